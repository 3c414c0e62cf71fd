// On which grounds can she object now, and until when? (UU 14/2008 Pasal 35 and 36; ppid.md sections 13.1 and 13.2)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type ClockRow, windowOpen } from '#platform/clocks';
import { ANSWERED, type Keadaan, OPEN } from '../permohonan/states.ts';

export const HURUF = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
/** a refused, b periodic information missing, c no response, d other than asked, e not fulfilled, f cost, g late. */
export type HurufAlasan = (typeof HURUF)[number];

export interface Keadaannya {
  readonly keadaan: Keadaan;
  readonly terlambat: boolean;
}

const GIVEN: readonly Keadaan[] = [...ANSWERED, 'DISERAHKAN'];

/** Which grounds fit what happened: one button each. Another ground gets advice and no refusal by the form. */
export function cocok({ keadaan, terlambat }: Keadaannya): readonly HurufAlasan[] {
  const open = OPEN.includes(keadaan);
  const fits: Readonly<Record<HurufAlasan, boolean>> = {
    a: keadaan === 'DITOLAK' || keadaan === 'DIJAWAB_SEBAGIAN' || keadaan === 'DISERAHKAN',
    b: false,
    c: open && terlambat,
    d: GIVEN.includes(keadaan) && keadaan !== 'DITOLAK',
    e: GIVEN.includes(keadaan) && keadaan !== 'DITOLAK',
    f: keadaan === 'DIJAWAB_PENUH' || keadaan === 'DIJAWAB_SEBAGIAN' || keadaan === 'DISERAHKAN',
    g: terlambat,
  };
  return HURUF.filter((one) => fits[one]);
}

export type AjukanCode = 'E_KEADAAN' | 'E_JENDELA_TUTUP' | 'ALASAN_KOSONG';

/**
 * May an objection come in now? Answered, or open and late (transition 16). Several windows: the latest end rules. No window yet
 * (a letter without proof of delivery) means that hers has not begun.
 */
export function bolehAjukan(p: Keadaannya, alasan: readonly HurufAlasan[], jendela: readonly ClockRow[], now: string): Result<true, Refusal<AjukanCode>> {
  if (alasan.length === 0) return refuse('ALASAN_KOSONG');
  if (!GIVEN.includes(p.keadaan) && !(OPEN.includes(p.keadaan) && p.terlambat)) return refuse('E_KEADAAN', { keadaan: p.keadaan });
  const last = jendelaTerakhir(jendela);
  // A window that one objection has used is still hers for another ground until its day is over.
  const masih = (one: ClockRow): boolean => windowOpen(one, now) || (one.keadaan === 'SELESAI' && now.slice(0, 19) <= one.jatuhTempoPada.slice(0, 19));
  if (last === undefined || jendela.some(masih)) return ok(true);
  return refuse('E_JENDELA_TUTUP', { tanggal: last.jatuhTempo, pada: last.jatuhTempoPada, zona: last.zona });
}

/** The window that ends last. */
export function jendelaTerakhir(jendela: readonly ClockRow[]): ClockRow | undefined {
  return jendela.reduce<ClockRow | undefined>((last, one) => (last === undefined || one.jatuhTempoPada > last.jatuhTempoPada ? one : last), undefined);
}

/** Talks are for grounds b to g (Pasal 35 ayat (2)); where ground a is among them they are not offered. */
export const bolehMusyawarah = (alasan: readonly HurufAlasan[]): boolean => !alasan.includes('a');

/** Letters as they are kept: "ac". */
export const bacaAlasan = (text: string): readonly HurufAlasan[] => HURUF.filter((one) => text.includes(one));
export const tulisAlasan = (alasan: readonly HurufAlasan[]): string => HURUF.filter((one) => alasan.includes(one)).join('');
