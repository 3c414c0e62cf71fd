// How does a checked file become records, batch after batch, whatever cuts it off? (the same file twice has one effect)
import { randomUUIDv7 } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Actor } from '#platform/action';
import type { Deps } from '#platform/module';
import { ringOf, shortSealer } from '#platform/seal';
import { findPaket } from '../aturan/packs.ts';
import { brankasOf } from '../brankas/brankas.ts';
import type { RekamMuat } from '../daftar/muat.ts';
import { TANPA_TPS } from '../daftar/rekam.ts';
import { levelOf, personRules } from '../nik/person.ts';
import { type BatchRefusal, type BatchToLoad, loadBatch, sealed } from './actions/load-batch.ts';
import { finishLoad } from './actions/finish-load.ts';
import { type Judged, type Judgement, isRefused, judgeFile, reportLines } from './check.ts';
import type { FileCode, FileLimits } from './file.ts';
import { type Header, LOADED, missingOf } from './form.ts';
import type { BarisKerja, Muatan, Ringkas } from './store/muatan.ts';

/** Rows of a transaction: large enough that its end costs little, small enough that others wait a moment only. */
const BATCH = 4_000;

export type LoadRefusal = Refusal<FileCode | BatchRefusal['code'] | 'PAKET_TIDAK_ADA'>;

/** Thrown inside the reader to stop it; never leaves `loadFile`. */
class Stopped extends Error {
  readonly refusal: LoadRefusal;
  constructor(refusal: LoadRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Loads what is not loaded yet of an approved load. `path`: the file in the clear. */
export async function loadFile(deps: Deps, muatan: Muatan, path: string, limits: FileLimits, actor: Actor, onRows?: (rows: number) => void): Promise<Result<undefined, LoadRefusal>> {
  const paket = await findPaket(deps.database.db, muatan.daftar.slice(0, -5));
  if (paket === undefined) return refuse('PAKET_TIDAK_ADA');
  const alat = { clock: deps.clock, brankas: brankasOf(deps.keys) };
  const makeWork = workMaker(deps, muatan);
  let [at, from] = [0, muatan.lewat];
  let batch: { judged: Judged[]; header: Header | undefined } = { judged: [], header: undefined };
  let sending: Promise<Result<undefined, BatchRefusal>> = Promise.resolve(ok(undefined));
  const flush = async (): Promise<void> => {
    const { judged, header } = batch;
    batch = { judged: [], header: undefined };
    if (judged.length === 0 || header === undefined) return;
    const one = makeBatch(from, judged, header, muatan, makeWork);
    const ready = await sealed(alat, one);
    // The batch before is still on its way while this one was judged and sealed; the list takes them one after the other.
    const before = await sending;
    if (!before.ok) throw new Stopped(before.refusal);
    from += judged.length;
    sending = loadBatch(deps, muatan, paket.id, one, ready, actor);
    // Heard when the next one is sent; a failure in the meantime is nobody's unhandled rejection.
    sending.catch(() => undefined);
    onRows?.(from);
  };
  try {
    const judged = await judgeFile(path, limits, { person: personRules(paket, muatan.hari), kab: muatan.daftar.slice(-4) }, async (rows, header) => {
      const missing = missingOf(header, LOADED);
      if (missing.length > 0) throw new Stopped({ code: 'BERKAS_KOLOM_KURANG', values: { kolom: missing.join(', ') } });
      // Rows of another sheet have another header.
      if (batch.header !== undefined && batch.header !== header) await flush();
      for (const row of rows) {
        at += 1;
        if (at <= muatan.lewat) continue;
        batch.judged.push(row);
        batch.header = header;
        if (batch.judged.length === BATCH) await flush();
      }
    });
    await flush();
    const last = await sending;
    if (!last.ok) return last;
    if (!judged.ok) return judged;
    return await finishLoad(deps, muatan, { baris: judged.value.tally.rows, tolak: judged.value.tally.refused, ringkas: { ...muatan.ringkas, ...ringkasOf(judged.value) } }, actor);
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

export function ringkasOf({ tally }: Judgement): Pick<Ringkas, 'kode'> {
  return { kode: Object.fromEntries([...tally.byCode].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function makeBatch(from: number, judged: readonly Judged[], header: Header, muatan: Muatan, makeWork: ReturnType<typeof workMaker>): BatchToLoad {
  const records: RekamMuat[] = [];
  const work: BarisKerja[] = [];
  for (const [index, one] of judged.entries()) {
    const { row, findings } = one;
    // Random, with the moment in front: neighbours in time lie together in the index.
    const id = row === undefined ? null : randomUUIDv7();
    if (row !== undefined && id !== null) {
      const { nkk, nik, nama, tempatLahir, tanggalLahir, kawin, jk, alamat, rt, rw, disabilitas, ktpEl, keterangan, kodeKel, tps } = row;
      const tanda = findings.length === 0 ? [] : [...new Set(findings.map(({ code }) => code))];
      const coklit = /^[VUB]$/.test(keterangan) ? keterangan : '';
      records.push({ id, nkk, nik, nama, tempatLahir, tanggalLahir, kawin, jk, alamat, rt, rw, disabilitas, ktpEl, keterangan: coklit, tanda, desa: (kodeKel ?? '') as AreaCode, tps: tps ?? TANPA_TPS, sumber: muatan.sumber });
    }
    if (findings.some(({ code }) => levelOf(code) !== 'catatan')) work.push(makeWork(from + index + 1, one, header, id));
  }
  return { from, rows: judged.length, records, work };
}

/** A row for somebody's desk; cells of a refused row are kept under seal, so that nothing of the file is lost. */
function workMaker({ keys }: Pick<Deps, 'keys'>, { id: muatan }: Muatan) {
  const key = keys.secret('bidang');
  const sealer = shortSealer(key, ringOf(key), { table: 'sidalih_baris', column: 'rahasia' });
  return (no: number, judged: Judged, header: Header, pemilih: string | null): BarisKerja => {
    const ditolak = isRefused(judged.findings);
    const cells = Object.fromEntries(Object.entries(header.places).map(([column, at]) => [column, judged.cells[at] ?? '']));
    const temuan = reportLines([judged], header).map(({ kolom, kode, nilai }) => ({ kolom, kode, nilai }));
    const rahasia = pemilih === null ? sealer.seal(`${muatan}/${no}`, JSON.stringify(cells)) : null;
    return { no, tempat: judged.sheet === '' ? String(judged.no) : `${judged.sheet}!${judged.no}`, kode: temuan[0]?.kode ?? '', ditolak, pemilih, rahasia, temuan };
  };
}

