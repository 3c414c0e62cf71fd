// How does one act go over all requests of a joint file? (each moves by itself; whoever cannot is named with the reason, nobody is skipped in silence)
import { randomUUID } from 'node:crypto';
import type { Day } from '#kernel/day';
import type { Refusal } from '#kernel/result';
import type { Actor } from '#platform/action';
import { bersih } from '../../permohonan/isian.ts';
import type { At } from '../../permohonan/jam.ts';
import type { Jalur } from '../../permohonan/jalur.ts';
import { pilihJalur, tugaskan } from '../../permohonan/actions/urus.ts';
import { OPEN } from '../../permohonan/states.ts';
import { listTugas } from '../../permohonan/store/berkas.ts';
import { type Permohonan, readBanyak } from '../../permohonan/store/permohonan.ts';
import { type Bersama, listAnggota } from '../store/bersama.ts';
import type { Hasil } from './bersama.ts';
import { salinDraf } from './salin.ts';

export type Serentak =
  | { readonly jenis: 'jalur'; readonly jalur: Jalur; readonly alasan: string }
  | { readonly jenis: 'tugaskan'; readonly unit: string; readonly pesan: string; readonly batas: Day }
  | { readonly jenis: 'draf'; readonly dari: string };

type Satu = { readonly ok: true; readonly sisa?: number } | { readonly ok: false; readonly refusal: { readonly code: string; readonly values?: Refusal['values'] } };

/** `lihat`: the members with the count of the row as the page showed them; who came later is told apart (ANGGOTA_BARU). */
export async function serentak(at: At, one: { readonly bersama: Pick<Bersama, 'id' | 'kantor'>; readonly actor: Actor; readonly lihat: ReadonlyMap<string, number>; readonly langkah: Serentak }): Promise<readonly Hasil[]> {
  const { db } = at.database;
  const ids = await listAnggota(db, one.bersama.id);
  const found = new Map((await readBanyak(db, [...new Set([...ids, ...one.lihat.keys()])])).map((p) => [p.id, p]));
  const tugas = randomUUID();
  const out: Hasil[] = [];
  for (const id of ids) {
    const p = found.get(id);
    if (p === undefined || (one.langkah.jenis === 'draf' && one.langkah.dari === id)) continue;
    const versi = one.lihat.get(id);
    const ended = !(p.keadaan === 'DITERIMA' || OPEN.includes(p.keadaan));
    const done = versi === undefined ? ({ ok: false, refusal: { code: ended ? 'E_KEADAAN' : 'ANGGOTA_BARU' } } as const) : await satu(at, p, { ...one, versi, tugas });
    out.push(done.ok ? { id, nomor: p.nomor, ...(done.sisa === undefined ? {} : { sisa: done.sisa }) } : { id, nomor: p.nomor, ...done.refusal });
  }
  // Somebody took it out while the page lay open.
  for (const id of one.lihat.keys()) {
    const p = found.get(id);
    if (!ids.includes(id)) out.push({ id, nomor: p?.kantor === one.bersama.kantor ? p.nomor : '', code: 'ANGGOTA_TIADA' });
  }
  return out;
}

async function satu(at: At, p: Permohonan, one: { readonly actor: Actor; readonly langkah: Serentak; readonly versi: number; readonly tugas: string }): Promise<Satu> {
  const { actor, langkah, versi } = one;
  const on = { id: p.id, versi, actor };
  switch (langkah.jenis) {
    case 'jalur':
      return pilihJalur(at, { ...on, jalur: langkah.jalur, alasan: langkah.alasan });
    case 'tugaskan': {
      // The unit is asked once, whoever asked it first.
      const unit = bersih(langkah.unit).toLowerCase();
      const asked = (await listTugas(at.database.db, p.id)).some((held) => held.unit.toLowerCase() === unit);
      return asked ? { ok: false, refusal: { code: 'UNIT_SUDAH' } } : tugaskan(at, { ...on, unit: langkah.unit, pesan: langkah.pesan, batas: langkah.batas, bersama: one.tugas });
    }
    case 'draf': {
      const done = await salinDraf(at, { dari: langkah.dari, ke: p.id, versi, actor });
      return done.ok ? { ok: true, sisa: done.value.sisa } : done;
    }
  }
}
