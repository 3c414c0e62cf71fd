// What became of every objection? (public, by area and by number, without a person; sidalih.md 5.3: every input ends in a proven outcome)
import { z } from 'zod';
import type { VNode } from 'preact';
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Button } from '#design/forms';
import { Lead, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import type { DataSet, Deps, Outcome, PageRequest } from '#platform/module';
import { BASE_TREE, findArea, listChildren } from '#platform/offices';
import type { PublicPath } from '#platform/publish';
import { BARU, TANGGAPAN, hasilPath, wilayahPath } from './address.ts';
import { type Cacah, type Hasil, countHasil, listHasil, tanggapanVersion } from './store/tanggapan.ts';
import { JENIS_WORDS, KEADAAN_WORDS, alasanOf } from './text-jenis.ts';
import { umumText as text } from './text-umum.ts';

export const wilayahParams = z.object({ kode: z.string().regex(/^[0-9]{2,6}$/) });
export const kabParams = z.object({ kode: z.string().regex(/^[0-9]{4}$/) });

const SHOWN = 200;
const PAGE = 2_000;
const CHILD: Readonly<Record<number, number>> = { 1: 2, 2: 4, 4: 10, 6: 10 };

interface Line {
  readonly kode: string;
  readonly nama: string;
  readonly masuk: number;
  readonly berjalan: number;
  readonly diterima: number;
  readonly ditolak: number;
}

/** Accepted and refused by what was decided; what is told afterwards keeps its side by whether a reason stands. */
function lineOf(kode: string, nama: string, all: readonly Cacah[]): Line {
  const sum = (of: (one: (typeof all)[number]) => boolean): number => all.filter(of).reduce((n, one) => n + one.banyak, 0);
  const done = ['DITOLAK', 'DITERIMA', 'DITINDAKLANJUTI', 'DIBERITAHUKAN'];
  return { kode, nama, masuk: sum(() => true), berjalan: sum(({ keadaan }) => !done.includes(keadaan)), diterima: sum((one) => done.includes(one.keadaan) && !one.ditolak), ditolak: sum((one) => done.includes(one.keadaan) && one.ditolak) };
}

export async function showUmum({ deps, lang, params }: PageRequest<{ readonly kode?: string }, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const read = params.kode === undefined ? undefined : parseAreaCode(params.kode);
  const kode = read === undefined ? NATION : read.ok ? read.value : undefined;
  const area = kode === undefined || kode === NATION ? undefined : await findArea(db, BASE_TREE, kode);
  const digits = kode === undefined ? undefined : CHILD[kode.length];
  if (kode === undefined || digits === undefined || (kode !== NATION && area === undefined)) return { kind: 'missing', reason: say(lang, text.tuTiada), onward: [{ href: TANGGAPAN, label: say(lang, text.tuJudul) }] };
  const counts = await countHasil(db, kode, digits);
  const names = await namesOf(deps, kode, digits);
  const lines = [...new Set(counts.map(({ node }) => node))].map((node) => lineOf(node, names.get(node) ?? node, counts.filter((one) => one.node === node)));
  const cases = kode.length === 4 ? await listHasil(db, kode, '', SHOWN + 1) : [];
  const title = area === undefined ? say(lang, text.tuJudul) : say(lang, text.tuJudulDi, { tempat: area.nama });
  return { kind: 'page', title, body: <UmumView lang={lang} title={title} kode={kode} lines={lines} cases={cases} names={names} /> };
}

async function namesOf({ database: { db } }: Pick<Deps, 'database'>, kode: AreaCode, digits: number): Promise<ReadonlyMap<string, string>> {
  const below = await listChildren(db, BASE_TREE, kode);
  const level = digits === 10 && kode.length === 4 ? (await Promise.all(below.map((one) => listChildren(db, BASE_TREE, one.kode)))).flat() : below;
  return new Map(level.map((one) => [one.kode, one.nama]));
}

interface UmumProps {
  readonly lang: Lang;
  readonly title: string;
  readonly kode: AreaCode;
  readonly lines: readonly Line[];
  readonly cases: readonly Hasil[];
  readonly names: ReadonlyMap<string, string>;
}

function UmumView({ lang, title, kode, lines, cases, names }: UmumProps): VNode {
  const number = (key: keyof Line & ('masuk' | 'berjalan' | 'diterima' | 'ditolak'), words: (typeof text)[keyof typeof text]): Column<Line> => ({ kind: 'number', key, title: say(lang, words), sortable: false, get: (row) => row[key] });
  const columns: readonly Column<Line>[] = [
    { kind: 'link', key: 'wilayah', title: say(lang, text.tuWilayah), sortable: false, get: (row) => ({ text: row.nama, ...(row.kode.length <= 4 ? { href: wilayahPath(row.kode) } : {}) }) },
    number('masuk', text.tuJumlah),
    number('berjalan', text.tuBerjalan),
    number('diterima', text.tuDiterima),
    number('ditolak', text.tuDitolak),
  ];
  return (
    <>
      <PageHead title={title} />
      <Lead>{say(lang, text.tuPengantar)}</Lead>
      <div class="pd-actions">
        <Button href={BARU}>{say(lang, text.tuSampaikan)}</Button>
        <Button kind="second" href="/lacak">
          {say(lang, text.tuLacak)}
        </Button>
      </div>
      <Section id="hasil" title={say(lang, text.tuHasil)}>
        {lines.length === 0 ? <p class="govuk-body">{say(lang, text.tuBelumAda)}</p> : <DataTable id="jumlah" quietCaption caption={say(lang, text.tuHasil)} columns={columns} rows={lines} rowKey={(row) => row.kode} />}
      </Section>
      {cases.length > 0 && <Cases lang={lang} kode={kode} cases={cases} names={names} />}
    </>
  );
}

function Cases({ lang, kode, cases, names }: Omit<UmumProps, 'title' | 'lines'>): VNode {
  const outcome = ({ keadaan, alasan }: Hasil): string => {
    const reason = alasanOf(alasan);
    return [say(lang, KEADAAN_WORDS[keadaan]), ...(reason === undefined ? [] : [say(lang, reason)])].join('. ');
  };
  const columns: readonly Column<Hasil>[] = [
    { kind: 'text', key: 'nomor', title: say(lang, text.tuNomor), sortable: false, get: (row) => row.nomor },
    { kind: 'text', key: 'desa', title: say(lang, text.tuWilayah), sortable: false, get: (row) => names.get(row.desa) ?? row.desa },
    { kind: 'text', key: 'jenis', title: say(lang, text.tuJenis), sortable: false, get: (row) => say(lang, JENIS_WORDS[row.jenis].nama) },
    { kind: 'text', key: 'keadaan', title: say(lang, text.tuKeadaan), sortable: false, get: outcome },
    { kind: 'text', key: 'tercatat', title: say(lang, text.tuTercatat), sortable: false, get: (row) => row.tercatat },
  ];
  return (
    <Section id="laporan" title={say(lang, text.tuPerNomor)}>
      <DataTable id="nomor" quietCaption caption={say(lang, text.tuPerNomor)} columns={columns} rows={cases.slice(0, SHOWN)} rowKey={(row) => row.nomor} />
      {cases.length > SHOWN && <p class="pd-small">{say(lang, text.tuPotongan, { n: formatInt(lang, SHOWN) })}</p>}
      <Files
        items={[
          { href: hasilPath(kode, '.csv'), title: say(lang, text.tuCsv) },
          { href: hasilPath(kode, '.json'), title: say(lang, text.tuJson) },
        ]}
      />
    </Section>
  );
}

async function* hasilOf({ database: { db } }: Pick<Deps, 'database'>, kab: string): AsyncGenerator<Hasil> {
  for (let after = ''; ; ) {
    const page = await listHasil(db, kab, after, PAGE);
    yield* page;
    after = page.at(-1)?.nomor ?? '';
    if (page.length < PAGE) return;
  }
}

const KOLOM = ['nomor', 'desa', 'jenis', 'keadaan', 'alasan', 'tercatat', 'diubah'] as const;

/** Every cell is one of our own codes, numbers or days: nothing that a spreadsheet could run. */
export async function hasilCsv({ deps, params }: PageRequest<z.infer<typeof kabParams>, unknown>): Promise<Outcome> {
  const lines = [KOLOM.join(',')];
  for await (const one of hasilOf(deps, params.kode)) lines.push(KOLOM.map((name) => one[name] ?? '').join(','));
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: `${lines.join('\r\n')}\r\n`, fileName: `tanggapan-${params.kode}.csv` };
}

export async function hasilJson({ deps, params }: PageRequest<z.infer<typeof kabParams>, unknown>): Promise<Outcome> {
  const tanggapan: Hasil[] = [];
  for await (const one of hasilOf(deps, params.kode)) tanggapan.push(one);
  return { kind: 'json', body: { kab: params.kode, tanggapan } };
}

async function kabWithCases({ database: { db } }: Pick<Deps, 'database'>): Promise<string[]> {
  return [...new Set((await countHasil(db, NATION, 4)).map(({ node }) => node))];
}

export const tanggapanData: DataSet = {
  id: 'sidalih.tanggapan',
  title: text.tuDataJudul,
  description: text.tuDataRinci,
  license: 'CC-BY-4.0',
  files: async (deps) => (await kabWithCases(deps)).flatMap((kab) => [{ href: hasilPath(kab, '.csv'), title: `${kab}.csv`, type: 'text/csv' }, { href: hasilPath(kab, '.json'), title: `${kab}.json`, type: 'application/json' }]),
};

export async function* tanggapanPaths(deps: Deps): AsyncGenerator<PublicPath> {
  const version = await tanggapanVersion(deps.database.db);
  const group = 'sidalih-tanggapan';
  yield { path: TANGGAPAN, version, group };
  const kab = await kabWithCases(deps);
  for (const prov of new Set(kab.map((one) => one.slice(0, 2)))) yield { path: wilayahPath(prov), version, group };
  for (const one of kab) for (const path of [wilayahPath(one), hasilPath(one, '.csv'), hasilPath(one, '.json')]) yield { path, version, group };
}
