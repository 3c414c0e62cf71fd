// Which record of the lists is meant by a NIK and the last digits of a family card? (asked silently: the answer never reaches the page of the one who asks)
import type { Db } from '#platform/db';
import type { PaketAturan } from '../aturan/paket.ts';
import type { Brankas } from '../brankas/brankas.ts';
import type { Rekam } from '../daftar/rekam.ts';
import { openRekam, readByNik } from '../daftar/store/pemilih.ts';

/** The active record of any list of the pack; undefined where none fits both numbers. */
export async function cariPemilih(db: Db, brankas: Brankas, paket: string, { nik, nkk6 }: { readonly nik: string; readonly nkk6: string }): Promise<Rekam | undefined> {
  const found = (await readByNik(db, paket, [brankas.nikKunci(nik)])).map((row) => openRekam(brankas, row));
  return found.find(({ nkk }) => nkk.endsWith(nkk6));
}

/** Is the list of this stage final, so that a vote can be moved out of it? (DPT and after) */
export function isTetap({ tahap }: Pick<PaketAturan, 'tahap'>, keadaan: string): boolean {
  const from = tahap.findIndex(({ kode }) => kode === 'DPT');
  return from >= 0 && tahap.findIndex(({ kode }) => kode === keadaan) >= from;
}
