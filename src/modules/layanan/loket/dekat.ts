// Who hears that only two are before them, or that the number is called? (layanan.md 8: by mail, where the guest agreed to notices; once a visit)
import type { Db } from '#platform/db';
import type { NotifyAt } from '#platform/notify';
import { kabariTamu } from '../kunjungan/kabar.ts';
import { type Pribadi, openPribadi } from '../kunjungan/rahasia.ts';
import type { Kunjungan } from '../kunjungan/store/kunjungan.ts';
import { readPribadi } from '../kunjungan/store/pribadi.ts';
import { pertamaKali } from '../kunjungan/store/sekali.ts';
import { harianText as text } from '../kunjungan/text-harian.ts';
import { asPenunggu } from './penunggu.ts';
import { type Irama, tulisNomor, urutanSemua } from './urutan.ts';

const DI_DEPAN = 2;

/** After a call: `waiting` are those who still wait, `irama` counts the call. Whoever jumped past the second place is told as well. */
export async function kabariDekat(db: Db, at: NotifyAt, waiting: readonly Kunjungan[], irama: Irama): Promise<void> {
  const near = urutanSemua(waiting.map(asPenunggu), irama).slice(1, DI_DEPAN + 1);
  for (const { id } of near) {
    const k = waiting.find((one) => one.id === id);
    if (k?.huruf == null || k.nomor === null) continue;
    const pribadi = openPribadi(at.keys, (await readPribadi(db, [id])).get(id));
    if (pribadi.kontak?.kanal !== 'surel' || !(await pertamaKali(db, `dekat/${id}`, at.clock.now()))) continue;
    await kabariTamu(db, at, k, pribadi, 'kunjungan-dekat', { subjek: text.dekat, baris: [text.dekatIsi], nilai: { nomor: tulisNomor(k.huruf, k.nomor) } }, { urgent: true });
  }
}

/** The first call of a number also reaches the phone of whoever waits outside the room. */
export async function kabariPanggil(db: Db, at: NotifyAt, k: Kunjungan, pribadi: Pick<Pribadi, 'kontak'>): Promise<void> {
  if (k.huruf === null || k.nomor === null || k.loket === null) return;
  await kabariTamu(db, at, k, pribadi, 'kunjungan-panggil', { subjek: text.panggil, baris: [text.panggilIsi], nilai: { nomor: tulisNomor(k.huruf, k.nomor), loket: String(k.loket) } }, { urgent: true });
}
