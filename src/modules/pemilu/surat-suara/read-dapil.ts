// Which dapil does KPU's map of 2024 name, and which areas belong to each? (columns: jenis .. pecah)
import { type Catatan, type ReadLines, type RefusedLine, readLines, readPlace, withoutTwins } from './lines.ts';
import type { BagianDapil, Dapil, JenisDapil } from './record.ts';

export const MAP_COLUMNS = ['jenis', 'kode_dapil', 'nama_dapil', 'kode_wilayah', 'tingkatan', 'nama_wilayah', 'pecah'] as const;

/** The words of KPU's files; the digits of a dapil's code. */
export const JENIS_KPU: Readonly<Record<string, { readonly jenis: JenisDapil; readonly digit: number }>> = {
  'DPR RI': { jenis: 'pdpr', digit: 4 },
  'DPRD PROVINSI': { jenis: 'pdprdp', digit: 6 },
  'DPRD KABUPATEN/KOTA': { jenis: 'pdprdk', digit: 6 },
};

/** The level that KPU writes must be the one of the code. */
const LEVELS: Readonly<Record<string, { readonly digit: number; readonly pecah: boolean }>> = {
  'Kabupaten/Kota': { digit: 4, pecah: false },
  'Pecahan Kabupaten/Kota': { digit: 4, pecah: true },
  Kecamatan: { digit: 6, pecah: false },
  'Pecahan Kecamatan': { digit: 6, pecah: true },
  'Desa/Kelurahan': { digit: 10, pecah: false },
};

/** A file that carries no seats or no areas leaves those of a dapil as they are. */
export type DapilBerkas = Omit<Dapil, 'kursi' | 'penduduk' | 'wilayah'> & Partial<Pick<Dapil, 'kursi' | 'penduduk' | 'wilayah'>>;

export interface DapilFile {
  readonly dapil: readonly DapilBerkas[];
  readonly read: number;
  readonly refused: readonly RefusedLine[];
  readonly catatan: readonly Catatan[];
}

interface Bagian extends BagianDapil {
  readonly jenis: JenisDapil;
  readonly dapil: string;
  readonly namaDapil: string;
}

/** `known`: is this code an area of the election's tree? Unknown ones are kept and told: the map is KPU's own. */
export function readDapilMap(text: string, known: (kode: string) => boolean): DapilFile {
  const read = withoutTwins<Bagian>(
    readLines(text, MAP_COLUMNS, (line): Bagian | RefusedLine => {
      const kind = JENIS_KPU[line.cell('jenis')];
      const level = LEVELS[line.cell('tingkatan')];
      const [dapil, kode, pecah] = [line.cell('kode_dapil'), line.cell('kode_wilayah'), line.cell('pecah')];
      const [namaDapil, nama] = [readPlace(line.cell('nama_dapil')), readPlace(line.cell('nama_wilayah'))];
      if (kind === undefined) return line.wrong('jenis', 'JENIS');
      if (!/^[0-9]+$/.test(dapil) || dapil.length !== kind.digit) return line.wrong('kode_dapil', 'KODE_DAPIL');
      if (namaDapil === undefined) return line.wrong('nama_dapil', 'NAMA_ISI');
      if (!/^[0-9]+$/.test(kode)) return line.wrong('kode_wilayah', 'KODE_WILAYAH');
      if (level === undefined || level.digit !== kode.length) return line.wrong('tingkatan', 'TINGKAT_LAIN');
      if (nama === undefined) return line.wrong('nama_wilayah', 'NAMA_ISI');
      if (pecah !== (level.pecah ? '1' : '0')) return line.wrong('pecah', 'TINGKAT_LAIN');
      // Of the dapil's own code the first digits are its province or regency.
      if (!kode.startsWith(dapil.slice(0, kind.jenis === 'pdprdk' ? 4 : 2))) return line.wrong('kode_wilayah', 'KODE_WILAYAH');
      return { jenis: kind.jenis, dapil, namaDapil, kode, nama, pecah: level.pecah };
    }),
    (one) => `${one.jenis}/${one.dapil}/${one.kode}`,
  );
  const sound = withoutClashes(read);
  const asing = [...new Set(sound.taken.map(({ isi }) => isi.kode).filter((kode) => !known(kode)))].sort();
  return { dapil: gather(sound), read: read.read, refused: sound.refused, catatan: asing.map((nilai) => ({ catatan: 'KODE_ASING', nilai })) };
}

/** An area stands whole in one dapil only, and nothing below a whole area stands in another. */
function withoutClashes(read: ReadLines<Bagian>): ReadLines<Bagian> {
  const refused = [...read.refused];
  const owner = new Map<string, string>();
  const once = read.taken.filter(({ baris, isi }) => {
    if (isi.pecah) return true;
    const key = `${isi.jenis}/${isi.kode}`;
    if (!owner.has(key)) return owner.set(key, isi.dapil);
    refused.push({ baris, kolom: 'kode_wilayah', alasan: 'WILAYAH_DUA_DAPIL', nilai: isi.kode });
    return false;
  });
  const taken = once.filter(({ baris, isi }) => {
    const above = [2, 4, 6].filter((digit) => digit < isi.kode.length).map((digit) => owner.get(`${isi.jenis}/${isi.kode.slice(0, digit)}`));
    if (above.every((dapil) => dapil === undefined)) return true;
    refused.push({ baris, kolom: 'kode_wilayah', alasan: 'WILAYAH_BERTUMPUK', nilai: isi.kode });
    return false;
  });
  return { taken, refused: refused.sort((a, b) => a.baris - b.baris), read: read.read };
}

function gather(read: ReadLines<Bagian>): DapilBerkas[] {
  const found = new Map<string, { readonly jenis: JenisDapil; readonly kode: string; readonly nama: string; readonly kelompok: string; readonly wilayah: BagianDapil[] }>();
  for (const { isi } of read.taken) {
    const key = `${isi.jenis}/${isi.dapil}`;
    const dapil = found.get(key) ?? { jenis: isi.jenis, kode: isi.dapil, nama: isi.namaDapil, kelompok: isi.dapil.slice(0, 2), wilayah: [] };
    found.set(key, dapil);
    dapil.wilayah.push({ kode: isi.kode, nama: isi.nama, pecah: isi.pecah });
  }
  return [...found.values()].map((dapil) => ({ ...dapil, wilayah: byCode(dapil.wilayah) }));
}

/** Areas in one order, so that the same map in another order is the same. */
export function byCode(wilayah: readonly BagianDapil[]): BagianDapil[] {
  return [...wilayah].sort((a, b) => (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0));
}
