// Under which name is the public log signed, and where do its files lie?
import { join } from 'node:path';
import type { Settings } from '#platform/config';

/** The name stays with the log for good: it is in every signature and in every verifier's list. */
export function logOrigin(settings: Pick<Settings, 'PENDOPO_LOG_ORIGIN' | 'PENDOPO_PUBLIC_URL'>): string {
  const { PENDOPO_LOG_ORIGIN: named, PENDOPO_PUBLIC_URL: url } = settings;
  return named ?? `${url === undefined ? 'localhost' : new URL(url).host}/log`;
}

export function logFolder(settings: Pick<Settings, 'PENDOPO_DATA'>): string {
  return join(settings.PENDOPO_DATA, 'log');
}
