// Do the stations of a dapil give its seats, its elected and what may still turn, and does a candidate read how far she was? (UU 7/2017 art 415, 420, 422; hasil.md 6)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Outcome } from '#platform/module';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { naiveSeats } from '../aturan/aturan-fixture.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import type { SmallCount } from '../../../../test/small-count.ts';
import { ODD, OUT, decree, doubt, paperCount, usualCells } from './paper-fixture.ts';
import { seatRoutes } from './routes.ts';
import { chamberAnswer, dapilAnswer } from './shapes.ts';

/** Of the paper, in its order; PPP (17) is below the threshold. */
const PARTIES = ['1', '2', '3', '4', '5', '8', '12', '14', '17'];
let count: SmallCount;
beforeAll(async () => {
  count = await paperCount();
});
afterAll(() => count.close());

/** The dapil of the paper; the addresses of the chamber have none. */
async function ask(id: string, query: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const route = seatRoutes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  const params = { pemilu: 'pemilu-2024', jenis: 'pdpr', ...(route.path.includes(':kode') ? { kode: '3201' } : {}) };
  return route.handle({ deps: count.deps, lang: 'id', params, query, path: '', origin: 'http://pendopo.test' });
}
function words(outcome: Outcome): string {
  if (outcome.kind !== 'page') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return wordsOf(draw('id', outcome.body));
}
const page = async (query: Readonly<Record<string, string>> = {}): Promise<string> => words(await ask('hasil.kursi-dapil', query));
async function json(): Promise<ReturnType<typeof dapilAnswer.parse>> {
  const got = await ask('hasil.kursi-dapil-json');
  return dapilAnswer.parse(got.kind === 'json' ? got.body : null);
}

describe('figures of stations go before sums (hasil.md 5: no sum mixes layers)', () => {
  it('votes, order and layer of the stations; the sums of the source stay one click away', async () => {
    const text = await page();
    // Golkar 7 x 60 + 100 = 520, NasDem 7 x 21 = 147: 520 / 3 = 173.33.
    for (const sentence of ['Angka TPS: 8 dari 9 TPS masuk', 'NasDem kurang 27 suara untuk kursi terakhir.', '173,33', 'Lihat kursi menurut: jumlah dari sumber']) expect(text).toContain(sentence);
    expect(await page({ dari: 'dapil' })).toContain('NasDem kurang 389 suara untuk kursi terakhir.');
    expect((await ask('hasil.kursi-dapil', { dari: 'x' })).kind).toBe('refused');
    expect((await json())).toMatchObject({ lapisan: 'C', kursi: 7, status: 'LENGKAP', sumber: { sha256: '' } });
  });
  it('the chamber takes them too, and names both layers only where both are used', async () => {
    const got = await ask('hasil.kursi-json');
    const all = chamberAnswer.parse(got.kind === 'json' ? got.body : null);
    expect([all.dapil_terhitung, all.dapil[0]?.lapisan]).toEqual([1, 'C']);
    expect(words(await ask('hasil.kursi'))).not.toContain('dapil dari jumlah sebuah sumber');
  });
});

describe('the elected, by personal votes (art 422)', () => {
  it('seat by seat, who follows, in page and files', async () => {
    const text = await page();
    expect(text).toContain('kursi 7 Calon Golkar 2 nomor 2 Partai nomor 4 Golkar 160 Calon Golkar 3, kurang 120 suara');
    expect((await json()).terpilih?.at(-1)).toEqual({ ke: 7, partai: 4, nama: 'Calon Golkar 2', nomor: 2, suara: 160 });
    const csv = await ask('hasil.kursi-dapil-csv');
    expect(csv.kind === 'text' && csv.body.trim().split('\n').at(-1)).toMatch(/,C,dpr-2024,7,4,Golkar,3,520,520\/3,,5,27,80,20,Calon Golkar 2,2,160,306$/);
    const xlsx = await ask('hasil.kursi-dapil-xlsx');
    expect(xlsx.kind === 'bytes' && Buffer.from(xlsx.body.slice(0, 2)).toString()).toBe('PK');
  });
  test.each([
    ['5.1', ['Jarak terdekat: 27 suara pribadi lagi', 'NasDem belum mendapat kursi', 'Lewat partai: NasDem kurang 27 suara untuk kursi ke-1']],
    ['5.2', ['Jarak terdekat: 27 suara pribadi lagi', 'urutan ke-2 dari 2 calon partainya']],
    ['4.3', ['Jarak terdekat: 121 suara pribadi lagi', 'Di dalam daftar: kurang 121 suara untuk melewati Calon Golkar 2.']],
    ['4.2', ['Calon Golkar 2 mendapat kursi, unggul 120 suara atas Calon Golkar 3.', 'Kursi terakhir Golkar pindah ke NasDem bila Golkar kehilangan 80 suara.']],
    ['17.1', ['PPP di bawah ambang batas nasional']],
  ])('candidate %s reads how many votes from a seat', async (calon, sentences) => {
    const text = await page({ calon });
    for (const sentence of sentences) expect(text).toContain(sentence);
  });
  test.each([['4.4'], ['99.1'], ['4'], ['__proto__'], ...HOSTILE.slice(0, 12).map((text) => [text.slice(0, 40)])])('no candidate %j', async (calon) => {
    const got = await ask('hasil.kursi-dapil', { calon });
    expect(['missing', ...(calon === '' ? ['page'] : [])]).toContain(got.kind);
  });
});

describe('what may still turn (hasil.md 6, sisa)', () => {
  it('one station is out and could alone: at most 300 voters and 6 reserve ballots', async () => {
    const text = await page();
    expect(text).toContain('sedikitnya 1 TPS cukup, bila semua suaranya untuk');
    expect(text).toContain(`${OUT} belum masuk 306 ya`);
  });
});

describe('without a chosen set of stations', () => {
  it('without one station the last seat goes to another, and the page says that it is a what if', async () => {
    const text = await page({ tanpa: ODD });
    for (const sentence of ['ANDAIAN, bukan hasil', 'tanpa 1 TPS', '1 TPS dikeluarkan, 282 suara.', 'Kursi 7 Partai nomor 5 NasDem Calon NasDem 1 147']) expect(text).toContain(sentence);
    expect(text).not.toContain('Unggul sementara');
  });
  it('a station without figures changes nothing and is named', async () => {
    const text = await page({ tanpa: `${OUT}\n${OUT}, ` });
    expect(text).toContain(`Tanpa angka, jadi tidak mengubah apa-apa: ${OUT}.`);
    expect(text).toContain('NasDem kurang 27 suara untuk kursi terakhir.');
  });
  test.each([
    ['3273021002009', 'tidak ada di dapil ini'],
    ['1101012001001', 'tidak ada di dapil ini'],
    ['32730210020', 'Kode TPS terdiri dari 13 angka'],
    ['201 stations', 'Paling banyak 200 TPS'],
    ...HOSTILE.filter((text) => text.trim() !== '' && !/^[\s,;.]+$/.test(text)).slice(0, 10).map((text) => [text.slice(0, 40), '']),
  ])('%j is refused', async (tanpa, reason) => {
    const many = Array.from({ length: 201 }, (_, at) => String(3_273_021_002_000 + at)).join(',');
    const got = await ask('hasil.kursi-dapil', { tanpa: tanpa === '201 stations' ? many : tanpa });
    expect(got.kind).toBe('refused');
    const said = got.kind === 'refused' ? got.reason : '';
    expect(said).toContain(reason);
  });
  it('sums know no station: it is said, and refused', async () => {
    const got = await ask('hasil.kursi-dapil', { dari: 'dapil', tanpa: ODD });
    expect(got.kind === 'refused' && got.reason).toContain('bukan angka per TPS');
    expect(await page({ dari: 'dapil' })).toContain('jadi tidak dapat dikatakan TPS mana');
  });
  it('any set of stations left out: the seats of what is left, reckoned by a slow second rule', async () => {
    const usual = usualCells().slice(0, 9);
    const codes = count.stations.filter((kode) => kode !== ODD && kode !== OUT);
    const odd = usual.map((n, at) => (at === 3 ? 100 : at === 4 ? 0 : n));
    await fc.assert(
      fc.asyncProperty(fc.subarray([...codes, ODD]), async (out) => {
        fc.pre(out.length > 0);
        const left = [...codes, ODD].filter((kode) => !out.includes(kode));
        const sums = usual.map((n, at) => left.reduce((sum, kode) => sum + (kode === ODD ? (odd[at] ?? 0) : n), 0));
        const parties = PARTIES.flatMap((id, at) => (id === '17' ? [] : [{ id, suara: sums[at] ?? 0 }]));
        const { pasti, sisa } = naiveSeats({ deret: [1, 3, 5, 7], lalu: 2 }, parties, 7);
        const text = await page({ tanpa: out.join(' ') });
        const given = [...text.matchAll(/Kursi \d+ Partai nomor (\d+)/g)].map(([, id = '']) => id);
        for (const { id } of parties) expect(given.filter((one) => one === id).length, id).toBe(pasti[id]);
        expect(given.length + sisa).toBe(left.length === 0 ? 0 : 7);
      }),
      { numRuns: 8, examples: [[[ODD]]] },
    );
  });
  it('another number of seats: those given and those that wait for a rule add up (any number)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (kursi) => {
        const text = await page({ kursi: String(kursi) });
        expect(text).toContain(`${kursi} kursi`);
        const waiting = Number(/(\d+) kursi belum dapat dibagi/.exec(text)?.[1] ?? 0);
        expect([...text.matchAll(/Kursi (\d+) Partai nomor/g)].length + waiting).toBe(kursi);
      }),
      { numRuns: 6, examples: [[12]] },
    );
    for (const kursi of ['0', '56', '-1', '1e1', '8 ']) expect((await ask('hasil.kursi-dapil', { kursi })).kind).toBe('refused');
  });
});

describe('versions side by side, and a station in doubt', () => {
  it('sums, stations, decree and ruling: votes, seats and elected that changed are named', async () => {
    const whole = usualCells().map((n) => n * 7);
    await decree(count, 360, { suara: whole.map((n, at) => (at === 3 ? n + 100 : n)), sebab: 'REGULER' });
    await decree(count, 1050, { suara: whole, sebab: 'PUTUSAN_MK' });
    const text = words(await ask('hasil.kursi-versi'));
    for (const sentence of [
      'Keputusan 360 tahun 2024',
      'Keputusan 1050 tahun 2024',
      'Dasar: 1/PHPU.DPR-XXII/2024, perolehan suara dibetulkan',
      'Golkar: 520 menjadi 420 suara (−100)',
      'Golkar: 2 menjadi 1 kursi',
      'NasDem: 0 menjadi 1 kursi',
      'Mendapat kursi: Calon NasDem 1 (NasDem)',
      'Tidak lagi mendapat kursi: Calon Golkar 2 (Golkar)',
      'Jumlah dari sumber, versi 1',
    ])
      expect(text).toContain(sentence);
  });
  it('a station under repair may bring other votes: it is listed with those it holds', async () => {
    await doubt(count, ODD);
    expect(await page()).toContain(`${ODD} dalam perbaikan 306`);
  });
});
