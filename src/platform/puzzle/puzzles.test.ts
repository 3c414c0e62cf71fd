// Does a puzzle let in whoever did the work, once, at its own door, and nobody else? (keamanan.md 4.3)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Keys, sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { solveChallenge, targetOf } from './challenge.ts';
import { type Ask, type Pass, makePuzzles, makeTally, spendPass } from './door.ts';
import { makeUsed } from './used.ts';

const EASY = [
  [1, 20],
  [20, 40],
  [40, 60],
  [60, 80],
] as const;
const at = { ms: Date.parse('2024-02-14T00:00:00Z') };
const clock = { now: () => at.ms };
const ask: Ask = { form: 'sidalih.cek-kirim', office: '3273', visitor: 'tamu' };
const fresh = (keys: Keys = sampleKeys()) => makePuzzles(keys, clock, EASY);
const MINUTE = 60_000;

function codeOf(result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string {
  return result.ok ? 'ok' : (result.refusal?.code ?? '');
}
const worked = (soal: string) => ({ soal, jawab: solveChallenge(soal) });

describe('weigh', () => {
  it.each<[string, Partial<Ask>, (soal: string) => { soal: string; jawab: string }, number, string]>([
    ['the right answer', {}, worked, 0, 'ok'],
    ['the right answer after 20 minutes', {}, worked, 20 * MINUTE, 'ok'],
    ['the right answer after two hours', {}, worked, 121 * MINUTE, 'SOAL_LAMA'],
    ['another number', {}, (soal) => ({ soal, jawab: String(Number(solveChallenge(soal)) + 1) }), 0, 'SOAL_SALAH'],
    ['no number', {}, (soal) => ({ soal, jawab: '1e1' }), 0, 'SOAL_SALAH'],
    ['another form', { form: 'sidalih.lain' }, worked, 0, 'SOAL_SALAH'],
    ['another office', { office: '3274' }, worked, 0, 'SOAL_SALAH'],
    ['an easier bound written in', {}, (soal) => worked(soal.replace(/~\d+~([\w-]{43})$/, '~1~$1')), 0, 'SOAL_SALAH'],
    ['a lower level written in', {}, (soal) => worked(soal.replace('~3273~0~', '~3273~3~')), 0, 'SOAL_SALAH'],
    ['nothing', {}, () => ({ soal: '', jawab: '' }), 0, 'SOAL_SALAH'],
    ['a place that is walked meanwhile', { least: 1 }, worked, 0, 'SOAL_RINGAN'],
    ['no script, at once', {}, (soal) => ({ soal, jawab: '' }), 4_999, 'SOAL_DINI'],
    ['no script, after five seconds', {}, (soal) => ({ soal, jawab: '' }), 5_000, 'ok'],
    ['no script, after two hours', {}, (soal) => ({ soal, jawab: '' }), 120 * MINUTE + 1, 'SOAL_LAMA'],
  ])('%s', (_what, over, send, later, expected) => {
    const puzzles = fresh();
    const sent = send(puzzles.issue(ask));
    at.ms += later;
    expect(codeOf(puzzles.weigh({ ...ask, ...over }, sent))).toBe(expected);
  });
  it('a puzzle of another server is refused, one of the secret before is not', () => {
    const own = sampleKeys();
    const foreign: Keys = { ...own, secret: () => Buffer.alloc(32, 99) };
    const soal = worked(fresh(foreign).issue(ask));
    expect(codeOf(fresh(own).weigh(ask, soal))).toBe('SOAL_SALAH');
    expect(codeOf(fresh({ ...own, before: () => [Buffer.alloc(32, 99)] }).weigh(ask, soal))).toBe('ok');
  });
  it('any change of one character anywhere is refused', () => {
    const puzzles = fresh();
    const { soal, jawab } = worked(puzzles.issue(ask));
    fc.assert(
      fc.property(fc.nat(soal.length - 1), fc.constantFrom('0', 'a', 'Z', '~', '-', '_'), (where, char) => {
        const changed = soal.slice(0, where) + char + soal.slice(where + 1);
        // The last letter of a signature holds spare bits that say nothing.
        fc.pre(changed !== soal && where < soal.length - 1);
        expect(codeOf(puzzles.weigh(ask, { soal: changed, jawab }))).toBe('SOAL_SALAH');
      }),
    );
  });
  it('whatever is sent, it answers', () => {
    const puzzles = fresh();
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (soal, jawab) => codeOf(puzzles.weigh(ask, { soal, jawab })) === 'SOAL_SALAH'));
  });
  it('60 tickets an hour for an office, then the other ways; another office has its own', () => {
    const puzzles = fresh();
    const soal = Array.from({ length: 61 }, () => puzzles.issue(ask));
    const other = puzzles.issue({ ...ask, office: '3274' });
    at.ms += 6_000;
    const codes = soal.map((one) => codeOf(puzzles.weigh({ ...ask, crowd: Infinity }, { soal: one, jawab: '' })));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(60);
    expect(codes.at(-1)).toBe('SOAL_PENUH');
    expect(codeOf(puzzles.weigh({ ...ask, office: '3274' }, { soal: other, jawab: '' }))).toBe('ok');
  });
});

describe('levels', () => {
  it('grow with the failures of one visitor, touch no other, and fall with the hour', () => {
    const puzzles = fresh();
    const levels = [0, 5, 15, 40, 100].map((failures) => {
      for (let n = 0; n < failures; n += 1) puzzles.blame(`gagal-${failures}`);
      return puzzles.levelOf({ ...ask, visitor: `gagal-${failures}` });
    });
    expect(levels).toEqual([0, 1, 2, 3, 3]);
    expect(puzzles.levelOf(ask)).toBe(0);
    at.ms += 61 * MINUTE;
    expect(puzzles.levelOf({ ...ask, visitor: 'gagal-100' })).toBe(0);
  });
  it('one more where a form is crowded: 60 accepted in ten minutes', () => {
    const puzzles = fresh();
    for (let n = 0; n < 60; n += 1) puzzles.weigh(ask, worked(puzzles.issue(ask)));
    expect([puzzles.levelOf(ask), puzzles.levelOf({ ...ask, crowd: Infinity })]).toEqual([1, 0]);
  });
  it('the answer lies between the bounds of its level', () => {
    const puzzles = fresh();
    for (const [least, [from, below]] of EASY.entries()) {
      const number = Number(solveChallenge(puzzles.issue({ ...ask, least })));
      expect(number).toBeGreaterThanOrEqual(from);
      expect(number).toBeLessThan(below);
    }
  });
});

describe('once', () => {
  let own: TestDatabase;
  beforeAll(async () => {
    own = await testDatabase();
  });
  afterAll(() => own.close());
  const passOf = (puzzles: ReturnType<typeof fresh>): Pass => {
    const weighed = puzzles.weigh(ask, worked(puzzles.issue(ask)));
    if (!weighed.ok) throw new Error(weighed.refusal.code);
    return weighed.value;
  };
  it('in memory: taken once, never by another start of the process', () => {
    const puzzles = fresh();
    const pass = passOf(puzzles);
    expect([fresh().take(pass), puzzles.take(pass), puzzles.take(pass)]).toEqual([false, true, false]);
  });
  it('in the table: exactly one of two effects at the same moment', async () => {
    const pass = passOf(fresh());
    const both = await Promise.all([1, 2].map(() => own.database.transaction((db) => spendPass(db, at.ms, pass))));
    expect(both.sort()).toEqual([false, true]);
  });
  it('an effect that is undone leaves the work to be sent again', async () => {
    const pass = passOf(fresh());
    const undone = own.database.transaction(async (db) => {
      await spendPass(db, at.ms, pass);
      throw new Error('stop');
    });
    await expect(undone).rejects.toThrow('stop');
    expect(await spendPass(own.database.db, at.ms, pass)).toBe(true);
  });
  it('a ring of bits agrees with a set, and forgets only what fell out of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant('next' as const), fc.nat(140)), { maxLength: 300 }), (steps) => {
        const used = makeUsed(64);
        const taken = new Set<number>();
        let given = 0;
        for (const step of steps) {
          if (step === 'next') given = used.next() + 1;
          else {
            const open = step < given && step >= given - 64 && !taken.has(step);
            expect(used.take(step)).toBe(open);
            if (open) taken.add(step);
          }
        }
      }),
    );
  });
});

describe('makeTally', () => {
  it('counts within the window and is bounded', () => {
    const tally = makeTally(clock, 10 * MINUTE, 3);
    expect([tally.add('a'), tally.add('a'), tally.count('a'), tally.count('b')]).toEqual([1, 2, 2, 0]);
    at.ms += 10 * MINUTE;
    expect(tally.count('a')).toBe(0);
    for (const key of ['b', 'c', 'd', 'e']) tally.add(key);
    expect(tally.count('b')).toBe(0);
  });
  it('a target is 16 bytes', () => expect(targetOf('a', 1)).toMatch(/^[\w-]{22}$/));
});
