// How is a file of 25 MB looked through without lying in memory?
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Random reading through one window; fast where the reading goes forward. */
export interface FileBytes {
  readonly size: number;
  /** One byte, or -1 beyond the end. */
  at(position: number): number;
  /** Fewer bytes at the end of the file. */
  slice(from: number, to: number): Buffer;
  /** Where the byte stands next, or -1. */
  indexOf(byte: number, from: number): number;
  close(): void;
}

const WINDOW = 64 * 1024;

export function openFileBytes(path: string): FileBytes {
  const handle = openSync(path, 'r');
  const { size } = fstatSync(handle);
  const window = Buffer.alloc(WINDOW);
  let start = 0;
  let length = 0;
  const load = (position: number): void => {
    start = position;
    length = readSync(handle, window, 0, WINDOW, position);
  };
  const holds = (position: number): boolean => position >= start && position < start + length;
  return {
    size,
    at: (position) => {
      if (position < 0 || position >= size) return -1;
      if (!holds(position)) load(position);
      return window[position - start] ?? -1;
    },
    slice: (from, to) => {
      const part = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      return part.subarray(0, readSync(handle, part, 0, part.length, from));
    },
    indexOf: (byte, from) => {
      for (let position = from; position < size; position = start + length) {
        if (!holds(position)) load(position);
        const found = window.subarray(0, length).indexOf(byte, position - start);
        if (found !== -1) return start + found;
        if (length === 0) return -1;
      }
      return -1;
    },
    close: () => closeSync(handle),
  };
}
