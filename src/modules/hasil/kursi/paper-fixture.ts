// Which ballot paper of a dapil do the tests count? (Jawa Barat I with nine parties and invented votes at nine stations)
import { areaCode } from '#kernel/area-code';
import type { Clock } from '#platform/clock';
import type { Module } from '#platform/module';
import type { Db } from '#platform/db';
import type { Opsi } from '#modules/pemilu';
import { type Ground, type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import { addPapers } from '../../pemilu/kertas/store/paper.ts';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import type { Bacaan } from '../figures.ts';
import { fillSeats } from '../jumlah/sum-fixture.ts';
import { nodeOfDecree, writeKeputusan } from '../keputusan/decree.ts';
import { insertKeputusan, insertNaskah } from '../keputusan/store/decree.ts';
import { markRepair } from '../repair.ts';
import { findNomor } from '../store/columns.ts';
import { layTree } from '../store/tree.ts';

const GROUND: Ground = {
  areas: [
    ['0', 'INDONESIA'],
    ['32', 'JAWA BARAT'],
    ['3273', 'KOTA BANDUNG'],
    ['327302', 'COBLONG'],
    ['3273021001', 'CIPAGANTI'],
    ['3273021002', 'LEBAK GEDE'],
  ],
  stations: { '3273021001': [1, 2, 3, 4, 5], '3273021002': [1, 2, 3, 4] },
};

/** Party, its own crosses, its candidates' votes: at each of the stations 001 to 005 of Cipaganti and 001 and 002 of Lebak Gede. */
const USUAL: readonly (readonly [string, number, readonly number[]])[] = [
  ['PKB', 5, [12, 8]],
  ['Gerindra', 10, [20, 10]],
  ['PDIP', 10, [12, 8]],
  ['Golkar', 5, [30, 20, 5]],
  ['NasDem', 3, [10, 8]],
  ['PKS', 10, [25, 15]],
  ['PAN', 2, [5, 3]],
  ['Demokrat', 2, [12, 8]],
  ['PPP', 1, [2, 2]],
];
const NUMBERS = [1, 2, 3, 4, 5, 8, 12, 14, 17];
/** Station 003 of Lebak Gede: Golkar's first candidate 40 votes more, nothing for NasDem. Station 004 is not in. */
export const ODD = '3273021002003';
export const OUT = '3273021002004';

function cellsOf(rows: typeof USUAL): number[] {
  const totals = rows.map(([, own, people]) => people.reduce((sum, n) => sum + n, own));
  return [...totals, ...rows.flatMap(([, own, people]) => [own, ...people])];
}

function optionsOf(): Opsi[] {
  const base = { calon: [''] as const };
  const parties = USUAL.map(([nama], at): Opsi => ({ ...base, id: `p${NUMBERS[at]}`, jenis: 'partai_total', nomor: NUMBERS[at] ?? 0, partai: NUMBERS[at] ?? 0, nama, singkat: nama }));
  const below = USUAL.flatMap(([nama, , people], at): Opsi[] => {
    const partai = NUMBERS[at] ?? 0;
    const own: Opsi = { ...base, id: `s${partai}`, jenis: 'partai', nomor: partai, partai, nama, singkat: nama };
    return [own, ...people.map((_, n): Opsi => ({ ...base, id: `c${partai}-${n + 1}`, jenis: 'caleg', nomor: n + 1, partai, nama: `Calon ${nama} ${n + 1}`, singkat: `Calon ${n + 1}` }))];
  });
  return [...parties, ...below];
}

/** The paper `pdpr-3201`. */
const PAPER = { jenis: 'pdpr', lingkup: '3201', nama: 'Jawa Barat I', kursi: 7, utama: USUAL.length, opsi: optionsOf() } as const;

async function contestIn(db: Db): Promise<Kontes> {
  const found = await findContest(db, 'pemilu-2024', 'pdpr-3201');
  if (found === undefined) throw new Error('the paper is not fixed');
  return found;
}

export const usualCells = (): number[] => cellsOf(USUAL);

/** The paper laid and counted, the national list and the sums of the dapil imported besides. */
export async function paperCount(modules: readonly Module[] = [], clock?: Clock): Promise<SmallCount> {
  const count = await smallCount({ ground: GROUND, modules, ...(clock === undefined ? {} : { clock }) });
  const { database } = count.deps;
  await addPapers(database.db, 'pemilu-2024', '2024-01-01T00:00:00Z', false, [PAPER]);
  const kertas = await contestIn(database.db);
  await database.transaction((db) => layTree(db, kertas));
  await fillSeats(count.deps);
  const odd = USUAL.map((row): (typeof USUAL)[number] => (row[0] === 'Golkar' ? ['Golkar', 5, [70, 20, 5]] : row[0] === 'NasDem' ? ['NasDem', 0, [0, 0]] : row));
  const readings = count.stations.filter((kode) => kode !== OUT).map((kode): Bacaan => ({ kode: areaCode(kode), per: '2024-02-15T12:00:00+07:00', suara: cellsOf(kode === ODD ? odd : USUAL), sel: null, foto: null }));
  await applyReadings(count.deps, kertas, { berkas: 'tps.csv', sha256: '1'.repeat(64) }, readings);
  return count;
}

/** An office doubts the figures of a station. */
export async function doubt({ deps }: SmallCount, kode: string): Promise<void> {
  const kertas = await contestIn(deps.database.db);
  const sebab = { kode: 'SALAH_BACA', cek: null, peran: 'PPK', kantor: areaCode('327302'), catatan: null } as const;
  await deps.database.transaction(async (db) => {
    const marked = await markRepair(db, kertas, areaCode(kode), { per: '2024-02-16T12:00:00+07:00', now: 1_708_060_000, sumber: { berkas: 'meja', sha256: '2'.repeat(64) }, sebab });
    if (!marked.ok) throw new Error(marked.refusal.code);
  });
}

/** Records a decree of the dapil as approved; its file is none. */
export async function decree({ deps }: SmallCount, nomor: number, over: { readonly suara: readonly number[]; readonly sebab: 'REGULER' | 'PUTUSAN_MK' }): Promise<void> {
  const kertas = await contestIn(deps.database.db);
  const no = await findNomor(deps.database.db, kertas);
  if (no === undefined) throw new Error('the paper is not laid');
  const pdf = { sha256: String(nomor).padStart(64, '0'), ukuran: 10, media: 'application/pdf' } as const;
  const jejak = { pada: 1_710_900_000 + nomor, peran: 'pimpinan', simpul: '0' };
  const dasar = over.sebab === 'REGULER' ? null : { nomor: '1/PHPU.DPR-XXII/2024', tanggal: '2024-06-10', uraian: 'perolehan suara dibetulkan' };
  const naskah = `00000000-0000-4000-8000-${String(nomor).padStart(12, '0')}`;
  const sums = { suara: [...over.suara], suaraSah: 0, suaraTidakSah: null, suaraTotal: null };
  const node = nodeOfDecree(kertas.pack);
  const record = writeKeputusan({
    v: 1, kontes: kertas.pack.id, lapisan: 'SK', kode: node, nama: 'Jawa Barat I', nomor, tahun: 2024, tanggal: over.sebab === 'REGULER' ? '2024-03-20' : '2024-07-28', versi: nomor === 360 ? 1 : 2,
    sebab: over.sebab, dasar, menggantikan: null, rekapitulasi: null, opsi: kertas.pack.opsi.map(({ id }) => id), ...sums, lampiran: [], berkas: pdf, dicatat: jejak.pada, pencatat: [jejak, jejak],
  });
  await deps.database.transaction(async (inner) => {
    await insertNaskah(inner, no, { id: naskah, kode: node, nomor, tahun: 2024, isi: { nomor, tahun: 2024, tanggal: '2024-03-20', sebab: over.sebab, dasar, ...sums, lampiran: [] }, pdfSha256: pdf.sha256, pdfUkuran: 10, pada: jejak.pada, akun: 'ani', peran: 'pimpinan', simpul: areaCode('0') });
    await insertKeputusan(inner, no, { naskah, kode: node, versi: nomor === 360 ? 1 : 2, nomor, tahun: 2024, isi: record.isi, sha256: record.sha256, pdfSha256: pdf.sha256, pdfUkuran: 10, berlaku: jejak.pada });
  });
}
