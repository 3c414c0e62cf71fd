// In which order do the persons of the DPD stand, how far is the line, and what decides between equal votes? (UU 7/2017 art 423; the chain of the pack)
import type { VNode } from 'preact';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { Details } from '#design/answers';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { PackTerbanyak, TaliLangkah } from '../../aturan/pack-schema.ts';
import type { Peringkat } from '../../aturan/rank.ts';
import type { LangkahTali } from '../../aturan/ties.ts';
import { kataTali, kataTingkat } from '../../aturan/words.ts';
import { text } from '../text.ts';
import { type View, count, nameIn, names, pesertaOf } from '../view.ts';
import { Person, type ViewProps } from './parts.tsx';

/** Everybody in order with the distance to the line, both ways. */
export function OrderOfFour({ view }: ViewProps): VNode | null {
  const { lang, tinjauan: { pack, putusan: { peringkat } } } = view;
  if (pack.cara !== 'terbanyak' || pack.terpilih < 2) return null;
  const n = count(view, pack.terpilih);
  return (
    <Section id="urutan" title={say(lang, text.urutanDpd, { n })}>
      <DataTable id="tabel-urutan" caption={say(lang, text.urutanDpd, { n })} quietCaption columns={columnsOf(view, pack)} rows={peringkat} rowKey={({ id }) => id} />
      <Note>
        {say(lang, text.urutanDpdIsi, { n, dari: count(view, pack.terpilih + 1), sampai: count(view, pack.terpilih + pack.pengganti), dasar: (pack.dasar.pengganti ?? pack.dasar.terbanyak).ketentuan })}
      </Note>
    </Section>
  );
}

function columnsOf(view: View, pack: PackTerbanyak): Column<Peringkat>[] {
  const { lang, tinjauan: { jumlah, putusan } } = view;
  const isIn = new Set(putusan.peserta.map(({ id }) => id));
  const behind = new Set(putusan.pengganti.map(({ id }) => id));
  const standing = (id: string): string => (isIn.has(id) ? say(lang, text.masuk) : behind.has(id) ? say(lang, text.pengganti) : '');
  return [
    { kind: 'text', key: 'nama', title: say(lang, text.peserta), get: ({ id }) => <Person view={view} who={pesertaOf(view.tinjauan, id)} /> },
    { kind: 'number', key: 'tempat', title: say(lang, text.tempatKe), get: ({ peringkat }) => peringkat, phone: 'third' },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara, share: ({ suara }) => percent2(suara, jumlah), phone: 'third' },
    { kind: 'text', key: 'peran', title: say(lang, text.peran), get: ({ id }) => standing(id), phone: 'third' },
    { kind: 'text', key: 'jarak', title: say(lang, text.jarak, { n: count(view, pack.terpilih) }), get: (one) => distanceText(view, pack.terpilih, one) },
  ];
}

/** Who is in: votes above the first one out. Who is out: votes to pass the last one in, which is one more than to draw level. */
function distanceText(view: View, n: number, { id, suara }: Peringkat): string {
  const { lang, tinjauan: { garis, putusan } } = view;
  if (garis === null) return '';
  if (putusan.peserta.some((one) => one.id === id)) return say(lang, text.jarakDalam, { n: count(view, suara - garis.luar.suara), luar: count(view, n + 1) });
  return say(lang, text.jarakLuar, { n: count(view, garis.dalam.suara - suara + 1), dalam: count(view, n) });
}

/** The chain of the pack: as it was walked, or folded away as it would be. */
export function Tie({ view }: ViewProps): VNode {
  const { lang, tinjauan: { pack, putusan: { tali } } } = view;
  if (tali.length === 0) {
    return (
      <Details summary={say(lang, text.tali)}>
        <p>{say(lang, text.taliSiaga)}</p>
        <ol class="govuk-list govuk-list--number">
          {pack.tali.map((step) => (
            <li key={step.langkah}>{plannedText(view, step)}</li>
          ))}
        </ol>
      </Details>
    );
  }
  return (
    <Section id="tali" title={say(lang, text.tali)}>
      <p>{say(lang, text.taliPakai)}</p>
      <ol class="govuk-list govuk-list--number">
        {tali.map((step) => (
          <li key={`${step.langkah} ${step.tingkat ?? ''}`}>{walkedText(view, step)}</li>
        ))}
      </ol>
    </Section>
  );
}

function plannedText({ lang }: View, step: TaliLangkah): string {
  const tingkat = step.langkah === 'sebaran' ? step.tingkat.map((level) => say(lang, kataTingkat(level))).join(', ') : '';
  return `${say(lang, kataTali(step.langkah), { tingkat })} ${step.dasar.ketentuan}.`;
}

function walkedText(view: View, { langkah, tingkat, nilai, menang, dasar }: LangkahTali): string {
  const { lang } = view;
  const rule = say(lang, kataTali(langkah), { tingkat: tingkat === null ? '' : say(lang, kataTingkat(tingkat)) });
  const values = nilai.map(({ id, nilai: n }) => say(lang, text.taliNilai, { siapa: nameIn(view, id), n: count(view, n) })).join('; ');
  const won = menang.length === 0 ? '' : say(lang, text.taliMenang, { siapa: names(view, menang) });
  return [rule, values, won, `${dasar.ketentuan}.`].filter((part) => part !== '').join(' ');
}
