// Can a refusal be sent against the Act? (UU 14/2008 Pasal 17, 18, 19, 22 (7) e; ppid.md section 11, scenario S7)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Day, addDays, day } from '#kernel/day';
import { HURUF, type Huruf, batasPada, palingLama } from '../aturan/pasal17.ts';
import { JENIS18 } from '../aturan/pasal18.ts';
import { type Ditahan, lampu, mayWithhold } from './boleh.ts';
import { type IsiUji, type Lembar, hidup, kunciBagian, meliputi } from './lembar.ts';
import { KEADAAN_UJI } from './states.ts';
import { isiContoh } from './uji-fixture.ts';

const REKENING = { dokumen: 'Kontrak sewa kendaraan', halaman: '7', bagian: 'Nomor rekening pribadi' };

function lembar(isi: Partial<IsiUji> = {}, more: Partial<Lembar> = {}): Lembar {
  const whole: IsiUji = { ...isiContoh, bagian: [REKENING], huruf: 'h', angka: 3, dari: day('2026-10-22'), sampai: day('2029-10-21'), lingkup: 'semua', ...isi };
  return { id: 'x', nomor: 'UK-0-2026-00001', kantor: areaCode('0'), pengusul: areaCode('0'), keadaan: 'BERLAKU', isi: whole, sk: 'SK', skHari: null, pendapat: 'ya', penetap: 'd', penyetuju: 'a', akhir: null, sebab: null, rujukanAkhir: null, dip: null, versi: 1, ...more };
}

/** The contract of S7, blackened on 26 October 2026. */
function ditahan(over: Partial<Ditahan> = {}): Ditahan {
  return { cara: 'hitamkan', huruf: 'h', angka: 3, lembar: lembar(), butir: kunciBagian(REKENING), kantor: areaCode('3313'), hari: day('2026-10-26'), pasal18: null, sisaDapatDiberi: true, alasanKotak: ['rekening pribadi'], satu: 'd', dua: 't', ...over };
}

const code = (one: Ditahan): string => {
  const found = mayWithhold(one);
  return found.ok ? 'boleh' : found.refusal.code;
};

describe('guards of a refusal', () => {
  it.each<[string, Partial<Ditahan>, string]>([
    ['all hold: the account number of S7 is blackened', {}, 'boleh'],
    ['1, free text alone (Pasal 17)', { huruf: null }, 'E_PASAL17_KOSONG'],
    ['2, no sheet (Pasal 19)', { lembar: undefined }, 'E_UJI_TIDAK_ADA'],
    ['2, a sheet that is only decided', { lembar: lembar({}, { keadaan: 'DITETAPKAN' }) }, 'E_UJI_TIDAK_ADA'],
    ['2, a sheet that was revoked', { lembar: lembar({}, { keadaan: 'DICABUT' }) }, 'E_UJI_TIDAK_ADA'],
    ['2, a sheet that begins tomorrow', { hari: day('2026-10-21') }, 'E_UJI_TIDAK_ADA'],
    ['2, a sheet whose result is open', { lembar: lembar({ hasil: 'terbuka' }) }, 'E_UJI_TIDAK_ADA'],
    ['2, S7: the old sheet ended on 20 October, sent on the 21st', { lembar: lembar({ dari: day('2024-10-21'), sampai: day('2026-10-20') }), hari: day('2026-10-21') }, 'E_UJI_KEDALUWARSA'],
    ['2, its last day still counts', { lembar: lembar({ dari: day('2024-10-21'), sampai: day('2026-10-26') }) }, 'boleh'],
    ['2, marked as ended by the system', { lembar: lembar({ sampai: day('2026-10-20') }, { keadaan: 'KEDALUWARSA' }) }, 'E_UJI_KEDALUWARSA'],
    ['2, an office outside its scope', { lembar: lembar({ lingkup: 'bawah' }, { kantor: areaCode('64') }) }, 'E_UJI_LINGKUP'],
    ['2, a part that it does not name', { butir: 'KONTRAK|HARGA' }, 'E_UJI_LINGKUP'],
    ['2, a part beyond its list', { butir: 2 }, 'E_UJI_LINGKUP'],
    ['2, the first of its parts, by its place', { butir: 1 }, 'boleh'],
    ['2, another letter', { huruf: 'j' }, 'E_UJI_LINGKUP'],
    ['2, another number under the letter', { angka: 2 }, 'E_UJI_LINGKUP'],
    ['3, S7: the awarding decision as a whole (Pasal 18 (1))', { cara: 'tolak', pasal18: 'kebijakan', sisaDapatDiberi: false }, 'E_PASAL18'],
    ['3, personal parts of its annex', { pasal18: 'kebijakan' }, 'boleh'],
    ['3, parts of it under another letter', { pasal18: 'kebijakan', huruf: 'b', lembar: lembar({ huruf: 'b', angka: null }), angka: null }, 'E_PASAL18'],
    ['3, opened by a ruling (Pasal 11 (2)), even personal parts', { pasal18: 'dibuka' }, 'E_PASAL18'],
    ['4, the person consents (Pasal 18 (2))', { persetujuan: true }, 'E_PASAL18'],
    ['4, it is about a post in public office', { lembar: lembar({ jabatan: true }) }, 'E_PASAL18'],
    ['5, part before whole (Pasal 22 (7) e)', { cara: 'tolak' }, 'E_HITAM_DAHULU'],
    ['5, nothing is left to give', { cara: 'tolak', sisaDapatDiberi: false }, 'boleh'],
    ['a box without a reason', { alasanKotak: ['rekening', ' '] }, 'E_HITAM_TANPA_ALASAN'],
    ['blackening without boxes', { alasanKotak: [] }, 'E_HITAM_TANPA_ALASAN'],
    ['6, one person', { dua: null }, 'E_DUA_ORANG'],
    ['6, the same person twice', { dua: 'd' }, 'E_DUA_ORANG'],
  ])('%s', (_name, over, expected) => expect(code(ditahan(over))).toBe(expected));

  it('names the box, the sheet and its last day for the sentence', () => {
    expect(mayWithhold(ditahan({ alasanKotak: ['a', ''] }))).toMatchObject({ refusal: { values: { kotak: 2 } } });
    expect(mayWithhold(ditahan({ hari: day('2029-10-22') }))).toMatchObject({ refusal: { code: 'E_UJI_KEDALUWARSA', values: { nomor: 'UK-0-2026-00001', sampai: '2029-10-21' } } });
  });

  it.each(HURUF)('Pasal 17 letter %s: a live sheet on the same letter lets a part be withheld, and nothing of Pasal 18 (1) as a whole', (huruf: Huruf) => {
    const sheet = lembar({ huruf, angka: null });
    const one = { huruf, angka: null, lembar: sheet };
    expect(code(ditahan(one))).toBe('boleh');
    for (const pasal18 of JENIS18) expect(code(ditahan({ ...one, pasal18, cara: 'tolak', sisaDapatDiberi: false }))).toBe('E_PASAL18');
    expect(code(ditahan({ ...one, persetujuan: true }))).toBe(huruf === 'g' || huruf === 'h' ? 'E_PASAL18' : 'boleh');
    expect(code(ditahan({ ...one, hari: day('2029-10-22') }))).toBe('E_UJI_KEDALUWARSA');
  });

  it('lights are all green exactly where the act may be sent', () => {
    const over = fc.record(
      {
        huruf: fc.constantFrom<Huruf | null>('h', 'b', null),
        lembar: fc.constantFrom(undefined, ...KEADAAN_UJI.map((keadaan) => lembar({}, { keadaan }))),
        hari: fc.constantFrom<Day>(day('2026-10-21'), day('2026-10-26'), day('2030-01-01')),
        pasal18: fc.constantFrom(null, ...JENIS18),
        cara: fc.constantFrom('tolak', 'hitamkan'),
        sisaDapatDiberi: fc.boolean(),
        dua: fc.constantFrom(null, 'd', 't'),
        alasanKotak: fc.constantFrom<string[]>([], ['x'], ['x', '']),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(over, (some) => {
        const one = ditahan(some);
        expect(lampu(one).every((light) => light.ok)).toBe(mayWithhold(one).ok);
        // Whatever else is said: without a sheet alive on that day nothing is withheld.
        if (mayWithhold(one).ok) expect(one.lembar !== undefined && hidup(one.lembar, one.hari)).toBe(true);
      }),
    );
  });
});

describe('whom a sheet covers', () => {
  it.each([
    ['semua', '0', '0', '9471', true],
    ['semua', '64', '64', '6472', false],
    ['bawah', '64', '64', '6472', true],
    ['bawah', '64', '64', '64', true],
    ['bawah', '64', '6472', '3313', false],
    ['bawah', '0', '0', '3313', true],
    ['satu', '64', '6472', '6472', true],
    ['satu', '64', '6472', '64', false],
  ] as const)('%s of %s, proposed by %s, at %s: %s', (lingkup, kantor, pengusul, office, expected) => {
    expect(meliputi({ kantor: areaCode(kantor), pengusul: areaCode(pengusul), isi: { ...isiContoh, lingkup } }, areaCode(office))).toBe(expected);
  });
});

describe('terms of Pasal 17', () => {
  it('letter a ends after 30 years at most (PP 61/2010), the others by decision', () => {
    expect(HURUF.map((huruf) => palingLama(huruf, day('2026-11-22')))).toEqual(['2056-11-22', ...Array.from({ length: 9 }, () => undefined)]);
    expect(palingLama('a', day('2024-02-29'))).toBe('2054-02-28');
  });
  it('every letter stands on every day since the Act began to bind', () => {
    fc.assert(fc.property(fc.constantFrom(...HURUF), fc.integer({ min: 0, max: 20_000 }), (huruf, n) => {
        expect(batasPada(huruf, addDays(day('2010-04-30'), n)).huruf).toBe(huruf);
      }));
  });
});
