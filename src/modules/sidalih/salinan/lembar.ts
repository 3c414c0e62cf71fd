// What does the printed copy of one station look like? (seven elements, its hash, for whom and when it was made)
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { DocumentSpec } from '#platform/documents';
import type { BarisSalinan } from './baris.ts';
import { text } from './text.ts';

export interface LembarSalinan {
  readonly lang: Lang;
  readonly daftar: string;
  readonly kab: string;
  readonly kec: string;
  readonly desa: string;
  /** 13 digits. */
  readonly kode: string;
  readonly no: number;
  readonly rows: readonly BarisSalinan[];
  readonly sidik: string;
  readonly kodeBerkas: string;
  /** Viewer and time. */
  readonly tanda: string;
  /** ISO. */
  readonly dibuat: string;
  /** Where it is checked. */
  readonly periksa: string;
}

export function lembarSalinan(one: LembarSalinan): DocumentSpec {
  const { lang, kode, rows } = one;
  const title = say(lang, text.salJudulCetak, { tps: kode.slice(10), desa: one.desa });
  const men = rows.filter(({ jk }) => jk === 'L').length;
  const n = (value: number): string => formatInt(lang, value);
  return {
    lang,
    title,
    author: say(lang, text.salKantor, { kab: one.kab }),
    created: one.dibuat,
    paper: 'F4',
    landscape: false,
    running: title,
    mark: say(lang, text.salKaki, { kode: one.kodeBerkas, sidik: one.sidik.slice(0, 16) }),
    watermark: one.tanda,
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      {
        kind: 'facts',
        rows: [
          [say(lang, text.salDaftar), `${one.daftar}, ${say(lang, text.salVersi, { no: String(one.no) })}`],
          [say(lang, text.salWilayah), `${one.kab}, ${one.kec}, ${one.desa}`],
          [say(lang, text.salJumlah), say(lang, text.salJumlahIsi, { semua: n(rows.length), laki: n(men), perempuan: n(rows.length - men) })],
          [say(lang, text.salUntuk), one.tanda],
          [say(lang, text.salSidik), one.sidik],
        ],
      },
      { kind: 'paragraph', text: say(lang, text.salLarangan) },
      {
        kind: 'table',
        size: 8,
        columns: [
          { title: say(lang, text.salNo), align: 'right', share: 1 },
          { title: say(lang, text.salNama), align: 'left', share: 6 },
          { title: say(lang, text.salJk), align: 'center', share: 1 },
          { title: say(lang, text.salUsia), align: 'right', share: 1 },
          { title: say(lang, text.salAlamat), align: 'left', share: 6 },
          { title: say(lang, text.salRt), align: 'center', share: 1 },
          { title: say(lang, text.salRw), align: 'center', share: 1 },
          { title: say(lang, text.salKet), align: 'left', share: 2 },
        ],
        rows: rows.map(({ nama, jk, usia, alamat, rt, rw, keterangan }, at) => ({ kind: 'row', cells: [String(at + 1), nama, jk, String(usia), alamat, rt, rw, keterangan] })),
      },
      { kind: 'qr', text: `${one.periksa}?kode=${one.kodeBerkas}`, side: 30, caption: say(lang, text.salPeriksaCetak, { alamat: one.periksa, kode: one.kodeBerkas }) },
    ],
  };
}
