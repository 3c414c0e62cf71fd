// What becomes of a laptop's acts at the centre? (hasil.md 2: by uuid, so that a package read twice or too early changes nothing)
import type { AreaCode } from '#kernel/area-code';
import { type Result, assert, ok } from '#kernel/result';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { acceptForm } from '../desk/accept.ts';
import type { FormulirC } from '../desk/form.ts';
import { isFilled, loadTercatat, selTercatat, suaraTercatat } from '../desk/standing.ts';
import { recordEvent } from '../recap/actions/record-event.ts';
import type { PeristiwaMasuk } from '../recap/events.ts';
import { keepPackage, settle, wayOf } from './actions/keep-package.ts';
import { type PaketRefusal, type PaketSah, checkPackage } from './check-package.ts';
import type { Butir, ButirC, ButirRapat } from './package-shape.ts';
import { type BarisButir, type KeadaanButir, findButir, findNext, isBroken, readButir } from './store/package.ts';

type Hands = Pick<Deps, 'database' | 'clock' | 'keys'>;
type Sah = Pick<PaketSah, 'laptop' | 'kontes' | 'no'>;

export interface HasilImpor {
  readonly sah: Pick<PaketSah, 'laptop' | 'kontes' | 'paket'>;
  /** Acts of this package: how each stands now. */
  readonly butir: readonly BarisButir[];
  /** Those of them that this import settled. */
  readonly baru: readonly BarisButir[];
  /** Acts of earlier packages that had waited for this one. */
  readonly menyusul: number;
}

interface Akhir {
  readonly keadaan: Exclude<KeadaanButir, 'MENUNGGU'>;
  readonly sebab: string | null;
  readonly versi: number | null;
}

/** A device's clock further ahead than this is not asked what time it was (as for phones). */
const AHEAD_SECONDS = 300;

/**
 * Checks, keeps, then applies act by act in the laptop's order, each in its own transaction through the ordinary ways. An
 * act whose forerunner has not come waits for it. Cut off anywhere, the same import again goes on. A refusal changed nothing.
 */
export async function importPackage(deps: Hands, text: string): Promise<Result<HasilImpor, PaketRefusal>> {
  const checked = await checkPackage(deps, text);
  if (!checked.ok) return checked;
  const { laptop, paket, kontes } = checked.value;
  const { db } = deps.database;
  const before = new Set(settled(await readButir(db, laptop.id, paket.dari, paket.sampai)).map(({ cacah }) => cacah));
  const kept = await keepPackage(deps, checked.value);
  if (!kept.ok) return kept;
  const done = await applyWaiting(deps, checked.value);
  const butir = await readButir(db, laptop.id, paket.dari, paket.sampai);
  const baru = settled(butir).filter(({ cacah }) => !before.has(cacah));
  return ok({ sah: { laptop, kontes, paket }, butir, baru, menyusul: done - baru.length });
}

function settled(all: readonly BarisButir[]): readonly BarisButir[] {
  return all.filter(({ keadaan }) => keadaan !== 'MENUNGGU');
}

async function applyWaiting(deps: Hands, sah: Sah): Promise<number> {
  for (let done = 0; ; done += 1) {
    const next = await findNext(deps.database.db, sah.laptop.id);
    if (next === undefined) return done;
    const one = JSON.parse(next.isi) as Butir;
    const end = one.jenis === 'C' ? await takeForm(deps, sah, one) : await takeNote(deps, sah, one);
    await settle(deps, sah, next, end);
  }
}

const conflict = (sebab: string): Akhir => ({ keadaan: 'BENTROK', sebab, versi: null });

async function takeForm(deps: Hands, sah: Sah, one: ButirC): Promise<Akhir> {
  // The photographs are on the laptop; they are attached at the centre's own desk.
  if (one.bentuk === 'FOTO') return { keadaan: 'FOTO', sebab: null, versi: null };
  const { kontes, laptop } = sah;
  const kode = one.kode as AreaCode;
  const dasar = await baseOf(deps, laptop.id, one);
  if (dasar === undefined) return conflict('MENGIKUTI');
  const taken = await acceptForm(deps, formOf(sah, one, dasar, Math.floor(deps.clock.now() / 1000)));
  if (taken.ok) {
    const { seq, versi } = taken.value;
    return { keadaan: 'DITERAPKAN', sebab: null, versi: seq === null ? await figuresAt(deps, kontes, kode) : versi };
  }
  const { code } = taken.refusal;
  if (code === 'PENUH') throw new Error('too many forms wait; import again');
  return code === 'BENTROK' && (await saysTheSame(deps, kontes, one)) ? { keadaan: 'SAMA', sebab: null, versi: await figuresAt(deps, kontes, kode) } : conflict(code);
}

/** The version at the centre that the form was written over; undefined where that is a form in conflict. */
async function baseOf({ database }: Hands, laptop: string, { dasar }: ButirC): Promise<number | undefined> {
  if ('versi' in dasar) return dasar.versi;
  return (await findButir(database.db, laptop, dasar.uuid))?.versi ?? undefined;
}

async function standingOf({ database }: Hands, kontes: Kontes, kode: AreaCode) {
  const found = await loadTercatat(database.db, kontes, kode);
  assert(found !== undefined, 'the tree of a checked package is laid');
  return found;
}

async function figuresAt(deps: Hands, kontes: Kontes, kode: AreaCode): Promise<number> {
  return (await standingOf(deps, kontes, kode)).dasar;
}

/** The paper was entered at the centre too, cell for cell. */
async function saysTheSame(deps: Hands, kontes: Kontes, { kode, suara, sel }: ButirC): Promise<boolean> {
  const there = await standingOf(deps, kontes, kode as AreaCode);
  const { opsi, form } = kontes.pack;
  const mine = [...suara, ...(sel ?? form.sel.map(() => null))];
  const theirs = [...suaraTercatat(there, opsi.length), ...selTercatat(there, form.sel.length)];
  return isFilled(there) && mine.every((cell, at) => cell === (theirs[at] ?? null));
}

function formOf({ laptop, kontes }: Sah, one: ButirC, dasar: number, now: number): FormulirC {
  const { uuid, kode, cacah, akun, peran, simpul, tugas, bentuk, suara, sel, huruf, kata, dipertahankan, sebab, pada } = one;
  return {
    uuid,
    kontes,
    kode: kode as AreaCode,
    dasar,
    jenis: bentuk,
    actor: { id: akun, role: peran, node: simpul },
    peran: tugas,
    suara,
    sel,
    huruf,
    kata,
    dipertahankan,
    sebab,
    foto: [],
    perangkat: { id: laptop.id, cacah },
    per: pada > now + AHEAD_SECONDS ? null : pada,
    lewat: wayOf(laptop),
  };
}

/** A happening after one in conflict rests on it: it is kept beside it and not tried. */
async function takeNote(deps: Hands, { laptop, kontes }: Sah, one: ButirRapat): Promise<Akhir> {
  if (await isBroken(deps.database.db, laptop.id, one.cacah)) return conflict('MENGIKUTI');
  const now = Math.floor(deps.clock.now() / 1000);
  const { uuid, node, langkah, isi, akun, peran, simpul, pada, cacah, versi, urut, formulir } = one;
  const note = {
    uuid,
    node: node as AreaCode,
    jenis: langkah,
    pada: pada > now + AHEAD_SECONDS ? now : pada,
    actor: { id: akun, role: peran, node: simpul },
    isi,
    lewat: { perangkat: { id: laptop.id, cacah }, nama: wayOf(laptop), versi, urut, formulir: formulir?.sha256 ?? null },
  } as unknown as PeristiwaMasuk;
  const told = await recordEvent(deps, kontes, note);
  return told.ok ? { keadaan: 'DITERAPKAN', sebab: null, versi: null } : conflict(told.refusal.code);
}
