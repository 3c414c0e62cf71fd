// Who opens pictures of strangers? (a process of its own: no secrets, no database, ended when it takes too long)
import process from 'node:process';
import sharp from 'sharp';
import { ok } from '#kernel/result';
import { develop, mask } from './develop.ts';
import type { Answer, Job } from './job.ts';

// One thread and no kept results: the memory of one picture is the memory of this process.
sharp.concurrency(1);
sharp.cache(false);

process.on('message', (job: Job) => {
  void answer(job).then((done) => process.send?.(done));
});
process.send?.('ready');

async function answer(job: Job): Promise<Answer> {
  try {
    return job.kind === 'develop' ? await develop(job) : ok(await mask(job));
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
