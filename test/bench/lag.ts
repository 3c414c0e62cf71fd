// How long is an accepted form not to be seen at the national level yet? (asked of the served page's own data)
import { setTimeout } from 'node:timers/promises';
import { median } from './measure.ts';

const ASK_EVERY = 250;

export class Lag {
  /** Instants of acceptance, in order. */
  private readonly times: number[] = [];
  private readonly lags: number[] = [];
  private readonly url: string;
  private done = false;

  /** `url`: JSON of the nation. */
  constructor(url: string) {
    this.url = url;
  }

  get count(): number {
    return this.times.length;
  }

  accepted(at: number): void {
    this.times.push(at);
  }

  /** Asks until `settled`: the age of the oldest accepted form that the nation does not show. */
  async watch(): Promise<void> {
    while (!this.done) {
      const oldest = this.times[await this.shown()];
      this.lags.push(oldest === undefined ? 0 : performance.now() - oldest);
      await setTimeout(ASK_EVERY);
    }
  }

  /** Waits until everything is shown. */
  async settled(): Promise<void> {
    while ((await this.shown()) < this.count) await setTimeout(ASK_EVERY);
    this.done = true;
  }

  private async shown(): Promise<number> {
    const answer = await fetch(this.url);
    const { tps } = (await answer.json()) as { tps: { masuk: number } };
    return tps.masuk;
  }

  median(): number {
    return median(this.lags);
  }

  most(): number {
    return Math.max(0, ...this.lags);
  }
}
