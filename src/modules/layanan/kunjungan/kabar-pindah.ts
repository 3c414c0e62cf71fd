// Who hears that the office is closed on a day that was booked? (layanan.md 3.2, 8, case 2)
import { say } from '#kernel/text';
import type { Db } from '#platform/db';
import type { NotifyAt } from '#platform/notify';
import { bahasaOf, ingatkan, kabariPetugas, kabariTamu, lupakanIngat, namaKantor, waktuWords } from './kabar.ts';
import type { Pribadi } from './rahasia.ts';
import type { Kunjungan } from './store/kunjungan.ts';
import type { SebabPindah } from './store/pindah.ts';
import { pindahText as text } from './text-pindah.ts';

type Kontak = Pick<Pribadi, 'kontak'>;

/** `lain`: free times in milliseconds. The reminders of the old time go. */
export async function kabariPindah(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Kontak, sebab: SebabPindah, lain: readonly number[]): Promise<void> {
  await lupakanIngat(db, k);
  const slot = k.slot ?? at.clock.now();
  const words = (lang: 'id' | 'en'): string => lain.map((ms) => waktuWords(lang, k, ms)).join('; ');
  const lang = bahasaOf(k);
  const nilai = { kantor: await namaKantor(db, k), waktu: waktuWords(lang, k, slot) };
  await kabariTamu(db, at, k, pribadi, 'kunjungan-pindah', { subjek: text.subjek, baris: [text[sebab], ...(lain.length === 0 ? [text.tanpaLain] : []), text.cara], nilai }, { urgent: true });
  if (lain.length > 0) await kabariTamu(db, at, k, pribadi, 'kunjungan-lain', { subjek: text.subjek, baris: [text.lain], nilai: { waktu: words(lang) } }, { urgent: true });
  await kabariPetugas(db, at, k, 'kunjungan-pindah', text.petugas, text.petugasIsi, { waktu: waktuWords('id', k, slot), lain: lain.length === 0 ? say('id', text.petugasTanpa) : words('id') });
}

/** `origin`: scheme and host for the link to /lacak. */
export async function kabariBukaLagi(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Kontak, origin: string): Promise<void> {
  const waktu = waktuWords(bahasaOf(k), k, k.slot ?? at.clock.now());
  const nilai = { kantor: await namaKantor(db, k), waktu, alamat: `${origin}/lacak` };
  await kabariTamu(db, at, k, pribadi, 'kunjungan-buka-lagi', { subjek: text.bukaLagi, baris: [text.bukaLagiIsi], nilai }, { urgent: true });
  await kabariPetugas(db, at, k, 'kunjungan-buka-lagi', text.bukaLagi, text.petugasBukaLagiIsi, { waktu: waktuWords('id', k, k.slot ?? at.clock.now()) });
  if (k.keadaan === 'TERKONFIRMASI') await ingatkan(db, at, k, pribadi, nilai);
}
