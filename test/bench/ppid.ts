// How fast is the information desk with ten years in its register? (a million requests, 20,000 of them open; ms, and ratios of one run)
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { areaCode, type AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { ensureCalendar } from '#platform/calendar';
import { fixedClock } from '#platform/clock';
import { recomputeClocks, startClock } from '#platform/clocks';
import { projectRoot, settingsSchema } from '#platform/config';
import { type Database, type Db, migrate, openDatabase, readMigrations, rows, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, makeRegistry, makeVersions } from '#platform/module';
import { ensureAreas } from '#platform/offices';
import { add } from '../../src/platform/clocks/scene-fixture.ts';
import { modules } from '../../src/main.ts';
import { bacaPantau } from '../../src/modules/ppid/laporan/pages/pantau.tsx';
import { susunIsi } from '../../src/modules/ppid/laporan/isi.ts';
import { hitungStatistik, statistikDari } from '../../src/modules/ppid/laporan/statistik.ts';
import { bacaKerja } from '../../src/modules/ppid/meja/pages/pagi.tsx';
import { MODULE, clocksAt, jamOf } from '../../src/modules/ppid/permohonan/jam.ts';
import { sealPemohon } from '../../src/modules/ppid/permohonan/rahasia.ts';
import { listButir, listLangkah, listTugas, readPemohon } from '../../src/modules/ppid/permohonan/store/berkas.ts';
import { readPermohonan } from '../../src/modules/ppid/permohonan/store/permohonan.ts';
import { measureArchive } from './archive.ts';
import { ownersOf } from '../../src/modules/tenggat/jobs.ts';
import { median } from './measure.ts';

type Say = (line: string) => void;

const NOW = '2026-10-14T03:00:00Z';
const OPEN = 20_000;
const TURNS = 200;
const LIMITS = { pagi: 100, lacak: 20, pantau: 300 } as const;
/** Offices that answer more than the others: the nation's and one city's. */
const BUSY: readonly AreaCode[] = ['0', '3171'].map(areaCode);
/** A clock of each zone and working day is started by the engine; the others of that day are its copies. */
const ZONES = [['3313', 'WIB'], ['5171', 'WITA'], ['8171', 'WIT']] as const;
const DAYS = ['2026-09-25', '2026-09-28', '2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13'];
const NO_ONE = { telepon: '', pekerjaan: '', tujuan: 'Penelitian' };

interface House {
  readonly database: Database;
  readonly deps: Deps;
}

function depsOf(database: Database, folder: string): Deps {
  const clock = fixedClock(NOW);
  const settings = settingsSchema.parse({ PENDOPO_LOG: 'silent', PENDOPO_DATA: folder });
  const deps: Deps = { database, clock, log: makeLog('silent'), settings, keys: sampleKeys(), registry: makeRegistry(modules), versions: makeVersions(modules, clock, () => deps) };
  return deps;
}

/** Ten years: closed and answered but for the last `OPEN`; every office its share, two of them a tenth together. */
async function fillRequests(db: Db, n: number): Promise<void> {
  await run(db, sql`create temporary table kantor_urut as select kode, row_number() over (order by kode) - 1 as no, count(*) over () as semua from offices_kantor`);
  await run(
    db,
    sql`insert into ppid_permohonan (id, nomor, kantor, paket, kanal, jenis_pemohon, keadaan, jalur, jalur_alasan, jalur_usul, judul, rincian, bentuk, penyampaian, bahasa, dibantu, tujuan_ada, identitas, diterima_pada, tanggal_terima, lengkap_pada, dijawab_pada, sampai_pada, izin_arsip, batch, tinjau, terlambat, diubah)
      select gen_random_uuid(), 'PPID-' || kantor || '-' || extract(year from hari)::text || '-' || lpad(i::text, 7, '0'), kantor, 'ppid-2021', (array['web', 'loket', 'surel'])[1 + i % 3], (array['perorangan', 'perorangan', 'badan_hukum'])[1 + i % 3],
        case when terbuka then (array['TERDAFTAR', 'DIPROSES', 'DIPERPANJANG'])[1 + i % 3] when i % 23 = 0 then 'DICABUT' else 'SELESAI' end, case when i % 4 = 0 then 'pemilu' else 'umum' end, 'Sesuai isi permohonan', 'umum', 'Permohonan ' || i, repeat('Salinan laporan kegiatan. ', 8), 'salinan_lunak', 'unduh', 'id', false, true, 'diterima',
        hari + time '03:00', hari, hari + time '03:00', case when terbuka then null else hari + interval '12 days' end, case when terbuka then null else hari + interval '12 days' end, false, case when terbuka and i % 50 = 0 then md5((i / 500)::text)::uuid end, false, terbuka and i % 20 = 0, hari + interval '12 days'
      from (select i, i > ${n - OPEN} as terbuka, case when i <= ${n - OPEN} then date '2016-10-01' + (i::bigint * 3640 / ${n})::int else (${DAYS}::date[])[1 + i % ${DAYS.length}] end as hari,
          case when i % 20 = 0 then ${BUSY[0]} when i % 20 = 1 then ${BUSY[1]} else (select kode from kantor_urut where no = (i::bigint * 7919) % semua) end as kantor from generate_series(1, ${n}::int) as s(i)) as a`,
  );
  await run(db, sql`insert into ppid_butir (permohonan, no, teks, hasil) select id, 1, left(rincian, 80), case when dijawab_pada is not null and keadaan <> 'DICABUT' then 'beri' end from ppid_permohonan`);
  await run(db, sql`insert into ppid_langkah (permohonan, urut, langkah, akun, peran, node, isi, pada) select id, u, (array['ajukan', 'jalur', 'jawab'])[u], 'a', 'ppid', kantor, '{}', diterima_pada from ppid_permohonan, generate_series(1, 3) as u where u < 3 or dijawab_pada is not null`);
  await run(db, sql`insert into ppid_hitung (permohonan, hasil, hari_0, jatuh_tempo, hari, tepat, diperpanjang, kalender, biaya) select id, case when i % 9 = 0 then 'DITOLAK' else 'DIJAWAB_PENUH' end, tanggal_terima, tanggal_terima + 14, 1 + i % 12, i % 100 > 0, i % 7 = 0, '2025-1', 0
    from (select *, right(nomor, 7)::int as i from ppid_permohonan where keadaan = 'SELESAI') as p`);
  await run(db, sql`insert into ppid_pemohon (permohonan, rahasia, samar, kabar_surel) select id, '', 'S***', keadaan not in ('SELESAI', 'DICABUT') from ppid_permohonan`);
}

/** An applicant who wants mail behind each open request: a moved date is told to all of them. */
async function sealOpen({ database: { db }, deps }: House): Promise<void> {
  const open = await rows(db, sql<{ id: string }>`select id from ppid_permohonan where keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')`);
  for (let at = 0; at < open.length; at += 1_000) {
    const part = open.slice(at, at + 1_000).map(({ id }) => ({ id, rahasia: sealPemohon(deps.keys, id, { ...NO_ONE, nama: 'Sari Wulandari', alamat: 'Jalan Merdeka', surel: `s${at}@contoh.id` }) }));
    await run(db, sql`update ppid_pemohon as w set rahasia = g.rahasia from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as g (id uuid, rahasia text) where w.permohonan = g.id`);
  }
}

const CLOCK = 'versi, modul, objek, kantor, zona, pemilik, mulai_pada, tanggal_0, jatuh_tempo, jatuh_tempo_pada, jatuh_tempo_pertama, tanggal_antrean, kalender_versi, sementara, keadaan, jeda, perpanjangan, hari_kerja_berikut, selesai_pada, hasil, lewat_n, gerak, gerak_pada, titik_pada, kalender, dihitung_pada';

/** A clock behind every request: open ones by the engine's sum of their day and zone, closed ones as they were closed; one in a hundred late. */
async function fillClocks({ database: { db }, deps }: House): Promise<void> {
  for (const [office, zona] of ZONES) {
    for (const hari of DAYS) {
      const at = { ...clocksAt(deps), clock: fixedClock(`${hari}T03:00:00Z`) };
      await startClock(db, at, { module: 'contoh', object: randomUUID(), office: areaCode(office), rule: 'ppid.jawab.umum', from: `${hari}T03:00:00Z` });
    }
    await run(db, sql`update clocks_jam set objek = ${zona} where modul = 'contoh' and kantor = ${office}`);
  }
  const columns = sql.raw(CLOCK);
  const copied = sql.raw(CLOCK.split(', ').map((name) => (({ modul: `'${MODULE}'`, objek: 'p.id::text', kantor: 'p.kantor' }) as Readonly<Record<string, string>>)[name] ?? `c.${name}`).join(', '));
  const closed = sql.raw(CLOCK.split(', ').map((name) => (({ modul: `'${MODULE}'`, objek: 'p.id::text', kantor: 'p.kantor', keadaan: `'SELESAI'`, selesai_pada: 'c.mulai_pada', titik_pada: 'null', hasil: `case when h.tepat then 'tepat' else 'lewat' end`, lewat_n: 'case when h.tepat then null else 1 end' }) as Readonly<Record<string, string>>)[name] ?? `c.${name}`).join(', '));
  await run(db, sql`insert into clocks_jam (id, tenggat, ${columns}) select gen_random_uuid(), c.tenggat, ${copied} from ppid_permohonan as p join offices_kantor as k on k.kode = p.kantor join clocks_jam as c on c.modul = 'contoh' and c.objek = k.zona and c.tanggal_0 = p.tanggal_terima where p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')`);
  await run(db, sql`insert into clocks_jam (id, tenggat, ${columns}) select gen_random_uuid(), c.tenggat, ${closed} from ppid_hitung as h join ppid_permohonan as p on p.id = h.permohonan join offices_kantor as k on k.kode = p.kantor join clocks_jam as c on c.modul = 'contoh' and c.objek = k.zona and c.tanggal_0 = ${DAYS[0]}::date`);
  await run(db, sql`delete from clocks_riwayat`);
  await run(db, sql`delete from clocks_titik`);
  await run(db, sql`delete from clocks_jam where modul = 'contoh'`);
}

interface Timed {
  readonly p50: number;
  readonly p95: number;
}

async function timed(turns: number, act: (turn: number) => Promise<unknown>): Promise<Timed> {
  await act(0);
  return inRhythm(act, (turn) => turn < turns, 0);
}

async function inRhythm(act: (turn: number) => Promise<unknown>, isOn: (turn: number) => boolean, restMs: number): Promise<Timed> {
  const times: number[] = [];
  for (let turn = 0; isOn(turn); turn += 1) {
    const from = performance.now();
    await act(turn);
    times.push(performance.now() - from);
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  times.sort((a, b) => a - b);
  return { p50: median(times), p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

const line = (name: string, { p50, p95 }: Timed, limit?: number): string => `  ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${limit === undefined ? '' : ` (limit ${limit})${p95 > limit ? ' OVER' : ''}`}`;

/** What tracking by code asks of the database, without the receipt's own wait against guessing. */
async function track(db: Db, id: string): Promise<void> {
  assert((await readPermohonan(db, id)) !== undefined, 'the request is there');
  await jamOf(db, id);
  await Promise.all([readPemohon(db, id), listButir(db, id), listLangkah(db, id), listTugas(db, id)]);
}

async function measurePages({ database: { db }, deps }: House, say: Say): Promise<void> {
  const offices = (await rows(db, sql<{ kode: AreaCode }>`select kode from offices_kantor order by kode`)).map(({ kode }) => kode);
  const some = (turn: number): AreaCode => offices[(turn * 37) % offices.length] ?? areaCode('0');
  const ids = (await rows(db, sql<{ id: string }>`select id from ppid_permohonan where right(id::text, 2) = '00' limit ${TURNS}`)).map(({ id }) => id);
  say(line("officer's morning, an ordinary office", await timed(TURNS, (turn) => bacaKerja(deps, some(turn))), LIMITS.pagi));
  for (const kantor of BUSY) say(line(`officer's morning at ${kantor}, ${(await bacaKerja(deps, kantor)).length} open`, await timed(20, () => bacaKerja(deps, kantor))));
  say(line('tracking by code', await timed(TURNS, (turn) => track(db, ids[turn % ids.length] ?? '')), LIMITS.lacak));
  const begun = performance.now();
  await hitungStatistik(deps);
  say(`  the daily count of all figures: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  say(line('oversight of all offices', await timed(20, () => bacaPantau(deps, areaCode('0'))), LIMITS.pantau));
  say(line('statistics of the nation, one year', await timed(20, () => statistikDari(db, { kantor: areaCode('0'), bawah: true, tahun: 2025 }))));
  say(line('yearly report of an ordinary office', await timed(20, (turn) => susunIsi(db, some(turn), 2025, { kebijakan: '', petugas: '', anggaran: '', kendala: '' }))));
}

/** A reader comes so often, not one page straight after the other; both sides of the ratio are measured so. */
const READER_MS = 20;

/** A new holiday moves every open date; pages are read meanwhile. */
async function measureRecompute({ database, deps }: House, say: Say): Promise<void> {
  const ids = (await rows(database.db, sql<{ id: string }>`select id from ppid_permohonan where right(id::text, 2) = '00' limit ${TURNS}`)).map(({ id }) => id);
  const page = (turn: number): Promise<void> => track(database.db, ids[turn % ids.length] ?? '');
  const idle = await inRhythm(page, (turn) => turn < TURNS, READER_MS);
  await add(database, NOW, '2026-10-16', '2026-10-13');
  const begun = performance.now();
  const state = { running: true };
  const work = recomputeClocks(database, clocksAt(deps), ownersOf(deps)).finally(() => (state.running = false));
  const { p50, p95 } = await inRhythm(page, () => state.running, READER_MS);
  const sum = await work;
  say(`  a new holiday: ${sum.looked} clocks looked at, ${sum.moved} moved and told, in ${((performance.now() - begun) / 1000).toFixed(1)} s (limit 30)`);
  say(`  tracking meanwhile: p50 ${p50.toFixed(1)} ms (${(p50 / idle.p50).toFixed(2)} of idle ${idle.p50.toFixed(1)}), p95 ${p95.toFixed(1)} ms (${(p95 / idle.p95).toFixed(2)} of idle ${idle.p95.toFixed(1)}; limit 2)`);
}

export async function measurePpid(server: string, folder: string, n: number, say: Say): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const opened = await openDatabase({ DATABASE_URL: server, PENDOPO_DATA: folder });
  assert(opened.ok, 'the bench has a database');
  const database = opened.value;
  const deps = depsOf(database, folder);
  await migrate(database, readMigrations(projectRoot(), ['pemilu', ...modules.map(({ id }) => id).filter((id) => id !== 'pemilu')]));
  await ensureAreas(database);
  await ensureCalendar(database, fixedClock('2026-01-01T00:00:00Z'));
  const begun = performance.now();
  await database.transaction(async (db) => fillRequests(db, n));
  await fillClocks({ database, deps });
  await sealOpen({ database, deps });
  await run(database.db, sql`vacuum analyze`);
  say(`  ${n} requests of ten years with their clocks, ${OPEN} open, laid in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  await measurePages({ database, deps }, say);
  await measureRecompute({ database, deps }, say);
  await database.close();
  say('  archive search:');
  await measureArchive({ DATABASE_URL: server, PENDOPO_DATA: folder }, n, say);
}
