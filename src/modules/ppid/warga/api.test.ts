// Can a program file, follow, complete and withdraw a request, and is it told clearly what cannot stand? (ppid.md section 23)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { solveChallenge } from '#platform/puzzle';
import { tandaiLewat } from '../permohonan/actions/akhiri.ts';
import { lengkapi } from '../permohonan/actions/lengkapi.ts';
import { jamOf } from '../permohonan/jam.ts';
import { petugas } from '../permohonan/permohonan-fixture.ts';
import { readByNomor } from '../permohonan/store/permohonan.ts';
import { type WargaSite, wargaSite } from './warga-fixture.ts';
import { kunciTanda, periksaTanda } from './tanda/tanda-tangan.ts';

let site: WargaSite;
beforeAll(async () => {
  site = await wargaSite('2026-09-08T03:00:00Z');
});
afterAll(() => site.close());

const API = '/api/ppid/permohonan';
const FULL = { kantor: '3313', rincian: 'Salinan laporan keuangan kantor tahun 2025', nama: 'Sulastri', alamat: 'Jl. Melati 3', telepon: '0812 1111 0001', bentuk: 'audio' };
let keys = 0;
const key = (): string => `kunci-uji-${String((keys += 1)).padStart(10, '0')}`;

interface Told {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
}

async function post(path: string, body: unknown, idem = key()): Promise<Told> {
  const headers = { 'content-type': 'application/json', ...(idem === '' ? {} : { 'idempotency-key': idem }) };
  const response = await site.app.fetch(new Request(`http://pendopo.test${path}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers }));
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: (await response.json()) as Record<string, unknown> };
}
async function soal(): Promise<{ soal: string; jawab_soal: string }> {
  const response = await site.app.fetch(new Request('http://pendopo.test/api/ppid/soal'));
  const { soal: puzzle } = (await response.json()) as { soal: string };
  return { soal: puzzle, jawab_soal: solveChallenge(puzzle) };
}

describe('a request by a program', () => {
  it('201 with number, code, PIN and the signed receipt; the same key again is 200 with the same', async () => {
    const message = { ...FULL, ...(await soal()) };
    const idem = key();
    const [one, two] = [await post(API, message, idem), await post(API, message, idem)];
    expect([one.status, two.status, two.body]).toEqual([201, 200, one.body]);
    expect(one.body).toMatchObject({ kurang: ['identitas', 'tujuan'] });
    const read = periksaTanda(site.deps.keys, JSON.stringify(one.body['tandaTerima']));
    expect(read.ok && [read.value.batas, read.value.kurang]).toEqual(['2026-09-11', ['identitas', 'tujuan']]);
    const { nomor, kode, pin } = one.body;
    const status = await post('/api/ppid/status', { kode, pin });
    expect([status.status, status.body['keadaan'], status.body['nomor']]).toEqual([200, 'DITERIMA', nomor]);
    const done = await post(`${API}/${String(nomor)}/lengkapi`, { kode, pin, tujuan: 'Untuk skripsi' });
    expect([done.status, done.body['kurang']]).toEqual([200, ['identitas']]);
    const gone = await post(`${API}/${String(nomor)}/cabut`, { kode, pin });
    expect([gone.status, gone.body['keadaan']]).toEqual([200, 'DICABUT']);
    const late = await post(`${API}/${String(nomor)}/lengkapi`, { kode, pin, tujuan: 'Untuk skripsi lain' });
    expect(late.body['keadaan']).toBe('DICABUT');
  });
  it('the same contact with the same words within 24 hours: registered all the same, with the earlier number (section 21); another contact without', async () => {
    const pesan = { ...FULL, rincian: 'Daftar kendaraan dinas kantor tahun 2026', telepon: '0812 1111 0077' };
    const one = await post(API, { ...pesan, ...(await soal()) });
    expect([one.status, one.body['peringatan']]).toEqual([201, null]);
    const two = await post(API, { ...pesan, rincian: 'daftar  kendaraan dinas kantor, tahun 2026.', ...(await soal()) });
    expect([two.status, two.body['peringatan']]).toMatchObject([201, { kode: 'SAMA_SEHARI', nomor: one.body['nomor'] }]);
    const three = await post(API, { ...pesan, telepon: '0812 1111 0078', ...(await soal()) });
    expect(three.body['peringatan']).toBeNull();
  });
  it('B1: 422 problem+json with each field; nothing is written', async () => {
    const told = await post(API, { kantor: '3313', ...(await soal()) });
    expect([told.status, told.type.startsWith('application/problem+json'), told.body['kode']]).toEqual([422, true, 'E_ISIAN_WAJIB']);
    expect(Object.keys(told.body['isian'] as object)).toEqual(['nama', 'alamat', 'rincian']);
  });
  it.each<[string, unknown, string | undefined, number, string]>([
    ['no key', FULL, '', 422, 'E_ISIAN_WAJIB'],
    ['no puzzle', FULL, undefined, 422, 'SOAL_SALAH'],
    ['an office that is none', { ...FULL, kantor: '9' }, undefined, 422, 'E_ISIAN_WAJIB'],
    ['no JSON', '{', undefined, 400, 'E_BENTUK'],
    ['a field of nobody', { ...FULL, nik: '3313010101010001' }, undefined, 400, 'E_BENTUK'],
  ])('%s: %d in words', async (_what, body, idem, status, kode) => {
    const told = await post(API, body, idem ?? key());
    expect([told.status, told.body['kode']]).toEqual([status, kode]);
    expect(String(told.body['pesan']).length).toBeGreaterThan(10);
  });
  it('hostile values in every field: refused or taken, never a fault', async () => {
    for (const field of Object.keys(FULL)) {
      for (const value of HOSTILE.filter((one) => one.isWellFormed())) expect((await post(API, { ...FULL, [field]: value })).status, `${field} ${value}`).toBeLessThan(500);
    }
  });
  it('B10: a wrong PIN and another number are not there', async () => {
    const made = await post(API, { ...FULL, telepon: '0812 1111 0002', ...(await soal()) });
    const { kode, pin } = made.body;
    expect((await post('/api/ppid/status', { kode, pin: pin === '000000' ? '000001' : '000000' })).body['kode']).toBe('E_KODE_SALAH');
    expect(await post(`${API}/PPID-3313-2026-99999/cabut`, { kode, pin })).toMatchObject({ status: 404, body: { kode: 'E_KODE_SALAH' } });
  });
  it('the public keys of receipts are open', async () => {
    const response = await site.app.fetch(new Request('http://pendopo.test/api/ppid/kunci'));
    expect(await response.json()).toMatchObject({ kunci: kunciTanda(site.deps.keys) });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('an objection by a program (ppid.md sections 13 and 23)', () => {
  it('before the due date it is too early; late, ground c: 201 with number, last day, code and PIN of its own; the same key again is 200 with the same; another browser needs the code', async () => {
    const made = await post(API, { ...FULL, telepon: '0812 1111 0009', tujuan: 'Untuk skripsi', ...(await soal()) });
    const { kode, pin, nomor } = made.body;
    const path = `${API}/${String(nomor)}/keberatan`;
    const message = { kode, pin, alasan: ['c'], kasus: 'Saya bertanya dan tidak ada jawaban sampai batasnya lewat.' };
    expect(await post(path, message)).toMatchObject({ status: 409, body: { kode: 'E_KEADAAN' } });
    const p = await readByNomor(site.deps.database.db, String(nomor));
    if (p === undefined) throw new Error('no request');
    expect((await lengkapi(site.deps, { id: p.id, actor: petugas('petugas_layanan', '3313'), pelaku: 'L', berkas: [], identitas: 'diterima', identitasCara: 'loket' })).ok).toBe(true);
    const due = (await jamOf(site.deps.database.db, p.id)).jawab;
    site.at(new Date(Date.parse(due?.jatuhTempoPada ?? '') + 3_600_000).toISOString());
    await site.deps.database.transaction((db) => tandaiLewat(db, site.deps, p.id));
    const idem = key();
    const [one, two] = [await post(path, message, idem), await post(path, message, idem)];
    expect([one.status, two.status, two.body]).toEqual([201, 200, one.body]);
    expect(one.body['nomor']).toMatch(/^KBR-3313-2026-\d{5}$/);
    expect(String(one.body['kode'])).toMatch(/^KB-/);
    expect(await post(path, { ...message, kasus: 'Kasus lain yang panjangnya cukup untuk diterima.' }, idem)).toMatchObject({ status: 409, body: { kode: 'E_TOKEN_DIPAKAI' } });
  });
  it.each<[string, Readonly<Record<string, unknown>>, number, string]>([
    ['no ground', { alasan: [] }, 422, 'E_ISIAN_WAJIB'],
    ['a ground that is none', { alasan: ['z'] }, 400, 'E_BENTUK'],
    ['hardly a word', { kasus: 'x' }, 422, 'E_ISIAN_WAJIB'],
    ['a wrong PIN', { pin: '000000' }, 404, 'E_KODE_SALAH'],
  ])('%s is refused in words', async (_what, over, status, kode) => {
    const made = await post(API, { ...FULL, telepon: `0812 1111 00${10 + keys}`, ...(await soal()) });
    const told = await post(`${API}/${String(made.body['nomor'])}/keberatan`, { kode: made.body['kode'], pin: made.body['pin'], alasan: ['c'], kasus: 'Saya bertanya dan tidak ada jawaban sampai batasnya lewat.', ...over });
    expect([told.status, told.body['kode']]).toEqual([status, kode]);
  });
});

describe('what is open for programs (ppid.md section 23)', () => {
  it.each(['/api/ppid/arsip?q=gudang&kantor=3313&hasil=DIJAWAB_PENUH', '/api/ppid/dip?q=laporan&kantor=0', '/api/ppid/dikecualikan'])('%s answers JSON to anybody', async (path) => {
    const response = await site.app.fetch(new Request(`http://pendopo.test${path}`));
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(await response.json()).toHaveProperty('butir');
  });
  it.each(['/api/ppid/arsip/PPID-0-2026-99999', '/api/ppid/dip/DIP-0-2026-99999'])('%s is not there', async (path) => {
    expect((await site.app.fetch(new Request(`http://pendopo.test${path}`))).status).toBe(404);
  });
});
