// How are withheld papers sealed so that a lawyer can open them with what is on any computer? (WinZip AE-2, AES-256: 7-Zip, WinRAR, Keka; `7z x`)
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import type { Lembaran } from './zip.ts';

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const PROOF_BYTES = 2;
const MAC_BYTES = 10;
/** Fixed by the format; the passphrase is drawn by this server and long enough to need no slowing. */
const ROUNDS = 1_000;
/** Encrypted, name in UTF-8. */
const FLAGS = 0x0801;
/** 1 January 1980, midnight. */
const DOS_DATE = 0x0021;
const METHOD_AES = 99;
const VERSION = 51;
const BLOCK = 16;
const STRENGTH_256 = 3;

/** The format counts its blocks from 1, the low byte first, which no cipher mode of the platform does: the blocks are made here. */
function aliran(key: Buffer, plain: Uint8Array): Buffer {
  const counters = Buffer.alloc(Math.ceil(plain.length / BLOCK) * BLOCK);
  for (let n = 0; n * BLOCK < counters.length; n += 1) counters.writeUInt32LE(n + 1, n * BLOCK);
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const stream = cipher.update(counters);
  for (let n = 0; n < plain.length; n += 1) stream[n] = (stream[n] ?? 0) ^ (plain[n] ?? 0);
  return stream.subarray(0, plain.length);
}

interface Terkunci {
  readonly nama: Buffer;
  readonly awal: number;
  readonly tersimpan: number;
  readonly asli: number;
}

function kepala(one: Pick<Terkunci, 'nama' | 'tersimpan' | 'asli'>): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(FLAGS, 2);
  head.writeUInt16LE(METHOD_AES, 4);
  head.writeUInt16LE(0, 6);
  head.writeUInt16LE(DOS_DATE, 8);
  // AE-2 keeps no checksum of the plain text: its own seal stands at the end.
  head.writeUInt32LE(0, 10);
  head.writeUInt32LE(one.tersimpan, 14);
  head.writeUInt32LE(one.asli, 18);
  head.writeUInt16LE(one.nama.length, 22);
  head.writeUInt16LE(11, 24);
  return head;
}

const TAMBAHAN = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, STRENGTH_256, 0, 0]);

/** The salt follows from passphrase, name and content: never twice for two papers, and the same bundle is the same file again. */
function kunci(frasa: string, nama: string, plain: Uint8Array): { readonly salt: Buffer; readonly isi: Buffer; readonly mac: Buffer; readonly bukti: Buffer } {
  const salt = createHmac('sha256', frasa).update('ppid-lampiran/v1\n').update(nama).update('\n').update(plain).digest().subarray(0, SALT_BYTES);
  const all = pbkdf2Sync(frasa, salt, ROUNDS, KEY_BYTES * 2 + PROOF_BYTES, 'sha1');
  return { salt, isi: all.subarray(0, KEY_BYTES), mac: all.subarray(KEY_BYTES, KEY_BYTES * 2), bukti: all.subarray(KEY_BYTES * 2) };
}

/** One paper in memory at a time. */
export async function* zipSandi(lembaran: readonly (Pick<Lembaran, 'nama'> & { readonly isi: () => Promise<Uint8Array> })[], frasa: string): AsyncIterable<Uint8Array> {
  const entries: Terkunci[] = [];
  let at = 0;
  for (const { nama, isi } of lembaran) {
    const plain = await isi();
    const { salt, isi: key, mac, bukti } = kunci(frasa, nama, plain);
    const sealed = aliran(key, plain);
    const seal = createHmac('sha1', mac).update(sealed).digest().subarray(0, MAC_BYTES);
    const one = { nama: Buffer.from(nama, 'utf8'), awal: at, tersimpan: SALT_BYTES + PROOF_BYTES + sealed.length + MAC_BYTES, asli: plain.length };
    const out = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), kepala(one), one.nama, TAMBAHAN, salt, bukti, sealed, seal]);
    entries.push(one);
    at += out.length;
    yield out;
  }
  yield penutup(entries, at);
}

/** The list at the end, by which programs find the papers. */
function penutup(entries: readonly Terkunci[], awal: number): Buffer {
  const list = Buffer.concat(
    entries.flatMap((one) => {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(one.awal, 10);
      return [Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([VERSION, 0]), kepala(one), rest, one.nama, TAMBAHAN];
    }),
  );
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(awal, 12);
  return Buffer.concat([list, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
