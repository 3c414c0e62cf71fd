// Can any order of acts and days lead a request into a state that the table does not know, lose a clock, or leave a date unexplained? (ppid.md section 8)
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClockRow, clocksOf, explainClock, getRule, isOpen } from '#platform/clocks';
import { daysBetween } from '#kernel/day';
import { cabut, kirimJawaban, selesaikan, serahkan, tandaiLewat } from './actions/akhiri.ts';
import { anggapDiterima, lengkapi, periksaBukti, tutupTidakLengkap } from './actions/lengkapi.ts';
import { pilihJalur, perpanjang, tanya } from './actions/urus.ts';
import { putuskanGabung, sidikGabung, usulGabung } from '../gabung/actions/gabung.ts';
import { warga } from './gerak.ts';
import { MODULE, clocksAt } from './jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, petugas } from './permohonan-fixture.ts';
import { ANSWERED, type Answered, type Keadaan, LANGKAH, OPEN } from './states.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-02-02T03:00:00Z');
});
afterAll(() => meja.close());

interface Model {
  keadaan: Keadaan;
  /** Milliseconds. */
  kini: number;
}
interface Real {
  readonly id: string;
}
type Command = fc.AsyncCommand<Model, Real>;

const d = petugas('ppid', '3313');
const l = petugas('petugas_layanan', '3313');
const surat = { nomor: 'uji', sha256: 'b'.repeat(64) };

/** After each act: a known state, exactly the clocks that it needs, and every date with its sum. */
async function periksa(model: Model, { id }: Real): Promise<void> {
  const p = await baca(meja, id);
  model.keadaan = p.keadaan;
  const clocks = await clocksOf(meja.at.database.db, MODULE, id);
  const running = (prefix: string): ClockRow[] => clocks.filter((one) => one.rule.startsWith(prefix) && isOpen(one));
  expect(running('ppid.jawab.').length).toBe(OPEN.includes(p.keadaan) ? 1 : 0);
  expect(running('ppid.lengkapi').length).toBe(p.keadaan === 'DITERIMA' ? 1 : 0);
  if (p.terlambat || p.sampaiPada !== null) expect(clocks.some(({ rule }) => rule === 'ppid.keberatan.ajukan')).toBe(true);
  if (['DICABUT', 'DITUTUP_TIDAK_LENGKAP', 'SELESAI'].includes(p.keadaan)) expect(clocks.filter(isOpen)).toEqual([]);
  for (const clock of clocks.filter(({ keadaan }) => keadaan !== 'BATAL')) {
    const explained = await explainClock(meja.at.database.db, clocksAt(meja.at), clock);
    const rule = getRule(meja.at.registry.deadlines, clock.rule, clock.versi);
    const counted = explained.rows.filter(({ nomor }) => nomor !== null).length;
    if (rule.satuan === 'hari_kerja') expect(counted).toBe(rule.panjang + clock.perpanjangan * (rule.perpanjangan?.panjang ?? 0));
    expect(explained.rows.length).toBe(daysBetween(clock.tanggal0, explained.due));
    expect(rule.dasar).not.toBe('');
    if (clock.keadaan === 'SELESAI') expect(clock.hasil).not.toBeNull();
  }
}

/** Runs an act whatever the state; where the table does not know it, nothing may change. */
class Act implements Command {
  readonly langkah: keyof typeof LANGKAH;
  readonly name: string;
  readonly run1: (id: string, versi: number) => Promise<unknown>;
  constructor(langkah: keyof typeof LANGKAH, name: string, run1: (id: string, versi: number) => Promise<unknown>) {
    this.langkah = langkah;
    this.name = name;
    this.run1 = run1;
  }
  check(): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    const before = await baca(meja, real.id);
    await this.run1(real.id, before.versi);
    const after = await baca(meja, real.id);
    const known: readonly Keadaan[] = LANGKAH[this.langkah].dari;
    if (!known.includes(before.keadaan)) expect(after.keadaan).toBe(before.keadaan);
    await periksa(model, real);
  }
  toString(): string {
    return this.name;
  }
}

class Waktu implements Command {
  readonly jam: number;
  constructor(jam: number) {
    this.jam = jam;
  }
  check(): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    model.kini += this.jam * 3_600_000;
    meja.jam.ke(new Date(model.kini).toISOString());
    // What the jobs do while time passes.
    await meja.at.database.transaction((db) => tandaiLewat(db, meja.at, real.id));
    await tutupTidakLengkap(meja.at, real.id);
    await selesaikan(meja.at, real.id, () => Promise.resolve(true));
    await periksa(model, real);
  }
  toString(): string {
    return `+${this.jam}h`;
  }
}

const p = warga('3313' as Parameters<typeof warga>[0]);
const on = (id: string, versi: number) => ({ id, versi });
/** A younger request of the same person comes in, an officer offers to join it, she answers: the older keeps its state and its clock. */
async function digabungi(id: string, setuju: boolean): Promise<void> {
  const tua = await baca(meja, id);
  if (!OPEN.includes(tua.keadaan)) return;
  const muda = await ajukanUji(meja, { identitas: 'diterima' });
  const usul = await usulGabung(meja.at, { id: muda.id, versi: 1, actor: l, nomor: tua.nomor, alasan: 'Dua permohonan dengan isi yang sama.' });
  expect(usul.ok).toBe(true);
  if (!usul.ok) return;
  const sidik = sidikGabung({ tua: await baca(meja, usul.value.tua), muda: await baca(meja, usul.value.muda) });
  const jam = (await clocksOf(meja.at.database.db, MODULE, id)).findLast((one) => one.rule.startsWith('ppid.jawab.') && isOpen(one));
  expect((await putuskanGabung(meja.at, { gabung: usul.value.id, id: muda.id, actor: p, setuju, sidik })).ok).toBe(true);
  expect((await clocksOf(meja.at.database.db, MODULE, id)).findLast((one) => one.rule.startsWith('ppid.jawab.') && isOpen(one))).toEqual(jam);
  expect((await baca(meja, muda.id)).keadaan).toBe(setuju ? 'DICABUT' : 'TERDAFTAR');
  if (setuju) expect((await clocksOf(meja.at.database.db, MODULE, muda.id)).filter(isOpen)).toEqual([]);
}

const commands = [
  fc.integer({ min: 1, max: 400 }).map((jam) => new Waktu(jam)),
  fc.constantFrom('umum' as const, 'pemilu' as const).map((jalur) => new Act('jalur', `jalur ${jalur}`, (id, versi) => pilihJalur(meja.at, { ...on(id, versi), actor: d, jalur, alasan: 'alasan yang cukup' }))),
  fc.constant(new Act('perpanjang', 'perpanjang', (id, versi) => perpanjang(meja.at, { ...on(id, versi), actor: d, alasan: 'alasan yang lebih dari dua puluh huruf' }))),
  fc.constant(new Act('tanya', 'tanya', (id, versi) => tanya(meja.at, { ...on(id, versi), actor: l, pelaku: 'L', tanya: 'Tahun berapa?' }))),
  fc.constant(new Act('lengkap', 'lengkap', (id) => lengkapi(meja.at, { id, actor: p, pelaku: 'P', identitas: 'menunggu', berkas: [] }))),
  fc.boolean().map((terima) => new Act(terima ? 'terima-bukti' : 'tolak-bukti', `bukti ${String(terima)}`, (id, versi) => periksaBukti(meja.at, { ...on(id, versi), actor: l, terima, cara: 'KTP-el', alasan: 'tidak terbaca' }))),
  fc.constant(new Act('terima-bukti', 'anggap', (id) => meja.at.database.transaction((db) => anggapDiterima(db, meja.at, id)))),
  fc.tuple(fc.constantFrom<Answered>(...ANSWERED), fc.boolean()).map(([keadaan, langsung]) => new Act('jawab', `jawab ${keadaan}`, (id, versi) => kirimJawaban(meja.at, { ...on(id, versi), actor: d, keadaan, langsung, surat }))),
  fc.constant(new Act('serahkan', 'serahkan', (id, versi) => serahkan(meja.at, { ...on(id, versi), actor: l, cara: 'unduh', bukti: 'sudah diunduh' }))),
  fc.boolean().map((setuju) => new Act('gabung', `gabung ${String(setuju)}`, (id) => digabungi(id, setuju))),
  fc.constant(new Act('cabut', 'cabut', (id) => cabut(meja.at, { id, actor: p, pelaku: 'P' }))),
];

it('random acts on random days never leave the table (24 runs of up to 14 acts)', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.commands(commands, { maxCommands: 14 }), async (bukti, acts) => {
      const mulai = Date.parse('2026-02-02T03:00:00Z');
      meja.jam.ke(new Date(mulai).toISOString());
      const { id } = await ajukanUji(meja, { identitas: bukti ? 'menunggu' : 'belum' });
      const model: Model = { keadaan: 'TERDAFTAR', kini: mulai };
      await periksa(model, { id });
      await fc.asyncModelRun(() => ({ model, real: { id } }), acts);
    }),
    { numRuns: 24 },
  );
});
