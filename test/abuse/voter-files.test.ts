// Does any voter file break the desk, fill its disk or memory, run in a page or a spreadsheet, or lose a row when the program is killed?
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { operator, perform } from '#platform/action';
import { systemClock } from '#platform/clock';
import { openDatabase, rows, sql } from '#platform/db';
import { createDaftar } from '../../src/modules/sidalih/daftar/buat.ts';
import { ORIGIN, type SignedInOfficer, enrol, ticketIn } from '../officers.ts';
import { type TestSite, program, tempFolder, testSite } from '../site.ts';
import { HOSTILE, UNESCAPED } from './hostile.ts';

const LIST = 'pemilu-2024.6472';
const DESK = `/kerja/masukan-pemilih/${LIST}`;
const COLUMNS = ['nkk', 'nik', 'nama', 'tempat_lahir', 'tanggal_lahir', 'status_kawin', 'jenis_kelamin', 'alamat', 'rt', 'rw', 'disabilitas', 'status_ktp_el', 'keterangan', 'kode_kel', 'tps', 'sumberdata'] as const;
const MIB = 1024 * 1024;
const CAP = 200 * MIB;
const folder = mkdtempSync(join(tmpdir(), 'pendopo-berkas-'));
let site: TestSite;
let staff: SignedInOfficer;

beforeAll(async () => {
  site = await testSite(false);
  const { database, clock } = site.deps;
  await perform(database, clock, { event: 'sidalih.uji', actor: operator, object: LIST }, async (db) => ({ value: await createDaftar(db, clock, { paket: 'pemilu-2024', kab: areaCode('6472') }), facts: {} }));
  staff = await enrol(site, 'operator_bidang', '6472');
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const voter = (at: number, change: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> = {}): string[] => {
  const serial = String(at).padStart(4, '0');
  const sound = [`647201010110${serial}`, `647201471290${serial}`, 'SITI AMINAH', 'SAMARINDA', '1990-12-07', 'S', 'P', 'JL MELATI 4', '001', '002', '0', 'S', '', '6472011001', '003', 'DP4'];
  return COLUMNS.map((column, index) => change[column] ?? sound[index] ?? '');
};
const csv = (lines: readonly (readonly string[])[]): string => [COLUMNS, ...lines].map((cells) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n');

async function upload(bytes: string | Uint8Array<ArrayBuffer>, name: string): Promise<Response> {
  const form = new FormData();
  form.set('_tiket', ticketIn(await (await staff.get(DESK)).text(), DESK));
  form.set('sumber', 'DP4');
  form.set('berkas', new File([bytes], name));
  return site.app.fetch(new Request(new URL(DESK, ORIGIN), { method: 'POST', body: form, headers: { ...staff.headers, 'sec-fetch-site': 'same-origin' } }));
}

/** Files left where uploads lie while they are read. */
function left(): string[] {
  const spool = join(site.deps.settings.PENDOPO_DATA, 'kiriman');
  return existsSync(spool) ? readdirSync(spool) : [];
}

describe('an upload of 2 GB (keamanan.md 3.4: staff import 200 MiB)', () => {
  /** A multipart form with one file of so many bytes, made as it is read. */
  function endless(bytes: number): { readonly body: ReadableStream<Uint8Array>; readonly read: () => number } {
    const piece = new Uint8Array(MIB).fill(48);
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(read === 0 ? Buffer.from('--x\r\ncontent-disposition: form-data; name="berkas"; filename="besar.csv"\r\n\r\n') : piece);
        read += MIB;
        if (read > bytes) controller.close();
      },
    });
    return { body, read: () => read };
  }
  async function send(more: Readonly<Record<string, string>>) {
    const { body, read } = endless(2048 * MIB);
    const before = process.memoryUsage().rss;
    const headers = { ...staff.headers, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x', ...more };
    // A body that is made as it is read goes one way at a time; the types of the page's world do not know the word.
    const init = { method: 'POST', body, headers, duplex: 'half' };
    const answer = await site.app.fetch(new Request(new URL(DESK, ORIGIN), init));
    return { status: answer.status, words: await answer.text(), read: read(), grown: process.memoryUsage().rss - before };
  }

  it('that says its length is refused before a byte of it is read', async () => {
    const { status, words, read } = await send({ 'content-length': String(2048 * MIB) });
    expect(status).toBe(413);
    expect(words).toContain('paling besar 200 MB');
    expect(read).toBeLessThan(4 * MIB);
    expect(left()).toEqual([]);
  });
  it('that says nothing is cut at the cap: neither memory nor disk keeps it', async () => {
    const { status, read, grown } = await send({});
    expect(status).toBe(413);
    expect(read).toBeLessThan(CAP + 16 * MIB);
    expect(grown).toBeLessThan(150 * MIB);
    expect(left()).toEqual([]);
  }, 120_000);
});

describe('files that mean harm', () => {
  const workbook = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      zipSync({
        'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="a"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>'),
        'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
        ...more,
      }),
    );
  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['a workbook that unfolds a thousand times', () => workbook('', { 'xl/sharedStrings.xml': new Uint8Array(64 * MIB).fill(32) }), 'BUKU_BOM'],
    ['macros', () => workbook('', { 'xl/vbaProject.bin': new Uint8Array(9) }), 'BUKU_MAKRO'],
    ['a program under the name of a list', () => new Uint8Array(Buffer.from('7f454c4602010100000000', 'hex')), 'BERKAS'],
    ['half a workbook', () => workbook('<row/>').slice(0, 200), 'BUKU_RUSAK'],
  ])('%s', async (_, bytes, code) => {
    const sent = await upload(bytes(), 'daftar.xlsx');
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain(code);
    expect(left()).toEqual([]);
  }, 60_000);

  it('hostile text in every cell: each row is told, nothing of it is markup or a formula in page and report', async () => {
    const lines = HOSTILE.flatMap((value, at) => COLUMNS.map((column, index) => voter(at * 20 + index + 1, { [column]: value.replaceAll('\0', '') })));
    const sent = await upload(csv(lines), 'jahat.csv');
    const page = sent.headers.get('location') ?? '';
    const html = await (await staff.get(page)).text();
    for (const mark of UNESCAPED) expect(html).not.toContain(mark);
    const report = await (await staff.get(`${page}/laporan.csv`)).text();
    const cells = report.split('\n').map((line) => line.split(',').slice(3).join(','));
    expect(cells.length).toBeGreaterThan(100);
    for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@\t\r-]/);
    expect(report).not.toMatch(/[0-9]{13}/);
  });

  it('the name of a file is a label: markup and paths in it go nowhere', async () => {
    const sent = await upload(csv([voter(9_001)]), '../../<img src=x onerror=alert(1)>.csv');
    const html = await (await staff.get(sent.headers.get('location') ?? '')).text();
    expect(html).not.toContain('<img src=x');
  });
});

describe('kill -9 in the middle of a load', () => {
  const VOTERS = 14_000;
  const QUIET = { PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' };
  async function finish(args: readonly string[], data: string, killAfter?: number): Promise<{ code: number | null; output: string }> {
    const child = program(args, { ...QUIET, PENDOPO_DATA: data });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (killAfter !== undefined) {
      await Promise.race([ended, setTimeout(killAfter)]);
      child.kill('SIGKILL');
    }
    return { code: await ended, output };
  }
  async function standing(data: string): Promise<{ voters: number; numbers: number; done: number }> {
    const opened = await openDatabase({ PENDOPO_DATA: data });
    assert(opened.ok, 'the database opens after a kill');
    const [found] = await rows(
      opened.value.db,
      sql<{ voters: number; numbers: number; done: number }>`select count(*)::int as voters, count(distinct nik_kunci)::int as numbers, coalesce((select max(lewat) from sidalih_muatan), 0)::int as done from sidalih_pemilih`,
    );
    await opened.value.close();
    return found ?? { voters: 0, numbers: 0, done: 0 };
  }

  it('whole batches stand, the count of the load agrees, and the same command brings the rest once', async () => {
    const data = tempFolder();
    await finish(['policy'], data);
    const opened = await openDatabase({ PENDOPO_DATA: data });
    assert(opened.ok, 'a database');
    await perform(opened.value, systemClock, { event: 'sidalih.uji', actor: operator, object: LIST }, async (db) => ({ value: await createDaftar(db, systemClock, { paket: 'pemilu-2024', kab: areaCode('6472') }), facts: {} }));
    await opened.value.close();
    const path = join(folder, 'banyak.csv');
    const many = Array.from({ length: VOTERS }, (_, at) => voter((at % 9_998) + 1, { nik: `6472014${1 + (at % 9)}1290${String(1 + Math.floor(at / 9)).padStart(4, '0')}`, kode_kel: `64720110${String(1 + (at % 30)).padStart(2, '0')}` }));
    writeFileSync(path, csv(many));
    const load = ['dpt', 'load', path, '--daftar', LIST, '--sumber', 'DP4'];
    await finish(load, data, 4_000);
    const { voters, done } = await standing(data);
    expect(voters).toBe(done);
    const last = await finish(load, data);
    expect(last.output).toContain('14.000 menjadi pemilih');
    expect(await standing(data)).toEqual({ voters: VOTERS, numbers: VOTERS, done: VOTERS });
    rmSync(data, { recursive: true, force: true });
  }, 240_000);
});
