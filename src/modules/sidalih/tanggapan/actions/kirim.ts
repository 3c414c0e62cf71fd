// What happens when an objection is sent? (on record at once, with receipt, PIN and the day by which it is checked; sidalih.md 5.3, keamanan.md 4.5)
import { randomUUID } from 'node:crypto';
import { dayParts } from '#kernel/day';
import { type Result, ok, refuse } from '#kernel/result';
import { type Actor, type Once, performOnce } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { type Pass, spendPass } from '#platform/puzzle';
import { type Receipt, drawReceipt, keepReceipt } from '#platform/receipts';
import { brankasOf } from '../../brankas/brankas.ts';
import { type Diterima, insertEvidence } from '../../bukti/bukti.ts';
import { readByNik } from '../../daftar/store/pemilih.ts';
import { hariDi } from '../../daftar/today.ts';
import type { DaftarBuka } from '../buka.ts';
import { kunciPelapor, sealIsi } from '../isi.ts';
import type { Terisi } from '../isian.ts';
import { countPelapor, insertLangkah, insertTanggapan, nextNomor } from '../store/tanggapan.ts';
import { batasOf } from '../tenggat.ts';

export const KIRIM_EVENT = 'sidalih.tanggapan-kirim';
export const PERIHAL = 'tanggapan';
export const WARGA = 'warga';
/** Of one person or contact a day; more comes over the counter (keamanan.md 4.1). */
const SEHARI = 5;
const DAY_MS = 86_400_000;

export interface Kiriman extends Terisi {
  readonly buka: DaftarBuka;
  /** The record that the sealed handle of the look-up names; undefined = nothing came with the form. */
  readonly pemilih?: string;
  readonly bukti: readonly Diterima[];
  /** Absent: a citizen without an account. */
  readonly actor?: Actor;
  /** Of the puzzle; absent where an officer sends. */
  readonly pass?: Pass;
}

/** What the sender is handed. */
export interface Tanda extends Receipt {
  readonly id: string;
  readonly nomor: string;
  readonly tenggat: string;
  /** When it was made, in milliseconds: the PIN is shown again for ten minutes. */
  readonly pada: number;
}

/** SIBUK: send again. SOAL_DIPAKAI: the puzzle let somebody in already. SERING: five today. ISI_LAIN: another form came under this key. */
export type KirimRefusal = 'SIBUK' | 'SOAL_DIPAKAI' | 'SERING' | 'ISI_LAIN';

/** Undoes what was begun; the form keeps its work and its key. */
class Stopped extends Error {
  readonly code: 'SOAL_DIPAKAI' | 'SERING';
  constructor(code: 'SOAL_DIPAKAI' | 'SERING') {
    super(code);
    this.code = code;
  }
}

export async function kirimTanggapan(deps: Pick<Deps, 'database' | 'clock' | 'keys'>, once: Once, kiriman: Kiriman): Promise<Result<Tanda, { readonly code: KirimRefusal }>> {
  const drawn = await drawReceipt(deps.keys, 'TG');
  if (drawn === undefined) return refuse('SIBUK');
  const id = randomUUID();
  const { desa, jenis, tentang, bukti, isi, buka } = kiriman;
  const actor = kiriman.actor ?? { id: WARGA, role: WARGA, node: desa };
  try {
    const done = await performOnce<Tanda>(deps.database, deps.clock, once, { event: KIRIM_EVENT, actor, kind: PERIHAL, object: id, node: desa }, async (db) => {
      if (kiriman.pass !== undefined && !(await spendPass(db, deps.clock.now(), kiriman.pass))) throw new Stopped('SOAL_DIPAKAI');
      const keys = kunciPelapor(deps.keys, isi);
      const since = new Date(deps.clock.now() - DAY_MS).toISOString();
      if (kiriman.actor === undefined && (await countPelapor(db, keys, since)) >= SEHARI) throw new Stopped('SERING');
      const hari = hariDi(deps.clock, desa);
      const [kab, tahun] = [desa.slice(0, 4), dayParts(hari).year];
      const nomor = `${kab}/${tahun}/${String(await nextNomor(db, `tanggapan/${kab}/${tahun}`)).padStart(5, '0')}`;
      const tenggat = batasOf(buka.paket, 'PERIKSA_TANGGAPAN', hari);
      const now = isoInstant(deps.clock);
      const pemilih = kiriman.pemilih ?? (await ownRecord(deps, db, kiriman)) ?? null;
      await insertTanggapan(db, { id, nomor, daftar: buka.daftar.id, desa, jenis, tentang, pengaju: actor.role, pemilih, isi: sealIsi(deps.keys, id, isi), paket: buka.paket.id, tercatat: now, tenggat }, keys);
      await insertLangkah(db, id, { langkah: 'catat', keadaan: 'TERCATAT', peran: actor.role, node: actor.node as typeof desa, pelaku: actor.id, catatan: null, pada: now });
      await insertEvidence(db, deps, bukti, { perihal: PERIHAL, perkara: id, node: desa, oleh: actor.id });
      await keepReceipt(db, deps, drawn, id);
      // Whether a record was found stands in no trail: more people read it than the officers of the case.
      return { value: { id, nomor, tenggat, code: drawn.code, pin: drawn.pin, pada: deps.clock.now() }, facts: { nomor, jenis, tentang, daftar: buka.daftar.id, bukti: bukti.length } };
    });
    return done.state === 'other-body' ? refuse('ISI_LAIN') : ok(done.value);
  } catch (error) {
    if (error instanceof Stopped) return refuse(error.code);
    throw error;
  }
}

/** About oneself: the record of this list under the NIK that was shown. Whether there is one is told to nobody but the officers. */
async function ownRecord(deps: Pick<Deps, 'keys'>, db: Parameters<typeof readByNik>[0], { tentang, jenis, isi, buka }: Kiriman): Promise<string | undefined> {
  if (tentang !== 'sendiri' || jenis === 'belum-terdaftar' || isi.pelapor.nik === '') return undefined;
  const found = await readByNik(db, buka.daftar.paket, [brankasOf(deps.keys).nikKunci(isi.pelapor.nik)]);
  return found.find(({ daftar }) => daftar === buka.daftar.id)?.id;
}
