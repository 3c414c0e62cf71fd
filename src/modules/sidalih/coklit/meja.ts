// Which list and place is an officers' address about, and how far is it? (counts of stations, summed by area)
import { z } from 'zod';
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { type Permission, type Resource, type SignedIn, scopeOf } from '#platform/identity';
import type { Deps } from '#platform/module';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { coklitShare } from '../daftar/rekap.ts';
import type { Daftar } from '../daftar/store/daftar.ts';
import { isTerbuka } from './aturan.ts';
import { TAHAP_COKLIT, findDaftarCoklit } from './muat.ts';
import { type TpsCoklit, listTps } from './store/keadaan.ts';
import { countTunggu } from './store/pesan.ts';

export const letak = z.object({ paket: z.string().regex(/^[a-z]+-[0-9]{4}$/), kode: z.string().regex(/^([0-9]{4}|[0-9]{6}|[0-9]{10}|[0-9]{13})$/) });
export type Letak = z.infer<typeof letak>;

/** The place itself, where a list of this pack holds it; undefined = nothing there. */
export async function placeOf({ database: { db } }: Deps, { paket, kode }: Letak): Promise<Resource | undefined> {
  const read = parseAreaCode(kode);
  const list = read.ok ? await findDaftarCoklit(db, paket, kode) : undefined;
  return read.ok && list !== undefined ? { kind: 'coklit', id: `${paket}/${kode}`, node: read.value } : undefined;
}

/** The widest place of this officer. */
export function ownPlace(permission: Permission) {
  return ({ clock }: Deps, _params: unknown, who: SignedIn | undefined): Resource => {
    const [first] = who === undefined ? [] : [...scopeOf(who, permission, clock.now())].sort((a, b) => a.node.length - b.node.length);
    return { kind: 'coklit', id: 'semua', node: first?.node ?? NATION };
  };
}

export interface Opened {
  readonly list: Daftar;
  readonly paket: PaketAturan;
}

export async function openList(db: Db, { paket, kode }: Letak): Promise<Opened | undefined> {
  const list = await findDaftarCoklit(db, paket, kode);
  const pack = list === undefined ? undefined : await findPaket(db, list.paket);
  return list === undefined || pack === undefined ? undefined : { list, paket: pack };
}

const DAY_MS = 86_400_000;

/** A station that is not handed in and sends nothing for the pack's days while the list is visited is looked at. */
export function isMacet(tps: Pick<TpsCoklit, 'keadaan' | 'sinkron' | 'total' | 'selesai'>, { keadaan, sejak }: Pick<Daftar, 'keadaan' | 'sejak'>, now: number, macetHari: number): boolean {
  if (keadaan !== TAHAP_COKLIT || !isTerbuka(tps.keadaan)) return false;
  return now - Date.parse(tps.sinkron ?? sejak) > macetHari * DAY_MS;
}

/** Counts of one area or station. */
export interface Baris {
  readonly kode: string;
  readonly tps: number;
  readonly total: number;
  readonly selesai: number;
  readonly sisa: number;
  /** "80.26" */
  readonly persen: string;
  readonly sesuai: number;
  readonly ubah: number;
  readonly baru: number;
  readonly tms: number;
  readonly takDitemui: number;
  readonly diserahkan: number;
  readonly diterima: number;
  readonly macet: number;
  /** Families that wait for a decision. */
  readonly tunggu: number;
  /** Latest of its stations; null = never. */
  readonly sinkron: string | null;
}

const CHILD: Readonly<Record<number, number>> = { 4: 6, 6: 10, 10: 13 };

/** One line for the place and one for each area right below it, by code. */
export async function loadKemajuan(db: Db, clock: Clock, { list, paket }: Opened, kode: string): Promise<{ readonly semua: Baris; readonly anak: readonly Baris[] }> {
  const stations = await listTps(db, list.id, kode);
  const waits = new Map((await countTunggu(db, list.id, kode)).map((one) => [one.kode, one.keluarga]));
  const sum = (code: string, all: readonly TpsCoklit[]): Baris => {
    const add = (of: (one: TpsCoklit) => number): number => all.reduce((n, one) => n + of(one), 0);
    const [total, selesai] = [add((one) => one.total), add((one) => one.selesai)];
    const times = all.flatMap(({ sinkron }) => sinkron ?? []).sort();
    return {
      kode: code,
      tps: all.length,
      total,
      selesai,
      ...coklitShare(total, selesai),
      sesuai: add((one) => one.sesuai),
      ubah: add((one) => one.ubah),
      baru: add((one) => one.baru),
      tms: add((one) => one.tms),
      takDitemui: add((one) => one.takDitemui),
      diserahkan: add(({ keadaan }) => (keadaan === 'DISERAHKAN' ? 1 : 0)),
      diterima: add(({ keadaan }) => (keadaan === 'DITERIMA' ? 1 : 0)),
      macet: add((one) => (isMacet(one, list, clock.now(), paket.kunjungan.macetHari) ? 1 : 0)),
      tunggu: add((one) => waits.get(one.kode) ?? 0),
      sinkron: times.at(-1) ?? null,
    };
  };
  const groups = new Map<string, TpsCoklit[]>();
  for (const one of stations) {
    const child = one.kode.slice(0, CHILD[kode.length] ?? 13);
    groups.set(child, [...(groups.get(child) ?? []), one]);
  }
  return { semua: sum(kode, stations), anak: [...groups].map(([child, all]) => sum(child, all)) };
}

export const asArea = (kode: string): AreaCode => kode as AreaCode;
