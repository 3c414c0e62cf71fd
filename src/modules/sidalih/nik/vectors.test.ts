// Do the shared vectors of section 4 come out as they were written down? (skipped where the folder beside the project is absent)
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { day } from '#kernel/day';
import { readNik } from './nik.ts';
import { judgePerson, levelOf } from './person.ts';

interface Vectors {
  readonly ref_date: string;
  readonly kasus: readonly {
    readonly nik: string;
    readonly valid: boolean;
    readonly kode?: readonly string[];
    readonly jk?: string;
    readonly lahir?: string;
    readonly wilayah?: string;
    readonly data?: { readonly tanggal_lahir: string; readonly jenis_kelamin: 'L' | 'P' };
  }[];
}

const file = new URL('../../../../../shared/data/linkage/nik_vectors.json', import.meta.url);
const vectors = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vectors) : undefined;

test.skipIf(vectors === undefined)('27 vectors', () => {
  const { ref_date, kasus } = vectors ?? { ref_date: '2026-11-21', kasus: [] };
  const pollingDay = day(ref_date);
  expect(kasus).toHaveLength(27);
  for (const one of kasus) {
    const born = one.data === undefined ? undefined : day(one.data.tanggal_lahir);
    const { nik, codes } = judgePerson(
      { nik: one.nik, nkk: '6471051708990002', born, sex: one.data?.jenis_kelamin, marriage: undefined },
      { pollingDay, minimumAge: 17, oldestAge: 100, kabisat: '1_MARET' },
    );
    expect(codes, one.nik).toEqual(one.kode ?? []);
    expect(codes.every((code) => levelOf(code) !== 'tolak'), one.nik).toBe(one.valid);
    if (one.jk !== undefined) expect({ jk: nik.sex, lahir: nik.born }).toEqual({ jk: one.jk, lahir: one.lahir });
    if (one.wilayah !== undefined) expect(nik.area).toBe(one.wilayah);
    expect(readNik(one.nik, pollingDay, born).digits === undefined).toBe(one.kode?.some((code) => /KOSONG|PANJANG|DIGIT/.test(code)) ?? false);
  }
});
