// What does a results page say to a program? (hasil.md 1.3: null is never 0; section 5: counters)
import { stationNumber, type AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import type { Lang } from '#kernel/text';
import type { Kontes } from '../contest.ts';
import type { Angka, AngkaTps, AngkaWilayah, BarisTps, CekId, Pemeriksaan, Pencacah, Sebab, StatusAngka, VersiTps } from '../figures.ts';
import { isoOf } from '../instants.ts';
import type { Saat } from '../moment.ts';
import { readPhoto } from '../pages/photo.ts';
import { isWhole } from '../station.ts';
import { katakan } from '../text.ts';
import type { AreaAnswer, Child, StationAnswer, Votes } from './shapes.ts';
import { kunciOf } from '../vote-cells.ts';

/** What all answers about one contest share. */
export interface Frame {
  readonly kontes: Kontes;
  readonly simulated: boolean;
  /** A past moment that the answer is about. */
  readonly pada?: Saat;
}

type Stations = AreaAnswer['tps'];

/** Votes by the number on the ballot, crosses for parties and candidates below it by `4.0`, `4.2`; null where no cell was read. */
export function votesOf(kontes: Kontes, votes: readonly Angka[]): Votes {
  if (votes.every((n) => n === null)) return null;
  return Object.fromEntries(kontes.pack.opsi.map((option, at) => [kunciOf(option), votes[at] ?? null]));
}

/** Figures that count: what its source blanked later (DITARIK) is history, so that children add up to their area. */
export function counted(status: StatusAngka, cells: readonly Angka[]): readonly Angka[] {
  return status === 'DITARIK' ? cells.map(() => null) : cells;
}

export function areaJson(frame: Frame, area: AngkaWilayah, children: readonly Child[]): AreaAnswer {
  return {
    ...headOf(frame, area.kode, area.nama, area.tingkat),
    suara: votesOf(frame.kontes, area.suara),
    tps: stationsOf(area.tps),
    temuan: area.temuan,
    anak: [...children],
    per: area.per,
    versi: area.seq,
    ...momentIn(frame),
    ...(frame.simulated ? { simulasi: true as const } : {}),
  };
}

function headOf(frame: Frame, kode: AreaCode, nama: string, tingkat: number): Pick<AreaAnswer, 'pemilu' | 'kontes' | 'wilayah'> {
  return { pemilu: frame.kontes.pemilu.slug, kontes: frame.kontes.pack.kode, wilayah: { kode, nama, tingkat } };
}

function momentIn({ pada }: Frame): Pick<AreaAnswer, 'pada'> {
  return pada === undefined ? {} : { pada: isoOf(pada) };
}

/** The six counters that a program gets. */
export function stationsOf(tps: Pencacah): Stations {
  return { total: tps.total, masuk: tps.masuk, lengkap: tps.lengkap, bertemuan: tps.bertemuan, berubah: tps.berubah, ditarik: tps.ditarik };
}

/** An area as a line below its parent. */
export function childOfArea(kontes: Kontes, area: AngkaWilayah): Child {
  return { kode: area.kode, nama: area.nama, suara: votesOf(kontes, area.suara), tps: stationsOf(area.tps), temuan: area.temuan };
}

/** A station as a line below its kel/desa: the same counters, each 0 or 1. */
export function childOfStation(kontes: Kontes, row: BarisTps, nama: string): Child {
  const suara = counted(row.status, row.suara);
  return { kode: row.kode, nama, suara: votesOf(kontes, suara), tps: oneStation(row.status, suara.length > 0 && isWhole(suara, kontes.pack.utama), row.gagal, row.berubah), temuan: countsOf(row.gagal) };
}

function oneStation(status: StatusAngka, whole: boolean, failed: readonly CekId[], changed: boolean): Stations {
  const one = (yes: boolean): number => (yes ? 1 : 0);
  return {
    total: 1,
    masuk: one(status !== 'BELUM'),
    lengkap: one(whole),
    bertemuan: one(failed.length > 0),
    berubah: one(changed),
    ditarik: one(status === 'DITARIK'),
  };
}

function countsOf(failed: readonly CekId[]): AreaAnswer['temuan'] {
  return Object.fromEntries(failed.map((id) => [id, 1]));
}

/** "TPS 003"; the number is part of the code. */
export function stationName(kode: AreaCode): string {
  return `TPS ${String(stationNumber(kode) ?? 0).padStart(3, '0')}`;
}

/** `row` is the station's line in its kel/desa: name and counters are the same in both answers. */
export function stationJson(frame: Frame, lang: Lang, station: AngkaTps, row: Child): StationAnswer {
  const { kontes } = frame;
  const failed = station.status === 'DITARIK' ? [] : station.pemeriksaan.filter((check) => check.hasil === 'GAGAL');
  return {
    ...headOf(frame, station.kode, row.nama, 5),
    suara: row.suara,
    tps: row.tps,
    per: station.per,
    versi: station.riwayat.reduce((newest, version) => Math.max(newest, version.seq), 0),
    ...momentIn(frame),
    ...(frame.simulated ? { simulasi: true as const } : {}),
    status: station.status,
    administrasi: formOf(kontes, counted(station.status, station.sel)),
    administrasi_per: station.selPer,
    administrasi_per_lama: station.selLama,
    temuan: failed.map((check) => findingOf(lang, check)),
    foto: photosOf(station.foto),
    anak: [],
    riwayat: station.riwayat.map((version) => versionOf(kontes, version)),
  };
}

function findingOf(lang: Lang, check: Pemeriksaan): StationAnswer['temuan'][number] {
  return { id: check.id, pesan: katakan(lang, check, (n) => formatInt(lang, n)), nilai: [...check.nilai] };
}

function versionOf(kontes: Kontes, version: VersiTps): StationAnswer['riwayat'][number] {
  const words = wordsCell(version.huruf ?? null);
  const { sebab } = version;
  return {
    versi: version.versi,
    seq: version.seq,
    jenis: version.jenis,
    per: version.per,
    diterima: version.diterima,
    suara: votesOf(kontes, version.suara),
    administrasi: version.sel === null ? null : formOf(kontes, version.sel),
    foto: photosOf(version.foto),
    sumber: { berkas: version.sumber.berkas, sha256: version.sumber.sha256 },
    ...(words === null ? {} : { huruf: words }),
    ...(sebab === undefined ? {} : { sebab: sebab.kode, oleh: reasonOf(sebab) }),
    ...(version.kertas === undefined ? {} : { kertas: version.kertas.map(({ cek, alasan }) => ({ cek, alasan })) }),
    ...(version.kosong === undefined ? {} : { kosong: version.kosong }),
  };
}

/** The office behind an event. */
export function reasonOf({ peran, kantor, cek, catatan }: Sebab): NonNullable<StationAnswer['riwayat'][number]['oleh']> {
  return { peran, kantor, cek, catatan };
}

/** The cells that the source's electronic form carries, by name; null where none was read. */
export function formOf(kontes: Kontes, cells: readonly Angka[]): Record<string, Angka> | null {
  const { sel, administrasi } = kontes.pack.form;
  const at = new Map(sel.map((cell, index) => [cell.nama, index]));
  const named = administrasi.map((nama) => [nama, cells[at.get(nama) ?? -1] ?? null] as const);
  return named.every(([, n]) => n === null) ? null : Object.fromEntries(named);
}

/** Do the words on the paper agree with the digits (K19)? Null = nobody compared them, or the figures are withdrawn. */
export function wordsCell(agree: boolean | null): 'cocok' | 'beda' | null {
  return agree === null ? null : agree ? 'cocok' : 'beda';
}

/** Folder of the photographs that the simulation speaks of: they exist nowhere, so they have no address. */
const INVENTED = 'simulasi/';

/** Whole addresses; what is no address is left out (see pages/photo.ts). */
export function photosOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (path.startsWith(INVENTED) ? [] : (readPhoto(path)?.href ?? [])));
}
