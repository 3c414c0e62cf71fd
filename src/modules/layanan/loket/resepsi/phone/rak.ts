// What does a reception device keep of a day, and how is it sealed? (IndexedDB; a key that cannot be read out; layanan.md 9)
import { type Sealed, Shelf, type Stores, newSeal, openSealed, sealText, signText } from '#design/phone';
import { type BekalHp, type EntriResepsi, type IsiResepsi, type KirimanResepsi, SEKALI_KIRIM, TANPA_KABAR_MS, signedText } from '../pesan.ts';
import { sisaSewa } from '../lipat.ts';

interface Alat {
  readonly id: 'ini';
  /** Signs. */
  readonly kunci: CryptoKeyPair;
  /** Seals. */
  readonly segel: CryptoKey;
  readonly perangkat: string;
  /** Entries so far, also those that were wiped. */
  readonly cacah: number;
  /** The last entry that the centre has. */
  readonly terkirim: number;
  /** Count at the beginning of the day that is held. */
  readonly pagi: number;
  /** Milliseconds: when the centre last answered. */
  readonly kabar: number;
}
interface Isi {
  readonly alat: Alat;
  readonly bekal: { readonly id: 'ini'; readonly isi: Sealed };
  readonly catatan: { readonly cacah: number; readonly isi: Sealed };
}
const STORES: Stores<Isi> = [
  ['alat', 'id'],
  ['bekal', 'id'],
  ['catatan', 'cacah'],
];
export type Rak = Shelf<Isi>;
export const openRak = async (): Promise<Rak> => Shelf.open<Isi>('pendopo-resepsi', STORES);

export interface Terbuka {
  readonly alat: Alat;
  readonly bekal: BekalHp;
  /** Entries of the day, oldest first. */
  readonly log: readonly EntriResepsi[];
  /** Of these the centre has not seen so many. */
  readonly menunggu: readonly EntriResepsi[];
}

/** Undefined where nothing is on the device, or it was out of touch for twelve hours with everything sent: then it is wiped. */
export async function openAlat(rak: Rak, now: number): Promise<Terbuka | undefined> {
  const [alat, kept] = [await rak.get('alat', 'ini'), await rak.get('bekal', 'ini')];
  if (alat === undefined || kept === undefined) return undefined;
  const all: EntriResepsi[] = [];
  for (const one of await rak.all('catatan')) all.push(JSON.parse(await openSealed(alat.segel, one.isi)) as EntriResepsi);
  const menunggu = all.filter(({ cacah }) => cacah > alat.terkirim);
  if (menunggu.length === 0 && now - alat.kabar > TANPA_KABAR_MS) {
    await wipe(rak);
    return undefined;
  }
  return { alat, bekal: JSON.parse(await openSealed(alat.segel, kept.isi)) as BekalHp, log: all.filter(({ cacah }) => cacah > alat.pagi), menunggu };
}

export async function bindAlat(rak: Rak, kunci: CryptoKeyPair, perangkat: string, bekal: BekalHp, now: number): Promise<void> {
  const segel = await newSeal();
  await wipe(rak);
  await rak.put('bekal', { id: 'ini', isi: await sealText(segel, JSON.stringify(bekal)) });
  await rak.put('alat', { id: 'ini', kunci, segel, perangkat, cacah: 0, terkirim: 0, pagi: 0, kabar: now });
}

/** Number, seal, disk: when this is done the entry outlives the app. Rejects where the device is full. */
export async function catat(rak: Rak, { alat }: Pick<Terbuka, 'alat'>, isi: IsiResepsi, now: number): Promise<void> {
  const { cacah } = await rak.update('alat', 'ini', (was) => ({ ...was, cacah: was.cacah + 1 }));
  const entri: EntriResepsi = { cacah, pada: Math.floor(now / 1_000), isi };
  await rak.add('catatan', { cacah, isi: await sealText(alat.segel, JSON.stringify(entri)) });
}

export async function bungkus({ alat, bekal, log, menunggu }: Terbuka, now: number): Promise<KirimanResepsi> {
  const entri = menunggu.slice(0, SEKALI_KIRIM);
  const berkas = signedText({ v: 1, jenis: 'resepsi', perangkat: alat.perangkat, kantor: bekal.kantor, jam: Math.floor(now / 1_000), entri, sisa: sisaSewa(bekal, log.map(({ isi }) => isi)) });
  return { perangkat: alat.perangkat, berkas, tanda: await signText(alat.kunci, berkas) };
}

/** What the centre has is done with; a new day begins its numbers anew. */
export async function diterima(rak: Rak, open: Terbuka, sampai: number, bekal: BekalHp, now: number): Promise<void> {
  await rak.put('bekal', { id: 'ini', isi: await sealText(open.alat.segel, JSON.stringify(bekal)) });
  const fresh = bekal.tanggal !== open.bekal.tanggal;
  await rak.update('alat', 'ini', (was) => ({ ...was, terkirim: Math.max(was.terkirim, sampai), kabar: now, pagi: fresh ? Math.max(was.terkirim, sampai) : was.pagi }));
}

export async function wipe(rak: Rak): Promise<void> {
  await rak.clear('alat', 'bekal', 'catatan');
}
