// At which addresses does the look-up stand? (never with anything of a person in it; `rekam` is a sealed token)
export const CEK = '/cek-dpt';
export const TPS = '/tps';
export const MEJA_KODE = '/kerja/kode-cek';
const TANGGAPAN = '/tanggapan/baru';

export function tpsPath(kode: string): string {
  return kode === '0' ? TPS : `${TPS}/${kode}`;
}

/** The form of an objection; with a sealed record where one was found. */
export function tanggapanPath(rekam?: string): string {
  return rekam === undefined ? TANGGAPAN : `${TANGGAPAN}?rekam=${rekam}`;
}

/** A point on our own map page of the area: the coordinates are shown, no third party is asked. */
export function petaPath(lat: number, lon: number): string {
  return `geo:${lat},${lon}`;
}
