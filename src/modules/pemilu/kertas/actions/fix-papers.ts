// What happens when the ballot papers of an election are fixed? (`ballots fix`: from then on figures can be counted on them)
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { ensureAreas } from '#platform/offices';
import { treeOf } from '../../elections.ts';
import type { AturanKertas, PemiluPack } from '../../pack.ts';
import { findPemilu, listPemilu } from '../../packs.ts';
import { type Susunan, composePapers } from '../compose.ts';
import { addPapers } from '../store/paper.ts';
import { text } from '../text.ts';

export const EVENT = 'pemilu.surat-suara-tetap';
const USAGE = 'ballots fix --election SLUG [--contest KIND] [--parties-only]';
const EXAMPLES = 5;

export const fixPapersCommand: Command = { words: 'ballots fix', usage: USAGE, summary: say('id', text.perintah), run: fixPapers };

interface Order {
  readonly pemilu: PemiluPack;
  readonly rules: readonly AturanKertas[];
  readonly hanyaPartai: boolean;
}

function readOrder(args: readonly string[]): Order | undefined {
  try {
    const options = { election: { type: 'string' }, contest: { type: 'string' }, 'parties-only': { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const pemilu = findPemilu(values.election ?? '');
    const rules = pemilu?.kertas.filter((one) => values.contest === undefined || one.jenis === values.contest) ?? [];
    return pemilu === undefined || rules.length === 0 ? undefined : { pemilu, rules, hanyaPartai: values['parties-only'] };
  } catch {
    return undefined;
  }
}

/** Exit codes: 0 done, 1 some place has no list (its paper is not fixed) or the election is simulated, 2 the command was wrong. */
async function fixPapers(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const order = readOrder(args);
  if (order === undefined) {
    const ada = listPemilu().map((one) => `${one.slug} ${one.kertas.map(({ jenis }) => jenis).join('/')}`).join(', ');
    terminal.problem(say('id', text.cara, { cara: USAGE, ada }));
    return 2;
  }
  await ensureAreas(deps.database);
  if ((await treeOf(deps.database.db, order.pemilu.slug)).simulasi) {
    terminal.problem(say('id', text.simulasi, { pemilu: say('id', order.pemilu.nama) }));
    return 1;
  }
  const missing = await fix(order, deps, terminal);
  return missing === 0 ? 0 : 1;
}

/** Papers and the ground on which they are counted stand together or not at all. */
async function fix({ pemilu, rules, hanyaPartai }: Order, deps: Deps, terminal: Terminal): Promise<number> {
  let missing = 0;
  const done: { readonly rule: AturanKertas; readonly susunan: Susunan; readonly baru: number }[] = [];
  await perform(deps.database, deps.clock, { event: EVENT, actor: operator, object: pemilu.slug }, async (db: Db) => {
    for (const rule of rules) {
      const susunan = await composePapers(db, pemilu, rule.jenis, hanyaPartai);
      done.push({ rule, susunan, baru: await addPapers(db, pemilu.slug, isoInstant(deps.clock), false, susunan.kertas) });
    }
    for (const module of deps.registry.modules) await module.treeReplaced?.(db, pemilu.slug);
    return { value: undefined, facts: Object.fromEntries(done.map(({ rule, baru }) => [rule.jenis, baru])) };
  });
  for (const { rule, susunan: { kertas, tanpaDaftar }, baru } of done) {
    const kontes = say('id', rule.nama);
    terminal.line(say('id', text.ditetapkan, { kontes, baru: formatInt('id', baru), sudah: formatInt('id', kertas.length - baru) }));
    if (tanpaDaftar.length === 0) continue;
    missing += tanpaDaftar.length;
    terminal.problem(say('id', text.tanpaDaftar, { kontes, n: formatInt('id', tanpaDaftar.length), contoh: tanpaDaftar.slice(0, EXAMPLES).join(', ') }));
  }
  return missing;
}
