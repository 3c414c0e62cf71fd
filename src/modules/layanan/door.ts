// What may others use of layanan?
/** The start set of services of a day, and one by its code (layanan.md 2.1). */
export { type Layanan, findService, serviceCatalogue } from './katalog/layanan.ts';
/** The version in force on a day at an office (its own, else the nation's); a case keeps its id. All versions ever set, newest first. */
export { findStandard, standardVersionsOf } from './katalog/cari.ts';
export type { Standar } from './katalog/store/standar.ts';
export { module } from './module.ts';
