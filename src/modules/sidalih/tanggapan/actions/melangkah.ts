// What happens when an officer takes a step in an objection? (judged and written under one lock; sidalih.md 5.3, 12)
import { type Day, day } from '#kernel/day';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import type { AreaCode } from '#kernel/area-code';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type DrawnReceipt, type Receipt, drawReceipt, keepReceipt } from '#platform/receipts';
import { findPaket } from '../../aturan/packs.ts';
import { type Diterima, insertEvidence } from '../../bukti/bukti.ts';
import { readRekam } from '../../daftar/store/pemilih.ts';
import { hariDi } from '../../daftar/today.ts';
import { type Rencana, sealCatatan, sealJawaban, sealRencana } from '../isi.ts';
import { kodeBoleh } from '../jenis.ts';
import { readPerkara } from '../muat.ts';
import { type Jawaban, type Keadaan, type Langkah, type LangkahRefusal, langkah } from '../perkara.ts';
import { insertSurat, writeAntar, writeJawaban } from '../store/surat.ts';
import { type Perbaruan, type TanggapanRow, insertLangkah, lockTanggapan, updateTanggapan } from '../store/tanggapan.ts';
import { batasOf } from '../tenggat.ts';
import { PERIHAL } from './kirim.ts';

export const LANGKAH_EVENT = 'sidalih.tanggapan-langkah';

/** One step with what belongs to it. `catatan`: words for the file (sealed), asked for where a step needs a reason. */
export type Melangkah = { readonly catatan?: string; readonly bukti?: readonly Diterima[] } & (
  | { readonly langkah: 'periksa' | 'kurang' | 'lengkapi' | 'kembali' | 'beritahu' }
  /** Which record it is about may be said with it. */
  | { readonly langkah: 'surat'; readonly pemilih?: string }
  | { readonly langkah: 'antar'; readonly cara: string }
  | { readonly langkah: 'jawab'; readonly jawaban: Jawaban; readonly isi: string; readonly lewat: 'lacak' | 'pps' }
  | { readonly langkah: 'terima'; readonly rencana: Rencana; readonly pemilih?: string }
  | { readonly langkah: 'tolak'; readonly alasan: string }
);

/** TANGGAPAN_TIDAK_ADA; TANGGAPAN_KODE: the plan does not fit the kind; TANGGAPAN_REKAM: no such record in this desa; TANGGAPAN_KATA: a reason is missing. */
export type MelangkahRefusal = LangkahRefusal | Refusal<'TANGGAPAN_TIDAK_ADA' | 'TANGGAPAN_KODE' | 'TANGGAPAN_REKAM' | 'TANGGAPAN_KATA' | 'TANGGAPAN_SIBUK'>;

export interface Selangkah {
  readonly keadaan: Keadaan;
  /** Of the notice, once: for the letter. */
  readonly surat?: Receipt;
}

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;
const BERALASAN: readonly Langkah[] = ['kurang', 'tolak', 'kembali'];

export async function melangkah(deps: At, id: string, step: Melangkah, actor: Actor): Promise<Result<Selangkah, MelangkahRefusal>> {
  if (BERALASAN.includes(step.langkah) && (step.catatan ?? '').trim() === '') return refuse('TANGGAPAN_KATA');
  const drawn = step.langkah === 'surat' ? await drawReceipt(deps.keys, 'TG') : undefined;
  if (step.langkah === 'surat' && drawn === undefined) return refuse('TANGGAPAN_SIBUK');
  return performAll<Result<Selangkah, MelangkahRefusal>>(deps.database, deps.clock, async (db) => {
    const row = await lockTanggapan(db, id);
    if (row === undefined) return { value: refuse('TANGGAPAN_TIDAK_ADA'), acts: [] };
    const done = await take(deps, db, row, step, actor, drawn);
    if (!done.ok) return { value: done, acts: [] };
    const act = { event: LANGKAH_EVENT, actor, kind: PERIHAL, object: id, node: row.desa };
    const said = step.langkah === 'tolak' ? { alasan: step.alasan } : step.langkah === 'jawab' ? { jawaban: step.jawaban, lewat: step.lewat } : {};
    return { value: done, acts: [{ ...act, facts: { nomor: row.nomor, langkah: step.langkah, keadaan: done.value.keadaan, bukti: step.bukti?.length ?? 0, ...said } }] };
  });
}

async function take(deps: At, db: Db, row: TanggapanRow, step: Melangkah, actor: Actor, drawn: DrawnReceipt | undefined): Promise<Result<Selangkah, MelangkahRefusal>> {
  const hari = hariDi(deps.clock, row.desa);
  const named = 'pemilih' in step && step.pemilih !== '' ? step.pemilih : undefined;
  if (named !== undefined && !(await isHere(db, row, named))) return refuse('TANGGAPAN_REKAM');
  const bound = named === undefined ? row : { ...row, pemilih: named };
  const next = langkah(await readPerkara(db, bound), step.langkah, hari);
  if (!next.ok) return next;
  if (step.langkah === 'terima' && !(await fits(db, row, step.rencana))) return refuse('TANGGAPAN_KODE');
  const now = isoInstant(deps.clock);
  await sideOf(deps, db, bound, step, hari, now);
  if (drawn !== undefined) await keepReceipt(db, deps, drawn, `${row.id}:surat`);
  await updateTanggapan(db, row, { keadaan: next.value, ...(named === undefined ? {} : { pemilih: named }), ...changesOf(deps, row, step) }, now);
  await insertEvidence(db, deps, step.bukti ?? [], { perihal: PERIHAL, perkara: row.id, node: row.desa, oleh: actor.id });
  const catatan = (step.catatan ?? '') === '' ? null : sealCatatan(deps.keys, row.id, step.catatan ?? '');
  await insertLangkah(db, row.id, { langkah: step.langkah, keadaan: next.value, peran: actor.role, node: actor.node as AreaCode, pelaku: actor.id, catatan, pada: now });
  return ok({ keadaan: next.value, ...(drawn === undefined ? {} : { surat: { code: drawn.code, pin: drawn.pin } }) });
}

/** A record of this list in the desa of the objection. */
async function isHere(db: Db, row: TanggapanRow, pemilih: string): Promise<boolean> {
  const [found] = await readRekam(db, row.daftar, [pemilih]);
  return found !== undefined && found.desa === row.desa;
}

/** Notice, delivery and answer, each in its own row. */
async function sideOf(deps: At, db: Db, row: TanggapanRow, step: Melangkah, hari: Day, now: string): Promise<void> {
  if (step.langkah === 'surat') await insertSurat(db, row.id, now);
  if (step.langkah === 'antar') {
    const paket = await findPaket(db, row.paket);
    assert(paket !== undefined, `pack ${row.paket} of an objection`);
    await writeAntar(db, row.id, { diantar: hari, cara: step.cara.slice(0, 100), batas: batasOf(paket, 'JAWAB_PEMBERITAHUAN', day(hari)) });
  }
  if (step.langkah === 'jawab') await writeJawaban(db, row.id, { jawaban: step.jawaban, isi: sealJawaban(deps.keys, row.id, step.isi), lewat: step.lewat }, now);
}

function changesOf({ keys }: At, row: TanggapanRow, step: Melangkah): Omit<Perbaruan, 'keadaan'> {
  if (step.langkah === 'terima') return { rencana: sealRencana(keys, row.id, step.rencana) };
  if (step.langkah === 'tolak') return { alasan: step.alasan };
  return step.langkah === 'kembali' ? { rencana: null } : {};
}

/** A plan that this kind of claim can lead to under the pack. */
async function fits(db: Db, { jenis, paket: id, pemilih }: TanggapanRow, rencana: Rencana): Promise<boolean> {
  const paket = await findPaket(db, id);
  if (paket === undefined) return false;
  switch (rencana.jenis) {
    case 'tms':
      return kodeBoleh(paket, jenis).some(({ kode }) => kode === rencana.kode);
    case 'baru':
      return jenis === 'belum-terdaftar';
    case 'ubah':
    case 'tps':
      return jenis === 'data-salah' || jenis === 'bukan-penduduk';
    case 'ganda':
      return jenis === 'ganda' && rencana.lain !== pemilih;
  }
}
