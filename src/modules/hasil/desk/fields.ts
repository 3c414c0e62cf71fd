// Which fields may a form of a station carry? (one schema for all contests: the address says which)
import { z } from 'zod';
import { listPemilu } from '#modules/pemilu';
import { SEBAB } from '../figures.ts';
import { keepField, reasonField } from './answers.ts';
import { paperOf } from './paper.ts';
import { listSoal } from './questions.ts';
import type { Terketik } from './typed.ts';

/** simpan: keep the draft. ubah: back to the fields. periksa: ask. kirim: send. */
const LANGKAH = ['simpan', 'ubah', 'periksa', 'kirim'] as const;
export type Langkah = (typeof LANGKAH)[number];

const LONGEST = 1_000;
/** Three a minute for the whole life of a draft are fewer. */
const MOST_SAVES = 1_000_000;
const typed = z.string().max(LONGEST).optional();

/** What is typed: boxes, words, answers; the same for a draft. Those of the papers of the nation by their names. */
const NAMES: ReadonlySet<string> = new Set([
  ...listPemilu().flatMap(({ kontes }) =>
    kontes.flatMap((pack) => [
      ...paperOf(pack).kotak.flatMap(({ nama, huruf }) => (huruf === null ? [nama] : [nama, huruf])),
      ...listSoal(pack).flatMap(({ kunci }) => [keepField(kunci), reasonField(kunci)]),
    ]),
  ),
  'sebab_kode',
  'sebab_catatan',
]);
/** Vote cells of any other paper (`vote-cells.ts`), and the answers to questions about them. */
const CELL = /^(?:huruf_)?(?:suara_[0-9]{1,3}|(?:total|partai)_[0-9]{1,2}|caleg_[0-9]{1,2}_[0-9]{1,3})$/;
const ANSWER = /^(?:kertas|sebab)_K[0-9]{2}(?:-[a-z0-9_]{1,40})?$/;

function isField(name: string): boolean {
  return NAMES.has(name) || CELL.test(name) || ANSWER.test(name);
}

/** Besides what is typed. */
const steps = z.object({
  langkah: z.enum(LANGKAH),
  uuid: z.uuid(),
  /** Version that the figures are written over. */
  versi: z.coerce.number().int().min(0).max(32_767),
  /** The page saves by itself and goes on from this save; only with `simpan`. */
  draf: z.coerce.number().int().min(0).max(MOST_SAVES).optional(),
});

export const formBody = steps.catchall(typed).refine((body) => Object.keys(body).every((name) => name in steps.shape || isField(name)), 'a field of no form');
export type FormBody = z.infer<typeof formBody>;

export interface Kiriman {
  readonly langkah: Langkah;
  readonly uuid: string;
  readonly versi: number;
  readonly typed: Terketik;
  /** Of a page that saves by itself: the save that it goes on from. */
  readonly draf: number | undefined;
}

export function readKiriman({ langkah, uuid, versi, draf, ...rest }: FormBody): Kiriman {
  return { langkah, uuid: uuid.toLowerCase(), versi, typed: filled(rest), draf };
}

/** Only what somebody typed: no empty fields. */
export function filled(fields: Readonly<Record<string, unknown>>): Terketik {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (isField(name) && typeof value === 'string' && value !== '' ? [[name, value] as const] : [])),
  );
}

/** The reason of a correction as typed; undefined where none of ours was chosen. */
export function reasonOf(typedFields: Terketik): (typeof SEBAB)[number] | undefined {
  return SEBAB.find((one) => one === typedFields['sebab_kode']);
}
