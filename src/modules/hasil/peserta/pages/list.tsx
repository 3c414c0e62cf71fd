// What does one list of a participant's desk show: fifty areas or stations, or the questions of a place? (hasil.md 10 wording)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Note, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { useReader } from '#design/reader';
import { deskPath, listPath } from '../address.ts';
import { type Meja, count, hrefOf, nameIn, shortName, stationName } from '../desk.ts';
import type { Terbaca } from '../kept.ts';
import type { Beda, Jenjang, Lebih, Titik } from '../spread.ts';
import { pathOf } from '../tables.ts';
import { leaks, lists } from '../text-lists.ts';
import { text } from '../text.ts';
import { persenOf } from '../words.ts';
import { madeWords } from './ends.tsx';
import { Crumbs, Head } from './head.tsx';

/** What a list is of. */
export type Daftar =
  | { readonly jenis: 'ujung'; readonly jenjang: Jenjang; readonly ujung: 'lemah' | 'kuat'; readonly titik: readonly Titik[] }
  | { readonly jenis: 'bocor'; readonly beda: readonly Beda[] }
  | { readonly jenis: 'data-pemilih'; readonly lebih: readonly Lebih[] };

interface Props {
  readonly meja: Meja;
  readonly terbaca: Terbaca;
  readonly hal: string;
  readonly daftar: Daftar;
  readonly names: ReadonlyMap<AreaCode, string>;
}

export function listTitle({ lang, pilihan, area }: Meja, daftar: Daftar): string {
  const values = { peserta: shortName(pilihan), tempat: nameIn(lang, area) };
  if (daftar.jenis === 'bocor') return say(lang, leaks.judulBocor, values);
  if (daftar.jenis === 'data-pemilih') return say(lang, leaks.judulPemilih, { tempat: values.tempat });
  const sentence = daftar.ujung === 'lemah' ? lists.judulLemah : lists.judulKuat;
  return say(lang, sentence, { ...values, n: count(lang, daftar.titik.length), tingkat: say(lang, lists[daftar.jenjang]) });
}

export function ListPage({ meja, terbaca, hal, daftar, names }: Props): VNode {
  const { href } = useReader();
  const { lang, at, pilihan, area } = meja;
  const title = listTitle(meja, daftar);
  const base = listPath(at, pilihan.nomor, area.kode, hal);
  const isEnd = daftar.jenis === 'ujung';
  return (
    <>
      <Crumbs meja={meja} here={isEnd ? say(lang, lists[daftar.jenjang]) : say(lang, leaks.judul)} />
      <Head meja={meja} title={title} list />
      {!isEnd && (
        <Inset>
          {say(lang, leaks.isi)} {daftar.jenis === 'data-pemilih' ? say(lang, leaks.rumus) : ''} {say(lang, leaks.balik)}
        </Inset>
      )}
      <Section id="daftar" title={title} quiet>
        <Rows meja={meja} daftar={daftar} names={names} title={title} />
        <Note>
          {isEnd ? say(lang, lists.urutan) : ''} {madeWords(meja, terbaca)}
        </Note>
      </Section>
      <Section id="unduh" title={say(lang, lists.unduh)}>
        <Files items={[{ href: `${base}.csv`, title: say(lang, lists.csvTabel) }, { href: `${base}.xlsx`, title: say(lang, lists.xlsxTabel) }, { href: `${base}.json`, title: say(lang, lists.jsonTabel) }]} />
        <p class="govuk-body">
          <a href={href(deskPath(at, pilihan.nomor, area.kode))}>{say(lang, lists.kembali, { peserta: shortName(pilihan), tempat: nameIn(lang, area) })}</a>
        </p>
      </Section>
    </>
  );
}

function Rows({ meja, daftar, names, title }: Pick<Props, 'meja' | 'daftar' | 'names'> & { readonly title: string }): VNode {
  const { lang } = meja;
  const empty = <p class="govuk-body">{say(lang, lists.kosong)}</p>;
  const place = <R extends { readonly kode: AreaCode }>(): Column<R> => ({
    kind: 'link',
    key: 'nama',
    title: say(lang, text.wilayah),
    get: ({ kode }) => ({ text: kode.length === 13 ? stationName(lang, kode) : (names.get(kode) ?? kode), href: hrefOf(meja, kode), note: pathOf(kode, names) }),
  });
  const shared = { id: 'tabel-daftar', caption: title, quietCaption: true };
  switch (daftar.jenis) {
    case 'ujung':
      return daftar.titik.length === 0 ? empty : <DataTable {...shared} columns={[place<Titik>(), ...shareColumns(meja)]} rows={daftar.titik} rowKey={({ kode }) => kode} />;
    case 'bocor':
      return daftar.beda.length === 0 ? empty : <DataTable {...shared} columns={[place<Beda>(), ...gapColumns(meja, names)]} rows={daftar.beda} rowKey={({ kode }) => kode} />;
    case 'data-pemilih':
      return daftar.lebih.length === 0 ? empty : <DataTable {...shared} columns={[place<Lebih>(), ...voterColumns(meja, names)]} rows={daftar.lebih} rowKey={({ kode }) => kode} />;
  }
}

function shareColumns({ lang }: Meja): Column<Titik>[] {
  return [
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara },
    { kind: 'share', key: 'bagian', title: say(lang, text.bagian), get: persenOf },
    { kind: 'progress', key: 'tps', title: say(lang, text.liputan), get: ({ lengkap, total }) => ({ n: lengkap, of: total }) },
  ];
}

/** The fixed sentence: what is recorded, that it need not be wrong, and the wish for an answer. */
function question({ lang }: Meja, kode: AreaCode, names: ReadonlyMap<AreaCode, string>, angka: string): string {
  return say(lang, leaks.tetap, { tps: `${stationName(lang, kode)}, ${names.get(kode.slice(0, 10) as AreaCode) ?? kode.slice(0, 10)}`, angka });
}

function gapColumns(meja: Meja, names: ReadonlyMap<AreaCode, string>): Column<Beda>[] {
  const { lang } = meja;
  return [
    { kind: 'number', key: 'c', title: say(lang, leaks.c), get: ({ c }) => c },
    { kind: 'number', key: 'd', title: say(lang, leaks.d), get: ({ d }) => d },
    { kind: 'number', key: 'selisih', title: say(lang, leaks.selisih), get: ({ c, d }) => d - c },
    { kind: 'text', key: 'tanya', title: say(lang, leaks.pertanyaan), phone: 'wide', get: ({ kode, c, d }) => question(meja, kode, names, say(lang, leaks.angkaBeda, { c: count(lang, c), d: count(lang, d) })) },
  ];
}

function voterColumns(meja: Meja, names: ReadonlyMap<AreaCode, string>): Column<Lebih>[] {
  const { lang } = meja;
  return [
    { kind: 'number', key: 'n', title: say(lang, leaks.takJelas), get: ({ n }) => n },
    { kind: 'number', key: 'a', title: say(lang, leaks.dptKolom), get: ({ a }) => a },
    { kind: 'number', key: 'b4', title: say(lang, leaks.pengguna), get: ({ b4 }) => b4 },
    { kind: 'text', key: 'tanya', title: say(lang, leaks.pertanyaan), phone: 'wide', get: ({ kode, n }) => question(meja, kode, names, say(lang, leaks.angkaLebih, { n: count(lang, n) })) },
  ];
}
