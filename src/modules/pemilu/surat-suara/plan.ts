// What will an import write, and how is it written with its history? (one transaction, the caller's)
import { createHash } from 'node:crypto';
import type { Db } from '#platform/db';
import type { Perubahan } from './difference.ts';
import type { Catatan, RefusedLine } from './lines.ts';
import { type Benda, type Berdiri, type Calon, type Dapil, type Partai, type Paslon, keyOf } from './record.ts';
import { writeCalon } from './store/candidate.ts';
import { writeDapil } from './store/dapil.ts';
import { type Impor, addImpor, addRiwayat } from './store/import.ts';
import { writePaslon } from './store/pair.ts';
import { writePartai } from './store/party.ts';

interface IsiBenda {
  readonly partai: Partai;
  readonly dapil: Dapil;
  readonly calon: Calon;
  readonly paslon: Paslon;
}

/** A change that was reckoned and not written yet. */
export interface Rencana {
  readonly benda: Benda;
  readonly read: number;
  readonly refused: readonly RefusedLine[];
  readonly catatan: readonly Catatan[];
  readonly baru: number;
  readonly sama: number;
  readonly berubah: readonly { readonly kunci: string; readonly medan: readonly string[] }[];
  /** Writes it under an import of its own; call it once, in the transaction in which the plan was made. */
  write(db: Db, slug: string, source: Pick<Impor, 'keluarga' | 'berkas' | 'sha256' | 'waktu'>): Promise<void>;
}

const WRITE: { readonly [B in Benda]: (db: Db, slug: string, some: readonly Berdiri<IsiBenda[B]>[]) => Promise<void> } = {
  partai: writePartai, dapil: writeDapil, calon: writeCalon, paslon: writePaslon,
};

interface Read {
  readonly read: number;
  readonly refused: readonly RefusedLine[];
}

export function rencana<B extends Benda>(
  benda: B,
  known: readonly Berdiri<IsiBenda[B]>[],
  change: Perubahan<IsiBenda[B]>,
  { read, refused }: Read,
  catatan: readonly Catatan[],
): Rencana {
  const key = keyOf[benda] as (one: IsiBenda[B]) => string;
  return {
    benda, read, refused,
    catatan: [...catatan, ...change.tidakDisebut.map((nilai): Catatan => ({ catatan: 'TIDAK_DISEBUT', nilai }))],
    baru: change.baru.length,
    sama: change.sama,
    berubah: change.berubah.map(({ kini, medan }) => ({ kunci: key(kini), medan })),
    write: async (db, slug, source) => {
      const counts = { dibaca: read, ditolak: refused.length, baru: change.baru.length, berubah: change.berubah.length };
      const own = known.filter(({ impor }) => impor === 0);
      const ownImpor = own.length === 0 ? 0 : await addImpor(db, slug, { ...source, ...ownSource(benda, own), dibaca: own.length, ditolak: 0, baru: own.length, berubah: 0 });
      if (own.length > 0) await WRITE[benda](db, slug, own.map((one) => ({ ...one, impor: ownImpor })));
      const impor = await addImpor(db, slug, { ...source, ...counts });
      // What stood in the project's own list bears the number that it got just now.
      const old = change.berubah.map(({ lama: { versi, impor: wrote, ...isi }, kini }) => ({ kunci: key(kini), versi, isi, impor: wrote === 0 ? ownImpor : wrote }));
      await addRiwayat(db, slug, benda, old, impor);
      const news = [...change.baru.map((one) => ({ ...one, versi: 1, impor })), ...change.berubah.map(({ lama, kini }) => ({ ...kini, versi: lama.versi + 1, impor }))];
      await WRITE[benda](db, slug, news);
    },
  };
}

/** The project's own list enters the tables when the first file changes something of it. */
function ownSource(benda: Benda, own: readonly object[]): Pick<Impor, 'keluarga' | 'berkas' | 'sha256'> {
  return { keluarga: benda, berkas: 'pendopo', sha256: createHash('sha256').update(JSON.stringify(own)).digest('hex') };
}
