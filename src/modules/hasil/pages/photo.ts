// When was a form photographed, and of which station does the name of the photo speak? (hasil.md 7.2, K23)
import { wibToInstant, type Instant } from '#kernel/zone';
import { photoHash } from '../desk/photo-path.ts';

/** Where KPU kept the photographs of 2024; the pages link there and never fetch. Addresses in the data may be whole. */
export const PHOTO_HOST = 'https://sirekap-obj-formc.kpu.go.id/';

/** What the path of a photo says: `{13}-YYYYMMDD-HHMMSS--uuid.jpg`, in WIB. */
export interface Photo {
  readonly href: string;
  /** Null where the path does not carry a time. */
  readonly taken: Instant | null;
}

const STAMP = /([0-9]{13})-([0-9]{4})([0-9]{2})([0-9]{2})-([0-9]{2})([0-9]{2})([0-9]{2})--[^/]*$/;

/** Only http addresses and plain paths become links; anything else of a source (`javascript:`) is refused. */
export function readPhoto(path: string): Photo | undefined {
  // A page that an officer sent stands here, covered where names and signatures are.
  if (photoHash(path) !== undefined) return { href: path, taken: null };
  const href = /^https?:\/\//i.test(path) ? path : /^[\w][\w./-]*$/.test(path) ? PHOTO_HOST + path : undefined;
  if (href === undefined) return undefined;
  const [, , year, month, date, hour, minute, second] = STAMP.exec(path) ?? [];
  const taken = year === undefined ? undefined : wibToInstant(`${year}-${month}-${date} ${hour}:${minute}:${second}`);
  return { href, taken: taken?.ok === true ? taken.value : null };
}
