// Does every step that owes a letter get one, once, that a stranger can check? (ppid.md section 19)
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '#platform/module';
import { perpanjang, pilihJalur } from '../permohonan/actions/urus.ts';
import { cabut } from '../permohonan/actions/akhiri.ts';
import { warga } from '../permohonan/gerak.ts';
import { type Meja, ajukanUji, baca, mejaUji, petugas } from '../permohonan/permohonan-fixture.ts';
import { listSurat, readSurat } from './store/surat.ts';
import { bukaIsi, bukaPdf } from './surat.ts';
import { terbitkanSurat } from './terbit.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-03-13T03:15:00Z');
});
afterAll(() => meja.close());

it('receipt, extension, withdrawal: one letter each, and a second run prints nothing', async () => {
  const { id } = await ajukanUji(meja);
  await pilihJalur(meja.at, { id, versi: 1, actor: petugas('ppid', '3313'), jalur: 'umum', alasan: 'Menyangkut anggaran.' });
  await perpanjang(meja.at, { id, versi: 2, actor: petugas('ppid', '3313'), alasan: 'Dokumen tersebar di tiga unit.' });
  await cabut(meja.at, { id, actor: warga((await baca(meja, id)).kantor), pelaku: 'P' });
  const deps = meja.at as unknown as Deps;
  expect(await terbitkanSurat(deps)).toBe(3);
  expect(await terbitkanSurat(deps)).toBe(0);
  const { db } = meja.at.database;
  const letters = await listSurat(db, id);
  expect(letters.map(({ jenis }) => jenis).sort()).toEqual(['pencabutan', 'perpanjangan', 'tanda_terima']);
  const extension = letters.find(({ jenis }) => jenis === 'perpanjangan');
  const held = await readSurat(db, id, extension?.id ?? '');
  const words = JSON.stringify(bukaIsi(meja.at, extension?.id ?? '', held?.isi ?? ''));
  expect(words).toContain('15 April 2026');
  expect(words).not.toContain('Sari');
  expect(bukaPdf(meja.at, extension?.id ?? '', held?.pdf ?? new Uint8Array())?.subarray(0, 5).toString()).toBe('%PDF-');
});
