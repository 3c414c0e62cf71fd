// Do last days, remaining ballots, the special list and the states of a move follow the law? (UU 7/2017 Pasal 348, MK 20/PUU-XVII/2019, PKPU 7/2024)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { getPaket } from '../aturan/packs.ts';
import { hitunganTenggat, tenggatPindah } from './alasan.ts';
import { type CalonDpk, type TpsDpk, judgeDpk } from './dpk.ts';
import { readPengajuan } from './isian.ts';
import { type Pindahan, dptbFaults, rekapDptb } from './rekap-dptb.ts';
import { ruangTps } from './ruang.ts';
import { AWAL, BOLEH_TARIK, KEADAAN, LANGKAH, type Posisi, setelah } from './states.ts';
import { type PetaSurat, kalimatSurat, sisaSurat } from './surat.ts';

const pemilu = getPaket('pemilu-2024');
const pilkada = getPaket('pilkada-2024');

describe('last days (UU 7/2017 Pasal 348; MK 20/PUU-XVII/2019)', () => {
  it.each([
    ['pemilu-2024', 'PINDAH_DOMISILI', '2024-01-15'],
    ['pemilu-2024', 'TUGAS_BELAJAR', '2024-01-15'],
    ['pemilu-2024', 'PENDAMPING', '2024-01-15'],
    ['pemilu-2024', 'PANTI', '2024-01-15'],
    ['pemilu-2024', 'RAWAT_INAP', '2024-02-07'],
    ['pemilu-2024', 'TUGAS', '2024-02-07'],
    ['pemilu-2024', 'BENCANA', '2024-02-07'],
    ['pilkada-2024', 'TUGAS_BELAJAR', '2024-10-28'],
    ['pilkada-2024', 'BEKERJA', '2024-10-28'],
    ['pilkada-2024', 'TAHANAN', '2024-11-20'],
  ])('%s %s until %s, that day included', (paket, kode, batas) => {
    const of = (today: string) => tenggatPindah(getPaket(paket), day(today)).find(({ alasan }) => alasan.kode === kode);
    expect([of(batas)?.batas, of(batas)?.lewat]).toEqual([batas, false]);
    expect(of('2024-12-31')?.lewat).toBe(true);
  });
  it('the sum is shown', () => {
    const [first] = tenggatPindah(pilkada, day('2024-10-01'));
    expect(first && hitunganTenggat('id', first)).toBe('Rabu, 27 November 2024 dikurangi 7 hari: paling lambat Rabu, 20 November 2024 pukul 23.59 waktu kantor setempat');
  });
  it('between elections nobody moves a vote', () => {
    expect(tenggatPindah(getPaket('pdpb-2025'), day('2025-05-01'))).toEqual([]);
  });
});

/** Real dapil of 2024: DPR Kaltim is one; DPRD Kaltim 1 = Samarinda, 2 = Balikpapan; DPRD Samarinda by kecamatan. DPR Jabar 1 = Bandung and Cimahi, 2 = Bandung regency. */
const DAPIL: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  pdpr: [['64', '6401'], ['3273', '3201'], ['3277', '3201'], ['3204', '3202'], ['31', '3101']],
  pdprdp: [['6472', '640001'], ['6471', '640002'], ['3273', '320001'], ['3277', '320001'], ['3204', '320002']],
  pdprdk: [['647201', '647201'], ['647202', '647202'], ['6471', '647101'], ['3273', '327301'], ['3277', '327701'], ['3204', '320401']],
};
const peta: PetaSurat = {
  diadakan: (surat, kode) => !(surat === 'pdprdk' && kode.startsWith('31')) && !(surat === 'pkwkk' && kode.startsWith('31')) && !(surat === 'pkwkp' && kode.startsWith('34')),
  dapil(surat, kode) {
    const found = DAPIL[surat]?.find(([place]) => kode.startsWith(place));
    return found === undefined ? { keadaan: 'tak_tercatat' } : { keadaan: 'utuh', dapil: found[1] };
  },
};
const kept = (pack: typeof pemilu, asal: string, tujuan: string): string => {
  const found = sisaSurat(pack, peta, asal, tujuan);
  return found.ok ? found.value.filter(({ dapat }) => dapat === true).map(({ kode }) => kode).join(' ') : found.refusal.code;
};

describe('ballots that remain (UU 7/2017 Pasal 348 ayat (3) and (4))', () => {
  it.each([
    ['the same dapil everywhere', '6472011001', '6472011002', 'ppwp pdpd pdpr pdprdp pdprdk'],
    ['another kecamatan dapil of one city', '6472011001', '6472021001', 'ppwp pdpd pdpr pdprdp'],
    ['another city, one DPR dapil of the province', '6472011001', '6471011001', 'ppwp pdpd pdpr'],
    ['same province, another DPR dapil', '3273011001', '3204012001', 'ppwp pdpd'],
    ['neighbouring cities of one DPR and one DPRD-prov dapil', '3273011001', '3277011001', 'ppwp pdpd pdpr pdprdp'],
    ['another province', '6472011001', '3273011001', 'ppwp'],
    ['to Jakarta, where no DPRD kota is voted on', '3273011001', '3171011001', 'ppwp'],
    ['abroad', '6472011001', '9901010001', 'ppwp'],
  ])('Pemilu, %s: %s to %s', (_what, asal, tujuan, codes) => {
    expect(kept(pemilu, asal, tujuan)).toBe(codes);
  });
  it.each([
    ['inside one city', '6472011001', '6472021001', 'pkwkp pkwkk'],
    ['another regency of the province', '6472011001', '6471011001', 'pkwkp'],
    ['another province is refused', '6472011001', '3273011001', 'PINDAH_PROVINSI_LAIN'],
    ['inside Jakarta only the governor', '3171011001', '3172011001', 'pkwkp'],
    ['inside Yogyakarta only the regent', '3401012001', '3401022001', 'pkwkk'],
  ])('Pilkada, %s: %s to %s', (_what, asal, tujuan, codes) => {
    expect(kept(pilkada, asal, tujuan)).toBe(codes);
  });
  it('a desa that the map does not tell apart is asked of an officer, never guessed', () => {
    const found = sisaSurat(pemilu, peta, '6401012001', '6401012002');
    expect(found.ok && found.value.map(({ kode, dapat }) => [kode, dapat])).toEqual([['ppwp', true], ['pdpd', true], ['pdpr', true], ['pdprdp', null], ['pdprdk', null]]);
  });
  it('every ballot is explained in a sentence', () => {
    const found = sisaSurat(pemilu, peta, '6472011001', '3273011001');
    expect(found.ok && found.value.map((one) => kalimatSurat('id', one)).slice(0, 2)).toEqual([
      'Surat suara Presiden dan Wakil Presiden sama di seluruh Indonesia, jadi tetap Anda terima.',
      'Tujuan berada di provinsi lain, jadi surat suara DPD tidak Anda terima.',
    ]);
  });
  it('no ballot is gained by moving further', () => {
    const place = fc.constantFrom('6472011001', '6472021001', '6471011001', '3273011001', '3204012001', '3277011001');
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(kept(pemilu, a, b)).toBe(kept(pemilu, b, a));
        expect(kept(pemilu, a, a).split(' ').length).toBeGreaterThanOrEqual(kept(pemilu, a, b).split(' ').length);
      }),
    );
  });
});

describe('room at the new station', () => {
  it.each([
    [pemilu, { dpt: 299, masuk: 0, keluar: 0 }, { cadangan: 6, batas: 306, hadir: 299, sisa: 7 }],
    [pemilu, { dpt: 300, masuk: 6, keluar: 0 }, { cadangan: 6, batas: 306, hadir: 306, sisa: 0 }],
    [pemilu, { dpt: 300, masuk: 6, keluar: 2 }, { cadangan: 6, batas: 306, hadir: 304, sisa: 2 }],
    [pilkada, { dpt: 600, masuk: 0, keluar: 0 }, { cadangan: 12, batas: 612, hadir: 600, sisa: 12 }],
  ])('%#', (pack, isi, room) => {
    expect(ruangTps(pack, isi)).toEqual(room);
  });
});

describe('special list (UU 7/2017 Pasal 348 ayat (9); PKPU 25/2023)', () => {
  const orang: CalonDpk = { ktpEl: true, lahir: day('1990-01-01'), kawin: 'B', desa: '6472011001' };
  const tps: TpsDpk = { desa: '6472011001', tps: '003', sisa: 4, lain: [{ tps: '001', sisa: 9 }, { tps: '004', sisa: 2 }] };
  const at = { hari: day('2024-02-14'), jam: '12:15:00' };
  it.each<[string, Partial<CalonDpk>, Partial<TpsDpk>, Partial<typeof at>, string]>([
    ['in the last hour', {}, {}, {}, 'ok'],
    ['at 12.00 sharp', {}, {}, { jam: '12:00:00' }, 'ok'],
    ['at 13.00 sharp', {}, {}, { jam: '13:00:00' }, 'ok'],
    ['a second early', {}, {}, { jam: '11:59:59' }, 'DPK_AWAL 12.00'],
    ['a second late', {}, {}, { jam: '13:00:01' }, 'DPK_AKHIR 13.00'],
    ['the day before', {}, {}, { hari: day('2024-02-13') }, 'DPK_HARI 2024-02-14'],
    ['17 on polling day', { lahir: day('2007-02-14') }, {}, {}, 'ok'],
    ['17 a day later', { lahir: day('2007-02-15') }, {}, {}, 'DPK_UMUR'],
    ['17 a day later, married', { lahir: day('2007-02-15'), kawin: 'S' }, {}, {}, 'ok'],
    ['no card', { ktpEl: false }, {}, {}, 'DPK_KTP'],
    ['on a list already', { terdaftar: 'TPS 002' }, {}, {}, 'DPK_TERDAFTAR TPS 002'],
    ['another village', { desa: '6472011002' }, {}, {}, 'DPK_DESA'],
    ['RT/RW of another station that has ballots', {}, { tpsRt: '001' }, {}, 'DPK_RT 001'],
    ['RT/RW of another station without ballots', {}, { tpsRt: '001', lain: [{ tps: '001', sisa: 0 }] }, {}, 'ok'],
    ['no ballots: the nearest by number', {}, { sisa: 0 }, {}, 'DPK_SURAT_PINDAH 004'],
    ['no ballots: the nearest by metres', {}, { sisa: 0, lain: [{ tps: '001', sisa: 9, jauh: 80 }, { tps: '004', sisa: 2, jauh: 300 }] }, {}, 'DPK_SURAT_PINDAH 001'],
    ['no ballots in the whole village', {}, { sisa: 0, lain: [{ tps: '001', sisa: 0 }] }, {}, 'DPK_SURAT_HABIS'],
  ])('%s', (_what, who, where, when, outcome) => {
    const judged = judgeDpk(pemilu, { ...orang, ...who }, { ...tps, ...where }, { ...at, ...when });
    expect(judged.ok ? 'ok' : `${judged.refusal.code} ${judged.refusal.values?.['tempat'] ?? ''}`.trim()).toBe(outcome);
  });
  it('a pack between elections has no special list', () => {
    expect(judgeDpk(getPaket('pdpb-2025'), orang, tps, at)).toMatchObject({ ok: false, refusal: { code: 'DPK_TANPA' } });
  });
});

describe('states (sidalih.md 5.5)', () => {
  const walk = (steps: readonly (typeof LANGKAH)[number][]): Posisi => steps.reduce<Posisi>((at, step) => setelah(at, step) ?? at, AWAL);
  it('the straight way, either side first', () => {
    expect(walk(['CEK', 'BUKTI', 'SETUJU', 'SURAT', 'CATAT_TUJUAN', 'CATAT_ASAL'])).toEqual({ keadaan: 'TERCATAT', asal: true, tujuan: true });
  });
  it('withdrawing ends with the letter', () => {
    expect(KEADAAN.filter((keadaan) => setelah({ keadaan, asal: false, tujuan: false }, 'TARIK') !== undefined)).toEqual(BOLEH_TARIK);
  });
  it('whatever is tried: written down only by both sides, after a letter, and an end stays an end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LANGKAH), { maxLength: 20 }), (steps) => {
        let at = AWAL;
        for (const step of steps) {
          const next = setelah(at, step);
          if (next === undefined) continue;
          expect(['DITOLAK', 'DITARIK', 'TERCATAT']).not.toContain(at.keadaan);
          expect(next.keadaan === 'TERCATAT').toBe(next.asal && next.tujuan);
          if (next.asal || next.tujuan) expect(['SURAT_TERBIT', 'TERCATAT']).toContain(next.keadaan);
          at = next;
        }
      }),
    );
  });
});

describe('DPTb out of A = DPTb into B (sidalih.md 11)', () => {
  const station = fc.constantFrom('6472011001001', '6472011001002', '6471011001001', '3273011001007', '9901010001001');
  const move: fc.Arbitrary<Pindahan> = fc.record({ asal: station, tujuan: station, jk: fc.constantFrom('L', 'P') });
  it('holds over the nation at every level, whoever moves', () => {
    fc.assert(
      fc.property(fc.array(move), fc.constantFrom(1, 2, 4, 6, 10, 13), (moves, digits) => {
        const rows = rekapDptb(moves, digits);
        expect(dptbFaults(rows)).toEqual([]);
        expect(rows.reduce((n, row) => n + row.masukL + row.masukP, 0)).toBe(moves.length);
      }),
    );
  });
  it('one side alone is a fault, with both numbers', () => {
    expect(dptbFaults([{ kode: '6472011001001', keluarL: 2, keluarP: 1, masukL: 1, masukP: 1 }])).toEqual([{ kode: '0', salah: 'R_PINDAH', tertulis: 2, seharusnya: 1 }]);
  });
});

describe('what the voter types', () => {
  const typed = { asal: '6472011001', tujuan: '6471011001', alasan: 'TUGAS', nama: 'Siti Aminah', nik: '6472015203830002', nkk6: '100001', lewat: 'tujuan' };
  const on = day('2024-02-07');
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['nothing wrong, on the last day', {}, ''],
    ['any station of a kecamatan', { tujuan: '647101' }, ''],
    ['a NIK with blanks', { nik: ' 6472 0152 0383 0002 ' }, ''],
    ['a NIK as a spreadsheet damages it', { nik: '6,47202E+15' }, 'NIK'],
    ['a NIK in other digits', { nik: '६४७२०१५२०३८३०००२' }, 'NIK'],
    ['five digits of the family card', { nkk6: '10001' }, 'NKK6'],
    ['a province as destination', { tujuan: '64' }, 'TEMPAT'],
    ['a home that is no desa', { asal: '6472' }, 'TEMPAT'],
    ['a reason that is none', { alasan: "TUGAS' OR 1=1" }, 'ALASAN'],
    ['a reason whose time is over', { alasan: 'BEKERJA' }, 'LEWAT_WAKTU'],
    ['a name of controls alone', { nama: '\u202e\u0000\u200b' }, 'NAMA'],
    ['a novel as name', { nama: 'a'.repeat(121) }, 'NAMA'],
    ['station 000', { tps: '000' }, 'TPS'],
    ['a station in a whole kecamatan', { tujuan: '647101', tps: '1' }, 'TPS'],
    ['nobody to check it', { lewat: 'semua' }, 'KANTOR'],
  ])('%s', (_what, over, code) => {
    const read = readPengajuan({ ...typed, ...over }, pemilu, on);
    expect('salah' in read ? read.salah.map((one) => one.code).join(' ') : '').toBe(code);
  });
  it('everything wrong is told at once', () => {
    const read = readPengajuan({}, pemilu, on);
    expect('salah' in read && read.salah.map(({ field }) => field)).toEqual(['asal', 'alasan', 'nama', 'nik', 'nkk6', 'lewat']);
  });
});
