// Which question stands on which page, what must be right before the next, and what travels along? (nothing is kept before it is sent)
import { z } from 'zod';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { HANDLE_MAX } from '#platform/receipts';
import type { Galat } from '../../permohonan/isian.ts';

/** In their order; the offices are chosen before by address, `mirip` stands between the question and the rest only where something answers. */
export const HALAMAN = ['rincian', 'mirip', 'tujuan', 'bentuk', 'siapa', 'izin', 'kirim'] as const;
export type Halaman = (typeof HALAMAN)[number];

const line = (most: number) => z.string().max(most).optional();
/** Far above what a field may hold: too much is said at the field and its words stay. */
const LONG = 40_000;
const SHORT = 2_000;

/** What somebody wrote; each field belongs to one page. */
const isian = {
  rincian: line(LONG), tujuan: line(LONG), bentuk: line(SHORT), penyampaian: line(SHORT), jenis: line(SHORT), nama: line(SHORT), alamat: line(LONG), telepon: line(SHORT), surel: line(SHORT), pekerjaan: line(SHORT),
  kabar: line(SHORT), izin_arsip: line(SHORT), embargo: line(SHORT),
};
export type Bidang = keyof typeof isian;

const MILIK: Readonly<Record<Bidang, Halaman>> = {
  rincian: 'rincian', tujuan: 'tujuan', bentuk: 'bentuk', penyampaian: 'bentuk', jenis: 'siapa', nama: 'siapa', alamat: 'siapa', telepon: 'siapa', surel: 'siapa', pekerjaan: 'siapa', kabar: 'izin', izin_arsip: 'izin', embargo: 'izin',
};
const BIDANG = Object.keys(isian) as readonly Bidang[];

export const mintaBody = z.object({
  ...isian,
  kantor: line(SHORT),
  /** The page that this was sent from. */
  langkah: line(20),
  /** The page that is wished instead of the next one. */
  ke: line(20),
  /** How identity is shown: `unggah`, `loket`, `nanti`. */
  cara: line(20),
  /** The sealed case that was closed and is filed again, and which of its batch. */
  pegangan: line(HANDLE_MAX),
  berkas: line(40),
  soal: line(400),
  jawab_soal: line(300),
});
export type Isian = z.infer<typeof mintaBody>;
export const mintaQuery = z.object({ kantor: line(600), cari: line(100) });
export const isiQuery = z.object({ kantor: line(600) });

export const halamanOf = (bidang: string): Halaman => (MILIK as Readonly<Record<string, Halaman | undefined>>)[bidang] ?? 'kirim';
export const bidangOf = (halaman: Halaman): readonly Bidang[] => BIDANG.filter((one) => MILIK[one] === halaman);

/** Everything that is not asked on this page goes along unseen. */
export function ikut(typed: Isian, halaman: Halaman): { readonly name: string; readonly value: string }[] {
  const own = bidangOf(halaman);
  const names = [...BIDANG.filter((one) => !own.includes(one)), 'kantor', 'pegangan', 'berkas'] as const;
  return names.flatMap((name) => {
    const value = typed[name] ?? '';
    return value === '' ? [] : [{ name, value }];
  });
}

export function berikut(halaman: Halaman): Halaman {
  return HALAMAN[HALAMAN.indexOf(halaman) + 1] ?? 'kirim';
}

/** `mirip` is passed over on the way back: it stands where the question was. */
export function sebelum(halaman: Halaman): Halaman | undefined {
  const at = HALAMAN.indexOf(halaman) - 1;
  return HALAMAN[at] === 'mirip' ? 'rincian' : HALAMAN[at];
}

/** The faults of one page alone: what comes later may still be empty. */
export function galatDi(galat: readonly Galat[], halaman: Halaman): readonly Galat[] {
  return galat.filter(({ isian: field }) => halamanOf(field) === halaman);
}

/** Offices as they stand in an address, each once; what is no area code is left out. */
export function bacaKantor(typed: string | undefined): AreaCode[] {
  const read = (typed ?? '').split(/[,\s]+/).flatMap((one) => {
    const code = parseAreaCode(one);
    return code.ok && code.value.length <= 4 ? [code.value] : [];
  });
  return [...new Set(read)];
}
