// How many votes are still out, and can what the rule says now still turn? (hasil.md 6: sisa, TAK_TERKEJAR; UU 7/2017 art 344, 416)
import { ABROAD } from '#kernel/area-code';
import { capacity } from '../aturan/could-turn.ts';
import type { PackPresiden, PackTerbanyak } from '../aturan/pack-schema.ts';
import { type Langkah, compared } from '../aturan/steps.ts';
import { type Suara, times, total } from '../aturan/votes.ts';
import type { OpsiSuara, Putusan } from '../aturan/winners.ts';
import type { PackPemenang } from './contests.ts';
import type { Bagian, Masuk, Perolehan } from './record.ts';

export interface Sisa {
  /** Stations without all votes; abroad apart: the greatest number of voters of a station holds at home alone. */
  readonly tps: number;
  readonly luarNegeri: number;
  /** Most votes that one station at home can bring: voters at most, and reserve ballots. */
  readonly perTps: number;
  /** Most votes that all of them at home can bring. */
  readonly suara: number;
}

const out = (tps: Masuk): number => Math.max(0, tps.total - tps.lengkap);

/** Null where the source does not say how many stations are in. A signed form or decree leaves nothing out. */
export function leftOf(pack: PackPemenang, { tps, bawah, lapis }: Pick<Perolehan, 'tps' | 'bawah' | 'lapis'>): Sisa | null {
  const perTps = capacity(pack.tps, { kode: '', pemilih: null });
  if (lapis !== undefined) return { tps: 0, luarNegeri: 0, perTps, suara: 0 };
  if (tps === null) return null;
  const abroad = bawah.find(({ kode }) => kode === ABROAD)?.tps;
  const luarNegeri = abroad == null ? 0 : out(abroad);
  const home = Math.max(0, out(tps) - luarNegeri);
  return { tps: home, luarNegeri, perTps, suara: times(home, perTps) };
}

export interface Kepastian {
  readonly label: 'TAK_TERKEJAR' | 'MASIH_DAPAT_BERUBAH';
  /** What must hold even if all votes that are out went the worst way; empty where something else keeps it open. */
  readonly syarat: readonly Langkah[];
}

export interface Dinilai {
  readonly opsi: readonly OpsiSuara[];
  readonly putusan: Putusan;
  readonly sisa: Sisa;
  /** Areas below, for the fifth in the provinces. */
  readonly wilayah: readonly (Pick<Bagian, 'kode' | 'tps'> & { readonly suara: readonly Suara[] })[];
}

/**
 * Would the outcome stand whatever the stations that are out bring? Exact for its model: each may bring from nothing to its
 * capacity, for any one option. Units abroad that are out have no bound here, so nothing is called settled before they are in.
 */
export function certaintyOf(pack: PackPemenang, { opsi, putusan, sisa, wilayah }: Dinilai): Kepastian {
  if (putusan.hasil === 'SERI' || putusan.hasil === 'TANPA_SUARA' || sisa.luarNegeri > 0) return { label: 'MASIH_DAPAT_BERUBAH', syarat: [] };
  if (sisa.suara === 0) return { label: 'TAK_TERKEJAR', syarat: [] };
  const syarat = pack.cara === 'presiden' ? presidentHolds(pack, { opsi, putusan, sisa, wilayah }) : pluralityHolds(pack, { opsi, putusan, sisa, wilayah });
  return { label: syarat.every(({ terpenuhi }) => terpenuhi) ? 'TAK_TERKEJAR' : 'MASIH_DAPAT_BERUBAH', syarat };
}

/** The last one in stays ahead of the first one out even if all that is out goes to the latter. */
function staysAhead(n: number, { putusan: { peringkat }, sisa }: Dinilai, dasar: PackTerbanyak['dasar']['terbanyak']): Langkah[] {
  const [last, next] = [peringkat[n - 1], peringkat[n]];
  return last === undefined || next === undefined ? [] : [compared('terbanyak', last.suara, '>', next.suara + sisa.suara, dasar, { peserta: last.id })];
}

function pluralityHolds(pack: PackTerbanyak, of: Dinilai): Langkah[] {
  const { opsi, putusan, sisa } = of;
  const most = total(opsi) + sisa.suara;
  const { terbanyak, mayoritas, tunggal } = pack.dasar;
  const pair = opsi.find(({ kolomKosong }) => kolomKosong !== true);
  if (opsi.some(({ kolomKosong }) => kolomKosong === true) && pack.tunggal !== null && tunggal !== undefined && pair !== undefined) {
    const [a, b] = pack.tunggal;
    const about = { peserta: pair.id };
    if (putusan.hasil === 'TERPILIH') return [compared('tunggal', times(b, pair.suara), '>', times(a, most), tunggal, about)];
    // Even with every vote that is out it stays at half or below.
    return [compared('tunggal', times(b, pair.suara + sisa.suara), '<=', times(a, most), tunggal, about)];
  }
  const [leader] = putusan.peringkat;
  if (pack.mayoritas === null || mayoritas === undefined || leader === undefined) return staysAhead(pack.terpilih, of, terbanyak);
  const [a, b] = pack.mayoritas;
  const about = { peserta: leader.id };
  if (putusan.hasil === 'TERPILIH') return [compared('mayoritas', times(b, leader.suara), '>', times(a, most), mayoritas, about)];
  return [compared('mayoritas', times(b, leader.suara + sisa.suara), '<=', times(a, most), mayoritas, about), ...staysAhead(2, of, terbanyak)];
}

function presidentHolds(pack: PackPresiden, of: Dinilai): Langkah[] {
  const { opsi, putusan, sisa, wilayah } = of;
  const { dasar, mayoritas: [a, b] } = pack;
  const [leader] = putusan.peringkat;
  if (leader === undefined) return [];
  if (opsi.length <= 2) return staysAhead(1, of, dasar.duaPasangan);
  const most = total(opsi) + sisa.suara;
  const about = { peserta: leader.id };
  if (putusan.hasil === 'TERPILIH') {
    const sure = wilayah.filter(({ kode }) => kode !== ABROAD).filter((area) => keepsFifth(pack, area, leader.id, sisa)).length;
    return [
      compared('mayoritas', times(b, leader.suara), '>', times(a, most), dasar.mayoritas, about),
      compared('persebaran', times(pack.provinsi[1], sure), '>', times(pack.provinsi[0], pack.jumlahProvinsi), dasar.persebaran, about),
    ];
  }
  return [compared('mayoritas', times(b, leader.suara + sisa.suara), '<=', times(a, most), dasar.mayoritas, about), ...staysAhead(2, of, dasar.putaranKedua)];
}

/** A fifth of the votes of a province even if everything that is out there goes to others. */
function keepsFifth({ sebaran: [part, whole] }: PackPresiden, { tps, suara }: Dinilai['wilayah'][number], id: string, sisa: Sisa): boolean {
  const left = sisa.tps === 0 ? 0 : tps === null ? null : times(out(tps), sisa.perTps);
  const own = suara.find((one) => one.id === id)?.suara ?? 0;
  return left !== null && own > 0 && times(whole, own) >= times(part, total(suara) + left);
}
