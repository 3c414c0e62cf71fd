// What do `dpt open`, `dpt pack` and `dpt rotate` do? (at the server's own terminal, on record)
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { PAKET, keepPaket, parsePaket } from '../aturan/packs.ts';
import { rotateKeys } from './actions/rotate-keys.ts';
import { createDaftar } from './buat.ts';
import { readDaftar } from './store/daftar.ts';
import { text } from './text-perintah.ts';

export const OPEN_EVENT = 'sidalih.daftar-buka';
export const PACK_EVENT = 'sidalih.paket-masuk';
const OPEN_USAGE = 'dpt open --paket pilkada-2024 --kab 6472';
const PACK_USAGE = 'dpt pack FILE.json';

export const openCommand: Command = { words: 'dpt open', usage: OPEN_USAGE, summary: say('id', text.bukaRingkas), run: open };
export const packCommand: Command = { words: 'dpt pack', usage: PACK_USAGE, summary: say('id', text.paketRingkas), run: pack };
export const rotateCommand: Command = { words: 'dpt rotate', usage: 'dpt rotate', summary: say('id', text.putarRingkas), run: rotate };

/** 0 = done, 1 = refused, 2 = not understood. */
async function open(args: readonly string[], { database, clock }: Deps, terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { paket: { type: 'string' }, kab: { type: 'string' } }, strict: false });
  const [paket, kab] = [values.paket, values.kab];
  if (typeof paket !== 'string' || typeof kab !== 'string') {
    terminal.problem(say('id', text.bukaPakai, { usage: OPEN_USAGE }));
    return 2;
  }
  const act = { event: OPEN_EVENT, actor: operator, kind: 'daftar', object: `${paket.slice(0, 40)}.${kab.slice(0, 13)}` };
  const told = await perform(database, clock, act, async (db) => {
    const made = await createDaftar(db, clock, { paket, kab: kab as AreaCode });
    return { value: made, facts: { dibuka: made.ok } };
  });
  if (!told.ok) {
    terminal.problem(say('id', text[`buka${told.refusal.code}`], { paket: PAKET.map(({ id }) => id).join(', ') }));
    return 1;
  }
  const list = await readDaftar(database.db, told.value);
  terminal.line(say('id', text.bukaSiap, { id: told.value, tahap: list?.keadaan ?? '' }));
  return 0;
}

async function pack(args: readonly string[], { database, clock }: Deps, terminal: Terminal): Promise<number> {
  const [file] = args;
  if (file === undefined) {
    terminal.problem(say('id', text.bukaPakai, { usage: PACK_USAGE }));
    return 2;
  }
  const written = readText(file);
  if (written === undefined) {
    terminal.problem(say('id', text.paketTakTerbaca));
    return 2;
  }
  const read = parsePaket(written);
  if (!read.ok) {
    const { code, values = {} } = read.refusal as { readonly code: 'SIDALIH_PAKET_BENTUK' | 'SIDALIH_PAKET_ADA'; readonly values?: Readonly<Record<string, string>> };
    terminal.problem(say('id', text[`paket${code}`], values));
    return 1;
  }
  const { id } = read.value.paket;
  const kept = await perform(database, clock, { event: PACK_EVENT, actor: operator, kind: 'paket', object: id }, async (db) => {
    const value = await keepPaket(db, id, read.value.tertulis, isoInstant(clock));
    return { value, facts: { masuk: value } };
  });
  if (kept) terminal.line(say('id', text.paketSiap, { id }));
  else terminal.problem(say('id', text.paketSIDALIH_PAKET_ADA, { id }));
  return kept ? 0 : 1;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Seals what the key before sealed under the present one; afterwards the old key file may be destroyed. */
async function rotate(_args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const { identitas, disabilitas, sebelum } = await rotateKeys(deps);
  terminal.line(say('id', text.putarSiap, { identitas: formatInt('id', identitas), disabilitas: formatInt('id', disabilitas), sebelum: formatInt('id', sebelum) }));
  return 0;
}
