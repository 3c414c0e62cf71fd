// Which office serves an area, and what is it called? (UU 7/2017: KPU, KPU provinsi, KPU kabupaten/kota; KIP in Aceh)
import { type AreaCode, NATION, isAbroad, parentOf } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Zone, zoneOf } from '#kernel/zone';
import type { Area } from './area.ts';
import { KIP_BASIS } from './office-facts.ts';

export interface Office {
  /** "0" for KPU RI, else the code of its province or regency. */
  readonly kode: AreaCode;
  readonly nama: string;
  readonly induk: AreaCode | null;
  readonly zona: Zone;
  /** Null = the office has not filled it in; nothing is guessed. */
  readonly alamat: string | null;
  readonly situs: string | null;
  readonly telepon: string | null;
  readonly surel: string | null;
  readonly jam: string | null;
  readonly sumber: string | null;
  readonly keyakinan: 'H' | 'M' | 'L' | null;
}

/** The office that an area belongs to: its regency's, its province's, KPU RI for the nation and for all abroad. */
export function officeCodeOf(kode: AreaCode): AreaCode {
  if (kode === NATION || isAbroad(kode)) return NATION;
  return kode.slice(0, 4) as AreaCode;
}

/** The office of an area of level 0, 1 or 2, before its own facts are added. */
export function officeOf(area: Area): Pick<Office, 'kode' | 'nama' | 'induk' | 'zona'> {
  const zona = zoneOf(area.kode);
  assert(zona !== undefined && area.tingkat <= 2, `office of ${area.kode}`);
  return { kode: area.kode, nama: officeName(area), induk: parentOf(area.kode) ?? null, zona };
}

function officeName(area: Area): string {
  if (area.kode === NATION) return 'KPU RI';
  const place = area.nama.replace(/^(Kabupaten|Kota) Administrasi /, '$1 ');
  if (area.kode.startsWith(KIP_BASIS.provinsi)) return `KIP ${place}`;
  if (area.tingkat === 2) return `KPU ${place}`;
  return /^Daerah /.test(place) ? `KPU ${place.replace('Daerah Khusus Ibukota', 'Provinsi DKI')}` : `KPU Provinsi ${place}`;
}
