// Is what a device signed a message of ours, written in the one way that there is? (RFC 8785; parsed once, at the edge)
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result';
import type { Kiriman, PesanFoto, PesanIsian } from './message.ts';

const name = z.string().min(1).max(40);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const place = { uuid: z.uuid(), perangkat: z.uuid(), pemilu: name, kontes: name, kode: z.string().regex(/^[0-9]{13}$/), pada: z.int().min(0) };

const isian = z.strictObject({
  v: z.literal(1),
  jenis: z.literal('c'),
  ...place,
  cacah: z.int().min(1),
  paket: z.string().max(80),
  dasar: z.int().min(0).max(32_767),
  isian: z.record(z.string().max(60), z.string().max(1_000)),
  foto: z.record(z.string().regex(/^[1-9][0-9]?$/), hash),
});
const foto = z.strictObject({ v: z.literal(1), jenis: z.literal('foto'), ...place, halaman: z.int().min(1).max(99), sha256: hash });

/** Outer fields, as JSON or beside a photograph. */
export const kirimanBody = z.object({ perangkat: z.string().max(40), berkas: z.string().max(200_000), tanda: z.string().max(200) });

export const readIsian = (kiriman: Kiriman): Result<PesanIsian> => read(isian, kiriman);
export const readFoto = (kiriman: Kiriman): Result<PesanFoto> => read(foto, kiriman);

/** Another spelling of the same message could be a second message under one signature: there is one spelling. */
function read<T extends { readonly perangkat: string }>(schema: z.ZodType<T>, { berkas, perangkat }: Kiriman): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(berkas);
  } catch {
    return refuse('BENTUK');
  }
  const parsed = schema.safeParse(value);
  return parsed.success && canonicalize(value) === berkas && parsed.data.perangkat === perangkat ? ok(parsed.data) : refuse('BENTUK');
}
