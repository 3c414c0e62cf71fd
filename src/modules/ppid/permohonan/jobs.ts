// What does the clock do to requests by itself? (ppid.md section 8: transitions 2, 3, 15 and 26)
import type { Db } from '#platform/db';
import { type ClockMove, type ClockPoint, type Told, explainMoves, explanationLines, getRule, isLate } from '#platform/clocks';
import { performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps, Job } from '#platform/module';
import { say } from '#kernel/text';
import { selesaikan, tandaiLewat } from './actions/akhiri.ts';
import { anggapDiterima, tutupTidakLengkap } from './actions/lengkapi.ts';
import { LANGKAH_EVENT } from './events.ts';
import { sistem, tulisLangkahBanyak } from './gerak.ts';
import { ingatkan } from './ingatkan.ts';
import { clocksAt, jamOf } from './jam.ts';
import { hari, kabari, kabariBanyak } from './kabar.ts';
import { listDiterima, listMenunggu, listTerjawab } from './store/antrean.ts';
import { readBanyak, readPermohonan } from './store/permohonan.ts';

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

/** Clocks of requests reached a point; in the job's transaction. Answers whom it told. */
export async function saatJam(deps: Deps, db: Db, { clock, titik }: ClockPoint): Promise<readonly string[]> {
  const p = await readPermohonan(db, clock.objek);
  if (p === undefined) return [];
  const lang = p.bahasa;
  if (clock.rule.startsWith('ppid.jawab.')) {
    if (titik === 100) await tandaiLewat(db, deps, p.id);
    const told = await ingatkan(db, deps, { titik, jam: clock, nomor: p.nomor, href: `/kerja/ppid/permohonan/${p.id}`, pemegang: p.pemegang, perkara: p.id });
    return titik === 100 ? [PEMOHON, ...told] : told;
  }
  if (clock.pemilik !== 'warga' || titik === 100) return [];
  const { nama } = getRule(deps.registry.deadlines, clock.rule, clock.versi);
  await kabari(db, deps, p, { kabar: 'jendela', nilai: { jam: say(lang, nama), batas: hari(lang, clock.jatuhTempo) } });
  return [PEMOHON];
}

/** Dates of requests moved: a step in each, and a message with its sum to whoever wants mail; in the job's transaction. */
export async function tanggalPindah(deps: Deps, db: Db, moves: readonly ClockMove[]): Promise<Told> {
  const perkara = new Map((await readBanyak(db, [...new Set(moves.map(({ clock }) => clock.objek))])).map((p) => [p.id, p]));
  const own = moves.flatMap((move) => {
    const p = perkara.get(move.clock.objek);
    return p === undefined ? [] : [{ p, move }];
  });
  if (own.length === 0) return new Map();
  const now = isoInstant(deps.clock);
  const sums = await explainMoves(db, clocksAt(deps), own.map(({ move }) => move));
  await tulisLangkahBanyak(db, own.map(({ p, move: { lama, baru } }) => ({ p, langkah: 'tanggal', actor: sistem(p.kantor), isi: { lama, baru }, now })));
  await kabariBanyak(db, deps, own.map(({ p, move: { clock, lama, baru } }) => {
    const sum = sums.get(clock.id);
    return { p, kabar: { kabar: 'pindahTanggal', nilai: { lama: hari(p.bahasa, lama), baru: hari(p.bahasa, baru) }, baris: () => (sum === undefined ? [] : explanationLines(p.bahasa, sum())) } };
  }));
  return new Map(own.map(({ move }) => [move.clock.id, [PEMOHON]]));
}
