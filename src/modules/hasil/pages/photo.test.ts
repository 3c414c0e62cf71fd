// Is the time of capture read from the path, and is a hostile address refused?
import { describe, expect, it } from 'vitest';
import { readPhoto } from './photo.ts';

// Path of 3101011001003 in tps_ppwp_2024_dki_tanpa_jakarta_timur.csv.gz.
const REAL = '8de9/pemilu/ppwp/31/01/01/10/01/3101011001003-20240215-002006--faf26c88-f35d-4375-a5ad-99cc9c11b54f.jpg';

describe('photo of a form (hasil.md 7.2)', () => {
  it('00.20.06 WIB of 15 February is 17.20.06 UTC of the day before', () => {
    expect(readPhoto(REAL)).toEqual({ href: `https://sirekap-obj-formc.kpu.go.id/${REAL}`, taken: '2024-02-14T17:20:06Z' });
  });
  it('a whole address stays, and a day that does not exist gives no time', () => {
    const whole = 'https://hasil.example/formc/3101011001003-20240230-002006--a.jpg';
    expect(readPhoto(whole)).toEqual({ href: whole, taken: null });
  });
  it('a page that an officer sent stands on this site, by the hash of its original', () => {
    const own = `/hasil/foto/${'ab'.repeat(32)}.jpg`;
    expect([readPhoto(own), readPhoto(`${own}?x`), readPhoto('/hasil/foto/../x.jpg')]).toEqual([{ href: own, taken: null }, undefined, undefined]);
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example/x', '"><script>', '', ' x'])('%j is no link', (path) => {
    expect(readPhoto(path)).toBeUndefined();
  });
});
