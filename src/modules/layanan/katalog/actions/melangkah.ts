// What happens at each step of a standard: changed, weighed in a forum, proposed, set by a second person, ended? (layanan.md 2.3)
import { type Day, addDays } from '#kernel/day';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { queueLeaf } from '#platform/tlog';
import { hariKantor } from '../../kantor/hari.ts';
import { ATURAN } from '../aturan.ts';
import type { IsiStandar } from '../komponen.ts';
import { readLatar } from '../latar.ts';
import { type Temuan, menghalangi, periksaStandar } from '../periksa.ts';
import { type Forum, type Langkah, type Penetapan, keadaanPada, setelah } from '../states.ts';
import { type Standar, endStandar, listVersi, lockLayanan, lockStandar, readStandar, setStandar, writeStandar } from '../store/standar.ts';
import { type Bytes, teksStandar } from '../teks.ts';

export const LANGKAH_EVENT = 'layanan.standar-langkah';

export type Putusan =
  | { readonly langkah: 'ubah'; readonly isi: IsiStandar }
  | { readonly langkah: 'bahas'; readonly forum: Forum }
  | { readonly langkah: 'usul'; readonly penetapan: Penetapan; readonly berlakuDari: Day; readonly mendesak: string | null }
  | { readonly langkah: 'kembali' | 'tarik' }
  | { readonly langkah: 'setuju' }
  | { readonly langkah: 'cabut'; readonly sebab: string };

/** STD_KEADAAN: not possible as it stands. STD_BERUBAH: somebody was faster. STD_TEMUAN: all findings are listed. */
export type LangkahRefusal = Refusal<'STD_TIADA' | 'STD_KEADAAN' | 'STD_BERUBAH' | 'STD_TEMUAN' | 'STD_TANGGAL' | 'STD_FORUM_NANTI' | 'STD_ORANG_SAMA' | 'E_STD_TANPA_FORUM' | 'E_STD_TUMPANG'> & { readonly temuan?: readonly Temuan[] };
type Told = Result<Standar, LangkahRefusal>;
type At = Pick<Deps, 'database' | 'clock'>;

/** One step, with its entry in the trail, or nothing. `versi`: the row as the officer saw it. */
export async function melangkah(at: At, id: string, versi: number, putusan: Putusan, actor: Actor): Promise<Told> {
  return performAll<Told>(at.database, at.clock, async (db) => {
    const seen = await readStandar(db, id);
    if (seen === undefined) return { value: refuse('STD_TIADA'), acts: [] };
    await lockLayanan(db, seen.kantor, seen.layanan);
    const now = await lockStandar(db, id);
    assert(now !== undefined, 'a version is never deleted');
    const next = setelah(now.keadaan, putusan.langkah);
    if (now.versi !== versi) return { value: refuse('STD_BERUBAH'), acts: [] };
    if (next === undefined) return { value: refuse('STD_KEADAAN'), acts: [] };
    const told = await STEPS[putusan.langkah](db, at, { ...now, keadaan: next }, putusan as never, actor);
    if (!told.ok) return { value: told, acts: [] };
    const facts = { langkah: putusan.langkah, keadaan: told.value.keadaan, ...(told.value.sha256 === null ? {} : { sha256: told.value.sha256 }), ...(putusan.langkah === 'setuju' ? { pengusul: now.pengusul } : {}) };
    return { value: told, acts: [{ event: LANGKAH_EVENT, actor, kind: 'standar', object: `${now.kantor}/${now.layanan}/${String(now.no)}`, node: now.kantor, facts }] };
  });
}

type Step<L extends Langkah> = (db: Db, at: At, one: Standar, putusan: Extract<Putusan, { readonly langkah: L }>, actor: Actor) => Promise<Told>;

async function keep(db: Db, { clock }: At, one: Standar): Promise<Told> {
  await writeStandar(db, one, isoInstant(clock));
  return ok(one);
}

const STEPS: { readonly [L in Langkah]: Step<L> } = {
  ubah: (db, at, one, { isi }) => keep(db, at, { ...one, isi, forum: null }),
  bahas: (db, at, one, { forum }) => (forum.tanggal > hariKantor(at.clock, one.kantor) ? Promise.resolve(refuse('STD_FORUM_NANTI')) : keep(db, at, { ...one, forum })),
  usul: propose,
  kembali: (db, at, one) => keep(db, at, { ...one, forum: null, mendesak: null, penetapan: null, berlakuDari: null, pengusul: null }),
  tarik: (db, at, one) => keep(db, at, one),
  setuju: putInForce,
  cabut: revoke,
};

/** Whoever proposes names the decree and the day; from 00.00 of a day that has not begun, so that no case changes its standard. */
async function propose(db: Db, at: At, one: Standar, { penetapan, berlakuDari, mendesak }: Extract<Putusan, { langkah: 'usul' }>, actor: Actor): Promise<Told> {
  const today = hariKantor(at.clock, one.kantor);
  if (berlakuDari <= today || penetapan.tanggal > today) return refuse('STD_TANGGAL');
  if (one.forum === null && mendesak === null) return refuse('E_STD_TANPA_FORUM');
  const temuan = menghalangi(periksaStandar(one.isi, await readLatar(db, at.clock, one.kantor, one.layanan)));
  if (temuan.length > 0) return { ok: false, refusal: { code: 'STD_TEMUAN', temuan } };
  const haste = one.forum !== null || mendesak === null ? null : { alasan: mendesak, forumSampai: addDays(berlakuDari, ATURAN.forumMendesak) };
  return keep(db, at, { ...one, penetapan, berlakuDari, mendesak: haste, pengusul: actor.id });
}

/** Another person sets it: the bytes are fixed, the log bears them, the version before it ends on the day this one begins. */
async function putInForce(db: Db, { clock }: At, one: Standar, _putusan: unknown, actor: Actor): Promise<Told> {
  const { berlakuDari, penetapan } = one;
  assert(berlakuDari !== null && penetapan !== null, 'a proposal names its day and its decree');
  if (one.pengusul === actor.id) return refuse('STD_ORANG_SAMA');
  const today = hariKantor(clock, one.kantor);
  if (berlakuDari <= today) return refuse('STD_TANGGAL');
  const temuan = menghalangi(periksaStandar(one.isi, await readLatar(db, clock, one.kantor, one.layanan)));
  if (temuan.length > 0) return { ok: false, refusal: { code: 'STD_TEMUAN', temuan } };
  const set = (await listVersi(db, one.kantor, one.layanan)).filter(({ keadaan, berlakuSampai }) => keadaan === 'DITETAPKAN' && (berlakuSampai === null || berlakuSampai > berlakuDari));
  // What begins on the same day or later would overlap: it has to be ended first.
  if (set.some((other) => other.berlakuDari === null || other.berlakuDari >= berlakuDari || other.berlakuSampai !== null)) return refuse('E_STD_TUMPANG');
  const now = isoInstant(clock);
  for (const former of set) await endStandar(db, former.id, { sampai: berlakuDari, akhir: 'DIGANTI', sebab: null }, now);
  const bytes = teksStandar({ kantor: one.kantor, layanan: one.layanan, no: one.no, isi: one.isi, forum: one.forum, mendesak: one.mendesak, penetapan, berlakuDari });
  await setStandar(db, one.id, { penyetuju: actor.id, ...bytes }, now);
  await queueStandar(db, one, bytes, now, set[0]);
  return ok({ ...one, sha256: bytes.sha256, penyetuju: actor.id });
}

async function queueStandar(db: Db, one: Standar, { teks, sha256 }: Bytes, now: string, former: Standar | undefined): Promise<void> {
  const leaf = { jenis: 'keputusan', id: `standar/${one.kantor}/${one.layanan}`, kantor: one.kantor, versi: one.no, terbit: `${now.slice(0, 19)}Z` };
  await queueLeaf(db, { ...leaf, media: 'application/json', ukuran: Buffer.byteLength(teks), sha256, gantikan: former?.sha256 ?? null });
}

/** Ends at 00.00 of the next day: what began today is judged by it to its end. */
async function revoke(db: Db, { clock }: At, one: Standar, { sebab }: Extract<Putusan, { langkah: 'cabut' }>): Promise<Told> {
  const today = hariKantor(clock, one.kantor);
  const state = keadaanPada(one, today);
  if (one.berlakuDari === null || one.berlakuSampai !== null || (state !== 'BERLAKU' && state !== 'DITETAPKAN')) return refuse('STD_KEADAAN');
  const sampai = state === 'BERLAKU' ? addDays(today, 1) : one.berlakuDari;
  await endStandar(db, one.id, { sampai, akhir: 'DICABUT', sebab }, isoInstant(clock));
  return ok({ ...one, berlakuSampai: sampai, akhir: 'DICABUT', sebabAkhir: sebab });
}
