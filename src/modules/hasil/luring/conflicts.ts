// Which forms from phones came second and still wait for somebody to choose? (both are kept; nobody overwrites: hasil.md 2 "Offline")
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { filled } from '../desk/fields.ts';
import { selTercatat, suaraTercatat } from '../desk/standing.ts';
import { readTyped } from '../desk/typed.ts';
import type { Angka } from '../figures.ts';
import { berlakuPada } from '../station.ts';
import { findNomor } from '../store/columns.ts';
import { readStations } from '../store/log.ts';
import type { PesanIsian } from './message.ts';
import { countTerima, listBentrok } from './store/message.ts';

/** A form of a phone that differs from what is on record. */
export interface Bentrok {
  readonly uuid: string;
  readonly kode: AreaCode;
  /** Seconds since 1970: by the phone's own clock, and when it came in. */
  readonly pada: number;
  readonly diterima: number;
  /** By number of the box. */
  readonly angka: readonly Angka[];
}

/** Forms of phones in an area: how many were taken, and those that wait for a choice. */
export interface DariHp {
  readonly terkirim: number;
  readonly bentrok: readonly Bentrok[];
}

/** A list longer than this is worked off from its top. */
const MOST = 100;
const NOTHING: DariHp = { terkirim: 0, bentrok: [] };

/** Of a kabupaten/kota or smaller; above it nobody works off stations, and nothing is counted. */
export async function formsFromPhones({ database: { db } }: Pick<Deps, 'database'>, kontes: Kontes, area: AreaCode): Promise<DariHp> {
  const no = area.length < 4 ? undefined : await findNomor(db, kontes);
  if (no === undefined) return NOTHING;
  const [terkirim, kept] = await Promise.all([countTerima(db, no, area), listBentrok(db, no, area, MOST)]);
  const { opsi, form } = kontes.pack;
  const log = await readStations(db, no, kontes, [...new Set(kept.map(({ kode }) => kode))]);
  const bentrok = kept.flatMap(({ uuid, kode, pada, diterima, berkas }): Bentrok[] => {
    const berlaku = berlakuPada(log.filter((one) => one.kode === kode));
    const tercatat = [...suaraTercatat({ berlaku }, opsi.length), ...selTercatat({ berlaku }, form.sel.length)];
    const { angka } = readTyped(kontes.pack, filled((JSON.parse(berkas) as PesanIsian).isian));
    return angka.every((n, at) => n === tercatat[at]) ? [] : [{ uuid, kode, pada, diterima, angka }];
  });
  return { terkirim, bentrok };
}
