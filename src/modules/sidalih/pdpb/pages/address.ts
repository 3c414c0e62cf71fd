// At which address does each page of continuous updating stand?
import { type Triwulan, tulisTriwulan } from '../triwulan.ts';

export const PDPB = '/pdpb';
export const MEJA = '/kerja/pdpb';
export const rekapPath = (at: Triwulan, kode: string): string => `${PDPB}/${tulisTriwulan(at)}/${kode}`;
export const mejaPath = (at: Triwulan, kode: string): string => `${MEJA}/${tulisTriwulan(at)}/${kode}`;
