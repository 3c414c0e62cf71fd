// Who of each party's list sits, by personal votes, and who follows? (UU 7/2017 art 422, 426; from the papers of a dapil)
import { type Calon, type KontesPack, listCalon } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type Caleg, type CalegTerpilih, electCandidates } from '../aturan/candidates.ts';
import type { Pembagian } from '../aturan/seats.ts';
import type { Angka } from '../figures.ts';
import type { Meja } from './desk.ts';
import { spreadOf } from './spread.ts';
import type { Kertas } from './votes-of.ts';

/** A candidate; `id` is party and number, "4.2", as it stands in addresses. */
export interface CalonDapil extends Caleg {
  readonly partai: string;
  readonly nama: string;
}

export interface DaftarPartai {
  readonly partai: string;
  /** Seats that are given to the party for certain. */
  readonly kursi: number;
  /** The whole list, most votes first. */
  readonly calon: readonly CalonDapil[];
  readonly hasil: CalegTerpilih;
}

export const calonId = (partai: number | string, nomor: number): string => `${partai}.${nomor}`;

/**
 * Every list of the dapil on which each candidate has a figure, by party; a list with an unread cell is left out: blank is
 * not zero. `cells`: votes by cell of the paper. Null where the paper has no candidates.
 */
export async function listsOf(db: Db, meja: Meja, one: Pembagian, kertas: Kertas, cells: readonly Angka[]): Promise<readonly DaftarPartai[] | null> {
  const { pack } = kertas.kontes;
  if (!pack.opsi.some(({ jenis }) => jenis === 'caleg')) return null;
  const people = new Map((await listCalon(db, meja.at.pemilu, meja.at.jenis, one.kode)).map((person) => [calonId(person.partai, person.nomor), person]));
  const lists = candidatesOf(pack, cells, people);
  const all: DaftarPartai[] = [];
  for (const { id: partai, kursi } of [...one.peserta, ...one.tidakIkut.map(({ id }) => ({ id, kursi: 0 }))]) {
    const calon = lists.get(partai);
    if (calon === undefined) continue;
    const first = electCandidates(meja.pack, kursi, calon);
    const hasil = first.seri?.tunggu === 'DATA' ? electCandidates(meja.pack, kursi, calon, await spreadOf(db, kertas, cellsOf(pack, first.seri.peserta))) : first;
    all.push({ partai, kursi, calon: [...calon].sort((a, b) => b.suara - a.suara || a.nomor - b.nomor), hasil });
  }
  return all;
}

/** Cells of candidates by party; a party of which one cell is blank has none. */
function candidatesOf(pack: KontesPack, cells: readonly Angka[], people: ReadonlyMap<string, Calon>): ReadonlyMap<string, readonly CalonDapil[]> {
  const lists = new Map<string, CalonDapil[]>();
  const blank = new Set<string>();
  pack.opsi.forEach((cell, at) => {
    if (cell.jenis !== 'caleg' || cell.partai === null) return;
    const [partai, suara] = [String(cell.partai), cells[at] ?? null];
    if (suara === null) blank.add(partai);
    const id = calonId(cell.partai, cell.nomor);
    const person = people.get(id);
    const one: CalonDapil = { id, partai, nomor: cell.nomor, nama: person?.nama ?? cell.nama, jk: person?.jk ?? null, status: person?.status ?? 'aktif', suara: suara ?? 0 };
    lists.set(partai, [...(lists.get(partai) ?? []), one]);
  });
  for (const partai of blank) lists.delete(partai);
  return lists;
}

function cellsOf(pack: KontesPack, ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(pack.opsi.flatMap((cell, at): [string, number][] => {
    const id = calonId(cell.partai ?? 0, cell.nomor);
    return cell.jenis === 'caleg' && ids.includes(id) ? [[id, at]] : [];
  }));
}

/** Seat by seat: the n-th seat of a party is that of its n-th candidate; a seat without one (KURANG_CALEG, equal votes) is left out. */
export function seatHolders(one: Pembagian, lists: readonly DaftarPartai[]): ReadonlyMap<number, CalonDapil> {
  const taken = new Map<string, number>();
  const holders = new Map<number, CalonDapil>();
  for (const { ke, partai } of one.kursi) {
    const at = taken.get(partai) ?? 0;
    taken.set(partai, at + 1);
    const list = lists.find((each) => each.partai === partai);
    const id = list?.hasil.terpilih[at]?.id;
    const person = list?.calon.find((each) => each.id === id);
    if (person !== undefined) holders.set(ke, person);
  }
  return holders;
}
