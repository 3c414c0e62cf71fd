// What does the page of a reception device show, and what happens when something is pressed? (scan, number, call, finish; then send)
import { say } from '#kernel/text';
import { copyOf, find, put, sha256 } from '#design/phone';
import { readings } from '../../../kunjungan/huruf.ts';
import { tulisNomor } from '../../urutan.ts';
import { KIRIM } from '../../alamat-resepsi.ts';
import { resepsiText as t } from '../../text-resepsi.ts';
import { type TamuHp, nomorBerikut, sisaSewa, tamuHp } from '../lipat.ts';
import type { IsiResepsi, JanjiHp, JawabanResepsi } from '../pesan.ts';
import { type Rak, type Terbuka, bungkus, catat, diterima, openAlat, wipe } from './rak.ts';

const SENDS_EVERY_MS = 20_000;

export async function resepsiPage(root: HTMLElement, rak: Rak, now: () => number): Promise<void> {
  let open = await openAlat(rak, now());
  const tell = (words: string): void => void (find(root, '[data-kabar]').textContent = words);
  const draw = async (): Promise<void> => {
    open = await openAlat(rak, now());
    drawAll(root, open, write);
  };
  const write = async (isi: IsiResepsi, words: string): Promise<void> => {
    if (open === undefined) return;
    try {
      await catat(rak, open, isi, now());
      tell(words);
      await draw();
      void send();
    } catch {
      tell(say('id', t.penuh));
    }
  };
  let sending = false;
  const send = async (): Promise<void> => {
    if (sending || open === undefined) return;
    sending = true;
    try {
      await sendOnce(rak, open, now);
      bars(root, (await openAlat(rak, now()))?.menunggu.length ?? 0, true);
    } catch {
      bars(root, open.menunggu.length, false);
    } finally {
      sending = false;
    }
    await draw();
  };
  forms(root, () => open, write, tell);
  find<HTMLButtonElement>(root, 'button[name="kirim"]').onclick = () => void send();
  await draw();
  setInterval(() => void send(), SENDS_EVERY_MS);
  addEventListener('online', () => void send());
  void send();
}

/** A device that was revoked keeps nothing. */
async function sendOnce(rak: Rak, open: Terbuka, now: () => number): Promise<void> {
  const last = open.menunggu.slice(0, 60).at(-1)?.cacah ?? open.alat.terkirim;
  const answer = await fetch(KIRIM, { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' }, body: JSON.stringify(await bungkus(open, now())) });
  if (!answer.ok) throw new Error(String(answer.status));
  const said = (await answer.json()) as JawabanResepsi;
  if ('bekal' in said) await diterima(rak, open, last, said.bekal, now());
  else if (said.tolak === 'PERANGKAT_DICABUT') await wipe(rak);
}

function bars(root: HTMLElement, waiting: number, online: boolean): void {
  const shown = online ? (waiting === 0 ? 'terkirim' : 'menunggu') : 'luring';
  for (const bar of root.querySelectorAll<HTMLElement>('[data-bar]')) {
    bar.hidden = bar.dataset['bar'] !== shown;
    const place = bar.querySelector('[data-jumlah]');
    if (place !== null) place.textContent = waiting === 0 ? '' : say('id', t.menunggu, { n: String(waiting) });
  }
}

type Write = (isi: IsiResepsi, words: string) => Promise<void>;

function drawAll(root: HTMLElement, open: Terbuka | undefined, write: Write): void {
  find<HTMLElement>(root, '[data-layar="belum"]').hidden = open !== undefined;
  find<HTMLElement>(root, '[data-layar="kerja"]').hidden = open === undefined;
  if (open === undefined) return;
  const { bekal, log } = open;
  const entries = log.map(({ isi }) => isi);
  put(root, 'kantor', bekal.nama);
  put(root, 'sisa', say('id', t.sisa, { sisa: Object.entries(sisaSewa(bekal, entries)).map(([huruf, n]) => `${huruf} ${String(n)}`).join(', ') }));
  put(root, 'menunggu', open.menunggu.length === 0 ? '' : say('id', t.menunggu, { n: String(open.menunggu.length) }));
  fill(find<HTMLSelectElement>(root, 'select[name="layanan"]'), bekal.layanan.map(({ kode, nama }) => [kode, nama]));
  fill(find<HTMLSelectElement>(root, 'select[name="loket"]'), bekal.loket.map(({ nomor, nama }) => [String(nomor), nama]));
  const template = find<HTMLTemplateElement>(root, 'template[data-kartu="tamu"]');
  find(root, '[data-antrean]').replaceChildren(...tamuHp(entries).map((one) => card(root, template, one, open, write)));
}

function fill(select: HTMLSelectElement, options: readonly (readonly [string, string])[]): void {
  if (select.options.length !== options.length) select.replaceChildren(...options.map(([value, label]) => new Option(label, value)));
}

function card(root: HTMLElement, template: HTMLTemplateElement, one: TamuHp, { bekal }: Terbuka, write: Write): HTMLElement {
  const copy = copyOf(template);
  const id = `tamu-${one.huruf}${String(one.nomor)}`;
  copy.id = id;
  copy.querySelector('h3')?.setAttribute('id', `${id}-judul`);
  copy.setAttribute('aria-labelledby', `${id}-judul`);
  const nomor = tulisNomor(one.huruf, one.nomor);
  put(copy, 'nomor', nomor);
  put(copy, 'rinci', [one.nama, bekal.layanan.find(({ kode }) => kode === one.layanan)?.nama ?? '', one.prioritas ? say('id', t.prioritas) : ''].filter((part) => part !== '').join(', '));
  const at = { huruf: one.huruf, nomor: one.nomor };
  const [call, done, home] = (['panggil', 'selesai', 'pulang'] as const).map((name) => find<HTMLButtonElement>(copy, `button[name="${name}"]`));
  if (call === undefined || done === undefined || home === undefined) return copy;
  (one.loket === 0 ? done : call).remove();
  call.onclick = () => void write({ t: 'P', ...at, loket: Number(find<HTMLSelectElement>(root, 'select[name="loket"]').value) || 1 }, nomor);
  done.onclick = () => void write({ t: 'S', ...at, hasil: 'terlayani' }, nomor);
  home.onclick = () => void write({ t: 'X', ...at }, nomor);
  return copy;
}

function forms(root: HTMLElement, open: () => Terbuka | undefined, write: Write, tell: (words: string) => void): void {
  const give = async (layanan: string, nama: string, prioritas: boolean, kunjungan: string): Promise<void> => {
    const now = open();
    if (now === undefined) return;
    const next = nomorBerikut(now.bekal, now.log.map(({ isi }) => isi), layanan);
    if (next === undefined) tell(say('id', t.habis));
    else await write({ t: 'T', ...next, kunjungan, layanan, prioritas, nama }, say('id', t.nomor, { nomor: tulisNomor(next.huruf, next.nomor) }));
  };
  const scan = find<HTMLFormElement>(root, 'form[data-form="kode"]');
  scan.onsubmit = (event) => {
    event.preventDefault();
    const field = find<HTMLInputElement>(scan, 'input[name="kode"]');
    void findJanji(open(), field.value).then(async (found) => {
      field.value = '';
      field.focus();
      if (found === undefined) tell(say('id', t.tidakAda));
      else if (open()?.log.some(({ isi }) => isi.t === 'T' && isi.kunjungan === found.id) === true) tell(say('id', t.sudah));
      else await give(found.layanan, found.inisial, found.prioritas, found.id);
    });
  };
  const walk = find<HTMLFormElement>(root, 'form[data-form="langsung"]');
  walk.onsubmit = (event) => {
    event.preventDefault();
    const nama = find<HTMLInputElement>(walk, 'input[name="nama"]').value.replace(/^[=+@\s]+/, '').replace(/\p{C}/gu, ' ').slice(0, 60);
    void give(find<HTMLSelectElement>(walk, 'select[name="layanan"]').value, nama, find<HTMLInputElement>(walk, 'input[name="prioritas"]').checked, '').then(() => walk.reset());
  };
}

/** The scanned code against what the device holds of each booking; nothing of the code is kept. */
async function findJanji(open: Terbuka | undefined, scanned: string): Promise<JanjiHp | undefined> {
  const codes = readings(scanned).map((one) => one.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'));
  for (const one of open?.bekal.janji ?? []) {
    for (const code of codes) {
      const hash = await sha256(new TextEncoder().encode(`${one.id}|${code}`).buffer);
      if (hash === one.hash) return one;
    }
  }
  return undefined;
}
