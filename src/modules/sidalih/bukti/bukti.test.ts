// Is evidence kept sealed, labelled and seen only on record, and what is no evidence refused? (keamanan.md 5, 13 cases 7 and 8)
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { rows, sql } from '#platform/db';
import { type Deps, type Upload } from '#platform/module';
import { MARKS, sideways } from '../../../platform/attachments/photo-fixture.ts';
import { type TestDatabase, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { evidenceWords, insertEvidence, listEvidence, openEvidence, receiveEvidence } from './bukti.ts';

const PLAIN = '%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
const SCRIPT = PLAIN.replace('endobj', 'endobj 3 0 obj <</S /JavaScript /JS (KENARI-ISI)>> endobj');
const DESA = areaCode('6472011001');
const PPS = { id: 'a-pps', role: 'pps', node: DESA };

let own: TestDatabase;
let folder: string;
let deps: Deps;
beforeAll(async () => {
  own = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'pendopo-bukti-'));
  const made = testDeps(own.database);
  deps = { ...made, settings: { ...made.settings, PENDOPO_DATA: folder } };
});
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

let made = 0;
function upload(fileName: string, bytes: Buffer | string, field = 'bukti'): Upload {
  const path = join(folder, `kiriman-${(made += 1)}`);
  writeFileSync(path, bytes);
  return { field, fileName, bytes: bytes.length, path };
}
const perkara = { perihal: 'tanggapan', perkara: 'p-1', node: DESA, oleh: 'warga' };

describe('receiveEvidence', () => {
  it.each<[string, string, Buffer | string, string]>([
    ['no picture', 'KENARI.jpg', 'hello', 'PHOTO_TYPE'],
    ['a locked PDF', 'surat.pdf', PLAIN.replace('/Root', '/Encrypt 9 0 R /Root'), 'PDF_LOCKED'],
    ['a page that is called PDF', 'surat.pdf', '<html>', 'PDF_TYPE'],
    ['an empty PDF', 'surat.pdf', '', 'PDF_EMPTY'],
    ['an archive behind a PDF', 'surat.pdf', `${PLAIN}PK\u0003\u0004`, 'PDF_TWO_FILES'],
  ])('%s is refused by its name, in words', async (_what, name, bytes, code) => {
    const taken = await receiveEvidence(deps, [upload(name, bytes)]);
    expect(taken.ok ? '' : taken.refusal.code).toBe(code);
    expect(taken.ok ? '' : evidenceWords('id', taken.refusal)).toMatch(new RegExp(`^${name}: .+\\.$`));
  });
  it('files of another field are not evidence', async () => {
    expect(await receiveEvidence(deps, [upload('a.pdf', PLAIN, 'lain')])).toEqual({ ok: true, value: [] });
  });
});

describe('a case with evidence', () => {
  let ids: readonly string[];
  beforeAll(async () => {
    const taken = await receiveEvidence(deps, [upload('KENARI-NAMA.jpg', await sideways()), upload('surat.pdf', PLAIN), upload('KENARI-NAMA.pdf', SCRIPT)]);
    if (!taken.ok) throw new Error(taken.refusal.code);
    ids = await own.database.transaction((db) => insertEvidence(db, deps, taken.value, perkara));
  });
  it('lists what it is, and labels the one that can run something', async () => {
    const files = await listEvidence(own.database.db, deps.keys, 'tanggapan', 'p-1');
    expect([...files].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map(({ jenis, berisi, pindai, namaBerkas }) => [jenis, berisi, pindai, namaBerkas])).toEqual([
      ['foto', false, 'TIDAK_DIPINDAI', 'KENARI-NAMA.jpg'],
      ['pdf', false, 'TIDAK_DIPINDAI', 'surat.pdf'],
      ['pdf', true, 'TIDAK_DIPINDAI', 'KENARI-NAMA.pdf'],
    ]);
  });
  it('opens for an officer, without metadata, and every view stands in the trail', async () => {
    const before = await views();
    const photo = await openEvidence(deps, PPS, ids[0] ?? '', 'besar');
    expect(photo?.type).toBe('image/jpeg');
    for (const mark of MARKS) expect(photo?.bytes.includes(mark)).toBe(false);
    expect((await openEvidence(deps, PPS, ids[0] ?? '', 'asli'))?.bytes.includes(MARKS[0] ?? '')).toBe(true);
    expect((await openEvidence(deps, PPS, ids[2] ?? '', 'asli'))?.bytes.toString('latin1')).toBe(SCRIPT);
    expect(await openEvidence(deps, PPS, ids[2] ?? '', 'besar')).toBeUndefined();
    expect(await openEvidence(deps, PPS, '00000000-0000-7000-8000-000000000000', 'asli')).toBeUndefined();
    expect(await views()).toBe(before + 3);
  });
  it('neither table nor object nor trail shows a name or the content', async () => {
    const tables = JSON.stringify([await rows(own.database.db, sql<object>`select * from sidalih_bukti`), await rows(own.database.db, sql<object>`select isi from audit_entri`)]);
    expect(tables).not.toContain('KENARI');
    const objects = readdirSync(join(folder, 'objek'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(objects.length).toBeGreaterThan(3);
    for (const one of objects) expect(readFileSync(join(one.parentPath, one.name)).includes('KENARI')).toBe(false);
  });
  const views = async (): Promise<number> => (await rows(own.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri where aksi = 'sidalih.bukti-lihat'`))[0]?.n ?? -1;
});
