// May this person be written onto the special list (DPK) at this station now, and if not, where to? (UU 7/2017 Pasal 348; sidalih.md 5.6)
import { type Day, day } from '#kernel/day';
import { type Result, ok, refuse } from '#kernel/result';
import { isOfAge, type StatusKawin } from '../aturan/layak.ts';
import type { PaketAturan } from '../aturan/paket.ts';

export interface CalonDpk {
  readonly ktpEl: boolean;
  readonly lahir: Day;
  readonly kawin: StatusKawin;
  /** Desa of the address on the card, 10 digits. */
  readonly desa: string;
  /** Where the person is listed already (any list of the pack, DPTb too), in words; undefined = nowhere. */
  readonly terdaftar?: string;
}

export interface TpsDpk {
  readonly desa: string;
  readonly tps: string;
  /** Station that serves this RT/RW by the list; undefined = none does, so the own one may. */
  readonly tpsRt?: string;
  /** Ballots left here. */
  readonly sisa: number;
  /** Other stations of the desa that still have ballots; `jauh` in metres where places are known. */
  readonly lain: readonly { readonly tps: string; readonly sisa: number; readonly jauh?: number }[];
}

/** What the clock of the station's zone shows, `HH:MM:SS`. */
export interface SaatDpk {
  readonly hari: Day;
  readonly jam: string;
}

export type DpkRefusal =
  | 'DPK_TANPA' // the pack knows no special list
  | 'DPK_KTP'
  | 'DPK_UMUR'
  | 'DPK_TERDAFTAR'
  | 'DPK_DESA'
  | 'DPK_RT'
  | 'DPK_HARI'
  | 'DPK_AWAL'
  | 'DPK_AKHIR'
  | 'DPK_SURAT_PINDAH' // none left here, the named station has some
  | 'DPK_SURAT_HABIS';

/** `values.tempat`: the station, day or hour that the sentence names. The person is judged first, then place, time and ballots. */
export function judgeDpk(paket: PaketAturan, orang: CalonDpk, tps: TpsDpk, saat: SaatDpk): Result<true, { readonly code: DpkRefusal; readonly values?: Readonly<Record<string, string | number>> }> {
  if (paket.dpk === null || paket.hariH === null) return refuse('DPK_TANPA');
  if (!orang.ktpEl) return refuse('DPK_KTP');
  if (!isOfAge(paket, orang.lahir, orang.kawin, saat.hari)) return refuse('DPK_UMUR');
  if (orang.terdaftar !== undefined) return refuse('DPK_TERDAFTAR', { tempat: orang.terdaftar });
  if (orang.desa !== tps.desa) return refuse('DPK_DESA');
  const { dari, sampai } = paket.dpk;
  if (saat.hari !== day(paket.hariH)) return refuse('DPK_HARI', { tempat: paket.hariH });
  if (saat.jam < `${dari}:00`) return refuse('DPK_AWAL', { tempat: dari.replace(':', '.') });
  if (saat.jam > `${sampai}:00`) return refuse('DPK_AKHIR', { tempat: sampai.replace(':', '.') });
  if (tps.sisa <= 0) {
    const next = tpsTerdekat(tps);
    return next === undefined ? refuse('DPK_SURAT_HABIS') : refuse('DPK_SURAT_PINDAH', { tempat: next });
  }
  // The station of the RT/RW comes first; another one of the desa serves only where that one has no ballots left.
  const own = tps.lain.find((one) => one.tps === tps.tpsRt);
  if (tps.tpsRt !== undefined && tps.tpsRt !== tps.tps && (own === undefined || own.sisa > 0)) return refuse('DPK_RT', { tempat: tps.tpsRt });
  return ok(true);
}

/** By distance where it is known, else by the numbers, which follow the streets. */
export function tpsTerdekat({ tps, lain }: Pick<TpsDpk, 'tps' | 'lain'>): string | undefined {
  const far = ({ jauh, tps: no }: TpsDpk['lain'][number]): readonly [number, number] => [jauh ?? Infinity, Math.abs(Number(no) - Number(tps))];
  return lain
    .filter(({ sisa }) => sisa > 0)
    .sort((a, b) => (far(a)[0] === far(b)[0] ? far(a)[1] - far(b)[1] : far(a)[0] - far(b)[0]))
    .at(0)?.tps;
}
