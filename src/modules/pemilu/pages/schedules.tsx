// Which stages come next, and where is each schedule? (/tahapan)
import type { VNode } from 'preact';
import { z } from 'zod';
import { Dates } from '#design/answers';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { formatDate, formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { defineRoute } from '#platform/module';
import { type NextDates, listSchedules, nextDates } from '../dates.ts';
import { findPemilu } from '../packs.ts';
import type { Schedule } from '../schedule.ts';
import { text } from '../text-stages.ts';

export const schedulesPage = defineRoute({
  id: 'pemilu.daftar-tahapan',
  path: '/tahapan',
  params: z.object({}),
  query: z.object({}),
  epoch: ['pemilu.hari'],
  maxAge: 3600,
  handle: ({ deps, lang }) => ({
    kind: 'page',
    title: say(lang, text.judul),
    nav: 'pemilu.tahapan',
    body: <Schedules lang={lang} dates={nextDates(deps.clock)} />,
  }),
});

function electionName(lang: Lang, slug: string): string {
  const pack = findPemilu(slug);
  return pack === undefined ? slug : say(lang, pack.nama);
}

function Schedules({ lang, dates }: { readonly lang: Lang; readonly dates: NextDates }): VNode {
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.beranda), href: '/' }, { label: say(lang, text.menu) }]} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pembuka)}</Lead>
      <Section id="berikutnya" title={say(lang, text.berikutJudul)}>
        <Next lang={lang} dates={dates} />
      </Section>
      <Section id="jadwal" title={say(lang, text.daftarJudul)}>
        <DataTable
          id="daftar"
          caption={say(lang, text.daftarJudul)}
          quietCaption
          rows={listSchedules()}
          rowKey={(schedule: Schedule) => schedule.pemilu}
          columns={[
            {
              key: 'pemilu', title: say(lang, text.kolomPemilu), kind: 'link',
              get: (schedule) => ({ text: schedule.judul[lang], href: `/tahapan/${schedule.pemilu}`, note: schedule.dasar }),
            },
            { key: 'hari', title: say(lang, text.kolomHari), kind: 'text', phone: 'half', get: (schedule) => formatDate(lang, schedule.hari) },
            { key: 'jumlah', title: say(lang, text.kolomJumlah), kind: 'number', get: (schedule) => schedule.tahapan.length },
          ]}
        />
      </Section>
    </>
  );
}

/** The next dates; when there are none, the last stage and why no date stands here. */
function Next({ lang, dates }: { readonly lang: Lang; readonly dates: NextDates }): VNode {
  if (dates.next.length > 0) {
    return (
      <Dates
        items={dates.next.map((date) => ({
          day: date.hari,
          title: date.batas === 'hari' ? date.nama[lang] : say(lang, date.batas === 'mulai' ? text.mulaiNama : text.selesaiNama, { nama: date.nama[lang] }),
          note: electionName(lang, date.pemilu),
          href: `/tahapan/${date.pemilu}`,
        }))}
      />
    );
  }
  const { last } = dates;
  return (
    <>
      {last && (
        <p class="govuk-body">
          {say(lang, text.terakhir, { nama: last.nama[lang], pemilu: electionName(lang, last.pemilu), tanggal: formatDay(lang, last.hari) })}
        </p>
      )}
      <Note>{say(lang, text.berikutKosong)}</Note>
    </>
  );
}

/** "24 tahapan" */
export function countLine(lang: Lang, schedule: Schedule): string {
  return say(lang, text.jumlahTahapan, { n: formatInt(lang, schedule.tahapan.length) });
}
