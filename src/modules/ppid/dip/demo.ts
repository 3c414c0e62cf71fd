// How does a first look come by a list and an archive? (by the same acts and two persons as any office)
import { perform } from '#platform/action';
import { assert } from '#kernel/result';
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { makeEntry } from './actions/jadikan-dip.ts';
import { decideArchive } from './actions/putus-arsip.ts';
import { decideEntry } from './actions/putus-dip.ts';
import { TULIS_EVENT, writeEntry } from './actions/tulis-dip.ts';
import { proposeArchive } from './actions/usul-arsip.ts';
import { archiveAnswer } from './arsipkan.ts';
import { ENTRI_CONTOH, JAWABAN_CONTOH, type JawabanContoh } from './demo-isi.ts';
import { findArsip } from './store/arsip.ts';
import { listNewest } from './store/pustaka.ts';

const by = (id: string, role: string, node: AreaCode) => ({ id, role, node });

export async function dipDemo(deps: Deps): Promise<void> {
  if ((await listNewest(deps.database.db, {}, 1)).length > 0) return;
  for (const [at, { kantor, isi }] of ENTRI_CONTOH.entries()) {
    const actor = by('contoh-ppid', 'ppid', kantor);
    const draft = await writeEntry(deps, { key: `contoh-dip-${at}`, form: 'contoh', body: String(at) }, { kantor, isi, files: [], sebab: '', actor });
    assert(draft.ok, 'an example entry');
    const published = await decideEntry(deps, { id: draft.value, langkah: 'TERBITKAN', pengganti: '', alasan: '', actor });
    assert(published.ok, 'an example entry is published');
  }
  for (const one of JAWABAN_CONTOH) await archive(deps, one);
  const first = await findArsip(deps.database.db, JAWABAN_CONTOH[0]?.nomor ?? '');
  assert(first !== undefined, 'an example answer');
  await makeEntry(deps, { id: first.id, unit: 'Biro Hukum', tempat: 'Jakarta', actor: by('contoh-ppid', 'ppid', first.kantor) });
}

/** L proposes, D approves. */
async function archive(deps: Deps, { judul, ringkasan, ...facts }: JawabanContoh): Promise<void> {
  const { database, clock } = deps;
  const officer = by('contoh-layanan', 'petugas_layanan', facts.kantor);
  const bahan = { ...facts, hasil: 'DIJAWAB_PENUH', izin: false, embargo: null, rincian: '', tentangPemohon: false, uji: null, surat: [{ jenis: 'Pemberitahuan tertulis', tanggal: facts.dijawab, sha256: null, berkas: null }] } as const;
  await perform(database, clock, { event: TULIS_EVENT, actor: officer, kind: 'arsip', object: facts.nomor }, async (db) => ({ value: await archiveAnswer(db, deps, bahan), facts: {} }));
  const a = await findArsip(database.db, facts.nomor);
  assert(a !== undefined, 'an example answer is kept');
  const proposed = await proposeArchive(deps, { id: a.id, versi: a.versi, judul, ringkasan, pakaiRincian: false, biarkan: [], tutup: [], actor: officer });
  assert(proposed.ok, 'an example answer is proposed');
  const approved = await decideArchive(deps, { id: a.id, versi: a.versi + 1, langkah: 'SETUJU', alasan: '', actor: by('contoh-ppid', 'ppid', facts.kantor) });
  assert(approved.ok, 'an example answer is approved');
}
