// Is a published link still alive, and how is that asked without being led astray? (keamanan.md 3.3: listed hosts, no private address, no redirect)
import { type LookupAddress, lookup } from 'node:dns';
import { request } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { Sehat } from './store/dip.ts';

/** The one host that this program asks: the commission's own, with everything below it. */
export const HOST = 'kpu.go.id';
const TIMEOUT_MS = 10_000;

/** Status of an answer; `undefined` = none came. */
export type Tanya = (link: string) => Promise<number | undefined>;

export function isListed(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, port } = new URL(link);
  return protocol === 'https:' && port === '' && (hostname === HOST || hostname.endsWith(`.${HOST}`));
}

/** Own, shared, documentation, test and multicast ranges: nothing of the open web lies there (RFC 6890). */
const CLOSED = new BlockList();
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3]] as const) CLOSED.addSubnet(net, bits, 'ipv4');
/** Of the newer kind only global unicast is open, without what carries an older address inside. */
const OPEN6 = new BlockList();
OPEN6.addSubnet('2000::', 3, 'ipv6');
const CARRIES = new BlockList();
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16]] as const) CARRIES.addSubnet(net, bits, 'ipv6');

export function isOpenAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !CLOSED.check(address, 'ipv4');
    case 6:
      return OPEN6.check(address, 'ipv6') && !CARRIES.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Asks for the head alone and follows nothing. The address that was judged is the address that is spoken to. */
export const askHead: Tanya = (link) =>
  new Promise((resolve) => {
    const asked = request(
      link,
      {
        method: 'HEAD',
        timeout: TIMEOUT_MS,
        agent: false,
        lookup: (host, _options, done) =>
          lookup(host, { all: true }, (error, found: LookupAddress[]) => {
            const open = error === null ? found.find(({ address }) => isOpenAddress(address)) : undefined;
            if (open === undefined) done(error ?? new Error('no open address'), '', 4);
            else done(null, open.address, open.family);
          }),
      },
      (answer) => {
        answer.destroy();
        resolve(answer.statusCode);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end();
  });

/** Looks in a row without an answer after which a link counts as dead. */
const LOOKS = 2;

/** What a look says of a link. "Not here" is dead at once; silence and a broken server only when it stays so. */
export function judgeLink(status: number | undefined, gagal: number): { readonly hasil: Sehat; readonly gagal: number } {
  if (status === 404 || status === 410) return { hasil: 'mati', gagal: gagal + 1 };
  if (status !== undefined && status < 500) return { hasil: 'hidup', gagal: 0 };
  return { hasil: gagal + 1 >= LOOKS ? 'mati' : 'ragu', gagal: gagal + 1 };
}
