// Is there room at a station for one who moves the vote there? (sidalih.md 5.5: pack maximum, and the reserve ballots as practice)
import { suratCadangan } from '../aturan/layak.ts';
import type { PaketAturan } from '../aturan/paket.ts';

export interface IsiTps {
  /** Voters on the final list. */
  readonly dpt: number;
  /** Moved here and away: approved, with a letter, or written down. */
  readonly masuk: number;
  readonly keluar: number;
}

export interface RuangTps {
  /** Reserve ballots by the number of the final list, rounded up at this station. */
  readonly cadangan: number;
  /** Most voters that may be served: the maximum of the pack and the reserve; null where the pack names none. */
  readonly batas: number | null;
  readonly hadir: number;
  /** Never below 0. */
  readonly sisa: number;
}

export function ruangTps(paket: PaketAturan, { dpt, masuk, keluar }: IsiTps): RuangTps {
  const cadangan = suratCadangan(paket, dpt);
  const hadir = dpt + masuk - keluar;
  const batas = paket.maksTps === null ? null : paket.maksTps + cadangan;
  return { cadangan, batas, hadir, sisa: batas === null ? 0 : Math.max(0, batas - hadir) };
}
