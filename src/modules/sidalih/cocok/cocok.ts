// What may other parts ask of the matcher? (the only file of this folder that they import, beside generate.ts)
export type { BobotBidang, Orang, Pasangan, Penjaga, Penjelasan, Pita } from './orang.ts';
