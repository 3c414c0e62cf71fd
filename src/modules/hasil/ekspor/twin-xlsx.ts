// At which addresses does the table of an area or station stand as a spreadsheet? (`.xlsx` beside `.json` and `.csv`)
import { say } from '#kernel/text';
import { type Outcome, type Route, defineRoute } from '#platform/module';
import { type Asked, type Found, answer, codeParams, nationParams, shared, twinName } from '../opendata/twin-routes.ts';
import { areaTable, stationTable } from '../opendata/twin-csv.ts';
import { twinPath, areaPath } from '../pages/address.ts';
import { makeScene, timeAt, titleOf } from '../pages/scene.ts';
import { nameOf } from '../pages/area-head.tsx';
import { text as words } from '../pages/text.ts';
import { tableXlsx } from './table-xlsx.ts';
import { text } from './text.ts';
import { XLSX } from '#platform/sheets';

interface AskedFile extends Asked {
  readonly origin: string;
}

async function asXlsx(found: Found, { lang, origin }: AskedFile): Promise<Outcome> {
  const { kontes, simulated, pada } = found.frame;
  const scene = makeScene(kontes, lang, simulated);
  const one = 'area' in found ? found.area : found.station;
  const place = 'area' in found ? nameOf(scene, found.area) : found.row.nama;
  const table = 'area' in found ? areaTable(found.frame, found.area, found.children) : stationTable(found.frame, found.station, found.row.nama);
  const at = { ...scene.at, ...(pada === undefined ? {} : { pada }) };
  const about = {
    judul: titleOf(scene, place),
    lapisan: say(lang, words.lapisC),
    waktu: one.per === null ? null : timeAt(lang, one.per, one.kode),
    ...('area' in found ? { seq: found.area.seq } : {}),
    alamat: `${origin}${areaPath(at, one.kode)}`,
    simulasi: simulated,
    catatan: [say(lang, text.eksporSama, { alamat: `${origin}${twinPath(at, one.kode, 'csv')}` })],
  };
  return { kind: 'bytes', type: XLSX, body: await tableXlsx(lang, about, [{ name: place, ...table }]), fileName: `${twinName(found)}.xlsx` };
}

export const xlsxTwinRoutes: readonly Route[] = [
  defineRoute({
    id: 'hasil.negara-xlsx',
    path: '/hasil/:pemilu/:kontes.xlsx',
    summary: text.eksporRuteNegara,
    params: nationParams,
    type: XLSX,
    ...shared,
    handle: (request) => answer(request, 'xlsx', asXlsx),
  }),
  defineRoute({
    id: 'hasil.wilayah-xlsx',
    path: '/hasil/:pemilu/:kontes/:kode.xlsx',
    summary: text.eksporRuteWilayah,
    params: codeParams,
    type: XLSX,
    ...shared,
    handle: (request) => answer(request, 'xlsx', asXlsx),
  }),
];
