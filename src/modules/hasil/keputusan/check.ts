// May this decree be recorded, and if not, why? (hasil.md 4.3 D10; UU 7/2017 Pasal 413, 416)
import { type AreaCode, ABROAD } from '#kernel/area-code';
import { type Day, compareDays } from '#kernel/day';
import type { Refusal } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../figures.ts';
import { type Sel, jumlahKolom, selOf } from '../recap/d-checks.ts';
import { type IsiKeputusan, selOfDecree } from './decree.ts';
import type { IsiNaskah } from './draft.ts';
import { MENGUBAH } from './reasons.ts';

/** One cell in which two records of the same place differ. */
export interface Selisih {
  /** Null = the whole, else the area of the annex. */
  readonly kode: AreaCode | null;
  /** Place among votes and cells. */
  readonly kolom: number;
  readonly dari: Angka;
  readonly ke: Angka;
}

/** The closed form of the decree's own node. */
export interface Rekap {
  readonly kaki: Sel;
  readonly baris: readonly (Sel & { readonly kode: string })[];
  /** A new plenary is open over it. */
  readonly perbaikan: boolean;
}

/** What is known when a decree comes. */
export interface Latar {
  readonly pack: KontesPack;
  /** Voting day, and today by WIB. */
  readonly hari: Day;
  readonly hariIni: Day;
  readonly rekap: Rekap | undefined;
  /** The newest is in force. */
  readonly berlaku: Pick<IsiKeputusan, 'nomor' | 'tahun' | 'tanggal'> | undefined;
  readonly tercatat: readonly Pick<IsiKeputusan, 'nomor' | 'tahun'>[];
  /** Areas directly below the node: the annex names each once or none. */
  readonly wilayah: readonly AreaCode[];
}

/** With the field of the form that it speaks of. */
export type TemuanSk = Refusal<
  | 'TANGGAL_TAHUN'
  | 'TANGGAL_NANTI'
  | 'TANGGAL_DINI'
  | 'NOMOR_ADA'
  | 'DASAR_WAJIB'
  | 'DASAR_LEBIH'
  | 'DASAR_NANTI'
  | 'SUDAH_ADA'
  | 'BELUM_ADA'
  | 'REKAP_BELUM'
  | 'REKAP_PERBAIKAN'
  | 'JUMLAH_SUARA'
  | 'JUMLAH_TOTAL'
  | 'LAMPIRAN_WILAYAH'
  | 'LAMPIRAN_JUMLAH'
  | 'D10'
> & { readonly field: string };

/** Everything that keeps the decree out; nothing here is ever repaired, the paper says what it says. */
export function periksaKeputusan(naskah: IsiNaskah, latar: Latar): TemuanSk[] {
  return [...dateFaults(naskah, latar), ...basisFaults(naskah, latar), ...sumFaults(naskah, latar), ...annexFaults(naskah, latar), ...recapFaults(naskah, latar)];
}

function fault(code: TemuanSk['code'], field: string, values?: Refusal['values']): TemuanSk {
  return values === undefined ? { code, field } : { code, field, values };
}

function dateFaults({ nomor, tahun, tanggal }: IsiNaskah, { hari, hariIni, berlaku, tercatat }: Latar): TemuanSk[] {
  const found: TemuanSk[] = [];
  const date = tanggal as Day;
  const first = berlaku === undefined ? hari : (berlaku.tanggal as Day);
  if (Number(tanggal.slice(0, 4)) !== tahun) found.push(fault('TANGGAL_TAHUN', 'tanggal'));
  if (compareDays(date, hariIni) > 0) found.push(fault('TANGGAL_NANTI', 'tanggal'));
  if (compareDays(date, first) < 0) found.push(fault('TANGGAL_DINI', 'tanggal', { hari: first }));
  if (tercatat.some((one) => one.nomor === nomor && one.tahun === tahun)) found.push(fault('NOMOR_ADA', 'nomor', { nomor, tahun }));
  return found;
}

/** A result changes by a ruling, a repeated vote or another decree, and that is named (hasil.md 2). */
function basisFaults({ sebab, dasar, tanggal }: IsiNaskah, { berlaku }: Latar): TemuanSk[] {
  const found: TemuanSk[] = [];
  if (sebab === 'REGULER') {
    if (dasar !== null) found.push(fault('DASAR_LEBIH', 'sebab'));
    if (berlaku !== undefined) found.push(fault('SUDAH_ADA', 'sebab', { nomor: berlaku.nomor, tahun: berlaku.tahun }));
    return found;
  }
  if (dasar === null) found.push(fault('DASAR_WAJIB', 'dasar_nomor'));
  else if (compareDays(dasar.tanggal as Day, tanggal as Day) > 0) found.push(fault('DASAR_NANTI', 'dasar_tanggal'));
  if (berlaku === undefined && MENGUBAH.includes(sebab)) found.push(fault('BELUM_ADA', 'sebab'));
  return found;
}

/** Sums that the closed form has in just this way are not the decree's to mend: it takes over what the plenary signed. */
function sumFaults(naskah: IsiNaskah, { pack, rekap }: Latar): TemuanSk[] {
  const { suara, suaraSah, suaraTidakSah, suaraTotal } = naskah;
  if (rekap !== undefined && differences(null, rekap.kaki, selOfDecree(pack, naskah)).length === 0) return [];
  const sum = suara.reduce((total, one) => total + one, 0);
  const found: TemuanSk[] = [];
  if (sum !== suaraSah) found.push(fault('JUMLAH_SUARA', 'sah', { tertulis: suaraSah, jumlah: sum }));
  if (suaraTidakSah !== null && suaraTotal !== null && suaraSah + suaraTidakSah !== suaraTotal)
    found.push(fault('JUMLAH_TOTAL', 'total', { tertulis: suaraTotal, jumlah: suaraSah + suaraTidakSah }));
  return found;
}

function annexFaults({ lampiran, suara }: IsiNaskah, { wilayah }: Latar): TemuanSk[] {
  if (lampiran.length === 0) return [];
  const times = new Map<string, number>();
  for (const { kode } of lampiran) times.set(kode, (times.get(kode) ?? 0) + 1);
  const wrong = [...new Set([...wilayah.filter((kode) => times.get(kode) !== 1), ...[...times.keys()].filter((kode) => !wilayah.includes(kode as AreaCode))])];
  const found: TemuanSk[] = wrong.length === 0 ? [] : [fault('LAMPIRAN_WILAYAH', 'lampiran', { kode: wrong.sort().slice(0, 5).join(', ') })];
  const sums = jumlahKolom(lampiran.map((row) => ({ suara: row.suara, sel: [] })), suara.length);
  suara.forEach((tertulis, kolom) => {
    if (sums[kolom] !== tertulis) found.push(fault('LAMPIRAN_JUMLAH', 'lampiran', { kolom, tertulis, jumlah: sums[kolom] ?? 0 }));
  });
  return found;
}

/** D10: the decree says what the plenary closed, unless a basis for the change is named. */
function recapFaults(naskah: IsiNaskah, { pack, rekap }: Latar): TemuanSk[] {
  if (naskah.sebab !== 'REGULER') return [];
  if (rekap === undefined) return [fault('REKAP_BELUM', 'sebab')];
  if (rekap.perbaikan) return [fault('REKAP_PERBAIKAN', 'sebab')];
  const n = bandingkanRekap(pack, naskah, rekap).length;
  return n === 0 ? [] : [fault('D10', 'sebab', { n })];
}

type Angkanya = Pick<IsiNaskah, 'suara' | 'suaraSah' | 'suaraTidakSah' | 'suaraTotal'> & {
  readonly lampiran: readonly { readonly kode: string; readonly suara: readonly number[] }[];
};

/** Cell by cell from the closed form to the decree; a cell that the decree does not say differs from nothing. */
export function bandingkanRekap(pack: KontesPack, decree: Angkanya, { kaki, baris }: Pick<Rekap, 'kaki' | 'baris'>): Selisih[] {
  const whole = differences(null, kaki, selOfDecree(pack, decree));
  return [
    ...whole,
    ...decree.lampiran.flatMap(({ kode, suara }) => {
      // The decree lists votes abroad in one line, the nation's form by mission.
      const rows = baris.filter((row) => row.kode === kode || (kode === ABROAD && row.kode.startsWith(ABROAD)));
      return differences(kode as AreaCode, { suara: jumlahKolom(rows, suara.length), sel: [] }, { suara, sel: [] });
    }),
  ];
}

/** Cell by cell from one decree to the next. */
export function bandingkanKeputusan(pack: KontesPack, former: Angkanya, next: Angkanya): Selisih[] {
  const before = new Map(former.lampiran.map((row) => [row.kode, row.suara]));
  return [
    ...differences(null, selOfDecree(pack, former), selOfDecree(pack, next)),
    ...next.lampiran.flatMap(({ kode, suara }) => {
      const dari = before.get(kode);
      return dari === undefined ? [] : differences(kode as AreaCode, { suara: dari, sel: [] }, { suara, sel: [] });
    }),
  ];
}

function differences(kode: AreaCode | null, from: Sel, to: Sel): Selisih[] {
  const before = selOf(from);
  return selOf(to).flatMap((ke, kolom): Selisih[] => {
    const dari = before[kolom] ?? null;
    return ke === null || dari === ke ? [] : [{ kode, kolom, dari, ke }];
  });
}
