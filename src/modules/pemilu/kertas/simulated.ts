// Which ballot papers does an empty house show at the first start? (invented candidates, who say so themselves)
import { say } from '#kernel/text';
import type { Db } from '#platform/db';
import type { Opsi } from '../pack.ts';
import type { Calon, JenisCalon } from '../surat-suara/record.ts';
import { findDapil } from '../surat-suara/store/dapil.ts';
import { readPartai } from '../surat-suara/store/party.ts';
import { partyCells } from './compose.ts';
import type { Kertas } from './paper.ts';
import { text } from './text.ts';

/** Small ones: Bangka Belitung and Kalimantan Utara, whose stations the demo has. */
const DAPIL = ['1901', '6501'] as const;
/** Where the demo elects members of the DPD, and how many stand. */
const PROVINCE = { kode: '65', nama: 'KALIMANTAN UTARA', calon: 12, kursi: 4 } as const;

export async function simulatedPapers(db: Db, slug: string): Promise<Kertas[]> {
  const parties = await readPartai(db, slug);
  const dapil = await Promise.all(DAPIL.map((kode) => findDapil(db, slug, 'pdpr', kode)));
  const house = dapil.flatMap((one): Kertas[] => {
    if (one === undefined) return [];
    const people = parties.flatMap(({ nomor, singkat }) => Array.from({ length: one.kursi ?? 3 }, (_, at) => invented('pdpr', one.kode, nomor, at + 1, singkat)));
    return [{ jenis: 'pdpr', lingkup: one.kode, nama: one.nama, kursi: one.kursi, ...partyCells(parties, 'pdpr', one.kode, people, false) }];
  });
  const { kode, nama, calon, kursi } = PROVINCE;
  const persons = Array.from({ length: calon }, (_, at): Opsi => {
    const called = nameOf(at + 1, 'DPD');
    return { id: String(at + 1), jenis: 'perseorangan', nomor: at + 1, partai: null, nama: called, calon: [called], singkat: `DPD ${at + 1}` };
  });
  return [...house, { jenis: 'pdpd', lingkup: kode, nama, kursi, utama: calon, opsi: persons }];
}

function nameOf(nomor: number, partai: string): string {
  return say('id', text.calonSimulasi, { nomor: String(nomor), partai });
}

function invented(jenis: JenisCalon, dapil: string, partai: number, nomor: number, singkat: string): Calon {
  return { jenis, dapil, partai, nomor, nama: nameOf(nomor, singkat), jk: null, domisili: null, publikasi: null, status: 'aktif', statusTanggal: null, statusDasar: null };
}
