// How does the count of questions follow the log? (by number, in bounded pieces; cut off anywhere, it goes on; equal to counting anew)
import { setImmediate } from 'node:timers/promises';
import { type AreaCode, ancestorsOf, stationCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Deps, Job } from '#platform/module';
import { stationNumbers, stationPlansOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import { seqTerakhir } from '../store/history.ts';
import { type BarisLog, readStations } from '../store/log.ts';
import { type TanyaTps, UMUM, keBaris } from './cacah.ts';
import { type StasiunDesa, timbangDesa } from './desa.ts';
import { readDijawab } from './store/jawaban.ts';
import { findKontesNomor, giveSampai, listTersentuh, replaceTps, takeSampai } from './store/tanya.ts';
import { type Simpul, countSidik, listBasi, readSimpulTanya, writeLaju, writeSimpulTanya } from './store/wilayah.ts';
import { tanyaku } from './timbang.ts';

/** Numbers of the log a transaction; at most so many kel/desa are read anew in it. Few, so that readers come in between. */
const LANGKAH = 300;
/** Transactions and kab/kota a run: a run of the clock ends, whatever waits. */
const SEKALI = { langkah: 130, laju: 60 };
const EVERY_SECONDS = 30;
const [PASANG, SAMA] = [UMUM.indexOf('pasang'), UMUM.indexOf('sama')];

export const tanyaJob: Job = {
  id: 'hasil.tanya',
  everySeconds: EVERY_SECONDS,
  run: async (deps) => {
    await ikuti(deps, SEKALI);
  },
};

/** Goes on from where the last run ended. False = the limits came before the end of the log. */
export async function ikuti({ database }: Pick<Deps, 'database'>, batas = { langkah: Infinity, laju: Infinity }, langkah = LANGKAH): Promise<boolean> {
  for (let n = 0; ; n += 1) {
    if (n >= batas.langkah) return false;
    if (!(await database.transaction((db) => satuLangkah(db, langkah)))) break;
    await setImmediate();
  }
  for (let left = batas.laju; ; left -= 1) {
    if (left <= 0) return (await listBasi(database.db, 1)).length === 0;
    if (!(await database.transaction(satuLaju))) return true;
  }
}

/** One piece of the log; false = there was nothing left. */
async function satuLangkah(db: Db, langkah: number): Promise<boolean> {
  const { seq, versi } = await takeSampai(db);
  const sampai = Math.min(await seqTerakhir(db), seq + langkah);
  if (sampai <= seq) return false;
  const touched = await listTersentuh(db, seq, sampai);
  for (const no of new Set(touched.map(({ kontes }) => kontes))) {
    const name = await findKontesNomor(db, no);
    const kontes = name === undefined ? undefined : await findContest(db, name.pemilu, name.kode);
    // A contest whose paper is gone keeps its log; nothing is asked of it.
    if (kontes === undefined) continue;
    await renewDesa(db, no, kontes, touched.filter((one) => one.kontes === no).map(({ desa }) => desa), versi + 1);
  }
  await giveSampai(db, { seq: sampai, versi: versi + 1 });
  return true;
}

/** One kab/kota whose rate of equal votes is behind; false = none is. */
async function satuLaju(db: Db): Promise<boolean> {
  const { seq, versi } = await takeSampai(db);
  const [one] = await listBasi(db, 1);
  if (one === undefined) return false;
  const { tps, berulang } = await countSidik(db, one.kontes, one.kode);
  const own = (await readSimpulTanya(db, one.kontes, [one.kode])).get(one.kode)?.angka ?? [];
  const [inside, insideSame] = [own[PASANG] ?? 0, own[SAMA] ?? 0];
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  await writeLaju(db, one.kontes, one.kode, versi + 1, { acak: pairs(tps) - inside, sama: berulang.reduce((sum, n) => sum + pairs(n), 0) - insideSame });
  await giveSampai(db, { seq, versi: versi + 1 });
  return true;
}

/** Counts these kel/desa anew from the log and carries the difference up. The caller holds the turn (`takeSampai`). */
export async function renewDesa(db: Db, no: number, kontes: Kontes, desa: readonly AreaCode[], versi: number): Promise<void> {
  const found = await timbangSemua(db, no, kontes, desa);
  const above = [...new Set(desa.flatMap(ancestorsOf))];
  const known = await readSimpulTanya(db, no, [...desa, ...above]);
  const sums = new Map(above.map((kode): [AreaCode, Simpul] => [kode, { ...(known.get(kode) ?? { kode, angka: [], seq: 0, per: null }), sidik: null }]));
  for (const { kode, angka, seq, per } of found.map(({ simpul }) => simpul)) {
    const before = known.get(kode)?.angka ?? [];
    for (const up of ancestorsOf(kode)) {
      const sum = sums.get(up);
      if (sum !== undefined) sums.set(up, { ...sum, angka: angka.map((n, at) => (sum.angka[at] ?? 0) + n - (before[at] ?? 0)), seq: Math.max(sum.seq, seq), per: later(sum.per, per) });
    }
  }
  await writeSimpulTanya(db, no, versi, [...found.map(({ simpul }) => simpul), ...sums.values()]);
  await replaceTps(db, no, desa, found.flatMap(({ tps }) => tps));
}

interface Ditimbang {
  readonly simpul: Simpul;
  readonly tps: readonly TanyaTps[];
}

async function timbangSemua(db: Db, no: number, kontes: Kontes, desa: readonly AreaCode[]): Promise<Ditimbang[]> {
  const t = tanyaku(kontes);
  const known = await readDesa(db, no, kontes, desa);
  return desa.map((kode): Ditimbang => {
    const stations = known.get(kode) ?? [];
    const { tps, cacah, sidik } = timbangDesa(t, stations);
    const events = stations.flatMap(({ catatan }) => catatan);
    const seq = events.reduce((most, one) => Math.max(most, one.seq), 0);
    return { tps, simpul: { kode, angka: keBaris(cacah), sidik, seq, per: events.reduce<number | null>((most, one) => later(most, one.per), null) } };
  });
}

const later = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b > a) ? b : a);

/** Every station of these kel/desa that the log knows, with its events and answers, by kel/desa. */
export async function readDesa(db: Db, no: number, kontes: Kontes, desa: readonly AreaCode[]): Promise<Map<AreaCode, StasiunDesa[]>> {
  const plans = await stationPlansOf(db, kontes.pemilu.slug, desa);
  const kodes = plans.flatMap((plan) => stationNumbers(plan).map((nomor) => stationCode(plan.kode, nomor)));
  const log = new Map<AreaCode, BarisLog[]>();
  for (const row of await readStations(db, no, kontes, kodes)) {
    const rows = log.get(row.kode);
    if (rows === undefined) log.set(row.kode, [row]);
    else rows.push(row);
  }
  const dijawab = await readDijawab(db, no, [...log.keys()]);
  const out = new Map<AreaCode, StasiunDesa[]>(desa.map((kode) => [kode, []]));
  for (const [kode, catatan] of log) out.get(kode.slice(0, 10) as AreaCode)?.push({ kode, catatan, dijawab: dijawab.get(kode) ?? 0 });
  return out;
}
