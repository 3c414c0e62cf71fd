// Which dapil did 2019 have, with how many seats and which areas? (two files that meet at the source's number of the dapil)
import { type Catatan, type RefusedLine, isRefused, readCount, readLines, readPlace, withoutTwins } from './lines.ts';
import { type DapilBerkas, type DapilFile, byCode } from './read-dapil.ts';
import { type BagianDapil, type Berdiri, type Dapil, type JenisDapil, keyOf } from './record.ts';

export const SEAT_COLUMNS_2019 = [
  'jenis', 'id_dapil', 'nama', 'no_dapil', 'id_wilayah_kpu', 'kursi', 'penduduk', 'kursi_tahap_1', 'sisa_penduduk', 'peringkat_sisa', 'kursi_sisa',
] as const;
export const AREA_COLUMNS_2019 = ['jenis', 'id_dapil', 'id_wilayah_kpu', 'nama_wilayah', 'urutan', 'termasuk'] as const;

const JENIS_2019: Readonly<Record<string, JenisDapil>> = { dpr: 'pdpr', dprd_prov: 'pdprdp', dprd_kab: 'pdprdk' };
/** As the source writes what it does not know. */
const UNKNOWN = new Set(['-1', '']);
const ID = /^[1-9][0-9]{0,6}$/;

/** Seats and population; areas come with the other file. */
export function readSeats2019(text: string): DapilFile {
  const read = withoutTwins<DapilBerkas>(
    readLines(text, SEAT_COLUMNS_2019, (line): DapilBerkas | RefusedLine => {
      const jenis = JENIS_2019[line.cell('jenis')];
      const kode = line.cell('id_dapil');
      const kelompok = line.cell('id_wilayah_kpu');
      const nama = readPlace(line.cell('nama'));
      const [kursi, penduduk] = [readKnown(line.cell('kursi'), 999), readKnown(line.cell('penduduk'), 999_999_999)];
      if (jenis === undefined) return line.wrong('jenis', 'JENIS');
      if (!ID.test(kode)) return line.wrong('id_dapil', 'KODE_DAPIL');
      if (nama === undefined) return line.wrong('nama', 'NAMA_ISI');
      if (!ID.test(kelompok)) return line.wrong('id_wilayah_kpu', 'KODE_WILAYAH');
      if (kursi === undefined) return line.wrong('kursi', 'KURSI');
      if (penduduk === undefined) return line.wrong('penduduk', 'PENDUDUK');
      return { jenis, kode, nama, kelompok, kursi, penduduk };
    }),
    keyOf.dapil,
  );
  return { dapil: read.taken.map(({ isi }) => isi), read: read.read, refused: read.refused, catatan: [] };
}

function readKnown(cell: string, most: number): number | null | undefined {
  return UNKNOWN.has(cell) ? null : readCount(cell, most);
}

interface Bagian extends BagianDapil {
  readonly jenis: JenisDapil;
  readonly dapil: string;
}

/** Areas of dapil that are known already; rows that the source itself marks as not belonging are told and left out. */
export function readAreas2019(text: string, known: readonly Berdiri<Dapil>[]): DapilFile {
  const byKey = new Map(known.map((one) => [keyOf.dapil(one), one]));
  const catatan: Catatan[] = [];
  const read = readLines(text, AREA_COLUMNS_2019, (line): Bagian | RefusedLine | 'luar' => {
    const jenis = JENIS_2019[line.cell('jenis')];
    const [dapil, kode, inside] = [line.cell('id_dapil'), line.cell('id_wilayah_kpu'), line.cell('termasuk')];
    const nama = readPlace(line.cell('nama_wilayah'));
    if (jenis === undefined) return line.wrong('jenis', 'JENIS');
    if (!byKey.has(keyOf.dapil({ jenis, kode: dapil }))) return line.wrong('id_dapil', 'DAPIL_TIADA');
    if (!ID.test(kode)) return line.wrong('id_wilayah_kpu', 'KODE_WILAYAH');
    if (nama === undefined) return line.wrong('nama_wilayah', 'NAMA_ISI');
    if (inside !== 'True' && inside !== 'False') return line.wrong('termasuk', 'YA_TIDAK');
    if (inside === 'True') return { jenis, dapil, kode, nama, pecah: false };
    catatan.push({ catatan: 'TIDAK_TERMASUK', nilai: `${line.cell('jenis')} ${dapil}: ${kode} ${nama}` });
    return 'luar';
  });
  const kept = { ...read, taken: read.taken.flatMap(({ baris, isi }) => (isi === 'luar' || isRefused(isi) ? [] : [{ baris, isi }])) };
  const once = withoutTwins<Bagian>(kept, (one) => `${one.jenis}/${one.dapil}/${one.kode}`);
  const areas = new Map<string, Bagian[]>();
  for (const { isi } of once.taken) {
    const key = keyOf.dapil({ jenis: isi.jenis, kode: isi.dapil });
    areas.set(key, [...(areas.get(key) ?? []), isi]);
  }
  const dapil = markDivided([...areas].map(([key, wilayah]) => ({ key, wilayah }))).flatMap(({ key, wilayah }): DapilBerkas[] => {
    const one = byKey.get(key);
    if (one === undefined) return [];
    return [{ jenis: one.jenis, kode: one.kode, nama: one.nama, kelompok: one.kelompok, wilayah: byCode(wilayah) }];
  });
  return { dapil, read: read.read, refused: once.refused, catatan };
}

/** The numbers of 2019 do not nest and the file has no mark: an area that several dapil name is divided over them. */
function markDivided(groups: readonly { readonly key: string; readonly wilayah: readonly Bagian[] }[]): { readonly key: string; readonly wilayah: readonly BagianDapil[] }[] {
  const times = new Map<string, number>();
  const nameOf = (one: Bagian): string => `${one.jenis}/${one.kode}`;
  for (const { wilayah } of groups) for (const one of wilayah) times.set(nameOf(one), (times.get(nameOf(one)) ?? 0) + 1);
  return groups.map(({ key, wilayah }) => ({
    key,
    wilayah: wilayah.map((one) => ({ kode: one.kode, nama: one.nama, pecah: (times.get(nameOf(one)) ?? 0) > 1 })),
  }));
}
