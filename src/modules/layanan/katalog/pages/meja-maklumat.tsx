// How does the head of an office sign its maklumat? (number, day, post and name; what it promises stands below)
import type { AreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, DateInput, ErrorSummary, PostForm, TextInput } from '#design/forms';
import { Lead } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { tandaTangani } from '../actions/tanda-tangani.ts';
import { meja as t } from '../text-meja.ts';
import { MEJA_MAKLUMAT, maklumatPath } from './address.ts';

type Request = DeskRequest<{ readonly kantor: string }, Record<string, never>, Readonly<Record<string, unknown>>>;

const read = (body: Request['body'], name: string): string => (typeof body[name] === 'string' ? body[name] : '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 200);

export async function showTanda(request: Request, error?: string): Promise<Outcome> {
  const { deps, lang, params, ticket, body } = request;
  const kantor = await findOffice(deps.database.db, params.kantor as AreaCode);
  if (kantor === undefined) return { kind: 'missing', reason: say(lang, t.STD_TIADA) };
  const path = `${MEJA_MAKLUMAT}/${kantor.kode}`;
  const title = say(lang, t.maklumatJudul, { kantor: kantor.nama });
  const value = (name: string): string => (error === undefined ? '' : read(body, name));
  const view = (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#nomor', text: error }]} />}
      <DeskHead title={title} actions={<Button kind="second" href={maklumatPath(kantor.kode)}>{say(lang, t.maklumatMenu)}</Button>} />
      <Lead>{say(lang, t.maklumatMaksud)}</Lead>
      <PostForm action={path} fields={ticket(path)}>
        <TextInput id="nomor" name="nomor" label={say(lang, t.maklumatNomor)} value={value('nomor')} maxLength={120} required />
        <DateInput id="tanggal" name="tanggal" label={say(lang, t.maklumatTanggal)} value={{ tanggal: value('tanggal_tanggal'), bulan: value('tanggal_bulan'), tahun: value('tanggal_tahun') }} required />
        <TextInput id="jabatan" name="jabatan" label={say(lang, t.maklumatJabatan)} value={value('jabatan')} maxLength={120} required />
        <TextInput id="nama" name="nama" label={say(lang, t.maklumatNama)} value={value('nama')} maxLength={120} required />
        <Button>{say(lang, t.maklumatTombol)}</Button>
      </PostForm>
    </>
  );
  return { kind: 'page', title, nav: 'layanan.standar', scripts: ['desk'], body: view, ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeTanda(request: Request): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const part = (name: string): string => read(body, `tanggal_${name}`);
  const tanggal = parseDay(`${part('tahun')}-${part('bulan').padStart(2, '0')}-${part('tanggal').padStart(2, '0')}`);
  const [nomor, jabatan, nama] = [read(body, 'nomor'), read(body, 'jabatan'), read(body, 'nama')];
  if (!tanggal.ok || nomor === '' || jabatan === '' || nama === '') return showTanda(request, say(lang, t.isianKurang));
  const told = await tandaTangani(deps, params.kantor as AreaCode, { nomor, tanggal: tanggal.value, jabatan, nama }, actor);
  return told.ok ? { kind: 'redirect', to: maklumatPath(params.kantor) } : showTanda(request, say(lang, t[told.refusal.code]));
}
