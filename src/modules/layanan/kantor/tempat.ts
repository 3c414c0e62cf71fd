// Which place is an officers' address of the front office about, for its guard?
import { parseAreaCode } from '#kernel/area-code';
import type { Resource } from '#platform/identity';
import type { Deps } from '#platform/module';
import { findOffice } from '#platform/offices';
import { officeCodeFrom } from '../office-view.ts';

interface Alamat {
  readonly kantor: string;
}

/** To read: the area of the address, so that whoever may read there is told what stands there, also that no office does. Undefined: no area's code. */
export function wilayah(_deps: Deps, { kantor }: Alamat): Resource | undefined {
  const read = parseAreaCode(kantor);
  return read.ok && read.value === kantor ? { kind: 'kantor', id: read.value, node: read.value } : undefined;
}

/** To act: an office that exists. */
export async function tempat({ database: { db } }: Deps, { kantor }: Alamat): Promise<Resource | undefined> {
  const code = officeCodeFrom(kantor);
  const office = code === undefined || code !== kantor ? undefined : await findOffice(db, code);
  return office === undefined ? undefined : { kind: 'kantor', id: office.kode, node: office.kode };
}
