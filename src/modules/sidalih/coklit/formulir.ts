// What stands on the paper that a Pantarlih writes on where no phone works? (the same answers and codes; sidalih.md 8, 4.3)
import { type Lang, say } from '#kernel/text';
import type { DocumentSpec } from '#platform/documents';
import type { Keys } from '#platform/keys';
import { brankasOf } from '../brankas/brankas.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { openRekam } from '../daftar/store/pemilih.ts';
import { kodeCoklit } from './aturan.ts';
import type { Keluarga } from './muat.ts';
import { meja } from './text-meja.ts';

interface Isi {
  readonly nama: string;
  readonly paket: PaketAturan;
  readonly keluarga: readonly Keluarga[];
  readonly created: string;
}

/** Lines for voters who are not listed. */
const KOSONG = 6;

export function formulirPdf(lang: Lang, keys: Keys, { nama, paket, keluarga, created }: Isi): DocumentSpec {
  const title = say(lang, meja.coklitPdfJudul);
  const brankas = brankasOf(keys);
  const column = (words: (typeof meja)[keyof typeof meja], share: number, align: 'left' | 'center' = 'left') => ({ title: say(lang, words), align, share });
  const rows = keluarga.flatMap(({ no, anggota }) =>
    anggota.map(({ rekam }, at) => {
      const { nik, alamat, rt, rw, jk } = openRekam(brankas, rekam);
      return { kind: 'row' as const, cells: [at === 0 ? String(no) : '', rekam.nama, jk, nik.slice(-4), `${alamat}, ${rt}/${rw}`, '', '', '', ''] };
    }),
  );
  const columns = [
    column(meja.coklitPdfKk, 1, 'center'),
    column(meja.coklitPdfNama, 5),
    column(meja.coklitPdfJk, 1, 'center'),
    column(meja.coklitPdfNik, 2, 'center'),
    column(meja.coklitPdfAlamat, 5),
    column(meja.coklitPdfHasil, 2, 'center'),
    column(meja.coklitPdfTanggal, 3),
    column(meja.coklitPdfUbah, 7),
    column(meja.coklitPdfStiker, 1.5, 'center'),
  ];
  return {
    lang,
    title,
    author: 'KPU',
    created,
    paper: 'F4',
    landscape: true,
    running: `${title}, ${nama}`,
    mark: nama,
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      { kind: 'heading', text: `${nama}, ${say(lang, paket.nama)}`, level: 2 },
      { kind: 'paragraph', text: say(lang, meja.coklitPdfCara) },
      { kind: 'paragraph', text: `${say(lang, meja.coklitPdfKode)}: ${kodeCoklit(paket.tms).map((one) => `${String(one.kode)} ${say(lang, one.nama)}`).join('; ')}` },
      { kind: 'table', columns, rows },
      { kind: 'heading', text: say(lang, meja.coklitPdfBaru), level: 2 },
      { kind: 'table', columns, rows: Array.from({ length: KOSONG }, () => ({ kind: 'row' as const, cells: columns.map(() => ' ') })) },
      { kind: 'signatures', place: ' ', people: [{ role: say(lang, meja.coklitPdfTanda) }] },
    ],
  };
}
