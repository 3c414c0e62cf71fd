// What does a batch change in the steps of time of the areas above it? (each step holds what it changed, see steps.ts)
import type { KontesPack } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Keputusan, Stasiun } from './decide.ts';
import { packList } from './packed.ts';
import { type Bentuk, kosong, sama, tambah, timbang } from './rollup.ts';
import type { Sesi } from './session.ts';
import { HARI, JAM, type Langkah, minuteOf, startOf, stepOf } from './steps.ts';
import { type Petak, addPetak, readPetak, renewPetak } from './store/steps.ts';
import { type Ubahan, garisWaktu, ubahan } from './timeline.ts';

const WAKTU = 2 ** 31;
const MENIT = 64;
/** Stations of a kab/kota: the last nine digits of their codes. */
const DALAM_KAB = 1e9;

/** One number for area, width and time: two thousand million steps either side of 1970. */
export function keyOf({ kode, langkah, waktu }: Pick<Petak, 'kode' | 'langkah' | 'waktu'>): number {
  return (kode * 4 + langkah) * WAKTU * 2 + waktu + WAKTU;
}

/** A station's code, and the minute of the hour, from what a step of an hour notes. */
export function bacaTanda(kab: number, tanda: number): { readonly kode: number; readonly menit: number } {
  return { kode: kab * DALAM_KAB + Math.floor(tanda / MENIT), menit: tanda % MENIT };
}

/** Adds up steps in memory: the hours of each kab/kota, from which days and provinces follow. */
export class Petakan {
  readonly #jam = new Map<number, Petak>();
  readonly #bentuk: Bentuk;

  constructor(bentuk: Bentuk) {
    this.#bentuk = bentuk;
  }

  /** A change of a station's contribution. */
  add(kode: number, { per, dari, ke }: Ubahan): void {
    const { jumlah } = this.#at(kode, per);
    if (dari !== null) timbang(jumlah, this.#bentuk, dari.berlaku, dari.ukuran, -1);
    if (ke !== null) timbang(jumlah, this.#bentuk, ke.berlaku, ke.ukuran, 1);
  }

  /** A station has an event at this time. */
  note(kode: number, per: number): void {
    this.#at(kode, per).tanda.push((kode % DALAM_KAB) * MENIT + minuteOf(per));
  }

  /** Every step that kab/kota and provinces keep. */
  sum(): Petak[] {
    const days = new Map<number, Petak>();
    for (const { kode, waktu, jumlah } of this.#jam.values()) {
      const hari = stepOf(HARI, startOf(JAM, waktu));
      for (const area of [kode, Math.floor(kode / 100)]) tambah(petakIn(days, this.#bentuk, area, HARI, hari).jumlah, jumlah);
    }
    return [...this.#jam.values(), ...days.values()];
  }

  #at(kode: number, per: number): Petak {
    return petakIn(this.#jam, this.#bentuk, Math.floor(kode / DALAM_KAB), JAM, stepOf(JAM, per));
  }
}

function petakIn(map: Map<number, Petak>, bentuk: Bentuk, kode: number, langkah: Langkah, waktu: number): Petak {
  const key = keyOf({ kode, langkah, waktu });
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: Petak = { kode, langkah, waktu, jumlah: kosong(bentuk), tanda: [] };
  map.set(key, made);
  return made;
}

/** Do two sets of steps of one area say the same? */
export function sameSteps(a: readonly Petak[], b: readonly Petak[]): boolean {
  const known = new Map(b.map((one) => [keyOf(one), one]));
  return (
    a.length === b.length &&
    a.every((one) => {
      const other = known.get(keyOf(one));
      return other !== undefined && sama(one.jumlah, other.jumlah) && packList(one.tanda) === packList(other.tanda);
    })
  );
}

/** In the transaction of the events, so that steps and log never differ; before the sums in `sesi` are renewed. */
export async function renewSteps(db: Db, no: number, pack: KontesPack, bentuk: Bentuk, sesi: Sesi, decided: Keputusan): Promise<void> {
  const petakan = new Petakan(bentuk);
  for (const st of decided.tersentuh) for (const one of changesOf(pack, st)) petakan.add(Number(st.kode), one);
  for (const { kode, per } of decided.baris) petakan.note(Number(kode), per);
  const news = petakan.sum();
  // An area with nothing in has no steps yet: a first import asks for next to none.
  const begun = (kode: number): boolean => (sesi.simpul.get(kode)?.jumlah[bentuk.cacah] ?? 1) > 0;
  const unknown = news.filter((one) => begun(one.kode) && !sesi.petak.has(keyOf(one)));
  for (const one of await readPetak(db, no, bentuk, unknown)) sesi.petak.set(keyOf(one), one);
  const [fresh, stored] = [[] as Petak[], [] as Petak[]];
  for (const one of news) {
    const known = sesi.petak.get(keyOf(one));
    if (known === undefined) fresh.push(one);
    else stored.push(grow(known, one));
  }
  for (const one of fresh) sesi.petak.set(keyOf(one), one);
  await addPetak(db, no, fresh);
  await renewPetak(db, no, stored);
}

/** Nearly all stations of a count have one event. */
function changesOf(pack: KontesPack, { kode, catatan, asal, berlaku, ukuran }: Stasiun): Ubahan[] {
  const [first] = catatan;
  if (catatan.length === 1 && asal.banyak === 0 && first !== undefined && ukuran !== null) {
    return [{ per: first.per, dari: null, ke: { per: first.per, seq: first.seq, berlaku, ukuran } }];
  }
  return ubahan(garisWaktu(pack, kode, catatan.slice(0, asal.banyak), asal.ukuran), garisWaktu(pack, kode, catatan, ukuran));
}

/** A stored step with what the batch adds to it. */
function grow(known: Petak, { jumlah, tanda }: Petak): Petak {
  tambah(known.jumlah, jumlah);
  for (const one of tanda) known.tanda.push(one);
  return known;
}
