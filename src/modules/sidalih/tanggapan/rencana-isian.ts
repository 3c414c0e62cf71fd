// What does the officer's form say is to be done to the list, and is every value one that a record may hold? (the 13 elements; sidalih.md 3.1)
import { z } from 'zod';
import { parseDay } from '#kernel/day';
import { readNik, readNkk } from '../nik/nik.ts';
import type { Day } from '#kernel/day';
import { bersih } from './isian.ts';
import type { Rencana } from './isi.ts';
import type { JenisTanggapan } from './jenis.ts';

const line = z.string().max(400).optional();
export const ELEMEN = ['nama', 'alamat', 'rt', 'rw', 'tempatLahir', 'tanggalLahir', 'jk', 'kawin', 'disabilitas', 'ktpEl', 'nik', 'nkk'] as const;
export type Elemen = (typeof ELEMEN)[number];

export const rencanaShape = { kode: line, tps: line, elemen: line, nilai: line, lain: line, nama: line, alamat: line, rt: line, rw: line, tempatLahir: line, tanggalLahir: line, jk: line, kawin: line, disabilitas: line, ktpEl: line, nik: line, nkk: line };
export type RencanaIsian = z.infer<z.ZodObject<typeof rencanaShape>>;

const three = (typed: string): string | undefined => (/^[0-9]{1,3}$/.test(typed) ? typed.padStart(3, '0') : undefined);
const oneOf = (all: string) => (typed: string): string | undefined => (typed.length === 1 && all.includes(typed.toUpperCase()) ? typed.toUpperCase() : undefined);
const words = (most: number) => (typed: string): string | undefined => (typed.length >= 1 && typed.length <= most && !typed.includes('\n') ? typed : undefined);

/** The value as a record holds it; undefined where it cannot. */
function nilaiOf(elemen: Elemen, typed: string, hari: Day): string | undefined {
  const rules: Readonly<Record<Elemen, (typed: string) => string | undefined>> = {
    nama: (text) => words(120)(text)?.toUpperCase(),
    alamat: (text) => words(200)(text)?.toUpperCase(),
    tempatLahir: (text) => words(80)(text)?.toUpperCase(),
    rt: three,
    rw: three,
    tanggalLahir: (text) => {
      const read = parseDay(text);
      return read.ok && read.value <= hari ? read.value : undefined;
    },
    jk: oneOf('LP'),
    kawin: oneOf('BSP'),
    disabilitas: oneOf('0123456'),
    ktpEl: oneOf('SB'),
    nik: (text) => readNik(text, hari).digits,
    nkk: (text) => readNkk(text).digits,
  };
  return rules[elemen](bersih(typed));
}

/** Undefined: the form does not say a thing that can be done for this kind. */
export function readRencana(jenis: JenisTanggapan, body: RencanaIsian, hari: Day): Rencana | undefined {
  const tps = (body.tps ?? '') === '' ? '' : three(bersih(body.tps));
  if (tps === undefined) return undefined;
  if (jenis === 'ganda') return (body.lain ?? '') === '' ? undefined : { jenis: 'ganda', lain: body.lain ?? '' };
  if (jenis === 'belum-terdaftar') return baru(body, tps, hari);
  if (tps !== '' && jenis !== 'tidak-memenuhi') return { jenis: 'tps', tps };
  if (jenis === 'data-salah') return ubah(body, hari);
  return /^[1-8]$/.test(body.kode ?? '') ? { jenis: 'tms', kode: Number(body.kode) } : undefined;
}

function ubah(body: RencanaIsian, hari: Day): Rencana | undefined {
  const elemen = ELEMEN.find((one) => one === body.elemen);
  const nilai = elemen === undefined ? undefined : nilaiOf(elemen, body.nilai ?? '', hari);
  return elemen === undefined || nilai === undefined ? undefined : { jenis: 'ubah', isi: { [elemen]: nilai } };
}

function baru(body: RencanaIsian, tps: string, hari: Day): Rencana | undefined {
  const all = ELEMEN.map((elemen) => [elemen, nilaiOf(elemen, body[elemen] ?? '', hari)] as const);
  if (all.some(([, value]) => value === undefined)) return undefined;
  return { jenis: 'baru', orang: Object.fromEntries(all.map(([elemen, value]) => [elemen, value ?? ''])), tps };
}
