// Do the rules give the published numbers of the shared case list, one by one? (cases of the voter list; those of candidacy wait for theirs)
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { coklitShare, printedFaults } from '../daftar/rekap.ts';
import { projectRoot } from '#platform/config';
import { batasPindah, isOfAge, pantarlihPaling, suratCadangan, tpsMinimal } from './layak.ts';
import { PAKET, getPaket } from './packs.ts';

interface Kasus {
  readonly aturan: string;
  readonly hari_h?: string;
  readonly lahir?: string;
  readonly status_kawin?: 'B' | 'S' | 'P';
  readonly lolos?: boolean;
  readonly alasan?: string;
  readonly batas?: string;
  readonly awal?: number;
  readonly baru?: number;
  readonly tms?: number;
  readonly akhir?: number;
  readonly rincian_tms?: Readonly<Record<string, number>>;
  readonly rincian?: Readonly<Record<string, number>>;
  readonly dinyatakan?: number;
  readonly jumlah_rincian?: number;
  readonly pemilih?: number;
  readonly hasil?: number;
  readonly maks?: number;
  readonly pemilih_desa?: number;
  readonly maks_per_tps?: number;
  readonly dpt_per_tps?: readonly number[];
  readonly cadangan?: readonly number[];
  readonly dpt?: number;
  readonly per_kabupaten?: number;
  readonly total?: number;
  readonly selesai?: number;
  readonly sisa?: number;
  readonly persen?: string;
}
const FILE = join(projectRoot(), '../shared/data/linkage/rule_cases.json');
const there = existsSync(FILE);
if (!there) process.stdout.write('rule cases skipped: ../shared is absent\n');
const all = there ? (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly kasus: readonly Kasus[] }).kasus : [];

/** What the rule says, and what the case says. */
const JUDGED: Readonly<Record<string, (k: Kasus) => readonly [unknown, unknown]>> = {
  usia_pemilih: (k) => {
    const pack = PAKET.find(({ hariH }) => hariH === k.hari_h);
    return [pack !== undefined && isOfAge(pack, day(k.lahir ?? ''), k.status_kawin ?? 'B', day('2024-01-01')), k.lolos];
  },
  dptb_batas: (k) => {
    const pack = PAKET.find(({ hariH }) => hariH === k.hari_h);
    const reason = pack?.dptb?.alasan.find(({ kode }) => kode.toLowerCase() === k.alasan);
    return [pack && reason && batasPindah(pack, reason), k.batas];
  },
  rekap_pdpb: (k) => [printedFaults({ awal: k.awal ?? 0, baru: k.baru ?? 0, tms: k.tms ?? 0, akhir: k.akhir ?? 0, ...(k.rincian_tms === undefined ? {} : { rincian: k.rincian_tms }) }), []],
  rincian_tidak_cocok: (k) => [printedFaults({ tms: k.dinyatakan ?? 0, rincian: k.rincian ?? {} }).map(({ tertulis, seharusnya }) => [tertulis, seharusnya]), [[k.dinyatakan, k.jumlah_rincian]]],
  pantarlih_per_tps_pilkada: (k) => [pantarlihPaling(getPaket('pilkada-2024'), k.pemilih ?? 0), k.hasil ?? k.maks],
  tps_min: (k) => [tpsMinimal(k.pemilih_desa ?? 0, k.maks_per_tps ?? 1), k.hasil],
  surat_suara_cadangan: (k) => [(k.dpt_per_tps ?? []).map((n) => suratCadangan(getPaket('pemilu-2024'), n)), k.cadangan],
  jumlah_per_tps_bukan_total: (k) => [suratCadangan(getPaket('pemilu-2024'), k.dpt ?? 0), k.per_kabupaten],
  persen_coklit: (k) => [coklitShare(k.total ?? 0, k.selesai ?? 0), { sisa: k.sisa, persen: k.persen }],
};

describe.skipIf(!there)('cases of the voter list', () => {
  const cases = all.filter(({ aturan }) => aturan in JUDGED);
  it('are there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15);
  });
  it.each(cases.map((one, n) => [n + 1, one.aturan, one] as const))('case %i: %s', (_n, aturan, one) => {
    const [told, expected] = JUDGED[aturan]?.(one) ?? [undefined, null];
    expect(told).toEqual(expected);
  });
});
