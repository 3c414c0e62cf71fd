// At which addresses does a reception device work? (the page is a shell without anybody's data; what is sent is signed)
export const RESEPSI = '/resepsi';
export const KIRIM = `${RESEPSI}/kirim`;
export const WORKER = '/resepsi-pekerja.js';
export const MANIFEST = `${RESEPSI}/manifest.webmanifest`;
export const iconPath = (side: 192 | 512): string => `${RESEPSI}/ikon-${String(side)}.png`;
export const CACHE = 'pendopo-resepsi';
