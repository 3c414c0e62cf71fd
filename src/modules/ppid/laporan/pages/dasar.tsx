// Which numbers stand behind one figure of a report? (numbers, dates, states and days; no title, nobody's name; ppid.md section 17)
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Breadcrumbs, Lead, Neighbours, Note, PageHead } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Outcome, PageRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { bacaAlasan } from '../../keberatan/alasan.ts';
import { keadaanText } from '../../permohonan/text-keadaan.ts';
import { angkaPath } from '../address.ts';
import { tahunPenuh } from '../isi.ts';
import { ANGKA_KBR, type Baris, type BarisKbr, NAMA_ANGKA, listBaris, listBarisKbr } from '../store/register.ts';
import { listHemat } from '../store/statistik.ts';
import { laporanText as text } from '../text-laporan.ts';
import { keadaanKbrText, registerText } from '../text-register.ts';
import { type laporanParams, remah, tiada } from './laporan.tsx';
import { kbrWords, saringKbr } from './register.tsx';

export const angkaQuery = z.object({ angka: z.string().max(20), sesudah: z.string().max(40).optional() });
type Ask = PageRequest<z.infer<typeof laporanParams>, z.infer<typeof angkaQuery>>;

const SHOWN = 100;

interface Halaman {
  readonly title: string;
  readonly table: ReturnType<typeof DataTable> | undefined;
  readonly last: string | undefined;
}

const after = (typed: string | undefined, awal: string): string | undefined => (typed !== undefined && new RegExp(`^${awal}-[0-9-]{1,30}$`).test(typed) ? typed : undefined);

async function permohonan({ deps, lang, params, query }: Ask, angka: (typeof NAMA_ANGKA)[number]): Promise<Omit<Halaman, 'title'>> {
  const rows = await listBaris(deps.database.db, params.kantor as AreaCode, { ...tahunPenuh(Number(params.tahun)), angka, sesudah: after(query.sesudah, 'PPID') }, SHOWN + 1);
  const columns: readonly Column<Baris>[] = [
    { kind: 'link', key: 'nomor', title: say(lang, text.nomor), get: ({ nomor }) => ({ text: nomor }) },
    { kind: 'text', key: 'tanggal', title: say(lang, text.tanggal), phone: 'half', get: (row) => formatDay(lang, row.tanggal) },
    { kind: 'text', key: 'keputusan', title: say(lang, text.keputusan), phone: 'half', get: (row) => say(lang, keadaanText[row.hasil ?? row.keadaan]) },
    { kind: 'number', key: 'hari', title: say(lang, text.hari), phone: 'half', get: ({ hari }) => hari },
  ];
  const title = say(lang, registerText[`angka-${angka}`]);
  return { table: rows.length === 0 ? undefined : <DataTable id="nomor" caption={title} quietCaption columns={columns} rows={rows.slice(0, SHOWN)} rowKey={({ nomor }) => nomor} />, last: rows.length > SHOWN ? rows[SHOWN - 1]?.nomor : undefined };
}

async function keberatan({ deps, lang, params, query }: Ask): Promise<Omit<Halaman, 'title'>> {
  const { angka, huruf } = saringKbr(query.angka);
  const rows = await listBarisKbr(deps.database.db, params.kantor as AreaCode, { ...tahunPenuh(Number(params.tahun)), angka, huruf, sesudah: after(query.sesudah, 'KBR') }, SHOWN + 1);
  const columns: readonly Column<BarisKbr>[] = [
    { kind: 'link', key: 'nomor', title: say(lang, registerText.nomorKbr), get: ({ nomor }) => ({ text: nomor }) },
    { kind: 'text', key: 'tanggal', title: say(lang, text.tanggal), phone: 'half', get: (row) => formatDay(lang, row.tanggal) },
    { kind: 'text', key: 'alasan', title: say(lang, registerText.alasanKbr), phone: 'half', get: (row) => bacaAlasan(row.alasan).join(', ') },
    { kind: 'text', key: 'keadaan', title: say(lang, registerText.tanggapan), phone: 'half', get: (row) => say(lang, keadaanKbrText[row.keadaan]) },
    { kind: 'text', key: 'sengketa', title: say(lang, registerText.lanjut), phone: 'half', get: ({ sengketa }) => sengketa },
  ];
  return { table: rows.length === 0 ? undefined : <DataTable id="nomor" caption={kbrWords(lang, query.angka)} quietCaption columns={columns} rows={rows.slice(0, SHOWN)} rowKey={({ nomor }) => nomor} />, last: rows.length > SHOWN ? rows[SHOWN - 1]?.nomor : undefined };
}

/** Days and how often; whoever searched left nothing else behind. */
async function hemat({ deps, lang, params }: Ask): Promise<Omit<Halaman, 'title'>> {
  const rows = await listHemat(deps.database.db, { kantor: params.kantor as AreaCode, tahun: Number(params.tahun) });
  type Row = (typeof rows)[number];
  const columns: readonly Column<Row>[] = [
    { kind: 'text', key: 'hari', title: say(lang, text.tanggal), phone: 'half', get: (row) => formatDay(lang, row.hari) },
    { kind: 'number', key: 'banyak', title: say(lang, registerText['angka-hemat']), phone: 'half', get: ({ banyak }) => banyak },
  ];
  return { table: rows.length === 0 ? undefined : <DataTable id="hari" caption={say(lang, registerText['angka-hemat'])} quietCaption columns={columns} rows={rows} rowKey={({ hari }) => hari} />, last: undefined };
}

async function dasarOf(ask: Ask): Promise<(Omit<Halaman, 'title'> & { readonly nama: string }) | undefined> {
  const { lang, query: { angka } } = ask;
  const request = NAMA_ANGKA.find((one) => one === angka);
  if (request !== undefined) return { nama: say(lang, registerText[`angka-${request}`]), ...(await permohonan(ask, request)) };
  if (angka === 'hemat') return { nama: say(lang, registerText['angka-hemat']), ...(await hemat(ask)) };
  if (ANGKA_KBR.some((one) => one === angka) || saringKbr(angka).huruf !== undefined) return { nama: kbrWords(lang, angka), ...(await keberatan(ask)) };
  return undefined;
}

export async function showAngka(ask: Ask): Promise<Outcome> {
  const { deps, lang, params, query } = ask;
  const office = await findOffice(deps.database.db, params.kantor as AreaCode);
  const found = office === undefined ? undefined : await dasarOf(ask);
  if (office === undefined || found === undefined) return tiada(lang);
  return { kind: 'page', nav: 'ppid', ...pageOf(lang, say(lang, text.angkaJudul, { angka: found.nama, kantor: office.nama, tahun: params.tahun }), found, found.last === undefined ? undefined : `${angkaPath(office.kode, Number(params.tahun), query.angka)}&sesudah=${found.last}`) };
}

function pageOf(lang: Lang, title: string, { table }: Omit<Halaman, 'title'>, next: string | undefined) {
  const body = (
    <>
      <Breadcrumbs items={remah(lang, title)} />
      <PageHead title={title} />
      <Lead>{say(lang, text.angkaMaksud)}</Lead>
      {table ?? <Note>{say(lang, registerText.kosong)}</Note>}
      {next !== undefined && <Neighbours label={say(lang, text.berikut)} next={{ href: next, label: say(lang, text.berikut) }} />}
    </>
  );
  return { title, body };
}
