// Which numbers does the information desk live by, from when, on whose word? (ppid.md sections 1, 6, 7, 18, 21)
import { type Day, day } from '#kernel/day';
import { assert } from '#kernel/result';

export interface PaketPpid {
  readonly id: string;
  /** First day; the pack of day 0 judges a request to its end. */
  readonly dari: Day;
  readonly dasar: readonly string[];
  /** Days that she may ask the archive to wait. */
  readonly embargoHari: number;
  /** Minutes after filing in which she may change the wording; number and day 0 stay. */
  readonly ubahMenit: number;
  /** Requests of one contact within a day from which on filing gets slower, never impossible. */
  readonly kontakSehari: number;
  /** Offices of one batch a day on the web; more at the desk. */
  readonly kantorSekaligus: number;
  /** Days after which something can no longer be written down as if it had come earlier. */
  readonly mundurHari: number;
  /** Characters of a reason. */
  readonly alasan: number;
  /** Years after the case is final until the applicant is pseudonymised; days of a draft. */
  readonly identitasTahun: number;
  readonly yakin: 'H' | 'M' | 'L';
}

/** Every pack that a request can have, the oldest first. */
export const PAKET_PPID: readonly PaketPpid[] = [
  {
    id: 'ppid-2021',
    dari: day('2010-04-30'),
    dasar: ['UU 14/2008', 'PP 61/2010', 'PerKI 1/2021', 'PerKI 1/2019', 'PKPU 22/2023', 'PKPU 11/2024'],
    embargoHari: 30, ubahMenit: 30, kontakSehari: 5, kantorSekaligus: 50, mundurHari: 60, alasan: 20, identitasTahun: 2, yakin: 'L',
  },
  {
    id: 'ppid-2025',
    dari: day('2025-12-29'),
    dasar: ['UU 14/2008', 'PP 61/2010', 'PerKI 1/2021', 'PerKI 1/2019', 'PKPU 22/2023', 'PKPU 11/2024', 'PKPU 4/2025'],
    embargoHari: 30, ubahMenit: 30, kontakSehari: 5, kantorSekaligus: 50, mundurHari: 60, alasan: 20, identitasTahun: 2, yakin: 'L',
  },
];

export function paketPada(hari: Day): PaketPpid {
  const found = PAKET_PPID.findLast(({ dari }) => dari <= hari) ?? PAKET_PPID[0];
  assert(found !== undefined, 'a pack of the information desk');
  return found;
}

export function getPaketPpid(id: string): PaketPpid {
  const found = PAKET_PPID.find((one) => one.id === id);
  assert(found !== undefined, `pack ${id}`);
  return found;
}
