// What does `npm run pendopo -- dpt load FILE` do? (the operator's own load; the same file again goes on where it was cut off)
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator } from '#platform/action';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { findPaket } from '../aturan/packs.ts';
import { SUMBER } from '../daftar/rekam.ts';
import { readDaftar } from '../daftar/store/daftar.ts';
import { hariDi } from '../daftar/today.ts';
import { personRules } from '../nik/person.ts';
import { beginLoad } from './actions/begin-load.ts';
import { decideLoad } from './actions/decide-load.ts';
import { CONSOLE_LIMITS } from './file.ts';
import { loadFile } from './load.ts';
import { readMuatan } from './store/muatan.ts';
import { text } from './text-masukan.ts';
import { refusalWords } from './words.ts';

const USAGE = 'dpt load BERKAS --daftar PAKET.KAB --sumber DP4';

export const loadCommand: Command = { words: 'dpt load', usage: USAGE, summary: say('id', text.masukanMuat), run };

async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const order = readOrder(args);
  if (order === undefined) {
    terminal.problem(say('id', text.masukanPakai, { usage: USAGE }));
    return 2;
  }
  const { db } = deps.database;
  const list = await readDaftar(db, order.daftar);
  const paket = list === undefined ? undefined : await findPaket(db, list.paket);
  const sum = await hashOf(order.file);
  if (list === undefined || paket === undefined || sum === undefined) {
    terminal.problem(refusalWords('id', { code: sum === undefined ? 'BERKAS_TIADA' : 'SIDALIH_DAFTAR_TIDAK_ADA' }));
    return 2;
  }
  const hari = personRules(paket, hariDi(deps.clock, list.kab)).pollingDay;
  const file = { daftar: list.id, ...sum, nama: basename(order.file).slice(0, 120), sumber: order.sumber, hari };
  const begun = await beginLoad(deps, { ...file, keadaan: 'DISETUJUI', baris: 0, tolak: 0, ringkas: { kode: {}, catatan: [], contoh: [] }, actor: operator });
  if (!begun.ok) {
    terminal.problem(refusalWords('id', begun.refusal));
    return 2;
  }
  const { muatan } = begun.value;
  if (muatan.keadaan === 'DIPERIKSA' || muatan.keadaan === 'DIUSULKAN') {
    terminal.problem(say('id', text.masukanMenunggu));
    return 2;
  }
  if (muatan.keadaan === 'SELESAI') terminal.problem(say('id', text.masukanSudah));
  else {
    const done = await loadFile(deps, muatan, order.file, CONSOLE_LIMITS, operator, (rows) => terminal.progress?.(say('id', text.masukanMaju, { baris: formatInt('id', rows) })));
    terminal.progress?.('');
    if (!done.ok) {
      // Nothing of it is on the list: the file may come again, under another source or when the stage is open.
      if ((await readMuatan(db, muatan.id))?.lewat === 0) await decideLoad(deps, muatan.id, 'BATAL', operator);
      terminal.problem(refusalWords('id', done.refusal));
      return 2;
    }
  }
  const end = (await readMuatan(db, muatan.id)) ?? muatan;
  terminal.line(say('id', text.masukanSelesai, { baris: formatInt('id', end.baris), masuk: formatInt('id', end.masuk), tolak: formatInt('id', end.tolak), kerja: formatInt('id', end.kerja) }));
  return end.tolak > 0 ? 1 : 0;
}

function readOrder(args: readonly string[]): { readonly file: string; readonly daftar: string; readonly sumber: string } | undefined {
  const option = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { daftar: option, sumber: option } });
    const [file, ...more] = positionals;
    const sumber = SUMBER.find((one) => one === values.sumber?.toUpperCase());
    return file === undefined || more.length > 0 || values.daftar === undefined || sumber === undefined ? undefined : { file, daftar: values.daftar, sumber };
  } catch {
    return undefined;
  }
}

async function hashOf(path: string): Promise<{ readonly sha256: string; readonly bytes: number } | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      hash.update(piece);
    }
  } catch {
    return undefined;
  }
  return { sha256: hash.digest('hex'), bytes };
}
