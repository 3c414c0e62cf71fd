// Which appointment does a form order? (typed fields to an order of the identity room; what cannot be read says why)
import { z } from 'zod';
import { parseAreaCode } from '#kernel/area-code';
import { type Day, parseDay } from '#kernel/day';
import { type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import { type PersonOrder, type PostOrder, type Role, ROLES } from '#platform/identity';
import { placeFault } from './known-place.ts';
import type { Refused } from './text-refused.ts';

const line = z.string().max(300);
const part = z.string().max(10);

/** Fields of a post, as the form names them. */
export const postFields = {
  peran: line,
  wilayah: line,
  sk: line,
  partai: line.optional(),
  mulai_tanggal: part,
  mulai_bulan: part,
  mulai_tahun: part,
  sampai_tanggal: part,
  sampai_bulan: part,
  sampai_tahun: part,
};
export const postShape = z.object(postFields);
export const personShape = z.object({ ...postFields, nama: line, surel: line.optional(), telepon: line.optional() });
export type PostForm = z.infer<typeof postShape>;
export type PersonForm = z.infer<typeof personShape>;

type Read<T> = Result<T, Refused>;

export function readRole(typed: string): Role | undefined {
  return ROLES.find((role) => role === typed);
}

export async function readPostForm(db: Db, form: PostForm): Promise<Read<PostOrder>> {
  const role = readRole(form.peran);
  if (role === undefined) return refuse('PILIH_PERAN');
  const node = parseAreaCode(form.wilayah);
  if (!node.ok) return refuse('KODE_WILAYAH');
  const fault = await placeFault(db, node.value);
  if (fault !== undefined) return refuse(fault);
  const from = readDay(form.mulai_tanggal, form.mulai_bulan, form.mulai_tahun);
  const until = readDay(form.sampai_tanggal, form.sampai_bulan, form.sampai_tahun);
  if (from === undefined || from === null || until === undefined) return refuse('TANGGAL');
  return ok({ role, node: node.value, party: filled(form.partai), decree: form.sk, from, until, replaces: null });
}

export async function readPersonForm(db: Db, form: PersonForm): Promise<Read<PersonOrder>> {
  const post = await readPostForm(db, form);
  return post.ok ? ok({ ...post.value, name: form.nama, email: filled(form.surel), phone: filled(form.telepon) }) : post;
}

function filled(text: string | undefined): string | null {
  const value = text?.trim() ?? '';
  return value === '' ? null : value;
}

/** Null when all three are empty; undefined when they are no day. */
export function readDay(date: string, month: string, year: string): Day | null | undefined {
  const parts = [year, month, date].map((one) => one.trim());
  if (parts.every((one) => one === '')) return null;
  if (!parts.every((one) => /^[0-9]{1,4}$/.test(one))) return undefined;
  const [y = '', m = '', d = ''] = parts;
  const read = parseDay(`${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}

/** The field that a refusal is about. */
export function fieldOf(code: Refused['code']): string {
  switch (code) {
    case 'NAMA':
    case 'SUDAH_DIUNDANG':
      return 'nama';
    case 'KONTAK':
      return 'surel';
    case 'SK':
      return 'sk';
    case 'PARTAI':
      return 'partai';
    case 'TINGKAT':
    case 'WILAYAH':
    case 'KODE_WILAYAH':
    case 'TPS':
      return 'wilayah';
    case 'SELESAI_WAJIB':
    case 'SELESAI_LEWAT':
    case 'WAKTU':
    case 'TANGGAL':
      return 'sampai';
    default:
      return 'peran';
  }
}
