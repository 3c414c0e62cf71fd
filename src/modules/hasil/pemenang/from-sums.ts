// Which votes do the sums that a source handed in give to a place? (Pilkada by kecamatan and above; the president by province)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type JenisPilkada, type Paslon, listPaslon, pilihanOf, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { findAreas } from '#platform/offices';
import type { Angka } from '../figures.ts';
import { isoOf, secondsOf } from '../instants.ts';
import type { Berdiri, Sumber } from '../jumlah/record.ts';
import { readJumlah, readSumber } from '../jumlah/store/sum.ts';
import type { Medan } from './contests.ts';
import type { Bagian, Masuk, Perolehan, Peserta } from './record.ts';
import { readAreas } from './store/areas.ts';

/** `waktu`: seconds, where the source itself dates the figures. */
type Baris = Berdiri<'wilayah'> & { readonly waktu?: number };

/** What the sums of one contest are read with: files, names. */
interface Latar {
  readonly medan: Medan;
  readonly sumber: readonly Sumber[];
  readonly paslon: readonly Paslon[];
  readonly nama: ReadonlyMap<string, string>;
}

const tempatOf = ({ pemilu, jenis }: Medan) => ({ pemilu: pemilu.slug, jenis });

async function latarOf(db: Db, medan: Medan, codes: readonly string[], wilayah?: string): Promise<Latar> {
  const slug = medan.pemilu.slug;
  const { pohon } = await treeOf(db, slug);
  const known = await findAreas(db, pohon, codes as readonly AreaCode[]);
  return {
    medan,
    sumber: await readSumber(db, tempatOf(medan)),
    paslon: isPilkada(medan.jenis) ? await listPaslon(db, slug, medan.jenis, wilayah) : [],
    nama: new Map(known.map(({ kode, nama }) => [kode, nama])),
  };
}

const isPilkada = (jenis: Medan['jenis']): jenis is JenisPilkada => jenis === 'pkwkp' || jenis === 'pkwkk';

/** The sums of one place with the areas below it; without votes where only the list of pairs knows it; undefined where neither does. */
export async function readSumsAt(db: Db, medan: Medan, kode: string): Promise<Perolehan | undefined> {
  const sums = await readAreas(db, tempatOf(medan), [medan.digit, medan.digitBawah], kode === NATION ? '' : kode);
  const all = sums.length === 0 && kode === NATION ? await lastOfSeries(db, medan) : sums;
  const own = all.find((one) => one.kode === kode);
  const below = all.filter((one) => one.kode.length === medan.digitBawah && one.kode !== kode);
  const latar = await latarOf(db, medan, [kode, ...below.map((one) => one.kode)], kode === NATION ? undefined : kode);
  if (own === undefined && latar.paslon.length === 0 && (kode !== NATION || below.length === 0)) return undefined;
  return perolehanOf(latar, kode, own, below);
}

/** The last figure of each option in each province: a time series has a row only where something changed (hasil.md 7.1). */
async function lastOfSeries(db: Db, medan: Medan): Promise<Baris[]> {
  const rows = (await readJumlah(db, tempatOf(medan), 'seri')).map((one) => ({ ...one, waktu: secondsOf(one.isi.waktu) })).sort((a, b) => a.waktu - b.waktu);
  const last = new Map<string, Baris>();
  for (const { isi, versi, sumber, waktu } of rows) {
    const opsi = new Map((last.get(isi.provinsi)?.isi.opsi ?? []).map((one) => [one.id, one]));
    for (const { id, suara } of isi.opsi) if (suara !== null) opsi.set(id, { id, nama: '', nomor: Number(id), suara });
    const { tpsTotal, tpsMasuk } = isi;
    last.set(isi.provinsi, { kode: isi.provinsi, versi, sumber, waktu, isi: { kelas: 'wilayah', induk: '', tpsTotal, tpsMasuk, psu: '', opsi: [...opsi.values()] } });
  }
  return [...last.values()].sort((a, b) => Number(a.kode) - Number(b.kode));
}

/** Every place of a contest that sums or the list of pairs know, without the areas below; of one province where it is named. */
export async function readSumsOfAll(db: Db, medan: Medan, provinsi = ''): Promise<Perolehan[]> {
  if (medan.jenis === 'ppwp') {
    const nation = await readSumsAt(db, medan, NATION);
    return nation === undefined ? [] : [nation];
  }
  const all = new Map((await readAreas(db, tempatOf(medan), [medan.digit], provinsi)).map((one) => [one.kode, one]));
  const { slug } = medan.pemilu;
  const pairs = isPilkada(medan.jenis) ? await listPaslon(db, slug, medan.jenis) : [];
  const codes = [...new Set([...all.keys(), ...pairs.map(({ wilayah }) => wilayah)])].filter((kode) => kode.startsWith(provinsi)).sort();
  const latar = await latarOf(db, medan, codes);
  const byPlace = Map.groupBy(pairs, ({ wilayah }) => wilayah);
  return codes.map((kode) => perolehanOf({ ...latar, paslon: byPlace.get(kode) ?? [] }, kode, all.get(kode), []));
}

/** A nation without a row of its own is the sum of its provinces and the votes abroad. */
function perolehanOf(latar: Latar, kode: string, own: Baris | undefined, below: readonly Baris[]): Perolehan {
  const rows = own !== undefined ? [own] : kode === NATION ? below : [];
  const peserta = pesertaOf(latar, kode, rows);
  const used = new Set([...rows, ...below].map(({ sumber }) => sumber));
  const sumber = latar.sumber.filter(({ urut }) => used.has(urut));
  const dated = rows.flatMap(({ waktu }) => waktu ?? []);
  return {
    asal: 'jumlah',
    kode,
    nama: latar.nama.get(kode) ?? kode,
    peserta,
    suara: peserta.map(({ id }) => sumOf(rows.map((row) => votesOf(row, id)))),
    bawah: below.map((row): Bagian => ({ kode: row.kode, nama: latar.nama.get(row.kode) ?? row.kode, suara: peserta.map(({ id }) => votesOf(row, id)), tps: stationsOf([row]) })),
    tps: stationsOf(rows),
    lapis: undefined,
    per: dated.length === 0 ? null : isoOf(Math.max(...dated)),
    nomor: rows.reduce((sum, { versi }) => sum + versi, 0),
    sumber,
    simulasi: sumber.some(({ simulasi }) => simulasi),
  };
}

const votesOf = (row: Baris, id: string): Angka => row.isi.opsi.find((one) => one.id === id)?.suara ?? null;

/** Blank only where nobody reports anything: an area that is still out adds nothing. */
function sumOf(cells: readonly Angka[]): Angka {
  const known = cells.filter((cell) => cell !== null);
  return known.length === 0 ? null : known.reduce((sum, cell) => sum + cell, 0);
}

function stationsOf(rows: readonly Baris[]): Masuk | null {
  if (rows.length === 0) return null;
  let [total, lengkap] = [0, 0];
  for (const { isi } of rows) {
    if (isi.tpsTotal === null || isi.tpsMasuk === null) return null;
    [total, lengkap] = [total + isi.tpsTotal, lengkap + isi.tpsMasuk];
  }
  return { total, lengkap };
}

/** Everybody on the ballot, named in the sums or only in the list of pairs, by number. */
function pesertaOf({ medan, paslon }: Latar, kode: string, rows: readonly Baris[]): Peserta[] {
  const all = new Map<string, Peserta>();
  for (const { isi } of rows) for (const { id, nomor, nama } of isi.opsi) all.set(id, { id, nomor, nama: nama === '' ? null : nama, kosong: null });
  for (const one of paslon.filter(({ wilayah }) => wilayah === kode)) {
    all.set(one.idSumber, { id: one.idSumber, nomor: one.nomor, nama: one.kosong ? null : `${one.ketua ?? ''} – ${one.wakil ?? ''}`, kosong: one.kosong });
  }
  const pack = medan.jenis === 'ppwp' ? medan.pemilu.kontes.find(({ jenis }) => jenis === 'ppwp') : undefined;
  for (const { nomor, singkat } of pack === undefined || all.size === 0 ? [] : pilihanOf(pack)) {
    const listed = [...all.values()].find((one) => one.nomor === nomor);
    const id = listed?.id ?? String(nomor);
    all.set(id, { id, nomor, nama: singkat, kosong: false });
  }
  return [...all.values()].sort((a, b) => a.nomor - b.nomor);
}
