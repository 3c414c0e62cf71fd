// What can happen at a plenary, and what does each happening carry? (PKPU 5/2024; hasil.md 2: by uuid, so that a package read twice changes nothing)
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Actor } from '#platform/action';

/** A cell as read out: nothing, or a whole number of at most nine digits. */
const angka = z.int().min(0).max(999_999_999).nullable();
const kode = z.string().regex(/^(0|[1-9][0-9]{1,12})$/);
const kalimat = z.string().trim().min(3).max(1_000);

/** Why a row differs from the form below it (hasil.md 2, reason codes). */
export const SEBAB_BARIS = ['SALAH_TULIS_KPPS', 'SALAH_BACA', 'PLENO_KEC', 'PLENO_KAB', 'PLENO_PROV', 'PSU', 'PUSS', 'PUTUSAN_MK'] as const;
export type SebabBaris = (typeof SEBAB_BARIS)[number];

const baris = z.object({
  kode,
  suara: z.array(angka).max(100),
  sel: z.array(angka).max(60),
  sebab: z.enum(SEBAB_BARIS).nullable(),
  catatan: kalimat.nullable(),
});

/** Facts of each kind; nothing of a person: witnesses are counted by participant, authors stand as role and node. */
export const ISI = {
  BUKA: z.object({ tempat: kalimat }),
  /** Witnesses present, by ballot number, and whether the supervisor is. */
  HADIR: z.object({ saksi: z.array(z.int().min(1).max(99)).max(40), pengawas: z.boolean() }),
  BARIS: z.object({ baris: z.array(baris).min(1).max(1_000) }),
  /** The foot as written on the form, typed. */
  KAKI: z.object({ suara: z.array(angka).max(100), sel: z.array(angka).max(60) }),
  KEBERATAN: z.object({
    nomor: z.int().min(1).max(99).nullable(),
    uraian: kalimat,
    tindakLanjut: kalimat.nullable(),
    baris: kode.nullable(),
  }),
  KEJADIAN: z.object({ uraian: kalimat, baris: kode.nullable() }),
  USUL_TUTUP: z.object({ urut: z.int().min(1) }),
  BATAL_USUL: z.object({ alasan: kalimat }),
  SETUJU_TUTUP: z.object({ urut: z.int().min(1) }),
  USUL_BUKA_LAGI: z.object({ dasar: kalimat }),
  BUKA_LAGI: z.object({ urut: z.int().min(1) }),
} as const;

export type JenisRapat = keyof typeof ISI;
export const JENIS_RAPAT = Object.keys(ISI) as readonly JenisRapat[];
export type IsiRapat<J extends JenisRapat> = z.infer<(typeof ISI)[J]>;
export type BarisMasuk = IsiRapat<'BARIS'>['baris'][number];

/** By which laptop a happening came, and where it stood there: nothing may have slipped in between. */
export interface Lewat {
  readonly perangkat: { readonly id: string; readonly cacah: number };
  /** For the trail. */
  readonly nama: string;
  /** Version of the plenary and number of the note there. */
  readonly versi: number;
  readonly urut: number;
  /** Hash of the form that the act closed there; the same form must close here. */
  readonly formulir: string | null;
}

/** One happening, from the desk or from a package. */
export type PeristiwaMasuk = {
  readonly [J in JenisRapat]: {
    readonly uuid: string;
    readonly node: AreaCode;
    readonly jenis: J;
    /** Seconds since 1970. */
    readonly pada: number;
    readonly actor: Actor;
    readonly isi: IsiRapat<J>;
    readonly lewat?: Lewat;
  };
}[JenisRapat];
