// Whose case is an objection, and in whose words is it written to? (ground b has no request: the objection is the case)
import type { AreaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import type { Db } from '#platform/db';
import { readPermohonan, type Permohonan } from '../permohonan/store/permohonan.ts';
import type { At } from '../permohonan/jam.ts';
import { openKeberatan } from './rahasia.ts';
import type { Keberatan } from './store/keberatan.ts';

export interface PerkaraSurat {
  /** Of the request; null for ground b. */
  readonly id: string | null;
  readonly nomor: string;
  readonly kantor: AreaCode;
  readonly bahasa: Lang;
}

export async function permohonanOf(db: Db, k: Pick<Keberatan, 'permohonan'>): Promise<Permohonan | undefined> {
  return k.permohonan === null ? undefined : readPermohonan(db, k.permohonan);
}

export function perkaraSurat({ keys }: Pick<At, 'keys'>, k: Keberatan, p: Permohonan | undefined): PerkaraSurat {
  return p ?? { id: null, nomor: k.nomor, kantor: k.kantor, bahasa: openKeberatan(keys, k.id, k.rahasia)?.bahasa ?? 'id' };
}

/** Does her answer reach her the day it is sent? (web and mail; otherwise with its proof) */
export function langsungSampai(k: Keberatan, p: Permohonan | undefined): boolean {
  return p === undefined ? k.kanal === 'web' : p.penyampaian === 'unduh' || p.penyampaian === 'surel';
}

/** May it go to the commission: answered, settled, or past its day? (ppid.md section 14) */
export const siapSengketa = ({ keadaan, lewat }: Pick<Keberatan, 'keadaan' | 'lewat'>): boolean => lewat || keadaan !== 'KEBERATAN_TERDAFTAR';
