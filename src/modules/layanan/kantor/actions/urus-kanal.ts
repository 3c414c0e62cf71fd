// What happens when an office opens or closes a channel, or writes down a test? (layanan.md 3.3)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, operator, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { hariKantor } from '../hari.ts';
import type { JenisKanal } from '../kanal.ts';
import { endKanal, insertKanal, insertUji, listKanal, readKanal } from '../store/kanal.ts';

export const KANAL_EVENT = 'layanan.kanal';
export const UJI_EVENT = 'layanan.kanal-uji';

/** KANAL_ALAMAT: not an address of its kind. KANAL_ADA: it stands there already. */
export type KanalRefusal = Refusal<'KANAL_ALAMAT' | 'KANAL_ADA' | 'KANAL_TIADA' | 'KANAL_TANGGAL'>;
type At = Pick<Deps, 'database' | 'clock'>;

const BENTUK: Readonly<Record<JenisKanal, RegExp>> = {
  // A path of this site: nothing else is ever asked by the machine.
  formulir: /^\/[a-z0-9][a-z0-9/-]{0,100}$/,
  surel: /^[a-zA-Z0-9._%+-]{1,64}@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+$/,
  whatsapp: /^\+?[0-9][0-9 -]{6,18}[0-9]$/,
  telepon: /^\+?[0-9(][0-9() -]{1,24}[0-9]$/,
  loket: /^.{1,120}$/,
};

interface KanalBaru {
  readonly jenis: JenisKanal;
  readonly alamat: string;
  readonly berakhir: Day | null;
}

export async function tambahKanal({ database, clock }: At, kantor: AreaCode, { jenis, alamat, berakhir }: KanalBaru, actor: Actor): Promise<Result<string, KanalRefusal>> {
  return performAll<Result<string, KanalRefusal>>(database, clock, async (db) => {
    const today = hariKantor(clock, kantor);
    if (alamat.length > 120 || !BENTUK[jenis].test(alamat)) return { value: refuse('KANAL_ALAMAT'), acts: [] };
    if (berakhir !== null && berakhir <= today) return { value: refuse('KANAL_TANGGAL'), acts: [] };
    if ((await listKanal(db, today, kantor)).some((one) => one.jenis === jenis && one.alamat === alamat)) return { value: refuse('KANAL_ADA'), acts: [] };
    const id = randomUUID();
    await insertKanal(db, { id, kantor, jenis, alamat, berakhir }, { akun: actor.id, pada: isoInstant(clock) });
    return { value: ok(id), acts: [{ event: KANAL_EVENT, actor, kind: 'kanal', object: id, node: kantor, facts: { jenis, berakhir } }] };
  });
}

export async function tutupKanal({ database, clock }: At, id: string, actor: Actor): Promise<Result<undefined, KanalRefusal>> {
  return performAll<Result<undefined, KanalRefusal>>(database, clock, async (db) => {
    const one = await readKanal(db, id);
    if (one === undefined) return { value: refuse('KANAL_TIADA'), acts: [] };
    await endKanal(db, id, hariKantor(clock, one.kantor));
    return { value: ok(undefined), acts: [{ event: KANAL_EVENT, actor, kind: 'kanal', object: id, node: one.kantor, facts: { ditutup: true } }] };
  });
}

export interface HasilUji {
  readonly lulus: boolean;
  readonly sebab: string | null;
}

/** A test by an officer who called, wrote or opened the counter. */
export async function catatUji({ database, clock }: At, id: string, { lulus, sebab }: HasilUji, actor: Actor): Promise<Result<undefined, KanalRefusal>> {
  return performAll<Result<undefined, KanalRefusal>>(database, clock, async (db) => {
    const one = await readKanal(db, id);
    if (one === undefined) return { value: refuse('KANAL_TIADA'), acts: [] };
    await insertUji(db, id, { pada: isoInstant(clock), lulus, cara: 'petugas', sebab }, actor.id);
    return { value: ok(undefined), acts: [{ event: UJI_EVENT, actor, kind: 'kanal', object: id, node: one.kantor, facts: { lulus, cara: 'petugas' } }] };
  });
}

/** A test by the machine; the trail bears it where the answer changed. */
export async function catatUjiMesin({ database, clock }: At, id: string, kantor: AreaCode, { lulus, sebab }: HasilUji, berubah: boolean): Promise<void> {
  await performAll(database, clock, async (db) => {
    await insertUji(db, id, { pada: isoInstant(clock), lulus, cara: 'mesin', sebab }, null);
    return { value: undefined, acts: berubah ? [{ event: UJI_EVENT, actor: operator, kind: 'kanal', object: id, node: kantor, facts: { lulus, cara: 'mesin' } }] : [] };
  });
}
