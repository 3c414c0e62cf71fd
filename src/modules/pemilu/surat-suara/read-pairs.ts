// Which pairs stand in which province or regency? (hasil.md 7.1, "Pilkada pairs"; KOLOM KOSONG is an option of its own)
import { type SuratSuara, isHeldAt } from './ballot.ts';
import { type ReadLines, type RefusedLine, readColour, readCount, readLines, readName, withoutTwins } from './lines.ts';
import { type Paslon, keyOf } from './record.ts';

export const PAIR_COLUMNS = ['kode_wilayah', 'id_paslon', 'nomor_urut', 'nama', 'warna'] as const;
/** As the source writes the empty column: no name on either side of the dash. */
const EMPTY_COLUMN = 'KOLOM KOSONG - ';

/** `ballots`: those of this election; the code's length tells which one. `known`: is this an area of the tree? */
export function readPairs(text: string, ballots: readonly SuratSuara[], known: (kode: string) => boolean): ReadLines<Paslon> {
  const read = readLines(text, PAIR_COLUMNS, (line): Paslon | RefusedLine => {
    const wilayah = line.cell('kode_wilayah');
    const jenis = wilayah.length === 2 ? 'pkwkp' : 'pkwkk';
    const ballot = ballots.find((one) => one.jenis === jenis);
    const [nomor, warna] = [readCount(line.cell('nomor_urut'), 99), readColour(line.cell('warna'))];
    const idSumber = line.cell('id_paslon');
    if (!/^([0-9]{2}|[0-9]{4})$/.test(wilayah)) return line.wrong('kode_wilayah', 'KODE_WILAYAH');
    if (ballot === undefined || !isHeldAt(ballot, wilayah)) return line.wrong('kode_wilayah', 'KONTES_TIADA');
    if (!known(wilayah)) return line.wrong('kode_wilayah', 'WILAYAH_TIADA');
    if (!/^[0-9]{1,12}$/.test(idSumber)) return line.wrong('id_paslon', 'ID_SUMBER');
    if (nomor === undefined) return line.wrong('nomor_urut', 'NOMOR');
    if (warna === undefined) return line.wrong('warna', 'WARNA');
    const names = readNames(line.cell('nama'));
    if (names === undefined) return line.wrong('nama', 'PASANGAN');
    return { jenis, wilayah, nomor, idSumber, ...names, warna };
  });
  return withoutTwins<Paslon>(read, keyOf.paslon);
}

function readNames(cell: string): Pick<Paslon, 'ketua' | 'wakil' | 'kosong'> | undefined {
  if (cell === EMPTY_COLUMN) return { ketua: null, wakil: null, kosong: true };
  const [ketua, wakil, ...more] = cell.split(' - ').map(readName);
  if (ketua === undefined || wakil === undefined || more.length > 0 || /kolom\s+kosong/i.test(cell)) return undefined;
  return { ketua, wakil, kosong: false };
}
