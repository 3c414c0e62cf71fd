// Did a kab/kota with this code ever exist? (a NIK keeps the code of its first registration: Kemendagri's codes, split regions kept)

/** Codes in force, per province: the two digits of its kab/kota. Source: Kepmendagri on area codes, 514 kab/kota. */
const TODAY: Readonly<Record<string, string>> = {
  11: '01-18 71-75',
  12: '01-25 71-78',
  13: '01-12 71-77',
  14: '01-10 71-72',
  15: '01-09 71-72',
  16: '01-13 71-74',
  17: '01-09 71',
  18: '01-13 71-72',
  19: '01-06 71',
  21: '01-05 71-72',
  31: '01 71-75',
  32: '01-18 71-79',
  33: '01-29 71-76',
  34: '01-04 71',
  35: '01-29 71-79',
  36: '01-04 71-74',
  51: '01-08 71',
  52: '01-08 71-72',
  53: '01-21 71',
  61: '01-12 71-72',
  62: '01-13 71',
  63: '01-11 71-72',
  64: '01-03 07-09 11 71-72 74',
  65: '01-04 71',
  71: '01-11 71-74',
  72: '01-12 71',
  73: '01-18 22 24 26 71-73',
  74: '01-15 71-72',
  75: '01-05 71',
  76: '01-06',
  81: '01-09 71-72',
  82: '01-08 71-72',
  91: '03 05-06 10-11 15 19-20 71',
  92: '02-03 06-08 11-12',
  93: '01-04',
  94: '01-08',
  95: '01-08',
  96: '01-05 71',
};

/** Codes that ended when a province was split: people registered before that day carry them for life. */
export const FORMER = [
  { until: '2000-10-17', law: 'UU 23/2000 (Banten)', province: '32', codes: '19' },
  { until: '2004-10-05', law: 'UU 26/2004 (Sulawesi Barat)', province: '73', codes: '19-21 23 25' },
  { until: '2012-11-16', law: 'UU 20/2012 (Kalimantan Utara)', province: '64', codes: '04-06 10 73' },
  { until: '2022-07-25', law: 'UU 14/2022 (Papua Selatan)', province: '91', codes: '01 16-18' },
  { until: '2022-07-25', law: 'UU 15/2022 (Papua Tengah)', province: '91', codes: '04 07-09 25-28' },
  { until: '2022-07-25', law: 'UU 16/2022 (Papua Pegunungan)', province: '91', codes: '02 12-14 21-24' },
  { until: '2022-12-08', law: 'UU 29/2022 (Papua Barat Daya)', province: '92', codes: '01 04-05 09-10 71' },
] as const;

const provinces = new Uint8Array(100);
const regencies = new Uint8Array(10_000);
for (const [province, codes] of Object.entries(TODAY)) mark(province, codes);
for (const { province, codes } of FORMER) mark(province, codes);

function mark(province: string, codes: string): void {
  provinces[Number(province)] = 1;
  for (const span of codes.split(' ')) {
    const [first = '', last = first] = span.split('-');
    for (let at = Number(first); at <= Number(last); at += 1) regencies[Number(province) * 100 + at] = 1;
  }
}

/** `code`: two digits as a number (section 4's list of provinces). */
export function isProvince(code: number): boolean {
  return provinces[code] === 1;
}

/** `code`: four digits as a number, today's or a former one. */
export function everARegency(code: number): boolean {
  return regencies[code] === 1;
}
