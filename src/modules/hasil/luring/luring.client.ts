// Which page of the offline station is open, and what does the phone do in it?
import { MANIFEST } from './address.ts';
import { formPage } from './phone/form-page.ts';
import { listPage } from './phone/list-page.ts';
import { preparePage } from './phone/prepare-page.ts';
import { printPage } from './phone/print-page.ts';
import { openShelf } from './phone/shelf.ts';

const now = (): number => Date.now();

async function open(root: HTMLElement): Promise<void> {
  const shelf = await openShelf();
  switch (root.dataset.luring) {
    case 'daftar':
      return listPage(root, shelf, now);
    case 'isi':
      return formPage(root, shelf, now);
    case 'cetak':
      return printPage(root, shelf);
    default:
      preparePage(root, shelf);
  }
}

document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: MANIFEST }));
const root = document.querySelector<HTMLElement>('[data-luring]');
if (root !== null) void open(root);
