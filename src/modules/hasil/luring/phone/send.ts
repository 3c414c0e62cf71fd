// How does what waits on this phone reach the centre? (in any order, as often as needed: the centre counts each once)
import { signText } from '#design/phone';
import { type Jawaban, type Kiriman, type PesanFoto, type PesanIsian, signedText } from '../message.ts';
import type { FotoDiHp, IsianDiHp, Shelf } from './shelf.ts';

/** Thrown by nobody: a network that fails is an answer, "later". */
const LATER: Jawaban = { keadaan: 'nanti' };

async function post(path: string, body: BodyInit, json: boolean): Promise<Jawaban> {
  try {
    const answer = await fetch(path, { method: 'POST', body, credentials: 'omit', ...(json ? { headers: { 'content-type': 'application/json' } } : {}) });
    return answer.ok ? ((await answer.json()) as Jawaban) : LATER;
  } catch {
    return LATER;
  }
}

/**
 * Sends everything that waits, figures before photographs. Two open pages take turns. `onStep` after each answer that
 * changed something on the shelf. `now` in milliseconds.
 */
export async function sendAll(shelf: Shelf, now: () => number, onStep: () => Promise<void>): Promise<void> {
  const run = async (): Promise<void> => {
    for (const one of await shelf.all('isian')) if (one.keadaan === 'menunggu' && (await sendEntry(shelf, one))) await onStep();
    const settled = new Set((await shelf.all('isian')).filter(({ keadaan }) => keadaan === 'terkirim' || keadaan === 'bentrok').map(({ tps }) => tps));
    for (const one of await shelf.all('foto')) {
      if (one.keadaan === 'menunggu' && settled.has(one.tps) && (await sendPhoto(shelf, one, now()))) await onStep();
    }
  };
  if ('locks' in navigator) await navigator.locks.request('pendopo-luring-kirim', run);
  else await run();
}

async function sendEntry(shelf: Shelf, one: IsianDiHp): Promise<boolean> {
  // The phone may have been set up anew since: what it signed before is sent as it was signed.
  const { perangkat } = JSON.parse(one.berkas) as PesanIsian;
  const message: Kiriman = { perangkat, berkas: one.berkas, tanda: one.tanda };
  const jawaban = await post('/luring/kirim', JSON.stringify(message), true);
  if (jawaban.keadaan === 'nanti') return false;
  await shelf.put('isian', { ...one, keadaan: jawaban.keadaan, jawaban });
  return true;
}

async function sendPhoto(shelf: Shelf, one: FotoDiHp, now: number): Promise<boolean> {
  const [alat, tps] = [await shelf.get('alat', 'ini'), await shelf.get('tps', one.tps)];
  if (alat === undefined || tps === undefined) return false;
  const { perangkat } = alat;
  const { pemilu, kontes, kode } = tps;
  const { uuid, halaman, sha256 } = one;
  const message: PesanFoto = { v: 1, jenis: 'foto', uuid, perangkat, pemilu, kontes, kode, halaman, sha256, pada: Math.floor(now / 1000) };
  const berkas = signedText(message);
  const body = new FormData();
  body.set('perangkat', perangkat);
  body.set('berkas', berkas);
  body.set('tanda', await signText(alat.kunci, berkas));
  // A name that says another kind than the bytes is refused at the centre.
  body.set('foto', one.isi, `halaman.${one.isi.type.replace('image/', '').replace('jpeg', 'jpg')}`);
  const jawaban = await post('/luring/foto', body, false);
  if (jawaban.keadaan === 'nanti' || jawaban.keadaan === 'bentrok') return false;
  await shelf.put('foto', { ...one, keadaan: jawaban.keadaan, jawaban });
  return true;
}
