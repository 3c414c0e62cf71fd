// What may others use of layanan?
/** The start set of services of a day, and one by its code (layanan.md 2.1). */
export { type Layanan, findService, serviceCatalogue } from './katalog/layanan.ts';
/** The version in force on a day at an office (its own, else the nation's); a case keeps its id. All versions ever set, newest first. */
export { findStandard, standardVersionsOf } from './katalog/cari.ts';
export type { Standar } from './katalog/store/standar.ts';
/** Survey tokens (layanan.md 10): would it be taken (burns nothing); take it, in the transaction that keeps its one answer. What comes back (service, office, ISO week) is all that may stand beside the answer. */
export { checkToken, useToken } from './kunjungan/survei.ts';
export type { TokenRow } from './kunjungan/store/token.ts';
/** Issued and used tokens of an office by service and ISO week, from and to included: the response rate that stands with every index. */
export { listToken as tokenCounts } from './kunjungan/store/token.ts';
/** Where another module sends somebody who wants to come in person. */
export { type Pilihan, kunjunganPath } from './kunjungan/alamat.ts';
export { module } from './module.ts';
