// Do sums of different levels and sources agree? (a difference is listed and asked about; no figure is changed)
import type { Berdiri, Opsi } from './record.ts';

export const CEK_JUMLAH = ['KEPUTUSAN', 'DAPIL_LEBIH', 'DAPIL_BEDA', 'SUARA_DPT', 'PERSEN', 'ANAK_BEDA'] as const;

/**
 * KEPUTUSAN: the national list against the decree. DAPIL_LEBIH: the dapil at hand already exceed the national list;
 * DAPIL_BEDA: all dapil are at hand and differ from it. SUARA_DPT: more votes than voters. PERSEN: a percentage that its
 * own figures do not give. ANAK_BEDA: an area against the sum of those below.
 */
export interface TemuanJumlah {
  readonly cek: (typeof CEK_JUMLAH)[number];
  /** Code of the dapil or area; 0 the nation. */
  readonly kode: string;
  /** Id of the option; null = about all. */
  readonly opsi: string | null;
  readonly tercantum: number;
  readonly pembanding: number;
}

/** Against figures that a decree fixed; an option that the decree does not name is not compared. */
export function againstDecree(nation: Berdiri<'nasional'>, decree: Readonly<Record<string, number>>): TemuanJumlah[] {
  return nation.isi.opsi.flatMap(({ id, suara }) => {
    const pembanding = decree[id];
    return suara === null || pembanding === undefined || suara === pembanding ? [] : [{ cek: 'KEPUTUSAN', kode: '0', opsi: id, tercantum: suara, pembanding }];
  });
}

/** `all`: how many dapil the contest has; fewer at hand can only show an excess. A blank cell ends the comparison of its party. */
export function againstDapil(nation: Berdiri<'nasional'>, dapil: readonly Berdiri<'dapil'>[], all: number): TemuanJumlah[] {
  return nation.isi.opsi.flatMap(({ id, suara }): TemuanJumlah[] => {
    const sum = sumOf(dapil.map(({ isi }) => isi.opsi), id);
    if (suara === null || sum === null) return [];
    if (dapil.length >= all) return sum === suara ? [] : [{ cek: 'DAPIL_BEDA', kode: '0', opsi: id, tercantum: suara, pembanding: sum }];
    return sum <= suara ? [] : [{ cek: 'DAPIL_LEBIH', kode: '0', opsi: id, tercantum: suara, pembanding: sum }];
  });
}

export function againstVoters(dapil: readonly Berdiri<'dapil'>[]): TemuanJumlah[] {
  return dapil.flatMap(({ kode, isi: { dpt, opsi } }) => {
    const tercantum = opsi.reduce((sum, { suara }) => sum + (suara ?? 0), 0);
    return dpt === null || tercantum <= dpt ? [] : [{ cek: 'SUARA_DPT', kode, opsi: null, tercantum, pembanding: dpt }];
  });
}

/** Both in ten-thousandths of a percent; the source may have cut or rounded, so one unit is no difference. */
export function againstOwnShare(nation: Berdiri<'nasional'>): TemuanJumlah[] {
  const whole = nation.isi.opsi.reduce((sum, { suara }) => sum + (suara ?? 0), 0);
  return nation.isi.opsi.flatMap(({ id, suara, persen }) => {
    if (suara === null || persen === null || whole === 0) return [];
    const pembanding = Number((BigInt(suara) * 2_000_000n + BigInt(whole)) / (2n * BigInt(whole)));
    return Math.abs(persen - pembanding) <= 1 ? [] : [{ cek: 'PERSEN', kode: '0', opsi: id, tercantum: persen, pembanding }];
  });
}

/** Each area that has children at hand, option by option; stations as well. A null adds nothing, and all null is null. */
export function againstChildren(areas: readonly Berdiri<'wilayah'>[]): TemuanJumlah[] {
  const below = Map.groupBy(areas, ({ kode }) => kode.slice(0, -2));
  return areas.flatMap(({ kode, isi }) => {
    const children = below.get(kode);
    if (children === undefined) return [];
    return isi.opsi.flatMap(({ id, suara }): TemuanJumlah[] => {
      const cells = children.flatMap((child) => child.isi.opsi.find((one) => one.id === id)?.suara ?? []);
      const sum = cells.reduce((all, n) => all + n, 0);
      return suara === null || sum === suara ? [] : [{ cek: 'ANAK_BEDA', kode, opsi: id, tercantum: suara, pembanding: sum }];
    });
  });
}

/** Null where one of them leaves the option blank or does not name it. */
function sumOf(lists: readonly (readonly Opsi[])[], id: string): number | null {
  return lists.reduce<number | null>((sum, options) => {
    const suara = options.find((one) => one.id === id)?.suara ?? null;
    return sum === null || suara === null ? null : sum + suara;
  }, 0);
}
