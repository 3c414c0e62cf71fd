// What happens when somebody asks for her station? (page and JSON; nothing of what was typed comes back)
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import type { Deps, FormRequest, Outcome, SwiftAnswer } from '#platform/module';
import { findArea, listAncestors } from '#platform/offices';
import { refusalWords } from '#platform/puzzle';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { listDaftar } from '../../daftar/store/daftar.ts';
import { sealHandle } from '../genggam.ts';
import type { Temuan } from '../rak.ts';
import { findLokasi } from '../store/lokasi.ts';
import { type Cek, type IsianRefusal, type TanyaRefusal, bacaIsian, cekOf } from '../tanya.ts';
import { text } from '../text.ts';
import { CEK, TANGGAPAN_REKAM, tpsPath } from './address.ts';
import { type FoundView, FoundPage, MissingPage, type Rules } from './answer.tsx';
import { FormPage, type FormView } from './form.tsx';

const typed = z.string().max(200).default('');
export const askBody = z.object({ nik: typed, nkk: typed, nama: typed, kode: typed, soal: z.string().max(400).default(''), jawab_soal: z.string().max(20).default('') });
export const puzzleQuery = z.object({ daerah: z.string().regex(/^\d{6}$/).optional() });
/** For the API document: what a program sends. */
export const jsonBody = askBody;

type Asking = FormRequest<unknown, unknown, z.infer<typeof askBody>>;
type Showing = Pick<Asking, 'deps' | 'lang' | 'ticket' | 'visitor'>;

const FIELD = { CEK_NIK: 'nik', CEK_KEDUA: 'nkk', CEK_NKK: 'nkk', CEK_NAMA: 'nama', CEK_KODE: 'kode' } as const;

function isianWords(lang: Lang, code: IsianRefusal['code']): string {
  return say(lang, { CEK_NIK: text.cekSalahNIK, CEK_KEDUA: text.cekSalahKEDUA, CEK_NKK: text.cekSalahNKK, CEK_NAMA: text.cekSalahNAMA }[code]);
}

function refusedWords(lang: Lang, code: TanyaRefusal['code']): string {
  if (code === 'CEK_KODE') return say(lang, text.cekTolakCEK_KODE);
  return code === 'CEK_ANTRE' ? say(lang, text.cekTolakCEK_ANTRE) : refusalWords(lang, code);
}

function formOutcome({ deps, lang, ticket, visitor }: Showing, fault?: FormView['fault'], state?: 'invalid' | 'busy', area?: string): Outcome {
  const cek = cekOf(deps);
  const view: FormView = { fields: ticket(CEK), puzzle: cek.puzzle(visitor, area), fault, empty: cek.rak.files.length === 0 };
  return { kind: 'page', title: say(lang, text.cekJudul), body: <FormPage view={view} />, scripts: ['puzzle'], ...(state === undefined ? {} : { state }) };
}

export function showAsk(request: Showing): Outcome {
  return formOutcome(request);
}

export async function takeAsk(request: Asking): Promise<Outcome> {
  const { deps, lang, body, visitor } = request;
  const tahu = bacaIsian(body);
  if (!tahu.ok) {
    const { code } = tahu.refusal;
    return formOutcome(request, { field: FIELD[code], words: isianWords(lang, code) }, 'invalid');
  }
  const asked = await cekOf(deps).ask({ tahu: tahu.value, soal: body.soal, jawab: body.jawab_soal, kode: body.kode.trim(), visitor });
  if (!asked.ok) {
    const { code } = asked.refusal;
    const area = tahu.value.jalan === 'paspor' ? undefined : tahu.value.nik.slice(0, 6);
    return formOutcome(request, { field: code === 'CEK_KODE' ? 'kode' : 'nik', words: refusedWords(lang, code) }, code === 'CEK_ANTRE' || code === 'SOAL_PENUH' ? 'busy' : 'invalid', area);
  }
  const rules = await rulesFor(deps, asked.value);
  const notice = rules.simulasi ? { notice: say(lang, text.cekSimulasi) } : {};
  if (asked.value === undefined) return { kind: 'page', title: say(lang, text.cekTiada), body: <MissingPage rules={rules} />, ...notice };
  return { kind: 'page', title: say(lang, text.cekAda), ...notice, body: <FoundPage view={await foundView(request, asked.value, rules)} /> };
}

/** Without a database the answer still stands; what a table would add is left out. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined);
}

async function foundView({ deps, ticket }: Showing, { isi, kepala }: Temuan, rules: Rules): Promise<FoundView> {
  const { db } = deps.database;
  const kode = isi.desa as AreaCode;
  const [lokasi, area, up] = await Promise.all([orNothing(findLokasi(db, isi.desa, isi.tps)), orNothing(findArea(db, 'dasar', kode)), orNothing(listAncestors(db, 'dasar', kode))]);
  const above = (up ?? []).filter(({ tingkat }) => tingkat > 0).map(({ nama }) => nama).reverse();
  const daftar = kepala.daftar.endsWith('.0') ? `${kepala.daftar.slice(0, -1)}${isi.desa.slice(0, 4)}` : kepala.daftar;
  const desa = { kode: isi.desa, nama: area?.nama ?? isi.desa, jalur: [area?.nama ?? isi.desa, ...above].join(', ') };
  const tanggapan = [...ticket(TANGGAPAN_REKAM), { name: 'rekam', value: sealHandle(deps, { daftar, pemilih: isi.id }) }];
  return { nama: isi.nama, status: isi.status, desa, tps: isi.tps, lokasi, daftar, versi: kepala.versi, tanggapan, rules: { ...rules, zona: zoneOf(kode) ?? 'WIB' } };
}

async function rulesFor(deps: Deps, found: Temuan | undefined): Promise<Rules> {
  const { db } = deps.database;
  const paket = (found?.kepala ?? cekOf(deps).rak.files[0])?.daftar.split('.')[0];
  const pack = paket === undefined ? undefined : await orNothing(findPaket(db, paket));
  const lists = paket === undefined ? undefined : await orNothing(listDaftar(db, { paket }));
  const open = pack !== undefined && (lists ?? []).some(({ keadaan }) => takesObjections(pack, keadaan));
  return { hariH: (pack?.hariH ?? null) as Day | null, zona: 'WIB', dpk: pack?.dpk ?? null, tanggapan: open, simulasi: (lists ?? []).some(({ simulasi }) => simulasi) };
}

function takesObjections(pack: PaketAturan, keadaan: string): boolean {
  return pack.tahap.find(({ kode }) => kode === keadaan)?.tanggapan === true;
}

/** A fresh puzzle for programs and for a page that stood open: as hard as this visitor and this area get it now. */
export function showPuzzle({ deps, query, visitor }: Pick<FormRequest<unknown, z.infer<typeof puzzleQuery>, unknown>, 'deps' | 'query' | 'visitor'>): Outcome {
  return { kind: 'json', body: { soal: cekOf(deps).puzzle(visitor, query.daerah) } };
}

const text200 = (value: unknown): string => (typeof value === 'string' && value.length <= 400 ? value : '');
const refusedJson = (code: string): SwiftAnswer => ({ body: JSON.stringify({ galat: { kode: `E_${code}` } }), state: code === 'CEK_ANTRE' || code === 'SOAL_PENUH' ? 'busy' : 'invalid' });

/** The same question as JSON, without form, cookie, database or page. Found and not found have the same fields. */
export function answerJson(deps: Deps): (bytes: Buffer, visitor: string) => Promise<SwiftAnswer> {
  return answererOf(cekOf(deps));
}

export function answererOf(cek: Pick<Cek, 'ask'>): (bytes: Buffer, visitor: string) => Promise<SwiftAnswer> {
  return async (bytes, visitor) => {
    const sent = parse(bytes);
    if (sent === undefined) return refusedJson('BENTUK');
    const tahu = bacaIsian({ nik: text200(sent['nik']), nkk: text200(sent['nkk']), nama: text200(sent['nama']) });
    if (!tahu.ok) return refusedJson(tahu.refusal.code);
    const asked = await cek.ask({ tahu: tahu.value, soal: text200(sent['soal']), jawab: text200(sent['jawab_soal']), kode: text200(sent['kode']), visitor });
    if (!asked.ok) return refusedJson(asked.refusal.code);
    return { body: JSON.stringify(told(asked.value)) };
  };
}

function parse(bytes: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function told(found: Temuan | undefined) {
  if (found === undefined) return { status: 'TIDAK_DITEMUKAN', nama: null, desa: null, tps: null, tempat: tpsPath('0'), daftar: null, versi: null };
  const { isi, kepala } = found;
  return { status: isi.status, nama: isi.nama, desa: isi.desa, tps: isi.tps, tempat: `${tpsPath(isi.desa)}.json`, daftar: kepala.daftar, versi: kepala.versi };
}
