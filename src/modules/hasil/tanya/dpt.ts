// Where does a voter list jump between two elections? (areas by the same code of the tree; only where both lists are read whole)
import type { AreaCode } from '#kernel/area-code';
import type { PemiluPack } from '#modules/pemilu';
import { listPemilu } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { type Baris, type Hitungan, openHitungan, readDi } from '../gabung/read.ts';
import { paketOf } from './paket.ts';
import { listTanyaAnak } from './store/wilayah.ts';

/** A list as the forms say it: voters of the DPT, stations whose list is read, stations in the plan. */
export interface Daftar {
  readonly pemilih: number | null;
  readonly terbaca: number;
  readonly tps: number;
}

/** NAIK, TURUN: beyond the threshold of the pack. WAJAR: within. BELUM: one of the lists is not read at every station, or the area is in one election only. */
export type Lompatan = 'NAIK' | 'TURUN' | 'WAJAR' | 'BELUM';

export interface BarisDpt {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly kini: Daftar;
  readonly lain: Daftar | null;
  readonly lompatan: Lompatan;
}

export interface BandingDpt {
  readonly lain: PemiluPack;
  readonly permil: number;
  readonly baris: readonly BarisDpt[];
}

/** Whole numbers only: |new - old| of the old list against the threshold. */
export function lompatanOf(kini: Daftar, lain: Daftar | null, permil: number): Lompatan {
  if (lain === null || kini.pemilih === null || lain.pemilih === null || lain.pemilih === 0) return 'BELUM';
  if (kini.tps === 0 || kini.terbaca < kini.tps || lain.terbaca < lain.tps) return 'BELUM';
  const step = kini.pemilih - lain.pemilih;
  if (Math.abs(step) * 1000 <= permil * lain.pemilih) return 'WAJAR';
  return step > 0 ? 'NAIK' : 'TURUN';
}

/** The areas one level below `kode` against the newest earlier election of the same kind that counts there; undefined where there is none. */
export async function bandingkanDpt(db: Db, kontes: Kontes, kode: AreaCode): Promise<BandingDpt | undefined> {
  const own = await daftarDi(db, await openHitungan(db, kontes.pemilu.slug, kontes.pack.jenis, kode), kode);
  if (own === undefined) return undefined;
  const earlier = listPemilu()
    .filter(({ hari }) => hari < kontes.pemilu.hari)
    .sort((a, b) => (a.hari < b.hari ? 1 : -1));
  for (const lain of earlier) {
    const other = await daftarDi(db, await openHitungan(db, lain.slug, kontes.pack.jenis, kode), kode);
    if (other === undefined) continue;
    const permil = paketOf(kontes).dptBerubahPermil;
    const baris = [...own].map(([at, { nama, daftar }]): BarisDpt => {
      const match = other.get(at)?.daftar ?? null;
      return { kode: at, nama, kini: daftar, lain: match, lompatan: lompatanOf(daftar, match, permil) };
    });
    return { lain, permil, baris };
  }
  return undefined;
}

async function daftarDi(db: Db, hitungan: Hitungan | undefined, kode: AreaCode): Promise<Map<AreaCode, { readonly nama: string; readonly daftar: Daftar }> | undefined> {
  const found = hitungan === undefined ? undefined : await readDi(db, hitungan, kode);
  if (hitungan === undefined || found === undefined || found.area.seq === 0) return undefined;
  const read = new Map<AreaCode, number>();
  for (const { no } of hitungan.kertas) for (const { kode: at, cacah } of await listTanyaAnak(db, no, kode)) read.set(at, (read.get(at) ?? 0) + cacah.per.AN07.diuji);
  const cell = hitungan.form.sel.findIndex(({ nama }) => nama === 'pemilih_dpt_j');
  const daftarOf = ({ kode: at, sel, tps }: Baris): Daftar => ({ pemilih: sel[cell] ?? null, terbaca: read.get(at) ?? 0, tps: tps.total });
  return new Map(found.anak.map((one) => [one.kode, { nama: one.nama, daftar: daftarOf(one) }]));
}
