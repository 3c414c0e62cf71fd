// Can an objection ever touch somebody's record before she was heard, and does every case end? (sidalih.md 5.3)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, addDays, day } from '#kernel/day';
import { PAKET, getPaket } from '../aturan/packs.ts';
import { JENIS, TENTANG, kodeBoleh, perluBukti, perluSurat } from './jenis.ts';
import { KEADAAN, LANGKAH, type Langkah, type Perkara, bolehKini, langkah } from './perkara.ts';
import { batasOf } from './tenggat.ts';

const TODAY = day('2024-08-20');
const pilkada = getPaket('pilkada-2024');
const begun = (over: Partial<Perkara> = {}): Perkara => ({ keadaan: 'TERCATAT', harusDidengar: true, surat: null, terikat: true, tanpaRekam: false, ...over });

/** What the store would keep after a step. */
function after(perkara: Perkara, step: Langkah, hari: Day): Perkara | undefined {
  const next = langkah(perkara, step, hari);
  if (!next.ok) return undefined;
  const { surat } = perkara;
  const kept =
    step === 'surat' ? { diantar: null, batas: null, jawaban: null }
    : surat !== null && step === 'antar' ? { ...surat, diantar: hari, batas: batasOf(pilkada, 'JAWAB_PEMBERITAHUAN', hari) }
    : surat !== null && step === 'jawab' ? { ...surat, jawaban: 'membantah' as const }
    : surat;
  return { ...perkara, keadaan: next.value, surat: kept };
}

describe('a walk of any steps on any days', () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...LANGKAH), fc.nat(3)), { maxLength: 40 });
  it('a claim about another person is carried out only after her answer or the end of her time', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let [now, hari]: [Perkara, Day] = [begun(), TODAY];
        for (const [step, later] of steps) {
          hari = addDays(hari, later);
          const next = after(now, step, hari);
          if (next === undefined) continue;
          if (step === 'terima' || step === 'laksana') {
            const { surat } = now;
            expect(surat?.jawaban !== null || (surat.batas !== null && hari > surat.batas)).toBe(true);
            expect(surat).not.toBeNull();
          }
          now = next;
        }
      }),
      { numRuns: 2_000 },
    );
  });
  it('only known states, and nothing after the end', () => {
    fc.assert(
      fc.property(walk, fc.boolean(), (steps, harusDidengar) => {
        let now = begun({ harusDidengar });
        for (const [step] of steps) {
          const next = after(now, step, TODAY);
          if (now.keadaan === 'DIBERITAHUKAN') expect(next).toBeUndefined();
          expect(KEADAAN).toContain((now = next ?? now).keadaan);
        }
      }),
    );
  });
  it('from every state that can be reached some step leads on, until the end', () => {
    for (const harusDidengar of [true, false]) {
      const seen = new Map<string, Perkara>([['', begun({ harusDidengar })]]);
      const queue = [...seen.values()];
      for (let now = queue.pop(); now !== undefined; now = queue.pop()) {
        const late = addDays(TODAY, 30);
        if (now.keadaan !== 'DIBERITAHUKAN') expect(bolehKini(now, late).length).toBeGreaterThan(0);
        for (const step of LANGKAH) {
          const next = after(now, step, TODAY);
          if (next === undefined || seen.has(JSON.stringify(next))) continue;
          seen.set(JSON.stringify(next), next);
          queue.push(next);
        }
      }
      expect(new Set([...seen.values()].map(({ keadaan }) => keadaan)).size).toBe(KEADAAN.length);
    }
  });
});

describe('steps', () => {
  const checked = begun({ keadaan: 'DIPERIKSA_PPS' });
  const noticed = { ...checked, surat: { diantar: null, batas: null, jawaban: null } };
  const delivered = { ...checked, surat: { diantar: TODAY, batas: addDays(TODAY, 3), jawaban: null } };
  it.each<[string, Perkara, Langkah, Day, string]>([
    ['accepting without a notice', checked, 'terima', TODAY, 'TANGGAPAN_BELUM_SURAT'],
    ['accepting before delivery is on record', noticed, 'terima', addDays(TODAY, 60), 'TANGGAPAN_BELUM_ANTAR'],
    ['accepting on the last day of her time', delivered, 'terima', addDays(TODAY, 3), 'TANGGAPAN_BELUM_DIDENGAR'],
    ['accepting the day after', delivered, 'terima', addDays(TODAY, 4), 'DITERIMA'],
    ['accepting once she has answered', { ...delivered, surat: { ...delivered.surat, jawaban: 'membenarkan' } }, 'terima', TODAY, 'DITERIMA'],
    ['refusing needs no answer', checked, 'tolak', TODAY, 'DITOLAK'],
    ['her answer on the last day', delivered, 'jawab', addDays(TODAY, 3), 'DIPERIKSA_PPS'],
    ['her answer the day after', delivered, 'jawab', addDays(TODAY, 4), 'TANGGAPAN_LEWAT'],
    ['a second answer', { ...delivered, surat: { ...delivered.surat, jawaban: 'membantah' } }, 'jawab', TODAY, 'TANGGAPAN_SUDAH_DIJAWAB'],
    ['a letter printed anew before it was handed over', noticed, 'surat', TODAY, 'DIPERIKSA_PPS'],
    ['a second letter after it', delivered, 'surat', TODAY, 'TANGGAPAN_SURAT'],
    ['a letter about oneself', { ...checked, harusDidengar: false }, 'surat', TODAY, 'TANGGAPAN_SURAT'],
    ['a letter before it is said who', { ...checked, terikat: false }, 'surat', TODAY, 'TANGGAPAN_TANPA_REKAM'],
    ['accepting what names no record', { ...checked, harusDidengar: false, terikat: false }, 'terima', TODAY, 'TANGGAPAN_TANPA_REKAM'],
    ['accepting that somebody is missing', { ...checked, harusDidengar: false, terikat: false, tanpaRekam: true }, 'terima', TODAY, 'DITERIMA'],
    ['carrying out what was not accepted', checked, 'laksana', TODAY, 'TANGGAPAN_KEADAAN'],
  ])('%s', (_what, perkara, step, hari, expected) => {
    const next = langkah(perkara, step, hari);
    expect(next.ok ? next.value : next.refusal.code).toBe(expected);
  });
});

describe('kinds', () => {
  it('evidence and notice where the claim is about somebody else; not to be put on the list', () => {
    expect(TENTANG.map(perluBukti)).toEqual([false, true]);
    expect(JENIS.filter((jenis) => perluSurat(jenis, 'orang-lain'))).toEqual(['data-salah', 'bukan-penduduk', 'ganda', 'tidak-memenuhi']);
    expect(JENIS.some((jenis) => perluSurat(jenis, 'sendiri'))).toBe(false);
  });
  it('codes follow the pack; a duplicate is never decided here, a wrong station never a loss', () => {
    for (const paket of PAKET) {
      expect(JENIS.map((jenis) => kodeBoleh(paket, jenis).map(({ kode }) => kode))).toEqual([[], [], expect.arrayContaining([4, 5]), [], expect.arrayContaining([1, 3, 5, 6, 7])]);
      expect(batasOf(paket, 'PERIKSA_TANGGAPAN', TODAY) > TODAY).toBe(true);
    }
  });
});
