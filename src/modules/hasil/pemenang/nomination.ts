// Which parties could have put up a pair by themselves, by the votes of the last council election there? (MK 60/PUU-XXII/2024 on UU 10/2016 art 40 (1))
import type { AreaCode } from '#kernel/area-code';
import { type Jenis, findSuratSuara, listPemilu } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type Pita, checkNomination } from '../aturan/thresholds.ts';
import type { Angka } from '../figures.ts';
import { openHitungan, readDi } from '../gabung/read.ts';
import { type Medan, bandsAt } from './contests.ts';

/** Cell of the form: voters on the fixed list. */
const DPT = 'pemilih_dpt_j';
const COUNCIL: Partial<Record<Jenis, Jenis>> = { pkwkp: 'pdprdp', pkwkk: 'pdprdk' };

/** Votes of the council election as stations have them. */
export interface SuaraDprd {
  readonly partai: readonly { readonly nomor: number; readonly nama: string; readonly suara: Angka }[];
  readonly dpt: Angka;
  readonly tps: { readonly total: number; readonly lengkap: number };
}

export interface Pencalonan {
  /** Valid votes of all parties, and voters on the list. */
  readonly jumlah: number;
  readonly dpt: number;
  readonly partai: readonly ({ readonly nomor: number; readonly nama: string; readonly suara: number } & Pick<Pita, 'batas' | 'terpenuhi' | 'permil'>)[];
}

/** The last council election before this contest; undefined where none of its votes are counted there. */
export async function readCouncil(db: Db, { pemilu, jenis }: Medan, kode: string): Promise<SuaraDprd | undefined> {
  const council = COUNCIL[jenis];
  if (council === undefined) return undefined;
  const last = listPemilu().find(({ slug, hari }) => hari < pemilu.hari && findSuratSuara(slug, council) !== undefined);
  const at = kode as AreaCode;
  const hitungan = last === undefined ? undefined : await openHitungan(db, last.slug, council, at);
  const read = hitungan === undefined ? undefined : await readDi(db, hitungan, at);
  if (hitungan === undefined || read === undefined) return undefined;
  const { suara, sel, tps } = read.area;
  const cell = hitungan.form.sel.findIndex(({ nama }) => nama === DPT);
  return { partai: hitungan.pilihan.map(({ nomor, singkat }, n) => ({ nomor, nama: singkat, suara: suara[n] ?? null })), dpt: sel[cell] ?? null, tps };
}

/** Only of a whole count: neither the votes nor the voters that choose the band may be in part. */
export function nominationOf(medan: Medan, kode: string, { partai, dpt, tps }: SuaraDprd): Pencalonan | undefined {
  const pack = bandsAt(medan, 'pencalonan', kode);
  const known = partai.flatMap((one) => (one.suara === null ? [] : [{ ...one, suara: one.suara }]));
  const jumlah = known.reduce((sum, { suara }) => sum + suara, 0);
  if (pack === undefined || dpt === null || jumlah === 0 || known.length < partai.length || tps.lengkap < tps.total) return undefined;
  const rows = known.map((one) => {
    const { batas, terpenuhi, permil } = checkNomination(pack, medan.jenis, dpt, one.suara, jumlah);
    return { ...one, batas, terpenuhi, permil };
  });
  return { jumlah, dpt, partai: rows };
}
