// How do the figures of a form stand to be read once more, and beside others? (before sending, on the receipt, in a conflict)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Compare, type CompareLayer, type CompareRow, type Fact, Facts } from '#design/desk';
import { Section } from '#design/page';
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../../figures.ts';
import { paperOf } from '../paper.ts';
import { akhir, text } from '../text.ts';
import { boxName, optionName } from '../words.ts';

interface Props {
  readonly lang: Lang;
  readonly pack: KontesPack;
  /** By number of the box. */
  readonly angka: readonly Angka[];
}

/** Part by part in the order of the paper. */
export function Figures({ lang, pack, angka }: Props): VNode {
  const write = (at: number | undefined): string => {
    const n = at === undefined ? null : (angka[at] ?? null);
    return n === null ? say(lang, akhir.kosongKata) : formatInt(lang, n);
  };
  return (
    <>
      {paperOf(pack).bagian.map(({ bagian, judul, baris }) => (
        <Section key={bagian} id={`angka-${bagian}`} title={say(lang, text.bagianJudul, { bagian, judul: say(lang, judul) })} level={3}>
          <Facts
            items={baris.map(({ kotak, opsi, label }): Fact => {
              const [l, p, j] = kotak;
              const value = kotak.length === 1 ? write(l) : say(lang, akhir.lpj, { l: write(l), p: write(p), j: write(j) });
              const term = opsi === null ? (label === null ? '' : say(lang, label)) : `${opsi.nomor}. ${optionName(opsi)}`;
              return { term, value };
            })}
          />
        </Section>
      ))}
    </>
  );
}

interface CompareProps {
  readonly lang: Lang;
  readonly pack: KontesPack;
  readonly lama: readonly Angka[];
  readonly baru: readonly Angka[];
  /** Said beside what differs. */
  readonly reason: string;
  /** Above the figures on record: role and time. */
  readonly note?: string;
  /** Whose the other figures are; the reader's own where absent. */
  readonly other?: { readonly label: string; readonly note: string };
}

/** Figures on record beside the officer's own: what differs; all of them where nothing does. */
export function Beside({ lang, pack, lama, baru, reason, note, other }: CompareProps): VNode {
  const layers: CompareLayer[] = [
    { key: 'lama', label: say(lang, akhir.tercatatSekarang), ...(note === undefined ? {} : { note }) },
    other === undefined ? { key: 'baru', label: say(lang, akhir.isianAnda) } : { key: 'baru', ...other },
  ];
  const all = paperOf(pack).bagian.flatMap(({ baris }) =>
    baris.flatMap(({ kotak }) =>
      kotak.map((at): CompareRow => ({
        key: String(at),
        label: boxName(lang, pack, at),
        cells: { lama: { value: lama[at] ?? null }, baru: { value: baru[at] ?? null, reason } },
      })),
    ),
  );
  const changed = all.filter(({ key }) => lama[Number(key)] !== baru[Number(key)]);
  return <Compare caption={say(lang, akhir.bentrokTabel)} layers={layers} rows={changed.length === 0 ? all : changed} />;
}

