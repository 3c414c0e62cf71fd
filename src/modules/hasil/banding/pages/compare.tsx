// How do two sides stand beside each other? (values, difference in votes and points, sources and coverage of both)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Breadcrumbs, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { ROOT } from '../../pages/address.ts';
import { points } from '../../peserta/words.ts';
import { usersPath } from '../../pengguna/address.ts';
import { Cards } from '../../pengguna/pages/parts.tsx';
import { barisOf, nama } from '../../pengguna/text-arti.ts';
import { text as users } from '../../pengguna/text.ts';
import { ID_UKURAN } from '../../pengguna/ukuran.ts';
import { BANDING, type Tanya, comparePath } from '../address.ts';
import type { Banding, Sisi } from '../baca.ts';
import { type BarisPeserta, type Padanan, persenDari } from '../hitung.ts';
import { type BarisFormulir, type BarisUkuran, formulirOf, ukuranOf } from '../rows.ts';
import type { Kata, Pilihan } from '../sisi.ts';
import { text } from '../text.ts';
import { CompareForm } from './pick.tsx';

interface Props {
  readonly banding: Banding;
  readonly tanya: Tanya;
  readonly kata: Kata;
  readonly semua: readonly Pilihan[];
}

export function titleOf({ lang, macam, tempat, kiri, kanan }: Banding): string {
  return say(lang, text[`judul${macam}`], { tempat, kiri: kiri.label, kanan: kanan.label });
}

export function ComparePage({ banding, tanya, kata, semua }: Props): VNode {
  const { lang } = banding;
  const title = titleOf(banding);
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.hasil), href: ROOT }, { label: say(lang, text.judul), href: BANDING }, { label: title }]} />
      <PageHead title={title} eyebrow={say(lang, text[`mata${banding.macam}`], { kontes: banding.kiri.pilihan.nama })} />
      <Sources banding={banding} />
      <Participants banding={banding} />
      <Users banding={banding} />
      {banding.padanan !== null && <Matched banding={banding} padanan={banding.padanan} />}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: comparePath(tanya, '.csv'), title: say(lang, text.unduhCsv) }, { href: comparePath(tanya, '.json'), title: say(lang, text.unduhJson) }]} />
      </Section>
      <Section id="pilih" title={say(lang, text.keBanding)}>
        <CompareForm lang={lang} kata={kata} semua={semua} />
      </Section>
    </>
  );
}

function Sources({ banding: { lang, kiri, kanan } }: { readonly banding: Banding }): VNode {
  const n = (value: number | null): string | null => (value === null ? null : formatInt(lang, value));
  const columns: Column<Sisi>[] = [
    { key: 'sisi', kind: 'link', title: say(lang, text.sisi), get: (one) => ({ text: one.label, ...(one.pandangan === null ? {} : { href: usersPath(one.pandangan.at, one.kode) }) }), sortable: false },
    { key: 'asal', kind: 'text', title: say(lang, text.asal), get: ({ sumber }) => sumber, phone: 'wide' },
    {
      key: 'tps',
      kind: 'text',
      title: say(lang, text.liputan),
      get: ({ tps }) => {
        const [masuk, total] = [n(tps.masuk), n(tps.total)];
        return masuk === null || total === null ? say(lang, text.liputanTiada) : say(lang, text.liputanIsi, { n: masuk, total });
      },
    },
  ];
  return (
    <Section id="sumber" title={say(lang, text.sumber)}>
      <DataTable id="tabel-sumber" caption={say(lang, text.sumber)} quietCaption columns={columns} rows={[kiri, kanan]} rowKey={({ pilihan, kode }) => `${pilihan.kata}/${kode}`} />
    </Section>
  );
}

const signed = (lang: Lang, n: number): string => (n > 0 ? `+${formatInt(lang, n)}` : formatInt(lang, n));

function Participants({ banding }: { readonly banding: Banding }): VNode {
  const { lang, macam, kiri, kanan, peserta, padanan } = banding;
  const columns: Column<BarisPeserta>[] = [
    { key: 'nama', kind: 'link', title: say(lang, text.pesertaNama), get: (one) => ({ text: `${String(one.nomor)} ${one.nama}` }), sortable: false },
    { key: 'kiri', kind: 'number', title: kiri.label, get: (one) => one.kiri.suara, share: (one) => persenDari(one.kiri), sortable: false },
    { key: 'kanan', kind: 'number', title: kanan.label, get: (one) => one.kanan.suara, share: (one) => persenDari(one.kanan), sortable: false },
    { key: 'beda', kind: 'text', figure: true, title: say(lang, text.bedaSuara), get: (one) => signed(lang, one.suara) },
    { key: 'poin', kind: 'text', figure: true, title: say(lang, text.bedaPoin), get: (one) => (one.poin === null ? '' : points(lang, one.poin)) },
  ];
  return (
    <Section id="peserta" title={say(lang, text.peserta)}>
      {peserta === null ? (
        <p>{say(lang, text[`tanpa${macam}`])}</p>
      ) : (
        <>
          <DataTable id="tabel-peserta" caption={say(lang, text.peserta)} quietCaption columns={columns} rows={peserta} rowKey={({ nomor }) => String(nomor)} />
          <Note>{say(lang, text.bedaKet, { kiri: kiri.label, kanan: kanan.label })}</Note>
          {padanan !== null && <Note>{say(lang, text.pesertaPadanan)}</Note>}
        </>
      )}
    </Section>
  );
}

function Users({ banding }: { readonly banding: Banding }): VNode {
  const { lang, macam, kiri, kanan } = banding;
  const [left, right] = [kiri.pandangan, kanan.pandangan];
  if (left === null || right === null) {
    return (
      <Section id="pengguna" title={say(lang, text.pengguna)}>
        <p>{say(lang, text.penggunaTiada, { sisi: (left === null ? kiri : kanan).label })}</p>
      </Section>
    );
  }
  const rows = formulirOf(left, right, macam);
  return (
    <>
      <Section id="pengguna" title={say(lang, text.pengguna)}>
        <FormTable banding={banding} rows={rows} />
        <Note>{say(lang, text.penggunaKet)}</Note>
        {macam === 'KONTES' && <Valid lang={lang} row={rows.find(({ name }) => name === 'VA')} />}
      </Section>
      <Section id="persen" title={say(lang, text.persen)}>
        <MeasureTable banding={banding} rows={ukuranOf(left, right)} />
        <Note>{say(lang, users.hanyaLengkap)}</Note>
        <Note>{say(lang, users.tigaBeda)}</Note>
        <Cards lang={lang} slug={left.at.pemilu} form={left.hitungan.form.model} ids={ID_UKURAN} ukuran={left.terukur.ukuran} total={left.tps.total} />
      </Section>
    </>
  );
}

/** Why two ballots of one place may lawfully differ (hasil.md 4.2), or that other stations are behind the figures. */
function Valid({ lang, row }: { readonly lang: Lang; readonly row: BarisFormulir | undefined }): VNode | null {
  if (row === undefined || row.kiri === null || row.kanan === null) return null;
  const { beda, kiriTps, kananTps } = row;
  if (beda === null) return <Inset>{say(lang, text.sahLiputan, { kiri: formatInt(lang, kiriTps), kanan: formatInt(lang, kananTps) })}</Inset>;
  return <Inset>{beda === 0 ? say(lang, text.sahSama) : say(lang, text.sahBerbeda, { n: formatInt(lang, Math.abs(beda)) })}</Inset>;
}

function FormTable({ banding: { lang, kiri, kanan }, rows }: { readonly banding: Banding; readonly rows: readonly BarisFormulir[] }): VNode {
  const stations = (n: number): string => say(lang, text.dariTps, { n: formatInt(lang, n) });
  const columns: Column<BarisFormulir>[] = [
    { key: 'baris', kind: 'link', title: say(lang, text.baris), get: ({ name }) => ({ text: say(lang, barisOf(name)) }), sortable: false },
    { key: 'kiri', kind: 'number', title: kiri.label, get: (one) => one.kiri, sortable: false },
    { key: 'kiri-tps', kind: 'text', figure: true, title: say(lang, users.dariTps), get: (one) => stations(one.kiriTps) },
    { key: 'kanan', kind: 'number', title: kanan.label, get: (one) => one.kanan, sortable: false },
    { key: 'kanan-tps', kind: 'text', figure: true, title: say(lang, users.dariTps), get: (one) => stations(one.kananTps) },
    { key: 'beda', kind: 'text', figure: true, title: say(lang, text.beda), get: ({ beda }) => (beda === null ? '' : signed(lang, beda)) },
  ];
  return <DataTable id="tabel-pengguna" caption={say(lang, text.pengguna)} quietCaption columns={columns} rows={rows} rowKey={({ name }) => name} />;
}

function MeasureTable({ banding: { lang, kiri, kanan }, rows }: { readonly banding: Banding; readonly rows: readonly BarisUkuran[] }): VNode {
  const columns: Column<BarisUkuran>[] = [
    { key: 'nama', kind: 'link', title: say(lang, users.ukuran), get: ({ id }) => ({ text: say(lang, nama[id]), href: `#arti-${id}` }), sortable: false },
    { key: 'kiri', kind: 'share', title: kiri.label, get: (one) => one.kiri.persen, sortable: false },
    { key: 'kiri-tps', kind: 'text', figure: true, title: say(lang, users.memuat), get: (one) => formatInt(lang, one.kiri.tps) },
    { key: 'kanan', kind: 'share', title: kanan.label, get: (one) => one.kanan.persen, sortable: false },
    { key: 'kanan-tps', kind: 'text', figure: true, title: say(lang, users.memuat), get: (one) => formatInt(lang, one.kanan.tps) },
    { key: 'poin', kind: 'text', figure: true, title: say(lang, text.bedaPoin), get: ({ poin }) => (poin === null ? '' : points(lang, poin)) },
  ];
  return <DataTable id="tabel-persen" caption={say(lang, text.persen)} quietCaption columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Matched({ banding: { lang, kiri, kanan }, padanan }: { readonly banding: Banding; readonly padanan: Padanan }): VNode {
  const { baris, tanpaKini, tanpaDulu } = padanan;
  const { href } = useReader();
  const columns: Column<(typeof baris)[number]>[] = [
    { key: 'nama', kind: 'link', title: say(lang, text.wilayahNama), get: ({ nama: name, kode }) => ({ text: name, href: comparePath({ kontes: kiri.pilihan.kata, wilayah: kode, denganKontes: kanan.pilihan.kata }) }), sortable: false },
    { key: 'kini', kind: 'number', title: say(lang, text.suaraDi, { sisi: kiri.label }), get: (one) => one.kini, sortable: false },
    { key: 'dulu', kind: 'number', title: say(lang, text.suaraDi, { sisi: kanan.label }), get: (one) => one.dulu, sortable: false },
    { key: 'beda', kind: 'text', figure: true, title: say(lang, text.bedaSuara), get: (one) => signed(lang, one.kini - one.dulu) },
  ];
  const n = { n: formatInt(lang, baris.length), kini: formatInt(lang, tanpaKini), dulu: formatInt(lang, tanpaDulu), kiri: kiri.label, kanan: kanan.label };
  return (
    <Section id="padanan" title={say(lang, text.padanan)}>
      <p>{say(lang, text.padananKet, n)}</p>
      <DataTable id="tabel-padanan" caption={say(lang, text.padanan)} quietCaption columns={columns} rows={baris} rowKey={({ kode }) => kode} />
      <p>
        <a href={href(`${ROOT}/${kanan.pilihan.pemilu}`)}>{kanan.label}</a>
      </p>
    </Section>
  );
}
