// What do the files about voters hold? (each figure with its definition and the stations that carry it)
import type { z } from 'zod';
import { say } from '#kernel/text';
import { type Cell, csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import type { BarisAnak, Pandangan } from './baca.ts';
import type { Terbuka } from './buka.ts';
import type { Difabel } from './difabel.ts';
import type { Terukur } from './pasangan.ts';
import type { usersAnswer } from './shapes.ts';
import { dasarOf, nama } from './text-arti.ts';
import type { PandanganTps } from './tps.ts';
import { DEFINISI, type Ukuran } from './ukuran.ts';

type Answer = z.infer<typeof usersAnswer>;

const COLUMNS = [
  textColumn('kontes', 'Election and contest'),
  textColumn('lapisan', 'C: added up from C.Hasil of the stations'),
  textColumn('kode', 'Code of the area or station'),
  textColumn('nama', 'Name as in the tree of the election'),
  textColumn('angka', 'Which figure'),
  numberColumn('pembilang', 'Numerator; empty = no station carries all cells'),
  numberColumn('penyebut', 'Denominator'),
  numberColumn('persen', 'Percent, two decimals; may exceed 100'),
  numberColumn('tps_memuat', 'Stations that carry both: only these are in the figure'),
  numberColumn('tps_total', 'Planned stations'),
];

/** A row a place and figure: the area first, then those below it. */
export function usersCsv(opened: Terbuka, places: readonly Pick<BarisAnak, 'kode' | 'nama' | 'terukur' | 'total'>[]): string {
  const rows = places.flatMap(({ kode, nama: name, terukur, total }) =>
    terukur.ukuran.map((one): Cell[] => [`${opened.at.pemilu}/${opened.at.kontes}`, 'C', kode, name, one.id, ...cellsOf(one), one.tps, total]),
  );
  return csvTable(COLUMNS, rows);
}

function cellsOf({ atas, bawah, persen, tps }: Ukuran): Cell[] {
  return tps === 0 ? [null, null, null] : [atas, bawah, persen];
}

export function areaJson(view: Pandangan): Answer {
  const { area, tps, seq, per, terukur, difabel, anak } = view;
  return {
    ...headOf(view),
    kode: area.kode,
    nama: area.nama,
    lapisan: 'C',
    seq,
    per,
    tps_lengkap: tps.lengkap,
    tps_total: tps.total,
    definisi: definitions(view),
    angka: figures(terukur),
    disabilitas: disability(difabel),
    wilayah: anak.map((one) => ({ kode: one.kode, nama: one.nama, tps_total: one.total, angka: figures(one.terukur), disabilitas: disability(one.difabel) })),
    ...simulated(view),
  };
}

export function stationJson(view: PandanganTps): Answer {
  const { kode, nama13, sendiri, terukur, difabel, k22, lembar } = view;
  const whole = sendiri.angka.per !== null && !sendiri.angka.suara.includes(null) && sendiri.angka.status !== 'DITARIK';
  const ballots = lembar.map(({ kontes, angka, ulang, A, B1, B2, B3, B4, VA, VB }) => ({ kontes, status: angka.status, ulang, A, B1, B2, B3, B4, suara_sah: VA, suara_tidak_sah: VB }));
  return {
    ...headOf(view),
    kode,
    nama: nama13,
    lapisan: 'C',
    seq: sendiri.angka.riwayat.at(-1)?.seq ?? 0,
    per: sendiri.angka.per,
    tps_lengkap: whole ? 1 : 0,
    tps_total: 1,
    definisi: definitions(view),
    angka: figures(terukur),
    disabilitas: disability(difabel),
    wilayah: [],
    k22: { hasil: k22.hasil, kecuali: k22.kecuali, surat_suara: ballots },
    ...simulated(view),
  };
}

const headOf = ({ at }: Terbuka) => ({ pemilu: at.pemilu, kontes: at.kontes });
const simulated = ({ simulasi }: Terbuka) => (simulasi ? { simulasi: true as const } : {});

function definitions({ lang, at, hitungan }: Terbuka): Answer['definisi'] {
  return DEFINISI.map(({ id, atas, bawah }) => ({ id, nama: say(lang, nama[id]), pembilang: [...atas], penyebut: [...bawah], dasar: say(lang, dasarOf(at.pemilu, id), { form: hitungan.form.model }) }));
}

function figures({ ukuran }: Terukur): Answer['angka'] {
  return ukuran.map(({ id, atas, bawah, persen, tps }) => ({ id, pembilang: tps === 0 ? null : atas, penyebut: tps === 0 ? null : bawah, persen, tps }));
}

function disability(one: Difabel | null): Answer['disabilitas'] {
  if (one === null) return null;
  if (one.keadaan === 'RINCI') return { keadaan: 'RINCI', l: one.l, p: one.p, j: one.j };
  return one.keadaan === 'ADA' ? { keadaan: 'ADA', j: one.n } : { keadaan: one.keadaan };
}
