// What happens when a batch of an agency comes in, is applied to the list, and when a doubtful row is decided? (sidalih.md 5.7)
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { type Day, day } from '#kernel/day';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { kidOf, openField, ringOf, sealField } from '#platform/seal';
import { isOfAge } from '../../aturan/layak.ts';
import { getPaket } from '../../aturan/packs.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { idDaftar } from '../../daftar/buat.ts';
import { type Orang, TANPA_TPS, type Ubahan, type UbahanRefusal } from '../../daftar/rekam.ts';
import { readDaftar } from '../../daftar/store/daftar.ts';
import { hariDi } from '../../daftar/today.ts';
import { applyChanges } from '../../daftar/ubah.ts';
import { judgeFile } from '../../masukan/check.ts';
import { DESK_LIMITS, type FileCode } from '../../masukan/file.ts';
import { personRules, readNikOf } from '../baca-baris.ts';
import { cariTerdekat } from '../cari.ts';
import { type Instansi, type Jenis, SAH, TANDA_DICABUT, kodeOf, nilaiBaris } from '../nilai.ts';
import { type BarisMasukan, type Masukan, decideBaris, findBaris, findMasukan, insertBaris, insertMasukan, listBaris } from '../store/masukan.ts';
import { findPeriode } from '../store/rekap.ts';
import type { Tempat } from './triwulan.ts';

export const MASUKAN_EVENTS = { MUAT: 'sidalih.pdpb-masukan', TERAP: 'sidalih.pdpb-terap', COKTAS: 'sidalih.pdpb-coktas' } as const;
/** A batch is one letter; the whole list of a regency comes by the intake of lists. */
export const BARIS_MAKS = 50_000;

export type MasukanRefusal = 'MASUKAN_TAHAP' | 'MASUKAN_JENIS' | 'MASUKAN_DAFTAR' | 'MASUKAN_BANYAK' | 'MASUKAN_ADA' | 'MASUKAN_TIADA' | 'MASUKAN_DIPUTUS' | FileCode | UbahanRefusal;
type Told<T> = Result<T, Refusal<MasukanRefusal>>;
type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

const person = z.object({ nama: z.string(), nik: z.string().optional(), orang: z.custom<Orang>().optional(), desa: z.string().optional() });
export type OrangMasukan = z.infer<typeof person>;
const place = (id: string, no: number) => ({ table: 'sidalih_pdpb_baris', row: `${id}.${no}`, column: 'rahasia' });

/** Nobody where the person was deleted by the rule of retention. */
export function openBaris(keys: At['keys'], masukan: string, { no, rahasia }: Pick<BarisMasukan, 'no' | 'rahasia'>): OrangMasukan {
  if (rahasia === '') return { nama: '' };
  const opened = openField(ringOf(keys.secret('bidang')), place(masukan, no), rahasia);
  assert(opened.ok, `sealed row ${no} of batch ${masukan}`);
  return person.parse(JSON.parse(opened.value));
}

export interface Muat {
  readonly at: Tempat;
  readonly instansi: Instansi;
  readonly jenis: Jenis;
  readonly surat: string;
  /** File of the form, CSV or workbook. */
  readonly path: string;
  readonly actor: Actor;
}

/** Reads, matches and judges before anything is written; the same file comes in once a quarter. */
export async function muatMasukan(deps: At, { at, instansi, jenis, surat, path, actor }: Muat): Promise<Told<{ readonly id: string }>> {
  const { database, clock, keys } = deps;
  const periode = await findPeriode(database.db, at.kode, at);
  if (periode?.keadaan !== 'MASUKAN') return refuse('MASUKAN_TAHAP');
  if (!SAH[instansi].includes(jenis)) return refuse('MASUKAN_JENIS');
  const daftar = idDaftar(periode.paket, at.kode);
  if ((await readDaftar(database.db, daftar)) === undefined) return refuse('MASUKAN_DAFTAR');
  const today = hariDi(clock, at.kode);
  const read = await bacaBerkas(path, periode.paket, today, at.kode);
  if (!read.ok) return read;
  const dekat = await cariTerdekat(database.db, brankasOf(keys), periode.paket, daftar, read.value.map(({ no, nama, nik, orang }) => ({ id: String(no), nama, nik, nkk: orang?.nkk, tanggalLahir: orang?.tanggalLahir, jenisKelamin: orang?.jk, tempatLahir: orang?.tempatLahir, alamat: orang?.alamat })));
  const id = randomUUID();
  const paket = getPaket(periode.paket);
  const key = keys.secret('bidang');
  const seen = new Set<string>();
  const rows = read.value.map(({ no, ...one }): BarisMasukan => {
    const near = dekat.get(String(no));
    const twice = one.nik !== undefined && seen.has(one.nik);
    if (one.nik !== undefined) seen.add(one.nik);
    const cukupUmur = one.orang === undefined || isOfAge(paket, day(one.orang.tanggalLahir), one.orang.kawin, today);
    const judged = nilaiBaris(paket, { jenis, lengkap: one.orang !== undefined && one.desa !== undefined, cukupUmur }, near);
    return { no, jenis, rahasia: sealField(key, place(id, no), kidOf(key), JSON.stringify(one)), ...(twice ? TWICE : judged), kodeTms: kodeOf(jenis), pemilih: near?.sendiri === true ? near.pemilih : null, p: near?.p ?? null, desa: one.desa ?? null, catatan: '' };
  });
  const sha256 = createHash('sha256').update(await readFile(path)).digest('hex');
  return performAll<Told<{ id: string }>>(database, clock, async (db) => {
    const batch: Masukan = { id, ...at, instansi, surat, sha256, baris: rows.length, akun: actor.id, pada: isoInstant(clock) };
    if (!(await insertMasukan(db, batch))) return { value: refuse('MASUKAN_ADA'), acts: [] };
    await insertBaris(db, id, rows);
    return { value: ok({ id }), acts: [{ event: MASUKAN_EVENTS.MUAT, actor, kind: 'pdpb', object: id, node: at.kode, facts: { instansi, jenis, baris: rows.length, sha256 } }] };
  });
}

/** The same NIK stood in an earlier row of the batch. */
const TWICE = { usul: 'TIDAK', keadaan: 'SUDAH', sebab: 'SUDAH_TERDAFTAR' } as const;

type Dibaca = OrangMasukan & { readonly no: number };

async function bacaBerkas(path: string, paketId: string, today: Day, kab: AreaCode): Promise<Told<Dibaca[]>> {
  const found: Dibaca[] = [];
  const judged = await judgeFile(path, DESK_LIMITS, { person: personRules(getPaket(paketId), today), kab }, (rows, header) => {
    for (const { cells, row } of rows.slice(0, BARIS_MAKS + 1 - found.length)) found.push({ no: found.length + 1, ...readNikOf(cells, header, row, today) });
    return Promise.resolve();
  });
  if (!judged.ok) return judged;
  return found.length > BARIS_MAKS ? refuse('MASUKAN_BANYAK', { maks: BARIS_MAKS }) : ok(found);
}

/** The change that a row stands for; undefined where it stands for none. */
function ubahanOf(keys: At['keys'], { id, instansi, surat }: Masukan, one: BarisMasukan, sumber: string): Ubahan | undefined {
  const base = { sumber, dasar: `PDPB ${instansi} ${surat}`.slice(0, 200) };
  if (one.usul === 'BARU') {
    const { orang } = openBaris(keys, id, one);
    return orang === undefined || one.desa === null ? undefined : { ...base, jenis: 'baru', orang, desa: one.desa as AreaCode, tps: TANPA_TPS };
  }
  if (one.pemilih === null) return undefined;
  if (one.usul === 'TMS' && one.kodeTms !== null) return { ...base, jenis: 'tms', pemilih: one.pemilih, kode: one.kodeTms };
  return one.usul === 'TANDA' ? { ...base, jenis: 'ubah', pemilih: one.pemilih, isi: {}, tanda: [TANDA_DICABUT] } : undefined;
}

/** Everything that needs no look, in one act. A row that the list refuses goes to the limited check. */
export async function terapkanMasukan({ database, clock, keys }: At, id: string, actor: Actor): Promise<Told<{ readonly diterapkan: number; readonly ditunda: number }>> {
  return performAll<Told<{ diterapkan: number; ditunda: number }>>(database, clock, async (db) => {
    const batch = await findMasukan(db, id, true);
    if (batch === undefined) return { value: refuse('MASUKAN_TIADA'), acts: [] };
    const periode = await findPeriode(db, batch.kode, batch);
    if (periode?.keadaan !== 'MASUKAN') return { value: refuse('MASUKAN_TAHAP'), acts: [] };
    let left = (await listBaris(db, id, 'USUL', BARIS_MAKS)).flatMap((one) => {
      const change = ubahanOf(keys, batch, one, batch.instansi);
      return change === undefined ? [] : [{ one, change }];
    });
    const held: BarisMasukan[] = [];
    for (;;) {
      const done = await applyChanges(db, { clock, brankas: brankasOf(keys) }, idDaftar(periode.paket, batch.kode), left.map(({ change }) => change), actor);
      if (done.ok) {
        await decideBaris(db, id, left.map(({ one }, at) => ({ no: one.no, keadaan: 'DITERAPKAN' as const, sebab: one.sebab, urut: done.value.urut[at] ?? null })), '');
        break;
      }
      const wrong = left[Number(done.refusal.values?.['ke'] ?? -1)];
      if (wrong === undefined || done.refusal.code === 'SIDALIH_TAHAP_TUTUP') return { value: done, acts: [] };
      held.push(wrong.one);
      left = left.filter((one) => one !== wrong);
    }
    await decideBaris(db, id, held.map(({ no }) => ({ no, keadaan: 'COKTAS' as const, sebab: 'DITOLAK_DAFTAR' as const, urut: null })), '');
    const facts = { diterapkan: left.length, ditunda: held.length };
    return { value: ok(facts), acts: [{ event: MASUKAN_EVENTS.TERAP, actor, kind: 'pdpb', object: id, node: batch.kode, facts }] };
  });
}

export interface PutusCoktas {
  readonly id: string;
  readonly no: number;
  readonly terap: boolean;
  /** What was seen on the spot. */
  readonly catatan: string;
  readonly actor: Actor;
}

/** A doubtful row after somebody has looked: applied with the visit as its source, or put aside with the reason. */
export async function putusCoktas({ database, clock, keys }: At, { id, no, terap, catatan, actor }: PutusCoktas): Promise<Told<boolean>> {
  const batch = await findMasukan(database.db, id);
  if (batch === undefined) return refuse('MASUKAN_TIADA');
  return performAll<Told<boolean>>(database, clock, async (db) => {
    await findMasukan(db, id, true);
    const one = await findBaris(db, id, no);
    const periode = await findPeriode(db, batch.kode, batch);
    if (one?.keadaan !== 'COKTAS') return { value: refuse('MASUKAN_DIPUTUS'), acts: [] };
    if (periode?.keadaan !== 'COKTAS') return { value: refuse('MASUKAN_TAHAP'), acts: [] };
    const change = terap ? ubahanOf(keys, batch, one, 'COKLIT') : undefined;
    if (terap && change === undefined) return { value: refuse('MASUKAN_JENIS'), acts: [] };
    const done = change === undefined ? undefined : await applyChanges(db, { clock, brankas: brankasOf(keys) }, idDaftar(periode.paket, batch.kode), [change], actor);
    if (done?.ok === false) return { value: done, acts: [] };
    await decideBaris(db, id, [{ no, keadaan: terap ? 'DITERAPKAN' : 'DITOLAK', sebab: one.sebab, urut: done?.value.urut[0] ?? null }], catatan);
    return { value: ok(terap), acts: [{ event: MASUKAN_EVENTS.COKTAS, actor, kind: 'pdpb', object: `${id}/${no}`, node: batch.kode, facts: { terap, sebab: one.sebab } }] };
  });
}
