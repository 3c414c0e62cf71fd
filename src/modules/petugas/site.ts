// For which host name and origin are the officers' passkeys? (keamanan.md 1.2)
import type { Site } from '#platform/identity';

/** `origin` as the request's (or PENDOPO_PUBLIC_URL's) scheme and host; the key belongs to the host name. */
export function siteOf(origin: string): Site {
  return { rpID: new URL(origin).hostname, origin };
}
