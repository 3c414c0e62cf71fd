// Does the morning hold every open case exactly once, the most pressing first? (ppid.md section 22)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, addDays, day } from '#kernel/day';
import type { ClockRow } from '#platform/clocks';
import type { Tugas } from '../permohonan/store/berkas.ts';
import { AKSI, KELOMPOK, type Kelompok, type Kerja, aksiOf, kelompokOf, pagi } from './pagi.ts';
import type { Baris } from './store/meja.ts';

const HARI = day('2026-03-16');
const baris = (over: Partial<Baris> = {}): Baris => ({ id: 'x', nomor: 'PPID-3313-2026-00001', judul: '', keadaan: 'TERDAFTAR', jalur: 'umum', kanal: 'web', identitas: 'diterima', tanggalTerima: HARI, pemegang: null, tinjau: false, mundur: false, awal: 'Salinan', ...over });
const jam = (antrean: Day): ClockRow => ({ id: antrean, rule: 'ppid.jawab.umum', versi: 1, modul: 'ppid', objek: 'x', kantor: '3313', zona: 'WIB', pemilik: 'kantor', mulaiPada: '', tanggal0: HARI, jatuhTempo: antrean, jatuhTempoPada: '', jatuhTempoPertama: antrean, tanggalAntrean: antrean, kalenderVersi: [], sementara: false, keadaan: 'BERJALAN', jeda: [], perpanjangan: 0, hariKerjaBerikut: false, selesaiPada: null, hasil: null, lewatN: null }) as unknown as ClockRow;
const tugas = (dijawab: string | null): Tugas => ({ id: 't', permohonan: 'x', unit: 'Keuangan', pesan: '', batas: HARI, dibuat: `${HARI}T01:00:00Z`, jawaban: null, keterangan: '', dijawab }) as unknown as Tugas;
const kerja = (over: Partial<Baris>, at: Partial<Omit<Kerja, 'baris'>> = {}): Kerja => ({ baris: baris(over), jam: jam(addDays(HARI, 20)), kemajuan: { n: 1, of: 10 }, tugas: [], ...at });

describe('one group by urgency first, then by what it waits for', () => {
  it.each<[Kelompok, string, Kerja]>([
    ['pemohon', 'not complete: hers to complete, whatever the date', kerja({ keadaan: 'DITERIMA' }, { jam: jam(addDays(HARI, -3)) })],
    ['lewat', 'the last day was yesterday', kerja({}, { jam: jam(addDays(HARI, -1)) })],
    ['lewat', 'late before sorting', kerja({ jalur: null }, { jam: jam(addDays(HARI, -1)) })],
    ['hari_ini', 'the last day is today', kerja({}, { jam: jam(HARI), kemajuan: { n: 10, of: 10 } })],
    ['segera', 'day 8 of 10', kerja({}, { kemajuan: { n: 8, of: 10 } })],
    ['jalan', 'day 7 of 10', kerja({}, { kemajuan: { n: 7, of: 10 } })],
    ['baru', 'three days alone, and no lane yet: sort it first', kerja({ jalur: null }, { kemajuan: { n: 1, of: 3 } })],
    ['unit', 'a unit owes its word', kerja({ keadaan: 'DIPROSES' }, { tugas: [tugas(null)] })],
    ['jalan', 'the unit has answered', kerja({ keadaan: 'DIPROSES' }, { tugas: [tugas('2026-03-15T01:00:00Z')] })],
    ['baru', 'the proof waits for a look', kerja({ identitas: 'menunggu' })],
    ['baru', 'an earlier date waits for its second person', kerja({ mundur: true })],
    ['baru', 'flagged', kerja({ tinjau: true })],
    ['jalan', 'no clock of its own', kerja({}, { jam: undefined, kemajuan: undefined })],
  ])('%s: %s', (group, _why, one) => {
    expect(kelompokOf(one, HARI)).toBe(group);
  });
});

const anyKerja = fc.record({
  baris: fc.record({ id: fc.uuid(), keadaan: fc.constantFrom('DITERIMA' as const, 'TERDAFTAR' as const, 'DIPROSES' as const, 'DIPERPANJANG' as const), jalur: fc.constantFrom(null, 'umum' as const, 'pemilu' as const), identitas: fc.constantFrom('menunggu', 'belum', 'diterima'), mundur: fc.boolean(), tinjau: fc.boolean() }).map(baris),
  jam: fc.option(fc.integer({ min: -30, max: 30 }).map((n) => jam(addDays(HARI, n))), { nil: undefined }),
  kemajuan: fc.option(fc.tuple(fc.nat(40), fc.nat(40)).map(([n, of]) => ({ n, of })), { nil: undefined }),
  tugas: fc.array(fc.constantFrom(null, '2026-03-15T01:00:00Z').map(tugas), { maxLength: 3 }),
});

it('every open case stands in exactly one group, in the order of its day, with one act to do', () => {
  fc.assert(
    fc.property(fc.array(anyKerja, { maxLength: 40 }), (list) => {
      const groups = pagi(list, HARI);
      expect([...groups.keys()]).toEqual(KELOMPOK);
      expect([...groups.values()].flat()).toHaveLength(list.length);
      expect(new Set([...groups.values()].flat())).toEqual(new Set(list));
      for (const rows of groups.values()) {
        const days = rows.map(({ jam: one }) => one?.tanggalAntrean ?? '9999-12-31');
        expect(days).toEqual(days.toSorted());
      }
      for (const one of list) expect(AKSI).toContain(aksiOf(one));
    }),
  );
});
