// How does an applicant give or take back a consent? (ppid.md sections 18 and 20; the register line stays whatever she chooses)
import { type Result, ok } from '#kernel/result';
import { type GerakRefusal, tulisLangkah } from '../../permohonan/gerak.ts';
import { type At, MODULE } from '../../permohonan/jam.ts';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { dropNotices } from '#platform/notify';
import { withdrawArchiveConsent } from '../../dip/arsipkan.ts';
import { LANGKAH_EVENT } from '../../permohonan/events.ts';
import { openPemohon } from '../../permohonan/rahasia.ts';
import { readPemohon, writePemohon } from '../../permohonan/store/berkas.ts';
import { type Permohonan, lockPermohonan, writePermohonan } from '../../permohonan/store/permohonan.ts';

export interface Izin {
  readonly id: string;
  readonly actor: Actor;
  /** The words of the question may stand in the archive. */
  readonly arsip: boolean;
  /** Mail at each step; without an address it stays off. */
  readonly kabar: boolean;
}

type Tiada = Extract<GerakRefusal['code'], 'PERMOHONAN_TIADA'>;

/** In any state: a consent is hers for as long as something is kept. Mail that waits is thrown away when she wants none. */
export async function ubahIzin(at: At, one: Izin): Promise<Result<Permohonan, { readonly code: Tiada }>> {
  return performAll<Result<Permohonan, { readonly code: Tiada }>>(at.database, at.clock, async (db) => {
    const p = await lockPermohonan(db, one.id);
    const row = p === undefined ? undefined : await readPemohon(db, p.id);
    if (p === undefined || row === undefined) return { value: { ok: false, refusal: { code: 'PERMOHONAN_TIADA' } }, acts: [] };
    const kabar = one.kabar && (openPemohon(at.keys, p.id, row.rahasia)?.surel ?? '') !== '';
    const facts = { langkah: 'izin', arsip: one.arsip, kabar };
    if (p.izinArsip === one.arsip && row.kabarSurel === kabar) return { value: ok(p), acts: [] };
    const now = isoInstant(at.clock);
    const next = { ...p, izinArsip: one.arsip, versi: p.versi + 1 };
    await writePermohonan(db, next, now);
    await writePemohon(db, p.id, row.rahasia, kabar);
    if (!one.arsip) await withdrawArchiveConsent(db, at, p.nomor);
    if (!kabar) await dropNotices(db, MODULE, p.id);
    await tulisLangkah(db, p, { langkah: 'izin', actor: one.actor, isi: { arsip: String(one.arsip), kabar: String(kabar) }, now });
    return { value: ok(next), acts: [{ event: LANGKAH_EVENT, actor: one.actor, kind: 'permohonan', object: p.id, node: p.kantor, facts }] };
  });
}
