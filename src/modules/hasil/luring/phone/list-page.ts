// How far is each form on this phone? (drawn from the shelf; sends by itself while the page is open)
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { dropDraft } from '#design/client';
import { clockWords, copyOf, find, put } from '#design/phone';
import type { KontesPack } from '#modules/pemilu';
import { paperOf } from '../../desk/paper.ts';
import { readTyped } from '../../desk/typed.ts';
import { boxName } from '../../desk/words.ts';
import { CACHE, cetakPath, draftOf, isiPath, paketPath } from '../address.ts';
import type { Jawaban, PesanIsian } from '../message.ts';
import { TOLAK_KATA, text } from '../text.ts';
import { keepAll } from './prepare-page.ts';
import { sendAll } from './send.ts';
import type { FotoDiHp, IsianDiHp, Shelf, TpsDiHp } from './shelf.ts';

/** A network that comes back without saying so is found by trying. */
const TRY_EVERY = 20_000;

export async function listPage(root: HTMLElement, shelf: Shelf, now: () => number): Promise<void> {
  const draw = async (): Promise<void> => drawList(root, shelf);
  const send = (): void => void sendAll(shelf, now, draw).catch(() => undefined);
  await draw();
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name="kirim"]') : null;
    if (button) void again(shelf, button.dataset.uuid ?? '').then(send);
  });
  window.addEventListener('online', send);
  window.addEventListener('online', () => void draw());
  window.addEventListener('offline', () => void draw());
  document.addEventListener('visibilitychange', send);
  window.setInterval(send, TRY_EVERY);
  send();
  await keepMissing(shelf);
}

/** A form that was refused waits again when the officer says so: the reason may be gone. */
async function again(shelf: Shelf, uuid: string): Promise<void> {
  const one = await shelf.get('isian', uuid);
  if (one?.keadaan === 'ditolak') await shelf.put('isian', { ...one, keadaan: 'menunggu', jawaban: null });
}

/** The setting-up may have been cut off after the key was bound. */
async function keepMissing(shelf: Shelf): Promise<void> {
  const tps = await shelf.all('tps');
  const cache = await caches.open(CACHE);
  for (const one of tps) if ((await cache.match(isiPath(one))) === undefined) await keepAll(tps).catch(() => undefined);
}

async function drawList(root: HTMLElement, shelf: Shelf): Promise<void> {
  const [tps, all, foto] = await Promise.all([shelf.all('tps'), shelf.all('isian'), shelf.all('foto')]);
  const isian = all.filter(({ keadaan }) => keadaan !== 'diganti');
  find<HTMLElement>(root, '[data-belum]').hidden = tps.length > 0;
  find<HTMLElement>(root, '[data-ada]').hidden = tps.length === 0;
  const cards: HTMLElement[] = [];
  for (const [at, one] of tps.entries()) {
    const newest = isian.filter((entry) => entry.tps === one.id).sort((a, b) => b.dibuat - a.dibuat)[0];
    if (newest !== undefined && newest.keadaan !== 'ditolak') dropDraft(localStorage, draftOf(one));
    cards.push(await card(root, at, one, newest, foto.filter((page) => page.tps === one.id)));
  }
  find(root, '[data-daftar]').replaceChildren(...cards);
  drawBar(root, isian);
  const n = (state: IsianDiHp['keadaan']): string => formatInt('id', isian.filter(({ keadaan }) => keadaan === state).length);
  put(root, 'hitungan', say('id', text.hitungan, { terkirim: n('terkirim'), menunggu: n('menunggu'), bentrok: n('bentrok'), ditolak: n('ditolak') }));
}

/** One line above all: the worst state first. */
function drawBar(root: HTMLElement, isian: readonly IsianDiHp[]): void {
  const waiting = isian.filter(({ keadaan }) => keadaan === 'menunggu').length;
  const conflict = isian.some(({ keadaan, jawaban }) => keadaan === 'ditolak' || (jawaban?.keadaan === 'bentrok' && !jawaban.sama));
  const state = conflict ? 'bentrok' : waiting > 0 ? (navigator.onLine ? 'menunggu' : 'luring') : isian.length > 0 ? 'terkirim' : navigator.onLine ? '' : 'luring';
  for (const bar of root.querySelectorAll<HTMLElement>('[data-bar]')) {
    bar.hidden = bar.dataset.bar !== state;
    find(bar, '[data-jumlah]').textContent = waiting > 0 ? say('id', text.nMenunggu, { n: formatInt('id', waiting) }) : '';
  }
}

async function card(root: HTMLElement, at: number, tps: TpsDiHp, isian: IsianDiHp | undefined, foto: readonly FotoDiHp[]): Promise<HTMLElement> {
  const made = copyOf(find<HTMLTemplateElement>(root, `template[data-kartu="${isian?.keadaan ?? 'belum'}"]`));
  for (const part of [made, ...made.querySelectorAll('[id]')]) part.id = part.id.replace('kartu', `tps-${at + 1}`).replace('beda', `beda-${at + 1}`);
  made.setAttribute('aria-labelledby', `tps-${at + 1}-judul`);
  put(made, 'nama', tps.nama);
  put(made, 'kontes', tps.kontesNama);
  put(made, 'kata', isian === undefined ? say('id', text.kartuBelum) : stateWords(isian));
  put(made, 'foto', photoWords(foto));
  const ways: Readonly<Record<string, string>> = { '#isi': isiPath(tps), '#cetak': cetakPath(tps), '#meja': `/kerja/hasil/${tps.pemilu}/${tps.kontes}/tps/${tps.kode}/lihat` };
  for (const link of made.querySelectorAll('a')) link.href = ways[link.getAttribute('href') ?? ''] ?? link.href;
  const button = made.querySelector<HTMLButtonElement>('button[name="kirim"]');
  if (button) button.dataset.uuid = isian?.uuid ?? '';
  if (isian?.jawaban?.keadaan === 'bentrok') await drawDifferences(made, tps, isian, isian.jawaban);
  return made;
}

function stateWords({ keadaan, jawaban, dibuat }: IsianDiHp): string {
  if (jawaban?.keadaan === 'ditolak') return say('id', TOLAK_KATA[jawaban.kode]);
  if (jawaban?.keadaan === 'terkirim') return say('id', text.kartuTerkirim, { waktu: clockWords(jawaban.diterima * 1000) });
  if (jawaban?.keadaan === 'bentrok') return say('id', jawaban.sama ? text.kartuSama : text.kartuBentrok);
  return keadaan === 'menunggu' ? say('id', text.kartuMenunggu, { waktu: clockWords(dibuat) }) : '';
}

function photoWords(foto: readonly FotoDiHp[]): string {
  const count = (state: FotoDiHp['keadaan']): number => foto.filter(({ keadaan }) => keadaan === state).length;
  const [waiting, sent] = [count('menunggu'), count('terkirim')];
  const refused = foto.flatMap(({ halaman, jawaban }) =>
    jawaban?.keadaan === 'ditolak' ? [say('id', text.fotoDitolak, { halaman: String(halaman), sebab: say('id', TOLAK_KATA[jawaban.kode]) })] : [],
  );
  return [
    ...(waiting > 0 ? [say('id', text.fotoMenunggu, { n: formatInt('id', waiting) })] : []),
    ...(sent > 0 ? [say('id', text.fotoTerkirim, { n: formatInt('id', sent) })] : []),
    ...refused,
  ].join(' ');
}

/** Both sides of each box that differs. */
async function drawDifferences(made: HTMLElement, tps: TpsDiHp, { berkas }: IsianDiHp, { angka, sama }: Extract<Jawaban, { keadaan: 'bentrok' }>): Promise<void> {
  const place = find<HTMLElement>(made, '[data-beda]');
  place.hidden = sama;
  if (sama) return;
  const pack = (await (await fetch(paketPath(tps), { credentials: 'omit' })).json()) as KontesPack;
  const own = readTyped(pack, (JSON.parse(berkas) as PesanIsian).isian).angka;
  const body = find(place, 'tbody');
  const model = find<HTMLTableRowElement>(body, 'tr');
  const write = (n: number | null | undefined): string => (n === null || n === undefined ? say('id', text.kosong) : formatInt('id', n));
  const rows = paperOf(pack).bagian.flatMap(({ baris }) => baris.flatMap(({ kotak }) => kotak)).filter((at) => own[at] !== angka[at]);
  body.replaceChildren(
    ...rows.map((at) => {
      const row = model.cloneNode(true) as HTMLTableRowElement;
      for (const [n, words] of [boxName('id', pack, at), write(own[at]), write(angka[at])].entries()) row.cells.item(n)?.replaceChildren(words);
      return row;
    }),
  );
}
