// Which readings of a batch become events, which say nothing new, and which are held back? (hasil.md 2, 5, 7.1)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import type { Bacaan } from './figures.ts';
import { secondsOf } from './instants.ts';
import {
  type Berlaku,
  type Catatan,
  type Ujaran,
  type Ukuran,
  berlakuPada,
  isBlank,
  jenisOf,
  langkah,
  sudahTercatat,
  ukur,
} from './station.ts';

/**
 * What became of one reading: BARU first figures; KOREKSI other figures than before (also a return after a
 * withdrawal); DITARIK blank after figures; FOTO photographs only; SAMA nothing new; KOSONG blank and nothing in
 * force before; TERLAMBAT an older snapshot, kept in the history, not in force; KARANTINA held back with its batch,
 * old figures stay; DI_LUAR_POHON no such kel/desa in the laid tree.
 */
export const NASIB = ['BARU', 'KOREKSI', 'DITARIK', 'FOTO', 'SAMA', 'KOSONG', 'TERLAMBAT', 'KARANTINA', 'DI_LUAR_POHON'] as const;
export type Nasib = (typeof NASIB)[number];

/** An event ready to be written. */
export interface Baris extends Catatan, Ukuran {
  readonly kode: AreaCode;
}

/** A station while a batch is decided; `asal` is what its areas still count. */
export interface Stasiun {
  readonly kode: AreaCode;
  catatan: Catatan[];
  berlaku: Berlaku;
  ukuran: Ukuran | null;
  /** Latest source time among the events. */
  akhir: number;
  readonly asal: { readonly berlaku: Berlaku; readonly ukuran: Ukuran | null };
  /** Had figures in force when the batch came; a reading of the batch lowered or blanked them. */
  berangka: boolean;
  jatuh: boolean;
  /** Has at least one new event. */
  berubah: boolean;
}

export interface Keputusan {
  readonly nasib: Nasib[];
  readonly baris: Baris[];
  /** Only stations with at least one new event. */
  readonly tersentuh: Stasiun[];
}

/** A batch this small is no evidence of a fault of the source. */
const PALING_SEDIKIT = 200;

export function stasiunDari(kode: AreaCode, catatan: readonly Catatan[], ukuran: Ukuran | null): Stasiun {
  const berlaku = berlakuPada(catatan);
  const akhir = catatan.reduce((max, one) => Math.max(max, one.per), -1);
  return { kode, catatan: [...catatan], berlaku, ukuran, akhir, asal: { berlaku, ukuran }, berangka: false, jatuh: false, berubah: false };
}

/**
 * Decides a batch. `known` hands out what the log knows of a station: null = its kel/desa is not in the tree. A batch
 * that lowers or blanks more than the pack's share of the stations that had figures is held back: its falling
 * readings are KARANTINA, the others count (real case: T19, an hour of zeros from the source).
 */
export function putuskan(pack: KontesPack, batch: readonly Bacaan[], known: (kode: AreaCode) => Stasiun | null, seq: number): Keputusan {
  const first = decideAll(pack, batch, known, seq, false);
  const berangka = first.stasiun.filter((one) => one.berangka).length;
  const jatuh = first.stasiun.filter((one) => one.jatuh).length;
  const held = berangka >= PALING_SEDIKIT && jatuh * 1000 > pack.karantinaPermil * berangka;
  return held ? decideAll(pack, batch, known, seq, true).keputusan : first.keputusan;
}

function decideAll(pack: KontesPack, batch: readonly Bacaan[], known: (kode: AreaCode) => Stasiun | null, seq: number, hold: boolean) {
  const stations = new Map<AreaCode, Stasiun | null>();
  const keputusan: Keputusan = { nasib: [], baris: [], tersentuh: [] };
  for (const bacaan of batch) {
    let st = stations.get(bacaan.kode);
    if (st === undefined) stations.set(bacaan.kode, (st = known(bacaan.kode)));
    if (st === null) {
      keputusan.nasib.push('DI_LUAR_POHON');
      continue;
    }
    keputusan.nasib.push(decideOne(pack, st, ujaranOf(pack, bacaan), seq + keputusan.baris.length + 1, hold, keputusan.baris));
  }
  const stasiun = [...stations.values()].filter((one) => one !== null);
  keputusan.tersentuh.push(...stasiun.filter((one) => one.berubah));
  return { keputusan, stasiun };
}

function decideOne(pack: KontesPack, st: Stasiun, u: Ujaran, seq: number, hold: boolean, baris: Baris[]): Nasib {
  const fresh = st.catatan.length === 0;
  if (!fresh && sudahTercatat(st.catatan, u)) return 'SAMA';
  const late = u.per < st.akhir;
  const before = late ? berlakuPada(st.catatan, u.per) : st.berlaku;
  const after = langkah(before, u);
  if (!late && before.suara !== null && !before.ditarik) {
    st.berangka = true;
    if (falls(before, after)) {
      if (hold) return 'KARANTINA';
      st.jatuh = true;
    }
  }
  if (after === before) return (before.kali === 0 || before.ditarik) && u.sel === null && isBlank(u.suara) ? 'KOSONG' : 'SAMA';
  const jenis = jenisOf(before, after);
  st.berlaku = late ? berlakuPada([...st.catatan, { ...u, seq }]) : after;
  const { gagal, takdapat, sifat, status } = ukur(pack, st.kode, st.berlaku);
  const { kode } = st;
  const event: Baris = { seq, versi: st.catatan.length + 1, jenis, kode, per: u.per, suara: u.suara, sel: u.sel, foto: u.foto, gagal, takdapat, sifat, status };
  st.catatan.push(event);
  st.berubah = true;
  st.akhir = Math.max(st.akhir, u.per);
  st.ukuran = event;
  baris.push(event);
  return late ? 'TERLAMBAT' : jenis;
}

function falls(before: Berlaku, after: Berlaku): boolean {
  return after.ditarik || (after.suara !== before.suara && total(after) < total(before));
}

function total(k: Berlaku): number {
  return (k.suara ?? []).reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
}

/** Blank blocks are as good as not carried: a source that lost a block does not take back what it said before. */
function ujaranOf(pack: KontesPack, b: Bacaan): Ujaran {
  assert(b.suara.length === pack.opsi.length, `reading of ${b.kode}: ${b.suara.length} options`);
  assert(b.sel === null || b.sel.length === pack.form.sel.length, `reading of ${b.kode}: ${b.sel?.length ?? 0} cells`);
  return {
    per: secondsOf(b.per),
    suara: b.suara,
    sel: b.sel === null || isBlank(b.sel) ? null : b.sel,
    foto: b.foto === null || b.foto.length === 0 ? null : b.foto.join('\n'),
  };
}
