// At which addresses does the common data format of NIST stand, and as which state of the log? (hasil.md 8)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import type { Db } from '#platform/db';
import { type Deps, type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah } from '../figures.ts';
import { nodeOfDecree, readKeputusan } from '../keputusan/decree.ts';
import { type Keputusan, readKeputusanSemua } from '../keputusan/store/decree.ts';
import { readLayers } from '../layers/read-layers.ts';
import { layersVersion } from '../layers/version.ts';
import { Moved, hold, openView } from '../opendata/bulk.ts';
import { EPOCH } from '../opendata/epoch.ts';
import { gzip } from '../opendata/gzip.ts';
import { LICENSE_LINE } from '../opendata/license.ts';
import { findContest } from '../contests.ts';
import { codeOf, contestParam, frameOf, missing, slugParam, versionOf } from '../opendata/read-contest.ts';
import { type Download, type Finished, makeShelf } from '../opendata/shelf.ts';
import { text as bukaan } from '../opendata/text.ts';
import { SIMULATED } from '../opendata/twin-csv.ts';
import type { Frame } from '../opendata/twin-json.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { findNomor } from '../store/columns.ts';
import { type ReportHead, type ReportStatus, reportTexts } from './nist-report.ts';
import { decreeUnits, nationUnits, provinceUnits } from './nist-source.ts';
import type { Unit } from './nist-units.ts';
import { text } from './text.ts';

const KEEP_SECONDS = 300;
/** How often a build may be overtaken by an import before the reader is asked to come back. */
const TRIES = 5;
const JSON_TYPE = 'application/json; charset=utf-8';

const contestParams = z.object({ pemilu: slugParam, kontes: contestParam });
const fileParams = contestParams.extend({
  berkas: z
    .string()
    .regex(/^[0-9]{2}\.json\.gz(\.sha256)?$/)
    .meta({ description: 'Province code (99 = abroad)', examples: ['64.json.gz'] }),
});

/** Place of a province's report below `/data/` and below the shelf. */
export function nistPlace({ kontes }: Pick<Frame, 'kontes'>, prov: AreaCode): string {
  return `${kontes.pemilu.slug}/${kontes.pack.kode}/nist/${prov}.json.gz`;
}

export async function builtNist(deps: Deps, frame: Frame, prov: AreaCode, seq: number): Promise<Finished | undefined> {
  return makeShelf(deps.settings.PENDOPO_DATA, deps.clock, deps.log).known(nistPlace(frame, prov), seq);
}

/** Layer C: never "certified", which is the decree's word alone (hasil.md 2: a sum never mixes layers). `puss`: a repeat count of ballots is under way. */
export function statusOf({ tps }: Pick<AngkaWilayah, 'tps'>, puss: boolean): ReportStatus {
  if (puss) return 'recount';
  if (tps.masuk === 0) return 'pre-election';
  return tps.lengkap === tps.total ? 'unofficial-complete' : 'unofficial-partial';
}

interface Made {
  readonly deps: Deps;
  readonly frame: Frame;
  readonly area: AngkaWilayah;
  readonly origin: string;
}

async function headOf({ deps, frame, area, origin }: Made): Promise<ReportHead> {
  const { kontes, simulated } = frame;
  const { db } = deps.database;
  const puss = (await readLayers(db, kontes, area.kode)).some((one) => one.perbaikan && one.sebab === 'PUSS');
  const provinces = await listAnak(db, kontes, NATION);
  return {
    kontes,
    format: area.kode === NATION ? 'summary-contest' : 'precinct-level',
    status: statusOf(area, puss),
    bagian: area.kode === NATION ? [1, 1] : [provinces.findIndex(({ kode }) => kode === area.kode) + 1, provinces.length],
    seq: area.seq,
    dibuat: Math.floor(deps.clock.now() / 1000),
    simulated,
    issuer: say('id', text.nistPenerbit),
    notes: notesOf(frame, origin, area.kode, text.nistCatatanC),
  };
}

function notesOf({ kontes, simulated }: Frame, origin: string, kode: AreaCode, sentence: (typeof text)['nistCatatanC']): string {
  const data = `${origin}/data/${kontes.pemilu.slug}/${kontes.pack.kode}`;
  const csv = kode === NATION ? `${data}/C/indeks.json` : `${data}/C/${kode.slice(0, 2)}.csv.gz`;
  return `${simulated ? `${SIMULATED}. ` : ''}${say('id', sentence, { csv, lisensi: LICENSE_LINE })}`;
}

/** The nation down to the kab/kota, layer C. */
async function giveNation({ deps, lang, params, origin }: PageRequest<z.infer<typeof contestParams>, Record<string, unknown>>): Promise<Outcome> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (kontes === undefined) return missing(lang, bukaan.bukaanKontes);
  return unmoved(deps, lang, kontes, NATION, origin, async (made) => ({ kind: 'text', type: JSON_TYPE, body: await whole(texts(made, await headOf(made), nationUnits)) }));
}

/** The decree in force and the areas that it names: a report of its own, because a sum never mixes layers. */
async function giveDecree({ deps, lang, params, origin }: PageRequest<z.infer<typeof contestParams>, Record<string, unknown>>): Promise<Outcome> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (kontes === undefined) return missing(lang, bukaan.bukaanKontes);
  const { db } = deps.database;
  const decree = await decreeInForce(db, kontes);
  if (decree === undefined) return missing(lang, text.nistTanpaSk);
  const isi = readKeputusan(decree.isi);
  const frame = await frameOf(db, kontes);
  const node = nodeOfDecree(kontes.pack);
  const head: ReportHead = {
    kontes,
    format: 'summary-contest',
    status: isi.versi > 1 ? 'correction' : 'certified',
    bagian: [1, 1],
    seq: (await findAngkaWilayah(db, kontes, node))?.seq ?? 0,
    dibuat: Math.floor(deps.clock.now() / 1000),
    simulated: frame.simulated,
    issuer: say('id', text.nistPenerbit),
    notes: notesOf(frame, origin, NATION, text.nistCatatanSk),
  };
  return { kind: 'text', type: JSON_TYPE, body: await whole(reportTexts(head, flowing(decreeUnits(kontes, isi)))) };
}

export async function decreeInForce(db: Db, kontes: Kontes): Promise<Keputusan | undefined> {
  const no = await findNomor(db, kontes);
  return no === undefined ? undefined : (await readKeputusanSemua(db, no, nodeOfDecree(kontes.pack)))[0];
}

/** A province down to its stations, kept as a file of one state of the log. */
async function giveProvince(request: PageRequest<z.infer<typeof fileParams>, Record<string, unknown>>): Promise<Outcome> {
  const { deps, lang, params, origin } = request;
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (kontes === undefined) return missing(lang, bukaan.bukaanKontes);
  const prov = codeOf(params.berkas.slice(0, 2));
  return prov === undefined ? missing(lang, bukaan.bukaanBerkas) : unmoved(deps, lang, kontes, prov, origin, (made) => fileOutcome(made, params.berkas.endsWith('.sha256')));
}

/** Tries again while an import overtakes the reading. */
async function unmoved(deps: Deps, lang: Lang, kontes: Kontes, kode: AreaCode, origin: string, give: (made: Made) => Promise<Outcome>): Promise<Outcome> {
  const { db } = deps.database;
  const frame = await frameOf(db, kontes);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const area = await findAngkaWilayah(db, kontes, kode);
    if (area === undefined) return missing(lang, bukaan.bukaanBerkas);
    try {
      return await give({ deps, frame, area, origin });
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
    }
  }
  return { kind: 'refused', reason: say(lang, bukaan.bukaanSibuk), onward: [{ href: '/data', label: say(lang, bukaan.keKatalog) }] };
}

async function fileOutcome(made: Made, hashOnly: boolean): Promise<Outcome> {
  const { deps, frame, area } = made;
  const { pemilu, pack } = frame.kontes;
  const name = `${pemilu.slug}-${pack.kode}-nist-${area.kode}-seq${area.seq}.json`;
  const head = await headOf(made);
  const shelf = makeShelf(deps.settings.PENDOPO_DATA, deps.clock, deps.log);
  const comment = `kontes=${pack.id}; sampai_seq=${area.seq}; lisensi=${LICENSE_LINE}${frame.simulated ? `; keterangan=${SIMULATED}` : ''}`;
  const download: Download = { path: nistPlace(frame, area.kode), seq: area.seq, make: () => gzip(texts(made, head, (db, contest) => provinceUnits(db, contest, area.kode)), { name, comment }) };
  if (hashOnly) return { kind: 'text', type: 'text/plain; charset=utf-8', body: `${await shelf.sha256(download)}  ${name}.gz\n` };
  return { kind: 'stream', type: 'application/gzip', body: await shelf.read(download), fileName: `${name}.gz` };
}

/** Throws `Moved` when the log stands at another number than the area's, before the first or after the last unit. */
async function* texts({ deps, frame, area }: Made, head: ReportHead, units: (db: Db, kontes: Kontes) => AsyncIterable<Unit>): AsyncGenerator<string> {
  const view = await openView(deps.database);
  const at = { frame, prov: area.kode, seq: area.seq };
  try {
    await hold(view.db, at);
    yield* reportTexts(head, units(view.db, frame.kontes));
    await hold(view.db, at);
  } finally {
    await view.close();
  }
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

async function* flowing<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

async function version(deps: Deps, params: z.infer<typeof contestParams>): Promise<string> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  return kontes === undefined ? '-' : `${await versionOf(deps.database.db, kontes, NATION)} ${await layersVersion(deps, kontes, NATION)}`;
}

const kept = { epoch: EPOCH, version, maxAge: KEEP_SECONDS, open: true, type: 'application/json' } as const;

export const nistRoutes: readonly Route[] = [
  defineRoute({ id: 'hasil.nist', path: '/data/:pemilu/:kontes/nist.json', summary: text.nistRute, params: contestParams, ...kept, handle: giveNation }),
  defineRoute({ id: 'hasil.nist-sk', path: '/data/:pemilu/:kontes/nist/SK.json', summary: text.nistRuteSk, params: contestParams, ...kept, handle: giveDecree }),
  defineRoute({ id: 'hasil.nist-provinsi', path: '/data/:pemilu/:kontes/nist/:berkas', summary: text.nistRuteProvinsi, params: fileParams, type: 'application/octet-stream', maxAge: KEEP_SECONDS, open: true, handle: giveProvince }),
];
