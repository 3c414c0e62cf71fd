// What does the sheet of an area of 2019 hold? (rows of kecamatan and kel/desa, sums above them)
import { NATION } from '#kernel/area-code';
import { properName } from '#kernel/format';
import { findKontes, listPartai, pilihanOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { STATISTIK_2019, cells2019 } from './columns-2019.ts';
import { kunciOf } from './read-areas.ts';
import type { Baris, Bawah, Buku, Lembar, Pilihan } from './sheet.ts';
import type { Naik } from './roll-up.ts';
import { type TempatTersimpan, findTempat, readNaik, readSel, readSelLama, readTempatDi } from './store/daerah.ts';

type Place = Pick<TempatTersimpan, 'id' | 'jalur' | 'tingkat' | 'nama' | 'kode' | 'cara'>;

/** What stands for a place: its own row, or the sum of the best rows below it. */
interface Cells {
  readonly sel: readonly (number | null)[];
  readonly dijumlah: boolean;
  readonly sumber: number | null;
  readonly versi: number;
}

const NATION_PLACE: Place = { id: 0, jalur: [], tingkat: 0, nama: '', kode: NATION, cara: 'PENUH' };
const KODE = /^[1-9][0-9]{1,9}$/;
const KPU = /^kpu-(-?[1-9][0-9]{0,8})$/;

export async function daerahSheet(db: Db, { at, surat }: Buku, kunci: string): Promise<Lembar | undefined> {
  const place = await placeOf(db, at.pemilu, kunci);
  if (place === undefined) return undefined;
  const below = place.tingkat === 4 ? [] : await readTempatDi(db, at.pemilu, place, place.tingkat + 1);
  const ids = [place.id, ...below.map(({ id }) => id)];
  const [rows, sums] = [await readSel(db, at, ids), Map.groupBy(await readNaik(db, at, ids), ({ id }) => id)];
  const own = new Map(rows.map(({ kode, isi, sumber, versi }) => [Number(kode), { sel: isi.sel, dijumlah: false, sumber, versi }]));
  const cellsOf = (id: number): Cells | undefined => own.get(id) ?? sumCells(sums.get(id)?.[0]);
  const top = cellsOf(place.id);
  if (top === undefined) return undefined;
  const { suara: here } = cells2019(at.jenis, top.sel, place.jalur[0] ?? 0);
  const pilihan = await pilihanOf2019(db, at, surat.susunan, [...here.keys()]);
  const votesIn = (sel: readonly (number | null)[], province: number): (number | null)[] => {
    const { suara } = cells2019(at.jenis, sel, province);
    return pilihan.map(({ nomor }) => suara.get(nomor) ?? null);
  };
  const bawahOf = (id: number, province: number): Bawah[] => (sums.get(id) ?? []).map(({ dari, baris, sel }) => ({ tingkat: dari, baris, suara: votesIn(sel, province) }));
  const rowOf = (one: Place, cells: Cells): Baris => barisOf(one, cells, at.jenis, votesIn(cells.sel, one.jalur[0] ?? 0));
  const anak = below.flatMap((one) => {
    const cells = cellsOf(one.id);
    return cells === undefined ? [] : [rowOf(one, cells)];
  });
  const covered = place.tingkat === 3 || (place.tingkat === 2 && below.every(({ id }) => sums.has(id)));
  const bawahAnak = new Map(below.flatMap((one) => bawahOf(one.id, one.jalur[0] ?? 0).slice(-1).map((sum) => [kunciOf(one), sum] as const)));
  const lama = await readSelLama(db, at, place.id);
  const { statistik } = cells2019(at.jenis, top.sel, place.jalur[0] ?? 0);
  return {
    area: rowOf(place, top),
    atas: await aboveOf(db, at.pemilu, place),
    pilihan,
    anak,
    // Kel/desa are at hand for some provinces alone: their sum says something only where they cover the whole area.
    bawah: bawahOf(place.id, place.jalur[0] ?? 0).filter(({ tingkat }) => tingkat === 3 || covered),
    bawahAnak,
    keterangan: STATISTIK_2019.map((id) => ({ id, nilai: statistik(id) })),
    cara: place.id === 0 ? null : place.cara,
    versi: top.versi,
    lama: lama.map(({ versi, sumber, isi }) => ({ versi, sumber, suara: votesIn(isi.sel, place.jalur[0] ?? 0) })),
    pada: null,
    adaSeri: false,
  };
}

async function placeOf(db: Db, pemilu: string, kunci: string): Promise<Place | undefined> {
  if (kunci === NATION) return NATION_PLACE;
  const id = KPU.exec(kunci)?.[1];
  if (id !== undefined) return findTempat(db, pemilu, { id: Number(id) });
  return KODE.test(kunci) ? findTempat(db, pemilu, { kode: kunci }) : undefined;
}

/** Sums of kecamatan come first: they cover the country. */
function sumCells(sum: Naik | undefined): Cells | undefined {
  return sum === undefined ? undefined : { sel: sum.sel, dijumlah: true, sumber: null, versi: 0 };
}

function barisOf(place: Place, { sel, dijumlah, sumber }: Cells, jenis: Parameters<typeof cells2019>[0], suara: readonly (number | null)[]): Baris {
  const { statistik } = cells2019(jenis, sel, place.jalur[0] ?? 0);
  const [total, blank] = [statistik('tps'), statistik('blank-tps')];
  const masuk = total === null || blank === null ? null : Math.max(0, total - blank);
  return { kunci: kunciOf(place), kode: place.kode, nama: placeName(place.nama), tingkat: place.tingkat, suara, tps: { total, masuk }, persen: null, dijumlah, sumber };
}

/** "+Luar Negeri" and "JAWA TENGAH" as they are written elsewhere. */
export function placeName(name: string): string {
  return properName(name.replace(/^\+/, ''));
}

async function aboveOf(db: Db, pemilu: string, place: Place): Promise<Lembar['atas']> {
  if (place.id === 0) return [];
  const up = await Promise.all(place.jalur.slice(0, -1).map((id) => findTempat(db, pemilu, { id })));
  return [{ kunci: NATION, nama: '' }, ...up.flatMap((one) => (one === undefined ? [] : [{ kunci: kunciOf(one), nama: placeName(one.nama) }]))];
}

async function pilihanOf2019(db: Db, { pemilu, jenis }: Buku['at'], susunan: Buku['surat']['susunan'], numbers: readonly number[]): Promise<Pilihan[]> {
  const named = susunan === 'paslon' ? pairsOf(pemilu, jenis) : new Map((await listPartai(db, pemilu)).map((one) => [one.nomor, one.singkat]));
  return numbers.map((nomor) => ({ id: String(nomor), nomor, nama: named.get(nomor) ?? null, kosong: false }));
}

/** The pairs of a national contest by the rule pack. */
export function pairsOf(pemilu: string, jenis: string): Map<number, string> {
  const pack = findKontes(pemilu, jenis);
  return new Map(pack === undefined ? [] : pilihanOf(pack).map((one) => [one.nomor, one.singkat]));
}
