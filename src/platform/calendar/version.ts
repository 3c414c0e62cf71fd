// Under which number and hash does a calendar stand? (tenggat.md 3.5: "ID-2026.3", SHA-256 of the sorted live rows)
import { createHash } from 'node:crypto';
import type { CalendarRow } from '#kernel/tenggat-calendar';
import type { Db } from '#platform/db';
import { readLiving } from './store/read.ts';
import { insertVersion, readLast } from './store/write.ts';

/** "ID-2026.3". */
export function versionName({ lingkup, tahun, nomor }: { readonly lingkup: string; readonly tahun: number; readonly nomor: number }): string {
  return `${lingkup}-${String(tahun)}.${String(nomor)}`;
}

/** SHA-256 of the rows, one line each, sorted: date, kind, name, certainty, decree. Anybody can make it again from the public rows. */
export function fingerprint(rows: readonly CalendarRow[]): string {
  const lines = rows.map((row) => [row.tanggal, row.lingkup, row.jenis, row.nama, row.kepastian, row.dasar ?? ''].join('\t')).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Numbers the state that a scope's year has now; nothing when it is what it was and `always` is not asked. Versions that came of it. */
export async function numberVersions(db: Db, lingkup: string, years: readonly number[], pada: string, always: boolean): Promise<string[]> {
  const living = await readLiving(db);
  const out: string[] = [];
  for (const tahun of [...new Set(years)].sort()) {
    const sidik = fingerprint(living.filter((row) => row.lingkup === lingkup && row.tanggal.startsWith(`${String(tahun)}-`)));
    const last = await readLast(db, lingkup, tahun);
    if (last?.sidik === sidik && !always) continue;
    const one = { lingkup, tahun, nomor: (last?.nomor ?? 0) + 1, sidik, pada };
    await insertVersion(db, one);
    out.push(versionName(one));
  }
  return out;
}
