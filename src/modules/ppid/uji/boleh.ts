// May this part be withheld from this applicant? (ppid.md section 11: a refusal or a blackening cannot be sent unless all hold)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Huruf, tentangOrang } from '../aturan/pasal17.ts';
import { BAGIAN_PRIBADI, type Jenis18 } from '../aturan/pasal18.ts';
import { type Lembar, hidup, kunciBagian, meliputi } from './lembar.ts';

export interface Ditahan {
  /** Nothing of it is given, or the rest is. */
  readonly cara: 'tolak' | 'hitamkan';
  /** The letter chosen for the item; free text alone is no reason. */
  readonly huruf: Huruf | null;
  /** Number under the letter, where the sheet names one. */
  readonly angka?: number | null;
  /** The sheet that is named, as it stands; undefined = there is none of that number. */
  readonly lembar: Pick<Lembar, 'keadaan' | 'isi' | 'kantor' | 'pengusul' | 'nomor'> | undefined;
  /** The part by its key (`kunciBagian`) or by its place in the sheet's list, from 1. */
  readonly butir: string | number;
  /** The office that answers, and its day. */
  readonly kantor: AreaCode;
  readonly hari: Day;
  /** Kind of Pasal 18 (1) that the paper belongs to; null = looked at, none. */
  readonly pasal18: Jenis18 | null;
  /** Letters g and h: what this case knows of the person beyond the sheet. */
  readonly persetujuan?: boolean;
  readonly jabatanPublik?: boolean;
  /** Can the rest of the paper be given? */
  readonly sisaDapatDiberi: boolean;
  /** With `hitamkan`: the reason of each box, as written. */
  readonly alasanKotak?: readonly string[];
  /** Accounts: head of the desk, and who signed second. */
  readonly satu: string;
  readonly dua: string | null;
}

export type UjiCode =
  | 'E_PASAL17_KOSONG'
  | 'E_PASAL18'
  | 'E_UJI_TIDAK_ADA'
  | 'E_UJI_KEDALUWARSA'
  | 'E_UJI_LINGKUP'
  | 'E_HITAM_DAHULU'
  | 'E_HITAM_TANPA_ALASAN'
  | 'E_DUA_ORANG';

type Guard = (one: Ditahan) => Refusal<UjiCode> | undefined;

/** Values as the sentence needs them: `nomor` and `sampai` of the sheet, `huruf` of the item. */
export function mayWithhold(one: Ditahan): Result<true, Refusal<UjiCode>> {
  for (const guard of GUARDS) {
    const found = guard(one);
    if (found !== undefined) return { ok: false, refusal: found };
  }
  return ok(true);
}

/** Every guard with its answer, in the order of ppid.md section 11: the lights beside the button. */
export function lampu(one: Ditahan): readonly { readonly code: UjiCode; readonly ok: boolean }[] {
  const codes: readonly (readonly [UjiCode, Guard])[] = [
    ['E_PASAL17_KOSONG', huruf],
    ['E_UJI_TIDAK_ADA', ada],
    ['E_UJI_KEDALUWARSA', berlaku],
    ['E_UJI_LINGKUP', lingkup],
    ['E_PASAL18', pasal18],
    ['E_HITAM_DAHULU', sebagian],
    ['E_HITAM_TANPA_ALASAN', kotak],
    ['E_DUA_ORANG', duaOrang],
  ];
  return codes.map(([code, guard]) => ({ code, ok: guard(one) === undefined }));
}

/** 1: a letter, not free text. */
const huruf: Guard = (one) => (one.huruf === null ? at('E_PASAL17_KOSONG') : undefined);

/** 3 and 4: what may never be withheld, and what ends where the person consents or holds a public post. */
const pasal18: Guard = (one) => {
  const pribadi = one.cara === 'hitamkan' && BAGIAN_PRIBADI.some((letter) => letter === one.huruf);
  if (one.pasal18 === 'dibuka' || (one.pasal18 !== null && !pribadi)) return at('E_PASAL18', { jenis: one.pasal18 });
  if (one.huruf === null || !tentangOrang(one.huruf)) return undefined;
  const { persetujuan = one.lembar?.isi.persetujuan, jabatanPublik = one.lembar?.isi.jabatan } = one;
  return persetujuan === true || jabatanPublik === true ? at('E_PASAL18', { jenis: 'orang' }) : undefined;
};

/** 2: a sheet that was decided for this day ... */
const ada: Guard = ({ lembar, hari }) => {
  if (lembar === undefined || !['BERLAKU', 'KEDALUWARSA'].includes(lembar.keadaan)) return at('E_UJI_TIDAK_ADA', nomorOf(lembar));
  return lembar.isi.dari === null || lembar.isi.dari > hari || lembar.isi.hasil === 'terbuka' ? at('E_UJI_TIDAK_ADA', nomorOf(lembar)) : undefined;
};

/** ... that has not run out ... */
const berlaku: Guard = ({ lembar, hari }) =>
  lembar !== undefined && !hidup(lembar, hari) ? at('E_UJI_KEDALUWARSA', { ...nomorOf(lembar), sampai: lembar.isi.sampai ?? '' }) : undefined;

/** ... that reaches this office, names this part, and rests on the same letter. */
const lingkup: Guard = (one) => {
  const { lembar } = one;
  if (lembar === undefined) return undefined;
  const { isi } = lembar;
  const named = typeof one.butir === 'number' ? isi.bagian[one.butir - 1] !== undefined : isi.bagian.some((part) => kunciBagian(part) === one.butir);
  const same = isi.huruf === one.huruf && (one.angka === undefined || one.angka === isi.angka);
  return meliputi(lembar, one.kantor) && named && same ? undefined : at('E_UJI_LINGKUP', nomorOf(lembar));
};

/** 5: part before whole (Pasal 22 (7) e). */
const sebagian: Guard = ({ cara, sisaDapatDiberi }) => (cara === 'tolak' && sisaDapatDiberi ? at('E_HITAM_DAHULU') : undefined);

const kotak: Guard = ({ cara, alasanKotak }) => {
  const without = cara === 'hitamkan' ? (alasanKotak ?? ['']).findIndex((reason) => reason.trim() === '') : -1;
  return without === -1 && !(cara === 'hitamkan' && alasanKotak?.length === 0) ? undefined : at('E_HITAM_TANPA_ALASAN', { kotak: Math.max(1, without + 1) });
};

/** 6: head of the desk and a member of the advisory team. */
const duaOrang: Guard = ({ satu, dua }) => (dua === null || dua === satu ? at('E_DUA_ORANG') : undefined);

/** What may never be withheld is said before any sheet is asked for. */
const GUARDS: readonly Guard[] = [huruf, pasal18, ada, berlaku, lingkup, sebagian, kotak, duaOrang];

function at(code: UjiCode, values?: Refusal['values']): Refusal<UjiCode> {
  return refuse(code, values).refusal;
}

const nomorOf = (lembar: Pick<Lembar, 'nomor'> | undefined): { readonly nomor: string } => ({ nomor: lembar?.nomor ?? '' });
