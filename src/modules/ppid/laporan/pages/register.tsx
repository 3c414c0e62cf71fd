// What stands in the register of the own office, behind which figure, and how does it leave as a file?
import type { VNode } from 'preact';
import { z } from 'zod';
import type { Day } from '#kernel/day';
import { formatDayMonth, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { AskForm, Select, TextInput } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import type { DeskRequest, Outcome } from '#platform/module';
import { XLSX, xlsxOf } from '#platform/sheets';
import { csvOf } from '../../dip/umpan.ts';
import { hariKantor } from '../../jawaban/tahan.ts';
import { HURUF, bacaAlasan } from '../../keberatan/alasan.ts';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { berkasPath } from '../../meja/address.ts';
import { keadaanText } from '../../permohonan/text-keadaan.ts';
import { REGISTER, REGISTER_KBR, REGISTER_LENGKAP, REGISTER_PERIKSA } from '../address.ts';
import { ANGKA_KOLOM, type Buku, bukuKeberatan, bukuPermohonan } from '../buku.ts';
import { tahunPenuh } from '../isi.ts';
import { ANGKA_KBR, type AngkaKbr, type Baris, type BarisKbr, NAMA_ANGKA, type NamaAngka, countBaris, listBaris, listBarisKbr } from '../store/register.ts';
import { keadaanKbrText, registerText as text } from '../text-register.ts';

export const registerQuery = z.object({ tahun: z.string().regex(/^([0-9]{4})?$/).optional(), angka: z.string().max(20).optional(), sesudah: z.string().max(40).optional() });
type Ask = DeskRequest<unknown, z.infer<typeof registerQuery>, unknown>;

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
  readonly hari: Day;
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
  return { lang, tahun, angka, baris: baris.slice(0, SHOWN), n: await countBaris(deps.database.db, kantor, saring), lanjut: baris.length > SHOWN ? baris[SHOWN - 1]?.nomor : undefined, hari: hariKantor(deps, kantor) };
}

export async function showRegister(ask: Ask): Promise<Outcome> {
  return { kind: 'page', title: say(ask.lang, text.judul), tone: 'desk', body: <RegisterPage view={await readView(ask)} /> };
}

function RegisterPage({ view }: { readonly view: View }): VNode {
  const { lang, tahun, angka, n, lanjut, hari } = view;
  const years = Array.from({ length: Number(hari.slice(0, 4)) - FIRST_YEAR + 1 }, (_, at) => String(Number(hari.slice(0, 4)) - at));
  return (
    <>
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
        <Onward href={REGISTER_LENGKAP} label={say(lang, text.lengkap)} />
      </Section>
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

function Onward({ href, label }: { readonly href: string; readonly label: string }): VNode {
  const reader = useReader();
  return (
    <p class="govuk-body">
      <a href={reader.href(href)}>{label}</a>
    </p>
  );
}

export async function fileOf(lang: Lang, bentuk: 'xlsx' | 'csv', name: string, buku: Buku): Promise<Outcome> {
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
  const rows = await listBarisKbr(deps.database.db, kantor, { dari, sampai }, MOST_ROWS);
  return fileOf(lang, bentuk, `keberatan-${kantor}-${tahun}`, await bukuKeberatan(deps, { lang, kantor, lengkap: false }, rows));
}

/** "kbr_lewat", or "kbr.c" for a ground; anything else is all of them. */
export function saringKbr(asked: string): { readonly nama: string; readonly angka: AngkaKbr; readonly huruf?: string } {
  const huruf = /^kbr\.([a-g])$/.exec(asked)?.[1];
  const angka = ANGKA_KBR.find((one) => one === asked) ?? 'kbr';
  return huruf === undefined ? { nama: angka, angka } : { nama: asked, angka, huruf };
}

export function kbrWords(lang: Lang, nama: string): string {
  const { angka, huruf } = saringKbr(nama);
  return huruf === undefined ? say(lang, text[`angka-${angka}`]) : say(lang, text['angka-alasan'], { huruf });
}

export async function showRegisterKbr(ask: Ask): Promise<Outcome> {
  const { deps, lang, who } = ask;
  const [kantor, tahun] = [kantorOf(who), yearOf(ask)];
  const { dari, sampai } = tahunPenuh(tahun);
  const { nama, ...saring } = saringKbr(ask.query.angka ?? '');
  const sesudah = /^KBR-[0-9-]{1,30}$/.test(ask.query.sesudah ?? '') ? ask.query.sesudah : undefined;
  const found = await listBarisKbr(deps.database.db, kantor, { dari, sampai, ...saring, sesudah }, SHOWN + 1);
  const rows = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? rows.at(-1)?.nomor : undefined;
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
      <AskForm action={REGISTER_KBR} button={say(lang, text.tampilkan)}>
        <TextInput id="tahun" name="tahun" label={say(lang, text.tahun)} value={String(tahun)} inputMode="numeric" maxLength={4} />
        <Select id="angka" name="angka" label={say(lang, text.angka)} value={nama} options={[...ANGKA_KBR, ...HURUF.map((huruf) => `kbr.${huruf}` as const)].map((value) => ({ value, label: kbrWords(lang, value) }))} />
      </AskForm>
      {rows.length === 0 ? <Note>{say(lang, text.kosong)}</Note> : <DataTable id="register-keberatan" caption={title} quietCaption columns={columns} rows={rows} rowKey={({ id }) => id} />}
      {last !== undefined && <Onward href={`${REGISTER_KBR}?tahun=${tahun}&angka=${nama}&sesudah=${last}`} label={say(lang, text.berikut)} />}
      <Files items={[{ href: `${REGISTER_KBR}.xlsx?tahun=${tahun}`, title: say(lang, text.xlsx, { tahun: String(tahun) }) }, { href: `${REGISTER_KBR}.csv?tahun=${tahun}`, title: say(lang, text.csv, { tahun: String(tahun) }) }]} />
      <Onward href={`${REGISTER}?tahun=${tahun}`} label={say(lang, text.kePermohonan)} />
      <Onward href={REGISTER_LENGKAP} label={say(lang, text.lengkap)} />
    </>
  );
  return { kind: 'page', title, tone: 'desk', body };
}
