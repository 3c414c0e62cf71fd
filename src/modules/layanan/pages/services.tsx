// Which services are there, from A to Z, and where does one go for those that are not open yet?
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { formatInt } from '#kernel/format';
import { Button } from '#design/forms';
import { Tag } from '#design/marks';
import { Breadcrumbs, Grid, Lead, PageHead, Section, Span, StatusLine } from '#design/page';
import { useReader } from '#design/reader';
import { DefinitionList } from '#design/tables';
import { type ServiceTask, defineRoute } from '#platform/module';
import { type ComingService, type TodayDoor, anchorOf, findComing } from '../services.ts';
import { text } from '../text.ts';

export const services = defineRoute({
  id: 'layanan.daftar',
  path: '/layanan',
  summary: text.daftarJudul,
  epoch: [],
  maxAge: 300,
  handle: ({ lang, deps }) => ({
    kind: 'page',
    title: say(lang, text.daftarJudul),
    nav: 'layanan',
    body: <ServicesView lang={lang} tasks={deps.registry.services} />,
  }),
});

interface ServicesProps {
  readonly lang: Lang;
  readonly tasks: readonly ServiceTask[];
}

export function ServicesView({ lang, tasks }: ServicesProps): VNode {
  const sorted = [...tasks].sort((a, b) => say(lang, a.label).localeCompare(say(lang, b.label), lang));
  const open = tasks.filter((task) => task.state === 'buka').length;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.nama), href: '/' }, { label: say(lang, text.daftarJudul) }]} />
      <PageHead title={say(lang, text.daftarJudul)} />
      <Lead>{say(lang, text.daftarPengantar, { buka: formatInt(lang, open), segera: formatInt(lang, tasks.length - open) })}</Lead>
      <Grid>
        <Span cols={4}>
          <Index lang={lang} tasks={sorted} />
        </Span>
        <Span cols={8}>
          {sorted.map((task) => (
            <ServiceEntry key={task.id} lang={lang} task={task} />
          ))}
        </Span>
      </Grid>
    </>
  );
}

/** All names in one look, before the details. */
function Index({ lang, tasks }: ServicesProps): VNode {
  return (
    <nav aria-label={say(lang, text.isiHalaman)}>
      <ul class="govuk-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <a href={`#${anchorOf(task)}`}>{say(lang, task.label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ServiceEntry({ lang, task }: { readonly lang: Lang; readonly task: ServiceTask }): VNode {
  const coming = findComing(task);
  const label = say(lang, task.label);
  return (
    <Section id={anchorOf(task)} title={label}>
      <StatusLine tags={task.state === 'buka' ? <Tag kind="cocok">{say(lang, text.statusBuka)}</Tag> : <Tag kind="segera" />}>{say(lang, task.detail)}</StatusLine>
      {coming === undefined ? <OpenFacts lang={lang} task={task} /> : <ComingFacts lang={lang} service={coming} />}
    </Section>
  );
}

/** An open service speaks for itself: one way in, and who may take it. */
function OpenFacts({ lang, task }: { readonly lang: Lang; readonly task: ServiceTask }): VNode {
  const label = say(lang, task.label);
  return (
    <>
      <DefinitionList items={[{ term: say(lang, text.untukSiapa), value: say(lang, text.siapaPun) }]} />
      <p class="pd-actions">
        <Button kind="second" href={task.href} icon="right">
          {say(lang, text.bukaLayanan, { nama: label })}
        </Button>
      </p>
    </>
  );
}

function ComingFacts({ lang, service }: { readonly lang: Lang; readonly service: ComingService }): VNode {
  const basis = service.basis.length === 0 ? say(lang, text.dasarBelum) : service.basis.join('; ');
  return (
    <DefinitionList
      items={[
        { term: say(lang, text.apa), value: say(lang, service.what) },
        { term: say(lang, text.untukSiapa), value: say(lang, service.who) },
        { term: say(lang, text.kini), value: <Today lang={lang} service={service} /> },
        ...(service.system === undefined ? [] : [{ term: say(lang, text.sistem), value: service.system }]),
        { term: say(lang, text.dasarHukum), value: basis },
      ]}
    />
  );
}

/** Where the need is served today. A foreign door opens plainly; the site sends no referrer anywhere. */
function Today({ lang, service }: { readonly lang: Lang; readonly service: ComingService }): VNode {
  const { href } = useReader();
  const name = (door: TodayDoor): string => door.name ?? say(lang, text.cariKantor);
  return (
    <>
      {say(lang, service.today)}
      <ul class="govuk-list">
        {service.doors.map((door) => (
          <li key={door.href}>
            <a href={href(door.href)}>{name(door)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
