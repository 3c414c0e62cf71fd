// What does the calendar do to sheets by itself: warn before the last day, end on the day after? (ppid.md section 15)
import { type Day, addDays, daysBetween } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import { type Act, type Facts, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps, Job } from '#platform/module';
import { notify } from '#platform/notify';
import { hariDi } from '../dip/hari.ts';
import { sistem } from '../permohonan/gerak.ts';
import { LANGKAH_EVENT } from './actions/langkah.ts';
import type { Lembar } from './lembar.ts';
import { insertLangkah, lockMendekati, writeTitik, writeUji } from './store/uji.ts';
import { kabarUji as text } from './text-kabar.ts';

/** Days before the last day on which the desk is told. */
export const PERINGATAN = [90, 30, 7] as const;
const BATCH = 500;

/** The warning that is due now and was not given; a job that slept gives only the nearest. */
export function peringatanKini(sampai: Day, hari: Day, sudah: number | null): number | undefined {
  const left = daysBetween(hari, sampai);
  const point = PERINGATAN.findLast((one) => left <= one);
  return left < 0 || point === undefined || (sudah !== null && sudah <= point) ? undefined : point;
}

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

/** Runs hourly: a day begins at three hours of the clock. Each run may be cut off and may run twice. */
export async function periksaMasa(at: At): Promise<void> {
  const { database, clock } = at;
  await performAll(database, clock, async (db) => {
    const horizon = addDays(hariDi(clock, '91' as Lembar['kantor']), PERINGATAN[0]);
    const acts: (Act & { readonly facts: Facts })[] = [];
    for (const lembar of await lockMendekati(db, horizon, BATCH)) {
      const { sampai } = lembar.isi;
      if (sampai === null) continue;
      const today = hariDi(clock, lembar.kantor);
      const point = peringatanKini(sampai, today, lembar.titik);
      if (today > sampai) acts.push(await habiskan(db, at, lembar, addDays(sampai, 1)));
      else if (point !== undefined) {
        await writeTitik(db, lembar.id, point);
        await kabari(db, at, lembar, 'akanHabis', sampai);
      }
    }
    return { value: undefined, acts };
  });
}

async function habiskan(db: Db, at: At, lembar: Lembar, akhir: Day): Promise<Act & { readonly facts: Facts }> {
  const now = isoInstant(at.clock);
  const actor = sistem(lembar.kantor);
  await writeUji(db, { ...lembar, keadaan: 'KEDALUWARSA', akhir }, now);
  await insertLangkah(db, lembar.id, { langkah: 'habis', akun: actor.id, peran: actor.role, node: lembar.kantor, catatan: '', pada: now });
  await kabari(db, at, lembar, 'habis', akhir);
  return { event: LANGKAH_EVENT, actor, kind: 'uji', object: lembar.id, node: lembar.kantor, facts: { langkah: 'habis', keadaan: 'KEDALUWARSA', nomor: lembar.nomor } };
}

async function kabari(db: Db, at: At, lembar: Lembar, kabar: 'akanHabis' | 'habis', hari: Day): Promise<void> {
  const values = { nomor: lembar.nomor ?? '', judul: lembar.isi.judul, hari: formatDay('id', hari) };
  await notify(db, at, {
    event: `ppid.uji-${kabar === 'habis' ? 'habis' : 'akan-habis'}`,
    module: 'ppid',
    object: lembar.id,
    to: { kind: 'peran', role: 'ppid', node: lembar.kantor },
    lang: 'id',
    subject: say('id', text[kabar], values),
    body: [say('id', text[`${kabar}Isi`], values)],
  });
}

export const ujiJobs: readonly Job[] = [{ id: 'ppid.uji-masa', everySeconds: 3_600, run: (deps) => periksaMasa(deps) }];
