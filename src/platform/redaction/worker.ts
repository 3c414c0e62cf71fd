// Who opens papers of strangers? (a process of its own: no secrets, no database, one paper, then it ends)
import process from 'node:process';
import type { Answer, Job } from './job.ts';
import { boundMemory } from './memory.ts';

process.on('message', (job: Job) => {
  void answer(job).then((done) => process.send?.(done));
});

/** The libraries come with the job they are for: a picture needs no PDF library, and the bound stands before it starts. */
async function answer(job: Job): Promise<Answer> {
  try {
    boundMemory();
    if (job.type !== 'application/pdf') return await (await import('./picture.ts')).onPicture(job);
    return (await import('./paper/paper.ts')).onPaper(job);
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
