// How do the decrees of a contest stand: what is in force, what waits, what were they compared with?
import { createHash } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import type { Db } from '#platform/db';
import { findArea, listChildren } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { wibDay, wibDayNumber } from '../instants.ts';
import { findBerkas } from '../layers/read-layers.ts';
import { findFormulir } from '../recap/store/plenary.ts';
import { findNomor } from '../store/columns.ts';
import type { Latar, Rekap } from './check.ts';
import { type IsiKeputusan, nodeOfDecree, readKeputusan } from './decree.ts';
import { type KeadaanSk, keadaanSk } from './states.ts';
import { type Keputusan, type Langkah, type Naskah, readKeputusanSemua, readLangkah, readNaskah } from './store/decree.ts';

/** A draft with what was done about it. */
export interface NaskahKini {
  readonly naskah: Naskah;
  readonly keadaan: KeadaanSk;
  /** In their order. */
  readonly langkah: readonly Langkah[];
}

/** The closed form that decrees of this node follow, as it is named in their records. */
export interface RekapTerbit extends Rekap {
  readonly lapisan: string;
  readonly versi: number;
  readonly sha256: string;
}

export interface Tercatat {
  readonly row: Keputusan;
  readonly isi: IsiKeputusan;
}

export interface MejaSk {
  readonly kontes: Kontes;
  readonly no: number;
  readonly node: AreaCode;
  readonly nama: string;
  readonly rekap: RekapTerbit | undefined;
  /** The newest first: that one is in force. */
  readonly keputusan: readonly Tercatat[];
  /** The newest first. */
  readonly naskah: readonly NaskahKini[];
  /** Areas that an annex names. */
  readonly wilayah: readonly { readonly kode: AreaCode; readonly nama: string }[];
  readonly latar: Latar;
  /** Of what a decision is made against: whoever decides names what was seen. */
  readonly sidik: string;
}

/** Undefined before the areas of the contest are laid. `now` in seconds. */
export async function findMeja(db: Db, kontes: Kontes, now: number): Promise<MejaSk | undefined> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return undefined;
  const { pemilu, pack } = kontes;
  const node = nodeOfDecree(pack);
  const { pohon } = await treeOf(db, pemilu.slug);
  const keputusan = (await readKeputusanSemua(db, no, node)).map((row) => ({ row, isi: readKeputusan(row.isi) }));
  const rekap = await findRekap(db, no, node);
  const wilayah = await listChildren(db, pohon, node);
  const berlaku = keputusan[0]?.isi;
  const latar: Latar = {
    pack,
    hari: day(pemilu.hari),
    hariIni: wibDay(wibDayNumber(now)),
    rekap,
    berlaku,
    tercatat: keputusan.map(({ row }) => row),
    wilayah: wilayah.map(({ kode }) => kode),
  };
  const sidik = createHash('sha256').update(JSON.stringify([rekap?.sha256, rekap?.perbaikan, keputusan[0]?.row.sha256])).digest('hex');
  const nama = (await findArea(db, pohon, node))?.nama ?? node;
  return { kontes, no, node, nama, rekap, keputusan, naskah: await draftsOf(db, no, node, keputusan, now), wilayah, latar, sidik };
}

async function findRekap(db: Db, no: number, node: AreaCode): Promise<RekapTerbit | undefined> {
  const found = await findBerkas(db, no, node);
  const form = found === undefined ? undefined : await findFormulir(db, found.rapat.id);
  if (found === undefined || form === undefined) return undefined;
  const { kaki, baris } = found.isi;
  return { kaki, baris, perbaikan: found.perbaikan, lapisan: found.rapat.lapisan, versi: found.rapat.versi, sha256: form.sha256 };
}

async function draftsOf(db: Db, no: number, node: AreaCode, keputusan: readonly Tercatat[], now: number): Promise<NaskahKini[]> {
  const steps = Map.groupBy(await readLangkah(db, no, node), (one) => one.naskah);
  return (await readNaskah(db, no, node)).map((naskah): NaskahKini => {
    const langkah = steps.get(naskah.id) ?? [];
    const at = keputusan.findIndex(({ row }) => row.naskah === naskah.id);
    return { naskah, langkah, keadaan: keadaanSk(langkah.at(-1), at > 0, now) };
  });
}

/** Who proposed what waits for a second person; undefined where nothing of this draft waits. */
export function pengusulOf({ keadaan, langkah }: NaskahKini): string | undefined {
  return keadaan === 'USUL' ? langkah.at(-1)?.akun : undefined;
}
