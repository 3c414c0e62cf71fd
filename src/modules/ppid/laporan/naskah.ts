// How does a yearly report stand on paper and in a spreadsheet? (the same lines as on its page)
import { formatDay, formatInt } from '#kernel/format';
import type { Day } from '#kernel/day';
import { say } from '#kernel/text';
import type { Block, DocumentSpec } from '#platform/documents';
import type { Sheet } from '#platform/sheets';
import { type IsiLaporan, KATA, sidikIsi } from './isi.ts';
import { barisAngka, tabelKelompok } from './kata.ts';
import { angkaText } from './text-angka.ts';
import { laporanText as text } from './text-laporan.ts';

const LANG = 'id';

export interface Cetakan {
  readonly kantor: string;
  /** Instant, ISO, and its local day. */
  readonly terbit: string;
  readonly hari: Day;
  readonly versi: number;
  /** Address of its page. */
  readonly alamat: string;
}

export function naskahLaporan(isi: IsiLaporan, one: Cetakan): DocumentSpec {
  const title = say(LANG, text.judulSatu, { kantor: one.kantor, tahun: String(isi.tahun) });
  const { sidik } = sidikIsi(isi);
  return {
    lang: LANG, title, author: one.kantor, created: one.terbit, paper: 'A4', landscape: false, running: title, mark: sidik.slice(0, 16),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', rows: [[say(LANG, text.versi), formatInt(LANG, one.versi)], [say(LANG, text.terbit), formatDay(LANG, one.hari)], [say(LANG, text.sidik), sidik]] },
      { kind: 'paragraph', text: say(LANG, text.kohor, { tahun: String(isi.tahun) }) },
      ...figures(isi),
      ...KATA.flatMap((kata): Block[] => [{ kind: 'heading', level: 2, text: say(LANG, text[kata]) }, { kind: 'paragraph', text: isi.kata[kata] === '' ? say(LANG, text.kosongKata) : isi.kata[kata] }]),
      { kind: 'heading', level: 2, text: say(LANG, text.waktu) },
      { kind: 'table', columns: [{ title: say(LANG, text.nomor), align: 'left', share: 3 }, { title: say(LANG, text.hari), align: 'right', share: 1 }], rows: isi.waktu.map(({ nomor, hari }) => ({ kind: 'row', cells: [nomor, hari === null ? say(LANG, text.terbuka) : formatInt(LANG, hari)] })) },
      { kind: 'qr', side: 30, text: one.alamat, caption: say(LANG, text.qr) },
    ],
  };
}

function figures(isi: IsiLaporan): Block[] {
  const main: Block = {
    kind: 'table',
    columns: [{ title: say(LANG, angkaText.angka), align: 'left', share: 4 }, { title: say(LANG, angkaText.nilai), align: 'right', share: 2 }, { title: say(LANG, angkaText.rumus), align: 'left', share: 6 }],
    rows: barisAngka(LANG, isi.angka).map(({ label, nilai, rumus }) => ({ kind: 'row', cells: [label, nilai, rumus] })),
  };
  const groups = tabelKelompok(LANG, isi.angka, isi.jalur).flatMap(({ judul, baris }): Block[] => [
    { kind: 'heading', level: 2, text: judul },
    { kind: 'table', columns: [{ title: say(LANG, angkaText.kelompok), align: 'left', share: 5 }, { title: say(LANG, angkaText.banyak), align: 'right', share: 2 }], rows: baris.map(({ label, nilai, catatan }) => ({ kind: 'row', cells: [catatan === undefined ? label : `${label}; ${catatan}`, nilai] })) },
  ]);
  return [main, ...groups, { kind: 'paragraph', text: say(LANG, angkaText.kecilCatatan) }];
}

export function lembarLaporan(isi: IsiLaporan, one: Cetakan): Sheet[] {
  const name = { title: say(LANG, angkaText.angka), kind: 'text' } as const;
  const value = { title: say(LANG, angkaText.nilai), kind: 'text' } as const;
  const count = { title: say(LANG, angkaText.banyak), kind: 'number' } as const;
  const groups = tabelKelompok(LANG, isi.angka, isi.jalur);
  return [
    { name: say(LANG, text.lembarAngka), columns: [name, value, { title: say(LANG, text.pembilang), kind: 'number' }, { title: say(LANG, text.penyebut), kind: 'number' }, { title: say(LANG, angkaText.rumus), kind: 'text' }], rows: barisAngka(LANG, isi.angka).map(({ label, nilai, n, dari, rumus }) => [label, nilai, n, dari, rumus]) },
    { name: say(LANG, angkaText.kelompok), columns: [{ title: say(LANG, angkaText.kelompok), kind: 'text' }, name, count, value], rows: groups.flatMap(({ judul, baris }) => baris.map(({ label, n, nilai }) => [judul, label, n, nilai])) },
    { name: say(LANG, text.hari), columns: [{ title: say(LANG, text.nomor), kind: 'text' }, { title: say(LANG, text.hari), kind: 'number' }], rows: isi.waktu.map(({ nomor, hari }) => [nomor, hari]) },
    {
      name: say(LANG, text.lembarKata), columns: [name, value],
      rows: [...KATA.map((kata) => [say(LANG, text[kata]), isi.kata[kata]]), [say(LANG, text.terbit), one.hari], [say(LANG, text.versi), String(one.versi)], [say(LANG, text.sidik), sidikIsi(isi).sidik], [say(LANG, text.halaman), one.alamat]],
    },
  ];
}
