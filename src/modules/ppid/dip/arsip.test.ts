// Does an answer reach the archive through two persons, never with more than its writer allows, and out of it at once? (ppid.md section 18; S9)
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { perform } from '#platform/action';
import { findFile, insertFile } from '#platform/attachments';
import { type SignedInOfficer, enrol, send, ticketIn } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { type Putusan, decideArchive } from './actions/putus-arsip.ts';
import { openEmbargoes } from './actions/buka-embargo.ts';
import { reportArchive } from './actions/lapor-arsip.ts';
import { proposeArchive } from './actions/usul-arsip.ts';
import type { BahanArsip } from './arsip.ts';
import { archiveAnswer, freezeArchive, withdrawArchiveConsent } from './arsipkan.ts';
import { KEADAAN_ARSIP, LANGKAH_ARSIP, arsipSetelah } from './states.ts';
import { findArsip } from './store/arsip.ts';
import { countHemat } from './store/hemat.ts';

const KAB = areaCode('6472');
const WORDS = 'Nama saya Sri Wahyuni, NIK 6472014507900003. Saya ingin mengetahui biaya sewa gudang logistik Pilkada 2024.';
let site: TestSite;
let officer: SignedInOfficer;
let head: SignedInOfficer;
let number = 0;

beforeAll(async () => {
  site = await testSite(false);
  officer = await enrol(site, 'petugas_layanan', KAB);
  head = await enrol(site, 'ppid', KAB);
});
afterAll(() => site.close());

const bahan = (over: Partial<BahanArsip> = {}): BahanArsip => ({
  nomor: `PPID-6472-2026-${String((number += 1)).padStart(5, '0')}`,
  ...{ kantor: KAB, jalur: 'umum', diterima: day('2026-03-13'), dijawab: day('2026-04-15'), hariLayanan: 17, hasil: 'DIJAWAB_PENUH', izin: false, embargo: null, rincian: WORDS, uji: null, tentangPemohon: false },
  surat: [{ jenis: 'Pemberitahuan tertulis', tanggal: '2026-04-15', sha256: null, berkas: null }],
  dokumen: [{ nama: 'kontrak-gudang.pdf', tipe: 'pdf', bytes: 12_345, sha256: 'ab'.repeat(32), berkas: null, tautan: 'https://jdih.kpu.go.id/kontrak' }],
  ...over,
});
const inAct = <T>(effect: (db: Parameters<typeof archiveAnswer>[0]) => Promise<T>): Promise<T> =>
  perform(site.deps.database, site.deps.clock, { event: 'ppid.arsip-usul', actor: { id: 'uji', role: 'uji', node: KAB }, object: 'uji' }, async (db) => ({ value: await effect(db), facts: {} }));
const hand = (one: BahanArsip): Promise<boolean> => inAct((db) => archiveAnswer(db, site.deps, one));
const now = async (nomor: string) => {
  const a = await findArsip(site.deps.database.db, nomor);
  if (a === undefined) throw new Error(`no ${nomor}`);
  return a;
};
const by = (who: SignedInOfficer, role: string) => ({ id: who.account, role, node: KAB });
const propose = async (nomor: string, over = {}) => {
  const { id, versi } = await now(nomor);
  return proposeArchive(site.deps, { id, versi, judul: 'Biaya sewa gudang logistik Pilkada 2024', ringkasan: '', pakaiRincian: false, biarkan: [], tutup: [], actor: by(officer, 'petugas_layanan'), ...over });
};
const decide = async (nomor: string, langkah: Putusan, alasan = 'alasan yang cukup', who = head) => {
  const { id, versi } = await now(nomor);
  return decideArchive(site.deps, { id, versi, langkah, alasan, actor: by(who, 'ppid') });
};
async function published(over: Partial<BahanArsip> = {}, proposal = {}): Promise<string> {
  const one = bahan(over);
  await hand(one);
  await propose(one.nomor, proposal);
  expect((await decide(one.nomor, 'SETUJU')).ok).toBe(true);
  return one.nomor;
}
const body = async (path: string): Promise<string> => (await site.get(path)).text();
/** Every way in which the public could read of it. */
const everywhere = async (nomor: string, words: string): Promise<string> =>
  (await Promise.all([`/ppid/arsip/${nomor}`, `/ppid/arsip/${nomor}.json`, `/ppid/arsip?q=${words}`, `/ppid/arsip.json?q=${words}`, `/ppid/arsip.csv?q=${words}`, `/ppid/arsip.atom?q=${words}`].map(body))).join('\n');

it('S9: without consent a neutral title, documents and 17 days, no name and no wording; another citizen finds it, and "Ini menjawab" adds one and files nothing', async () => {
  const nomor = await published();
  const seen = await everywhere(nomor, 'gudang+logistik');
  for (const part of ['Biaya sewa gudang logistik Pilkada 2024', 'kontrak-gudang.pdf', '17 hari kerja']) expect(seen).toContain(part);
  for (const part of ['Wahyuni', '6472014507900003', 'ingin mengetahui', head.account, officer.account]) expect(seen).not.toContain(part);
  const typed = (await (await site.get('/ppid/jawaban.json?q=sewa+gudang+logis')).json()) as { saran: { href: string }[] };
  expect(typed.saran.map(({ href }) => href)).toContain(`/ppid/arsip/${nomor}`);
  expect(await (await site.get('/ppid/jawaban.json?q=sewa+gudang')).json()).toEqual({ saran: [] });
  const before = await hemat();
  const visit = await site.get('/ppid/jawaban?q=berapa+biaya+sewa+gudang&kantor=6472');
  const page = await visit.clone().text();
  expect(page).toContain('Tetap ajukan');
  const done = await send(site, '/ppid/jawaban/ini', { _tiket: ticketIn(page, '/ppid/jawaban/ini'), sasaran: nomor, ke: `/ppid/arsip/${nomor}`, kantor: '6472' }, cookieOf(visit));
  expect([done.status, done.headers.get('location')]).toEqual([303, `/ppid/arsip/${nomor}`]);
  expect(await hemat()).toBe(before + 1);
});

it('S9: with consent the wording is shown with the person covered; withdrawn, it is gone at once from page, data, search and feed', async () => {
  const nomor = await published({ izin: true }, { pakaiRincian: true });
  const seen = await everywhere(nomor, 'mengetahui+gudang');
  expect(seen).toContain('[disamarkan: nomor 16 angka]');
  expect(seen).toContain('[disamarkan: nama orang]');
  for (const part of ['Wahyuni', '6472014507900003']) expect(seen).not.toContain(part);
  expect(await body('/ppid/arsip.json?q=disamarkan+wahyuni')).toContain('"butir":[]');
  expect(await body('/ppid/arsip.json?q=mengetahui+disamarkan')).toContain(nomor);
  await inAct((db) => withdrawArchiveConsent(db, site.deps, nomor));
  expect(await everywhere(nomor, 'gudang')).not.toContain('ingin mengetahui');
  expect(await body('/ppid/arsip.json?q=mengetahui+disamarkan')).not.toContain(nomor);
  expect(await body(`/ppid/arsip/${nomor}`)).toContain('Biaya sewa gudang logistik');
  expect((await now(nomor)).rincian).toBe('');
});

async function hemat(): Promise<number> {
  return countHemat(site.deps.database.db, KAB, false, day('2020-01-01'), day('2099-12-31'));
}
function cookieOf(answer: Response): Record<string, string> {
  return { cookie: answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') };
}

describe('two persons, and no more than is allowed', () => {
  it('an answer about the one who asked is never archived', async () => {
    const one = bahan({ tentangPemohon: true });
    expect(await hand(one)).toBe(false);
    expect(await findArsip(site.deps.database.db, one.nomor)).toBeUndefined();
  });
  it('without consent the wording is not even kept', async () => {
    const one = bahan();
    await hand(one);
    expect((await now(one.nomor)).rincian).toBe('');
  });
  it.each([
    ['a short title', { judul: 'Biaya' }, 'JUDUL'],
    ['a title with a NIK', { judul: 'Permohonan 6472014507900003 tentang gudang' }, 'JUDUL_PRIBADI'],
    ['a summary with a telephone number', { ringkasan: 'Hubungi 0812-3456-7890' }, 'JUDUL_PRIBADI'],
    ['another version', { versi: 99 }, 'BERUBAH'],
    ['a case that is not there', { id: '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60' }, 'TIADA'],
  ])('%s is refused', async (_, over, code) => {
    const one = bahan();
    await hand(one);
    expect(await propose(one.nomor, over)).toMatchObject({ ok: false, refusal: { code } });
  });
  it('whoever proposed it cannot approve it (E_DUA_ORANG)', async () => {
    const one = bahan();
    await hand(one);
    await propose(one.nomor, { actor: by(head, 'ppid') });
    expect(await decide(one.nomor, 'SETUJU')).toMatchObject({ ok: false, refusal: { code: 'E_DUA_ORANG' } });
    expect((await head.get(`/kerja/ppid/arsip/${(await now(one.nomor)).id}`)).status).toBe(200);
  });
  it('a judgement needs its reason', async () => {
    const nomor = await published();
    expect(await decide(nomor, 'KEMBALI', 'ok')).toMatchObject({ ok: false, refusal: { code: 'E_ALASAN_KOSONG' } });
  });
  it('a second letter starts over, out of view', async () => {
    const one = bahan();
    await hand(one);
    await propose(one.nomor);
    await decide(one.nomor, 'SETUJU');
    await hand({ ...one, hasil: 'DIJAWAB_SEBAGIAN', hariLayanan: 18 });
    expect(await now(one.nomor)).toMatchObject({ keadaan: 'BAHAN', hasil: 'DIJAWAB_SEBAGIAN', hariLayanan: 18 });
    expect((await site.get(`/ppid/arsip/${one.nomor}`)).status).toBe(404);
  });
});

describe('embargo, dispute, report', () => {
  it('an embargo shows its end and nothing else; the day after it opens by itself', async () => {
    const nomor = await published({ embargo: day('2030-01-10') });
    const closed = await body(`/ppid/arsip/${nomor}`);
    expect(closed).toContain('10 Januari 2030');
    expect(closed).not.toContain('gudang');
    const at = (iso: string) => ({ database: site.deps.database, clock: { now: () => Date.parse(iso) } });
    await openEmbargoes(at('2030-01-10T15:59:00Z'));
    expect((await now(nomor)).keadaan).toBe('TERTUNDA');
    // Midnight in Samarinda (WITA) is 16:00 UTC.
    await openEmbargoes(at('2030-01-10T16:00:00Z'));
    expect(await body(`/ppid/arsip/${nomor}`)).toContain('gudang logistik');
  });
  it('a dispute takes it out of view, and nothing publishes it meanwhile', async () => {
    const nomor = await published();
    await inAct((db) => freezeArchive(db, site.deps, nomor, true));
    expect((await site.get(`/ppid/arsip/${nomor}`)).status).toBe(404);
    expect(await propose(nomor)).toMatchObject({ ok: false, refusal: { code: 'BEKU' } });
    await inAct((db) => freezeArchive(db, site.deps, nomor, false));
    expect((await propose(nomor)).ok).toBe(true);
  });
  it('a report hides first; judged and shown again, the next report waits without hiding', async () => {
    const nomor = await published();
    const report = (key: string) => reportArchive(site.deps, { key, form: 'uji', body: key }, { nomor, alasan: 'pribadi', catatan: 'halaman 2', pass: null });
    expect(await report('a')).toMatchObject({ ok: true, value: { tersembunyi: true } });
    const hidden = await everywhere(nomor, 'gudang+logistik+pilkada');
    expect(hidden).not.toContain(`/ppid/arsip/${nomor}<`);
    expect(await body(`/ppid/arsip/${nomor}`)).toContain('sedang diperiksa');
    expect((await decide(nomor, 'TAMPIL')).ok).toBe(true);
    expect(await report('b')).toMatchObject({ ok: true, value: { tersembunyi: false } });
    expect((await site.get(`/ppid/arsip/${nomor}.json`)).status).toBe(200);
  });
  it('withdrawn for good stays so, whatever comes', async () => {
    const nomor = await published();
    await reportArchive(site.deps, { key: 'c', form: 'uji', body: 'c' }, { nomor, alasan: 'hukum', catatan: '', pass: null });
    await decide(nomor, 'TARIK');
    expect(await hand(bahan({ nomor }))).toBe(false);
    expect(await reportArchive(site.deps, { key: 'd', form: 'uji', body: 'd' }, { nomor, alasan: 'lain', catatan: '', pass: null })).toMatchObject({ refusal: { code: 'TIADA' } });
    expect((await site.get(`/ppid/arsip/${nomor}`)).status).toBe(404);
  });
  it('the form of a report asks for its puzzle and for a kind', async () => {
    const nomor = await published();
    const visit = await site.get(`/ppid/arsip/${nomor}/lapor`);
    const sent = await send(site, `/ppid/arsip/${nomor}/lapor`, { _tiket: ticketIn(await visit.clone().text(), `/ppid/arsip/${nomor}/lapor`), catatan: 'x' }, cookieOf(visit));
    expect([sent.status, (await sent.text()).includes('Pilih apa yang keliru')]).toEqual([422, true]);
  });
});

describe('the states, each with each step', () => {
  it.each(KEADAAN_ARSIP)('%s', (keadaan) => {
    const next = Object.fromEntries(LANGKAH_ARSIP.map((langkah) => [langkah, arsipSetelah(keadaan, langkah, false) ?? '-']));
    const table: Record<(typeof KEADAAN_ARSIP)[number], Partial<Record<(typeof LANGKAH_ARSIP)[number], string>>> = {
      BAHAN: { USUL: 'DIUSULKAN', TARIK: 'DITARIK', SENGKETA: 'BAHAN', JAWAB_BARU: 'BAHAN' },
      DIUSULKAN: { SETUJU: 'TERBIT', KEMBALI: 'BAHAN', TARIK: 'DITARIK', SENGKETA: 'BAHAN', JAWAB_BARU: 'BAHAN' },
      TERTUNDA: { KEMBALI: 'BAHAN', BUKA: 'TERBIT', SENGKETA: 'BAHAN', JAWAB_BARU: 'BAHAN' },
      TERBIT: { KEMBALI: 'BAHAN', LAPOR: 'TERSEMBUNYI', SENGKETA: 'BAHAN', JAWAB_BARU: 'BAHAN' },
      TERSEMBUNYI: { KEMBALI: 'BAHAN', LAPOR: 'TERSEMBUNYI', TAMPIL: 'TERBIT', TARIK: 'DITARIK', SENGKETA: 'BAHAN', JAWAB_BARU: 'BAHAN' },
      DITARIK: {},
    };
    for (const langkah of LANGKAH_ARSIP) expect([langkah, next[langkah]]).toEqual([langkah, table[keadaan][langkah] ?? '-']);
  });
  it('an embargo that still runs holds an approval back and is not opened', () => {
    expect([arsipSetelah('DIUSULKAN', 'SETUJU', true), arsipSetelah('TERTUNDA', 'BUKA', true)]).toEqual(['TERTUNDA', undefined]);
  });
});

describe('the desk', () => {
  it('shows the proposals of the machine, takes them, and hands the approval to another', async () => {
    const one = bahan({ izin: true });
    await hand(one);
    const path = `/kerja/ppid/arsip/${(await now(one.nomor)).id}`;
    const html = await (await officer.get(path)).text();
    expect(html).toContain('6472014507900003 (nomor 16 angka)');
    const versi = String((await now(one.nomor)).versi);
    const sent = await officer.post(path, `${path}/usul`, { versi, judul: 'Biaya sewa gudang logistik', ringkasan: '', pakai: 'ya', samar: '', tutup: 'Pilkada 2024' });
    expect(sent.status).toBe(303);
    expect((await now(one.nomor)).tampil).toContain('6472014507900003');
    expect((await now(one.nomor)).tampil).toContain('[disamarkan: keterangan pribadi]');
    expect(await (await head.get('/kerja/ppid/arsip')).text()).toContain('Menunggu persetujuan');
    const approved = await head.post(path, `${path}/setujui`, { versi: String((await now(one.nomor)).versi) });
    expect(approved.headers.get('location')).toBe(path);
    const made = await head.post(path, `${path}/dip`, { unit: 'Subbagian Logistik' });
    expect(made.status).toBe(303);
    const { dip } = await now(one.nomor);
    expect(await body(`/ppid/dip/${dip ?? ''}`)).toContain(`/ppid/arsip/${one.nomor}`);
    expect(await body(`/ppid/arsip/${one.nomor}`)).toContain(`/ppid/dip/${dip ?? ''}`);
  });
  it('a file that was given sealed is handed out open once it is approved, and not before', async () => {
    const { database } = site.deps;
    const sealed = await inAct((db) => insertFile(db, site.deps, { sha256: createHash('sha256').update('isi').digest('hex'), bytes: 3, type: 'txt', name: 'jawaban.txt', active: false, content: () => Promise.resolve(Buffer.from('isi')) }, { module: 'ppid', object: 'uji', class: 'terbatas', by: 'uji' }));
    const one = bahan({ dokumen: [{ nama: 'jawaban.txt', tipe: 'txt', bytes: 3, sha256: sealed.sha256, berkas: sealed.id, tautan: null }] });
    await hand(one);
    await propose(one.nomor);
    expect((await site.get(`/ppid/arsip/${one.nomor}/berkas/1`)).status).toBe(404);
    await decide(one.nomor, 'SETUJU');
    expect(await body(`/ppid/arsip/${one.nomor}/berkas/1`)).toBe('isi');
    expect((await findFile(database.db, sealed.id))?.class).toBe('terbatas');
  });
  it.each([
    ['another office', 'ppid', '6471'],
    ['a unit', 'unit_kerja', '6472'],
    ['a PPK', 'ppk', '647201'],
  ] as const)('%s finds no case', async (_, role, node) => {
    const nomor = await published();
    const stranger = await enrol(site, role, node);
    expect((await stranger.get(`/kerja/ppid/arsip/${(await now(nomor)).id}`)).status).toBe(404);
  });
});
