// What do ballots, dapil and candidates look like as JSON and as tables? (keys in Indonesian; empty = not recorded)
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { PemiluPack } from '../../pack.ts';
import type { SuratSuara } from '../ballot.ts';
import type { Orang } from '../people.ts';
import type { Tempat } from '../places.ts';
import { type Berdiri, type Calon, JENIS, type Partai, type Paslon, STATUS_CALON } from '../record.ts';
import type { Tercantum } from '../standing.ts';

const basis = z.object({ aturan: z.string(), keyakinan: z.enum(['H', 'M']) });
const party = z.object({ nomor: z.int(), id_sirekap: z.string().nullable(), nama: z.string(), singkat: z.string(), warna: z.string().nullable(), lokal_aceh: z.boolean() });

export const electionAnswer = z.object({
  pemilu: z.string(),
  surat_suara: z.array(
    z.object({
      jenis: z.enum(JENIS), nama: z.string(), lingkup: z.string(), susunan: z.string(), jumlah_lingkup: z.int(), kursi: z.int(),
      tidak_diadakan: z.array(basis.extend({ kode: z.string() })), luar_negeri: z.string(), partai_lokal: z.boolean(), dasar: z.array(basis),
    }),
  ),
  partai: z.array(party),
});

export function electionJson(pack: PemiluPack, surat: readonly SuratSuara[], parties: readonly Partai[]): z.infer<typeof electionAnswer> {
  return {
    pemilu: pack.slug,
    surat_suara: surat.map((one) => ({
      jenis: one.jenis, nama: one.nama.id, lingkup: one.lingkup, susunan: one.susunan, jumlah_lingkup: one.jumlahLingkup, kursi: one.kursi,
      tidak_diadakan: one.tanpa.map(({ kode, aturan, keyakinan }) => ({ kode, aturan, keyakinan })),
      luar_negeri: typeof one.luarNegeri === 'string' ? one.luarNegeri : `dapil ${one.luarNegeri.dapil}`,
      partai_lokal: one.partaiLokal,
      dasar: one.dasar.map(({ aturan, keyakinan }) => ({ aturan, keyakinan })),
    })),
    partai: parties.map(partyJson),
  };
}

function partyJson(one: Partai): z.infer<typeof party> {
  return { nomor: one.nomor, id_sirekap: one.idSirekap, nama: one.nama, singkat: one.singkat, warna: one.warna, lokal_aceh: one.lokalAceh };
}

export function partiesCsv(parties: readonly Partai[]): string {
  return table(['nomor', 'id_sirekap', 'nama', 'singkat', 'warna', 'lokal_aceh'], parties.map((one) => [one.nomor, one.idSirekap, one.nama, one.singkat, one.warna, one.lokalAceh ? 'ya' : 'tidak']));
}

const area = z.object({ kode: z.string(), nama: z.string(), pecah: z.boolean() });
const place = z.object({
  kode: z.string(), nama: z.string(), kelompok: z.string(), kursi: z.int().nullable(), penduduk: z.int().nullable(), wilayah: z.array(area),
  calon: z.int().nullable(), perempuan: z.int().nullable(),
});
export const contestAnswer = z.object({ pemilu: z.string(), jenis: z.enum(JENIS), jumlah_menurut_penetapan: z.int(), kursi_menurut_penetapan: z.int(), tempat: z.array(place) });

export function contestJson(pack: PemiluPack, ballot: SuratSuara, places: readonly Tempat[]): z.infer<typeof contestAnswer> {
  return { pemilu: pack.slug, jenis: ballot.jenis, jumlah_menurut_penetapan: ballot.jumlahLingkup, kursi_menurut_penetapan: ballot.kursi, tempat: places.map(placeJson) };
}

function placeJson({ kode, nama, kelompok, kursi, penduduk, wilayah, calon, perempuan }: Tempat): z.infer<typeof place> {
  return { kode, nama, kelompok, kursi, penduduk, wilayah: wilayah.map((one) => ({ kode: one.kode, nama: one.nama, pecah: one.pecah })), calon, perempuan };
}

/** One row for each area of each place; the figures of the place stand in each of its rows. */
export function contestCsv(pack: PemiluPack, ballot: SuratSuara, places: readonly Tempat[]): string {
  const header = ['pemilu', 'jenis', 'kode', 'nama', 'kelompok', 'kursi', 'penduduk', 'calon', 'perempuan', 'kode_wilayah', 'nama_wilayah', 'pecah'];
  const none = { kode: null, nama: null, pecah: false };
  return table(
    header,
    places.flatMap((one) =>
      (one.wilayah.length === 0 ? [none] : one.wilayah).map((part) => [
        pack.slug, ballot.jenis, one.kode, one.nama, one.kelompok, one.kursi, one.penduduk, one.calon, one.perempuan, part.kode, part.nama, part.pecah ? 1 : 0,
      ]),
    ),
  );
}

const candidate = z.object({
  partai: z.int().nullable(), nomor: z.int(), nama: z.string(), jk: z.enum(['L', 'P']).nullable(), domisili: z.string().nullable(),
  status: z.enum(STATUS_CALON), status_tanggal: z.string().nullable(), status_dasar: z.string().nullable(), versi: z.int(),
});
const pair = z.object({
  nomor: z.int(), id_sumber: z.string(), ketua: z.string().nullable(), wakil: z.string().nullable(), kolom_kosong: z.boolean(), warna: z.string().nullable(), versi: z.int(),
});
export const placeAnswer = place.extend({
  pemilu: z.string(),
  jenis: z.enum(JENIS),
  daftar: z.array(z.object({ partai: party.nullable(), jumlah: z.int(), perempuan: z.int().nullable(), persen_perempuan: z.number().nullable(), calon: z.array(candidate) })),
  paslon: z.array(pair),
  sumber: z.array(z.object({ berkas: z.string(), sha256: z.string(), waktu: z.string() })),
});

export function standingJson(pack: PemiluPack, ballot: SuratSuara, { tempat, daftar, paslon, sumber }: Tercantum): z.infer<typeof placeAnswer> {
  return {
    pemilu: pack.slug, jenis: ballot.jenis, ...placeJson(tempat),
    daftar: daftar.map((list) => ({
      partai: list.partai === null ? null : partyJson(list.partai),
      jumlah: list.calon.length, perempuan: list.keterisian?.perempuan ?? null, persen_perempuan: list.keterisian?.persen ?? null,
      calon: list.calon.map(candidateJson),
    })),
    paslon: paslon.map(pairJson),
    sumber: sumber.map(({ berkas, sha256, waktu }) => ({ berkas, sha256, waktu })),
  };
}

function candidateJson(one: Berdiri<Calon>): z.infer<typeof candidate> {
  return {
    partai: one.partai === 0 ? null : one.partai, nomor: one.nomor, nama: one.nama, jk: one.jk, domisili: one.domisili,
    status: one.status, status_tanggal: one.statusTanggal, status_dasar: one.statusDasar, versi: one.versi,
  };
}

function pairJson(one: Berdiri<Paslon>): z.infer<typeof pair> {
  return { nomor: one.nomor, id_sumber: one.idSumber, ketua: one.ketua, wakil: one.wakil, kolom_kosong: one.kosong, warna: one.warna, versi: one.versi };
}

const CANDIDATE_HEADER = ['pemilu', 'jenis', 'dapil', 'partai', 'nomor', 'nama', 'jk', 'domisili', 'status', 'status_tanggal', 'status_dasar', 'versi'];
const PAIR_HEADER = ['pemilu', 'jenis', 'wilayah', 'nomor', 'id_sumber', 'ketua', 'wakil', 'kolom_kosong', 'warna', 'versi'];

/** Candidates, or pairs where pairs stand; the same columns for one place and for the whole contest. */
export function peopleCsv(pack: PemiluPack, ballot: SuratSuara, calon: readonly Berdiri<Calon>[], pairs: readonly Berdiri<Paslon>[]): string {
  if (ballot.susunan === 'paslon') {
    return table(
      PAIR_HEADER,
      pairs.map((one) => [pack.slug, one.jenis, one.wilayah, one.nomor, one.idSumber, one.ketua, one.wakil, one.kosong ? 'ya' : 'tidak', one.warna, one.versi]),
    );
  }
  return table(
    CANDIDATE_HEADER,
    calon.map((one) => [
      pack.slug, one.jenis, one.dapil, one.partai === 0 ? null : one.partai, one.nomor, one.nama, one.jk, one.domisili, one.status, one.statusTanggal, one.statusDasar, one.versi,
    ]),
  );
}

export const peopleAnswer = z.object({
  calon: z.array(z.object({ nama: z.string(), jenis: z.enum(JENIS), kode: z.string(), tempat: z.string(), partai: z.string().nullable(), nomor: z.int(), href: z.string() })),
});

export function peopleJson(found: readonly Orang[]): z.infer<typeof peopleAnswer> {
  return { calon: found.map(({ nama, jenis, kode, tempat, partai, nomor, href }) => ({ nama, jenis, kode, tempat, partai, nomor, href })) };
}

/** Names come from outside: a cell that a spreadsheet would run as a formula is escaped. */
function table(header: readonly string[], lines: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify([header, ...lines.map((line) => [...line])], { escape_formulas: true });
}
