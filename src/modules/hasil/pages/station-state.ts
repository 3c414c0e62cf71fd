// In which state are the figures of a station, in one word with its picture? (hasil.md 1.3, 2)
import { isAbroad, stationNumber, type AreaCode } from '#kernel/area-code';
import { say, type Lang } from '#kernel/text';
import type { Area } from '#platform/offices';
import type { Angka, StatusAngka } from '../figures.ts';
import type { Scene } from './scene.ts';
import { station as words } from './text-station.ts';

export type StationState = 'belum' | 'foto' | 'sebagian' | 'terbit' | 'bertemuan' | 'perbaikan' | 'ditarik';

/** Blank, partly read, withdrawn and failing are four things; each has its own word. */
export function stateOf(status: StatusAngka, suara: readonly Angka[], gagal: number): StationState {
  if (status === 'BELUM') return 'belum';
  if (status === 'FOTO_SAJA') return 'foto';
  if (status === 'DITARIK') return 'ditarik';
  if (status === 'DALAM_PERBAIKAN') return 'perbaikan';
  if (suara.includes(null)) return 'sebagian';
  return gagal > 0 ? 'bertemuan' : 'terbit';
}

const NAMES = {
  belum: words.statusBelum,
  foto: words.statusFoto,
  sebagian: words.statusSebagian,
  // Read, and no more: without the administration block nothing was compared.
  terbit: words.statusTerbit,
  bertemuan: words.statusTemuan,
  perbaikan: words.statusPerbaikan,
  ditarik: words.statusDitarik,
} as const;

export function stateWord(lang: Lang, state: StationState): string {
  return say(lang, NAMES[state]);
}

/** "003", as the form writes it. */
export function stationLabel(kode: AreaCode): string {
  return String(stationNumber(kode) ?? 0).padStart(3, '0');
}

/**
 * "TPS 003 Pulau Panggang", or "TPS 003" where the place is plain from above. Abroad the group says what kind of unit
 * it is: "KSK 002 KBRI Manila".
 */
export function stationTitle({ lang }: Scene, kode: AreaCode, up: readonly Area[], short: boolean): string {
  const [mission, desa] = [up.at(-2), up.at(-1)];
  const nomor = stationLabel(kode);
  const unit = isAbroad(kode) && desa !== undefined ? `${desa.nama} ${nomor}` : say(lang, words.tpsNomor, { nomor });
  const place = isAbroad(kode) ? mission?.nama : desa?.nama;
  return short || place === undefined ? unit : `${unit} ${place}`;
}
