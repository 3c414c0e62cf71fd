// How often were voters' data seen, handed out and looked up this month? (sidalih.md 12: a public report every month)
import { countEvents } from '#platform/audit';
import { isoInstant } from '#platform/clock';
import type { Deps, Job } from '#platform/module';
import { cekOf } from '../cek/tanya.ts';
import { addHitungan, setHitungan } from './store/laporan.ts';

/** What is counted, and which events of the trail it is the sum of. */
export const DARI_JEJAK = {
  dibuka: ['sidalih.rekam-buka', 'sidalih.tanggapan-buka', 'sidalih.ganda-lihat-terang'],
  bukti: ['sidalih.bukti-lihat'],
  salinan: ['sidalih.salinan-serah', 'sidalih.salinan-unduh', 'sidalih.muat-laporan'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export const DARI_CEK = { dicari: 'dicari', ditemukan: 'ditemukan', ditolak: 'ditolak' } as const;
export const JENIS = [...Object.keys(DARI_JEJAK), ...Object.keys(DARI_CEK)];

const EVERY_SECONDS = 300;

/** What this process has written of its look-ups so far. */
const written = new WeakMap<Deps['keys'], Record<string, number>>();

/** Counts of the trail are set, counts of the look-up are added to: several servers write to one row. A kill loses at most five minutes of look-ups. */
export async function catatLaporan(deps: Deps): Promise<void> {
  const { db } = deps.database;
  const now = isoInstant(deps.clock);
  const months = [now.slice(0, 7), monthBefore(now)];
  for (const bulan of months) {
    const found = await countEvents(db, { module: 'sidalih', month: bulan, events: Object.values(DARI_JEJAK).flat() });
    for (const [jenis, events] of Object.entries(DARI_JEJAK)) {
      const banyak = events.reduce((sum, event) => sum + (found.get(event) ?? 0), 0);
      if (banyak > 0) await setHitungan(db, { bulan, jenis, banyak });
    }
  }
  const { counts } = cekOf(deps);
  const before = written.get(deps.keys) ?? {};
  for (const jenis of Object.values(DARI_CEK)) {
    const seen = counts[jenis];
    await addHitungan(db, { bulan: now.slice(0, 7), jenis, banyak: seen - (before[jenis] ?? 0) });
    before[jenis] = seen;
  }
  written.set(deps.keys, before);
}

function monthBefore(iso: string): string {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  return month === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(month - 1).padStart(2, '0')}`;
}

export const laporanJob: Job = { id: 'sidalih.laporan', everySeconds: EVERY_SECONDS, run: catatLaporan };
