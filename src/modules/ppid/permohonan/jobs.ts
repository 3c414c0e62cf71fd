// What does the clock do to requests by itself? (ppid.md section 8: transitions 2, 3, 15 and 26)
import type { Db } from '#platform/db';
import { type ClockEvent, explainClock, explanationLines, getRule, isLate } from '#platform/clocks';
import { performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps, Job } from '#platform/module';
import { say } from '#kernel/text';
import { selesaikan, tandaiLewat } from './actions/akhiri.ts';
import { anggapDiterima, tutupTidakLengkap } from './actions/lengkapi.ts';
import { LANGKAH_EVENT } from './events.ts';
import { sistem, tulisLangkah } from './gerak.ts';
import { ingatkan } from './ingatkan.ts';
import { clocksAt, jamOf } from './jam.ts';
import { hari, kabari } from './kabar.ts';
import { listDiterima, listMenunggu, listTerjawab } from './store/antrean.ts';
import { readPermohonan } from './store/permohonan.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';
const BATCH = 200;
const DAY_MS = 86_400_000;
/** Her windows after an answer: a working day is never shorter than a day, so an answer younger than the shortest of them is not over. */
const WINDOWS = ['ppid.keberatan.ajukan', 'ppid.sengketa.ajukan'];

async function* idsOf(list: (after: string, limit: number) => Promise<string[]>): AsyncGenerator<string> {
  for (let after = FIRST; ; ) {
    const found = await list(after, BATCH);
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last;
  }
}

export const permohonanJobs = (bebas: (db: Db, id: string) => Promise<boolean>): readonly Job[] => [
  {
    id: 'ppid.lengkapi',
    everySeconds: 600,
    run: async (deps) => {
      for await (const id of idsOf((after, limit) => listDiterima(deps.database.db, after, limit))) await tutupTidakLengkap(deps, id);
      for await (const id of idsOf((after, limit) => listMenunggu(deps.database.db, after, limit))) await bilaLewat(deps, id);
    },
  },
  {
    id: 'ppid.selesai',
    everySeconds: 3_600,
    run: async (deps) => {
      const shortest = Math.min(...deps.registry.deadlines.rules.filter(({ id }) => WINDOWS.includes(id)).map(({ panjang }) => panjang));
      const before = new Date(deps.clock.now() - shortest * DAY_MS).toISOString();
      for await (const id of idsOf((after, limit) => listTerjawab(deps.database.db, before, after, limit))) await selesaikan(deps, id, (db) => bebas(db, id));
    },
  },
];

async function bilaLewat(deps: Deps, id: string): Promise<void> {
  await performAll(deps.database, deps.clock, async (db) => {
    const { identitas } = await jamOf(db, id);
    const p = await readPermohonan(db, id);
    if (p === undefined || identitas === undefined || !isLate(identitas, isoInstant(deps.clock))) return { value: undefined, acts: [] };
    await anggapDiterima(db, deps, id);
    return { value: undefined, acts: [{ event: LANGKAH_EVENT, actor: sistem(p.kantor), kind: 'permohonan', object: id, node: p.kantor, facts: { langkah: 'terima-bukti', pada: isoInstant(deps.clock) } }] };
  });
}

const PEMOHON = 'pemohon';

/** A clock of a request moved or reached a point; in the job's transaction. Answers whom it told. */
export async function saatJam(deps: Deps, db: Db, event: ClockEvent): Promise<readonly string[]> {
  const { clock } = event;
  const p = await readPermohonan(db, clock.objek);
  if (p === undefined) return [];
  const lang = p.bahasa;
  if (event.kind === 'pindah') {
    await tulisLangkah(db, p, { langkah: 'tanggal', actor: sistem(p.kantor), isi: { lama: event.lama, baru: event.baru }, now: isoInstant(deps.clock) });
    const baris = async (): Promise<readonly string[]> => explanationLines(lang, await explainClock(db, clocksAt(deps), clock, event.kalender));
    await kabari(db, deps, p, { kabar: 'pindahTanggal', nilai: { lama: hari(lang, event.lama), baru: hari(lang, event.baru) }, baris });
    return [PEMOHON];
  }
  if (clock.rule.startsWith('ppid.jawab.')) {
    if (event.titik === 100) await tandaiLewat(db, deps, p.id);
    const told = await ingatkan(db, deps, { titik: event.titik, jam: clock, nomor: p.nomor, href: `/kerja/ppid/permohonan/${p.id}`, pemegang: p.pemegang, perkara: p.id });
    return event.titik === 100 ? [PEMOHON, ...told] : told;
  }
  if (clock.pemilik !== 'warga' || event.titik === 100) return [];
  const { nama } = getRule(deps.registry.deadlines, clock.rule, clock.versi);
  await kabari(db, deps, p, { kabar: 'jendela', nilai: { jam: say(lang, nama), batas: hari(lang, clock.jatuhTempo) } });
  return [PEMOHON];
}
