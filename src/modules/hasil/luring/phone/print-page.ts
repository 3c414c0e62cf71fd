// How does what was signed on this phone come onto paper, with a code that anybody can check? (no network is needed)
import { create } from 'qrcode';
import { say } from '#kernel/text';
import { clockWords, find, put } from '#design/phone';
import { LURING } from '../address.ts';
import type { PesanIsian } from '../message.ts';
import { text } from '../text.ts';
import { fillFigures } from './fill.ts';
import { readPlace } from './place.ts';
import type { Shelf } from './shelf.ts';

const MARGIN = 4;
/** Pixels a square: sharp on paper at any size that the page gives it. */
const SCALE = 6;

export async function printPage(root: HTMLElement, shelf: Shelf): Promise<void> {
  const { id, pack } = await readPlace(root);
  const isian = (await shelf.all('isian')).filter(({ tps, keadaan }) => tps === id && keadaan !== 'diganti').sort((a, b) => b.dibuat - a.dibuat)[0];
  if (isian === undefined) return;
  const typed = (JSON.parse(isian.berkas) as PesanIsian).isian;
  fillFigures(root, pack, typed);
  put(root, 'tanda', say('id', text.cetakTanda, { waktu: clockWords(isian.dibuat) }));
  find(root, '[data-qr]').replaceChildren(draw(`${location.origin}${LURING}/periksa?d=${isian.kode}`));
  find<HTMLElement>(root, '[data-kosong]').hidden = true;
  find<HTMLElement>(root, '[data-terisi]').hidden = false;
  find(root, 'button[name="cetak"]').addEventListener('click', () => window.print());
}

function draw(words: string): HTMLCanvasElement {
  const { modules } = create(words, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * MARGIN) * SCALE;
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, side, side);
  pen.fillStyle = '#000';
  modules.data.forEach((dark, at) => {
    if (dark) pen.fillRect(((at % modules.size) + MARGIN) * SCALE, (Math.floor(at / modules.size) + MARGIN) * SCALE, SCALE, SCALE);
  });
  return canvas;
}
