// Does the first look fill the desk once, and only once?
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '#platform/module';
import { listTerbuka } from '../meja/store/meja.ts';
import { permohonanDemo } from './demo.ts';
import { CONTOH } from './examples.ts';
import { type Meja, mejaUji } from './permohonan-fixture.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-11-20T03:00:00Z');
});
afterAll(() => meja.close());

it('every example lives once; late ones are late', async () => {
  const deps = meja.at as unknown as Deps;
  await permohonanDemo(deps);
  await permohonanDemo(deps);
  const open = await listTerbuka(meja.at.database.db, '6472' as Parameters<typeof listTerbuka>[1]);
  expect(open.length).toBe(CONTOH.filter(({ dijawab }) => dijawab === undefined).length);
});
