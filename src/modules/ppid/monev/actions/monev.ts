// What happens when KPU RI sets the questions of a year, an office answers, and the week's proofs are looked at?
import { randomUUID } from 'node:crypto';
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant, localDay } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { Tanya } from '../../dip/tautan.ts';
import { bersih } from '../../permohonan/isian.ts';
import { bentukBukti, periksaBukti } from '../bukti.ts';
import { MONEV_JAWAB_EVENT, MONEV_PERIKSA_EVENT, MONEV_SUSUN_EVENT } from '../events.ts';
import { SOAL_AWAL, SUMBER_AWAL } from '../soal.ts';
import { JENIS_BUKTI, type Soal, type Yakin, insertSoal, listJatuhPeriksa, listSoal, listTahun, readSoal, writeJawaban, writePeriksa, writeSoal, writeTahun } from '../store/monev.ts';

type At = Pick<Deps, 'database' | 'clock'>;
export type MonevRefusal = Refusal<'MONEV_HARI' | 'MONEV_TEKS' | 'MONEV_SOAL' | 'MONEV_BUKTI' | 'MONEV_URAIAN'>;
type Hasil = Result<true, MonevRefusal>;
const YAKIN: readonly Yakin[] = ['H', 'M', 'L'];
const yakinOf = (typed: string): Yakin => YAKIN.find((one) => one === typed) ?? 'L';

/** The day of handing in and where the questions come from; a year without any begins with those of the house. */
export async function aturTahun(at: At, one: { readonly tahun: number; readonly serah: Day | undefined; readonly sumber: string; readonly yakin: string; readonly actor: Actor }): Promise<Hasil> {
  const { tahun, serah, actor } = one;
  if (serah === undefined || serah < `${tahun}-01-01`) return refuse('MONEV_HARI');
  return performAll<Hasil>(at.database, at.clock, async (db) => {
    const begun = (await listSoal(db, tahun)).length > 0;
    await writeTahun(db, { tahun, serah, sumber: bersih(one.sumber).slice(0, 300) || SUMBER_AWAL, yakin: yakinOf(one.yakin), oleh: actor.id }, isoInstant(at.clock));
    if (!begun) for (const soal of SOAL_AWAL) await insertSoal(db, { id: randomUUID(), tahun, yakin: 'L', ...soal });
    return { value: ok(true), acts: [{ event: MONEV_SUSUN_EVENT, actor, kind: 'monev', object: String(tahun), node: NATION, facts: { serah, soal: begun ? 0 : SOAL_AWAL.length } }] };
  });
}

/** A new question, or another wording of one; a question that falls away keeps its answers. */
export async function tulisSoal(at: At, one: { readonly id: string | undefined; readonly tahun: number; readonly kelompok: string; readonly teks: string; readonly dasar: string; readonly yakin: string; readonly berakhir: boolean; readonly actor: Actor }): Promise<Hasil> {
  const text: Pick<Soal, 'kelompok' | 'teks' | 'dasar' | 'yakin'> = { kelompok: bersih(one.kelompok).slice(0, 80), teks: bersih(one.teks, true).slice(0, 1_000), dasar: bersih(one.dasar).slice(0, 200), yakin: yakinOf(one.yakin) };
  if (Array.from(text.teks).length < 10 || text.kelompok === '') return refuse('MONEV_TEKS');
  return performAll<Hasil>(at.database, at.clock, async (db) => {
    const known = (await listTahun(db)).some(({ tahun }) => tahun === one.tahun);
    const old = one.id === undefined ? undefined : await readSoal(db, one.id);
    if (!known || (one.id !== undefined && old?.tahun !== one.tahun)) return { value: refuse('MONEV_SOAL'), acts: [] };
    const id = old?.id ?? randomUUID();
    if (old === undefined) await insertSoal(db, { id, tahun: one.tahun, ...text });
    else await writeSoal(db, { id, ...text, berakhir: one.berakhir });
    return { value: ok(true), acts: [{ event: MONEV_SUSUN_EVENT, actor: one.actor, kind: 'monev', object: String(one.tahun), node: NATION, facts: { soal: id, berakhir: one.berakhir } }] };
  });
}

/** The proof is looked at as it is bound, so that nobody learns in a week that it never was one. */
export async function jawabSoal(at: At, one: { readonly kantor: AreaCode; readonly soal: string; readonly jenis: string; readonly bukti: string; readonly uraian: string; readonly actor: Actor }, ask: Tanya): Promise<Hasil> {
  const soal = await readSoal(at.database.db, one.soal);
  if (soal === undefined || soal.berakhir) return refuse('MONEV_SOAL');
  const jenis = JENIS_BUKTI.find((name) => name === one.jenis);
  const [bukti, uraian] = [one.bukti.trim().slice(0, 300), bersih(one.uraian, true).slice(0, 2_000)];
  if (jenis === undefined || !bentukBukti(jenis, bukti)) return refuse('MONEV_BUKTI');
  if (uraian === '') return refuse('MONEV_URAIAN');
  const looked = await periksaBukti(at.database.db, { jenis, bukti, gagal: 0 }, ask);
  return performAll<Hasil>(at.database, at.clock, async (db) => {
    const now = isoInstant(at.clock);
    await writeJawaban(db, { kantor: one.kantor, soal: soal.id, jenis, bukti, uraian, ...looked, diperiksa: now, oleh: one.actor.id }, now);
    return { value: ok(true), acts: [{ event: MONEV_JAWAB_EVENT, actor: one.actor, kind: 'monev', object: `${soal.tahun}/${soal.no}`, node: one.kantor, facts: { jenis, hasil: looked.hasil } }] };
  });
}

const WEEK_MS = 7 * 86_400_000;
/** A run is short; the next one goes on. */
const AT_ONCE = 20;

/** Proofs not looked at for a week. Where not one host answers the fault is ours, and nothing is said of any link. */
export async function periksaMingguan({ database, clock }: At, ask: Tanya): Promise<number> {
  const due = await listJatuhPeriksa(database.db, new Date(clock.now() - WEEK_MS).toISOString(), localDay(clock, NATION), AT_ONCE);
  let answered = false;
  const heard: Tanya = async (link) => {
    const status = await ask(link);
    answered ||= status !== undefined;
    return status;
  };
  const looked = [];
  for (const one of due) looked.push({ one, ...(await periksaBukti(database.db, one, heard)) });
  const kept = looked.filter(({ one }) => one.jenis !== 'tautan' || answered);
  if (kept.length === 0) return 0;
  await performAll(database, clock, async (db) => {
    const diperiksa = isoInstant(clock);
    for (const { one, hasil, gagal } of kept) await writePeriksa(db, { kantor: one.kantor, soal: one.soal, diperiksa, hasil, gagal });
    const mati = kept.filter(({ hasil }) => hasil === 'mati').length;
    return { value: undefined, acts: [{ event: MONEV_PERIKSA_EVENT, actor: { id: 'sistem', role: 'sistem', node: NATION }, kind: 'monev', object: 'bukti', node: NATION, facts: { diperiksa: kept.length, mati } }] };
  });
  return kept.length;
}
