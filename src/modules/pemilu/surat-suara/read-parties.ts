// Which parties does a list name, and can its rows be trusted? (hasil.md 7.1, family "parties")
import { type ReadLines, readColour, readCount, readLines, readName, withoutTwins } from './lines.ts';
import { type Partai, keyOf } from './record.ts';

export const PARTY_COLUMNS = ['nomor_urut', 'id_partai_sirekap', 'nama', 'nama_lengkap', 'partai_lokal_aceh', 'warna'] as const;

/** The file has no abbreviations: a party keeps the one it has. */
export type PartaiBerkas = Omit<Partai, 'singkat'>;

export function readParties(text: string): ReadLines<PartaiBerkas> {
  const read = readLines(text, PARTY_COLUMNS, (line) => {
    const nomor = readCount(line.cell('nomor_urut'), 99);
    const nama = readName(line.cell('nama_lengkap'));
    const warna = readColour(line.cell('warna'));
    const local = line.cell('partai_lokal_aceh');
    const idSirekap = line.cell('id_partai_sirekap');
    if (nomor === undefined) return line.wrong('nomor_urut', 'NOMOR');
    if (!/^[0-9]{1,10}$/.test(idSirekap)) return line.wrong('id_partai_sirekap', 'ID_SUMBER');
    if (nama === undefined) return line.wrong('nama_lengkap', 'NAMA_ISI');
    if (local !== 'true' && local !== 'false') return line.wrong('partai_lokal_aceh', 'YA_TIDAK');
    if (warna === undefined) return line.wrong('warna', 'WARNA');
    return { nomor, idSirekap, nama, warna, lokalAceh: local === 'true' };
  });
  return withoutTwins<PartaiBerkas>(read, keyOf.partai);
}
