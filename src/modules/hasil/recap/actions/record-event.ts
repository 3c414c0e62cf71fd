// What happens when an officer does something at a plenary? (hasil.md 2; keamanan.md 2.5: closing takes two persons)
import { type Result, ok, refuse } from '#kernel/result';
import { type Act, performAll } from '#platform/action';
import { renderPdf } from '#platform/documents';
import type { Deps } from '#platform/module';
import { findArea, officeCodeOf } from '#platform/offices';
import { queueLeaf } from '#platform/tlog';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../../contest.ts';
import { isoOf } from '../../instants.ts';
import { type Diterapkan, type RapatRefusal, applyRecapEvent } from '../apply-event.ts';
import { type Closing, composeForm, hashPdf } from '../closing.ts';
import type { PeristiwaMasuk } from '../events.ts';
import { writeForm } from '../form.ts';
import { printForm } from '../print-form.ts';
import { findKedudukan } from '../standing.ts';

/** One event of the trail for each kind of happening. */
export const RECAP_EVENTS = [
  'hasil.rapat-buka',
  'hasil.rapat-catat',
  'hasil.rapat-usul',
  'hasil.rapat-tutup',
  'hasil.rapat-buka-lagi',
] as const;

function eventOf(jenis: PeristiwaMasuk['jenis']): (typeof RECAP_EVENTS)[number] {
  switch (jenis) {
    case 'BUKA':
      return 'hasil.rapat-buka';
    case 'USUL_TUTUP':
    case 'USUL_BUKA_LAGI':
      return 'hasil.rapat-usul';
    case 'SETUJU_TUTUP':
      return 'hasil.rapat-tutup';
    case 'BUKA_LAGI':
      return 'hasil.rapat-buka-lagi';
    default:
      return 'hasil.rapat-catat';
  }
}

type At = Pick<Deps, 'database' | 'clock'>;

/**
 * Records one happening: plenary, rows, form, leaves of the public log and audit entry stand together or not at all.
 * Doing the same again (same uuid) gives the same answer and changes nothing. Who may do it is decided before.
 */
export async function recordEvent(deps: At, kontes: Kontes, one: PeristiwaMasuk): Promise<Result<Diterapkan, RapatRefusal>> {
  const prepared = one.jenis === 'SETUJU_TUTUP' ? await prepareClosing(deps, kontes, one) : undefined;
  const event = prepared?.event ?? one;
  const elsewhere = one.lewat?.formulir ?? undefined;
  if (prepared !== undefined && elsewhere !== undefined && prepared.closing.form.sha256 !== elsewhere) return refuse('FORMULIR_LAIN');
  return performAll(deps.database, deps.clock, async (db) => {
    const done = await applyRecapEvent(db, kontes, event, prepared?.closing);
    if (!done.ok || done.value.lagi) return { value: done, acts: [] };
    if (prepared !== undefined) await queueForm(db, kontes, event, prepared.closing);
    return { value: ok(done.value), acts: [actOf(kontes, event, done.value, prepared?.closing)] };
  });
}

function actOf(
  { pemilu, pack }: Kontes,
  one: PeristiwaMasuk,
  { urut }: Diterapkan,
  closing: Closing | undefined,
): Act & { readonly facts: Record<string, unknown> } {
  // Both who close stand in the chain (keamanan.md 13 case 6).
  const hashes = closing === undefined ? {} : { formulir: closing.form.sha256, pdf: closing.form.pdfSha256, pengusul: closing.proposer };
  const way = one.lewat === undefined ? {} : { perangkat: one.lewat.perangkat, lewat: one.lewat.nama };
  return {
    event: eventOf(one.jenis),
    actor: one.actor,
    kind: 'rapat',
    object: `${pemilu.slug}/${pack.kode}/${one.node}`,
    node: one.node,
    facts: { jenis: one.jenis, urut, uuid: one.uuid, ...hashes, ...way },
  };
}

/** The form and its print, from the plenary as it stands; undefined where it cannot close (the transaction says why). */
async function prepareClosing(deps: At, kontes: Kontes, one: Extract<PeristiwaMasuk, { jenis: 'SETUJU_TUTUP' }>) {
  const { db } = deps.database;
  const standing = await findKedudukan(db, kontes, one.node, one.pada);
  if (standing === undefined || standing.kaki === null || standing.usul === null) return undefined;
  const event = { ...one, pada: Math.max(one.pada, standing.peristiwa.at(-1)?.pada ?? 0) };
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  const nama = (await findArea(db, pohon, one.node))?.nama ?? one.node;
  const form = composeForm(kontes, nama, standing, event);
  const written = writeForm(form);
  const pdf = await renderPdf(printForm(kontes, form, written.sha256));
  const closing: Closing = { form: { ...written, pdfSha256: hashPdf(pdf) }, pdf, proposer: standing.usul.akun };
  return { event, closing };
}

async function queueForm(
  db: Parameters<typeof queueLeaf>[0],
  { pemilu, pack }: Kontes,
  one: PeristiwaMasuk,
  { form, pdf }: Closing,
): Promise<void> {
  const { versi, lapisan } = JSON.parse(form.isi) as { readonly versi: number; readonly lapisan: string };
  const id = `${pemilu.slug}/${pack.kode}/${lapisan}/${one.node}`;
  const leaf = { jenis: 'keputusan', kantor: officeCodeOf(one.node), versi, terbit: isoOf(one.pada), gantikan: null };
  await queueLeaf(db, { ...leaf, id: `${id}.json`, media: 'application/json', ukuran: Buffer.byteLength(form.isi), sha256: form.sha256 });
  await queueLeaf(db, { ...leaf, id: `${id}.pdf`, media: 'application/pdf', ukuran: pdf.length, sha256: form.pdfSha256 });
}
