// How did the sums of an area stand day by day? (a line, a table whose days lead to the page of then, a file)
import type { VNode } from 'preact';
import { dayNumber } from '#kernel/day';
import { formatDateShort, formatDay, formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { LineChart } from '#design/figures';
import { Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { DataTable, Files, type Column } from '#design/tables';
import type { Area } from '#platform/offices';
import type { AngkaWilayah } from '../figures.ts';
import type { HariWilayah } from '../store/days.ts';
import { areaPath, historyPath } from './address.ts';
import { Crumbs, StateTags, nameOf } from './area-head.tsx';
import { optionColumns } from './below.tsx';
import { codeLine, eyebrowOf, type Scene } from './scene.ts';
import { area as words } from './text-area.ts';
import { past } from './text-past.ts';

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  /** From the nation down to the parent. */
  readonly up: readonly Area[];
  /** Oldest first. */
  readonly days: readonly HariWilayah[];
}

export function HistoryPage({ scene, area, up, days }: Props): VNode {
  const { lang, at } = scene;
  const { href } = useReader();
  const tempat = nameOf(scene, area);
  return (
    <>
      <Crumbs scene={scene} up={[...up, area]} here={say(lang, past.riwayatWilayah)} />
      <PageHead
        title={say(lang, past.riwayatWilayahJudul, { tempat })}
        eyebrow={`${eyebrowOf(scene)}. ${codeLine(scene, area)}`}
        tags={<StateTags scene={scene} empty={days.length === 0} />}
      >
        {say(lang, past.riwayatWilayahIsi)}
      </PageHead>
      {days.length === 0 ? (
        <Note>{say(lang, past.riwayatWilayahKosong)}</Note>
      ) : (
        <>
          <Course scene={scene} area={area} days={days} />
          <Days scene={scene} area={area} days={days} />
          <Section id="unduh" title={say(lang, words.unduh)} level={3}>
            <Files items={[{ href: `${historyPath(at, area.kode)}.csv`, title: say(lang, past.riwayatUnduh), note: say(lang, past.riwayatUnduhKet) }]} />
          </Section>
        </>
      )}
      <Note>
        <a href={href(areaPath(at, area.kode))}>{say(lang, past.riwayatKe, { tempat })}</a>
      </Note>
    </>
  );
}

type DaysProps = Omit<Props, 'up'>;

/** One day alone is no course. */
function Course({ scene: { lang }, area, days }: DaysProps): VNode | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const span = { awal: formatDay(lang, first.hari), akhir: formatDay(lang, last.hari) };
  const summary = say(lang, past.riwayatGrafikJelas, {
    ...span,
    n: formatInt(lang, first.angka.tps.lengkap),
    m: formatInt(lang, last.angka.tps.lengkap),
  });
  return (
    <LineChart
      title={say(lang, past.riwayatGrafik, span)}
      note={say(lang, past.riwayatGrafikKet, { total: formatInt(lang, area.tps.total) })}
      summary={summary}
      points={days.map(({ hari, angka }) => ({ label: formatDateShort(lang, hari), value: angka.tps.lengkap, at: dayNumber(hari) }))}
      reference={area.tps.total}
      columns={{ when: say(lang, past.kolomHari), value: say(lang, words.kolomMasuk) }}
    />
  );
}

function Days({ scene, area, days }: DaysProps): VNode {
  const { lang } = scene;
  return (
    <Section id="hari" title={say(lang, past.riwayatWilayah)} quiet>
      <DataTable
        id="tabel-hari"
        caption={say(lang, past.riwayatWilayahTabel, { tempat: nameOf(scene, area) })}
        columns={dayColumns(scene, area)}
        rows={[...days].reverse()}
        rowKey={(row) => row.hari}
      />
      <Note>{say(lang, past.riwayatWilayahKet)}</Note>
    </Section>
  );
}

function dayColumns(scene: Scene, area: AngkaWilayah): Column<HariWilayah>[] {
  const { lang, at } = scene;
  return [
    {
      key: 'hari',
      kind: 'link',
      title: say(lang, past.kolomHari),
      get: ({ hari, saat, angka }) => ({ text: formatDay(lang, hari), href: areaPath({ ...at, pada: saat }, angka.kode) }),
    },
    { key: 'tps', kind: 'progress', phone: 'wide', title: say(lang, words.kolomMasuk), get: ({ angka: { tps } }) => ({ n: tps.lengkap, of: tps.total }) },
    ...optionColumns<HariWilayah>(scene, area.suara, ({ angka }) => angka.suara),
    { key: 'berubah', kind: 'number', phone: 'half', title: say(lang, past.kolomBerubah), get: ({ angka }) => angka.tps.berubah },
    { key: 'ditarik', kind: 'number', phone: 'half', title: say(lang, past.kolomDitarik), get: ({ angka }) => angka.tps.ditarik },
  ];
}
