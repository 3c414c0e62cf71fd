// What exactly was recorded where a station is asked, since when, and what settled it? (told from the log, as the page needs it)
import type { AreaCode } from '#kernel/area-code';
import { type Masa, type Peta, type Riwayat, kembarOf, temuanPada } from './desa.ts';
import { type Isi, type Sah, TANYA, type TanyaId, type Temuan, bitTanya } from './timbang.ts';

export type KeadaanTanya = 'MENUNGGU' | 'DIJAWAB' | 'DITANDAI' | 'SELESAI';

export interface Cerita {
  readonly id: TanyaId;
  readonly keadaan: KeadaanTanya;
  readonly sah: Sah | null;
  /** The figures that raise the question. */
  readonly isi: Isi;
  /** Seconds since 1970: when they came; when others settled it (null = it stands). */
  readonly sejak: number;
  readonly hingga: number | null;
  /** AN05: the other stations with these votes. */
  readonly kembar: readonly AreaCode[];
  /** AN08: the most votes that had been recorded before. */
  readonly dulu: number;
}

/** Every question that is or was asked of a station of the kel/desa, in the order of the rules. */
export function ceritaTps(peta: Peta, kode: AreaCode): Cerita[] {
  const own = peta.semua.find((one) => one.kode === kode);
  const last = own?.masa.at(-1);
  if (own === undefined || last === undefined) return [];
  const now = temuanPada(peta, own, last, true);
  const then = own.masa.map((state) => temuanPada(peta, own, state, false));
  return TANYA.flatMap((id, at): Cerita[] => {
    const found = now[at];
    if (found !== undefined && isAsked(found)) return [standing(peta, own, id, found, firstOf(then, at, own.masa.length - 1))];
    const settled = then.findLastIndex((one) => one[at] !== undefined && isAsked(one[at]));
    const state = own.masa[settled];
    return state === undefined ? [] : [{ ...told(peta, own, id, state, false), keadaan: 'SELESAI', sah: null, sejak: own.masa[firstOf(then, at, settled)]?.dari ?? state.dari, hingga: endOf(peta, kode, id, state) }];
  });
}

const isAsked = ({ hasil }: Temuan): boolean => hasil === 'TANYA' || hasil === 'DITANDAI';

/** The first of the states, one after the other up to `last`, that raise the question. */
function firstOf(then: readonly (readonly Temuan[])[], at: number, last: number): number {
  let first = last;
  for (let n = last - 1; n >= 0; n -= 1) {
    const found = then[n]?.[at];
    if (found === undefined || !isAsked(found)) break;
    first = n;
  }
  return first;
}

function standing(peta: Peta, own: Riwayat, id: TanyaId, found: Temuan, first: number): Cerita {
  const state = own.masa.at(-1) ?? NONE;
  const sah = found.hasil === 'DITANDAI' ? found.sah : null;
  const answered = (own.dijawab & bitTanya(id)) !== 0;
  return { ...told(peta, own, id, state, true), keadaan: sah !== null ? 'DITANDAI' : answered ? 'DIJAWAB' : 'MENUNGGU', sah, sejak: own.masa[first]?.dari ?? state.dari, hingga: null };
}

const NONE: Masa = { isi: { suara: null, sel: null }, dari: 0, sampai: Infinity, turun: false, dulu: 0 };

function told(peta: Peta, { kode }: Riwayat, id: TanyaId, state: Masa, now: boolean): Pick<Cerita, 'id' | 'isi' | 'kembar' | 'dulu'> {
  const kembar = id === 'AN05' ? [...new Set(kembarOf(peta, kode, state, now).map((one) => one.kode))].sort() : [];
  return { id, isi: state.isi, kembar, dulu: state.dulu };
}

/** Figures of its own ended the question, or for equal votes those of the other station. */
function endOf(peta: Peta, kode: AreaCode, id: TanyaId, state: Masa): number | null {
  const others = id === 'AN05' ? Math.max(...kembarOf(peta, kode, state, false).map(({ masa }) => masa.sampai)) : Infinity;
  const end = Math.min(state.sampai, others);
  return Number.isFinite(end) ? end : null;
}
