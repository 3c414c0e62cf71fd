// What happens when an archived answer becomes an entry of the list? (one act, links both ways; ppid.md section 16)
import { randomUUID } from 'node:crypto';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { Arsip } from '../arsip.ts';
import { type Dip, insertDip } from '../store/dip.ts';
import { insertLangkah, lockArsip, writeArsip } from '../store/arsip.ts';
import { publishDraft } from '../terbitkan-dip.ts';
import { dipText as text } from '../text-dip.ts';

export const JADI_DIP_EVENT = 'ppid.arsip-jadi-dip';

type At = Pick<Deps, 'database' | 'clock'>;

/** The number of the new entry. KEADAAN: the answer is not in view, or an entry was made of it already; TANPA_ISI: it gave no document. */
export async function makeEntry({ database, clock }: At, one: { readonly id: string; readonly unit: string; readonly tempat: string; readonly actor: Actor }): Promise<Result<string, Refusal<'TIADA' | 'KEADAAN' | 'TANPA_ISI'>>> {
  return performAll<Result<string, Refusal<'TIADA' | 'KEADAAN' | 'TANPA_ISI'>>>(database, clock, async (db) => {
    const a = await lockArsip(db, { id: one.id });
    if (a === undefined) return { value: refuse('TIADA'), acts: [] };
    if (a.keadaan !== 'TERBIT' || a.dip !== null) return { value: refuse('KEADAAN'), acts: [] };
    if (a.dokumen.length === 0) return { value: refuse('TANPA_ISI'), acts: [] };
    const now = isoInstant(clock);
    const draft = entryOf(a, one.unit, one.tempat);
    await insertDip(db, draft, now);
    const published = await publishDraft(db, clock, draft.entri);
    assert(published?.nomor !== null && published !== undefined, 'a draft that was just written is published');
    await writeArsip(db, { ...a, dip: published.nomor });
    await insertLangkah(db, a.id, { langkah: 'JADI_DIP', peran: one.actor.role, catatan: published.nomor, pada: now });
    return { value: ok(published.nomor), acts: [{ event: JADI_DIP_EVENT, actor: one.actor, kind: 'arsip', object: a.id, node: a.kantor, basis: 'UU 14/2008 Pasal 11 ayat (2)', facts: { arsip: a.nomor, dip: published.nomor } }] };
  });
}

/** What stands in an answer is public at any time (Pasal 11 ayat (2)); its documents carry over, also as blackened. */
function entryOf(a: Arsip, unit: string, tempat: string): Dip {
  const id = randomUUID();
  const ringkasan = a.ringkasan === '' ? a.judul : a.ringkasan;
  const described = { judul: a.judul, ringkasan, kelas: 'setiap_saat', kewajiban: null, unit, pembuat: unit, dibuatHari: a.dijawab, dibuatTempat: tempat } as const;
  const form = { bentuk: ['lunak'], retensi: say('id', text.permanen), bahasa: 'id', uji: a.uji, permohonan: a.nomor, tautan: null, berkas: a.dokumen } as const;
  return { ...described, ...form, id, entri: id, versi: 1, nomor: null, kantor: a.kantor, keadaan: 'DRAF', pengganti: null, sebab: '', terbit: null };
}
