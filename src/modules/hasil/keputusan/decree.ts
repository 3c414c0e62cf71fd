// What stands in the public record of a decree, and how is it read again? (canonical JSON, RFC 8785: its hash is in the log)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import { topOf } from '../contests.ts';
import type { Angka } from '../figures.ts';
import type { Sel } from '../recap/d-checks.ts';
import { SEBAB_HUKUM } from './reasons.ts';

const jejak = z.object({ pada: z.int(), peran: z.string(), simpul: z.string() });
const sha = z.string().regex(/^[0-9a-f]{64}$/);

/** Names in the file are Indonesian, as in the forms below it. Times in seconds since 1970 UTC. */
export const keputusanSchema = z.object({
  v: z.literal(1),
  kontes: z.string(),
  lapisan: z.literal('SK'),
  kode: z.string(),
  nama: z.string(),
  nomor: z.int(),
  tahun: z.int(),
  tanggal: z.string(),
  versi: z.int().min(1),
  sebab: z.enum(SEBAB_HUKUM),
  dasar: z.object({ nomor: z.string(), tanggal: z.string(), uraian: z.string() }).nullable(),
  menggantikan: z.object({ nomor: z.int(), tahun: z.int(), sha256: sha }).nullable(),
  /** The closed form of the same node that it was compared with (D10). */
  rekapitulasi: z.object({ lapisan: z.string(), versi: z.int(), sha256: sha }).nullable(),
  opsi: z.array(z.string()),
  suara: z.array(z.int()),
  suaraSah: z.int(),
  suaraTidakSah: z.int().nullable(),
  suaraTotal: z.int().nullable(),
  lampiran: z.array(z.object({ kode: z.string(), nama: z.string(), suara: z.array(z.int()) })),
  /** The signed file. */
  berkas: z.object({ sha256: sha, ukuran: z.int(), media: z.literal('application/pdf') }),
  dicatat: z.int(),
  /** Who proposed and who approved its recording, as role and node. */
  pencatat: z.tuple([jejak, jejak]),
});
export type IsiKeputusan = z.infer<typeof keputusanSchema>;

export function writeKeputusan(decree: IsiKeputusan): { readonly isi: string; readonly sha256: string } {
  const isi = canonicalize(decree);
  assert(isi !== undefined, 'a decree has a canonical text');
  return { isi, sha256: createHash('sha256').update(isi).digest('hex') };
}

/** A stored record; it was checked when it was written. */
export function readKeputusan(isi: string): IsiKeputusan {
  return keputusanSchema.parse(JSON.parse(isi));
}

type Jumlah = Pick<IsiKeputusan, 'suara' | 'suaraSah' | 'suaraTidakSah' | 'suaraTotal'>;

/** Its sums in the cells of the contest's forms: only part V, the rest is not the decree's to say. */
export function selOfDecree({ form }: KontesPack, { suara, suaraSah, suaraTidakSah, suaraTotal }: Jumlah): Sel {
  const sums: Readonly<Record<string, Angka>> = { suara_sah: suaraSah, suara_tidak_sah: suaraTidakSah, suara_total: suaraTotal };
  return { suara, sel: form.sel.map(({ nama }) => sums[nama] ?? null) };
}

/** The node whose commission decrees the result of a contest. */
export const nodeOfDecree = topOf;

/** `2024-360`, as it stands in addresses. */
export function nameOfDecree({ tahun, nomor }: Pick<IsiKeputusan, 'tahun' | 'nomor'>): string {
  return `${String(tahun)}-${String(nomor)}`;
}
