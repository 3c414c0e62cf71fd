// Which ground fits which state, and what may follow in an objection and a dispute? (UU 14/2008 Pasal 35, 36, 40; ppid.md 13.2)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockRow } from '#platform/clocks';
import { ENDED, KEADAAN, type Keadaan, OPEN } from '../permohonan/states.ts';
import { HURUF, type HurufAlasan, bacaAlasan, bolehAjukan, bolehMusyawarah, cocok, jendelaTerakhir, tulisAlasan } from './alasan.ts';
import { KEADAAN_SGK, keadaanTanggapan, sengketaBerikut } from './states.ts';

/** Grounds that fit where the office was in time; g is added where it was not. */
const TABEL: Readonly<Record<Keadaan, string>> = {
  DITERIMA: '',
  TERDAFTAR: '',
  DIPROSES: '',
  DIPERPANJANG: '',
  DIJAWAB_PENUH: 'def',
  DIJAWAB_SEBAGIAN: 'adef',
  DITOLAK: 'a',
  TIDAK_DIKUASAI: 'de',
  BELUM_DIDOKUMENTASIKAN: 'de',
  DISERAHKAN: 'adef',
  DITUTUP_TIDAK_LENGKAP: '',
  DICABUT: '',
  SELESAI: '',
};

describe('Pasal 35 ayat (1): state by ground', () => {
  it.each(KEADAAN)('%s', (keadaan) => {
    expect(cocok({ keadaan, terlambat: false }).join('')).toBe(TABEL[keadaan]);
    const late = OPEN.includes(keadaan) ? 'cg' : `${TABEL[keadaan]}g`;
    expect(cocok({ keadaan, terlambat: true }).join('')).toBe(late);
  });
  it('b needs no request, so no state of one offers it', () => {
    for (const keadaan of KEADAAN) for (const terlambat of [false, true]) expect(cocok({ keadaan, terlambat })).not.toContain('b');
  });
});

const window = (jatuhTempoPada: string): ClockRow => ({ keadaan: 'BERJALAN', jatuhTempoPada, jatuhTempo: jatuhTempoPada.slice(0, 10), zona: 'WIB' }) as unknown as ClockRow;
const NOW = '2026-10-22T16:59:00Z';

describe('Pasal 36 ayat (1): who may object when (transition 16)', () => {
  it.each<[string, Keadaan, boolean, readonly HurufAlasan[], readonly ClockRow[], string]>([
    ['answered, on the last day', 'DITOLAK', false, ['a'], [window('2026-10-22T16:59:59Z')], 'ok'],
    ['a minute after it', 'DITOLAK', false, ['a'], [window('2026-10-22T16:58:59Z')], 'E_JENDELA_TUTUP'],
    ['two windows: the latest rules', 'DIJAWAB_SEBAGIAN', true, ['a', 'g'], [window('2026-10-01T16:59:59Z'), window('2026-11-01T16:59:59Z')], 'ok'],
    ['sent, but not yet with her: her window has not begun', 'DITOLAK', false, ['a'], [], 'ok'],
    ['silent and late', 'DIPROSES', true, ['c'], [window('2026-11-01T16:59:59Z')], 'ok'],
    ['silent and in time', 'DIPROSES', false, ['c'], [], 'E_KEADAAN'],
    ['withdrawn', 'DICABUT', false, ['d'], [], 'E_KEADAAN'],
    ['a ground that does not fit gets advice, no refusal', 'DIJAWAB_PENUH', false, ['a'], [window('2026-11-01T16:59:59Z')], 'ok'],
    ['no ground', 'DITOLAK', false, [], [], 'ALASAN_KOSONG'],
  ])('%s', (_why, keadaan, terlambat, alasan, jendela, said) => {
    const done = bolehAjukan({ keadaan, terlambat }, alasan, jendela, NOW);
    expect(done.ok ? 'ok' : done.refusal.code).toBe(said);
  });
  it('an ended case takes none, whatever is said', () => {
    for (const keadaan of ENDED) expect(bolehAjukan({ keadaan, terlambat: true }, HURUF, [], NOW)).toMatchObject({ ok: false, refusal: { code: 'E_KEADAAN' } });
  });
  it('the refusal carries the last day and its zone', () => {
    expect(bolehAjukan({ keadaan: 'DITOLAK', terlambat: false }, ['a'], [window('2026-10-21T16:59:59Z')], NOW)).toMatchObject({ refusal: { values: { tanggal: '2026-10-21', zona: 'WIB' } } });
    expect(jendelaTerakhir([])).toBeUndefined();
  });
});

it('Pasal 35 ayat (2): talks for grounds b to g alone', () => {
  for (const huruf of HURUF) expect(bolehMusyawarah([huruf])).toBe(huruf !== 'a');
  expect(bolehMusyawarah(['a', 'g'])).toBe(false);
});

it('letters are kept in their order, each once, and come back whole', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...HURUF)), (list) => {
    expect(bacaAlasan(tulisAlasan(list))).toEqual(HURUF.filter((one) => list.includes(one)));
  }));
  fc.assert(fc.property(fc.string(), (text) => {
    expect(bacaAlasan(tulisAlasan(bacaAlasan(text)))).toEqual(bacaAlasan(text));
  }));
});

describe('answers and disputes', () => {
  const said = (kabul: readonly boolean[]) => keadaanTanggapan(kabul.map((one, at) => ({ huruf: HURUF[at] ?? 'a', kabul: one, alasan: '' })));
  it.each([
    [[true], 'KEBERATAN_DIKABULKAN'],
    [[true, true], 'KEBERATAN_DIKABULKAN'],
    [[true, false], 'KEBERATAN_SEBAGIAN'],
    [[false], 'KEBERATAN_DITOLAK'],
    [[false, false], 'KEBERATAN_DITOLAK'],
  ])('Pasal 36 ayat (2): grounds granted %j: %s', (kabul, keadaan) => {
    expect(said(kabul)).toBe(keadaan);
  });
  it('Pasal 40: mediation is never offered on ground a; every way of a dispute comes to its end', () => {
    for (const from of KEADAAN_SGK) {
      const [all, exempt] = [sengketaBerikut(from, false), sengketaBerikut(from, true)];
      expect(exempt).toEqual(all.filter((one) => one !== 'MEDIASI'));
      expect(all.includes('SENGKETA_SELESAI')).toBe(from !== 'SENGKETA_SELESAI');
    }
  });
});
