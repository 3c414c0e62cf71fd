// Which witnesses are asked, and how many of them make a head believable? (C2SP tlog-policy; keamanan.md 8.5)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type VerifierKey, parseVerifierLine } from './note.ts';

export interface Witness {
  /** Within the policy only. */
  readonly name: string;
  readonly key: VerifierKey;
  /** Its verifier key line as the policy has it. */
  readonly line: string;
  /** Submission prefix without slash at the end; null = not asked by this server. */
  readonly url: string | null;
}

interface Group {
  readonly name: string;
  readonly least: number;
  readonly members: readonly string[];
}

export interface Policy {
  readonly witnesses: readonly Witness[];
  readonly groups: readonly Group[];
  /** A witness, a group, or `none`. */
  readonly quorum: string;
}

/** POLICY_LINE: `baris` (from 1) is no line of a policy, names something not defined before it, or twice. POLICY_QUORUM: none or more than one. */
export type PolicyFault = 'POLICY_LINE' | 'POLICY_QUORUM';

const NONE = 'none';
/** The specification asks for 32 at least. */
const MOST = 64;

interface Reading {
  readonly witnesses: Witness[];
  readonly groups: Group[];
  readonly members: Set<string>;
  readonly quorums: string[];
}

/** Reads a policy file. Lines about logs are passed over: this server knows its own. */
export function readPolicy(text: string): Result<Policy, Refusal<PolicyFault>> {
  const reading: Reading = { witnesses: [], groups: [], members: new Set(), quorums: [] };
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^[ \t]+|[ \t]+$/g, '');
    if (line === '' || line.startsWith('#')) continue;
    const [keyword = '', ...items] = line.split(/[ \t]+/);
    if (!isPlain(line) || !take(reading, keyword, items)) return refuse('POLICY_LINE', { baris: at + 1 });
  }
  const [quorum] = reading.quorums;
  if (quorum === undefined || reading.quorums.length > 1) return refuse('POLICY_QUORUM');
  return ok({ witnesses: reading.witnesses, groups: reading.groups, quorum });
}

function isPlain(line: string): boolean {
  return !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line);
}

function take(reading: Reading, keyword: string, items: readonly string[]): boolean {
  switch (keyword) {
    case 'log':
      return items.length === 1 || items.length === 2;
    case 'witness':
      return takeWitness(reading, items);
    case 'group':
      return takeGroup(reading, items);
    case 'quorum': {
      const [name = ''] = items;
      reading.quorums.push(name);
      return items.length === 1 && (name === NONE || isDefined(reading, name));
    }
    default:
      return false;
  }
}

function isDefined({ witnesses, groups }: Reading, name: string): boolean {
  return [...witnesses, ...groups].some((one) => one.name === name);
}

function isFree(reading: Reading, name: string): boolean {
  return name !== '' && name !== NONE && !isDefined(reading, name);
}

function takeWitness(reading: Reading, items: readonly string[]): boolean {
  const [name = '', line = '', url = null] = items;
  const key = parseVerifierLine(line);
  const place = url === null ? null : readPrefix(url);
  if (items.length > 3 || !isFree(reading, name) || !key.ok || key.value.type !== 4 || place === undefined) return false;
  if (reading.witnesses.length >= MOST || reading.witnesses.some((other) => other.key.publicKey.equals(key.value.publicKey))) return false;
  reading.witnesses.push({ name, key: key.value, line, url: place });
  return true;
}

/** Asked over TLS; without it only on this machine. */
function readPrefix(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (username !== '' || search !== '' || hash !== '' || (protocol !== 'https:' && !(protocol === 'http:' && own))) return undefined;
  return text.replace(/\/+$/, '');
}

function takeGroup(reading: Reading, items: readonly string[]): boolean {
  const [name = '', least = '', ...members] = items;
  const n = members.length;
  const k = least === 'all' ? n : least === 'any' ? 1 : /^[1-9][0-9]{0,2}$/.test(least) ? Number(least) : 0;
  if (!isFree(reading, name) || reading.groups.length >= MOST || k < 1 || k > n) return false;
  for (const member of members) {
    if (!isDefined(reading, member) || reading.members.has(member)) return false;
    reading.members.add(member);
  }
  reading.groups.push({ name, least: k, members });
  return true;
}

/** Do these witnesses (names within the policy) make the quorum? */
export function isWitnessed(policy: Policy, by: ReadonlySet<string>): boolean {
  const holds = new Map<string, boolean>([[NONE, true], ...policy.witnesses.map(({ name }) => [name, by.has(name)] as const)]);
  for (const { name, least, members } of policy.groups) holds.set(name, members.filter((member) => holds.get(member) === true).length >= least);
  return holds.get(policy.quorum) === true;
}
