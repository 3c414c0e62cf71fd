// What does a phone keep until the centre has it? (IndexedDB: written before anything is sent, so that a dead battery loses nothing)

/** Name of a store and the field that names its things; `S` says what each store holds. */
export type Stores<S> = readonly (readonly [keyof S & string, string])[];

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** Every write answers only when it is on the disk ("strict"); a phone without room rejects it and keeps what it had. */
export class Shelf<S extends object> {
  private readonly db: IDBDatabase;

  private constructor(db: IDBDatabase) {
    this.db = db;
  }

  static async open<S extends object>(name: string, stores: Stores<S>): Promise<Shelf<S>> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => stores.forEach(([store, keyPath]) => request.result.createObjectStore(store, { keyPath }));
    return new Shelf<S>(await settled(request));
  }

  async get<K extends keyof S & string>(store: K, id: IDBValidKey): Promise<S[K] | undefined> {
    return settled(this.db.transaction(store).objectStore(store).get(id) as IDBRequest<S[K] | undefined>);
  }

  async all<K extends keyof S & string>(store: K): Promise<S[K][]> {
    return settled(this.db.transaction(store).objectStore(store).getAll() as IDBRequest<S[K][]>);
  }

  async put<K extends keyof S & string>(store: K, ...values: readonly S[K][]): Promise<void> {
    await this.change(store, (on) => values.forEach((value) => on.put(value)));
  }

  /** For what is never written again: a thing of this name that is there already makes it fail. */
  async add<K extends keyof S & string>(store: K, value: S[K]): Promise<void> {
    await this.change(store, (on) => on.add(value));
  }

  async clear(...stores: readonly (keyof S & string)[]): Promise<void> {
    for (const store of stores) await this.change(store, (on) => on.clear());
  }

  /** Changes one thing without anybody in between; gives what now stands there. */
  async update<K extends keyof S & string>(store: K, id: IDBValidKey, change: (was: S[K]) => S[K]): Promise<S[K]> {
    let made: S[K] | undefined;
    await this.change(store, (on) => {
      const request = on.get(id) as IDBRequest<S[K]>;
      request.onsuccess = () => {
        made = change(request.result);
        on.put(made);
      };
    });
    return made as S[K];
  }

  private change(store: string, write: (on: IDBObjectStore) => unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const act = this.db.transaction(store, 'readwrite', { durability: 'strict' });
      act.oncomplete = () => resolve();
      act.onabort = () => reject(act.error ?? new Error('IndexedDB'));
      write(act.objectStore(store));
    });
  }
}
