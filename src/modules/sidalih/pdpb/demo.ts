// Which quarters does an empty house show at the first start? (made-up totals of three areas of Kalimantan Timur and their province; every page says so)
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { assert } from '#kernel/result';
import type { Actor } from '#platform/action';
import type { Deps } from '#platform/module';
import { hariDi } from '../daftar/today.ts';
import { bukaTriwulan, lanjutTriwulan, setujuiRekap, usulkanRekap } from './actions/triwulan.ts';
import { type RekapJumlah, jumlahkan, sambung } from './rekap-jumlah.ts';
import { findRekap, listPeriode } from './store/rekap.ts';
import { PAKET_PDPB } from './terbit.ts';
import { type Triwulan, geser, triwulanDari } from './triwulan.ts';

const PROVINSI = areaCode('64');
const KOTA = areaCode('6472');
/** Voters at the start, newcomers and leavers of each quarter, by code. */
const CONTOH = [
  ['6401', 201_400, [2_310, 1_980], [1_040, 1_125]],
  ['6402', 541_900, [5_870, 6_015], [3_220, 2_905]],
  ['6471', 512_300, [4_905, 5_240], [2_610, 2_730]],
] as const;

const by = (node: string, n: number): Actor => ({ id: `contoh-${n}`, role: 'pimpinan', node });

export async function pdpbDemo(deps: Deps): Promise<void> {
  if ((await listPeriode(deps.database.db, areaCode('0'))).length > 0) return;
  const now = triwulanDari(hariDi(deps.clock, KOTA));
  // The last semester that is over.
  const last = geser(now, now.tw % 2 === 0 ? -2 : -1);
  const quarters = [geser(last, -1), last];
  const semester: RekapJumlah[] = [];
  for (const [kode, start, baru, tms] of CONTOH) {
    let awal: number = start;
    const both = quarters.map((_, at): RekapJumlah => {
      const isi = figures(awal, baru[at] ?? 0, tms[at] ?? 0);
      awal = isi.akhir;
      return isi;
    });
    for (const [at, when] of quarters.entries()) await decide(deps, { ...when, kode: areaCode(kode) }, both[at] ?? figures(0, 0, 0));
    semester.push(sambung(both) ?? figures(0, 0, 0));
  }
  await decide(deps, { ...last, kode: PROVINSI }, jumlahkan(semester));
  await bukaTriwulan(deps, { ...now, kode: KOTA }, PAKET_PDPB, by(KOTA, 1), true);
  await lanjutTriwulan(deps, { ...now, kode: KOTA }, 'BUKA', by(KOTA, 1));
}

function figures(awal: number, baru: number, tms: number): RekapJumlah {
  const akhir = awal + baru - tms;
  const [meninggal, pindah, ganda, tni] = [Math.floor(tms * 0.62), Math.floor(tms * 0.31), Math.floor(tms * 0.04), Math.floor(tms * 0.01)];
  const laki = Math.floor(akhir * 0.512);
  return { awal, baru, tms, akhir, laki, perempuan: akhir - laki, rincian: { meninggal, pindah, ganda, tni, polri: tms - meninggal - pindah - ganda - tni } };
}

/** From opening to announcement, as two officers would. */
async function decide(deps: Deps, at: Triwulan & { readonly kode: typeof KOTA }, isi: RekapJumlah): Promise<void> {
  const first = by(at.kode, 1);
  await bukaTriwulan(deps, at, PAKET_PDPB, first, true);
  for (const dari of at.kode.length === 4 ? (['BUKA', 'MASUKAN'] as const) : []) await lanjutTriwulan(deps, at, dari, first);
  const told = await usulkanRekap(deps, { at, isi, anak: [], nomor: 'contoh', tanggal: day(`${at.tahun}-${at.tw * 3}-28`.replace(/-(\d)-/, '-0$1-')), actor: first });
  assert(told.ok, `sample recap of ${at.kode}`);
  const found = await findRekap(deps.database.db, at.kode, at);
  assert((await setujuiRekap(deps, at, found?.sidik ?? '', by(at.kode, 2))).ok, `approval of the sample recap of ${at.kode}`);
  await lanjutTriwulan(deps, at, 'PLENO', first);
}
