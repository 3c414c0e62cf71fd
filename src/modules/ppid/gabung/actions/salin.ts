// How does the answer to one request become the draft of another? (items, files, boxes, explanations; each keeps its own agreement and its own letter)
import { randomUUID } from 'node:crypto';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { type KeptFile, dropFile, fileName, filesOf, insertFile, readFileBytes } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type BerkasDraf, DRAF_AWAL, type IsiDraf } from '../../jawaban/draf.ts';
import { dropBerkas, insertBerkas, listBerkas, readDraf, writeDraf } from '../../jawaban/store/jawaban.ts';
import { LANGKAH_EVENT } from '../../permohonan/events.ts';
import { type At, MODULE } from '../../permohonan/jam.ts';
import { type Hasil, OPEN } from '../../permohonan/states.ts';
import { type Butir, listButir, writeButir } from '../../permohonan/store/berkas.ts';
import { type Permohonan, lockPermohonan, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { sebunyi } from '../orang.ts';

/** SALIN_KOSONG: nothing is written there, or none of it answers what is asked here. */
export type SalinRefusal = Refusal<'PERMOHONAN_TIADA' | 'PERMOHONAN_BERUBAH' | 'E_KEADAAN' | 'SALIN_KOSONG'>;

/** What another office says of its own papers is no word about ours. */
const KANTOR_SENDIRI: readonly (Hasil | null)[] = ['tidak_dikuasai', 'belum_dokumen'];

interface Sumber {
  readonly p: Permohonan;
  readonly isi: IsiDraf | undefined;
  readonly butir: readonly Butir[];
  readonly berkas: readonly BerkasDraf[];
  readonly files: ReadonlyMap<string, KeptFile>;
}

/** A draft as it stands; of an answer that was sent the items and what was given, for its boxes went with the draft. */
async function bacaSumber(db: Db, at: At, p: Permohonan): Promise<Sumber> {
  const files = await filesOf(db, MODULE, p.id);
  const draf = await readDraf(db, p.id);
  const sent = p.dijawabPada !== null;
  const berkas = sent ? files.filter(({ purpose }) => purpose === 'jawaban').flatMap((file) => diberi(at, p, file)) : await listBerkas(db, p.id);
  const all = await listButir(db, p.id);
  return { p, isi: draf?.isi, butir: sent ? all.map((item) => (item.hasil === 'hitamkan' ? { ...item, hasil: null } : item)) : all, berkas, files: new Map(files.map((file) => [file.id, file])) };
}

/** `PPID-3313-2026-00001-2-1.pdf`: given for item 2. */
function diberi(at: At, p: Permohonan, file: KeptFile): BerkasDraf[] {
  const rest = fileName(at, file).slice(p.nomor.length);
  const [, butir] = /^-([0-9]{1,2})-[0-9]+\./.exec(rest) ?? [];
  return butir === undefined ? [] : [{ id: file.id, butir: Number(butir), asal: file.id, hasil: null, kotak: [] }];
}

/** The item there that asks the same; where both have as many, the one in its place. */
function pasangan(item: Butir, at: number, { butir }: Sumber, banyak: number): Butir | undefined {
  return butir.find((one) => sebunyi(one.teks, item.teks)) ?? (butir.length === banyak ? butir[at] : undefined);
}

export interface Salin {
  readonly dari: string;
  readonly ke: string;
  readonly versi: number;
  readonly actor: Actor;
}

/** Replaces what is written for the items that it answers; the others stay as they are. Answers how many still have no outcome. */
export async function salinDraf(at: At, one: Salin): Promise<Result<{ readonly sisa: number }, SalinRefusal>> {
  return performAll<Result<{ readonly sisa: number }, SalinRefusal>>(at.database, at.clock, async (db) => {
    const no = (refusal: Result<never, SalinRefusal>): { readonly value: Result<{ readonly sisa: number }, SalinRefusal>; readonly acts: readonly [] } => ({ value: refusal, acts: [] });
    const p = await lockPermohonan(db, one.ke);
    const asal = await readPermohonan(db, one.dari);
    if (p === undefined || asal === undefined || asal.id === p.id) return no(refuse('PERMOHONAN_TIADA'));
    if (p.versi !== one.versi) return no(refuse('PERMOHONAN_BERUBAH'));
    if (!OPEN.includes(p.keadaan)) return no(refuse('E_KEADAAN', { keadaan: p.keadaan }));
    const sumber = await bacaSumber(db, at, asal);
    const mine = await listButir(db, p.id);
    const pairs = mine.flatMap((item, place) => {
      const from = pasangan(item, place, sumber, mine.length);
      return from?.hasil === undefined || from.hasil === null || (asal.kantor !== p.kantor && KANTOR_SENDIRI.includes(from.hasil)) ? [] : [{ item, from }];
    });
    if (pairs.length === 0) return no(refuse('SALIN_KOSONG'));
    const now = isoInstant(at.clock);
    for (const { item, from } of pairs) {
      await writeButir(db, p.id, { ...from, no: item.no, teks: item.teks });
      await salinBerkas(db, at, { sumber, ke: p.id, dari: from.no, butir: item.no, actor: one.actor, now });
    }
    await writeDraf(db, p.id, isiBaru(p, sumber, pairs, (await readDraf(db, p.id))?.isi), now);
    const sisa = (await listButir(db, p.id)).filter(({ hasil }) => hasil === null).length;
    return { value: ok({ sisa }), acts: [{ event: LANGKAH_EVENT, actor: one.actor, kind: 'permohonan', object: p.id, node: p.kantor, facts: { langkah: 'salin-draf', dari: asal.nomor, butir: pairs.length } }] };
  });
}

/** Her own wish for the means stays; whether the answer speaks of her is asked anew for each. */
function isiBaru(p: Permohonan, { isi }: Sumber, pairs: readonly { readonly item: Butir; readonly from: Butir }[], held: IsiDraf | undefined): IsiDraf {
  const own = held ?? DRAF_AWAL(p.penyampaian);
  if (isi === undefined) return own;
  const pasal18 = Object.fromEntries(pairs.flatMap(({ item, from }) => (isi.pasal18[String(from.no)] === undefined ? [] : [[String(item.no), isi.pasal18[String(from.no)]]]))) as IsiDraf['pasal18'];
  return { ...isi, cara: p.penyampaian, caraAlasan: '', tentangPemohon: own.tentangPemohon, pasal18: { ...own.pasal18, ...pasal18 } };
}

interface Butiran {
  readonly sumber: Sumber;
  readonly ke: string;
  readonly dari: number;
  readonly butir: number;
  readonly actor: Actor;
  readonly now: string;
}

async function salinBerkas(db: Db, at: At, one: Butiran): Promise<void> {
  for (const held of (await listBerkas(db, one.ke)).filter(({ butir }) => butir === one.butir)) {
    if (held.hasil !== null) await dropFile(db, at, held.hasil);
    await dropBerkas(db, one.ke, held.id);
  }
  for (const berkas of one.sumber.berkas.filter(({ butir }) => butir === one.dari)) {
    const asal = await bawa(db, at, one, berkas.asal, 'unit');
    const hasil = berkas.hasil === null ? null : await bawa(db, at, one, berkas.hasil, 'hitam');
    await insertBerkas(db, one.ke, { id: randomUUID(), butir: one.butir, asal, hasil, kotak: berkas.kotak }, one.now);
  }
}

/** The same bytes lie on the disk once; a paper that the unit brought for both is found again. */
async function bawa(db: Db, at: At, { sumber, ke, actor }: Butiran, id: string, purpose: 'unit' | 'hitam'): Promise<string> {
  const file = sumber.files.get(id);
  assert(file !== undefined, `file ${id} of a draft`);
  const there = purpose === 'unit' ? (await filesOf(db, MODULE, ke)).find((one) => one.sha256 === file.sha256 && one.purpose === purpose) : undefined;
  if (there !== undefined) return there.id;
  const content = async (): Promise<Buffer> => {
    const bytes = await readFileBytes(db, at, id);
    assert(bytes !== undefined, `bytes of file ${id}`);
    return bytes;
  };
  return (await insertFile(db, at, { sha256: file.sha256, bytes: file.bytes, type: file.type, active: file.active, name: `dokumen.${file.type}`, content }, { module: MODULE, object: ke, purpose, class: 'terbatas', by: actor.id })).id;
}
