// In which state are the figures of a station, in one word with its picture? (hasil.md 1.3, 2)
import type { VNode } from 'preact';
import { stationNumber, type AreaCode } from '#kernel/area-code';
import { say, type Lang } from '#kernel/text';
import { Tag, type TagKind } from '#design/marks';
import type { Angka, StatusAngka } from '../figures.ts';
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

const TAGS: Readonly<Record<StationState, { readonly kind: TagKind; readonly name: keyof typeof words }>> = {
  belum: { kind: 'belum', name: 'statusBelum' },
  foto: { kind: 'diproses', name: 'statusFoto' },
  sebagian: { kind: 'belum', name: 'statusSebagian' },
  terbit: { kind: 'cocok', name: 'statusTerbit' },
  bertemuan: { kind: 'bertemuan', name: 'statusTemuan' },
  perbaikan: { kind: 'perbaikan', name: 'statusPerbaikan' },
  ditarik: { kind: 'ditunda', name: 'statusDitarik' },
};

export function stateWord(lang: Lang, state: StationState): string {
  return say(lang, words[TAGS[state].name]);
}

export function StateTag({ lang, state }: { readonly lang: Lang; readonly state: StationState }): VNode {
  return <Tag kind={TAGS[state].kind}>{stateWord(lang, state)}</Tag>;
}

/** "003", as the form writes it. */
export function stationLabel(kode: AreaCode): string {
  return String(stationNumber(kode) ?? 0).padStart(3, '0');
}
