// Which visitor is this, without an address that is kept? (keamanan.md 4.2)
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { Clock } from '#platform/clock';

const DAY_MS = 86_400_000;
const KEY_CHARS = 16;

/** IPv4 to its /24, IPv6 to its /56, as text; undefined for what is no address. */
export function blockOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain)) return undefined;
  const [head = '', tail] = (plain.split('%', 1)[0] ?? '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  const [a = '0', b = '0', c = '0', d = '0'] = groups.map((group) => group.padStart(4, '0').toLowerCase());
  return `${a}:${b}:${c}:${d.slice(0, 2)}`;
}

/** Tells one network block from another for a day; nobody who reads the memory later learns which it was. */
export type VisitorKeys = (address: string | undefined) => string;

export function makeVisitorKeys(clock: Clock): VisitorKeys {
  let day = -1;
  let secret = Buffer.alloc(0);
  const known = new Map<string, string>();
  return (address) => {
    const block = address === undefined ? undefined : blockOf(address);
    if (block === undefined) return '';
    const today = Math.floor(clock.now() / DAY_MS);
    if (today !== day || known.size >= 50_000) {
      if (today !== day) secret = randomBytes(32);
      day = today;
      known.clear();
    }
    const found = known.get(block) ?? createHmac('sha256', secret).update(block).digest('base64url').slice(0, KEY_CHARS);
    known.set(block, found);
    return found;
  };
}

/** The address that stands for the visitor: of the socket, or the last hop that our own proxy wrote. */
export function addressOf(behindProxy: boolean, forwarded: string | null | undefined, socket: string | undefined): string | undefined {
  if (!behindProxy) return socket;
  return forwarded?.split(',').at(-1)?.trim();
}
