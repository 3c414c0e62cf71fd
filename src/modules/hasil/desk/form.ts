// What does an officer hand in, and what is answered? (one form of one station; the same for a desk and for a device)
import { createHash } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import type { Refusal } from '#kernel/result';
import type { Actor } from '#platform/action';
import type { PublicPhoto } from '#platform/attachments';
import type { Kontes } from '../contest.ts';
import type { Nasib } from '../decide.ts';
import type { Angka, SebabKode } from '../figures.ts';
import type { Dipertahankan } from './answers.ts';

/** A photograph of a page that stands behind the form. */
export interface FotoHalaman {
  readonly halaman: number;
  /** Hash of the original, and what the public sees of it. */
  readonly umum: PublicPhoto;
  /** The camera's word; null = none. */
  readonly diambil: string | null;
}

export interface FormulirC {
  /** Issued with the form's first page: the same form again has the same one. */
  readonly uuid: string;
  readonly kontes: Kontes;
  /** 13 digits. */
  readonly kode: AreaCode;
  /** Version of the figures that the officer had before the eyes; 0 = none. */
  readonly dasar: number;
  readonly jenis: 'ISI' | 'PERBAIKI' | 'FOTO';
  readonly actor: Actor;
  /** Role as the public reads it ("PPK"). */
  readonly peran: string;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[] | null;
  /** Do all words agree with their digits (K19)? */
  readonly huruf: boolean | null;
  /** Words as typed, by field. */
  readonly kata: Readonly<Record<string, string>>;
  readonly dipertahankan: readonly Dipertahankan[];
  /** Of a correction: its reason and the sentence that names page or event. */
  readonly sebab: { readonly kode: SebabKode; readonly catatan: string } | null;
  readonly foto: readonly FotoHalaman[];
  /** A bound device and its own count of forms. */
  readonly perangkat: { readonly id: string; readonly cacah: number } | null;
  /** When it was signed on a device, seconds since 1970; null = now. */
  readonly per: number | null;
  /** For the trail: by which laptop of a plenary it came; absent = no such way. */
  readonly lewat?: string;
}

/** A form that was taken; asked again with the same uuid, the same answer comes. */
export interface Accepted {
  readonly uuid: string;
  readonly kode: AreaCode;
  /** Number in the log; null = it says what was in force already, and made no event. */
  readonly seq: number | null;
  /** Version of the station after it. */
  readonly versi: number;
  readonly nasib: Nasib;
  /** Seconds since 1970: when the paper was read, and when it came. */
  readonly per: number;
  readonly diterima: number;
  /** It had been taken before: nothing was done now. */
  readonly ulang: boolean;
}

/**
 * BENTROK: somebody changed the figures since `dasar` (`values.versi` is the version now). UUID_LAIN: another content
 * under a uuid that was taken. TPS_TIADA: the election has no such station. PENUH: too many wait; come again.
 * TANPA_ANGKA: no vote at all. CACAH_LAIN: the device has said something else under this count.
 */
export type AcceptRefusal = Refusal<'BENTROK' | 'UUID_LAIN' | 'TPS_TIADA' | 'PENUH' | 'TANPA_ANGKA' | 'CACAH_LAIN'>;

/** SHA-256 over everything that the form says, hex; who says it and when is not part of it. */
export function sidikOf(form: FormulirC): string {
  const { pemilu, pack } = form.kontes;
  const kata = Object.entries(form.kata).sort(([a], [b]) => (a < b ? -1 : 1));
  const foto = form.foto.map(({ halaman, umum }) => [halaman, umum.sha256]);
  const said = [pemilu.slug, pack.kode, form.kode, form.jenis, form.actor.id, form.dasar, form.suara, form.sel, kata, form.dipertahankan, form.sebab, foto, form.perangkat];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
