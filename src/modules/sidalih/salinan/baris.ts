// Which seven elements of each voter does the copy of a station hold, as the plenary decided them? (sidalih.md 4.3; UU 7/2017 Pasal 209)
import { createHash } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Day, day } from '#kernel/day';
import type { Db } from '#platform/db';
import { ageOn, hariUkur } from '../aturan/layak.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { type Brankas, mustOpen } from '../brankas/brankas.ts';
import { streamTersegel } from '../daftar/baca.ts';
import type { RekamBaru } from '../daftar/store/pemilih.ts';
import { readSesudah } from '../daftar/store/papan.ts';
import type { Versi } from '../daftar/store/versi.ts';

/** No number of a person, no birth date, no disability. */
export interface BarisSalinan {
  readonly nama: string;
  readonly jk: 'L' | 'P';
  /** Full years on polling day. */
  readonly usia: number;
  readonly alamat: string;
  readonly rt: string;
  readonly rw: string;
  readonly keterangan: string;
}

export const ELEMEN = ['nama', 'jk', 'usia', 'alamat', 'rt', 'rw', 'keterangan'] as const;

type Berasal = BarisSalinan & { readonly id: string };
type Sumber = Pick<RekamBaru, 'id' | 'nama' | 'jk' | 'alamat' | 'rt' | 'rw' | 'keterangan'>;

/**
 * The stations of a desa in a version, by number, each by name. What changed since is undone: a changed record stands as
 * it was before its first change. Cost and memory by the voters of one desa.
 */
export async function barisDesa(db: Db, brankas: Brankas, paket: PaketAturan, versi: Pick<Versi, 'daftar' | 'sampai' | 'pada'>, desa: AreaCode): Promise<Map<string, readonly BarisSalinan[]>> {
  const on = hariUkur(paket, day(versi.pada.slice(0, 10)));
  const stations = new Map<string, Berasal[]>();
  const put = (tps: string, row: Sumber, born: Day): void => {
    const { id, nama, jk, alamat, rt, rw, keterangan } = row;
    const own = stations.get(tps) ?? [];
    stations.set(tps, own);
    own.push({ id, nama, jk, usia: ageOn(born, on, paket.kabisat), alamat, rt, rw, keterangan });
  };
  const later = await readSesudah(db, versi.daftar, desa, versi.sampai);
  const changed = new Set(later.map(({ pemilih }) => pemilih));
  for await (const page of streamTersegel(db, versi.daftar, { node: desa, aktif: true })) {
    for (const row of page) if (!changed.has(row.id)) put(row.tps, row, day(mustOpen(brankas.openIdentitas(row.id, row.rahasia)).tanggalLahir));
  }
  for (const { pemilih, sebelum } of later) {
    if (sebelum === null) continue; // it came after the version
    const was = JSON.parse(mustOpen(brankas.openSebelum(pemilih, sebelum))) as RekamBaru;
    if (was.tms === null && was.desa === desa) put(was.tps, was, day(was.tanggalLahir));
  }
  const sorted = [...stations].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([tps, rows]) => [tps, rows.sort(byName).map(elements)]));
}

function elements({ nama, jk, usia, alamat, rt, rw, keterangan }: Berasal): BarisSalinan {
  return { nama, jk, usia, alamat, rt, rw, keterangan };
}

function byName(a: Berasal, b: Berasal): number {
  return less(a.nama, b.nama) || less(a.alamat, b.alamat) || less(a.id, b.id);
}

function less(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** SHA-256 over the rows, hex: one line a voter, elements in their order with tabs between. */
export function sidikBaris(rows: readonly BarisSalinan[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${ELEMEN.map((name) => String(row[name])).join('\t')}\n`);
  return hash.digest('hex');
}
