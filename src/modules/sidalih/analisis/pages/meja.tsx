// What do offices and participants read of the list of an area? (offices in full, participants as everybody; both the changes that stand out)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Pandangan } from '../baca.ts';
import { mejaPath } from '../address.ts';
import type { AturanLonjakan, Lonjakan, UkuranLonjakan } from '../lonjakan.ts';
import { text } from '../text.ts';
import { Below, Flow, Groups, KeyFigures } from './parts.tsx';
import { nameIn, stageLine } from './public.tsx';

/** Jumps with their places, largest first, and how many there are in all. */
export interface Sorotan {
  readonly baris: readonly (Lonjakan & { readonly nama: string; readonly tingkat: 4 | 6 | 10 | 13 })[];
  readonly semua: number;
}

interface MejaProps {
  readonly lang: Lang;
  readonly view: Pandangan;
  readonly sorotan: Sorotan;
  /** An office: nothing is covered. */
  readonly penuh: boolean;
}

export function MejaPage({ lang, view, sorotan, penuh }: MejaProps): VNode {
  return (
    <>
      <DeskHead title={say(lang, text.anJudul, { tempat: nameIn(lang, view) })} eyebrow={say(lang, view.paket.nama)}>
        {stageLine(lang, view)}
      </DeskHead>
      {penuh && <Note>{say(lang, text.anMejaBatas)}</Note>}
      {view.tunggu > 0 && <Note>{say(lang, text.anTunggu, { n: formatInt(lang, view.tunggu) })}</Note>}
      <KeyFigures lang={lang} view={view} />
      <Flow lang={lang} view={view} />
      <Jumps lang={lang} aturan={view.paket.lonjakan} sorotan={sorotan} />
      <Below lang={lang} view={view} hrefOf={(kode) => mejaPath(view.paket.id, kode)} />
      <Groups lang={lang} view={view} />
    </>
  );
}

const WORDS: Readonly<Record<UkuranLonjakan, (typeof text)['anLonjakanJumlah']>> = { jumlah: text.anLonjakanJumlah, baru: text.anLonjakanBaru, keluar: text.anLonjakanKeluar };

function Jumps({ lang, aturan, sorotan }: { readonly lang: Lang; readonly aturan: AturanLonjakan; readonly sorotan: Sorotan }): VNode {
  const columns: Column<Sorotan['baris'][number]>[] = [
    { kind: 'link', key: 'nama', title: say(lang, text.anWilayah), get: ({ nama, kode }) => ({ text: nama, note: kode }) },
    { kind: 'text', key: 'tingkat', title: say(lang, text.anLonjakanTingkat), get: ({ tingkat }) => say(lang, text[`anTingkat${String(tingkat) as '4' | '6' | '10' | '13'}`]) },
    { kind: 'text', key: 'ukuran', title: say(lang, text.anLonjakanUkuran), get: ({ ukuran }) => say(lang, WORDS[ukuran]) },
    { kind: 'number', key: 'n', title: say(lang, text.anSelisih), get: ({ n }) => n },
    { kind: 'text', key: 'sebab', title: say(lang, text.anLonjakan), phone: 'wide', get: (one) => reason(lang, one) },
  ];
  return (
    <Section id="lonjakan" title={say(lang, text.anLonjakan)}>
      <Note>{say(lang, text.anLonjakanArti, { permil: String(aturan.permil), minimal: String(aturan.minimal), simpangan: String(aturan.simpangan) })}</Note>
      {sorotan.semua === 0 ? (
        <p>{say(lang, text.anLonjakanNihil)}</p>
      ) : (
        <>
          {sorotan.semua > sorotan.baris.length && <p>{say(lang, text.anLonjakanLebih, { n: formatInt(lang, sorotan.semua), tampil: formatInt(lang, sorotan.baris.length) })}</p>}
          <DataTable id="tabel-lonjakan" caption={say(lang, text.anLonjakan)} quietCaption columns={columns} rows={sorotan.baris} rowKey={({ kode, ukuran }) => `${kode} ${ukuran}`} />
        </>
      )}
    </Section>
  );
}

function reason(lang: Lang, { awal, permil, tengah, z, tetangga }: Lonjakan): string {
  const one = (value: number): string => formatInt(lang, Math.round(value));
  const values = { awal: formatInt(lang, awal), permil: one(permil), tengah: one(tengah), tetangga: formatInt(lang, tetangga) };
  return z === null ? say(lang, text.anLonjakanSama, values) : say(lang, text.anLonjakanSebab, { ...values, z: one(Math.abs(z)) });
}
