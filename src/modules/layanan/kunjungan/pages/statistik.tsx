// What does the public see of the visits of an office? (figures of a month, and the list of participants' visits)
import { formatDay } from '#kernel/format';
import { type Day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import type { Outcome, PageRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { BUTUH, BUTUH_NAMA } from '../jenis.ts';
import { STATISTIK, pesertaPath, statistikPath } from '../alamat.ts';
import { formText } from '../text-isian.ts';
import { type PesertaRow, listBulan, listPeserta, listTerhitung } from '../store/statistik.ts';
import { listButuh } from '../store/pribadi.ts';
import { listToken } from '../store/token.ts';
import { mingguOf } from '../token.ts';
import { type Baris, barisStatistik, csvOf, nameOf } from '../tabel-statistik.ts';
import { statText as t } from '../text-statistik.ts';
import { kantorOf } from './pesan.tsx';

export interface Bulan {
  readonly kantor: string;
  readonly bulan: string;
}
type Ask = Pick<PageRequest<Bulan, unknown>, 'deps' | 'lang' | 'params'>;

interface Read {
  readonly nama: string;
  readonly bulan: string;
  readonly kantor: string;
  readonly lines: readonly Baris[];
}

async function readMonth({ deps, lang, params }: Ask): Promise<Read | undefined> {
  const { db } = deps.database;
  const kantor = kantorOf(params.kantor);
  const office = kantor === undefined ? undefined : await findOffice(db, kantor);
  if (office === undefined || !isMonth(params.bulan)) return undefined;
  const first = `${params.bulan}-01` as Day;
  const weeks = await listToken(db, office.kode, mingguOf(first), mingguOf(`${params.bulan}-28` as Day));
  const token = weeks.reduce((sum, one) => ({ terbit: sum.terbit + one.terbit, dipakai: sum.dipakai + one.dipakai }), { terbit: 0, dipakai: 0 });
  const visits = await listTerhitung(db, office.kode === '0' ? '' : office.kode, params.bulan);
  return { nama: office.nama, bulan: params.bulan, kantor: office.kode, lines: barisStatistik(lang, visits, token) };
}

export const isMonth = (bulan: string): boolean => /^20[0-9]{2}-(0[1-9]|1[0-2])$/.test(bulan);
const missing = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, t.bukan), onward: [{ href: STATISTIK, label: say(lang, t.judul) }] });

export async function showStatistik(ask: Ask): Promise<Outcome> {
  const { lang } = ask;
  const read = await readMonth(ask);
  if (read === undefined) return missing(lang);
  const title = say(lang, t.untuk, { kantor: read.nama, bulan: read.bulan });
  return { kind: 'page', title: `${say(lang, t.judul)}: ${title}`, body: <StatistikPage lang={lang} read={read} title={title} /> };
}

export async function giveStatistikJson(ask: Ask): Promise<Outcome> {
  const read = await readMonth(ask);
  if (read === undefined) return missing(ask.lang);
  return { kind: 'json', body: { kantor: read.kantor, bulan: read.bulan, ukuran: read.lines.map(({ kode, nilai }) => ({ kode, nilai })) } };
}

export async function giveStatistikCsv(ask: Ask): Promise<Outcome> {
  const read = await readMonth(ask);
  if (read === undefined) return missing(ask.lang);
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: csvOf(read.kantor, read.bulan, read.lines), fileName: `kunjungan-${read.kantor}-${read.bulan}.csv` };
}

function StatistikPage({ lang, read, title }: { readonly lang: Lang; readonly read: Read; readonly title: string }) {
  const { href } = useReader();
  const columns: Column<Baris>[] = [
    { kind: 'text', key: 'ukuran', title: say(lang, t.ukuran), phone: 'wide', get: ({ ukuran, kelompok }) => `${say(lang, ukuran)}: ${kelompok}` },
    { kind: 'text', key: 'nilai', title: say(lang, t.jumlah), get: ({ nilai }) => (nilai === null ? say(lang, t.disamarkan) : nilai.toLocaleString(lang === 'en' ? 'en-GB' : 'id-ID')) },
  ];
  return (
    <>
      <PageHead title={say(lang, t.judul)} eyebrow={title} />
      <Lead>{say(lang, t.maksud)}</Lead>
      <DataTable id="statistik" caption={title} quietCaption columns={columns} rows={read.lines} rowKey={({ kode }) => kode} />
      <Note>{say(lang, t.definisi)}</Note>
      <Note>{say(lang, t.samar)}</Note>
      <p class="govuk-body">
        <a href={href(statistikPath(read.kantor, read.bulan, '.csv'))}>{say(lang, t.unduhCsv)}</a> · <a href={href(statistikPath(read.kantor, read.bulan, '.json'))}>{say(lang, t.unduhJson)}</a> ·{' '}
        <a href={href(pesertaPath(read.kantor, read.bulan))}>{say(lang, t.tautanPeserta)}</a>
      </p>
    </>
  );
}

/** Offices and months that have visits; needs by quarter and province beside them. */
export async function showDaftarStatistik({ deps, lang }: Pick<Ask, 'deps' | 'lang'>): Promise<Outcome> {
  const { db } = deps.database;
  const months = await listBulan(db);
  const names = new Map(await Promise.all([...new Set(months.map(({ kantor }) => kantor))].map(async (kode) => [kode, (await findOffice(db, kode as never))?.nama ?? kode] as const)));
  const needs = (await listButuh(db)).filter(({ diminta }) => diminta >= 5);
  const title = say(lang, t.judul);
  return { kind: 'page', title, body: <DaftarPage lang={lang} months={months} names={names} needs={needs} /> };
}

interface DaftarProps {
  readonly lang: Lang;
  readonly months: readonly Bulan[];
  readonly names: ReadonlyMap<string, string>;
  readonly needs: readonly { readonly provinsi: string; readonly kuartal: string; readonly kode: string; readonly diminta: number }[];
}

function DaftarPage({ lang, months, names, needs }: DaftarProps) {
  const { href } = useReader();
  const need = (kode: string): string => {
    const known = BUTUH.find((one) => one === kode);
    return known === undefined ? say(lang, formText.prioritas) : say(lang, BUTUH_NAMA[known]);
  };
  return (
    <>
      <PageHead title={say(lang, t.judul)} />
      <Lead>{say(lang, t.maksud)}</Lead>
      <Section id="daftar" title={say(lang, t.daftar)}>
        {months.length === 0 && <Inset>{say(lang, t.kosong)}</Inset>}
        <ul class="govuk-list">
          {months.map(({ kantor, bulan }) => (
            <li key={`${kantor}/${bulan}`}>
              <a href={href(statistikPath(kantor, bulan))}>{say(lang, t.untuk, { kantor: names.get(kantor) ?? kantor, bulan })}</a>
            </li>
          ))}
        </ul>
      </Section>
      {needs.length > 0 && (
        <Section id="butuh" title={say(lang, t.butuhJudul)}>
          <ul class="govuk-list">
            {needs.map(({ provinsi, kuartal, kode, diminta }) => (
              <li key={`${kuartal}${provinsi}${kode}`}>
                {say(lang, t.butuhBaris, { kuartal, provinsi, kode: need(kode) })}: {diminta}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export async function showPeserta({ deps, lang, params }: Ask): Promise<Outcome> {
  const { db } = deps.database;
  const kantor = kantorOf(params.kantor);
  const office = kantor === undefined ? undefined : await findOffice(db, kantor);
  if (office === undefined || !isMonth(params.bulan)) return missing(lang);
  const found = await listPeserta(db, office.kode, params.bulan);
  const title = say(lang, t.untuk, { kantor: office.nama, bulan: params.bulan });
  const columns: Column<PesertaRow>[] = [
    { kind: 'text', key: 'hari', title: say(lang, t.hari), get: ({ tanggal }) => formatDay(lang, tanggal as Day) },
    { kind: 'text', key: 'lembaga', title: say(lang, t.lembaga), phone: 'wide', get: ({ lembaga }) => lembaga },
    { kind: 'text', key: 'jabatan', title: say(lang, t.jabatan), get: ({ pejabat }) => pejabat ?? say(lang, t.tanpa) },
    { kind: 'text', key: 'layanan', title: say(lang, t.layanan), get: ({ layanan }) => nameOf(lang, layanan) },
  ];
  const body = (
    <>
      <PageHead title={say(lang, t.pesertaJudul)} eyebrow={title} />
      <Lead>{say(lang, t.pesertaMaksud)}</Lead>
      {found.length === 0 ? <Inset>{say(lang, t.pesertaKosong)}</Inset> : <DataTable id="peserta" caption={title} quietCaption columns={columns} rows={found} rowKey={(row) => `${row.tanggal}${row.lembaga}${row.layanan}`} />}
    </>
  );
  return { kind: 'page', title: `${say(lang, t.pesertaJudul)}: ${title}`, body };
}
