// What stands in the register of the own office, behind which figure, and how does it leave as a file?
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Day, parseDay } from '#kernel/day';
import { formatDayMonth, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { AskForm, Button, ErrorSummary, PostForm, Select, TextInput } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import type { DeskRequest, HiddenField, Outcome } from '#platform/module';
import { XLSX, xlsxOf } from '#platform/sheets';
import { csvOf } from '../../dip/umpan.ts';
import { hariKantor } from '../../jawaban/tahan.ts';
import { bacaAlasan } from '../../keberatan/alasan.ts';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { berkasPath } from '../../meja/address.ts';
import { keadaanText } from '../../permohonan/text-keadaan.ts';
import { REGISTER, REGISTER_KBR, REGISTER_LENGKAP, REGISTER_PERIKSA } from '../address.ts';
import { BATAS_EKSPOR, unduhLengkap } from '../actions/unduh.ts';
import { ANGKA_KOLOM, type Buku, bukuKeberatan, bukuPermohonan } from '../buku.ts';
import { tahunPenuh } from '../isi.ts';
import { type Baris, type BarisKbr, NAMA_ANGKA, type NamaAngka, countBaris, listBaris, listBarisKbr } from '../store/register.ts';
import { keadaanKbrText, registerText as text } from '../text-register.ts';

export const registerQuery = z.object({ tahun: z.string().regex(/^([0-9]{4})?$/).optional(), angka: z.string().max(20).optional(), sesudah: z.string().max(40).optional() });
export const lengkapBody = z.object({ dari: z.string().max(20).optional(), sampai: z.string().max(20).optional(), alasan: z.string().max(300).optional() });
type Ask<B = unknown> = DeskRequest<unknown, z.infer<typeof registerQuery>, B>;

const SHOWN = 50;
/** Masked rows in one file; an office with more in a year takes the parts by its pages. */
const MOST_ROWS = 20_000;
const FIRST_YEAR = 2010;

interface View {
  readonly lang: Lang;
  readonly tahun: number;
  readonly angka: NamaAngka;
  readonly baris: readonly Baris[];
  readonly n: number;
  readonly lanjut: string | undefined;
  readonly ticket: readonly HiddenField[];
  readonly hari: Day;
  readonly galat?: string | undefined;
  readonly isian?: z.infer<typeof lengkapBody> | undefined;
}

const yearOf = (ask: Ask): number => Number(ask.query.tahun === undefined || ask.query.tahun === '' ? hariKantor(ask.deps, kantorOf(ask.who)).slice(0, 4) : ask.query.tahun);

async function readView(ask: Ask): Promise<View> {
  const { deps, lang, who, query } = ask;
  const kantor = kantorOf(who);
  const tahun = yearOf(ask);
  const angka = NAMA_ANGKA.find((one) => one === query.angka) ?? 'diterima';
  const sesudah = /^PPID-[0-9-]{1,30}$/.test(query.sesudah ?? '') ? query.sesudah : undefined;
  const saring = { ...tahunPenuh(tahun), angka, sesudah };
  const baris = await listBaris(deps.database.db, kantor, saring, SHOWN + 1);
  return { lang, tahun, angka, baris: baris.slice(0, SHOWN), n: await countBaris(deps.database.db, kantor, saring), lanjut: baris.length > SHOWN ? baris[SHOWN - 1]?.nomor : undefined, ticket: ask.ticket(REGISTER_LENGKAP), hari: hariKantor(deps, kantor) };
}

export async function showRegister(ask: Ask): Promise<Outcome> {
  return { kind: 'page', title: say(ask.lang, text.judul), tone: 'desk', body: <RegisterPage view={await readView(ask)} /> };
}

function RegisterPage({ view }: { readonly view: View }): VNode {
  const { lang, tahun, angka, n, lanjut, hari } = view;
  const years = Array.from({ length: Number(hari.slice(0, 4)) - FIRST_YEAR + 1 }, (_, at) => String(Number(hari.slice(0, 4)) - at));
  return (
    <>
      {view.galat !== undefined && <ErrorSummary items={[{ href: '#dari', text: view.galat }]} />}
      <DeskHead title={say(lang, text.judul)} />
      <Note>{say(lang, text.pengantar)}</Note>
      <AskForm action={REGISTER} button={say(lang, text.tampilkan)}>
        <Select id="tahun" name="tahun" label={say(lang, text.tahun)} value={String(tahun)} options={years.map((value) => ({ value, label: value }))} />
        <Select id="angka" name="angka" label={say(lang, text.angka)} value={angka} options={NAMA_ANGKA.map((value) => ({ value, label: say(lang, text[`angka-${value}`]) }))} />
      </AskForm>
      <Note>{n === 0 ? say(lang, text.kosong) : say(lang, text.banyak, { n: formatInt(lang, n) })}</Note>
      {n > 0 && <Rows view={view} />}
      {lanjut !== undefined && <Onward href={`${REGISTER}?tahun=${tahun}&angka=${angka}&sesudah=${lanjut}`} label={say(lang, text.berikut)} />}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${REGISTER}.xlsx?tahun=${tahun}`, title: say(lang, text.xlsx, { tahun: String(tahun) }) }, { href: `${REGISTER}.csv?tahun=${tahun}`, title: say(lang, text.csv, { tahun: String(tahun) }) }]} />
        <Onward href={`${REGISTER_KBR}?tahun=${tahun}`} label={say(lang, text.keKbr)} />
        <Onward href={REGISTER_PERIKSA} label={say(lang, text.periksa)} />
      </Section>
      <Lengkap view={view} />
    </>
  );
}

function Rows({ view: { lang, baris } }: { readonly view: View }): VNode {
  const columns: readonly Column<Baris>[] = [
    { kind: 'link', key: 'nomor', title: say(lang, text.nomor), get: (row) => ({ text: row.nomor, href: berkasPath(row.id), note: row.judul }) },
    { kind: 'text', key: 'tanggal', title: say(lang, text.tanggal), phone: 'half', get: (row) => formatDayMonth(lang, row.tanggal) },
    { kind: 'text', key: 'keputusan', title: say(lang, text.keputusan), phone: 'half', get: (row) => say(lang, keadaanText[row.hasil ?? row.keadaan]) },
    { kind: 'text', key: 'batas', title: say(lang, text.batas), phone: 'half', get: (row) => (row.jatuhTempo === null ? '' : formatDayMonth(lang, row.jatuhTempo)) },
    { kind: 'number', key: 'hari', title: say(lang, text.hari), phone: 'half', get: (row) => row.hari },
    { kind: 'number', key: 'buku', title: say(lang, text.buku), phone: 'half', get: (row) => row.buku },
    { kind: 'text', key: 'sidik', title: say(lang, text.sidik), phone: 'half', get: (row) => <code>{(row.sidik ?? '').slice(0, 12)}</code> },
  ];
  return <DataTable id="register" caption={say(lang, text.judul)} quietCaption columns={columns} rows={baris} rowKey={({ id }) => id} />;
}

function Lengkap({ view: { lang, ticket, tahun, isian } }: { readonly view: View }): VNode {
  return (
    <Section id="lengkap" title={say(lang, text.lengkap)}>
      <Note>{say(lang, text.lengkapIsi, { n: formatInt(lang, BATAS_EKSPOR) })}</Note>
      <PostForm action={REGISTER_LENGKAP} fields={ticket}>
        <TextInput id="dari" name="dari" label={say(lang, text.dari)} hint={say(lang, text.bentukHari)} value={isian?.dari ?? `${tahun}-01-01`} maxLength={10} />
        <TextInput id="sampai" name="sampai" label={say(lang, text.sampai)} hint={say(lang, text.bentukHari)} value={isian?.sampai ?? `${tahun}-01-31`} maxLength={10} />
        <TextInput id="alasan" name="alasan" label={say(lang, text.alasanUnduh)} value={isian?.alasan ?? ''} maxLength={300} />
        <Button>{say(lang, text.tombolLengkap)}</Button>
      </PostForm>
    </Section>
  );
}

function Onward({ href, label }: { readonly href: string; readonly label: string }): VNode {
  const reader = useReader();
  return (
    <p class="govuk-body">
      <a href={reader.href(href)}>{label}</a>
    </p>
  );
}

async function fileOf(lang: Lang, bentuk: 'xlsx' | 'csv', name: string, buku: Buku): Promise<Outcome> {
  if (bentuk === 'csv') return { kind: 'text', type: 'text/csv; charset=utf-8', body: csvOf(buku.kolom, buku.baris), fileName: `${name}.csv` };
  const columns = buku.kolom.map((title) => ({ title, kind: ANGKA_KOLOM(title, lang) ? ('number' as const) : ('text' as const) }));
  return { kind: 'bytes', type: XLSX, body: await xlsxOf([{ name, columns, rows: buku.baris }]), fileName: `${name}.xlsx` };
}

/** Everything of the year, identities covered. */
export async function giveRegister(ask: Ask, bentuk: 'xlsx' | 'csv'): Promise<Outcome> {
  const { deps, lang, who } = ask;
  const [kantor, tahun] = [kantorOf(who), yearOf(ask)];
  const rows = await listBaris(deps.database.db, kantor, tahunPenuh(tahun), MOST_ROWS);
  return fileOf(lang, bentuk, `register-${kantor}-${tahun}`, bukuPermohonan(deps, { lang, kantor, lengkap: false }, rows));
}

export async function giveRegisterKbr(ask: Ask, bentuk: 'xlsx' | 'csv'): Promise<Outcome> {
  const { deps, lang, who } = ask;
  const [kantor, tahun] = [kantorOf(who), yearOf(ask)];
  const { dari, sampai } = tahunPenuh(tahun);
  const rows = await listBarisKbr(deps.database.db, kantor, dari, sampai, MOST_ROWS);
  return fileOf(lang, bentuk, `keberatan-${kantor}-${tahun}`, await bukuKeberatan(deps, { lang, kantor, lengkap: false }, rows));
}

/** With identities: on record first, at most a hundred rows (keamanan.md 2.5). */
export async function takeLengkap(ask: Ask<z.infer<typeof lengkapBody>>): Promise<Outcome> {
  const { deps, lang, who, body, actor } = ask;
  const kantor = kantorOf(who);
  const done = await unduhLengkap(deps, { kantor, actor, dari: body.dari ?? '', sampai: body.sampai ?? '', alasan: body.alasan ?? '' });
  if (done.ok) return fileOf(lang, 'xlsx', `register-lengkap-${kantor}-${done.value.dari}-${done.value.sampai}`, bukuPermohonan(deps, { lang, kantor, lengkap: true }, done.value.baris));
  const { code, values } = done.refusal;
  const count = (name: string): string => formatInt(lang, Number(values?.[name] ?? 0));
  const galat = code === 'EKSPOR_BANYAK' ? say(lang, text.tolakBanyak, { n: count('n'), batas: count('batas') }) : say(lang, code === 'EKSPOR_HARI' ? text.tolakHari : text.tolakAlasan);
  const asked = parseDay(body.dari ?? '');
  const view = await readView({ ...ask, query: asked.ok ? { tahun: asked.value.slice(0, 4) } : {} });
  return { kind: 'page', title: say(lang, text.judul), tone: 'desk', state: 'invalid', body: <RegisterPage view={{ ...view, galat, isian: body }} /> };
}

export async function showRegisterKbr(ask: Ask): Promise<Outcome> {
  const { deps, lang, who } = ask;
  const [kantor, tahun] = [kantorOf(who), yearOf(ask)];
  const { dari, sampai } = tahunPenuh(tahun);
  const rows = await listBarisKbr(deps.database.db, kantor, dari, sampai, MOST_ROWS);
  const title = say(lang, text.judulKbr);
  const columns: readonly Column<BarisKbr>[] = [
    { kind: 'link', key: 'nomor', title: say(lang, text.nomorKbr), get: (row) => ({ text: row.nomor, note: row.permohonan }) },
    { kind: 'text', key: 'tanggal', title: say(lang, text.tanggal), phone: 'half', get: (row) => formatDayMonth(lang, row.tanggal) },
    { kind: 'text', key: 'alasan', title: say(lang, text.alasanKbr), phone: 'half', get: (row) => bacaAlasan(row.alasan).join(', ') },
    { kind: 'text', key: 'tanggapan', title: say(lang, text.tanggapan), phone: 'half', get: (row) => say(lang, keadaanKbrText[row.keadaan]) },
    { kind: 'number', key: 'buku', title: say(lang, text.buku), phone: 'half', get: (row) => row.buku },
    { kind: 'text', key: 'sidik', title: say(lang, text.sidik), phone: 'half', get: (row) => <code>{(row.sidik ?? '').slice(0, 12)}</code> },
  ];
  const body = (
    <>
      <DeskHead title={title} eyebrow={String(tahun)} />
      {rows.length === 0 ? <Note>{say(lang, text.kosong)}</Note> : <DataTable id="register-keberatan" caption={title} quietCaption columns={columns} rows={rows} rowKey={({ id }) => id} />}
      <Files items={[{ href: `${REGISTER_KBR}.xlsx?tahun=${tahun}`, title: say(lang, text.xlsx, { tahun: String(tahun) }) }, { href: `${REGISTER_KBR}.csv?tahun=${tahun}`, title: say(lang, text.csv, { tahun: String(tahun) }) }]} />
      <Onward href={`${REGISTER}?tahun=${tahun}`} label={say(lang, text.kePermohonan)} />
    </>
  );
  return { kind: 'page', title, tone: 'desk', body };
}
