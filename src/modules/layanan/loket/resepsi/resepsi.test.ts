// Does a reception that lost its network for three hours lose nobody, and give no number twice? (layanan.md 9, case 10)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import { findService } from '../../katalog/layanan.ts';
import { type Aula, KANTOR, MENIT, RESEPSI, SENIN, aula } from '../../kunjungan/kunjungan-fixture.ts';
import { listHari } from '../../kunjungan/store/kunjungan.ts';
import { terimaLuring } from '../actions/luring.ts';
import { catatKertas } from '../actions/perangkat.ts';
import { listTindak } from '../store/antrean.ts';
import { hitungSewa, revokePerangkat } from '../store/luring.ts';
import type { JawabanResepsi } from './pesan.ts';
import { type Hp, hpOf } from './resepsi-fixture.ts';

let hall: Aula;
let a: Hp;
let b: Hp;
beforeAll(async () => {
  hall = await aula();
  hall.set(SENIN);
  [a, b] = [await hpOf(hall.deps), await hpOf(hall.deps)];
});
afterAll(() => hall.close());

const states = (said: JawabanResepsi): string[] => ('tolak' in said ? [said.tolak] : said.jawaban.map((one) => (one.keadaan === 'tolak' ? one.kode : one.keadaan)));
const count = async () => (await rows(hall.deps.database.db, sql<{ n: number }>`select count(*)::int as n from layanan_kunjungan`))[0]?.n;
const TIGA_JAM = SENIN + 180 * MENIT;

describe('case 10: three hours, two devices, forty-five guests', () => {
  it('leases do not overlap and lie in 800 to 999', () => {
    const all = [...a.bekal.sewa, ...b.bekal.sewa].filter(({ huruf }) => huruf === 'A');
    expect(all.map(({ dari, sampai }) => [dari, sampai])).toEqual([[800, 819], [820, 839]]);
  });

  it('one lease is used up, one device is restarted, and everything arrives once in the order of arrival', async () => {
    hall.set(TIGA_JAM);
    const arrivals: { readonly at: number; readonly nomor: string }[] = [];
    let paper = 0;
    for (let guest = 0; guest < 45; guest += 1) {
      const hp = guest % 3 === 0 ? b : a;
      const at = SENIN + guest * 4 * MENIT;
      const number = hp.terima('informasi', at, { prioritas: guest % 9 === 0 });
      if (number === undefined) paper += 1;
      else arrivals.push({ at, nomor: `${number.huruf}${String(number.nomor)}` });
      if (guest % 6 === 0 && number !== undefined) {
        hp.catat({ t: 'P', ...number, loket: 1 }, at + MENIT);
        hp.catat({ t: 'S', ...number, hasil: 'terlayani' }, at + 3 * MENIT);
      }
    }
    // Device a had 30 guests and 20 numbers: ten got paper.
    expect([arrivals.length, paper]).toEqual([35, 10]);
    const said = [await a.sync(), await b.sync()];
    expect(new Set(said.flatMap(states))).toEqual(new Set(['terap']));
    const visits = await listHari(hall.deps.database.db, KANTOR, '2026-11-23', ['MENUNGGU', 'SELESAI']);
    expect(visits).toHaveLength(35);
    expect(new Set(visits.map(({ huruf, nomor }) => `${huruf ?? ''}${String(nomor)}`)).size).toBe(35);
    expect(visits.map(({ huruf, nomor }) => `${huruf ?? ''}${String(nomor)}`)).toEqual(arrivals.map(({ nomor }) => nomor));
    for (const line of await hitungSewa(hall.deps.database.db, KANTOR, '2026-11-23')) expect(line.terbit + line.hangus).toBe(line.disewa);
  });

  it('after the sync the lease was topped up, so that nobody needs paper any more', () => {
    expect(a.bekal.sewa.filter(({ huruf }) => huruf === 'A')).toHaveLength(2);
  });

  it('a batch that is replayed changes nothing, an edited one is refused whole, the same number with another text alone', async () => {
    const before = await count();
    expect(new Set(states(await a.sync()))).toEqual(new Set(['terap']));
    expect(await count()).toBe(before);
    const sent = await a.batch();
    expect(await terimaLuring(hall.deps, { ...sent, berkas: sent.berkas.replace('"nama":"Tamu"', '"nama":"Tamv"') })).toEqual({ tolak: 'TANDA_TANGAN' });
    const other = await b.batch();
    expect(await terimaLuring(hall.deps, { ...other, perangkat: a.id })).toEqual({ tolak: 'TANDA_TANGAN' });
    expect(states(await a.sync({ entri: [{ cacah: 1, pada: 1, isi: { t: 'X', huruf: 'A', nomor: 800 } }] }))).toEqual(['CACAH_LAIN']);
    expect(await count()).toBe(before);
  });

  it.each([
    ['a number of the other device', { t: 'T', huruf: 'A', nomor: 825, kunjungan: '', layanan: 'informasi', prioritas: false, nama: '' }, 'NOMOR_BUKAN_SEWA'],
    ['a number of the server', { t: 'T', huruf: 'A', nomor: 5, kunjungan: '', layanan: 'informasi', prioritas: false, nama: '' }, 'NOMOR_BUKAN_SEWA'],
    ['a number that is out', { t: 'T', huruf: 'A', nomor: 800, kunjungan: '', layanan: 'informasi', prioritas: false, nama: '' }, 'NOMOR_GANDA'],
    ['a letter of another service', { t: 'T', huruf: 'A', nomor: 840, kunjungan: '', layanan: 'pengaduan', prioritas: false, nama: '' }, 'LAYANAN'],
    ['a call of nobody', { t: 'P', huruf: 'A', nomor: 899, loket: 1 }, 'NOMOR_TIDAK_ADA'],
    ['a second end', { t: 'S', huruf: 'A', nomor: 820, hasil: 'terlayani' }, 'LANGKAH'],
  ] as const)('%s: refused alone, with its code', async (_what, isi, said) => {
    const from = a.log.length;
    a.catat(isi, TIGA_JAM);
    expect(states(await a.sync({}, from))).toEqual([said]);
  });

  it('one booking on two devices: both kept, one work item', async () => {
    hall.set(SENIN - 72 * 60 * MENIT);
    const told = await hall.book({}, SENIN + 24 * 60 * MENIT + 60 * MENIT);
    const id = told.ok ? told.value.id : '';
    hall.set(SENIN + 24 * 60 * MENIT);
    await Promise.all([a.sync({ entri: [] }), b.sync({ entri: [] })]);
    expect(a.bekal.janji.map((one) => one.id)).toEqual([id]);
    const from = [a.log.length, b.log.length];
    hall.set(SENIN + 24 * 60 * MENIT + 60 * MENIT);
    a.terima('informasi', hall.deps.clock.now() - MENIT, { kunjungan: id });
    b.terima('informasi', hall.deps.clock.now(), { kunjungan: id });
    expect([states(await a.sync({}, from[0])), states(await b.sync({}, from[1]))]).toEqual([['terap'], ['ganda']]);
    expect((await listTindak(hall.deps.database.db, KANTOR)).map(({ jenis }) => jenis)).toContain('DUA_PERANGKAT');
  });

  it('a reception clock that is wrong: server time at the sync plus the offset, flagged', async () => {
    const now = hall.deps.clock.now();
    const from = b.log.length;
    const wrong = now - 600_000;
    b.terima('informasi', wrong - 5 * MENIT);
    expect(states(await b.sync({ jam: Math.floor(wrong / 1_000) }, from))).toEqual(['terap']);
    const visits = await listHari(hall.deps.database.db, KANTOR, '2026-11-24', ['MENUNGGU']);
    const last = visits.find(({ geser }) => geser !== null);
    expect([last?.geser, last?.tiba]).toEqual([600, Math.floor((now - 5 * MENIT) / 1_000) * 1_000]);
    expect((await listTindak(hall.deps.database.db, KANTOR)).map(({ jenis }) => jenis)).toContain('JAM_PERANGKAT');
  });

  it('a lost device is revoked: its signature is good and opens nothing', async () => {
    await revokePerangkat(hall.deps.database.db, KANTOR, b.id, hall.deps.clock.now());
    expect(await b.sync()).toEqual({ tolak: 'PERANGKAT_DICABUT' });
  });
});

describe('paper numbers, typed in later', () => {
  const HARI = 24 * 60 * MENIT;
  const paper = (nomor: number, tiba: number, selesai: number | null) => {
    const layanan = findService('pengaduan');
    if (layanan === undefined) throw new Error('no service');
    return catatKertas(hall.deps, { kantor: KANTOR, nomor, layanan, tiba, selesai, hasil: 'terlayani', prioritas: false, actor: RESEPSI });
  };
  it('keep their true times, never stand twice, and never in the future', async () => {
    const morning = SENIN + 2 * HARI;
    hall.set(morning + 180 * MENIT);
    expect(await paper(1, morning + 30 * MENIT, morning + 50 * MENIT)).toEqual({ ok: true, value: 'M-01' });
    expect(await paper(2, morning + 40 * MENIT, null)).toEqual({ ok: true, value: 'M-02' });
    const before = await count();
    expect(await paper(1, morning + 60 * MENIT, null)).toMatchObject({ ok: false, refusal: { code: 'KERTAS_GANDA' } });
    for (const [nomor, tiba, selesai] of [[3, morning + 200 * MENIT, null], [3, morning - HARI, null], [3, morning + 50 * MENIT, morning + 40 * MENIT], [0, morning, null]] as const) {
      expect(await paper(nomor, tiba, selesai)).toMatchObject({ ok: false, refusal: { code: 'KERTAS_SALAH' } });
    }
    expect(await count()).toBe(before);
    const visits = await listHari(hall.deps.database.db, KANTOR, '2026-11-25', ['SELESAI', 'MENUNGGU']);
    expect(visits.map(({ keadaan, huruf, nomor, tiba, selesai }) => [keadaan, huruf, nomor, tiba, selesai])).toEqual([
      ['SELESAI', 'M', 1, morning + 30 * MENIT, morning + 50 * MENIT],
      ['MENUNGGU', 'M', 2, morning + 40 * MENIT, null],
    ]);
  });
});
