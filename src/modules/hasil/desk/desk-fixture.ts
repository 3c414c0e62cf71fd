// Which forms and officers do the tests of the desk use? (invented figures that agree with each other)
import { randomUUID } from 'node:crypto';
import { type AreaCode, areaCode } from '#kernel/area-code';
import type { Actor } from '#platform/action';
import type { Kontes } from '../contest.ts';
import type { FormulirC } from './form.ts';
import { type Terketik, hurufSama, readTyped, selOf, suaraOf } from './typed.ts';

/** A form on which everything agrees: 230 on the DPT, 181 + 4 + 2 came. */
export const SOUND: Terketik = {
  pemilih_dpt_l: '118', pemilih_dpt_p: '112', pemilih_dpt_j: '230',
  pengguna_dpt_l: '92', pengguna_dpt_p: '89', pengguna_dpt_j: '181',
  pengguna_dptb_l: '2', pengguna_dptb_p: '2', pengguna_dptb_j: '4',
  pengguna_non_dpt_l: '1', pengguna_non_dpt_p: '1', pengguna_non_dpt_j: '2',
  pengguna_total_l: '95', pengguna_total_p: '92', pengguna_total_j: '187',
  ss_diterima: '235', ss_digunakan: '187', ss_dikembalikan: '1', ss_tidak_digunakan: '47',
  disabilitas_l: '1', disabilitas_p: '2', disabilitas_j: '3',
  suara_1: '20', suara_2: '144', suara_3: '20', suara_sah: '184', suara_tidak_sah: '3', suara_total: '187',
};

export const kppsOf = (kode: string): Actor => ({ id: `akun-${kode}`, role: 'kpps', node: kode });

/** A form of a station as the desk hands it in; `typed` over the sound one. */
export function formOf(kontes: Kontes, kode: string, over: Partial<FormulirC> = {}, typed: Terketik = {}): FormulirC {
  const read = readTyped(kontes.pack, { ...SOUND, ...typed });
  return {
    uuid: randomUUID(),
    kontes,
    kode: areaCode(kode),
    dasar: 0,
    jenis: 'ISI',
    actor: kppsOf(kode),
    peran: 'KPPS',
    suara: suaraOf(kontes.pack, read),
    sel: selOf(kontes.pack, read),
    huruf: hurufSama(read),
    kata: {},
    dipertahankan: [],
    sebab: null,
    foto: [],
    perangkat: null,
    per: null,
    ...over,
  };
}

export const desaOf = (kode: string): AreaCode => areaCode(kode.slice(0, 10));
