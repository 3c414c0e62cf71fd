// How does a photograph come with a booking, and how does it go again? (layanan.md 6.1: off by default, own consent, thirty days)
import { createReadStream } from 'node:fs';
import type { Lang } from '#kernel/text';
import { say } from '#kernel/text';
import { isoInstant } from '#platform/clock';
import { PHOTO_BYTES, PHOTO_WORDS, type Photo, dropPhoto, insertPhoto, readDerived, receivePhoto } from '#platform/attachments';
import type { Db } from '#platform/db';
import type { Deps, Upload } from '#platform/module';
import { FOTO_HAPUS, mulaiJam } from './janji.ts';
import { countFoto, wipe } from './store/pribadi.ts';
import type { Kunjungan } from './store/kunjungan.ts';

export type FotoDiterima = Photo;
/** Seen by the desk alone (keamanan.md 2.1: 0 open to 3 secret). */
const KELAS = 2;
type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;

/** Undefined: none was sent. A sentence: it cannot be taken, and the booking goes on without it. */
export async function terimaFoto(deps: Pick<Deps, 'database' | 'keys' | 'settings'>, lang: Lang, uploads: readonly Upload[]): Promise<FotoDiterima | string | undefined> {
  const [upload] = uploads.filter(({ bytes }) => bytes > 0);
  if (upload === undefined) return undefined;
  const at = { folder: deps.settings.PENDOPO_DATA, keys: deps.keys, db: deps.database.db };
  const taken = await receivePhoto(at, createReadStream(upload.path), { maxBytes: PHOTO_BYTES, fileName: upload.fileName });
  return taken.ok ? taken.value : say(lang, PHOTO_WORDS[taken.refusal.code], Object.fromEntries(Object.entries(taken.refusal.values ?? {}).map(([name, value]) => [name, String(value)])));
}

export async function simpanFoto(db: Db, deps: At, foto: FotoDiterima, k: Kunjungan): Promise<void> {
  await insertPhoto(db, foto, { at: isoInstant(deps.clock), by: 'tamu', kelas: KELAS });
  await mulaiJam(db, deps, FOTO_HAPUS, k, deps.clock.now());
}

/** The picture for the desk (JPEG); undefined when its time is over. */
export async function bukaFoto(deps: Pick<Deps, 'database' | 'keys' | 'settings'>, sha256: string): Promise<Buffer | undefined> {
  return readDerived({ folder: deps.settings.PENDOPO_DATA, keys: deps.keys, db: deps.database.db }, sha256, 'kecil');
}

/** The row forgets it; its bytes go where no other visit has the same picture. */
export async function hapusFoto(db: Db, deps: Pick<Deps, 'keys' | 'settings'>, kunjungan: string, sha256: string): Promise<void> {
  await wipe(db, kunjungan, 'foto');
  if ((await countFoto(db, sha256)) === 0) await dropPhoto({ folder: deps.settings.PENDOPO_DATA, keys: deps.keys, db }, sha256);
}
