// Which gaps of its source does a list show? (told and counted, never filled)
import type { SuratSuara } from './ballot.ts';
import type { Perubahan } from './difference.ts';
import type { Catatan } from './lines.ts';
import type { CalonBerkas } from './read-candidates.ts';
import { type Berdiri, type Dapil, JENIS_DAPIL, keyOf } from './record.ts';

/** Against the decree's own counts: dapil and seats that are missing or too many after this list; dapil without an area. */
export function dapilNotes(known: readonly Berdiri<Dapil>[], change: Perubahan<Dapil>, ballots: readonly SuratSuara[]): Catatan[] {
  const after = new Map<string, Dapil>(known.map((one) => [keyOf.dapil(one), one]));
  for (const one of [...change.baru, ...change.berubah.map(({ kini }) => kini)]) after.set(keyOf.dapil(one), one);
  return JENIS_DAPIL.flatMap((jenis): Catatan[] => {
    const own = [...after.values()].filter((one) => one.jenis === jenis);
    const ballot = ballots.find((one) => one.jenis === jenis);
    if (own.length === 0 || ballot === undefined) return [];
    const kursi = own.reduce((sum, one) => sum + (one.kursi ?? 0), 0);
    const seated = own.every((one) => one.kursi !== null);
    return [
      ...(own.length === ballot.jumlahLingkup ? [] : [{ catatan: 'JUMLAH_DAPIL', nilai: `${jenis}: ${own.length} / ${ballot.jumlahLingkup}` } as const]),
      ...(!seated || kursi === ballot.kursi ? [] : [{ catatan: 'JUMLAH_KURSI', nilai: `${jenis}: ${kursi} / ${ballot.kursi}` } as const]),
      ...own.filter((one) => one.wilayah.length === 0).map((one): Catatan => ({ catatan: 'DAPIL_TANPA_WILAYAH', nilai: keyOf.dapil(one) })),
    ];
  });
}

/** Lists whose numbers have a gap: somebody was struck off, or is missing in the source. */
export function candidateNotes(read: readonly CalonBerkas[]): Catatan[] {
  const lists = new Map<string, number[]>();
  for (const one of read) {
    const key = `${one.jenis}/${one.dapil}/${one.partai}`;
    lists.set(key, [...(lists.get(key) ?? []), one.nomor]);
  }
  return [...lists].flatMap(([nilai, numbers]): Catatan[] => (Math.max(...numbers) === numbers.length ? [] : [{ catatan: 'NOMOR_LOMPAT', nilai }]));
}
