// Is a link asked only where it may be, and does what was found mean what the board says? (keamanan.md 3.3)
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isListed, isOpenAddress, judgeLink } from './tautan.ts';
import { isLink } from './isian-dip.ts';

it.each([
  ['https://jdih.kpu.go.id/data', true],
  ['https://kpu.go.id', true],
  ['https://KPU.go.id/x', true],
  ['http://kpu.go.id/', false],
  ['https://kpu.go.id:8443/', false],
  ['https://kpu.go.id.jahat.example/', false],
  ['https://xkpu.go.id/', false],
  ['https://kpu.go.id@jahat.example/', false],
  ['https://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['bukan alamat', false],
])('%s is asked: %s', (link, listed) => {
  expect(isListed(link)).toBe(listed);
});

it.each([
  ['103.10.10.10', true],
  ['10.1.2.3', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['2001:db8::1', false],
  ['2002:0a00:0001::1', false],
  ['2404:8000:1::1', true],
  ['', false],
  ['kpu.go.id', false],
])('address %s is of the open web: %s', (address, open) => {
  expect(isOpenAddress(address)).toBe(open);
});

it('no address of the private ranges is ever open', () => {
  fc.assert(
    fc.property(fc.constantFrom('10', '127', '172.16', '192.168', '169.254'), fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 }), (net, rest) => {
      expect(isOpenAddress([...net.split('.'), ...rest].slice(0, 4).join('.'))).toBe(false);
    }),
  );
});

it.each<[string, number | undefined, number, string, number]>([
  ['an answer', 200, 1, 'hidup', 0],
  ['elsewhere', 301, 0, 'hidup', 0],
  ['only for people', 403, 0, 'hidup', 0],
  ['not here', 404, 0, 'mati', 1],
  ['gone', 410, 0, 'mati', 1],
  ['broken once', 500, 0, 'ragu', 1],
  ['silent once', undefined, 0, 'ragu', 1],
  ['silent twice', undefined, 1, 'mati', 2],
])('%s: %s after %s silent looks is %s', (_, status, gagal, hasil, next) => {
  expect(judgeLink(status, gagal)).toEqual({ hasil, gagal: next });
});

it.each([
  ['https://opendata.example.go.id/set?x=1', true],
  ['https://u:p@example.go.id/', false],
  ['javascript:alert(1)', false],
  ['https://localhost/', false],
  [`https://example.go.id/${'x'.repeat(600)}`, false],
])('%s may stand in an entry: %s', (link, stands) => {
  expect(isLink(link)).toBe(stands);
});
