// What happens to the entries that a phone sends, maybe hours later, maybe twice? (signature before content, content before authority; sidalih.md 8)
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { AreaCode } from '#kernel/area-code';
import { type Actor, perform } from '#platform/action';
import { noteRevokedDevice, verifyDevice } from '#platform/identity';
import type { Deps, Upload } from '#platform/module';
import { insertEvidence, listEvidence, receiveEvidence } from '../bukti/bukti.ts';
import { readFoto, readPesan } from './bentuk.ts';
import { catat } from './actions/catat.ts';
import type { Jawaban, JawabanKirim, Kiriman, Tolak } from './pesan.ts';
import { type Hands, PERIHAL } from './terapkan.ts';

export const FOTO = 'sidalih.coklit-foto';

const no = (kode: Tolak): Jawaban => ({ keadaan: 'tolak', kode });
/** A device whose clock is this far ahead of ours is not asked what time it was. */
const AHEAD_MS = 300_000;

/** Each entry by itself, in the order sent; what was taken once is answered alike for ever. */
export async function receiveEntries(hands: Hands, perangkat: string, kiriman: readonly Omit<Kiriman, 'perangkat'>[]): Promise<JawabanKirim> {
  const jawaban: Jawaban[] = [];
  for (const one of kiriman) jawaban.push(await receiveEntry(hands, { perangkat, ...one }));
  return { jawaban };
}

async function receiveEntry(hands: Hands, sent: Kiriman): Promise<Jawaban> {
  const signer = await signerOf(hands, sent);
  if (typeof signer === 'string') return no(signer);
  const read = readPesan(sent);
  if (!read.ok) return no('BENTUK');
  const pesan = read.value;
  if (!isOwn(signer, pesan)) return no('WILAYAH');
  const said = pesan.pada * 1000;
  const pada = new Date(Math.min(said, hands.clock.now() + AHEAD_MS)).toISOString().replace(/\.\d+Z$/, 'Z');
  const done = await catat(hands, { pesan, oleh: signer.id, actor: signer, pada, asal: 'HP', berkas: () => sent.berkas, tanda: sent.tanda });
  return answerOf(done, pesan.isi.t === 'H');
}

function answerOf(done: Awaited<ReturnType<typeof catat>>, handIn: boolean): Jawaban {
  switch (done.keadaan) {
    case 'LAIN':
      return no('CACAH_LAIN');
    case 'KELAK':
      return { keadaan: 'kelak', kode: 'URUT' };
    case 'TOLAK':
      return { keadaan: 'tolak', kode: done.sebab };
    case 'TERAP':
      return { keadaan: handIn ? 'serah' : 'terap' };
    case 'CATAT':
      return { keadaan: 'catat' };
    case 'BENTROK':
      return { keadaan: 'bentrok' };
    case 'TUNDA':
      return { keadaan: 'tunda' };
  }
}

async function signerOf({ database, clock }: Hands, { perangkat, berkas, tanda }: Kiriman): Promise<Actor | Tolak> {
  const signature = new Uint8Array(Buffer.from(tanda, 'base64url'));
  const found = await verifyDevice(database.db, clock, { device: perangkat, message: new TextEncoder().encode(berkas), signature });
  if (found.ok) return { id: found.value.account, role: found.value.role, node: found.value.node };
  if (found.refusal.code === 'PERANGKAT_DICABUT') await noteRevokedDevice(database, clock, perangkat);
  return found.refusal.code;
}

/** A Pantarlih writes about the own station, in a list of its kab/kota. */
function isOwn({ role, node }: Actor, { kode, daftar }: { readonly kode: string; readonly daftar: string }): boolean {
  return role === 'pantarlih' && node === kode && daftar.endsWith(`.${kode.slice(0, 4)}`);
}

/** The bytes are the ones that were signed, or nothing is done. Sent again, the same photograph adds nothing. */
export async function receivePhoto(deps: Deps, sent: Kiriman, uploads: readonly Upload[]): Promise<Jawaban> {
  const signer = await signerOf(deps, sent);
  if (typeof signer === 'string') return no(signer);
  const read = readFoto(sent);
  const [upload] = uploads;
  if (!read.ok || upload === undefined) return no('BENTUK');
  const { foto, kode, sha256, daftar } = read.value;
  if (!isOwn(signer, read.value)) return no('WILAYAH');
  if ((await hashFile(upload.path)) !== sha256) return no('FOTO_RUSAK');
  if ((await listEvidence(deps.database.db, deps.keys, PERIHAL, foto)).length > 0) return { keadaan: 'catat' };
  const taken = await receiveEvidence(deps, [upload]);
  if (!taken.ok) return /BUSY|NO_ROOM/.test(taken.refusal.code) ? { keadaan: 'kelak', kode: 'PENUH' } : no('FOTO_RUSAK');
  await perform(deps.database, deps.clock, { event: FOTO, actor: signer, object: `${daftar}/${kode}`, kind: 'tps', node: kode }, async (db) => {
    const ids = await insertEvidence(db, deps, taken.value, { perihal: PERIHAL, perkara: foto, node: kode as AreaCode, oleh: signer.id });
    return { value: undefined, facts: { foto, bukti: ids } };
  });
  return { keadaan: 'catat' };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
