// What happens when a voter asks to move the vote? (a receipt at once; found on the lists or not, the answer is the same)
import { randomUUID } from 'node:crypto';
import { type Result, ok, refuse } from '#kernel/result';
import { type Actor, type Once, performOnce } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { type Pass, spendPass } from '#platform/puzzle';
import { type Receipt, drawReceipt, keepReceipt } from '#platform/receipts';
import { brankasOf } from '../../brankas/brankas.ts';
import { type Diterima, insertEvidence } from '../../bukti/bukti.ts';
import { cariPemilih } from '../cari.ts';
import type { Pengajuan } from '../isian.ts';
import { sealPindah } from '../rahasia.ts';
import { insertLangkah, insertPindah } from '../store/pindah.ts';

export const AJUKAN_EVENT = 'sidalih.pindah-ajukan';
export const PERIHAL = 'pindah';
const WARGA = 'warga';

class Used extends Error {}

export interface Ajukan {
  readonly paket: string;
  readonly isi: Pengajuan;
  readonly bukti: readonly Diterima[];
  /** Of the puzzle; null for a request that an officer or the demo writes. */
  readonly pass: Pass | null;
}

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

/** SIBUK: send again. SOAL_DIPAKAI: the puzzle let somebody in already. SUDAH: another form came under this key. */
export async function ajukanPindah(deps: At, once: Once, { paket, isi, bukti, pass }: Ajukan): Promise<Result<Receipt & { readonly id: string }, { readonly code: 'SIBUK' | 'SOAL_DIPAKAI' | 'SUDAH' }>> {
  const drawn = await drawReceipt(deps.keys, 'PM');
  if (drawn === undefined) return refuse('SIBUK');
  const id = randomUUID();
  const node = isi.lewat === 'asal' ? isi.asal : isi.tujuan;
  const actor: Actor = { id: WARGA, role: WARGA, node };
  try {
    const done = await performOnce(deps.database, deps.clock, once, { event: AJUKAN_EVENT, actor, kind: 'pindah', object: id, node }, async (db) => {
      if (pass !== null && !(await spendPass(db, deps.clock.now(), pass))) throw new Used();
      const found = await cariPemilih(db, brankasOf(deps.keys), paket, isi.identitas);
      const { identitas, ...open } = isi;
      const row = { ...open, id, paket, rahasia: sealPindah(deps.keys, id, identitas), daftar: found?.daftar ?? null, pemilih: found?.id ?? null };
      const now = isoInstant(deps.clock);
      await insertPindah(db, row, now);
      await insertLangkah(db, id, { langkah: 'AJUKAN', akun: WARGA, peran: WARGA, node, catatan: '', pada: now });
      await insertEvidence(db, deps, bukti, { perihal: PERIHAL, perkara: id, node, oleh: WARGA });
      await keepReceipt(db, deps, drawn, id);
      // Whether the lists know her stands in no trail either: an entry is read by more people than her officer.
      return { value: { id, code: drawn.code, pin: drawn.pin }, facts: { paket, alasan: isi.alasan, asal: isi.asal, tujuan: isi.tujuan, bukti: bukti.length } };
    });
    return done.state === 'other-body' ? refuse('SUDAH') : ok(done.value);
  } catch (error) {
    if (error instanceof Used) return refuse('SOAL_DIPAKAI');
    throw error;
  }
}
