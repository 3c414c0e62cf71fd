// What does the officer read before the phone signs? (drawn from the same judgement that lets the form be signed)
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { find, put } from '#design/phone';
import type { KontesPack } from '#modules/pemilu';
import type { Putusan } from '../../desk/judge.ts';
import { type Tanya } from '../../desk/questions.ts';
import type { Terketik } from '../../desk/typed.ts';
import { askWords } from '../../desk/words.ts';
import { checkName } from '../../pages/text-checks.ts';
import { text } from '../text.ts';
import { fillFigures, fillRows } from './fill.ts';

/** Fills the panel; it stays hidden until the page shows it. */
export function drawReview(panel: HTMLElement, pack: KontesPack, typed: Terketik, putusan: Putusan, photos: number): void {
  fillFigures(panel, pack, typed);
  const kept = putusan.jawaban.dipertahankan.map(({ kunci, cek, alasan }): [string, string] => {
    const asked = putusan.tanya.find((one) => one.kunci === kunci);
    const title = cek === 'KOSONG' ? (asked === undefined ? '' : askWords('id', pack, asked, typed).judul) : say('id', checkName[`nama${cek}`]);
    return [title, alasan];
  });
  fillRows(find(panel, '[data-sebab]'), kept);
  find<HTMLElement>(panel, '[data-sebab]').hidden = kept.length === 0;
  const fine = find<HTMLElement>(panel, '[data-isi="cocok"]');
  fine.textContent = kept.length === 0 ? (fine.dataset.kata ?? '') : '';
  fillRows(find(panel, '[data-hitung]'), sumsOf(putusan.tanya));
  const pages = formatInt('id', pack.form.halaman.length);
  put(panel, 'foto-tinjau', photos === 0 ? say('id', text.tinjauTanpaFoto) : say('id', text.tinjauFoto, { n: formatInt('id', photos), semua: pages }));
}

/** Each sum that the paper itself makes, written out: "171 + 7 = 178, tertulis 187". */
function sumsOf(tanya: readonly Tanya[]): [string, string][] {
  return tanya.flatMap(({ cek, kotak, hitung, gagal }): [string, string][] => {
    if (cek === 'KOSONG' || hitung === null || hitung.suku.length < 2 || kotak.length < 3) return [];
    const n = (value: number): string => formatInt('id', value);
    const words = { hitung: `${hitung.suku.map(n).join(' + ')} = ${n(hitung.jumlah)}`, isi: n(hitung.tertulis) };
    return [[say('id', checkName[`nama${cek}`]), say('id', gagal ? text.hitungBeda : text.hitungCocok, words)]];
  });
}
