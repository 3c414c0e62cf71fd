// Does the log survive kill -9 at any moment: nothing signed lost, nothing forked? (keamanan.md 8.4)
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { verifyConsistency } from '#kernel/merkle';
import { fixedClock } from '#platform/clock';
import { openDatabase } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { checkLog } from './check.ts';
import { ORIGIN } from './log-fixture.ts';
import { sha256 } from './manifest.ts';
import { consistencyProof } from './prove.ts';
import { writeRound } from './write-round.ts';

const folder = mkdtempSync(join(tmpdir(), 'pendopo-mati-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the writer and kills it `ms` after its first round; the lines it acknowledged. */
function live(ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-fixture.ts'), folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let wrong = '';
  child.stderr.on('data', (part: Buffer) => (wrong += part.toString()));
  return new Promise((resolve, reject) => {
    let armed = false;
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (!armed && said.split('\n').length > 2) {
        armed = true;
        setTimeout(() => child.kill('SIGKILL'), ms);
      }
    });
    child.once('exit', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended by itself: ${wrong}`));
      else resolve(said.split('\n').slice(1, -1));
    });
  });
}

it('ten lives, each cut short', async () => {
  const heads: { size: number; root: Buffer }[] = [];
  for (const ms of [3, 7, 11, 17, 23, 31, 41, 53, 67, 83]) {
    for (const line of await live(ms)) {
      const [size = '', root = ''] = line.split(' ');
      heads.push({ size: Number(size), root: Buffer.from(root, 'base64') });
    }
  }
  const opened = await openDatabase({ DATABASE_URL: undefined, PENDOPO_DATA: folder });
  if (!opened.ok) throw new Error(String(opened.refusal.values?.['line']));
  const log = {
    database: opened.value,
    clock: fixedClock('2026-11-22T00:00:00Z'),
    keys: sampleKeys(),
    folder: join(folder, 'log'),
    origin: ORIGIN,
  };
  const last = await writeRound(log);
  const found = await checkLog(log);
  await opened.value.close();
  if (!last.ok || !found.ok) throw new Error('the log does not go on');
  const { size, root } = found.value;
  expect(heads.length).toBeGreaterThanOrEqual(10);
  for (const head of heads) {
    const proof = await consistencyProof(log.folder, head.size, size);
    expect(proof.ok && verifyConsistency(sha256, { old: head.size, oldRoot: head.root, size, root, proof: proof.value })).toBe(true);
  }
});
