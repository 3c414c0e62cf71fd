// What can somebody do here? (the front door: search, four bays of wishes, newest results, dates, the office near you)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { type Day } from '#kernel/day';
import { formatDate, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Dates, Hall, type HallBay } from '#design/answers';
import { SearchBox } from '#design/forms';
import { Band, Container, Grid, Note, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { type Headline, headline } from '#modules/hasil';
import { todayOf } from '#modules/pemilu';
import { type ServiceTask, defineRoute } from '#platform/module';
import { type Picker, readPicker } from '../office-view.ts';
import { INGIN } from '../pintu/pages/address.ts';
import { pintuText } from '../pintu/text.ts';
import { type StageDates, readStageDates } from '../stage-dates.ts';
import { text } from '../text.ts';
import { HeadlineStrip, simulationNotice } from './headline-strip.tsx';
import { OfficePicker } from './picker.tsx';

export const home = defineRoute({
  id: 'layanan.beranda',
  path: '/',
  summary: text.judulTab,
  epoch: ['hasil.seq', 'hasil.rapat', 'hasil.keputusan', 'pemilu.versi', 'pemilu.hari'],
  maxAge: 60,
  handle: async ({ lang, deps }) => {
    const { db } = deps.database;
    const today = todayOf(deps.clock);
    const [results, picker] = await Promise.all([headline(db, NATION), readPicker(db, undefined)]);
    const dates = readStageDates(lang, deps.clock);
    return {
      kind: 'page',
      title: say(lang, text.judulTab),
      nav: 'layanan',
      home: true,
      scripts: ['search', 'chart'],
      body: <HomeView lang={lang} today={today} tasks={deps.registry.services} results={results} dates={dates} picker={picker} />,
      ...simulationNotice(lang, results),
    };
  },
});

const BAYS: Readonly<Record<ServiceTask['bay'], Sentence>> = {
  pemilih: text.bilikPemilih,
  hasil: text.bilikHasil,
  informasi: text.bilikInformasi,
  bantuan: text.bilikBantuan,
};

interface HomeProps {
  readonly lang: Lang;
  readonly today: Day;
  readonly tasks: readonly ServiceTask[];
  readonly results: Headline | undefined;
  readonly dates: StageDates;
  readonly picker: Picker;
}

export function HomeView(props: HomeProps): VNode {
  const { lang, tasks, picker } = props;
  const { href } = useReader();
  return (
    <>
      <Hall title={say(lang, text.judul)} search={<Search lang={lang} />} bays={baysOf(lang, tasks)} more={<More lang={lang} count={tasks.length} />} />
      <Container>
        <Grid section>
          <Span cols={8}>
            <Results {...props} />
          </Span>
          <Span cols={4}>
            <StageSide {...props} />
          </Span>
        </Grid>
      </Container>
      <Band>
        <Section id="kantor" title={say(lang, text.kantorDaerah)} tight>
          <OfficePicker lang={lang} picker={picker} />
          <Note>
            {say(lang, text.pilihDuaLangkah)} <a href={href('/kantor')}>{say(lang, text.semuaKantor)}</a>
          </Note>
        </Section>
      </Band>
    </>
  );
}

/**
 * In each bay the open services stand first, those of the module that the bay is named after before its neighbours';
 * else the order in which the modules declare them.
 */
export function baysOf(lang: Lang, tasks: readonly ServiceTask[]): HallBay[] {
  return (Object.keys(BAYS) as ServiceTask['bay'][]).map((bay) => {
    const rank = (task: ServiceTask): number => (task.state === 'segera' ? 2 : task.id.startsWith(`${bay}.`) ? 0 : 1);
    const ordered = tasks.filter((task) => task.bay === bay).sort((a, b) => rank(a) - rank(b));
    return {
      id: `bilik-${bay}`,
      title: say(lang, BAYS[bay]),
      tasks: ordered.map((task) => ({ title: say(lang, task.label), note: say(lang, task.detail), href: task.href, state: task.state })),
    };
  });
}

function Search({ lang }: { readonly lang: Lang }): VNode {
  const { href } = useReader();
  const hint = (
    <>
      {say(lang, text.contoh)} <a href={href('/cari?q=pindah+memilih')}>{say(lang, text.contohSatu)}</a>,{' '}
      <a href={href('/cari?q=beji+depok')}>{say(lang, text.contohDua)}</a>, {say(lang, text.contohAtau)}
    </>
  );
  return <SearchBox label={say(lang, text.cariLabel)} placeholder={say(lang, text.cariPetunjuk)} hint={hint} />;
}

function More({ lang, count }: { readonly lang: Lang; readonly count: number }): VNode {
  const { href } = useReader();
  return (
    <>
      <a class="pd-strong" href={href('/layanan')}>
        {say(lang, text.semuaLayanan, { n: formatInt(lang, count) })}
      </a>
      <a class="pd-strong" href={href(INGIN)}>
        {say(lang, pintuText.beranda)}
      </a>
      <span>{say(lang, text.segeraArti)}</span>
    </>
  );
}

function Results({ lang, results }: HomeProps): VNode {
  if (results === undefined) {
    return (
      <Section id="hasil" title={say(lang, text.hasilTerakhir)} tight>
        <p class="govuk-body">{say(lang, text.belumAdaHasil)}</p>
      </Section>
    );
  }
  const title = `${say(lang, results.kontes.nama)}, ${say(lang, results.pemilu.nama)}`;
  return (
    <Section id="hasil" eyebrow={say(lang, text.hasilTerakhir)} title={title} tight>
      <HeadlineStrip lang={lang} headline={results} more={say(lang, text.lihatHasil)} />
    </Section>
  );
}

/** Dates to come; where none is set, the page says so and shows what happened last. */
function StageSide({ lang, today, dates }: HomeProps): VNode {
  const { href } = useReader();
  const eyebrow = say(lang, text.hariIni, { hari: formatDate(lang, today) });
  return (
    <Section id="tanggal" eyebrow={eyebrow} title={say(lang, dates.upcoming ? text.tanggalBerikut : text.tanggalTerakhir)} tight>
      {!dates.upcoming && <p class="pd-small">{say(lang, text.belumDitetapkan)}</p>}
      <Dates items={dates.items} />
      <p class="govuk-body">
        <a href={href('/tahapan')}>{say(lang, text.kalender)}</a>
      </p>
    </Section>
  );
}
