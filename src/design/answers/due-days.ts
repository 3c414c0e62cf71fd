// How are the days of a sum said on a page? (the kernel's reckoning in the words of `DueSum`)
import type { ReckonedDay, Satuan } from '#kernel/tenggat';
import { type Lang, say } from '#kernel/text';
import type { DueDay, DueSkip } from './due.tsx';
import { dueText as text } from './text-due.ts';

const UNITS = { hari_kerja: text.satuanHariKerja, hari: text.satuanHari, bulan: text.satuanBulan, jam: text.satuanJam, menit_layanan: text.satuanMenit } as const;

/** "hari kerja", as `DueSum.unit`. */
export function dueUnit(lang: Lang, satuan: Satuan): string {
  return say(lang, UNITS[satuan]);
}

/** Rows of `reckon` for `DueSum.days`; none for months, hours and minutes, which are not counted day by day. */
export function dueDays(lang: Lang, satuan: Satuan, rows: readonly ReckonedDay[]): DueDay[] {
  if (satuan !== 'hari_kerja' && satuan !== 'hari') return [];
  return rows.map(({ tanggal, nomor, ...why }) => (nomor === null ? { day: tanggal, skip: skipOf(lang, why) } : { day: tanggal, n: nomor }));
}

function skipOf(lang: Lang, { alasan, nama, sementara }: Pick<ReckonedDay, 'alasan' | 'nama' | 'sementara'>): DueSkip {
  const name = sementara ? say(lang, text.duePerkiraan, { nama: nama ?? '' }) : (nama ?? '');
  switch (alasan) {
    case 'cuti_bersama':
      return { kind: 'cuti', name: say(lang, text.dueCuti, { nama: name }) };
    case 'libur_daerah':
      return { kind: 'libur', name: say(lang, text.dueDaerah, { nama: name }) };
    case 'tutup_kantor':
      return { kind: 'tutup', name: say(lang, text.dueTutup, { nama: name }) };
    case 'jeda':
      return { kind: 'jeda', name: say(lang, text.dueJeda, { nama: name }) };
    case 'akhir_pekan':
      return { kind: 'akhir_pekan' };
    case 'tanpa_jam_layanan':
      return { kind: 'tutup' };
    case 'libur_nasional':
    case 'hari_pemungutan_suara':
    case 'hari_kerja_khusus':
    case null:
      return { kind: 'libur', name };
  }
}
