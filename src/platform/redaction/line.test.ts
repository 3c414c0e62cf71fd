// What becomes of a paper whose process dies, hangs, or asks for too much? (keamanan.md 5, "worker process")
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pagePicture, readPaper } from './door.ts';
import { handMade, line } from './paper-fixture.ts';

const PDF = 'application/pdf';
const paper = handMade({ pages: [line(50, 700, 'Halo')] });
const code = (done: Awaited<ReturnType<typeof readPaper>>): string => (done.ok ? 'read' : done.refusal.code);

afterEach(() => {
  vi.useRealTimers();
});

/** The process that opens papers for this one, seen in the same turn of the loop that starts it: it cannot be over yet. Linux only. */
async function workerPid(): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const found = children.find((pid) => pid !== '' && commandOf(pid).includes('redaction/worker.ts'));
    if (found !== undefined) return Number(found);
    await (tries < 10 ? undefined : wait(1));
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

describe('a hostile paper', () => {
  it('a picture that unpacks to gigabytes ends its process, and the next paper is read', async () => {
    const bomb = handMade({
      pages: ['q 600 0 0 800 0 0 cm /G Do Q'],
      resources: '/XObject<</G 20 0 R>>',
      objects: [['<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB>>', 'x']],
    });
    const shown = await pagePicture(bomb, PDF, 0, 3_000);
    expect(shown.ok ? 'shown small' : shown.refusal.code).toMatch(/^(shown small|REDAKSI_(BERAT|RUSAK))$/);
    expect(code(await readPaper(paper, PDF))).toBe('read');
  });
  it('forms within forms without end are a page like any other, or are refused', async () => {
    const loop = handMade({ pages: ['/X Do'], resources: '/XObject<</X 20 0 R>>', objects: [['<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 20 0 R>>>>>>', '/X Do /X Do']] });
    expect(code(await readPaper(loop, PDF))).toMatch(/^(read|REDAKSI_RUSAK)$/);
  });
});

describe.runIf(existsSync('/proc'))('the process', () => {
  it('that dies takes only its own paper with it', async () => {
    const both = [readPaper(paper, PDF), readPaper(paper, PDF)];
    process.kill(await workerPid(), 'SIGKILL');
    expect((await Promise.all(both)).map(code)).toEqual(['REDAKSI_RUSAK', 'read']);
  });
  it('is gone when its paper is answered: no two of them hold memory at once', async () => {
    for (let run = 0; run < 5; run += 1) {
      const pids = workerPid();
      await readPaper(paper, PDF);
      expect(existsSync(`/proc/${await pids}`)).toBe(false);
    }
  });
  it('that hangs is ended after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hung = readPaper(paper, PDF);
    process.kill(await workerPid(), 'SIGSTOP');
    vi.advanceTimersByTime(60_000);
    expect(code(await hung)).toBe('REDAKSI_LAMA');
    vi.useRealTimers();
    expect(code(await readPaper(paper, PDF))).toBe('read');
  });
  it('sees no environment of ours', async () => {
    const reading = readPaper(paper, PDF);
    const seen = readFileSync(`/proc/${await workerPid()}/environ`, 'utf8');
    await reading;
    expect(seen).not.toMatch(/PENDOPO|DATABASE|HOME=/);
  });
  it('the twenty-first is told to come again', async () => {
    const all = await Promise.all(Array.from({ length: 21 }, () => readPaper(Buffer.from('%PDF'), PDF)));
    expect(all.map(code)).toEqual([...Array.from({ length: 20 }, () => 'REDAKSI_JENIS'), 'REDAKSI_ANTRE']);
  });
});
