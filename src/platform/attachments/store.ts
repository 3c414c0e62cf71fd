// Which photographs are kept, and under which names do their objects lie? (all SQL of this room)
import { type Db, rows, run, sql } from '#platform/db';
import type { Box } from './image/job.ts';
import type { PhotoType } from './image/end.ts';

/** One row of `attachments_foto`. */
export interface Photo {
  /** Of the original's bytes, hex: the name of the photograph everywhere. */
  readonly sha256: string;
  readonly bytes: number;
  readonly type: PhotoType;
  /** Pixels of the upright original. */
  readonly width: number;
  readonly height: number;
  /** Hashes of the derivatives. */
  readonly large: string;
  readonly small: string;
  /** The camera's word: `2024-02-14T21:03:05`, with a zone where it told one. */
  readonly taken: string | undefined;
}

export interface Receipt {
  /** ISO instant. */
  readonly at: string;
  /** Account id. */
  readonly by: string;
}

/** The first receipt stands: the same bytes sent again change nothing. Returns whether the row is new. */
export async function insertPhoto(db: Db, photo: Photo, receipt: Receipt & { readonly kelas: number }): Promise<boolean> {
  const added = await run(
    db,
    sql`insert into attachments_foto (sha256, ukuran, jenis, lebar, tinggi, besar, kecil, diambil, diterima, oleh, kelas)
        values (${photo.sha256}, ${photo.bytes}, ${photo.type}, ${photo.width}, ${photo.height}, ${photo.large}, ${photo.small},
                ${photo.taken ?? null}, ${receipt.at}, ${receipt.by}, ${receipt.kelas})
        on conflict (sha256) do nothing`,
  );
  return added > 0;
}

export async function findPhoto(db: Db, sha256: string): Promise<Photo | undefined> {
  const [found] = await rows(
    db,
    sql<Omit<Photo, 'taken'> & { taken: string | null }>`
      select sha256, ukuran as bytes, jenis as type, lebar as width, tinggi as height, besar as large, kecil as small, diambil as taken
      from attachments_foto where sha256 = ${sha256}`,
  );
  return found === undefined ? undefined : { ...found, taken: found.taken ?? undefined };
}

export interface PublicPhoto {
  /** The original's. */
  readonly sha256: string;
  readonly large: string;
  readonly small: string;
  readonly boxes: readonly Box[];
}

export async function insertPublic(db: Db, made: PublicPhoto, receipt: Receipt): Promise<void> {
  await run(
    db,
    sql`insert into attachments_umum (foto, besar, kecil, kotak, dibuat, oleh)
        values (${made.sha256}, ${made.large}, ${made.small}, ${JSON.stringify(made.boxes)}::jsonb, ${receipt.at}, ${receipt.by})`,
  );
}

/** The latest masking. */
export async function findPublic(db: Db, sha256: string): Promise<PublicPhoto | undefined> {
  const [found] = await rows(
    db,
    sql<PublicPhoto>`
      select foto as sha256, besar as large, kecil as small, kotak as boxes
      from attachments_umum where foto = ${sha256} order by no desc limit 1`,
  );
  return found;
}
