// How does the full row report leave? (line by line: from the kept file before the load, from the work list after it)
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { assert } from '#kernel/result';
import { record } from '#platform/action';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { findPaket } from '../../aturan/packs.ts';
import { personRules } from '../../nik/person.ts';
import { REPORT_HEAD, judgeFile, reportCsv, reportLines, type ReportLine } from '../check.ts';
import { DESK_LIMITS } from '../file.ts';
import { withFile } from '../simpanan.ts';
import { type Muatan, listBaris, readMuatan } from '../store/muatan.ts';
import type { LoadParams } from './load.tsx';

export const REPORT_EVENT = 'sidalih.muat-laporan';
const PAGE = 1_000;

export async function giveReport({ deps, params, actor }: DeskRequest<LoadParams, unknown, unknown>): Promise<Outcome> {
  const muatan = await readMuatan(deps.database.db, params.id);
  assert(muatan !== undefined, 'the guard has found this load');
  await record(deps.database, deps.clock, { event: REPORT_EVENT, actor, kind: 'daftar', object: muatan.daftar, node: muatan.daftar.slice(-4) }, { muatan: muatan.id });
  const body = muatan.keadaan === 'SELESAI' ? fromWork(deps, muatan) : fromFile(deps, muatan);
  return { kind: 'stream', type: 'text/csv; charset=utf-8', body, fileName: `laporan-baris-${muatan.id.slice(0, 8)}.csv` };
}

async function* fromWork({ database }: Deps, muatan: Muatan): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${REPORT_HEAD}\n`);
  for (let after = 0; ; ) {
    const rows = await listBaris(database.db, muatan.id, after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield Buffer.from(reportCsv(rows.flatMap(({ tempat, temuan }) => temuan.map(({ kolom, kode, nilai }): ReportLine => ({ baris: tempat, kolom: kolom as ReportLine['kolom'], kode: kode as ReportLine['kode'], nilai })))));
    after = last.no;
  }
}

/** The reader's pace holds the judging back. */
async function* fromFile(deps: Deps, muatan: Muatan): AsyncGenerator<Uint8Array> {
  const paket = await findPaket(deps.database.db, muatan.daftar.slice(0, -5));
  assert(paket !== undefined, 'a list has its pack');
  const lines = new PassThrough();
  lines.write(`${REPORT_HEAD}\n`);
  const rules = { person: personRules(paket, muatan.hari), kab: muatan.daftar.slice(-4) };
  withFile(deps, muatan.id, (path) =>
    judgeFile(path, DESK_LIMITS, rules, async (rows, header) => {
      if (!lines.write(reportCsv(reportLines(rows, header)))) await Promise.race([once(lines, 'drain'), once(lines, 'close')]);
      if (lines.destroyed) throw new Error('the reader is gone');
    }),
  ).then(
    () => lines.end(),
    (error: unknown) => lines.destroy(error instanceof Error ? error : new Error('report')),
  );
  yield* lines as AsyncIterable<Uint8Array>;
}
