// Does the bill say everything before anybody pays? (ppid.md section 19; UU 14/2008 Pasal 35 ayat (1) huruf f)
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import { type Meja, ajukanUji, baca, mejaUji, petugas } from '../permohonan/permohonan-fixture.ts';
import { catatRekening } from './actions/catat-rekening.ts';
import { isiTagihan } from './tagihan.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-03-13T03:15:00Z');
});
afterAll(() => meja.close());

it('items, tariff decree, account, and ground f within 30 working days, last day Wed 2026-04-29; without an account it says not to pay', async () => {
  const { id } = await ajukanUji(meja);
  const bahan = { p: await baca(meja, id), biaya: [{ uraian: 'Salinan <A4>', jumlah: 7, satuan: 500 }, { uraian: 'Pos', jumlah: 1, satuan: 11_000 }], dasar: 'Keputusan KPU 13/2026', jendela: '2026-04-29' };
  const before = JSON.stringify(await isiTagihan(meja.at, bahan));
  for (const part of ['Rp14.500', 'Rp3.500', 'Salinan <A4>', 'Keputusan KPU 13/2026', 'Jangan membayar dulu', 'huruf f', '30 hari kerja', '29 April 2026']) expect(before).toContain(part);
  const d = petugas('ppid', '3313');
  const kantor = '3313' as AreaCode;
  expect(await catatRekening(meja.at, { kantor, cara: 'x', dasar: '', actor: d })).toMatchObject({ ok: false, refusal: { code: 'REKENING_KOSONG' } });
  for (const cara of ['Rekening lama 111', 'Rekening penerimaan 222']) expect((await catatRekening(meja.at, { kantor, cara, dasar: 'Keputusan Sekretaris 7/2026', actor: d })).ok).toBe(true);
  const after = JSON.stringify(await isiTagihan(meja.at, { ...bahan, jendela: undefined }));
  expect(after).toContain('Rekening penerimaan 222');
  expect(after).not.toMatch(/Rekening lama|Hari terakhirnya|Jangan membayar dulu/);
});
