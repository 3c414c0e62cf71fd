// Are generated voters lawful, and the same by their seed? (sidalih.md section 4)
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { readNik } from '../nik/nik.ts';
import { generateVoters, somePlace } from './generate.ts';

describe('generated voters', () => {
  const voters = [...generateVoters(3, 3_000, somePlace(3))];
  it('are the same by their seed, and as many as asked', () => {
    expect([...generateVoters(3, 3_000, somePlace(3))]).toEqual(voters);
    expect([...generateVoters(4, 10, somePlace(3))]).not.toEqual(voters.slice(0, 10));
    expect(voters).toHaveLength(3_000);
  });
  it('bear valid NIKs, each once, of their own date and sex', () => {
    expect(new Set(voters.map((voter) => voter.nik)).size).toBe(voters.length);
    for (const voter of voters) {
      const read = readNik(voter.nik, day('2024-02-14'), day(voter.tanggalLahir));
      expect([read.codes, read.sex, read.born]).toEqual([[], voter.jenisKelamin, voter.tanggalLahir]);
    }
  });
  it('live in families, some of them twins', () => {
    const homes = Map.groupBy(voters, (voter) => voter.nkk);
    expect(homes.size).toBeLessThan(voters.length / 1.5);
    const twins = [...homes.values()].filter((home) => new Set(home.map((voter) => voter.tanggalLahir)).size < home.length);
    expect(twins.length).toBeGreaterThan(3);
  });
});
