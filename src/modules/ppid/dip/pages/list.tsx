// What does somebody see who looks through the list of public information or the archive? (one page for both)
import type { ComponentChildren, VNode } from 'preact';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Filter, SearchBox, Select, TextInput } from '#design/forms';
import { Breadcrumbs, Lead, Neighbours, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { useReader } from '#design/reader';
import { ANSWERED } from '../../permohonan/states.ts';
import { KELAS } from '../kewajiban.ts';
import type { Halaman } from '../cari.ts';
import type { Jenis, Temuan } from '../store/pustaka.ts';
import { arsipText } from '../text-arsip.ts';
import { dipText } from '../text-dip.ts';
import { kewajibanText } from '../text-kewajiban.ts';
import { AJUKAN, ARSIP, DIP, arsipPath, dipPath, withQuery } from './address.ts';
import { jawabanText } from '../text-jawaban.ts';

/** What is asked of a list, as its address says it. */
export interface Asked {
  readonly q?: string | undefined;
  readonly kantor?: string | undefined;
  readonly kelas?: string | undefined;
  readonly hasil?: string | undefined;
  readonly tahun?: string | undefined;
  readonly sebelum?: string | undefined;
}

export interface ListView {
  readonly lang: Lang;
  readonly jenis: Jenis;
  readonly asked: Asked;
  readonly halaman: Halaman;
  /** Years that a reader can choose. */
  readonly tahun: readonly number[];
  readonly officeName: (code: string) => string;
  /** Nothing was found, and these words were perhaps meant. */
  readonly maksud: string | undefined;
}

const words = (jenis: Jenis) => (jenis === 'dip' ? dipText : arsipText);

/** Class of an entry or outcome of an answer, in words. */
export function kindWords(lang: Lang, jenis: Jenis, kelas: string): string {
  const all: Readonly<Record<string, Sentence>> = jenis === 'dip' ? kewajibanText : arsipText;
  const found = all[kelas];
  return found === undefined ? kelas : say(lang, found);
}

export function ListPage({ view }: { readonly view: ListView }): VNode {
  const { lang, jenis, asked, halaman } = view;
  const text = words(jenis);
  const base = jenis === 'dip' ? DIP : ARSIP;
  const kept = { ...asked, sebelum: undefined };
  const older = halaman.lanjut === undefined ? undefined : { href: withQuery(base, { ...kept, sebelum: String(halaman.lanjut) }), label: say(lang, arsipText.lebihLama) };
  const newest = asked.sebelum === undefined ? undefined : { href: withQuery(base, kept), label: say(lang, arsipText.awal) };
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, arsipText.ppid), href: '/ppid' }, { label: say(lang, text.judul) }]} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <SearchBox id="cari-ppid" action={base} label={say(lang, text.cari)} placeholder={say(lang, text.cariPetunjuk)} value={asked.q} suggest="/ppid/jawaban.json" />
      <Section id="daftar" title={say(lang, text.judul)} quiet>
        <Narrow view={view} base={base} />
        {halaman.temuan.length === 0 ? <Nothing view={view} base={base} /> : <Found view={view} />}
      </Section>
      {(older !== undefined || newest !== undefined) && <Neighbours label={say(lang, arsipText.halaman)} prev={newest} next={older} />}
      <Section id="unduh" title={say(lang, arsipText.unduh)}>
        <Files
          items={[
            { href: withQuery(`${base}.csv`, kept), title: say(lang, arsipText.unduhCsv) },
            { href: withQuery(`${base}.json`, kept), title: say(lang, arsipText.unduhJson) },
            { href: withQuery(`${base}.atom`, kept), title: say(lang, arsipText.umpan) },
          ]}
        />
      </Section>
    </>
  );
}

function Nothing({ view: { lang, jenis, asked, maksud }, base }: { readonly view: ListView; readonly base: string }): VNode {
  const { href } = useReader();
  return (
    <>
      {maksud !== undefined && (
        <p class="govuk-body">
          {say(lang, arsipText.maksudAnda)} <a href={href(withQuery(base, { ...asked, sebelum: undefined, q: maksud }))}>{maksud}</a>?
        </p>
      )}
      <p class="govuk-body">
        {say(lang, words(jenis).kosong)} <a href={href(AJUKAN)}>{say(lang, jawabanText.tetap)}</a>
      </p>
    </>
  );
}

function Narrow({ view: { lang, jenis, asked, tahun }, base }: { readonly view: ListView; readonly base: string }): VNode {
  const [kind, kinds] = jenis === 'dip' ? (['kelas', KELAS] as const) : (['hasil', ANSWERED] as const);
  const label = say(lang, jenis === 'dip' ? dipText.kelas : arsipText.hasil);
  const active = ([kind, 'kantor', 'tahun'] as const).flatMap((name) => {
    const value = asked[name];
    const word = value === undefined ? '' : name === kind ? kindWords(lang, jenis, value) : value;
    return value === undefined ? [] : [{ label: word, href: withQuery(base, { ...asked, sebelum: undefined, [name]: undefined }) }];
  });
  return (
    <Filter action={base} active={active} {...(asked.q === undefined ? {} : { keep: { q: asked.q } })}>
      <Select id={kind} name={kind} label={label} value={asked[kind]} empty={say(lang, arsipText.semua)} options={kinds.map((value) => ({ value, label: kindWords(lang, jenis, value) }))} />
      <Select id="tahun" name="tahun" label={say(lang, arsipText.tahun)} value={asked.tahun} empty={say(lang, arsipText.semua)} options={tahun.map((year) => ({ value: String(year), label: String(year) }))} />
      <TextInput id="kantor" name="kantor" label={say(lang, arsipText.kantor)} hint={say(lang, arsipText.kantorPetunjuk)} value={asked.kantor} inputMode="numeric" maxLength={4} />
    </Filter>
  );
}

function Found({ view: { lang, jenis, halaman, officeName } }: { readonly view: ListView }): VNode {
  const text = words(jenis);
  const short = (ringkasan: string): string | undefined => (ringkasan === '' ? undefined : ringkasan.length > 160 ? `${ringkasan.slice(0, 160).trimEnd()}…` : ringkasan);
  const columns: readonly Column<Temuan>[] = [
    { kind: 'link', key: 'judul', title: say(lang, text.kolomJudul), get: ({ judul, nomor, ringkasan }) => ({ text: judul, href: jenis === 'dip' ? dipPath(nomor) : arsipPath(nomor), note: short(ringkasan) }) },
    { kind: 'text', key: 'kelas', title: say(lang, jenis === 'dip' ? dipText.kelas : arsipText.kolomHasil), phone: 'half', get: ({ kelas }): ComponentChildren => kindWords(lang, jenis, kelas) },
    { kind: 'text', key: 'kantor', title: say(lang, arsipText.kolomKantor), phone: 'half', get: ({ kantor }) => officeName(kantor) },
    { kind: 'text', key: 'hari', title: say(lang, text.kolomHari), phone: 'half', get: ({ hari }) => formatDay(lang, hari) },
  ];
  return (
    <>
      <DataTable id="tabel-daftar" caption={say(lang, text.judul)} quietCaption columns={columns} rows={halaman.temuan} rowKey={({ nomor }) => nomor} />
      <Note>{say(lang, text.jumlah, { n: formatInt(lang, halaman.temuan.length) })}</Note>
    </>
  );
}
