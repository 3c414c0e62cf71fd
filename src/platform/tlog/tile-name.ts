// Under which address does a tile lie? (C2SP tlog-tiles: tile/<L>/<N>[.p/<W>] and tile/entries/<N>[.p/<W>])

/** Hashes of a full tile, and entries of a full bundle. */
export const TILE_WIDTH = 256;
/** Tree levels that one tile level spans. */
export const TILE_HEIGHT = 8;

export interface TileName {
  /** Level of the hashes, or the bundles of entries. */
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256; 256 is a full tile. */
  readonly width: number;
}

/** Relative to the folder of the log, e.g. `tile/0/x001/x234/067.p/12`. */
export function tilePath({ level, index, width }: TileName): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/.{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** Only the one spelling of each address; everything else, `..` included, is no tile. */
export function parseTilePath(path: string): TileName | undefined {
  const found = /^tile\/(entries|0|[1-9]|[1-5][0-9]|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (found === null) return undefined;
  const [, level = '', digits = '', width] = found;
  const name = {
    level: level === 'entries' ? level : Number(level),
    index: Number(digits.replace(/[x/]/g, '')),
    width: Number(width ?? TILE_WIDTH),
  } as const;
  return tilePath(name) === path ? name : undefined;
}

/** How many hashes a level holds in a tree of this size. */
export function countAt(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The tile that holds hash `at` of a level, as wide as it is in a tree of this size. */
export function tileOf(size: number, level: number, at: number): TileName {
  const index = Math.floor(at / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, countAt(size, level) - index * TILE_WIDTH) };
}
