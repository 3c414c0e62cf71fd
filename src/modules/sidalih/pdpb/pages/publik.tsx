// What does anybody see of a quarter: flows, reasons, areas below, the line over the quarters, files?
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Facts } from '#design/desk';
import { LineChart } from '#design/figures';
import { Tag } from '#design/marks';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import type { Outcome, PageRequest } from '#platform/module';
import { KATEGORI, type Kategori, type RekapJumlah } from '../rekap-jumlah.ts';
import { listPeriode } from '../store/rekap.ts';
import { isPublik } from '../states.ts';
import { type BarisAnak, type Terbit, findTerbit, terbitCsv, terbitJson } from '../terbit.ts';
import { kategoriText, pdpbText as text } from '../text.ts';
import { namaTriwulan, tulisTriwulan } from '../triwulan.ts';
import { PDPB, rekapPath } from './address.ts';

export interface RekapParams {
  readonly triwulan: string;
  readonly kode: string;
}
type Ask = PageRequest<RekapParams, unknown>;

export async function showDepan({ deps, lang }: PageRequest<unknown, unknown>): Promise<Outcome> {
  const all = (await listPeriode(deps.database.db, NATION)).filter(({ keadaan }) => isPublik(keadaan));
  const groups = [...Map.groupBy(all, (one) => tulisTriwulan(one)).values()];
  const rows = groups.flatMap((found) => {
    const [first] = found;
    return first === undefined ? [] : [{ at: { tahun: first.tahun, tw: first.tw }, n: found.filter(({ kode }) => kode.length === 4).length, areas: found.length, sample: found.some(({ simulasi }) => simulasi) }];
  });
  const title = say(lang, text.judul);
  const columns: Column<(typeof rows)[number]>[] = [
    { kind: 'link', key: 'triwulan', title: say(lang, text.triwulan), get: ({ at, sample }) => ({ text: namaTriwulan(lang, at), href: rekapPath(at, '0'), ...(sample ? { note: say(lang, text.simulasi) } : {}) }) },
    { kind: 'number', key: 'kab', title: say(lang, text.kabMasuk), get: ({ n }) => n },
  ];
  const body = (
    <>
      <PageHead title={title} />
      <Lead>{say(lang, text.maksud)}</Lead>
      {rows.length === 0 ? <Inset>{say(lang, text.kosong)}</Inset> : <DataTable id="triwulan" caption={say(lang, text.triwulan)} quietCaption columns={columns} rows={rows} rowKey={({ at }) => tulisTriwulan(at)} />}
    </>
  );
  return { kind: 'page', title, body, scripts: ['table'] };
}

const gone = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.tiada), onward: [{ href: PDPB, label: say(lang, text.judul) }] });

export async function showRekap({ deps, lang, params }: Ask): Promise<Outcome> {
  const found = await findTerbit(deps.database.db, params.triwulan, params.kode);
  if (found === undefined) return gone(lang);
  const title = say(lang, text.judulRekap, { tempat: found.nama });
  return { kind: 'page', title: `${title}, ${namaTriwulan(lang, found.at)}`, body: <RekapPage lang={lang} terbit={found} />, scripts: ['table', 'chart'], ...(found.simulasi ? { notice: say(lang, text.simulasi) } : {}) };
}

export async function giveJson({ deps, lang, params }: Ask): Promise<Outcome> {
  const found = await findTerbit(deps.database.db, params.triwulan, params.kode);
  return found === undefined ? gone(lang) : { kind: 'json', body: terbitJson(found) };
}

export async function giveCsv({ deps, lang, params }: Ask): Promise<Outcome> {
  const found = await findTerbit(deps.database.db, params.triwulan, params.kode);
  return found === undefined ? gone(lang) : { kind: 'text', type: 'text/csv; charset=utf-8', body: terbitCsv(found), fileName: `pdpb-${params.triwulan}-${found.kode}.csv` };
}

function RekapPage({ lang, terbit }: { readonly lang: Lang; readonly terbit: Terbit }): VNode {
  const { at, kode, nama, resmi, isi, anak, anakSemua, riwayat } = terbit;
  const path = rekapPath(at, kode);
  const up = [{ label: say(lang, text.judul), href: PDPB }, ...(kode === NATION ? [] : [{ label: namaTriwulan(lang, at), href: rekapPath(at, kode.length === 4 ? kode.slice(0, 2) : NATION) }])];
  return (
    <>
      <Breadcrumbs items={[...up, { label: nama }]} />
      <PageHead title={say(lang, text.judulRekap, { tempat: nama })} eyebrow={namaTriwulan(lang, at)} tags={resmi === null ? <Tag kind="sementara" /> : <Tag kind="resmi" />}>
        {resmi === null ? say(lang, text.dariAnak) : `${say(lang, text.beritaAcara, { nomor: resmi.nomor })}, ${formatDay(lang, day(resmi.tanggal))}`}
      </PageHead>
      <Flow lang={lang} isi={isi} />
      <Reasons lang={lang} isi={isi} />
      {anakSemua > 0 && <Children lang={lang} terbit={terbit} />}
      {riwayat.length > 1 && <History lang={lang} riwayat={riwayat} />}
      {anak.length === 0 && kode.length < 4 && <Note>{say(lang, text.kosong)}</Note>}
      <Section id="berkas" title={say(lang, text.berkas)}>
        {resmi !== null && <Facts items={[{ term: say(lang, text.sidik), value: <code>{resmi.sidik}</code> }]} />}
        <Files items={['csv', 'json'].map((kind) => ({ href: `${path}.${kind}`, title: `${nama} (${kind.toUpperCase()})` }))} />
      </Section>
    </>
  );
}

export function Flow({ lang, isi }: { readonly lang: Lang; readonly isi: RekapJumlah }): VNode {
  const n = (value: number): string => formatInt(lang, value);
  const sexes = isi.laki === null || isi.perempuan === null ? [] : [{ term: say(lang, text.laki), value: n(isi.laki) }, { term: say(lang, text.perempuan), value: n(isi.perempuan) }];
  return (
    <Section id="arus" title={say(lang, text.arus)}>
      <Facts
        items={[
          { term: say(lang, text.awal), value: n(isi.awal) },
          { term: say(lang, text.baru), value: `+ ${n(isi.baru)}` },
          { term: say(lang, text.tms), value: `− ${n(isi.tms)}` },
          { term: say(lang, text.akhir), value: <strong>{n(isi.akhir)}</strong> },
          ...sexes,
        ]}
      />
      <Note>{say(lang, text.arusHitung, { awal: n(isi.awal), baru: n(isi.baru), tms: n(isi.tms), akhir: n(isi.akhir) })}</Note>
    </Section>
  );
}

/** Chart and table in one: each reason with its bar. */
export function Reasons({ lang, isi }: { readonly lang: Lang; readonly isi: RekapJumlah }): VNode {
  const { rincian } = isi;
  const rows = rincian === null ? [] : KATEGORI.flatMap((key) => ((rincian[key] ?? 0) === 0 ? [] : [{ key, n: rincian[key] ?? 0 }]));
  const columns: Column<{ key: Kategori; n: number }>[] = [
    { kind: 'text', key: 'sebab', title: say(lang, text.kategori), get: ({ key }) => say(lang, kategoriText[key]), sortBy: ({ key }) => say(lang, kategoriText[key]) },
    { kind: 'number', key: 'banyak', title: say(lang, text.banyak), get: ({ n }) => n, share: ({ n }) => percent2(n, isi.tms) },
    { kind: 'bar', key: 'bagian', title: say(lang, text.bagian), get: ({ key, n }) => [{ no: 1, name: say(lang, kategoriText[key]), share: percent2(n, isi.tms) }] },
  ];
  return (
    <Section id="rincian" title={say(lang, text.rincian)}>
      {rows.length === 0 ? <Note>{say(lang, text.rincianTiada)}</Note> : <DataTable id="tabel-rincian" caption={say(lang, text.rincian)} quietCaption columns={columns} rows={rows} rowKey={({ key }) => key} />}
    </Section>
  );
}

function Children({ lang, terbit: { at, kode, anak, anakSemua, isi } }: { readonly lang: Lang; readonly terbit: Terbit }): VNode {
  const figure = (key: 'awal' | 'baru' | 'tms' | 'akhir', title: string): Column<BarisAnak> => ({ kind: 'number', key, title, phone: 'half', get: (row) => row[key] });
  const columns: Column<BarisAnak>[] = [
    { kind: 'link', key: 'nama', title: say(lang, text.wilayah), get: (row) => (row.kode === '' || kode.length === 4 ? { text: row.nama } : { text: row.nama, href: rekapPath(at, row.kode) }) },
    figure('awal', say(lang, text.awal)),
    figure('baru', say(lang, text.baru)),
    figure('tms', say(lang, text.tms)),
    figure('akhir', say(lang, text.akhir)),
  ];
  return (
    <Section id="anak" title={say(lang, text.anak)}>
      {kode.length < 4 && <Note>{say(lang, text.anakMasuk, { masuk: formatInt(lang, anak.length), semua: formatInt(lang, anakSemua) })}</Note>}
      {anak.length > 0 && <DataTable id="tabel-anak" caption={say(lang, text.anak)} quietCaption columns={columns} rows={anak} rowKey={(row) => row.kode} total={{ ...isi, kode: '', nama: say(lang, text.jumlah) }} />}
    </Section>
  );
}

function History({ lang, riwayat }: { readonly lang: Lang; readonly riwayat: Terbit['riwayat'] }): VNode {
  const points = riwayat.map((one) => ({ label: namaTriwulan(lang, one), tick: tulisTriwulan(one), value: one.isi.akhir }));
  const [first, last] = [points[0], points.at(-1)];
  const summary = first === undefined || last === undefined ? '' : say(lang, text.riwayatRingkas, { awal: formatInt(lang, first.value), dari: first.label, akhir: formatInt(lang, last.value), sampai: last.label });
  return (
    <Section id="riwayat" title={say(lang, text.riwayat)}>
      <LineChart title={say(lang, text.akhir)} summary={summary} points={points} columns={{ when: say(lang, text.triwulan), value: say(lang, text.akhir) }} />
    </Section>
  );
}
