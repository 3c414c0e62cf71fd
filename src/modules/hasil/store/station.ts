// What is known of one station, and of the stations of a kel/desa? (hasil.md 2, 5)
import { type AreaCode, parentOf, stationCode, stationNumber } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { isStation, stationNumbers, stationsOf } from '#modules/pemilu';
import { SIFAT, checksIn } from '../bits.ts';
import { periksaLengkap } from '../checks.ts';
import type { Kontes } from '../contest.ts';
import { type Penulis, authorsOf } from '../desk/authors.ts';
import { photoHash } from '../desk/photo-path.ts';
import { listFoto } from '../desk/store/photo.ts';
import { tutup, tutupNilai } from '../disability.ts';
import type { Angka, AngkaTps, BarisTps, Sebab, VersiTps } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { type Saat, keadaanPada } from '../moment.ts';
import { type Berlaku, NIHIL, type Ukuran, berlakuPada, rentangSel } from '../station.ts';
import { findNomor, provOf, stationRange } from './columns.ts';
import { type BarisLog, type Stasiunan, groupStations, readRange } from './log.ts';
import { readReasons } from './reason.ts';
import { type Sumber, readSumber } from './source.ts';

/** Every station of the plan of a kel/desa (10 digits), also those with nothing in (BELUM), by number; at a past moment with `pada`. */
export async function listTps(db: Db, kontes: Kontes, kode10: AreaCode, pada: Saat | null = null): Promise<BarisTps[]> {
  const plan = await stationsOf(db, kontes.pemilu.slug, kode10);
  if (plan === undefined) return [];
  const known = new Map((await logOf(db, kontes, kode10)).map((rows) => [rows[0].kode, rows]));
  return stationNumbers(plan).map((nomor) => {
    const kode = stationCode(kode10, nomor);
    return barisTps(kontes, kode, known.get(kode) ?? [], pada);
  });
}

/** A station with its versions and checks, now or at a past moment; undefined where the plan has no such station. */
export async function findTps(db: Db, kontes: Kontes, kode13: AreaCode, pada: Saat | null = null): Promise<AngkaTps | undefined> {
  const [desa, nomor] = [parentOf(kode13), stationNumber(kode13)];
  assert(desa !== undefined && nomor !== undefined, `${kode13} is no station`);
  const plan = await stationsOf(db, kontes.pemilu.slug, desa);
  if (plan === undefined || !isStation(plan, nomor)) return undefined;
  const [all = []] = await logOf(db, kontes, kode13);
  const rows = all.filter((row) => row.per <= (pada ?? Infinity));
  const sources = await readSumber(db, rows.map((row) => row.sumber));
  const reasons = await readReasons(db, rows.map((row) => row.seq));
  // Only what an office wrote has an officer's form behind it.
  const forms = reasons.size === 0 ? new Map<number, Penulis>() : await authorsOf(db, kontes, [...reasons.keys()]);
  const { pack } = kontes;
  const k = berlakuPada(rows);
  const selPer = rentangSel(rows);
  const checks = k === NIHIL ? [] : periksaLengkap(pack, { kode: kode13, suara: k.suara, sel: k.sel, foto: k.foto, huruf: k.huruf });
  return {
    kode: kode13,
    nomor,
    suara: cellsOf(k.suara, pack.opsi.length),
    sel: tutup(pack, cellsOf(k.sel, pack.form.sel.length)),
    selPer: selPer === null || selPer.baru === k.per ? null : isoOf(selPer.baru),
    selLama: selPer === null || selPer.lama === selPer.baru ? null : isoOf(selPer.lama),
    per: k.per < 0 ? null : isoOf(k.per),
    status: ukuranPada(kontes, kode13, all, pada)?.status ?? 'BELUM',
    ...(await photosOf(db, kontes, kode13, k.foto)),
    pemeriksaan: checks.map(tutupNilai),
    riwayat: [...rows].sort((a, b) => a.per - b.per || a.seq - b.seq).map((row) => ({ ...versi(kontes, row, sources, reasons.get(row.seq)), ...paperOf(forms.get(row.seq)) })),
  };
}

/** What stands on the paper itself, as the officer said it. */
function paperOf(form: Penulis | undefined): Pick<VersiTps, 'kertas' | 'kosong'> {
  if (form === undefined) return {};
  return { ...(form.kertas.length === 0 ? {} : { kertas: form.kertas }), ...(form.kosong === null ? {} : { kosong: form.kosong }) };
}

async function photosOf(db: Db, kontes: Kontes, kode: AreaCode, foto: string | null): Promise<Pick<AngkaTps, 'foto' | 'fotoHalaman'>> {
  const paths = foto === null ? [] : foto.split('\n');
  const hashes = paths.map(photoHash);
  const no = hashes.every((one) => one === undefined) ? undefined : await findNomor(db, kontes);
  if (no === undefined) return { foto: paths };
  const pages = new Map((await listFoto(db, no, [kode])).map(({ foto: sha, halaman }) => [sha, halaman]));
  return { foto: paths, fotoHalaman: hashes.map((sha) => pages.get(sha ?? '') ?? null) };
}

function versi({ pack }: Kontes, row: BarisLog, sources: ReadonlyMap<number, Sumber>, sebab: Sebab | undefined): VersiTps {
  return {
    versi: row.versi,
    seq: row.seq,
    jenis: row.jenis,
    per: isoOf(row.per),
    diterima: isoOf(row.diterima),
    suara: row.suara,
    sel: row.sel === null ? null : tutup(pack, row.sel),
    foto: row.foto === null ? [] : row.foto.split('\n'),
    sumber: sources.get(row.sumber) ?? { berkas: '', sha256: '' },
    huruf: row.huruf ?? null,
    ...(sebab === undefined ? {} : { sebab }),
    status: row.status,
  };
}

/** The measure of a station as it is now, or as it was; undefined where it had nothing. */
function ukuranPada({ pack }: Kontes, kode: AreaCode, rows: readonly BarisLog[], pada: Saat | null): Ukuran | undefined {
  if (pada === null || rows.length === 0) return rows.at(-1);
  return keadaanPada(pack, kode, rows, pada)?.ukuran;
}

/** One line of a list, from all events of the station in the order of their versions; at a past moment with `pada`. */
export function barisTps(kontes: Kontes, kode: AreaCode, rows: readonly BarisLog[], pada: Saat | null = null): BarisTps {
  const { pack } = kontes;
  const k: Berlaku = berlakuPada(rows, pada ?? Infinity);
  const last = ukuranPada(kontes, kode, rows, pada);
  return {
    kode,
    suara: cellsOf(k.suara, pack.opsi.length),
    status: last?.status ?? 'BELUM',
    gagal: checksIn(last?.gagal ?? 0),
    berubah: ((last?.sifat ?? 0) & SIFAT.BERUBAH) !== 0,
    per: k.per < 0 ? null : isoOf(k.per),
  };
}

export function cellsOf(cells: readonly Angka[] | null, length: number): Angka[] {
  return cells === null ? Array.from({ length }, () => null) : [...cells];
}

/** The events of the stations of a kel/desa (or of one station), each station's in the order of its versions. */
async function logOf(db: Db, kontes: Kontes, kode: AreaCode): Promise<Stasiunan[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  const { dari, ke } = stationRange(kode);
  return groupStations(await readRange(db, no, kontes, provOf(kode), dari, ke));
}
