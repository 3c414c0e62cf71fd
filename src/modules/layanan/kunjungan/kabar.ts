// Who hears of what happens to a visit? (layanan.md 8: by mail where the guest agreed; without a contact page, slip and screen are enough)
import { formatInstant } from '#kernel/format';
import type { Lang, Sentence } from '#kernel/text';
import { say } from '#kernel/text';
import type { Db } from '#platform/db';
import { type NotifyAt, dropNotices, notify } from '#platform/notify';
import { findOffice } from '#platform/offices';
import { showCode } from '#platform/receipts';
import { zonaKantor } from './kantor-hari.ts';
import { type Pribadi } from './rahasia.ts';
import type { Kunjungan } from './store/kunjungan.ts';
import { kabarText as text } from './text-kabar.ts';

const HARI_MS = 86_400_000;
const DUA_JAM_MS = 2 * 3_600_000;
export const MODUL = 'layanan';
/** A reminder waits for its day; it has a row of its own so that no later notice waits behind it. */
const ingatOf = (id: string): string => `${id}/ingat`;

interface Isi {
  readonly subjek: Sentence;
  readonly baris: readonly Sentence[];
  readonly nilai: Readonly<Record<string, string>>;
}

export async function namaKantor(db: Db, k: Pick<Kunjungan, 'kantor'>): Promise<string> {
  return (await findOffice(db, k.kantor))?.nama ?? 'KPU';
}

export function waktuWords(lang: Lang, k: Pick<Kunjungan, 'kantor'>, ms: number): string {
  return formatInstant(lang, new Date(ms).toISOString(), zonaKantor(k.kantor));
}

/** The guest's own language where it is one of the site's, else Indonesian. */
export const bahasaOf = ({ bahasa }: Pick<Kunjungan, 'bahasa'>): Lang => (bahasa === 'en' ? 'en' : 'id');

/** `origin`: scheme and host for the link to /lacak; '' where none is known. */
export async function kabariTamu(db: Db, at: NotifyAt, k: Kunjungan, { kontak }: Pick<Pribadi, 'kontak'>, peristiwa: string, isi: Isi, over: { readonly object?: string; readonly notBefore?: number; readonly urgent?: boolean } = {}): Promise<void> {
  if (kontak?.kanal !== 'surel') return;
  const lang = bahasaOf(k);
  await notify(db, at, {
    event: `layanan.${peristiwa}`,
    module: MODUL,
    object: over.object ?? k.id,
    to: { kind: 'surel', address: kontak.nilai },
    lang,
    subject: say(lang, isi.subjek, isi.nilai),
    body: isi.baris.map((line) => say(lang, line, isi.nilai)),
    zone: zonaKantor(k.kantor),
    office: k.kantor,
    ...(over.notBefore === undefined ? {} : { notBefore: new Date(over.notBefore).toISOString() }),
    ...(over.urgent === true ? { urgent: true } : {}),
  });
}

export async function kabariPetugas(db: Db, at: NotifyAt, k: Kunjungan, peristiwa: string, subjek: Sentence, baris: Sentence, nilai: Readonly<Record<string, string>>, peran: 'resepsionis' | 'sekretaris' | 'kasubbag' = 'resepsionis'): Promise<void> {
  await notify(db, at, {
    event: `layanan.${peristiwa}`,
    module: MODUL,
    object: k.id,
    to: { kind: 'peran', role: peran, node: k.kantor },
    lang: 'id',
    subject: say('id', subjek, nilai),
    body: [say('id', baris, nilai)],
    zone: zonaKantor(k.kantor),
    office: k.kantor,
    href: `/kerja/loket/${k.kantor}/kunjungan/${k.id}`,
  });
}

export interface Pesanan {
  readonly pribadi: Pick<Pribadi, 'kontak'>;
  /** Receipt code; absent where nobody knows it any more. */
  readonly kode?: string;
  readonly origin: string;
}

/** Booked or confirmed: code, place, time, what to bring, where to change it; reminders wait for their time. */
export async function kabariJanji(db: Db, at: NotifyAt, k: Kunjungan, { pribadi, kode, origin }: Pesanan): Promise<void> {
  const waktu = waktuWords(bahasaOf(k), k, k.slot ?? k.dipesan ?? at.clock.now());
  const nilai = { kode: kode === undefined ? '' : showCode(kode), kantor: await namaKantor(db, k), waktu, alamat: `${origin}/lacak` };
  const yes = k.keadaan === 'TERKONFIRMASI';
  const isi: Isi = { subjek: yes ? text.terkonfirmasi : text.dipesan, baris: [yes ? text.terkonfirmasiIsi : text.dipesanIsi, ...(kode === undefined ? [] : [text.bawa]), text.lacak], nilai };
  await kabariTamu(db, at, k, pribadi, yes ? 'kunjungan-konfirmasi' : 'kunjungan-pesan', isi, { urgent: true });
  await kabariPetugas(db, at, k, 'kunjungan-pesan', yes ? text.petugasMasuk : text.petugasBaru, yes ? text.petugasMasukIsi : text.petugasBaruIsi, { waktu: waktuWords('id', k, k.slot ?? at.clock.now()) });
  if (yes) await ingatkan(db, at, k, pribadi, nilai);
}

/** The afternoon before, and two hours before. */
export async function ingatkan(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Pesanan['pribadi'], nilai: Isi['nilai']): Promise<void> {
  if (k.slot === null) return;
  const eve = Date.parse(`${new Date(k.slot - HARI_MS).toISOString().slice(0, 10)}T16:00:00Z`) - jamZona(k) * 3_600_000;
  for (const when of [eve, k.slot - DUA_JAM_MS]) {
    if (when > at.clock.now()) await kabariTamu(db, at, k, pribadi, 'kunjungan-ingat', { subjek: text.ingat, baris: [text.ingatIsi], nilai }, { object: ingatOf(k.id), notBefore: when });
  }
}

const jamZona = ({ kantor }: Pick<Kunjungan, 'kantor'>): number => ({ WIB: 7, WITA: 8, WIT: 9 })[zonaKantor(kantor)];

/** What waits for a day that will not come. */
export async function lupakanIngat(db: Db, k: Pick<Kunjungan, 'id'>): Promise<void> {
  await dropNotices(db, MODUL, ingatOf(k.id));
}

/** Withdrawn consent: nothing more goes out, from the same moment on. */
export async function lupakanKabar(db: Db, k: Pick<Kunjungan, 'id'>): Promise<void> {
  await dropNotices(db, MODUL, k.id);
  await lupakanIngat(db, k);
}

/** `lain`: free times in milliseconds. */
export async function kabariBatal(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Pesanan['pribadi'], why: { readonly oleh: 'tamu' } | { readonly oleh: 'kantor'; readonly alasan: string; readonly lain: readonly number[] }): Promise<void> {
  await lupakanIngat(db, k);
  const lang = bahasaOf(k);
  const nilai = { kantor: await namaKantor(db, k), waktu: waktuWords(lang, k, k.slot ?? at.clock.now()) };
  if (why.oleh === 'tamu') {
    await kabariTamu(db, at, k, pribadi, 'kunjungan-batal', { subjek: text.dibatalkan, baris: [text.dibatalkanTamu], nilai });
    await kabariPetugas(db, at, k, 'kunjungan-batal', text.petugasBatal, text.petugasBatalIsi, { waktu: waktuWords('id', k, k.slot ?? at.clock.now()) });
    return;
  }
  await kabariTamu(db, at, k, pribadi, 'kunjungan-batal', { subjek: text.dibatalkan, baris: [text.dibatalkanKantor], nilai: { ...nilai, alasan: why.alasan } }, { urgent: true });
  if (why.lain.length > 0) await kabariTamu(db, at, k, pribadi, 'kunjungan-lain', { subjek: text.dibatalkan, baris: [text.waktuLain], nilai: { waktu: why.lain.map((ms) => waktuWords(lang, k, ms)).join('; ') } }, { urgent: true });
}

export async function kabariUbah(db: Db, at: NotifyAt, k: Kunjungan, pesanan: Pesanan): Promise<void> {
  await lupakanIngat(db, k);
  const lang = bahasaOf(k);
  const nilai = { kantor: await namaKantor(db, k), waktu: waktuWords(lang, k, k.slot ?? at.clock.now()), alamat: `${pesanan.origin}/lacak` };
  await kabariTamu(db, at, k, pesanan.pribadi, 'kunjungan-ubah', { subjek: text.diubah, baris: [text.diubahIsi, text.lacak], nilai }, { urgent: true });
  await kabariPetugas(db, at, k, 'kunjungan-ubah', text.petugasBatal, text.petugasBatalIsi, { waktu: waktuWords('id', k, k.slot ?? at.clock.now()) });
  if (k.keadaan === 'TERKONFIRMASI') await ingatkan(db, at, k, pesanan.pribadi, nilai);
}

/** No-show, closing before the call: told in one notice with free times. */
export async function kabariLuput(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Pesanan['pribadi'], apa: 'hangus' | 'tutup', lain: readonly number[]): Promise<void> {
  const lang = bahasaOf(k);
  const nilai = { waktu: lain.map((ms) => waktuWords(lang, k, ms)).join('; ') };
  await kabariTamu(db, at, k, pribadi, `kunjungan-${apa}`, { subjek: text[apa], baris: [text[`${apa}Isi`], ...(lain.length === 0 ? [] : [text.waktuLain])], nilai });
}

/** The notice of a token names no visit: it has no row in common with one. */
export async function kabariSurvei(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Pesanan['pribadi'], alamat: string): Promise<void> {
  await kabariTamu(db, at, k, pribadi, 'survei', { subjek: text.survei, baris: [text.surveiIsi], nilai: { alamat } }, { object: 'survei' });
}

export async function kabariTiba(db: Db, at: NotifyAt, k: Kunjungan, nomor: string): Promise<void> {
  if (k.pejabat === null) return;
  await kabariPetugas(db, at, k, 'kunjungan-tiba', text.petugasTiba, text.petugasTibaIsi, { nomor }, 'sekretaris');
}

/** The place stays the guest's: both sides hear that the office is late. */
export async function kabariLambat(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Pesanan['pribadi']): Promise<void> {
  const lang = bahasaOf(k);
  await kabariTamu(db, at, k, pribadi, 'kunjungan-lambat', { subjek: text.lambat, baris: [text.lambatIsi], nilai: { kantor: await namaKantor(db, k), waktu: waktuWords(lang, k, k.slot ?? at.clock.now()) } });
  await kabariPetugas(db, at, k, 'kunjungan-lambat', text.petugasLambat, text.petugasLambatIsi, { waktu: waktuWords('id', k, k.slot ?? at.clock.now()) }, 'sekretaris');
}

/** Somebody waits longer than the promise: the head of the counter sees to it. */
export async function kabariTunggu(db: Db, at: NotifyAt, k: Kunjungan): Promise<void> {
  await kabariPetugas(db, at, k, 'kunjungan-tunggu', text.petugasTunggu, text.petugasTungguIsi, { nomor: `${k.huruf ?? ''}-${String(k.nomor ?? '')}` }, 'kasubbag');
}
