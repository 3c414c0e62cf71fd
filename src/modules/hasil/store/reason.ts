// Why did an office write an event? (hasil.md 2, 9.1, 9.3: reason, role, office; insert only)
import { type Db, rows, run, sql } from '#platform/db';
import type { Baris } from '../decide.ts';
import { CEK, SEBAB, type Sebab } from '../figures.ts';
import { codeOf, literal, textElement } from './columns.ts';

/** Writes the reasons of those events that have one. */
export async function appendReasons(db: Db, no: number, baris: readonly Baris[]): Promise<void> {
  const told = baris.flatMap(({ seq, sebab }) => (sebab === undefined ? [] : [{ seq, ...sebab }]));
  if (told.length === 0) return;
  await run(
    db,
    sql`insert into hasil_sebab (seq, kontes, sebab, cek, peran, kantor, catatan)
      select seq, ${no}::smallint, sebab, cek, peran, kantor, catatan from unnest(
        ${literal(told.map((one) => one.seq))}::bigint[], ${literal(told.map((one) => textElement(one.kode)))}::text[],
        ${literal(told.map((one) => (one.cek === null ? 'NULL' : CEK.indexOf(one.cek) + 1)))}::smallint[],
        ${literal(told.map((one) => textElement(one.peran)))}::text[], ${literal(told.map((one) => one.kantor))}::bigint[],
        ${literal(told.map((one) => textElement(one.catatan)))}::text[]) u (seq, sebab, cek, peran, kantor, catatan)`,
  );
}

/** Reasons by the number of their event; events of imported files are absent. */
export async function readReasons(db: Db, seqs: readonly number[]): Promise<Map<number, Sebab>> {
  if (seqs.length === 0) return new Map();
  const found = await rows(
    db,
    sql<{ seq: number; sebab: string | null; cek: number | null; peran: string; kantor: number; catatan: string | null }>`
      select seq, sebab, cek, peran, kantor, catatan from hasil_sebab where seq = any(${literal(seqs)}::bigint[])`,
  );
  return new Map(
    found.map(({ seq, sebab, cek, peran, kantor, catatan }) => {
      const kode = SEBAB.find((one) => one === sebab) ?? null;
      return [seq, { kode, cek: cek === null ? null : (CEK[cek - 1] ?? null), peran, kantor: codeOf(kantor), catatan }];
    }),
  );
}
