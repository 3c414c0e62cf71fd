// How does somebody choose an office? (province, then regency; two plain GET steps, no script)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { PickArea } from '#design/forms';
import type { Office } from '#platform/offices';
import type { Picker } from '../office-view.ts';
import { text } from '../text.ts';

interface PickerProps {
  readonly lang: Lang;
  readonly picker: Picker;
}

export function OfficePicker({ lang, picker }: PickerProps): VNode {
  const { provinces, chosen, regencies } = picker;
  const province = {
    id: 'prov',
    name: 'prov',
    label: say(lang, text.provinsi),
    options: provinces.map((office) => ({ value: office.kode, label: placeName(office) })),
    value: chosen?.kode,
    empty: say(lang, text.pilihProvinsi),
  };
  const second = chosen && {
    id: 'kab',
    name: 'kab',
    label: say(lang, text.kabKota),
    options: [{ value: chosen.kode, label: say(lang, text.kantorProvinsi) }, ...regencies.map((office) => ({ value: office.kode, label: placeName(office) }))],
  };
  return <PickArea action="/kantor" steps={second === undefined ? [province] : [province, second]} button={say(lang, text.buka)} />;
}

/** "KPU Provinsi Bengkulu" is "Bengkulu" in a list of provinces, "KIP Kota Banda Aceh" is "Kota Banda Aceh". */
export function placeName(office: Office): string {
  return office.nama.replace(/^(?:KPU|KIP) (?:Provinsi )?/, '');
}
