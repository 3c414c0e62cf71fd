// How do questions, their counts and their answers look to programs? (JSON and CSV twins of the pages)
import { say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { type Cell, type Column, csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import { isoOf } from '../instants.ts';
import { nameOf } from '../pages/area-head.tsx';
import type { Scene } from '../pages/scene.ts';
import { tanyaPath } from './address.ts';
import { type Cacah, HITUNGAN, UMUM } from './cacah.ts';
import { type Asked, type ListParams, type ListQuery, findList, findPlace, loadStation } from './handle.tsx';
import { type TpsTanya, type WilayahView, loadWilayah } from './load.ts';
import { ATURAN_TANYA, type AturanTanya, dasarOf } from './rules.ts';
import type { WilayahTanya } from './store/wilayah.ts';
import { TANYA, tanyaku } from './timbang.ts';
import { type Names, aturanWords, faktaWords, tpsName } from './words.ts';

/** Lines of one page of a file. */
const BARIS = 200;
const CSV = 'text/csv; charset=utf-8';

interface Head {
  readonly scene: Scene;
  readonly area: WilayahView['area'];
  readonly hitungan: Pick<WilayahTanya, 'seq' | 'per'> | undefined;
}

function headOf({ scene, area, hitungan }: Head) {
  const { kontes, simulated } = scene;
  return {
    pemilu: kontes.pemilu.slug,
    kontes: kontes.pack.kode,
    kode: area.kode,
    nama: nameOf(scene, area),
    paket: tanyaku(kontes).paket.id,
    sampai_seq: hitungan?.seq ?? 0,
    per: hitungan?.per ?? null,
    ...(simulated ? { simulasi: true as const } : {}),
  };
}

function ruleJson(scene: Scene, rule: AturanTanya) {
  const t = tanyaku(scene.kontes);
  const { lang } = scene;
  return {
    id: rule.id,
    judul: say(lang, rule.judul),
    arti: aturanWords(scene, t, rule, 'arti'),
    rumus: aturanWords(scene, t, rule, 'rumus'),
    penyebut: say(lang, rule.penyebut),
    dasar: dasarOf(rule, t),
    alasan_sah: rule.sah,
  };
}

function countsJson(cacah: Cacah) {
  return { ...Object.fromEntries(UMUM.map((name) => [name, cacah[name]])), tanya: cacah.per };
}

function tpsJson(scene: Scene, names: Names, one: TpsTanya) {
  const t = tanyaku(scene.kontes);
  return {
    kode: one.kode,
    tanya: one.cerita.map((cerita) => ({
      id: cerita.id,
      keadaan: cerita.keadaan,
      alasan_sah: cerita.sah,
      tercatat: faktaWords(scene, t, cerita, names),
      sejak: isoOf(cerita.sejak),
      hingga: cerita.hingga === null ? null : isoOf(cerita.hingga),
      suara: cerita.isi.suara === null ? null : cerita.isi.suara.slice(0, t.utama),
      sama_dengan: cerita.kembar,
    })),
    pemeriksaan_gagal: one.gagal,
    foto: one.foto,
    jawaban: one.jawaban.map(({ tanya, urut, alasan, isi, rujukan, peran, simpul, pada, seq }) => ({ tanya, urut, alasan, isi, rujukan, peran, kantor: simpul, pada: isoOf(pada), sesudah_seq: seq })),
  };
}

const AREA_COLUMNS: readonly Column[] = [
  textColumn('kode', 'Code of the area'),
  textColumn('nama', 'Name of the area'),
  textColumn('tanya', 'Question, AN01 to AN08'),
  ...HITUNGAN.map((name) => numberColumn(name, 'Stations; see the rules in the JSON')),
];

const TPS_COLUMNS: readonly Column[] = [
  textColumn('kode', 'Code of the station'),
  textColumn('tps', 'Name of the station'),
  textColumn('tanya', 'Question, AN01 to AN08'),
  textColumn('keadaan', 'MENUNGGU, DIJAWAB, DITANDAI or SELESAI'),
  textColumn('alasan_sah', 'Lawful reason seen by the machine'),
  textColumn('tercatat', 'What is recorded'),
  textColumn('sejak', 'Source time of the figures that raised it'),
  textColumn('hingga', 'Source time of the figures that settled it'),
  textColumn('pemeriksaan_gagal', 'Checks that fail now'),
  numberColumn('jawaban', 'Answers of offices'),
];

const placePath = (ending: string) => ({ scene }: { readonly scene: Scene }, kode: Parameters<typeof tanyaPath>[1]): string => `${tanyaPath(scene.at, kode)}${ending}`;

export async function giveTanyaJson(asked: Asked): Promise<Outcome> {
  const found = await findPlace(asked, placePath('.json'));
  if ('kind' in found) return found;
  const { opened, kode, area } = found;
  if (kode.length === 13) {
    const view = await loadStation(asked.deps, found);
    const tps = view.tps === undefined ? null : tpsJson(view.scene, view.names, view.tps);
    const hitungan = view.tps === undefined ? undefined : { seq: view.tps.seq, per: view.per };
    return { kind: 'json', body: { ...headOf({ scene: view.scene, area: { ...area, nama: tpsName(view.scene, view.names, kode) }, hitungan }), tps } };
  }
  const view = await loadWilayah(asked.deps.database.db, opened.scene, opened.pohon, area);
  const { scene, hitungan, anak, harapan } = view;
  const body = {
    ...headOf({ scene, area, hitungan }),
    hitungan: hitungan === undefined ? null : countsJson(hitungan.cacah),
    kebetulan_pasangan: harapan === null ? null : Math.round(harapan * 1000) / 1000,
    aturan: ATURAN_TANYA.map((rule) => ruleJson(scene, rule)),
    anak: anak.map((one) => ({ kode: one.kode, nama: nameOf(scene, one), ...countsJson(one.cacah) })),
  };
  return { kind: 'json', body };
}

export async function giveTanyaCsv(asked: Asked): Promise<Outcome> {
  const found = await findPlace(asked, placePath('.csv'));
  if ('kind' in found) return found;
  const { opened, kode, area } = found;
  const { scene } = opened;
  if (kode.length === 13) {
    const { tps, names } = await loadStation(asked.deps, found);
    return file(scene, kode, csvTable(TPS_COLUMNS, tps === undefined ? [] : tpsRows(scene, names, tps)));
  }
  const { hitungan, anak } = await loadWilayah(asked.deps.database.db, scene, opened.pohon, area);
  const all = [...(hitungan === undefined ? [] : [{ ...hitungan, nama: area.nama }]), ...anak];
  const rows = all.flatMap((one) => TANYA.map((id): Cell[] => [one.kode, nameOf(scene, one), id, ...HITUNGAN.map((name) => one.cacah.per[id][name])]));
  return file(scene, kode, csvTable(AREA_COLUMNS, rows));
}

function tpsRows(scene: Scene, names: Names, one: TpsTanya, only?: string): Cell[][] {
  const t = tanyaku(scene.kontes);
  return one.cerita
    .filter(({ id }) => only === undefined || id === only)
    .map((cerita) => [
      one.kode,
      tpsName(scene, names, one.kode),
      cerita.id,
      cerita.keadaan,
      cerita.sah,
      faktaWords(scene, t, cerita, names),
      isoOf(cerita.sejak),
      cerita.hingga === null ? null : isoOf(cerita.hingga),
      one.gagal.join(' '),
      one.jawaban.filter(({ tanya }) => tanya === cerita.id).length,
    ]);
}

function file({ kontes, simulated }: Scene, kode: string, body: string, more: readonly string[] = []): Outcome {
  const name = [kontes.pemilu.slug, kontes.pack.kode, kode, 'tanya', ...more, ...(simulated ? ['SIMULASI'] : [])].join('-');
  return { kind: 'text', type: CSV, body, fileName: `${name}.csv` };
}

export async function giveListJson(asked: Asked<ListParams, ListQuery>): Promise<Outcome> {
  const view = await findList(asked, BARIS);
  if ('kind' in view) return view;
  const { scene, area, hitungan, rule, keadaan, halaman } = view;
  const tps = halaman.tps.map((one) => tpsJson(scene, halaman.names, one));
  const body = { ...headOf({ scene, area: { ...area, tingkat: 0 }, hitungan }), aturan: ruleJson(scene, rule), keadaan, hitungan: hitungan?.cacah.per[rule.id] ?? null, tps, lanjut: halaman.lanjut };
  return { kind: 'json', body };
}

export async function giveListCsv(asked: Asked<ListParams, ListQuery>): Promise<Outcome> {
  const view = await findList(asked, BARIS);
  if ('kind' in view) return view;
  const { scene, area, rule, halaman } = view;
  return file(scene, area.kode, csvTable(TPS_COLUMNS, halaman.tps.flatMap((one) => tpsRows(scene, halaman.names, one, rule.id))), [rule.id.toLowerCase()]);
}
