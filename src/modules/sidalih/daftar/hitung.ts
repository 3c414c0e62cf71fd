// What is the recap of a list as it stands now, station by station? (from the numbered changes, held against the records)
import type { Db } from '#platform/db';
import { type RekapTempat, addRekap } from './rekap.ts';
import type { Daftar } from './store/daftar.ts';
import { countRekam } from './store/pemilih.ts';
import { sumArus } from './store/perubahan.ts';
import { readAwal } from './store/versi.ts';

/**
 * awal: the last frozen version; the flow: the changes since; akhir, L and P: counted over the records themselves, so
 * that a lost change or a lost record shows as R_ARUS. Cost by the changes since the last version and one count.
 */
export async function hitungRekap(db: Db, list: Pick<Daftar, 'id' | 'versi' | 'urut'>): Promise<RekapTempat[]> {
  const { sampai, tps } = await readAwal(db, list.id, list.versi);
  const arus = new Map((await sumArus(db, list.id, sampai, list.urut)).map((one) => [one.desa + one.tps, one]));
  const kini = new Map<string, { laki: number; perempuan: number }>();
  for (const { desa, tps: nomor, jk, banyak } of await countRekam(db, list.id)) {
    const at = kini.get(desa + nomor) ?? { laki: 0, perempuan: 0 };
    kini.set(desa + nomor, jk === 'L' ? { ...at, laki: banyak } : { ...at, perempuan: banyak });
  }
  const codes = [...new Set([...tps.keys(), ...arus.keys(), ...kini.keys()])].sort();
  return codes.map((kode) => {
    const [flow, now] = [arus.get(kode), kini.get(kode) ?? { laki: 0, perempuan: 0 }];
    const tms = flow?.tms ?? [0, 0, 0, 0, 0, 0, 0];
    const [keluar8, pindahKeluar, masuk8, pindahMasuk] = [flow?.keluar8 ?? 0, flow?.pindahKeluar ?? 0, flow?.masuk8 ?? 0, flow?.pindahMasuk ?? 0];
    return {
      kode,
      awal: tps.get(kode) ?? 0,
      baru: (flow?.masuk ?? 0) + (flow?.pulih ?? 0) + masuk8 + pindahMasuk,
      keluar: tms.reduce((a, b) => a + b, 0) + keluar8 + pindahKeluar,
      tms,
      masuk8,
      keluar8,
      pindahMasuk,
      pindahKeluar,
      ubah: flow?.ubah ?? 0,
      ...now,
      akhir: now.laki + now.perempuan,
    };
  });
}

/** Sums of the areas with so many digits, by code. */
export function naikkan(stations: readonly RekapTempat[], digits: 2 | 4 | 6 | 10): RekapTempat[] {
  const sums = new Map<string, RekapTempat>();
  for (const one of stations) {
    const kode = one.kode.slice(0, digits);
    const held = sums.get(kode);
    sums.set(kode, held === undefined ? { ...one, kode } : { ...addRekap(held, one), kode });
  }
  return [...sums.values()].sort((a, b) => (a.kode < b.kode ? -1 : 1));
}
