// What happens when the head of an office signs its maklumat? (one act with a fresh proof; leaf in the public log)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { queueLeaf } from '#platform/tlog';
import { hariKantor } from '../../kantor/hari.ts';
import { PERNYATAAN } from '../pernyataan.ts';
import { insertMaklumat, listMaklumat } from '../store/maklumat.ts';
import { listBerlaku, lockLayanan } from '../store/standar.ts';
import { bytesOf } from '../teks.ts';

export const MAKLUMAT_EVENT = 'layanan.maklumat';

export interface IsiMaklumat {
  readonly nomor: string;
  readonly tanggal: Day;
  readonly jabatan: string;
  readonly nama: string;
}

/** MAKLUMAT_KOSONG: the office has no standard in force to promise. MAKLUMAT_TANGGAL: its paper is dated after today. */
export type MaklumatRefusal = Refusal<'MAKLUMAT_KOSONG' | 'MAKLUMAT_TANGGAL'>;

export async function tandaTangani({ database, clock }: Pick<Deps, 'database' | 'clock'>, kantor: AreaCode, isi: IsiMaklumat, actor: Actor): Promise<Result<{ readonly no: number }, MaklumatRefusal>> {
  return performAll<Result<{ no: number }, MaklumatRefusal>>(database, clock, async (db) => {
    await lockLayanan(db, kantor, 'maklumat');
    const today = hariKantor(clock, kantor);
    if (isi.tanggal > today) return { value: refuse('MAKLUMAT_TANGGAL'), acts: [] };
    const held = await listBerlaku(db, today, { kantor });
    if (held.length === 0) return { value: refuse('MAKLUMAT_KOSONG'), acts: [] };
    const [former] = await listMaklumat(db, kantor);
    const no = (former?.no ?? 0) + 1;
    const pada = isoInstant(clock);
    const standar = held.map(({ id }) => id);
    const named = held.map(({ layanan, no: versi, sha256 }) => ({ layanan, versi, sha256 }));
    const { teks, sha256 } = bytesOf({ v: 1, jenis: 'maklumat', kantor, no, ...isi, pernyataan: PERNYATAAN.map((one) => say('id', one)), standar: named });
    await insertMaklumat(db, { id: randomUUID(), kantor, no, ...isi, standar, sha256, pada }, { teks, akun: actor.id });
    const leaf = { jenis: 'keputusan', id: `maklumat/${kantor}`, kantor, versi: no, terbit: `${pada.slice(0, 19)}Z`, media: 'application/json' };
    await queueLeaf(db, { ...leaf, ukuran: Buffer.byteLength(teks), sha256, gantikan: former?.sha256 ?? null });
    return { value: ok({ no }), acts: [{ event: MAKLUMAT_EVENT, actor, kind: 'maklumat', object: `${kantor}/${String(no)}`, node: kantor, facts: { sha256, standar: standar.length } }] };
  });
}
