// Which files does a publication have, which of them wait to be put in place? (a small SQLite file beside the files)
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** One file of the publication. */
export interface Kept {
  readonly group: string;
  /** Place below the folder, e.g. `hasil/pemilu-2024/ppwp/31/index.html`. */
  readonly path: string;
  /** Data version that it was made of. */
  readonly version: string;
  readonly sha256: string;
  readonly size: number;
}

export interface Known extends Kept {
  /** Not in place yet. */
  readonly waiting: 0 | 1;
}

export interface Book {
  find(group: string, path: string): Known | undefined;
  /** These stand ready, whole and on the disk, but not in place yet. One transaction. */
  stage(files: readonly Kept[]): void;
  /** Made again of a newer version, with the very bytes that are known. One transaction. */
  renew(files: readonly Kept[]): void;
  /** These are in place now. */
  settle(files: readonly Pick<Kept, 'group' | 'path'>[]): void;
  groups(): string[];
  /** By path. */
  list(group: string): Iterable<Known>;
  /** At most `limit` files that are not in place yet. */
  waiting(limit: number): Kept[];
  note(name: string): string | undefined;
  setNote(name: string, value: string | undefined): void;
  close(): void;
}

const TABLES = `
  create table if not exists berkas (
    grup text not null, jalur text not null, versi text not null, sha256 text not null, ukuran integer not null, antre integer not null,
    primary key (grup, jalur)) without rowid;
  create index if not exists berkas_antre on berkas (antre) where antre = 1;
  create table if not exists catatan (nama text primary key, isi text not null) without rowid;`;

const COLUMNS = 'grup as "group", jalur as path, versi as version, sha256, ukuran as size, antre as waiting';

/** Opens the book of a publication, made where there is none. */
export function openBook(file: string): Book {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  // A second publisher on the same folder waits, then stops with "locked": two would overwrite each other.
  db.exec('pragma locking_mode = exclusive; pragma busy_timeout = 2000; pragma synchronous = full; begin immediate; commit');
  db.exec(TABLES);
  const one = db.prepare(`select ${COLUMNS} from berkas where grup = ? and jalur = ?`);
  const put = db.prepare(`insert into berkas (grup, jalur, versi, sha256, ukuran, antre) values (?, ?, ?, ?, ?, 1)
    on conflict (grup, jalur) do update set versi = excluded.versi, sha256 = excluded.sha256, ukuran = excluded.ukuran, antre = 1`);
  const again = db.prepare('update berkas set versi = ? where grup = ? and jalur = ?');
  const done = db.prepare('update berkas set antre = 0 where grup = ? and jalur = ?');
  const all = db.prepare(`select ${COLUMNS} from berkas where grup = ? order by jalur`);
  const next = db.prepare(`select ${COLUMNS} from berkas where antre = 1 order by grup, jalur limit ?`);
  const rows = (statement: StatementSync, ...values: (string | number)[]): Kept[] => statement.all(...values) as unknown as Kept[];
  const together = (act: () => void): void => {
    db.exec('begin immediate');
    try {
      act();
      db.exec('commit');
    } catch (error) {
      if (db.isTransaction) db.exec('rollback');
      throw error;
    }
  };
  return {
    find: (group, path) => one.get(group, path) as unknown as Known | undefined,
    stage: (files) => together(() => files.forEach((f) => put.run(f.group, f.path, f.version, f.sha256, f.size))),
    renew: (files) => together(() => files.forEach((f) => again.run(f.version, f.group, f.path))),
    settle: (files) => together(() => files.forEach((f) => done.run(f.group, f.path))),
    groups: () => (db.prepare('select distinct grup from berkas order by grup').all() as { grup: string }[]).map((row) => row.grup),
    list: (group) => all.iterate(group) as unknown as Iterable<Known>,
    waiting: (limit) => rows(next, limit),
    note: (name) => (db.prepare('select isi from catatan where nama = ?').get(name) as { isi: string } | undefined)?.isi,
    setNote: (name, value) => {
      if (value === undefined) db.prepare('delete from catatan where nama = ?').run(name);
      else db.prepare('insert into catatan (nama, isi) values (?, ?) on conflict (nama) do update set isi = excluded.isi').run(name, value);
    },
    close: () => db.close(),
  };
}
