// How does the search box suggest while somebody types? (ARIA combobox; without it the button asks the server)

interface Suggestion {
  readonly href: string;
  readonly judul: string;
  readonly jenis: string;
  readonly rincian: string;
}

const WAIT = 150;
const SHORTEST = 2;

function isSuggestion(value: unknown): value is Suggestion {
  return typeof value === 'object' && value !== null && 'href' in value && 'judul' in value && typeof value.href === 'string';
}

/** Asks once; an answer to an older question is thrown away by the caller's signal. */
async function ask(source: string, words: string, signal: AbortSignal): Promise<Suggestion[]> {
  const answer = await fetch(`${source}?q=${encodeURIComponent(words)}`, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) return [];
  const body = (await answer.json()) as { saran?: unknown };
  return Array.isArray(body.saran) ? body.saran.filter(isSuggestion).slice(0, 8) : [];
}

class Combobox {
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('p');
  private found: readonly Suggestion[] = [];
  private active = -1;
  private pending: AbortController | undefined;
  private timer = 0;
  private readonly input: HTMLInputElement;

  constructor(input: HTMLInputElement) {
    this.input = input;
    this.list.className = 'pd-saran';
    this.list.id = `${input.id}-saran`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
    this.list.hidden = true;
    this.status.className = 'pd-vh';
    this.status.setAttribute('role', 'status');
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.parentElement?.append(this.list, this.status);
    input.addEventListener('input', () => this.later());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
    this.list.addEventListener('pointerdown', (event) => event.preventDefault()); // keeps the focus in the box
    this.list.addEventListener('click', (event) => this.click(event));
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.pending?.abort();
    const words = this.input.value.trim();
    if (words.length < SHORTEST) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => void this.refresh(words), WAIT);
  }

  private async refresh(words: string): Promise<void> {
    this.pending = new AbortController();
    const { signal } = this.pending;
    // A lost network is no fault of the reader's: the button still works.
    const found = await ask(this.input.dataset.saran ?? '', words, signal).catch(() => []);
    if (!signal.aborted && document.activeElement === this.input) this.draw(found);
  }

  private draw(found: readonly Suggestion[]): void {
    this.found = found;
    this.list.replaceChildren(...found.map((one, at) => this.option(one, at)));
    this.list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.choose(-1);
    const { ada = '', kosong = '' } = this.input.dataset;
    this.status.textContent = found.length === 0 ? kosong : ada.replace('{n}', String(found.length));
  }

  private option(one: Suggestion, at: number): HTMLLIElement {
    const item = document.createElement('li');
    item.id = `${this.list.id}-${at}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const name = Object.assign(document.createElement('b'), { textContent: one.judul });
    const kind = Object.assign(document.createElement('small'), { textContent: [one.jenis, one.rincian].filter(Boolean).join(', ') });
    item.append(name, ' ', kind);
    return item;
  }

  private choose(at: number): void {
    this.active = at;
    [...this.list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
    const item = this.list.children[at];
    if (item) this.input.setAttribute('aria-activedescendant', item.id);
    else this.input.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({ block: 'nearest' });
  }

  private key(event: KeyboardEvent): void {
    const last = this.found.length - 1;
    if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' && last >= 0) {
      event.preventDefault();
      this.choose(this.active >= last ? 0 : this.active + 1);
    } else if (event.key === 'ArrowUp' && last >= 0) {
      event.preventDefault();
      this.choose(this.active <= 0 ? last : this.active - 1);
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.open(this.active);
    }
  }

  private click(event: Event): void {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    if (item) this.open([...this.list.children].indexOf(item));
  }

  private open(at: number): void {
    const chosen = this.found[at];
    // Only addresses of this house: an answer must not lead elsewhere.
    if (chosen?.href.startsWith('/') && !chosen.href.startsWith('//')) location.assign(chosen.href);
  }

  private close(): void {
    this.pending?.abort();
    this.list.hidden = true;
    this.found = [];
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-saran]')) new Combobox(input);
