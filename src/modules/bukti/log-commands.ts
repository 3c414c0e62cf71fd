// What can the operator do with the public log at the terminal? (`pendopo -- log key | round | check | recover | rotate`)
import { formatInt } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { say } from '#kernel/text';
import { operator, performAll } from '#platform/action';
import { keysFolder, openKeys } from '#platform/keys';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { checkLog, logOrigin, recoverLeaves } from '#platform/tlog';
import { changeKey, endKeyChange, keyLines } from './log-key-change.ts';
import { logWriter, writeLog } from './log-writer.ts';
import { REFUSALS, logText as text } from './text-log.ts';

/** Exit codes of `log check`, in the order of the offline verifier's (keamanan.md 8.7). */
const CODES = { sound: 0, database: 1, files: 2, signature: 3, none: 5 } as const;
const USAGE = 64;

export const logCommands: readonly Command[] = [
  { words: 'log key', usage: 'log key', summary: say('id', text.ringkasKunci), run: withNone(key) },
  { words: 'log round', usage: 'log round', summary: say('id', text.ringkasPutaran), run: withNone(round) },
  { words: 'log check', usage: 'log check', summary: say('id', text.ringkasPeriksa), run: withNone(check) },
  { words: 'log recover', usage: 'log recover', summary: say('id', text.ringkasPulih), run: withNone(recover) },
  { words: 'log rotate', usage: 'log rotate [--finish]', summary: say('id', text.ringkasGanti), run: rotate },
];

type Run = (deps: Deps, terminal: Terminal) => Promise<number>;

/** A word too many is not guessed at. */
function withNone(act: Run): Command['run'] {
  return async (args, deps, terminal) => {
    if (args.length === 0) return act(deps, terminal);
    terminal.problem(say('id', text.tanpaPilihan, { kata: args.join(' ') }));
    return USAGE;
  };
}

async function key(deps: Deps, terminal: Terminal): Promise<number> {
  for (const line of keyLines(logOrigin(deps.settings), deps.keys.logPublicKeys)) terminal.line(line.trimEnd());
  return Promise.resolve(0);
}

async function round(deps: Deps, terminal: Terminal): Promise<number> {
  const done = await writeLog(deps, deps.keys);
  if (!done.ok) return refused(done.refusal, terminal);
  const { added, size } = done.value;
  terminal.line(say('id', text.putaran, { tambah: formatInt('id', added), ukuran: formatInt('id', size) }));
  return 0;
}

async function check(deps: Deps, terminal: Terminal): Promise<number> {
  const found = await checkLog(logWriter(deps, deps.keys, operator));
  if (!found.ok) {
    refused(found.refusal, terminal);
    return codeOf(found.refusal.code);
  }
  terminal.line(
    say('id', text.utuh, { ukuran: formatInt('id', found.value.size), akar: Buffer.from(found.value.root).toString('base64') }),
  );
  return CODES.sound;
}

function codeOf(code: string): number {
  if (code.startsWith('NOTE_') || code.startsWith('CHECKPOINT_')) return CODES.signature;
  if (code === 'LOG_BELUM_ADA') return CODES.none;
  return code === 'LOG_BASIS_DATA_BEDA' || code === 'LOG_BERCABANG' ? CODES.database : CODES.files;
}

async function recover(deps: Deps, terminal: Terminal): Promise<number> {
  const { database, clock } = deps;
  const writer = logWriter(deps, deps.keys, operator);
  const done = await performAll(database, clock, async (db) => {
    const value = await recoverLeaves(writer, db);
    const act = { event: 'bukti.pulih', actor: operator, object: writer.origin };
    return { value, acts: value.ok ? [{ ...act, facts: { ukuran: value.value.size, tambah: value.value.added } }] : [] };
  });
  if (!done.ok) return refused(done.refusal, terminal);
  terminal.line(say('id', text.pulih, { tambah: formatInt('id', done.value.added), ukuran: formatInt('id', done.value.size) }));
  return 0;
}

async function rotate(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const finish = args.length === 1 && args[0] === '--finish';
  if (args.length > 0 && !finish) {
    terminal.problem(say('id', text.tanpaPilihan, { kata: args.join(' ') }));
    return USAGE;
  }
  const ring = await (finish ? endKeyChange(deps) : changeKey(deps));
  if (!ring.ok) return refused(ring.refusal, terminal);
  // This process still holds the keys of its start; the head that tells of the change is signed with the new ones.
  const keys = openKeys(keysFolder(deps.settings));
  if (!keys.ok) return refused(keys.refusal, terminal);
  const [line = ''] = keyLines(logOrigin(deps.settings), keys.value.logPublicKeys);
  if (finish) {
    terminal.line(say('id', text.gantiSelesai, { kunci: line.trimEnd() }));
    return 0;
  }
  const written = await writeLog(deps, keys.value);
  terminal.line(say('id', text.gantiMulai, { kunci: line.trimEnd() }));
  return written.ok ? 0 : refused(written.refusal, terminal);
}

function refused(refusal: Refusal, terminal: Terminal): number {
  const sentence = REFUSALS.get(refusal.code);
  const values = Object.fromEntries(
    Object.entries(refusal.values ?? {}).map(([name, value]) => [name, typeof value === 'number' ? formatInt('id', value) : value]),
  );
  terminal.problem(sentence === undefined ? refusal.code : say('id', sentence, values));
  return 1;
}
