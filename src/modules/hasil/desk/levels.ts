// Does a check that fails stop a form until it is answered, or ask for a note? (hasil.md 4.1, column "level")
import type { CekId } from '../figures.ts';

/** tolak: corrected to what the paper says, or kept as the paper says with a reason. peringatan: sent with a note. */
export type Tingkat = 'tolak' | 'peringatan';

export const LEVELS: Readonly<Record<CekId, Tingkat>> = {
  K01: 'tolak',
  K02: 'tolak',
  K03: 'tolak',
  K04: 'tolak',
  K05: 'tolak',
  K06: 'peringatan',
  K07: 'tolak',
  K08: 'tolak',
  K09: 'tolak',
  K10: 'tolak',
  K11: 'tolak',
  K12: 'peringatan',
  K13: 'tolak',
  K14: 'peringatan',
  K15: 'tolak',
  K16: 'tolak',
  K17: 'tolak',
  K18: 'tolak',
  K19: 'tolak',
  K20: 'tolak',
  K21: 'tolak',
  K22: 'peringatan',
  K23: 'tolak',
  K24: 'peringatan',
};
