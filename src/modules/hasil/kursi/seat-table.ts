// How does the seat table look as a file, so that anybody can reckon it again? (hasil.md 8, seat table)
import { capacity } from '../aturan/could-turn.ts';
import { distances, lastSeats } from '../aturan/margin.ts';
import type { Pembagian } from '../aturan/seats.ts';
import { type Cell, type Column, csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import { type Meja, dapilName, partyName } from './desk.ts';
import { type CalonDapil, type DaftarPartai, seatHolders } from './elected.ts';
import type { Kertas } from './votes-of.ts';

/** A dapil with the lists of its candidates, where its stations tell their votes. */
export interface Baris {
  readonly one: Pembagian;
  readonly lists: readonly DaftarPartai[] | null;
}

export const COLUMNS: readonly Column[] = [
  textColumn('kontes', 'Contest'),
  textColumn('kode_dapil', 'Code of the dapil'),
  textColumn('dapil', 'Name of the dapil'),
  textColumn('sumber_sha256', 'Hash of the file that the votes come from; empty for figures of stations'),
  numberColumn('versi', 'Version of the sums of this dapil'),
  numberColumn('sampai_seq', 'Figures of stations: number of the newest event in the log that counts here'),
  textColumn('lapisan', 'C: figures of stations. JUMLAH: sums handed in by a source, no form and no decree'),
  textColumn('pack', 'Rule that decided'),
  numberColumn('kursi_ke', 'Order of the seat'),
  numberColumn('partai', 'Number of the party'),
  textColumn('nama_partai', 'Name of the party'),
  numberColumn('pembagi', 'Divisor'),
  numberColumn('suara', 'Votes of the party'),
  textColumn('hasil_bagi', 'Quotient as a fraction'),
  textColumn('seri', 'Parties with the same quotient then, separated by a blank'),
  numberColumn('lawan_terdekat', 'Number of the nearest other party then'),
  numberColumn('tambah', 'Last seat: votes that the nearest other party lacked'),
  numberColumn('kurang', 'Last seat: votes that its holder can lose before another passes'),
  numberColumn('geser', 'Last seat: votes that would have to move'),
  textColumn('caleg', 'Candidate of the seat: the n-th by personal votes has the n-th seat of the party; empty where no station tells votes of candidates'),
  numberColumn('nomor_urut', 'Number of the candidate on the list'),
  numberColumn('suara_calon', 'Personal votes of the candidate'),
  numberColumn('sisa', 'Most votes that the stations without figures can still bring to this dapil; empty for sums of a source'),
];

/** One row a seat in the order they were given. Elected of a source stand in the JSON: it numbers them by votes, not by seat. */
export function seatCsv(meja: Meja, all: readonly Baris[]): string {
  return csvTable(COLUMNS, all.flatMap((one) => seatRows(meja, one)));
}

export function seatRows(meja: Meja, { one, lists }: Baris): Cell[][] {
  const { versi, sha256, seq, lapisan, sisa } = originOf(meja, one.kode);
  const last = new Map(lastSeats(one).map((seat) => [`${seat.pemegang}/${seat.pembagi}`, seat]));
  const holders = lists === null ? new Map<number, CalonDapil>() : seatHolders(one, lists);
  return one.kursi.map((seat) => {
    const margin = last.get(`${seat.partai}/${seat.pembagi}`);
    const person = holders.get(seat.ke);
    return [
      `${meja.at.pemilu}/${meja.at.jenis}`,
      one.kode,
      dapilName(meja, one.kode),
      sha256,
      versi,
      seq,
      lapisan,
      one.pack,
      seat.ke,
      Number(seat.partai),
      partyName(meja, seat.partai),
      seat.pembagi,
      seat.suara,
      `${seat.suara}/${seat.pembagi}`,
      seat.bersama.join(' '),
      seat.lawan === null ? null : Number(seat.lawan.partai),
      margin?.tambah?.tambah ?? null,
      margin?.kurang?.kurang ?? null,
      margin?.geser?.geser ?? null,
      person?.nama ?? '',
      person?.nomor ?? null,
      person?.suara ?? null,
      sisa,
    ];
  });
}

interface Asal {
  readonly versi: number | null;
  readonly berkas: string;
  readonly sha256: string;
  readonly seq: number | null;
  readonly lapisan: 'C' | 'JUMLAH';
  readonly sisa: number | null;
}

function originOf(meja: Meja, kode: string): Asal {
  const votes = meja.suara.find((one) => one.kode === kode);
  const source = meja.sumber.find(({ urut }) => urut === votes?.berkas?.sumber.at(-1));
  return { versi: votes?.berkas?.versi ?? null, berkas: source?.berkas ?? '', sha256: source?.sha256 ?? '', seq: votes?.kertas?.angka.seq ?? null, lapisan: votes?.asal === 'TPS' ? 'C' : 'JUMLAH', sisa: votes?.kertas == null ? null : leftIn(meja, votes.kertas) };
}

/** Their voters are not known: the most that the law lets stand on a list, and the reserve. */
function leftIn({ pack }: Meja, { angka: { tps } }: Kertas): number {
  return (tps.total - tps.lengkap - tps.sebagian) * capacity(pack.tps, { kode: '', pemilih: null });
}

/** One dapil for programs; shapes in `shapes.ts`. */
export function seatJson(meja: Meja, { one, lists }: Baris) {
  const { versi, berkas, sha256, seq, lapisan, sisa } = originOf(meja, one.kode);
  const away = new Map(distances(one).map((far) => [far.partai, far]));
  return {
    kode: one.kode,
    nama: dapilName(meja, one.kode),
    kursi: one.jumlahKursi,
    status: one.status,
    pack: one.pack,
    lapisan,
    versi: versi ?? 0,
    sampai_seq: seq,
    sisa,
    sumber: { berkas, sha256 },
    urutan: one.kursi.map(({ ke, partai, pembagi, suara, bersama, lawan, cara }) => ({ ke, partai: Number(partai), pembagi, suara, bersama: bersama.map(Number), lawan: lawan === null ? null : Number(lawan.partai), cara })),
    partai: one.peserta.map(({ id, suara, kursi }) => {
      const far = away.get(id);
      return {
        nomor: Number(id),
        nama: partyName(meja, id),
        suara,
        kursi,
        tambah: far?.tambah == null ? null : { suara: far.tambah.suara, dari: Number(far.tambah.dari) },
        kurang: far?.kurang == null ? null : { suara: far.kurang.suara, kepada: Number(far.kurang.kepada) },
      };
    }),
    tidak_ikut: one.tidakIkut.map(({ id, suara }) => ({ nomor: Number(id), nama: partyName(meja, id), suara })),
    seri: one.seri === null ? null : { partai: one.seri.peserta.map(Number), kursi: one.seri.kursi, tunggu: one.seri.tunggu },
    terpilih: lists === null ? null : [...seatHolders(one, lists)].map(([ke, { partai, nama, nomor, suara }]) => ({ ke, partai: Number(partai), nama, nomor, suara })),
    terpilih_menurut_sumber: (meja.terpilih.get(one.kode)?.isi.calon ?? []).map(({ urutan, partai, nama, nomor, suara }) => ({ urutan, partai: Number(partai), nama, nomor, suara })),
  };
}
