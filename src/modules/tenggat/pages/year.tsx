// Which days of a year do not count, by which decrees, and what did each version change? (/kalender/:tahun)
import type { VNode } from 'preact';
import { z } from 'zod';
import { Timeline } from '#design/answers';
import { Tag } from '#design/marks';
import { Breadcrumbs, Grid, Lead, Note, PageHead, Section, Span, SubNav } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import { dayParts } from '#kernel/day';
import { formatDate, formatDateShort, formatDay, formatDayMonth, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { type Decree, type KeptRow, decreeName, readCalendar } from '#platform/calendar';
import { type Outcome, defineRoute } from '#platform/module';
import { type VersionView, type YearView, monthsOf, readYear } from '../kalender/year.ts';
import { text } from '../kalender/text.ts';
import { text as common } from '../text.ts';

const yearParams = z.object({ tahun: z.string().max(4).meta({ examples: ['2026'] }) });
export const versionQuery = z.object({ versi: z.string().optional() });
const CALENDAR = 'tenggat.kalender';

export const thisYear = defineRoute({
  id: 'tenggat.kalender-kini',
  path: '/kalender',
  query: z.object({}),
  handle: ({ deps, lang }) => ({ kind: 'redirect', to: `${lang === 'en' ? '/en' : ''}/kalender/${String(dayParts(atZone(new Date(deps.clock.now()).toISOString(), 'WIB').day).year)}` }),
});

export const yearPage = defineRoute({
  id: 'tenggat.kalender',
  path: '/kalender/:tahun',
  params: yearParams,
  query: versionQuery,
  epoch: [CALENDAR],
  maxAge: 300,
  handle: async ({ deps, lang, params, query }) => {
    const { db } = deps.database;
    const found = await findYear(deps, lang, params.tahun, query.versi);
    if ('outcome' in found) return found.outcome;
    const { view } = found;
    const years = (await readCalendar(db)).years.map((one) => one.tahun);
    const title = say(lang, text.judul, { tahun: String(view.tahun) });
    return { kind: 'page', title, body: <Year lang={lang} view={view} years={years} title={title} past={query.versi !== undefined && query.versi !== ''} /> };
  },
});

/** The year that an address names, or what to answer instead. */
export async function findYear(deps: Parameters<typeof yearPage.handle>[0]['deps'], lang: Lang, tahun: string, versi: string | undefined): Promise<{ readonly view: YearView } | { readonly outcome: Outcome }> {
  const onward = [{ href: '/kalender', label: say(lang, text.semuaTahun) }];
  const year = /^[0-9]{4}$/.test(tahun) ? Number(tahun) : 0;
  const { db } = deps.database;
  if (!(await readCalendar(db)).stateOf.has(year)) return { outcome: { kind: 'missing', reason: say(lang, text.tahunTidakAda), onward } };
  const number = versi === undefined || versi === '' ? undefined : /^[0-9]{1,4}$/.test(versi) ? Number(versi) : 0;
  const view = await readYear(db, year, number);
  return view === undefined ? { outcome: { kind: 'missing', reason: say(lang, text.versiTidakAda), onward: [{ href: `/kalender/${String(year)}`, label: say(lang, text.versiKini) }] } } : { view };
}

interface Props {
  readonly lang: Lang;
  readonly view: YearView;
  readonly years: readonly number[];
  readonly title: string;
  /** An earlier version was asked for. */
  readonly past: boolean;
}

function Year({ lang, view, years, title, past }: Props): VNode {
  const { href } = useReader();
  const { tahun, keadaan, nasional, daerah, tampil, hariKerja } = view;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, common.beranda), href: '/' }, { label: say(lang, common.kalkulator), href: '/tenggat' }, { label: title }]} />
      <PageHead title={title}>
        <Tag kind={keadaan === 'DITETAPKAN' ? 'resmi' : 'sementara'}>{say(lang, text[`keadaan${keadaan}`])}</Tag> {tampil?.nama}
        {' · '}
        {say(lang, text.hariKerja, { n: formatInt(lang, hariKerja), libur: formatInt(lang, nasional.length) })}
      </PageHead>
      <SubNav label={say(lang, text.tahunLain)} items={years.map((year) => ({ label: String(year), href: `/kalender/${String(year)}`, current: year === tahun }))} />
      <Lead>{say(lang, text.maksud)}</Lead>
      {keadaan === 'SEMENTARA' && <Note>{say(lang, text.sementaraArti)}</Note>}
      {past && tampil !== undefined && (
        <Note>
          {say(lang, text.versiTampil, { nama: tampil.nama })} <a href={href(`/kalender/${String(tahun)}`)}>{say(lang, text.versiKini)}</a>
        </Note>
      )}
      <Section id="sekilas" title={say(lang, text.sekilas)}>
        <Months lang={lang} view={view} />
      </Section>
      <Section id="hari" title={say(lang, text.hariTutup)}>
        <RowTable lang={lang} id="nasional" rows={nasional} />
      </Section>
      {daerah.length > 0 && (
        <Section id="daerah" title={say(lang, text.daerah)}>
          <RowTable lang={lang} id="setempat" rows={daerah} scope />
        </Section>
      )}
      <Section id="keputusan" title={say(lang, text.keputusanJudul)}>
        <DefinitionList items={decreesOf([...nasional, ...daerah]).map((one) => ({ term: say(lang, text.dasarTanggal, { nama: decreeName(one), tanggal: formatDay(lang, one.tanggal) }), value: decreeWords(lang, one) }))} />
      </Section>
      <Grid section>
        <Span cols={7}>
          <Section id="versi" title={say(lang, text.versiJudul)} tight>
            <Timeline items={view.versi.map((one) => versionItem(lang, tahun, one, one === tampil))} />
          </Section>
        </Span>
        <Span cols={5}>
          <Section id="unduh" title={say(lang, text.unduh)} tight>
            <Files
              items={[
                { href: `/api/kalender/${String(tahun)}.ics`, title: say(lang, text.unduhIcs, { tahun: String(tahun) }), icon: 'calendar' },
                { href: `/api/kalender/${String(tahun)}.json`, title: say(lang, text.unduhJson) },
                { href: '/api/kalender/kantor/0.ics', title: say(lang, text.apiKantorIcs), note: say(lang, text.unduhKantor), icon: 'calendar' },
              ]}
            />
          </Section>
        </Span>
      </Grid>
    </>
  );
}

const SURE = { H: text.yakinH, M: text.yakinM, L: text.yakinL } as const;

function RowTable({ lang, id, rows, scope = false }: { readonly lang: Lang; readonly id: string; readonly rows: readonly KeptRow[]; readonly scope?: boolean }): VNode {
  const columns: Column<KeptRow>[] = [
    { key: 'tanggal', title: say(lang, text.kolomTanggal), kind: 'text', get: (row) => formatDate(lang, row.tanggal) },
    { key: 'nama', title: say(lang, text.kolomHari), kind: 'text', phone: 'wide', get: (row) => row.nama },
    { key: 'jenis', title: say(lang, text.kolomJenis), kind: 'text', phone: 'half', get: (row) => say(lang, text[`jenis_${row.jenis}`]) },
    { key: 'dasar', title: say(lang, text.kolomDasar), kind: 'text', phone: scope ? 'half' : 'wide', get: (row) => basis(lang, row) },
  ];
  const where: Column<KeptRow> = { key: 'lingkup', title: say(lang, text.kolomLingkup), kind: 'text', phone: 'half', get: (row) => row.lingkup };
  return <DataTable id={id} caption={say(lang, text.hariTutup)} quietCaption columns={scope ? [...columns, where] : columns} rows={rows} rowKey={(row) => row.id} />;
}

function basis(lang: Lang, { dasar, kepastian }: KeptRow): string {
  if (dasar === null) return say(lang, text.perkiraan);
  return kepastian === 'sementara' ? `${dasar} (${say(lang, text.perkiraan)})` : dasar;
}

/** Each decree once, oldest first. */
function decreesOf(rows: readonly KeptRow[]): readonly Decree[] {
  const all = new Map(rows.flatMap((row) => (row.keputusan === null ? [] : [[decreeName(row.keputusan), row.keputusan] as const])));
  return [...all.values()].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
}

function decreeWords(lang: Lang, { penerbit, yakin, sumber }: Decree): string {
  const sure = yakin === undefined ? '' : ` ${say(lang, text.keyakinan, { yakin: say(lang, SURE[yakin]) })}`;
  return `${penerbit}.${sure}${sumber === undefined ? '' : ` ${sumber}`}`;
}

/** Twelve months with their working days and the days that fall out of the week. */
function Months({ lang, view }: { readonly lang: Lang; readonly view: YearView }): VNode {
  const items = monthsOf(view).map(({ mulai, kerja, tutup }) => {
    const n = formatInt(lang, kerja);
    const value = tutup.length === 0 ? say(lang, text.bulanPenuh, { n }) : say(lang, text.bulanTutup, { n, hari: tutup.map((on) => formatDateShort(lang, on)).join(', ') });
    return { term: formatDayMonth(lang, mulai).replace(/^1 /, ''), value };
  });
  return <DefinitionList items={items} />;
}

function versionItem(lang: Lang, tahun: number, one: VersionView, current: boolean) {
  const words = (rows: readonly KeptRow[]): string => rows.map((row) => `${formatDayMonth(lang, row.tanggal)} ${row.nama}`).join('; ');
  const first = one.nomor === 1;
  return {
    title: one.nama,
    href: `/kalender/${String(tahun)}?versi=${String(one.nomor)}`,
    when: say(lang, text.versiSejak, { tanggal: formatDay(lang, atZone(one.pada, 'WIB').day) }),
    byline: [...new Set([...one.datang.map((row) => row.dasar), ...one.pergi.map((row) => (row.dicabut === null ? null : decreeName(row.dicabut.dasar)))])].filter((name) => name !== null).join('; '),
    ...(current && { state: 'now' as const }),
    children: (
      <>
        {first && <p>{say(lang, text.versiPertama, { n: formatInt(lang, one.datang.length) })}</p>}
        {!first && one.datang.length > 0 && <p>{say(lang, text.versiDatang, { hari: words(one.datang) })}</p>}
        {one.pergi.length > 0 && <p>{say(lang, text.versiPergi, { hari: words(one.pergi) })}</p>}
        {!first && one.datang.length + one.pergi.length === 0 && <p>{say(lang, text.versiKeadaan)}</p>}
      </>
    ),
  };
}
