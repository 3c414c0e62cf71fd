// Who voted in an area, and over how many stations is each figure taken? (never a turnout without its coverage)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Meter } from '#design/figures';
import { Grid, Note, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { comparePath } from '../../banding/address.ts';
import { areaPath } from '../../pages/address.ts';
import { usersPath } from '../address.ts';
import type { BarisAnak, IsiSel, Pandangan } from '../baca.ts';
import { barisOf } from '../text-arti.ts';
import { text } from '../text.ts';
import { ID_UKURAN, type IdUkuran, type SelPendek, type Ukuran, tempatSel } from '../ukuran.ts';
import { Cards, Crumbs, Head, UkuranTable, count, difabelWords } from './parts.tsx';

export const TIGA: readonly IdUkuran[] = ['partisipasi_dpt', 'partisipasi_daftar', 'suara_dpt'];
const GROUPS = [
  { id: 'kelamin', title: text.menurutKelamin, ids: ['partisipasi_laki', 'partisipasi_perempuan', 'perempuan'] },
  { id: 'daftar', title: text.menurutDaftar, ids: ['bagian_dpt', 'bagian_dptb', 'bagian_dpk'] },
  { id: 'tidak-sah', title: text.tidakSah, ids: ['tidak_sah'] },
] as const;

export function AreaUsersPage({ view }: { readonly view: Pandangan }): VNode {
  const { lang, area, up, per, seq, terukur, tps, at } = view;
  const shared = { lang, ukuran: terukur.ukuran, total: tps.total };
  return (
    <>
      <Crumbs opened={view} up={up} here={area.nama} />
      <Head opened={view} title={say(lang, text.judul, { tempat: area.nama })} per={per} seq={seq} />
      <Coverage view={view} />
      <Section id="tiga" title={say(lang, text.tiga)}>
        <UkuranTable {...shared} id="tabel-tiga" title={say(lang, text.tiga)} ids={TIGA} />
        <Above view={view} />
        <Note>{say(lang, text.tigaBeda)}</Note>
        <Note>{say(lang, text.hanyaLengkap)}</Note>
        {terukur.lewat > 0 && <Note>{say(lang, text.lewat, { n: count(lang, terukur.lewat) })}</Note>}
      </Section>
      {GROUPS.map(({ id, title, ids }) => (
        <Section key={id} id={id} title={say(lang, title)}>
          <UkuranTable {...shared} id={`tabel-${id}`} title={say(lang, title)} ids={ids} />
        </Section>
      ))}
      <Disability view={view} />
      <FormRows view={view} />
      <Below view={view} />
      <Section id="arti" title={say(lang, text.artiBagian)}>
        <Cards {...shared} slug={at.pemilu} form={view.hitungan.form.model} ids={ID_UKURAN} />
      </Section>
      <Onward view={view} />
    </>
  );
}

function Coverage({ view: { lang, tps } }: { readonly view: Pandangan }): VNode {
  const { lengkap, total } = tps;
  return (
    <Meter
      title={say(lang, text.liputan)}
      summary={say(lang, text.liputanIsi, { n: count(lang, lengkap), total: count(lang, total) })}
      total={total}
      parts={[
        { state: 'masuk', n: lengkap, label: say(lang, text.liputanMasuk, { n: count(lang, lengkap) }) },
        { state: 'belum', n: total - lengkap, label: say(lang, text.liputanBelum, { n: count(lang, total - lengkap) }) },
      ]}
    />
  );
}

/** Above 100 % is shown with what explains it (hasil.md 4.2, X_DPTB), over the same stations. */
function Above({ view: { lang, terukur } }: { readonly view: Pandangan }): VNode | null {
  const of = (id: IdUkuran): Ukuran | undefined => terukur.ukuran.find((one) => one.id === id);
  const [users, dpt, dptb, dpk] = [of('partisipasi_dpt'), of('bagian_dpt'), of('bagian_dptb'), of('bagian_dpk')];
  if (users === undefined || dpt === undefined || dptb === undefined || dpk === undefined || users.atas <= users.bawah) return null;
  const explained = dpt.atas <= users.bawah && dpt.atas + dptb.atas + dpk.atas === users.atas && dpt.tps === users.tps;
  const n = { b4: count(lang, users.atas), a: count(lang, users.bawah), b1: count(lang, dpt.atas), b2: count(lang, dptb.atas), b3: count(lang, dpk.atas) };
  return <Inset>{say(lang, explained ? text.lebih : text.lebihTanya, n)}</Inset>;
}

function Disability({ view }: { readonly view: Pandangan }): VNode {
  const { lang, difabel, isi, hitungan } = view;
  const tps = isi[tempatSel(hitungan.form, 'D') ?? -1]?.tps ?? 0;
  const open = difabel.keadaan === 'RINCI' || difabel.keadaan === 'ADA';
  return (
    <Section id="disabilitas" title={say(lang, text.disabilitas)}>
      <p>{difabelWords(lang, difabel)}</p>
      {open && <Note>{say(lang, text.disabilitasTps, { n: count(lang, tps) })}</Note>}
      <Note>{say(lang, text.disabilitasAturan)}</Note>
    </Section>
  );
}

interface FormRow {
  readonly name: SelPendek;
  readonly l: IsiSel | undefined;
  readonly p: IsiSel | undefined;
  readonly j: IsiSel | undefined;
}

const BY_SEX = ['A', 'B1', 'B2', 'B3', 'B4'] as const;
const ALONE = ['S1', 'S2', 'S3', 'S4', 'VA', 'VB', 'VC'] as const;

/** Rows of the form that some station carries. */
function formRows({ hitungan, isi }: Pandangan): FormRow[] {
  const cell = (name: SelPendek): IsiSel | undefined => isi[tempatSel(hitungan.form, name) ?? -1];
  const rows: FormRow[] = [
    ...BY_SEX.map((name) => ({ name, l: cell(`${name}.l`), p: cell(`${name}.p`), j: cell(name) })),
    ...ALONE.map((name) => ({ name, l: undefined, p: undefined, j: cell(name) })),
  ];
  return rows.filter(({ j }) => (j?.tps ?? 0) > 0);
}

function FormRows({ view }: { readonly view: Pandangan }): VNode {
  const { lang } = view;
  const rows = formRows(view);
  const columns: Column<FormRow>[] = [
    { key: 'baris', kind: 'link', title: say(lang, text.baris), get: ({ name }) => ({ text: say(lang, barisOf(name)) }), sortable: false },
    { key: 'l', kind: 'number', title: say(lang, text.laki), get: ({ l }) => l?.n ?? null, sortable: false },
    { key: 'p', kind: 'number', title: say(lang, text.perempuan), get: ({ p }) => p?.n ?? null, sortable: false },
    { key: 'j', kind: 'number', title: say(lang, text.jumlah), get: ({ j }) => j?.n ?? null, sortable: false },
    { key: 'tps', kind: 'number', title: say(lang, text.dariTps), get: ({ j }) => j?.tps ?? null, sortable: false },
  ];
  const title = say(lang, text.formulir);
  return (
    <Section id="formulir" title={title}>
      {rows.length === 0 ? <p>{say(lang, text.kosong)}</p> : <DataTable id="tabel-formulir" caption={title} quietCaption columns={columns} rows={rows} rowKey={({ name }) => name} />}
      <Note>{say(lang, text.formulirKet)}</Note>
    </Section>
  );
}

const turnoutOf = ({ terukur }: BarisAnak): Ukuran | undefined => terukur.ukuran.find(({ id }) => id === 'partisipasi_dpt');

function Below({ view }: { readonly view: Pandangan }): VNode {
  const { lang, area, anak, at } = view;
  const covered = anak.some(({ difabel }) => difabel !== null);
  const part = (one: BarisAnak, pick: (found: Ukuran) => number): number | null => {
    const found = turnoutOf(one);
    return found === undefined || found.tps === 0 ? null : pick(found);
  };
  const columns: Column<BarisAnak>[] = [
    {
      key: 'nama',
      kind: 'link',
      title: say(lang, text.wilayah),
      get: (one) => ({ text: one.nama, href: usersPath(at, one.kode), note: (turnoutOf(one)?.persen ?? 0) > 100 ? say(lang, text.anakLebih) : undefined }),
      sortable: false,
    },
    { key: 'persen', kind: 'share', title: say(lang, text.persen), get: (one) => turnoutOf(one)?.persen ?? null, sortable: false },
    { key: 'b4', kind: 'number', title: say(lang, barisOf('B4')), get: (one) => part(one, ({ atas }) => atas), sortable: false },
    { key: 'a', kind: 'number', title: say(lang, barisOf('A')), get: (one) => part(one, ({ bawah }) => bawah), sortable: false },
    { key: 'tps', kind: 'progress', title: say(lang, text.memuat), get: (one) => ({ n: turnoutOf(one)?.tps ?? 0, of: one.total }), sortable: false },
    ...(covered ? [{ key: 'd', kind: 'text', title: say(lang, text.disabilitasPendek), get: ({ difabel }: BarisAnak) => (difabel === null ? '' : difabelWords(lang, difabel)) } as const] : []),
  ];
  const title = say(lang, text.diBawah, { tempat: area.nama });
  return (
    <Section id="wilayah" title={title}>
      <DataTable id="tabel-wilayah" caption={title} quietCaption columns={columns} rows={anak} rowKey={({ kode }) => kode} />
    </Section>
  );
}

function Onward({ view: { lang, at, area } }: { readonly view: Pandangan }): VNode {
  const { href } = useReader();
  const path = usersPath(at, area.kode);
  return (
    <Grid section>
      <Span cols={6}>
        <Section id="unduh" title={say(lang, text.unduh)} tight>
          <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
        </Section>
      </Span>
      <Span cols={6}>
        <p>
          <a href={href(comparePath({ kontes: `${at.pemilu}/${at.kontes}`, wilayah: area.kode }))}>{say(lang, text.bandingkan)}</a>
        </p>
        <p>
          <a href={href(areaPath(at, area.kode))}>{say(lang, text.keHasil, { tempat: area.nama })}</a>
        </p>
      </Span>
    </Grid>
  );
}
