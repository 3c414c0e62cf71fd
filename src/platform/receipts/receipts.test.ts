// Do receipts open their own case and nothing else, and does guessing find and stop nobody? (keamanan.md 4.4, 13 case 12)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { KINDS, SYMBOLS, checkSymbol, newCode, readCode, showCode } from './code.ts';
import { type DrawnReceipt, drawReceipt, isGuessed, keepReceipt, makeCaseHandle, openReceipt, readCaseHandle } from './door.ts';

const time = { ms: Date.parse('2024-08-20T02:00:00Z') };
const clock = { now: () => time.ms };
const keys = sampleKeys();
const codeOf = (typed: string): string => {
  const read = readCode(typed);
  return read.ok ? read.value.code : read.refusal.code;
};

describe('codes (vectors of keamanan.md 4.4)', () => {
  it.each([
    ['KJ7K3Q9XW24', 'Q'],
    ['PN000000000', 'Y'],
    ['PG000000001', '1'],
  ])('%s -> %s', (body, check) => expect(checkSymbol(body)).toBe(check));
  it.each([
    ['KJ-7K3Q-9XW2-4Q', 'KJ7K3Q9XW24Q'],
    ['kj 7k3q 9xw2 4q', 'KJ7K3Q9XW24Q'],
    [' kj\u20137k3q.9xw2\u00a04q ', 'KJ7K3Q9XW24Q'],
    ['PN-OOOO-OOOO-OY', 'PN000000000Y'],
    ['PG-0000-0000-LI', 'PG0000000011'],
    ['KJ-7K3Q-9XW2-4R', 'KODE_BENTUK'],
    ['XX-7K3Q-9XW2-4Q', 'KODE_BENTUK'],
    ['KJ-7K3Q-9XW2-4', 'KODE_BENTUK'],
    ['KJ-7K3U-9XW2-4Q', 'KODE_BENTUK'],
    ['', 'KODE_BENTUK'],
    ['\ud800', 'KODE_BENTUK'],
    ['12345678901234567890', 'KODE_LAIN'],
    ['1234-5678-9012-3456-7890', 'KODE_LAIN'],
  ])('%s is read as %s', (typed, code) => expect(codeOf(typed)).toBe(code));
  it('every fresh code is read back as it is shown', () => {
    for (const kind of KINDS) {
      const code = newCode(kind);
      expect(readCode(showCode(code))).toEqual({ ok: true, value: { code, kind } });
    }
  });
  const body = fc.array(fc.constantFrom(...Array.from(SYMBOLS)), { minLength: 9, maxLength: 9 }).map((random) => `TG${random.join('')}`);
  it('any single wrong symbol is caught', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 2, max: 11 }), fc.constantFrom(...Array.from(SYMBOLS)), (text, at, symbol) => {
        const code = text + checkSymbol(text);
        fc.pre(code[at] !== symbol);
        expect(codeOf(code.slice(0, at) + symbol + code.slice(at + 1))).toBe('KODE_BENTUK');
      }),
    );
  });
  it('any two neighbours swapped are caught, except 0 and Z', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 2, max: 10 }), (text, at) => {
        const code = text + checkSymbol(text);
        const [one = '', two = ''] = code.slice(at, at + 2);
        fc.pre(one !== two && ![`0Z`, `Z0`].includes(one + two));
        expect(codeOf(code.slice(0, at) + two + one + code.slice(at + 2))).toBe('KODE_BENTUK');
      }),
    );
  });
  it('whatever is typed, it answers', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => typeof codeOf(typed) === 'string'));
  });
});

describe('a case behind code and PIN', () => {
  let own: TestDatabase;
  let mine: DrawnReceipt;
  const at = () => ({ database: own.database, clock, keys });
  const open = async (code: string, pin: string): Promise<string> => {
    const opened = await openReceipt(at(), { code, pin }, 0);
    return opened.ok ? `${opened.value.kind} ${opened.value.subject}` : `${opened.refusal.code}${opened.refusal.values?.['detik'] === undefined ? '' : ` ${opened.refusal.values['detik']}`}`;
  };
  const draw = async (kind: 'TG' | 'PM'): Promise<DrawnReceipt> => {
    const drawn = await drawReceipt(keys, kind);
    if (drawn === undefined) throw new Error('busy');
    return drawn;
  };
  beforeAll(async () => {
    own = await testDatabase();
    mine = await draw('TG');
    await own.database.transaction((db) => keepReceipt(db, at(), mine, 'perkara-1'));
  });
  afterAll(() => own.close());

  it('opens for its owner, typed any way, again and again', async () => {
    expect(await open(mine.code, mine.pin)).toBe('TG perkara-1');
    expect(await open(showCode(mine.code).toLowerCase(), ` ${mine.pin.slice(0, 3)} ${mine.pin.slice(3)}`)).toBe('TG perkara-1');
  });
  it('a wrong PIN and an unknown code have one answer', async () => {
    const wrong = mine.pin === '000000' ? '000001' : '000000';
    expect([await open(mine.code, wrong), await open(newCode('TG'), wrong), await open(newCode('PM'), mine.pin), await open(mine.code, ''), await open(mine.code, 'abc')]).toEqual(Array.from({ length: 5 }, () => 'TIDAK_COCOK'));
    await open(mine.code, mine.pin);
  });
  it('after five failures the same waits for known and unknown codes, and the owner is in within a minute', async () => {
    const unknown = newCode('TG');
    for (let n = 0; n < 5; n += 1) expect([await open(mine.code, '99999x'), await open(unknown, '999999')]).toEqual(['TIDAK_COCOK', 'TIDAK_COCOK']);
    expect([await open(mine.code, mine.pin), await open(unknown, mine.pin)]).toEqual(['TUNGGU 1', 'TUNGGU 1']);
    time.ms += 1_000;
    expect([await open(mine.code, '99999x'), await open(unknown, '999999')]).toEqual(['TIDAK_COCOK', 'TIDAK_COCOK']);
    expect(await open(mine.code, mine.pin)).toBe('TUNGGU 2');
    time.ms += 60_000;
    expect(await open(mine.code, mine.pin)).toBe('TG perkara-1');
    expect(await open(mine.code, mine.pin)).toBe('TG perkara-1');
  });
  it('two receipts may open one case, each under its own kind', async () => {
    const other = await draw('PM');
    await own.database.transaction((db) => keepReceipt(db, at(), other, 'perkara-1'));
    expect(await open(other.code, other.pin)).toBe('PM perkara-1');
    expect(await open(other.code, mine.pin === other.pin ? '' : mine.pin)).toBe('TIDAK_COCOK');
  });
  it('one undone with its case opens nothing', async () => {
    const lost = await draw('TG');
    const undone = own.database.transaction(async (db) => {
      await keepReceipt(db, at(), lost, 'perkara-2');
      throw new Error('stop');
    });
    await expect(undone).rejects.toThrow('stop');
    expect(await open(lost.code, lost.pin)).toBe('TIDAK_COCOK');
  });
  it('the tables show neither code nor PIN', async () => {
    const kept = JSON.stringify([await rows(own.database.db, sql<object>`select * from receipts_resi`), await rows(own.database.db, sql<object>`select * from receipts_gagal`)]);
    expect(kept).not.toContain(mine.code);
    expect(kept).not.toContain(mine.code.slice(2, 10));
    expect(kept).not.toContain(`"${mine.pin}"`);
  });
  it('600 failures in an hour: work is asked of everybody, one alarm in the trail', async () => {
    expect(await isGuessed(at())).toBe(false);
    await run(own.database.db, sql`insert into receipts_gagal (kunci, pada) select 'uji' || n, ${time.ms} from generate_series(1, 600) as n`);
    expect(await isGuessed(at())).toBe(true);
    await open(newCode('TG'), '111111');
    await open(newCode('TG'), '111111');
    const alarms = await rows(own.database.db, sql<{ n: number }>`select count(*)::int as n from audit_entri where aksi = 'receipts.tebak'`);
    expect(alarms[0]?.n).toBe(1);
    expect(await open(mine.code, mine.pin)).toBe('TG perkara-1');
    time.ms += 3_600_001;
    expect(await isGuessed(at())).toBe(false);
  });
});

describe('the handle of an opened case', () => {
  const opened = { kind: 'TG' as const, subject: 'perkara-1' };
  const tools = { keys, clock };
  it('opens for the browser that it was made for, half an hour long', () => {
    const handle = makeCaseHandle(tools, opened, 'peramban');
    expect(handle).not.toContain('perkara');
    expect(readCaseHandle(tools, handle, 'peramban')).toEqual(opened);
    expect(readCaseHandle(tools, handle, 'lain')).toBeUndefined();
    time.ms += 30 * 60_000;
    expect(readCaseHandle(tools, handle, 'peramban')).toBeUndefined();
  });
  it('any forged one opens nothing', () => {
    const handle = makeCaseHandle(tools, opened, 'peramban');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.nat(handle.length - 2).map((at) => handle.slice(0, at) + (handle[at] === 'A' ? 'B' : 'A') + handle.slice(at + 1))), (forged) => {
        expect(readCaseHandle(tools, forged, 'peramban')).toBeUndefined();
      }),
    );
  });
});
