// What is known of one objection, in the form that steps are judged by?
import type { Db } from '#platform/db';
import { perluSurat } from './jenis.ts';
import type { Perkara } from './perkara.ts';
import { type SuratRow, readSurat } from './store/surat.ts';
import type { TanggapanRow } from './store/tanggapan.ts';

export function perkaraOf(row: TanggapanRow, surat: SuratRow | undefined): Perkara {
  return {
    keadaan: row.keadaan,
    harusDidengar: perluSurat(row.jenis, row.tentang),
    surat: surat === undefined ? null : { diantar: surat.diantar, batas: surat.batas, jawaban: surat.jawaban },
    terikat: row.pemilih !== null,
    tanpaRekam: row.jenis === 'belum-terdaftar',
  };
}

export async function readPerkara(db: Db, row: TanggapanRow): Promise<Perkara> {
  return perkaraOf(row, await readSurat(db, row.id));
}
