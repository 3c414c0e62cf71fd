// How do generated voters come to stand twice in a list, with the slips of real lists? (for tests and benches, with the truth)
import { type GeneratedVoter, type Place, generateVoters } from './generate.ts';
import { Random } from './random.ts';

export interface Entry extends GeneratedVoter {
  /** Number of the person: the truth, never a feature. */
  readonly orang: number;
}

const HELD = 4096;

/** So many lawful voters, and a share of them once more under a slip, some thousand rows later. */
export function* withDoubles(seed: number, count: number, place: Place, share: number): Generator<Entry> {
  const random = new Random(seed + 1);
  const waiting: Entry[] = [];
  let orang = 0;
  for (const voter of generateVoters(seed, count, place)) {
    orang += 1;
    yield { ...voter, orang };
    if (random.fraction() < share) waiting.push({ ...slipped(random, voter, place), orang });
    if (waiting.length > HELD) yield* waiting.splice(random.below(waiting.length), 1);
  }
  yield* waiting;
}

function slipped(random: Random, voter: GeneratedVoter, place: Place): GeneratedVoter {
  const kind = random.below(6);
  if (kind === 0) return moved(random, voter, place);
  if (kind === 1) return { ...voter, nik: otherDigit(random, voter.nik) };
  if (kind === 2) return { ...voter, nama: otherSpelling(random, voter.nama) };
  if (kind === 3) return { ...voter, nik: '', nama: otherSpelling(random, voter.nama) };
  if (kind === 4) return { ...voter, tanggalLahir: swapped(voter.tanggalLahir) };
  return { ...moved(random, voter, place), nama: otherSpelling(random, voter.nama) };
}

/** Another desa, household and address; the NIK goes along, as the law has it. */
function moved(random: Random, voter: GeneratedVoter, place: Place): GeneratedVoter {
  const kodeKel = random.pick(place);
  return { ...voter, kodeKel, nkk: `${kodeKel.slice(0, 6)}${voter.nkk.slice(6, 12)}9${String(random.below(1000)).padStart(3, '0')}`, alamat: `JL. BARU NO. ${String(1 + random.below(300))}`, rt: '001', rw: '001' };
}

function otherDigit(random: Random, nik: string): string {
  const at = random.below(16);
  return `${nik.slice(0, at)}${String((Number(nik[at]) + 1 + random.below(8)) % 10)}${nik.slice(at + 1)}`;
}

function swapped(date: string): string {
  return Number(date.slice(8)) <= 12 ? `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}` : `${date.slice(0, 8)}${date.endsWith('1') ? '12' : '11'}`;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^MUHAMMAD /, 'MUH. '],
  [/^SITI /, 'ST. '],
  [/U/, 'OE'],
  [/Y/, 'J'],
  [/F/, 'P'],
  [/SY/, 'S'],
  [/(.)\1/, '$1'],
  [/^/, 'H. '],
  [/ /, ''],
  [/(..)$/, '$1$1'],
];

function otherSpelling(random: Random, nama: string): string {
  const [pattern, instead] = random.pick(SPELLINGS);
  return nama.replace(pattern, instead);
}

const HEAD = 'rec_id,nkk,nik,nama,tempat_lahir,tanggal_lahir,status_kawin,jenis_kelamin,alamat,rt,rw,disabilitas,status_ktp_el,kode_kel';

/** Lines of a CSV file with the header of the form, record ids `R1`, `R2`, ... */
export function* csvLines(entries: Iterable<GeneratedVoter>): Generator<string> {
  yield HEAD;
  let at = 0;
  for (const e of entries) {
    at += 1;
    yield `R${at},${e.nkk},${e.nik},${e.nama},${e.tempatLahir},${e.tanggalLahir},${e.statusKawin},${e.jenisKelamin},${e.alamat},${e.rt},${e.rw},${e.disabilitas},${e.statusKtpEl},${e.kodeKel}`;
  }
}
