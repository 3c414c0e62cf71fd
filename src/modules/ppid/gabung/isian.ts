// Which requests did a form name, by box or by number?
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { bersih } from '../permohonan/isian.ts';
import { type Permohonan, readByNomor } from '../permohonan/store/permohonan.ts';

/** Numbers of one form: more is no list that somebody typed. */
const BANYAK = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What came as one or as many; nothing but ids. */
export const daftar = (sent: string | readonly string[] | undefined): string[] => (sent === undefined ? [] : typeof sent === 'string' ? [sent] : [...sent]).filter((one) => UUID.test(one));

/** Numbers as somebody typed them, one a line: those that are there, and those that are not. */
export async function nomorDiketik({ database }: Pick<Deps, 'database'>, kantor: AreaCode, typed: string | undefined): Promise<{ readonly ids: readonly string[]; readonly asing: readonly string[] }> {
  const numbers = [...new Set(bersih(typed, true).toUpperCase().split(/[\s,;]+/).filter((one) => one !== ''))].slice(0, BANYAK);
  const found: readonly (Permohonan | undefined)[] = await Promise.all(numbers.map((one) => readByNomor(database.db, one)));
  const here = found.map((p) => (p?.kantor === kantor ? p.id : undefined));
  return { ids: here.filter((id) => id !== undefined), asing: numbers.filter((_one, at) => here[at] === undefined) };
}
