// Which offices are there, and how does one find one's own?
import { z } from 'zod';
import type { VNode } from 'preact';
import { withDots } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { pathIn, useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import { defineRoute } from '#platform/module';
import type { Office } from '#platform/offices';
import { type OfficeCounts, type Picker, countOffices, pickedOffice, readPicker } from '../office-view.ts';
import { text } from '../text.ts';
import { officeText } from '../text-offices.ts';
import { OfficePicker } from './picker.tsx';

/** Unknown values of the picker are not an error: the picker is shown again. */
const querySchema = z.object({ prov: z.string().optional(), kab: z.string().optional() });

export const offices = defineRoute({
  id: 'layanan.kantor-semua',
  path: '/kantor',
  summary: officeText.judul,
  query: querySchema,
  epoch: ['pemilu.versi'],
  maxAge: 300,
  handle: async ({ lang, deps, query }) => {
    const { db } = deps.database;
    const picker = await readPicker(db, query.prov);
    const picked = pickedOffice(picker, query.kab);
    if (picked !== undefined) return { kind: 'redirect', to: pathIn(lang, `/kantor/${picked.kode}`) };
    const counts = await countOffices(db);
    return { kind: 'page', title: say(lang, officeText.judul), nav: 'layanan', body: <OfficesView lang={lang} picker={picker} counts={counts} /> };
  },
});

interface OfficesProps {
  readonly lang: Lang;
  readonly picker: Picker;
  readonly counts: OfficeCounts;
}

export function OfficesView({ lang, picker, counts }: OfficesProps): VNode {
  const { href } = useReader();
  const values = { provinsi: formatInt(lang, counts.provinsi), kab: formatInt(lang, counts.kab) };
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.nama), href: '/' }, { label: say(lang, officeText.judul) }]} />
      <PageHead title={say(lang, officeText.judul)} />
      <Lead>{say(lang, officeText.pengantar, values)}</Lead>
      <Section id="pilih" title={say(lang, officeText.pilih)}>
        <OfficePicker lang={lang} picker={picker} />
        {picker.chosen === undefined && <Note>{say(lang, text.pilihDuaLangkah)}</Note>}
      </Section>
      <Section id="provinsi" title={say(lang, officeText.semuaProvinsi)}>
        <p class="govuk-body">
          <a href={href('/kantor/0')}>KPU RI</a>, {say(lang, officeText.tingkatRi).toLowerCase()}
        </p>
        <OfficeTable id="tabel-provinsi" lang={lang} caption={say(lang, officeText.kantorProvinsi)} offices={picker.provinces} />
      </Section>
    </>
  );
}

interface OfficeTableProps {
  readonly id: string;
  readonly lang: Lang;
  readonly caption: string;
  readonly offices: readonly Office[];
}

/** Offices with code, zone and, where any is known, their addresses. */
export function OfficeTable({ id, lang, caption, offices: rows }: OfficeTableProps): VNode {
  const basic: readonly Column<Office>[] = [
    { kind: 'link', key: 'kantor', title: say(lang, officeText.kolomKantor), get: (office) => ({ text: office.nama, href: `/kantor/${office.kode}` }) },
    { kind: 'text', key: 'kode', title: say(lang, officeText.kolomKode), phone: 'third', get: (office) => withDots(office.kode) },
    { kind: 'text', key: 'zona', title: say(lang, officeText.kolomZona), phone: 'third', get: (office) => office.zona },
  ];
  const address: Column<Office> = {
    kind: 'text',
    key: 'alamat',
    title: say(lang, officeText.alamat),
    phone: 'wide',
    get: (office) => office.alamat ?? say(lang, officeText.statusKosong),
  };
  // A column that says "not filled in" in every row says nothing.
  const columns = rows.some((office) => office.alamat !== null) ? [...basic, address] : basic;
  return <DataTable id={id} caption={caption} quietCaption columns={columns} rows={rows} rowKey={(office) => office.kode} />;
}
