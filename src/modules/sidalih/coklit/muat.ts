// Who stands at a station during the visits, grouped by family? (families by the keyed index of the NKK, never by the number)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { idDaftar } from '../daftar/buat.ts';
import type { IdDaftar } from '../daftar/rekam.ts';
import { type Daftar, listDaftar, readDaftar } from '../daftar/store/daftar.ts';
import { type RekamTersegel, listRekam } from '../daftar/store/pemilih.ts';
import { type HasilTersimpan, readDiberi, readHasil } from './store/keadaan.ts';

/** More than any station of any pack holds. */
const PALING = 5_000;
export const TAHAP_COKLIT = 'COKLIT';

export interface Anggota {
  readonly rekam: RekamTersegel;
  readonly kini: HasilTersimpan | undefined;
}

export interface Keluarga {
  /** From 1, by address and name of its first voter. */
  readonly no: number;
  /** Keyed index of the NKK, hex. */
  readonly kunci: string;
  readonly diberi: boolean;
  readonly anggota: readonly Anggota[];
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Voters that count: on the list, or struck by a visit. */
export async function loadKeluarga(db: Db, daftar: IdDaftar, kode: string): Promise<Keluarga[]> {
  const all = await listRekam(db, daftar, { node: kode as AreaCode, banyak: PALING });
  const kini = new Map((await readHasil(db, daftar, all.map(({ id }) => id))).map((one) => [one.pemilih, one]));
  const diberi = await readDiberi(db, daftar, kode);
  const groups = new Map<string, Anggota[]>();
  for (const rekam of all) {
    if (rekam.tms !== null && !kini.has(rekam.id)) continue;
    const key = hex(rekam.nkkKunci);
    groups.set(key, [...(groups.get(key) ?? []), { rekam, kini: kini.get(rekam.id) }]);
  }
  const place = ([, [first]]: [string, Anggota[]]): string => (first === undefined ? '' : [first.rekam.rw, first.rekam.rt, first.rekam.alamat, first.rekam.nama].join('|'));
  return [...groups].sort((a, b) => (place(a) < place(b) ? -1 : 1)).map(([kunci, anggota], at) => ({ no: at + 1, kunci, diberi: diberi.has(kunci), anggota }));
}

/** The list that is or was visited at this place: the one in coklit, else the newest of a pack that knows coklit. */
export async function findDaftarDi(db: Db, node: string): Promise<Daftar | undefined> {
  const all = (await listDaftar(db, { node: node.slice(0, 4) as AreaCode })).filter(({ kab }) => kab === node.slice(0, 4));
  return all.find(({ keadaan }) => keadaan === TAHAP_COKLIT);
}

export async function findDaftarCoklit(db: Db, paket: string, kode: string): Promise<Daftar | undefined> {
  return readDaftar(db, idDaftar(paket, kode.slice(0, 4)));
}
