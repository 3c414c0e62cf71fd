// Which votes had or have a dapil, by decree, by a source or by its stations, and which seats follow from each? (hasil.md 2, versi_hukum)
import type { Db } from '#platform/db';
import { type Pembagian, allotSeats } from '../aturan/seats.ts';
import type { Suara } from '../aturan/votes.ts';
import type { Angka } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { type IsiKeputusan, nodeOfDecree, readKeputusan } from '../keputusan/decree.ts';
import { readKeputusanSemua } from '../keputusan/store/decree.ts';
import { findNomor } from '../store/columns.ts';
import type { Meja } from './desk.ts';
import { listsOf } from './elected.ts';
import { fullVotes } from './reckon.ts';
import { type Kertas, type SuaraDapil, fromSums } from './votes-of.ts';

/** What a version is: figures of stations now, sums of a source, or a decree. */
export type Asal = { readonly jenis: 'TPS'; readonly seq: number } | { readonly jenis: 'DAPIL'; readonly versi: number; readonly berkas: string } | { readonly jenis: 'KECAMATAN'; readonly berkas: string } | { readonly jenis: 'SK'; readonly isi: IsiKeputusan };

export interface Versi {
  readonly asal: Asal;
  /** ISO; null = not known. */
  readonly pada: string | null;
  readonly suara: readonly Suara[];
  readonly pembagian: Pembagian;
  /** Names with the party's number, by seat; null where this version says nothing of candidates. */
  readonly terpilih: readonly { readonly partai: string; readonly nama: string }[] | null;
}

interface Bahan extends Pick<Versi, 'asal' | 'pada'> {
  readonly suara: SuaraDapil;
  /** Votes by cell, where candidates are known; or names that a source lists. */
  readonly sel: { readonly kertas: Kertas; readonly angka: readonly Angka[] } | null;
  readonly nama: Versi['terpilih'];
}

/**
 * By line (`GARIS`), each oldest first. All are reckoned with the rule in force and the parties that take part now (`ikut`); a version with a blank
 * cell, or of a dapil whose seats are not known, is left out.
 */
export async function versionsOf(db: Db, meja: Meja, kode: string, kursi: number | null, ikut: ReadonlySet<string>): Promise<Versi[]> {
  const all = [...sumVersions(meja, kode), ...areaVersions(meja, kode), ...(await paperVersions(db, meja, kode))];
  const versions: Versi[] = [];
  for (const { asal, pada, suara, sel, nama } of all) {
    const votes = fullVotes(meja, suara);
    const seats = votes?.kursi ?? kursi;
    if (votes === undefined || seats === null) continue;
    const pembagian = allotSeats(meja.pack, { kode, kursi: seats, partai: votes.partai }, { ikut });
    const lists = sel === null ? null : await listsOf(db, meja, pembagian, sel.kertas, sel.angka);
    const elected = lists === null ? nama : lists.flatMap((list) => list.hasil.terpilih.flatMap(({ id }) => list.calon.filter((one) => one.id === id).map((one) => ({ partai: list.partai, nama: one.nama }))));
    versions.push({ asal, pada, suara: votes.partai, pembagian, terpilih: elected });
  }
  return versions.sort((a, b) => GARIS.indexOf(a.asal.jenis) - GARIS.indexOf(b.asal.jenis) || (a.pada ?? '').localeCompare(b.pada ?? ''));
}

/** Lines of versions in the order in which they are shown: a source's sums, the stations, and the decrees that follow from these. */
const GARIS: readonly Asal['jenis'][] = ['DAPIL', 'KECAMATAN', 'TPS', 'SK'];

/** What a version is compared with: the one before it in its line; the first decree with the stations. Undefined = with nothing. */
export function beforeOf(all: readonly Versi[], at: number): Versi | undefined {
  const [one, before] = [all[at], all[at - 1]];
  if (one === undefined || before === undefined) return undefined;
  const follows = one.asal.jenis === 'SK' && before.asal.jenis === 'TPS';
  return before.asal.jenis === one.asal.jenis || follows ? before : undefined;
}

/** Of a source, those before it among them; its list of elected belongs to its newest sums. */
function sumVersions(meja: Meja, kode: string): Bahan[] {
  const listed = meja.terpilih.get(kode)?.isi.calon.map(({ partai, nama }) => ({ partai, nama })) ?? null;
  const standing = meja.dapil.filter((one) => one.kode === kode);
  return [...meja.lama.filter((one) => one.kode === kode), ...standing].map((one): Bahan => {
    const source = meja.sumber.find(({ urut }) => urut === one.sumber);
    return {
      asal: { jenis: 'DAPIL', versi: one.versi, berkas: source?.berkas ?? '' },
      pada: source === undefined ? null : isoOf(source.pada),
      suara: fromSums(one),
      sel: null,
      nama: standing.includes(one) ? listed : null,
    };
  });
}

/** What a source's sums of kecamatan add up to now. */
function areaVersions(meja: Meja, kode: string): Bahan[] {
  return (meja.semuaSuara.get(kode) ?? []).filter(({ asal }) => asal === 'KECAMATAN').map((suara): Bahan => {
    const source = meja.sumber.find(({ urut }) => urut === suara.berkas?.sumber.at(-1));
    return { asal: { jenis: 'KECAMATAN', berkas: source?.berkas ?? '' }, pada: source === undefined ? null : isoOf(source.pada), suara, sel: null, nama: null };
  });
}

async function paperVersions(db: Db, meja: Meja, kode: string): Promise<Bahan[]> {
  const now = (meja.semuaSuara.get(kode) ?? []).find(({ asal }) => asal === 'TPS');
  const kertas = now?.kertas ?? null;
  if (now === undefined || kertas === null) return [];
  const { angka, kontes } = kertas;
  const stations: Bahan = { asal: { jenis: 'TPS', seq: angka.seq }, pada: angka.per, suara: now, sel: { kertas, angka: angka.suara }, nama: null };
  const no = await findNomor(db, kontes);
  const decrees = no === undefined ? [] : await readKeputusanSemua(db, no, nodeOfDecree(kontes.pack));
  return [stations, ...decrees.map(({ isi }) => decreed(now, kertas, readKeputusan(isi)))];
}

/** A decree names its options by id: those that it leaves out are blank. */
function decreed(now: SuaraDapil, kertas: Kertas, isi: IsiKeputusan): Bahan {
  const { pack } = kertas.kontes;
  const votes = new Map(isi.opsi.map((id, at) => [id, isi.suara[at] ?? null]));
  const cells = pack.opsi.map(({ id }) => votes.get(id) ?? null);
  const suara = { ...now, partai: now.partai.map((one, at) => ({ ...one, suara: cells[at] ?? null })) };
  const people = pack.opsi.some(({ jenis }, at) => jenis === 'caleg' && cells[at] !== null);
  return { asal: { jenis: 'SK', isi }, pada: isi.tanggal, suara, sel: people ? { kertas, angka: cells } : null, nama: null };
}
