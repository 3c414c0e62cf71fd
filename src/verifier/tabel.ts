// Which cells does each row of a published CSV hold? (RFC 4180; runs in a browser too)

/** The row that begins at `awal`, and where the next one begins. */
export function barisDi(teks: string, awal: number): { readonly sel: string[]; readonly lanjut: number } {
  const akhir = (teks.indexOf('\n', awal) + 1 || teks.length + 1) - 1;
  const biasa = teks.slice(awal, akhir);
  if (!biasa.includes('"')) return { sel: biasa.split(','), lanjut: akhir + 1 };
  const sel: string[] = [];
  const pola = /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/y;
  pola.lastIndex = awal;
  for (let temu = pola.exec(teks); temu !== null; temu = pola.exec(teks)) {
    sel.push(temu[1]?.replaceAll('""', '"') ?? temu[2] ?? '');
    if (temu[3] !== ',') break;
  }
  return { sel, lanjut: Math.max(pola.lastIndex, awal + 1) };
}

/** `nomor`: line in the unpacked file, from 1. `awal`: where the row begins. */
export function* barisCsv(teks: string): Generator<{ sel: string[]; nomor: number; awal: number }> {
  let nomor = 1;
  for (let awal = 0; awal < teks.length; nomor += 1) {
    const { sel, lanjut } = barisDi(teks, awal);
    yield { sel, nomor, awal };
    awal = lanjut;
  }
}

/** A whole number of at most 15 digits; -1 for an empty cell, -2 for anything else. */
export const angka = (sel: string): number => (sel === '' ? -1 : /^[0-9]{1,15}$/.test(sel) ? Number(sel) : -2);
