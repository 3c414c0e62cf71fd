// Which offices below are late, slow, or extend too often? (ppid.md sections 2 and 22: counts and lateness, no identities)
import type { VNode } from 'preact';
import { type AreaCode, NATION } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Counters, DeskHead } from '#design/desk';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { listOffices } from '#platform/offices';
import { hariDi } from '../../dip/hari.ts';
import { placesOf } from '../../dip/may.ts';
import { PANTAU } from '../../permohonan/permissions.ts';
import { PANTAU_PPID } from '../address.ts';
import { type Angka, angkaDari, jumlahkan } from '../angka.ts';
import { desimal, persenKata } from '../kata.ts';
import { type BatchLewat, bacaPerKantor, batchLewat, lewatPerKantor } from '../store/statistik.ts';
import { pantauText as text } from '../text-statistik.ts';

export interface KantorPantau {
  readonly kantor: AreaCode;
  readonly nama: string;
  readonly lewat: number;
  readonly keberatan: number;
  readonly angka: Angka;
}

const BATCHES = 20;
const below = (node: AreaCode) => (kantor: AreaCode): boolean => node === NATION || kantor.startsWith(node);

/** Four questions to the database, whatever the register holds; the most overdue first. */
export async function bacaPantau({ database: { db }, clock }: Pick<Deps, 'database' | 'clock'>, node: AreaCode): Promise<{ readonly tahun: number; readonly kantor: readonly KantorPantau[]; readonly batch: readonly BatchLewat[] }> {
  const tahun = Number(hariDi(clock, node).slice(0, 4));
  const here = below(node);
  const offices = (await listOffices(db, 'all')).filter(({ kode }) => here(kode));
  const late = new Map((await lewatPerKantor(db)).map((one) => [one.kantor, one]));
  const cells = Map.groupBy(await bacaPerKantor(db, node, tahun), ({ kantor }) => kantor);
  const rows = offices.map(({ kode, nama }): KantorPantau => {
    const lewat = late.get(kode);
    const angka = angkaDari(jumlahkan((cells.get(kode) ?? []).map(({ apa, n }) => [apa, n] as const)));
    return { kantor: kode, nama, lewat: lewat?.permohonan ?? 0, keberatan: lewat?.keberatan ?? 0, angka };
  });
  const kantor = rows.toSorted((a, b) => b.lewat - a.lewat || b.keberatan - a.keberatan || (a.kantor < b.kantor ? -1 : 1));
  return { tahun, kantor, batch: await batchLewat(db, node, BATCHES) };
}

export async function showPantau({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const node = (placesOf(deps, who, PANTAU)[0]?.node ?? NATION) as AreaCode;
  const view = await bacaPantau(deps, node);
  const title = say(lang, text.judul);
  const sum = (of: (row: KantorPantau) => number): number => view.kantor.reduce((n, row) => n + of(row), 0);
  const counts = [
    { n: sum(({ lewat }) => lewat), label: say(lang, text.lewat), href: '#kantor', tone: 'late' as const },
    { n: sum(({ keberatan }) => keberatan), label: say(lang, text.keberatanLewat), href: '#kantor', tone: 'late' as const },
    { n: view.kantor.length, label: say(lang, text.semuaKantor), href: PANTAU_PPID },
  ];
  const body = (
    <>
      <DeskHead title={title} />
      <Note>{say(lang, text.pengantar, { tahun: String(view.tahun) })}</Note>
      <Counters label={say(lang, text.jumlah)} items={counts} />
      <DataTable id="kantor" caption={title} quietCaption columns={columnsOf(lang)} rows={view.kantor} rowKey={({ kantor }) => kantor} />
      <Batches lang={lang} batch={view.batch} />
    </>
  );
  return { kind: 'page', title, tone: 'desk', scripts: ['table'], body };
}

function columnsOf(lang: Lang): readonly Column<KantorPantau>[] {
  return [
    { kind: 'link', key: 'nama', title: say(lang, text.kantor), get: ({ nama, kantor }) => ({ text: nama, note: kantor }) },
    { kind: 'number', key: 'lewat', title: say(lang, text.lewat), phone: 'third', get: ({ lewat }) => lewat },
    { kind: 'number', key: 'keberatan', title: say(lang, text.keberatanLewat), phone: 'third', get: ({ keberatan }) => keberatan },
    { kind: 'number', key: 'terbuka', title: say(lang, text.terbuka), phone: 'third', get: ({ angka }) => angka.terbuka },
    { kind: 'number', key: 'diterima', title: say(lang, text.diterima), phone: 'third', get: ({ angka }) => angka.diterima },
    { kind: 'text', key: 'median', title: say(lang, text.median), figure: true, phone: 'third', get: ({ angka }) => (angka.hari.medianPersepuluh === null ? say(lang, text.tiada) : desimal(lang, angka.hari.medianPersepuluh)) },
    { kind: 'text', key: 'perpanjang', title: say(lang, text.perpanjang), figure: true, phone: 'third', get: ({ angka }) => persenKata(lang, angka.diperpanjang) },
  ];
}

function Batches({ lang, batch }: { readonly lang: Lang; readonly batch: readonly BatchLewat[] }): VNode {
  const columns: readonly Column<BatchLewat>[] = [
    { kind: 'link', key: 'batch', title: say(lang, text.batch), get: (row) => ({ text: row.judul === '' ? say(lang, text.batchSatu, { batch: row.batch.slice(0, 8) }) : row.judul }) },
    { kind: 'number', key: 'lewat', title: say(lang, text.lewat), phone: 'third', get: ({ lewat }) => lewat },
    { kind: 'number', key: 'terbuka', title: say(lang, text.terbuka), phone: 'third', get: ({ terbuka }) => terbuka },
    { kind: 'text', key: 'kantor', title: say(lang, text.batchKantor), figure: true, phone: 'third', get: ({ kantor }) => formatInt(lang, kantor) },
  ];
  return (
    <Section id="batch" title={say(lang, text.batch)}>
      {batch.length === 0 ? <Note>{say(lang, text.batchKosong)}</Note> : <DataTable id="tabel-batch" caption={say(lang, text.batch)} quietCaption columns={columns} rows={batch} rowKey={(row) => row.batch} />}
    </Section>
  );
}
