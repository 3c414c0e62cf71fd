// What do all ballots of one station say of who voted there, side by side? (K22; every form as it is in force)
import { isAbroad, parentOf, stationNumber } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { Jenis, KontesPack } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type Area, listAncestors } from '#platform/offices';
import { contestsAt } from '../contests.ts';
import { keadaanOf, KEADAAN } from '../exceptions.ts';
import type { Angka, AngkaTps, SebabKode } from '../figures.ts';
import { findTps } from '../store/station.ts';
import { bacaWilayah } from './baca.ts';
import type { Terbuka } from './buka.ts';
import type { Difabel } from './difabel.ts';
import { type HasilK22, type LembarK22, periksaK22 } from './k22.ts';
import { type Terukur, ukurFormulir } from './pasangan.ts';
import { text } from './text.ts';
import { type SelPendek, tempatSel } from './ukuran.ts';

/** One ballot of the station. */
export interface LembarTps extends LembarK22 {
  readonly jenis: Jenis;
  readonly pack: KontesPack;
  readonly angka: AngkaTps;
  readonly B4: Angka;
  readonly VA: Angka;
  readonly VB: Angka;
}

export interface PandanganTps extends Terbuka {
  readonly nama13: string;
  readonly up: readonly Area[];
  readonly lembar: readonly LembarTps[];
  readonly k22: HasilK22;
  /** Figures of the contest in the address. */
  readonly sendiri: LembarTps;
  readonly terukur: Terukur;
  readonly difabel: Difabel;
  readonly noken: boolean;
}

/** The reason that says a vote was held again. A new count (PUSS) counts the same ballots; the Court's figures may be of either. */
const ULANG: ReadonlySet<SebabKode> = new Set(['PSU']);

/** Undefined where the plan has no such station, or the contest is not counted there. */
export async function bacaTps(db: Db, opened: Terbuka): Promise<PandanganTps | undefined> {
  const { kode, hitungan, pohon, lang } = opened;
  const desa = parentOf(kode);
  if (desa === undefined) return undefined;
  const found = await Promise.all((await contestsAt(db, hitungan.pemilu, desa)).map(async (kontes) => ({ kontes, angka: await findTps(db, kontes, kode) })));
  const lembar = found.flatMap(({ kontes, angka }) => (angka === undefined ? [] : [lembarOf(kontes.pack, angka)]));
  const sendiri = lembar.find(({ pack }) => hitungan.kertas.some((one) => one.kode === pack.kode));
  if (sendiri === undefined) return undefined;
  const village = await bacaWilayah(db, { ...opened, kode: desa });
  return {
    ...opened,
    nama13: say(lang, text.tps, { nomor: kode.slice(10) }),
    up: await listAncestors(db, pohon, kode),
    lembar,
    k22: periksaK22(lembar),
    sendiri,
    terukur: village?.anak.find((one) => one.kode === kode)?.terukur ?? ukurFormulir(hitungan, undefined),
    difabel: village?.anak.find((one) => one.kode === kode)?.difabel ?? { keadaan: 'BELUM' },
    noken: (keadaanOf(sendiri.pack, kode) & KEADAAN.NOKEN) !== 0,
  };
}

/** A withdrawn form is shown with its state and compared with nothing. */
function lembarOf(pack: KontesPack, angka: AngkaTps): LembarTps {
  const cell = (name: SelPendek): Angka => (angka.status === 'DITARIK' ? null : (angka.sel[tempatSel(pack.form, name) ?? -1] ?? null));
  const ulang = angka.riwayat.some(({ sebab }) => sebab !== undefined && sebab.kode !== null && ULANG.has(sebab.kode));
  return { kontes: pack.kode, jenis: pack.jenis, pack, angka, ulang, A: cell('A'), B1: cell('B1'), B2: cell('B2'), B3: cell('B3'), B4: cell('B4'), VA: cell('VA'), VB: cell('VB') };
}

/** Prison, hospital, boarding school, plantation: many DPTb are normal there (X_LOKSUS). */
export function isKhusus({ sendiri, kode }: Pick<PandanganTps, 'sendiri' | 'kode'>): boolean {
  return !isAbroad(kode) && (stationNumber(kode) ?? 0) >= sendiri.pack.loksusMulai;
}
