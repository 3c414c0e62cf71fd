// What does the phone do when the officer presses "Siapkan HP ini"? (key, binding, forms on the shelf, in this order)
import { keepPage, find, newKey, publicKey } from '#design/phone';
import { CACHE, LURING, MANIFEST, WORKER, cetakPath, iconPath, isiPath, paketPath } from '../address.ts';
import type { Shelf, TpsDiHp } from './shelf.ts';

interface Bound {
  readonly perangkat?: string;
  readonly tps?: readonly TpsDiHp[];
  /** What stands in the way, in words. */
  readonly pesan?: string;
}

export function preparePage(root: HTMLElement, shelf: Shelf): void {
  const form = root.querySelector<HTMLFormElement>(`form[action="${LURING}"]`);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = find<HTMLButtonElement>(form, 'button');
    const tell = (words: string): void => void (find(form, '[data-pesan]').textContent = words);
    button.disabled = true;
    tell(root.dataset.tunggu ?? '');
    prepare(root, form, shelf)
      .then((words) => (words === undefined ? location.assign(LURING) : tell(words)))
      .catch(() => tell(root.dataset.gagal ?? ''))
      .finally(() => (button.disabled = false));
  });
}

/** Words where it cannot be. */
async function prepare(root: HTMLElement, form: HTMLFormElement, shelf: Shelf): Promise<string | undefined> {
  await navigator.serviceWorker.register(WORKER, { scope: LURING });
  const kunci = await newKey();
  const name = find<HTMLInputElement>(form, 'input[name="nama"]').value;
  const answer = await fetch(root.dataset.kirim ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tiket': root.dataset.tiket ?? '' },
    body: JSON.stringify({ nama: name, kunci: await publicKey(kunci) }),
  });
  const bound: Bound = answer.ok ? ((await answer.json()) as Bound) : {};
  if (bound.perangkat === undefined) return bound.pesan ?? root.dataset.gagal ?? '';
  await shelf.put('alat', { id: 'ini', kunci, perangkat: bound.perangkat, cacah: 0 });
  await shelf.clear('tps');
  for (const one of bound.tps ?? []) await shelf.put('tps', one);
  // A browser that is asked may still throw the shelf away when the phone is full; it says so to nobody.
  await navigator.storage.persist();
  await keepAll(bound.tps ?? []);
  return undefined;
}

export async function keepAll(tps: readonly TpsDiHp[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const paths = new Set([LURING, MANIFEST, iconPath(192), iconPath(512)]);
  for (const one of tps) for (const path of [isiPath(one), cetakPath(one), paketPath(one)]) paths.add(path);
  for (const path of paths) await keepPage(cache, path);
}
