// What does the sheet of a province hold whose contest is known from a time series alone? (the last published instant, and how far the source is)
import type { AreaCode } from '#kernel/area-code';
import { NATION } from '#kernel/area-code';
import { listPartai } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type Deret, type Titik, deretOf, nationOf } from './series.ts';
import { pairsOf } from './sheet-2019.ts';
import { namesOf } from './sheet-pilkada.ts';
import type { Baris, Buku, Keterangan, Lembar, Pilihan } from './sheet.ts';
import { readJumlah } from './store/sum.ts';

interface Area {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly last: Titik;
}

export async function seriesSheet(db: Db, { at, surat, sumber }: Buku, kunci: string): Promise<Lembar | undefined> {
  const all = deretOf(await readJumlah(db, at, 'seri'));
  const [names, newest] = [await namesOf(db, at.pemilu, all.map(({ provinsi }) => provinsi)), sumber.find(({ keluarga }) => keluarga.startsWith('seri-'))?.urut ?? null];
  const areas = all.flatMap((one): Area[] => lastOf(one, names));
  const top = kunci === NATION ? nationArea(all) : areas.find(({ kode }) => kode === kunci);
  if (top === undefined) return undefined;
  const pilihan = await pilihanIn(db, at, surat.susunan, all);
  const rowOf = ({ kode, nama, last }: Area): Baris => ({
    kunci: kode, kode, nama, tingkat: kode === NATION ? 0 : 1, suara: pilihan.map(({ id }) => last.suara.get(id) ?? null),
    tps: { total: last.tpsTotal, masuk: last.tpsMasuk }, persen: last.persen, dijumlah: kode === NATION, sumber: kode === NATION ? null : newest,
  });
  return {
    area: rowOf(top),
    atas: kunci === NATION ? [] : [{ kunci: NATION, nama: '' }],
    pilihan,
    anak: kunci === NATION ? areas.map(rowOf) : [],
    bawah: [],
    bawahAnak: new Map(),
    keterangan: await completeness(db, at, kunci),
    cara: null,
    versi: 1,
    lama: [],
    pada: top.last.pada,
    adaSeri: true,
  };
}

function lastOf({ provinsi, titik }: Deret, names: ReadonlyMap<string, string>): Area[] {
  const last = titik.at(-1);
  return last === undefined ? [] : [{ kode: provinsi as AreaCode, nama: names.get(provinsi) ?? provinsi, last }];
}

function nationArea(all: readonly Deret[]): Area | undefined {
  const last = nationOf(all).at(-1);
  return last === undefined ? undefined : { kode: NATION, nama: '', last };
}

/** Names of the options that a series names by number. */
export async function pilihanIn(db: Db, at: Buku['at'], susunan: Buku['surat']['susunan'], all: readonly Deret[]): Promise<Pilihan[]> {
  const ids = new Set(all.flatMap(({ titik }) => [...(titik.at(-1)?.suara.keys() ?? [])]));
  const named = susunan === 'paslon' ? pairsOf(at.pemilu, at.jenis) : new Map((await listPartai(db, at.pemilu)).map((one) => [one.nomor, one.singkat]));
  return [...ids].map((id): Pilihan => ({ id, nomor: Number(id), nama: named.get(Number(id)) ?? null, kosong: false })).sort((a, b) => a.nomor - b.nomor);
}

async function completeness(db: Db, at: Buku['at'], kunci: string): Promise<Keterangan[]> {
  const found = (await readJumlah(db, at, 'kelengkapan')).filter(({ kode }) => kunci === NATION || kode === kunci);
  if (found.length === 0) return [];
  const sum = (of: (isi: (typeof found)[number]['isi']) => number | null): number | null =>
    found.reduce<number | null>((so, { isi }) => (so === null || of(isi) === null ? null : so + (of(isi) ?? 0)), 0);
  return [
    { id: 'suara-paslon', nilai: sum((isi) => isi.suara) },
    { id: 'tps-total', nilai: sum((isi) => isi.tpsTotal) },
    { id: 'tps-angka', nilai: sum((isi) => isi.tpsAngka) },
    { id: 'tps-lolos', nilai: sum((isi) => isi.tpsLolos) },
  ];
}
