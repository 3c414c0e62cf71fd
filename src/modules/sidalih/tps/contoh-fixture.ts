// What does a desa look like whose stations are to be drawn? (invented families; the same seed gives the same desa)
import type { BahanDesa, PemilihPeta } from './bahan.ts';
import type { AturanPeta } from './petakan.ts';

export const ATURAN_CONTOH: AturanPeta = { maks: 600, kecil: 30, jauh: 1_000, bobot: { jarak: 20, penghalang: 50, rt: 5, rw: 1, imbang: 4, tetap: 0.5 } };

interface Ukuran {
  readonly desa?: string;
  readonly keluarga: number;
  readonly rw: number;
  readonly rtPerRw: number;
  /** Station of each family at present, by its place; none = 0. */
  readonly dulu?: (at: number) => number;
}

/** A desa of families of one to seven. */
export function desaContoh({ desa = '3520012001', keluarga, rw, rtPerRw, dulu }: Ukuran): BahanDesa {
  const pemilih: PemilihPeta[] = [];
  for (let at = 0; at < keluarga; at += 1) {
    const place = Math.floor((at * rw * rtPerRw) / keluarga);
    const size = [1, 2, 3, 2, 4, 3, 5, 2, 3, 7][(at * 7 + 3) % 10] ?? 1;
    for (let member = 0; member < size; member += 1) {
      pemilih.push({
        id: `${desa}-${String(at)}-${String(member)}`,
        keluarga: `k${String(at)}`,
        rw: String(Math.floor(place / rtPerRw) + 1).padStart(3, '0'),
        rt: String((place % rtPerRw) + 1).padStart(3, '0'),
        alamat: `Jl. Melati ${String((at * 13) % 97)}`,
        tps: dulu?.(at) ?? null,
        difabel: (at + member) % 53 === 0,
      });
    }
  }
  return { desa, khusus: 901, pemilih, tempat: [], titikRt: new Map(), penghalang: [] };
}
