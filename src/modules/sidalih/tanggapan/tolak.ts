// Which sentence tells an officer why a step of an objection cannot be taken?
import type { Sentence } from '#kernel/text';
import type { UbahanRefusal } from '../daftar/rekam.ts';
import { UBAHAN_WORDS } from '../daftar/text-ubah.ts';
import type { LaksanaRefusal } from './actions/laksana.ts';
import type { MelangkahRefusal } from './actions/melangkah.ts';
import { mejaText as t } from './text-meja.ts';

type OwnRefusal = Exclude<MelangkahRefusal['code'] | LaksanaRefusal['code'], UbahanRefusal>;
const OWN: Readonly<Record<OwnRefusal, Sentence>> = {
  TANGGAPAN_KEADAAN: t.tmTolakKeadaan,
  TANGGAPAN_SURAT: t.tmTolakSurat,
  TANGGAPAN_BELUM_SURAT: t.tmTolakBelumSurat,
  TANGGAPAN_BELUM_ANTAR: t.tmTolakBelumAntar,
  TANGGAPAN_BELUM_DIDENGAR: t.tmTolakBelumDidengar,
  TANGGAPAN_SUDAH_DIJAWAB: t.tmTolakDijawab,
  TANGGAPAN_LEWAT: t.tmTolakLewat,
  TANGGAPAN_TANPA_REKAM: t.tmTolakTanpaRekam,
  TANGGAPAN_TIDAK_ADA: t.tmTolakKeadaan,
  TANGGAPAN_REKAM: t.tmTolakRekam,
  TANGGAPAN_KODE: t.tmTolakKode,
  TANGGAPAN_KATA: t.tmTolakKata,
  TANGGAPAN_SIBUK: t.tmTolakSibuk,
};

export const TOLAK_WORDS: Readonly<Record<OwnRefusal | UbahanRefusal, Sentence>> = { ...UBAHAN_WORDS, ...OWN };
