// What happens when somebody opens a public page or file of standards and of the maklumat?
import { type Lang, say } from '#kernel/text';
import { renderPdf } from '#platform/documents';
import type { Outcome, PageRequest } from '#platform/module';
import { standardVersionsOf } from '../cari.ts';
import { standarData } from '../data.ts';
import { readTeksMaklumat } from '../store/maklumat.ts';
import { readTeks } from '../store/standar.ts';
import { katalogText as text } from '../text.ts';
import { STANDAR } from './address.ts';
import { MaklumatPage, maklumatPaper, readMaklumatView } from './maklumat.tsx';
import { type Pilihan, officeOf, readDaftar, readSatu, readVersiView } from './muat.ts';
import { DaftarPage, SatuPage, VersiPage } from './publik.tsx';

type Ask<P, Q = unknown> = PageRequest<P, Q>;

const gone = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.tidakAda), onward: [{ href: STANDAR, label: say(lang, text.keSemua) }] });

export async function showDaftar({ deps, lang, query }: Ask<unknown, Pilihan>): Promise<Outcome> {
  const view = await readDaftar(deps, query);
  return view === undefined ? gone(lang) : { kind: 'page', title: say(lang, text.judul), nav: 'layanan', body: <DaftarPage lang={lang} view={view} /> };
}

export async function showSatu({ deps, lang, params, query }: Ask<{ readonly kode: string }, Pilihan>): Promise<Outcome> {
  const view = await readSatu(deps, lang, params.kode, query);
  return view === undefined ? gone(lang) : { kind: 'page', title: say(lang, view.layanan.nama), nav: 'layanan', body: <SatuPage lang={lang} view={view} /> };
}

export async function showVersi({ deps, lang, params }: Ask<{ readonly kode: string; readonly kantor: string }>): Promise<Outcome> {
  const view = await readVersiView(deps, lang, params.kode, params.kantor);
  if (view === undefined) return gone(lang);
  return { kind: 'page', title: say(lang, text.versiJudul, { layanan: say(lang, view.layanan.nama) }), nav: 'layanan', body: <VersiPage lang={lang} view={view} /> };
}

/** Exactly the bytes whose hash stands in the log. */
export async function giveTeks({ deps, lang, params }: Ask<{ readonly kode: string; readonly kantor: string; readonly no: string }>): Promise<Outcome> {
  const office = await officeOf(deps, params.kantor);
  // Whatever stands in an address is asked for: a NUL is no text for the database.
  const one = office === undefined || !/^[a-z0-9-]{1,60}$/.test(params.kode) ? undefined : (await standardVersionsOf(deps.database.db, office.kode, params.kode)).find(({ no }) => String(no) === params.no);
  const body = one === undefined ? undefined : await readTeks(deps.database.db, one.id);
  return body === undefined ? gone(lang) : { kind: 'text', type: 'application/json', body };
}

export async function giveData({ deps }: Ask<unknown>): Promise<Outcome> {
  return { kind: 'json', body: await standarData(deps) };
}

export async function showMaklumat({ deps, lang, params }: Ask<{ readonly kantor: string }>): Promise<Outcome> {
  const office = await officeOf(deps, params.kantor);
  if (office === undefined) return gone(lang);
  const view = await readMaklumatView(deps, lang, office);
  return { kind: 'page', title: say(lang, text.maklumatDi, { kantor: office.nama }), nav: 'layanan', body: <MaklumatPage lang={lang} view={view} /> };
}

export async function giveMaklumatPdf({ deps, lang, params, query }: Ask<{ readonly kantor: string }, { readonly kertas?: string | undefined }>): Promise<Outcome> {
  const office = await officeOf(deps, params.kantor);
  const view = office === undefined ? undefined : await readMaklumatView(deps, lang, office);
  if (view?.maklumat === undefined) return gone(lang);
  const body = await renderPdf(maklumatPaper(lang, view, view.maklumat, query.kertas === 'A3' ? 'A3' : 'A4'));
  return { kind: 'bytes', type: 'application/pdf', body, fileName: `maklumat-${view.kantor.kode}.pdf` };
}

export async function giveMaklumatTeks({ deps, lang, params }: Ask<{ readonly kantor: string; readonly no: string }>): Promise<Outcome> {
  const office = await officeOf(deps, params.kantor);
  const no = /^[0-9]{1,6}$/.test(params.no) ? Number(params.no) : 0;
  const body = office === undefined ? undefined : await readTeksMaklumat(deps.database.db, office.kode, no);
  return body === undefined ? gone(lang) : { kind: 'text', type: 'application/json', body };
}
