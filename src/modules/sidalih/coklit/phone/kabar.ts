// What does every view of the phone work with, and where does it say what just happened? (one line above the view, read out)
import { find } from '#design/phone';
import type { Entri, Keadaan } from './lipat.ts';
import type { Rak, Terbuka } from './rak.ts';

/** All that a view needs. */
export interface Layar {
  readonly root: HTMLElement;
  readonly rak: Rak;
  readonly now: () => number;
  readonly open: Terbuka;
  readonly keadaan: Keadaan;
  readonly entri: readonly Entri[];
  /** Draws again, from the shelf. */
  readonly renew: () => Promise<void>;
  /** Sends what waits. */
  readonly send: () => void;
}

export function tell(root: HTMLElement, words: string): void {
  const line = find<HTMLElement>(root, '[data-kabar]');
  line.textContent = words;
  line.scrollIntoView({ block: 'nearest' });
}
