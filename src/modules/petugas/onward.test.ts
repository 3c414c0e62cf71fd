// Can a stranger's link lead away from here after a sign-in? (keamanan.md 3.3, 13 case 15)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onwardPath, withOnward } from './onward.ts';

describe('onwardPath', () => {
  it.each([
    ['/kerja/petugas?q=beji&keadaan=AKTIF'],
    ['/kerja/hasil/pemilu-2024/ppwp/3276061006003'],
    ['/undangan/menunggu'],
    ['/en/kerja'],
  ])('%s is followed', (wish) => {
    expect(onwardPath(wish)).toBe(wish);
  });
  it.each([
    [undefined],
    [''],
    ['//x'],
    ['/\\x'],
    ['\\\\x'],
    ['https:x'],
    ['https://x/kerja'],
    ['javascript:alert(1)'],
    ['%2f%2fx'],
    ['/a@x'],
    ['/kerja//x'],
    ['/.//x'],
    ['/\t/x'],
    ['/\n/x'],
    ['kerja'],
    [`/${'a'.repeat(600)}`],
  ])('%j leads to the desk', (wish) => {
    expect(onwardPath(wish)).toBe('/kerja');
  });
  it('whatever is asked, a browser stays on its host', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (wish) => {
          const target = new URL(onwardPath(wish), 'https://app.kpu.test/masuk');
          expect(target.host).toBe('app.kpu.test');
        },
      ),
    );
  });
});

describe('withOnward', () => {
  it('keeps a wish, leaves the desk unsaid', () => {
    expect(withOnward('/masuk/ulang', '/kerja/saya?pesan=nama')).toBe('/masuk/ulang?lanjut=%2Fkerja%2Fsaya%3Fpesan%3Dnama');
    expect(withOnward('/masuk/ulang', '//x')).toBe('/masuk/ulang');
  });
});
