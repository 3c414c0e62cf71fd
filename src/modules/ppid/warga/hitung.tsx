// How does the sum of one clock of a request stand on a page? (the same days as the engine counted, nothing counted again here)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import type { ReckonedDay } from '#kernel/tenggat';
import { type DueDay, type DueSkip, DueSum } from '#design/answers';
import { type ClockRow, type Explanation, explainClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { panjangJam } from '../aturan/panjang.ts';
import { clocksAt } from '../permohonan/jam.ts';
import { hitungText as text } from './text-hitung.ts';
import { hariIni, pukul } from './waktu.ts';

export async function jelaskan({ database: { db }, clock, registry }: Pick<Deps, 'database' | 'clock' | 'registry'>, row: ClockRow, on: Db = db): Promise<Explanation> {
  return explainClock(on, clocksAt({ clock, registry }), row);
}

const JENIS: Readonly<Record<NonNullable<ReckonedDay['alasan']>, DueSkip['kind']>> = {
  akhir_pekan: 'akhir_pekan',
  libur_nasional: 'libur',
  libur_daerah: 'libur',
  hari_pemungutan_suara: 'libur',
  hari_kerja_khusus: 'libur',
  cuti_bersama: 'cuti',
  tutup_kantor: 'tutup',
  tanpa_jam_layanan: 'tutup',
  jeda: 'jeda',
};

function hariOf(lang: Lang, { tanggal, nomor, alasan, nama }: ReckonedDay): DueDay {
  if (nomor !== null || alasan === null) return { day: tanggal, ...(nomor === null ? {} : { n: nomor }) };
  const name = alasan === 'cuti_bersama' && nama !== null && !/^cuti bersama/i.test(nama) ? say(lang, text.cuti, { nama }) : nama;
  return { day: tanggal, skip: { kind: JENIS[alasan], ...(name === null ? {} : { name }) } };
}

/** Of the answer's clock day 0 is the day on which the request was complete. */
export function Hitungan({ lang, explained, small }: { readonly lang: Lang; readonly explained: Explanation; readonly small?: boolean }): VNode {
  const { clock, rule, rows, calendars, provisional } = explained;
  const extended = rule.perpanjangan === undefined ? 0 : rule.perpanjangan.panjang * clock.perpanjangan;
  return (
    <DueSum
      due={clock.jatuhTempo}
      time={pukul(lang, clock)}
      day0={clock.tanggal0}
      day0Note={say(lang, rule.id.startsWith('ppid.jawab.') ? text.lengkap : text.mulai)}
      length={rule.panjang + extended}
      unit={say(lang, text[rule.satuan])}
      days={rows.map((row) => hariOf(lang, row))}
      basis={rule.dasar}
      calendar={calendars.map(({ versi, dasar }) => (dasar === undefined ? versi : `${versi} (${dasar})`)).join('; ') || undefined}
      provisional={provisional}
      small={small}
    />
  );
}

export type Panjang = Readonly<Record<'lengkapi' | 'jalur' | 'umum' | 'pemilu', string>>;
const ATURAN = { lengkapi: 'ppid.lengkapi', jalur: 'ppid.jalur', umum: 'ppid.jawab.umum', pemilu: 'ppid.jawab.pemilu' } as const satisfies Panjang;

/** Lengths as the rules have them today: a sentence never knows them by heart. */
export function panjangPada({ registry, clock }: Pick<Deps, 'registry' | 'clock'>, lang: Lang): Panjang {
  const hari = hariIni(clock);
  const of = (name: keyof Panjang): string => panjangJam(lang, registry.deadlines, ATURAN[name], hari).n;
  return { lengkapi: of('lengkapi'), jalur: of('jalur'), umum: of('umum'), pemilu: of('pemilu') };
}
