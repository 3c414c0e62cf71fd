// What do we know of an office beyond its name, who says so, and how sure is it? (only facts with a source; never a guess)

/** How sure: H read at the source itself, M one report. */
export interface OfficeFacts {
  readonly kode: string;
  readonly alamat?: string;
  readonly situs?: string;
  readonly sumber: string;
  readonly keyakinan: 'H' | 'M';
}

/**
 * Time zones: Keputusan Presiden 41/1987 divides the country in three, in force since 1 January 1988; which province
 * lies in which stands in the kernel (zone.ts). New provinces keep the zone of the one they were part of.
 */
export const ZONE_BASIS = { dasar: 'Keputusan Presiden 41/1987', berlakuSejak: '1988-01-01' } as const;

/** In Aceh the commission is called Komisi Independen Pemilihan, for the province and each kabupaten/kota. */
export const KIP_BASIS = { provinsi: '11', dasar: 'UU 11/2006 tentang Pemerintahan Aceh, Pasal 56' } as const;

/** Offices without a row here say on their page that the office has not filled in its address. */
export const OFFICE_FACTS: readonly OfficeFacts[] = [
  {
    kode: '0',
    alamat: 'Jalan Imam Bonjol Nomor 29, Menteng, Jakarta Pusat',
    situs: 'https://www.kpu.go.id',
    sumber: 'Alamat yang tercetak di kop surat KPU RI',
    keyakinan: 'M',
  },
  {
    kode: '13',
    alamat: 'Jalan Pramuka Raya Nomor 9, Kota Padang',
    situs: 'https://sumbar.kpu.go.id',
    sumber: 'sumbar.kpu.go.id, berita peresmian gedung 11 Juli 2025',
    keyakinan: 'H',
  },
  {
    kode: '3276',
    alamat: 'Jalan Margonda Raya, Kota Depok',
    situs: 'https://kota-depok.kpu.go.id',
    // The office's own page prints number 479, a report of 2022 prints 379: the number is left out.
    sumber: 'kota-depok.kpu.go.id, berita 17 Oktober 2025; nomor bangunan berbeda antarsumber',
    keyakinan: 'M',
  },
  {
    kode: '64',
    alamat: 'Jalan Basuki Rahmat, Kota Samarinda',
    situs: 'https://kaltim.kpu.go.id',
    sumber: 'kaltim.kpu.go.id, berita rapat pleno 12 Februari 2018',
    keyakinan: 'M',
  },
  {
    kode: '65',
    situs: 'https://kaltara.kpu.go.id',
    sumber: 'kaltara.kpu.go.id, berita 4 Juli 2025',
    keyakinan: 'H',
  },
];
