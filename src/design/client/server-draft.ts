// How does a form keep itself on the server while somebody types? (quietly; of two open pages the one behind stops and says so)

/** Milliseconds between two saves. */
const EVERY = 20_000;

interface Kept {
  /** Number of this save: the next goes on from it. */
  readonly urut: number;
  /** What the server holds now. */
  readonly versi: string;
}

interface Hands {
  /** What is typed now, as text: another text is a change. */
  readonly read: () => string;
  /** The server has it. */
  readonly onKept: () => void;
  /** Another page was later. */
  readonly onLost: () => void;
}

/** Saves by POST to the form's own address with `langkah=simpan` and the save that this page goes on from. */
export function keepOnServer(form: HTMLFormElement, { read, onKept, onLost }: Hands): void {
  let kept = read();
  let on = true;
  let busy = false;
  const save = async (leaving: boolean): Promise<void> => {
    const now = read();
    if (!on || busy || now === kept || !navigator.onLine) return;
    busy = true;
    try {
      const held = await send(form, leaving);
      if (held === undefined) return;
      if (held === null) {
        on = false;
        onLost();
        return;
      }
      kept = now;
      form.dataset.pdKeep = String(held.urut);
      form.dataset.version = held.versi;
      onKept();
    } finally {
      busy = false;
    }
  };
  const timer = window.setInterval(() => void save(false), EVERY);
  window.addEventListener('online', () => void save(false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(true);
  });
  form.addEventListener('submit', () => {
    on = false;
    window.clearInterval(timer);
  });
}

/** Undefined where nothing arrived or nobody is signed in any more: the phone has its own copy, and the next try comes. */
async function send(form: HTMLFormElement, leaving: boolean): Promise<Kept | null | undefined> {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.append(name, value);
  });
  fields.set('langkah', 'simpan');
  fields.set('draf', form.dataset.pdKeep ?? '0');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'error', keepalive: leaving });
    return answer.ok ? ((await answer.json()) as Kept | null) : undefined;
  } catch {
    return undefined;
  }
}
