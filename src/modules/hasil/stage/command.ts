// What does `npm run pendopo -- hasil stage` do? (the operator opens or closes a stage, on record)
import { parseArgs } from 'node:util';
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { dayNumber, parseDay } from '#kernel/day';
import { formatInstant, properName } from '#kernel/format';
import { say } from '#kernel/text';
import { ZONES, parseInstant, zoneOf } from '#kernel/zone';
import { operator } from '#platform/action';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { findAreas } from '#platform/offices';
import { TAHAP, listPemilu, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import { isoOf, secondsOf } from '../instants.ts';
import { type BukaTahap, type TahapRefusal, decideStage } from './actions/decide-stage.ts';
import { tahapName, text } from './text.ts';

const USAGE = 'hasil stage open|close --election SLUG --contest ppwp|pdpr-3201 --stage C|D_KEC|D_KAB|D_PROV|D_NAS [--area KODE] --until WAKTU --reason ALASAN';
const DAY_SECONDS = 86_400;

export const stageCommand: Command = { words: 'hasil stage', usage: USAGE, summary: say('id', text.ringkasan), run };

const REFUSED = {
  SAMPAI_LEWAT: text.sampaiLewat,
  SAMPAI_KOSONG: text.sampaiKosong,
  ALASAN_PENDEK: text.alasanPendek,
  ALASAN_PANJANG: text.alasanPanjang,
} as const satisfies Record<TahapRefusal['code'], unknown>;

/** 0 = decided and on record, 1 = refused, 2 = not understood. */
async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const order = await readOrder(args, deps);
  if (typeof order === 'string') {
    terminal.problem(order);
    terminal.problem(say('id', text.pakai, { usage: USAGE }));
    return 2;
  }
  const done = await decideStage(deps, operator, order.kontes, order.wish);
  if (!done.ok) {
    terminal.problem(say('id', REFUSED[done.refusal.code]));
    return 1;
  }
  const { buka, sampai, node, tahap } = done.value;
  terminal.line(
    say('id', buka ? text.tercatatBuka : sampai === null ? text.tercatatTutup : text.tercatatTutupSampai, {
      tahap: say('id', tahapName[`nama${tahap}`]),
      pemilu: say('id', order.kontes.pemilu.nama),
      wilayah: node === NATION ? say('id', text.seluruh) : order.nama,
      waktu: sampai === null ? '' : formatInstant('id', isoOf(sampai), zoneOf(node) ?? 'WIB'),
    }),
  );
  return 0;
}

interface Order {
  readonly kontes: Kontes;
  readonly wish: BukaTahap;
  /** Of the area. */
  readonly nama: string;
}

async function readOrder(args: readonly string[], deps: Deps): Promise<Order | string> {
  const read = parse(args);
  if (typeof read === 'string') return read;
  const { values, positionals } = read;
  const [verb] = positionals;
  if (positionals.length !== 1 || (verb !== 'open' && verb !== 'close')) return USAGE;
  const kontes = await findContest(deps.database.db, values.election ?? '', values.contest ?? '');
  if (kontes === undefined) {
    const ada = listPemilu().flatMap((one) => [...one.kontes.map(({ kode }) => kode), ...one.kertas.map(({ jenis }) => `${jenis}-KODE`)].map((kode) => `${one.slug} ${kode}`)).join(', ');
    return say('id', text.kontesAsing, { kontes: values.contest ?? '-', pemilu: values.election ?? '-', ada });
  }
  const tahap = TAHAP.find((one) => one === values.stage);
  if (tahap === undefined) return say('id', text.tahapAsing, { tahap: values.stage ?? '-', ada: TAHAP.join(', ') });
  const area = await findArea(deps, kontes.pemilu.slug, values.area ?? NATION);
  if (area === undefined) return say('id', text.wilayahAsing, { kode: (values.area ?? '').slice(0, 20), pemilu: say('id', kontes.pemilu.nama) });
  const sampai = values.until === undefined ? null : untilOf(values.until, area.kode);
  if (sampai === undefined) return say('id', text.waktuAsing, { waktu: (values.until ?? '').slice(0, 40) });
  const wish = { tahap, node: area.kode, buka: verb === 'open', sampai, alasan: values.reason ?? '' };
  return { kontes, wish, nama: area.nama };
}

function parse(args: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { election: option, contest: option, stage: option, area: option, until: option, reason: option },
    });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : USAGE;
  }
}

async function findArea(deps: Deps, slug: string, written: string): Promise<{ readonly kode: AreaCode; readonly nama: string } | undefined> {
  const kode = parseAreaCode(written);
  if (!kode.ok) return undefined;
  const { db } = deps.database;
  if (kode.value === NATION) return { kode: NATION, nama: '' };
  const known = kode.value.length === 13 ? (kode.value.slice(0, 10) as AreaCode) : kode.value;
  const [area] = await findAreas(db, (await treeOf(db, slug)).pohon, [known]);
  return area === undefined ? undefined : { kode: kode.value, nama: kode.value === known ? properName(area.nama) : `TPS ${kode.value.slice(10)} ${properName(area.nama)}` };
}

/** A day lasts to its end by the clock of the place. */
function untilOf(written: string, node: AreaCode): number | undefined {
  const day = parseDay(written);
  if (day.ok) return (dayNumber(day.value) + 1) * DAY_SECONDS - ZONES[zoneOf(node) ?? 'WIB'].hours * 3600;
  const instant = parseInstant(written);
  return instant.ok ? secondsOf(instant.value) : undefined;
}
