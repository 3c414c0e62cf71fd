// What is public of the moves of an area: numbers by child, out and in, and the special list? (one shape for page, JSON and CSV)
import type { AreaCode } from '#kernel/area-code';
import { properName } from '#kernel/format';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Db } from '#platform/db';
import { BASE_TREE, findAreas } from '#platform/offices';
import type { RekapSalah } from '../daftar/rekap.ts';
import { countDpk } from './store/dpk.ts';
import { listPindahan } from './store/pindah.ts';
import { type BarisDptb, dptbFaults, rekapDptb } from './rekap-dptb.ts';

export interface BarisJumlah extends BarisDptb {
  readonly nama: string;
  readonly dpkL: number;
  readonly dpkP: number;
}

export interface Jumlah {
  readonly paket: string;
  readonly kode: AreaCode;
  readonly baris: readonly BarisJumlah[];
  readonly total: BarisJumlah;
  /** Over the nation: what went out and did not come in. Empty = it balances. */
  readonly salah: readonly RekapSalah[];
}

const BELOW: Readonly<Record<number, 2 | 4 | 6 | 10 | 13>> = { 1: 2, 2: 4, 4: 6, 6: 10, 10: 13 };

export async function jumlahOf(db: Db, paket: string, kode: AreaCode): Promise<Jumlah> {
  const prefix = kode === '0' ? '' : kode;
  const digits = BELOW[kode.length] ?? 13;
  const moves = await listPindahan(db, paket, prefix);
  const national = kode === '0' ? moves : await listPindahan(db, paket, '');
  const dpk = new Map((await countDpk(db, paket, prefix, digits)).map((row) => [row.kode, row]));
  const counted = new Map(rekapDptb(moves, digits).filter((row) => row.kode.startsWith(prefix)).map((row) => [row.kode, row]));
  const codes = [...new Set([...counted.keys(), ...dpk.keys()])].sort();
  const names = new Map((await findAreas(db, BASE_TREE, codes.filter((code) => code.length < 13) as AreaCode[])).map((area) => [String(area.kode), properName(area.nama)]));
  const baris = codes.map((code): BarisJumlah => {
    const row = counted.get(code) ?? { kode: code, keluarL: 0, keluarP: 0, masukL: 0, masukP: 0 };
    const special = dpk.get(code);
    return { ...row, nama: code.length === 13 ? `TPS ${code.slice(10)}` : (names.get(code) ?? code), dpkL: special?.laki ?? 0, dpkP: special?.perempuan ?? 0 };
  });
  const sum = (of: (row: BarisJumlah) => number): number => baris.reduce((n, row) => n + of(row), 0);
  const total = { kode, nama: '', keluarL: sum((r) => r.keluarL), keluarP: sum((r) => r.keluarP), masukL: sum((r) => r.masukL), masukP: sum((r) => r.masukP), dpkL: sum((r) => r.dpkL), dpkP: sum((r) => r.dpkP) };
  return { paket, kode, baris, total, salah: dptbFaults(rekapDptb(national, 1)) };
}

const COLUMNS = ['kode', 'nama', 'keluarL', 'keluarP', 'masukL', 'masukP', 'dpkL', 'dpkP'] as const;
const HEADS = ['kode', 'nama', 'keluar_l', 'keluar_p', 'masuk_l', 'masuk_p', 'dpk_l', 'dpk_p'];

export function jumlahCsv({ baris }: Jumlah): string {
  return stringify([HEADS, ...baris.map((row) => COLUMNS.map((name) => row[name]))], { escape_formulas: true });
}

const line = z.object({ kode: z.string(), nama: z.string(), keluar: z.object({ l: z.int(), p: z.int() }), masuk: z.object({ l: z.int(), p: z.int() }), dpk: z.object({ l: z.int(), p: z.int() }) });
export const jumlahAnswer = z.object({ paket: z.string(), kode: z.string(), seimbang: z.boolean(), jumlah: line, wilayah: z.array(line) });

export function jumlahJson({ paket, kode, baris, total, salah }: Jumlah): z.infer<typeof jumlahAnswer> {
  const of = (row: BarisJumlah) => ({ kode: row.kode, nama: row.nama, keluar: { l: row.keluarL, p: row.keluarP }, masuk: { l: row.masukL, p: row.masukP }, dpk: { l: row.dpkL, p: row.dpkP } });
  return { paket, kode, seimbang: salah.length === 0, jumlah: of(total), wilayah: baris.map(of) };
}
