// Which candidates does a list name, and can its rows be trusted? (DCT of DPR and DPRD, of DPD, and changes of state)
import { parseDay } from '#kernel/day';
import { type ReadLines, type RefusedLine, readCount, readLines, readName, readPlace, withoutTwins } from './lines.ts';
import { JENIS_KPU } from './read-dapil.ts';
import { type Berdiri, type Calon, type JenisCalon, type Partai, STATUS_CALON, keyOf, mayStand } from './record.ts';

export const DCT_COLUMNS = [
  'jenis', 'kode_dapil', 'nama_dapil', 'nomor_partai', 'nomor_urut', 'nama', 'jenis_kelamin', 'alamat_kabko', 'status_publikasi', 'pilihan_publikasi',
] as const;
export const DPD_COLUMNS = ['kode_provinsi', 'nomor_urut', 'nama', 'jenis_kelamin', 'alamat_kabko', 'pilihan_publikasi'] as const;
/** Our own family: who of a list died, withdrew or was struck off, by which decree. `aktif` takes it back. */
export const STATUS_COLUMNS = ['jenis', 'kode_dapil', 'nomor_partai', 'nomor_urut', 'status', 'tanggal', 'keputusan'] as const;

const MOST_ON_LIST = 999;
const CONSENT: Readonly<Record<string, Calon['publikasi']>> = {
  '': null, bersedia: 'bersedia', 'bersedia sebagian': 'sebagian', 'tidak bersedia': 'tidak',
};
const NEVER_CHANGED = { status: 'aktif', statusTanggal: null, statusDasar: null } as const;

/** A list says nothing of later changes of state: a candidate keeps the one she has. */
export type CalonBerkas = Omit<Calon, 'status' | 'statusTanggal' | 'statusDasar'> & Partial<Pick<Calon, 'status' | 'statusTanggal' | 'statusDasar'>>;

export interface CandidateGround {
  readonly parties: readonly Partai[];
  /** Codes of the dapil (for pdpd: provinces) where the contest is held. */
  readonly kodeDapil: ReadonlyMap<JenisCalon, ReadonlySet<string>>;
}

/** DPR and DPRD. */
export function readDct(text: string, ground: CandidateGround): ReadLines<CalonBerkas> {
  const parties = new Map(ground.parties.map((party) => [party.nomor, party]));
  const read = readLines(text, DCT_COLUMNS, (line): CalonBerkas | RefusedLine => {
    const kind = JENIS_KPU[line.cell('jenis')];
    const [dapil, publikasi] = [line.cell('kode_dapil'), CONSENT[line.cell('status_publikasi').toLowerCase()]];
    const [partai, nomor] = [readCount(line.cell('nomor_partai'), 99), readCount(line.cell('nomor_urut'), MOST_ON_LIST)];
    const party = parties.get(partai ?? 0);
    if (kind === undefined) return line.wrong('jenis', 'JENIS');
    if (ground.kodeDapil.get(kind.jenis)?.has(dapil) !== true) return line.wrong('kode_dapil', 'DAPIL_TIADA');
    if (party === undefined) return line.wrong('nomor_partai', 'PARTAI_TIADA');
    if (!mayStand(party, kind.jenis, dapil)) return line.wrong('nomor_partai', 'PARTAI_LOKAL');
    if (nomor === undefined) return line.wrong('nomor_urut', 'NOMOR');
    if (publikasi === undefined) return line.wrong('status_publikasi', 'PUBLIKASI');
    const person = readPerson(line.cell('nama'), line.cell('jenis_kelamin'), line.cell('alamat_kabko'));
    if (typeof person === 'string') return line.wrong(person === 'KELAMIN' ? 'jenis_kelamin' : 'nama', person);
    return { jenis: kind.jenis, dapil, partai: party.nomor, nomor, ...person, publikasi };
  });
  return withoutTwins<CalonBerkas>(read, keyOf.calon);
}

/** DPD: each stands alone in a province. */
export function readDpd(text: string, ground: CandidateGround): ReadLines<CalonBerkas> {
  const read = readLines(text, DPD_COLUMNS, (line): CalonBerkas | RefusedLine => {
    const dapil = line.cell('kode_provinsi');
    const nomor = readCount(line.cell('nomor_urut'), MOST_ON_LIST);
    const publikasi = CONSENT[line.cell('pilihan_publikasi').toLowerCase()];
    if (ground.kodeDapil.get('pdpd')?.has(dapil) !== true) return line.wrong('kode_provinsi', 'DAPIL_TIADA');
    if (nomor === undefined) return line.wrong('nomor_urut', 'NOMOR');
    if (publikasi === undefined) return line.wrong('pilihan_publikasi', 'PUBLIKASI');
    const person = readPerson(line.cell('nama'), line.cell('jenis_kelamin'), line.cell('alamat_kabko'));
    if (typeof person === 'string') return line.wrong(person === 'KELAMIN' ? 'jenis_kelamin' : 'nama', person);
    return { jenis: 'pdpd', dapil, partai: 0, nomor, ...person, publikasi };
  });
  return withoutTwins<CalonBerkas>(read, keyOf.calon);
}

function readPerson(name: string, sex: string, place: string): Pick<Calon, 'nama' | 'jk' | 'domisili'> | 'NAMA_ISI' | 'KELAMIN' {
  const nama = readName(name);
  if (nama === undefined) return 'NAMA_ISI';
  if (sex !== 'L' && sex !== 'P' && sex !== '') return 'KELAMIN';
  return { nama, jk: sex === '' ? null : sex, domisili: readPlace(place) ?? null };
}

/** Changes of state of candidates that are known; everything else about them stays. */
export function readStates(text: string, known: readonly Berdiri<Calon>[]): ReadLines<CalonBerkas> {
  const byKey = new Map(known.map((one) => [keyOf.calon(one), one]));
  const read = readLines(text, STATUS_COLUMNS, (line): CalonBerkas | RefusedLine => {
    const [partai, nomor] = [Number(line.cell('nomor_partai') || '0'), readCount(line.cell('nomor_urut'), MOST_ON_LIST)];
    const jenis = line.cell('jenis') as JenisCalon;
    const status = STATUS_CALON.find((one) => one === line.cell('status'));
    const found = byKey.get(keyOf.calon({ jenis, dapil: line.cell('kode_dapil'), partai, nomor: nomor ?? 0 }));
    const day = parseDay(line.cell('tanggal'));
    const basis = readName(line.cell('keputusan'));
    if (found === undefined) return line.wrong('nomor_urut', 'CALON_TIADA');
    if (status === undefined) return line.wrong('status', 'STATUS');
    const calon = personOf(found);
    if (status === 'aktif') return { ...calon, ...NEVER_CHANGED };
    if (!day.ok) return line.wrong('tanggal', 'HARI');
    if (basis === undefined) return line.wrong('keputusan', 'DASAR_KOSONG');
    return { ...calon, status, statusTanggal: day.value, statusDasar: basis };
  });
  return withoutTwins<CalonBerkas>(read, keyOf.calon);
}

/** What a list says of her, as it is known. */
function personOf({ jenis, dapil, partai, nomor, nama, jk, domisili, publikasi }: Calon): CalonBerkas {
  return { jenis, dapil, partai, nomor, nama, jk, domisili, publikasi };
}
