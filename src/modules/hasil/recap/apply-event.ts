// What does one happening change at a plenary? (the one place where plenaries move; desk and packages come through here)
import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { findNomor } from '../store/columns.ts';
import { type Closing, isSame } from './closing.ts';
import type { BarisMasuk, IsiRapat, PeristiwaMasuk } from './events.ts';
import { isRowOf, layerOf } from './layers.ts';
import { type Kedudukan, kedudukanOf, lastOf } from './standing.ts';
import { type LangkahRapat, USUL_JAM, keadaanSetelah } from './states.ts';
import {
  type PeristiwaRapat,
  type Rapat,
  appendBaris,
  appendPeristiwa,
  findTercatat,
  insertRapat,
  lockRapat,
  moveRapat,
  readRapat,
  writeFormulir,
} from './store/plenary.ts';

/**
 * SUDAH_DIBUKA, BELUM_DIBUKA, KEADAAN (not in this state), BUKAN_BARIS (`kode` is no row of this form), KOLOM (wrong
 * number of cells), TANPA_SEBAB (differs from the form below without reason), ADA_TOLAK (`n` findings keep it open),
 * KAKI_BELUM (no foot written), BERUBAH (something came after what was signed), USUL_BASI (older than a day),
 * USUL_TIADA, ORANG_SAMA, SUDAH_DIKIRIM (another act came under this uuid: a page that was gone back to), FORMULIR_LAIN
 * (the laptop closed another form).
 */
export type RapatRefusal = Refusal<
  | 'SUDAH_DIBUKA'
  | 'BELUM_DIBUKA'
  | 'KEADAAN'
  | 'BUKAN_BARIS'
  | 'KOLOM'
  | 'TANPA_SEBAB'
  | 'ADA_TOLAK'
  | 'KAKI_BELUM'
  | 'BERUBAH'
  | 'USUL_BASI'
  | 'USUL_TIADA'
  | 'ORANG_SAMA'
  | 'SUDAH_DIKIRIM'
  | 'KONTES_BELUM'
  | 'FORMULIR_LAIN'
>;

export interface Diterapkan {
  readonly rapat: string;
  readonly urut: number;
  /** The act had come before: nothing was done now. */
  readonly lagi: boolean;
}

const STEP: Readonly<Record<Exclude<PeristiwaMasuk['jenis'], 'BUKA'>, LangkahRapat>> = {
  HADIR: 'ubah',
  BARIS: 'ubah',
  KAKI: 'ubah',
  KEBERATAN: 'ubah',
  KEJADIAN: 'ubah',
  USUL_TUTUP: 'usul-tutup',
  BATAL_USUL: 'batal-usul',
  SETUJU_TUTUP: 'setuju-tutup',
  USUL_BUKA_LAGI: 'usul-buka-lagi',
  BUKA_LAGI: 'buka-lagi',
};

/**
 * Applies one happening in the caller's transaction. The same uuid again changes nothing. `closing` is the form that was
 * prepared for an approval; it must still be what the plenary says, so that nobody signs what moved meanwhile.
 */
export async function applyRecapEvent(
  db: Db,
  kontes: Kontes,
  one: PeristiwaMasuk,
  closing?: Closing,
): Promise<Result<Diterapkan, RapatRefusal>> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return refuse('KONTES_BELUM');
  const [newest] = await readRapat(db, no, one.node);
  // Asked under the lock: the same act may be on its way in another request.
  const rapat = newest === undefined ? undefined : await lockRapat(db, newest.id);
  const before = await doneBefore(db, one, rapat);
  if (before !== undefined) return before;
  if (one.jenis === 'BUKA') return open(db, no, one, newest, 1);
  if (rapat === undefined) return refuse('BELUM_DIBUKA');
  if (one.lewat !== undefined && (one.lewat.versi !== rapat.versi || one.lewat.urut !== rapat.urut + 1)) return refuse('BERUBAH');
  const keadaan = keadaanSetelah(rapat.keadaan, STEP[one.jenis]);
  if (keadaan === undefined) return refuse('KEADAAN', { keadaan: rapat.keadaan });
  // The clock may have been set back: no note is earlier than the one before it (D09).
  const standing = await kedudukanOf(db, kontes, no, rapat, one.pada);
  const note = { ...one, pada: Math.max(one.pada, standing.peristiwa.at(-1)?.pada ?? 0) };
  const fault = faultOf(kontes, standing, note, closing);
  if (fault !== undefined) return fault;
  const urut = await appendPeristiwa(db, rapat.id, noteOf(note));
  if (note.jenis === 'BARIS') await writeRows(db, rapat, standing, note, urut);
  if (note.jenis === 'SETUJU_TUTUP' && closing !== undefined) await close(db, no, rapat, note, closing);
  else await moveRapat(db, rapat.id, keadaan, null);
  if (note.jenis === 'BUKA_LAGI') await open(db, no, openedAgain(note, standing), undefined, rapat.versi + 1);
  return ok({ rapat: rapat.id, urut, lagi: false });
}

async function doneBefore(db: Db, one: PeristiwaMasuk, rapat: Rapat | undefined): Promise<Result<Diterapkan, RapatRefusal> | undefined> {
  const before = await findTercatat(db, one.uuid);
  if (before === undefined) return undefined;
  return isRepeat(before, one) ? ok({ rapat: rapat?.id ?? '', urut: rapat?.urut ?? 0, lagi: true }) : refuse('SUDAH_DIKIRIM');
}

/** The same act again, not another one from a page that was gone back to. */
function isRepeat(before: Pick<PeristiwaRapat, 'jenis' | 'isi'>, one: PeristiwaMasuk): boolean {
  return before.jenis === one.jenis && canonicalize(before.isi) === canonicalize(one.isi);
}

/** The next plenary begins where the last was held; its uuid follows from the act, so that every replay gives the same. */
function openedAgain(note: PeristiwaMasuk, { peristiwa }: Kedudukan): PeristiwaMasuk {
  const hex = createHash('sha256').update(`buka-lagi ${note.uuid}`).digest('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
  return { ...note, jenis: 'BUKA', uuid, isi: { tempat: lastOf(peristiwa, 'BUKA')?.isi.tempat ?? '' } };
}

function noteOf(one: PeristiwaMasuk) {
  const { uuid, jenis, pada, actor, isi } = one;
  return { uuid, jenis, pada, akun: actor.id, peran: actor.role, simpul: actor.node as AreaCode, isi };
}

async function open(
  db: Db,
  no: number,
  one: PeristiwaMasuk,
  newest: Rapat | undefined,
  versi: number,
): Promise<Result<Diterapkan, RapatRefusal>> {
  const lapisan = layerOf(one.node);
  if (newest !== undefined || lapisan === undefined) return refuse('SUDAH_DIBUKA');
  const id = randomUUID();
  if (!(await insertRapat(db, no, { id, lapisan, kode: one.node, versi, dibuka: one.pada }))) {
    const [other] = await readRapat(db, no, one.node);
    return (await doneBefore(db, one, other)) ?? refuse('SUDAH_DIBUKA');
  }
  return ok({ rapat: id, urut: await appendPeristiwa(db, id, noteOf(one)), lagi: false });
}

function faultOf(
  kontes: Kontes,
  standing: Kedudukan,
  one: PeristiwaMasuk,
  closing: Closing | undefined,
): Result<never, RapatRefusal> | undefined {
  switch (one.jenis) {
    case 'BARIS':
      return rowFault(kontes, standing, one.isi);
    case 'KAKI':
      return one.isi.suara.length === kontes.pack.opsi.length && one.isi.sel.length === kontes.pack.form.sel.length
        ? undefined
        : refuse('KOLOM');
    case 'USUL_TUTUP':
      return one.isi.urut === standing.rapat.urut ? closeFault(standing) : refuse('BERUBAH');
    case 'SETUJU_TUTUP':
      return (
        approvalFault(standing, one, 'tutup') ??
        closeFault(standing) ??
        (closing !== undefined && isSame(kontes, standing, one, closing) ? undefined : refuse('BERUBAH'))
      );
    case 'BUKA_LAGI':
      return approvalFault(standing, one, 'buka-lagi');
    default:
      return undefined;
  }
}

/** What may not be closed may not be proposed either. */
function closeFault({ temuan, kaki }: Kedudukan): Result<never, RapatRefusal> | undefined {
  if (kaki === null) return refuse('KAKI_BELUM');
  const n = temuan.filter((one) => one.tuntutan !== 'catat').length;
  return n === 0 ? undefined : refuse('ADA_TOLAK', { n });
}

/** Two persons, the second within a day, about the very state that the first proposed (keamanan.md 2.5). */
function approvalFault(
  { usul }: Kedudukan,
  one: PeristiwaMasuk & { readonly isi: { readonly urut: number } },
  langkah: 'tutup' | 'buka-lagi',
): Result<never, RapatRefusal> | undefined {
  if (usul?.langkah !== langkah) return refuse('USUL_TIADA');
  if (usul.urut !== one.isi.urut) return refuse('BERUBAH');
  if (usul.akun === one.actor.id) return refuse('ORANG_SAMA');
  return one.pada - usul.pada > USUL_JAM * 3_600 ? refuse('USUL_BASI') : undefined;
}

function rowFault({ pack }: Kontes, { rapat, anak }: Kedudukan, { baris }: IsiRapat<'BARIS'>): Result<never, RapatRefusal> | undefined {
  const known = new Map(anak.map((one) => [one.kode, one]));
  for (const row of baris) {
    const child = known.get(row.kode as AreaCode);
    if (child === undefined || !isRowOf(rapat.kode, child.kode)) return refuse('BUKAN_BARIS', { kode: row.kode });
    if (row.suara.length !== pack.opsi.length || row.sel.length !== pack.form.sel.length) return refuse('KOLOM', { kode: row.kode });
    const differs =
      child.bawah === null
        ? false
        : [...row.suara, ...row.sel].some(
            (cell, at) => cell !== ([...(child.bawah?.suara ?? []), ...(child.bawah?.sel ?? [])][at] ?? null),
          );
    if ((differs || child.bawah === null) && (row.sebab === null || row.catatan === null)) return refuse('TANPA_SEBAB', { kode: row.kode });
  }
  return undefined;
}

async function writeRows(
  db: Db,
  rapat: Rapat,
  standing: Kedudukan,
  one: Extract<PeristiwaMasuk, { jenis: 'BARIS' }>,
  urut: number,
): Promise<void> {
  const below = new Map(standing.anak.map((child) => [child.kode, child.bawah]));
  for (const row of one.isi.baris) {
    const kode = row.kode as AreaCode;
    await appendBaris(db, rapat.id, {
      ...accepted(row),
      kode,
      versi: (standing.baris.get(kode)?.versi ?? 0) + 1,
      urut,
      bawah: below.get(kode) ?? null,
      pada: one.pada,
      peran: one.actor.role,
      simpul: one.actor.node as AreaCode,
    });
  }
}

function accepted({ suara, sel, sebab, catatan }: BarisMasuk) {
  return { suara, sel, sebab, catatan };
}

async function close(db: Db, no: number, rapat: Rapat, one: PeristiwaMasuk, { form, pdf }: Closing): Promise<void> {
  await writeFormulir(db, rapat.id, form, pdf);
  await moveRapat(db, rapat.id, 'DITUTUP', one.pada);
  for (const older of await readRapat(db, no, rapat.kode))
    if (older.versi < rapat.versi && older.keadaan === 'DITUTUP') await moveRapat(db, older.id, 'DIGANTI', null);
}
