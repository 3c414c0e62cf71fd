// Which data versions do the open-data answers hang on? (declared in module.ts; asked at most once a second)

/** Figures of this module and trees of the elections. */
export const EPOCH: readonly string[] = ['hasil.seq', 'hasil.rapat', 'hasil.keputusan', 'pemilu.versi'];
