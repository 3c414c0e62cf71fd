// What happens when a KPPS writes somebody onto the special list? (UU 7/2017 Pasal 348; only at its own station, on polling day, in the last hour)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Instant, ZONES, atZone, zoneOf } from '#kernel/zone';
import { type Actor, performAll } from '#platform/action';
import { type Clock, isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { Db } from '#platform/db';
import type { PaketAturan } from '../../aturan/paket.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { idDaftar } from '../../daftar/buat.ts';
import { readByNik } from '../../daftar/store/pemilih.ts';
import { type CalonDpk, type DpkRefusal, type SaatDpk, type TpsDpk, judgeDpk } from '../dpk.ts';
import { type IdentitasDpk, sealDpk } from '../rahasia.ts';
import { findDpk, findTpsRt, insertDpk } from '../store/dpk.ts';

export const DPK_EVENT = 'sidalih.dpk-catat';

export interface CatatDpk extends Pick<CalonDpk, 'ktpEl' | 'lahir' | 'kawin'>, Pick<TpsDpk, 'sisa' | 'lain'> {
  readonly paket: PaketAturan;
  /** 13 digits. */
  readonly tps: AreaCode;
  /** Desa of the address on the card. */
  readonly desa: string;
  readonly rt: string;
  readonly rw: string;
  readonly jk: 'L' | 'P';
  readonly identitas: IdentitasDpk;
  readonly actor: Actor;
}

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

export function saatDi(clock: Clock, node: AreaCode): SaatDpk {
  const { day, time } = atZone(`${isoInstant(clock).slice(0, 19)}Z` as Instant, zoneOf(node) ?? 'WIB');
  return { hari: day, jam: time };
}
export const zonaDi = (node: AreaCode): keyof typeof ZONES => zoneOf(node) ?? 'WIB';

export async function catatDpk({ database, clock, keys }: At, one: CatatDpk): Promise<Result<{ readonly id: string }, Refusal<DpkRefusal>>> {
  const { paket, tps, identitas, actor, rt, rw, jk } = one;
  const nikKunci = brankasOf(keys).nikKunci(identitas.nik);
  return performAll<Result<{ id: string }, Refusal<DpkRefusal>>>(database, clock, async (db) => {
    const [desa, no] = [tps.slice(0, 10), tps.slice(10)];
    const terdaftar = await tempatTerdaftar(db, paket.id, nikKunci);
    const tpsRt = await findTpsRt(db, idDaftar(paket.id, desa.slice(0, 4)), desa, rt, rw);
    const orang = { ktpEl: one.ktpEl, lahir: one.lahir, kawin: one.kawin, desa: one.desa, ...(terdaftar === undefined ? {} : { terdaftar }) };
    const judged = judgeDpk(paket, orang, { desa, tps: no, sisa: one.sisa, lain: one.lain, ...(tpsRt === undefined ? {} : { tpsRt }) }, saatDi(clock, tps));
    if (!judged.ok) return { value: judged, acts: [] };
    const id = randomUUID();
    const row = { id, paket: paket.id, desa, tps: no, rt, rw, jk, rahasia: sealDpk(keys, id, identitas), akun: actor.id, pada: isoInstant(clock) };
    if (!(await insertDpk(db, row, nikKunci))) return { value: refuse('DPK_TERDAFTAR', { tempat: `TPS ${no}` }), acts: [] };
    return { value: ok({ id }), acts: [{ event: DPK_EVENT, actor, kind: 'dpk', object: id, node: tps, facts: { paket: paket.id, jk, sisa: one.sisa - 1 } }] };
  });
}

/** Any list of the pack, or the special list of any station. */
async function tempatTerdaftar(db: Db, paket: string, nikKunci: Uint8Array): Promise<string | undefined> {
  const [listed] = await readByNik(db, paket, [nikKunci]);
  const found = listed ?? (await findDpk(db, paket, nikKunci));
  return found === undefined ? undefined : `${found.desa} TPS ${found.tps}`;
}
