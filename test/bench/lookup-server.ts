// What answers while the look-up is measured? (the real path from the socket to the sealed file, in a process of its own)
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { systemClock as clock } from '#platform/clock';
import { projectRoot, settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, definePost, makeRegistry, makeVersions } from '#platform/module';
import { makePuzzles, solveChallenge } from '#platform/puzzle';
import { listen, makeApp, makeMeter, readAssets } from '#platform/web';
import { z } from 'zod';
import { makeJaga } from '../../src/modules/sidalih/cek/jaga.ts';
import { makeLantai } from '../../src/modules/sidalih/cek/lantai.ts';
import { answererOf } from '../../src/modules/sidalih/cek/pages/handle.tsx';
import { makeRak } from '../../src/modules/sidalih/cek/rak.ts';
import { makeCek } from '../../src/modules/sidalih/cek/tanya.ts';
import { freePort } from '../../tools/postgres.ts';
import { nikOf, nkkOf } from './lookup-voters.ts';

/** Checking a puzzle costs the same however many tries it took; the generator cannot make half a million real ones. */
const EASY = [[1, 16]] as const;
const [folder = '', count = '0', questions = '0'] = process.argv.slice(2);
const keys = sampleKeys();
const cek = makeCek({ puzzles: makePuzzles(keys, clock, EASY), jaga: makeJaga({ clock, alarm: () => undefined }), rak: makeRak(folder, keys, clock), lantai: makeLantai(), deps: { keys, clock } });

const signed = { body: z.object({}), media: 'json' as const, signed: true, handle: () => ({ kind: 'json' as const, body: null }) };
const routes = [
  { ...definePost({ id: 'uji.cek', path: '/cek-dpt.json', ...signed }), swift: () => answererOf(cek) },
  { ...definePost({ id: 'uji.kosong', path: '/kosong.json', ...signed }), swift: () => () => ({ body: '{"ok":true}' }) },
];
const registry = makeRegistry([{ id: 'uji', needs: [], name: { key: 'uji', id: 'uji', en: 'uji' }, routes, retention: 'none' }]);
const settings = settingsSchema.parse({ PENDOPO_DATA: folder });
// Nothing on this path asks a database; whatever tried would fail at once.
const deps = { clock, keys, settings, registry, log: makeLog('warn'), versions: makeVersions([], clock, () => deps) } as unknown as Deps;
const port = await freePort();
await listen(makeApp(deps, readAssets(projectRoot()), makeMeter()), '127.0.0.1', port);

/** What a bare handler does on the house's own server library. */
const bare = await freePort();
await once(serve({ fetch: new Hono().get('/kosong', (c) => c.json({ ok: true })).fetch, hostname: '127.0.0.1', port: bare }), 'listening');

const bodies = join(folder, 'pertanyaan.jsonl');
const file = openSync(bodies, 'w');
for (let n = 0; n < Number(questions); n += 1) {
  // A multiplier without a common factor walks over all voters without an order.
  const voter = (n * 7_919 + 13) % Number(count);
  const soal = cek.puzzle('');
  writeSync(file, `${JSON.stringify({ nik: nikOf(voter), nkk: nkkOf(voter).slice(-6), soal, jawab_soal: solveChallenge(soal) })}\n`);
}
closeSync(file);
process.send?.({ port, bare, bodies });
process.on('disconnect', () => process.exit(0));
process.on('message', () => process.send?.(cek.counts));
