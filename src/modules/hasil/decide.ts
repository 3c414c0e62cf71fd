// Which readings of a batch become events, which say nothing new, and which are held back? (hasil.md 2, 5, 7.1)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import type { Bacaan, JenisPeristiwa, Sebab } from './figures.ts';
import { secondsOf } from './instants.ts';
import type { Timbangan } from './session.ts';
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
 * withdrawal); MELENGKAPI cells that were not read before; DITARIK blank after figures; FOTO photographs only; SAMA
 * nothing new; KOSONG blank and nothing in force before; TERLAMBAT an older snapshot, kept in the history, not in force; KARANTINA held back with its batch,
 * old figures stay; DI_LUAR_POHON no such kel/desa in the laid tree.
 */
export const NASIB = ['BARU', 'KOREKSI', 'MELENGKAPI', 'DITARIK', 'FOTO', 'SAMA', 'KOSONG', 'TERLAMBAT', 'KARANTINA', 'DI_LUAR_POHON'] as const;
export type Nasib = (typeof NASIB)[number];

/** An event ready to be written. `sumber`: whose words they are. */
export interface Baris extends Catatan, Ukuran {
  readonly kode: AreaCode;
  readonly sumber: number;
  /** Why an office wrote it. */
  readonly sebab?: Sebab;
}

/** The latest time at which a source said again what was in force, which makes no event. */
export interface Penegasan {
  readonly per: number;
  readonly sumber: number;
  /** Which cells of the form it carried as well: bit n for cell n, bit 30 for the comparison with the words. */
  readonly terbawa: number;
}

/** A station while a batch is decided; `asal` is what its areas still count, and how many events it had. */
export interface Stasiun {
  readonly kode: AreaCode;
  catatan: Catatan[];
  berlaku: Berlaku;
  ukuran: Ukuran | null;
  /** Latest source time among the readings, and among all events. */
  akhir: number;
  ujung: number;
  penegasan: Penegasan | null;
  /** The batch confirmed it anew. */
  ditegaskan: boolean;
  readonly asal: { readonly berlaku: Berlaku; readonly ukuran: Ukuran | null; readonly banyak: number };
  /** Has figures in force, before the batch or by it; a reading of the batch lowered or blanked them. */
  berangka: boolean;
  jatuh: boolean;
  /** Has at least one new event. */
  berubah: boolean;
}

/** Where an event stands: its number in the log and among the versions of its station. */
export interface Tempat {
  readonly seq: number;
  readonly versi: number;
}

export interface Keputusan {
  readonly nasib: Nasib[];
  /** The event of each reading; null where it made none. */
  readonly tempat: (Tempat | null)[];
  readonly baris: Baris[];
  /** Only stations with at least one new event. */
  readonly tersentuh: Stasiun[];
  /** Stations whose confirmation is to be kept. */
  readonly ditegaskan: Stasiun[];
  /** Of this batch, whatever was decided of it. */
  readonly timbangan: Timbangan;
  /** Falling readings that would be held back, had the operator not taken them. */
  readonly diterima: number;
}

/** Whose readings are decided, and which number was given out last. */
export interface Giliran {
  readonly sumber: number;
  readonly seq: number;
  /** What the same import has read before this batch. */
  readonly sebelumnya?: Timbangan;
  /** Falling readings are taken at the operator's word. */
  readonly terimaJatuh?: boolean;
}

/** A count this small is no evidence of a fault of the source. */
const PALING_SEDIKIT = 200;

export function stasiunDari(kode: AreaCode, catatan: readonly Catatan[], ukuran: Ukuran | null, penegasan: Penegasan | null = null): Stasiun {
  const berlaku = berlakuPada(catatan);
  const akhir = catatan.reduce((max, one) => (one.tanda ? max : Math.max(max, one.per)), -1);
  const ujung = catatan.reduce((max, one) => Math.max(max, one.per), -1);
  const flags = { ditegaskan: false, berangka: false, jatuh: false, berubah: false };
  return { kode, catatan: [...catatan], berlaku, ukuran, akhir, ujung, penegasan, asal: { berlaku, ukuran, banyak: catatan.length }, ...flags };
}

/**
 * Decides a batch. `known` hands out what the log knows of a station: null = its kel/desa is not in the tree. Where the
 * batch, or the import so far with it, lowers or blanks more than the pack's share of its stations with figures, it is
 * held back: its falling readings are KARANTINA, the others count (real case: T19, an hour of zeros from the source).
 * Stations that get their first figures count in the whole: a list of doubtful stations read before them must not make
 * the rest look like a fault. The whole import is judged because its last batch may be too small to be judged alone.
 */
export function putuskan(pack: KontesPack, batch: readonly Bacaan[], known: (kode: AreaCode) => Stasiun | null, giliran: Giliran): Keputusan {
  const first = decideAll({ pack, giliran, hold: false, baris: [], turun: 0 }, batch, known);
  const { timbangan } = first;
  const before = giliran.sebelumnya ?? { berangka: 0, jatuh: 0 };
  const whole = { berangka: before.berangka + timbangan.berangka, jatuh: before.jatuh + timbangan.jatuh };
  if (timbangan.jatuh === 0 || !(isFault(pack, timbangan) || isFault(pack, whole))) return { ...first, diterima: 0 };
  if (giliran.terimaJatuh === true) return { ...first, diterima: first.turun };
  return { ...decideAll({ pack, giliran, hold: true, baris: [], turun: 0 }, batch, known), timbangan, diterima: 0 };
}

function isFault(pack: KontesPack, { berangka, jatuh }: Timbangan): boolean {
  return berangka >= PALING_SEDIKIT && jatuh * 1000 > pack.karantinaPermil * berangka;
}

interface Sidang {
  readonly pack: KontesPack;
  readonly giliran: Giliran;
  readonly hold: boolean;
  readonly baris: Baris[];
  /** Falling readings. */
  turun: number;
}

function decideAll(sidang: Sidang, batch: readonly Bacaan[], known: (kode: AreaCode) => Stasiun | null): Omit<Keputusan, 'diterima'> & { readonly turun: number } {
  const stations = new Map<AreaCode, Stasiun | null>();
  const nasib: Nasib[] = [];
  const tempat: (Tempat | null)[] = [];
  for (const bacaan of batch) {
    const at = sidang.baris.length;
    let st = stations.get(bacaan.kode);
    if (st === undefined) stations.set(bacaan.kode, (st = known(bacaan.kode)));
    nasib.push(st === null ? 'DI_LUAR_POHON' : decideOne(sidang, st, ujaranOf(sidang.pack, bacaan), bacaan.sebab));
    // Its own event comes first; another source's word may be said again behind it.
    const { seq, versi } = sidang.baris[at] ?? { seq: 0, versi: 0 };
    tempat.push(seq === 0 ? null : { seq, versi });
  }
  const stasiun = [...stations.values()].filter((one) => one !== null);
  return {
    nasib,
    tempat,
    baris: sidang.baris,
    tersentuh: stasiun.filter((one) => one.berubah),
    ditegaskan: stasiun.filter((one) => one.ditegaskan),
    timbangan: { berangka: stasiun.filter((one) => one.berangka).length, jatuh: stasiun.filter((one) => one.jatuh).length },
    turun: sidang.turun,
  };
}

function decideOne(sidang: Sidang, st: Stasiun, u: Ujaran, sebab: Sebab | undefined): Nasib {
  const fresh = st.catatan.length === 0;
  const late = u.per < st.akhir;
  const overtaken = st.penegasan !== null && u.per < st.penegasan.per ? st.penegasan : null;
  // Also where nothing is new: else a file read twice would leave its held rows by themselves, too few to be judged.
  if (!late && overtaken === null) st.berangka ||= hasVotes(st.berlaku);
  if (!fresh && sudahTercatat(st.catatan, u)) return 'SAMA';
  // A mark may be later than every reading: then the reading takes its place before the mark.
  const last = u.per >= st.ujung;
  const before = last ? st.berlaku : berlakuPada(st.catatan, u.per);
  const after = langkah(before, u);
  if (after === before) {
    if (!fresh && !late && overtaken === null && u.per > st.akhir) confirm(sidang, st, u);
    return (before.awal < 0 || before.ditarik) && u.sel === null && isBlank(u.suara) ? 'KOSONG' : 'SAMA';
  }
  if (!late && overtaken === null) {
    st.berangka ||= hasVotes(after);
    if (hasVotes(before) && falls(before, after)) {
      if (sidang.hold) return 'KARANTINA';
      st.jatuh = true;
      sidang.turun += 1;
    }
  }
  const jenis = jenisOf(before, after);
  const confirmed = overtaken === null ? null : berlakuPada(st.catatan, overtaken.per);
  catat(sidang, st, u, { jenis, after: last ? after : undefined, sumber: sidang.giliran.sumber, sebab });
  if (overtaken !== null && confirmed !== null) echo(sidang, st, overtaken, confirmed);
  return late || overtaken !== null ? 'TERLAMBAT' : jenis;
}

/** A later source had said again what stood here: now that something stands between, its words are an event. */
function echo(sidang: Sidang, st: Stasiun, { per, sumber, terbawa }: Penegasan, confirmed: Berlaku): void {
  const suara = confirmed.ditarik || confirmed.suara === null ? sidang.pack.opsi.map(() => null) : confirmed.suara;
  const sel = (terbawa & ~HURUF) === 0 || confirmed.sel === null ? null : confirmed.sel.map((cell, at) => ((terbawa & (1 << at)) === 0 ? null : cell));
  const said: Ujaran = { per, suara, sel, foto: null, huruf: (terbawa & HURUF) === 0 ? null : confirmed.huruf };
  const between = berlakuPada(st.catatan, per);
  const back = langkah(between, said);
  if (back !== between) catat(sidang, st, said, { jenis: jenisOf(between, back), after: per < st.ujung ? undefined : back, sumber });
}

function confirm({ giliran }: Sidang, st: Stasiun, u: Ujaran): void {
  st.penegasan = { per: u.per, sumber: giliran.sumber, terbawa: carried(u) };
  st.ditegaskan = true;
}

/** An office says that all figures in force stand: nothing older supersedes any of them. */
export function tegaskan(st: Stasiun, per: number, sumber: number): void {
  st.penegasan = { per, sumber, terbawa: carried(st.berlaku) };
  st.ditegaskan = true;
}

const BIT_HURUF = 30;
const HURUF = 1 << BIT_HURUF;

function carried({ sel, huruf }: Pick<Ujaran, 'sel' | 'huruf'>): number {
  assert((sel?.length ?? 0) <= BIT_HURUF, 'the cells of a form fit the bits of one number');
  const words = huruf === null || huruf === undefined ? 0 : HURUF;
  return sel?.reduce<number>((mask, cell, at) => (cell === null ? mask : mask | (1 << at)), words) ?? words;
}

/** What is written beside an utterance. `after` undefined: others are later, so what is in force is found by the whole order. */
interface Hal {
  readonly jenis: JenisPeristiwa;
  readonly after: Berlaku | undefined;
  readonly sumber: number;
  readonly sebab?: Sebab | undefined;
}

/** Makes an utterance the station's next event. */
export function catat({ pack, giliran, baris }: Pick<Sidang, 'pack' | 'giliran' | 'baris'>, st: Stasiun, u: Ujaran, { jenis, after, sumber, sebab }: Hal): void {
  const seq = giliran.seq + baris.length + 1;
  st.berlaku = after ?? berlakuPada([...st.catatan, { ...u, seq }]);
  const { gagal, takdapat, sifat, status } = ukur(pack, st.kode, st.berlaku);
  const { kode } = st;
  const { per, suara, sel, foto, huruf = null, tanda = null } = u;
  const event: Baris = {
    seq, versi: st.catatan.length + 1, jenis, kode, per, suara, sel, foto, huruf, tanda, gagal, takdapat, sifat, status, sumber,
    ...(sebab === undefined ? {} : { sebab }),
  };
  st.catatan.push(event);
  st.berubah = true;
  if (tanda === null) st.akhir = Math.max(st.akhir, per);
  st.ujung = Math.max(st.ujung, per);
  st.ukuran = event;
  baris.push(event);
}

function hasVotes(k: Berlaku): boolean {
  return k.suara !== null && !k.ditarik;
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
  const sel = b.sel === null || isBlank(b.sel) ? null : b.sel;
  return {
    per: secondsOf(b.per),
    suara: b.suara,
    sel,
    // Words without any figure beside them say nothing.
    huruf: sel === null && isBlank(b.suara) ? null : (b.huruf ?? null),
    foto: b.foto === null || b.foto.length === 0 ? null : [...new Set(b.foto)].join('\n'),
  };
}
