// Which stations stand behind a count, and what is asked of each? (hasil.md 9.6, 10: a question with its lawful reasons)
import type { VNode } from 'preact';
import { parentOf, type AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { DataTable, type Column } from '#design/tables';
import type { Area } from '#platform/offices';
import type { AngkaWilayah, BarisTps, Pemeriksaan } from '../figures.ts';
import { areaPath, listPath } from './address.ts';
import { Crumbs, StateTags, nameOf } from './area-head.tsx';
import { sumWords } from './check-words.ts';
import { optionColumns } from './below.tsx';
import { COUNTERS, failedChecks, type Count } from './counts.ts';
import { PastBanner } from './past.tsx';
import { eyebrowOf, shortTimeAt, timeAt, type Scene } from './scene.ts';
import { stateOf, stateWord, stationTitle } from './station-state.ts';
import { list as words } from './text-findings.ts';
import { text } from './text.ts';

export interface ListView {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  /** From the nation down to the parent of the area. */
  readonly up: readonly Area[];
  readonly count: Count;
  readonly rows: readonly BarisTps[];
  /** The check that the list is about, by station. */
  readonly checks: ReadonlyMap<AreaCode, Pemeriksaan>;
  /** The desa of the stations and what lies above them. */
  readonly names: ReadonlyMap<AreaCode, Area>;
  /** Code after which this page of the list begins; undefined = from the start. */
  readonly after: AreaCode | undefined;
  /** Hand in as `after` for the next page; null = the list ends here. */
  readonly next: AreaCode | null;
}

export function ListPage({ view }: { readonly view: ListView }): VNode {
  const { scene, area, up, count, rows } = view;
  const { lang } = scene;
  const tempat = nameOf(scene, area);
  return (
    <>
      <Crumbs scene={scene} up={[...up, area]} here={listTitle(scene, count)} />
      <PageHead title={listTitle(scene, count)} eyebrow={`${eyebrowOf(scene)}. ${tempat}`} tags={<StateTags scene={scene} empty={area.per === null} />}>
        {`${say(lang, text.lapisC)} ${
          area.per === null
            ? say(lang, text.dataKosong)
            : say(lang, text.dataSampai, { waktu: timeAt(lang, area.per, area.kode), seq: formatInt(lang, area.seq) })
        }`}
      </PageHead>
      <PastBanner scene={scene} kode={area.kode} path={(at) => listPath(at, area.kode, count.hal)} />
      <Lead>{say(lang, words.daftarJumlah, { n: formatInt(lang, count.of(area)), tempat })}</Lead>
      <Question scene={scene} count={count} />
      {rows.length === 0 ? <Note>{say(lang, words.daftarKosong)}</Note> : <Rows view={view} />}
      <Pages view={view} />
      <OtherLists scene={scene} area={area} count={count} />
    </>
  );
}

function listTitle({ lang }: Scene, count: Count): string {
  const name = say(lang, count.name);
  return 'cek' in count.filter ? `${count.filter.cek}. ${name}` : name;
}

function Question({ scene, count }: { readonly scene: Scene; readonly count: Count }): VNode {
  const { lang } = scene;
  const asks = 'cek' in count.filter || count.hal === 'bertemuan';
  return (
    <Inset>
      <p class="pd-strong">{say(lang, count.question)}</p>
      <p>{say(lang, words.sebabWajar, { sebab: say(lang, count.reason) })}</p>
      {asks && <Note>{say(lang, words.kalimatTetap)}</Note>}
    </Inset>
  );
}

function Rows({ view }: { readonly view: ListView }): VNode {
  const { scene, rows, count } = view;
  return (
    <DataTable
      id="daftar"
      caption={say(scene.lang, words.daftarJudul, { hal: listTitle(scene, count), tempat: nameOf(scene, view.area) })}
      quietCaption
      columns={listColumns(view)}
      rows={rows}
      rowKey={(row) => row.kode}
    />
  );
}

function listColumns({ scene, area, count, checks, names }: ListView): Column<BarisTps>[] {
  const { lang, at } = scene;
  const upOf = (kode: AreaCode): Area[] => [kode.slice(0, 6), kode.slice(0, 10)].flatMap((code) => names.get(code as AreaCode) ?? []);
  const columns: Column<BarisTps>[] = [
    {
      key: 'tps',
      kind: 'link',
      title: say(lang, words.kolomTps),
      get: ({ kode }) => ({ text: stationTitle(scene, kode, upOf(kode), false), href: areaPath(at, kode), note: wayUp(names, kode) }),
    },
    ...optionColumns<BarisTps>(scene, area.suara, (row) => row.suara, false),
  ];
  if ('cek' in count.filter) {
    columns.push({
      key: 'hitungan',
      kind: 'text',
      phone: 'wide',
      title: say(lang, words.kolomHitungan),
      get: ({ kode }) => {
        const check = checks.get(kode);
        return check === undefined ? '' : (sumWords(lang, check) ?? say(lang, count.question));
      },
    });
  }
  const state = (row: BarisTps) => stateWord(lang, stateOf(row.status, row.suara, row.gagal.length));
  columns.push({
    key: 'keadaan',
    kind: 'text',
    phone: 'half',
    title: say(lang, 'cek' in count.filter ? words.kolomTemuan : words.kolomKeadaan),
    get: (row) => {
      if ('cek' in count.filter) return row.gagal.join(', ');
      return row.gagal.length === 0 ? state(row) : [state(row), <small key="cek">{row.gagal.join(', ')}</small>];
    },
  });
  columns.push({
    key: 'per',
    kind: 'text',
    phone: 'half',
    title: say(lang, words.kolomPer),
    get: ({ per, kode }) => (per === null ? say(lang, text.belumMasuk) : shortTimeAt(lang, per, kode)),
  });
  return columns;
}

/** "Kec. Kedurang, Bengkulu Selatan": enough to tell two desa of one name apart. */
function wayUp(names: ReadonlyMap<AreaCode, Area>, kode: AreaCode): string {
  const [desa, kec, kab] = [parentOf(kode), kode.slice(0, 6) as AreaCode, kode.slice(0, 4) as AreaCode];
  return desa === undefined ? '' : [kec, kab].flatMap((code) => names.get(code)?.nama ?? []).join(', ');
}

/** Onward through the list by code, and back to its start. */
function Pages({ view }: { readonly view: ListView }): VNode | null {
  const { href } = useReader();
  const { scene, area, count, after, next, rows } = view;
  const { lang, at } = scene;
  const path = listPath(at, area.kode, count.hal);
  if (after === undefined && next === null) return null;
  return (
    <p class="govuk-body">
      {after !== undefined && <a href={href(path)}>{say(lang, words.daftarAwal)}</a>}
      {after !== undefined && next !== null && ' · '}
      {next !== null && (
        <a href={href(`${path}${path.includes('?') ? '&' : '?'}after=${next}`)} rel="next">
          {say(lang, words.daftarLanjut, { n: formatInt(lang, rows.length) })}
        </a>
      )}
    </p>
  );
}

/** The other questions that this area asks, each with its number. */
function OtherLists({ scene, area, count }: Pick<ListView, 'scene' | 'area' | 'count'>): VNode {
  const { lang, at } = scene;
  const { href } = useReader();
  const tempat = nameOf(scene, area);
  const others = [...COUNTERS.filter((one) => one.of(area) > 0), ...failedChecks(area)].filter((one) => one.hal !== count.hal);
  return (
    <Section id="lain" title={say(lang, words.daftarLain, { tempat })}>
      <ul class="govuk-list">
        {others.map((one) => (
          <li key={one.hal}>
            <a href={href(listPath(at, area.kode, one.hal))}>{say(lang, words.daftarBaris, { n: formatInt(lang, one.of(area)), hal: listTitle(scene, one) })}</a>
          </li>
        ))}
        <li>
          <a href={href(areaPath(at, area.kode))}>{say(lang, words.daftarKembali, { tempat })}</a>
        </li>
      </ul>
    </Section>
  );
}
