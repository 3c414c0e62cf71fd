// How is a plenary held on a laptop without the centre, and how does it leave the laptop? (`recap --offline`, `station-key`, `pack`)
import { chmodSync } from 'node:fs';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { Settings } from '#platform/config';
import { linkOfficers } from '#platform/identity';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { loadSeed } from './actions/load-seed.ts';
import { packActs } from './actions/pack.ts';
import { makeBanner, nameOf } from './banner.ts';
import { keyName } from './envelope.ts';
import { readWhole, writeWhole } from './files.ts';
import { readOptions, tellRefused, tellUsage, textOf } from './orders.ts';
import { BEKAL_BYTES, readSeed } from './seed-shape.ts';
import { countActs, findBekal } from './store/seed.ts';
import { text } from './text.ts';

const KEY = 'recap station-key';
const OFFLINE = 'recap --offline --seed BERKAS [--key KUNCI_PUSAT] [--port ANGKA]';
const PACK = 'recap pack --out BERKAS [--after NO]';

/** A folder of its own beside the one that the settings name, its own keys, this machine alone. */
function ground(args: readonly string[], settings: Settings): Settings {
  const read = readOptions(args.slice(1), ['seed', 'key', 'port', 'out', 'after'], ['offline']);
  const port = Number(textOf(read?.values ?? {}, 'port'));
  return {
    ...settings,
    PENDOPO_DATA: `${settings.PENDOPO_DATA.replace(/\/+$/, '')}-rekap`,
    PENDOPO_HOST: '127.0.0.1',
    PENDOPO_PORT: isPort(port) ? port : settings.PENDOPO_PORT,
    PENDOPO_DEMO: 'off',
    PENDOPO_KEYS: undefined,
    PENDOPO_PUBLIC_URL: undefined,
    PENDOPO_PUBLICATION: undefined,
    DATABASE_URL: undefined,
  };
}

function isPort(n: number): boolean {
  return Number.isInteger(n) && n > 0 && n < 65_536;
}

function stationKey(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  if (args.length > 0) return Promise.resolve(tellUsage(terminal, KEY));
  terminal.line(keyName(deps.keys.log.publicKey));
  return Promise.resolve(0);
}

async function offline(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const read = readOptions(args, ['seed', 'key', 'port']);
  const port = read === undefined ? '' : textOf(read.values, 'port');
  if (read === undefined || read.rest.length > 0 || (port !== '' && !isPort(Number(port)))) return tellUsage(terminal, OFFLINE);
  const path = textOf(read.values, 'seed');
  const taken = path === '' ? await goOn(deps) : await takeSeed(deps, path, textOf(read.values, 'key'));
  if (!taken.ok) return taken.usage ? tellUsage(terminal, OFFLINE) : tellRefused(terminal, taken.refusal);
  await greet(deps, terminal);
  return 0;
}

type Taken = { readonly ok: true } | { readonly ok: false; readonly usage: boolean; readonly refusal: Parameters<typeof tellRefused>[1] };

/** Started again without its seed, which may be deleted by then. */
async function goOn({ database }: Deps): Promise<Taken> {
  const known = await findBekal(database.db);
  return known?.siap === true ? { ok: true } : { ok: false, usage: true, refusal: { code: 'BUKAN_LAPTOP' } };
}

async function takeSeed(deps: Deps, path: string, key: string): Promise<Taken> {
  const no = (refusal: Parameters<typeof tellRefused>[1]): Taken => ({ ok: false, usage: false, refusal });
  const file = readWhole(path, BEKAL_BYTES);
  if (!file.ok) return no({ code: file.refusal.code, values: { berkas: path } });
  const bekal = readSeed(file.value);
  if (!bekal.ok) return no({ code: bekal.refusal.code });
  if (key !== '' && key !== bekal.value.kunci) return no({ code: 'kunciBeda', values: { kunci: key.slice(0, 60) } });
  const loaded = await loadSeed(deps, bekal.value);
  return loaded.ok ? { ok: true } : no(loaded.refusal);
}

/** Key, links of those who have not been here yet, and how much is still only here. */
async function greet(deps: Deps, terminal: Terminal): Promise<void> {
  const { database, clock, settings, keys } = deps;
  // Names and the key's seed are for whoever runs the laptop alone.
  chmodSync(settings.PENDOPO_DATA, 0o700);
  const bekal = await findBekal(database.db);
  terminal.line(say('id', text.kunciLaptop, { kunci: keyName(keys.log.publicKey) }));
  terminal.line(say('id', text.kunciDaftar));
  terminal.line(say('id', text.cocokkan, { kunci: bekal?.kunci ?? '' }));
  const links = await linkOfficers(database, clock);
  for (const { name, signInName, token } of links) {
    const alamat = `http://localhost:${String(settings.PENDOPO_PORT)}/undangan/${token}`;
    terminal.line(say('id', text.tautan, { nama: name, masuk: signInName, alamat }));
  }
  if (links.length > 0) terminal.line(say('id', text.tautanLanjut));
  const left = (await countActs(database.db)) - (bekal?.dikemas ?? 0);
  terminal.line(say('id', text.siap, { nama: await nameOf(database.db, bekal), n: formatInt('id', left) }));
}

async function pack(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const read = readOptions(args, ['out', 'after']);
  const [out, after] = read === undefined ? ['', ''] : [textOf(read.values, 'out'), textOf(read.values, 'after')];
  if (read === undefined || read.rest.length > 0 || out === '' || !/^[0-9]{0,9}$/.test(after)) return tellUsage(terminal, PACK);
  let fault: unknown;
  const done = await packActs(deps, Number(after), (file) => {
    try {
      writeWhole(out, file);
    } catch (error) {
      fault = error;
      throw error;
    }
  }).catch((error: unknown) => {
    if (fault === undefined) throw error;
    return undefined;
  });
  if (done === undefined) return tellRefused(terminal, { code: 'berkasTulis', values: { berkas: out, sebab: fault instanceof Error ? fault.message : '' } });
  if (!done.ok) return tellRefused(terminal, done.refusal);
  const { dari, sampai, sha256, foto } = done.value;
  terminal.line(say('id', text.terkemas, { berkas: out, dari: String(dari), sampai: String(sampai), sha256 }));
  if (foto > 0) terminal.line(say('id', text.fotoTinggal, { n: formatInt('id', foto) }));
  return 0;
}

export const laptopCommands: readonly Command[] = [
  { words: 'recap station-key', usage: KEY, summary: say('id', text.ringkasKunci), ground, run: stationKey },
  { words: 'recap --offline', usage: OFFLINE, summary: say('id', text.ringkasLuring), ground, run: offline, opens: makeBanner },
  { words: 'recap pack', usage: PACK, summary: say('id', text.ringkasKemas), ground, run: pack },
];
