// What happens when a quarter is opened, taken a step further, and its recap proposed, withdrawn and approved? (sidalih.md 5.7; two persons)
import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { officeCodeOf } from '#platform/offices';
import { queueLeaf } from '#platform/tlog';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { idDaftar } from '../../daftar/buat.ts';
import { readDaftar } from '../../daftar/store/daftar.ts';
import { dariDaftar } from '../dari-daftar.ts';
import { latarOf } from '../latar.ts';
import { type PdpbSalah, type RekapBagian, type RekapJumlah, periksaRekap } from '../rekap-jumlah.ts';
import { type Keadaan, berikut, isTerbukaPleno } from '../states.ts';
import { type Periode, approveRekap, cancelRekap, findPeriode, findRekap, insertPeriode, insertRekap, movePeriode } from '../store/rekap.ts';
import { type Triwulan, isAkhirRentang, tingkatOf, tulisTriwulan } from '../triwulan.ts';

export const PDPB_EVENTS = { BUKA: 'sidalih.pdpb-buka', LANJUT: 'sidalih.pdpb-lanjut', USUL: 'sidalih.pdpb-usul', BATAL: 'sidalih.pdpb-batal', SETUJU: 'sidalih.pdpb-setuju' } as const;

export type PdpbRefusal =
  | 'PDPB_WILAYAH' // hands in no recap
  | 'PDPB_RENTANG' // this level decides at the end of a semester
  | 'PDPB_PAKET' // before the pack began
  | 'PDPB_ADA'
  | 'PDPB_TIADA'
  | 'PDPB_LANGKAH'
  | 'PDPB_DAFTAR' // the own list stands at another stage
  | 'PDPB_REKAP' // it does not hold together
  | 'PDPB_BEDA_DAFTAR' // the own list says something else
  | 'PDPB_SUDAH' // a recap is proposed or approved already
  | 'PDPB_ORANG_SAMA';
type Refused = Refusal<PdpbRefusal> & { readonly salah?: readonly PdpbSalah[] };

type At = Pick<Deps, 'database' | 'clock'>;
export interface Tempat extends Triwulan {
  readonly kode: AreaCode;
}
type Done = Result<Keadaan, Refused>;

const objectOf = (at: Tempat): string => `${tulisTriwulan(at)}/${at.kode}`;
const failed = (code: PdpbRefusal, salah?: readonly PdpbSalah[]) => ({ value: { ok: false as const, refusal: { code, ...(salah === undefined ? {} : { salah }) } }, acts: [] });

export async function bukaTriwulan({ database, clock }: At, at: Tempat, paketId: string, actor: Actor, simulasi = false): Promise<Done> {
  return performAll<Done>(database, clock, async (db) => {
    const tingkat = tingkatOf(at.kode);
    const paket = await findPaket(db, paketId);
    if (tingkat === undefined || paket?.rekapBulan === undefined || paket.rekapBulan === null) return failed('PDPB_WILAYAH');
    if (at.tahun < Number(paket.berlaku.dari.slice(0, 4))) return failed('PDPB_PAKET');
    if (!isAkhirRentang(paket, tingkat, at)) return failed('PDPB_RENTANG');
    if (!(await insertPeriode(db, { ...at, paket: paketId, simulasi }, isoInstant(clock)))) return failed('PDPB_ADA');
    return { value: ok<Keadaan>('BUKA'), acts: [{ event: PDPB_EVENTS.BUKA, actor, kind: 'pdpb', object: objectOf(at), node: at.kode, facts: { paket: paketId } }] };
  });
}

/** Every step but the plenary, which an approved recap takes. */
export async function lanjutTriwulan({ database, clock }: At, at: Tempat, dari: Keadaan, actor: Actor): Promise<Done> {
  return performAll<Done>(database, clock, async (db) => {
    const p = await findPeriode(db, at.kode, at, true);
    const tingkat = tingkatOf(at.kode);
    if (p === undefined || tingkat === undefined) return failed('PDPB_TIADA');
    const next = berikut(tingkat, p.keadaan);
    if (p.keadaan !== dari || next === undefined || next === 'PLENO') return failed('PDPB_LANGKAH');
    if (!(await isListAt(db, p, next))) return failed('PDPB_DAFTAR');
    await movePeriode(db, at.kode, at, next, isoInstant(clock));
    return { value: ok(next), acts: [{ event: PDPB_EVENTS.LANJUT, actor, kind: 'pdpb', object: objectOf(at), node: at.kode, facts: { keadaan: next } }] };
  });
}

/** A kab/kota that keeps its list here moves the list first, in its own plenary. */
async function isListAt(db: Db, { kode, paket }: Periode, next: Keadaan): Promise<boolean> {
  if (next !== 'MASUKAN' && next !== 'COKTAS') return true;
  const list = await readDaftar(db, idDaftar(paket, kode));
  return list === undefined || list.keadaan === next;
}

export interface UsulRekap {
  readonly at: Tempat;
  readonly isi: RekapJumlah;
  readonly anak: readonly RekapBagian[];
  readonly nomor: string;
  readonly tanggal: Day;
  readonly actor: Actor;
}

/** Only a recap that holds together is taken; all faults are listed otherwise. */
export async function usulkanRekap({ database, clock }: At, { at, isi, anak, nomor, tanggal, actor }: UsulRekap): Promise<Done> {
  return performAll<Done>(database, clock, async (db) => {
    const opened = await openPleno(db, at);
    if ('code' in opened) return failed(opened.code);
    if ((await findRekap(db, at.kode, at)) !== undefined) return failed('PDPB_SUDAH');
    const judged = await judge(db, opened, at, isi, anak);
    if ('salah' in judged) return failed(judged.code, judged.salah);
    const now = isoInstant(clock);
    const sidik = sidikOf(at, isi, anak);
    await insertRekap(db, { id: randomUUID(), ...at, asal: judged.asal, isi, anak, nomor, tanggal, sidik, pengusul: actor.id, diusulkan: now });
    return { value: ok(opened.periode.keadaan), acts: [{ event: PDPB_EVENTS.USUL, actor, kind: 'pdpb', object: objectOf(at), node: at.kode, facts: { nomor, sidik, akhir: isi.akhir } }] };
  });
}

export const sidikOf = (at: Tempat, isi: RekapJumlah, anak: readonly RekapBagian[]): string => createHash('sha256').update(canonicalize({ ...at, isi, anak }) ?? '').digest('hex');

interface Opened {
  readonly periode: Periode;
  readonly paket: PaketAturan;
}

async function openPleno(db: Db, at: Tempat): Promise<Opened | { readonly code: PdpbRefusal }> {
  const periode = await findPeriode(db, at.kode, at, true);
  const paket = periode === undefined ? undefined : await findPaket(db, periode.paket);
  const tingkat = tingkatOf(at.kode);
  if (periode === undefined || paket === undefined || tingkat === undefined) return { code: 'PDPB_TIADA' };
  return isTerbukaPleno(tingkat, periode.keadaan) ? { periode, paket } : { code: 'PDPB_LANGKAH' };
}

/** Own sums, the recap before, the areas below, and the own list where there is one. */
async function judge(db: Db, { paket }: Opened, at: Tempat, isi: RekapJumlah, anak: readonly RekapBagian[]): Promise<{ readonly asal: string } | { readonly code: PdpbRefusal; readonly salah: readonly PdpbSalah[] }> {
  const latar = await latarOf(db, paket, at.kode, at, false);
  const salah = periksaRekap({ ...isi, kode: at.kode }, { anak: latar.anak.length > 0 ? latar.anak : anak, sebelum: latar.sebelum?.isi.akhir ?? null });
  if (salah.length > 0) return { code: 'PDPB_REKAP', salah };
  const own = await dariDaftar(db, paket.id, at.kode, latar.sebelum?.asal);
  if (own !== undefined && canonicalize(own.isi) !== canonicalize(isi)) return { code: 'PDPB_BEDA_DAFTAR', salah: [] };
  return { asal: own?.asal ?? 'FORMULIR' };
}

export async function batalkanRekap({ database, clock }: At, at: Tempat, actor: Actor): Promise<Done> {
  return performAll<Done>(database, clock, async (db) => {
    const p = await findPeriode(db, at.kode, at, true);
    if (p === undefined || !(await cancelRekap(db, at.kode, at, isoInstant(clock)))) return failed('PDPB_TIADA');
    return { value: ok(p.keadaan), acts: [{ event: PDPB_EVENTS.BATAL, actor, kind: 'pdpb', object: objectOf(at), node: at.kode, facts: {} }] };
  });
}

/** By another person; judged again, because areas below may have moved. The recap is bound in the public log. */
export async function setujuiRekap({ database, clock }: At, at: Tempat, sidik: string, actor: Actor): Promise<Done> {
  return performAll<Done>(database, clock, async (db) => {
    const opened = await openPleno(db, at);
    if ('code' in opened) return failed(opened.code);
    const one = await findRekap(db, at.kode, at);
    if (one === undefined || one.sidik !== sidik) return failed('PDPB_TIADA');
    if (one.pengusul === actor.id) return failed('PDPB_ORANG_SAMA');
    const judged = await judge(db, opened, at, one.isi, one.anak);
    if ('salah' in judged) return failed(judged.code, judged.salah);
    const now = isoInstant(clock);
    await approveRekap(db, one.id, actor.id, now);
    await movePeriode(db, at.kode, at, 'PLENO', now);
    const isi = canonicalize({ ...at, isi: one.isi, anak: one.anak }) ?? '';
    const leaf = { jenis: 'keputusan', id: `sidalih/pdpb/${objectOf(at)}`, kantor: officeCodeOf(at.kode), versi: 1, terbit: `${now.slice(0, 19)}Z` };
    await queueLeaf(db, { ...leaf, media: 'application/json', ukuran: Buffer.byteLength(isi), sha256: one.sidik, gantikan: null });
    return { value: ok<Keadaan>('PLENO'), acts: [{ event: PDPB_EVENTS.SETUJU, actor, kind: 'pdpb', object: objectOf(at), node: at.kode, facts: { sidik, pengusul: one.pengusul, akhir: one.isi.akhir } }] };
  });
}
