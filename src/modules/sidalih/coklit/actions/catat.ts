// What happens with an entry about a visit? (kept as it came, judged, applied where it stands, in one transaction with its trail; sidalih.md 8)
import { performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { lockDaftar } from '../../daftar/store/daftar.ts';
import { sealBerkas, sidikOf } from '../segel.ts';
import { ensureTps, touchTps } from '../store/keadaan.ts';
import { type Asal, type PesanTersimpan, findPesan, insertPesan, nextCacah } from '../store/pesan.ts';
import { type Catatan, type Hands, type Hasil, terapkan } from '../terapkan.ts';

export const CATAT = 'sidalih.coklit-catat';
export const BENTROK = 'sidalih.coklit-bentrok';
export const SERAH = 'sidalih.coklit-serah';

export interface Masuk extends Catatan {
  readonly asal: Asal;
  /** The very text that was signed; empty signature for pages and paper. */
  readonly berkas: string;
  readonly tanda: string;
}

export type Tercatat =
  | (Pick<Hasil, 'keadaan' | 'sebab'> & { readonly lagi: boolean })
  /** The same number with another text. */
  | { readonly keadaan: 'LAIN' }
  /** Entries before it are still on their way; the list is not there. */
  | { readonly keadaan: 'KELAK' };

/** `cacah` 0: the next of its hand, given here; `berkas` is then made by the caller for that number. */
export async function catat(hands: Hands, one: Omit<Masuk, 'berkas'> & { readonly berkas: (cacah: number) => string }): Promise<Tercatat> {
  return performAll<Tercatat>(hands.database, hands.clock, async (db) => {
    const list = await lockDaftar(db, one.pesan.daftar);
    if (list === undefined) return { value: { keadaan: 'KELAK' }, acts: [] };
    const cacah = one.pesan.cacah === 0 ? await nextCacah(db, one.pesan.perangkat) : one.pesan.cacah;
    const pesan = { ...one.pesan, cacah };
    const berkas = one.berkas(cacah);
    const sidik = sidikOf(hands.keys, berkas);
    const before = await findPesan(db, pesan.perangkat, cacah);
    if (before !== undefined) return { value: again(before, sidik), acts: [] };
    await ensureTps(db, list.id);
    const done = await terapkan(db, hands, list, { ...one, pesan });
    if (done === undefined) return { value: { keadaan: 'KELAK' }, acts: [] };
    const now = isoInstant(hands.clock);
    const { isi } = pesan;
    await insertPesan(db, {
      perangkat: pesan.perangkat,
      cacah,
      daftar: list.id,
      kode: pesan.kode,
      asal: one.asal,
      jenis: isi.t,
      pemilih: 'pemilih' in isi ? isi.pemilih : null,
      ...done,
      sidik,
      berkas: sealBerkas(hands.keys, pesan.perangkat, cacah, berkas),
      tanda: one.tanda,
      oleh: one.oleh,
      akun: one.actor.id,
      peran: one.actor.role,
      pada: one.pada,
      diterima: now,
    });
    await touchTps(db, list.id, pesan.kode, now);
    const waits = done.keadaan === 'BENTROK' || done.keadaan === 'TUNDA';
    const event = waits ? BENTROK : isi.t === 'H' && done.keadaan === 'TERAP' ? SERAH : CATAT;
    const facts = { jenis: isi.t, keadaan: done.keadaan, sebab: done.sebab, asal: one.asal, perangkat: pesan.perangkat, cacah };
    return { value: { keadaan: done.keadaan, sebab: done.sebab, lagi: false }, acts: [{ event, actor: one.actor, object: `${list.id}/${pesan.kode}`, kind: 'tps', node: pesan.kode, facts }] };
  });
}

function again(before: PesanTersimpan, sidik: string): Tercatat {
  return before.sidik === sidik ? { keadaan: before.keadaan, sebab: before.sebab, lagi: true } : { keadaan: 'LAIN' };
}
