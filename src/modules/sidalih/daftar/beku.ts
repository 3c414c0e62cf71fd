// What does a frozen version hold, and which hash binds it? (sidalih.md 5.1: the version freezes with a hash)
import { createHash } from 'node:crypto';
import { day, type Day } from '#kernel/day';
import { leafHash, treeRoot } from '#kernel/merkle';
import type { Db } from '#platform/db';
import { ageOn, hariUkur } from '../aturan/layak.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { type Brankas, mustOpen } from '../brankas/brankas.ts';
import { streamTersegel } from './baca.ts';
import type { RekapTempat } from './rekap.ts';
import type { Daftar } from './store/daftar.ts';
import type { RekamTersegel } from './store/pemilih.ts';
import type { RekapTps, Rincian } from './store/versi.ts';

/** Bands by age in full years on polling day; below the voting age stands who is or was married. */
export const USIA = ['-16', '17-20', '21-30', '31-40', '41-50', '51-60', '61-70', '71-'] as const;

export function bandOf(age: number): (typeof USIA)[number] {
  if (age < 17) return '-16';
  if (age <= 20) return '17-20';
  if (age > 70) return '71-';
  return USIA[Math.floor((age - 1) / 10)] ?? '71-';
}

/** One line of a record under the station's hash; the numbers stand as keyed indexes, so that the line can be kept. */
export function lineOf(r: RekamTersegel): string {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  return `${[r.id, r.rekam, r.nama, r.jk, r.kawin, r.ktpEl, r.alamat, r.rt, r.rw, r.keterangan, hex(r.nikKunci), hex(r.nkkKunci)].join('\t')}\n`;
}

interface Station {
  readonly hash: ReturnType<typeof createHash>;
  readonly usia: Record<string, number>;
  readonly disabilitas: Record<string, number>;
  readonly sumber: Record<string, number>;
  tanpaKtpEl: number;
  pemula: number;
}

const add = (to: Record<string, number>, key: string): void => {
  to[key] = (to[key] ?? 0) + 1;
};

/** Counts and hashes of every station. Reads each record once: cost by the voters of the list, memory by its stations. */
export async function bekukan(
  db: Db,
  brankas: Brankas,
  { list, paket, today, rekap }: { readonly list: Daftar; readonly paket: PaketAturan; readonly today: Day; readonly rekap: readonly RekapTempat[] },
): Promise<{ readonly tps: readonly RekapTps[]; readonly akar: string }> {
  const stations = new Map<string, Station>();
  const on = hariUkur(paket, today);
  for await (const page of streamTersegel(db, list.id, { aktif: true })) {
    for (const row of page) {
      const kode = row.desa + row.tps;
      const at = stations.get(kode) ?? { hash: createHash('sha256'), usia: {}, disabilitas: {}, sumber: {}, tanpaKtpEl: 0, pemula: 0 };
      stations.set(kode, at);
      at.hash.update(lineOf(row));
      const age = ageOn(day(mustOpen(brankas.openIdentitas(row.id, row.rahasia)).tanggalLahir), on, paket.kabisat);
      add(at.usia, bandOf(age));
      add(at.sumber, row.sumber);
      if (row.cacat !== null) add(at.disabilitas, String(mustOpen(brankas.openDisabilitas(row.id, row.cacat))));
      if (row.ktpEl === 'B') at.tanpaKtpEl += 1;
      if (age <= paket.pemulaSampai) at.pemula += 1;
    }
  }
  const tps = rekap.map((one) => lineOfStation(one, stations.get(one.kode)));
  const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
  const leaves = tps.map(({ desa, tps: nomor, hash }) => leafHash(sha256, Buffer.from(`${desa}${nomor}\n${hash}`)));
  return { tps, akar: Buffer.from(treeRoot(sha256, leaves)).toString('hex') };
}

function lineOfStation(one: RekapTempat, at: Station | undefined): RekapTps {
  const { kode, tms, masuk8, keluar8, pindahMasuk, pindahKeluar, awal, baru, keluar, ubah, laki, perempuan } = one;
  const groups = { usia: at?.usia ?? {}, disabilitas: at?.disabilitas ?? {}, sumber: at?.sumber ?? {}, tanpaKtpEl: at?.tanpaKtpEl ?? 0, pemula: at?.pemula ?? 0 };
  const rincian: Rincian = { tms, masuk8, keluar8, pindahMasuk, pindahKeluar, ...groups };
  const hash = (at?.hash ?? createHash('sha256')).digest('hex');
  return { desa: kode.slice(0, 10), tps: kode.slice(10), awal, baru, keluar, ubah, laki, perempuan, rincian, hash };
}
