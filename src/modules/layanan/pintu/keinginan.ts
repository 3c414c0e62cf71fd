// What may somebody want, and which places serve it? (layanan.md 4.2: 16 wishes, each to its destination in three pages)
import type { Sentence } from '#kernel/text';
import { keinginanText as t } from './text-keinginan.ts';

export interface Keinginan {
  readonly slug: string;
  /** Completes "Saya ingin…". */
  readonly ingin: Sentence;
  readonly nota: Sentence;
  /** Slugs of `TUJUAN`; none = the page itself holds the way (the sealed channel). */
  readonly tujuan: readonly string[];
  /** Somebody may write a few words first, so that the sealed channel is offered where they need it. */
  readonly cerita?: true;
}

export const BAHAYA = 'bahaya-sekarang';
export const WBS = 'korupsi';
export const KELUHAN = 'keluhan';

const KEINGINAN: readonly Keinginan[] = [
  { slug: 'informasi', ingin: t.informasi, nota: t.informasiNota, tujuan: ['informasi'] },
  { slug: 'keberatan', ingin: t.keberatan, nota: t.keberatanNota, tujuan: ['keberatan'] },
  { slug: 'data-pemilih', ingin: t.pemilih, nota: t.pemilihNota, tujuan: ['cek-pemilih', 'tanggapan-pemilih', 'disdukcapil'] },
  { slug: 'pindah-memilih', ingin: t.pindah, nota: t.pindahNota, tujuan: ['pindah-memilih'] },
  { slug: 'nama-dicatut', ingin: t.dicatut, nota: t.dicatutNota, tujuan: ['nama-dicatut', 'bawaslu'] },
  { slug: 'menanggapi-calon', ingin: t.calon, nota: t.calonNota, tujuan: ['calon'] },
  { slug: 'angka-keliru', ingin: t.angka, nota: t.angkaNota, tujuan: ['koreksi-angka', 'bawaslu'] },
  { slug: KELUHAN, ingin: t.keluhan, nota: t.keluhanNota, tujuan: ['aduan', 'lapor'], cerita: true },
  { slug: WBS, ingin: t.korupsi, nota: t.korupsiNota, tujuan: [] },
  { slug: 'pelanggaran-pemilu', ingin: t.pelanggaran, nota: t.pelanggaranNota, tujuan: ['bawaslu'] },
  { slug: 'etik', ingin: t.etik, nota: t.etikNota, tujuan: ['dkpp'] },
  { slug: 'tidak-ditangani', ingin: t.ombudsman, nota: t.ombudsmanNota, tujuan: ['ombudsman'] },
  { slug: BAHAYA, ingin: t.bahaya, nota: t.bahayaNota, tujuan: ['polisi'] },
  { slug: 'bertemu', ingin: t.bertemu, nota: t.bertemuNota, tujuan: ['kunjungan'] },
  { slug: 'usul', ingin: t.usul, nota: t.usulNota, tujuan: ['usul'] },
  { slug: 'data-pribadi', ingin: t.pribadi, nota: t.pribadiNota, tujuan: ['data-pribadi'] },
];

/** While an election runs, danger stands first. */
export function semuaKeinginan(tahapan: boolean): readonly Keinginan[] {
  if (!tahapan) return KEINGINAN;
  return [...KEINGINAN.filter(({ slug }) => slug === BAHAYA), ...KEINGINAN.filter(({ slug }) => slug !== BAHAYA)];
}

export function findKeinginan(slug: string): Keinginan | undefined {
  return KEINGINAN.find((one) => one.slug === slug);
}
