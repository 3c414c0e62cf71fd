// Who is called next, and how long does it take? (layanan.md 6.3: at most every second call is priority, so nobody starves)

export interface Penunggu {
  readonly id: string;
  readonly layanan: string;
  readonly prioritas: boolean;
  /** Milliseconds: slot or arrival (`waktuEfektif`). */
  readonly efektif: number;
  /** Where two came at once: the lower number. */
  readonly nomor: number;
  /** Handed on to this counter alone. */
  readonly loketTujuan: number | null;
  /** Came back after three calls in vain: how many calls the office had made by then. */
  readonly kembaliPada: number | null;
}

/** What the office has called today, every counter together. */
export interface Irama {
  readonly panggilan: number;
  /** Was the last call a priority one? False before the first. */
  readonly terakhirPrioritas: boolean;
}

export interface LoketPanggil {
  readonly nomor: number;
  readonly layanan: readonly string[];
  /** Was this counter's own last call a priority one? */
  readonly terakhirPrioritas: boolean;
}

/** Calls that pass before somebody who missed the own call has the turn again. */
export const PANGGILAN_SESUDAH_KEMBALI = 2;

const lebihDulu = (a: Penunggu, b: Penunggu): number => a.efektif - b.efektif || a.nomor - b.nomor || (a.id < b.id ? -1 : 1);

/**
 * The next guest at a counter; undefined where nobody waits for it. A priority guest goes first unless the last call was
 * a priority one and somebody else waits; then the earliest of the others. Whoever came back is called after two calls.
 * A guest handed on can be called by one counter alone: there its own last call counts, too.
 */
export function berikutnya(antre: readonly Penunggu[], irama: Irama, loket: LoketPanggil): Penunggu | undefined {
  const own = antre.filter((one) => (one.loketTujuan === null ? loket.layanan.includes(one.layanan) : one.loketTujuan === loket.nomor)).sort(lebihDulu);
  const waitsStill = ({ kembaliPada }: Penunggu): boolean => kembaliPada !== null && irama.panggilan - kembaliPada < PANGGILAN_SESUDAH_KEMBALI;
  const ready = own.filter((one) => !waitsStill(one));
  const pool = ready.length > 0 ? ready : own;
  const others = pool.filter(({ prioritas }) => !prioritas);
  const handed = others.some(({ loketTujuan }) => loketTujuan === loket.nomor);
  const turnOfOthers = others.length > 0 && (irama.terakhirPrioritas || (handed && loket.terakhirPrioritas));
  const mayFirst = turnOfOthers ? others : pool;
  const back = mayFirst.find(({ kembaliPada }) => kembaliPada !== null);
  if (back !== undefined) return back;
  return mayFirst.find(({ prioritas }) => prioritas) ?? others[0];
}

export function sesudahPanggil({ panggilan }: Irama, { prioritas }: Pick<Penunggu, 'prioritas'>): Irama {
  return { panggilan: panggilan + 1, terakhirPrioritas: prioritas };
}

/** The order of the next calls as things stand, by one counter that serves everything here: what the position page counts. */
export function urutanSemua(antre: readonly Penunggu[], irama: Irama): Penunggu[] {
  const loket = { nomor: -1, layanan: [...new Set(antre.map(({ layanan }) => layanan))], terakhirPrioritas: false };
  const free: Penunggu[] = antre.map((one) => ({ ...one, loketTujuan: null }));
  const out: Penunggu[] = [];
  let now = irama;
  while (free.length > 0) {
    const next = berikutnya(free, now, loket);
    if (next === undefined) break;
    out.push(next);
    free.splice(free.indexOf(next), 1);
    now = sesudahPanggil(now, next);
  }
  return out;
}

const SAMPEL = 5;
const LANGKAH_MENIT = 5;

/** Minutes from and to, in steps of five; undefined with fewer than five samples or no counter open. `layanan`: service times of the last twenty, in milliseconds. */
export function perkiraan(didepan: number, layanan: readonly number[], loketBuka: number): { readonly dari: number; readonly sampai: number } | undefined {
  if (layanan.length < SAMPEL || loketBuka < 1) return undefined;
  const minutes = (didepan * median(layanan)) / 60_000 / loketBuka;
  const dari = Math.floor(minutes / LANGKAH_MENIT) * LANGKAH_MENIT;
  return { dari, sampai: dari + LANGKAH_MENIT };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** "A-014". The letter never shows priority. */
export function tulisNomor(huruf: string, nomor: number): string {
  return `${huruf}-${String(nomor).padStart(huruf === HURUF_KERTAS ? 2 : 3, '0')}`;
}

/** Numbers of paper that reception typed in later (layanan.md 9). */
export const HURUF_KERTAS = 'M';
/** 001-799 by the server, 800-999 by devices without a network. */
export const NOMOR_DARING_TERAKHIR = 799;

/** How long somebody waits against the promise of 15 minutes (loket.tunggu): mark at 50, 80 and 100 %. */
export type Tanda = 'wajar' | 'setengah' | 'mendesak' | 'lewat';
export const TUNGGU_MS = 15 * 60_000;

export function tandaTunggu(waited: number): Tanda {
  if (waited >= TUNGGU_MS) return 'lewat';
  if (waited >= TUNGGU_MS * 0.8) return 'mendesak';
  return waited >= TUNGGU_MS * 0.5 ? 'setengah' : 'wajar';
}

