// What do the figures say while they are typed? (sums, words and questions follow; the server says the same once more)
import { formatInt } from '#kernel/format';
import type { Lang } from '#kernel/text';
import { terbilang } from '#kernel/terbilang';
import { fillVerdict, judge, parseRule, type Reading, readFigure, writtenTerms } from './sum-rule.ts';

const STATES = ['belum', 'cocok', 'beda'] as const;

/** The figures of one form and everything in it that follows them. */
export class FormSums {
  private readonly form: HTMLFormElement;
  private readonly lang: Lang;

  constructor(form: HTMLFormElement, lang: Lang) {
    this.form = form;
    this.lang = lang;
  }

  /** Draws everything anew from the fields; cheap enough for each key. */
  refresh(): void {
    for (const words of this.all('[data-words-of]')) this.showWords(words);
    for (const sum of this.all('[data-sum]')) this.showSum(sum);
    for (const field of this.all('input.pd-boxes--flag')) field.classList.remove('pd-boxes--flag');
    for (const ask of this.all('[data-pd-ask][data-check]')) this.showAsk(ask);
    for (const ask of this.all('[data-pd-ask]:not([hidden])')) this.flagFields(ask);
    this.count();
  }

  private all(selector: string): HTMLElement[] {
    return [...this.form.querySelectorAll<HTMLElement>(selector)];
  }

  private readonly read: Reading = (name) => {
    const field = this.form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field.value : '';
  };

  private showWords(place: HTMLElement): void {
    const n = readFigure(this.read(place.dataset.wordsOf ?? ''));
    write(place, n === undefined ? '' : terbilang(n));
  }

  private showSum(place: HTMLElement): void {
    const verdict = judge(parseRule(place.dataset.sum ?? ''), this.read);
    for (const state of STATES) place.classList.toggle(`pd-running--${state}`, state === verdict.state);
    const terms = place.querySelector<HTMLElement>('[data-terms]');
    const written = writtenTerms(this.lang, verdict);
    if (terms && written !== undefined) write(terms, written);
    const total = place.querySelector<HTMLElement>('b');
    if (total) write(total, formatInt(this.lang, verdict.sum));
  }

  private showAsk(ask: HTMLElement): void {
    const verdict = judge(parseRule(ask.dataset.check ?? ''), this.read);
    ask.hidden = verdict.state !== 'beda';
    if (ask.hidden) return;
    for (const place of ask.querySelectorAll<HTMLElement>('[data-words]')) {
      write(place, fillVerdict(this.lang, place.dataset.words ?? '', verdict));
    }
  }

  /** The fields that name this question wear its colour while it is open. */
  private flagFields(ask: HTMLElement): void {
    for (const field of this.all(`input.pd-boxes[aria-describedby~="${CSS.escape(ask.id)}"]`)) field.classList.add('pd-boxes--flag');
  }

  /** Open questions that were not answered with "so on the paper". */
  private count(): void {
    const place = this.form.querySelector<HTMLElement>('[data-pd-unmatched]');
    if (!place) return;
    const open = this.all('[data-pd-ask]:not([hidden])').filter((ask) => ask.querySelector('.pd-ask__keep:checked') === null);
    write(place, open.length === 0 ? '' : (place.dataset.pdUnmatched ?? '').replace('{n}', formatInt(this.lang, open.length)));
  }
}

/** Only what changed, so that a screen reader does not hear the same twice. */
function write(place: HTMLElement, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}
