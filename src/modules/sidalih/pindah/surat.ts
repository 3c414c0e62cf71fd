// Which ballots does a voter still receive after moving the vote, and why not the others? (UU 7/2017 Pasal 348; sidalih.md 5.5)
import { type Result, ok, refuse } from '#kernel/result';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type JenisDapil, type LetakDapil, findSuratSuara, isHeldAt, petaDapil } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { PaketAturan } from '../aturan/paket.ts';
import { aturanText as text } from './text-aturan.ts';

/** What the election says of places; `surat` is the code of a ballot (`pdpr`). */
export interface PetaSurat {
  diadakan(surat: string, kode: string): boolean;
  dapil(surat: string, kode: string): LetakDapil;
}

export type SebabSurat =
  | 'SELALU' // everywhere in the nation
  | 'SAMA' // every condition of the ballot holds
  | 'PROVINSI_BEDA'
  | 'KAB_BEDA'
  | 'DAPIL_BEDA'
  | 'DAPIL_BELUM_PASTI' // the map of dapil does not tell the desa apart
  | 'TIDAK_DI_ASAL' // not voted on at home, so there is nothing to take along
  | 'TIDAK_DI_TUJUAN';

export interface SisaSurat {
  readonly kode: string;
  readonly nama: Sentence;
  /** Null = the office must look at the map of dapil. */
  readonly dapat: boolean | null;
  readonly sebab: SebabSurat;
}

type Surat = NonNullable<PaketAturan['dptb']>['suratSuara'][number];

/**
 * Every ballot of the pack in its order. `asal`, `tujuan`: desa (10 digits) or station (13). Refused where the pack lets
 * nobody move over the border of a province.
 */
export function sisaSurat(paket: PaketAturan, peta: PetaSurat, asal: string, tujuan: string): Result<SisaSurat[], { readonly code: 'PINDAH_PROVINSI_LAIN' | 'PINDAH_TANPA_DPTB' }> {
  if (paket.dptb === null) return refuse('PINDAH_TANPA_DPTB');
  if (paket.dptb.hanyaProvinsiSama && !same(asal, tujuan, 2)) return refuse('PINDAH_PROVINSI_LAIN');
  return ok(paket.dptb.suratSuara.map((surat) => ({ kode: surat.kode, nama: surat.nama, ...judge(surat, peta, asal, tujuan) })));
}

const same = (asal: string, tujuan: string, digits: number): boolean => asal.slice(0, digits) === tujuan.slice(0, digits);

function judge({ kode, syarat }: Surat, peta: PetaSurat, asal: string, tujuan: string): Pick<SisaSurat, 'dapat' | 'sebab'> {
  const no = (sebab: SebabSurat) => ({ dapat: false, sebab });
  if (!peta.diadakan(kode, asal)) return no('TIDAK_DI_ASAL');
  if (!peta.diadakan(kode, tujuan)) return no('TIDAK_DI_TUJUAN');
  if (syarat.includes('provinsi') && !same(asal, tujuan, 2)) return no('PROVINSI_BEDA');
  if (syarat.includes('kab_kota') && !same(asal, tujuan, 4)) return no('KAB_BEDA');
  if (!syarat.includes('dapil')) return { dapat: true, sebab: syarat.length === 0 ? 'SELALU' : 'SAMA' };
  const [from, to] = [dapilAt(peta, kode, asal), dapilAt(peta, kode, tujuan)];
  if (!from.some((one) => to.includes(one)) && from.length > 0 && to.length > 0) return no('DAPIL_BEDA');
  return from.length === 1 && to.length === 1 ? { dapat: true, sebab: 'SAMA' } : { dapat: null, sebab: 'DAPIL_BELUM_PASTI' };
}

/** None = not on the map. */
function dapilAt(peta: PetaSurat, surat: string, kode: string): readonly string[] {
  const at = peta.dapil(surat, kode);
  if (at.keadaan === 'utuh') return [at.dapil];
  return at.keadaan === 'terbagi' ? at.dapil : [];
}

/** From the election's own tables; one read a ballot whose area is a dapil. Undefined where the pack has no election. */
export async function petaSurat(db: Db, paket: PaketAturan): Promise<PetaSurat | undefined> {
  const { pemilu, dptb } = paket;
  if (pemilu === null || dptb === null) return undefined;
  const withDapil = dptb.suratSuara.filter(({ syarat }) => syarat.includes('dapil')).map(({ kode }) => kode);
  const maps = new Map(await Promise.all(withDapil.map(async (kode) => [kode, await petaDapil(db, pemilu, kode as JenisDapil)] as const)));
  return {
    diadakan(surat, kode) {
      const found = findSuratSuara(pemilu, surat);
      return found !== undefined && isHeldAt(found, kode);
    },
    dapil: (surat, kode) => maps.get(surat)?.find(kode) ?? { keadaan: 'tak_tercatat' },
  };
}

const SEBAB: Readonly<Record<SebabSurat, Sentence>> = {
  SELALU: text.suratSelalu,
  SAMA: text.suratSama,
  PROVINSI_BEDA: text.suratProvinsi,
  KAB_BEDA: text.suratKab,
  DAPIL_BEDA: text.suratDapil,
  DAPIL_BELUM_PASTI: text.suratBelumPasti,
  TIDAK_DI_ASAL: text.suratTidakAsal,
  TIDAK_DI_TUJUAN: text.suratTidakTujuan,
};

export function kalimatSurat(lang: Lang, { sebab, nama }: Pick<SisaSurat, 'sebab' | 'nama'>): string {
  return say(lang, SEBAB[sebab], { surat: say(lang, nama) });
}
