// What may the other parts ask about written names? (normal form, comparison, likeness of words)
export { type BandingNama, type SebabNama, TINGKAT_NAMA, type TingkatNama, bandingNama, tingkatNama } from './banding.ts';
export { ASAL_NAMA, type AsalNama, asalNama } from './asal.ts';
export { jaroWinkler } from './jaro-winkler.ts';
export { type Nama, normaliseName } from './normalise.ts';
