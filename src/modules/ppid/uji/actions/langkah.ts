// What happens when a sheet takes a step: handed in, judged, decided, approved, ended? (effect and trail together)
import type { Day } from '#kernel/day';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Act, type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { hariDi } from '../../dip/hari.ts';
import { drawNumber } from '../../permohonan/nomor.ts';
import { bukaSama } from '../buka.ts';
import { kurang } from '../isian.ts';
import type { Lembar } from '../lembar.ts';
import { type LangkahUji, ujiSetelah } from '../states.ts';
import { insertLangkah, lockUji, writeUji } from '../store/uji.ts';

export const LANGKAH_EVENT = 'ppid.uji-langkah';

export interface Melangkah {
  readonly id: string;
  /** Count of the row that was seen. */
  readonly versi: number;
  readonly langkah: LangkahUji;
  readonly actor: Actor;
  /** Opinion, reason, or number of the DIP entry, by the step. */
  readonly catatan: string;
  /** With `tetapkan`: the decree and its day. */
  readonly sk?: string;
  readonly skHari?: Day;
  /** With `buka`: whose word it is, and which paper. */
  readonly rujukan?: string;
}

export type LangkahRefusal = 'UJI_TIADA' | 'UJI_BERUBAH' | 'E_KEADAAN' | 'UJI_KURANG' | 'E_ALASAN_KOSONG' | 'UJI_PENDAPAT' | 'UJI_SK' | 'E_DUA_ORANG' | 'UJI_LEWAT' | 'UJI_RUJUKAN' | 'UJI_DIP';
type Done = Result<Lembar, Refusal<LangkahRefusal>>;

/** Characters of a reason or an opinion. */
const REASON = 20;

export async function melangkah({ database, clock }: Pick<Deps, 'database' | 'clock'>, one: Melangkah): Promise<Done> {
  return performAll<Done>(database, clock, async (db) => {
    const before = await lockUji(db, one.id);
    if (before === undefined) return { value: refuse('UJI_TIADA'), acts: [] };
    if (before.versi !== one.versi) return { value: refuse('UJI_BERUBAH'), acts: [] };
    const keadaan = ujiSetelah(before.keadaan, one.langkah, before.isi.hasil);
    if (keadaan === undefined) return { value: refuse('E_KEADAAN', { keadaan: before.keadaan }), acts: [] };
    const today = hariDi(clock, before.kantor);
    const fault = halangan(before, one, today);
    if (fault !== undefined) return { value: { ok: false, refusal: fault }, acts: [] };
    const now = isoInstant(clock);
    const next = await sesudah(db, { ...before, keadaan }, one, today);
    await writeUji(db, next, now);
    const { actor } = one;
    await insertLangkah(db, one.id, { langkah: one.langkah, akun: actor.id, peran: actor.role, node: before.kantor, catatan: one.catatan.slice(0, 2_000), pada: now });
    const opened = one.langkah === 'buka' ? await bukaSama(db, next, { sebab: one.catatan, rujukan: one.rujukan ?? '', actor, now, today }) : [];
    const facts = { langkah: one.langkah, keadaan, nomor: next.nomor };
    const act: Act = { event: LANGKAH_EVENT, actor, kind: 'uji', object: one.id, node: before.kantor };
    return { value: ok({ ...next, versi: before.versi + 1 }), acts: [{ ...act, facts }, ...opened] };
  });
}

/** What must hold before the step beyond its state. */
function halangan(before: Lembar, { langkah, actor, catatan, sk, skHari, rujukan }: Melangkah, today: Day): Refusal<LangkahRefusal> | undefined {
  const says = catatan.trim().length >= REASON;
  switch (langkah) {
    case 'ajukan':
      return kurang(before.isi, before).length > 0 ? { code: 'UJI_KURANG' } : undefined;
    case 'pendapat':
    case 'kembalikan':
    case 'tinjau-lagi':
    case 'cabut':
      return says ? undefined : { code: 'E_ALASAN_KOSONG', values: { min: REASON } };
    case 'tetapkan':
      if (before.pendapat === null) return { code: 'UJI_PENDAPAT' };
      return (sk ?? '').trim().length < 3 || skHari === undefined || skHari > today ? { code: 'UJI_SK' } : undefined;
    case 'setujui':
      if (before.penetap === actor.id) return { code: 'E_DUA_ORANG' };
      return before.isi.sampai !== null && before.isi.sampai < today ? { code: 'UJI_LEWAT' } : undefined;
    case 'buka':
      if (!says) return { code: 'E_ALASAN_KOSONG', values: { min: REASON } };
      return (rujukan ?? '').trim() === '' ? { code: 'UJI_RUJUKAN' } : undefined;
    case 'catat-dip':
      return /^DIP-[0-9]{1,4}-[0-9]{4}-[0-9]{5}$/.test(catatan.trim()) ? undefined : { code: 'UJI_DIP' };
    case 'habis':
      return undefined;
  }
}

async function sesudah(db: Db, next: Lembar, { langkah, actor, catatan, sk, skHari, rujukan }: Melangkah, today: Day): Promise<Lembar> {
  const said = catatan.trim().slice(0, 2_000);
  switch (langkah) {
    case 'ajukan':
      return { ...next, pendapat: null, nomor: next.nomor ?? (await drawNumber(db, { kantor: next.kantor, jenis: 'UK', hari: today })) };
    case 'pendapat':
      return { ...next, pendapat: said };
    case 'tetapkan':
      assert(sk !== undefined && skHari !== undefined, 'a decision has its decree');
      return { ...next, penetap: actor.id, sk: sk.trim().slice(0, 120), skHari };
    case 'setujui':
      return { ...next, penyetuju: actor.id, ...(next.keadaan === 'DIBUKA' ? { akhir: today, sebab: 'uji' } : {}) };
    case 'tinjau-lagi':
      return { ...next, penetap: null, sk: null, skHari: null };
    case 'cabut':
    case 'buka':
      return { ...next, akhir: today, sebab: said, rujukanAkhir: rujukan?.trim().slice(0, 120) ?? null };
    case 'catat-dip':
      return { ...next, dip: said };
    default:
      return next;
  }
}
