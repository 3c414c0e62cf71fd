// What do the environment variables say, and is every one of them usable?
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Result, ok, refuse } from '#kernel/result';
import { type Settings, settingsSchema } from './settings.ts';

/**
 * Reads the settings. An empty variable counts as not set. An unknown `PENDOPO_*` name is refused too:
 * a typing slip must not silently run with the default.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Result<Settings> {
  const known = Object.keys(settingsSchema.shape);
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const unknown = Object.keys(given).find((name) => name.startsWith('PENDOPO_') && !known.includes(name));
  if (unknown !== undefined) return refuse('SETTING_UNKNOWN', { line: `${unknown}: no such setting; see docs/operate.md` });
  const read = settingsSchema.safeParse(Object.fromEntries(known.map((name) => [name, given[name]])));
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  const name = String(issue?.path[0] ?? 'settings');
  // The value of DATABASE_URL may hold a password, so no value is ever repeated.
  return refuse('SETTING_WRONG', { line: `${name}: ${issue?.message ?? 'wrong value'}; see docs/operate.md` });
}

/** The environment of this process; the only reader of it. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

/** Folder of the project (where package.json stands), from the built program as from the sources. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const up = dirname(folder);
    if (up === folder) throw new Error('package.json not found above the program');
    folder = up;
  }
  return folder;
}
