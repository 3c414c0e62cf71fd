// What does the paper form of this station say, and does it add up? (form beside its checks; hasil.md 3.1, 4.1)
import type { VNode } from 'preact';
import { isAbroad } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { FormSheet, type SheetCell, type SheetPart } from '#design/answers';
import type { Area } from '#platform/offices';
import type { Opsi } from '#modules/pemilu';
import { paperOf } from '../desk/paper.ts';
import type { AngkaTps, CekId } from '../figures.ts';
import { checksOf } from './station-checks.ts';
import { POINTS_AT, ROWS, cellName, type FormRow } from './form-cells.ts';
import { hintFor } from './hint.ts';
import { levelName, type Scene } from './scene.ts';
import { stationLabel } from './station-state.ts';
import { optionWords } from './option-words.ts';
import { station as words } from './text-station.ts';
import { paper } from './text-paper.ts';
import { text } from './text.ts';

interface Props {
  readonly scene: Scene;
  readonly tps: AngkaTps;
  /** From the nation down to the desa. */
  readonly up: readonly Area[];
}

export function StationSheet({ scene, tps, up }: Props): VNode {
  const { lang, kontes } = scene;
  const place = [
    { term: isAbroad(tps.kode) ? (up.at(-1)?.nama ?? '') : say(lang, text.tps), value: stationLabel(tps.kode) },
    ...up
      .filter((area) => area.tingkat > 0 && !(isAbroad(area.kode) && area.tingkat !== 2 && area.tingkat !== 3))
      .reverse()
      .map((area) => ({ term: say(lang, levelName(area.kode, area.tingkat)), value: area.nama })),
  ];
  return (
    <FormSheet
      model={kontes.pack.form.model}
      title={say(lang, words.formulir)}
      place={place}
      checks={checksOf(scene, tps, 'kepala')}
      parts={[voters(scene, tps), ballots(scene, tps), disabled(scene, tps), votes(scene, tps), valid(scene, tps)]}
    />
  );
}

/** Cells that a failed check points at, with the checks. */
function flags(tps: AngkaTps): Map<string, CekId[]> {
  const found = new Map<string, CekId[]>();
  for (const { id, hasil } of tps.pemeriksaan) {
    const cell = hasil === 'GAGAL' ? POINTS_AT[id] : undefined;
    if (cell !== undefined) found.set(cell, [...(found.get(cell) ?? []), id]);
  }
  return found;
}

function rowsOf({ lang, kontes }: Scene, tps: AngkaTps, rows: readonly FormRow[]): SheetPart['rows'] {
  const flagged = flags(tps);
  const places = new Map(kontes.pack.form.sel.map((sel, at) => [sel.nama, at]));
  return rows.map((row) => ({
    label: say(lang, row.label),
    ...(row.sum === true ? { sum: true } : {}),
    cells: row.cells.map((name): SheetCell => {
      const value = tps.sel[places.get(name) ?? -1] ?? null;
      const marks = flagged.get(name);
      return marks === undefined ? { value } : { value, state: 'bertemuan', mark: { text: marks.join(', '), href: `#${marks[0] ?? ''}` } };
    }),
  }));
}

function columns({ lang }: Scene): SheetPart['columns'] {
  return [
    { title: say(lang, words.lakiLaki), short: 'L' },
    { title: say(lang, words.perempuan), short: 'P' },
    { title: say(lang, words.jumlahKolom), short: say(lang, words.jumlahKolom) },
  ];
}

function voters(scene: Scene, tps: AngkaTps): SheetPart {
  const { lang, kontes } = scene;
  const hint = hintFor(kontes.pack, tps);
  const option = kontes.pack.opsi.find((one) => one.id === hint?.cell);
  const part: SheetPart = {
    letter: 'I',
    title: say(lang, words.bagian1),
    columns: columns(scene),
    rows: rowsOf(scene, tps, ROWS.I),
    checks: checksOf(scene, tps, 'I'),
  };
  if (hint === undefined) return part;
  const sel = option === undefined ? cellName(lang, hint.cell) : optionWords(lang, option);
  return { ...part, hint: say(lang, words.petunjukIsi, { sel, n: formatInt(lang, hint.value), cek: hint.ends.join(', ') }) };
}

function ballots(scene: Scene, tps: AngkaTps): SheetPart {
  return { letter: 'II', title: say(scene.lang, words.bagian2), rows: rowsOf(scene, tps, ROWS.II), checks: checksOf(scene, tps, 'II') };
}

const COVERED: SheetCell = { value: null, state: 'ditutup' };

/** Covered at a station whatever the form says; sums are open from the kecamatan up (hasil.md 9.7). */
function disabled(scene: Scene, tps: AngkaTps): SheetPart {
  const { lang } = scene;
  return {
    letter: 'III',
    title: say(lang, words.bagian3),
    columns: columns(scene),
    rows: [{ label: say(lang, words.barisD), cells: [COVERED, COVERED, COVERED] }],
    checks: checksOf(scene, tps, 'III'),
  };
}

function votes(scene: Scene, tps: AngkaTps): SheetPart {
  const { lang, kontes } = scene;
  const changed = changedOptions(tps);
  return {
    letter: 'IV',
    title: say(lang, words.bagian4),
    rows: paperOf(kontes.pack).bagian.flatMap(({ bagian, baris }) => (bagian === 'IV' ? baris : [])).flatMap(({ kotak: [at = 0], opsi, jumlah }) => {
      if (opsi === null) return [];
      const value = tps.suara[at] ?? null;
      const since = changed.get(at);
      const cell: SheetCell =
        since === undefined ? { value } : { value, state: 'berubah', mark: { text: say(lang, words.tandaVersi, { n: String(since) }), href: '#versi' } };
      return [{ label: lineOf(scene, opsi, jumlah), ...markOf(opsi, jumlah), ...(jumlah ? { sum: true } : {}), cells: [cell] }];
    }),
    checks: checksOf(scene, tps, 'IV'),
  };
}

/** Of a party contest: the party alone, its candidates by number, their sum (A.1, A.2, B). */
function lineOf({ lang }: Scene, opsi: Opsi, jumlah: boolean): string {
  if (opsi.jenis === 'caleg') return `${opsi.nomor}. ${opsi.nama}`;
  if (opsi.jenis === 'partai') return say(lang, paper.suaraPartai, { partai: opsi.nama });
  return jumlah ? say(lang, words.jumlahPartai, { partai: opsi.calon[0] }) : opsi.calon.join(' – ');
}

function markOf({ jenis, nomor }: Opsi, jumlah: boolean): Pick<SheetPart['rows'][number], 'option'> {
  if (jenis === 'caleg' || jumlah) return {};
  return { option: { no: nomor, kind: jenis === 'partai' || jenis === 'partai_total' ? 'partai' : 'paslon' } };
}

/** By place on the ballot: the version in which the votes in force came, where they replaced others. */
function changedOptions(tps: AngkaTps): Map<number, number> {
  const found = new Map<number, number>();
  let before: readonly (number | null)[] | undefined;
  for (const version of tps.riwayat) {
    if (version.suara.every((cell) => cell === null)) continue;
    version.suara.forEach((cell, at) => {
      if (before !== undefined && before[at] !== null && before[at] !== cell && cell === tps.suara[at]) found.set(at, version.versi);
    });
    before = version.suara;
  }
  return found;
}

function valid(scene: Scene, tps: AngkaTps): SheetPart {
  return { letter: 'V', title: say(scene.lang, words.bagian5), rows: rowsOf(scene, tps, ROWS.V), checks: checksOf(scene, tps, 'V') };
}

