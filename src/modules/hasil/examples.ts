// Which small election do the tests of this room stand on? (one true-to-life set: two kel/desa of Kepulauan Seribu)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { BASE_TREE, replaceTree } from '#platform/offices';
import { findPemilu, learnStations } from '#modules/pemilu';
import type { Kontes } from './contest.ts';
import type { Angka, Bacaan } from './figures.ts';
import { layTree } from './store/tree.ts';

const TREE = [
  ['0', 'Indonesia'],
  ['31', 'DKI Jakarta'],
  ['3101', 'Kabupaten Administrasi Kepulauan Seribu'],
  ['310101', 'Kepulauan Seribu Utara'],
  ['3101011001', 'Pulau Panggang'],
  ['3101011002', 'Pulau Kelapa'],
  ['3171', 'Kota Administrasi Jakarta Pusat'],
  ['317101', 'Gambir'],
  ['3171011001', 'Gambir'],
] as const;

export function contohKontes(): Kontes {
  const pemilu = findPemilu('pemilu-2024');
  const pack = pemilu?.kontes[0];
  if (pemilu === undefined || pack === undefined) throw new Error('the pack of 2024 is missing');
  return { pemilu, pack };
}

/** A tree of three kel/desa with `tps` stations each, laid for the contest; no figures. */
export async function contohPohon(db: Db, tps: number): Promise<Kontes> {
  const kontes = contohKontes();
  await replaceTree(db, BASE_TREE, TREE.map(([kode, nama]) => ({ kode: kode as AreaCode, nama })), { sumber: 'contoh', lisensi: '-' });
  const codes = TREE.flatMap(([kode]) => (kode.length === 10 ? Array.from({ length: tps }, (_, at) => contohTps(kode, at + 1)) : []));
  await learnStations(db, kontes.pemilu.slug, codes);
  await layTree(db, kontes);
  return kontes;
}

export function contohTps(desa: string, nomor: number): AreaCode {
  return (desa + String(nomor).padStart(3, '0')) as AreaCode;
}

/** A reading: votes (null = blank), cells by name, day of February or March 2024. */
export function contohBacaan(kontes: Kontes, kode: AreaCode, per: string, suara: readonly Angka[] | null, sel?: Readonly<Record<string, number>>, foto?: string): Bacaan {
  return {
    kode,
    per: `${per}T00:00:00+07:00`,
    suara: suara ?? kontes.pack.opsi.map(() => null),
    sel: sel === undefined ? null : kontes.pack.form.sel.map(({ nama }) => sel[nama] ?? null),
    foto: foto === undefined ? null : [foto],
  };
}
