// Where do registers, reports, statistics and oversight of the information desk stand?
import type { AreaCode } from '#kernel/area-code';

export const REGISTER = '/kerja/ppid/register';
export const REGISTER_KBR = `${REGISTER}/keberatan`;
export const REGISTER_PERIKSA = `${REGISTER}/periksa`;
export const REGISTER_LENGKAP = `${REGISTER}/lengkap`;
export const EKSPOR_SATU = `${REGISTER_LENGKAP}/:id`;
export const eksporPath = (id: string, act: 'setujui' | 'tolak' | 'ambil'): string => `${REGISTER_LENGKAP}/${id}/${act}`;
export const PANTAU_PPID = '/kerja/ppid/pantau';
export const SUSUN = '/kerja/ppid/laporan';
export const LAPORAN = '/ppid/laporan';
export const STATISTIK = '/ppid/statistik';
export const STATISTIK_API = '/api/ppid/statistik';
export const MAKLUMAT = '/ppid/maklumat';

export const laporanPath = (kantor: AreaCode, tahun: number): string => `${LAPORAN}/${kantor}/${tahun}`;
/** The requests behind one figure: numbers, dates and days, nobody's name. */
export const angkaPath = (kantor: AreaCode, tahun: number, angka: string): string => `${laporanPath(kantor, tahun)}/angka?angka=${angka}`;
