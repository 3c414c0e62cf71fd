// Does a sheet come into force by two persons and an opinion, bind the right offices, warn, end, and open everywhere at once? (ppid.md section 15)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { addDays, day } from '#kernel/day';
import { type Actor, perform } from '#platform/action';
import { type Db, rows, sql } from '#platform/db';
import { type Meja, ajukanUji, baca, mejaUji } from '../permohonan/permohonan-fixture.ts';
import { listButir, writeButir } from '../permohonan/store/berkas.ts';
import { LANGKAH_EVENT, type Melangkah, melangkah } from './actions/langkah.ts';
import { tulisUji } from './actions/tulis.ts';
import { bukaLembar } from './buka.ts';
import { PERINGATAN, periksaMasa, peringatanKini } from './habis.ts';
import type { IsiUji, Lembar } from './lembar.ts';
import type { LangkahUji } from './states.ts';
import { findUji, listHidup, listTerbuka, readUji } from './store/uji.ts';
import { isiContoh } from './uji-fixture.ts';

const RI = areaCode('0');
const KALTIM = areaCode('64');
const SAMARINDA = areaCode('6472');
const MALUKU = areaCode('81');

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-10-22T03:00:00Z');
});
afterAll(() => meja.close());

const db = (): Db => meja.at.database.db;
const actor = (id: string, node: AreaCode = RI): Actor => ({ id, role: 'ppid', node });

async function tulis(isi: Partial<IsiUji> = {}, kantor = RI, pengusul = kantor): Promise<string> {
  const done = await tulisUji(meja.at, { kantor, pengusul, isi: { ...isiContoh, ...isi }, actor: actor('d', pengusul) });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
async function get(id: string): Promise<Lembar> {
  const lembar = await readUji(db(), id);
  if (lembar === undefined) throw new Error('gone');
  return lembar;
}
async function step(id: string, langkah: LangkahUji, by: string, more: Partial<Melangkah> = {}): Promise<string> {
  const done = await melangkah(meja.at, { id, versi: (await get(id)).versi, langkah, actor: actor(by), catatan: 'Sudah dibaca dan ditimbang.', ...more });
  return done.ok ? done.value.keadaan : done.refusal.code;
}
/** All steps to BERLAKU. */
async function berlaku(isi: Partial<IsiUji> = {}, kantor = RI, pengusul = kantor): Promise<Lembar> {
  const id = await tulis(isi, kantor, pengusul);
  await step(id, 'ajukan', 'd');
  await step(id, 'pendapat', 't');
  await step(id, 'tetapkan', 'd', { sk: 'Kep 12/2026', skHari: day('2026-10-22') });
  await step(id, 'setujui', 'a');
  return get(id);
}

describe('the way of a sheet', () => {
  it('opinion, decree, second person: in that order and not otherwise', async () => {
    const id = await tulis({ akibatBuka: 'pendek' });
    expect(await step(id, 'ajukan', 'd')).toBe('UJI_KURANG');
    await tulisUji(meja.at, { id, versi: (await get(id)).versi, kantor: RI, pengusul: RI, isi: isiContoh, actor: actor('d') });
    expect(await step(id, 'ajukan', 'd')).toBe('DIUJI');
    expect(await tulisUji(meja.at, { id, versi: (await get(id)).versi, kantor: RI, pengusul: RI, isi: isiContoh, actor: actor('d') })).toMatchObject({ refusal: { code: 'E_KEADAAN' } });
    expect(await step(id, 'tetapkan', 'd', { sk: 'Kep 1/2026', skHari: day('2026-10-22') })).toBe('UJI_PENDAPAT');
    expect(await step(id, 'pendapat', 't', { catatan: 'setuju' })).toBe('E_ALASAN_KOSONG');
    expect(await step(id, 'pendapat', 't')).toBe('DIUJI');
    expect(await step(id, 'tetapkan', 'd', { sk: 'Kep 1/2026', skHari: day('2026-10-23') })).toBe('UJI_SK');
    expect(await step(id, 'setujui', 'a')).toBe('E_KEADAAN');
    expect(await step(id, 'tetapkan', 'd', { sk: 'Kep 1/2026', skHari: day('2026-10-22') })).toBe('DITETAPKAN');
    expect(await step(id, 'setujui', 'd')).toBe('E_DUA_ORANG');
    expect(await step(id, 'tinjau-lagi', 'a')).toBe('DIUJI');
    expect(await get(id)).toMatchObject({ sk: null, penetap: null, nomor: 'UK-0-2026-00001' });
    await step(id, 'tetapkan', 'd', { sk: 'Kep 2/2026', skHari: day('2026-10-22') });
    expect(await step(id, 'setujui', 'a')).toBe('BERLAKU');
    expect(await get(id)).toMatchObject({ sk: 'Kep 2/2026', penetap: 'd', penyetuju: 'a', nomor: 'UK-0-2026-00001' });
    expect(await step(id, 'buka', 'd')).toBe('UJI_RUJUKAN');
    expect(await step(id, 'cabut', 'a')).toBe('DICABUT');
    expect(await step(id, 'catat-dip', 'd', { catatan: 'DIP-0' })).toBe('UJI_DIP');
    expect(await step(id, 'catat-dip', 'd', { catatan: 'DIP-0-2026-00001' })).toBe('DICABUT');
  });

  it('whoever saw an older sheet is told', async () => {
    const id = await tulis();
    expect(await melangkah(meja.at, { id, versi: 7, langkah: 'ajukan', actor: actor('d'), catatan: '' })).toMatchObject({ refusal: { code: 'UJI_BERUBAH' } });
    expect(await tulisUji(meja.at, { id, versi: 7, kantor: RI, pengusul: RI, isi: isiContoh, actor: actor('d') })).toMatchObject({ refusal: { code: 'UJI_BERUBAH' } });
  });

  it('a test that finds the information open ends as that', async () => {
    const one = await berlaku({ hasil: 'terbuka', bagian: [{ dokumen: 'Notula', halaman: '', bagian: 'Daftar hadir' }] });
    expect(one).toMatchObject({ keadaan: 'DIBUKA', akhir: '2026-10-22' });
  });

  it('each step is in the trail', async () => {
    const one = await berlaku({ bagian: [{ dokumen: 'Jejak', halaman: '', bagian: 'Langkah' }] });
    const found = await rows(db(), sql<{ isi: string }>`select isi from audit_entri where objek_id = ${one.id} and aksi = ${LANGKAH_EVENT} order by urutan`);
    expect(found.map(({ isi }) => (JSON.parse(isi) as { langkah: string }).langkah)).toEqual(['ajukan', 'pendapat', 'tetapkan', 'setujui']);
  });
});

describe('whom it binds', () => {
  it('KPU RI all, a province its own, a regency what was asked for it', async () => {
    const part = (bagian: string): Partial<IsiUji> => ({ bagian: [{ dokumen: 'Lingkup', halaman: '', bagian }] });
    const nation = await berlaku(part('semua'));
    const province = await berlaku({ ...part('bawah'), lingkup: 'bawah' }, KALTIM);
    const city = await berlaku({ ...part('satu'), lingkup: 'satu' }, KALTIM, SAMARINDA);
    const at = async (office: AreaCode) => (await listHidup(db(), office, day('2026-10-23'))).map(({ id }) => id).filter((id) => [nation.id, province.id, city.id].includes(id));
    expect((await at(SAMARINDA)).sort()).toEqual([nation.id, province.id, city.id].sort());
    expect((await at(KALTIM)).sort()).toEqual([nation.id, province.id].sort());
    expect(await at(MALUKU)).toEqual([nation.id]);
    expect((await listTerbuka(db(), { kantor: MALUKU, huruf: 'h' })).some(({ id }) => id === province.id)).toBe(false);
    expect(city.nomor).toMatch(/^UK-64-2026-/);
  });
});

describe('the calendar', () => {
  it.each([
    [91, null, undefined],
    [90, null, 90],
    [89, 90, undefined],
    [30, 90, 30],
    [6, null, 7],
    [0, 30, 7],
    [0, 7, undefined],
    [-1, 7, undefined],
  ])('%i days before the end, told at %s: %s', (left, told, expected) => {
    expect(peringatanKini(addDays(day('2026-12-31'), left), day('2026-12-31'), told)).toBe(expected);
  });

  it('tells the desk once at 90, 30 and 7 days, and the day after it is open', async () => {
    const one = await berlaku({ sampai: day('2027-01-31'), tinjau: day('2026-12-01'), bagian: [{ dokumen: 'Masa', halaman: '', bagian: 'Hari' }] });
    const told = async (): Promise<number> => (await rows(db(), sql<{ n: number }>`select count(*)::int as n from notify_pesan where objek = ${one.id}`))[0]?.n ?? -1;
    const seen: number[] = [];
    for (const iso of ['2026-11-01T03:00:00Z', '2026-11-02T03:00:00Z', '2026-11-02T09:00:00Z', '2027-01-01T03:00:00Z', '2027-01-24T03:00:00Z', '2027-01-31T16:59:00Z']) {
      meja.jam.ke(iso);
      await periksaMasa(meja.at);
      seen.push(await told());
    }
    expect(seen).toEqual([0, 1, 1, 2, 3, 3]);
    expect((await get(one.id)).keadaan).toBe('BERLAKU');
    meja.jam.ke('2027-01-31T17:01:00Z');
    await periksaMasa(meja.at);
    await periksaMasa(meja.at);
    expect(await get(one.id)).toMatchObject({ keadaan: 'KEDALUWARSA', akhir: '2027-02-01' });
    expect(await told()).toBe(PERINGATAN.length + 1);
    meja.jam.ke('2026-10-22T03:00:00Z');
  });

  it('the day is that of the office: at 22:30 WIB it is already the next one in Maluku', async () => {
    const isi = { sampai: day('2026-12-30'), tinjau: day('2026-11-01') };
    const [west, east] = [await berlaku({ ...isi, bagian: [{ dokumen: 'Barat', halaman: '', bagian: 'Hari' }] }), await berlaku({ ...isi, lingkup: 'bawah', bagian: [{ dokumen: 'Timur', halaman: '', bagian: 'Hari' }] }, MALUKU)];
    meja.jam.ke('2026-12-30T15:30:00Z');
    await periksaMasa(meja.at);
    expect([(await get(west.id)).keadaan, (await get(east.id)).keadaan]).toEqual(['BERLAKU', 'KEDALUWARSA']);
    meja.jam.ke('2026-10-22T03:00:00Z');
  });
});

describe('opened by an objection, the commission or a court', () => {
  const same = { dokumen: 'Berita acara seleksi', halaman: '2', bagian: 'Nilai peserta' };
  it('every sheet on the same part ends at once, whoever decided it; others stay', async () => {
    const nation = await berlaku({ bagian: [same] });
    const city = await berlaku({ bagian: [{ ...same, dokumen: 'BERITA ACARA  Seleksi', halaman: '9' }], lingkup: 'satu' }, KALTIM, SAMARINDA);
    const other = await berlaku({ bagian: [{ ...same, bagian: 'Alamat peserta' }] });
    expect(await step(city.id, 'buka', 'd', { rujukan: 'Putusan KI 1/2026' })).toBe('DIBUKA');
    expect(await get(nation.id)).toMatchObject({ keadaan: 'DIBUKA', rujukanAkhir: 'Putusan KI 1/2026', akhir: '2026-10-22' });
    expect((await get(other.id)).keadaan).toBe('BERLAKU');
  });

  it('by its number, for whoever grants an objection; a sheet not in force is left alone', async () => {
    const part = { ...same, bagian: 'Catatan wawancara' };
    const [one, two] = [await berlaku({ bagian: [part] }), await berlaku({ bagian: [part], lingkup: 'bawah' }, KALTIM)];
    const asked = (await ajukanUji(meja)).id;
    const [item] = await listButir(db(), asked);
    if (item === undefined) throw new Error('a request has an item');
    await writeButir(db(), asked, { ...item, hasil: 'hitamkan', huruf: 'h', uji: one.nomor });
    const { nomor, keadaan } = await baca(meja, asked);
    expect(keadaan).toBe('TERDAFTAR');
    const open = (nomor: string) =>
      perform(meja.at.database, meja.at.clock, { event: LANGKAH_EVENT, actor: actor('a'), kind: 'uji', object: 'x' }, async (tx) => ({ value: await bukaLembar(tx, meja.at, { nomor, sebab: 'Keberatan dikabulkan', rujukan: 'KBR-0-2026-00001', actor: actor('a') }), facts: {} }));
    const done = await open(two.nomor ?? '');
    expect(done.berakhir.toSorted()).toEqual([one.nomor, two.nomor].toSorted());
    expect(done.acts).toHaveLength(2);
    expect(done.tersentuh).toEqual([{ nomor, kantor: '3313', butir: 1, uji: one.nomor }]);
    expect(await findUji(db(), one.nomor ?? '')).toMatchObject({ keadaan: 'DIBUKA', sebab: 'Keberatan dikabulkan' });
    expect((await open(two.nomor ?? '')).berakhir).toEqual([]);
    expect((await open("UK-0-2026-00001' or true")).berakhir).toEqual([]);
  });
});
