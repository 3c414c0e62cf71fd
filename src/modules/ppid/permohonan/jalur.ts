// Which lane is a request in: ten working days, or three for election information? (ppid.md section 7; PerKI 1/2019)

export type Jalur = 'umum' | 'pemilu';

/** What organisers make or hold about an election: stages, candidates, voters, results, money, sanctions. */
const PEMILU_KATA =
  /\b(pemilu|pilkada|pilpres|pileg|pemilihan|caleg|capres|cawapres|calon|paslon|dapil|tps|kpps|pps|ppk|pantarlih|dpt|dps|dptb|dpk|pdpb|pemilih|coklit|kampanye|rekapitulasi|c\.?\s?hasil|d\.?\s?hasil|sirekap|silon|sipol|sidalih|suara|logistik|kotak suara|dana kampanye|lppdk|ladk|hitung cepat|petahana|parpol|partai)\b/i;

/** A proposal only; doubt goes to the fast lane, and the head of the desk chooses with a reason (transition 4). */
export function usulJalur(rincian: string, judulDip = ''): Jalur {
  return PEMILU_KATA.test(`${rincian} ${judulDip}`) ? 'pemilu' : 'umum';
}

/** Until the lane is chosen, queue and receipt go by the shorter one (section 7). */
export const JALUR_SEMENTARA: Jalur = 'pemilu';

export const jamJawab = (jalur: Jalur | null): string => `ppid.jawab.${jalur ?? JALUR_SEMENTARA}`;
