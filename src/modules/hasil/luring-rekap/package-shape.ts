// What does a laptop hand to the centre, act by act, and is a file one of these? (hasil.md 2 "Offline"; RFC 8785: one spelling)
import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result';
import { CEK, SEBAB } from '../figures.ts';
import { JENIS_RAPAT } from '../recap/events.ts';
import { canonical, isKeyName, isSigned } from './envelope.ts';
import { kepalaSchema } from './seed-shape.ts';

/** Larger is no package of one kecamatan. */
export const PAKET_BYTES = 16 * 1024 * 1024;

const angka = z.int().min(0).max(999_999_999).nullable();
const detik = z.int().min(0).max(99_999_999_999);
const node = z.string().regex(/^[1-9][0-9]{5}$/);
const tps = z.string().regex(/^[1-9][0-9]{12}$/);
const kalimat = z.string().min(1).max(1_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A letter first: no name that an object has by itself. */
const field = z.string().regex(/^[a-z][\w.-]{0,59}$/i);

/** Who did it, and when by the laptop's clock. */
const acted = {
  /** Counts every act of the laptop from 1, without gaps. */
  cacah: z.int().min(1),
  uuid: z.uuid(),
  akun: z.uuid(),
  peran: z.string().min(1).max(40),
  simpul: z.string().regex(/^(0|[1-9][0-9]{1,12})$/),
  pada: detik,
  dicatat: z.iso.datetime(),
};

const formC = z.strictObject({
  jenis: z.literal('C'),
  ...acted,
  kode: tps,
  /** Role as the public reads it. */
  tugas: z.string().min(1).max(80),
  bentuk: z.enum(['ISI', 'PERBAIKI', 'FOTO']),
  /** What it was written over: a version at the centre, or an earlier form of this laptop. */
  dasar: z.union([z.strictObject({ versi: z.int().min(0) }), z.strictObject({ uuid: z.uuid() })]),
  suara: z.array(angka).max(100),
  sel: z.array(angka).max(200).nullable(),
  huruf: z.boolean().nullable(),
  kata: z.record(field, kalimat),
  dipertahankan: z
    .array(z.strictObject({ kunci: z.string().max(60), cek: z.enum([...CEK, 'KOSONG']), tingkat: z.enum(['tolak', 'peringatan']), alasan: kalimat }))
    .max(300),
  sebab: z.strictObject({ kode: z.enum(SEBAB), catatan: kalimat }).nullable(),
  /** Photographs stay on the laptop; the centre waits for these. */
  foto: z.array(z.strictObject({ halaman: z.int().min(1).max(99), sha256: hash })).max(100),
});

const happening = z.strictObject({
  jenis: z.literal('RAPAT'),
  ...acted,
  node,
  langkah: z.enum(JENIS_RAPAT as [string, ...string[]]),
  /** Version of the plenary and number of the note, so that nothing slips in between. */
  versi: z.int().min(1),
  urut: z.int().min(1),
  isi: z.record(field, z.unknown()),
  /** Of the form that this act closed. */
  formulir: z.strictObject({ sha256: hash, pdfSha256: hash }).nullable(),
});

const item = z.discriminatedUnion('jenis', [formC, happening]);
export type Butir = z.infer<typeof item>;
export type ButirC = z.infer<typeof formC>;
export type ButirRapat = z.infer<typeof happening>;

const paketSchema = z.strictObject({
  v: z.literal(1),
  jenis: z.literal('paket-rekap'),
  /** The seed's head as the centre signed it. */
  bekal: z.strictObject({ kepala: kepalaSchema, tanda: z.string().max(100) }),
  /** By the laptop's clock. */
  dibuat: detik,
  dari: z.int().min(1),
  sampai: z.int().min(1),
  isi: z.array(item).min(1).max(50_000),
});
export type Paket = z.infer<typeof paketSchema>;

const amplop = z.strictObject({ berkas: z.string(), kunci: z.string().max(100), tanda: z.string().max(100) });
export type Amplop = z.infer<typeof amplop>;

/** The signed text and who says to have signed it; of the text nothing is read before its signature holds. */
export function openEnvelope(text: string): Result<Amplop, { readonly code: 'PAKET_BENTUK' | 'PAKET_RUSAK' }> {
  const read = amplop.safeParse(parse(text));
  if (!read.success || !isKeyName(read.data.kunci)) return refuse('PAKET_BENTUK');
  const { berkas, kunci, tanda } = read.data;
  return isSigned(kunci, 'paket-rekap', berkas, tanda) ? ok(read.data) : refuse('PAKET_RUSAK');
}

/** PAKET_BENTUK also where the same content is spelled in another way, or the counts have gaps. */
export function readPackage({ berkas }: Amplop): Result<Paket, { readonly code: 'PAKET_BENTUK' }> {
  const read = paketSchema.safeParse(parse(berkas));
  if (!read.success || canonical(read.data) !== berkas) return refuse('PAKET_BENTUK');
  const { dari, sampai, isi } = read.data;
  const gapless = isi.length === sampai - dari + 1 && isi.every(({ cacah }, at) => cacah === dari + at);
  return gapless && new Set(isi.map(({ uuid }) => uuid)).size === isi.length ? ok(read.data) : refuse('PAKET_BENTUK');
}

/** Deeper is nothing of ours; readers that follow every level would lose their footing. */
const DEEPEST = 12;

/** Brackets outside of strings. */
function isShallow(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '{' || sign === '[')) depth += 1;
    else if (!quoted && (sign === '}' || sign === ']')) depth -= 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

function parse(text: string): unknown {
  if (!isShallow(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
