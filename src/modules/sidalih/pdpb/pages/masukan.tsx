// How does an officer take in batches of agencies, apply them and decide the doubtful rows?
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatInt, formatPercent, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead } from '#design/desk';
import { Button, ErrorSummary, FileInput, type HiddenField, PostForm, Select, TextInput } from '#design/forms';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { DeskRequest, Outcome } from '#platform/module';
import { BASE_TREE, findArea } from '#platform/offices';
import { UBAHAN_WORDS } from '../../daftar/text-ubah.ts';
import { maskNik } from '../../nik/nik.ts';
import { namaHapus } from '../../retensi/hapus.ts';
import { BARIS_MAKS, type MasukanRefusal, muatMasukan, openBaris, putusCoktas, terapkanMasukan } from '../actions/masukan.ts';
import { INSTANSI, JENIS, type KeadaanBaris, SAH } from '../nilai.ts';
import { type BarisMasukan, type Masukan, countBaris, findMasukan, listBaris, listMasukan } from '../store/masukan.ts';
import { masukanText as text } from '../text-masukan.ts';
import { namaTriwulan } from '../triwulan.ts';
import { mejaPath } from './address.ts';
import { type PeriodeParams, tempatOf } from './periode-handle.tsx';

export const masukanBody = z.object({ instansi: z.string().max(20).optional(), jenis: z.string().max(20).optional(), surat: z.string().max(100).optional() });
export const barisBody = z.object({ no: z.string().regex(/^[0-9]{1,9}$/), terap: z.enum(['ya', 'tidak']), catatan: z.string().max(1_000).optional() });
export type BatchParams = PeriodeParams & { readonly masukan: string };
type Ask<B = unknown> = DeskRequest<PeriodeParams, unknown, B>;
type BatchAsk<B = unknown> = DeskRequest<BatchParams, unknown, B>;

const PAGE = 40;
const STATES: readonly KeadaanBaris[] = ['USUL', 'COKTAS', 'DITERAPKAN', 'SUDAH', 'DITOLAK'];
const listPath = (params: PeriodeParams): string => `${mejaPath(tempatOf(params), params.kode)}/masukan`;
const batchPath = (params: BatchParams): string => `${listPath(params)}/${params.masukan}`;

async function titleOf({ deps, lang, params }: Pick<Ask, 'deps' | 'lang' | 'params'>): Promise<string> {
  const at = tempatOf(params);
  const area = await findArea(deps.database.db, BASE_TREE, at.kode);
  return say(lang, text.judul, { tempat: `${properName(area?.nama ?? at.kode)}, ${namaTriwulan(lang, at)}` });
}

export async function showMasukan(request: Ask, error?: string): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const { db } = deps.database;
  const at = tempatOf(params);
  const rows = await Promise.all((await listMasukan(db, at.kode, at)).map(async (one) => ({ ...one, hitung: await countBaris(db, one.id) })));
  const columns: Column<(typeof rows)[number]>[] = [
    { kind: 'link', key: 'surat', title: say(lang, text.surat), get: ({ id, surat, instansi }) => ({ text: surat, href: `${listPath(params)}/${id}`, note: say(lang, text[instansi]) }) },
    { kind: 'number', key: 'baris', title: say(lang, text.baris), get: ({ baris }) => baris },
    ...STATES.map((state): Column<(typeof rows)[number]> => ({ kind: 'number', key: state, title: say(lang, text[state]), phone: 'half', get: ({ hitung }) => hitung.get(state) ?? 0 })),
  ];
  const title = await titleOf(request);
  const body = (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#muat', text: error }]} />}
      <DeskHead title={title} />
      {rows.length === 0 ? <Note>{say(lang, text.kosong)}</Note> : <DataTable id="masukan" caption={title} quietCaption columns={columns} rows={rows} rowKey={({ id }) => id} />}
      <MuatForm lang={lang} action={listPath(params)} fields={ticket(listPath(params))} />
    </>
  );
  return { kind: 'page', title, body, nav: 'sidalih.pdpb', scripts: ['table', 'desk'], ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

function MuatForm({ lang, action, fields }: { readonly lang: Lang; readonly action: string; readonly fields: readonly HiddenField[] }): VNode {
  return (
    <Section id="muat" title={say(lang, text.muat)}>
      <PostForm action={action} fields={fields} enctype="multipart/form-data">
        <Select id="instansi" name="instansi" label={say(lang, text.instansi)} options={INSTANSI.map((value) => ({ value, label: say(lang, text[value]) }))} />
        <Select id="jenis" name="jenis" label={say(lang, text.jenis)} options={JENIS.map((value) => ({ value, label: `${say(lang, text[value])} (${INSTANSI.filter((one) => SAH[one].includes(value)).map((one) => say(lang, text[one])).join(', ')})` }))} />
        <TextInput id="surat" name="surat" label={say(lang, text.surat)} maxLength={100} required />
        <FileInput id="berkas" name="berkas" label={say(lang, text.berkas)} hint={say(lang, text.berkasPetunjuk, { maks: formatInt(lang, BARIS_MAKS) })} accept=".csv,.xlsx" required />
        <Button>{say(lang, text.muat)}</Button>
      </PostForm>
    </Section>
  );
}

function refusalWords(lang: Lang, code: MasukanRefusal): string {
  if (code.startsWith('MASUKAN_')) return say(lang, text[`tolak${code as Extract<MasukanRefusal, `MASUKAN_${string}`>}`]);
  return code.startsWith('SIDALIH_') ? say(lang, UBAHAN_WORDS[code as keyof typeof UBAHAN_WORDS]) : say(lang, text.tolakBerkas);
}

export async function takeMasukan(request: Ask<z.infer<typeof masukanBody>>): Promise<Outcome> {
  const { deps, lang, params, body, uploads, actor } = request;
  const instansi = INSTANSI.find((one) => one === body.instansi);
  const jenis = JENIS.find((one) => one === body.jenis);
  const surat = (body.surat ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  const file = uploads.find(({ field }) => field === 'berkas');
  if (instansi === undefined || jenis === undefined || surat === '' || file === undefined || file.bytes === 0) return showMasukan(request, say(lang, text.tolakSurat));
  const done = await muatMasukan(deps, { at: tempatOf(params), instansi, jenis, surat, path: file.path, actor });
  return done.ok ? { kind: 'redirect', to: `${listPath(params)}/${done.value.id}` } : showMasukan(request, refusalWords(lang, done.refusal.code));
}

export async function showBatch(request: BatchAsk, error?: string): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const { db } = deps.database;
  const batch = await findMasukan(db, params.masukan);
  const at = tempatOf(params);
  if (batch === undefined || batch.kode !== at.kode || batch.tahun !== at.tahun || batch.tw !== at.tw) return { kind: 'missing', reason: say(lang, text.tolakMASUKAN_TIADA) };
  const counts = await countBaris(db, batch.id);
  const doubtful = await listBaris(db, batch.id, 'COKTAS', PAGE);
  const ready = counts.get('USUL') ?? 0;
  const path = batchPath(params);
  const columns: Column<KeadaanBaris>[] = [
    { kind: 'text', key: 'keadaan', title: say(lang, text.baris), get: (state) => say(lang, text[state]) },
    { kind: 'number', key: 'banyak', title: say(lang, text.baris), get: (state) => counts.get(state) ?? 0 },
  ];
  const title = `${say(lang, text[batch.instansi])}, ${batch.surat}`;
  const body = (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={title} eyebrow={namaTriwulan(lang, at)} />
      <DataTable id="keadaan" caption={title} quietCaption columns={columns} rows={STATES} rowKey={(state) => state} />
      {ready > 0 && (
        <ActPanel id="langkah" title={say(lang, text.USUL)}>
          <Note>{say(lang, text.terapMaksud)}</Note>
          <PostForm action={`${path}/terapkan`} fields={ticket(`${path}/terapkan`)}>
            <Button>{say(lang, text.terapkan, { n: formatInt(lang, ready) })}</Button>
          </PostForm>
        </ActPanel>
      )}
      {doubtful.length > 0 && (
        <Section id="coktas" title={say(lang, text.coktas)}>
          <Note>{say(lang, text.coktasMaksud)}</Note>
          {doubtful.map((one) => (
            <Doubtful key={one.no} lang={lang} batch={batch} one={one} keys={deps.keys} action={`${path}/putus`} fields={ticket(`${path}/putus`)} />
          ))}
        </Section>
      )}
    </>
  );
  return { kind: 'page', title, body, nav: 'sidalih.pdpb', scripts: ['desk'], ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

interface DoubtfulProps {
  readonly lang: Lang;
  readonly batch: Masukan;
  readonly one: BarisMasukan;
  readonly keys: Ask['deps']['keys'];
  readonly action: string;
  readonly fields: readonly HiddenField[];
}

function Doubtful({ lang, batch, one, keys, action, fields }: DoubtfulProps): VNode {
  const { nama, nik } = openBaris(keys, batch.id, one);
  if (one.rahasia === '') return <Note>{`${formatInt(lang, one.no)} ${namaHapus(lang)}`}</Note>;
  const likeness = one.p === null ? '' : ` ${say(lang, text.mirip)}: ${formatPercent(lang, Math.floor(one.p * 10_000) / 100)}.`;
  return (
    <ActPanel id={`baris-${one.no}`} title={say(lang, text.barisNo, { no: formatInt(lang, one.no), nama })}>
      <Note>{`${say(lang, text[one.jenis])}. NIK ${maskNik(nik ?? '')}. ${say(lang, text[`sebab${one.sebab}`])}.${likeness}`}</Note>
      <PostForm action={action} fields={[...fields, { name: 'no', value: String(one.no) }]}>
        <TextInput id={`catatan-${one.no}`} name="catatan" label={say(lang, text.catatan)} maxLength={1_000} required />
        <Button name="terap" value="ya">
          {say(lang, text.terap)}
        </Button>
        <Button kind="second" name="terap" value="tidak">
          {say(lang, text.tolak)}
        </Button>
      </PostForm>
    </ActPanel>
  );
}

export async function takeTerapkan(request: BatchAsk): Promise<Outcome> {
  const done = await terapkanMasukan(request.deps, request.params.masukan, request.actor);
  return done.ok ? { kind: 'redirect', to: batchPath(request.params) } : showBatch(request, refusalWords(request.lang, done.refusal.code));
}

export async function takePutus(request: BatchAsk<z.infer<typeof barisBody>>): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const catatan = (body.catatan ?? '').trim();
  if (catatan.length < 5) return showBatch(request, say(lang, text.tolakCatatan));
  const done = await putusCoktas(deps, { id: params.masukan, no: Number(body.no), terap: body.terap === 'ya', catatan, actor });
  return done.ok ? { kind: 'redirect', to: `${batchPath(params)}#coktas` } : showBatch(request, refusalWords(lang, done.refusal.code));
}
