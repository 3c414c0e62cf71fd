// Is what a device signed an entry of ours, written in the one way that there is? (RFC 8785; parsed once, at the edge)
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { parseDay } from '#kernel/day';
import { type Result, ok, refuse } from '#kernel/result';
import { type Kiriman, type PesanCoklit, type PesanFoto, SEKALI_KIRIM } from './pesan.ts';

/** Printable words: no control character, nothing that begins a formula in a spreadsheet. */
const words = (max: number) => z.string().max(max).regex(/^(?![=+@\t\r])[^\p{C}]*$/u);
const digits = (n: number) => z.string().regex(new RegExp(`^[0-9]{${String(n)}}$`));
const bukti = z.strictObject({ foto: z.union([z.literal(''), z.uuid()]), surat: words(200) });

const orangSchema = z.strictObject({
  nkk: digits(16),
  nik: digits(16),
  nama: words(100).min(1),
  tempatLahir: words(60),
  tanggalLahir: z.string().refine((day) => parseDay(day).ok),
  kawin: z.enum(['B', 'S', 'P']),
  jk: z.enum(['L', 'P']),
  alamat: words(150),
  rt: digits(3),
  rw: digits(3),
  disabilitas: z.int().min(0).max(6),
  ktpEl: z.enum(['S', 'B']),
});
const rekam = { pemilih: z.uuid(), rekam: z.int().min(1) };

const isi = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('V'), ...rekam }),
  z.strictObject({ t: z.literal('U'), ...rekam, ubah: orangSchema.partial().refine((fields) => Object.keys(fields).length > 0) }),
  z.strictObject({ t: z.literal('B'), pemilih: z.uuid(), orang: orangSchema }),
  z.strictObject({ t: z.literal('T'), ...rekam, kode: z.int().min(1).max(8), sebab: words(300), bukti, tps: z.union([z.literal(''), digits(3)]) }),
  z.strictObject({ t: z.literal('N'), pemilih: z.uuid() }),
  z.strictObject({ t: z.literal('S'), pemilih: z.uuid() }),
  z.strictObject({ t: z.literal('H'), dari: z.int().min(1), banyak: z.int().min(0) }),
]);

const place = { v: z.literal(1), perangkat: z.uuid(), daftar: z.string().max(60), kode: digits(13), pada: z.int().min(0).max(32_503_680_000) };
const pesan = z.strictObject({ ...place, jenis: z.literal('coklit'), cacah: z.int().min(1).max(1_000_000), isi });
const foto = z.strictObject({ ...place, jenis: z.literal('coklit-foto'), foto: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const kiriman = { berkas: z.string().max(6_000), tanda: z.string().max(200) };
/** Entries of one phone, oldest first. */
export const kirimBody = z.object({ perangkat: z.string().max(40), kiriman: z.array(z.object(kiriman)).min(1).max(SEKALI_KIRIM) });
export const fotoBody = z.object({ perangkat: z.string().max(40), ...kiriman });

export const readPesan = (sent: Kiriman): Result<PesanCoklit> => read(pesan as unknown as z.ZodType<PesanCoklit>, sent);
export const readFoto = (sent: Kiriman): Result<PesanFoto> => read(foto, sent);

/** Another spelling of the same entry could be a second one under one signature: there is one spelling. */
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
