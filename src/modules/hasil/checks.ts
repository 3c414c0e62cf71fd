// Does the form of a station reconcile? (hasil.md 4.1; PKPU 25/2023, form C.HASIL-PPWP)
import { type AreaCode, isAbroad } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import { KEADAAN, PENGECUALIAN, keadaanOf } from './exceptions.ts';
import { type Angka, CEK, type HasilCek, type Pemeriksaan } from './figures.ts';
import { type Aturan, type Aturanku, type Kolom, rulesOf } from './rules.ts';

/** The cells of a form at hand. `foto`: addresses, one a line; null = none known. */
export interface Formulir {
  readonly kode: AreaCode;
  readonly suara: readonly Angka[] | null;
  readonly sel: readonly Angka[] | null;
  readonly foto: string | null;
  /** Whether the words agree with the digits; null or absent = nobody has compared them. */
  readonly huruf?: boolean | null;
}

/** What `periksaTopeng` fills in: bit n-1 stands for Kn. `cocok`: checks that passed; an exception is no pass. */
export interface Topeng {
  gagal: number;
  takdapat: number;
  cocok: number;
}

const LULUS = 0;
const GAGAL = 1;
const TAK_DAPAT = 2;
const TAK_BERLAKU = 3;
const DIKECUALIKAN = 4;
const NAMA: readonly HasilCek[] = ['LULUS', 'GAGAL', 'TAK_DAPAT', 'TAK_BERLAKU', 'DIKECUALIKAN'];

/** A cell without a figure, inside the number buffer; figures are never negative. */
const KOSONG = -1;
/** One form at a time: nothing here awaits. */
let cells = new Float64Array(0);

function load(rules: Aturanku, form: Formulir): void {
  if (cells.length < rules.nOpsi + rules.nSel) cells = new Float64Array(rules.nOpsi + rules.nSel);
  const { suara, sel } = form;
  for (let at = 0; at < rules.nOpsi; at += 1) cells[at] = suara === null ? KOSONG : (suara[at] ?? KOSONG);
  for (let at = 0; at < rules.nSel; at += 1) cells[rules.nOpsi + at] = sel === null ? KOSONG : (sel[at] ?? KOSONG);
}

function cell(at: number): number {
  return cells[at] ?? KOSONG;
}

/** All checks of one form as bit masks, into `out`: the path of an import, about a microsecond, nothing allocated. */
export function periksaTopeng(pack: KontesPack, form: Formulir, keadaan: number, out: Topeng): void {
  const rules = rulesOf(pack);
  load(rules, form);
  out.gagal = 0;
  out.takdapat = 0;
  out.cocok = 0;
  for (const rule of rules.aturan) {
    const found = periksaAturan(rules, rule, form, keadaan);
    if (found === GAGAL) out.gagal |= rule.bit;
    else if (found === TAK_DAPAT) out.takdapat |= rule.bit;
    else if (found === LULUS) out.cocok |= rule.bit;
  }
}

/** All 24 checks of one form with their values, for a reader. Agrees with `periksaTopeng` by using the same rules. */
export function periksaLengkap(pack: KontesPack, form: Formulir, hall?: boolean): Pemeriksaan[] {
  const rules = rulesOf(pack);
  const keadaan = keadaanOf(pack, form.kode, hall);
  load(rules, form);
  return CEK.map((id): Pemeriksaan => {
    const rule = rules.aturan.find((one) => one.id === id);
    if (rule === undefined) return { id, hasil: 'TAK_BERLAKU', nilai: [] };
    const found = periksaAturan(rules, rule, form, keadaan);
    const hasil = NAMA[found] ?? 'TAK_DAPAT';
    const nilai = found === TAK_DAPAT || found === TAK_BERLAKU ? [] : nilaiOf(rules, rule);
    if (found !== DIKECUALIKAN) return { id, hasil, nilai };
    const code = PENGECUALIAN[id]?.find(([bit]) => (keadaan & bit) !== 0)?.[1] ?? 'X_DPTB';
    return { id, hasil, nilai: code === 'X_DPTB' ? nilai : [], kecuali: code };
  });
}

function periksaAturan(rules: Aturanku, rule: Aturan, form: Formulir, keadaan: number): number {
  if (keadaan !== 0) {
    // K12 is a rule of the halls at home: abroad the ballots follow mailed and returned envelopes (hasil.md 3.2).
    for (const [bit] of PENGECUALIAN[rule.id] ?? []) if ((keadaan & bit) !== 0) return DIKECUALIKAN;
    if (rule.jenis === 'cadangan' && (keadaan & KEADAAN.LUAR_NEGERI) !== 0) return TAK_BERLAKU;
  }
  switch (rule.jenis) {
    case 'sama':
    case 'paling':
      return banding(rule);
    case 'tiap':
      return tiapKolom(rule);
    case 'cadangan':
      return cadangan(rule, rules.pack.cadanganPermil);
    case 'kotak':
      return kotak(rules);
    case 'penjelasan':
      return penjelasan(rule);
    case 'foto':
      return foto(form);
    case 'huruf':
      return huruf(form);
    default:
      return TAK_DAPAT;
  }
}

/** A check runs only if all its fields are there, in all of its columns. */
function banding(rule: Aturan): number {
  let bad = false;
  for (const kolom of rule.kolom) {
    const tertulis = cell(kolom.tertulis);
    if (tertulis === KOSONG) return TAK_DAPAT;
    const sum = jumlah(kolom);
    if (sum === KOSONG) return TAK_DAPAT;
    if (rule.jenis === 'sama' ? sum !== tertulis : sum > tertulis) bad = true;
  }
  return bad ? GAGAL : LULUS;
}

/** K21: the cells of one party that cannot be read hide no other party's mistake. */
function tiapKolom(rule: Aturan): number {
  let missing = false;
  for (const kolom of rule.kolom) {
    const [tertulis, sum] = [cell(kolom.tertulis), jumlah(kolom)];
    if (tertulis === KOSONG || sum === KOSONG) missing = true;
    else if (sum !== tertulis) return GAGAL;
  }
  return missing ? TAK_DAPAT : LULUS;
}

function jumlah(kolom: Kolom): number {
  let sum = 0;
  for (const at of kolom.suku) {
    const value = cell(at);
    if (value === KOSONG) return KOSONG;
    sum += value;
  }
  return sum;
}

/** K12: ballots received = voters of the DPT and the reserve, rounded up (UU 7/2017 art 344; UU 8/2015). */
function cadangan(rule: Aturan, permil: number): number {
  const [kolom] = rule.kolom;
  const pemilih = cell(kolom?.suku[0] ?? KOSONG);
  const diterima = cell(kolom?.tertulis ?? KOSONG);
  if (pemilih === KOSONG || diterima === KOSONG) return TAK_DAPAT;
  return diterima === pemilih + reserve(pemilih, permil) ? LULUS : GAGAL;
}

function reserve(pemilih: number, permil: number): number {
  return Math.ceil((pemilih * permil) / 1000);
}

/** K20: each cell has three boxes on paper. */
function kotak(rules: Aturanku): number {
  let any = false;
  for (let at = 0; at < rules.nOpsi + rules.nSel; at += 1) {
    const value = cell(at);
    if (value > rules.pack.selMaks) return GAGAL;
    if (value !== KOSONG) any = true;
  }
  return any ? LULUS : TAK_DAPAT;
}

/** K24: more voters than the DPT is lawful where DPTb and DPK explain it (X_DPTB). */
function penjelasan(rule: Aturan): number {
  const [kolom] = rule.kolom;
  const [b4 = 0, b1 = 0, b2 = 0, b3 = 0] = kolom?.suku ?? [];
  const a = cell(kolom?.tertulis ?? KOSONG);
  if (a === KOSONG || cell(b4) === KOSONG || cell(b1) === KOSONG || cell(b2) === KOSONG || cell(b3) === KOSONG) return TAK_DAPAT;
  if (cell(b4) <= a) return LULUS;
  return cell(b1) <= a && cell(b1) + cell(b2) + cell(b3) === cell(b4) ? DIKECUALIKAN : GAGAL;
}

/** K19: the reader of the paper has compared every cell's words with its digits, or nobody has. */
function huruf({ huruf: agree }: Formulir): number {
  if (agree === null || agree === undefined) return TAK_DAPAT;
  return agree ? LULUS : GAGAL;
}

const KODE_FOTO = /(?<![0-9])([0-9]{13})-[0-9]{8}-[0-9]{6}/g;

/** K23: a photo's path holds the station's code and the time of capture; a path without one tells nothing. */
function foto(form: Formulir): number {
  if (form.foto === null) return TAK_DAPAT;
  if (everyLineHas(form.foto, form.kode)) return LULUS;
  let any = false;
  for (const found of form.foto.matchAll(KODE_FOTO)) {
    if (found[1] === form.kode) any = true;
    // Abroad the old letters and other numbers were used in paths: another code there proves nothing.
    else if (!isAbroad(form.kode)) return GAGAL;
  }
  return any ? LULUS : TAK_DAPAT;
}

/** The usual case, without a pattern. */
function everyLineHas(lines: string, kode: string): boolean {
  for (let from = 0; from <= lines.length; ) {
    const next = lines.indexOf('\n', from);
    const end = next < 0 ? lines.length : next;
    const at = lines.indexOf(kode, from);
    if (at < 0 || at >= end) return false;
    from = end + 1;
  }
  return true;
}

function nilaiOf(rules: Aturanku, rule: Aturan): number[] {
  if (rule.jenis === 'kotak') {
    const value = Array.from({ length: rules.nOpsi + rules.nSel }, (_, at) => cell(at)).find((one) => one > rules.pack.selMaks);
    return value === undefined ? [] : [value];
  }
  const beyond = rule.kolom.find((kolom) => isBeyond(rule, kolom));
  const kolom = beyond ?? rule.kolom.at(-1);
  if (kolom === undefined) return [];
  const suku = kolom.suku.map(cell);
  if (rule.jenis === 'cadangan') suku.push(reserve(suku[0] ?? 0, rules.pack.cadanganPermil));
  return [...suku, cell(kolom.tertulis)];
}

/** The column that a failed check speaks of. */
function isBeyond({ jenis }: Aturan, kolom: Kolom): boolean {
  if (jenis === 'paling') return jumlah(kolom) > cell(kolom.tertulis);
  return jenis !== 'tiap' || (jumlah(kolom) !== KOSONG && cell(kolom.tertulis) !== KOSONG && jumlah(kolom) !== cell(kolom.tertulis));
}

/** The sum behind a check: "116 + 126 = 242, tertulis 237" is `{suku: [116, 126], jumlah: 242, tertulis: 237}`. */
export interface Hitungan {
  readonly suku: readonly number[];
  readonly jumlah: number;
  readonly tertulis: number;
  /** `=` must be equal; `<=` the sum must not exceed `tertulis`. */
  readonly tanda: '=' | '<=';
}

const PALING = new Set<string>(['K10', 'K11', 'K24']);

/**
 * The arithmetic of a check that could be made; null where there is none to show (K19, K20, K23). For K24 the sum is
 * the voters who voted against the DPT.
 */
export function hitunganDari(p: Pemeriksaan): Hitungan | null {
  if (p.nilai.length < 2) return null;
  const tanda = PALING.has(p.id) ? '<=' : '=';
  const suku = p.id === 'K24' ? p.nilai.slice(0, 1) : p.nilai.slice(0, -1);
  return { suku, jumlah: suku.reduce((sum, n) => sum + n, 0), tertulis: p.nilai.at(-1) ?? 0, tanda };
}
