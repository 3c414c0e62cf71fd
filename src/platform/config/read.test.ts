// Does a wrong setting stop the start with one clear line, and a right one get through?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, readSettings, settingsSchema } from './door.ts';

describe('readSettings', () => {
  it('an empty environment runs on the defaults', () => {
    const read = readSettings({});
    expect(read.ok && read.value).toMatchObject({ PENDOPO_PORT: 8080, PENDOPO_DATA: './data', PENDOPO_DEMO: 'auto', PENDOPO_LOG: 'info' });
    expect(read.ok && read.value.DATABASE_URL).toBeUndefined();
  });
  it('an empty value counts as not set', () => {
    const read = readSettings({ PENDOPO_PORT: '', DATABASE_URL: '' });
    expect(read.ok && read.value.PENDOPO_PORT).toBe(8080);
  });
  it.each([
    ['PENDOPO_PORT', 'abc'],
    ['PENDOPO_PORT', '0'],
    ['PENDOPO_PORT', '65536'],
    ['PENDOPO_PORT', '80.5'],
    ['DATABASE_URL', 'mysql://somebody:rahasia@host/db'],
    ['PENDOPO_DEMO', 'ya'],
    ['PENDOPO_LOG', 'loud'],
    ['PENDOPO_PUBLIC_URL', 'not an address'],
    ['PENDOPO_LOG_ORIGIN', 'catatan publik'],
    ['PENDOPO_LOG_ORIGIN', 'catatan+publik'],
    ['PENDOPO_PROT', '8080'],
  ])('%s=%s is refused by one line that names it and repeats no value', (name, value) => {
    const read = readSettings({ [name]: value });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const line = String(read.refusal.values?.['line']);
    expect(line.startsWith(`${name}: `)).toBe(true);
    expect(line).not.toContain('\n');
    expect(line).not.toContain('rahasia');
  });
});

describe('docs/operate.md', () => {
  const page = readFileSync(join(projectRoot(), 'docs/operate.md'), 'utf8');
  it.each(Object.entries(settingsSchema.shape))('tells %s as the schema does', (name, schema) => {
    expect(page).toContain(`\`${name}\``);
    expect(page).toContain(schema.description ?? 'no description');
  });
  it('tells no setting that the schema lacks', () => {
    const told = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map((m) => m[1]);
    expect(told.filter((name) => !(String(name) in settingsSchema.shape))).toEqual([]);
  });
});
