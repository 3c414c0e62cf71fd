// What does the Pantarlih see, and what happens at each press? (one page; the part after # says which view)
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { clockWords, copyOf, find, put } from '#design/phone';
import { coklitShare } from '../../daftar/rekap.ts';
import type { Jawaban } from '../pesan.ts';
import { hp } from '../text-hp.ts';
import { hasilWords } from '../words.ts';
import { openForm, openNew } from './isi.ts';
import { type Layar, tell } from './kabar.ts';
import { kirimSemua } from './kirim.ts';
import { type Entri, type KeluargaKini, type PemilihKini, lipat } from './lipat.ts';
import { type Rak, catatEntri, openDaftar, openEntri } from './rak.ts';

/** A network that comes back without saying so is found by trying. */
const TRY_EVERY = 20_000;

const n = (value: number): string => formatInt('id', value);

export async function hpPage(root: HTMLElement, rak: Rak, now: () => number): Promise<void> {
  const renew = async (): Promise<void> => draw(root, rak, now, renew, send);
  const send = (): void => void kirimSemua(rak, now, renew).catch(() => undefined);
  window.addEventListener('hashchange', () => void renew().then(() => window.scrollTo(0, 0)));
  for (const event of ['online', 'offline']) window.addEventListener(event, () => void renew().then(send));
  document.addEventListener('visibilitychange', send);
  window.setInterval(send, TRY_EVERY);
  find<HTMLInputElement>(root, '#cari').addEventListener('input', () => filter(root));
  await renew();
  send();
}

function show(root: HTMLElement, view: string): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-layar]')) part.hidden = part.dataset['layar'] !== view;
}

async function draw(root: HTMLElement, rak: Rak, now: () => number, renew: () => Promise<void>, send: () => void): Promise<void> {
  const open = await openDaftar(rak);
  if (open === undefined) {
    const alat = await rak.get('alat', 'ini');
    const handed = alat?.diserahkan ?? null;
    if (handed !== null) put(root, 'serah', say('id', hp.coklitHpSerahIsi, { waktu: clockWords(handed) }));
    drawBar(root, [], handed !== null);
    show(root, handed === null ? 'belum' : 'serah');
    return;
  }
  const entri = await openEntri(rak, open.alat.segel);
  const layar: Layar = { root, rak, now, open, entri, keadaan: lipat(open.daftar, entri), renew, send };
  drawBar(root, entri, false);
  const [view = '', id = ''] = location.hash.slice(1).split('/');
  const family = layar.keadaan.keluarga.find(({ no }) => String(no) === id);
  const voter = layar.keadaan.keluarga.flatMap(({ anggota }) => anggota).find((one) => one.id === id);
  if (view === 'keluarga' && family !== undefined) drawFamily(layar, family);
  else if (view === 'pemilih' && voter !== undefined) openForm(layar, voter);
  else if (view === 'baru') openNew(layar, family);
  else drawList(layar);
  show(root, view === 'keluarga' && family !== undefined ? 'keluarga' : view === 'pemilih' && voter !== undefined ? 'pemilih' : view === 'baru' ? 'baru' : 'daftar');
}

const isRefused = (jawaban: Jawaban | null): boolean => jawaban?.keadaan === 'tolak';
const isConflict = (jawaban: Jawaban | null): boolean => jawaban?.keadaan === 'bentrok' || jawaban?.keadaan === 'tunda';

/** One line above all: the worst state first. */
function drawBar(root: HTMLElement, entri: readonly Entri[], sent: boolean): void {
  const waiting = entri.filter(({ jawaban }) => jawaban === null).length;
  const trouble = entri.some(({ jawaban }) => isConflict(jawaban) || isRefused(jawaban));
  const network = navigator.onLine ? '' : 'luring';
  const state = waiting > 0 ? (navigator.onLine ? 'menunggu' : 'luring') : trouble ? 'bentrok' : entri.length > 0 || sent ? 'terkirim' : network;
  for (const bar of root.querySelectorAll<HTMLElement>('[data-bar]')) {
    bar.hidden = bar.dataset['bar'] !== state;
    find(bar, '[data-jumlah]').textContent = waiting > 0 ? say('id', hp.coklitHpMenunggu, { n: n(waiting) }) : '';
  }
}

function drawList(layar: Layar): void {
  const { root, open, keadaan, entri } = layar;
  const { total, selesai, sisa, hitung, keluarga, tanpaBukti, serah } = keadaan;
  put(root, 'tps', open.daftar.nama);
  const { persen } = coklitShare(total, selesai);
  put(root, 'maju', say('id', hp.coklitHpMaju, { selesai: n(selesai), sisa: n(sisa), total: n(total), persen: persen.replace('.', ',') }));
  put(root, 'rincian', say('id', hp.coklitHpRincian, { sesuai: n(hitung.SESUAI), ubah: n(hitung.UBAH), baru: n(hitung.BARU), tms: n(hitung.TMS), tidak: n(hitung.TIDAK_DITEMUI) }));
  const count = (is: (jawaban: Jawaban | null) => boolean): string => n(entri.filter(({ jawaban }) => is(jawaban)).length);
  const waiting = count((one) => one === null);
  const sent = count((one) => one !== null && !isConflict(one) && !isRefused(one));
  put(root, 'catatan', say('id', hp.coklitHpCatatan, { terkirim: sent, menunggu: waiting, bentrok: count(isConflict), ditolak: count(isRefused) }));
  const template = find<HTMLTemplateElement>(root, 'template[data-kartu="keluarga"]');
  find(root, '[data-daftar]').replaceChildren(...keluarga.map((one) => familyCard(template, one)));
  filter(root);
  const ready = sisa === 0 && tanpaBukti === 0;
  put(root, 'penyerahan', serah ? say('id', hp.coklitHpSedangSerah) : ready ? say('id', hp.coklitHpSiapSerah) : say('id', hp.coklitHpBelumSerah, { sisa: n(sisa), bukti: n(tanpaBukti) }));
  find<HTMLButtonElement>(root, 'button[name="serahkan"]').disabled = serah || !ready;
  find<HTMLButtonElement>(root, 'button[name="serahkan"]').onclick = () => void handIn(layar);
  find<HTMLButtonElement>(root, 'button[name="kirim"]').onclick = layar.send;
}

/** How many entries of this phone the centre must hold before it. */
async function handIn({ root, rak, open, now, renew, send }: Layar): Promise<void> {
  const numbers = (await rak.all('catatan')).map(({ cacah }) => cacah);
  await catatEntri(rak, open, (cacah) => ({ t: 'H', dari: numbers[0] ?? cacah, banyak: numbers.length }), now()).then(renew, () => tell(root, say('id', hp.coklitHpPenuh)));
  send();
}

const addressOf = ({ orang }: PemilihKini): string => `${orang.alamat}, RT ${orang.rt}/RW ${orang.rw}`;

function familyWords({ anggota, selesai, diberi }: KeluargaKini): string {
  const done = say('id', hp.coklitHpDikunjungi, { n: n(selesai), semua: n(anggota.length) });
  return `${done}, ${say('id', diberi ? hp.coklitHpBuktiSudah : hp.coklitHpBuktiBelum)}`;
}

function named(card: HTMLElement, from: string, to: string): void {
  for (const part of [card, ...card.querySelectorAll('[id]')]) part.id = part.id.replace(from, to);
  card.setAttribute('aria-labelledby', `${to}-judul`);
}

function familyCard(template: HTMLTemplateElement, one: KeluargaKini): HTMLElement {
  const card = copyOf(template);
  named(card, 'kartu', `kartu-${String(one.no)}`);
  const [first] = one.anggota;
  put(card, 'nama', one.anggota.map(({ orang }) => orang.nama).join(', '));
  put(card, 'alamat', first === undefined ? '' : `${say('id', hp.coklitHpKeluarga, { no: n(one.no) })}, ${addressOf(first)}`);
  put(card, 'kata', familyWords(one));
  find<HTMLAnchorElement>(card, 'a').href = `#keluarga/${String(one.no)}`;
  return card;
}

/** Names and addresses that hold what is typed. */
function filter(root: HTMLElement): void {
  const wanted = find<HTMLInputElement>(root, '#cari').value.trim().toUpperCase();
  for (const card of find(root, '[data-daftar]').children) {
    if (card instanceof HTMLElement) card.hidden = wanted !== '' && !card.textContent.toUpperCase().includes(wanted);
  }
}

function drawFamily(layar: Layar, family: KeluargaKini): void {
  const { root, rak, open, now, renew, send, keadaan } = layar;
  const [first] = family.anggota;
  put(root, 'kk', say('id', hp.coklitHpKeluarga, { no: n(family.no) }));
  put(root, 'kk-alamat', first === undefined ? '' : addressOf(first));
  put(root, 'kk-kata', familyWords(family));
  const template = find<HTMLTemplateElement>(root, 'template[data-kartu="pemilih"]');
  find(root, '[data-anggota]').replaceChildren(...family.anggota.map((one, at) => voterCard(template, one, at)));
  const give = find<HTMLButtonElement>(root, 'button[name="beri"]');
  give.disabled = family.kurang !== 'BUKTI' || keadaan.serah;
  give.onclick = () => {
    if (first === undefined) return;
    catatEntri(rak, open, { t: 'S', pemilih: first.id }, now()).then(
      async () => {
        tell(root, say('id', hp.coklitHpTersimpan));
        await renew();
        send();
      },
      () => tell(root, say('id', hp.coklitHpPenuh)),
    );
  };
  const [add] = [...find(root, '#kk').querySelectorAll<HTMLAnchorElement>('a')].slice(-1);
  if (add !== undefined) add.href = `#baru/${String(family.no)}`;
}

function voterCard(template: HTMLTemplateElement, one: PemilihKini, at: number): HTMLElement {
  const card = copyOf(template);
  named(card, 'anggota', `anggota-${String(at + 1)}`);
  put(card, 'nama', one.orang.nama);
  put(card, 'kata', hasilWords('id', one.kini));
  put(card, 'status', statusWords(one.status));
  const link = find<HTMLAnchorElement>(card, 'a');
  link.href = `#pemilih/${one.id}`;
  find(link, 'span').textContent = say('id', one.kini === null ? hp.coklitHpCatat : hp.coklitHpUlang);
  return card;
}

function statusWords(status: PemilihKini['status']): string {
  if (status === null) return '';
  if (status === 'menunggu') return say('id', hp.coklitHpStatusMenunggu);
  switch (status.keadaan) {
    case 'bentrok':
      return say('id', hp.coklitHpStatusBentrok);
    case 'tunda':
      return say('id', hp.coklitHpStatusTunda);
    case 'tolak':
      return say('id', hp.coklitHpStatusTolak, { kode: status.kode });
    default:
      return say('id', hp.coklitHpStatusTerkirim);
  }
}
