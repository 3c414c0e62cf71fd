// Which record of the list is nearest to each row of a batch? (the NIK first; the matcher for what the numbers do not find)
import type { Db } from '#platform/db';
import type { Brankas } from '../brankas/brankas.ts';
import { type Orang as OrangCocok, buatIndeks, matchAgainst, modelBaku, skemaPemilih } from '../cocok/cocok.ts';
import { streamRekam } from '../daftar/baca.ts';
import { openRekam, readByNik } from '../daftar/store/pemilih.ts';
import { orangCocok } from '../ganda/orang.ts';
import type { Dekat } from './nilai.ts';

export interface OrangBaris extends OrangCocok {
  readonly nama: string;
}

const plain = (name: string): string => name.toUpperCase().replace(/[^A-Z]/g, '');

/** By the id of the row. The matcher reads the list once (about 0.5 kB a record) and only where a row has no NIK of the list. */
export async function cariTerdekat(db: Db, brankas: Brankas, paket: string, daftar: string, baris: readonly OrangBaris[]): Promise<Map<string, Dekat>> {
  const found = new Map<string, Dekat>();
  const keys = new Map(baris.flatMap(({ nik }) => (nik === undefined ? [] : [[brankas.nikKunci(nik).toString('hex'), nik] as const])));
  const byNik = new Map((await readByNik(db, paket, [...keys.keys()].map((hex) => Buffer.from(hex, 'hex')))).map((row) => [keys.get(Buffer.from(row.nikKunci).toString('hex')), openRekam(brankas, row)]));
  for (const { id, nik, nama } of baris) {
    const record = nik === undefined ? undefined : byNik.get(nik);
    if (record !== undefined) found.set(id, { pemilih: record.id, sendiri: record.daftar === daftar, nikSama: true, namaSama: plain(record.nama) === plain(nama), p: 1 });
  }
  const rest = baris.filter(({ id }) => !found.has(id));
  if (rest.length === 0) return found;
  const indeks = await buatIndeks(listOf(db, brankas, daftar), skemaPemilih);
  for await (const { a, b, p } of matchAgainst(rest, indeks, modelBaku())) {
    // Most probable first: the first one told is the nearest.
    if (!found.has(a)) found.set(a, { pemilih: b, sendiri: true, nikSama: false, namaSama: false, p });
  }
  return found;
}

async function* listOf(db: Db, brankas: Brankas, daftar: string): AsyncGenerator<OrangCocok> {
  for await (const record of streamRekam(db, brankas, daftar, { aktif: true })) yield orangCocok(record);
}
