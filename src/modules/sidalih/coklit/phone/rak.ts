// What does this phone keep of a station, and how is it sealed? (IndexedDB; every name and number under a key that cannot be read out; sidalih.md 4.3)
import { Shelf, type Sealed, type Stores, newSeal, openSealed, sealBytes, sealText, sha256, signText } from '#design/phone';
import { type DaftarHp, type Isi, type Jawaban, type PesanCoklit, signedText } from '../pesan.ts';
import type { Entri } from './lipat.ts';

export interface Alat {
  readonly id: 'ini';
  /** Signs; bound to the officer's mandate. */
  readonly kunci: CryptoKeyPair;
  /** Seals; null after the hand-in. */
  readonly segel: CryptoKey | null;
  /** As the centre calls it. */
  readonly perangkat: string;
  /** Entries so far, also those that were wiped. */
  readonly cacah: number;
  /** Milliseconds: when everything was handed in. */
  readonly diserahkan: number | null;
}

/** An entry: signed, sealed, never written again. */
export interface CatatanHp {
  readonly cacah: number;
  readonly isi: Sealed;
}

export interface FotoHp {
  readonly id: string;
  readonly isi: Sealed;
  readonly jenis: string;
  readonly sha256: string;
  readonly terkirim: boolean;
}

interface Isian {
  readonly alat: Alat;
  readonly daftar: { readonly id: 'ini'; readonly isi: Sealed };
  readonly catatan: CatatanHp;
  /** What the centre answered, by the number of the entry. */
  readonly jawaban: { readonly cacah: number; readonly jawaban: Jawaban };
  readonly foto: FotoHp;
}

const STORES: Stores<Isian> = [
  ['alat', 'id'],
  ['daftar', 'id'],
  ['catatan', 'cacah'],
  ['jawaban', 'cacah'],
  ['foto', 'id'],
];

export type Rak = Shelf<Isian>;

export const openRak = async (): Promise<Rak> => Shelf.open<Isian>('pendopo-coklit', STORES);

/** Signed text with its signature, as it lies sealed. */
export interface Tertanda {
  readonly berkas: string;
  readonly tanda: string;
}

/** The phone with its list open; undefined where nothing is on it. */
export interface Terbuka {
  readonly alat: Alat & { readonly segel: CryptoKey };
  readonly daftar: DaftarHp;
}

export async function openDaftar(rak: Rak): Promise<Terbuka | undefined> {
  const [alat, kept] = [await rak.get('alat', 'ini'), await rak.get('daftar', 'ini')];
  if (alat?.segel === undefined || alat.segel === null || kept === undefined) return undefined;
  return { alat: { ...alat, segel: alat.segel }, daftar: JSON.parse(await openSealed(alat.segel, kept.isi)) as DaftarHp };
}

/** Puts a list that was just handed out in place of whatever was here, under a fresh key. */
export async function keepDaftar(rak: Rak, daftar: DaftarHp): Promise<void> {
  const segel = await newSeal();
  await wipe(rak);
  await rak.put('daftar', { id: 'ini', isi: await sealText(segel, JSON.stringify(daftar)) });
  await rak.update('alat', 'ini', (was) => ({ ...was, segel, diserahkan: null }));
}

export async function openTertanda(segel: CryptoKey, { isi }: CatatanHp): Promise<Tertanda> {
  return JSON.parse(await openSealed(segel, isi)) as Tertanda;
}

/** Every entry in the order of its number. */
export async function openEntri(rak: Rak, segel: CryptoKey): Promise<Entri[]> {
  const said = new Map((await rak.all('jawaban')).map(({ cacah, jawaban }) => [cacah, jawaban]));
  const all: Entri[] = [];
  for (const one of await rak.all('catatan')) {
    const { isi } = JSON.parse((await openTertanda(segel, one)).berkas) as PesanCoklit;
    all.push({ cacah: one.cacah, isi, jawaban: said.get(one.cacah) ?? null });
  }
  return all;
}

/** Number, entry, signature, seal, disk: when this is done the entry outlives the app. Rejects where the phone is full. */
export async function catatEntri(rak: Rak, { alat, daftar }: Terbuka, isi: Isi | ((cacah: number) => Isi), now: number): Promise<void> {
  const { cacah, perangkat } = await rak.update('alat', 'ini', (was) => ({ ...was, cacah: was.cacah + 1 }));
  const pesan: PesanCoklit = { v: 1, jenis: 'coklit', perangkat, cacah, daftar: daftar.daftar, kode: daftar.kode, pada: Math.floor(now / 1000), isi: typeof isi === 'function' ? isi(cacah) : isi };
  const berkas = signedText(pesan);
  const tertanda: Tertanda = { berkas, tanda: await signText(alat.kunci, berkas) };
  await rak.add('catatan', { cacah, isi: await sealText(alat.segel, JSON.stringify(tertanda)) });
}

/** Gives the name under which an entry calls it. */
export async function catatFoto(rak: Rak, { alat }: Terbuka, file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const id = crypto.randomUUID();
  await rak.put('foto', { id, isi: await sealBytes(alat.segel, bytes), jenis: file.type, sha256: await sha256(bytes), terkirim: false });
  return id;
}

/** Everything about voters goes; the signing key and the count stay, so that no number comes twice. */
export async function wipe(rak: Rak): Promise<void> {
  await rak.clear('daftar', 'catatan', 'jawaban', 'foto');
}

/** The centre has confirmed the hand-in. */
export async function serahkan(rak: Rak, now: number): Promise<void> {
  await wipe(rak);
  await rak.update('alat', 'ini', (was) => ({ ...was, segel: null, diserahkan: now }));
}
