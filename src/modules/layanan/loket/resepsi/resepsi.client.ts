// Which page of the offline reception is open, and what does the device do in it?
import { MANIFEST } from '../alamat-resepsi.ts';
import { resepsiPage } from './phone/layar.ts';
import { openRak } from './phone/rak.ts';
import { siapPage } from './phone/siap.ts';

document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: MANIFEST }));
const root = document.querySelector<HTMLElement>('[data-resepsi]');
if (root !== null) {
  void openRak().then((rak) => {
    if (root.dataset['resepsi'] === 'siapkan') siapPage(root, rak, () => Date.now());
    else void resepsiPage(root, rak, () => Date.now());
  });
}
