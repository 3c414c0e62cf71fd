// Does a publication hold together: signature, log, files, sums, findings? (node verifikasi.mjs DIR_OR_URL; no server's code, no packages)
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Aturan, susunCek } from './formulir.ts';
import { type Baca, type Lapor, bacaJumlah, bandingKembar, hitungProvinsi, naik } from './hitung.ts';
import { type Ed25519, type Kepala, type Kunci, LEBAR, akar, akarJalur, alamatUbin, bacaBukti, bacaCheckpoint, bacaKunci, base64, daun, hex, isiBundel, sama } from './pohon.ts';

const DARING = /^https?:\/\//;
const MANIFEST = 'publikasi/manifest.json';
const sha = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const kunciUmum = (x: Uint8Array) => createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(x).toString('base64url') } });
const sah: Ed25519 = (kunci, teks, tanda) => verify(null, teks, kunciUmum(kunci), tanda);
const pesan = (galat: unknown): string => (galat instanceof Error ? galat.message : String(galat));
const dariJson = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'));

type Kelompok = { readonly nama: string; readonly berkas: string; readonly sha256: string };
type Kontes = { readonly id: string; readonly alamat: string; readonly seq: number; readonly tps: number };
type Manifest = { readonly waktu: string; readonly kontes: readonly Kontes[]; readonly kelompok: readonly Kelompok[]; readonly log: { readonly origin: string; readonly kunci: string } };
type Log = { readonly kepala: Kepala; readonly catatan: readonly Uint8Array[]; readonly hash: readonly Uint8Array[] };
type Simpanan = { readonly kunci: string; readonly ukuran: number; readonly akar: string };
type Olah = (path: string, isi: Buffer) => void;

/** Everything of the log, hashed anew: entries to leaves, leaves to tiles, tiles to the signed root. */
async function bacaLog(baca: Baca, kunci: Kunci): Promise<Log> {
  const kepala = await bacaCheckpoint(sah, (await baca('log/checkpoint')).toString('utf8'), kunci);
  const catatan: Uint8Array[] = [];
  for (let n = 0; n * LEBAR < kepala.ukuran; n += 1) catatan.push(...isiBundel(await baca(alamatUbin('entries', n, Math.min(LEBAR, kepala.ukuran - n * LEBAR)))));
  if (catatan.length !== kepala.ukuran) throw new Error(`log/tile/entries memuat ${catatan.length} catatan, kepala log ${kepala.ukuran}`);
  const hash: Uint8Array[] = [];
  for (const isi of catatan) hash.push(await daun(sha, isi));
  for (let [tingkat, baris] = [0, hash]; baris.length > 0; tingkat += 1) {
    const atas: Uint8Array[] = [];
    for (let n = 0; n * LEBAR < baris.length; n += 1) {
      const ubin = baris.slice(n * LEBAR, (n + 1) * LEBAR);
      const alamat = alamatUbin(tingkat, n, ubin.length);
      if (!sama(await baca(alamat), Buffer.concat(ubin))) throw new Error(`${alamat}: tidak mengikuti catatan di log/tile/entries`);
      if (ubin.length === LEBAR) atas.push(await akar(sha, ubin));
    }
    baris = atas;
  }
  const dihitung = await akar(sha, hash);
  if (!sama(dihitung, kepala.akar)) throw new Error(`log/checkpoint: akar tertulis ${base64(kepala.akar)}, dari catatannya ${base64(dihitung)}`);
  return { kepala, catatan, hash };
}

/** Key and head that were kept the last time; null on the first use. */
function bacaSimpanan(berkas: string): Simpanan | null {
  return existsSync(berkas) ? (dariJson(readFileSync(berkas)) as Simpanan) : null;
}

/** The log of now continues the log that was seen the last time. */
async function periksaRiwayat({ kepala, hash }: Log, lama: Simpanan): Promise<string> {
  if (kepala.ukuran < lama.ukuran) throw new Error(`log mundur: dulu ${lama.ukuran} catatan, sekarang ${kepala.ukuran}`);
  const dihitung = base64(await akar(sha, hash.slice(0, lama.ukuran)));
  if (dihitung !== lama.akar) throw new Error(`riwayat ditulis ulang: ${lama.ukuran} catatan pertama dulu berakar ${lama.akar}, sekarang ${dihitung}`);
  return `${lama.ukuran} catatan yang dulu Anda simpan masih sama`;
}

/** The manifest is a leaf of the log, by a path to a head that the log has passed, and the log knows no newer one. */
async function periksaBukti(baca: Baca, { kepala, catatan, hash }: Log, kunci: Kunci, manifest: Buffer): Promise<string> {
  const { indeks, jalur, checkpoint } = bacaBukti((await baca(`${MANIFEST}.tlog-proof`)).toString('utf8'));
  const dulu = await bacaCheckpoint(sah, checkpoint, kunci);
  const [isi, daunnya, sidik] = [catatan[indeks], hash[indeks], hex(sha(manifest))];
  if (isi === undefined || daunnya === undefined || dulu.ukuran > kepala.ukuran) throw new Error(`bukti menunjuk catatan ${indeks} dari ${dulu.ukuran}, log ini memuat ${kepala.ukuran}`);
  const ujung = [await akarJalur(sha, daunnya, indeks, dulu.ukuran, jalur), await akar(sha, hash.slice(0, dulu.ukuran))];
  if (ujung.some((satu) => !sama(satu, dulu.akar))) throw new Error('jalur bukti tidak sampai ke akar log');
  const tercatat = dariJson(isi) as { jenis: string; sha256: string };
  if (tercatat.jenis !== 'hasil.potret' || tercatat.sha256 !== sidik) throw new Error(`${MANIFEST}: sha256 ${sidik}, log mencatat ${tercatat.sha256}`);
  const baru = catatan.findLastIndex((satu) => (dariJson(satu) as { jenis: string }).jenis === 'hasil.potret');
  if (baru !== indeks) throw new Error(`manifest ini catatan nomor ${indeks}, log sudah mencatat terbitan lebih baru di nomor ${baru}`);
  return `catatan nomor ${indeks} dalam log`;
}

function bukaBaca(tempat: string): Baca {
  const simpan = new Map<string, Promise<Buffer>>();
  const ambil: Baca = async (berkas) => {
    if (/(^|\/)\.|^$|^\//.test(berkas)) throw new Error(`${berkas}: bukan nama berkas terbitan`);
    if (!DARING.test(tempat)) return readFile(join(tempat, berkas)).catch(() => Promise.reject(new Error(`${berkas}: tidak ada atau tidak terbaca`)));
    // A live server answers with newer pages; asked like this it gives what it published. A file server takes no notice.
    const jawab = await fetch(new URL(`${berkas}?terbitan`, `${tempat.replace(/\/$/, '')}/`));
    if (!jawab.ok) throw new Error(`${berkas}: server menjawab ${jawab.status}`);
    return Buffer.from(await jawab.arrayBuffer());
  };
  return (berkas) => {
    // The bytes whose hash was taken are the bytes that are added up.
    if (!/\/(C|jumlah)\/[0-9]+\.csv\.gz$/.test(berkas)) return ambil(berkas);
    if (!simpan.has(berkas)) simpan.set(berkas, ambil(berkas));
    return simpan.get(berkas) ?? ambil(berkas);
  };
}

/** Hashes the listed files of a group; of an address a sample, except of the data. Gives the paths that were read. */
async function periksaKelompok(baca: Baca, { nama, berkas, sha256 }: Kelompok, sampel: number, lapor: Lapor, olah?: Olah): Promise<string[]> {
  const daftar = await baca(berkas);
  if (hex(sha(daftar)) !== sha256) lapor(berkas, `sha256 ${hex(sha(daftar))}`, `${sha256} (manifest)`);
  const semua = gunzipSync(daftar, { maxOutputLength: 1e9 }).toString('utf8').split('\n').slice(0, -1);
  const pilih = semua.filter((_, di) => nama === 'data' || di % Math.max(1, Math.ceil(semua.length / sampel)) === 0).map((baris) => baris.split(' '));
  for (let di = 0; di < pilih.length; di += 16) {
    const satu = async ([hash = '', , path = '']: readonly string[]): Promise<void> => {
      const isi = await baca(path).catch((galat: unknown) => lapor(path, pesan(galat), `ada (${berkas})`));
      if (isi !== undefined && hex(sha(isi)) !== hash) lapor(path, `sha256 ${hex(sha(isi))}`, `${hash} (${berkas})`);
      if (isi !== undefined) olah?.(path, isi);
    };
    await Promise.all(pilih.slice(di, di + 16).map(satu));
  }
  return pilih.map(([, , path = '']) => path);
}

/** Adds a contest up again from its stations to the nation, with the `.json` beside its pages. */
async function periksaKontes(baca: Baca, kontes: Kontes, kelompok: (nama: string, olah: Olah) => Promise<void>, lapor: Lapor): Promise<string> {
  const aturan = dariJson(await baca(`${kontes.alamat}/aturan.json`)) as Aturan;
  const negara = await bacaJumlah(baca, `${kontes.alamat}/jumlah/0.csv.gz`, aturan, lapor);
  const [n, halaman] = [{ tps: 0, wilayah: 1, json: 0, lama: 0 }, kontes.alamat.replace('data/', 'hasil/')];
  const kembar = (di: Parameters<typeof bandingKembar>[3]): Olah => (path, isi) => {
    if (path.startsWith(halaman) && /^(\/\d+)?\.json$/.test(path.slice(halaman.length))) n[bandingKembar(path, isi, aturan, di, lapor) ? 'json' : 'lama'] += 1;
  };
  naik(negara, aturan, lapor);
  await kelompok('0', kembar({ jumlah: negara }));
  for (const { kode, tingkat, baris, nilai, seq } of negara.wilayah.values()) {
    if (tingkat !== 1) continue;
    const provinsi = await hitungProvinsi(baca, kontes.alamat, kode, aturan, lapor);
    const sendiri = provinsi.jumlah.wilayah.get(kode);
    if (sendiri?.seq !== seq || sendiri.nilai.join() !== nilai.join()) lapor(`${negara.berkas} baris ${baris}, wilayah ${kode}`, nilai.join(), `${sendiri?.nilai.join() ?? 'tidak ada'} (${provinsi.jumlah.berkas})`);
    await kelompok(kode, kembar(provinsi));
    n.tps += provinsi.tps.size;
    n.wilayah += provinsi.jumlah.wilayah.size;
  }
  const seq = negara.wilayah.get('0')?.seq;
  if (seq !== kontes.seq || n.tps !== kontes.tps) lapor(MANIFEST, `${kontes.id} nomor ${kontes.seq}, ${kontes.tps} TPS`, `nomor ${seq ?? '-'}, ${n.tps} TPS (berkas data)`);
  const tertutup = susunCek(aturan).filter((cek) => cek.tertutup).map((cek) => cek.id);
  return `${n.tps} TPS diperiksa ulang dengan ${aturan.pemeriksaan.length} pemeriksaan (${tertutup.join(' ')} sejauh selnya terbit), ${n.wilayah} wilayah dijumlahkan ulang, ${n.json} berkas JSON halaman sama${n.lama > 0 ? `, ${n.lama} dari keadaan lain` : ''}`;
}

/** The whole check; the value is the exit code: 0 all agrees, 1 something differs, 2 nothing was asked. */
export async function verifikasi(args: readonly string[], cetak: (baris: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { state: { type: 'string' }, key: { type: 'string' }, sampel: { type: 'string', default: '20' } } });
  const [tempat] = positionals;
  if (tempat === undefined) return cetak('Pakai: verifikasi FOLDER_ATAU_ALAMAT [--state BERKAS] [--key KUNCI] [--sampel N]'), 2;
  const [baca, terbaca, selesai] = [bukaBaca(tempat), new Set([MANIFEST, `${MANIFEST}.tlog-proof`]), new Set<string>()];
  let beda = 0;
  const langkah = async <T>(nama: string, kerja: (lapor: Lapor) => Promise<T>, ringkas: (hasil: T) => string = String): Promise<T | undefined> => {
    const temuan: string[] = [];
    const hasil = await kerja((di, tertulis, seharusnya) => void temuan.push(`${di}: tertulis ${tertulis}, seharusnya ${seharusnya}`)).catch((galat: unknown) => void temuan.push(pesan(galat)));
    cetak(temuan.length > 0 || hasil === undefined ? `[BEDA]  ${nama}, ${temuan.length} perbedaan; yang pertama:` : `[cocok] ${nama}: ${ringkas(hasil)}`);
    for (const satu of temuan.slice(0, 3)) cetak(`        ${satu.slice(0, 600)}`);
    beda += temuan.length;
    return hasil;
  };
  const manifest = await langkah('manifest', async () => ({ ...(dariJson(await baca(MANIFEST)) as Manifest), mentah: await baca(MANIFEST) }), (isi) => `terbitan ${isi.waktu}`);
  if (manifest === undefined) return 1;
  const berkas = values.state ?? join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local/state'), 'pendopo', `${manifest.log.origin.replace(/[^\w.-]/g, '_')}.json`);
  const lama = await langkah('catatan pemeriksaan terdahulu', () => Promise.resolve(bacaSimpanan(berkas)), (isi) => (isi === null ? `belum ada; sesudah ini disimpan di ${berkas}` : berkas));
  const vkey = values.key ?? lama?.kunci ?? manifest.log.kunci;
  cetak(`        kunci log ${vkey}${(values.key ?? lama) == null ? ' (dipercaya karena baru pertama kali; cocokkan dengan yang diumumkan)' : ''}`);
  const log = await langkah('log dan tanda tangannya', async () => ({ ...(await bacaLog(baca, await bacaKunci(sha, vkey))), kunci: await bacaKunci(sha, vkey) }), (isi) => `${isi.kepala.ukuran} catatan, akar ${base64(isi.kepala.akar)}`);
  if (log !== undefined && lama != null) await langkah('riwayat log', () => periksaRiwayat(log, lama));
  if (log !== undefined) await langkah('manifest dalam log', () => periksaBukti(baca, log, log.kunci, manifest.mentah));
  const sampel = DARING.test(tempat) ? Math.max(1, Number(values.sampel) || 20) : Infinity;
  const kelompok = (satu: Kelompok, lapor: Lapor, olah?: Olah) => periksaKelompok(baca, satu, sampel, lapor, olah).then((paths) => [satu.berkas, ...paths].forEach((path) => terbaca.add(path)));
  for (const kontes of manifest.kontes) {
    const olahKelompok = (lapor: Lapor) => async (kode: string, olah: Olah) => {
      const satu = manifest.kelompok.find(({ nama }) => nama === `${kontes.alamat.split('/').slice(1).join('-')}-${kode}`);
      if (satu !== undefined) await kelompok(satu, lapor, olah).then(() => selesai.add(satu.nama));
    };
    await langkah(`kontes ${kontes.id}`, (lapor) => periksaKontes(baca, kontes, olahKelompok(lapor), lapor));
  }
  const sisa = async (lapor: Lapor): Promise<string> => {
    for (const satu of manifest.kelompok) if (!selesai.has(satu.nama)) await kelompok(satu, lapor);
    for (const folder of DARING.test(tempat) ? [] : ['data', 'publikasi']) {
      const isi = await readdir(join(tempat, folder), { recursive: true, withFileTypes: true }).catch(() => []);
      const ada = isi.filter((satu) => !satu.isDirectory()).map((satu) => join(satu.parentPath, satu.name).slice(join(tempat, '/').length));
      for (const satu of ada) if (!terbaca.has(satu)) lapor(satu, 'ada di folder', 'tercatat dalam manifest');
    }
    return `${terbaca.size} berkas sama dengan manifest${sampel === Infinity ? '' : ` (data semua, halaman ${sampel} contoh tiap kelompok)`}`;
  };
  await langkah('berkas', sisa);
  cetak(beda === 0 ? 'HASIL: semua cocok.' : `HASIL: ${beda} perbedaan. Terbitan ini tidak boleh dipercaya sebelum dijelaskan.`);
  if (beda > 0 || log === undefined) return 1;
  mkdirSync(dirname(berkas), { recursive: true });
  writeFileSync(berkas, `${JSON.stringify({ kunci: vkey, ukuran: log.kepala.ukuran, akar: base64(log.kepala.akar) })}\n`);
  return 0;
}
