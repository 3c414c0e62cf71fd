// What does the sheet of an area of Pilkada hold? (rows of province, regency and kecamatan by the source's codes)
import type { AreaCode } from '#kernel/area-code';
import { type JenisPilkada, type Paslon, listPaslon, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { findAreas } from '#platform/offices';
import type { Berdiri } from './record.ts';
import { addCell } from './roll-up.ts';
import type { Baris, Bawah, Buku, Lembar, Pilihan } from './sheet.ts';
import { readJumlahDi, readJumlahTingkat, readLamaDi } from './store/sum.ts';

/** How many digits the area has that elects. */
export const topDigits = (jenis: string): number => (jenis === 'pkwkp' ? 2 : 4);
const KODE = /^[1-9][0-9]([0-9]{2}([0-9]{2})?)?$/;

export async function pilkadaSheet(db: Db, { at, kelas }: Buku, kunci: string): Promise<Lembar | undefined> {
  const digits = topDigits(at.jenis);
  if (!KODE.test(kunci) || kunci.length < digits) return undefined;
  const top = kunci.slice(0, digits);
  const all = await readJumlahDi(db, at, 'wilayah', kunci);
  const own = all.find(({ kode }) => kode === kunci);
  if (own === undefined) return undefined;
  const names = await namesOf(db, at.pemilu, [top, kunci.slice(0, 4), ...all.map(({ kode }) => kode)]);
  const pilihan = pairsOf(await listPaslon(db, at.pemilu, at.jenis as JenisPilkada, top), all);
  const rowOf = (one: Berdiri<'wilayah'>): Baris => barisOf(one, names, pilihan);
  const children = all.filter(({ kode }) => kode.length === kunci.length + 2);
  const [sum, below] = [sumOf(children, pilihan), Map.groupBy(all.filter(({ kode }) => kode.length === kunci.length + 4), ({ kode }) => kode.slice(0, -2))];
  const atas = [top, kunci.slice(0, 4)].filter((kode, index, list) => kode.length < kunci.length && list.indexOf(kode) === index);
  return {
    area: rowOf(own),
    atas: atas.map((kode) => ({ kunci: kode, nama: names.get(kode) ?? kode })),
    pilihan,
    anak: children.map(rowOf),
    bawah: sum === undefined ? [] : [sum],
    bawahAnak: new Map([...below].flatMap(([kode, rows]) => {
      const inside = sumOf(rows, pilihan);
      return inside === undefined ? [] : [[kode, inside] as const];
    })),
    keterangan: [],
    cara: null,
    versi: own.versi,
    lama: (await readLamaDi(db, at, 'wilayah', kunci)).map(({ versi, sumber, isi }) => ({ versi, sumber, suara: votesOf(isi, pilihan) })),
    pada: null,
    adaSeri: kelas.includes('seri') && kunci.length === 2,
  };
}

export interface Puncak {
  readonly baris: Baris;
  readonly pilihan: readonly Pilihan[];
}

/** Every area that elects, by name, each with its own pairs. */
export async function pilkadaTops(db: Db, { at }: Pick<Buku, 'at'>): Promise<Puncak[]> {
  const all = await readJumlahTingkat(db, at, 'wilayah', topDigits(at.jenis));
  const names = await namesOf(db, at.pemilu, all.map(({ kode }) => kode));
  const pairs = Map.groupBy(await listPaslon(db, at.pemilu, at.jenis as JenisPilkada), ({ wilayah }) => wilayah);
  const tops = all.map((one): Puncak => {
    const pilihan = pairsOf(pairs.get(one.kode) ?? [], [one]);
    return { baris: barisOf(one, names, pilihan), pilihan };
  });
  return tops.sort((a, b) => Number(a.baris.nama > b.baris.nama) - Number(a.baris.nama < b.baris.nama));
}

export async function namesOf(db: Db, pemilu: string, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { pohon } = await treeOf(db, pemilu);
  return new Map((await findAreas(db, pohon, [...new Set(codes)] as AreaCode[])).map((area) => [area.kode as string, area.nama]));
}

/** As the list of pairs names them; a pair that it does not know keeps its number alone. */
function pairsOf(pairs: readonly Paslon[], rows: readonly Berdiri<'wilayah'>[]): Pilihan[] {
  const listed = new Map(pairs.map((one) => [one.idSumber, one]));
  const seen = new Map(rows.flatMap(({ isi }) => isi.opsi.map(({ id, nomor }) => [id, nomor] as const)));
  for (const [id, one] of listed) seen.set(id, one.nomor);
  return [...seen]
    .map(([id, nomor]): Pilihan => {
      const pair = listed.get(id);
      const nama = pair === undefined ? null : [pair.ketua, pair.wakil].filter((name) => name !== null).join(' – ');
      return { id, nomor, nama: nama === '' ? null : nama, kosong: pair?.kosong ?? false };
    })
    .sort((a, b) => a.nomor - b.nomor || Number(a.id > b.id) - Number(a.id < b.id));
}

function votesOf({ opsi }: Berdiri<'wilayah'>['isi'], pilihan: readonly Pilihan[]): (number | null)[] {
  return pilihan.map(({ id }) => opsi.find((one) => one.id === id)?.suara ?? null);
}

function barisOf({ kode, isi, sumber }: Berdiri<'wilayah'>, names: ReadonlyMap<string, string>, pilihan: readonly Pilihan[]): Baris {
  const tps = { total: isi.tpsTotal, masuk: isi.tpsMasuk };
  return { kunci: kode, kode: kode as AreaCode, nama: names.get(kode) ?? kode, tingkat: kode.length / 2, suara: votesOf(isi, pilihan), tps, persen: null, dijumlah: false, sumber };
}

function sumOf(rows: readonly Berdiri<'wilayah'>[], pilihan: readonly Pilihan[]): Bawah | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const suara = rows.map(({ isi }) => votesOf(isi, pilihan)).reduce((so, far) => so.map((n, at) => addCell(n, far[at] ?? null)));
  return { tingkat: first.kode.length / 2, baris: rows.length, suara };
}
