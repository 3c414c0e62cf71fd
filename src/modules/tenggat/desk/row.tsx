// How is one day entered, and how is one revoked? (the decree is named each time; nothing is changed in place)
import type { VNode } from 'preact';
import { DeskHead } from '#design/desk';
import { Button, DateInput, ErrorSummary, type HiddenField, PostForm, Radios, Select, TextInput } from '#design/forms';
import { Lead, Note } from '#design/page';
import type { AreaCode } from '#kernel/area-code';
import { formatDate } from '#kernel/format';
import { say } from '#kernel/text';
import { type KeptRow, ROW_KINDS, livingRows, nodeOfScope } from '#platform/calendar';
import type { Resource } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { propose } from '../actions/calendar.ts';
import { text as year } from '../kalender/text.ts';
import { desk } from '../text-desk.ts';
import { DecreeFields, type FormProps, dateField, field } from './fields.tsx';
import { DESK, proposalPath } from './list.tsx';
import { type Written, type Wrong, readDecree, readRow, writtenOf } from './typed.ts';
import { refusalWrong, wrongLine } from './words.ts';

type Body = Readonly<Record<string, unknown>>;
export type NodeRequest = DeskRequest<{ readonly kode: string }, Record<string, never>, Body>;
export type RowRequest = DeskRequest<{ readonly uuid: string }, Record<string, never>, Body>;

/** An office of this code, where days may be entered. */
export async function nodeResource({ database: { db } }: Deps, kode: string): Promise<Resource | undefined> {
  const node = nodeOfScope(`kantor:${kode}`);
  return node === undefined || (await findOffice(db, node)) === undefined ? undefined : { kind: 'kalender', id: node, node };
}

export async function rowResource({ database: { db } }: Deps, uuid: string): Promise<Resource | undefined> {
  const row = (await livingRows(db)).find((one) => one.id === uuid.toLowerCase());
  const node = row === undefined ? undefined : nodeOfScope(row.lingkup);
  return row === undefined || node === undefined ? undefined : { kind: 'kalender', id: row.id, node };
}

interface View extends FormProps {
  readonly action: string;
  readonly fields: readonly HiddenField[];
}

export function Wrongs({ lang, wrong }: Pick<FormProps, 'lang' | 'wrong'>): VNode | null {
  return wrong.length === 0 ? null : <ErrorSummary items={wrong.map((one) => ({ href: `#${one.field}`, text: wrongLine(lang, one) }))} />;
}

export async function showRow(request: NodeRequest, written: Written = {}, wrong: readonly Wrong[] = []): Promise<Outcome> {
  const { deps, lang, resource } = request;
  const action = `${DESK}/${resource.node}/baris`;
  const office = (await findOffice(deps.database.db, resource.node))?.nama ?? resource.node;
  const title = say(lang, desk.judulBaris);
  const body = <RowForm lang={lang} written={written} wrong={wrong} action={action} fields={request.ticket(action)} node={resource.node} office={office} />;
  return { kind: 'page', title, body, nav: 'tenggat.jam', scripts: ['desk'], ...(wrong.length > 0 && { state: 'invalid' as const }) };
}

function RowForm(props: View & { readonly node: AreaCode; readonly office: string }): VNode {
  const { lang, action, fields, node, office, written } = props;
  const place = node === '0' ? 'Indonesia' : office.replace(/^(?:KPU|KIP) (?:Provinsi )?/, '');
  return (
    <>
      <Wrongs {...props} />
      <DeskHead title={say(lang, desk.judulBaris)} eyebrow={office} />
      <Note>{say(lang, desk.satuOrang)}</Note>
      <PostForm action={action} fields={fields}>
        <Radios
          {...field(props, 'lingkup')}
          label={say(lang, desk.isianLingkup)}
          options={[
            { value: 'wilayah', label: say(lang, desk.lingkupWilayah, { tempat: place }) },
            { value: 'kantor', label: say(lang, desk.lingkupKantor, { kantor: office }) },
          ]}
        />
        <DateInput {...dateField(props, 'tanggal')} label={say(lang, desk.isianTanggal)} />
        <Select {...field(props, 'jenis')} label={say(lang, desk.isianJenis)} options={ROW_KINDS.map((kind) => ({ value: kind, label: say(lang, year[`jenis_${kind}`]) }))} />
        <TextInput {...field(props, 'nama')} label={say(lang, desk.isianNama)} maxLength={200} />
        <Select
          {...field(props, 'kepastian')}
          label={say(lang, desk.isianPasti)}
          options={[
            { value: 'pasti', label: say(lang, desk.pastiPasti) },
            { value: 'sementara', label: say(lang, desk.pastiSementara) },
          ]}
          value={written['kepastian'] ?? 'pasti'}
        />
        <DecreeFields {...props} />
        <Button>{say(lang, node.length === 4 ? desk.simpan : desk.usulkan)}</Button>
      </PostForm>
    </>
  );
}

export async function takeRow(request: NodeRequest): Promise<Outcome> {
  const { deps, body, resource, actor } = request;
  const written = writtenOf(body);
  const read = readRow(written, resource.node);
  if ('wrong' in read) return showRow(request, written, read.wrong);
  const told = await propose(deps, read.value, actor);
  return told.ok ? { kind: 'redirect', to: proposalPath(told.value.id) } : showRow(request, written, refusalWrong(told.refusal));
}

export async function showRevoke(request: RowRequest, written: Written = {}, wrong: readonly Wrong[] = []): Promise<Outcome> {
  const { deps, lang, resource } = request;
  const row = (await livingRows(deps.database.db)).find((one) => one.id === resource.id);
  if (row === undefined) return { kind: 'missing', reason: wrongLine(lang, { code: 'E_KAL_TIDAK_ADA' }) };
  const action = `${DESK}/cabut/${row.id}`;
  const body = <RevokeForm lang={lang} written={written} wrong={wrong} action={action} fields={request.ticket(action)} row={row} />;
  return { kind: 'page', title: say(lang, desk.judulCabut), body, nav: 'tenggat.jam', scripts: ['desk'], ...(wrong.length > 0 && { state: 'invalid' as const }) };
}

function RevokeForm(props: View & { readonly row: KeptRow }): VNode {
  const { lang, action, fields, row } = props;
  return (
    <>
      <Wrongs {...props} />
      <DeskHead title={say(lang, desk.judulCabut)} eyebrow={row.lingkup} />
      <Lead>{say(lang, desk.cabutMaksud, { hari: formatDate(lang, row.tanggal), nama: row.nama })}</Lead>
      <PostForm action={action} fields={fields}>
        <DecreeFields {...props} />
        <Button>{say(lang, desk.usulkan)}</Button>
      </PostForm>
    </>
  );
}

export async function takeRevoke(request: RowRequest): Promise<Outcome> {
  const { deps, lang, body, resource, actor } = request;
  const written = writtenOf(body);
  const row = (await livingRows(deps.database.db)).find((one) => one.id === resource.id);
  if (row === undefined) return { kind: 'missing', reason: wrongLine(lang, { code: 'E_KAL_TIDAK_ADA' }) };
  const dasar = readDecree(written);
  if ('wrong' in dasar) return showRevoke(request, written, dasar.wrong);
  const told = await propose(deps, { lingkup: row.lingkup, tambah: [], cabut: [{ baris: row.id, dasar: dasar.value }] }, actor);
  return told.ok ? { kind: 'redirect', to: proposalPath(told.value.id) } : showRevoke(request, written, refusalWrong(told.refusal));
}

