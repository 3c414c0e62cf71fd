// How does every kept file pass the virus scanner before anybody may download it? (keamanan.md 5 "scan": fail closed)
import { operator, performAll } from '#platform/action';
import type { Database, Db } from '#platform/db';
import { type Verdict, scanBytes } from './clamd.ts';
import { bytesOf } from './keep.ts';
import type { FileAt } from './receive.ts';
import { type ScanCounts, type ScanRow, claimScan, countScans, endSilence, findSilence, writeScanWait, writeSilence, writeVerdict } from './store-scan.ts';
import { findRow } from './store.ts';

export interface Scanned {
  readonly clean: number;
  readonly infected: number;
  /** The scanner did not answer. */
  readonly silent: boolean;
}

const MINUTE = 60_000;
/** Of a scanner that is silent, and of a file that it cannot judge: 1, 2, 4 to 60 minutes. */
const WAIT_MAX = 60;
/** It cannot judge this file, and will not (too large for it, packed too deep). */
const TRIES_MAX = 8;
const CLAIM_MS = 5 * MINUTE;
const ROUND = { most: 100, ms: 15_000 };
/** After that long a silence is an alarm. */
export const SILENCE_MS = 15 * MINUTE;

/** One round; nothing where no scanner was set up. An infected file is written to the trail in the act that marks it. */
export async function scanDue(at: FileAt & { readonly database: Database }): Promise<Scanned> {
  const { database, clock } = at;
  const scanner = at.settings.PENDOPO_CLAMD;
  const tally = { clean: 0, infected: 0, silent: false };
  if (scanner === undefined) return tally;
  const silence = await findSilence(database.db);
  const from = clock.now();
  if (silence !== undefined && silence.next > from) return { ...tally, silent: true };
  for (let turn = 0; turn < ROUND.most && clock.now() - from < ROUND.ms; turn += 1) {
    const now = clock.now();
    const row = await claimScan(database.db, now, now + CLAIM_MS);
    if (row === undefined) break;
    const verdict = await verdictOf(at, scanner, row);
    if (verdict.kind === 'diam') {
      const inARow = (silence?.inARow ?? 0) + 1;
      await writeScanWait(database.db, row.id, row.tries, now);
      await writeSilence(database.db, { inARow, since: silence?.since ?? now, next: now + waitOf(inARow) });
      return { ...tally, silent: true };
    }
    await settle(at, row, verdict, now);
    if (verdict.kind === 'bersih') tally.clean += 1;
    if (verdict.kind === 'terinfeksi') tally.infected += 1;
    if (silence !== undefined) await endSilence(database.db);
  }
  return tally;
}

async function verdictOf(at: FileAt & { readonly database: Database }, scanner: string, { id }: ScanRow): Promise<Verdict> {
  const row = await findRow(at.database.db, id);
  return row === undefined ? { kind: 'gagal' } : scanBytes(scanner, await bytesOf(at, row));
}

async function settle({ database, clock }: { readonly database: Database; readonly clock: FileAt['clock'] }, row: ScanRow, verdict: Verdict, now: number): Promise<void> {
  switch (verdict.kind) {
    case 'bersih':
      return writeVerdict(database.db, row.object, 'BERSIH');
    case 'terinfeksi':
      return performAll(database, clock, async (db) => {
        await writeVerdict(db, row.object, 'TERINFEKSI');
        const facts = { berkas: row.id, virus: verdict.nama };
        return { value: undefined, acts: [{ event: 'attachments.terinfeksi', actor: operator, kind: row.module, object: row.owner, facts }] };
      });
    default:
      if (row.tries + 1 >= TRIES_MAX) return writeVerdict(database.db, row.object, 'GAGAL_PINDAI');
      return writeScanWait(database.db, row.id, row.tries + 1, now + waitOf(row.tries + 1));
  }
}

function waitOf(tries: number): number {
  return Math.min(2 ** (tries - 1), WAIT_MAX) * MINUTE;
}

export interface ScanStanding extends ScanCounts {
  /** Since when the scanner is silent, in milliseconds; undefined: it answers, or there is none. */
  readonly silentSince: number | undefined;
}

/** For monitoring. */
export async function scanStanding(db: Db): Promise<ScanStanding> {
  return { ...(await countScans(db)), silentSince: await scannerSilentSince(db) };
}

/** Since when the scanner has not answered, in milliseconds; one row, cheap to ask on every page. */
export async function scannerSilentSince(db: Db): Promise<number | undefined> {
  return (await findSilence(db))?.since;
}
