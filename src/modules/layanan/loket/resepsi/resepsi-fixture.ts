// How does a test get a reception device that signs as a real one does, and keeps its log over a restart?
import { randomUUID } from 'node:crypto';
import { assert } from '#kernel/result';
import { KANTOR } from '../../kunjungan/kunjungan-fixture.ts';
import type { Deps } from '#platform/module';
import { terimaLuring } from '../actions/luring.ts';
import { insertPerangkat } from '../store/luring.ts';
import type { BekalHp, BerkasResepsi, EntriResepsi, IsiResepsi, JawabanResepsi, KirimanResepsi } from './pesan.ts';
import { signedText } from './pesan.ts';
import { nomorBerikut, sisaSewa } from './lipat.ts';

const { subtle } = globalThis.crypto;

export interface Hp {
  readonly id: string;
  readonly log: EntriResepsi[];
  bekal: BekalHp;
  /** Writes down an entry at this instant. */
  catat(isi: IsiResepsi, ms: number): void;
  /** A walk-in or a booking with the next number of the lease; undefined when it is used up. */
  terima(layanan: string, ms: number, over?: { readonly prioritas?: boolean; readonly kunjungan?: string }): { readonly huruf: string; readonly nomor: number } | undefined;
  batch(over?: Partial<BerkasResepsi>, from?: number): Promise<KirimanResepsi>;
  sync(over?: Partial<BerkasResepsi>, from?: number): Promise<JawabanResepsi>;
}

export async function hpOf(deps: Deps): Promise<Hp> {
  const id = randomUUID();
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const spki = Buffer.from(await subtle.exportKey('spki', pair.publicKey)).toString('base64url');
  await insertPerangkat(deps.database.db, { id, kantor: KANTOR, nama: 'Tablet', kunci: spki, akun: 'r1', dibuat: deps.clock.now() });
  const log: EntriResepsi[] = [];
  const sign = async (berkas: string): Promise<string> => Buffer.from(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(berkas))).toString('base64url');
  /** Numbers begin anew each day: only the day's own entries count. */
  let pagi = 0;
  const hariIni = (): IsiResepsi[] => log.slice(pagi).map(({ isi }) => isi);
  const empty: BekalHp = { kantor: KANTOR, nama: '', tanggal: '', layanan: [], loket: [], janji: [], sewa: [] };
  const hp: Hp = {
    id,
    log,
    bekal: empty,
    catat: (isi, ms) => void log.push({ cacah: log.length + 1, pada: Math.floor(ms / 1_000), isi }),
    terima: (layanan, ms, over = {}) => {
      const next = nomorBerikut(hp.bekal, hariIni(), layanan);
      if (next !== undefined) hp.catat({ t: 'T', ...next, kunjungan: over.kunjungan ?? '', layanan, prioritas: over.prioritas ?? false, nama: 'Tamu' }, ms);
      return next;
    },
    batch: async (over = {}, from = 0) => {
      const sisa = sisaSewa(hp.bekal, hariIni());
      const berkas = signedText({ v: 1, jenis: 'resepsi', perangkat: id, kantor: KANTOR, jam: Math.floor(deps.clock.now() / 1_000), entri: log.slice(from, from + 60), sisa, ...over });
      return { perangkat: id, berkas, tanda: await sign(berkas) };
    },
    sync: async (over, from) => {
      const said = await terimaLuring(deps, await hp.batch(over, from));
      if ('bekal' in said) {
        if (said.bekal.tanggal !== hp.bekal.tanggal) pagi = log.length;
        hp.bekal = said.bekal;
      }
      return said;
    },
  };
  const first = await hp.sync();
  assert('bekal' in first, 'a bound device gets its numbers');
  return hp;
}
