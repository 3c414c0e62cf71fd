// How do figures and rows come into the empty places of a page? (review and print show what is signed, nothing else)
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { find } from '#design/phone';
import type { KontesPack } from '#modules/pemilu';
import { paperOf } from '../../desk/paper.ts';
import { type Terketik, readTyped } from '../../desk/typed.ts';
import { text } from '../text.ts';

export function fillFigures(root: ParentNode, pack: KontesPack, typed: Terketik): void {
  const { angka } = readTyped(pack, typed);
  for (const place of root.querySelectorAll<HTMLElement>('[data-kotak]')) {
    const n = angka[Number(place.dataset.kotak)] ?? null;
    place.textContent = n === null ? say('id', text.kosong) : formatInt('id', n);
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-huruf]')) {
    const name = paperOf(pack).kotak[Number(place.dataset.huruf)]?.huruf ?? '';
    place.textContent = typed[name] ?? '';
  }
}

/** Repeats the table's one row; `lines` in the order of its cells. */
export function fillRows(table: ParentNode, lines: readonly (readonly string[])[]): void {
  const body = find(table, 'tbody');
  const model = find<HTMLTableRowElement>(body, 'tr');
  body.replaceChildren(
    ...lines.map((words) => {
      const row = model.cloneNode(true) as HTMLTableRowElement;
      words.forEach((word, at) => row.cells.item(at)?.replaceChildren(word));
      return row;
    }),
    // Kept out of sight for the next time.
    ...(lines.length === 0 ? [Object.assign(model, { hidden: true })] : []),
  );
  for (const row of body.children) if (row instanceof HTMLElement) row.hidden = lines.length === 0;
}
