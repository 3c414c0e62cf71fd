// How are a row and the foot of a recapitulation form written down? (cell by cell beside what the form below says)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { CellSheet, DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, PostForm, Select, Textarea } from '#design/forms';
import { Lead } from '#design/page';
import type { HiddenField } from '#platform/module';
import type { Angka } from '../../figures.ts';
import { reasonWords } from '../../layers/reasons.ts';
import { eyebrowOf } from '../../pages/scene.ts';
import { SEBAB_BARIS } from '../events.ts';
import { desk } from '../text-desk.ts';
import type { Sidang } from './load.ts';
import { widthOf } from './typed.ts';
import { columnName, figure } from './words.ts';

interface SheetProps {
  readonly sidang: Sidang;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly title: string;
  readonly intro: string;
  /** What stands in each field: as typed, or as stored. */
  readonly typed: readonly string[];
  /** What the form below says, or the sum of the rows; said beside each field. */
  readonly beside: readonly Angka[];
  readonly besideWords: 'bawah' | 'jumlah';
  /** Columns that cannot be read. */
  readonly wrong: readonly number[];
  readonly error?: string | undefined;
  /** Rows have a reason, the foot has none. */
  readonly reason?: { readonly sebab: string; readonly catatan: string } | undefined;
  /** Undefined: it can only be read. */
  readonly button: string | undefined;
}

export function SheetPage(props: SheetProps): VNode {
  const { sidang, title, button } = props;
  const { scene, nama } = sidang;
  return (
    <>
      <Errors {...props} />
      <DeskHead title={title} eyebrow={eyebrowOf(scene)}>
        {nama}
      </DeskHead>
      {button === undefined ? <Read {...props} /> : <Written {...props} button={button} />}
    </>
  );
}

/** Figures with what they came from. */
function Read({ sidang, typed, beside, besideWords, reason }: SheetProps): VNode {
  const { lang } = sidang.scene;
  const nilai = (at: number): string => figure(lang, beside[at] ?? null);
  const items = range(0, widthOf(sidang.kontes)).map((at) => ({
    term: columnName(lang, sidang.kontes, at),
    value: `${figure(lang, typed[at] ? Number(typed[at]) : null)} (${say(lang, besideWords === 'bawah' ? desk.dariBawah : desk.jumlahBaris, { nilai: nilai(at) })})`,
  }));
  const why = reason?.sebab ? [{ term: say(lang, desk.sebab), value: `${reasonWords(lang, reason.sebab)}. ${reason.catatan}` }] : [];
  return <Facts items={[...why, ...items]} />;
}

function Written(props: SheetProps & { readonly button: string }): VNode {
  const {
    sidang: {
      kontes,
      scene: { lang },
    },
    action,
    fields,
    intro,
    button,
    reason,
  } = props;
  return (
    <>
      <Lead>{intro}</Lead>
      <PostForm action={action} fields={fields}>
        <Cells {...props} caption={say(lang, desk.bagianSuara)} from={0} to={kontes.pack.opsi.length} />
        <Cells {...props} caption={say(lang, desk.bagianIsian)} from={kontes.pack.opsi.length} to={widthOf(kontes)} />
        {reason !== undefined && <Reason {...props} reason={reason} />}
        <Button>{button}</Button>
      </PostForm>
    </>
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}

function Errors({ sidang, wrong, error }: SheetProps): VNode | null {
  const { lang } = sidang.scene;
  const cells = wrong.map((at) => ({
    href: `#c${String(at)}`,
    text: `${columnName(lang, sidang.kontes, at)}: ${say(lang, desk.galatAngka)}`,
  }));
  const items = [...cells, ...(error === undefined ? [] : [{ href: '#c0', text: error }])];
  return items.length === 0 ? null : <ErrorSummary items={items} />;
}

function Cells({
  sidang,
  typed,
  beside,
  besideWords,
  wrong,
  caption,
  from,
  to,
}: SheetProps & { readonly caption: string; readonly from: number; readonly to: number }): VNode {
  const { lang } = sidang.scene;
  const lines = range(from, to).map((at) => {
    const [own, other] = [typed[at] ?? '', beside[at] ?? null];
    return {
      id: `c${String(at)}`,
      name: `c${String(at)}`,
      label: columnName(lang, sidang.kontes, at),
      beside: other === null ? '–' : formatInt(lang, other),
      value: own,
      differs: own !== '' && other !== null && own !== String(other),
      error: wrong.includes(at) ? say(lang, desk.galatAngka) : undefined,
    };
  });
  const heads = {
    label: say(lang, desk.kolomIsian),
    beside: say(lang, besideWords === 'bawah' ? desk.kolomBawah : desk.kolomJumlah),
    value: say(lang, desk.kolomDiterima),
  };
  return <CellSheet caption={caption} heads={heads} lines={lines} />;
}

function Reason({ sidang, reason }: SheetProps & { readonly reason: NonNullable<SheetProps['reason']> }): VNode {
  const { lang } = sidang.scene;
  const options = [
    { value: '', label: say(lang, desk.tanpaSebab) },
    ...SEBAB_BARIS.map((value) => ({ value: value, label: reasonWords(lang, value) })),
  ];
  return (
    <>
      <Select id="sebab" name="sebab" label={say(lang, desk.sebab)} options={options} value={reason.sebab} />
      <Textarea id="catatan" name="catatan" label={say(lang, desk.catatan)} value={reason.catatan} maxLength={1_000} rows={3} />
    </>
  );
}
