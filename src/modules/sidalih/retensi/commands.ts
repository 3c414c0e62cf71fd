// What do `dpt retention`, `dpt retention hold` and `dpt retention release` do? (at the server's own terminal, on record)
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { readDaftar } from '../daftar/store/daftar.ts';
import { BATAS_SENDIRI, type Jumlah, jalankanRetensi } from './actions/jalankan.ts';
import { deleteTahan, insertTahan, listTahan } from './store/jalan.ts';
import { jatuhTempo } from './tempo.ts';
import { text } from './text.ts';

export const TAHAN_EVENT = 'sidalih.retensi-tahan';
export const LEPAS_EVENT = 'sidalih.retensi-lepas';
const HOLD_USAGE = 'dpt retention hold pilkada-2024.6472 --alasan "..."';
const RELEASE_USAGE = 'dpt retention release pilkada-2024.6472';
const ALASAN_MAKS = 300;

const angka = (n: number): string => formatInt('id', n);

/** 0 = done, 2 = not understood. */
async function retention(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean' }, setujui: { type: 'boolean' } }, strict: false });
  const unknown = Object.keys(values).some((name) => name !== 'dry-run' && name !== 'setujui');
  if (unknown || positionals.length > 0) {
    terminal.problem(say('id', text.retensiPakai, { usage: retentionCommand.usage }));
    return 2;
  }
  for (const held of await listTahan(deps.database.db)) terminal.line(say('id', text.retensiDitahan, held));
  const tempo = await jatuhTempo(deps.database.db, deps.clock);
  for (const { kelas, banyak, sejak } of tempo) terminal.line(say('id', text.retensiTempo, { kelas, n: angka(banyak), sejak: sejak ?? '' }));
  if (tempo.length === 0) terminal.line(say('id', text.retensiNihil));
  if (values['dry-run'] === true) return 0;
  const { dihapus, tunggu } = await jalankanRetensi(deps, { actor: operator, setujui: values.setujui === true });
  const each = (all: Jumlah, line: typeof text.retensiSelesai): void => {
    for (const [kelas, n] of Object.entries(all)) terminal.line(say('id', line, { kelas, n: angka(n), batas: angka(BATAS_SENDIRI) }));
  };
  each(dihapus, text.retensiSelesai);
  each(tunggu, text.retensiTunggu);
  return 0;
}

/** 0 = held, 1 = no such list or held already, 2 = not understood. */
async function hold(args: readonly string[], { database, clock }: Deps, terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { alasan: { type: 'string' } }, strict: false, allowPositionals: true });
  const [daftar = ''] = positionals;
  const alasan = typeof values.alasan === 'string' ? values.alasan.trim().slice(0, ALASAN_MAKS) : '';
  if (daftar === '' || alasan === '') {
    terminal.problem(say('id', text.retensiPakai, { usage: HOLD_USAGE }));
    return 2;
  }
  const list = await readDaftar(database.db, daftar);
  if (list === undefined || (await listTahan(database.db)).some((one) => one.daftar === daftar)) {
    terminal.problem(say('id', text.retensiTahanTiada, { daftar: daftar.slice(0, 60) }));
    return 1;
  }
  // The reason may speak of a person: it stays in the table.
  await perform(database, clock, { event: TAHAN_EVENT, actor: operator, kind: 'daftar', object: list.id, node: list.kab }, async (db) => {
    const ditahan = await insertTahan(db, { daftar: list.id, alasan, oleh: operator.id, sejak: isoInstant(clock) });
    return { value: undefined, facts: { ditahan } };
  });
  terminal.line(say('id', text.retensiTahanSiap, { daftar }));
  return 0;
}

/** 0 = released, 1 = it was not held, 2 = not understood. */
async function release(args: readonly string[], { database, clock }: Deps, terminal: Terminal): Promise<number> {
  const [daftar] = args;
  if (daftar === undefined) {
    terminal.problem(say('id', text.retensiPakai, { usage: RELEASE_USAGE }));
    return 2;
  }
  const list = await readDaftar(database.db, daftar);
  if (list === undefined || !(await listTahan(database.db)).some((one) => one.daftar === daftar)) {
    terminal.problem(say('id', text.retensiLepasTiada, { daftar: daftar.slice(0, 60) }));
    return 1;
  }
  await perform(database, clock, { event: LEPAS_EVENT, actor: operator, kind: 'daftar', object: list.id, node: list.kab }, async (db) => ({ value: undefined, facts: { dilepas: await deleteTahan(db, list.id) } }));
  terminal.line(say('id', text.retensiLepasSiap, { daftar }));
  return 0;
}

export const retentionCommand: Command = { words: 'dpt retention', usage: 'dpt retention [--dry-run] [--setujui]', summary: say('id', text.retensiRingkas), run: retention };
export const holdCommand: Command = { words: 'dpt retention hold', usage: HOLD_USAGE, summary: say('id', text.retensiTahanRingkas), run: hold };
export const releaseCommand: Command = { words: 'dpt retention release', usage: RELEASE_USAGE, summary: say('id', text.retensiLepasRingkas), run: release };
