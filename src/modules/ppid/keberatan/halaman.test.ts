// Do the pages of spoken objections, the questionnaire, the account and the dispute open to the right eyes, keep what was typed, and refuse in place? (ppid.md 13.1, 14, 17, 19)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SignedInOfficer, enrol } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { MONEV, MONEV_SUSUN } from '../monev/address.ts';
import { REKENING } from '../surat/pages/rekening.tsx';
import { BARU_KBR, MEJA_KBR, actPath, kasusPath } from './address.ts';

let site: TestSite;
let d: SignedInOfficer;
let l: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  d = await enrol(site, 'ppid', '3313');
  l = await enrol(site, 'petugas_layanan', '3313');
}, 60_000);
afterAll(() => site.close());

const KASUS = 'Laporan keuangan 2025 <b>belum</b> diumumkan sampai hari ini.';

it('an objection told by telephone: read back first, then number, code and due date; what was typed stays (Pasal 36 ayat (1))', async () => {
  const typed = { kanal: 'telepon', nomor: '', alasan: 'b', kasus: KASUS, tujuan: '', nama: 'Budi Santoso', alamat: '', kontak: '081200000099' };
  const unread = await l.post(BARU_KBR, BARU_KBR, typed);
  const page = await unread.text();
  expect([unread.status, page.includes('Bacakan kembali'), page.includes('&lt;b>belum&lt;/b>')]).toEqual([422, true, true]);
  const unknown = await l.post(BARU_KBR, BARU_KBR, { ...typed, nomor: 'PPID-3372-2026-00001', dibacakan: 'ya' });
  expect([unknown.status, (await unknown.text()).includes('Tidak ada permohonan dengan nomor ini')]).toEqual([422, true]);
  const done = await l.post(BARU_KBR, BARU_KBR, { ...typed, dibacakan: 'ya' });
  const receipt = await done.text();
  expect([done.status, /KBR-3313-[0-9]{4}-00001/.test(receipt), receipt.includes('PIN ')]).toEqual([200, true, true]);
  const id = new RegExp(`${MEJA_KBR}/([0-9a-f-]{36})`).exec(receipt)?.[1] ?? '';
  const other = await enrol(site, 'ppid', '3372');
  expect((await other.get(kasusPath(id))).status).toBe(404);
  expect((await d.get(kasusPath(id))).status).toBe(200);
  // No dispute file before the answer or its day; what the superior typed stays when the reasons lack.
  const a = await enrol(site, 'atasan_ppid', '3313');
  const short = await a.post(kasusPath(id), actPath(id, 'tanggapi'), { langkah: 'tanggapi', versi: '1', putusan_b: 'tolak', alasan_b: 'belum cukup', perintah: '', penanda: 'Sekretaris' });
  const kept = await short.text();
  expect([short.status, kept.includes('belum cukup')]).toEqual([409, true]);
  expect(kept).not.toContain(actPath(id, 'berkas.zip'));
  expect((await a.post(kasusPath(id), actPath(id, 'tanggapi'), { langkah: 'tanggapi', versi: '1', putusan_b: 'tolak', alasan_b: 'Laporan itu sudah diumumkan pada tanggal 2 Maret di situs kantor.', perintah: '', penanda: 'Sekretaris' })).status).toBe(303);
  const after = await (await a.get(kasusPath(id))).text();
  expect(after).toContain(actPath(id, 'berkas.zip'));
  const zip = await a.post(kasusPath(id), actPath(id, 'berkas.zip'), {});
  expect([zip.status, Buffer.from(await zip.arrayBuffer()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

it('KPU RI alone sets the questionnaire; an office answers it with a proof and sees a wrong one refused in place', async () => {
  const pusat = await enrol(site, 'ppid', '0');
  expect((await d.get(MONEV_SUSUN)).status).toBe(404);
  expect(await (await d.get(MONEV)).text()).toContain('KPU RI belum menyusun');
  const tahun = new Date(site.deps.clock.now()).toISOString().slice(0, 4);
  expect((await pusat.post(MONEV_SUSUN, MONEV_SUSUN, { langkah: 'tahun', tahun, serah_tanggal: '31', serah_bulan: '12', serah_tahun: tahun, sumber: '', yakin: 'L' })).status).toBe(303);
  const page = await (await d.get(MONEV)).text();
  expect(page).toContain('isian sementara');
  const soal = /name="soal" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
  const wrong = await d.post(MONEV, MONEV, { tahun, soal, jenis: 'halaman', bukti: 'javascript:alert(1)', uraian: 'Sudah <i>diumumkan</i>' });
  const kept = await wrong.text();
  expect([wrong.status, kept.includes('Bukti ini tidak dikenal'), kept.includes('Sudah &lt;i>')]).toEqual([422, true, true]);
  expect((await d.post(MONEV, MONEV, { tahun, soal, jenis: 'halaman', bukti: '/ppid/maklumat', uraian: 'Sudah diumumkan' })).status).toBe(303);
  expect(await (await d.get(MONEV)).text()).toContain('/ppid/maklumat');
});

it('the account for copies is written by the head of the desk alone, each change a new entry', async () => {
  expect((await l.get(REKENING)).status).not.toBe(200);
  const empty = await d.post(REKENING, REKENING, { cara: 'x', dasar: 'Keputusan Sekretaris' });
  expect([empty.status, (await empty.text()).includes('Keputusan Sekretaris')]).toEqual([422, true]);
  expect((await d.post(REKENING, REKENING, { cara: 'Bendahara penerimaan, loket 2', dasar: 'Keputusan Sekretaris 7/2026' })).status).toBe(303);
  expect(await (await d.get(REKENING)).text()).toContain('loket 2');
});
