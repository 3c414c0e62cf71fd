// How fast does a voter file become a judged report and a sealed list, and in how much memory? (ratios to bare inserts of the same run)
import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { operator, perform } from '#platform/action';
import { systemClock } from '#platform/clock';
import { openDatabase, run, sql } from '#platform/db';
import { generateVoters } from '../../src/modules/sidalih/cocok/generate.ts';
import { createDaftar } from '../../src/modules/sidalih/daftar/buat.ts';
import { runProgram } from './measure.ts';

const HEAD = 'nkk,nik,nama,tempat_lahir,tanggal_lahir,status_kawin,jenis_kelamin,alamat,rt,rw,disabilitas,status_ktp_el,keterangan,kode_kel,tps,sumberdata\n';
const LIST = 'pemilu-2024.6472';
const BATCH = 4_000;

interface Ground {
  /** Address of a PostgreSQL server. */
  readonly server: string;
  readonly folder: string;
  /** Voters that are loaded. */
  readonly loaded: number;
  /** Voters that are only checked; the memory of the check is told for both. */
  readonly checked: number;
}

/** Generated voters of one kab/kota as a file. */
async function writeVoters(file: string, count: number): Promise<void> {
  const place = Array.from({ length: 60 }, (_, at) => `6472${String(Math.floor(at / 10) + 1).padStart(2, '0')}${1001 + (at % 10)}`);
  const out = createWriteStream(file);
  let [text, at] = [HEAD, 0];
  for (const v of generateVoters(20_240_214, count, place)) {
    at += 1;
    const nama = v.nama.includes(',') ? `"${v.nama}"` : v.nama;
    text += `${[v.nkk, v.nik, nama, v.tempatLahir, v.tanggalLahir, v.statusKawin, v.jenisKelamin, v.alamat, v.rt, v.rw, v.disabilitas, v.statusKtpEl, '', v.kodeKel, String((at % 30) + 1).padStart(3, '0'), 'DP4'].join(',')}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  await finished(out.end(text));
}

/** The same number of rows of the same width into a table with the same four indexes: no checks, seals, numbers or trail. */
async function bareVoters(server: string, folder: string, count: number): Promise<number> {
  const opened = await openDatabase({ DATABASE_URL: server, PENDOPO_DATA: folder });
  assert(opened.ok, 'the bench has a database');
  const { db } = opened.value;
  await run(db, sql`create table uji_pemilih (daftar text, id uuid, desa text, tps text, nama text, isi text, rahasia bytea, nik bytea, nkk bytea, primary key (daftar, id))`);
  await run(db, sql`create index on uji_pemilih (daftar, desa, tps, nama, id)`);
  await run(db, sql`create index on uji_pemilih (nik)`);
  await run(db, sql`create index on uji_pemilih (daftar, nkk)`);
  const begun = performance.now();
  for (let from = 0; from < count; from += BATCH) {
    await run(
      db,
      sql`insert into uji_pemilih select ${LIST}, gen_random_uuid(), '647201' || (1001 + n % 60), lpad((n % 30)::text, 3, '0'), 'PEMILIH ' || n, 'S,L,JL. MAWAR NO. 3,001,002,S,DP4', decode(repeat(md5(n::text), 3), 'hex'),
          decode(md5(n::text), 'hex'), decode(md5((n / 3)::text), 'hex') from generate_series(${from}::int, ${Math.min(count, from + BATCH) - 1}::int) as n`,
    );
  }
  const rate = count / ((performance.now() - begun) / 1000);
  await run(db, sql`drop table uji_pemilih`);
  await opened.value.close();
  return rate;
}

async function openList(env: Readonly<Record<string, string>>): Promise<void> {
  const opened = await openDatabase({ DATABASE_URL: env['DATABASE_URL'], PENDOPO_DATA: env['PENDOPO_DATA'] ?? '' });
  assert(opened.ok, 'the bench has a database');
  const act = { event: 'sidalih.daftar-buka', actor: operator, object: LIST };
  const made = await perform(opened.value, systemClock, act, async (db) => ({ value: await createDaftar(db, systemClock, { paket: 'pemilu-2024', kab: areaCode('6472') }), facts: {} }));
  await opened.value.close();
  assert(made.ok, 'a list of its own');
}

export async function measureIntake({ server, folder, loaded, checked }: Ground, say: (line: string) => void): Promise<void> {
  const quiet = { PENDOPO_DEMO: 'off', PENDOPO_LOG: 'warn' };
  for (const count of [...new Set([loaded, checked])]) {
    const file = join(folder, `pemilih-${count}.csv`);
    await writeVoters(file, count);
    const ran = await runProgram(['dpt', 'check', file, '--paket', 'pemilu-2024', '--out', join(folder, 'laporan.csv')], quiet);
    assert(ran.code === 0, ran.output);
    say(`  check ${count} rows (${Math.round(statSync(file).size / 1e6)} MB): ${ran.seconds.toFixed(1)} s, ${Math.round(count / ran.seconds)} rows/s, memory ${Math.round(ran.peak / 1e6)} MB`);
  }
  const env = { ...quiet, DATABASE_URL: server, PENDOPO_DATA: join(folder, 'masukan') };
  const bare = await bareVoters(server, env.PENDOPO_DATA, loaded);
  const laid = await runProgram(['policy'], env);
  assert(laid.code === 0, laid.output);
  await openList(env);
  const file = join(folder, `pemilih-${loaded}.csv`);
  const ran = await runProgram(['dpt', 'load', file, '--daftar', LIST, '--sumber', 'DP4'], env);
  assert(ran.code === 0, ran.output);
  const rate = loaded / ran.seconds;
  say(`  load ${loaded} rows: ${ran.seconds.toFixed(1)} s, ${Math.round(rate)} rows/s, memory ${Math.round(ran.peak / 1e6)} MB; ratio to bare inserts ${(rate / bare).toFixed(2)} (bare ${Math.round(bare)} rows/s)`);
  const again = await runProgram(['dpt', 'load', file, '--daftar', LIST, '--sumber', 'DP4'], env);
  say(`  the same file again: ${again.seconds.toFixed(1)} s, ${again.output.includes('sudah dimuat') ? 'nothing changed' : 'CHANGED'}`);
}
