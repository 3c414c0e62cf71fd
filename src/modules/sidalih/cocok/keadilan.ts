// Whom do the bands hit, and whom would a simpler rule hit? (sidalih.md 9.4: report by area, age, sex and name origin)
import { type AsalNama, asalNama, normaliseName } from '../nama/nama.ts';
import type { Orang, Pasangan, Pita } from './orang.ts';

export type Golongan = 'wilayah' | 'usia' | 'jenisKelamin' | 'asalNama';

/** One group of voters; every count is of records, never of a person. */
export interface BarisKeadilan {
  readonly golongan: Golongan;
  /** Kecamatan code, age band, L or P, origin; '' where the record does not say. */
  readonly nilai: string;
  readonly rekaman: number;
  /** Records that stand in a pair of that band. */
  readonly usul: number;
  readonly tinjau: number;
  /** Records that a rule "equal name and birth date" would hit. */
  readonly namaTanggal: number;
}

export interface Keadilan {
  readonly baris: readonly BarisKeadilan[];
  readonly rekaman: number;
  readonly pasangan: Readonly<Record<Exclude<Pita, 'ABAIKAN'>, number>>;
  /** Pairs with equal name (as written, capitals) and birth date. */
  readonly pasanganNamaTanggal: number;
  /** Those of them in which the matcher sees no proposal: lawful voters whom that rule would have struck. */
  readonly namaTanggalTanpaUsul: number;
}

const AGES = [17, 25, 35, 45, 55, 65, 75] as const;

/**
 * How often each band fires, group by group. `tahun` is the year in which ages are reckoned. Groups are whole: what may be
 * shown of a small one is the rule of whoever shows it.
 */
export function laporanKeadilan(pairs: Iterable<Pasangan>, records: Iterable<Orang>, tahun: number): Keadilan {
  const bands = new Map<string, Set<Pita>>();
  const pasangan = { OTOMATIS_USUL: 0, TINJAU: 0 };
  const proposed = new Set<string>();
  for (const { a, b, pita } of pairs) {
    if (pita === 'ABAIKAN') continue;
    pasangan[pita] += 1;
    if (pita === 'OTOMATIS_USUL') proposed.add(pairKey(a, b));
    for (const id of [a, b]) bands.set(id, (bands.get(id) ?? new Set()).add(pita));
  }
  const all = [...records];
  const simple = equalNameAndDate(all);
  const rows = new Map<string, Counting>();
  for (const orang of all) {
    const hit = bands.get(orang.id);
    for (const [golongan, nilai] of groupsOf(orang, tahun)) {
      const row = rowOf(rows, golongan, nilai);
      row.rekaman += 1;
      row.usul += Number(hit?.has('OTOMATIS_USUL') === true);
      row.tinjau += Number(hit?.has('TINJAU') === true);
      row.namaTanggal += Number(simple.hit.has(orang.id));
    }
  }
  return {
    baris: [...rows.values()].sort((x, y) => x.golongan.localeCompare(y.golongan, 'en') || x.nilai.localeCompare(y.nilai, 'en')),
    rekaman: all.length,
    pasangan,
    pasanganNamaTanggal: simple.pairs.length,
    namaTanggalTanpaUsul: simple.pairs.filter((key) => !proposed.has(key)).length,
  };
}

type Counting = { -readonly [K in keyof BarisKeadilan]: BarisKeadilan[K] };

function rowOf(rows: Map<string, Counting>, golongan: Golongan, nilai: string): Counting {
  const key = `${golongan} ${nilai}`;
  const row = rows.get(key) ?? { golongan, nilai, rekaman: 0, usul: 0, tinjau: 0, namaTanggal: 0 };
  rows.set(key, row);
  return row;
}

function groupsOf(orang: Orang, tahun: number): readonly (readonly [Golongan, string])[] {
  const asal: AsalNama = asalNama(normaliseName(orang.nama ?? '', orang.jenisKelamin));
  return [
    ['wilayah', (orang.kodeKel ?? '').slice(0, 6)],
    ['usia', ageBand(orang.tanggalLahir ?? '', tahun)],
    ['jenisKelamin', orang.jenisKelamin ?? ''],
    ['asalNama', asal],
  ];
}

function ageBand(lahir: string, tahun: number): string {
  const year = Number(lahir.slice(0, 4));
  if (!(year > 0)) return '';
  const age = tahun - year;
  const at = AGES.findLastIndex((from) => age >= from);
  const next = AGES[at + 1];
  if (at < 0) return `<${AGES[0]}`;
  return next === undefined ? `${AGES.at(-1) ?? ''}+` : `${AGES[at] ?? ''}-${next - 1}`;
}

/** What a plain purge rule would have said: no weight, no evidence, no guard. */
function equalNameAndDate(records: readonly Orang[]): { hit: ReadonlySet<string>; pairs: readonly string[] } {
  const groups = new Map<string, string[]>();
  for (const { id, nama, tanggalLahir } of records) {
    if ((nama ?? '') === '' || (tanggalLahir ?? '') === '') continue;
    const key = `${(nama ?? '').toUpperCase().trim()}\u001f${tanggalLahir ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const several = [...groups.values()].filter((ids) => ids.length > 1);
  return {
    hit: new Set(several.flat()),
    pairs: several.flatMap((ids) => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => pairKey(a, b)))),
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u001f${b}` : `${b}\u001f${a}`;
}
