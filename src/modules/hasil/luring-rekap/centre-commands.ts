// How does the centre's operator equip a laptop and take back what was done there? (`recap seed`, `recap register-station`, `import recap`)
import { dayNumber, parseDay } from '#kernel/day';
import { formatInt, formatInstant } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import { ZONES, zoneOf } from '#kernel/zone';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { findArea } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import { isoOf } from '../instants.ts';
import { issueSeed } from './actions/issue-seed.ts';
import { registerLaptop, withdrawLaptop } from './actions/register-laptop.ts';
import { paketPath } from '../recap/pages/address.ts';
import { readWhole, writeWhole } from './files.ts';
import { type HasilImpor, importPackage } from './import-package.ts';
import { readArea, readContest, readOptions, tellRefused, tellUsage, textOf, wordsOf } from './orders.ts';
import { PAKET_BYTES } from './package-shape.ts';
import type { KeadaanButir } from './store/package.ts';
import { importText, text } from './text.ts';
import { sebabOf } from './words.ts';

const SEED = 'recap seed --area KECAMATAN --election SLUG --contest ppwp --out BERKAS';
const REGISTER = 'recap register-station --area KECAMATAN --key KUNCI --name NAMA [--until TANGGAL] | --key KUNCI --revoke';
const IMPORT = 'import recap BERKAS';

const DAY_SECONDS = 86_400;
/** Without an end of its own: the last plenary of a kecamatan is over by then. */
const DAYS = 35;

async function seed(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const read = readOptions(args, ['area', 'election', 'contest', 'out']);
  const out = read === undefined ? '' : textOf(read.values, 'out');
  if (read === undefined || read.rest.length > 0 || out === '') return tellUsage(terminal, SEED);
  const [kontes, node] = [readContest(read.values, terminal), readArea(read.values, terminal)];
  if (kontes === undefined || node === undefined) return 2;
  const made = await issueSeed(deps, kontes, node);
  if (!made.ok) return tellRefused(terminal, made.refusal);
  try {
    writeWhole(out, made.value.text);
  } catch (error) {
    return tellRefused(terminal, { code: 'berkasTulis', values: { berkas: out, sebab: error instanceof Error ? error.message : '' } });
  }
  const { db } = deps.database;
  const nama = (await findArea(db, (await treeOf(db, kontes.pemilu.slug)).pohon, node))?.nama ?? node;
  const { angka, petugas, kunci } = made.value;
  terminal.line(say('id', text.bekalJadi, { nama, berkas: out, angka: formatInt('id', angka), petugas: formatInt('id', petugas) }));
  terminal.line(say('id', text.kunciPusat, { kunci }));
  terminal.line(say('id', text.bekalNama));
  return 0;
}

async function register(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const read = readOptions(args, ['area', 'key', 'name', 'until'], ['revoke']);
  const kunci = read === undefined ? '' : textOf(read.values, 'key');
  if (read === undefined || read.rest.length > 0 || kunci === '') return tellUsage(terminal, REGISTER);
  if (read.values['revoke'] === true) {
    const gone = await withdrawLaptop(deps, kunci);
    if (!gone.ok) return tellRefused(terminal, gone.refusal);
    terminal.line(say('id', text.tercabut, { nama: gone.value.nama }));
    return 0;
  }
  const node = readArea(read.values, terminal);
  if (node === undefined) return 2;
  const until = textOf(read.values, 'until');
  const day = parseDay(until);
  if (until !== '' && !day.ok) {
    terminal.problem(say('id', text.waktuAsing, { waktu: until.slice(0, 40) }));
    return 2;
  }
  const zone = zoneOf(node) ?? 'WIB';
  // To the end of that day by the clock of the place.
  const sampai = day.ok ? (dayNumber(day.value) + 1) * DAY_SECONDS - ZONES[zone].hours * 3_600 : Math.floor(deps.clock.now() / 1000) + DAYS * DAY_SECONDS;
  const done = await registerLaptop(deps, { kunci, node, nama: textOf(read.values, 'name'), sampai });
  if (!done.ok) return tellRefused(terminal, done.refusal);
  terminal.line(say('id', text.terdaftar, { nama: done.value.nama, kode: node, waktu: formatInstant('id', isoOf(sampai), zone) }));
  return 0;
}

/** 0 = all applied or known, 1 = refused, or something waits or is in conflict. */
async function take(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const read = readOptions(args, []);
  const [path, more] = read?.rest ?? [];
  if (path === undefined || more !== undefined) return tellUsage(terminal, IMPORT);
  const file = readWhole(path, PAKET_BYTES);
  if (!file.ok) return tellRefused(terminal, { code: file.refusal.code, values: { berkas: path } });
  const done = await importPackage(deps, file.value);
  if (!done.ok) {
    const { code, values } = done.refusal;
    terminal.problem(say('id', importText.ditolak, { sebab: say('id', importText[code], wordsOf(values)) }));
    return 1;
  }
  return report(done.value, terminal);
}

function report({ sah: { laptop, kontes, paket }, butir, baru, menyusul }: HasilImpor, terminal: Terminal): number {
  const count = (keadaan: KeadaanButir): number => butir.filter((one) => one.keadaan === keadaan).length;
  const line = (sentence: Sentence, n: number, always = false): void => {
    if (n > 0 || always) terminal.line(say('id', sentence, { n: formatInt('id', n) }));
  };
  const { dari, sampai } = paket;
  terminal.line(say('id', importText.judul, { nama: laptop.nama, kode: laptop.node, dari: String(dari), sampai: String(sampai) }));
  line(importText.diterapkan, baru.filter(({ keadaan }) => keadaan === 'DITERAPKAN').length, true);
  line(importText.sudah, butir.length - count('MENUNGGU') - baru.length, true);
  line(importText.menyusul, menyusul);
  line(importText.sama, count('SAMA'));
  line(importText.foto, count('FOTO'));
  line(importText.menunggu, count('MENUNGGU'));
  line(importText.bentrok, count('BENTROK'));
  const conflicts = butir.filter((one) => one.keadaan === 'BENTROK');
  for (const { cacah, kode, sebab } of conflicts) terminal.line(say('id', importText.barisBentrok, { no: String(cacah), kode, sebab: sebabOf('id', sebab) }));
  const at = { pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode };
  if (conflicts.length > 0) terminal.line(say('id', importText.bentrokLanjut, { alamat: paketPath(at, laptop.node) }));
  return conflicts.length + count('MENUNGGU') > 0 ? 1 : 0;
}

export const centreCommands: readonly Command[] = [
  { words: 'recap seed', usage: SEED, summary: say('id', text.ringkasBekal), run: seed },
  { words: 'recap register-station', usage: REGISTER, summary: say('id', text.ringkasDaftar), run: register },
  { words: 'import recap', usage: IMPORT, summary: say('id', importText.ringkasan), run: take },
];
