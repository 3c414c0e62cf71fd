// What does the form have to be asked before it can be sent? (hasil.md 4.1: K01 to K24 as questions; a browser uses it too)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import { KEADAAN, PENGECUALIAN, keadaanOf } from '../exceptions.ts';
import type { Angka, CekId } from '../figures.ts';
import { type Aturan, rulesOf } from '../rules.ts';
import { type Bagian, paperOf } from './paper.ts';
import { LEVELS, type Tingkat } from './levels.ts';
import type { KeadaanHuruf, Terbaca } from './typed.ts';

/** A question that may have to be asked of a form. KOSONG: boxes that were left empty. */
export interface Soal {
  /** Unique in a form: `K18`, `K10-l`, `K19-suara_sah`, `KOSONG`. */
  readonly kunci: string;
  readonly cek: CekId | 'KOSONG';
  readonly tingkat: Tingkat;
  /** Part of the paper that it stands in. */
  readonly bagian: Bagian;
  /** The same in the grammar of running sums, by names of fields; null where only the server can tell. */
  readonly rule: string | null;
  /** Numbers of the boxes that take part, and of the one to look at first. */
  readonly kotak: readonly number[];
  readonly lihat: number;
}

export interface Tanya extends Soal {
  readonly gagal: boolean;
  /** The arithmetic as typed: terms, their sum, what stands on the paper; null where there is none. */
  readonly hitung: { readonly suku: readonly number[]; readonly jumlah: number; readonly tertulis: number } | null;
  /** Of K19: what the words are to their figure. */
  readonly huruf?: KeadaanHuruf;
}

interface Asked extends Soal {
  readonly judge: (angka: readonly Angka[], terbaca: Terbaca) => Pick<Tanya, 'gagal' | 'hitung' | 'huruf'>;
}

const NOTHING = { gagal: false, hitung: null } as const;
const compiled = new WeakMap<KontesPack, readonly Asked[]>();

/**
 * Every question that this station's form can be asked, in the order of the paper, with what is found. A lawful exception
 * takes a question away (hasil.md 4.2). A question about boxes that are empty cannot be put: it does not fail.
 * `lengkap` asks about empty boxes too: a new form, not a correction.
 */
export function questionsOf(pack: KontesPack, kode: AreaCode, terbaca: Terbaca, lengkap: boolean): Tanya[] {
  const keadaan = keadaanOf(pack, kode);
  const asked = soalOf(pack).filter((one) => one.cek !== 'KOSONG' && !isExempt(one.cek, keadaan));
  const found = asked.map(({ judge, ...soal }): Tanya => ({ ...soal, ...judge(terbaca.angka, terbaca) }));
  return lengkap ? [...found, kosong(pack, terbaca)] : found;
}

/** The same without figures: names of fields and of the questions, for a form's schema. */
export function listSoal(pack: KontesPack): readonly Soal[] {
  return [...soalOf(pack), kosong(pack, { angka: [], huruf: [], galat: [] })];
}

function isExempt(cek: CekId, keadaan: number): boolean {
  if (keadaan === 0) return false;
  if ((PENGECUALIAN[cek] ?? []).some(([bit]) => (keadaan & bit) !== 0)) return true;
  return cek === 'K12' && (keadaan & KEADAAN.LUAR_NEGERI) !== 0;
}

function soalOf(pack: KontesPack): readonly Asked[] {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const made = rulesOf(pack).aturan.flatMap((rule) => fromRule(pack, rule));
  compiled.set(pack, made);
  return made;
}

function fromRule(pack: KontesPack, rule: Aturan): Asked[] {
  const { kotak } = paperOf(pack);
  const base = { cek: rule.id, tingkat: LEVELS[rule.id] };
  switch (rule.jenis) {
    case 'sama':
    case 'paling':
    case 'tiap':
      return fromColumns(pack, rule);
    case 'cadangan':
      return fromReserve(pack, rule);
    case 'penjelasan':
      return fromExplanation(pack, rule);
    case 'kotak':
      return kotak.map(({ nama, bagian }, at): Asked => {
        const judge: Asked['judge'] = (angka) => ((angka[at] ?? 0) > pack.selMaks ? { gagal: true, hitung: { suku: [], jumlah: angka[at] ?? 0, tertulis: pack.selMaks } } : NOTHING);
        return { ...base, kunci: `${rule.id}-${nama}`, bagian, rule: null, kotak: [at], lihat: at, judge };
      });
    case 'huruf':
      return kotak.flatMap(({ nama, huruf, bagian }, at): Asked[] => {
        if (huruf === null) return [];
        const judge: Asked['judge'] = (_, terbaca) => {
          const state = terbaca.huruf[at] ?? 'KOSONG';
          return { gagal: state === 'BEDA' || state === 'TAK_TERBACA', hitung: null, huruf: state };
        };
        return [{ ...base, kunci: `${rule.id}-${nama}`, bagian, rule: `${nama}~${huruf}`, kotak: [at], lihat: at, judge }];
      });
    default:
      return [];
  }
}

/** Sums that must be equal, or at most what stands on the right, in one or in three columns. */
function fromColumns(pack: KontesPack, rule: Aturan): Asked[] {
  const { kotak } = paperOf(pack);
  const name = (at: number): string => kotak[at]?.nama ?? '';
  return rule.kolom.map(({ suku, tertulis }): Asked => {
    const lihat = suku.length === 1 ? (suku[0] ?? tertulis) : tertulis;
    const kunci = rule.kolom.length === 1 ? rule.id : `${rule.id}-${rule.jenis === 'tiap' ? name(tertulis) : name(tertulis).slice(-1)}`;
    const sign = rule.jenis === 'paling' ? '<=' : '=';
    return {
      kunci,
      cek: rule.id,
      tingkat: LEVELS[rule.id],
      bagian: kotak[lihat]?.bagian ?? 'I',
      rule: `${suku.map(name).join('+')}${sign}${name(tertulis)}`,
      kotak: [...suku, tertulis],
      lihat,
      judge: (angka) => {
        const sum = add(suku, tertulis, angka);
        return sum === null ? NOTHING : { gagal: sign === '=' ? sum.jumlah !== sum.tertulis : sum.jumlah > sum.tertulis, hitung: sum };
      },
    };
  });
}

function add(suku: readonly number[], tertulis: number, angka: readonly Angka[]): NonNullable<Tanya['hitung']> | null {
  const terms = suku.flatMap((at) => angka[at] ?? []);
  const written = angka[tertulis] ?? null;
  if (terms.length < suku.length || written === null) return null;
  return { suku: terms, jumlah: terms.reduce((sum, n) => sum + n, 0), tertulis: written };
}

/** K12 (UU 7/2017 Pasal 344): ballots received are the DPT and its reserve, rounded up. */
function fromReserve(pack: KontesPack, rule: Aturan): Asked[] {
  return rule.kolom.map(({ suku, tertulis }): Asked => ({
    kunci: rule.id,
    cek: rule.id,
    tingkat: LEVELS[rule.id],
    bagian: paperOf(pack).kotak[tertulis]?.bagian ?? 'II',
    rule: null,
    kotak: [...suku, tertulis],
    lihat: tertulis,
    judge: (angka) => {
      const found = add(suku, tertulis, angka);
      if (found === null) return NOTHING;
      const cadangan = Math.ceil((found.jumlah * pack.cadanganPermil) / 1000);
      const hitung = { suku: [found.jumlah, cadangan], jumlah: found.jumlah + cadangan, tertulis: found.tertulis };
      return { gagal: hitung.jumlah !== hitung.tertulis, hitung };
    },
  }));
}

/** K24: more voters than the DPT, which DPTb and DPK explain or do not. */
function fromExplanation(pack: KontesPack, rule: Aturan): Asked[] {
  return rule.kolom.map(({ suku, tertulis }): Asked => {
    const [b4 = 0] = suku;
    return {
      kunci: rule.id,
      cek: rule.id,
      tingkat: LEVELS[rule.id],
      bagian: paperOf(pack).kotak[b4]?.bagian ?? 'I',
      rule: null,
      kotak: [...suku, tertulis],
      lihat: b4,
      judge: (angka) => {
        const found = add(suku, tertulis, angka);
        if (found === null) return NOTHING;
        const [all = 0, dpt = 0, dptb = 0, dpk = 0] = found.suku;
        const explained = all <= found.tertulis || (dpt <= found.tertulis && dpt + dptb + dpk === all);
        return { gagal: !explained, hitung: { suku: [all], jumlah: all, tertulis: found.tertulis } };
      },
    };
  });
}

/** Empty is not zero (hasil.md 1.3): a box that nobody could read is left empty on purpose, not by oversight. */
function kosong(pack: KontesPack, { angka, galat }: Terbaca): Tanya {
  const { kotak } = paperOf(pack);
  const refused = new Set(galat.map(({ field }) => field));
  const empty = kotak.flatMap(({ nama }, at) => (angka[at] === null && !refused.has(nama) ? [at] : []));
  return { kunci: 'KOSONG', cek: 'KOSONG', tingkat: 'peringatan', bagian: 'V', rule: null, kotak: empty, lihat: empty[0] ?? 0, gagal: empty.length > 0, hitung: null };
}

/**
 * What usually lies behind a difference: two neighbouring digits exchanged (the difference is a multiple of 9), or one
 * digit misread. Undefined where neither would explain it.
 */
export function slipOf(jumlah: number, tertulis: number): 'TUKAR' | 'SATU_ANGKA' | undefined {
  const [a, b] = [String(jumlah), String(tertulis)];
  if (a.length !== b.length || a === b) return undefined;
  const differ = Array.from(a).flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = differ;
  if (differ.length === 1) return 'SATU_ANGKA';
  return differ.length === 2 && a[first] === b[second] && a[second] === b[first] ? 'TUKAR' : undefined;
}

