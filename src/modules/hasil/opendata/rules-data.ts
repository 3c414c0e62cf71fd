// By which rules can a stranger repeat every check? (hasil.md 4.1 and 4.2 as data, beside the files)
import { z } from 'zod';
import { KEADAAN, type Kecuali, PENGECUALIAN } from '../exceptions.ts';
import { CEK } from '../figures.ts';
import { PENCACAH } from '../rollup.ts';
import { type Aturanku, rulesOf } from '../rules.ts';
import { pesanOf } from '../text.ts';
import type { Frame } from './twin-json.ts';
import { kolomOf, kunciOf } from '../vote-cells.ts';

const ABROAD = '99';
const cells = z.array(z.string());

/** `/data/{pemilu}/{kontes}/aturan.json`. Cells bear the names of the columns of the files. */
export const rulesAnswer = z.object({
  v: z.literal(1),
  pemilu: z.string(),
  kontes: z.string(),
  model: z.string().describe('Name printed on the form'),
  opsi: z
    .array(z.object({ id: z.string(), jenis: z.string(), nomor: z.int(), partai: z.int().nullable(), nama: z.string(), kunci: z.string(), kolom: z.string() }))
    .describe('Vote cells of part IV in their order; the first utama are the choices, below them crosses for parties and candidates'),
  utama: z.int(),
  sel: z
    .array(z.object({ nama: z.string(), bagian: z.string(), per_tps: z.boolean() }))
    .describe('Cells of the form in their order; per_tps false: not published for stations and kel/desa'),
  ambang: z.object({ cadangan_permil: z.int(), sel_maks: z.int() }),
  pemeriksaan: z
    .array(z.object({ id: z.enum(CEK), jenis: z.string(), kolom: z.array(z.object({ suku: cells, tertulis: z.string() })), pesan: z.string() }))
    .describe('sama, tiap: the sum of suku equals tertulis; paling: is at most tertulis; every line of kolom must hold, and for tiap a line that cannot be read does not excuse another. Checks that are not here do not concern this form'),
  berhitung: z.array(z.enum(CEK)).describe('Checks whose cells the electronic form carries: counters lolos and diuji look at these'),
  pengecualian: z.array(
    z.object({
      kode: z.string(),
      cek: z.array(z.enum(CEK)),
      awalan: z.array(z.string()).optional().describe('Holds where the code begins with one of these'),
      nomor_mulai: z.int().optional().describe('Holds for stations at home from this number on'),
    }),
  ),
  pencacah: z.array(z.string()).describe('Counters of the files of sums, as tps_{name}'),
});
export type RulesAnswer = z.infer<typeof rulesAnswer>;

/** The rules of a contest, from the tables by which they are applied here. */
export function rulesData({ kontes: { pemilu, pack } }: Frame): RulesAnswer {
  const rules = rulesOf(pack);
  return {
    v: 1,
    pemilu: pemilu.slug,
    kontes: pack.id,
    model: pack.form.model,
    opsi: pack.opsi.map(({ id, jenis, nomor, partai, nama }) => ({ id, jenis, nomor, partai, nama, kunci: kunciOf({ id, jenis, nomor }), kolom: kolomOf({ jenis, nomor, partai }) })),
    utama: pack.utama,
    sel: pack.form.sel.map(({ nama, bagian }) => ({ nama, bagian, per_tps: bagian !== 'III' })),
    ambang: { cadangan_permil: pack.cadanganPermil, sel_maks: pack.selMaks },
    pemeriksaan: checksOf(rules),
    berhitung: CEK.filter((_, at) => (rules.berhitung & (1 << at)) !== 0),
    pengecualian: exceptionsOf(rules),
    pencacah: ['total', ...PENCACAH],
  };
}

function checksOf({ aturan, pack }: Aturanku): RulesAnswer['pemeriksaan'] {
  const names = [...pack.opsi.map(kolomOf), ...pack.form.sel.map(({ nama }) => nama)];
  const name = (at: number): string => names[at] ?? '';
  return aturan.map(({ id, jenis, kolom }) => ({
    id,
    jenis,
    kolom: kolom.map(({ suku, tertulis }) => ({ suku: suku.map(name), tertulis: name(tertulis) })),
    pesan: pesanOf(id).id,
  }));
}

/** Where each circumstance holds. Abroad no source says which unit is a hall, so all of them are excused alike. */
function exceptionsOf({ pack }: Aturanku): RulesAnswer['pengecualian'] {
  const where: Readonly<Record<number, { awalan?: string[]; nomor_mulai?: number }>> = {
    [KEADAAN.LOKSUS]: { nomor_mulai: pack.loksusMulai },
    [KEADAAN.NOKEN]: { awalan: [...pack.noken] },
    [KEADAAN.KSK_POS]: { awalan: [ABROAD] },
  };
  const found = new Map<Kecuali, { kode: Kecuali; cek: (typeof CEK)[number][]; awalan?: string[]; nomor_mulai?: number }>();
  for (const id of CEK) {
    for (const [bit, kode] of PENGECUALIAN[id] ?? []) {
      const entry = found.get(kode) ?? { kode, cek: [], ...where[bit] };
      entry.cek.push(id);
      found.set(kode, entry);
    }
  }
  return [...found.values()];
}
