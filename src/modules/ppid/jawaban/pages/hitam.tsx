// What happens on the page where a paper is blackened?
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { fileName, findFile, makeDownload, readFileBytes } from '#platform/attachments';
import type { DeskRequest, Outcome } from '#platform/module';
import { type Box, type Paper, type PaperType, REDACTION_WORDS, pagePicture, proposeBoxes, readPaper, refusedPaper } from '#platform/redaction';
import { bersih } from '../../permohonan/isian.ts';
import { hitamPath } from '../address.ts';
import { hitamkan } from '../actions/susun.ts';
import { type BerkasDraf, KOTAK_MAX, type Kotak, bacaUji } from '../draf.ts';
import { bacaKisi, cariKata, padaHalaman } from '../kisi.ts';
import { listBerkas } from '../store/jawaban.ts';
import { pilihanUji } from '../tahan.ts';
import { jawabText as text } from '../text.ts';
import { HitamPage, type KotakTampil, nilaiKotak } from './hitamkan.tsx';
import { getPermohonan, tolakWords } from './susun.tsx';

export interface HitamParams {
  readonly id: string;
  readonly berkas: string;
}
type Request<P extends HitamParams = HitamParams, Q = unknown, B = unknown> = DeskRequest<P, Q, B>;

export interface HitamBody {
  readonly tetap?: string | readonly string[] | undefined;
  readonly usul?: string | readonly string[] | undefined;
  readonly kata?: string | undefined;
  readonly kisi?: string | undefined;
  readonly alasan?: string | undefined;
  readonly uji?: string | undefined;
}

const TYPES: Readonly<Record<string, PaperType>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
const PICTURE_WIDTH = 1_000;

interface Terbuka {
  readonly berkas: BerkasDraf;
  readonly nama: string;
  readonly bytes: Buffer;
  readonly type: PaperType;
}

/** The paper as it came; undefined like a file that is not there. */
async function buka({ deps, params }: Pick<Request, 'deps' | 'params'>): Promise<Terbuka | undefined> {
  const { db } = deps.database;
  const berkas = (await listBerkas(db, params.id)).find(({ id }) => id === params.berkas);
  const file = berkas === undefined ? undefined : await findFile(db, berkas.asal);
  const type = file === undefined ? undefined : TYPES[file.type];
  const bytes = file === undefined || type === undefined ? undefined : await readFileBytes(db, deps, file.id);
  return berkas === undefined || file === undefined || type === undefined || bytes === undefined ? undefined : { berkas, nama: fileName(deps, file), bytes, type };
}

const missing = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.hitamBukan) });
/** Of the paper, or of the case: the second has codes of its own. */
const redactionWords = (lang: Lang, refusal: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> | undefined }): string =>
  refusal.code in REDACTION_WORDS ? refusedPaper(lang, refusal as Parameters<typeof refusedPaper>[1]) : tolakWords(lang, refusal.code);

/** The words under a box: letters whose middle lies in it. */
function diBawah(paper: Paper, box: Box): string {
  const page = paper.pages[box.page];
  const found = (page?.lines ?? []).flatMap((line) => {
    // A position for each unit of the text, not for each letter.
    const letters = line.text.split('').map((letter, at) => {
      const [x = 0, y = 0, w = 0, h = 0] = line.at.subarray(at * 4, at * 4 + 4);
      const inside = x + w / 2 >= box.x && x + w / 2 <= box.x + box.w && y + h / 2 >= box.y && y + h / 2 <= box.y + box.h;
      return inside ? letter : '';
    }).join('');
    return letters.trim() === '' ? [] : [letters.trim()];
  });
  return found.join(' ').slice(0, 80);
}

async function page(request: Request<HitamParams, { readonly hal?: string | undefined }>, error?: string): Promise<Outcome> {
  const { deps, lang, ticket, query } = request;
  const opened = await buka(request);
  if (opened === undefined) return missing(lang);
  const paper = await readPaper(opened.bytes, opened.type);
  if (!paper.ok) return { kind: 'refused', reason: refusedPaper(lang, paper.refusal) };
  const p = await getPermohonan(request);
  const pages = paper.value.pages.map(({ width, height }) => ({ width, height }));
  const asked = /^[0-9]{1,4}$/.test(query.hal ?? '') ? Number(query.hal) - 1 : 0;
  const halaman = Math.min(Math.max(0, asked), Math.max(0, pages.length - 1));
  const held = new Set(opened.berkas.kotak.map(nilaiKotak));
  const terpasang = opened.berkas.kotak.map((kotak): KotakTampil => ({ kotak, teks: diBawah(paper.value, kotak) }));
  const usul = proposeBoxes(paper.value)
    .map((box): KotakTampil => ({ kotak: { ...box, alasan: '', huruf: '', uji: '' }, teks: diBawah(paper.value, box) }))
    .filter(({ kotak }) => !held.has(nilaiKotak(kotak)));
  const view = { lang, p, berkas: opened.berkas.id, nama: opened.nama, halaman, pages, terpasang, usul, uji: await pilihanUji(deps.database.db, deps, p.kantor), hasil: opened.berkas.hasil !== null, fields: ticket, error };
  const title = say(lang, text.hitamJudul, { nama: opened.nama });
  return { kind: 'page', title, tone: 'desk', body: <HitamPage {...view} />, ...(error === undefined ? {} : { state: 'invalid' }) };
}

export const showHitam = (request: Request<HitamParams, { readonly hal?: string | undefined }>): Promise<Outcome> => page(request);

export async function giveHalaman(request: Request<HitamParams & { readonly hal: string }>): Promise<Outcome> {
  const opened = await buka(request);
  const picture = opened === undefined ? undefined : await pagePicture(opened.bytes, opened.type, Number(request.params.hal) - 1, PICTURE_WIDTH);
  return picture?.ok === true ? { kind: 'bytes', type: 'image/png', body: picture.value } : missing(request.lang);
}

/** "page x y w h" in shares of the page, as the form sends it back. */
function bacaNilai(nilai: string): Box | undefined {
  const [page, x, y, w, h] = nilai.split(' ').map(Number);
  if ([page, x, y, w, h].some((n) => n === undefined || !Number.isFinite(n)) || !Number.isInteger(page)) return undefined;
  return { page: page ?? 0, x: x ?? 0, y: y ?? 0, w: w ?? 0, h: h ?? 0 };
}

const list = (sent: string | readonly string[] | undefined): readonly string[] => (sent === undefined ? [] : typeof sent === 'string' ? [sent] : sent);

export async function takeHitam(request: Request<HitamParams, unknown, HitamBody>): Promise<Outcome> {
  const { deps, lang, body, actor, params } = request;
  const again = (words: string): Promise<Outcome> => page({ ...request, query: {} }, words);
  const opened = await buka(request);
  if (opened === undefined) return missing(lang);
  const paper = await readPaper(opened.bytes, opened.type);
  if (!paper.ok) return again(refusedPaper(lang, paper.refusal));
  const cells = bacaKisi(body.kisi ?? '', paper.value.pages.length);
  if (cells === undefined) return again(say(lang, text.hitamTakTerbaca));
  const kept = list(body.tetap);
  const alasan = bersih(body.alasan).slice(0, 300);
  const uji = bacaUji(body.uji ?? '') === undefined ? '' : (body.uji ?? '');
  const p = await getPermohonan(request);
  const huruf = (await pilihanUji(deps.database.db, deps, p.kantor)).find(({ nilai }) => nilai === uji)?.huruf ?? '';
  const wanted = [...list(body.usul).flatMap((nilai) => bacaNilai(nilai) ?? []), ...cariKata(paper.value, bersih(body.kata)), ...cells];
  const fresh = padaHalaman(wanted, paper.value.pages.length);
  const stay = opened.berkas.kotak.filter((kotak) => kept.includes(nilaiKotak(kotak)));
  const known = new Set(stay.map(nilaiKotak));
  const baru: Kotak[] = fresh.filter((box) => !known.has(nilaiKotak(box))).map((box) => ({ ...box, alasan, huruf, uji }));
  if (stay.length + baru.length > KOTAK_MAX) return again(say(lang, text.hitamBanyak, { n: formatInt(lang, KOTAK_MAX) }));
  if (baru.length > 0 && alasan === '') return again(say(lang, text.eE_HITAM_TANPA_ALASAN));
  const done = await hitamkan(deps, { id: params.id, actor, berkas: params.berkas, kotak: [...stay, ...baru] });
  return done.ok ? { kind: 'redirect', to: hitamPath(params.id, params.berkas) } : again(redactionWords(lang, done.refusal));
}

/** The new file, by a link that works once. */
export async function takeHasil(request: Request): Promise<Outcome> {
  const { deps, lang, params } = request;
  const berkas = (await listBerkas(deps.database.db, params.id)).find(({ id }) => id === params.berkas);
  const link = berkas?.hasil === undefined || berkas.hasil === null ? undefined : await makeDownload(deps.database.db, deps, berkas.hasil);
  return link?.ok === true ? { kind: 'redirect', to: link.value } : missing(lang);
}
