// Does an objection go its whole way, and is nobody struck off before she was heard? (sidalih.md 5.3, 12)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { rows, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { openReceipt } from '#platform/receipts';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { DESA, ISI, KPU, PPS, type SmallList, smallList } from '../daftar/daftar-fixture.ts';
import { findRekam } from '../daftar/baca.ts';
import { listDugaan } from '../daftar/store/dugaan-fixture.ts';
import { kirimTanggapan, type Tanda } from './actions/kirim.ts';
import { laksanakan } from './actions/laksana.ts';
import { type Melangkah, melangkah } from './actions/melangkah.ts';
import { findBuka } from './buka.ts';
import { type Isian, readIsian } from './isian.ts';
import { showTanggapan } from './pages/lacak.tsx';
import { countHasil, listHasil, listLangkah, readTanggapan } from './store/tanggapan.ts';

let own: TestDatabase;
let list: SmallList;
const keys = sampleKeys();
const time = { ms: Date.parse('2024-08-20T02:00:00Z') };
const clock = { now: () => time.ms };
const DAY = 86_400_000;
beforeAll(async () => {
  own = await testDatabase();
  list = await smallList(own.database, { keadaan: 'DPS_DIUMUMKAN' });
});
afterAll(() => own.close());

const deps = () => ({ database: own.database, clock, keys });
const TYPED: Isian = { jenis: 'tidak-memenuhi', tentang: 'orang-lain', desa: DESA, nama: 'Kenari Pelapor', nik: '6472014107800001', nama_orang: 'I Wayan Arta', alamat_orang: 'Jl. Mawar 3', uraian: 'Sudah meninggal bulan Mei.', telepon: '0812 3456 7890' };

async function send(over: Isian = {}, key: string = randomUUID()): Promise<Tanda | string> {
  const read = readIsian({ ...TYPED, ...over }, { dengan: 'nik', hari: day('2024-08-20') });
  if (!('value' in read)) return 'salah';
  const buka = await findBuka(own.database.db, DESA);
  if (!buka.ok) return buka.refusal.code;
  const sent = await kirimTanggapan(deps(), { key, form: 'uji', body: JSON.stringify(over) }, { ...read.value, buka: buka.value, bukti: [] });
  return sent.ok ? sent.value : sent.refusal.code;
}
async function begun(over: Isian = {}): Promise<Tanda> {
  const sent = await send({ nik: `64720141078${String(Math.trunc(time.ms / 1000) % 100_000).padStart(5, '0')}`, telepon: '', ...over });
  time.ms += 1_000;
  if (typeof sent === 'string') throw new Error(sent);
  return sent;
}
async function step(id: string, one: Melangkah): Promise<string> {
  const done = await melangkah(deps(), id, one, PPS);
  return done.ok ? done.value.keadaan : done.refusal.code;
}
const carry = async (id: string): Promise<string> => {
  const done = await laksanakan(deps(), id, KPU);
  return done.ok ? `urut ${done.value.urut.length}` : done.refusal.code;
};
const at = (n: number): string => list.pemilih[n] ?? '';

describe('a claim that somebody else has died', () => {
  it('on record at once, with receipt, number and the day of the pack; then notice, delivery, her time, decision, change', async () => {
    const sent = await begun();
    expect([sent.nomor, sent.tenggat]).toEqual(['6472/2024/00001', '2024-08-23']);
    const opened = await openReceipt(deps(), sent, 0);
    expect(opened.ok && opened.value).toEqual({ kind: 'TG', subject: sent.id });
    const terima = { langkah: 'terima', rencana: { jenis: 'tms', kode: 1 } } as const;
    expect(await step(sent.id, { ...terima, pemilih: at(4) })).toBe('TANGGAPAN_KEADAAN');
    expect(await step(sent.id, { langkah: 'periksa' })).toBe('DIPERIKSA_PPS');
    expect(await step(sent.id, { ...terima, pemilih: at(4) })).toBe('TANGGAPAN_BELUM_SURAT');
    expect(await step(sent.id, { langkah: 'surat' })).toBe('TANGGAPAN_TANPA_REKAM');
    expect(await step(sent.id, { langkah: 'surat', pemilih: randomUUID() })).toBe('TANGGAPAN_REKAM');
    const surat = await melangkah(deps(), sent.id, { langkah: 'surat', pemilih: at(4) }, PPS);
    const receipt = surat.ok ? surat.value.surat : undefined;
    expect(await step(sent.id, terima)).toBe('TANGGAPAN_BELUM_ANTAR');
    expect(await step(sent.id, { langkah: 'antar', cara: 'diserahkan kepada keluarga' })).toBe('DIPERIKSA_PPS');
    expect(await step(sent.id, terima)).toBe('TANGGAPAN_BELUM_DIDENGAR');
    expect(await carry(sent.id)).toBe('TANGGAPAN_KEADAAN');
    const hers = await openReceipt(deps(), { code: receipt?.code ?? '', pin: receipt?.pin ?? '' }, 0);
    expect(hers.ok && hers.value.subject).toBe(`${sent.id}:surat`);
    time.ms += 4 * DAY;
    expect(await step(sent.id, terima)).toBe('DITERIMA');
    // Nothing was attached: the code asks for evidence, and the letter of the objection stands for it.
    expect(await carry(sent.id)).toBe('urut 1');
    expect((await findRekam(own.database.db, list.brankas, list.id, at(4)))?.tms).toBe(1);
    expect(await step(sent.id, { langkah: 'beritahu' })).toBe('DIBERITAHUKAN');
    expect((await listLangkah(own.database.db, sent.id)).map(({ langkah }) => langkah)).toEqual(['catat', 'periksa', 'surat', 'antar', 'terima', 'laksana', 'beritahu']);
    expect((await readTanggapan(own.database.db, sent.id))?.perubahan).not.toBe('');
  });
  it('she denies it at once: PPS may refuse, and her record stands', async () => {
    const sent = await begun();
    await step(sent.id, { langkah: 'periksa' });
    await step(sent.id, { langkah: 'surat', pemilih: at(1) });
    expect(await step(sent.id, { langkah: 'jawab', jawaban: 'membantah', isi: 'Saya hidup.', lewat: 'lacak' })).toBe('DIPERIKSA_PPS');
    expect(await step(sent.id, { langkah: 'jawab', jawaban: 'membantah', isi: 'Sekali lagi.', lewat: 'lacak' })).toBe('TANGGAPAN_SUDAH_DIJAWAB');
    expect(await step(sent.id, { langkah: 'tolak', alasan: 'BANTAH' })).toBe('TANGGAPAN_KATA');
    expect(await step(sent.id, { langkah: 'tolak', alasan: 'BANTAH', catatan: 'Orangnya hadir dengan KTP-el.' })).toBe('DITOLAK');
    expect((await findRekam(own.database.db, list.brankas, list.id, at(1)))?.tms).toBeNull();
  });
  it('a code that does not fit the kind, or a married minor, is refused', async () => {
    const sent = await begun();
    await step(sent.id, { langkah: 'periksa' });
    await step(sent.id, { langkah: 'surat', pemilih: at(0) });
    await step(sent.id, { langkah: 'jawab', jawaban: 'membenarkan', isi: '', lewat: 'pps' });
    expect(await step(sent.id, { langkah: 'terima', rencana: { jenis: 'tms', kode: 2 } })).toBe('TANGGAPAN_KODE');
    expect(await step(sent.id, { langkah: 'terima', rencana: { jenis: 'tms', kode: 3 } })).toBe('DITERIMA');
    expect(await carry(sent.id)).toBe('SIDALIH_TMS_KAWIN');
    expect((await readTanggapan(own.database.db, sent.id))?.keadaan).toBe('DITERIMA');
    expect(await step(sent.id, { langkah: 'kembali', catatan: 'Sudah kawin.' })).toBe('DIPERIKSA_PPS');
  });
});

describe('other kinds', () => {
  it('my own data are wrong: my record is found by my NIK, no notice, the change is made', async () => {
    const sent = await begun({ jenis: 'data-salah', tentang: 'sendiri', nik: ISI[5]?.nik ?? '', bidang: 'alamat', seharusnya: 'Jl. Melati 7' });
    expect((await readTanggapan(own.database.db, sent.id))?.pemilih).toBe(at(5));
    await step(sent.id, { langkah: 'periksa' });
    expect(await step(sent.id, { langkah: 'kurang', catatan: 'Foto KTP-el.' })).toBe('BUKTI_KURANG');
    expect(await step(sent.id, { langkah: 'lengkapi' })).toBe('DIPERIKSA_PPS');
    expect(await step(sent.id, { langkah: 'terima', rencana: { jenis: 'ubah', isi: { alamat: 'JL. MELATI 7' } } })).toBe('DITERIMA');
    expect(await carry(sent.id)).toBe('urut 1');
    expect((await findRekam(own.database.db, list.brankas, list.id, at(5)))?.alamat).toBe('JL. MELATI 7');
  });
  it('listed twice: handed to the duplicate cases, nothing is struck here', async () => {
    const sent = await begun({ jenis: 'ganda' });
    await step(sent.id, { langkah: 'periksa' });
    await step(sent.id, { langkah: 'surat', pemilih: at(2) });
    await step(sent.id, { langkah: 'jawab', jawaban: 'membantah', isi: 'Itu kembaran saya.', lewat: 'pps' });
    expect(await step(sent.id, { langkah: 'terima', rencana: { jenis: 'ganda', lain: at(3) } })).toBe('DITERIMA');
    expect(await carry(sent.id)).toBe('urut 0');
    expect(await listDugaan(own.database.db, 10)).toMatchObject([{ asal: 'TANGGAPAN', kasus: null }]);
    expect((await findRekam(own.database.db, list.brankas, list.id, at(3)))?.tms).toBeNull();
  });
  it('sent twice: one case; five a day of one person, then the counter', async () => {
    const key = randomUUID();
    const [one, two] = [await send({}, key), await send({}, key)];
    expect(one).toEqual(two);
    expect(await send({ uraian: 'lain sekali' }, key)).toBe('ISI_LAIN');
    for (let n = 0; n < 4; n += 1) expect(typeof (await send())).toBe('object');
    expect(await send()).toBe('SERING');
  });
});

describe('what is shown of it', () => {
  it('the person concerned reads what was reported, not who reported it', async () => {
    const sent = await begun();
    await step(sent.id, { langkah: 'periksa' });
    await step(sent.id, { langkah: 'surat', pemilih: at(6) });
    const request = { deps: { ...deps(), registry: undefined } as never, lang: 'id' as const, ticket: () => [], handle: { name: 'pegangan', value: 'x' } };
    const [mine, hers] = [await showTanggapan(request, sent.id), await showTanggapan(request, `${sent.id}:surat`)];
    expect([mine?.acts === undefined, hers?.acts === undefined]).toEqual([true, false]);
    expect(JSON.stringify([hers?.facts, hers?.steps, hers?.next, hers?.due])).not.toMatch(/Kenari|meninggal bulan/i);
    expect(hers?.due).toContain('3 hari');
  });
  it('outcomes are public by number, without a person', async () => {
    const all = await listHasil(own.database.db, '6472', '', 100);
    expect(all[0]).toMatchObject({ nomor: '6472/2024/00001', keadaan: 'DIBERITAHUKAN', jenis: 'tidak-memenuhi', alasan: null });
    expect(all.find(({ keadaan }) => keadaan === 'DITOLAK')?.alasan).toBe('BANTAH');
    expect((await countHasil(own.database.db, '6472' as typeof DESA, 10)).reduce((n, one) => n + one.banyak, 0)).toBe(all.length);
  });
  it('neither table nor trail shows a name, a NIK or a word of it in the clear', async () => {
    const raw = JSON.stringify([
      await rows(own.database.db, sql<object>`select *, encode(nik_kunci, 'hex') as n from sidalih_tanggapan`),
      await rows(own.database.db, sql<object>`select * from sidalih_tanggapan_langkah`),
      await rows(own.database.db, sql<object>`select * from sidalih_tanggapan_surat`),
      await rows(own.database.db, sql<object>`select isi, objek_id from audit_entri`),
    ]);
    for (const secret of ['Kenari', '6472014107800001', 'meninggal', '81234567890', 'Saya hidup', 'KTP-el', ISI[5]?.nik ?? 'x']) expect(raw).not.toContain(secret);
  });
  it('a step is never rewritten', async () => {
    const { run } = await import('#platform/db');
    await expect(run(own.database.db, sql`update sidalih_tanggapan_langkah set langkah = 'tolak'`)).rejects.toThrow('never changed');
  });
});
