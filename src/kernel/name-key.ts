// Do two sources mean the same place by these names? (hasil.md T28: capitals, letters and digits only)

const KIND = /^\s*(?:KOTA|KABUPATEN|KAB)\b[.\s]*(?:(?:ADMINISTRASI|ADM)\b[.\s]*)?/i;

/**
 * The key by which place names of two sources are joined when one of them has no codes:
 * "Pulau Jum'at" and "PULAU JUMAT" are both "PULAUJUMAT". Compare whole paths, province first: names repeat.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/**
 * The same without KOTA, KAB., KABUPATEN and ADM. in front, for sources that leave the kind out. Only a key that stays
 * unique among its neighbours may join: "Kota Bogor" and "Kab. Bogor" become one here.
 */
export function bareNameKey(name: string): string {
  return nameKey(name.replace(KIND, '')) || nameKey(name);
}
