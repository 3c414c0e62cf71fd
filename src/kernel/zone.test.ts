// Do the three Indonesian clocks show the right day and time? (tenggat.md section 2)
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaCode } from './area-code.ts';
import { ZONES, atZone, instantToWib, parseInstant, wibToInstant, zoneOf, type Zone } from './zone.ts';

test.each([
  ['0', 'WIB'],
  ['11', 'WIB'],
  ['19', 'WIB'],
  ['21', 'WIB'],
  ['32', 'WIB'],
  ['3276', 'WIB'],
  ['62', 'WIB'],
  ['51', 'WITA'],
  ['63', 'WITA'],
  ['6471', 'WITA'],
  ['65', 'WITA'],
  ['76', 'WITA'],
  ['81', 'WIT'],
  ['91', 'WIT'],
  ['9603', 'WIT'],
  ['99', undefined],
  ['9901010001', undefined],
  ['20', undefined],
])('%s lives by %s', (code, zone) => {
  expect(zoneOf(areaCode(code))).toBe(zone);
});

test('the zones cover the 38 provinces, and the runtime knows the same offsets', () => {
  const provinces = Array.from({ length: 89 }, (_, i) => areaCode(String(i + 11)));
  expect(provinces.filter((code) => zoneOf(code) !== undefined)).toHaveLength(38);
  for (const { iana, hours } of Object.values(ZONES)) {
    const shown = new Intl.DateTimeFormat('en', { timeZone: iana, timeZoneName: 'longOffset' }).format(new Date('2024-02-14'));
    expect(shown).toContain(`GMT+0${hours}:00`);
  }
});

test.each([
  ['2024-02-15 12:00:28', '2024-02-15T05:00:28Z'], // first row of the Bengkulu file
  ['2024-02-15 00:41:44', '2024-02-14T17:41:44Z'], // Abu Dhabi, TPS 001: the day before in UTC
  ['2024-03-01 06:59:59', '2024-02-29T23:59:59Z'],
  ['2024-01-01 00:00:00', '2023-12-31T17:00:00Z'],
])('Sirekap stamp %s is %s', (stamp, instant) => {
  expect(wibToInstant(stamp)).toEqual({ ok: true, value: instant });
  expect(instantToWib(instant)).toBe(stamp);
});

test.each([
  ['2024-03-12T09:00:00+07:00', '2024-03-12T02:00:00Z'],
  ['2024-03-12T02:00:00.999Z', '2024-03-12T02:00:00Z'],
  ['2024-03-12T02:00Z', '2024-03-12T02:00:00Z'],
  ['2024-02-28T20:00:00-09:30', '2024-02-29T05:30:00Z'],
])('ISO instant %s is %s', (iso, utc) => {
  expect(parseInstant(iso)).toEqual({ ok: true, value: utc });
});

test('vote starts at 07.00 local in Jayapura, two hours before Jakarta', () => {
  expect(atZone('2024-02-13T22:00:00Z', 'WIT')).toEqual({ day: '2024-02-14', time: '07:00:00' });
  expect(atZone('2024-02-13T22:00:00Z', 'WITA')).toEqual({ day: '2024-02-14', time: '06:00:00' });
  expect(atZone('2024-02-13T22:00:00Z', 'WIB')).toEqual({ day: '2024-02-14', time: '05:00:00' });
});

test.each([
  ['2024-02-15T12:00:28', 'WAKTU_BENTUK'], // no zone
  ['2024-02-15 12:00:28', 'WAKTU_BENTUK'],
  ['2024-02-15T12:00:28+7', 'WAKTU_BENTUK'],
  ['', 'WAKTU_BENTUK'],
  ['2023-02-29T00:00:00Z', 'WAKTU_TIDAK_ADA'],
  ['2024-02-15T24:00:00Z', 'WAKTU_TIDAK_ADA'],
  ['2024-02-15T12:60:00Z', 'WAKTU_TIDAK_ADA'],
  ['2024-02-15T12:00:00+29:00', 'WAKTU_TIDAK_ADA'],
])('%j is no instant: %s', (input, code) => {
  expect(parseInstant(input)).toMatchObject({ ok: false, refusal: { code } });
});

test.each([
  ['2024-02-15', 'WAKTU_BENTUK'],
  ['2024-02-15 12:00', 'WAKTU_BENTUK'],
  ['15/02/2024 12:00:28', 'WAKTU_BENTUK'],
  ['2024-02-30 12:00:28', 'WAKTU_TIDAK_ADA'],
  ['2024-02-15 12:00:61', 'WAKTU_TIDAK_ADA'],
])('%j is no Sirekap stamp: %s', (input, code) => {
  expect(wibToInstant(input)).toMatchObject({ ok: false, refusal: { code } });
});

test('an instant of our own that is none is a bug', () => {
  expect(() => instantToWib('kemarin')).toThrow('impossible');
});

test('there and back, and as the JavaScript calendar says', () => {
  const seconds = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'), (s, zone) => {
      const iso = new Date(s * 1000).toISOString();
      const shown = atZone(iso, zone);
      expect(`${shown.day}T${shown.time}.000Z`).toBe(new Date((s + ZONES[zone].hours * 3600) * 1000).toISOString());
      expect(wibToInstant(instantToWib(iso))).toEqual(parseInstant(iso));
    }),
  );
});
