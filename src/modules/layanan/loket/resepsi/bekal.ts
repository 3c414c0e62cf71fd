// What does a reception device take along for the day: services, counters, bookings, numbers? (layanan.md 9: initials and code hashes alone)
import { say } from '#kernel/text';
import type { Deps } from '#platform/module';
import { findOffice } from '#platform/offices';
import { inisial } from '../../kunjungan/isian.ts';
import { hariKantor, layananLoket } from '../../kunjungan/kantor-hari.ts';
import { openPribadi } from '../../kunjungan/rahasia.ts';
import { listHari } from '../../kunjungan/store/kunjungan.ts';
import { readPribadi } from '../../kunjungan/store/pribadi.ts';
import { lockHari } from '../store/antrean.ts';
import { listLoket } from '../store/loket.ts';
import { type Perangkat, leaseNomor, listSewa } from '../store/luring.ts';
import { type BekalHp, SEWA_TAMBAH } from './pesan.ts';

/** Tops up every letter of which the device has ten left or fewer (`sisa`; absent = none). */
export async function bekalPerangkat({ database, clock, keys }: Pick<Deps, 'database' | 'clock' | 'keys'>, device: Perangkat, sisa: Readonly<Record<string, number>>): Promise<BekalHp> {
  const { kantor } = device;
  const tanggal = hariKantor(clock, kantor);
  const counters = await listLoket(database.db, kantor);
  const served = new Set(counters.flatMap(({ layanan }) => layanan));
  const layanan = layananLoket(tanggal, false).filter(({ kode }) => served.size === 0 || served.has(kode));
  const sewa = await database.transaction(async (db) => {
    await lockHari(db, kantor, tanggal);
    const held = new Set((await listSewa(db, device.id, tanggal)).map(({ huruf }) => huruf));
    for (const { huruf } of layanan) if (!held.has(huruf) || (sisa[huruf] ?? SEWA_TAMBAH + 1) <= SEWA_TAMBAH) await leaseNomor(db, device.id, kantor, tanggal, huruf);
    return listSewa(db, device.id, tanggal);
  });
  const visits = await listHari(database.db, kantor, tanggal, ['TERKONFIRMASI']);
  const people = await readPribadi(database.db, visits.map(({ id }) => id));
  return {
    kantor,
    nama: (await findOffice(database.db, kantor))?.nama ?? kantor,
    tanggal,
    layanan: layanan.map(({ kode, nama, huruf }) => ({ kode, nama: say('id', nama), huruf })),
    loket: counters.map(({ nomor, nama }) => ({ nomor, nama })),
    janji: visits.flatMap((k) => {
      const one = openPribadi(keys, people.get(k.id));
      return k.slot === null || k.kodeLuring === null ? [] : [{ id: k.id, inisial: inisial(one.nama), hash: k.kodeLuring, slot: k.slot, layanan: k.layanan, prioritas: k.prioritas === true, butuh: [...one.butuh] }];
    }),
    sewa,
  };
}
