// How do the seats come out of what lies on the desk, and what cannot be reckoned? (UU 7/2017 art 414, 415, 420; nothing is guessed)
import { type HasilAndaian, type Kamar, allotChamber, whatIf } from '../aturan/nation.ts';
import type { Dapil, Pembagian } from '../aturan/seats.ts';
import type { Suara } from '../aturan/votes.ts';
import type { Berdiri, Opsi } from '../jumlah/record.ts';
import type { Meja } from './desk.ts';
import type { Diandaikan } from './what-if.ts';

/**
 * KOSONG: no dapil has sums. TANPA_NASIONAL: the threshold needs the votes of the whole nation, and they are not at hand, or
 * leave a party out (`tanpa`). ADA: `cacat` are dapil with a blank cell, which are not reckoned.
 */
export type Hitungan =
  | { readonly keadaan: 'KOSONG' }
  | { readonly keadaan: 'TANPA_NASIONAL'; readonly tanpa: readonly string[] }
  | { readonly keadaan: 'ADA'; readonly kamar: Kamar; readonly andai: HasilAndaian | null; readonly cacat: readonly string[] };

export type Terhitung = Extract<Hitungan, { readonly keadaan: 'ADA' }>;

export function reckon(meja: Meja, asked: Diandaikan | null): Hitungan {
  const whole = meja.dapil.flatMap((one) => fullDapil(one) ?? []);
  if (whole.length === 0) return { keadaan: 'KOSONG' };
  const nasional = nationOf(meja, whole);
  const known = new Set(nasional.map(({ id }) => id));
  const tanpa = [...new Set(whole.flatMap(({ partai }) => partai.map(({ id }) => id)))].filter((id) => !known.has(id));
  if (tanpa.length > 0) return { keadaan: 'TANPA_NASIONAL', tanpa: nasional.length === 0 ? [] : tanpa };
  const cacat = meja.dapil.filter(({ kode }) => !whole.some((one) => one.kode === kode)).map(({ kode }) => kode);
  const choices = { nasional };
  if (asked === null) return { keadaan: 'ADA', kamar: allotChamber(meja.pack, whole, choices), andai: null, cacat };
  const { pembagi, ambang } = asked;
  const andai = whatIf(meja.pack, whole, { ...(pembagi === undefined ? {} : { pembagi }), ...(ambang === undefined ? {} : { ambang }) }, choices);
  return { keadaan: 'ADA', kamar: andai.kini, andai, cacat };
}

/** Undefined where a cell is blank: not reported is not zero. */
function fullDapil({ kode, isi }: Berdiri<'dapil'>): Dapil | undefined {
  const partai = votesOf(isi.opsi);
  return partai === undefined ? undefined : { kode, kursi: isi.kursi, partai };
}

function votesOf(options: readonly Opsi[]): readonly Suara[] | undefined {
  const full = options.flatMap(({ id, suara }) => (suara === null ? [] : [{ id, suara }]));
  return full.length === options.length ? full : undefined;
}

/** The national list; without one the sum of all dapil, if all are at hand; else nothing. */
function nationOf({ nasional, jumlahDapil }: Meja, whole: readonly Dapil[]): readonly Suara[] {
  if (nasional !== null) return votesOf(nasional.isi.opsi) ?? [];
  if (whole.length < jumlahDapil) return [];
  const sums = new Map<string, number>();
  for (const { partai } of whole) for (const { id, suara } of partai) sums.set(id, (sums.get(id) ?? 0) + suara);
  return [...sums].map(([id, suara]) => ({ id, suara }));
}

/** The seats of one dapil in a chamber. */
export function findBagian(kamar: Kamar, kode: string): Pembagian | undefined {
  return kamar.dapil.find((one) => one.kode === kode);
}
