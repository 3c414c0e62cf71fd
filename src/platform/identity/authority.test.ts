// Does the one function decide as its tests are ordered, and is a list's scope the same decision? (keamanan.md 2.1, 2.2)
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Mandate, type Permission, type Resource, type SignedIn, STEP_UP_MS, can, isWithin, scopeOf } from './door.ts';

const NOW = 1_800_000_000_000;
const mandate = (over: Partial<Mandate> = {}): Mandate => ({
  id: 'm',
  role: 'ppk',
  node: areaCode('317409'),
  party: null,
  from: NOW - 1,
  until: NOW + 1,
  decree: 'SK',
  ...over,
});
const who = (over: Partial<SignedIn> = {}): SignedIn => ({
  account: 'a',
  name: 'A',
  active: true,
  mandates: [mandate()],
  steppedUpAt: NOW,
  session: 's',
  ...over,
});
const permission = (over: Partial<Permission> = {}): Permission => ({
  id: 'uji.lihat',
  title: { key: 'uji', id: 'Lihat', en: 'See' },
  grants: { ppk: 'bawah', bawaslu: 'bawah', kpps: 'sendiri', auditor: 'semua', peserta_lo: 'partai' },
  ...over,
});
const resource = (over: Partial<Resource> = {}): Resource => ({ kind: 'tps', id: 'x', node: areaCode('3174091004001'), ...over });
const reasonOf = (...given: Parameters<typeof can>): string => {
  const decision = can(...given);
  return decision.allow ? 'BOLEH' : decision.reason;
};

describe('can: the first failure decides (keamanan.md 2.1)', () => {
  it.each<[string, SignedIn | undefined, Partial<Permission>, Partial<Resource>, string]>([
    ['nobody', undefined, {}, {}, 'TANPA_MASUK'],
    ['an account that is not active', who({ active: false }), {}, {}, 'AKUN'],
    ['no mandate', who({ mandates: [] }), {}, {}, 'MANDAT'],
    ['a mandate that has not begun', who({ mandates: [mandate({ from: NOW + 1 })] }), {}, {}, 'MANDAT'],
    ['a mandate in its first instant', who({ mandates: [mandate({ from: NOW })] }), {}, {}, 'BOLEH'],
    ['a mandate whose end is now', who({ mandates: [mandate({ until: NOW })] }), {}, {}, 'MANDAT'],
    ['a mandate without end', who({ mandates: [mandate({ until: null })] }), {}, {}, 'BOLEH'],
    ['a role that is not granted', who({ mandates: [mandate({ role: 'pps' })] }), {}, {}, 'PERAN'],
    ['a neighbour', who(), {}, { node: areaCode('3174101004001') }, 'WILAYAH'],
    ['a longer code that begins alike is below', who(), {}, { node: areaCode('3174091004') }, 'BOLEH'],
    ['the office above', who(), {}, { node: areaCode('3174') }, 'WILAYAH'],
    [
      'own node only',
      who({ mandates: [mandate({ role: 'kpps', node: areaCode('3174091004001') })] }),
      {},
      { node: areaCode('3174091004002') },
      'WILAYAH',
    ],
    ['everywhere', who({ mandates: [mandate({ role: 'auditor', node: areaCode('31') })] }), {}, { node: areaCode('9201') }, 'BOLEH'],
    ['a party without its party', who({ mandates: [mandate({ role: 'peserta_lo' })] }), {}, {}, 'WILAYAH'],
    ["another party's file", who({ mandates: [mandate({ role: 'peserta_lo', party: '7' })] }), {}, { party: '8' }, 'WILAYAH'],
    ["the party's own file", who({ mandates: [mandate({ role: 'peserta_lo', party: '7' })] }), {}, { party: '7' }, 'BOLEH'],
    ['a stage that is closed', who(), {}, { open: false }, 'TAHAP'],
    ['a conflict of interest', who(), {}, { excluded: ['b', 'a'] }, 'KEPENTINGAN'],
    ['own proposal', who(), { twoPersons: true }, { proposer: 'a' }, 'ORANG_SAMA'],
    ["another's proposal", who(), { twoPersons: true }, { proposer: 'b' }, 'BOLEH'],
    ['no proof in this session', who({ steppedUpAt: null }), { stepUp: true }, {}, 'BUKTI_ULANG'],
    ['a proof of five minutes ago', who({ steppedUpAt: NOW - STEP_UP_MS }), { stepUp: true }, {}, 'BOLEH'],
    ['a proof older than five minutes', who({ steppedUpAt: NOW - STEP_UP_MS - 1 }), { stepUp: true }, {}, 'BUKTI_ULANG'],
    [
      'the account goes before all else',
      who({ active: false, mandates: [], steppedUpAt: null }),
      { stepUp: true },
      { open: false },
      'AKUN',
    ],
    ['the stage goes before the conflict', who(), {}, { open: false, excluded: ['a'] }, 'TAHAP'],
    ['the conflict goes before the two persons', who(), { twoPersons: true }, { excluded: ['a'], proposer: 'a' }, 'KEPENTINGAN'],
  ])('%s', (_what, actor, over, about, reason) => {
    expect(reasonOf(actor, permission(over), resource(about), NOW)).toBe(reason);
  });
  it('the mandate that allows is named, and says whether the view must be logged', () => {
    const bawaslu = mandate({ id: 'b', role: 'bawaslu', node: areaCode('31') });
    const actor = who({ mandates: [mandate({ node: areaCode('1101') }), bawaslu] });
    expect(can(actor, permission({ viewsLogged: ['bawaslu'] }), resource(), NOW)).toEqual({ allow: true, mandate: bawaslu, logView: true });
  });
});

describe('scopeOf (keamanan.md 2.2)', () => {
  const nodes = ['0', '31', '3174', '317409', '3174091004', '3174091004001', '3175', '92', '9201'].map(areaCode);
  const actors = (['ppk', 'kpps', 'auditor', 'peserta_lo', 'bawaslu', 'pps'] as const).flatMap((role) =>
    nodes.flatMap((node) => [null, '7'].map((party) => who({ mandates: [mandate({ role, node, party })] }))),
  );
  it('allows one by one exactly what the scope holds', () => {
    let allowed = 0;
    for (const actor of actors) {
      const scope = scopeOf(actor, permission(), NOW);
      for (const node of nodes)
        for (const party of [undefined, '7', '8']) {
          const one = can(actor, permission(), resource({ node, ...(party === undefined ? {} : { party }) }), NOW).allow;
          const inList = scope.some((s) => (s.below ? isWithin(s.node, node) : s.node === node) && (s.party === null || s.party === party));
          expect([actor.mandates[0]?.role, node, party, inList]).toEqual([actor.mandates[0]?.role, node, party, one]);
          allowed += one ? 1 : 0;
        }
    }
    expect(allowed).toBeGreaterThan(100);
  });
  it('is empty for whoever is not active or out of office', () => {
    expect(scopeOf(who({ active: false }), permission(), NOW)).toEqual([]);
    expect(scopeOf(who(), permission(), NOW + 1)).toEqual([]);
  });
});
