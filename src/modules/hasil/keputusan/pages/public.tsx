// What does everybody read of the decrees of a contest? (all of them, and one with its differences, annex, files and proof)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Verify } from '#design/answers';
import { Facts } from '#design/desk';
import { Tag } from '#design/marks';
import { Breadcrumbs, Grid, Lead, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { recordedRole } from '#platform/identity';
import { isoOf } from '../../instants.ts';
import { ROOT, areaPath, contestPath } from '../../pages/address.ts';
import { type Scene, eyebrowOf, timeAt } from '../../pages/scene.ts';
import { columnName } from '../../recap/pages/words.ts';
import { selOf } from '../../recap/d-checks.ts';
import { type Rekap, bandingkanKeputusan, bandingkanRekap } from '../check.ts';
import { type IsiKeputusan, nameOfDecree, selOfDecree } from '../decree.ts';
import { SEBAB_WORDS } from '../reasons.ts';
import type { Tercatat } from '../standing.ts';
import { text } from '../text-public.ts';
import { daftarPath, keputusanPath } from './address.ts';
import { Differences } from './differences.tsx';

export interface ListView {
  readonly scene: Scene;
  /** The newest first. */
  readonly all: readonly Tercatat[];
}

export interface DecreeView extends ListView {
  readonly one: Tercatat;
  /** The closed form that its record names; undefined where it names none. */
  readonly rekap: Pick<Rekap, 'kaki' | 'baris'> | undefined;
}

export function shortName(lang: Lang, { nomor, tahun }: Pick<IsiKeputusan, 'nomor' | 'tahun'>): string {
  return say(lang, text.pendek, { nomor: String(nomor), tahun: String(tahun) });
}

export function longName(lang: Lang, { nomor, tahun }: Pick<IsiKeputusan, 'nomor' | 'tahun'>): string {
  return say(lang, text.judul, { nomor: String(nomor), tahun: String(tahun) });
}

function Crumbs({ scene, here }: { readonly scene: Scene; readonly here?: string }): VNode {
  const { lang, kontes, at } = scene;
  const items = [
    { label: say(lang, kontes.pemilu.nama), href: `${ROOT}/${at.pemilu}` },
    { label: say(lang, kontes.pack.nama), href: contestPath(at) },
    here === undefined ? { label: say(lang, text.judulDaftar) } : { label: say(lang, text.judulDaftar), href: daftarPath(at) },
    ...(here === undefined ? [] : [{ label: here }]),
  ];
  return <Breadcrumbs items={items} />;
}

export function DecreeListPage({ view: { scene, all } }: { readonly view: ListView }): VNode {
  const { lang } = scene;
  return (
    <>
      <Crumbs scene={scene} />
      <PageHead title={say(lang, text.judulDaftar)} eyebrow={eyebrowOf(scene)} />
      <Lead>{say(lang, text.maksudDaftar)}</Lead>
      {all.length === 0 ? <Note>{say(lang, text.belum)}</Note> : <ListTable scene={scene} all={all} />}
    </>
  );
}

function ListTable({ scene, all }: ListView): VNode {
  const { lang, kontes, at } = scene;
  const changed = (index: number): number | null => {
    const [one, former] = [all[index], all[index + 1]];
    return one === undefined || former === undefined ? null : bandingkanKeputusan(kontes.pack, former.isi, one.isi).length;
  };
  const columns: Column<Tercatat>[] = [
    { kind: 'link', key: 'keputusan', title: say(lang, text.kolomKeputusan), sortable: false, get: ({ isi }) => ({ text: shortName(lang, isi), href: keputusanPath(at, nameOfDecree(isi)) }) },
    { kind: 'text', key: 'tanggal', title: say(lang, text.kolomTanggal), sortable: false, get: ({ isi }) => formatDay(lang, day(isi.tanggal)) },
    { kind: 'text', key: 'keadaan', title: say(lang, text.kolomKeadaan), sortable: false, get: (one) => <State lang={lang} current={one === all[0]} /> },
    { kind: 'text', key: 'sebab', title: say(lang, text.kolomSebab), sortable: false, get: ({ isi }) => say(lang, SEBAB_WORDS[isi.sebab]) },
    {
      kind: 'text',
      key: 'mengganti',
      title: say(lang, text.kolomMengganti),
      sortable: false,
      get: ({ isi }) => (isi.menggantikan === null ? say(lang, text.tidakAda) : shortName(lang, isi.menggantikan)),
    },
    { kind: 'number', key: 'selisih', title: say(lang, text.kolomSelisih), sortable: false, get: (one) => changed(all.indexOf(one)) },
  ];
  return <DataTable id="keputusan" caption={say(lang, text.judulDaftar)} quietCaption columns={columns} rows={all} rowKey={({ isi }) => nameOfDecree(isi)} />;
}

function State({ lang, current }: { readonly lang: Lang; readonly current: boolean }): VNode {
  return current ? <Tag kind="resmi">{say(lang, text.tandaBerlaku)}</Tag> : <Tag kind="kertas">{say(lang, text.tandaDiganti)}</Tag>;
}

export function DecreePage({ view }: { readonly view: DecreeView }): VNode {
  const { scene, all, one } = view;
  const { lang } = scene;
  const { isi } = one;
  const [proposed, approved] = isi.pencatat;
  const next = all[all.indexOf(one) - 1]?.isi;
  const said = {
    tanggal: formatDay(lang, day(isi.tanggal)),
    waktu: timeAt(lang, isoOf(isi.dicatat), isi.kode as AreaCode),
    satu: say(lang, recordedRole(proposed.peran)),
    dua: say(lang, recordedRole(approved.peran)),
  };
  return (
    <>
      <Crumbs scene={scene} here={shortName(lang, isi)} />
      <PageHead title={longName(lang, isi)} eyebrow={eyebrowOf(scene)} tags={<State lang={lang} current={next === undefined} />} />
      <Lead>{say(lang, text.maksud, said)}</Lead>
      {next !== undefined && <Note>{say(lang, text.diganti, { pengganti: shortName(lang, next) })}</Note>}
      <Compared view={view} />
      <Figures view={view} />
      {isi.lampiran.length > 0 && <Annex view={view} />}
      <Grid section>
        <Span cols={7}>
          <Proof view={view} />
        </Span>
        <Span cols={5}>
          <Downloads view={view} />
        </Span>
      </Grid>
    </>
  );
}

/** Against the plenary, with its basis, and against the decree before it. */
function Compared({ view: { scene, all, one, rekap } }: { readonly view: DecreeView }): VNode {
  const { lang, kontes } = scene;
  const { isi } = one;
  const former = all[all.indexOf(one) + 1];
  const names = new Map(isi.lampiran.map(({ kode, nama }) => [kode, nama]));
  const basis = isi.dasar === null ? [] : [{ term: say(lang, text.dasar), value: say(lang, text.dasarIsi, { ...isi.dasar, tanggal: formatDay(lang, day(isi.dasar.tanggal)) }) }];
  return (
    <Section id="beda" title={say(lang, text.bedaRekap)}>
      <Facts items={[{ term: say(lang, text.kolomSebab), value: say(lang, SEBAB_WORDS[isi.sebab]) }, ...basis]} />
      <Differences
        scene={scene}
        id="beda-rekap"
        title={say(lang, text.bedaRekap)}
        rows={rekap === undefined ? undefined : bandingkanRekap(kontes.pack, isi, rekap)}
        names={names}
        none={say(lang, rekap === undefined ? text.bedaRekapTiada : text.bedaRekapNihil)}
      />
      {former !== undefined && (
        <Section id="dulu" title={say(lang, text.bedaDulu)} level={3}>
          <Differences scene={scene} id="beda-dulu" title={say(lang, text.bedaDulu)} rows={bandingkanKeputusan(kontes.pack, former.isi, isi)} names={names} none={say(lang, text.bedaDuluNihil)} />
        </Section>
      )}
    </Section>
  );
}

function Figures({ view: { scene, one } }: { readonly view: DecreeView }): VNode {
  const { lang, kontes } = scene;
  const cells = selOf(selOfDecree(kontes.pack, one.isi));
  return (
    <Section id="angka" title={say(lang, text.angka)}>
      <Facts items={cells.flatMap((cell, n) => (cell === null ? [] : [{ term: columnName(lang, kontes, n), value: formatInt(lang, cell) }]))} />
    </Section>
  );
}

type AnnexRow = IsiKeputusan['lampiran'][number];

function Annex({ view: { scene, one } }: { readonly view: DecreeView }): VNode {
  const { lang, kontes, at } = scene;
  const columns: Column<AnnexRow>[] = [
    {
      kind: 'link',
      key: 'nama',
      title: say(lang, text.wilayah),
      sortable: false,
      get: (row) => ({ text: row.nama, ...(row.kode === '' ? {} : { href: areaPath(at, row.kode as AreaCode) }) }),
    },
    ...kontes.pack.opsi.map((opsi, n): Column<AnnexRow> => ({ kind: 'number', key: opsi.id, title: columnName(lang, kontes, n), sortable: false, get: (row) => row.suara[n] ?? null })),
  ];
  const total: AnnexRow = { kode: '', nama: say(lang, text.jumlah), suara: one.isi.suara };
  const title = say(lang, text.lampiran);
  return (
    <Section id="lampiran" title={title}>
      <DataTable id="tabel-lampiran" caption={title} quietCaption columns={columns} rows={one.isi.lampiran} rowKey={(row) => row.kode} total={total} />
    </Section>
  );
}

function Proof({ view: { scene, one } }: { readonly view: DecreeView }): VNode {
  const { lang } = scene;
  const { href } = useReader();
  return (
    <Verify
      title={say(lang, text.bukti)}
      intro={say(lang, text.buktiMaksud)}
      facts={[
        { term: say(lang, text.sidikData), value: one.row.sha256, code: true },
        { term: say(lang, text.sidikPdf), value: one.row.pdfSha256, code: true },
      ]}
      steps={[
        say(lang, text.langkahUnduh),
        say(lang, text.langkahSidik),
        <>
          {say(lang, text.langkahCatatan)} <a href={href('/log')}>{say(lang, text.keCatatan)}</a>
        </>,
      ]}
    />
  );
}

function Downloads({ view: { scene, one } }: { readonly view: DecreeView }): VNode {
  const { lang, at } = scene;
  const path = keputusanPath(at, nameOfDecree(one.isi));
  return (
    <Section id="unduh" title={say(lang, text.unduh)} level={3}>
      <Files
        items={[
          { href: `${path}.pdf`, title: say(lang, text.pdf), bytes: one.row.pdfUkuran },
          { href: `${path}.json`, title: say(lang, text.json), bytes: Buffer.byteLength(one.row.isi) },
          { href: `${path}.csv`, title: say(lang, text.csv) },
        ]}
      />
    </Section>
  );
}
