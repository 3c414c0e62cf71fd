// Which record does a row of the letter mean? (by name as the matcher reads names, within village and station; one clear best or none)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { RekamTersegel } from '../daftar/store/pemilih.ts';
import { listRekam } from '../daftar/store/pemilih.ts';
import { type TingkatNama, TINGKAT_NAMA, normaliseName, tingkatNama } from '../nama/nama.ts';
import type { BarisSurat } from './surat.ts';

export interface Cocok {
  readonly pemilih: string | null;
  /** How well the best name agrees; `GANDA`: several agree alike, an officer must say which. */
  readonly tingkat: TingkatNama | 'GANDA';
}

const PAGE = 2_000;
/** As far as slips of the pen and orders of words; what is further apart is looked for by hand. */
const CUKUP: readonly TingkatNama[] = ['SAMA', 'LIPAT', 'URUTAN', 'JW94'];

/** Rows of one village against its records, on and off the list, read once. A letter's row bears no NIK, so only the name speaks. */
export async function cocokkan(db: Db, daftar: string, desa: AreaCode, all: readonly BarisSurat[]): Promise<ReadonlyMap<number, Cocok>> {
  const wanted = all.map((row) => ({ row, nama: normaliseName(row.nama) }));
  const best = new Map<number, { level: number; ids: string[] }>();
  for await (const record of recordsOf(db, daftar, desa)) {
    const other = normaliseName(record.nama, record.jk);
    for (const { row, nama } of wanted) {
      if (row.tps !== '' && record.tps !== row.tps) continue;
      const level = TINGKAT_NAMA.indexOf(tingkatNama(nama, other));
      const held = best.get(row.no);
      if (held === undefined || level < held.level) best.set(row.no, { level, ids: [record.id] });
      else if (level === held.level) held.ids.push(record.id);
    }
  }
  return new Map(all.map(({ no }) => [no, cocokOf(best.get(no))]));
}

function cocokOf(held: { readonly level: number; readonly ids: readonly string[] } | undefined): Cocok {
  const tingkat = held === undefined ? 'BEDA' : (TINGKAT_NAMA[held.level] ?? 'BEDA');
  if (held === undefined || !CUKUP.includes(tingkat)) return { pemilih: null, tingkat: 'BEDA' };
  const [only, second] = held.ids;
  return second === undefined && only !== undefined ? { pemilih: only, tingkat } : { pemilih: null, tingkat: 'GANDA' };
}

async function* recordsOf(db: Db, daftar: string, desa: AreaCode): AsyncGenerator<RekamTersegel> {
  for (let after: RekamTersegel | undefined; ; ) {
    const page: RekamTersegel[] = await listRekam(db, daftar, { node: desa, banyak: PAGE, ...(after === undefined ? {} : { sesudah: after }) });
    yield* page;
    after = page.at(-1);
    if (after === undefined || page.length < PAGE) return;
  }
}
