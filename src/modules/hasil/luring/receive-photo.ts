// What happens to a photographed page that a device sends? (one page a message: what arrived need not come again)
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Deps, Upload } from '#platform/module';
import { type TolakFoto, attachPhotos } from '../desk/actions/attach-photos.ts';
import { findStation } from '../desk/resource.ts';
import type { Jawaban, Kiriman, Tolak } from './message.ts';
import { readFoto } from './shape.ts';
import { hindranceOf, signerOf } from './signer.ts';

const no = (kode: Tolak): Jawaban => ({ keadaan: 'ditolak', kode });

/** The bytes are the ones that were signed, or nothing is done. Sent again, the same page adds nothing. */
export async function receivePage(deps: Deps, kiriman: Kiriman, upload: Upload | undefined): Promise<Jawaban> {
  const signer = await signerOf(deps, kiriman);
  if (typeof signer === 'string') return no(signer);
  const read = readFoto(kiriman);
  if (!read.ok || upload === undefined) return no('BENTUK');
  const { uuid, halaman, sha256 } = read.value;
  const found = await findStation(deps, read.value);
  if (found === undefined) return no('TPS_TIADA');
  if (halaman > found.kontes.pack.form.halaman.length) return no('BENTUK');
  if ((await hashFile(upload.path)) !== sha256) return no('FOTO_RUSAK');
  const hindrance = await hindranceOf(deps, found.kontes, found.kode, signer);
  if (hindrance !== undefined) return no(hindrance);
  const { actor, peran } = signer;
  const { accepted, ditolak } = await attachPhotos(deps, { uuid, ...found, actor, peran, halaman: [{ halaman, upload }] });
  if (accepted !== null) return { keadaan: 'terkirim', diterima: accepted.diterima, versi: accepted.versi };
  return refusalOf(ditolak[0]);
}

function refusalOf(one: TolakFoto | undefined): Jawaban {
  switch (one?.refusal.code) {
    case 'PENUH':
    case 'PHOTO_BUSY':
    case 'PHOTO_NO_ROOM':
      return { keadaan: 'nanti' };
    case 'K23':
    case 'UUID_LAIN':
      return no(one.refusal.code);
    default:
      return no('FOTO_RUSAK');
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
