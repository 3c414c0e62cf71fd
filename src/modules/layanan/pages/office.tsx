// What does an office's own front page say? (who, where, which clock, which services, what results; hours, channels; layanan.md 3.1)
import { z } from 'zod';
import type { VNode } from 'preact';
import { NATION, withDots } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Tag } from '#design/marks';
import { Breadcrumbs, Grid, Neighbours, Note, PageHead, Section, Span } from '#design/page';
import { pathIn, useReader } from '#design/reader';
import { DefinitionList } from '#design/tables';
import { type ServiceTask, defineRoute } from '#platform/module';
import type { Office } from '#platform/offices';
import { JamSection, KanalSection, type KantorView, LayananSection, profilItems, readKantorView } from '../kantor/pages/bagian.tsx';
import { type OfficeView, officeCodeFrom, readOfficeView } from '../office-view.ts';
import { text } from '../text.ts';
import { officeText } from '../text-offices.ts';
import { HeadlineStrip, simulationNotice } from './headline-strip.tsx';
import { OfficeTable } from './offices.tsx';
import { placeName } from './picker.tsx';

export const office = defineRoute({
  id: 'layanan.kantor-satu',
  path: '/kantor/:kode',
  summary: officeText.tentang,
  params: z.object({ kode: z.string() }),
  epoch: ['hasil.seq', 'hasil.rapat', 'hasil.keputusan', 'pemilu.versi', 'layanan.standar', 'layanan.profil', 'layanan.kanal', 'layanan.jamkerja', 'layanan.saat'],
  maxAge: 60,
  handle: async ({ lang, deps, params }) => {
    const onward = [{ href: '/kantor', label: say(lang, officeText.keDaftar) }];
    const kode = officeCodeFrom(params.kode);
    if (kode === undefined) return { kind: 'missing', reason: say(lang, officeText.tidakAda), onward };
    // One office, one address: dots and the codes of smaller areas lead to it.
    if (kode !== params.kode) return { kind: 'redirect', to: pathIn(lang, `/kantor/${kode}`) };
    const view = await readOfficeView(deps.database.db, kode);
    if (view === undefined) return { kind: 'missing', reason: say(lang, officeText.tidakAda), onward };
    return {
      kind: 'page',
      title: view.office.nama,
      nav: 'layanan',
      body: <OfficePage lang={lang} view={view} own={await readKantorView(deps, kode)} tasks={deps.registry.services} />,
      ...simulationNotice(lang, view.results),
    };
  },
});

interface OfficePageProps {
  readonly lang: Lang;
  readonly view: OfficeView;
  /** Hours, channels, profile and standards of the office itself. */
  readonly own: KantorView;
  readonly tasks: readonly ServiceTask[];
}

export function OfficePage({ lang, view, own, tasks }: OfficePageProps): VNode {
  const { office: here, above, below, results } = view;
  const levels = { 1: officeText.tingkatRi, 2: officeText.tingkatProvinsi } as const;
  const level = here.kode === NATION ? levels[1] : here.kode.length === 2 ? levels[2] : officeText.tingkatKab;
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, here, above)} />
      <PageHead title={here.nama} eyebrow={`${say(lang, level)}. ${say(lang, officeText.kode, { kode: withDots(here.kode) })}`} />
      <Grid>
        <Span cols={7}>
          <Section id="tentang" title={say(lang, officeText.tentang)} tight>
            <Facts lang={lang} office={here} own={own} />
          </Section>
        </Span>
        <Span cols={5}>
          <JamSection lang={lang} view={own} />
        </Span>
      </Grid>
      <Grid section>
        <Span cols={7}>
          <KanalSection lang={lang} view={own} />
        </Span>
        <Span cols={5}>
          <Section id="layanan" title={say(lang, officeText.layanan)} tight>
            <Tasks lang={lang} tasks={tasks} />
          </Section>
        </Span>
      </Grid>
      <LayananSection lang={lang} view={own} />
      <Section id="hasil" title={say(lang, officeText.hasil)} eyebrow={results && `${say(lang, results.kontes.nama)}, ${say(lang, results.pemilu.nama)}`}>
        {results === undefined ? (
          <p class="govuk-body">{say(lang, officeText.hasilBelum)}</p>
        ) : (
          <HeadlineStrip lang={lang} headline={results} more={say(lang, officeText.lihatHasil, { nama: results.angka.nama })} />
        )}
      </Section>
      {below.length > 0 && <Below lang={lang} view={view} />}
      <Beside lang={lang} view={view} />
    </>
  );
}

function crumbsOf(lang: Lang, here: Office, above: Office | undefined): { label: string; href?: string }[] {
  return [
    { label: say(lang, text.nama), href: '/' },
    { label: say(lang, officeText.judul), href: '/kantor' },
    ...(above === undefined || above.kode === NATION ? [] : [{ label: above.nama, href: `/kantor/${above.kode}` }]),
    { label: here.nama },
  ];
}

/** What is not known says so; a fact shows its source and how sure it is. */
function Facts({ lang, office: here, own }: { readonly lang: Lang; readonly office: Office; readonly own: KantorView }): VNode {
  const { href } = useReader();
  const blank = say(lang, officeText.belumDiisi);
  const site = here.situs === null ? blank : <a href={here.situs}>{here.situs.replace(/^https?:\/\//, '')}</a>;
  const area = here.kode === NATION ? say(lang, text.indonesia) : placeName(here);
  return (
    <>
      <DefinitionList
        items={[
          { term: say(lang, officeText.alamat), value: own.profil.alamat === '' ? (here.alamat ?? blank) : own.profil.alamat },
          { term: say(lang, officeText.zona), value: say(lang, officeText[here.zona]) },
          { term: say(lang, officeText.situs), value: site },
          { term: say(lang, officeText.telepon), value: here.telepon ?? blank },
          { term: say(lang, officeText.surel), value: here.surel ?? blank },
          { term: say(lang, officeText.wilayah), value: <a href={href(`/cari?q=${here.kode}`)}>{area}</a> },
          ...profilItems(lang, own),
        ]}
      />
      {here.sumber !== null && (
        <Note>
          {say(lang, officeText.sumber, { sumber: here.sumber })} {here.keyakinan === 'H' ? '' : say(lang, officeText.satuLaporan)}
        </Note>
      )}
    </>
  );
}

function Tasks({ lang, tasks }: { readonly lang: Lang; readonly tasks: readonly ServiceTask[] }): VNode {
  const { href } = useReader();
  const open = tasks.filter((task) => task.state === 'buka');
  const coming = tasks.length - open.length;
  return (
    <>
      <ul class="govuk-list">
        {open.map((task) => (
          <li key={task.id}>
            <a href={href(task.href)}>{say(lang, task.label)}</a>
          </li>
        ))}
      </ul>
      {coming > 0 && (
        <p class="govuk-body">
          <Tag kind="segera" /> <a href={href('/layanan')}>{say(lang, officeText.segeraLain, { n: String(coming) })}</a>
        </p>
      )}
    </>
  );
}

function Below({ lang, view }: { readonly lang: Lang; readonly view: OfficeView }): VNode {
  const title = say(lang, view.office.kode === NATION ? officeText.kantorProvinsi : officeText.kantorBawah);
  return (
    <Section id="kantor" title={title}>
      <OfficeTable id="tabel-kantor" lang={lang} caption={title} offices={view.below} />
    </Section>
  );
}

function Beside({ lang, view: { above, before, after } }: { readonly lang: Lang; readonly view: OfficeView }): VNode {
  const way = (to: Office | undefined) => to && { href: `/kantor/${to.kode}`, label: to.nama };
  const all = above === undefined ? { href: '/kantor', label: say(lang, officeText.semuaKantor) } : way(above);
  return <Neighbours label={say(lang, officeText.tetangga)} prev={way(before)} all={all} next={way(after)} />;
}
