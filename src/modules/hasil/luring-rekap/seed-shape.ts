// What does a laptop get from the centre for one kecamatan, and is a file whole and of this form? (hasil.md 2 "Offline")
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { type Result, ok, refuse } from '#kernel/result';
import { ROLES, type AwayOfficer } from '#platform/identity';
import { type StationPlan, TAHAP } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { findNationContest } from '../contests.ts';
import { KEADAAN_RAPAT } from '../recap/states.ts';
import { canonical, isKeyName, isSigned, sha256Of } from './envelope.ts';

/** Larger is no seed of one kecamatan. */
export const BEKAL_BYTES = 64 * 1024 * 1024;

const name = z.string().min(1).max(40);
const kode = z
  .string()
  .regex(/^(0|[1-9][0-9]{1,12})$/)
  .transform((digits) => digits as AreaCode);
const angka = z.int().min(0).max(999_999_999).nullable();
const cells = z.array(angka).max(200);
const detik = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the centre signs: the hash of the rest, and when and for what it was made. It goes back with every package. */
export const kepalaSchema = z.strictObject({
  v: z.literal(1),
  jenis: z.literal('bekal-rekap'),
  pemilu: name,
  kontes: name,
  /** Hash of the rule pack: laptop and centre count by the same rules. */
  paket: hash,
  kode: z.string().regex(/^[1-9][0-9]{5}$/),
  dibuat: detik,
  sha256: hash,
});
export type KepalaBekal = z.infer<typeof kepalaSchema>;

const plan = z.strictObject({
  kode,
  reguler: z.int(),
  khususAwal: z.int().nullable(),
  khususAkhir: z.int().nullable(),
  nomor: z.array(z.int()).nullable(),
  jumlah: z.int(),
  sumber: z.enum(['pohon', 'berkas', 'simulasi']),
});

/** Figures in force, and the version they are; `per` null = none in force. */
const figure = z.strictObject({ kode, dasar: z.int().min(0), per: detik.nullable(), suara: cells.nullable(), sel: cells.nullable(), huruf: z.boolean().nullable() });

const peristiwa = z.strictObject({
  urut: z.int().min(1),
  uuid: z.uuid(),
  jenis: z.string(),
  pada: detik,
  akun: z.string(),
  peran: z.string(),
  simpul: kode,
  isi: z.record(z.string(), z.unknown()),
});
const both = z.strictObject({ suara: cells, sel: cells });
const baris = z.strictObject({
  kode,
  versi: z.int(),
  urut: z.int(),
  suara: cells,
  sel: cells,
  bawah: both.nullable(),
  sebab: z.string().nullable(),
  catatan: z.string().nullable(),
  pada: detik,
  peran: z.string(),
  simpul: kode,
});
const rapat = z.strictObject({
  id: z.uuid(),
  versi: z.int().min(1),
  keadaan: z.enum(KEADAAN_RAPAT),
  dibuka: detik,
  ditutup: detik.nullable(),
  peristiwa: z.array(peristiwa),
  baris: z.array(baris),
  formulir: z.strictObject({ isi: z.string(), sha256: hash, pdfSha256: hash, pdf: z.string() }).nullable(),
});

const mandat = z.strictObject({
  id: z.uuid(),
  role: z.enum(ROLES as [string, ...string[]]),
  node: kode,
  party: z.string().nullable(),
  from: z.int(),
  until: z.int().nullable(),
  decree: z.string(),
});

export const isiSchema = z.strictObject({
  simulasi: z.boolean(),
  pohon: z.array(z.strictObject({ kode, nama: z.string() })).max(1_000),
  tps: z.array(plan).max(1_000),
  angka: z.array(figure).max(10_000),
  rapat: z.array(rapat).max(100),
  petugas: z.array(z.strictObject({ account: z.uuid(), name: z.string(), signInName: z.string(), mandates: z.array(mandat) })).max(500),
  tahap: z.array(z.strictObject({ tahap: z.enum(TAHAP), node: kode, buka: z.boolean(), sampai: detik.nullable(), alasan: z.string() })),
});
/** The same with the house's own types for plans and officers. */
export type IsiBekal = Omit<z.infer<typeof isiSchema>, 'tps' | 'petugas'> & { readonly tps: readonly StationPlan[]; readonly petugas: readonly AwayOfficer[] };

const berkasSchema = z.strictObject({ kepala: kepalaSchema, kunci: z.string(), tanda: z.string(), isi: z.string() });

export interface Bekal {
  readonly kontes: Kontes;
  readonly kepala: KepalaBekal;
  /** Public key of the centre. */
  readonly kunci: string;
  readonly tanda: string;
  readonly isi: IsiBekal;
}

/** BEKAL_BENTUK: not of this form. BEKAL_RUSAK: signature or hash does not hold. BEKAL_ATURAN: made by other rules than this program's. */
export type BekalCode = 'BEKAL_BENTUK' | 'BEKAL_RUSAK' | 'BEKAL_ATURAN';

export function packHash({ pack }: Kontes): string {
  return sha256Of(canonical(pack));
}

export function readSeed(text: string): Result<Bekal, { readonly code: BekalCode }> {
  const outer = berkasSchema.safeParse(parse(text));
  if (!outer.success) return refuse('BEKAL_BENTUK');
  const { kepala, kunci, tanda, isi } = outer.data;
  if (!isKeyName(kunci) || !isSigned(kunci, 'bekal-rekap', canonical(kepala), tanda) || sha256Of(isi) !== kepala.sha256) return refuse('BEKAL_RUSAK');
  const inner = isiSchema.safeParse(parse(isi));
  if (!inner.success) return refuse('BEKAL_BENTUK');
  const kontes = findNationContest(kepala.pemilu, kepala.kontes);
  if (kontes === undefined || packHash(kontes) !== kepala.paket) return refuse('BEKAL_ATURAN');
  return ok({ kontes, kepala, kunci, tanda, isi: inner.data as unknown as IsiBekal });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
