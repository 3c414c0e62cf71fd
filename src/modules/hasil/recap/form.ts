// What stands on a closed recapitulation form, and how is it read again? (canonical JSON, RFC 8785: its hash is public)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';

const angka = z.number().int().nullable();
const sel = z.object({ suara: z.array(angka), sel: z.array(angka) });
const jejak = z.object({ pada: z.int(), peran: z.string(), simpul: z.string() });

/** Names in the file are Indonesian: it is read by people at the plenary. Times in seconds since 1970 UTC. */
export const formSchema = z.object({
  v: z.literal(1),
  formulir: z.string(),
  kontes: z.string(),
  lapisan: z.enum(['D_KEC', 'D_KAB', 'D_PROV', 'D_NAS']),
  kode: z.string(),
  nama: z.string(),
  versi: z.int().min(1),
  opsi: z.array(z.string()),
  sel: z.array(z.string()),
  baris: z.array(
    sel.extend({ kode: z.string(), nama: z.string(), bawah: sel.nullable(), sebab: z.string().nullable(), catatan: z.string().nullable() }),
  ),
  kaki: sel,
  saksi: z.array(z.int()),
  pengawas: z.boolean(),
  keberatan: z.array(
    jejak.extend({ nomor: z.int().nullable(), uraian: z.string(), tindakLanjut: z.string().nullable(), baris: z.string().nullable() }),
  ),
  kejadian: z.array(jejak.extend({ uraian: z.string(), baris: z.string().nullable() })),
  dibuka: z.int(),
  ditutup: z.int(),
  /** Who proposed and who approved, as role and node. */
  penutup: z.tuple([jejak, jejak]),
});
export type IsiFormulir = z.infer<typeof formSchema>;

/** The bytes whose hash is published. */
export function writeForm(form: IsiFormulir): { readonly isi: string; readonly sha256: string } {
  const isi = canonicalize(form);
  assert(isi !== undefined, 'a form has a canonical text');
  return { isi, sha256: createHash('sha256').update(isi).digest('hex') };
}

/** A stored form; it was checked when it was written. */
export function readForm(isi: string): IsiFormulir & { readonly kode: AreaCode } {
  return formSchema.parse(JSON.parse(isi)) as IsiFormulir & { readonly kode: AreaCode };
}
