// What does the reply to a letter say, row by row, as a file and on paper? (sidalih.md 5.8)
import { type Lang, say } from '#kernel/text';
import type { DocumentSpec } from '#platform/documents';
import type { HasilSaran } from './keadaan.ts';
import type { Saran } from './store/saran.ts';
import type { BarisSurat } from './surat.ts';
import { HASIL_WORDS, saranText as text } from './text.ts';

export interface BarisJawaban extends BarisSurat {
  readonly hasil: HasilSaran | null;
  readonly catatan: string;
  readonly perubahan: number | null;
}

const KOLOM = ['no', 'nama', 'desa', 'tps', 'kode', 'sebab', 'hasil', 'catatan', 'perubahan'] as const;

/** A cell that a spreadsheet would run gets an apostrophe (keamanan.md 3.3). */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function jawabanCsv(all: readonly BarisJawaban[]): string {
  const lines = all.map((row) => KOLOM.map((name) => cell(String(row[name] ?? ''))).join(','));
  return `${[KOLOM.join(','), ...lines].join('\r\n')}\r\n`;
}

/** The same rows give the same bytes: the only date is that of the publication. */
export function jawabanPdf(lang: Lang, saran: Saran, tempat: string, all: readonly BarisJawaban[]): DocumentSpec {
  const title = say(lang, text.srJawabanJudul, { surat: saran.surat });
  const column = (words: (typeof text)[keyof typeof text], share: number) => ({ title: say(lang, words), align: 'left' as const, share });
  return {
    lang,
    title,
    author: `KPU ${tempat}`,
    created: saran.terbit ?? saran.diterima,
    paper: 'A4',
    landscape: true,
    running: title,
    mark: saran.sha256 ?? saran.id,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', rows: [[say(lang, text.srWilayah), tempat], [say(lang, text.srTanggal), saran.tanggal], [say(lang, text.srSidik), saran.sha256 ?? '']] },
      {
        kind: 'table',
        columns: [column(text.srNo, 5), column(text.srNama, 22), column(text.srDesa, 12), column(text.srTps, 6), column(text.srKode, 6), column(text.srSebab, 18), column(text.srHasil, 13), column(text.srCatatan, 18)],
        rows: all.map((row) => ({ kind: 'row' as const, cells: [String(row.no), row.nama, row.desa, row.tps, row.kode === 0 ? '' : String(row.kode), row.sebab, row.hasil === null ? '' : say(lang, HASIL_WORDS[row.hasil]), row.catatan] })),
      },
      { kind: 'signatures', place: tempat, people: [{ role: `KPU ${tempat}` }] },
    ],
  };
}
