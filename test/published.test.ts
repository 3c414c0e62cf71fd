// Does the publication as files carry every kind of public page, and does every address that it lists answer?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublicPath } from '#platform/publish';
import { makeApp, makeMeter, readAssets } from '#platform/web';
import { projectRoot } from '#platform/config';
import { makeRegistry } from '#platform/module';
import { ensureCalendar } from '#platform/calendar';
import { ensureAreas } from '#platform/offices';
import { modules } from '../src/main.ts';
import { decreeInForce } from '../src/modules/hasil/keputusan/decree-fixture.ts';
import { fillAreas, fillSeats } from '../src/modules/hasil/jumlah/sum-fixture.ts';
import { closeNation } from '../src/modules/hasil/recap/nation-fixture.ts';
import { ikuti } from '../src/modules/hasil/tanya/ikuti.ts';
import { type SmallCount, smallCount } from './small-count.ts';

/** Public addresses that a folder of files cannot or need not carry, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'layanan.saran': 'suggestions answer what somebody types',
  'pemilu.cari-calon-json': 'the same',
  'pemilu.wilayah': 'a place where pairs stand: none is in this count',
  'pemilu.wilayah-json': 'the same',
  'pemilu.wilayah-csv': 'the same',
  'hasil.kursi-daerah': 'the council of a province or regency: no list of its dapil is in this count',
  'hasil.kursi-daerah-json': 'the same',
  'hasil.kursi-daerah-csv': 'the same',
  'hasil.kursi-daerah-xlsx': 'the same',
  'hasil.kursi-daerah-svg': 'seats of a council: no list of its dapil is in this count',
  'hasil.kursi-daerah-png': 'the same',
  'hasil.sematan-dewan': 'the same',
  'hasil.peserta-wilayah': "a participant's desk below the nation: one for each area and number, made when asked",
  'hasil.peserta-wilayah-json': 'the same',
  'hasil.peserta-wilayah-csv': 'the same',
  'hasil.tanya-dpt': 'voter lists of two elections: this count has one',
  'hasil.tanya-dpt-csv': 'the same',
  'hasil.banding': 'a comparison answers what somebody chooses',
  'hasil.banding-json': 'the same',
  'hasil.banding-csv': 'the same',
  'gaya.ruang-semua': 'the style guide speaks to those who build',
  'gaya.ruang': 'the same',
  'hasil.delta': 'the answer hangs on a number; full files of changes are carried',
  'hasil.delta-berkas': 'a file of 10,000 changes: this count has fewer',
  'hasil.foto': 'a picture that an officer sent: none is in this count',
  'bukti.checkpoint': 'the files of the log are copied as they lie',
  'bukti.ubin': 'the same',
  'bukti.catatan': 'a record of the log: this count has none',
  'bukti.terbitan': 'the publication itself',
  'layanan.ingin-ke': 'counts where somebody goes, then leads on',
  'layanan.standar-data': 'the open data list names it; made when asked',
  'layanan.standar-versi': 'no standard is decided in this count',
  'layanan.standar-teks': 'the same',
  'layanan.maklumat': 'no maklumat is signed in this count',
  'layanan.maklumat-pdf': 'the same',
  'layanan.maklumat-teks': 'the same',
  'petugas.berkas': 'a link that works once',
  'ppid.surat': 'a letter answers to its code',
  'ppid.dip-satu': 'no entry of public information is in this count',
  'ppid.dip-satu-json': 'the same',
  'ppid.dip-berkas': 'the same',
  'ppid.arsip-satu': 'no answered request is in this count',
  'ppid.arsip-satu-json': 'the same',
  'ppid.arsip-berkas': 'the same',
  'ppid.mirip-json': 'answers what somebody types',
  'ppid.api-dip': 'programs ask by word and page; the same entries are carried as CSV, JSON and Atom',
  'ppid.api-dip-satu': 'the same',
  'ppid.api-arsip': 'the same',
  'ppid.api-arsip-satu': 'the same',
  'ppid.api-dikecualikan': 'the same',
  'ppid.statistik': 'counts of today: asked for when they are read',
  'ppid.statistik-json': 'the same',
  'ppid.statistik-csv': 'the same',
  'ppid.laporan-satu': 'no yearly report is published in this count',
  'ppid.laporan-pdf': 'the same',
  'ppid.laporan-xlsx': 'the same',
  'ppid.laporan-angka': 'the same',
  'tenggat.kalkulator': 'answers what somebody asks',
  'tenggat.hitung': 'the same',
  'tenggat.hitung-ics': 'the same',
  'tenggat.daftar-json': 'the same list as its page',
  'tenggat.kalender-kini': 'leads to the year of today',
  'tenggat.kalender-kantor-ics': 'one office\'s calendar: made when asked',
  'tenggat.umpan': 'a secret address of one officer',
  'layanan.layar': 'the screen of a room shows this minute',
  'layanan.kunjungan-statistik-json': 'no visit is in this count',
  'layanan.kunjungan-statistik-csv': 'the same',
  'layanan.kunjungan-statistik-bulan': 'the same',
  'layanan.kunjungan-peserta': 'the same',
  'sidalih.papan-cetak': 'names hang for some days; a file that anybody copied cannot be taken down again',
  'sidalih.tps-wilayah': 'no place of a station is known in this count',
  'sidalih.tps-wilayah-json': 'the same',
  'sidalih.tps-wilayah-csv': 'the same',
  'sidalih.tps': 'the same',
  'sidalih.tps-json': 'the same',
  'sidalih.tps-csv': 'the same',
  'sidalih.tanggapan-wilayah': 'no objection is in this count',
  'sidalih.tanggapan-json': 'the same',
  'sidalih.tanggapan-csv': 'the same',
  'sidalih.pindah-surat': 'a letter answers to its code',
  'sidalih.pindah-wilayah': 'moved votes below the nation: made when asked',
  'sidalih.pindah-wilayah-json': 'the same',
  'sidalih.pindah-wilayah-csv': 'the same',
  'sidalih.pdpb-rekap': 'no quarter is in this count',
  'sidalih.pdpb-json': 'the same',
  'sidalih.pdpb-csv': 'the same',
  'sidalih.salinan-periksa': 'a check answers what somebody asks',
  'sidalih.dpt-wilayah': 'no version of a voter list is decided in this count',
  'sidalih.dpt-paket': 'the same',
  'sidalih.dpt-json': 'the same',
  'sidalih.dpt-csv': 'the same',
};
/** KPU's layout of 2024 says nothing that the twins do not; a phone without a network asks its own server. */
const KINDS = /^(hasil\.(sirekap|luring)|sidalih\.coklit|layanan\.resepsi)-/;

let count: SmallCount;
const listed: PublicPath[] = [];
beforeAll(async () => {
  count = await smallCount({ modules });
  await ensureAreas(count.deps.database);
  await ensureCalendar(count.deps.database, count.deps.clock);
  await fillSeats(count.deps);
  await fillAreas(count.deps);
  await closeNation(count.deps, count.kontes);
  await decreeInForce(count);
  await ikuti(count.deps);
  for (const kind of ['data', 'pages'] as const) {
    for (const module of modules) for await (const path of module.publicPaths?.(count.deps, { kind }) ?? []) listed.push(path);
  }
}, 120_000);
afterAll(() => count.close());

test('each kind of public address is carried, or there is a reason why not', () => {
  const paths = listed.map(({ path }) => path);
  const left = makeRegistry(modules).routes.filter((route) => {
    if (route.guard !== undefined || route.post !== undefined || route.own === true || route.formPage === true) return false;
    if (route.id in WITHOUT || KINDS.test(route.id)) return false;
    const pattern = new RegExp(`^${route.path.replace(/[.+]/g, '\\$&').replace(/:(\w+)(\{[^}]*\})?/g, '[^/]+')}$`);
    return !paths.some((path) => pattern.test(path));
  });
  expect(left.map((route) => `${route.id} ${route.path}`)).toEqual([]);
});

test('no address is listed twice', () => {
  const paths = listed.map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(900);
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
});

test('one address of each shape answers, with and without figures', async () => {
  const app = makeApp(count.deps, readAssets(projectRoot()), makeMeter());
  const shapes = new Map(listed.map((one) => [one.path.replace(/\d+/g, (digits) => `#${digits.length}`), one.path]));
  const wrong: string[] = [];
  for (const path of shapes.values()) {
    const answer = await app.fetch(new Request(new URL(path, 'http://pendopo.test')));
    await answer.arrayBuffer();
    if (answer.status !== 200) wrong.push(`${path} ${answer.status}`);
  }
  expect(wrong).toEqual([]);
});

test('a wish for one area lists nothing outside it', async () => {
  const wide: string[] = [];
  for (const module of modules) for await (const { path } of module.publicPaths?.(count.deps, { kind: 'pages', area: '647201' }) ?? []) wide.push(path);
  expect(wide.length).toBeGreaterThan(50);
  expect(wide.filter((path) => !/\/647201/.test(path))).toEqual([]);
});
