// What do the files of list figures hold? (the page's own numbers; what is covered is empty in CSV, null in JSON)
import { z } from 'zod';
import type { SelTutup } from '#kernel/tutupan';
import type { Pandangan, Wilayah } from './baca.ts';
import { lembarCsv } from './lembar.ts';
import { KELOMPOK_USIA, pemilihOf, usiaOf } from './ringkas.ts';

const count = z.int().min(0);
const few = z.object({ keadaan: z.enum(['ADA', 'KURANG', 'TUTUP', 'BELUM']).describe('KURANG: below 5, also for 0. TUTUP: covered because a small number could be worked out'), n: count.optional() });
const place = z.object({
  kode: z.string(),
  nama: z.string(),
  tps: count.describe('Stations with voters'),
  pemilih: count,
  laki: count,
  perempuan: count,
  awal: count.describe('Voters in the version before'),
  baru: count,
  keluar: count,
  ubah: count,
  usia: z.record(z.enum(KELOMPOK_USIA), count).nullable().describe('By age on polling day; null: covered'),
  pemula: count.nullable(),
  sumber: z.record(z.string(), count).nullable(),
  tms: z.array(count).nullable().describe('Those who left, by code 1 to 7'),
  disabilitas: few,
  tanpa_ktp_el: few,
});

export const dptAnswer = place.extend({
  paket: z.string(),
  versi: z.array(z.object({ kab: z.string(), no: count, tahap: z.string(), pada: z.string() })),
  ragam_disabilitas: z.record(z.string(), count).nullable(),
  wilayah: z.array(place),
  simulasi: z.literal(true).optional().describe('Present where the records are sample data'),
});

function placeJson({ kode, nama, isi, buka }: Wilayah): z.infer<typeof place> {
  const { tps, laki, perempuan, awal, baru, keluar, ubah, sumber, tms, pemula } = isi;
  return {
    kode,
    nama,
    tps,
    pemilih: pemilihOf(isi),
    laki,
    perempuan,
    awal,
    baru,
    keluar,
    ubah,
    usia: buka.usia ? usiaOf(isi) : null,
    pemula: buka.usia ? pemula : null,
    sumber: buka.sumber ? sumber : null,
    tms: buka.tms ? [...tms] : null,
    disabilitas: fewJson(buka.difabel),
    tanpa_ktp_el: fewJson(buka.tanpaKtpEl),
  };
}

function fewJson(sel: SelTutup): z.infer<typeof few> {
  return sel.keadaan === 'ADA' ? { keadaan: 'ADA', n: sel.n } : { keadaan: sel.keadaan };
}

export function dptJson(view: Pandangan): z.infer<typeof dptAnswer> {
  return {
    paket: view.paket.id,
    ...placeJson(view),
    versi: view.versi.map(({ kab, no, tahap, pada }) => ({ kab, no, tahap, pada })),
    ragam_disabilitas: view.buka.ragam ? view.isi.disabilitas : null,
    wilayah: view.anak.map(placeJson),
    ...(isSimulated(view) ? { simulasi: true as const } : {}),
  };
}

export function isSimulated({ versi }: Pick<Pandangan, 'versi'>): boolean {
  return versi.some(({ simulasi }) => simulasi);
}

const HEAD = ['paket', 'kode', 'nama', 'tps', 'pemilih', 'laki', 'perempuan', 'awal', 'baru', 'keluar', 'ubah', ...KELOMPOK_USIA.map((band) => `usia_${band}`), 'pemula', 'disabilitas', 'tanpa_ktp_el'];

/** The area first, then those below it. */
export function dptCsv(view: Pandangan): string {
  const rows = [view, ...view.anak].map((one) => {
    const { kode, nama, tps, pemilih, laki, perempuan, awal, baru, keluar, ubah, usia, pemula, disabilitas, tanpa_ktp_el: card } = placeJson(one);
    return [view.paket.id, kode, nama, tps, pemilih, laki, perempuan, awal, baru, keluar, ubah, ...KELOMPOK_USIA.map((band) => usia?.[band] ?? null), pemula, disabilitas.n ?? null, card.n ?? null];
  });
  return lembarCsv(HEAD, rows);
}
