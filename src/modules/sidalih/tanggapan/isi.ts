// What did somebody say in an objection, and how does it lie sealed? (keamanan.md 6.1 to 6.3)
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { kidOf, openField, ringOf, sealField, shortIndex } from '#platform/seal';
import { BIDANG } from './jenis.ts';
import { maskNik } from '../nik/nik.ts';

const short = z.string().max(200);

export const isiSchema = z.object({
  /** Who speaks. NIK is empty where an officer or a participant's mandate stands for identity. */
  pelapor: z.object({ nama: short, nik: short, telepon: short, surel: short }),
  /** About whom, in the words of the one who speaks; the own name and address where it is about oneself. */
  orang: z.object({ nama: short, alamat: z.string().max(300), tps: short }),
  /** For `data-salah`: which element, and what it should be. */
  bidang: z.enum(BIDANG).nullable(),
  seharusnya: z.string().max(300),
  uraian: z.string().max(2_000),
});
export type Isi = z.infer<typeof isiSchema>;

/** What accepting it would do to the list; judged by PPS, carried out by the kab/kota. */
export const rencanaSchema = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('tms'), kode: z.int() }),
  z.object({ jenis: z.literal('ubah'), isi: z.record(z.string(), z.string()) }),
  z.object({ jenis: z.literal('tps'), tps: z.string() }),
  z.object({ jenis: z.literal('baru'), orang: z.record(z.string(), z.string()), tps: z.string() }),
  /** A pair that may be one person: handed to the duplicate cases, with the other record. */
  z.object({ jenis: z.literal('ganda'), lain: z.string() }),
]);
export type Rencana = z.infer<typeof rencanaSchema>;

/** What is left of an objection whose personal data were deleted. */
const ISI_HAPUS: Isi = { pelapor: { nama: '', nik: '', telepon: '', surel: '' }, orang: { nama: '', alamat: '', tps: '' }, bidang: null, seharusnya: '', uraian: '' };

type Column = 'isi' | 'rencana' | 'catatan' | 'jawaban';
type KeysOf = Pick<Keys, 'secret'>;

const placeOf = (id: string, column: Column) => ({ table: 'sidalih_tanggapan', row: id, column });

function seal(keys: KeysOf, id: string, column: Column, text: string): string {
  const key = keys.secret('bidang');
  return sealField(key, placeOf(id, column), kidOf(key), text);
}

function open(keys: KeysOf, id: string, column: Column, sealed: string): string {
  const opened = openField(ringOf(keys.secret('bidang')), placeOf(id, column), sealed);
  assert(opened.ok, `sealed ${column} of objection ${id}`);
  return opened.value;
}

export const sealIsi = (keys: KeysOf, id: string, isi: Isi): string => seal(keys, id, 'isi', JSON.stringify(isi));
export const openIsi = (keys: KeysOf, id: string, sealed: string): Isi => sealed === '' ? ISI_HAPUS : isiSchema.parse(JSON.parse(open(keys, id, 'isi', sealed)));
export const sealRencana = (keys: KeysOf, id: string, rencana: Rencana): string => seal(keys, id, 'rencana', JSON.stringify(rencana));
export const openRencana = (keys: KeysOf, id: string, sealed: string): Rencana => rencanaSchema.parse(JSON.parse(open(keys, id, 'rencana', sealed)));
export const sealCatatan = (keys: KeysOf, id: string, words: string): string => seal(keys, id, 'catatan', words);
export const openCatatan = (keys: KeysOf, id: string, sealed: string): string => open(keys, id, 'catatan', sealed);
export const sealJawaban = (keys: KeysOf, id: string, words: string): string => seal(keys, id, 'jawaban', words);
export const openJawaban = (keys: KeysOf, id: string, sealed: string): string => open(keys, id, 'jawaban', sealed);

/** Whose objections are counted together: a keyed index of the NIK, or of telephone or e-mail. */
export function kunciPelapor(keys: KeysOf, isi: Isi): { readonly nik: Buffer | null; readonly kontak: Buffer | null } {
  const index = (column: string) => shortIndex(keys.secret('indeks'), { table: 'sidalih_tanggapan', column });
  const contact = isi.pelapor.telepon === '' ? isi.pelapor.surel.toLowerCase() : isi.pelapor.telepon;
  return { nik: isi.pelapor.nik === '' ? null : index('nik')(isi.pelapor.nik), kontak: contact === '' ? null : index('kontak')(contact) };
}

/** `************1234`; empty stays empty. */
export function samarNik(nik: string): string {
  return nik === '' ? '' : maskNik(nik);
}

/** `0812****789`, `s***@g***.id`: enough for an officer to know the right one (keamanan.md 6.2). */
export function samarKontak({ telepon, surel }: Isi['pelapor']): string {
  const phone = telepon === '' ? '' : `${telepon.slice(0, 4)}****${telepon.slice(-3)}`;
  const [name = '', host = ''] = surel.split('@');
  const mail = surel === '' ? '' : `${name.slice(0, 1)}***@${host.slice(0, 1)}***${host.slice(Math.max(host.lastIndexOf('.'), 1))}`;
  return [phone, mail].filter((one) => one !== '').join(', ');
}
