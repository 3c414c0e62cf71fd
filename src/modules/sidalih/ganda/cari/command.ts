// How does an operator search lists for duplicates from the terminal? (`pendopo -- dpt duplicates`; cut off, it goes on)
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { parseAreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { operator } from '#platform/action';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { listDaftar } from '../../daftar/store/daftar.ts';
import { bukaDariDugaan } from '../actions/buka.ts';
import { cariText as text } from './text.ts';
import { cariBerikut, mintaCari } from './cari.ts';

export const duplicatesCommand: Command = {
  words: 'dpt duplicates',
  usage: 'dpt duplicates --daftar pilkada-2024.6472 [--daftar pilkada-2024.6471 ...] | --paket pilkada-2024 [--wilayah 64]',
  summary: 'Searches voter lists, each in itself and against the others, raises suspicions and opens their cases; removes nobody.',
  run,
};

/** 0 = searched, 1 = an order that cannot be, 2 = not understood. */
async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const lists = await listsOf(args, deps);
  if (lists === undefined) {
    terminal.problem(duplicatesCommand.usage);
    return 2;
  }
  const order = await mintaCari(deps, lists, operator);
  if (!order.ok) {
    const { code, values = {} } = order.refusal;
    terminal.problem(say('id', text[code === 'GANDA_DAFTAR' ? 'gandaDaftarTiada' : 'gandaTerlaluBanyak'], { daftar: String(values['daftar'] ?? ''), maks: String(values['maks'] ?? '') }));
    return 1;
  }
  if (order.value.lanjut) terminal.line(say('id', text.gandaLanjut));
  let raised = 0;
  for (let done = await cariBerikut(deps, order.value.id); done !== undefined; done = await cariBerikut(deps, order.value.id)) {
    raised += done.dugaan;
    terminal.line(say('id', text.gandaBagian, { a: done.satuan.daftarA, b: done.satuan.daftarB, n: formatInt('id', done.dugaan) }));
  }
  const opened = await bukaSemua(deps);
  terminal.line(say('id', text.gandaSelesai, { dugaan: formatInt('id', raised), kasus: formatInt('id', opened) }));
  return 0;
}

async function bukaSemua(deps: Deps): Promise<number> {
  let all = 0;
  for (let some = await bukaDariDugaan(deps); some.length > 0; some = await bukaDariDugaan(deps)) all += some.length;
  return all;
}

async function listsOf(args: readonly string[], { database: { db } }: Deps): Promise<readonly string[] | undefined> {
  try {
    const { values } = parseArgs({ args: [...args], options: { daftar: { type: 'string', multiple: true }, paket: { type: 'string' }, wilayah: { type: 'string' } } });
    if (values.daftar !== undefined && values.paket === undefined) return values.daftar;
    if (values.paket === undefined || values.daftar !== undefined) return undefined;
    const node = values.wilayah === undefined ? undefined : parseAreaCode(values.wilayah);
    if (node?.ok === false) return undefined;
    return (await listDaftar(db, { paket: values.paket, ...(node === undefined ? {} : { node: node.value }) })).map(({ id }) => id);
  } catch {
    return undefined;
  }
}
