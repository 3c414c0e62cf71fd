// What is known of each member of a joint file: until when, how far, what is missing?
import type { Day } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { clocksOfMany } from '#platform/clocks';
import type { Deps } from '#platform/module';
import { periksaKini } from '../jawaban/actions/kirim.ts';
import { readDraf } from '../jawaban/store/jawaban.ts';
import { MODULE } from '../permohonan/jam.ts';
import { type Keadaan, OPEN } from '../permohonan/states.ts';
import { listTugas } from '../permohonan/store/berkas.ts';
import { type Permohonan, readBanyak } from '../permohonan/store/permohonan.ts';
import { listAnggota } from './store/bersama.ts';
import { sebut } from './mirip.ts';
import { bersamaText as text } from './text-bersama.ts';

export interface Anggota {
  readonly id: string;
  readonly nomor: string;
  readonly judul: string;
  readonly keadaan: Keadaan;
  readonly versi: number;
  readonly batas: Day | undefined;
  readonly terbuka: boolean;
  /** Something is written that others could use. */
  readonly berisi: boolean;
  readonly kurang: readonly string[];
}


/** A dozen questions to the database a member: a file is as large as one screen (`BERSAMA_MAX`). */
export async function bacaIsi(deps: Deps, lang: Lang, bersama: string): Promise<readonly Anggota[]> {
  const { db } = deps.database;
  const ids = await listAnggota(db, bersama);
  const found = new Map((await readBanyak(db, ids)).map((p) => [p.id, p]));
  const jam = new Map((await clocksOfMany(db, MODULE, ids)).filter(({ rule, keadaan }) => keadaan !== 'BATAL' && rule.startsWith('ppid.jawab.')).map((one) => [one.objek, one.jatuhTempo]));
  const out: Anggota[] = [];
  for (const p of ids.flatMap((id) => found.get(id) ?? [])) {
    const draf = await readDraf(db, p.id);
    const judul = sebut(p);
    out.push({ id: p.id, nomor: p.nomor, judul, keadaan: p.keadaan, versi: p.versi, batas: jam.get(p.id), terbuka: p.keadaan === 'DITERIMA' || OPEN.includes(p.keadaan), berisi: draf !== undefined || p.dijawabPada !== null, kurang: await kurangOf(deps, lang, p) });
  }
  return out;
}

async function kurangOf(deps: Deps, lang: Lang, p: Permohonan): Promise<readonly string[]> {
  if (p.keadaan === 'DITERIMA') return [say(lang, text.kurangLengkap)];
  if (!OPEN.includes(p.keadaan)) return [say(lang, text.selesai)];
  const waits = (await listTugas(deps.database.db, p.id)).filter(({ dijawab }) => dijawab === null).map(({ unit }) => say(lang, text.kurangUnit, { unit }));
  const { halangan } = await periksaKini(deps, p);
  const dua = halangan.some(({ code }) => code === 'E_DUA_ORANG');
  const lain = halangan.length - (dua ? 1 : 0);
  const out = [
    ...(p.jalur === null ? [say(lang, text.kurangJalur)] : []),
    ...waits,
    ...(lain === 0 ? [] : [say(lang, text.kurangDraf, { n: formatInt(lang, lain) })]),
    ...(dua ? [say(lang, text.kurangDua)] : []),
  ];
  return out.length === 0 ? [say(lang, text.siap)] : out;
}
