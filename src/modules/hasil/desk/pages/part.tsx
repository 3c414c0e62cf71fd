// How does one part of the paper look as fields, sums and questions? (hasil.md 3.1)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Ask, type Boxes, DigitField, DigitRow, type Figure, RunningSum } from '#design/entry';
import { OptionMark } from '#design/marks';
import { Section } from '#design/page';
import { station as words } from '../../pages/text-station.ts';
import { KEPT, keepField, reasonField } from '../answers.ts';
import type { Putusan } from '../judge.ts';
import { type BagianKertas, type BarisKertas, paperOf } from '../paper.ts';
import type { Tanya } from '../questions.ts';
import type { MejaTps } from '../scene.ts';
import { text } from '../text.ts';
import type { Terketik } from '../typed.ts';
import { askId, askWords, faultWords, fieldId, optionName, reasonWords } from '../words.ts';

interface Props {
  readonly tps: MejaTps;
  readonly part: BagianKertas;
  readonly typed: Terketik;
  readonly putusan: Putusan;
  readonly ditegur: boolean;
  readonly boxes: Boxes;
}

const SEX = [words.lakiLaki, words.perempuan, words.jumlahKolom] as const;

export function PaperPart(props: Props): VNode {
  const { tps, part } = props;
  const { lang } = tps.scene;
  return (
    <Section id={`bagian-${part.bagian}`} title={say(lang, text.bagianJudul, { bagian: part.bagian, judul: say(lang, part.judul) })}>
      {part.baris.map((line) => (
        <div key={line.kotak.join()}>
          <Line {...props} line={line} />
          {asksAt(props, line).map((one) => (
            <Question key={one.kunci} {...props} one={one} />
          ))}
        </div>
      ))}
      <Sums {...props} />
      {part.bagian === 'V' && props.ditegur && <EmptyBoxes {...props} />}
    </Section>
  );
}

/** A figure alone with its words, or men, women and total side by side. */
function Line({ line, ...props }: Props & { readonly line: BarisKertas }): VNode {
  const { tps, typed, boxes } = props;
  const { lang, kontes } = tps.scene;
  const label = line.opsi === null ? (line.label === null ? '' : say(lang, line.label)) : optionName(line.opsi);
  const figures = line.kotak.map((at, n) => figureOf(props, at, line.kotak.length === 1 ? label : say(lang, SEX[n] ?? words.jumlahKolom)));
  const [first] = figures;
  if (figures.length > 1 || first === undefined) return <DigitRow label={label} figures={figures} boxes={boxes === 3 ? 3 : 4} />;
  const box = paperOf(kontes.pack).kotak[line.kotak[0] ?? 0];
  return (
    <DigitField
      {...first}
      boxes={boxes}
      {...(line.opsi === null ? {} : { mark: <OptionMark no={line.opsi.nomor} /> })}
      {...(box === undefined || box.huruf === null ? {} : { words: wordsOf(props, box.huruf, typed) })}
    />
  );
}

function wordsOf({ tps, putusan, ditegur }: Props, field: string, typed: Terketik) {
  const fault = ditegur ? putusan.galat.find((one) => one.field === field) : undefined;
  return { name: field, value: typed[field] ?? '', ...(fault === undefined ? {} : { error: faultWords(tps.scene.lang, fault) }) };
}

function figureOf({ tps, typed, putusan, ditegur }: Props, at: number, label: string): Figure {
  const { lang, kontes } = tps.scene;
  const name = paperOf(kontes.pack).kotak[at]?.nama ?? '';
  const fault = ditegur ? putusan.galat.find((one) => one.field === name) : undefined;
  const asked = putusan.jawaban.belum.find(({ tanya }) => tanya.cek !== 'KOSONG' && tanya.kotak.includes(at));
  return {
    id: fieldId(name),
    name,
    label,
    value: typed[name] ?? '',
    flag: asked !== undefined,
    ...(fault === undefined ? {} : { error: faultWords(lang, fault) }),
    ...(asked === undefined ? {} : { asked: askId(asked.tanya) }),
  };
}

/** Questions stand behind the line with the box to look at. */
function asksAt({ putusan }: Props, line: BarisKertas): Tanya[] {
  return putusan.tanya.filter((one) => one.cek !== 'KOSONG' && line.kotak.includes(one.lihat) && (one.rule !== null || one.gagal));
}

function Question({ tps, typed, putusan, ditegur, one }: Props & { readonly one: Tanya }): VNode {
  const { lang, kontes } = tps.scene;
  const said = askWords(lang, kontes.pack, one, typed);
  const waiting = putusan.jawaban.belum.find(({ tanya }) => tanya.kunci === one.kunci);
  const error = ditegur && waiting !== undefined ? reasonWords(lang, waiting.karena) : undefined;
  const name = paperOf(kontes.pack).kotak[one.lihat]?.nama ?? '';
  return (
    <Ask
      id={askId(one)}
      title={said.judul}
      {...(one.rule === null ? {} : { rule: one.rule, typed })}
      {...(one.gagal || one.rule === null ? { open: one.gagal } : {})}
      fix={{ href: `#${fieldId(name)}`, label: said.betulkan }}
      keep={{ name: keepField(one.kunci), value: KEPT, label: said.pertahankan, checked: typed[keepField(one.kunci)] === KEPT }}
      reason={{ name: reasonField(one.kunci), value: typed[reasonField(one.kunci)] ?? '', error }}
    >
      {said.petunjuk}
    </Ask>
  );
}

/** What was left empty is asked when the form is to be sent, not while it is being filled in. */
function EmptyBoxes(props: Props): VNode | null {
  const one = props.putusan.tanya.find(({ cek, gagal }) => cek === 'KOSONG' && gagal);
  return one === undefined ? null : <Question {...props} one={one} />;
}

/** The sums that the paper itself makes over a whole part, as typed so far. */
const SUMS = ['K13', 'K17', 'K18'] as const;

function Sums({ tps, part, typed, putusan }: Props): VNode {
  const paper = paperOf(tps.scene.kontes.pack);
  const shown = putusan.tanya.filter((one) => SUMS.some((id) => id === one.cek) && one.rule !== null && paper.kotak[one.kotak[0] ?? -1]?.bagian === part.bagian);
  return (
    <>
      {shown.map((one) => (one.rule === null ? null : <RunningSum key={one.kunci} rule={one.rule} typed={typed} />))}
    </>
  );
}
