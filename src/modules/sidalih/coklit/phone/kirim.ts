// How do the entries of this phone reach the centre? (in order, in batches, as often as needed: the centre counts each once)
import { openBytes, signText } from '#design/phone';
import { FOTO, KIRIM } from '../address.ts';
import { type Jawaban, type JawabanKirim, type PesanCoklit, type PesanFoto, SEKALI_KIRIM, signedText } from '../pesan.ts';
import { type CatatanHp, type Rak, type Terbuka, type Tertanda, openDaftar, openTertanda, serahkan } from './rak.ts';

async function post<T>(path: string, body: BodyInit, json: boolean): Promise<T | undefined> {
  try {
    const answer = await fetch(path, { method: 'POST', body, credentials: 'omit', ...(json ? { headers: { 'content-type': 'application/json' } } : {}) });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined; // no network: later
  }
}

/** Sends what waits until nothing waits or the network fails. Two open pages take turns. `now` in milliseconds. */
export async function kirimSemua(rak: Rak, now: () => number, onStep: () => Promise<void>): Promise<void> {
  const run = async (): Promise<void> => {
    while (await kirimSekali(rak, now)) await onStep();
  };
  if ('locks' in navigator) await navigator.locks.request('pendopo-coklit-kirim', run);
  else await run();
}

/** False where nothing more can be sent now. */
async function kirimSekali(rak: Rak, now: () => number): Promise<boolean> {
  const open = await openDaftar(rak);
  if (open === undefined) return false;
  const said = new Set((await rak.all('jawaban')).map(({ cacah }) => cacah));
  const batch = await batchOf(rak, open, (await rak.all('catatan')).filter(({ cacah }) => !said.has(cacah)).slice(0, SEKALI_KIRIM), now());
  if (batch.length === 0) return false;
  const body = JSON.stringify({ perangkat: open.alat.perangkat, kiriman: batch.map(({ tertanda }) => tertanda) });
  const answer = await post<JawabanKirim>(KIRIM, body, true);
  if (answer === undefined) return false;
  let settled = 0;
  for (const [at, { cacah }] of batch.entries()) {
    const jawaban = answer.jawaban[at];
    if (jawaban === undefined || jawaban.keadaan === 'kelak') break;
    if (jawaban.keadaan === 'serah') {
      await serahkan(rak, now());
      return true;
    }
    await rak.put('jawaban', { cacah, jawaban });
    settled += 1;
  }
  return settled > 0;
}

interface Siap {
  readonly cacah: number;
  readonly tertanda: Tertanda;
}

/** An entry goes only after its photograph; the ones behind it wait, so that the order stays. */
async function batchOf(rak: Rak, open: Terbuka, waiting: readonly CatatanHp[], now: number): Promise<Siap[]> {
  const batch: Siap[] = [];
  for (const one of waiting) {
    const tertanda = await openTertanda(open.alat.segel, one);
    const { isi } = JSON.parse(tertanda.berkas) as PesanCoklit;
    if (isi.t === 'T' && isi.bukti.foto !== '' && !(await kirimFoto(rak, open, isi.bukti.foto, now))) break;
    batch.push({ cacah: one.cacah, tertanda });
  }
  return batch;
}

/** True where the centre has it, or will never take it: the entry then says so itself. */
async function kirimFoto(rak: Rak, { alat, daftar }: Terbuka, id: string, now: number): Promise<boolean> {
  const foto = await rak.get('foto', id);
  if (foto === undefined || foto.terkirim) return true;
  const { perangkat } = alat;
  const message: PesanFoto = { v: 1, jenis: 'coklit-foto', perangkat, foto: id, daftar: daftar.daftar, kode: daftar.kode, sha256: foto.sha256, pada: Math.floor(now / 1000) };
  const berkas = signedText(message);
  const body = new FormData();
  body.set('perangkat', perangkat);
  body.set('berkas', berkas);
  body.set('tanda', await signText(alat.kunci, berkas));
  body.set('bukti', new Blob([await openBytes(alat.segel, foto.isi)], { type: foto.jenis }), `bukti.${foto.jenis.replace('image/', '').replace('jpeg', 'jpg')}`);
  const answer = await post<Jawaban>(FOTO, body, false);
  if (answer === undefined || answer.keadaan === 'kelak') return false;
  await rak.update('foto', id, (was) => ({ ...was, terkirim: true }));
  return true;
}
