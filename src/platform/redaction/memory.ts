// How much memory may one paper take of the process that opens it?
import process from 'node:process';
import { NO_MEMORY } from './job.ts';

const PAGE_BYTES = 65_536;
/** A4 at the finest picture takes 30 MB, a scan of 40 million pixels 160 MB; a bomb asks for gigabytes. */
const PAPER_BYTES = 768 * 1024 * 1024;

/**
 * The PDF library asks for memory through this one call; beyond the bound the process ends and says why.
 * It also hands out pictures and letters of a page without keeping them itself, so that giving them back by themselves
 * would give them back twice; the process ends with its paper, so nothing is given back but what is destroyed by name.
 */
export function boundMemory(): void {
  FinalizationRegistry.prototype.register = () => undefined;
  const memories = WebAssembly.Memory.prototype;
  const grow: (this: WebAssembly.Memory, pages: number) => number = Reflect.get(memories, 'grow');
  memories.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > PAPER_BYTES) process.exit(NO_MEMORY);
    return grow.call(this, pages);
  };
}
