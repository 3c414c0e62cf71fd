// What waits for the log, which place holds what, and what was signed? (all SQL of the log)
import type { Hash } from '#kernel/merkle';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import type { TreeHead } from './checkpoint.ts';
import { type Leaf, entryHash, manifestOf, readManifest } from './manifest.ts';

/** A leaf in its place. */
export interface StoredLeaf extends Leaf {
  /** From 0. */
  readonly index: number;
  readonly manifest: string;
}

/** A head that was signed. */
export interface Point extends TreeHead {
  readonly note: string;
  /** Instant, ISO. */
  readonly at: string;
}

/** What the database knows of the log. */
export interface Standing {
  readonly waiting: boolean;
  /** Places given so far; those from `point.size` on are not signed yet. */
  readonly placed: number;
  readonly point: Point | undefined;
}

/** Any number, the same in every program: writers of the log take turns by it. */
const WRITER_LOCK = 69_629_162;

/** One writer at a time, in this and every other process; held until the transaction ends, also by a death. */
export async function takeWriterTurn(db: Db): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(${WRITER_LOCK})`);
}

/**
 * Puts a leaf before the writer, in the transaction of the effect that it tells of: no effect without its leaf, no leaf
 * without its effect. The same kind, id, version and hash again is the same leaf.
 */
export async function queueLeaf(db: Db, leaf: Leaf): Promise<void> {
  const manifest = manifestOf(leaf);
  const { jenis, id, versi, sha256 } = leaf;
  await run(
    db,
    sql`insert into tlog_antre (jenis, id, versi, sha256, manifest)
        select ${jenis}::text, ${id}::text, ${versi}::integer, ${sha256}::text, ${manifest}::text
        where not exists (select 1 from tlog_daun where jenis = ${jenis} and id = ${id} and versi = ${versi} and sha256 = ${sha256})
        on conflict (jenis, id, versi, sha256) do nothing`,
  );
}

/** Gives the next places to what waits, in the order of queueing; one that has a place already gets no second one. */
export async function placeLeaves(db: Db, limit: number): Promise<void> {
  const taken = await rows(
    db,
    sql<{ no: number; jenis: string; id: string; versi: number; sha256: string; manifest: string; indeks: number | null }>`
      select a.no, a.jenis, a.id, a.versi, a.sha256, a.manifest, d.indeks
      from tlog_antre a left join tlog_daun d using (jenis, id, versi, sha256) order by a.no limit ${limit}`,
  );
  const { placed } = await readStanding(db);
  const leaves = taken
    .filter((row) => row.indeks === null)
    .map(({ jenis, id, versi, sha256, manifest }, at) => ({
      indeks: placed + at,
      jenis,
      id,
      versi,
      sha256,
      manifest,
      daun: hashHex(manifest),
    }));
  await writeLeaves(db, leaves);
  const nos = taken.map((row) => row.no);
  await run(
    db,
    sql`delete from tlog_antre where no in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(nos)}::jsonb))`,
  );
}

/** Leaves that the published files hold and the database lost, at their places. */
export async function restoreLeaves(db: Db, from: number, manifests: readonly string[]): Promise<void> {
  const leaves = manifests.map((manifest, at) => {
    const leaf = readManifest(manifest);
    assert(leaf !== undefined, `entry ${from + at} of the log is a manifest`);
    const { jenis, id, versi, sha256 } = leaf;
    return { indeks: from + at, jenis, id, versi, sha256, manifest, daun: hashHex(manifest) };
  });
  await writeLeaves(db, leaves);
}

async function writeLeaves(db: Db, leaves: readonly object[]): Promise<void> {
  if (leaves.length === 0) return;
  await run(
    db,
    sql`insert into tlog_daun (indeks, jenis, id, versi, sha256, manifest, daun)
        select indeks, jenis, id, versi, sha256, manifest, daun from jsonb_to_recordset(${JSON.stringify(leaves)}::jsonb)
          as x (indeks bigint, jenis text, id text, versi integer, sha256 text, manifest text, daun text)`,
  );
}

export async function readStanding(db: Db): Promise<Standing> {
  const [found] = await rows(
    db,
    sql<{ waiting: boolean; placed: number }>`select exists (select 1 from tlog_antre) as waiting,
      coalesce((select max(indeks) + 1 from tlog_daun), 0) as placed`,
  );
  assert(found !== undefined, 'a row of its own');
  return { ...found, point: await findLastPoint(db) };
}

interface PointRow {
  readonly ukuran: number;
  readonly akar: string;
  readonly catatan: string;
  readonly pada: string;
}

/** The newest head that was signed; undefined before the first. */
export async function findLastPoint(db: Db): Promise<Point | undefined> {
  const [row] = await rows(db, sql<PointRow>`select ukuran, akar, catatan, pada from tlog_titik order by ukuran desc limit 1`);
  if (row === undefined) return undefined;
  return { size: row.ukuran, root: Buffer.from(row.akar, 'base64'), note: row.catatan, at: new Date(row.pada).toISOString() };
}

export async function writePoint(db: Db, { size, root, note, at }: Point): Promise<void> {
  await run(db, sql`insert into tlog_titik (ukuran, akar, catatan, pada) values (${size}, ${base64(root)}, ${note}, ${at})`);
}

/** Entries from a place on, up to and without another. */
export async function readEntries(db: Db, from: number, to: number): Promise<Buffer[]> {
  const found = await rows(
    db,
    sql<{ manifest: string }>`select manifest from tlog_daun where indeks >= ${from} and indeks < ${to} order by indeks`,
  );
  assert(found.length === to - from, `places ${from} to ${to} of the log are filled`);
  return found.map((row) => Buffer.from(row.manifest, 'utf8'));
}

/** Leaf hashes as the database keeps them, by place. */
export async function readLeafHashes(db: Db, from: number, to: number): Promise<{ manifest: string; daun: string }[]> {
  return rows(
    db,
    sql<{
      manifest: string;
      daun: string;
    }>`select manifest, daun from tlog_daun where indeks >= ${from} and indeks < ${to} order by indeks`,
  );
}

interface LeafRow {
  readonly indeks: number;
  readonly manifest: string;
}

/** The leaf of a thing: its newest version, or one version of it. */
export async function findLeaf(db: Db, jenis: string, id: string, versi?: number): Promise<StoredLeaf | undefined> {
  const found = await rows(
    db,
    sql<LeafRow>`select indeks, manifest from tlog_daun where jenis = ${jenis} and id = ${id} and (${versi ?? null}::integer is null or versi = ${versi ?? null})
      order by versi desc, indeks desc limit 1`,
  );
  return found.map(storedLeaf)[0];
}

/** The newest signed leaves, newest first. */
export async function readNewestLeaves(db: Db, limit: number): Promise<StoredLeaf[]> {
  const found = await rows(
    db,
    sql<LeafRow>`select indeks, manifest from tlog_daun where indeks < (select max(ukuran) from tlog_titik) order by indeks desc limit ${limit}`,
  );
  return found.map(storedLeaf);
}

function storedLeaf({ indeks, manifest }: LeafRow): StoredLeaf {
  const leaf = readManifest(manifest);
  assert(leaf !== undefined, `place ${indeks} of the log holds a manifest`);
  return { ...leaf, index: indeks, manifest };
}

function hashHex(manifest: string): string {
  return Buffer.from(entryHash(Buffer.from(manifest, 'utf8'))).toString('hex');
}

function base64(hash: Hash): string {
  return Buffer.from(hash).toString('base64');
}

/** What a witness last signed of this log. */
export interface WitnessRow {
  /** Its verifier key line. */
  readonly kunci: string;
  readonly ukuran: number;
  readonly baris: string | null;
  /** Milliseconds. */
  readonly pada: number;
  /** A size that it holds and this log has not. */
  readonly beda: number | null;
}

export async function readWitnesses(db: Db): Promise<WitnessRow[]> {
  return rows(db, sql<WitnessRow>`select kunci, ukuran, baris, pada, beda from tlog_saksi order by kunci`);
}

export async function writeWitness(db: Db, { kunci, ukuran, baris, pada, beda }: WitnessRow): Promise<void> {
  await run(
    db,
    sql`insert into tlog_saksi (kunci, ukuran, baris, pada, beda) values (${kunci}, ${ukuran}, ${baris}, ${pada}, ${beda})
        on conflict (kunci) do update set ukuran = excluded.ukuran, baris = excluded.baris, pada = excluded.pada, beda = excluded.beda`,
  );
}
