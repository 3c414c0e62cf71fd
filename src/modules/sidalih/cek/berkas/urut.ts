// How are the rows of one part put in the order of their addresses? (heaps first, then within a heap)
import { randomFillSync } from 'node:crypto';
import { ALAMAT, BAGIAN_BIT, LEBAR, type Tabel } from './bentuk.ts';

export interface Terurut {
  readonly baris: Buffer;
  /** Rows of each heap of this part. */
  readonly perTumpuk: Uint32Array;
  /** Rows that had the address of another: only one of them stays findable. */
  readonly kembar: number;
}

/**
 * A person's key seals one message only, so a second row of the same key is overwritten by chance bytes: two messages
 * under one key would tell of each other. In the table of names a second row shares nothing and stays.
 */
export function urutkan(tabel: Tabel, bytes: Buffer, bagian: number, bit: number): Terurut {
  const lebar = LEBAR[tabel];
  const banyak = bytes.length / lebar;
  const tumpukBagian = 2 ** (bit - BAGIAN_BIT);
  const awal = bagian * tumpukBagian;
  const perTumpuk = new Uint32Array(tumpukBagian);
  const depan = new Uint32Array(banyak);
  const belakang = new Uint32Array(banyak);
  const heapOf = (n: number): number => ((depan[n] ?? 0) >>> (32 - bit)) - awal;
  for (let n = 0; n < banyak; n += 1) {
    depan[n] = bytes.readUInt32BE(n * lebar);
    belakang[n] = bytes.readUInt32BE(n * lebar + 4);
    const at = heapOf(n);
    perTumpuk[at] = (perTumpuk[at] ?? 0) + 1;
  }
  const mulai = new Uint32Array(tumpukBagian + 1);
  for (let at = 0; at < tumpukBagian; at += 1) mulai[at + 1] = (mulai[at] ?? 0) + (perTumpuk[at] ?? 0);
  const order = new Uint32Array(banyak);
  const berikut = mulai.slice();
  for (let n = 0; n < banyak; n += 1) {
    const at = heapOf(n);
    const place = berikut[at] ?? 0;
    order[place] = n;
    berikut[at] = place + 1;
  }
  const beda = (a: number, b: number): number => (depan[a] ?? 0) - (depan[b] ?? 0) || (belakang[a] ?? 0) - (belakang[b] ?? 0);
  const baris = Buffer.allocUnsafe(bytes.length);
  let kembar = 0;
  for (let at = 0; at < tumpukBagian; at += 1) {
    const heap = sisipkan(order.subarray(mulai[at], mulai[at + 1]), beda);
    for (let n = 0; n < heap.length; n += 1) {
      const own = heap[n] ?? 0;
      const into = ((mulai[at] ?? 0) + n) * lebar;
      bytes.copy(baris, into, own * lebar, (own + 1) * lebar);
      if (tabel !== 'orang' || n === 0 || beda(own, heap[n - 1] ?? 0) !== 0) continue;
      kembar += 1;
      randomFillSync(baris, into + ALAMAT, lebar - ALAMAT);
    }
  }
  return { baris, perTumpuk, kembar };
}

/** Some twenty rows a heap: insertion is the quickest, and keeps equal ones in their order. */
function sisipkan(heap: Uint32Array, beda: (a: number, b: number) => number): Uint32Array {
  for (let n = 1; n < heap.length; n += 1) {
    const one = heap[n] ?? 0;
    let at = n;
    for (; at > 0 && beda(heap[at - 1] ?? 0, one) > 0; at -= 1) heap[at] = heap[at - 1] ?? 0;
    heap[at] = one;
  }
  return heap;
}
