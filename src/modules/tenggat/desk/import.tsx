// How does a year's decree come in from pasted lines? (checked and shown first; then it waits for a second person)
import type { VNode } from 'preact';
import { DeskHead } from '#design/desk';
import { Button, type HiddenField, PostForm, TextInput, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { formatDate } from '#kernel/format';
import { say } from '#kernel/text';
import { type Difference, checkChange, differenceOf, livingRows, yearChange } from '#platform/calendar';
import type { Outcome } from '#platform/module';
import { propose } from '../actions/calendar.ts';
import { desk } from '../text-desk.ts';
import { DecreeFields, type FormProps, field } from './fields.tsx';
import { DESK, proposalPath } from './list.tsx';
import { type NodeRequest, Wrongs } from './row.tsx';
import { type Written, type Wrong, readYearList, writtenOf } from './typed.ts';
import { keptWords, refusalWrong, rowWords } from './words.ts';

export function showImport(request: NodeRequest, written: Written = {}, wrong: readonly Wrong[] = [], difference?: Difference): Outcome {
  const { lang, resource } = request;
  const action = `${DESK}/${resource.node}/impor`;
  const body = <ImportForm lang={lang} written={written} wrong={wrong} action={action} fields={request.ticket(action)} difference={difference} />;
  return { kind: 'page', title: say(lang, desk.judulImpor), body, nav: 'tenggat.jam', scripts: ['desk'], ...(wrong.length > 0 && { state: 'invalid' as const }) };
}

interface View extends FormProps {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  /** Shown once the list was read; then it can be proposed. */
  readonly difference: Difference | undefined;
}

function ImportForm(props: View): VNode {
  const { lang, action, fields, difference, wrong } = props;
  return (
    <>
      <Wrongs {...props} />
      <DeskHead title={say(lang, desk.judulImpor)} />
      <Lead>{say(lang, desk.imporMaksud)}</Lead>
      {difference !== undefined && <Changes {...props} difference={difference} />}
      <PostForm action={action} fields={fields}>
        <TextInput {...field(props, 'tahun')} label={say(lang, desk.isianTahun)} inputMode="numeric" maxLength={4} />
        <DecreeFields {...props} />
        <TextInput {...field(props, 'libur_nasional')} label={say(lang, desk.isianJumlahLibur)} inputMode="numeric" maxLength={2} />
        <TextInput {...field(props, 'cuti_bersama')} label={say(lang, desk.isianJumlahCuti)} inputMode="numeric" maxLength={2} />
        <Textarea {...field(props, 'daftar')} label={say(lang, desk.isianDaftar)} hint={say(lang, desk.daftarContoh)} rows={12} maxLength={20_000} />
        <Button name="langkah" value="periksa" kind="second">
          {say(lang, desk.periksaDahulu)}
        </Button>
        {difference !== undefined && wrong.length === 0 && (
          <Button name="langkah" value="usul">
            {say(lang, desk.usulkan)}
          </Button>
        )}
      </PostForm>
    </>
  );
}

function Changes({ lang, difference }: Pick<View, 'lang'> & { readonly difference: Difference }): VNode {
  const { tambah, cabut, sama } = difference;
  return (
    <Section id="beda" title={say(lang, desk.bedaJudul)} tight>
      {tambah.length + cabut.length === 0 && <Note>{say(lang, desk.bedaTiada)}</Note>}
      <List title={say(lang, desk.bedaTambah)} lines={tambah.map((row) => `${formatDate(lang, row.tanggal)}: ${rowWords(lang, row)}`)} />
      <List title={say(lang, desk.bedaCabut)} lines={cabut.map((row) => `${formatDate(lang, row.tanggal)}: ${keptWords(lang, row)}`)} />
      <Note>{say(lang, desk.bedaSama, { n: String(sama) })}</Note>
    </Section>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** First shown, then proposed: the same list is read and checked each time. */
export async function takeImport(request: NodeRequest): Promise<Outcome> {
  const { deps, body, actor } = request;
  const written = writtenOf(body);
  const read = readYearList(written);
  if ('wrong' in read) return showImport(request, written, read.wrong);
  const { tahun, dasar, jumlah, list } = read.value;
  const living = await livingRows(deps.database.db);
  const difference = differenceOf(living, tahun, list);
  const change = yearChange(difference, tahun, dasar, jumlah);
  const faults = checkChange(living, change);
  if (faults.length > 0) return showImport(request, written, refusalWrong({ code: 'SALAH', faults }).map((one) => ({ ...one, field: 'daftar' })), difference);
  if (written['langkah'] !== 'usul') return showImport(request, written, [], difference);
  const told = await propose(deps, change, actor);
  return told.ok ? { kind: 'redirect', to: proposalPath(told.value.id) } : showImport(request, written, refusalWrong(told.refusal), difference);
}
