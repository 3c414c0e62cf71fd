// What does this phone keep until the centre has it? (IndexedDB: written before anything is sent, so that a dead battery loses nothing)
import type { Jawaban } from '../message.ts';

/** The key of this phone; its private half cannot be read out, not even by our own script. */
export interface Alat {
  readonly id: 'ini';
  readonly kunci: CryptoKeyPair;
  /** As the centre calls it. */
  readonly perangkat: string;
  /** Forms signed so far. */
  readonly cacah: number;
}

/** A station that the form was put on this phone for. */
export interface TpsDiHp {
  /** `pemilu-2024/ppwp/3174091004001`: also the way to its pages. */
  readonly id: string;
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
  /** "TPS 001 Batu Ampar" */
  readonly nama: string;
  readonly kontesNama: string;
}

export interface IsianDiHp {
  readonly uuid: string;
  /** Id of its `TpsDiHp`. */
  readonly tps: string;
  readonly berkas: string;
  readonly tanda: string;
  /** Text of the QR code, signed as well. */
  readonly kode: string;
  /** Milliseconds. */
  readonly dibuat: number;
  readonly keadaan: 'menunggu' | 'terkirim' | 'bentrok' | 'ditolak' | 'diganti';
  readonly jawaban: Jawaban | null;
}

export interface FotoDiHp {
  /** `{tps}/{halaman}`: the newest photograph of a page. */
  readonly id: string;
  readonly tps: string;
  readonly halaman: number;
  readonly uuid: string;
  readonly sha256: string;
  readonly isi: Blob;
  readonly keadaan: 'menunggu' | 'terkirim' | 'ditolak';
  readonly jawaban: Jawaban | null;
}

interface Isi {
  readonly alat: Alat;
  readonly tps: TpsDiHp;
  readonly isian: IsianDiHp;
  readonly foto: FotoDiHp;
}

const STORES: readonly (readonly [keyof Isi, string])[] = [
  ['alat', 'id'],
  ['tps', 'id'],
  ['isian', 'uuid'],
  ['foto', 'id'],
];

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** Every write answers only when it is on the disk ("strict"). */
export class Shelf {
  private readonly db: IDBDatabase;

  private constructor(db: IDBDatabase) {
    this.db = db;
  }

  static async open(name = 'pendopo-luring'): Promise<Shelf> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => STORES.forEach(([store, keyPath]) => request.result.createObjectStore(store, { keyPath }));
    return new Shelf(await settled(request));
  }

  async get<K extends keyof Isi>(store: K, id: string): Promise<Isi[K] | undefined> {
    return settled(this.db.transaction(store).objectStore(store).get(id) as IDBRequest<Isi[K] | undefined>);
  }

  async all<K extends keyof Isi>(store: K): Promise<Isi[K][]> {
    return settled(this.db.transaction(store).objectStore(store).getAll() as IDBRequest<Isi[K][]>);
  }

  async put<K extends keyof Isi>(store: K, value: Isi[K]): Promise<void> {
    await this.change(store, (on) => on.put(value));
  }

  async clear(store: keyof Isi): Promise<void> {
    await this.change(store, (on) => on.clear());
  }

  /** The next number of this phone's forms; used or not, it never comes again. */
  async nextCount(): Promise<number> {
    let cacah = 0;
    await this.change('alat', (on) => {
      const request = on.get('ini') as IDBRequest<Alat>;
      request.onsuccess = () => {
        cacah = request.result.cacah + 1;
        on.put({ ...request.result, cacah });
      };
    });
    return cacah;
  }

  private change(store: keyof Isi, write: (on: IDBObjectStore) => unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const act = this.db.transaction(store, 'readwrite', { durability: 'strict' });
      act.oncomplete = () => resolve();
      act.onabort = () => reject(act.error ?? new Error('IndexedDB'));
      write(act.objectStore(store));
    });
  }
}
