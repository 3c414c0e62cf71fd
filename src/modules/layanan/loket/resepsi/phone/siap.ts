// What does a device do when reception sets it up? (key made here, public half bound, the day taken along, pages kept; in this order)
import { find, keepPage, newKey, publicKey } from '#design/phone';
import { CACHE, MANIFEST, RESEPSI, WORKER, iconPath } from '../../alamat-resepsi.ts';
import type { BekalHp } from '../pesan.ts';
import { type Rak, bindAlat } from './rak.ts';

export function siapPage(root: HTMLElement, rak: Rak, now: () => number): void {
  const form = find<HTMLFormElement>(root, 'form');
  form.onsubmit = (event) => {
    event.preventDefault();
    const tell = (words: string): void => void (find(form, '[data-pesan]').textContent = words);
    tell(root.dataset['tunggu'] ?? '');
    siapkan(root, form, rak, now).then(
      (done) => (done ? location.assign(RESEPSI) : tell(root.dataset['gagal'] ?? '')),
      () => tell(root.dataset['gagal'] ?? ''),
    );
  };
}

async function siapkan(root: HTMLElement, form: HTMLFormElement, rak: Rak, now: () => number): Promise<boolean> {
  const { alamat = '', tiket = '' } = root.dataset;
  await navigator.serviceWorker.register(WORKER, { scope: RESEPSI });
  const kunci = await newKey();
  const body = JSON.stringify({ nama: find<HTMLInputElement>(form, 'input[name="nama"]').value, kunci: await publicKey(kunci) });
  const answer = await fetch(alamat, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tiket': tiket }, body });
  const said = answer.ok ? ((await answer.json()) as { readonly perangkat?: string; readonly bekal?: BekalHp }) : {};
  if (said.perangkat === undefined || said.bekal === undefined) return false;
  await bindAlat(rak, kunci, said.perangkat, said.bekal, now());
  await navigator.storage.persist();
  const cache = await caches.open(CACHE);
  for (const path of [RESEPSI, MANIFEST, iconPath(192), iconPath(512)]) await keepPage(cache, path);
  return true;
}
