// What does the phone do when the Pantarlih presses "Ambil daftar TPS saya"? (key, binding, list under a fresh seal, pages; in this order)
import { find, keepPage, newKey, publicKey } from '#design/phone';
import { AMBIL, CACHE, COKLIT, MANIFEST, SIAPKAN, WORKER, iconPath } from '../address.ts';
import type { DaftarHp } from '../pesan.ts';
import { type Rak, keepDaftar } from './rak.ts';

interface Said {
  readonly perangkat?: string;
  readonly daftar?: DaftarHp;
  /** What stands in the way, in words. */
  readonly pesan?: string;
}

export function siapPage(root: HTMLElement, rak: Rak): void {
  const form = root.querySelector<HTMLFormElement>(`form[action="${COKLIT}"]`);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = find<HTMLButtonElement>(form, 'button');
    const tell = (words: string): void => void (find(form, '[data-pesan]').textContent = words);
    button.disabled = true;
    tell(root.dataset['tunggu'] ?? '');
    siapkan(root, form, rak)
      .then((words) => (words === undefined ? location.assign(COKLIT) : tell(words)))
      .catch(() => tell(root.dataset['gagal'] ?? ''))
      .finally(() => (button.disabled = false));
  });
}

async function ask(path: string, ticket: string, body: unknown): Promise<Said> {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tiket': ticket }, body: JSON.stringify(body) });
  return answer.ok ? ((await answer.json()) as Said) : {};
}

/** Words where it cannot be. A phone that is bound already only takes the list anew. */
async function siapkan(root: HTMLElement, form: HTMLFormElement, rak: Rak): Promise<string | undefined> {
  const { tiket = '', tiketAmbil = '', gagal = '', sisa = '', terikat = '', lain = '' } = root.dataset;
  const answered = new Set((await rak.all('jawaban')).map(({ cacah }) => cacah));
  if ((await rak.all('catatan')).some(({ cacah }) => !answered.has(cacah))) return sisa;
  await navigator.serviceWorker.register(WORKER, { scope: COKLIT });
  const own = await rak.get('alat', 'ini');
  if (terikat !== '' && own?.perangkat !== terikat) return lain;
  if (terikat === '') {
    const kunci = await newKey();
    const bound = await ask(SIAPKAN, tiket, { nama: find<HTMLInputElement>(form, 'input[name="nama"]').value, kunci: await publicKey(kunci) });
    if (bound.perangkat === undefined) return bound.pesan ?? gagal;
    await rak.put('alat', { id: 'ini', kunci, segel: null, perangkat: bound.perangkat, cacah: 0, diserahkan: null });
    root.dataset['terikat'] = bound.perangkat;
  }
  const taken = await ask(AMBIL, tiketAmbil, { perangkat: root.dataset['terikat'] });
  if (taken.daftar === undefined) return taken.pesan ?? gagal;
  await keepDaftar(rak, taken.daftar);
  // A browser that is asked may still throw the shelf away when the phone is full; it says so to nobody.
  await navigator.storage.persist();
  const cache = await caches.open(CACHE);
  for (const path of [COKLIT, MANIFEST, iconPath(192), iconPath(512)]) await keepPage(cache, path);
  return undefined;
}
