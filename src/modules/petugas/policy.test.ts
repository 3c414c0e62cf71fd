// Does docs/policy.md say what the declarations decide?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '#platform/config';
import { makeRegistry } from '#platform/module';
import { modules } from '../../main.ts';
import { printPolicy } from './policy.ts';

it('docs/policy.md is what `pendopo -- policy` prints', () => {
  expect(readFileSync(join(projectRoot(), 'docs/policy.md'), 'utf8').trimEnd()).toBe(printPolicy(makeRegistry(modules)).trimEnd());
});
