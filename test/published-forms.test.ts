// Are the form of a closed plenary and the covered photographs of a station in the published folder, and does a stranger's check hold? (PKPU 5/2024; keamanan.md 11)
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { rows, sql } from '#platform/db';
import { modules } from '../src/main.ts';
import { publishCommand } from '../src/modules/bukti/publish-command.ts';
import { Visitor, sheetOf } from '../src/modules/hasil/desk/visit-fixture.ts';
import { recordEvent } from '../src/modules/hasil/recap/actions/record-event.ts';
import { happening, officer } from '../src/modules/hasil/recap/plenary-fixture.ts';
import { findKedudukan } from '../src/modules/hasil/recap/standing.ts';
import { makeOfficer } from '../src/platform/identity/officer-fixture.ts';
import { verifikasi } from '../src/verifier/verifikasi.ts';
import { recordedTerminal } from './fixture.ts';
import { type SmallCount, smallCount } from './small-count.ts';

const KEC = '647201';
const TPS = '6472011001002';
let count: SmallCount;
let out = '';
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules });
  out = join(mkdtempSync(join(tmpdir(), 'pendopo-terbit-')), 'situs');
  await sendPhoto();
  await closePlenary();
  const terminal = recordedTerminal();
  expect([await publishCommand.run(['--out', out], count.deps, terminal), terminal.problems]).toEqual([0, []]);
}, 300_000);
afterAll(async () => {
  await count.close();
  rmSync(join(out, '..'), { recursive: true, force: true });
});

async function sendPhoto(): Promise<void> {
  const ppk = new Visitor(count.deps, await makeOfficer(count.deps.database, count.deps.clock, [{ role: 'ppk', node: KEC }]));
  const bytes = await sharp({ create: { width: 900, height: 1200, channels: 3, background: 'tan' } }).withExif({ IFD0: { Make: 'TELEPON-RAHASIA' } }).jpeg().toBuffer();
  const path = `/kerja/hasil/pemilu-2024/ppwp/tps/${TPS}/foto`;
  const sheet = sheetOf((await ppk.get(path)).html, '/foto');
  const file = new File([new Uint8Array(bytes)], 'halaman.jpg', { type: 'image/jpeg' });
  expect((await ppk.sendFiles(sheet.action, sheet.fields, { foto_1: file })).status).toBe(303);
}

async function closePlenary(): Promise<void> {
  const at = Math.floor(count.deps.clock.now() / 1000);
  const [one, two] = [officer('ppk-a', 'ppk', KEC), officer('ppk-b', 'ppk', KEC)];
  const tell = async (...[node, jenis, by, isi]: Parameters<typeof happening>): Promise<void> => {
    const done = await recordEvent(count.deps, count.kontes, happening(node, jenis, by, isi, at));
    expect([jenis, done.ok ? null : done.refusal]).toEqual([jenis, null]);
  };
  const standing = async () => {
    const found = await findKedudukan(count.deps.database.db, count.kontes, areaCode(KEC), at);
    if (found === undefined) throw new Error('no plenary');
    return found;
  };
  await tell(KEC, 'BUKA', one, { tempat: 'Aula kecamatan' });
  const { anak } = await standing();
  const { opsi, form } = count.kontes.pack;
  // A station whose form came as a photograph alone, or with empty boxes, is read from the paper, with a reason.
  const baris = anak.map((child) => {
    const whole = (cells: readonly (number | null)[] | undefined, n: number): number[] => Array.from({ length: n }, (_, at2) => cells?.[at2] ?? 0);
    const [suara, sel] = [whole(child.bawah?.suara, opsi.length), whole(child.bawah?.sel, form.sel.length)];
    const same = JSON.stringify([suara, sel]) === JSON.stringify([child.bawah?.suara, child.bawah?.sel]);
    return { kode: child.kode, suara, sel, sebab: same ? null : ('SALAH_TULIS_KPPS' as const), catatan: same ? null : 'Dibaca dari kertas di rapat pleno' };
  });
  await tell(KEC, 'BARIS', one, { baris });
  const read = [...(await standing()).baris.values()];
  const sum = (cells: readonly (readonly (number | null)[])[]): (number | null)[] => (cells[0] ?? []).map((_, n) => cells.reduce<number | null>((total, row) => (row[n] == null ? total : (total ?? 0) + (row[n] ?? 0)), null));
  await tell(KEC, 'KAKI', one, { suara: sum(read.map((row) => row.suara)), sel: sum(read.map((row) => row.sel)) });
  await tell(KEC, 'USUL_TUTUP', one, { urut: (await standing()).rapat.urut });
  await tell(KEC, 'SETUJU_TUTUP', two, { urut: (await standing()).rapat.urut });
}

const FORM = `hasil/pemilu-2024/ppwp/${KEC}/rekapitulasi`;

test('the form of the plenary stands there as page, data, table and paper, the bytes that the log vouches for', async () => {
  for (const file of [`${FORM}/index.html`, `${FORM}.json`, `${FORM}.csv`, `${FORM}.pdf`]) expect([file, existsSync(join(out, file))]).toEqual([file, true]);
  const leaves = (await rows(count.deps.database.db, sql<{ sha256: string }>`select sha256 from tlog_daun where jenis = 'keputusan'`)).map(({ sha256 }) => sha256);
  for (const ending of ['.json', '.pdf']) {
    const sha256 = createHash('sha256').update(readFileSync(join(out, `${FORM}${ending}`))).digest('hex');
    expect([ending, leaves.includes(sha256)]).toEqual([ending, true]);
  }
});

test('the photograph stands there as the public sees it, without what the telephone told of itself', async () => {
  const page = readFileSync(join(out, `hasil/pemilu-2024/ppwp/${TPS}/index.html`), 'utf8');
  const path = /\/hasil\/foto\/[0-9a-f]{64}\.jpg/.exec(page)?.[0] ?? 'none';
  const bytes = readFileSync(join(out, path));
  expect([(await sharp(bytes).metadata()).format, bytes.includes('TELEPON-RAHASIA')]).toEqual(['jpeg', false]);
});

test('whoever checks the folder finds it sound', async () => {
  const said: string[] = [];
  const code = await verifikasi([out, '--state', join(out, '..', 'ingatan.json')], (line) => said.push(line));
  expect([code, said.filter((line) => line.startsWith('[BEDA]'))]).toEqual([0, []]);
});
