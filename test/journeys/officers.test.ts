// Do officers come in, prove again, look after each other and go, in a real browser? (keamanan.md 1.1 to 1.6, 13 cases 1, 2, 4)
import { TOTP, Secret } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visitor } from '../browser.ts';
import { type VirtualKeys, virtualKeys } from '../officers.ts';
import { type Running, program, runningSite, tempFolder } from '../site.ts';

/** A station of Beji Timur, Depok; the sub-district above it. */
const TPS = '3276061006003';
const KECAMATAN = '327606';
const PASSWORD = 'gerobak ungu melompati tangga';
const STEP_MS = 30_000;

let site: Running;
let home = '';
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([runningSite(tempFolder(), { PENDOPO_DEMO: 'off' }), openBrowser()]);
  home = site.url.replace('127.0.0.1', 'localhost');
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** One person with a browser of their own. */
interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly keys: VirtualKeys;
  readonly errors: string[];
}

async function person(script = true): Promise<Person> {
  const context = await visitor(browser, script ? 'meja' : 'telepon', script);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, keys: await virtualKeys(context, page), errors };
}

async function command(...args: string[]): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = program(args, { PENDOPO_DATA: site.folder, PENDOPO_PORT: new URL(home).port });
  let printed = '';
  child.stdout?.on('data', (part: Buffer) => (printed += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', (ended) => resolve(ended)));
  return { code, printed };
}

const linksIn = (text: string): string[] => [...text.matchAll(/http:\/\/\S+\/undangan\/[\w-]{43}/g)].map(([link]) => link);
const FIRST = ['--first', 'Ratna Kusuma', '--office', '0', '--second', 'Bayu Wirawan', '--office', '31'];

/** Opens a link and registers the first key; the link does not stay in the address. */
async function enrolByKey({ page }: Person, link: string): Promise<void> {
  await page.goto(link);
  expect(page.url()).not.toContain(link.slice(-43));
  await page.getByLabel('Kunci sandi di perangkat ini').check();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Daftarkan kunci' }).click();
  await page.waitForURL(/\/undangan\/menunggu$|\/kerja$/);
}

async function secondKey({ page, keys }: Person): Promise<void> {
  await keys.another();
  await page.getByRole('link', { name: 'Daftarkan kunci berikutnya' }).click();
  await page.getByLabel('Nama kunci ini').fill('Kunci USB kedua');
  await page.getByRole('button', { name: 'Daftarkan kunci' }).click();
  await page.waitForURL(/\/undangan\/menunggu$|\/kerja$/);
}

async function fillPost(page: Page, values: { readonly nama: string; readonly peran: string; readonly wilayah: string }): Promise<void> {
  await page.getByLabel('Nama lengkap').fill(values.nama);
  await page.getByLabel('Peran').selectOption(values.peran);
  await page.getByLabel('Kode wilayah tugas').fill(values.wilayah);
  await page.getByLabel('Nomor keputusan').fill('SK-UJI/2026');
  const until = page.getByRole('group', { name: 'Sampai' });
  await until.getByLabel('Tanggal').fill('31');
  await until.getByLabel('Bulan').fill('12');
  await until.getByLabel('Tahun').fill('2099');
}

/** Invites from the desk; gives the link of the slip. */
async function invite({ page }: Person, values: Parameters<typeof fillPost>[1]): Promise<string> {
  await page.goto(`${home}/kerja/petugas/undang`);
  await fillPost(page, values);
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Slip undangan' }).waitFor();
  expect(await page.getByRole('img', { name: /Kode QR/ }).isVisible()).toBe(true);
  return (
    (await page
      .getByRole('main')
      .getByRole('link', { name: /\/undangan\// })
      .getAttribute('href')) ?? ''
  );
}

/** The one in charge types what the other's screen shows. */
async function confirm(inCharge: Person, name: string, words: string): Promise<void> {
  const { page } = inCharge;
  await page.goto(`${home}/kerja`);
  await page
    .getByRole('link', { name: `Konfirmasi ${name}` })
    .first()
    .click();
  await page.getByLabel('Tiga kata').fill(words);
  await page.getByRole('button', { name: 'Orangnya cocok, buka akunnya' }).click();
  await page.getByText('Akun dibuka: petugas dapat bekerja.').waitFor();
}

const wordsOf = async ({ page }: Person): Promise<string> => {
  await page.goto(`${home}/undangan/menunggu`);
  return ((await page.locator('.pd-roofed .govuk-heading-l').textContent()) ?? '').trim();
};

const codeOf = (seed: string): string => new TOTP({ secret: Secret.fromBase32(seed), algorithm: 'SHA1', digits: 6, period: 30 }).generate();
/** A code is good once: the next one comes with the next step of 30 seconds. */
const nextStep = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, STEP_MS - (Date.now() % STEP_MS) + 500));

describe('from an empty server to a KPPS at work', () => {
  let ratna: Person;
  let bayu: Person;
  let ppk: Person;
  let kpps: Person;
  let seed = '';
  let spare: string[] = [];
  let signInName = '';

  it('the console makes two administrators once', async () => {
    const made = await command('user', 'add', ...FIRST);
    expect(made.printed).toMatch(/Kode pemulihan.*[0-9A-Z]{4}(-[0-9A-Z]{4}){6}/);
    const [one = '', two = ''] = linksIn(made.printed);
    expect([made.code, one.startsWith(home), two.startsWith(home)]).toEqual([0, true, true]);
    expect((await command('user', 'add', ...FIRST)).code).toBe(1);
    [ratna, bayu] = [await person(), await person()];
    await enrolByKey(ratna, one);
    await ratna.page.getByText('Anda salah satu dari dua admin pertama.').waitFor();
    await ratna.page.goto(`${home}/kerja/petugas`);
    await ratna.page.getByText('Pendopo sedang disiapkan.').waitFor();
    await ratna.page.goto(`${home}/undangan/menunggu`);
    await secondKey(ratna);
    await enrolByKey(bayu, two);
    await secondKey(bayu);
    await bayu.page.waitForURL(`${home}/kerja`);
    expect((await command('user', 'add', ...FIRST)).printed).toContain('Sudah ada admin yang aktif');
  }, 120_000);

  it('an administrator invites a PPK, the other one confirms', async () => {
    const link = await invite(ratna, { nama: 'Sulastri Uji', peran: 'ppk', wilayah: KECAMATAN });
    ppk = await person();
    await enrolByKey(ppk, link);
    await ratna.page.goto(link);
    await ratna.page.getByText('Undangan ini sudah dipakai.').waitFor();
    await confirm(bayu, 'Sulastri Uji', await wordsOf(ppk));
    await ppk.page.goto(`${home}/kerja`);
    await ppk.page.getByRole('heading', { level: 1, name: 'Meja kerja' }).waitFor();
  }, 120_000);

  it('the PPK invites a KPPS, who enrols with password and code on a phone without script', async () => {
    const link = await invite(ppk, { nama: 'Made Uji', peran: 'kpps', wilayah: TPS });
    kpps = await person(false);
    const { page } = kpps;
    await page.goto(link);
    await page.getByLabel('Kata sandi dan kode dari aplikasi').check();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Kata sandi baru').fill('pemilu 2026 kpps');
    await page.getByLabel('Kata sandi sekali lagi').fill('pemilu 2026 kpps');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByRole('alert').getByText('Sandi ini memuat nama Anda').waitFor();
    await page.getByLabel('Kata sandi baru').fill(PASSWORD);
    await page.getByLabel('Kata sandi sekali lagi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    const uri = (await page.getByRole('link', { name: 'Buka di aplikasi kode' }).getAttribute('href')) ?? '';
    seed = new URL(uri).searchParams.get('secret') ?? '';
    await page.getByLabel('Kode yang tampil di aplikasi').fill('000000');
    await page.getByRole('button', { name: 'Selesaikan pendaftaran' }).click();
    await page.getByRole('alert').getByText('Ini bukan kode saat ini.').waitFor();
    await page.getByLabel('Kode yang tampil di aplikasi').fill(codeOf(seed));
    await page.getByRole('button', { name: 'Selesaikan pendaftaran' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cetak kode cadangan' }).waitFor();
    spare = await page.locator('.pd-roofed li').allTextContents();
    expect(spare).toHaveLength(10);
    signInName = /kpps-\d{13}-\w{4}/.exec(await page.content())?.[0] ?? '';
    await page.getByRole('link', { name: 'Sudah saya simpan, lanjut' }).click();
    await page.waitForURL(`${home}/undangan/menunggu`);
    await confirm(ppk, 'Made Uji', await wordsOf(kpps));
    await page.goto(`${home}/kerja`);
    await page.getByRole('heading', { level: 1, name: 'Meja kerja' }).waitFor();
  }, 120_000);

  it('the KPPS leaves and comes back with a recovery code, once', async () => {
    const { page, context } = kpps;
    const before = (await context.cookies()).find((cookie) => cookie.name === '__Host-sid')?.value;
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL(/\/masuk$/);
    for (const [code, good] of [
      [spare[3] ?? '', true],
      [spare[3] ?? '', false],
    ] as const) {
      await page.goto(`${home}/masuk?lanjut=/kerja/saya`);
      await page.getByLabel('Nama masuk').last().fill(signInName);
      await page.getByLabel('Kata sandi').fill(PASSWORD);
      await page.getByText('Telepon tidak ada: pakai kode cadangan').click();
      await page.getByLabel('Kode cadangan').fill(code);
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      if (good) await page.waitForURL(`${home}/kerja/saya`);
      else await page.getByRole('alert').getByText('tidak cocok').waitFor();
    }
    const after = (await context.cookies()).find((cookie) => cookie.name === '__Host-sid')?.value;
    expect([before === undefined, before === after]).toEqual([false, false]);
  }, 60_000);

  it('a step-up with the next code gives the session a new id', async () => {
    const { page, context } = kpps;
    const sid = async () => (await context.cookies()).find((cookie) => cookie.name === '__Host-sid')?.value;
    const before = await sid();
    await nextStep();
    await page.goto(`${home}/masuk/ulang?lanjut=/kerja/saya/sandi`);
    await page.getByRole('textbox', { name: 'Kode dari aplikasi' }).fill(codeOf(seed));
    await page.getByRole('button', { name: 'Buktikan dengan kode' }).click();
    await page.waitForURL(`${home}/kerja/saya/sandi`);
    expect(await sid()).not.toBe(before);
  }, 60_000);

  it('the PPK comes in by passkey elsewhere, sees both sessions and ends one', async () => {
    const { page, keys, context } = ppk;
    const own = await context.cookies();
    await context.clearCookies();
    await page.goto(`${home}/masuk`);
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
    await page.waitForURL(`${home}/kerja`);
    expect(keys.session).toBeDefined();
    const other = await visitor(browser, 'telepon', false);
    await other.addCookies(own);
    const phone = await other.newPage();
    await phone.goto(`${home}/kerja`);
    await phone.getByRole('heading', { level: 1, name: 'Meja kerja' }).waitFor();
    await page.goto(`${home}/kerja/saya`);
    expect(await page.locator('#tabel-sesi tbody tr').count()).toBe(2);
    await page.getByRole('button', { name: /^Akhiri sesi / }).click();
    await page.getByText('Sesi itu diakhiri.').waitFor();
    await phone.goto(`${home}/kerja`);
    expect(phone.url()).toBe(`${home}/masuk?lanjut=%2Fkerja`);
    await other.close();
  }, 60_000);

  it('an officer who is frozen while signed in is out at the next request', async () => {
    await kpps.page.goto(`${home}/kerja`);
    await kpps.page.getByRole('heading', { level: 1, name: 'Meja kerja' }).waitFor();
    const { page } = ppk;
    await page.goto(`${home}/kerja/cari?q=made`);
    await page.getByRole('main').getByRole('link', { name: 'Made Uji' }).click();
    await page.locator('#tindakan-bekukan summary').click();
    await page.locator('#alasan-bekukan').selectOption('PERANGKAT_HILANG');
    await page.getByRole('button', { name: 'Bekukan akun' }).click();
    await page.getByText('Akun dibekukan, semua sesinya berakhir.').waitFor();
    await kpps.page.goto(`${home}/kerja`);
    expect(kpps.page.url()).toBe(`${home}/masuk?lanjut=%2Fkerja`);
    expect([ratna, bayu, ppk, kpps].flatMap((one) => one.errors)).toEqual([]);
  }, 60_000);
});
