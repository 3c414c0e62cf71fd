// How does what a guest wrote lie in the table, and how is a visit found by its code? (keamanan.md 6.3; each column under its own seal)
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { blindIndex, kidOf, openField, ringOf, sealField } from '#platform/seal';
import type { Isian, Kontak } from './isian.ts';
import { BUTUH, type Butuh } from './jenis.ts';
import type { PribadiRow } from './store/pribadi.ts';

const TABLE = 'layanan_kunjungan_pribadi';
type Sealing = Pick<Keys, 'secret'>;

const isi = z.object({ nama: z.string(), lembaga: z.string() });
const butuh = z.object({ kode: z.array(z.enum(BUTUH)), lain: z.string(), belum: z.array(z.enum(BUTUH)) });

/** What is open of a guest; what was wiped is empty. */
export interface Pribadi {
  readonly nama: string;
  readonly lembaga: string;
  readonly uraian: string;
  readonly kontak: Kontak | undefined;
  readonly butuh: readonly Butuh[];
  readonly butuhLain: string;
  /** Of these the office could promise nothing at booking. */
  readonly belumPasti: readonly Butuh[];
  readonly foto: string | null;
}

function seal(keys: Sealing, row: string, column: string, plain: string): string {
  const key = keys.secret('bidang');
  return sealField(key, { table: TABLE, row, column }, kidOf(key), plain);
}

function open(keys: Sealing, row: string, column: string, sealed: string): string {
  const opened = openField(ringOf(keys.secret('bidang')), { table: TABLE, row, column }, sealed);
  assert(opened.ok, `sealed ${column} of ${row}`);
  return opened.value;
}

export function sealPribadi(keys: Sealing, id: string, form: Pick<Isian, 'nama' | 'lembaga' | 'uraian' | 'kontak' | 'butuh' | 'butuhLain'>, belum: readonly Butuh[], foto: string | null, acuan: number): PribadiRow {
  const { kontak } = form;
  return {
    kunjungan: id,
    isi: seal(keys, id, 'isi', JSON.stringify({ nama: form.nama, lembaga: form.lembaga })),
    uraian: form.uraian === '' ? null : seal(keys, id, 'uraian', form.uraian),
    kontak: kontak === undefined ? null : seal(keys, id, 'kontak', kontak.nilai),
    kontakKunci: kontak === undefined ? null : kontakKunci(keys, kontak),
    kanal: kontak?.kanal ?? null,
    butuh: form.butuh.length === 0 ? null : seal(keys, id, 'butuh', JSON.stringify({ kode: form.butuh, lain: form.butuhLain, belum })),
    foto,
    inisial: null,
    acuan,
  };
}

export function openPribadi(keys: Sealing, p: PribadiRow | undefined): Pribadi {
  const named = p?.isi == null ? { nama: p?.inisial ?? '', lembaga: '' } : isi.parse(JSON.parse(open(keys, p.kunjungan, 'isi', p.isi)));
  const needs = p?.butuh == null ? { kode: [], lain: '', belum: [] } : butuh.parse(JSON.parse(open(keys, p.kunjungan, 'butuh', p.butuh)));
  return {
    ...named,
    uraian: p?.uraian == null ? '' : open(keys, p.kunjungan, 'uraian', p.uraian),
    kontak: p?.kontak == null ? undefined : { kanal: p.kanal === 'surel' ? 'surel' : 'telepon', nilai: open(keys, p.kunjungan, 'kontak', p.kontak) },
    butuh: needs.kode,
    butuhLain: needs.lain,
    belumPasti: needs.belum,
    foto: p?.foto ?? null,
  };
}

/** Vector of keamanan.md 6.3: phone in E.164 under `kunjungan|telepon`. */
export function kontakKunci(keys: Sealing, { kanal, nilai }: Kontak): string {
  return blindIndex(keys.secret('indeks'), { table: 'kunjungan', column: kanal }, nilai);
}

export const kodeKunci = (keys: Sealing, code: string): string => blindIndex(keys.secret('indeks'), { table: 'layanan_kunjungan', column: 'kode' }, code);

/** What a device without a network compares a scanned code with: bound to the one visit. */
export const kodeLuring = (id: string, code: string): string => createHash('sha256').update(`${id}|${code}`).digest('hex');

/** 128 bits for the address of the position page; the table holds the hash alone. */
export function drawAntre(): { readonly token: string; readonly kunci: string } {
  const token = randomBytes(16).toString('base64url');
  return { token, kunci: antreKunci(token) };
}
export const antreKunci = (token: string): string => createHash('sha256').update(`antre/v1|${token}`).digest('hex');

/** Who holds a seat for ten minutes: the browser's mark, unreadable. */
export const pemegangKunci = (keys: Sealing, holder: string): string => blindIndex(keys.secret('indeks'), { table: 'layanan_slot_tahan', column: 'pemegang' }, holder);
