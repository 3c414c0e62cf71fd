// What happens when an act goes over a whole joint file, or members come and go?
import type { z } from 'zod';
import { assert } from '#kernel/result';
import type { Outcome } from '#platform/module';
import { bacaHari } from '../../meja/pages/buka.tsx';
import { ubahAnggota } from '../actions/bersama.ts';
import { type Serentak, serentak } from '../actions/serentak.ts';
import { daftar, nomorDiketik } from '../isian.ts';
import { listAnggota, readBersama } from '../store/bersama.ts';
import { bersamaWords } from './kata.ts';
import { type BersamaRequest, type anggotaBody, type serentakBody, tampilkan } from './satu.tsx';

type Kiriman = z.infer<typeof serentakBody>;

/** "id:count,id:count" */
function lihatDari(sent: string | undefined): ReadonlyMap<string, number> {
  const pairs = [...(sent ?? '').matchAll(/([0-9a-f-]{36}):([0-9]{1,9})/g)].map(([, id = '', versi = '']) => [id, Number(versi)] as const);
  return new Map(pairs.filter(([id]) => daftar(id).length === 1));
}

const ACT = { jalur: 'jalur', tugaskan: 'unit', draf: 'draf' } as const;

function langkahDari(body: Kiriman, anggota: readonly string[]): Serentak | undefined {
  switch (body.langkah) {
    case 'jalur':
      return body.jalur === 'umum' || body.jalur === 'pemilu' ? { jenis: 'jalur', jalur: body.jalur, alasan: body.alasan ?? '' } : undefined;
    case 'tugaskan': {
      const batas = bacaHari(body, 'batas');
      return batas === undefined || (body.unit ?? '').trim() === '' ? undefined : { jenis: 'tugaskan', unit: body.unit ?? '', pesan: body.pesan ?? '', batas };
    }
    case 'draf':
      return anggota.includes(body.dari ?? '') ? { jenis: 'draf', dari: body.dari ?? '' } : undefined;
    default:
      return undefined;
  }
}

export async function takeSerentak(request: BersamaRequest<Kiriman>): Promise<Outcome> {
  const { deps, lang, body, actor, params } = request;
  const { db } = deps.database;
  const bersama = await readBersama(db, params.id);
  assert(bersama !== undefined, 'the guard has found this file');
  const langkah = langkahDari(body, await listAnggota(db, bersama.id));
  const act = body.langkah === 'jalur' || body.langkah === 'tugaskan' || body.langkah === 'draf' ? ACT[body.langkah] : 'jalur';
  if (langkah === undefined) return tampilkan(request, { error: { words: bersamaWords(lang, 'E_ISIAN'), act }, typed: body });
  // A reason that is missing hinders all alike: it is said once, and what was typed stays.
  if (langkah.jenis === 'jalur' && langkah.alasan.trim().length < 5) return tampilkan(request, { error: { words: bersamaWords(lang, 'E_JALUR_ALASAN'), act }, typed: body });
  return tampilkan(request, { hasil: await serentak(deps, { bersama, actor, lihat: lihatDari(body.lihat), langkah }) });
}

export async function takeAnggota(request: BersamaRequest<z.infer<typeof anggotaBody>>): Promise<Outcome> {
  const { deps, lang, body, actor, params } = request;
  const bersama = await readBersama(deps.database.db, params.id);
  assert(bersama !== undefined, 'the guard has found this file');
  const { ids, asing } = await nomorDiketik(deps, bersama.kantor, body.nomor);
  const done = await ubahAnggota(deps, { id: bersama.id, masuk: ids, keluar: daftar(body.keluar), actor });
  if (!done.ok) return tampilkan(request, { error: { words: bersamaWords(lang, done.refusal.code, done.refusal.values), act: 'ubah' }, typed: body });
  return tampilkan(request, { hasil: done.value, asing });
}
