// Do the answers of an office give its share in time and the median of counted days? (ppid.md section 17; UU 14/2008 Pasal 22)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { kirimJawaban } from './actions/akhiri.ts';
import { pilihJalur } from './actions/urus.ts';
import { type Meja, ajukanUji, baca, mejaUji, petugas } from './permohonan-fixture.ts';
import { listTerukur } from './store/ukuran.ts';
import { ukurJawaban } from './ukuran.ts';

const KANTOR = areaCode('3313');
const d = petugas('ppid', KANTOR);
let meja: Meja;
/** A Monday without a holiday until the last answer. */
const AWAL = '2026-08-31T03:00:00Z';
beforeAll(async () => {
  meja = await mejaUji(AWAL);
});
afterAll(() => meja.close());

async function jawab(n: number, at: string): Promise<void> {
  meja.jam.ke(AWAL);
  const { id } = await ajukanUji(meja);
  expect(await pilihJalur(meja.at, { id, versi: (await baca(meja, id)).versi, actor: d, jalur: 'umum', alasan: 'Menyangkut anggaran.' })).toMatchObject({ ok: true });
  meja.jam.ke(at);
  const sent = await kirimJawaban(meja.at, { id, versi: (await baca(meja, id)).versi, actor: d, keadaan: 'DIJAWAB_PENUH', langsung: true, surat: { nomor: `uji-${String(n)}`, sha256: '0'.repeat(64) }, biaya: 0 });
  expect(sent).toMatchObject({ ok: true });
}

it('answers of 2, 4 and 12 counted days: two of three in time, median 4; each counts where it was sent', async () => {
  const read = async (kantor: string, until = '2026-12-01T00:00:00Z') => ukurJawaban(await listTerukur(meja.at.database.db, kantor, AWAL, until));
  expect(await read(KANTOR)).toBeUndefined();
  await jawab(1, '2026-09-02T03:00:00Z');
  await jawab(2, '2026-09-16T03:00:00Z');
  await jawab(3, '2026-09-04T03:00:00Z');
  expect(await read(KANTOR)).toEqual({ cases: 3, onTime: 2, median: 4, unit: 'hari_kerja' });
  expect(await read(KANTOR, '2026-09-03T00:00:00Z')).toEqual({ cases: 1, onTime: 1, median: 2, unit: 'hari_kerja' });
  expect(await read('3314')).toBeUndefined();
});
