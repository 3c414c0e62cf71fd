// Where does everybody of an area vote? (the page that survives everything: no person, plain files; sidalih.md 7.8)
import { z } from 'zod';
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { type Area, findArea, listAncestors, listChildren } from '#platform/offices';
import type { Lokasi } from '../lokasi.ts';
import { countLokasi, listLokasi } from '../store/lokasi.ts';
import { text as cek } from '../text.ts';
import { text } from '../text-tps.ts';
import { CEK, petaPath, tpsPath } from './address.ts';
import { aksesWords, jamWords } from './answer.tsx';

export const tpsParams = z.object({ kode: z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{10})$/) });

export interface TpsView {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly up: readonly Area[];
  /** Areas below with how many stations; empty for a kel/desa. */
  readonly below: readonly { readonly kode: AreaCode; readonly nama: string; readonly tps: number }[];
  readonly tps: readonly Lokasi[];
}

const NEXT = { 1: 2, 2: 4, 4: 6, 6: 10 } as const;

/** Undefined = no such area. */
export async function readTps({ database: { db } }: Pick<Deps, 'database'>, kode: AreaCode): Promise<TpsView | undefined> {
  const area = await findArea(db, 'dasar', kode);
  if (area === undefined) return undefined;
  const up = await listAncestors(db, 'dasar', kode);
  if (kode.length === 10) return { kode, nama: area.nama, up, below: [], tps: await listLokasi(db, kode) };
  const counts = await countLokasi(db, kode, NEXT[kode.length as 1 | 2 | 4 | 6]);
  const found = new Map(counts.map((one) => [one.kode, one.tps]));
  const children = await listChildren(db, 'dasar', kode);
  const below = children.map((one) => ({ kode: one.kode, nama: one.nama, tps: found.get(one.kode) ?? 0 }));
  return { kode, nama: area.nama, up, below, tps: [] };
}

type Asked = Pick<PageRequest<{ readonly kode?: string }, unknown>, 'deps' | 'lang' | 'params'>;
const codeOf = ({ params }: Asked): AreaCode => (params.kode ?? '0') as AreaCode;

export async function showTps(request: Asked): Promise<Outcome> {
  const view = await readTps(request.deps, codeOf(request));
  if (view === undefined) return { kind: 'missing', reason: say(request.lang, text.cekTpsTiada) };
  const nama = view.kode === '0' ? say(request.lang, text.cekTpsIndonesia) : view.nama;
  return { kind: 'page', title: say(request.lang, text.cekTpsDi, { tempat: nama }), body: <TpsPage view={{ ...view, nama }} />, scripts: ['table'] };
}

const baris = (one: Lokasi) => ({ ...one, akses: [...one.akses] });

export async function tpsJson(request: Asked): Promise<Outcome> {
  const view = await readTps(request.deps, codeOf(request));
  if (view === undefined) return { kind: 'missing', reason: say(request.lang, text.cekTpsTiada) };
  return { kind: 'json', body: { kode: view.kode, nama: view.nama, wilayah: view.below, tps: view.tps.map(baris) } };
}

/** A cell that a spreadsheet would read as a formula gets a mark in front (keamanan.md 3.3). */
function cell(value: string | number | null): string {
  const plain = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export async function tpsCsv(request: Asked): Promise<Outcome> {
  const view = await readTps(request.deps, codeOf(request));
  if (view === undefined) return { kind: 'missing', reason: say(request.lang, text.cekTpsTiada) };
  const rows: (readonly (string | number | null)[])[] =
    view.kode.length === 10
      ? [['desa', 'tps', 'nama', 'alamat', 'lat', 'lon', 'jam', 'akses', 'sumber'], ...view.tps.map((one) => [one.desa, one.tps, one.nama, one.alamat, one.lat, one.lon, one.jam, one.akses.join(';'), one.sumber])]
      : [['kode', 'nama', 'tps'], ...view.below.map((one) => [one.kode, one.nama, one.tps])];
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: rows.map((row) => `${row.map(cell).join(',')}\n`).join(''), fileName: `tps-${view.kode}.csv` };
}

function TpsPage({ view }: { readonly view: TpsView }): VNode {
  const { lang, href } = useReader();
  const { kode, nama, up } = view;
  const trail = [...up.filter((area) => area.kode !== kode && area.tingkat > 0).map((area) => ({ label: area.nama, href: tpsPath(area.kode) })), ...(kode === '0' ? [] : [{ label: nama }])];
  const empty = view.tps.length === 0 && view.below.every(({ tps }) => tps === 0);
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.cekTpsJudul), ...(kode === '0' ? {} : { href: tpsPath('0') }) }, ...trail]} />
      <PageHead title={say(lang, text.cekTpsDi, { tempat: nama })} />
      <Lead>
        {say(lang, text.cekTpsMaksud)} <a href={href(CEK)}>{say(lang, text.cekTpsCek)}</a>
      </Lead>
      {empty && <Note>{say(lang, text.cekTpsKosong)}</Note>}
      {kode.length === 10 ? view.tps.length > 0 && <Stations view={view} /> : <Below view={view} />}
      <Section id="unduh" title={say(lang, text.cekTpsUnduh)}>
        <Files
          items={[
            { href: `${tpsPath(kode)}.csv`, title: say(lang, text.cekTpsCsv, { tempat: nama }) },
            { href: `${tpsPath(kode)}.json`, title: say(lang, text.cekTpsJson, { tempat: nama }) },
          ]}
        />
      </Section>
    </>
  );
}

function Below({ view }: { readonly view: TpsView }): VNode {
  const { lang } = useReader();
  const columns: Column<TpsView['below'][number]>[] = [
    { kind: 'link', key: 'wilayah', title: say(lang, text.cekTpsWilayah), get: (one) => ({ text: one.nama, href: tpsPath(one.kode) }) },
    { kind: 'number', key: 'tps', title: say(lang, text.cekTpsBanyak), get: (one) => one.tps },
  ];
  return <DataTable id="wilayah" caption={say(lang, text.cekTpsDi, { tempat: view.nama })} quietCaption columns={columns} rows={view.below} rowKey={({ kode }) => kode} />;
}

const titik = (lang: Lang): Column<Lokasi> => ({
  kind: 'text',
  key: 'titik',
  title: say(lang, text.cekTpsTitik),
  get: ({ lat, lon }) => (lat === null || lon === null ? '' : <a href={petaPath(lat, lon)}>{say(lang, cek.cekPeta)}</a>),
});

function Stations({ view }: { readonly view: TpsView }): VNode {
  const { lang } = useReader();
  const columns: Column<Lokasi>[] = [
    { kind: 'text', key: 'tps', title: say(lang, text.cekTpsNomor), get: (one) => <b id={`tps-${one.tps}`}>{one.tps}</b> },
    { kind: 'link', key: 'tempat', title: say(lang, text.cekTpsTempat), get: (one) => ({ text: one.nama, note: one.alamat }), phone: 'wide' },
    { kind: 'text', key: 'jam', title: say(lang, text.cekTpsJam), get: (one) => jamWords(one.jam) },
    { kind: 'text', key: 'akses', title: say(lang, text.cekTpsAkses), get: (one) => (one.akses.length === 0 ? say(lang, text.cekTpsAksesBelum) : aksesWords(lang, one.akses)), phone: 'wide' },
    ...(view.tps.some(({ lat }) => lat !== null) ? [titik(lang)] : []),
  ];
  const sources = [...new Set(view.tps.map(({ sumber }) => sumber))].join(', ');
  return (
    <>
      <DataTable id="tps" caption={say(lang, text.cekTpsDi, { tempat: view.nama })} quietCaption columns={columns} rows={view.tps} rowKey={({ tps }) => tps} />
      <Note>{say(lang, text.cekTpsSumber, { sumber: sources })}</Note>
    </>
  );
}
