// How do files that were given to one person come to lie open for everybody? (a copy of its own; the sealed one stays with its case)
import { type FileAt, findFile, insertFile, readFileBytes } from '#platform/attachments';
import type { Db } from '#platform/db';
import type { Arsip, Berkas } from './arsip.ts';

/** The documents with every sealed file replaced by an open copy; what lies open or elsewhere stays as it is. In the approval's transaction. */
export async function openCopies(db: Db, at: FileAt, { id, dokumen }: Pick<Arsip, 'id' | 'dokumen'>, by: string): Promise<Berkas[]> {
  const out: Berkas[] = [];
  for (const one of dokumen) {
    const kept = one.berkas === null ? undefined : await findFile(db, one.berkas);
    const bytes = kept?.class === 'terbatas' ? await readFileBytes(db, at, kept.id) : undefined;
    if (kept === undefined || bytes === undefined) {
      out.push(one);
      continue;
    }
    const file = { sha256: kept.sha256, bytes: bytes.length, type: kept.type, name: one.nama, active: kept.active, content: () => Promise.resolve(bytes) };
    const copy = await insertFile(db, at, file, { module: 'ppid', object: id, purpose: 'arsip', class: 'umum', by });
    out.push({ ...one, berkas: copy.id, sha256: copy.sha256, bytes: copy.bytes });
  }
  return out;
}
