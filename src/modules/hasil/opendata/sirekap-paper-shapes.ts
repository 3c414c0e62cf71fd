// Which shapes have KPU's objects of contests with many ballot papers? (hasil.md 7.2; no key is added)
import { z } from 'zod';
import { areaAnswer, stationAnswer } from './sirekap-shapes.ts';

const id = z.string().regex(/^[0-9]+$/);
const count = z.int().min(0);
const stamp = areaAnswer.shape.ts;
const progres = z.strictObject({ total: count, progres: count });
const persen = z.number().min(0).max(100);

export const partiesAnswer = z.record(
  id,
  z.strictObject({
    ts: stamp,
    id_partai: z.int().min(1),
    id_pilihan: z.int().min(1),
    is_aceh: z.boolean(),
    nama: z.string(),
    nama_lengkap: z.string(),
    nomor_urut: z.int().min(1),
    warna: z.string(),
  }),
);

export const dapilDprAnswer = z.array(z.strictObject({ nama: z.string(), id: z.int(), kode: id }));
export const dapilDprdAnswer = z.array(z.strictObject({ id_dapil: z.int(), kode_dapil: id, nama_dapil: z.string() }));

/** An unread cell beside others that were read is null. */
const partyCells = z.strictObject({ jml_suara_total: count.nullable(), jml_suara_partai: count.nullable() });

export const partyStationAnswer = z.strictObject({
  ...stationAnswer.shape,
  chart: z.record(id, partyCells).nullable(),
  caleg: z.record(id, z.record(id, count.nullable())).nullable(),
  kode_dapil: id,
});

export const personStationAnswer = z.strictObject(stationAnswer.shape);

const chart = z.object({ persen }).catchall(count);
/** A dapil: below each party its candidates by id, its total and the crosses for it alone. */
export const dapilAnswer = z.strictObject({
  ts: stamp,
  chart,
  table: z.record(id, z.object({ jml_suara_total: count.nullable(), jml_suara_partai: count.nullable() }).catchall(count.nullable())),
  progres,
});
/** All dapil of the DPR: the votes of each. */
export const allDapilAnswer = z.strictObject({ ts: stamp, chart, table: areaAnswer.shape.table, progres });

const person = z.strictObject({ nama: z.string(), nomor_urut: z.int().min(1), jenis_kelamin: z.enum(['L', 'P']).nullable(), tempat_tinggal: z.string().nullable() });
export const personsAnswer = z.record(id, person);
export const listsAnswer = z.record(id, personsAnswer);

export const pairsAnswer = z.record(id, z.record(id, z.strictObject({ ts: stamp, nama: z.string(), nomor_urut: count, warna: z.string() })));

const pilkadaProgres = z.strictObject({ total: count, persen, progres: count });
const pilkadaRow = z.object({ psu: z.string().nullable(), progres: pilkadaProgres, status_progress: z.boolean() }).catchall(count);
export const pilkadaAreaAnswer = z.strictObject({
  mode: z.literal('hhcw'),
  tungsura: z.strictObject({ chart: z.object({ progres: pilkadaProgres }).catchall(count), table: z.record(id, pilkadaRow) }),
  psu: z.string(),
  progres,
  ts: stamp,
});

const { chart: votes, psu, ts, ...station } = stationAnswer.shape;
export const pilkadaStationAnswer = z.strictObject({ mode: z.literal('hhcw'), tungsura: z.strictObject({ chart: votes }), ...station, psu, ts });

export type Parties = z.infer<typeof partiesAnswer>;
export type PartyStation = z.infer<typeof partyStationAnswer>;
export type Persons = z.infer<typeof personsAnswer>;
export type Lists = z.infer<typeof listsAnswer>;
export type Pairs = z.infer<typeof pairsAnswer>;
export type PilkadaStation = z.infer<typeof pilkadaStationAnswer>;
