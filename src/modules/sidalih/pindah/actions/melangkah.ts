// What happens when a request takes a step? (effect and trail together; the letter is bound in the public log)
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { officeCodeOf } from '#platform/offices';
import { queueLeaf } from '#platform/tlog';
import type { AreaCode } from '#kernel/area-code';
import { findPaket } from '../../aturan/packs.ts';
import { type LangkahMasuk, type PindahRefusal, terapkan } from '../langkah.ts';
import { sealSurat } from '../rahasia.ts';
import type { Keadaan } from '../states.ts';
import { type Pindah, insertLangkah, lockPindah, writePindah, writeSurat } from '../store/pindah.ts';

export const LANGKAH_EVENT = 'sidalih.pindah-langkah';

/** The printed letter with what it says. */
export interface Surat {
  readonly nomor: string;
  readonly kode: string;
  readonly pdf: Uint8Array;
  /** Of the bytes, hex. */
  readonly sidik: string;
}

export interface Melangkah extends LangkahMasuk {
  readonly id: string;
  /** Count of the row that was seen. */
  readonly versi: number;
  readonly actor: Actor;
  /** With SURAT. */
  readonly surat?: Surat;
}

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

export async function melangkah({ database, clock, keys }: At, one: Melangkah): Promise<Result<Keadaan, Refusal<PindahRefusal>>> {
  const { id, versi, actor, langkah, catatan = '', surat } = one;
  return performAll<Result<Keadaan, Refusal<PindahRefusal>>>(database, clock, async (db) => {
    const p = await lockPindah(db, id);
    const paket = p === undefined ? undefined : await findPaket(db, p.paket);
    if (p === undefined || paket === undefined) return { value: refuse('PINDAH_TIADA'), acts: [] };
    if (p.versi !== versi) return { value: refuse('PINDAH_BERUBAH'), acts: [] };
    const stepped = await terapkan(db, paket, p, one);
    if (!stepped.ok) return { value: stepped, acts: [] };
    assert((langkah === 'SURAT') === (surat !== undefined), 'the letter comes with its step');
    const now = isoInstant(clock);
    const next = surat === undefined ? stepped.value : { ...stepped.value, nomor: surat.nomor, kode: surat.kode, sidik: surat.sidik };
    await writePindah(db, next, now);
    if (surat !== undefined) await keepSurat(db, keys, next, surat, now);
    await insertLangkah(db, id, { langkah, akun: actor.id, peran: actor.role, node: actor.node as AreaCode, catatan: langkah === 'TOLAK' ? catatan.slice(0, 500) : '', pada: now });
    const facts = { langkah, keadaan: next.keadaan, versi: versi + 1, ...(next.tps === null ? {} : { tps: next.tps }), ...(surat === undefined ? {} : { surat: surat.sidik }) };
    return { value: ok(next.keadaan), acts: [{ event: LANGKAH_EVENT, actor, kind: 'pindah', object: id, node: next.tps ?? next.tujuan, facts }] };
  });
}

async function keepSurat(db: Db, keys: At['keys'], p: Pindah, { pdf, sidik, kode }: Surat, now: string): Promise<void> {
  await writeSurat(db, p.id, sealSurat(keys, p.id, pdf));
  const leaf = { jenis: 'dokumen', id: `sidalih/surat-pindah/${kode}`, kantor: officeCodeOf((p.tps ?? p.tujuan).slice(0, 4) as AreaCode), versi: 1, terbit: `${now.slice(0, 19)}Z` };
  await queueLeaf(db, { ...leaf, media: 'application/pdf', ukuran: pdf.length, sha256: sidik, gantikan: null });
}
