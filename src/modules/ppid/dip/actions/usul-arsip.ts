// What happens when a service officer proposes an answer for the archive? (a neutral title; the wording only with consent and covered)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { applyMasks, pointsToPerson, proposeMasks } from '../samaran.ts';
import { arsipSetelah } from '../states.ts';
import { insertLangkah, lockArsip, writeArsip } from '../store/arsip.ts';
import { coverWord } from '../words.ts';

export const USUL_EVENT = 'ppid.arsip-usul';

export interface UsulArsip {
  readonly id: string;
  /** Count of the row that was seen. */
  readonly versi: number;
  readonly judul: string;
  readonly ringkasan: string;
  /** Show the wording; counts only with consent. */
  readonly pakaiRincian: boolean;
  /** Proposed masks that stay open because they point to nobody ("12-28", place in the text). */
  readonly biarkan: readonly string[];
  /** More pieces that are covered wherever they stand. */
  readonly tutup: readonly string[];
  readonly actor: Actor;
}

export type UsulRefusal = 'TIADA' | 'BERUBAH' | 'KEADAAN' | 'BEKU' | 'JUDUL' | 'JUDUL_PRIBADI';
type At = Pick<Deps, 'database' | 'clock'>;
const TITLE = { least: 8, most: 200 };
const MOST_SUMMARY = 600;

export async function proposeArchive({ database, clock }: At, one: UsulArsip): Promise<Result<undefined, Refusal<UsulRefusal>>> {
  return performAll<Result<undefined, Refusal<UsulRefusal>>>(database, clock, async (db) => {
    const a = await lockArsip(db, { id: one.id });
    if (a === undefined) return { value: refuse('TIADA'), acts: [] };
    if (a.versi !== one.versi) return { value: refuse('BERUBAH'), acts: [] };
    const keadaan = arsipSetelah(a.keadaan, 'USUL', false);
    if (keadaan === undefined) return { value: refuse('KEADAAN'), acts: [] };
    if (a.beku) return { value: refuse('BEKU'), acts: [] };
    const [judul, ringkasan] = [clean(one.judul), clean(one.ringkasan).slice(0, MOST_SUMMARY)];
    if (judul.length < TITLE.least || judul.length > TITLE.most) return { value: refuse('JUDUL'), acts: [] };
    if (pointsToPerson(judul) || pointsToPerson(ringkasan)) return { value: refuse('JUDUL_PRIBADI'), acts: [] };
    const masks = proposeMasks(a.rincian, one.tutup).filter(({ dari, sampai }) => !one.biarkan.includes(`${dari}-${sampai}`));
    const tampil = a.izin && one.pakaiRincian ? applyMasks(a.rincian, masks, coverWord) : '';
    await writeArsip(db, { ...a, judul, ringkasan, tampil, keadaan, pengusul: one.actor.id });
    await insertLangkah(db, a.id, { langkah: 'USUL', peran: one.actor.role, catatan: '', pada: isoInstant(clock) });
    const facts = { nomor: a.nomor, rincian: tampil !== '', samaran: tampil === '' ? 0 : masks.length, dibiarkan: one.biarkan.length };
    return { value: ok(undefined), acts: [{ event: USUL_EVENT, actor: one.actor, kind: 'arsip', object: a.id, node: a.kantor, basis: 'UU 14/2008 Pasal 11', facts }] };
  });
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim();
}
