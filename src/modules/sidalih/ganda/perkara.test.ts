// Can no order of steps strike a record without decision, notice and a way to appeal? (sidalih.md 5.4; keamanan.md 2.5)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#kernel/day';
import { KEADAAN_GANDA, type Peristiwa, type Perkara, SAAT, akibat, pasanganBeda, perkaraBaru, terapkan } from './perkara.ts';

const HARI = day('2024-09-01');
const by = (oleh: string, kini = 0): { oleh: string; kini: number } => ({ oleh, kini });
/** Steps by name of the doer; throws at a refusal. */
function go(perkara: Perkara, ...steps: readonly (readonly [string, Peristiwa])[]): Perkara {
  return steps.reduce((now, [oleh, step]) => {
    const done = terapkan(now, step, by(oleh));
    if (!done.ok) throw new Error(`${step.jenis}: ${done.refusal.code}`);
    return done.value;
  }, perkara);
}
const reported = (): Perkara => go(perkaraBaru(2), ['s', { jenis: 'tugaskan' }], ['p1', { jenis: 'lapor', sisi: 0 }], ['p2', { jenis: 'lapor', sisi: 1 }]);
const decided = (): Perkara => go(reported(), ['k1', { jenis: 'usul', tetap: 0 }], ['k2', { jenis: 'setuju' }]);
const told = (): Perkara => go(decided(), ['p2', { jenis: 'surat', sisi: 1 }], ['p2', { jenis: 'sampai', sisi: 1, akhir: HARI }]);
const appealed = (): Perkara => go(told(), ['w', { jenis: 'banding', sisi: 1 }]);

describe('the way of 5.4', () => {
  it('both report, two decide, the letter is handed over, its days pass, only then the record leaves', () => {
    expect(reported().keadaan).toBe('PUTUSAN');
    expect(decided()).toMatchObject({ keadaan: 'PEMBERITAHUAN', hasil: 'SATU_ORANG', tetap: 0 });
    expect(decided().sisi.map(({ nasib }) => nasib)).toEqual(['TETAP', 'AKAN_DICORET']);
    const done = go(told(), ['j', { jenis: 'coret', sisi: 1, hari: addDays(HARI, 1) }]);
    expect(done.keadaan).toBe('SELESAI');
    expect(akibat(told(), done)).toEqual({ keluar: [1], kembali: [] });
  });
  it('an appeal that is won brings the struck record back and names the two as different persons', () => {
    const struck = go(told(), ['j', { jenis: 'coret', sisi: 1, hari: addDays(HARI, 1) }], ['w', { jenis: 'banding', sisi: 1 }]);
    const won = go(struck, ['b', { jenis: 'kabul-banding', sisi: 1 }]);
    expect([won.keadaan, won.sisi[1]?.nasib]).toEqual(['SELESAI', 'TETAP']);
    expect([akibat(struck, won), pasanganBeda(struck, won)]).toEqual([{ keluar: [], kembali: [1] }, [[0, 1]]]);
    const anew = go(won, ['k9', { jenis: 'pulih' }]);
    expect(terapkan(anew, { jenis: 'usul', tetap: 0 }, by('k9'))).toMatchObject({ refusal: { code: 'GANDA_KEBAL' } });
  });
  it('an appeal that two others refuse lets the record go without more waiting', () => {
    const refused = go(appealed(), ['b1', { jenis: 'usul-tolak', sisi: 1 }], ['b2', { jenis: 'tolak-banding', sisi: 1 }]);
    expect(refused.keadaan).toBe('PEMBERITAHUAN');
    expect(go(refused, ['j', { jenis: 'coret', sisi: 1, hari: HARI }]).keadaan).toBe('SELESAI');
  });
  it('of three records the decision names one that stays, each other has its own letter and appeal', () => {
    const three = go(perkaraBaru(3), ['s', { jenis: 'tugaskan' }], ['p1', { jenis: 'lapor', sisi: 0 }], ['p2', { jenis: 'lapor', sisi: 1 }], ['p3', { jenis: 'lapor', sisi: 2 }], ['k1', { jenis: 'usul', tetap: 1 }], ['k2', { jenis: 'setuju' }]);
    expect(three.sisi.map(({ nasib }) => nasib)).toEqual(['AKAN_DICORET', 'TETAP', 'AKAN_DICORET']);
    const one = go(three, ['p', { jenis: 'surat', sisi: 0 }], ['p', { jenis: 'sampai', sisi: 0, akhir: HARI }], ['p', { jenis: 'surat', sisi: 2 }], ['w', { jenis: 'banding', sisi: 2 }], ['j', { jenis: 'coret', sisi: 0, hari: addDays(HARI, 1) }]);
    expect([one.keadaan, one.sisi.map(({ nasib }) => nasib)]).toEqual(['BANDING', ['DICORET', 'TETAP', 'AKAN_DICORET']]);
  });
  it('undone: the struck record is back, the case is open again with its reports', () => {
    const struck = go(told(), ['j', { jenis: 'coret', sisi: 1, hari: addDays(HARI, 1) }]);
    const open = go(struck, ['k3', { jenis: 'pulih' }]);
    expect([open.keadaan, open.hasil, akibat(struck, open).kembali]).toEqual(['PUTUSAN', null, [1]]);
  });
});

describe('what is refused', () => {
  it.each<[string, Perkara, string, Peristiwa, string]>([
    ['a decision before every side has reported', go(perkaraBaru(2), ['s', { jenis: 'tugaskan' }], ['p1', { jenis: 'lapor', sisi: 0 }]), 'k1', { jenis: 'usul', tetap: 0 }, 'GANDA_KEADAAN'],
    ['whoever reported proposes', reported(), 'p1', { jenis: 'usul', tetap: 0 }, 'GANDA_PELAPOR'],
    ['one person alone', go(reported(), ['k1', { jenis: 'usul', tetap: 0 }]), 'k1', { jenis: 'setuju' }, 'GANDA_ORANG_SAMA'],
    ['the reporter approves', go(reported(), ['k1', { jenis: 'usul', tetap: 0 }]), 'p2', { jenis: 'setuju' }, 'GANDA_PELAPOR'],
    ['a keeper that is no side', reported(), 'k1', { jenis: 'usul', tetap: 2 }, 'GANDA_SISI'],
    ['struck without a letter', decided(), 'j', { jenis: 'coret', sisi: 1, hari: HARI }, 'GANDA_BELUM_SURAT'],
    ['struck before the letter came', go(decided(), ['p', { jenis: 'surat', sisi: 1 }]), 'j', { jenis: 'coret', sisi: 1, hari: addDays(HARI, 99) }, 'GANDA_BELUM_LEWAT'],
    ['struck on the last day', told(), 'j', { jenis: 'coret', sisi: 1, hari: HARI }, 'GANDA_BELUM_LEWAT'],
    ['struck while the appeal is open', appealed(), 'j', { jenis: 'coret', sisi: 1, hari: addDays(HARI, 99) }, 'GANDA_BELUM_LEWAT'],
    ['the keeper struck', told(), 'j', { jenis: 'coret', sisi: 0, hari: addDays(HARI, 99) }, 'GANDA_KEADAAN'],
    ['an appeal judged by who decided', appealed(), 'k1', { jenis: 'kabul-banding', sisi: 1 }, 'GANDA_PEMUTUS'],
    ['an appeal refused by one', go(appealed(), ['b1', { jenis: 'usul-tolak', sisi: 1 }]), 'b1', { jenis: 'tolak-banding', sisi: 1 }, 'GANDA_ORANG_SAMA'],
    ['a second appeal', appealed(), 'w', { jenis: 'banding', sisi: 1 }, 'GANDA_SUDAH'],
    ['an appeal of the one who stays', told(), 'w', { jenis: 'banding', sisi: 0 }, 'GANDA_KEADAAN'],
    ['undone where nothing was decided', reported(), 'k1', { jenis: 'pulih' }, 'GANDA_KEADAAN'],
  ])('%s', (_what, perkara, oleh, step, code) => {
    expect(terapkan(perkara, step, by(oleh))).toMatchObject({ ok: false, refusal: { code } });
  });
  it('a proposal is good for a day', () => {
    const proposed = go(reported(), ['k1', { jenis: 'usul', tetap: 0 }]);
    expect(terapkan(proposed, { jenis: 'setuju' }, by('k2', 86_400)).ok).toBe(true);
    expect(terapkan(proposed, { jenis: 'setuju' }, by('k2', 86_401))).toMatchObject({ refusal: { code: 'GANDA_USUL_BASI' } });
    expect(terapkan(proposed, { jenis: 'usul', tetap: 1 }, by('k2', 86_401)).ok).toBe(true);
  });
});

const side = fc.integer({ min: 0, max: 2 });
const someDay = fc.integer({ min: 0, max: 40 }).map((n) => addDays(HARI, n));
const plain = (['tugaskan', 'kesampingkan', 'batal-usul', 'setuju', 'beda-orang', 'tunda', 'pulih'] as const).map((jenis) => fc.constant<Peristiwa>({ jenis }));
const atSide = (['lapor', 'surat', 'banding', 'usul-tolak', 'batal-tolak', 'tolak-banding', 'kabul-banding'] as const).map((jenis) => side.map((sisi): Peristiwa => ({ jenis, sisi })));
const anyStep = fc.oneof(
  ...plain,
  ...atSide,
  side.map((tetap): Peristiwa => ({ jenis: 'usul', tetap })),
  fc.tuple(side, someDay).map(([sisi, akhir]): Peristiwa => ({ jenis: 'sampai', sisi, akhir })),
  fc.tuple(side, someDay).map(([sisi, hari]): Peristiwa => ({ jenis: 'coret', sisi, hari })),
);
/** Walks that get somewhere: a random walk from each point that matters. */
const start = fc.constantFrom(perkaraBaru, () => reported(), () => decided(), () => told(), () => appealed()).map((make) => make(2));
const walk = fc.tuple(start, fc.array(fc.tuple(anyStep, fc.constantFrom('p1', 'p2', 'k1', 'k2', 'b1', 'b2'), fc.integer({ min: 0, max: 90_000 })), { maxLength: 60 }));

describe('whatever the order of steps', () => {
  it('a record leaves only after a decision by two who did not report, a letter, and a time or a hearing for an appeal', () => {
    let struck = 0;
    fc.assert(
      fc.property(walk, ([first, steps]) => {
        let now = first;
        for (const [step, oleh, kini] of steps) {
          const done = terapkan(now, step, { oleh, kini });
          if (!done.ok) continue;
          for (const ke of akibat(now, done.value).keluar) {
            const before = now.sisi[ke];
            struck += 1;
            expect(step.jenis).toBe('coret');
            expect(now.hasil).toBe('SATU_ORANG');
            expect(new Set(now.pemutus).size).toBe(2);
            expect(now.pemutus.some((one) => now.pelapor.includes(one))).toBe(false);
            expect(now.sisi.every(({ lapor }) => lapor)).toBe(true);
            expect([before?.nasib, before?.surat, before?.kebal]).toEqual(['AKAN_DICORET', true, false]);
            expect(before?.banding === null ? before.akhir !== null && 'hari' in step && step.hari > before.akhir : before?.banding?.putusan === 'TOLAK').toBe(true);
          }
          now = done.value;
        }
      }),
      { numRuns: 2_000 },
    );
    expect(struck).toBeGreaterThan(0);
  });
  it('somebody always stands: at least one side of a case is on the list', () => {
    fc.assert(
      fc.property(walk, ([first, steps]) => {
        let now = first;
        for (const [step, oleh, kini] of steps) {
          const done = terapkan(now, step, { oleh, kini });
          if (done.ok) now = done.value;
          expect(now.sisi.some(({ nasib }) => nasib !== 'DICORET')).toBe(true);
          expect(KEADAAN_GANDA).toContain(now.keadaan);
        }
      }),
    );
  });
  it('who is told can always appeal once, until she has', () => {
    fc.assert(
      fc.property(walk, side, ([first, steps], ke) => {
        let now = first;
        for (const [step, oleh, kini] of steps) {
          const done = terapkan(now, step, { oleh, kini });
          if (done.ok) now = done.value;
          const one = now.sisi[ke];
          const due = one !== undefined && one.surat && one.banding === null && (one.nasib === 'AKAN_DICORET' || one.nasib === 'DICORET');
          expect(terapkan(now, { jenis: 'banding', sisi: ke }, { oleh: 'w', kini }).ok).toBe(due);
        }
      }),
    );
  });
  it('nothing is refused for its state that the table allows', () => {
    for (const keadaan of KEADAAN_GANDA) {
      const refused = terapkan({ ...reported(), keadaan }, { jenis: 'tunda' }, by('k1'));
      expect(refused.ok).toBe(SAAT.tunda.includes(keadaan));
    }
  });
});
