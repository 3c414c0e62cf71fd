// Which Information Commission is competent for a dispute with this office? (UU 14/2008 Pasal 24 and 27; addresses are dated data)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { BASE_TREE, findArea } from '#platform/offices';
import { properName } from '#kernel/format';

export interface Komisi {
  readonly nama: string;
  /** Null: not recorded here, and the page says so. */
  readonly situs: string | null;
}

const PUSAT: Komisi = { nama: 'Komisi Informasi Pusat', situs: 'https://www.komisiinformasi.go.id' };

/** The centre for KPU RI, the province's for provinces and, where a kab/kota has none of its own, for kab/kota too. */
export async function komisiUntuk(db: Db, kantor: AreaCode): Promise<Komisi> {
  if (kantor === NATION) return PUSAT;
  const province = await findArea(db, BASE_TREE, kantor.slice(0, 2) as AreaCode);
  return { nama: `Komisi Informasi Provinsi ${properName(province?.nama ?? kantor.slice(0, 2))}`, situs: null };
}
