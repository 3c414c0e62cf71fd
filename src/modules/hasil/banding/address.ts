// At which address does a comparison stand? (all by GET: it can be kept and sent on)
import { ROOT } from '../pages/address.ts';

export const BANDING = `${ROOT}/banding`;

/** What is compared: a contest at a place, with another contest or another place. */
export interface Tanya {
  /** `pemilu-2024/ppwp`. */
  readonly kontes: string;
  /** Code of the area; `0` = the nation. */
  readonly wilayah: string;
  /** Absent = the same. */
  readonly denganKontes?: string;
  readonly denganWilayah?: string;
}

/** `ending`: `.json` or `.csv` for the same as a file. */
export function comparePath({ kontes, wilayah, denganKontes, denganWilayah }: Tanya, ending = ''): string {
  const query = new URLSearchParams({
    kontes,
    wilayah,
    ...(denganKontes === undefined ? {} : { dengan_kontes: denganKontes }),
    ...(denganWilayah === undefined ? {} : { dengan_wilayah: denganWilayah }),
  });
  return `${BANDING}${ending}?${query.toString().replaceAll('%2F', '/')}`;
}
