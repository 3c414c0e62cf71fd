// Does `dpt check` need no database, end with the code that scripts rely on, and write nothing that identifies?
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixedClock } from '#platform/clock';
import { recordedTerminal } from '../../../../test/fixture.ts';
import { checkCommand } from './check-command.ts';
import { HEAD, file, folder, line, sound } from './intake-fixture.ts';

const CLOCK = fixedClock('2026-11-21T03:00:00Z');

async function check(...args: readonly string[]) {
  const terminal = recordedTerminal();
  return { code: await checkCommand.alone?.(args, terminal, CLOCK), said: terminal.lines.join('\n'), problems: terminal.problems.join('\n') };
}

const text = (...lines: readonly string[]): string => [HEAD, ...lines].join('\n');

it.each([
  ['sound rows', text(line(1), line(2)), 0],
  ['warnings alone', text(line(1, { tanggal_lahir: '1990-12-08' })), 0],
  ['an E', text(line(1), line(2, { nik: '6472' })), 1],
  ['the same NIK twice', text(line(1), line(1)), 1],
  ['no voter file', 'a,b,c\n', 2],
])('%s: exit code %#', async (_, bytes, code) => {
  expect((await check(file(bytes))).code).toBe(code);
});

it('the report goes to standard output or a file of the owner alone, with masked values; the summary beside it', async () => {
  const path = file(text(line(1), line(2, { nik: '6.47105E+15', nkk: '1' }), line(3, { nama: '' })));
  const printed = await check(path);
  expect(printed.said).toBe('baris,kolom,kode,nilai_tersamar\n3,nik,E_NIK_DIGIT,*.*****E+15\n3,nik,E_NIK_NOTASI_ILMIAH,*.*****E+15\n3,nkk,E_NKK_PANJANG,*\n4,nama,E_NAMA_KOSONG,');
  expect(printed.problems).toContain('3 baris: 1 bersih, 0 dengan catatan, 2 ditolak.');
  expect(printed.problems).toContain('Ekspor ulang dari sumbernya');
  const out = join(folder(), 'laporan.csv');
  expect((await check(path, '--out', out)).said).toBe('');
  expect(readFileSync(out, 'utf8').trimEnd()).toBe(printed.said);
  for (const secret of [sound(1)['nik'], 'SITI', '1990-12-07']) expect(`${printed.said}${printed.problems}`).not.toContain(secret);
});

it('the pack in force judges, or the one that is named, or a day', async () => {
  const path = file(text(line(1, { nik: '6472010101090001', tanggal_lahir: '2009-01-01', status_kawin: 'B', jenis_kelamin: 'L' })));
  expect(await check(path)).toMatchObject({ code: 0, problems: expect.stringContaining('PDPB-2025, hari 2026-11-21') as string });
  expect(await check(path, '--paket', 'pemilu-2024')).toMatchObject({ code: 1, problems: expect.stringContaining('E_USIA_KURANG') as string });
  expect((await check(path, '--hari', '2025-12-31')).code).toBe(1);
});

it.each([
  ['nothing', []],
  ['two files', ['a', 'b']],
  ['an unknown option', ['a', '--x']],
  ['an unknown pack', ['a', '--paket', 'pemilu-1955']],
  ['a day that is none', ['a', '--hari', '31-12-2025']],
  ['a file that is not there', ['/tiada/berkas.csv']],
])('%s: 2, in words', async (_, args) => {
  expect(await check(...args)).toMatchObject({ code: 2, problems: expect.stringMatching(/\S/) as string });
});

it('the report never overwrites the file, and a place that cannot be written is told', async () => {
  const path = file(text(line(1)));
  expect((await check(path, '--out', path)).code).toBe(2);
  expect(readFileSync(path, 'utf8')).toContain('SITI');
  const nowhere = join(folder(), 'tiada', 'laporan.csv');
  expect((await check(path, '--out', nowhere)).problems).toContain('tidak dapat ditulis');
  expect(existsSync(nowhere)).toBe(false);
});
