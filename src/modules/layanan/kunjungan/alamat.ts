// At which address does each page of a visit stand? (paths without language; never a code, a name or a contact in one)
export const KUNJUNGAN = '/kunjungan';
export const ISI = `${KUNJUNGAN}/isi`;
export const PESAN = `${KUNJUNGAN}/pesan`;
export const BATAL = `${KUNJUNGAN}/batal`;
export const UBAH = `${KUNJUNGAN}/ubah`;
export const SIMPAN_UBAH = `${KUNJUNGAN}/ubah/simpan`;
export const CABUT = `${KUNJUNGAN}/cabut-kontak`;
export const STATISTIK = `${KUNJUNGAN}/statistik`;
export const PESERTA = `${KUNJUNGAN}/peserta`;
export const SURVEI = '/survei';
export const LACAK = '/lacak';

export interface Pilihan {
  readonly prov?: string | undefined;
  readonly kantor?: string | undefined;
  readonly layanan?: string | undefined;
  readonly hari?: string | undefined;
  readonly slot?: string | undefined;
}

export function kunjunganPath(pilihan: Pilihan): string {
  const query = new URLSearchParams(Object.entries(pilihan).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))).toString();
  return query === '' ? KUNJUNGAN : `${KUNJUNGAN}?${query}`;
}

export const kiosPath = (kantor: string, rest = ''): string => `/kios/${kantor}${rest}`;
export const antrePath = (token: string): string => `/antre/${token}`;
export const layarPath = (kantor: string): string => `/layar/${kantor}`;
export const MEJA = '/kerja/loket';
export const mejaPath = (kantor: string, rest = ''): string => `${MEJA}/${kantor}${rest}`;
export const statistikPath = (kantor: string, bulan: string, ending = ''): string => `${STATISTIK}/${kantor}/${bulan}${ending}`;
export const pesertaPath = (kantor: string, bulan: string, ending = ''): string => `${PESERTA}/${kantor}/${bulan}${ending}`;
