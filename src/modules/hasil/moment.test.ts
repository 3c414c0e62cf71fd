// Is each way of writing a moment understood on the clock of its place, and everything else refused? (hasil.md 11: clocks)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { parseMoment, saatOf, writeMoment } from './moment.ts';

const NOW = Date.parse('2024-03-20T10:00:30Z') / 1000;
const [JAKARTA, BALI, PAPUA, MANILA] = ['31', '51', '94', '9901'].map(areaCode);
const read = (written: string, kode = JAKARTA): string => {
  const found = parseMoment(written, kode ?? areaCode('0'), NOW);
  return found.ok ? new Date(found.value * 1000).toISOString() : found.refusal.code;
};

describe('what is understood', () => {
  it.each<[string, ReturnType<typeof areaCode> | undefined, string]>([
    ['2024-02-20T12:00', JAKARTA, '2024-02-20T05:00:59.000Z'],
    ['2024-02-20T12:00', BALI, '2024-02-20T04:00:59.000Z'],
    ['2024-02-20T12:00', PAPUA, '2024-02-20T03:00:59.000Z'],
    ['2024-02-20T12:00', MANILA, '2024-02-20T05:00:59.000Z'],
    ['2024-02-20T12:00', areaCode('0'), '2024-02-20T05:00:59.000Z'],
    ['2024-02-20T12:00:41', JAKARTA, '2024-02-20T05:00:59.000Z'],
    ['2024-02-20 12:00', JAKARTA, '2024-02-20T05:00:59.000Z'],
    ['2024-02-20T12:00Z', BALI, '2024-02-20T12:00:59.000Z'],
    ['2024-02-20T12:00+08:00', JAKARTA, '2024-02-20T04:00:59.000Z'],
    ['2024-02-20T12:00 08:00', JAKARTA, '2024-02-20T04:00:59.000Z'],
    ['2024-02-20', JAKARTA, '2024-02-20T16:59:59.000Z'],
    ['2024-02-29', PAPUA, '2024-02-29T14:59:59.000Z'],
    ['2024-03-20T17:00', JAKARTA, '2024-03-20T10:00:59.000Z'],
    ['1945-08-17', JAKARTA, '1945-08-17T16:59:59.000Z'],
  ])('%s in %s', (written, kode, expected) => {
    expect(read(written, kode)).toBe(expected);
  });
});

describe('what is not', () => {
  it.each<[string, string]>([
    ['2024-03-20T17:01', 'SAAT_NANTI'],
    ['2024-03-20', 'SAAT_NANTI'],
    ['2999-01-01', 'SAAT_NANTI'],
    ['2024-02-30', 'SAAT_TIDAK_ADA'],
    ['2023-02-29T12:00', 'SAAT_TIDAK_ADA'],
    ['2024-02-20T24:00', 'SAAT_TIDAK_ADA'],
    ['2024-02-20T12:60', 'SAAT_TIDAK_ADA'],
    ['2024-02-20T12:00+99:00', 'SAAT_TIDAK_ADA'],
    ['0001-01-01T00:00+14:00', 'SAAT_TIDAK_ADA'],
    ['9999-12-31T23:59-14:00', 'SAAT_TIDAK_ADA'],
    ['', 'SAAT_BENTUK'],
    ['kemarin', 'SAAT_BENTUK'],
    ['20-02-2024', 'SAAT_BENTUK'],
    ['2024-02-20Z', 'SAAT_BENTUK'],
    ['2024-02-20T12', 'SAAT_BENTUK'],
    ['2024-02-20T12:00WIB', 'SAAT_BENTUK'],
    ["2024-02-20' or 1=1", 'SAAT_BENTUK'],
    ['\u0662024-02-20', 'SAAT_BENTUK'],
    ['1e9', 'SAAT_BENTUK'],
  ])('%s: %s', (written, code) => {
    expect(read(written)).toBe(code);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$/)), (written) => {
      expect(typeof read(written)).toBe('string');
    }));
  });
});

it('what addresses carry is read as the same moment, in every zone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_700_000_000, max: NOW }), fc.constantFrom(JAKARTA, BALI, PAPUA, MANILA), (seconds, kode = areaCode('0')) => {
      const saat = saatOf(seconds);
      expect(parseMoment(writeMoment(saat, kode), kode, NOW)).toEqual({ ok: true, value: saat });
    }),
  );
});
