// Do the steps of time still equal the log? (the same pass that adds up the sums)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { Petakan, keyOf, sameSteps } from './renew-steps.ts';
import { type Bentuk, tambah } from './rollup.ts';
import type { Ukuran, Berurut } from './station.ts';
import { codeOf } from './store/columns.ts';
import { type Petak, listStepped, readSteps, replaceSteps } from './store/steps.ts';
import { garisWaktu, ubahan } from './timeline.ts';

type Logged = Berurut & Ukuran & { readonly kode: AreaCode };

/** Takes stations in the order of their codes and compares each kab/kota and province as soon as it is whole. */
export class StepCheck {
  readonly beda: AreaCode[] = [];
  readonly #seen = new Set<number>();
  readonly #db: Db;
  readonly #no: number;
  readonly #bentuk: Bentuk;
  readonly #repair: boolean;
  #kab = -1;
  #petakan: Petakan;
  /** Days of the province at hand. */
  #days = new Map<number, Petak>();

  constructor(db: Db, no: number, bentuk: Bentuk, repair: boolean) {
    this.#db = db;
    this.#no = no;
    this.#bentuk = bentuk;
    this.#repair = repair;
    this.#petakan = new Petakan(bentuk);
  }

  async add(pack: KontesPack, station: readonly Logged[]): Promise<void> {
    const last = station.at(-1);
    if (last === undefined) return;
    const kode = Number(last.kode);
    const kab = Math.floor(kode / 1e9);
    if (kab !== this.#kab) await this.#turn(kab);
    for (const one of ubahan([], garisWaktu(pack, last.kode, station, last))) this.#petakan.add(kode, one);
    for (const { per } of station) this.#petakan.note(kode, per);
  }

  /** After the last station; also areas that have steps and no station in the log. */
  async end(): Promise<void> {
    await this.#turn(-1);
    for (const kode of await listStepped(this.#db, this.#no)) if (!this.#seen.has(kode)) await this.#compare(kode, []);
  }

  async #turn(next: number): Promise<void> {
    const prov = Math.floor(this.#kab / 100);
    if (this.#kab >= 0) {
      const all = this.#petakan.sum();
      await this.#compare(this.#kab, all.filter((one) => one.kode === this.#kab));
      for (const one of all) if (one.kode === prov) this.#grow(one);
      if (Math.floor(next / 100) !== prov) await this.#compare(prov, [...this.#days.values()]);
    }
    if (Math.floor(next / 100) !== prov) this.#days = new Map();
    this.#petakan = new Petakan(this.#bentuk);
    this.#kab = next;
  }

  #grow(day: Petak): void {
    const known = this.#days.get(keyOf(day));
    if (known === undefined) this.#days.set(keyOf(day), day);
    else tambah(known.jumlah, day.jumlah);
  }

  async #compare(kode: number, fresh: readonly Petak[]): Promise<void> {
    this.#seen.add(kode);
    if (sameSteps(fresh, await readSteps(this.#db, this.#no, this.#bentuk, kode))) return;
    this.beda.push(codeOf(kode));
    if (this.#repair) await replaceSteps(this.#db, this.#no, kode, fresh);
  }
}
