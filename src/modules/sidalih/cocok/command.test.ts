// Do `dpt match` and `dpt link` read any order of columns, lose no row, tell no person's data, and go on after a kill?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assert, ok } from '#kernel/result';
import { systemClock } from '#platform/clock';
import { modelBaku, skemaPemilih } from './cocok.ts';
import { commands } from './command.ts';
import { cellsOf } from './csv.ts';
import { csvLines, withDoubles } from './doubles-fixture.ts';
import { somePlace } from './generate.ts';
import { FolderKerja, weighInParts } from './kerja.ts';
import { allPairs, floorOf, settle } from './mesin.ts';
import { Pembaca } from './tabel.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'pendopo-cocok-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(words: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const alone = commands.find((command) => command.words === words)?.alone;
  assert(alone !== undefined, 'the command works without a database');
  const code = await alone(args, { line: (text) => void said.push(text), problem: (text) => void said.push(text) }, systemClock);
  return { code, said: said.join('\n') };
}

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const pairsOf = (path: string): string[][] => readFileSync(path, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));

const HEAD = 'rec_id,nkk,nik,nama,tempat_lahir,tanggal_lahir,status_kawin,jenis_kelamin,alamat,rt,rw,kode_kel';
const ONE = 'A1,6471011104150027,6471050412890001,BAYU SUMANTRI,SAMARINDA,1989-12-04,S,L,JL. MAWAR 5,001,002,6471011004';
const AGAIN = ONE.replace('A1', 'A2').replace('BAYU', 'BAJOE');
const OTHER = 'A3,6472051104150044,6472054203770003,RATNA SARI,KEDIRI,1977-03-02,B,P,JL. DAHLIA 9,003,004,6472051002';

describe('dpt match', () => {
  it.each([
    ['as the form has it', `${HEAD}\n${ONE}\n${AGAIN}\n${OTHER}\n`],
    ['a mark in front, CRLF, no end of line', `\ufeff${[HEAD, ONE, AGAIN, OTHER].join('\r\n')}`],
    ['quotation marks, commas and line breaks in them', `${HEAD}\n${ONE.replace('JL. MAWAR 5', '"JL. MAWAR, ""B""\n5"')}\n${AGAIN}\n${OTHER}\n`],
    ['semicolons', `${[HEAD, ONE, AGAIN, OTHER].join('\n').replaceAll(',', ';')}\n`],
    ['other columns beside, another order, dates of a spreadsheet', `catatan,NAMA,Tgl Lahir,JK,NIK,id\nx,BAYU SUMANTRI,04/12/1989,Laki-laki,6471050412890001,A1\ny,BAYU SUMANTRI,04-12-1989,L,6471050412890001,A2\n`],
  ])('%s', async (name, text) => {
    const out = join(folder, 'p.csv');
    const ran = await run('dpt match', file('f.csv', text), '--out', out);
    expect(ran.code, `${name}\n${ran.said}`).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^a,b,p,usul\nA1,A2,(?:0\.\d{6}|1\.000000),(?:OTOMATIS_USUL|TINJAU)\n$/);
    expect(existsSync(`${out}.kerja`)).toBe(false);
    expect(ran.said).not.toMatch(/BAYU|SUMANTRI|64710504|1989/);
  });
  it('rows that cannot be read are listed by line and code, the others matched', async () => {
    const out = join(folder, 'rusak.csv');
    const ran = await run('dpt match', file('r.csv', `${HEAD}\n${ONE}\n"A9,terbuka\n${AGAIN}\nA8,pendek\n`), '--out', out);
    expect(ran.code).toBe(1);
    expect(readFileSync(`${out}.baris-rusak.csv`, 'utf8')).toBe('berkas,baris,kode\nr.csv,3,E_BARIS_RUSAK\nr.csv,5,E_BARIS_KOLOM\n');
    expect(pairsOf(out)).toHaveLength(1);
    expect(ran.said).toContain('2 rekaman dibaca, 2 baris tidak terbaca');
  });
  it('a header alone and a single record make no pair', async () => {
    for (const text of [HEAD, `${HEAD}\n${ONE}\n`]) {
      const out = join(folder, 'sepi.csv');
      expect((await run('dpt match', file('sepi-in.csv', text), '--out', out)).code).toBe(0);
      expect(readFileSync(out, 'utf8')).toBe('a,b,p,usul\n');
    }
  });
  it('without ids the row number stands for the record; an id that a spreadsheet would run is marked', async () => {
    const bare = (line: string): string => line.slice(line.indexOf(',') + 1);
    const out = join(folder, 'n.csv');
    await run('dpt match', file('n-in.csv', [HEAD, OTHER, ONE, AGAIN].map(bare).join('\n')), '--out', out);
    expect(pairsOf(out).map(([a, b]) => [a, b])).toEqual([['2', '3']]);
    await run('dpt match', file('n-in.csv', [HEAD, ONE.replace('A1', '=cmd()'), AGAIN].join('\n')), '--out', out);
    expect(pairsOf(out).map(([a, b]) => [a, b])).toEqual([["'=cmd()", 'A2']]);
  });
  it.each([
    ['nothing there', ['tiada.csv', '--out', 'p.csv'], 'BERKAS_TIADA'],
    ['no output named', ['f.csv'], 'Pemakaian'],
    ['an option nobody knows', ['f.csv', '--out', 'p.csv', '--cepat'], 'Pemakaian'],
    ['a threshold with a comma', ['f.csv', '--out', 'p.csv', '--ambang', '0,5'], '--ambang'],
    ['a threshold above 1', ['f.csv', '--out', 'p.csv', '--ambang', '2'], '--ambang'],
    ['output over input', ['f.csv', '--out', 'f.csv'], 'sama dengan berkas masukan'],
  ])('%s is refused by one line', async (_, args, words) => {
    const ran = await run('dpt match', ...args);
    expect([ran.code, ran.said.split('\n').length]).toEqual([2, 1]);
    expect(ran.said).toContain(words);
  });
  it.each([
    ['', 'BERKAS_KOSONG'],
    ['a,b,c\n1,2,3\n', 'BERKAS_KEPALA'],
    ['PK\u0003\u0004\u0000\u0000', 'BERKAS_BUKAN_CSV'],
  ])('a file of %j: %s', async (text, code) => {
    const ran = await run('dpt match', file('x.csv', text), '--out', join(folder, 'x-out.csv'));
    expect(ran.code).toBe(2);
    expect(ran.said).toContain(code);
    expect(existsSync(join(folder, 'x-out.csv'))).toBe(false);
  });
});

it('cells come back as they were written, whatever marks stand in them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', '1'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(cellsOf(cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','), ',')).toEqual(cells);
      expect(cellsOf(`"${cells.join('').replaceAll('"', '""')}`, ',')).toBeUndefined();
    }),
  );
});

it('an output that cannot be written is said in one line', async () => {
  const path = file('tutup.csv', `${HEAD}\n${ONE}\n${AGAIN}\n`);
  const ran = await run('dpt match', path, '--out', join(path, 'p.csv'));
  expect(ran).toEqual({ code: 2, said: 'Keluaran p.csv tidak dapat ditulis.' });
});

describe('dpt link', () => {
  it('finds pairs across two files only, a from the first', async () => {
    const out = join(folder, 'link.csv');
    const ran = await run('dpt link', file('a.csv', `${HEAD}\n${ONE}\n${AGAIN}\n`), file('b.csv', `${HEAD}\n${OTHER}\n${ONE.replace('A1', 'B1')}\n`), '--out', out);
    expect(ran.code).toBe(0);
    expect(pairsOf(out).map(([a, b]) => [a, b]).sort()).toEqual([['A1', 'B1'], ['A2', 'B1']]);
  });
});

it('two threads and many parts weigh what one thread does, each part once', async () => {
  const pembaca = new Pembaca(skemaPemilih);
  for (const [at, entry] of [...withDoubles(3, 1_500, somePlace(2), 0.1)].entries()) pembaca.add(String(at), { nama: entry.nama, nik: entry.nik, nkk: entry.nkk, tanggalLahir: entry.tanggalLahir, jenisKelamin: entry.jenisKelamin });
  const tabel = pembaca.done();
  const tugas = { tabel, model: modelBaku(), lantai: floorOf({ tabel }) };
  const kept = async (kerja: FolderKerja): Promise<typeof tabel> => {
    const read = (): Promise<ReturnType<typeof ok<{ tabel: typeof tabel; catatan: null }>>> => Promise.resolve(ok({ tabel, catatan: null }));
    await kerja.table(read);
    // Asked again, it comes from the files.
    const again = await kerja.table(read);
    assert(again.ok, 'the table was kept');
    return again.value.tabel;
  };
  const weigh = async (parts: number, utas: number): Promise<{ hasil: ReturnType<typeof settle>; told: number }> => {
    const kerja = new FolderKerja(join(folder, `utas-${utas}`), 'uji');
    let told = 0;
    const weighed = await weighInParts(kerja, { ...tugas, tabel: await kept(kerja) }, parts, utas, () => (told += 1));
    kerja.remove();
    return { hasil: settle(allPairs(tugas), weighed), told };
  };
  const [one, two] = [await weigh(1, 1), await weigh(3, 2)];
  expect(one.hasil.pasangan.length).toBeGreaterThan(100);
  expect(two.hasil).toEqual(one.hasil);
  expect([one.told, two.told]).toEqual([skemaPemilih.kunci.length, 3 * skemaPemilih.kunci.length]);
});

describe('a kill in the middle', () => {
  it('costs the parts that were not finished, and the pairs come out the same', async () => {
    const path = file('banyak.csv', [...csvLines(withDoubles(9, 8_000, somePlace(6), 0.03))].join('\n'));
    const [whole, cut, work] = ['whole.csv', 'cut.csv', 'kerja'].map((name) => join(folder, name));
    assert(whole !== undefined && cut !== undefined && work !== undefined, 'three names');
    expect((await run('dpt match', path, '--out', whole)).code).toBe(0);

    const child = spawn(process.execPath, [join(import.meta.dirname, 'command-fixture.ts'), 'dpt match', path, '--out', cut, '--kerja', work], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    const parts = (): string[] => (existsSync(work) ? readdirSync(work).filter((name) => /^bagian-\d+-\d+$/.test(name)) : []);
    while (parts().length < 2 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    const before = parts();
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(existsSync(cut)).toBe(false);

    const told: string[] = [];
    const alone = commands[0]?.alone;
    const code = await alone?.([path, '--out', cut, '--kerja', work], { line: () => undefined, problem: () => undefined, progress: (text) => void told.push(text) }, systemClock);
    expect(code).toBe(0);
    expect(told[0]).toContain(`bagian ${before.length + 1} dari`);
    expect(readFileSync(cut, 'utf8')).toBe(readFileSync(whole, 'utf8'));
    expect(existsSync(work)).toBe(false);
  });
  it('a work folder of another order is not believed, and foreign files in it stay', async () => {
    const work = join(folder, 'milik-lain');
    const out = join(folder, 'lain.csv');
    await run('dpt match', file('f1.csv', `${HEAD}\n${ONE}\n${OTHER}\n`), '--out', out, '--kerja', work);
    expect(existsSync(work)).toBe(false);
    await run('dpt match', file('f2.csv', `${HEAD}\n${ONE}\n${AGAIN}\n`), '--out', out, '--kerja', folder);
    expect(pairsOf(out)).toHaveLength(1);
    expect(existsSync(join(folder, 'f1.csv'))).toBe(true);
  });
});
