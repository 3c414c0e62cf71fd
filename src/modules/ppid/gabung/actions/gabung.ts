// How do two requests of one applicant become one? (ppid.md section 8, notes: with her consent, and the older clock stays; no officer closes anything alone)
import { randomUUID } from 'node:crypto';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import { type Act, type Actor, type Facts, performAll } from '#platform/action';
import { filesOf, insertFile, readFileBytes, fileName } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { getPaketPpid } from '../../aturan/paket.ts';
import { berhenti } from '../../permohonan/actions/akhiri.ts';
import { LANGKAH_EVENT } from '../../permohonan/events.ts';
import { gerakkan, tulisLangkah } from '../../permohonan/gerak.ts';
import { bersih } from '../../permohonan/isian.ts';
import { type At, MODULE, jamOf } from '../../permohonan/jam.ts';
import { hari, kabari } from '../../permohonan/kabar.ts';
import { type Pemohon, openPemohon } from '../../permohonan/rahasia.ts';
import { ANSWERED, OPEN } from '../../permohonan/states.ts';
import { type Butir, insertButir, listButir, pindahTugas, readPemohon } from '../../permohonan/store/berkas.ts';
import { writeCari } from '../../permohonan/store/cari.ts';
import { type Permohonan, lockPermohonan, readByNomor, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { butirBaru, orangSama, urutkan } from '../orang.ts';
import { type Gabung, insertGabung, listGabung, lockGabung, writeGabung } from '../store/gabung.ts';
import { gabungText as text } from '../text-gabung.ts';

/** Items of one answer at most: their numbers have two digits in the forms. */
export const BUTIR_GABUNG = 99;

/**
 * GABUNG_TIADA: no such request at this office, or no such proposal. GABUNG_SAMA: the request itself. GABUNG_ORANG: not one
 * applicant. GABUNG_DIJAWAB: one of them has its answer. GABUNG_SUDAH: proposed already, or decided. GABUNG_BERUBAH: one of the
 * two is no longer as it was shown. GABUNG_BUTIR: too many items for one answer.
 */
export type GabungRefusal = Refusal<
  'GABUNG_TIADA' | 'GABUNG_SAMA' | 'GABUNG_ORANG' | 'GABUNG_DIJAWAB' | 'GABUNG_SUDAH' | 'GABUNG_BERUBAH' | 'GABUNG_BUTIR' | 'E_ALASAN_KOSONG' | 'E_DUA_ORANG' | 'PERMOHONAN_BERUBAH' | 'E_KEADAAN'
>;
interface Pasangan {
  readonly tua: Permohonan;
  readonly muda: Permohonan;
}

/** Both held, always in the same order, so that two acts never wait for each other. */
async function pegang(db: Db, ids: readonly string[]): Promise<Permohonan[]> {
  const held: Permohonan[] = [];
  for (const id of [...ids].sort()) {
    const p = await lockPermohonan(db, id);
    if (p !== undefined) held.push(p);
  }
  return held;
}

function halangan({ tua, muda }: Pasangan): Result<undefined, GabungRefusal> {
  if ([tua, muda].some(({ keadaan }) => [...ANSWERED, 'DISERAHKAN'].some((one) => one === keadaan))) return refuse('GABUNG_DIJAWAB');
  // An older request that is not complete has no clock that she could keep.
  if (!OPEN.includes(tua.keadaan) || !(muda.keadaan === 'DITERIMA' || OPEN.includes(muda.keadaan))) return refuse('E_KEADAAN', { keadaan: OPEN.includes(tua.keadaan) ? muda.keadaan : tua.keadaan });
  return ok(undefined);
}

async function pemohonDari(db: Db, { keys }: Pick<At, 'keys'>, id: string): Promise<Pemohon | undefined> {
  const row = await readPemohon(db, id);
  return row === undefined ? undefined : openPemohon(keys, id, row.rahasia);
}

/** Whether both are hers is found out by the machine: nobody opens an identity for it. */
export async function seorang(db: Db, at: Pick<At, 'keys'>, a: string, b: string): Promise<boolean> {
  const [satu, dua] = [await pemohonDari(db, at, a), await pemohonDari(db, at, b)];
  return satu !== undefined && dua !== undefined && orangSama(satu, dua);
}

const act = (actor: Actor, p: Permohonan, facts: Facts): Act & { readonly facts: Facts } => ({ event: LANGKAH_EVENT, actor, kind: 'permohonan', object: p.id, node: p.kantor, facts });

export interface Usul {
  readonly id: string;
  readonly versi: number;
  readonly actor: Actor;
  /** Number of the other request. */
  readonly nomor: string;
  /** She reads it. */
  readonly alasan: string;
}

export async function usulGabung(at: At, one: Usul): Promise<Result<Gabung, GabungRefusal>> {
  const alasan = bersih(one.alasan, true).slice(0, 1_000);
  return performAll<Result<Gabung, GabungRefusal>>(at.database, at.clock, async (db) => {
    const no = (refusal: Result<never, GabungRefusal>): { readonly value: Result<Gabung, GabungRefusal>; readonly acts: readonly [] } => ({ value: refusal, acts: [] });
    const found = await readByNomor(db, one.nomor);
    if (found?.id === one.id) return no(refuse('GABUNG_SAMA'));
    const [a, b] = await pegang(db, [one.id, ...(found === undefined ? [] : [found.id])]);
    // A request of another office is not there for this one.
    if (a === undefined || b === undefined || a.kantor !== b.kantor) return no(refuse('GABUNG_TIADA'));
    const pair = urutkan(a, b);
    const { tua, muda } = pair;
    if ((a.id === one.id ? a : b).versi !== one.versi) return no(refuse('PERMOHONAN_BERUBAH'));
    if (Array.from(alasan).length < getPaketPpid(muda.paket).alasan) return no(refuse('E_ALASAN_KOSONG', { n: getPaketPpid(muda.paket).alasan }));
    const open = halangan(pair);
    if (!open.ok) return no(open);
    if (!(await seorang(db, at, tua.id, muda.id))) return no(refuse('GABUNG_ORANG'));
    const before = [...(await listGabung(db, tua.id)), ...(await listGabung(db, muda.id))];
    if (before.some(({ keadaan }) => keadaan === 'USUL')) return no(refuse('GABUNG_SUDAH'));
    if ((await itemsAfter(db, pair)) > BUTIR_GABUNG) return no(refuse('GABUNG_BUTIR', { n: BUTIR_GABUNG }));
    const now = isoInstant(at.clock);
    const usul = { id: randomUUID(), muda: muda.id, tua: tua.id, alasan, oleh: one.actor.id, pada: now };
    await insertGabung(db, usul);
    await langkahDua(db, pair, { langkah: 'usul-gabung', actor: one.actor, isi: { alasan }, now });
    await kabari(db, at, (await readPemohon(db, muda.id))?.kabarSurel === true ? muda : tua, { kabar: 'tanya', baris: [say(muda.bahasa, text.kabarUsul, { muda: muda.nomor, tua: tua.nomor })] });
    return { value: ok({ ...usul, keadaan: 'USUL' }), acts: [act(one.actor, muda, { langkah: 'usul-gabung', tua: tua.nomor }), act(one.actor, tua, { langkah: 'usul-gabung', muda: muda.nomor })] };
  });
}

async function itemsAfter(db: Db, { tua, muda }: Pasangan): Promise<number> {
  const held = await listButir(db, tua.id);
  return held.length + butirBaru(held, await listButir(db, muda.id)).length;
}

/** A step of both, each with the number of the other; no state moves. */
async function langkahDua(db: Db, { tua, muda }: Pasangan, one: { readonly langkah: 'usul-gabung' | 'tolak-gabung' | 'tarik-gabung'; readonly actor: Actor; readonly isi: Readonly<Record<string, string>>; readonly now: string }): Promise<void> {
  await tulisLangkah(db, muda, { ...one, isi: { ...one.isi, nomor: tua.nomor } });
  await tulisLangkah(db, tua, { ...one, isi: { ...one.isi, nomor: muda.nomor } });
}

async function pasangan(db: Db, { tua, muda }: Pick<Gabung, 'tua' | 'muda'>): Promise<Pasangan> {
  const held = await pegang(db, [tua, muda]);
  const of = (id: string): Permohonan => {
    const p = held.find((one) => one.id === id);
    assert(p !== undefined, `request ${id} of a proposal`);
    return p;
  };
  return { tua: of(tua), muda: of(muda) };
}

/** A proposal that stands, with both requests held. */
async function berdiri(db: Db, id: string): Promise<Result<Gabung & { readonly dua: Pasangan }, GabungRefusal>> {
  const held = await lockGabung(db, id);
  if (held === undefined) return refuse('GABUNG_TIADA');
  if (held.keadaan !== 'USUL') return refuse('GABUNG_SUDAH', { keadaan: held.keadaan });
  return ok({ ...held, dua: await pasangan(db, held) });
}

/** What she saw of the two: she agrees to these and to nothing that came later. */
export const sidikGabung = ({ tua, muda }: Pasangan): string => `${tua.versi}.${muda.versi}`;

/** How a word that was spoken came: who wrote it down heard it read back, and is not the one who proposed. */
export interface Lisan {
  readonly cara: 'loket' | 'telepon';
  /** How it is known that it was she. */
  readonly bukti: string;
}

export interface Putusan {
  readonly gabung: string;
  /** The request on whose page it is answered: one of the two. */
  readonly id: string;
  readonly actor: Actor;
  readonly setuju: boolean;
  readonly sidik: string;
  readonly lisan?: Lisan;
}

export async function putuskanGabung(at: At, one: Putusan): Promise<Result<Gabung, GabungRefusal>> {
  const { actor, lisan } = one;
  return performAll<Result<Gabung, GabungRefusal>>(at.database, at.clock, async (db) => {
    const read = await berdiri(db, one.gabung);
    if (!read.ok) return { value: read, acts: [] };
    const usul = read.value;
    const { tua, muda } = usul.dua;
    if (one.id !== tua.id && one.id !== muda.id) return { value: refuse('GABUNG_TIADA'), acts: [] };
    if (lisan !== undefined && usul.oleh === actor.id) return { value: refuse('E_DUA_ORANG'), acts: [] };
    if (lisan !== undefined && bersih(lisan.bukti).length < 5) return { value: refuse('E_ALASAN_KOSONG', { n: 5 }), acts: [] };
    const now = isoInstant(at.clock);
    const isi: Readonly<Record<string, string>> = lisan === undefined ? {} : { lisan: lisan.cara, bukti: bersih(lisan.bukti).slice(0, 300) };
    // How she was recognised stays in the case: the trail holds nobody's words.
    const cara: Facts = lisan === undefined ? {} : { lisan: lisan.cara };
    if (!one.setuju) {
      await writeGabung(db, usul.id, 'TOLAK', now);
      await langkahDua(db, usul.dua, { langkah: 'tolak-gabung', actor, isi, now });
      return { value: ok({ ...usul, keadaan: 'TOLAK' }), acts: [tua, muda].map((p) => act(actor, p, { langkah: 'tolak-gabung', ...cara })) };
    }
    if (one.sidik !== sidikGabung(usul.dua)) return { value: refuse('GABUNG_BERUBAH'), acts: [] };
    const open = halangan(usul.dua);
    if (!open.ok) return { value: open, acts: [] };
    if ((await itemsAfter(db, usul.dua)) > BUTIR_GABUNG) return { value: refuse('GABUNG_BUTIR', { n: BUTIR_GABUNG }), acts: [] };
    await writeGabung(db, usul.id, 'SETUJU', now);
    const baru = await satukan(db, at, usul.dua, { actor, isi });
    const facts = { ...cara, butir: baru };
    return { value: ok({ ...usul, keadaan: 'SETUJU' }), acts: [act(actor, muda, { langkah: 'cabut', gabung: tua.nomor, ...facts }), act(actor, tua, { langkah: 'gabung', muda: muda.nomor, ...facts })] };
  });
}

/** The younger ends by her word, the older takes over what it lacks; both are held and have been looked at. */
async function satukan(db: Db, at: At, { tua, muda }: Pasangan, { actor, isi }: { readonly actor: Actor; readonly isi: Readonly<Record<string, string>> }): Promise<number> {
  const { jawab } = await jamOf(db, tua.id);
  const baris = [say(muda.bahasa, text.kabarGabung, { tua: tua.nomor, batas: jawab === undefined ? '' : hari(muda.bahasa, jawab.jatuhTempo) })];
  const held = await listButir(db, tua.id);
  const baru = butirBaru(held, await listButir(db, muda.id));
  const ended = await gerakkan(db, at, { id: muda.id, actor, pelaku: 'P', langkah: 'cabut' }, (inner, p) => berhenti(inner, at, p, { nomor: tua.nomor, isi, baris }));
  const kept = await gerakkan(db, at, { id: tua.id, actor, pelaku: 'P', langkah: 'gabung' }, async (inner, p) => {
    const rincian = baru.length === 0 ? p.rincian : [p.rincian, say('id', text.dariMuda, { nomor: muda.nomor }), ...baru].join('\n');
    await tambahButir(inner, p.id, held, baru);
    if (baru.length > 0) await writeCari(inner, { ...p, rincian });
    await pindahTugas(inner, muda.id, tua.id);
    await bawaBerkas(inner, at, muda.id, tua.id);
    return ok({ p: { ...p, rincian }, isi: { ...isi, nomor: muda.nomor, butir: baru.length }, buku: { gabung: muda.nomor, butir: baru.length } });
  });
  assert(ended.ok && kept.ok, 'what was looked at under its lock moves');
  return baru.length;
}

async function tambahButir(db: Db, id: string, held: readonly Butir[], baru: readonly string[]): Promise<void> {
  await insertButir(db, id, baru, Math.max(0, ...held.map(({ no }) => no)));
}

/** What units brought and she attached is at hand where the answer is written; the rows of the younger stay. */
async function bawaBerkas(db: Db, at: At, dari: string, ke: string): Promise<void> {
  for (const file of await filesOf(db, MODULE, dari)) {
    if (file.purpose !== 'unit' && file.purpose !== 'lampiran') continue;
    const content = async (): Promise<Buffer> => {
      const bytes = await readFileBytes(db, at, file.id);
      assert(bytes !== undefined, `file ${file.id} of a case`);
      return bytes;
    };
    await insertFile(db, at, { sha256: file.sha256, bytes: file.bytes, type: file.type, active: file.active, name: fileName(at, file), content }, { module: MODULE, object: ke, purpose: file.purpose, class: file.class, by: 'ppid' });
  }
}

/** The desk takes its own proposal back, by whoever sits there. */
export async function tarikGabung(at: At, one: { readonly gabung: string; readonly id: string; readonly actor: Actor }): Promise<Result<Gabung, GabungRefusal>> {
  return performAll<Result<Gabung, GabungRefusal>>(at.database, at.clock, async (db) => {
    const read = await berdiri(db, one.gabung);
    if (!read.ok) return { value: read, acts: [] };
    const { dua, ...usul } = read.value;
    if (one.id !== usul.tua && one.id !== usul.muda) return { value: refuse('GABUNG_TIADA'), acts: [] };
    const now = isoInstant(at.clock);
    await writeGabung(db, usul.id, 'TARIK', now);
    await langkahDua(db, dua, { langkah: 'tarik-gabung', actor: one.actor, isi: {}, now });
    return { value: ok({ ...usul, keadaan: 'TARIK' }), acts: [dua.tua, dua.muda].map((p) => act(one.actor, p, { langkah: 'tarik-gabung' })) };
  });
}

/** Both as they stand now, for pages. */
export async function bacaPasangan(db: Db, { tua, muda }: Pick<Gabung, 'tua' | 'muda'>): Promise<Pasangan> {
  const [a, b] = [await readPermohonan(db, tua), await readPermohonan(db, muda)];
  assert(a !== undefined && b !== undefined, 'the two requests of a proposal');
  return { tua: a, muda: b };
}
export const masihTerbuka = (dua: Pasangan): boolean => halangan(dua).ok;
