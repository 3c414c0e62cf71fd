// How do figures stand on a page? (each with its sum, and a way to the numbers behind it)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Angka, Kelompok } from '../angka.ts';
import { type BarisAngka, type Dasar, type TabelKelompok, barisAngka, tabelKelompok } from '../kata.ts';
import { angkaText as text } from '../text-angka.ts';

interface AngkaProps {
  readonly lang: Lang;
  readonly angka: Angka;
  readonly jalur: readonly Kelompok[];
  readonly judul: string;
  /** Address of the numbers behind a figure; absent = there is none to be opened. */
  readonly di?: ((angka: Dasar) => string) | undefined;
}

export function AngkaTables({ lang, angka, jalur, judul, di }: AngkaProps): VNode {
  const href = (row: BarisAngka): string | undefined => (di === undefined || row.angka === undefined ? undefined : di(row.angka));
  const columns: readonly Column<BarisAngka>[] = [
    { kind: 'link', key: 'angka', title: say(lang, text.angka), get: (row) => ({ text: row.label, href: href(row) }) },
    { kind: 'text', key: 'nilai', title: say(lang, text.nilai), figure: true, phone: 'half', get: ({ nilai }) => nilai },
    { kind: 'text', key: 'rumus', title: say(lang, text.rumus), phone: 'wide', get: ({ rumus }) => rumus },
  ];
  const group: readonly Column<TabelKelompok['baris'][number]>[] = [
    { kind: 'link', key: 'kelompok', title: say(lang, text.kelompok), get: ({ label, catatan, angka: dasar }) => ({ text: label, note: catatan, ...(di === undefined || dasar === undefined ? {} : { href: di(dasar) }) }) },
    { kind: 'text', key: 'banyak', title: say(lang, text.banyak), figure: true, phone: 'half', get: ({ nilai }) => nilai },
  ];
  return (
    <>
      <Section id="angka" title={judul}>
        <DataTable id="tabel-angka" caption={judul} quietCaption columns={columns} rows={barisAngka(lang, angka)} rowKey={({ id }) => id} />
      </Section>
      {tabelKelompok(lang, angka, jalur).map(({ id, judul: title, baris }) => (
        <Section key={id} id={`kelompok-${id}`} title={title} level={3}>
          <DataTable id={`tabel-${id}`} caption={title} quietCaption columns={group} rows={baris} rowKey={({ label }) => label} />
        </Section>
      ))}
      <Note>{say(lang, text.kecilCatatan)}</Note>
    </>
  );
}
