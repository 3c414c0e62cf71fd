// Does an operator get a clear answer for every file, key and option, and does the desk show what a laptop brought? (keamanan.md 1.6; hasil.md 2)
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NATION } from '#kernel/area-code';
import { settingsSchema } from '#platform/config';
import type { Deps } from '#platform/module';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { recordedTerminal } from '../../../../test/fixture.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { Visitor } from '../desk/visit-fixture.ts';
import { makeBanner } from './banner.ts';
import { centreCommands } from './centre-commands.ts';
import { type Both, PALARAN, both, clock, cut, enter, holdPlenary, pack, place, tps } from './laptop-fixture.ts';
import { laptopCommands } from './laptop-commands.ts';

let here: Both;
const folder = mkdtempSync(join(tmpdir(), 'pendopo-perintah-'));
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  here = await both(modules);
  await holdPlenary(here);
});
afterAll(async () => {
  await here.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(deps: Deps, line: string, more: readonly string[] = []) {
  const command = [...centreCommands, ...laptopCommands].find(({ words }) => line.startsWith(words));
  const terminal = recordedTerminal();
  const args = line.split(' ').slice(command?.words.split(' ').length).filter((word) => word !== '');
  const code = await command?.run([...args, ...more], deps, terminal);
  return { code, lines: terminal.lines.join('\n'), problems: terminal.problems.join('\n') };
}
const centre = (line: string, ...more: string[]) => run(here.centre.deps, line, more);
const laptop = (line: string, ...more: string[]) => run(here.laptop.deps, line, more);
const CONTEST = '--election pemilu-2024 --contest ppwp';

describe('at the centre', () => {
  it.each([
    [2, 'recap seed', 'Cara pakai'],
    [2, `recap seed --area 647201 ${CONTEST}`, 'Cara pakai'],
    [2, `recap seed --area 647201 --election pemilu-2024 --contest lain --out x`, 'Yang ada: '],
    [2, `recap seed --area 64720 ${CONTEST} --out x`, 'bukan kode wilayah'],
    [1, `recap seed --area 6472 ${CONTEST} --out x`, 'kode kecamatan'],
    [1, `recap seed --area 647299 ${CONTEST} --out x`, 'kode kecamatan'],
    [1, `recap seed --area 647202 ${CONTEST} --out x`, 'dua anggota PPK'],
    [1, `recap seed --area 647201 ${CONTEST} --out /tidak/ada/x`, 'tidak dapat ditulis'],
    [2, 'recap register-station', 'Cara pakai'],
    [1, 'recap register-station --key pendek --area 647201 --name Laptop', '64 angka dan huruf'],
    [1, 'recap register-station --key pendek --revoke', 'Tidak ada laptop'],
    [2, `recap register-station --key ${'a'.repeat(64)} --area 647201 --name Laptop --until besok`, 'bukan tanggal'],
    [1, `recap register-station --key ${'a'.repeat(64)} --area 647201 --name Laptop --until 2024-02-01`, 'sudah lewat'],
    [1, `recap register-station --key ${'a'.repeat(64)} --area 6472 --name Laptop`, 'kode kecamatan'],
    [1, `recap register-station --key ${'a'.repeat(64)} --area 647201 --name L`, '3 sampai 60'],
    [2, 'import recap', 'Cara pakai'],
    [1, 'import recap /tidak/ada', 'tidak dapat dibaca'],
    [1, `import recap ${folder}`, 'tidak dapat dibaca'],
  ])('%i: %s', async (code, line, said) => {
    const done = await centre(line);
    expect([done.code, done.problems, done.lines]).toEqual([code, expect.stringContaining(said), '']);
  });
  it('a laptop stays with its kecamatan', async () => {
    expect(await centre(`recap register-station --key ${here.kunci} --area 647202 --name Laptop`)).toMatchObject({ code: 1, problems: 'Laptop itu untuk kecamatan lain (647201).' });
  });
  it('a file of a gigabyte is refused before it is read', async () => {
    writeFileSync(at('besar.json'), '{');
    truncateSync(at('besar.json'), 2 ** 30);
    const done = await centre(`import recap ${at('besar.json')}`);
    expect([done.code, done.problems]).toEqual([1, expect.stringContaining('terlalu besar')]);
  });
  it('hostile words in every place never throw', async () => {
    for (const word of HOSTILE) {
      expect((await centre('recap seed', '--area', word, '--election', word, '--contest', word, '--out', at('x'))).code).toBeGreaterThan(0);
      expect((await centre('recap register-station', '--key', word, '--area', '647201', '--name', word, '--until', word)).code).toBeGreaterThan(0);
      writeFileSync(at('hostile'), word);
      expect((await centre('import recap', at('hostile'))).code).toBe(1);
    }
  });
});

describe('on the laptop', () => {
  it('works in a folder of its own, for this machine alone, with its own keys', () => {
    const offline = laptopCommands.find(({ words }) => words === 'recap --offline');
    const settings = settingsSchema.parse({ PENDOPO_DATA: '/srv/data/', DATABASE_URL: 'postgres://x', PENDOPO_KEYS: '/kunci', PENDOPO_PUBLIC_URL: 'https://contoh.id' });
    expect(offline?.ground?.(['recap', '--offline', '--port', '8123'], settings)).toMatchObject({
      PENDOPO_DATA: '/srv/data-rekap',
      PENDOPO_HOST: '127.0.0.1',
      PENDOPO_PORT: 8123,
      PENDOPO_DEMO: 'off',
      DATABASE_URL: undefined,
      PENDOPO_KEYS: undefined,
      PENDOPO_PUBLIC_URL: undefined,
    });
  });
  it.each([
    [2, 'recap --offline --port nol', 'Cara pakai'],
    [1, 'recap --offline --seed /tidak/ada', 'tidak dapat dibaca'],
    [2, 'recap pack', 'Cara pakai'],
    [2, 'recap pack --out x --after dua', 'Cara pakai'],
    [1, `recap pack --out ${at('x')} --after 99`, 'Tidak ada tindakan'],
    [1, 'recap pack --out /tidak/ada/x', 'tidak dapat ditulis'],
    [2, 'recap station-key x', 'Cara pakai'],
  ])('%i: %s', async (code, line, said) => {
    const done = await laptop(line);
    expect([done.code, done.problems]).toEqual([code, expect.stringContaining(said)]);
  });
  it('a seed of another key, a changed one, a second one, one from the future, one in a server’s folder', async () => {
    await makeOfficer(here.centre.deps.database, clock, [{ role: 'ppk', node: PALARAN }]);
    expect((await centre(`recap seed --area 647201 ${CONTEST} --out ${at('bekal.json')}`)).code).toBe(0);
    expect(statSync(at('bekal.json')).mode & 0o777).toBe(0o600);
    const seed = readFileSync(at('bekal.json'), 'utf8');
    expect(seed).not.toMatch(/sandi|benih|\$argon2/);
    writeFileSync(at('rusak.json'), seed.replace('PALARAN', 'PALARAM'));
    const fresh = await place();
    const said = async (deps: Deps, line: string): Promise<string> => (await run(deps, line)).problems;
    expect(await said(fresh.deps, `recap --offline --seed ${at('rusak.json')}`)).toContain('berubah sejak ditandatangani');
    expect(await said(fresh.deps, `recap --offline --seed ${at('bekal.json')} --key ${here.kunci}`)).toContain('tidak ditandatangani kunci');
    expect(await said(fresh.deps, 'recap --offline')).toContain('Cara pakai');
    expect(await said(fresh.deps, `recap pack --out ${at('x')}`)).toContain('belum ada bekal');
    clock.ms -= 3_600_000;
    expect(await said(fresh.deps, `recap --offline --seed ${at('bekal.json')}`)).toContain('tertinggal');
    clock.ms += 3_600_000;
    expect(await said(here.laptop.deps, `recap --offline --seed ${at('bekal.json')}`)).toContain('bekal lain');
    expect(await said(here.centre.deps, `recap --offline --seed ${at('bekal.json')}`)).toContain('data sebuah server');
    await fresh.close();
  });
  it('starting again prints new links and says what is only here; a package makes it nothing', async () => {
    const again = await laptop('recap --offline');
    expect([again.code, again.lines.match(/\/undangan\/[\w-]{43}/g)?.length]).toEqual([0, 2]);
    expect(again.lines).toContain('8 tindakan belum diekspor');
    const banner = makeBanner(here.laptop.deps);
    await banner.renew();
    expect(banner.say('id')).toBe('Stasiun luring PALARAN. Angka di sini belum diumumkan sampai pusat menerimanya. 8 tindakan belum diekspor.');
    const packed = await laptop(`recap pack --out ${at('paket.json')}`);
    expect([packed.code, statSync(at('paket.json')).mode & 0o777]).toEqual([0, 0o600]);
    await banner.renew();
    expect(banner.say('id')).toContain(' 0 tindakan');
  });
});

describe('the desk at the centre', () => {
  it('shows what came, what waits and both sides of a conflict, to the officers of the place alone', async () => {
    const path = `/kerja/hasil/pemilu-2024/ppwp/rapat/${PALARAN}/paket`;
    const officer = async (role: 'ppk' | 'bawaslu', node: string): Promise<Visitor> => new Visitor(here.centre.deps, await makeOfficer(here.centre.deps.database, clock, [{ role, node }]));
    const ppk = await officer('ppk', PALARAN);
    expect((await ppk.get(path)).html).toContain('Belum ada paket');
    await enter(here.centre, here.kontes, here.ppk[0], tps(3), [101, 127, 43]);
    const text = await pack(here.laptop);
    writeFileSync(at('lanjut.json'), cut(text, here.laptop.deps.keys.log, 5, 8));
    const early = await centre(`import recap ${at('lanjut.json')}`);
    expect([early.code, early.lines]).toEqual([1, expect.stringContaining('Menunggu paket sebelumnya: 4')]);
    expect((await ppk.get(path)).html).toMatch(/Menunggu paket sebelumnya[\s\S]*No\. 5: kehadiran di pleno/);
    writeFileSync(at('awal.json'), cut(text, here.laptop.deps.keys.log, 1, 4));
    const done = await centre(`import recap ${at('awal.json')}`);
    expect(done.lines).toMatch(/Diterapkan: 2\nSudah diketahui: 0\nDari paket sebelumnya yang menunggu: 4\nBentrok, keduanya disimpan: 2\n {2}no\. 1, 6472011001003: pusat sudah/);
    const { html } = await ppk.get(path);
    expect(html).toMatch(/C\.Hasil TPS 003 RAWA MAKMUR[\s\S]*Laptop 97 · 127 · 43; pusat 101 · 127 · 43\.[\s\S]*lewat stasiun Laptop PPK Palaran: tindakan 5 sampai 8/);
    expect((await (await officer('bawaslu', NATION)).get(path)).status).toBe(200);
    expect((await (await officer('ppk', '647202')).get(path)).status).toBe(404);
    expect((await ppk.get(`/kerja/hasil/pemilu-2024/ppwp/rapat/${PALARAN}`)).html).toContain(path);
  });
});
