// What does a request ask of the seat desk: which chamber, which dapil, which rule, which source? (wrong words get an answer with the way onward)
import { type Lang, say } from '#kernel/text';
import { type JenisDapil, findPemilu, findSuratSuara } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Deps, Outcome } from '#platform/module';
import type { SebaranTingkat } from '../aturan/ties.ts';
import { ROOT } from '../pages/address.ts';
import { contestSeatsPath, dapilPath, roomPath } from './address.ts';
import { JENIS, type Meja, chamberName, findMeja, findMejaOf, isJenisKursi } from './desk.ts';
import { type Ditinggal, leaveOut } from './left-out.ts';
import { type DiSatuDapil, type Hitungan, reckon } from './reckon.ts';
import { partyCells, spreadOf } from './spread.ts';
import { text } from './text.ts';
import type { Asal } from './votes-of.ts';
import { type Diandaikan, type WhatIfQuery, readAsal, readWhatIf } from './what-if.ts';

export interface SeatQuery extends WhatIfQuery {
  readonly dari?: string | undefined;
  readonly calon?: string | undefined;
  readonly cari?: string | undefined;
}

export interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly jenis: string; readonly kode?: string; readonly daerah?: string };
  readonly query: SeatQuery;
  readonly origin: string;
}

export interface Opened {
  readonly meja: Meja;
  readonly hitungan: Hitungan;
  readonly asked: Diandaikan | null;
  readonly satu: DiSatuDapil | null;
}

/** The contest that an address names, or the answer that there is none. */
export function contestOf({ lang, params }: Asked): { readonly slug: string; readonly jenis: JenisDapil } | Outcome {
  const { pemilu: slug, jenis } = params;
  if (isJenisKursi(jenis) && findSuratSuara(slug, jenis) !== undefined) return { slug, jenis };
  return { kind: 'missing', reason: say(lang, text.pemiluTiada), onward: [{ href: ROOT, label: say(lang, text.keSemuaHasil) }] };
}

/** The desk with its seats, or the answer that says why not. */
export async function open(request: Asked): Promise<Opened | Outcome> {
  const { deps, lang, params, query } = request;
  const { db } = deps.database;
  const contest = contestOf(request);
  if ('kind' in contest) return contest;
  const dari = readAsal(query.dari);
  const meja = await deskOf(db, { ...contest, dari: dari ?? null }, params);
  if (meja === undefined) return noChamber(request, contest.slug, contest.jenis);
  const back = [{ href: params.kode === undefined ? roomPath(meja) : dapilPath(meja.at, params.kode), label: say(lang, text.keHasil) }];
  const asked = readWhatIf(query);
  if (dari === undefined) return { kind: 'refused', reason: say(lang, text.DARI), onward: back };
  if (!asked.ok) return { kind: 'refused', reason: say(lang, text[asked.refusal.code], { most: '', tps: '', ...wordsIn(asked.refusal.values) }), onward: back };
  const ditinggal = await withoutStations(db, meja, params.kode, asked.value);
  if (ditinggal !== null && 'code' in ditinggal) return { kind: 'refused', reason: say(lang, text[ditinggal.code], { tps: ditinggal.tps }), onward: back };
  const satu = params.kode === undefined ? null : { kode: params.kode, kursi: asked.value?.pilihan.kursi ?? null, ditinggal };
  return { meja, hitungan: await reckonWhole(db, meja, asked.value, satu), asked: asked.value, satu };
}

function wordsIn(values: Readonly<Record<string, string | number>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]));
}

function deskOf(db: Db, asked: { readonly slug: string; readonly jenis: JenisDapil; readonly dari: Asal | null }, { kode, daerah }: Asked['params']): Promise<Meja | undefined> {
  if (kode !== undefined) return findMejaOf(db, asked, kode);
  return findMeja(db, { ...asked, ...(daerah === undefined ? {} : { daerah }) });
}

function noChamber({ lang, params }: Asked, slug: string, jenis: JenisDapil): Outcome {
  const pemilu = findPemilu(slug);
  const nama = pemilu === undefined ? slug : say(lang, pemilu.nama);
  const reason = params.kode === undefined ? say(lang, text.daerahTiada, { kode: params.daerah ?? '', pemilu: nama }) : say(lang, text.dapilTiada, { kode: params.kode, pemilu: nama });
  return { kind: 'missing', reason, onward: [{ href: contestSeatsPath({ pemilu: slug, jenis }), label: say(lang, text.semuaDapil) }] };
}

type Larangan = { readonly code: 'ANDAI_TANPA_TPS' | 'ANDAI_TPS_LUAR'; readonly tps: string };

/** The votes of the stations that are to be left out; null where none are. */
async function withoutStations(db: Db, meja: Meja, kode: string | undefined, asked: Diandaikan | null): Promise<Ditinggal | null | Larangan> {
  const codes = asked?.pilihan.tanpa ?? [];
  if (codes.length === 0) return null;
  const votes = meja.suara.find((one) => one.kode === kode);
  if (votes === undefined || votes.kertas === null) return { code: 'ANDAI_TANPA_TPS', tps: '' };
  const left = await leaveOut(db, votes.kertas, codes);
  if (!left.ok) return { code: left.refusal.code, tps: String(left.refusal.values?.['tps'] ?? '') };
  // A figure that comes between the two reads must not take away more than there is.
  const most = new Map(votes.partai.map(({ id, suara }) => [id, suara ?? 0]));
  return { ...left.value, partai: left.value.partai.map(({ id, suara }) => ({ id, suara: Math.min(suara, most.get(id) ?? 0) })) };
}

/** Where quotients are equal and the stations are known, once more with the votes by area that the chain asks for. */
export async function reckonWhole(db: Db, meja: Meja, asked: Diandaikan | null, satu: DiSatuDapil | null): Promise<Hitungan> {
  const first = reckon(meja, asked, satu);
  if (first.keadaan !== 'ADA') return first;
  const sebaran = new Map<string, readonly SebaranTingkat[]>();
  for (const kode of new Set([...first.kamar.terbuka, ...(first.andai?.andai.terbuka ?? [])])) {
    const kertas = meja.suara.find((one) => one.kode === kode)?.kertas;
    if (kertas != null) sebaran.set(kode, await spreadOf(db, kertas, partyCells(kertas)));
  }
  return sebaran.size === 0 ? first : reckon(meja, asked, satu, sebaran);
}

/** Why a dapil has no seats here. */
export function whyNot(lang: Lang, meja: Meja, hitungan: Hitungan, kode: string): string {
  const known = meja.peta.some((one) => one.kode === kode) || meja.suara.some((one) => one.kode === kode);
  if (!known) return say(lang, text.dapilTiada, { kode, pemilu: say(lang, meja.pemilu.nama) });
  if (hitungan.keadaan === 'TANPA_NASIONAL') return say(lang, text.tanpaNasional);
  const nama = meja.peta.find((one) => one.kode === kode)?.nama ?? kode;
  return say(lang, hitungan.keadaan === 'KOSONG' && meja.at.jenis === JENIS ? text.kosong : text.dapilBelum, { dapil: nama });
}

export const toChamber = (lang: Lang, meja: Meja) => ({ href: roomPath(meja), label: say(lang, text.keKamar, { dewan: chamberName(lang, meja) }) });
