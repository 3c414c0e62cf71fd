// What happens when a load is proposed, approved, done by one person, or withdrawn? (keamanan.md 2.5: above 1,000 rows by two)
import { type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { type KeadaanMuatan, type Muatan, lockMuatan, setKeadaan } from '../store/muatan.ts';

export const LANGKAH = ['LANGSUNG', 'USUL', 'SETUJU', 'BATAL'] as const;
export type Langkah = (typeof LANGKAH)[number];
export type DecideRefusal = 'MUATAN_TIADA' | 'MUATAN_KEADAAN' | 'MUATAN_DUA_ORANG' | 'MUATAN_ORANG_SAMA' | 'MUATAN_BASI' | 'MUATAN_KOSONG';

export const DECIDE_EVENTS: Readonly<Record<Langkah, string>> = {
  LANGSUNG: 'sidalih.muat-langsung',
  USUL: 'sidalih.muat-usul',
  SETUJU: 'sidalih.muat-setuju',
  BATAL: 'sidalih.muat-batal',
};

/** Rows that one person may load alone. */
export const ALONE_UP_TO = 1_000;
const PROPOSAL_MS = 24 * 3_600_000;

const NEXT: Readonly<Record<Langkah, KeadaanMuatan>> = { LANGSUNG: 'DISETUJUI', USUL: 'DIUSULKAN', SETUJU: 'DISETUJUI', BATAL: 'BATAL' };

export async function decideLoad({ database, clock }: Pick<Deps, 'database' | 'clock'>, id: string, langkah: Langkah, actor: Actor): Promise<Result<undefined, { readonly code: DecideRefusal }>> {
  return performAll<Result<undefined, { code: DecideRefusal }>>(database, clock, async (db) => {
    const muatan = await lockMuatan(db, id);
    const fault = muatan === undefined ? 'MUATAN_TIADA' : faultOf(muatan, langkah, actor, clock.now());
    if (muatan === undefined || fault !== undefined) return { value: refuse(fault ?? 'MUATAN_TIADA'), acts: [] };
    const by = langkah === 'SETUJU' || langkah === 'LANGSUNG' ? { penyetuju: actor } : langkah === 'USUL' ? { pengusul: actor, usulPada: isoInstant(clock) } : {};
    await setKeadaan(db, id, NEXT[langkah], by);
    // Both who put a large file onto a list stand in the chain.
    const facts = { muatan: id, berkas: muatan.sha256, baris: muatan.baris, ...(langkah === 'SETUJU' ? { pengusul: muatan.pengusul?.id ?? '' } : {}) };
    return { value: ok(undefined), acts: [{ event: DECIDE_EVENTS[langkah], actor, kind: 'daftar', object: muatan.daftar, node: muatan.daftar.slice(-4), facts }] };
  });
}

/** Has a proposal waited longer than a day? It can be made again. */
export function isStale({ keadaan, usulPada }: Pick<Muatan, 'keadaan' | 'usulPada'>, now: number): boolean {
  return keadaan === 'DIUSULKAN' && usulPada !== null && now - Date.parse(usulPada) > PROPOSAL_MS;
}

function faultOf(muatan: Muatan, langkah: Langkah, actor: Actor, now: number): DecideRefusal | undefined {
  const { keadaan, baris, tolak, lewat, pengusul } = muatan;
  const stale = isStale(muatan, now);
  switch (langkah) {
    case 'LANGSUNG':
    case 'USUL':
      if (keadaan !== 'DIPERIKSA' && !(langkah === 'USUL' && stale)) return 'MUATAN_KEADAAN';
      if (baris === tolak) return 'MUATAN_KOSONG';
      return langkah === 'LANGSUNG' && baris > ALONE_UP_TO ? 'MUATAN_DUA_ORANG' : undefined;
    case 'SETUJU':
      if (keadaan !== 'DIUSULKAN') return 'MUATAN_KEADAAN';
      if (stale) return 'MUATAN_BASI';
      return pengusul?.id === actor.id ? 'MUATAN_ORANG_SAMA' : undefined;
    case 'BATAL':
      // What is on the list stays there; a load that has begun is finished.
      return keadaan === 'BATAL' || keadaan === 'SELESAI' || lewat > 0 ? 'MUATAN_KEADAAN' : undefined;
  }
}
