// Where are requests joined, and where are many of them worked on together?
import { MEJA, berkasPath } from '../meja/address.ts';

/** Her word, on the page of her case. */
export const GABUNG_SAYA = '/lacak/ppid/gabung';
export const GABUNG = `${MEJA}/permohonan/:id/gabung`;
export const gabungPath = (id: string): string => `${berkasPath(id)}/gabung`;

export const BERSAMA = `${MEJA}/bersama`;
export const BERSAMA_BARU = `${BERSAMA}/baru`;
export const BERSAMA_SATU = `${BERSAMA}/:id`;
export const bersamaPath = (id: string): string => `${BERSAMA}/${id}`;
export const anggotaPath = (id: string): string => `${bersamaPath(id)}/anggota`;
export const serentakPath = (id: string): string => `${bersamaPath(id)}/serentak`;
/** `?dari=`: the request whose like are looked for. */
export const bersamaDari = (id: string): string => `${BERSAMA_BARU}?dari=${id}`;
/** An answer of a sibling of the same batch becomes the draft of this one. */
export const SALIN = `${MEJA}/permohonan/:id/salin`;
export const salinPath = (id: string): string => `${berkasPath(id)}/salin`;
