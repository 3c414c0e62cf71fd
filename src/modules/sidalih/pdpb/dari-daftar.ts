// What does the own list say of the quarter? (its frozen versions from the last plenary recap to the newest; the form is filled from it, never typed)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { idDaftar } from '../daftar/buat.ts';
import { readDaftar } from '../daftar/store/daftar.ts';
import { listVersi } from '../daftar/store/versi.ts';
import { KATEGORI_KODE, type RekapJumlah } from './rekap-jumlah.ts';
import { sumVersi } from './store/rekap.ts';

export interface DariDaftar {
  readonly asal: string;
  readonly isi: RekapJumlah;
}

/**
 * `sebelum`: what the recap before rests on, as it was kept (`pdpb-2025.6472/3`). Undefined while the kab/kota keeps no list
 * here, or its list has not decided a new version at PLENO since. Moves between stations of one list are not flows of the area.
 */
export async function dariDaftar(db: Db, paket: string, kode: AreaCode, sebelum: string | undefined): Promise<DariDaftar | undefined> {
  const id = idDaftar(paket, kode);
  if (kode.length !== 4 || (await readDaftar(db, id)) === undefined) return undefined;
  const decided = (await listVersi(db, id)).findLast(({ tahap }) => tahap === 'PLENO');
  // The first quarter begins with the version that took over the last final list.
  const dari = sebelum?.startsWith(`${id}/`) === true ? Number(sebelum.slice(id.length + 1)) : 1;
  if (decided === undefined || decided.no <= dari) return undefined;
  const sum = await sumVersi(db, id, dari, decided.no);
  if (sum === undefined) return undefined;
  const rincian = Object.fromEntries(KATEGORI_KODE.flatMap((name, at) => ((sum.tms[at] ?? 0) === 0 ? [] : [[name, sum.tms[at] ?? 0]])));
  return { asal: `${id}/${decided.no}`, isi: { awal: sum.awal, baru: sum.baru, tms: sum.keluar, akhir: sum.akhir, laki: sum.laki, perempuan: sum.perempuan, rincian } };
}
