// What happens when the figures of a signed decree are typed with its file? (nothing is public yet; hasil.md 2)
import canonicalize from 'canonicalize';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import type { KeptPdf } from '#platform/attachments';
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import { type TemuanSk, periksaKeputusan } from '../check.ts';
import type { IsiNaskah } from '../draft.ts';
import { findMeja } from '../standing.ts';
import { findNaskahTempat, insertNaskah, lockDecrees } from '../store/decree.ts';
import { findNomor } from '../../store/columns.ts';

export const DRAFT_EVENT = 'hasil.keputusan-catat';

export interface NaskahMasuk {
  /** Comes with the form, so that a second sending is the same draft. */
  readonly uuid: string;
  readonly isi: IsiNaskah;
  readonly pdf: KeptPdf;
  readonly actor: Actor;
}

/** TEMUAN: it cannot stand as it is, all reasons are listed. SUDAH_DIKIRIM: another draft came under this number. */
export type NaskahRefusal = Refusal<'KONTES_BELUM' | 'SUDAH_DIKIRIM' | 'TEMUAN'> & { readonly temuan?: readonly TemuanSk[] };

type At = Pick<Deps, 'database' | 'clock'>;

/** Keeps the draft and its entry in the trail, or nothing. The same sending again changes nothing. */
export async function recordDraft({ database, clock }: At, kontes: Kontes, one: NaskahMasuk): Promise<Result<{ readonly naskah: string }, NaskahRefusal>> {
  const { uuid, isi, pdf, actor } = one;
  const pada = Math.floor(clock.now() / 1000);
  return performAll<Result<{ naskah: string }, NaskahRefusal>>(database, clock, async (db) => {
    const no = await findNomor(db, kontes);
    if (no === undefined) return { value: refuse('KONTES_BELUM'), acts: [] };
    await lockDecrees(db, no);
    const before = await findNaskahTempat(db, uuid);
    if (before !== undefined) {
      const same = before.no === no && before.akun === actor.id && before.pdf === pdf.sha256 && canonicalize(before.isi) === canonicalize(isi);
      return { value: same ? ok({ naskah: uuid }) : refuse('SUDAH_DIKIRIM'), acts: [] };
    }
    const meja = await findMeja(db, kontes, pada);
    const temuan = meja === undefined ? [] : periksaKeputusan(isi, meja.latar);
    if (meja === undefined || temuan.length > 0) return { value: { ok: false, refusal: { code: 'TEMUAN', temuan } }, acts: [] };
    const { node } = meja;
    const by = { pada, akun: actor.id, peran: actor.role, simpul: actor.node as AreaCode };
    await insertNaskah(db, no, { id: uuid, kode: node, nomor: isi.nomor, tahun: isi.tahun, isi, pdfSha256: pdf.sha256, pdfUkuran: pdf.bytes, ...by });
    const facts = { naskah: uuid, nomor: isi.nomor, tahun: isi.tahun, sebab: isi.sebab, pdf: pdf.sha256 };
    const object = `${kontes.pemilu.slug}/${kontes.pack.kode}/SK/${node}`;
    return { value: ok({ naskah: uuid }), acts: [{ event: DRAFT_EVENT, actor, kind: 'keputusan', object, node, facts }] };
  });
}
