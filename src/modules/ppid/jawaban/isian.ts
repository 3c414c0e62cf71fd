// What did the page of an answer send? (each item with its outcome; nothing that is not sent is lost)
import { isJenis18 } from '../aturan/pasal18.ts';
import { PENYAMPAIAN, bersih } from '../permohonan/isian.ts';
import { HASIL } from '../permohonan/states.ts';
import type { Butir } from '../permohonan/store/berkas.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { type Biaya, type IsiDraf, bacaUji } from './draf.ts';
import type { PilihanUji } from './tahan.ts';

export type Kiriman = Readonly<Record<string, string | undefined>>;
/** Lines of the bill on one page. */
export const BARIS_BIAYA = 3;

export function bacaButir(kiriman: Kiriman, held: readonly Butir[], uji: readonly PilihanUji[]): Butir[] {
  return held.map((item) => {
    const sent = (name: string, most: number): string => bersih(kiriman[`${name}_${item.no}`], true).slice(0, most);
    const hasil = HASIL.find((one) => one === kiriman[`hasil_${item.no}`]) ?? null;
    const chosen = kiriman[`uji_${item.no}`] ?? '';
    const sheet = uji.find(({ nilai }) => nilai === chosen);
    // A sheet that has ended since it was chosen stays written, so that the check can say so.
    const kept = sheet === undefined && bacaUji(chosen) !== undefined && chosen === item.uji;
    return {
      ...item,
      hasil,
      keterangan: sent('keterangan', 2_000),
      huruf: kept ? item.huruf : (sheet?.huruf ?? null),
      uji: kept ? item.uji : (sheet?.nilai ?? null),
      pemegang: hasil === 'tidak_dikuasai' && sent('pemegang', 200) !== '' ? sent('pemegang', 200) : null,
      tautan: alamat(sent('tautan', 500)),
    };
  });
}

/** An address of this house or of the web; anything else is no address. */
function alamat(text: string): string | null {
  return /^(\/(?![/\\])|https:\/\/)[^\s<>"]{1,498}$/.test(text) ? text : null;
}

export function bacaIsiDraf(kiriman: Kiriman, held: readonly Butir[], p: Pick<Permohonan, 'penyampaian'>): IsiDraf {
  const biaya: Biaya[] = [];
  for (let no = 1; no <= BARIS_BIAYA; no += 1) {
    const uraian = bersih(kiriman[`biaya_${no}`]).slice(0, 120);
    const [jumlah, satuan] = [bilangan(kiriman[`jumlah_${no}`]), bilangan(kiriman[`satuan_${no}`])];
    if (uraian !== '' && jumlah !== undefined && satuan !== undefined && jumlah >= 1 && jumlah <= 100_000 && satuan <= 10_000_000) biaya.push({ uraian, jumlah, satuan });
  }
  const pasal18 = Object.fromEntries(held.flatMap(({ no }) => (isJenis18(kiriman[`pasal18_${no}`]) ? [[String(no), kiriman[`pasal18_${no}`]]] : []))) as IsiDraf['pasal18'];
  return {
    ringkas: bersih(kiriman['ringkas'], true).slice(0, 1_000),
    cara: PENYAMPAIAN.find((one) => one === kiriman['cara']) ?? p.penyampaian,
    caraAlasan: bersih(kiriman['cara_alasan'], true).slice(0, 500),
    biaya,
    biayaDasar: bersih(kiriman['biaya_dasar']).slice(0, 200),
    tentangPemohon: kiriman['tentang_pemohon'] === 'ya',
    pasal18,
  };
}

function bilangan(text: string | undefined): number | undefined {
  return /^[0-9]{1,8}$/.test((text ?? '').trim()) ? Number(text) : undefined;
}
