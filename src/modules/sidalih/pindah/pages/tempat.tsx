// How is a place chosen level by level, without a script and with an address that can be kept?
import type { VNode } from 'preact';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { properName } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Facts } from '#design/desk';
import { PickArea } from '#design/forms';
import type { Db } from '#platform/db';
import { BASE_TREE, areaPath, findArea, listAncestors, listChildren } from '#platform/offices';
import { text } from '../text.ts';
import { PINDAH, type Pilihan, pindahPath } from './address.ts';

/** How far a choice went, and what may come next. */
export interface Tangga {
  readonly kode: AreaCode | undefined;
  /** "Air Putih, Samarinda Ulu, Kota Samarinda, Kalimantan Timur". */
  readonly jalur: string;
  readonly anak: readonly { readonly value: string; readonly label: string }[];
}

const CHOSEN: Readonly<Record<number, Sentence>> = { 0: text.tingkat1, 2: text.tingkat2, 4: text.tingkat4, 6: text.tingkat6 };

/** An unknown or foreign code counts as nothing chosen. */
export async function tanggaOf(db: Db, typed: string | undefined): Promise<Tangga> {
  const read = parseAreaCode(typed ?? '');
  const found = read.ok && read.value.length >= 2 && read.value.length <= 10 ? await findArea(db, BASE_TREE, read.value) : undefined;
  const anak = found?.kode.length === 10 ? [] : await listChildren(db, BASE_TREE, found?.kode ?? ('0' as AreaCode));
  const jalur = found === undefined ? '' : areaPath([...(await listAncestors(db, BASE_TREE, found.kode)), found]);
  return { kode: found?.kode, jalur, anak: anak.filter(({ kode }) => kode !== '99').map(({ kode, nama }) => ({ value: kode, label: properName(nama) })) };
}

interface TempatProps {
  readonly lang: Lang;
  readonly name: 'asal' | 'tujuan';
  readonly tangga: Tangga;
  readonly pilihan: Pilihan;
}

/** What is chosen with its way back, and the next level as one list. */
export function PilihTempat({ lang, name, tangga, pilihan }: TempatProps): VNode {
  const { kode, jalur, anak } = tangga;
  const what = say(lang, name === 'asal' ? text.asal : text.tujuan);
  const wide = name === 'tujuan' && kode?.length === 6;
  const keep = Object.fromEntries(Object.entries({ ...pilihan, [name]: undefined }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  const value = wide ? say(lang, text.sekecamatan, { kecamatan: jalur }) : jalur;
  return (
    <>
      {kode !== undefined && <Facts items={[{ term: what, value, change: { href: `${pindahPath({ ...pilihan, [name]: undefined })}#${name}`, what } }]} />}
      {anak.length > 0 && (
        <PickArea
          action={PINDAH}
          keep={keep}
          button={say(lang, text.pilih)}
          steps={[{ id: `pilih-${name}`, name, label: say(lang, wide ? text.tujuanDesa : (CHOSEN[kode?.length ?? 0] ?? text.tingkat1)), options: anak, empty: say(lang, text.belumPilih) }]}
        />
      )}
    </>
  );
}
