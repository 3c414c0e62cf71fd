// What happens when a Pantarlih takes the list of the station onto the phone? (the own station alone, after a fresh proof, on record; sidalih.md 4.3)
import { areaCode } from '#kernel/area-code';
import { type Result, ok, refuse } from '#kernel/result';
import { type Actor, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { findPaket } from '../../aturan/packs.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { openRekam } from '../../daftar/store/pemilih.ts';
import { hariDi } from '../../daftar/today.ts';
import { personRules } from '../../nik/person.ts';
import { isTerbuka, kodeCoklit } from '../aturan.ts';
import { findDaftarDi, loadKeluarga } from '../muat.ts';
import type { DaftarHp, PemilihHp } from '../pesan.ts';
import { ensureTps, findTps } from '../store/keadaan.ts';

export const AMBIL = 'sidalih.coklit-ambil';

type Taken = Result<Omit<DaftarHp, 'nama'>, { readonly code: 'TAHAP' | 'SERAH' }>;

/** Every voter of the station in the clear: the answer goes to the phone, which seals it. */
export async function ambilDaftar({ database, clock, keys }: Pick<Deps, 'database' | 'clock' | 'keys'>, kode: string, perangkat: string, actor: Actor): Promise<Taken> {
  const list = await findDaftarDi(database.db, kode);
  const paket = list === undefined ? undefined : await findPaket(database.db, list.paket);
  if (list === undefined || paket === undefined) return refuse('TAHAP');
  return perform<Taken>(database, clock, { event: AMBIL, actor, object: `${list.id}/${kode}`, kind: 'tps', node: kode }, async (db) => {
    await ensureTps(db, list.id);
    const tps = await findTps(db, list.id, kode);
    if (tps === undefined || !isTerbuka(tps.keadaan)) return { value: refuse('SERAH'), facts: { perangkat, pemilih: 0 } };
    const families = await loadKeluarga(db, list.id, kode);
    const brankas = brankasOf(keys);
    const pemilih = families.flatMap(({ no, anggota }) =>
      anggota.map(({ rekam, kini }): PemilihHp => {
        const { nkk, nik, nama, tempatLahir, tanggalLahir, kawin, jk, alamat, rt, rw, disabilitas, ktpEl } = openRekam(brankas, rekam);
        const orang = { nkk, nik, nama, tempatLahir, tanggalLahir, kawin, jk, alamat, rt, rw, disabilitas, ktpEl };
        return { id: rekam.id, keluarga: no, orang, rekam: rekam.rekam, kini: kini === undefined ? null : { hasil: kini.hasil, kode: kini.kode, kali: kini.kali, dari: kini.dari } };
      }),
    );
    const tms = kodeCoklit(paket.tms).map(({ kode: code, nama, bukti, rujukan }) => ({ kode: code, nama, bukti, rujukan }));
    const aturan = { tms, kunjungan: paket.kunjungan.kali, orang: personRules(paket, hariDi(clock, areaCode(list.kab))) };
    const diberi = families.filter((one) => one.diberi).map(({ no }) => no);
    return { value: ok({ daftar: list.id, kode, aturan, pemilih, diberi }), facts: { perangkat, pemilih: pemilih.length } };
  });
}
