// At which address does each page of moving the vote stand? (paths without language; codes of areas only, never of people)
import type { AreaCode } from '#kernel/area-code';

export const PINDAH = '/pindah-memilih';
export const AJUKAN = `${PINDAH}/ajukan`;
export const TARIK = `${PINDAH}/tarik`;
export const SURAT_SAYA = `${PINDAH}/surat-saya`;
export const KHUSUS = '/pemilih-khusus';
export const MEJA = '/kerja/pindah';
export const MEJA_DPK = '/kerja/pemilih-khusus';

export interface Pilihan {
  readonly paket?: string | undefined;
  readonly asal?: string | undefined;
  readonly tujuan?: string | undefined;
  readonly alasan?: string | undefined;
}

export function pindahPath(pilihan: Pilihan): string {
  const query = new URLSearchParams(Object.entries(pilihan).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
  const text = query.toString();
  return text === '' ? PINDAH : `${PINDAH}?${text}`;
}

/** Counts of moves of an area; the nation stands at the pack itself. */
export const jumlahPath = (paket: string, kode: string): string => (kode === '0' ? `${PINDAH}/jumlah/${paket}` : `${PINDAH}/jumlah/${paket}/${kode}`);
export const kasusPath = (id: string): string => `${MEJA}/${id}`;
export const dpkPath = (paket: string, tps: AreaCode): string => `${MEJA_DPK}/${paket}/${tps}`;
