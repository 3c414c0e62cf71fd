// Did the ways to reach an office answer in the last 90 days? (public; layanan.md 3.3)
import type { VNode } from 'preact';
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Outcome, PageRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { officeCodeFrom } from '../../office-view.ts';
import { text as depan } from '../../text.ts';
import { officeText } from '../../text-offices.ts';
import { hariKantor, zonaKantor } from '../hari.ts';
import { riwayatHarian } from '../kanal.ts';
import { kanalName } from '../kata.ts';
import { RIWAYAT_HARI, readKanalUji } from '../muat.ts';
import { kanalText as text } from '../text-kanal.ts';
import { meja } from '../text-meja.ts';
import { KanalTag } from './bagian.tsx';

type Baris = Awaited<ReturnType<typeof readKanalUji>>[number];

export async function showStatus({ deps, lang, params }: PageRequest<{ readonly kantor: string }, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const code = officeCodeFrom(params.kantor);
  const kantor = code === undefined ? undefined : await findOffice(db, code);
  if (kantor === undefined) return { kind: 'missing', reason: say(lang, meja.tidakAda), onward: [{ href: '/kantor', label: say(lang, officeText.keDaftar) }] };
  const tested = (await readKanalUji(db, deps.clock, kantor.kode)).filter(({ uji }) => uji.length > 0);
  const title = say(lang, text.statusJudul, { kantor: kantor.nama });
  const crumbs = [{ label: say(lang, depan.nama), href: '/' }, { label: say(lang, officeText.judul), href: '/kantor' }, { label: kantor.nama, href: `/kantor/${kantor.kode}` }, { label: say(lang, text.status) }];
  const body = (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHead title={title} />
      <Lead>{say(lang, tested.length === 0 ? text.tanpaUji : text.statusMaksud)}</Lead>
      {tested.length > 0 && <Ringkas lang={lang} title={title} tested={tested} />}
      {tested.map((one) => (
        <Harian key={one.kanal.id} lang={lang} one={one} today={hariKantor(deps.clock, kantor.kode)} />
      ))}
    </>
  );
  return { kind: 'page', title, nav: 'layanan', body };
}

function Ringkas({ lang, title, tested }: { readonly lang: Lang; readonly title: string; readonly tested: readonly Baris[] }): VNode {
  const columns: readonly Column<Baris>[] = [
    { kind: 'text', key: 'kanal', title: say(lang, text.kolomKanal), get: ({ kanal }) => kanalName(lang, kanal) },
    { kind: 'text', key: 'keadaan', title: say(lang, text.kolomKeadaan), phone: 'half', get: ({ kanal }) => <KanalTag lang={lang} state={kanal.keadaan} /> },
    { kind: 'number', key: 'uji', title: say(lang, text.kolomUji), phone: 'half', get: ({ uji }) => uji.length },
    { kind: 'progress', key: 'lulus', title: say(lang, text.kolomLulus), phone: 'wide', get: ({ uji }) => ({ n: uji.filter(({ lulus }) => lulus).length, of: uji.length }) },
  ];
  return (
    <Section id="ringkas" title={say(lang, text.judul)}>
      <DataTable id="tabel-saluran" caption={title} quietCaption columns={columns} rows={tested} rowKey={({ kanal }) => kanal.id} />
    </Section>
  );
}

/** Days with a test, the newest first. */
function Harian({ lang, one, today }: { readonly lang: Lang; readonly one: Baris; readonly today: Day }): VNode {
  const days = riwayatHarian(one.uji, zonaKantor(one.kanal.kantor), today, RIWAYAT_HARI).filter(({ uji }) => uji > 0).reverse();
  const columns: readonly Column<(typeof days)[number]>[] = [
    { kind: 'text', key: 'hari', title: say(lang, text.kolomHari), get: ({ hari }) => formatDay(lang, hari) },
    { kind: 'progress', key: 'lulus', title: say(lang, text.kolomLulus), get: ({ lulus, uji }) => ({ n: lulus, of: uji }) },
  ];
  const title = say(lang, text.harian, { kanal: kanalName(lang, one.kanal) });
  return (
    <Details summary={title}>
      <DataTable id={`hari-${one.kanal.id}`} caption={title} quietCaption columns={columns} rows={days} rowKey={({ hari }) => hari} scroll />
    </Details>
  );
}
