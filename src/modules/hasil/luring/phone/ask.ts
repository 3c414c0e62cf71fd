// How are questions put that the running sums cannot put? (a box too large, empty boxes, words that say no number)
import { copyOf, find } from '#design/phone';
import type { KontesPack } from '#modules/pemilu';
import { keepField, reasonField } from '../../desk/answers.ts';
import type { Putusan } from '../../desk/judge.ts';
import { paperOf } from '../../desk/paper.ts';
import type { Tanya } from '../../desk/questions.ts';
import type { Terketik } from '../../desk/typed.ts';
import { askId, askWords, fieldId } from '../../desk/words.ts';

/** Draws each question that fails and has no place in the page yet; one that is settled goes out of sight. */
export function drawAsks(root: HTMLElement, pack: KontesPack, typed: Terketik, { tanya }: Pick<Putusan, 'tanya'>): void {
  const section = find<HTMLElement>(root, '[data-tanya]');
  const place = find<HTMLElement>(section, 'section > div');
  for (const one of tanya.filter((asked) => asked.gagal && document.getElementById(askId(asked)) === null)) place.append(newAsk(root, one));
  for (const one of tanya) {
    const ask = document.getElementById(askId(one));
    if (ask === null || ask.parentElement !== place) continue;
    ask.hidden = !one.gagal;
    if (one.gagal) write(ask, pack, one, typed);
  }
  section.hidden = [...place.children].every((ask) => ask instanceof HTMLElement && ask.hidden);
}

function newAsk(root: HTMLElement, one: Tanya): HTMLElement {
  const ask = copyOf(find<HTMLTemplateElement>(root, 'template[data-satu-tanya]'));
  const id = askId(one);
  for (const part of [ask, ...ask.querySelectorAll<HTMLElement>('[id], [for], [aria-labelledby]')]) {
    for (const name of ['id', 'for', 'aria-labelledby']) {
      const value = part.getAttribute(name);
      if (value !== null) part.setAttribute(name, value.replace('tanya-baru', id));
    }
  }
  find<HTMLInputElement>(ask, 'input[type="checkbox"]').name = keepField(one.kunci);
  find<HTMLInputElement>(ask, 'input[type="text"]').name = reasonField(one.kunci);
  return ask;
}

function write(ask: HTMLElement, pack: KontesPack, one: Tanya, typed: Terketik): void {
  const said = askWords('id', pack, one, typed);
  find(ask, '.pd-ask__title span').textContent = said.judul;
  find(ask, '.pd-ask__hint').textContent = said.petunjuk;
  find(ask, '.pd-ask__keep + label span').textContent = said.pertahankan;
  const way = find<HTMLAnchorElement>(ask, 'a[data-pd-fix]');
  way.textContent = said.betulkan;
  way.href = `#${fieldId(paperOf(pack).kotak[one.lihat]?.nama ?? '')}`;
}
