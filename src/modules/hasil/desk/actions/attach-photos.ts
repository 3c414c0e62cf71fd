// What happens when pages of a form come as photographs? (keamanan.md 5; hasil.md 9.7, 9.8: original sealed, public copy covered)
import { createReadStream } from 'node:fs';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, perform } from '#platform/action';
import { PHOTO_BYTES, type Photo, type PhotoAt, type PhotoCode, derivePublic, insertPhoto, receivePhoto } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Deps, Upload } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import { findNomor } from '../../store/columns.ts';
import { acceptForm } from '../accept.ts';
import type { AcceptRefusal, Accepted, FotoHalaman, FormulirC } from '../form.ts';
import { isFotoLain } from '../store/photo.ts';

/** A photograph of a form holds names and signatures: restricted (keamanan.md 6). */
const KELAS = 2;

export const PHOTO_EVENTS: readonly string[] = ['hasil.foto-terima'];

export interface Halaman {
  /** From 1. */
  readonly halaman: number;
  readonly upload: Pick<Upload, 'path' | 'fileName'>;
}

export interface Lampiran {
  readonly uuid: string;
  readonly kontes: Kontes;
  /** 13 digits. */
  readonly kode: AreaCode;
  readonly actor: Actor;
  readonly peran: string;
  readonly halaman: readonly Halaman[];
}

/** What is wrong with one page; the others may have been taken. */
export interface TolakFoto {
  readonly halaman: number;
  /** K23: the same photograph stands behind another station. */
  readonly refusal: Refusal<PhotoCode | AcceptRefusal['code'] | 'K23'>;
}

export interface Terlampir {
  readonly accepted: Accepted | null;
  readonly ditolak: readonly TolakFoto[];
}

type Hands = Pick<Deps, 'database' | 'clock' | 'keys' | 'settings'>;

/**
 * Takes pages one after another: each original sealed with its row in the trail, each public copy covered by the boxes
 * of the rule pack; then all good pages enter the log as one form. A page that cannot be taken hinders no other. Cut off
 * in the middle, the same photographs sent again go on from where it stopped.
 */
export async function attachPhotos(deps: Hands, one: Lampiran): Promise<Terlampir> {
  const foto: FotoHalaman[] = [];
  const ditolak: TolakFoto[] = [];
  for (const page of one.halaman) {
    const taken = await takePage(deps, one, page);
    if (taken.ok) foto.push(taken.value);
    else ditolak.push({ halaman: page.halaman, refusal: taken.refusal });
  }
  if (foto.length === 0) return { accepted: null, ditolak };
  const accepted = await acceptForm(deps, formOf(one, foto));
  if (accepted.ok) return { accepted: accepted.value, ditolak };
  const refused = foto.map(({ halaman }): TolakFoto => ({ halaman, refusal: accepted.refusal }));
  return { accepted: null, ditolak: [...ditolak, ...refused] };
}

async function takePage(deps: Hands, { kontes, kode, actor }: Lampiran, { halaman, upload }: Halaman): Promise<Result<FotoHalaman, Refusal<PhotoCode | 'K23'>>> {
  const at: PhotoAt = { folder: deps.settings.PENDOPO_DATA, keys: deps.keys, db: deps.database.db };
  const received = await receivePhoto(at, createReadStream(upload.path), { maxBytes: PHOTO_BYTES, fileName: upload.fileName });
  if (!received.ok) return received;
  const { known, ...photo } = received.value;
  if (known && (await isElsewhere(deps, kontes, kode, photo.sha256))) return refuse('K23');
  if (!known) await keepOriginal(deps, photo, { kontes, kode, actor, halaman });
  const tutup = kontes.pack.form.halaman[halaman - 1]?.tutup ?? [];
  const umum = await derivePublic(at, photo.sha256, tutup);
  if (umum.ok) return ok({ halaman, umum: umum.value, diambil: photo.taken ?? null });
  const { code } = umum.refusal;
  if (code === 'PHOTO_BUSY' || code === 'PHOTO_NO_ROOM') return refuse(code);
  throw new Error(`impossible: ${code} of a photograph with its row and boxes of a checked pack`);
}

async function isElsewhere({ database: { db } }: Hands, kontes: Kontes, kode: AreaCode, foto: string): Promise<boolean> {
  const no = await findNomor(db, kontes);
  return no !== undefined && isFotoLain(db, no, kode, foto);
}

interface Asal {
  readonly kontes: Kontes;
  readonly kode: AreaCode;
  readonly actor: Actor;
  readonly halaman: number;
}

async function keepOriginal({ database, clock }: Hands, photo: Photo, { kontes, kode, actor, halaman }: Asal): Promise<void> {
  const object = `${kontes.pemilu.slug}/${kontes.pack.kode}/${kode}`;
  await perform(database, clock, { event: 'hasil.foto-terima', actor, object, kind: 'tps', node: kode }, async (db) => {
    await insertPhoto(db, photo, { at: isoInstant(clock), by: actor.id, kelas: KELAS });
    return { value: undefined, facts: { foto: photo.sha256, ukuran: photo.bytes, halaman } };
  });
}

function formOf({ uuid, kontes, kode, actor, peran }: Lampiran, foto: readonly FotoHalaman[]): FormulirC {
  const suara = kontes.pack.opsi.map(() => null);
  const nothing = { sel: null, huruf: null, kata: {}, dipertahankan: [], sebab: null, perangkat: null, per: null } as const;
  return { ...nothing, uuid, kontes, kode, dasar: 0, jenis: 'FOTO', actor, peran, suara, foto };
}
