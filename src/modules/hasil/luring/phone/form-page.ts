// What does the phone do with a form? (asks what the desk would ask, then signs and keeps; nothing is sent from here)
import { say } from '#kernel/text';
import { findDraft } from '#design/client';
import { find, signText } from '#design/phone';
import { type Putusan, isReady, judgeForm } from '../../desk/judge.ts';
import { paperOf } from '../../desk/paper.ts';
import { askId, boxName, faultWords, fieldId } from '../../desk/words.ts';
import type { Terketik } from '../../desk/typed.ts';
import { LURING, draftOf } from '../address.ts';
import { codeBody } from '../code.ts';
import { type PesanIsian, signedText } from '../message.ts';
import { text } from '../text.ts';
import { drawAsks } from './ask.ts';
import { keepPhotos } from './photos.ts';
import { type Halaman, readPlace } from './place.ts';
import { drawReview } from './review.ts';
import { type Shelf, nextCount } from './shelf.ts';

const OPEN: readonly string[] = ['menunggu', 'terkirim', 'bentrok'];

/** `now` in milliseconds. */
export async function formPage(root: HTMLElement, shelf: Shelf, now: () => number): Promise<void> {
  const page = await readPlace(root);
  // A form that is signed is not filled in a second time on the same phone: its state stands in the list.
  if ((await shelf.all('isian')).some(({ tps, keadaan }) => tps === page.id && OPEN.includes(keadaan))) return location.replace(LURING);
  const form = find<HTMLFormElement>(root, 'form');
  const judged = (): [Terketik, Putusan] => {
    const typed = typedIn(form);
    const putusan = judgeForm(page.pack, page.kode as Parameters<typeof judgeForm>[1], typed, null);
    return [typed, putusan];
  };
  let asked = restore(page, form, now());
  const draw = (): void => {
    const [typed, putusan] = judged();
    // Empty boxes are asked about when the form is to be signed, not while it is filled in.
    const shown = asked ? putusan.tanya : putusan.tanya.filter(({ cek }) => cek !== 'KOSONG');
    drawAsks(root, page.pack, typed, { tanya: shown });
  };
  form.addEventListener('input', draw);
  draw();
  if (asked) restore(page, form, now());
  await keepPhotos(page, shelf);
  // Before the page's own script, which sends a form once and then locks it.
  document.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      asked = true;
      draw();
      const [typed, putusan] = judged();
      if (!isReady(putusan)) return complain(page, faultsOf(page, putusan));
      void review(page, shelf, typed, putusan, () => sign(page, shelf, typed, putusan, now()));
    },
    true,
  );
}

/** Shows what will be signed; the way back of the phone leads to the form again, with everything in it. */
async function review({ root, id, pack }: Halaman, shelf: Shelf, typed: Terketik, putusan: Putusan, done: () => Promise<void>): Promise<void> {
  const panel = find<HTMLElement>(root, '[data-tinjau]');
  const form = find<HTMLElement>(root, 'form');
  const photos = (await shelf.all('foto')).filter(({ tps }) => tps === id).length;
  drawReview(panel, pack, typed, putusan, photos);
  const show = (open: boolean): void => {
    panel.hidden = !open;
    form.hidden = open;
    window.scrollTo(0, 0);
    (open ? panel : find<HTMLElement>(form, '.pd-entry-foot button')).focus({ preventScroll: open });
  };
  const back = new AbortController();
  const leave = (): void => {
    back.abort();
    show(false);
  };
  history.pushState('tinjau', '');
  window.addEventListener('popstate', leave, { signal: back.signal });
  find(panel, 'button[name="betulkan"]').addEventListener('click', () => history.back(), { signal: back.signal });
  const button = find<HTMLButtonElement>(panel, 'button[name="tanda-tangan"]');
  button.addEventListener(
    'click',
    () => {
      button.disabled = true;
      done().then(
        () => location.assign(LURING),
        () => {
          button.disabled = false;
          find(panel, '[data-pesan]').textContent = say('id', text.gagalSimpan);
        },
      );
    },
    { signal: back.signal },
  );
  show(true);
}

function typedIn(form: HTMLFormElement): Terketik {
  const fields: Record<string, string> = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && value !== '') fields[name] = value;
  });
  return fields;
}

/** Answers to questions that are drawn by this script come back from the draft too. True where one is there. */
function restore(page: Halaman, form: HTMLFormElement, now: number): boolean {
  const draft = findDraft(localStorage, draftOf(page), '0', now);
  for (const [id, value] of Object.entries(draft?.values ?? {})) {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement) || !form.contains(field)) continue;
    if (typeof value === 'boolean') field.checked = value;
    else if (field.value === '') field.value = value;
  }
  return draft !== undefined && Object.keys(draft.values).some((id) => id.startsWith('t-kosong'));
}

interface Salah {
  readonly href: string;
  readonly words: string;
}

function faultsOf({ pack }: Halaman, { galat, jawaban }: Putusan): Salah[] {
  const { nomor } = paperOf(pack);
  const faults = galat.map((one): Salah => {
    const at = nomor.get(one.field);
    return { href: `#${fieldId(one.field)}`, words: `${at === undefined ? '' : `${boxName('id', pack, at)}: `}${faultWords('id', one)}` };
  });
  const open = jawaban.belum.map(({ tanya }): Salah => {
    const title = document.getElementById(`${askId(tanya)}-judul`)?.textContent ?? '';
    return { href: `#${askId(tanya)}`, words: title.trim() };
  });
  return [...faults, ...open];
}

function complain({ root }: Halaman, faults: readonly Salah[]): void {
  const box = find<HTMLElement>(root, '[data-salah]');
  find(box, 'ul').replaceChildren(
    ...faults.map(({ href, words }) => {
      const link = Object.assign(document.createElement('a'), { href, textContent: words });
      const line = document.createElement('li');
      line.append(link);
      return line;
    }),
  );
  box.hidden = false;
  box.scrollIntoView({ block: 'start' });
  find<HTMLElement>(box, '.govuk-error-summary').focus();
}

/** Number, message, signature, shelf: when this is done the form stands on the disk of the phone. */
async function sign(page: Halaman, shelf: Shelf, typed: Terketik, { terbaca }: Putusan, now: number): Promise<void> {
  const alat = await shelf.get('alat', 'ini');
  if (alat === undefined) throw new Error('this phone was not set up');
  const { pemilu, kontes, kode, pack, id } = page;
  const photos = (await shelf.all('foto')).filter(({ tps }) => tps === id);
  const uuid = crypto.randomUUID();
  const { perangkat } = alat;
  const message: PesanIsian = {
    v: 1,
    jenis: 'c',
    uuid,
    perangkat,
    cacah: await nextCount(shelf),
    pemilu,
    kontes,
    kode,
    paket: `${pack.id} ${pack.form.model}`,
    dasar: 0,
    isian: typed as Readonly<Record<string, string>>,
    foto: Object.fromEntries(photos.map((one) => [String(one.halaman), one.sha256])),
    pada: Math.floor(now / 1000),
  };
  const berkas = signedText(message);
  const body = codeBody(pack, { cara: 'HP', pemilu, kontes, kode, perangkat }, terbaca.angka);
  const code = `${body}.${await signText(alat.kunci, body)}`;
  for (const old of await shelf.all('isian')) if (old.tps === id && old.keadaan === 'ditolak') await shelf.put('isian', { ...old, keadaan: 'diganti' });
  await shelf.put('isian', { uuid, tps: id, berkas, tanda: await signText(alat.kunci, berkas), kode: code, dibuat: now, keadaan: 'menunggu', jawaban: null });
}
