// How is a command or an address measured, so that a noisy machine misleads least?
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/config';
import { program } from '../site.ts';

export interface Ran {
  readonly seconds: number;
  /** Greatest resident memory of the process, bytes (0 where the system does not tell). */
  readonly peak: number;
  readonly code: number | null;
  readonly output: string;
}

/** Runs the built program to its end and watches its memory. */
export async function runProgram(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const begun = performance.now();
  const child = program(args, env);
  let output = '';
  child.stdout?.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 200);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - begun) / 1000, peak, code, output };
}

function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

export interface Load {
  readonly perSecond: number;
  readonly p99: number;
  readonly errors: number;
}

/** 100 connections for `seconds`, from a process of their own; only ever to this machine. */
export async function load(url: string, seconds: number): Promise<Load> {
  const tool = join(projectRoot(), 'node_modules/autocannon/autocannon.js');
  const child = spawn(process.execPath, [tool, '-c', '100', '-d', String(seconds), '-j', '-H', 'accept-encoding: br', url], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  await new Promise((resolve) => child.once('exit', resolve));
  const found = JSON.parse(text) as { requests: { average: number }; latency: { p99: number }; errors: number; non2xx: number };
  return { perSecond: found.requests.average, p99: found.latency.p99, errors: found.errors + found.non2xx };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds until the whole answer is there. */
export async function firstRender(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return performance.now() - begun;
}
