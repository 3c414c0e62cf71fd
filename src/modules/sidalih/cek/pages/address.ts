// At which addresses does the look-up stand? (never with anything of a person in it)
export const CEK = '/cek-dpt';
export const TPS = '/tps';
export const MEJA_KODE = '/kerja/kode-cek';
/** Where an objection begins: without a record, and with the sealed one of an answer. */
export const TANGGAPAN = '/tanggapan/baru';
export const TANGGAPAN_REKAM = '/tanggapan/mulai';

export function tpsPath(kode: string): string {
  return kode === '0' ? TPS : `${TPS}/${kode}`;
}

/** A point for the reader's own map program (RFC 5870): no third party is asked by us. */
export function petaPath(lat: number, lon: number): string {
  return `geo:${lat},${lon}`;
}
