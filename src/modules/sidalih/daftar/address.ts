// At which addresses do lists, plenaries, records and boards stand?
import type { IdDaftar } from './rekam.ts';

export const MEJA_DAFTAR = '/kerja/daftar-pemilih';
export const PAPAN = '/daftar-pemilih';

export const mejaPath = (daftar: IdDaftar, node: string): string => `${MEJA_DAFTAR}/${daftar}/${node}`;
export const plenoBaruPath = (daftar: IdDaftar, node: string, tahap: string): string => `${mejaPath(daftar, node)}/pleno/baru/${tahap.toLowerCase()}`;
export const plenoPath = (daftar: IdDaftar, node: string, id: string): string => `${mejaPath(daftar, node)}/pleno/${id}`;
export const cariPath = (daftar: IdDaftar, node: string): string => `${mejaPath(daftar, node)}/pemilih`;
export const perubahanPath = (daftar: IdDaftar, node: string): string => `${mejaPath(daftar, node)}/perubahan`;
export const nikPath = (daftar: IdDaftar, node: string): string => `${mejaPath(daftar, node)}/nik`;
export const rekamPath = (daftar: IdDaftar, node: string, id: string): string => `${cariPath(daftar, node)}/${id}`;
export const papanPath = (paket: string, kode: string): string => `${PAPAN}/${paket}/${kode}`;
