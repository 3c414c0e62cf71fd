// How do the identifying fields of a voter lie in the database, and who can read them? (UU 27/2022; keamanan.md 6.3, sidalih.md 4.3)
import { type Result, assert, ok, refuse } from '#kernel/result';
import type { Day } from '#kernel/day';
import type { Keys } from '#platform/keys';
import { type Unopened, kidOf, openField, ringOf, sealField, shortIndex, shortSealer } from '#platform/seal';

/** What stands under the seal of a record. */
export interface Identitas {
  /** 16 digits. */
  readonly nik: string;
  /** 16 digits. */
  readonly nkk: string;
  readonly tempatLahir: string;
  readonly tanggalLahir: Day;
}

/** The vault of one server: whoever holds it can read sealed fields, so it is handed only to acts that must. */
export interface Brankas {
  sealIdentitas(id: string, identitas: Identitas): Buffer;
  openIdentitas(id: string, sealed: Uint8Array): Result<Identitas, Unopened>;
  /** A record as it stood before a change. */
  sealSebelum(id: string, json: string): Buffer;
  openSebelum(id: string, sealed: Uint8Array): Result<string, Unopened>;
  /** Disability has a table and a key of its own: specific data (UU 27/2022 Pasal 4). */
  sealDisabilitas(id: string, kode: number): string;
  openDisabilitas(id: string, sealed: string): Result<number, Unopened>;
  /** 16 bytes; equal for equal numbers, useless without the key. */
  nikKunci(nik: string): Buffer;
  nkkKunci(nkk: string): Buffer;
  /** Is a sealed identity, record before, or disability under the key in force? */
  isCurrent(sealed: Uint8Array | string): boolean;
}

const TABLE = 'sidalih_pemilih';
const DISABILITAS = { table: 'sidalih_disabilitas', column: 'rahasia' };
/** No field may hold it; intake refuses control characters. */
const SEPARATOR = '\u001f';

/** Opens what the key before the present one sealed, too, while a change of keys runs (`dpt rotate`). */
export function openBrankas(keys: Pick<Keys, 'secret' | 'before'>): Brankas {
  const key = keys.secret('pemilih');
  const ring = ringOf(key, ...keys.before('pemilih'));
  const identity = shortSealer(key, ring, { table: TABLE, column: 'rahasia' });
  const before = shortSealer(key, ring, { table: 'sidalih_perubahan', column: 'sebelum' });
  const disability = (row: string) => ({ ...DISABILITAS, row });
  return {
    sealIdentitas: (id, { nik, nkk, tempatLahir, tanggalLahir }) => identity.seal(id, [nik, nkk, tanggalLahir, tempatLahir].join(SEPARATOR)),
    openIdentitas(id, sealed) {
      const opened = identity.open(id, sealed);
      if (!opened.ok) return opened;
      const [nik, nkk, tanggalLahir, tempatLahir] = opened.value.split(SEPARATOR);
      if (nik === undefined || nkk === undefined || tanggalLahir === undefined || tempatLahir === undefined) return refuse('SEAL_BROKEN');
      return ok({ nik, nkk, tanggalLahir: tanggalLahir as Day, tempatLahir });
    },
    sealSebelum: (id, json) => before.seal(id, json),
    openSebelum: (id, sealed) => before.open(id, sealed),
    sealDisabilitas: (id, kode) => sealField(key, disability(id), kidOf(key), String(kode)),
    openDisabilitas(id, sealed) {
      const opened = openField(ring, disability(id), sealed);
      return opened.ok ? ok(Number(opened.value)) : opened;
    },
    nikKunci: shortIndex(keys.secret('indeks'), { table: TABLE, column: 'nik' }),
    nkkKunci: shortIndex(keys.secret('indeks'), { table: TABLE, column: 'nkk' }),
    isCurrent: (sealed) => (typeof sealed === 'string' ? sealed.startsWith(`${kidOf(key)}.`) : identity.isCurrent(sealed)),
  };
}

const opened = new WeakMap<Pick<Keys, 'secret' | 'before'>, Brankas>();

/** The vault of the running server's keys, prepared once. */
export function brankasOf(keys: Pick<Keys, 'secret' | 'before'>): Brankas {
  const held = opened.get(keys) ?? openBrankas(keys);
  opened.set(keys, held);
  return held;
}

/** For records that this server sealed itself: one that does not open is a bug or a lost key, never a reader's mistake. */
export function mustOpen<T>(opened: Result<T, Unopened>): T {
  assert(opened.ok, opened.ok ? '' : `sealed voter field: ${opened.refusal.code}`);
  return opened.value;
}
