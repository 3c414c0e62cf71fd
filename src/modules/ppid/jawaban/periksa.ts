// What still stands between a draft and its sending? (ppid.md sections 9 and 11; UU 14/2008 Pasal 17, 18, 22 ayat (7))
import type { Refusal } from '#kernel/result';
import type { Jenis18 } from '../aturan/pasal18.ts';
import type { Penyampaian } from '../permohonan/isian.ts';
import { type Answered, keadaanJawaban } from '../permohonan/states.ts';
import type { Butir } from '../permohonan/store/berkas.ts';
import type { UjiCode } from '../uji/boleh.ts';
import { type BerkasDraf, type IsiDraf, jumlahBiaya } from './draf.ts';

/** What the consequence tests can say (`mayWithhold`); the second person is asked for here. */
export type TahanCode = Exclude<UjiCode, 'E_DUA_ORANG'>;
export type JawabCode =
  | TahanCode
  | 'E_BUTIR_TANPA_HASIL'
  | 'E_DUA_ORANG'
  | 'JAWAB_RINGKAS' // the letter begins with one paragraph that she understands
  | 'JAWAB_TANPA_BERKAS' // something is given, but no file and no link
  | 'JAWAB_TANPA_TAUTAN' // public already: say where
  | 'JAWAB_DICARI' // not held: say who holds it, or what was searched
  | 'JAWAB_KETERANGAN' // refused, blackened or not documented: why, in words
  | 'JAWAB_BELUM_HITAM' // blackened in part, but no box was cut
  | 'JAWAB_SEBAGIAN_DULU' // a whole refusal although the rest of the paper can be given
  | 'JAWAB_CARA' // another way than she wished, without a reason
  | 'JAWAB_BIAYA'; // a cost without its tariff

/** `butir` 0 = the answer as a whole. */
export interface Halangan {
  readonly butir: number;
  readonly code: JawabCode;
  /** What its sentence names: the sheet, its last day, the letters at least. */
  readonly values?: Refusal['values'];
}

/** What the consequence tests say about one thing that is held back; undefined = it may be. */
export type Tahan = (one: { readonly butir: number; readonly huruf: string | null; readonly uji: string | null; readonly pasal18: Jenis18 | null; readonly seluruhnya: boolean }) => Refusal<TahanCode> | undefined;

export interface Diperiksa {
  readonly isi: IsiDraf;
  readonly butir: readonly Butir[];
  readonly berkas: readonly BerkasDraf[];
  readonly diminta: Penyampaian;
  readonly tahan: Tahan;
  /** Another person agreed to exactly this draft. */
  readonly disetujui: boolean;
  /** Characters of an explanation at least, by the pack. */
  readonly sedikit: number;
}

export interface Pemeriksaan {
  readonly keadaan: Answered | undefined;
  readonly halangan: readonly Halangan[];
  /** Something is withheld, so two persons sign. */
  readonly perluDua: boolean;
}

const short = ({ sedikit }: Pick<Diperiksa, 'sedikit'>, text: string): boolean => Array.from(text.trim()).length < sedikit;

/** Every hindrance at once, so that nobody finds them one by one. */
export function periksaJawaban(one: Diperiksa): Pemeriksaan {
  const { isi, butir, berkas } = one;
  const halangan: Halangan[] = butir.flatMap((item) => periksaButir(one, item));
  const perluDua = butir.some(({ hasil }) => hasil === 'tolak' || hasil === 'hitamkan') || berkas.some(({ kotak }) => kotak.length > 0);
  if (isi.ringkas.trim() === '') halangan.push({ butir: 0, code: 'JAWAB_RINGKAS' });
  if (isi.cara !== one.diminta && short(one, isi.caraAlasan)) halangan.push({ butir: 0, code: 'JAWAB_CARA' });
  if (jumlahBiaya(isi.biaya) > 0 && isi.biayaDasar.trim() === '') halangan.push({ butir: 0, code: 'JAWAB_BIAYA' });
  if (perluDua && !one.disetujui) halangan.push({ butir: 0, code: 'E_DUA_ORANG' });
  return { keadaan: keadaanJawaban(butir.map(({ hasil }) => hasil)), halangan, perluDua };
}

function periksaButir(one: Diperiksa, item: Butir): Halangan[] {
  const own = one.berkas.filter(({ butir }) => butir === item.no);
  const at = (code: JawabCode): Halangan => ({ butir: item.no, code, ...(code === 'JAWAB_KETERANGAN' ? { values: { n: one.sedikit } } : {}) });
  const held = (seluruhnya: boolean, huruf: string | null, uji: string | null): Halangan[] => {
    const refused = one.tahan({ butir: item.no, huruf, uji, seluruhnya, pasal18: one.isi.pasal18[String(item.no)] ?? null });
    return refused === undefined ? [] : [{ ...at(refused.code), ...(refused.values === undefined ? {} : { values: refused.values }) }];
  };
  switch (item.hasil) {
    case null:
      return [at('E_BUTIR_TANPA_HASIL')];
    case 'beri':
      // A box on a paper that is said to be given whole would be a refusal without a name.
      if (own.some(({ kotak }) => kotak.length > 0)) return [at('JAWAB_BELUM_HITAM')];
      return own.length === 0 && (item.tautan ?? '') === '' ? [at('JAWAB_TANPA_BERKAS')] : [];
    case 'sudah_publik':
      return (item.tautan ?? '') === '' ? [at('JAWAB_TANPA_TAUTAN')] : [];
    case 'hitamkan': {
      const cut = own.filter(({ kotak, hasil }) => kotak.length > 0 && hasil !== null);
      const boxes = own.flatMap(({ kotak }) => kotak);
      return [
        ...(cut.length === 0 || own.some(({ kotak, hasil }) => kotak.length > 0 && hasil === null) ? [at('JAWAB_BELUM_HITAM')] : []),
        ...(boxes.some(({ alasan }) => alasan.trim() === '') ? [at('E_HITAM_TANPA_ALASAN')] : []),
        ...(short(one, item.keterangan) ? [at('JAWAB_KETERANGAN')] : []),
        ...unique(boxes.map(({ huruf, uji }) => `${huruf} ${uji}`)).flatMap((pair) => held(false, pair.split(' ')[0] || null, pair.split(' ')[1] || null)),
      ];
    }
    case 'tolak':
      return [
        ...held(true, item.huruf, item.uji),
        ...(short(one, item.keterangan) ? [at('JAWAB_KETERANGAN')] : []),
        // Part before whole: a paper lies ready, so what can be given of it is given (Pasal 22 ayat (7) e).
        ...(own.length > 0 ? [at('JAWAB_SEBAGIAN_DULU')] : []),
      ];
    case 'tidak_dikuasai':
      return (item.pemegang ?? '') === '' && short(one, item.keterangan) ? [at('JAWAB_DICARI')] : [];
    case 'belum_dokumen':
      return short(one, item.keterangan) ? [at('JAWAB_KETERANGAN')] : [];
  }
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];
