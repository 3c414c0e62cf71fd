// What does everybody read of the yearly reports, and which numbers are behind a figure? (UU 14/2008 Pasal 12 ayat (2))
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { atZone, zoneOf } from '#kernel/zone';
import { Facts } from '#design/desk';
import { Breadcrumbs, Lead, Note, PageHead, Section, SubNav } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { XLSX, xlsxOf } from '#platform/sheets';
import { findLeaf } from '#platform/tlog';
import { officeNames } from '../../dip/pages/names.ts';
import { LAPORAN, angkaPath, laporanPath } from '../address.ts';
import { KATA } from '../isi.ts';
import { lembarLaporan } from '../naskah.ts';
import { type Laporan, listLaporan, listTahun, readLaporan, readPdf } from '../store/laporan.ts';
import { laporanText as text } from '../text-laporan.ts';
import { AngkaTables } from './angka.tsx';

export const laporanParams = z.object({ kantor: z.string().regex(/^(0|[0-9]{2}|[0-9]{4})$/), tahun: z.string().regex(/^[0-9]{4}$/) });
export const laporanQuery = z.object({ tahun: z.string().regex(/^([0-9]{4})?$/).optional() });
type Ask = PageRequest<z.infer<typeof laporanParams>, unknown>;

export const tiada = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.tiada), onward: [{ href: LAPORAN, label: say(lang, text.keDaftar) }] });
export const remah = (lang: Lang, last: string) => [{ label: say(lang, text.ppid), href: '/ppid' }, { label: say(lang, text.judul), href: LAPORAN }, { label: last }];
const hariTerbit = (one: Laporan) => atZone(one.terbit, zoneOf(one.kantor) ?? 'WIB').day;

export async function showDaftarLaporan({ deps, lang, query }: PageRequest<unknown, z.infer<typeof laporanQuery>>): Promise<Outcome> {
  const { db } = deps.database;
  const years = await listTahun(db);
  const tahun = query.tahun === undefined || query.tahun === '' ? years[0] : Number(query.tahun);
  const rows = tahun === undefined ? [] : await listLaporan(db, tahun);
  const name = await officeNames(db, rows.map(({ kantor }) => kantor));
  const title = say(lang, text.judul);
  const columns: readonly Column<Laporan>[] = [
    { kind: 'link', key: 'kantor', title: say(lang, text.kantor), get: (row) => ({ text: name(row.kantor), href: laporanPath(row.kantor, row.tahun) }) },
    { kind: 'text', key: 'terbit', title: say(lang, text.terbit), phone: 'half', get: (row) => formatDay(lang, hariTerbit(row)) },
    { kind: 'number', key: 'versi', title: say(lang, text.versi), phone: 'half', get: ({ versi }) => versi },
  ];
  const body = (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.ppid), href: '/ppid' }, { label: title }]} />
      <PageHead title={title} />
      <Lead>{say(lang, text.maksud)}</Lead>
      {years.length > 1 && <SubNav label={say(lang, text.tahunPilih)} items={years.map((year) => ({ href: `${LAPORAN}?tahun=${year}`, label: String(year), current: year === tahun }))} />}
      {rows.length === 0 ? <Note>{say(lang, text.kosong)}</Note> : <DataTable id="laporan" caption={title} quietCaption columns={columns} rows={rows} rowKey={({ kantor }) => kantor} />}
    </>
  );
  return { kind: 'page', title, nav: 'ppid', body };
}

async function read(deps: Deps, params: z.infer<typeof laporanParams>) {
  const kantor = params.kantor as AreaCode;
  const office = await findOffice(deps.database.db, kantor);
  const one = office === undefined ? undefined : await readLaporan(deps.database.db, kantor, Number(params.tahun));
  return office === undefined || one === undefined ? undefined : { office, one };
}

export async function showLaporan({ deps, lang, params }: Ask): Promise<Outcome> {
  const found = await read(deps, params);
  if (found === undefined) return tiada(lang);
  const { office, one } = found;
  const { isi, kantor, tahun } = one;
  const leaf = await findLeaf(deps.database.db, 'dokumen', `ppid/laporan/${kantor}/${tahun}`);
  const title = say(lang, text.judulSatu, { kantor: office.nama, tahun: String(tahun) });
  const at = laporanPath(kantor, tahun);
  const body = (
    <>
      <Breadcrumbs items={remah(lang, title)} />
      <PageHead title={title} />
      <Lead>{say(lang, text.kohor, { tahun: String(tahun) })}</Lead>
      <AngkaTables lang={lang} angka={isi.angka} jalur={isi.jalur} judul={say(lang, text.angka)} di={(angka) => angkaPath(kantor, tahun, angka)} />
      {KATA.map((kata) => (
        <Section key={kata} id={kata} title={say(lang, text[kata])}>
          {(isi.kata[kata] === '' ? say(lang, text.kosongKata) : isi.kata[kata]).split('\n').map((line, at) => (
            <p class="govuk-body" key={at}>
              {line}
            </p>
          ))}
        </Section>
      ))}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${at}.pdf`, title: say(lang, text.pdf), bytes: one.ukuran }, { href: `${at}.xlsx`, title: say(lang, text.xlsx) }]} />
        <Facts
          items={[
            { term: say(lang, text.versi), value: formatInt(lang, one.versi) },
            { term: say(lang, text.terbit), value: formatDay(lang, hariTerbit(one)) },
            { term: say(lang, text.sidik), value: <code>{one.sidik}</code> },
            { term: say(lang, text.sidikPdf), value: <code>{one.sha256}</code> },
            { term: say(lang, text.log), value: leaf === undefined ? say(lang, text.logTunggu) : formatInt(lang, leaf.index) },
          ]}
        />
      </Section>
    </>
  );
  return { kind: 'page', title, nav: 'ppid', body };
}

export async function giveLaporanPdf({ deps, lang, params }: Ask): Promise<Outcome> {
  const bytes = await readPdf(deps.database.db, params.kantor as AreaCode, Number(params.tahun));
  return bytes === undefined ? tiada(lang) : { kind: 'bytes', type: 'application/pdf', body: bytes, fileName: `laporan-ppid-${params.kantor}-${params.tahun}.pdf` };
}

export async function giveLaporanXlsx({ deps, lang, params, origin }: Ask): Promise<Outcome> {
  const found = await read(deps, params);
  if (found === undefined) return tiada(lang);
  const { one, office } = found;
  const sheets = lembarLaporan(one.isi, { kantor: office.nama, terbit: one.terbit, hari: hariTerbit(one), versi: one.versi, alamat: `${origin}${laporanPath(one.kantor, one.tahun)}` });
  return { kind: 'bytes', type: XLSX, body: await xlsxOf(sheets), fileName: `laporan-ppid-${params.kantor}-${params.tahun}.xlsx` };
}
