// How many votes has each candidate here, beside the crosses for the party alone? (C.Hasil part IV, A.1 and A.2)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Details } from '#design/answers';
import { Note } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Angka } from '../figures.ts';
import type { Scene } from './scene.ts';
import { paper as words } from './text-paper.ts';

interface Props {
  readonly scene: Scene;
  readonly suara: readonly Angka[];
}

interface Row {
  readonly id: string;
  readonly partai: number;
  readonly nomor: number | null;
  readonly nama: string;
  readonly suara: Angka;
  /** Percent of the party's total. */
  readonly bagian: number | null;
}

/** Nothing for contests without candidates below their choices. */
export function CandidateTable({ scene, suara }: Props): VNode | null {
  const { lang } = scene;
  const rows = rowsOf(scene, suara);
  if (rows.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: 'partai', kind: 'number', phone: 'third', title: say(lang, words.kolomPartai), get: ({ partai }) => partai, sortable: false },
    { key: 'nomor', kind: 'number', title: say(lang, words.kolomNomor), get: ({ nomor }) => nomor, sortable: false },
    { key: 'nama', kind: 'text', phone: 'wide', title: say(lang, words.kolomNama), get: ({ nama }) => nama, sortable: false },
    { key: 'suara', kind: 'number', title: say(lang, words.kolomSuara), get: (row) => row.suara, sortable: false },
    { key: 'bagian', kind: 'share', title: say(lang, words.kolomDariPartai), get: ({ bagian }) => bagian, sortable: false },
  ];
  return (
    <Details id="calon" summary={say(lang, words.calonJudul)}>
      <DataTable id="tabel-calon" caption={say(lang, words.calonJudul)} quietCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
      <Note>{say(lang, words.calonKet)}</Note>
    </Details>
  );
}

function rowsOf({ lang, kontes: { pack } }: Scene, suara: readonly Angka[]): Row[] {
  const totals = new Map(pack.opsi.slice(0, pack.utama).map(({ partai }, at) => [partai, suara[at] ?? null]));
  return pack.opsi.flatMap((opsi, at): Row[] => {
    if (opsi.jenis !== 'partai' && opsi.jenis !== 'caleg') return [];
    const [n, total] = [suara[at] ?? null, totals.get(opsi.partai) ?? null];
    return [
      {
        id: opsi.id,
        partai: opsi.partai ?? 0,
        nomor: opsi.jenis === 'partai' ? null : opsi.nomor,
        nama: opsi.jenis === 'partai' ? say(lang, words.suaraPartai, { partai: opsi.nama }) : opsi.nama,
        suara: n,
        bagian: n === null || total === null || total === 0 ? null : (n / total) * 100,
      },
    ];
  });
}
