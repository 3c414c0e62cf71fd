// Which rule pack holds for a contest, at a place, on a voting day? (hasil.md 6; the youngest in force goes before an older one)
import { assert } from '#kernel/result';
import type { Day } from '#kernel/day';
import { type AturanPack, type Cara, type Jenis, type PackOf, aturanSchema } from './pack-schema.ts';
import dpd2019 from './packs/dpd-2019.json' with { type: 'json' };
import dpd2024 from './packs/dpd-2024.json' with { type: 'json' };
import dpr2019 from './packs/dpr-2019.json' with { type: 'json' };
import dpr2024 from './packs/dpr-2024.json' with { type: 'json' };
import dprd2019 from './packs/dprd-2019.json' with { type: 'json' };
import dprd2024 from './packs/dprd-2024.json' with { type: 'json' };
import pencalonan from './packs/pencalonan-pilkada-2024.json' with { type: 'json' };
import pilkada31 from './packs/pilkada-31.json' with { type: 'json' };
import bupati from './packs/pilkada-bupati-wali-kota-2016.json' with { type: 'json' };
import gubernur from './packs/pilkada-gubernur-2016.json' with { type: 'json' };
import ppwp2019 from './packs/ppwp-2019.json' with { type: 'json' };
import ppwp2024 from './packs/ppwp-2024.json' with { type: 'json' };
import sengketa from './packs/sengketa-pilkada-2016.json' with { type: 'json' };

/** The packs that the house brings, by id. */
export const ATURAN: readonly AturanPack[] = checked([
  dpd2019,
  dpd2024,
  dpr2019,
  dpr2024,
  dprd2019,
  dprd2024,
  pencalonan,
  pilkada31,
  bupati,
  gubernur,
  ppwp2019,
  ppwp2024,
  sengketa,
]);

function checked(files: readonly unknown[]): readonly AturanPack[] {
  const packs = files.map((file) => {
    const read = aturanSchema.safeParse(file);
    assert(read.success, `rule pack: ${read.error?.message ?? ''}`);
    return read.data;
  });
  packs.forEach((pack, at) => assert(clashOf(packs.slice(0, at), pack) === undefined, `rule pack ${pack.id} clashes with another`));
  return packs;
}

/** The pack among `packs` that says the same thing of the same place from the same day, or bears the same id. */
export function clashOf(packs: readonly AturanPack[], pack: AturanPack): AturanPack | undefined {
  return packs.find(
    (other) =>
      other.id === pack.id ||
      (other.cara === pack.cara &&
        other.berlakuSejak === pack.berlakuSejak &&
        other.jenis.some((jenis) => pack.jenis.includes(jenis)) &&
        meet(other, pack)),
  );
}

/** Only packs that both name their places are known to lie apart; an exception and its place do as well. */
function meet(a: AturanPack, b: AturanPack): boolean {
  if (a.wilayah !== undefined && b.wilayah !== undefined)
    return a.wilayah.some((kode) => b.wilayah?.some((other) => kode.startsWith(other) || other.startsWith(kode)));
  const [placed, wide] = a.wilayah === undefined ? [b, a] : [a, b];
  return placed.wilayah === undefined || placed.wilayah.some((kode) => holdsAt(wide, kode));
}

function holdsAt(pack: AturanPack, kode: string): boolean {
  const under = (roots: readonly string[]): boolean => roots.some((root) => kode.startsWith(root));
  return (pack.wilayah === undefined || under(pack.wilayah)) && !(pack.kecuali !== undefined && under(pack.kecuali));
}

export interface Dicari<C extends Cara> {
  readonly cara: C;
  readonly jenis: Jenis;
  /** Area or dapil code; `0` is the nation. */
  readonly wilayah: string;
  /** Voting day. */
  readonly hari: Day;
}

/** The pack in force; undefined where none is known for that day and place. `packs` = the house's, or those with an operator's. */
export function findAturan<C extends Cara>(asked: Dicari<C>, packs: readonly AturanPack[] = ATURAN): PackOf<C> | undefined {
  const inForce = packs.filter(
    (pack): pack is PackOf<C> =>
      pack.cara === asked.cara &&
      pack.jenis.includes(asked.jenis) &&
      holdsAt(pack, asked.wilayah) &&
      pack.berlakuSejak <= asked.hari &&
      (pack.berlakuSampai === null || asked.hari <= pack.berlakuSampai),
  );
  return inForce.reduce<PackOf<C> | undefined>(
    (best, pack) => (best === undefined || pack.berlakuSejak > best.berlakuSejak ? pack : best),
    undefined,
  );
}

/** By id, as a stored decision names it. */
export function findAturanById(id: string, packs: readonly AturanPack[] = ATURAN): AturanPack | undefined {
  return packs.find((pack) => pack.id === id);
}
