// Which hashes does the office sign, so that a copy can be held against them for good? (sidalih.md 4.3: signed hash; leaf in the public log)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { signNote } from '#platform/tlog';
import { ELEMEN } from './baris.ts';

export interface TpsManifes {
  /** 13 digits. */
  readonly kode: string;
  readonly pemilih: number;
  readonly sha256: string;
}

export interface Manifes {
  readonly daftar: string;
  readonly no: number;
  readonly tahap: string;
  /** Root of the frozen version. */
  readonly akar: string;
  readonly tps: readonly TpsManifes[];
}

export interface ManifesTertulis {
  readonly teks: string;
  readonly sidik: string;
  /** C2SP signed note over list, version and hash of the manifest. */
  readonly nota: string;
}

/** RFC 8785 writing; the note says in its first line what it is, so that it is no head of the log. */
export function tulisManifes(isi: Manifes, keys: Pick<Keys, 'log'>, origin: string): ManifesTertulis {
  const teks = canonicalize({ v: 1, jenis: 'salinan-daftar-pemilih', elemen: ELEMEN, ...isi });
  assert(teks !== undefined, 'a manifest is a value');
  const sidik = createHash('sha256').update(teks).digest('hex');
  return { teks, sidik, nota: signNote(`pendopo salinan v1\n${isi.daftar} ${String(isi.no)}\n${sidik}\n`, `${origin}/salinan`, [keys.log]) };
}
