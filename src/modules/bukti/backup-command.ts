// How does the operator make a backup, and see that what was restored is it? (`pendopo -- backup --out FOLDER`; keamanan.md 11)
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { compareBackup, dropUnfinished, writeBackup } from './backup-copy.ts';
import { backupText as text } from './text-backup.ts';

const USAGE = 64;
/** Objects drawn by lot in a drill (keamanan.md 11). */
const DRAWN = 100;

/** `backup check` first: of two commands whose words fit, the first one runs. */
export const backupCommands: readonly Command[] = [
  { words: 'backup check', usage: 'backup check --from FOLDER/WAKTU', summary: say('id', text.ringkasBanding), run: check },
  { words: 'backup', usage: 'backup --out FOLDER', summary: say('id', text.ringkasCadangan), run: backup },
];

async function backup(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const store = folderOf(args, 'out');
  if (store === undefined) {
    terminal.problem(say('id', text.pakaiCadangan));
    return USAGE;
  }
  if (deps.database.kind === 'server') {
    terminal.problem(say('id', text.cadanganServer));
    return 1;
  }
  try {
    await dropUnfinished(store);
    const { folder, objects } = await writeBackup(deps, store);
    terminal.line(say('id', text.cadanganJadi, { folder, n: formatInt('id', objects) }));
    terminal.line(say('id', text.cadanganKunci));
    return 0;
  } catch (error) {
    terminal.problem(say('id', text.cadanganGagal, { sebab: sentenceOf(error) }));
    return 1;
  }
}

/** 0 = equal, 1 = something differs. */
async function check(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const folder = folderOf(args, 'from');
  if (folder === undefined) {
    terminal.problem(say('id', text.pakaiBanding));
    return USAGE;
  }
  try {
    const { tabel, objek, diperiksa } = await compareBackup(deps, folder, DRAWN);
    for (const { nama, dulu, kini } of tabel) terminal.problem(say('id', text.bandingTabel, { nama, dulu: formatInt('id', dulu), kini: formatInt('id', kini) }));
    for (const nama of objek) terminal.problem(say('id', text.bandingObjek, { nama }));
    if (tabel.length + objek.length > 0) return 1;
    terminal.line(say('id', text.bandingSama, { tabel: formatInt('id', diperiksa.tabel), objek: formatInt('id', diperiksa.objek) }));
    return 0;
  } catch (error) {
    terminal.problem(say('id', text.cadanganGagal, { sebab: sentenceOf(error) }));
    return 1;
  }
}

function folderOf(args: readonly string[], name: 'out' | 'from'): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { [name]: { type: 'string' } } });
    const given = values[name];
    return typeof given === 'string' && given !== '' ? resolve(given) : undefined;
  } catch {
    return undefined;
  }
}

function sentenceOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
