// Do the published sums, counters and findings of a contest follow from its stations?
import { gunzipSync } from 'node:zlib';
import { type Aturan, type Cek, type Hasil, namaCek, periksaFormulir, selTerbuka, susunCek, topeng } from './formulir.ts';
import { angka, barisCsv, barisDi } from './tabel.ts';

/** Where, what is said, what follows. */
export type Lapor = (tempat: string, tertulis: string | number, seharusnya: string | number) => void;
export type Baca = (berkas: string) => Promise<Buffer>;
/** One area: figures by column, -1 = nothing read. */
type Wilayah = { readonly kode: string; readonly tingkat: number; readonly seq: number; readonly baris: number; readonly nilai: Float64Array };
export type Jumlah = { readonly berkas: string; readonly kolom: readonly string[]; readonly wilayah: ReadonlyMap<string, Wilayah> };
/** A province after its stations were added up; `tps` says where in `teks` each row begins. */
export type Provinsi = { readonly jumlah: Jumlah; readonly teks: string; readonly kepala: ReadonlyMap<string, number>; readonly tps: ReadonlyMap<string, number> };
/** One station: open cells, bits of checks, what is published of it. */
type Tps = Hasil & { status: string; nilai: number[]; seq: number; suara: number; lengkap: boolean; temuan: number };
const STATUS = ['BELUM', 'FOTO_SAJA', 'TERBIT', 'TERBIT_BERCATATAN', 'DALAM_PERBAIKAN', 'DITARIK'];
const TEKS = new Set(['kode', 'tingkat', 'nama', 'seq', 'per', 'keterangan']);
const INDUK: Readonly<Record<number, number>> = { 13: 10, 10: 6, 6: 4, 4: 2 };
/** No file of ours unpacks to more; a bomb must not fill the memory of the one who checks. */
const buka = (bytes: Buffer): string => gunzipSync(bytes, { maxOutputLength: 400_000_000 }).toString('latin1');
const tulis = (n: number | undefined): string | number => (n === undefined || n < 0 ? 'kosong' : n);
const kepalaDari = (sel: readonly string[]): Map<string, number> => new Map(sel.map((nama, di) => [nama, di]));
export async function bacaJumlah(baca: Baca, berkas: string, aturan: Aturan, lapor: Lapor): Promise<Jumlah> {
  const wilayah = new Map<string, Wilayah>();
  let [kepala, kolom] = [new Map<string, number>(), [] as string[]];
  for (const { sel, nomor: baris } of barisCsv(buka(await baca(berkas)))) {
    if (baris === 1) [kepala, kolom] = [kepalaDari(sel), sel.filter((nama) => !TEKS.has(nama))];
    else {
      const isi = (nama: string): string => sel[kepala.get(nama) ?? -1] ?? '';
      const kode = isi('kode');
      const nilai = Float64Array.from(kolom, (nama) => angka(isi(nama)));
      if (nilai.includes(-2) || wilayah.has(kode)) lapor(`${berkas} baris ${baris}, wilayah ${kode}`, sel.join(), 'satu baris bilangan bulat tiap wilayah');
      wilayah.set(kode, { kode, tingkat: angka(isi('tingkat')), seq: angka(isi('seq')), baris, nilai });
    }
  }
  const wajib = [...selTerbuka(aturan), 'tps_total', ...aturan.pemeriksaan.map(({ id }) => `temuan_${id}`)].filter((nama) => !kolom.includes(nama));
  if (wajib.length > 0) lapor(`${berkas} baris 1`, `tanpa kolom ${wajib.join(' ')}`, 'ada kolomnya');
  return { berkas, kolom, wilayah };
}

/** Counters that a station's own row decides; the others are only added up from area to area. */
const PENCACAH: Readonly<Record<string, (t: Tps, berhitung: number) => boolean>> = {
  total: () => true,
  masuk: (t) => t.status !== 'BELUM',
  lengkap: (t) => t.lengkap,
  sebagian: (t) => t.suara > 0 && !t.lengkap,
  lolos: (t, berhitung) => t.lengkap && t.temuan === 0 && (t.lulus & berhitung) !== 0 && (t.takDapat & berhitung) === 0,
  bertemuan: (t) => t.temuan !== 0,
  perbaikan: (t) => t.status === 'DALAM_PERBAIKAN',
  ditarik: (t) => t.status === 'DITARIK',
  diuji: (t, berhitung) => ((t.temuan | t.lulus) & berhitung) !== 0 && t.nilai.some((n) => n >= 0),
};

/** What a station adds to each column of the sums; undefined where its row does not say. */
function sumbangan(aturan: Aturan, cek: readonly Cek[], kolom: readonly string[]): (((t: Tps) => number) | undefined)[] {
  const [sel, berhitung] = [selTerbuka(aturan), topeng(aturan.berhitung)];
  return kolom.map((nama) => {
    const [, jenis = '', rinci = ''] = /^(tps|temuan|takdapat)_(\w+)$/.exec(nama) ?? [];
    const [di, pencacah, satu] = [sel.indexOf(nama), PENCACAH[rinci], cek.find(({ id }) => id === rinci)];
    const bit = satu?.bit ?? 0;
    if (di >= 0) return (t) => t.nilai[di] ?? -1;
    if (jenis === 'tps' && pencacah !== undefined) return (t) => (pencacah(t, berhitung) ? 1 : 0);
    if (jenis === 'temuan') return (t) => ((t.temuan & bit) !== 0 ? 1 : 0);
    return jenis === 'takdapat' && satu?.tertutup !== true ? (t) => ((t.takDapat & bit) !== 0 ? 1 : 0) : undefined;
  });
}

/** Reads rows of stations and repeats their checks; one object is used for all rows. */
function pembaca(aturan: Aturan, cek: readonly Cek[], kepala: ReadonlyMap<string, number>, lapor: Lapor): (kode: string, sel: readonly string[], tempat: string) => Tps {
  const sel = selTerbuka(aturan);
  const tertutup = cek.reduce((bit, satu) => (satu.tertutup ? bit | satu.bit : bit), 0);
  const t: Tps = { status: '', nilai: sel.map(() => -1), seq: 0, suara: 0, lengkap: false, temuan: 0, gagal: 0, lulus: 0, takDapat: 0 };
  const di = sel.map((nama) => kepala.get(nama) ?? -1);
  return (kode, baris, tempat) => {
    const isi = (nama: string): string => baris[kepala.get(nama) ?? -1] ?? '';
    for (let ke = 0; ke < di.length; ke += 1) t.nilai[ke] = angka(baris[di[ke] ?? -1] ?? '');
    t.status = isi('status');
    t.seq = angka(isi('seq'));
    const [pilihan, rincian] = [t.nilai.slice(0, aturan.utama), t.nilai.slice(aturan.utama, aturan.opsi.length)].map((satu) => satu.filter((n) => n >= 0).length);
    t.suara = (pilihan ?? 0) + (rincian ?? 0);
    t.lengkap = pilihan === aturan.utama && (rincian === 0 || t.suara === aturan.opsi.length);
    t.temuan = topeng(isi('temuan').split(' ').filter((id) => id !== ''));
    t.gagal = t.lulus = t.takDapat = 0;
    const [terisi, dinilai] = [t.nilai.some((n) => n >= 0), t.status !== 'BELUM' && t.status !== 'DITARIK'];
    if (baris.length !== kepala.size || t.nilai.includes(-2) || t.seq < 0) lapor(tempat, baris.join(), `${kepala.size} kolom dengan bilangan bulat`);
    if (dinilai) periksaFormulir(aturan, cek, { kode, nilai: t.nilai, foto: isi('foto'), huruf: isi('huruf') }, t);
    const gagal = t.gagal | (dinilai ? t.temuan & tertutup : 0);
    if (gagal !== t.temuan) lapor(`${tempat}, temuan`, isi('temuan') || 'tidak ada', namaCek(gagal).join(' ') || 'tidak ada');
    const patut = STATUS.includes(t.status) && terisi === (t.status.startsWith('TERBIT') || t.status === 'DALAM_PERBAIKAN');
    if (!patut || (t.status === 'TERBIT' && gagal !== 0) || (t.status === 'TERBIT_BERCATATAN' && gagal === 0)) lapor(`${tempat}, status`, t.status, terisi ? `TERBIT${gagal === 0 ? '' : '_BERCATATAN'}` : 'status tanpa angka');
    return t;
  };
}

/** Repeats the checks of every station of a province and adds up from the stations to the province. */
export async function hitungProvinsi(baca: Baca, alamat: string, prov: string, aturan: Aturan, lapor: Lapor): Promise<Provinsi> {
  const jumlah = await bacaJumlah(baca, `${alamat}/jumlah/${prov}.csv.gz`, aturan, lapor);
  const berkas = `${alamat}/C/${prov}.csv.gz`;
  const teks = buka(await baca(berkas));
  const [cek, tps, desa] = [susunCek(aturan), new Map<string, number>(), new Map<string, Timbunan>()];
  const tambah = sumbangan(aturan, cek, jumlah.kolom);
  const kepala = kepalaDari(barisDi(teks, 0).sel);
  const bacaTps = pembaca(aturan, cek, kepala, lapor);
  let sebelum = '';
  for (const { sel, nomor, awal } of barisCsv(teks)) {
    if (nomor === 1) continue;
    const kode = sel[0] ?? '';
    const tempat = `${berkas} baris ${nomor}, TPS ${kode}`;
    if (!/^[0-9]{13}$/.test(kode) || !kode.startsWith(prov) || kode <= sebelum) lapor(tempat, kode, `kode TPS provinsi ${prov}, urut, tanpa kembar`);
    tps.set((sebelum = kode), awal);
    const t = bacaTps(kode, sel, tempat);
    timbun(desa, kode.slice(0, 10), jumlah.kolom, t.seq, (ke) => tambah[ke]?.(t) ?? -1);
  }
  for (const { kode, tingkat } of jumlah.wilayah.values()) if (tingkat === 4 && !desa.has(kode)) timbun(desa, kode, jumlah.kolom, 0, () => -1);
  for (const [kode, satu] of desa) banding(jumlah, kode, satu, (ke) => tambah[ke] !== undefined, 'dijumlahkan dari TPS', lapor);
  naik(jumlah, aturan, lapor);
  return { jumlah, teks, kepala, tps };
}

type Timbunan = { nilai: Float64Array; seq: number };
/** Adds figures to an area. Sums begin as "nothing read", counters as 0. */
function timbun(ke: Map<string, Timbunan>, kode: string, kolom: readonly string[], seq: number, n: (di: number) => number): void {
  const ada = ke.get(kode) ?? { nilai: Float64Array.from(kolom, (nama) => (/^(tps|temuan|takdapat)_/.test(nama) ? 0 : -1)), seq: 0 };
  ke.set(kode, ada);
  ada.seq = Math.max(ada.seq, seq);
  ada.nilai.forEach((jumlah, di) => {
    const satu = n(di);
    if (satu >= 0) ada.nilai[di] = Math.max(0, jumlah) + satu;
  });
}

/** Every area above a kel/desa is the sum of those one level below; closed cells of a kel/desa are not there to be added. */
export function naik(jumlah: Jumlah, aturan: Aturan, lapor: Lapor): void {
  const atas = new Map<string, Timbunan>();
  const tertutup = new Set(aturan.sel.flatMap((satu) => (satu.per_tps ? [] : [satu.nama])));
  for (const { kode, nilai, seq } of jumlah.wilayah.values()) {
    const induk = kode.slice(0, INDUK[kode.length] ?? 0) || '0';
    // An area without anything below it has nothing to say.
    if (jumlah.wilayah.has('0') ? kode === '0' : kode.length < 10) timbun(atas, kode, jumlah.kolom, 0, () => -1);
    if (kode !== '0' && (induk !== '0' || jumlah.wilayah.has('0'))) timbun(atas, induk, jumlah.kolom, seq, (di) => nilai[di] ?? -1);
  }
  for (const [kode, satu] of atas) banding(jumlah, kode, satu, (ke) => kode.length !== 6 || !tertutup.has(jumlah.kolom[ke] ?? ''), 'dijumlahkan dari bawahnya', lapor);
}

function banding(jumlah: Jumlah, kode: string, hitung: Timbunan, perlu: (ke: number) => boolean, sebab: string, lapor: Lapor): void {
  const ada = jumlah.wilayah.get(kode);
  if (ada === undefined) return lapor(jumlah.berkas, `tanpa baris wilayah ${kode}`, 'ada barisnya');
  const tempat = `${jumlah.berkas} baris ${ada.baris}, wilayah ${kode}`;
  hitung.nilai.forEach((n, ke) => perlu(ke) && n !== ada.nilai[ke] && lapor(`${tempat}, ${jumlah.kolom[ke] ?? ''}`, tulis(ada.nilai[ke]), `${tulis(n)} (${sebab})`));
  if (hitung.seq !== ada.seq) lapor(`${tempat}, seq`, ada.seq, `${hitung.seq} (${sebab})`);
}

type Sel = Readonly<Record<string, number | null>> | null | undefined;
type Anak = { readonly kode: string; readonly suara: Sel; readonly administrasi?: Sel; readonly tps: Readonly<Record<string, number>>; readonly temuan: Readonly<Record<string, number>> };

/** The `.json` beside a page against the files. An older state is no difference, only not compared: false. */
export function bandingKembar(berkas: string, isi: Buffer, aturan: Aturan, di: Pick<Provinsi, 'jumlah'> & Partial<Provinsi>, lapor: Lapor): boolean {
  const data = JSON.parse(isi.toString('utf8')) as Anak & { wilayah: { kode: string }; versi: number; anak: readonly Anak[] };
  const cari = (kode: string): ((kolom: string) => number | undefined) | undefined => {
    const [awal, w] = [di.tps?.get(kode), di.jumlah.wilayah.get(kode)];
    if (w !== undefined) return (kolom) => (kolom === 'seq' ? w.seq : w.nilai[di.jumlah.kolom.indexOf(kolom)]);
    if (awal === undefined) return undefined;
    const sel = barisDi(di.teks ?? '', awal).sel;
    const baca = (kolom: string): string | undefined => sel[di.kepala?.get(kolom) ?? -1];
    return (kolom) => (kolom.startsWith('temuan_') ? Number(baca('temuan')?.includes(kolom.slice(7))) : kolom.startsWith('tps_') ? undefined : angka(baca(kolom) ?? ''));
  };
  const samakan = (satu: Anak, kode: string, n: (kolom: string) => number | undefined): void => {
    const temuan: Readonly<Record<string, number>> = Array.isArray(satu.temuan) ? Object.fromEntries((satu.temuan as { id: string }[]).map(({ id }) => [id, 1])) : satu.temuan;
    const pasangan: (readonly [string, number])[] = [
      ...aturan.opsi.map(({ kunci, kolom }) => [kolom, satu.suara?.[kunci] ?? -1] as const),
      ...Object.entries(satu.administrasi ?? {}).map(([nama, isi]) => [nama, isi ?? -1] as const),
      ...Object.entries(satu.tps).map(([nama, isi]) => [`tps_${nama}`, isi] as const),
      ...aturan.pemeriksaan.map(({ id }) => [`temuan_${id}`, temuan[id] ?? 0] as const),
    ];
    for (const [kolom, isi] of pasangan) if ((n(kolom) ?? isi) !== isi) lapor(`${berkas}, ${kode}, ${kolom}`, tulis(isi), `${tulis(n(kolom))} (berkas data)`);
  };
  const [kode, n] = [data.wilayah.kode, cari(data.wilayah.kode)];
  if (n?.('seq') !== data.versi) return false;
  samakan(data, kode, n);
  for (const anak of data.anak) samakan(anak, anak.kode, cari(anak.kode) ?? (() => -3));
  const total = data.anak.reduce((jumlah, anak) => jumlah + (anak.tps['total'] ?? 0), 0);
  if (data.anak.length > 0 && total !== data.tps['total']) lapor(`${berkas}, ${kode}, tps_total`, total, `${data.tps['total'] ?? ''} (jumlah di bawahnya)`);
  return true;
}
