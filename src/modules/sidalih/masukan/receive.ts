// What happens between an uploaded file and its report? (judged as it lies, kept sealed, nothing on the list yet)
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Result, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import type { Actor } from '#platform/action';
import type { Deps, Upload } from '#platform/module';
import { findPaket } from '../aturan/packs.ts';
import type { Daftar } from '../daftar/store/daftar.ts';
import { hariDi } from '../daftar/today.ts';
import { personRules } from '../nik/person.ts';
import { beginLoad } from './actions/begin-load.ts';
import { judgeFile, reportLines } from './check.ts';
import { DESK_LIMITS } from './file.ts';
import { LOADED, missingOf } from './form.ts';
import { type LoadRefusal, ringkasOf } from './load.ts';
import { dropFile, keepFile } from './simpanan.ts';
import { type Muatan, type Ringkas, findByFile } from './store/muatan.ts';
import { fileNotes } from './words.ts';

/** Lines of the report that stand on the page; all of them are in its file. */
const SAMPLE = 100;

/** The load of this file: a new one, or the one that it is already. */
export async function receiveFile(deps: Deps, list: Daftar, upload: Upload, sumber: string, actor: Actor): Promise<Result<Muatan, LoadRefusal>> {
  const paket = await findPaket(deps.database.db, list.paket);
  if (paket === undefined) return refuse('PAKET_TIDAK_ADA');
  if (paket.tahap.find((one) => one.kode === list.keadaan)?.ubah.includes(sumber) !== true) return refuse('SIDALIH_TAHAP_TUTUP', { tahap: list.keadaan, sumber });
  const sha256 = await hashOf(upload.path);
  const known = await findByFile(deps.database.db, list.id, sha256);
  if (known !== undefined) return ok(known);
  const person = personRules(paket, hariDi(deps.clock, list.kab));
  const contoh: Ringkas['contoh'][number][] = [];
  let missing: readonly string[] = [];
  const judged = await judgeFile(upload.path, DESK_LIMITS, { person, kab: list.kab }, (rows, header) => {
    missing = missingOf(header, LOADED);
    if (contoh.length < SAMPLE) contoh.push(...reportLines(rows, header).slice(0, SAMPLE - contoh.length));
    return Promise.resolve();
  });
  if (!judged.ok) return judged;
  if (missing.length > 0) return refuse('BERKAS_KOLOM_KURANG', { kolom: missing.join(', ') });
  const id = randomUUID();
  await keepFile(deps, id, upload.path);
  const { rows, refused } = judged.value.tally;
  const ringkas: Ringkas = { ...ringkasOf(judged.value), catatan: fileNotes(judged.value).map((note) => say('id', ...note)), contoh };
  const file = { id, daftar: list.id, sha256, nama: upload.fileName.slice(0, 120), bytes: upload.bytes, sumber, hari: person.pollingDay };
  const begun = await beginLoad(deps, { ...file, keadaan: 'DIPERIKSA', baris: rows, tolak: refused, ringkas, actor });
  if (!begun.ok || begun.value.lagi) await dropFile(deps, id);
  return begun.ok ? ok(begun.value.muatan) : begun;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}
