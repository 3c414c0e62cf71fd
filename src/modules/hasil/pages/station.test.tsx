// Does a station's page show the form as the form, every sum as written, and blank as blank? (hasil.md 3.1, 4.1, 9; T03)
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import type { Area } from '#platform/offices';
import { periksaLengkap } from '../checks.ts';
import type { AngkaTps } from '../figures.ts';
import { draw, wordsOf } from './draw.tsx';
import { KONTES, TPS_003, TPS_BELUM, TPS_SEBAGIAN } from './examples.ts';
import { hintFor } from './hint.ts';
import { makeScene } from './scene.ts';
import { StationPage } from './station.tsx';
import { stateOf } from './station-state.ts';
import { tellVersions } from './version-story.ts';

const UP: readonly Area[] = [
  { kode: areaCode('0'), nama: 'Indonesia', tingkat: 0, induk: null },
  { kode: areaCode('31'), nama: 'DKI Jakarta', tingkat: 1, induk: areaCode('0') },
  { kode: areaCode('3101'), nama: 'Kepulauan Seribu', tingkat: 2, induk: areaCode('31') },
  { kode: areaCode('310101'), nama: 'Kepulauan Seribu Utara', tingkat: 3, induk: areaCode('3101') },
  { kode: areaCode('3101011001'), nama: 'Pulau <b>Panggang</b>', tingkat: 4, induk: areaCode('310101') },
];
const NUMBERS = [1, 2, 3, 4, 18, 901];

function page(tps: AngkaTps, lang: Lang = 'id', simulated = false): string {
  return draw(lang, <StationPage scene={makeScene(KONTES, lang, simulated)} tps={tps} up={UP} numbers={NUMBERS} layers={{ layers: [], names: new Map(), form: false }} />);
}
function withNothing(tps: AngkaTps): AngkaTps {
  return { ...tps, pemeriksaan: periksaLengkap(KONTES.pack, { kode: tps.kode, suara: tps.suara, sel: null, foto: null }) };
}

describe('TPS 3101011001003, raw Sirekap of 20 Feb and 12 Mar 2024', () => {
  const html = page(TPS_003);
  const words = wordsOf(html);

  it.each([
    ['TPS 003 Pulau <b>Panggang</b>'],
    ['C.HASIL-PPWP'],
    ['116 + 126 = 242, tertulis 237'],
    ['126 + 1 + 0 = 127, tertulis 122'],
    ['137 + 145 = 282'],
    ['237 ≤ 282'],
    ['86 + 119 + 30 = 235'],
    ['13 cocok'],
    ['2 belum cocok'],
    ['8 tidak dapat diperiksa'],
    ['Perolehan suara cocok dengan suara sah'],
    ['Pasangan 3: 38 menjadi 30'],
    ['K17 kini cocok.'],
    ['Bagian I dan V berasal dari potret 20 Februari 2024 00.00 WIB; suara dari potret 12 Maret 2024 00.00 WIB.'],
    ['Bila B.1 Pengguna hak pilih dalam DPT, perempuan terbaca 121, maka K02, K08 cocok.'],
    ['Foto halaman 2, 3 diambil 16 Februari 2024 13.38 WIB'],
    ['Foto halaman 1 diambil 15 Februari 2024 00.20 WIB'],
  ])('says %j', (sentence) => {
    expect(words).toContain(sentence);
  });

  it('marks the written totals that do not fit, and the vote that changed', () => {
    expect(html.match(/pd-digits--bertemuan/g)).toHaveLength(2);
    expect(html.match(/pd-digits--berubah/g)).toHaveLength(1);
    expect(html).toMatch(/href="#K02"/);
    expect(html).toContain('id="K08"');
  });

  it('covers part III whatever the form says (hasil.md 9.7)', () => {
    const at = KONTES.pack.form.sel.findIndex((sel) => sel.nama === 'disabilitas_j');
    const full = { ...TPS_003, sel: TPS_003.sel.with(at, 777) };
    expect(page(full)).not.toContain('777');
    expect(html.match(/pd-digits--ditutup/g)).toHaveLength(3);
  });

  it('escapes names and leads to neighbours, twins and the whole desa', () => {
    expect(html).not.toContain('<b>Panggang</b>');
    for (const href of ['3101011001002"', '3101011001004"', '3101011001"', '3101011001003.json"', '3101011001003.csv"']) {
      expect(html).toContain(`href="/hasil/pemilu-2024/ppwp/${href}`);
    }
    expect(html).toContain('href="https://sirekap-obj-formc.kpu.go.id/8de9/');
  });

  it('reads in English, links and all', () => {
    const english = page(TPS_003, 'en');
    expect(wordsOf(english)).toContain('116 + 126 = 242, written 237');
    expect(english).toContain('href="/en/hasil/pemilu-2024/ppwp/3101011001002"');
  });

  it('simulated figures link to no photograph and prove nothing', () => {
    const simulated = page({ ...TPS_003, riwayat: TPS_003.riwayat.map((one) => ({ ...one, sumber: { berkas: 'simulasi', sha256: '' } })) }, 'id', true);
    expect(simulated).not.toContain('sirekap-obj');
    expect(simulated).not.toContain('pd-verify');
    expect(simulated).toContain('DATA SIMULASI');
  });
});

describe('blank, zero and unread are three things', () => {
  it('a station with nothing in has only empty boxes, no zero, no version', () => {
    const words = wordsOf(page(withNothing(TPS_BELUM)));
    expect(words).toContain('Kotak di bawah kosong, bukan nol.');
    expect(words).toContain('Lapis C. Belum ada yang diterima dari TPS ini.');
    expect(words).toContain('Belum ada versi yang tercatat.');
    const html = page(withNothing(TPS_BELUM));
    // 15 cells of part I, 4 of II, 3 options, 3 of V; part III is covered.
    expect(html.match(/pd-digits--belum/g)).toHaveLength(25);
    expect(html).not.toContain('pd-digits--ada');
  });

  it('a read zero stands beside an unread vote', () => {
    const html = page(withNothing(TPS_SEBAGIAN));
    expect(html.match(/pd-digits--ada/g)).toHaveLength(2);
    expect(html).toContain('<span class="pd-vh">0</span>');
    expect(wordsOf(html)).toContain('Suara: 0, 12, kosong');
  });

  it('a hostile photo is no link, a hostile file name is text', () => {
    const html = page(withNothing(TPS_SEBAGIAN));
    expect(html).not.toContain('javascript:');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('withdrawn figures stay on display and say that they count nowhere', () => {
    const words = wordsOf(page({ ...TPS_003, status: 'DITARIK' }));
    expect(words).toContain('tetap terlihat di bawah, tetapi tidak ikut dijumlahkan');
    expect(words).toContain('86');
  });
});

it.each([
  ['BELUM', [null, null, null], 0, 'belum'],
  ['FOTO_SAJA', [null, null, null], 0, 'foto'],
  ['TERBIT', [0, 12, null], 0, 'sebagian'],
  ['TERBIT', [0, 0, 0], 0, 'terbit'],
  ['TERBIT_BERCATATAN', [1, 2, 3], 2, 'bertemuan'],
  ['DALAM_PERBAIKAN', [1, 2, 3], 2, 'perbaikan'],
  ['DITARIK', [1, 2, 3], 0, 'ditarik'],
] as const)('status %s with %j and %i findings is %s', (status, suara, gagal, state) => {
  expect(stateOf(status, suara, gagal)).toBe(state);
});

describe('what each version did', () => {
  it('votes changed, K17 settled, K02 and K08 stay; the block carried over', () => {
    const stories = tellVersions(KONTES.pack, TPS_003);
    expect(stories.map(({ kind, selesai, gagal, late }) => ({ kind, selesai, gagal, late }))).toEqual([
      { kind: 'pertama', selesai: [], gagal: ['K02', 'K08', 'K17'], late: false },
      { kind: 'suara', selesai: ['K17'], gagal: ['K02', 'K08'], late: false },
    ]);
    expect(stories[1]?.changes).toEqual([{ cell: '100027', lama: 38, baru: 30 }]);
  });

  it('cells and votes that were not read before complete the form; figures in the place of others change it', () => {
    const [first] = TPS_003.riwayat;
    if (first?.sel == null) throw new Error('the first version has its form');
    const at = KONTES.pack.form.sel.findIndex((sel) => sel.nama === 'suara_sah');
    const none = first.sel.map((): number | null => null);
    const riwayat = [
      { ...first, suara: [86, 119, null], sel: null },
      { ...first, versi: 2, seq: 2, jenis: 'MELENGKAPI' as const, suara: [86, 119, 38] },
      { ...first, versi: 3, seq: 3, jenis: 'KOREKSI' as const, suara: [86, 119, 38], sel: none.with(at, 243) },
    ];
    const stories = tellVersions(KONTES.pack, { ...TPS_003, riwayat });
    expect(stories.map(({ kind, bertambah, gagal }) => ({ kind, bertambah, gagal }))).toEqual([
      { kind: 'pertama', bertambah: 0, gagal: [] },
      { kind: 'lengkap', bertambah: 18, gagal: ['K02', 'K08', 'K17'] },
      { kind: 'sel', bertambah: 0, gagal: ['K02', 'K08', 'K18'] },
    ]);
    expect(stories[2]?.changes).toEqual([{ cell: 'suara_sah', lama: 235, baru: 243 }]);
    const words = wordsOf(page({ ...TPS_003, suara: [86, 119, 38], riwayat }));
    expect(words).toContain('Versi 2: isi formulir bertambah');
    expect(words).toContain('18 kotak formulir yang belum terbaca kini ada.');
    expect(words).not.toContain('kosong menjadi 282');
  });

  it('cells of two snapshots are said to be so', () => {
    const words = wordsOf(page({ ...TPS_003, selPer: null, selLama: '2024-02-19T17:00:00Z' }));
    expect(words).toContain('Kotak bagian I dan V yang tidak dibawa potret 12 Maret 2024 00.00 WIB tetap menurut potret sebelumnya, paling lama 20 Februari 2024 00.00 WIB.');
  });

  it('an older snapshot that came later is named late and keeps its place', () => {
    const [first, second] = TPS_003.riwayat;
    if (first === undefined || second === undefined) throw new Error('two versions');
    const riwayat = [{ ...first, seq: 200_000, versi: 2 }, { ...second, versi: 1 }];
    expect(tellVersions(KONTES.pack, { ...TPS_003, riwayat }).map(({ late }) => late)).toEqual([true, false]);
  });
});

describe('a hint needs one cell that settles two sums and upsets none', () => {
  it('B.1 women read 121 instead of 126', () => {
    expect(hintFor(KONTES.pack, TPS_003)).toEqual({ cell: 'pengguna_dpt_p', value: 121, ends: ['K02', 'K08'] });
  });
  it('one failed sum alone gives none: K17 of 20 Feb has four remedies', () => {
    const sel = TPS_003.sel.with(4, 121);
    const pemeriksaan = periksaLengkap(KONTES.pack, { kode: TPS_003.kode, suara: [86, 119, 38], sel, foto: null });
    expect(pemeriksaan.filter((one) => one.hasil === 'GAGAL').map((one) => one.id)).toEqual(['K17']);
    expect(hintFor(KONTES.pack, { ...TPS_003, suara: [86, 119, 38], sel, pemeriksaan })).toBeUndefined();
  });
});
