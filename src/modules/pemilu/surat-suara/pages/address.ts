// At which addresses do ballots, dapil and candidates stand?
import { findKontes } from '../../packs.ts';
import type { Jenis } from '../record.ts';

export const ROOT = '/pemilu';

export const electionPath = (slug: string): string => `${ROOT}/${slug}`;
export const contestPath = (slug: string, jenis: Jenis): string => `${ROOT}/${slug}/${jenis}`;
export const groupPath = (slug: string, jenis: Jenis, kode: string): string => `${contestPath(slug, jenis)}/daerah/${kode}`;
export const searchPath = (slug: string): string => `${ROOT}/${slug}/calon`;

/** A dapil, for DPD a province (UU 7/2017 Pasal 197: the dapil of DPD is the province); for Pilkada an area. */
export function placePath(slug: string, jenis: Jenis, kode: string): string {
  return `${contestPath(slug, jenis)}/${jenis === 'pkwkp' || jenis === 'pkwkk' ? 'wilayah' : 'dapil'}/${kode}`;
}

/** Anchor of a party's list on the page of a dapil. */
export const listAnchor = (partai: number): string => `partai-${partai}`;

/** The results of this contest, where they are counted here. */
export function resultsPath(slug: string, jenis: Jenis): string | undefined {
  return findKontes(slug, jenis) === undefined ? undefined : `/hasil/${slug}/${jenis}`;
}
