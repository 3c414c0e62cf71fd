// Which page of the visits is open, and what does the phone do in it?
import { MANIFEST } from './address.ts';
import { hpPage } from './phone/layar.ts';
import { openRak } from './phone/rak.ts';
import { siapPage } from './phone/siap.ts';

document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: MANIFEST }));
const root = document.querySelector<HTMLElement>('[data-coklit]');
if (root !== null) {
  void openRak().then((rak) => {
    if (root.dataset['coklit'] === 'siapkan') siapPage(root, rak);
    else void hpPage(root, rak, () => Date.now());
  });
}
