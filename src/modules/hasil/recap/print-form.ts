// How does a closed recapitulation form look on paper? (PKPU 5/2024, D.Hasil: votes, voters, ballots, notes, signatures)
import { formatInt } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import type { AreaCode } from '#kernel/area-code';
import type { Block, Column, DocumentSpec, TableRow } from '#platform/documents';
import type { Sel as SelPack } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { cellName } from '../pages/form-cells.ts';
import { timeAt } from '../pages/scene.ts';
import { recordedRole } from '#platform/identity';
import type { IsiFormulir } from './form.ts';
import { text } from './text.ts';

const LAYER_TITLE: Readonly<Record<IsiFormulir['lapisan'], Sentence>> = {
  D_KEC: text.judulKec,
  D_KAB: text.judulKab,
  D_PROV: text.judulProv,
  D_NAS: text.judulNas,
};

/** The parts of the form that share a table: votes with their sums, voters, ballots with voters with a disability. */
const TABLES: readonly { readonly title: Sentence; readonly votes: boolean; readonly parts: readonly SelPack['bagian'][] }[] = [
  { title: text.tabelSuara, votes: true, parts: ['V'] },
  { title: text.tabelPemilih, votes: false, parts: ['I'] },
  { title: text.tabelSurat, votes: false, parts: ['II', 'III'] },
];

/** On paper everything is Indonesian: it is the commission's form. */
export function printForm(kontes: Kontes, form: IsiFormulir, sha256: string): DocumentSpec {
  const title = `${form.formulir} ${say('id', LAYER_TITLE[form.lapisan])} ${form.nama}`;
  return {
    lang: 'id',
    title,
    author: `KPU ${form.nama}`,
    created: isoOf(form.ditutup),
    paper: 'F4',
    landscape: true,
    running: title,
    mark: `${form.kontes} ${form.kode} v${String(form.versi)} ${sha256.slice(0, 16)}`,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', rows: factsOf(form, sha256) },
      ...TABLES.flatMap((table) => tableOf(kontes, form, table)),
      ...notesOf(form),
      {
        kind: 'qr',
        side: 28,
        text: `pendopo:${form.kontes}:${form.lapisan}:${form.kode}:${String(form.versi)}:${sha256}`,
        caption: say('id', text.qrKeterangan),
      },
      {
        kind: 'signatures',
        place: `${form.nama}, ${at(form, form.ditutup)}`,
        people: form.penutup.map((one) => ({ role: say('id', recordedRole(one.peran)) })),
      },
    ],
  };
}

function at(form: Pick<IsiFormulir, 'kode'>, seconds: number): string {
  return timeAt('id', isoOf(seconds), form.kode as AreaCode);
}

function factsOf(form: IsiFormulir, sha256: string): (readonly [string, string])[] {
  return [
    [say('id', text.wilayah), `${form.nama} (${form.kode})`],
    [say('id', text.versiFormulir), String(form.versi)],
    [say('id', text.dibuka), at(form, form.dibuka)],
    [say('id', text.ditutup), at(form, form.ditutup)],
    [say('id', text.saksiHadir), form.saksi.length === 0 ? '-' : form.saksi.join(', ')],
    [say('id', text.pengawasHadir), say('id', form.pengawas ? text.ya : text.tidak)],
    [say('id', text.sidik), sha256],
  ];
}

function tableOf({ pack }: Kontes, form: IsiFormulir, { title, votes, parts }: (typeof TABLES)[number]): Block[] {
  const cells = pack.form.sel.flatMap((cell, place) => (parts.includes(cell.bagian) ? [{ name: cell.nama, place }] : []));
  const picked = (suara: readonly Angka[], sel: readonly Angka[]): Angka[] => [
    ...(votes ? suara : []),
    ...cells.map(({ place }) => sel[place] ?? null),
  ];
  const figures = (cellsOf: readonly Angka[]): string[] => cellsOf.map((cell) => (cell === null ? '' : formatInt('id', cell)));
  const columns: Column[] = [
    { title: say('id', text.baris), align: 'left', share: 4 },
    ...(votes ? pack.opsi.map((opsi): Column => ({ title: `${String(opsi.nomor)}. ${opsi.singkat}`, align: 'right', share: 2 })) : []),
    ...cells.map(({ name }): Column => ({ title: cellName('id', name), align: 'right', share: 2 })),
  ];
  const rows: TableRow[] = form.baris.map((row) => ({
    kind: 'row',
    cells: [`${row.nama}${row.sebab === null ? '' : ' *'}`, ...figures(picked(row.suara, row.sel))],
  }));
  rows.push({ kind: 'sum', cells: [say('id', text.jumlah), ...figures(picked(form.kaki.suara, form.kaki.sel))] });
  return [
    { kind: 'heading', level: 2, text: say('id', title) },
    { kind: 'table', columns, rows, size: 7 },
  ];
}

/** Corrections with their reasons, objections, special events: what changed and what was said. */
function notesOf(form: IsiFormulir): Block[] {
  const changed = form.baris.filter((row) => row.sebab !== null);
  const list = (title: Sentence, lines: readonly string[]): Block[] =>
    lines.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: say('id', title) }, ...lines.map((line): Block => ({ kind: 'paragraph', text: line }))];
  return [
    ...list(
      text.pembetulan,
      changed.map((row) => `* ${row.nama}: ${row.sebab ?? ''}. ${row.catatan ?? ''}`),
    ),
    ...list(
      text.keberatan,
      form.keberatan.map(
        (one) => `${one.nomor === null ? '' : `${say('id', text.peserta)} ${String(one.nomor)}: `}${one.uraian} ${one.tindakLanjut ?? ''}`,
      ),
    ),
    ...list(
      text.kejadian,
      form.kejadian.map((one) => one.uraian),
    ),
  ];
}
