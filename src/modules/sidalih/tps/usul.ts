// What is the proposal of a desa's stations at this moment? (records + ground + edits give the map; the map itself is never kept)
import { createHash } from 'node:crypto';
import { type Refusal, type Result, ok } from '#kernel/result';
import type { PaketAturan } from '../aturan/paket.ts';
import { type BahanDesa, type PemilihPeta, type Tempat, type Titik } from './bahan.ts';
import { type BedaPeta, bedaPeta } from './beda.ts';
import { type TemuanPeta, periksa } from './periksa.ts';
import { type AturanPeta, type SebabPeta, type TpsPeta, petakan, tpsOf } from './petakan.ts';
import { type Suntingan, sunting } from './sunting.ts';

/** What officers know of the ground. */
export interface Medan {
  readonly tempat: readonly Tempat[];
  readonly titik: readonly (readonly [rt: string, lintang: number, bujur: number])[];
  readonly penghalang: readonly (readonly [string, string])[];
}

export interface Usul {
  /** From 1; 0 = nobody began. */
  readonly versi: number;
  /** KOSONG: the records as they stand; USUL: drawn, not yet taken over; DITERIMA: taken over. */
  readonly keadaan: 'KOSONG' | 'USUL' | 'DITERIMA';
  /** Stations asked for; null = as few as hold everybody. */
  readonly jumlah: number | null;
  readonly suntingan: readonly Suntingan[];
  readonly medan: Medan;
}

export interface UsulTersimpan extends Usul {
  readonly peran: string;
  readonly node: string;
  readonly pada: string;
}

export const MEDAN_KOSONG: Medan = { tempat: [], titik: [], penghalang: [] };
export const KOSONG: UsulTersimpan = { versi: 0, keadaan: 'KOSONG', jumlah: null, suntingan: [], medan: MEDAN_KOSONG, peran: '', node: '', pada: '' };

export function aturanPeta({ maksTps, pemetaan }: Pick<PaketAturan, 'maksTps' | 'pemetaan'>): AturanPeta {
  return { maks: maksTps, kecil: pemetaan.kecilPersen, jauh: pemetaan.jauhMeter, bobot: pemetaan.bobot };
}

export interface PetaUsul {
  /** Station by the place of the voter; lokasi khusus keep theirs. */
  readonly nomor: readonly (number | null)[];
  readonly tps: readonly TpsPeta[];
  readonly temuan: readonly TemuanPeta[];
  readonly beda: BedaPeta;
  readonly batasBawah: number;
  readonly sedikitnya: number;
  /** Edits that find nobody any more because the records changed. */
  readonly gugur: number;
  /** SHA-256 over every voter's station: what was seen is what is taken over. */
  readonly sidik: string;
}

export function bahanDesa(desa: string, khusus: number, pemilih: readonly PemilihPeta[], medan: Medan): BahanDesa {
  const titikRt = new Map(medan.titik.map(([rt, lintang, bujur]): [string, Titik] => [rt, { lintang, bujur }]));
  return { desa, khusus, pemilih, tempat: medan.tempat, titikRt, penghalang: medan.penghalang };
}

/** The map that the proposal means, checked. While nothing is proposed it is what the records say. */
export function susun(bahan: BahanDesa, usul: Usul, aturan: AturanPeta): Result<PetaUsul, Refusal<SebabPeta>> {
  const drawn = petakan(bahan, aturan, usul.keadaan === 'USUL' ? (usul.jumlah ?? undefined) : undefined);
  if (!drawn.ok) return drawn;
  let nomor: readonly (number | null)[] = usul.keadaan === 'USUL' ? drawn.value.nomor : bahan.pemilih.map(({ tps }) => tps);
  let gugur = 0;
  for (const edit of usul.keadaan === 'USUL' ? usul.suntingan : []) {
    const next = sunting(bahan, nomor, edit);
    if (next.ok) nomor = next.value;
    else gugur += 1;
  }
  const placed = bahan.pemilih.map((voter, at) => ({ ...voter, nomor: nomor[at] ?? voter.tps }));
  const tps = tpsOf(bahan, placed.map((voter) => voter.nomor));
  const announced = usul.keadaan === 'USUL' ? gapless(tps, bahan.khusus) : tps.map((one) => one.nomor);
  const temuan = periksa({ ...bahan, pemilih: placed, nomor: announced }, aturan);
  return ok({ nomor, tps, temuan, beda: bedaPeta(bahan.pemilih, nomor), batasBawah: drawn.value.batasBawah, sedikitnya: drawn.value.sedikitnya, gugur, sidik: sidikOf(placed) });
}

/** Numbers run from 1 without a gap: a number that lost its last voter is an empty station. */
function gapless(tps: readonly TpsPeta[], khusus: number): number[] {
  const last = Math.max(0, ...tps.map(({ nomor }) => nomor).filter((nomor) => nomor < khusus));
  return Array.from({ length: last }, (_, at) => at + 1);
}

function sidikOf(placed: readonly { readonly id: string; readonly nomor: number | null }[]): string {
  const hash = createHash('sha256');
  for (const { id, nomor } of placed) hash.update(`${id} ${String(nomor ?? 0)}\n`);
  return hash.digest('hex');
}
