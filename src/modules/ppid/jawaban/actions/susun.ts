// What happens while an answer is written: saved, proposed, agreed to, a file laid beside it, a file blackened?
import { createHash, randomUUID } from 'node:crypto';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { type FileType, type ReceivedFile, dropFile, findFile, insertFile, readFileBytes } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type PaperType, type RedactionCode, redact } from '#platform/redaction';
import { LANGKAH_EVENT } from '../../permohonan/events.ts';
import { type At, MODULE } from '../../permohonan/jam.ts';
import { OPEN } from '../../permohonan/states.ts';
import { type Butir, listButir, writeButir } from '../../permohonan/store/berkas.ts';
import { type Permohonan, lockPermohonan } from '../../permohonan/store/permohonan.ts';
import { type IsiDraf, type Kotak, sidikDraf } from '../draf.ts';
import { dropBerkas, insertBerkas, listBerkas, readDraf, writeBerkas, writeDraf, writeSetuju, writeUsul } from '../store/jawaban.ts';

export type SusunRefusal = Refusal<'PERMOHONAN_TIADA' | 'E_KEADAAN' | 'DRAF_KOSONG' | 'DRAF_BERUBAH' | 'E_DUA_ORANG' | 'BERKAS_TIADA' | RedactionCode>;
type Susunan<T> = Result<T, SusunRefusal>;

/** One act on the draft of an open request, in its trail by a word. */
async function menyusun<T>(at: At, one: { readonly id: string; readonly actor: Actor; readonly langkah: string }, effect: (db: Db, p: Permohonan, now: string) => Promise<Susunan<T>>): Promise<Susunan<T>> {
  return performAll<Susunan<T>>(at.database, at.clock, async (db) => {
    const p = await lockPermohonan(db, one.id);
    if (p === undefined) return { value: refuse('PERMOHONAN_TIADA'), acts: [] };
    if (!OPEN.includes(p.keadaan)) return { value: refuse('E_KEADAAN', { keadaan: p.keadaan }), acts: [] };
    const done = await effect(db, p, isoInstant(at.clock));
    const act = { event: LANGKAH_EVENT, actor: one.actor, kind: 'permohonan', object: p.id, node: p.kantor, facts: { langkah: one.langkah } };
    return { value: done, acts: done.ok ? [act] : [] };
  });
}

interface Acting {
  readonly id: string;
  readonly actor: Actor;
}

/** Items keep their number; what a page did not send stays as it was. */
export async function simpanDraf(at: At, one: Acting & { readonly isi: IsiDraf; readonly butir: readonly Butir[] }): Promise<Susunan<undefined>> {
  return menyusun(at, { ...one, langkah: 'draf' }, async (db, p, now) => {
    const held = new Set((await listButir(db, p.id)).map(({ no }) => no));
    for (const item of one.butir) if (held.has(item.no)) await writeButir(db, p.id, item);
    await writeDraf(db, p.id, one.isi, now);
    return ok(undefined);
  });
}

/** The draft as it stands is shown to the second person. */
export async function usulkan(at: At, one: Acting): Promise<Susunan<undefined>> {
  return menyusun(at, { ...one, langkah: 'usul' }, async (db, p) => {
    const draf = await readDraf(db, p.id);
    if (draf === undefined) return refuse('DRAF_KOSONG');
    await writeUsul(db, p.id, one.actor.id, await sidikKini(db, p.id, draf.isi));
    return ok(undefined);
  });
}

/** DRAF_BERUBAH: the draft is no longer the one that was proposed. E_DUA_ORANG: nobody agrees with oneself. */
export async function setujui(at: At, one: Acting & { readonly sidik: string }): Promise<Susunan<undefined>> {
  return menyusun(at, { ...one, langkah: 'setuju' }, async (db, p, now) => {
    const draf = await readDraf(db, p.id);
    if (draf?.usulOleh === undefined || draf.usulOleh === null) return refuse('DRAF_KOSONG');
    if (draf.usulOleh === one.actor.id) return refuse('E_DUA_ORANG');
    const kini = await sidikKini(db, p.id, draf.isi);
    if (draf.usulSidik !== kini || one.sidik !== kini) return refuse('DRAF_BERUBAH');
    await writeSetuju(db, p.id, one.actor.id, now);
    return ok(undefined);
  });
}

export async function sidikKini(db: Db, id: string, isi: IsiDraf): Promise<string> {
  return sidikDraf({ isi, butir: await listButir(db, id), berkas: await listBerkas(db, id) });
}

/** A paper for an item: one that a unit brought (`asal`), or one that comes along; a proof of identity of the same case is neither. */
export async function lampirkan(at: At, one: Acting & { readonly butir: number; readonly asal?: string; readonly file?: ReceivedFile }): Promise<Susunan<string>> {
  return menyusun(at, { ...one, langkah: 'lampirkan' }, async (db, p, now) => {
    const { file } = one;
    const kept = file === undefined ? await findFile(db, one.asal ?? '') : { ...(await insertFile(db, at, file, { module: MODULE, object: p.id, purpose: 'unit', class: 'terbatas', by: one.actor.id })), module: MODULE, object: p.id, purpose: 'unit' };
    if (kept === undefined || kept.module !== MODULE || kept.object !== p.id || kept.purpose !== 'unit') return refuse('BERKAS_TIADA');
    const id = randomUUID();
    await insertBerkas(db, p.id, { id, butir: one.butir, asal: kept.id, hasil: null, kotak: [] }, now);
    await usangkan(db, p.id, now);
    return ok(id);
  });
}

export async function lepaskan(at: At, one: Acting & { readonly berkas: string }): Promise<Susunan<undefined>> {
  return menyusun(at, { ...one, langkah: 'lepaskan' }, async (db, p, now) => {
    const held = (await listBerkas(db, p.id)).find(({ id }) => id === one.berkas);
    if (held?.hasil !== undefined && held.hasil !== null) await dropFile(db, at, held.hasil);
    await dropBerkas(db, p.id, one.berkas);
    await usangkan(db, p.id, now);
    return ok(undefined);
  });
}

/** What was agreed to is no longer what stands there. */
async function usangkan(db: Db, id: string, now: string): Promise<void> {
  const draf = await readDraf(db, id);
  if (draf !== undefined) await writeDraf(db, id, draf.isi, now);
}

const PAPERS: Readonly<Record<string, PaperType>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

/** BERKAS_TIADA also for a kind of file that cannot be blackened; without boxes the paper is given whole again. */
export async function hitamkan(at: At, one: Acting & { readonly berkas: string; readonly kotak: readonly Kotak[] }): Promise<Susunan<{ readonly hilang: number }>> {
  const held = (await listBerkas(at.database.db, one.id)).find(({ id }) => id === one.berkas);
  const asal = held === undefined ? undefined : await findFile(at.database.db, held.asal);
  const type = asal === undefined ? undefined : PAPERS[asal.type];
  if (held === undefined || asal === undefined || type === undefined) return refuse('BERKAS_TIADA');
  // Before the transaction: a paper of many pages takes its time.
  const cut = one.kotak.length === 0 ? undefined : await potong(at, asal.id, type, one.kotak);
  if (cut?.ok === false) return cut;
  return menyusun(at, { ...one, langkah: 'hitamkan' }, async (db, p, now) => {
    if (held.hasil !== null) await dropFile(db, at, held.hasil);
    const hasil = cut === undefined ? null : (await insertFile(db, at, fileOf(cut.value.bytes, asal.type), { module: MODULE, object: p.id, purpose: 'hitam', class: 'terbatas', by: one.actor.id })).id;
    await writeBerkas(db, { id: held.id, hasil, kotak: one.kotak });
    await usangkan(db, p.id, now);
    return ok({ hilang: cut === undefined ? 0 : cut.value.gone.length });
  });
}

async function potong(at: At, asal: string, type: PaperType, kotak: readonly Kotak[]): Promise<Result<{ readonly bytes: Buffer; readonly gone: readonly string[] }, Refusal<RedactionCode>>> {
  const bytes = await readFileBytes(at.database.db, at, asal);
  assert(bytes !== undefined, 'the bytes of a file that has its row');
  return redact(bytes, type, kotak);
}

/** Bytes of our own making, as the file room takes them. */
function fileOf(bytes: Buffer, type: FileType): ReceivedFile {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type, name: `dokumen.${type}`, active: false, content: () => Promise.resolve(bytes) };
}
