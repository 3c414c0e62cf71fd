// When was each stage of this election, who says so, and how sure is it? (/tahapan/{pemilu} with .ics, .json, .csv)
import type { VNode } from 'preact';
import { z } from 'zod';
import { DayStages } from '#design/answers';
import { Tag } from '#design/marks';
import { Breadcrumbs, Grid, Note, PageHead, Section, Span } from '#design/page';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import type { Day } from '#kernel/day';
import { formatDate, formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type Outcome, type Route, defineRoute } from '#platform/module';
import { datedStages, findSchedule, todayOf } from '../dates.ts';
import type { Schedule, Stage } from '../schedule.ts';
import { scheduleCalendar, scheduleCsv, scheduleJson } from '../schedule-files.ts';
import { findPemilu } from '../packs.ts';
import { text } from '../text-stages.ts';
import { countLine } from './schedules.tsx';

const params = z.object({ pemilu: z.string().max(40).meta({ examples: ['pemilu-2024'] }) });
const none = z.object({});
const DAY = 86_400;

export const schedulePage = defineRoute({
  id: 'pemilu.tahapan',
  path: '/tahapan/:pemilu',
  params,
  query: none,
  epoch: ['pemilu.hari'],
  maxAge: 3600,
  handle: ({ deps, lang, params: { pemilu } }) =>
    withSchedule(lang, pemilu, (schedule) => ({
      kind: 'page',
      title: schedule.judul[lang],
      nav: 'pemilu.tahapan',
      body: <SchedulePage lang={lang} schedule={schedule} today={todayOf(deps.clock)} />,
    })),
});

export const scheduleFileRoutes: readonly Route[] = [
  defineRoute({
    id: 'pemilu.tahapan-ics', path: '/tahapan/:pemilu.ics', summary: text.apiKalender, type: 'text/calendar; charset=utf-8', params, query: none, maxAge: DAY, open: true,
    handle: ({ lang, origin, params: { pemilu } }) =>
      withSchedule(lang, pemilu, (schedule) => ({
        kind: 'text', type: 'text/calendar; charset=utf-8', fileName: `tahapan-${pemilu}.ics`, body: scheduleCalendar(schedule, lang, origin),
      })),
  }),
  defineRoute({
    id: 'pemilu.tahapan-json', path: '/tahapan/:pemilu.json', summary: text.apiJadwal, params, query: none, maxAge: DAY, open: true,
    handle: ({ lang, params: { pemilu } }) => withSchedule(lang, pemilu, (schedule) => ({ kind: 'json', body: scheduleJson(schedule) })),
  }),
  defineRoute({
    id: 'pemilu.tahapan-csv', path: '/tahapan/:pemilu.csv', summary: text.apiTabel, type: 'text/csv; charset=utf-8', params, query: none, maxAge: DAY, open: true,
    handle: ({ lang, params: { pemilu } }) =>
      withSchedule(lang, pemilu, (schedule) => ({
        kind: 'text', type: 'text/csv; charset=utf-8', fileName: `tahapan-${pemilu}.csv`, body: scheduleCsv(schedule),
      })),
  }),
];

function withSchedule(lang: Lang, slug: string, answer: (schedule: Schedule) => Outcome): Outcome {
  const schedule = findSchedule(slug);
  if (schedule !== undefined) return answer(schedule);
  return { kind: 'missing', reason: say(lang, text.tidakAda), onward: [{ href: '/tahapan', label: say(lang, text.semuaJadwal) }] };
}

interface ViewProps {
  readonly lang: Lang;
  readonly schedule: Schedule;
}

function SchedulePage({ lang, schedule, today }: ViewProps & { readonly today: Day }): VNode {
  const dated = datedStages(schedule);
  const over = dated.every((stage) => stage.selesai < today);
  const name = findPemilu(schedule.pemilu)?.nama;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.beranda), href: '/' }, { label: say(lang, text.menu), href: '/tahapan' }, { label: name ? say(lang, name) : schedule.judul[lang] }]} />
      <PageHead title={schedule.judul[lang]}>
        {say(lang, text.hariPemungutan, { tanggal: formatDate(lang, schedule.hari) })}
        {' · '}
        {over ? say(lang, text.sudahSelesai) : countLine(lang, schedule)}
      </PageHead>
      <Section id="garis-waktu" title={say(lang, text.garisWaktu)}>
        <DayStages today={today} stages={dated.map((stage) => ({ title: stage.nama[lang], start: stage.mulai, end: stage.selesai }))} />
      </Section>
      <Section id="semua" title={say(lang, text.tabel)}>
        <StageTable lang={lang} id="tahapan" stages={schedule.tahapan} />
        <Note>{say(lang, text.yakinArti)}</Note>
      </Section>
      <NotHeld lang={lang} schedule={schedule} />
      <Facts lang={lang} schedule={schedule} />
      <Grid section>
        <Span cols={7}>
          <Sources lang={lang} schedule={schedule} />
        </Span>
        <Span cols={5}>
          <Downloads lang={lang} schedule={schedule} />
        </Span>
      </Grid>
    </>
  );
}

function StageTable({ lang, id, stages }: { readonly lang: Lang; readonly id: string; readonly stages: readonly Stage[] }): VNode {
  // A day stays on one line: three words that wrap read like three facts.
  const dateOr = (day: Day | null): string => (day === null ? say(lang, text.tanpaTanggal) : formatDay(lang, day).replaceAll(' ', '\u00a0'));
  const columns: Column<Stage>[] = [
    {
      key: 'nama', title: say(lang, text.kolomTahapan), kind: 'link',
      get: (stage) => ({ text: stage.nama[lang], note: [stage.relatif?.[lang], stage.beda && say(lang, text.bedaSumber, { beda: stage.beda[lang] })].filter((part) => part !== undefined).join(' ') }),
    },
    { key: 'mulai', title: say(lang, text.kolomMulai), kind: 'text', phone: 'half', get: (stage) => dateOr(stage.mulai) },
    { key: 'selesai', title: say(lang, text.kolomSelesai), kind: 'text', phone: 'half', get: (stage) => dateOr(stage.selesai) },
    { key: 'yakin', title: say(lang, text.kolomYakin), kind: 'text', phone: 'half', get: (stage) => say(lang, stage.keyakinan === 'H' ? text.yakinTinggi : text.yakinSedang) },
    { key: 'sumber', title: say(lang, text.kolomSumber), kind: 'text', phone: 'half', get: (stage) => stage.sumber.map((kode, at) => <>{at > 0 && ' '}<a href={`#sumber-${kode}`}>{kode}</a></>) },
  ];
  return <DataTable id={id} caption={say(lang, text.tabelKeterangan)} quietCaption columns={columns} rows={stages} rowKey={(stage) => stage.no} />;
}

function NotHeld({ lang, schedule }: ViewProps): VNode | null {
  const { tidakDiadakan } = schedule;
  if (tidakDiadakan === undefined) return null;
  return (
    <Section id="putaran-kedua" title={say(lang, text.putaranKedua)}>
      <p class="govuk-body">
        <Tag kind="belum">{say(lang, text.tidakDiadakan)}</Tag> {tidakDiadakan.sebab[lang]}
      </p>
      <StageTable lang={lang} id="putaran" stages={tidakDiadakan.tahapan} />
    </Section>
  );
}

function Facts({ lang, schedule }: ViewProps): VNode | null {
  if (schedule.fakta.length === 0) return null;
  return (
    <Section id="fakta" title={say(lang, text.fakta)}>
      <DefinitionList
        items={schedule.fakta.map((fact) => ({
          term: formatDay(lang, fact.tanggal),
          value: (
            <>
              {fact.nama[lang]}
              {fact.rincian && <span class="pd-small"> {fact.rincian[lang]}</span>}
              {fact.beda && <span class="pd-small"> {say(lang, text.bedaSumber, { beda: fact.beda[lang] })}</span>}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Sources({ lang, schedule }: ViewProps): VNode {
  return (
    <Section id="sumber" title={say(lang, text.sumberJudul)} tight>
      <ul class="govuk-list">
        {schedule.sumber.map((source) => (
          <li key={source.kode} id={`sumber-${source.kode}`}>
            <b>{source.kode}</b> {source.url === undefined ? source.judul[lang] : <a href={source.url} rel="nofollow noopener">{source.judul[lang]}</a>}
          </li>
        ))}
      </ul>
      <Note>{say(lang, text.sumberPer, { tanggal: formatDay(lang, schedule.perTanggal), dasar: schedule.dasar })}</Note>
    </Section>
  );
}

function Downloads({ lang, schedule }: ViewProps): VNode {
  const at = `/tahapan/${schedule.pemilu}`;
  return (
    <Section id="unduh" title={say(lang, text.unduh)} tight>
      <Files
        items={[
          { href: `${at}.ics`, title: say(lang, text.unduhIcs), note: say(lang, text.unduhIcsIsi) },
          { href: `${at}.csv`, title: say(lang, text.unduhCsv), note: say(lang, text.unduhCsvIsi) },
          { href: `${at}.json`, title: say(lang, text.unduhJson), note: say(lang, text.unduhJsonIsi) },
        ]}
      />
    </Section>
  );
}
