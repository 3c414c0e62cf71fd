// What are the votes of all areas of one level below a place, without their names? (one range of the key a paper)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { Angka } from '../../figures.ts';
import { PENCACAH } from '../../rollup.ts';
import { codeOf, literal } from '../../store/columns.ts';

/** Figures of one paper in one area; `suara` by the choices of that paper. */
export interface Bawah {
  readonly no: number;
  readonly kode: AreaCode;
  readonly suara: readonly Angka[];
  readonly lengkap: number;
  readonly total: number;
}

const LENGKAP = PENCACAH.indexOf('lengkap') + 1;

/** Areas with `digits` digits at or below `kode` in which anything is in, by code. `utama`: the most choices that a paper has. */
export async function readBelow(db: Db, nos: readonly number[], kode: AreaCode, digits: number, utama: number): Promise<Bawah[]> {
  if (nos.length === 0 || (kode !== NATION && digits < kode.length)) return [];
  const unit = kode === NATION ? 0 : 10 ** (digits - kode.length);
  const [from, to] = kode === NATION ? [10 ** (digits - 1), 10 ** digits] : [Number(kode) * unit, (Number(kode) + 1) * unit];
  const found = await rows(
    db,
    sql<{ no: number; kode: number; suara: number[]; ada: number[]; lengkap: number | null; total: number }>`select kontes as no, kode, suara[1:${utama}::int] as suara,
      ada[1:${utama}::int] as ada, cacah[${LENGKAP}::int] as lengkap, total
      from hasil_agregat where kontes = any(${literal(nos)}::smallint[]) and kode >= ${from} and kode < ${to} and seq > 0 order by kode, kontes`,
  );
  return found.map(({ no, kode: code, suara, ada, lengkap, total }) => ({ no, kode: codeOf(code), suara: suara.map((n, at) => ((ada[at] ?? 0) > 0 ? n : null)), lengkap: lengkap ?? 0, total }));
}
