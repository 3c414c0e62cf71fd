// What does the public read about views of voters' data, as a page and as files?
import { stringify } from 'csv-stringify/sync';
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Lead, Note, PageHead } from '#design/page';
import { DataTable, Files } from '#design/tables';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { PAPAN } from '../daftar/address.ts';
import { listJalan } from '../retensi/store/jalan.ts';
import { RetensiSection } from '../retensi/section.tsx';
import { JENIS } from './hitung.ts';
import { readLaporan } from './store/laporan.ts';
import { text } from './text.ts';

export const LAPORAN = `${PAPAN}/laporan`;
const BULAN = 24;
/** Runs of about two years. */
const JALAN = 800;

interface Bulan {
  readonly bulan: string;
  readonly hitungan: Readonly<Record<string, number>>;
}

export async function bulanan(deps: Deps): Promise<Bulan[]> {
  const months = new Map<string, Record<string, number>>();
  for (const { bulan, jenis, banyak } of await readLaporan(deps.database.db, BULAN)) months.set(bulan, { ...months.get(bulan), [jenis]: banyak });
  return [...months].map(([bulan, hitungan]) => ({ bulan, hitungan }));
}

const wordOf = (lang: Lang, jenis: string): string => say(lang, text[`laporan${jenis}` as keyof typeof text]);

function ReportPage({ lang, rows }: { readonly lang: Lang; readonly rows: readonly Bulan[] }): VNode {
  return (
    <>
      <PageHead title={say(lang, text.laporanJudul)} />
      <Lead>{say(lang, text.laporanArti)}</Lead>
      {rows.length === 0 ? (
        <Note>{say(lang, text.laporanKosong)}</Note>
      ) : (
        <DataTable
          id="laporan"
          caption={say(lang, text.laporanJudul)}
          quietCaption
          rows={rows}
          rowKey={({ bulan }) => bulan}
          columns={[
            { kind: 'text', key: 'bulan', title: say(lang, text.laporanBulan), get: ({ bulan }) => bulan },
            ...JENIS.map((jenis) => ({ kind: 'text' as const, key: jenis, title: wordOf(lang, jenis), figure: true, phone: 'half' as const, get: ({ hitungan }: Bulan) => formatInt(lang, hitungan[jenis] ?? 0) })),
          ]}
        />
      )}
      <RetensiSection lang={lang} />
      <Files items={[{ href: `${LAPORAN}.csv`, title: 'CSV' }, { href: `${LAPORAN}.json`, title: 'JSON' }]} />
    </>
  );
}

export async function showLaporan({ deps, lang }: PageRequest<unknown, unknown>): Promise<Outcome> {
  return { kind: 'page', title: say(lang, text.laporanJudul), body: <ReportPage lang={lang} rows={await bulanan(deps)} /> };
}

/** With the runs that deleted personal data, newest first. */
export async function giveJson(deps: Deps): Promise<Outcome> {
  return { kind: 'json', body: { bulan: await bulanan(deps), penghapusan: await listJalan(deps.database.db, JALAN) } };
}

export async function giveCsv(deps: Deps): Promise<Outcome> {
  const lines = (await bulanan(deps)).map(({ bulan, hitungan }) => [bulan, ...JENIS.map((jenis) => String(hitungan[jenis] ?? 0))]);
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: stringify([['bulan', ...JENIS], ...lines]), fileName: 'laporan-pembukaan-data-pemilih.csv' };
}
