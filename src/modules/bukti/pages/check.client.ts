// Does this station follow from the published files, and these from the signed log? (done in the reader's browser; the verifier's own code)
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Aturan, type Hasil, namaCek, periksaFormulir, selTerbuka, susunCek, topeng } from '../../../verifier/formulir.ts';
import { LEBAR, akarJalur, alamatUbin, bacaBukti, bacaCheckpoint, bacaKunci, daun, hex, isiBundel, sama } from '../../../verifier/pohon.ts';
import { angka, barisCsv } from '../../../verifier/tabel.ts';

type Keadaan = 'menunggu' | 'cocok' | 'beda' | 'takdapat';
type Nilai = Readonly<Record<string, string | number>>;
interface Manifest {
  readonly waktu: string;
  readonly kontes: readonly { readonly alamat: string }[];
  readonly kelompok: readonly { readonly nama: string; readonly berkas: string; readonly sha256: string }[];
  readonly log: { readonly origin: string; readonly kunci: string };
}

const MANIFEST = 'publikasi/manifest.json';
const utf8 = new TextDecoder();
const sha = async (bytes: Uint8Array): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
const sah = (kunci: Uint8Array, teks: Uint8Array, tanda: Uint8Array): boolean => ed25519.verify(tanda, teks, kunci);
const pendek = (sidik: string): string => `${sidik.slice(0, 12)}…`;

/** The file did not come: nothing is known of it, so nothing is said against it. */
class TakTerambil extends Error {}

async function ambil(path: string): Promise<Uint8Array> {
  // A live server gives what it published, not what is newer; a file server takes no notice.
  const jawab = await fetch(`/${path}?terbitan`);
  if (!jawab.ok) throw new TakTerambil(`${path} (${jawab.status})`);
  return new Uint8Array(await jawab.arrayBuffer());
}

async function buka(bytes: Uint8Array): Promise<string> {
  const aliran = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(aliran).text();
}

/** Writes what came out beside a step: picture, words, colour. */
class Papan {
  private readonly kotak: HTMLElement;
  private readonly kata: Readonly<Record<string, string>>;

  constructor(kotak: HTMLElement) {
    this.kotak = kotak;
    this.kata = JSON.parse(kotak.dataset.bukti ?? '{}') as Record<string, string>;
  }

  kalimat(kunci: string, nilai: Nilai = {}): string {
    return (this.kata[kunci] ?? kunci).replace(/\{(\w+)\}/g, (utuh, nama: string) => String(nilai[nama] ?? utuh));
  }

  masihJalan(langkah: string): boolean {
    return this.kotak.querySelector(`[data-langkah="${langkah}"] [data-jawab]`)?.textContent === this.kalimat('jalan');
  }

  tulis(langkah: string, keadaan: Keadaan, kunci: string, nilai: Nilai = {}): void {
    const baris = this.kotak.querySelector<HTMLElement>(`[data-langkah="${langkah}"]`);
    const rupa = this.kotak.querySelector<HTMLTemplateElement>(`template[data-keadaan="${keadaan}"]`);
    const jawab = baris?.querySelector('[data-jawab]');
    if (!baris || !rupa || !jawab) return;
    baris.className = rupa.dataset.rupa ?? '';
    baris.querySelector('svg')?.replaceWith(rupa.content.cloneNode(true));
    jawab.textContent = this.kalimat(kunci, nilai);
  }
}

/** What could not be begun, because an earlier step was not finished. */
function tutupSisa(papan: Papan, langkah: readonly string[]): void {
  for (const satu of langkah) if (papan.masihJalan(satu)) papan.tulis(satu, 'takdapat', 'perluLama');
}

/** A step that found a difference: said already, the steps that rest on it cannot be done. */
class Berhenti extends Error {}

async function periksaManifest(papan: Papan): Promise<{ readonly mentah: Uint8Array; readonly isi: Manifest } | undefined> {
  const mentah = await ambil(MANIFEST).catch(() => undefined);
  if (mentah === undefined) {
    papan.tulis('manifest', 'takdapat', 'manifestTiada');
    for (const langkah of ['log', 'catatan', 'daftar', 'berkas']) papan.tulis(langkah, 'takdapat', 'perluLama');
    return undefined;
  }
  const isi = JSON.parse(utf8.decode(mentah)) as Manifest;
  papan.tulis('manifest', 'cocok', 'manifestAda', { waktu: new Date(isi.waktu).toLocaleString(document.documentElement.lang) });
  return { mentah, isi };
}

/** The key that this browser saw first stays the one it expects: trust on first use. */
function ingatKunci(origin: string, kunci: string): string | null {
  const nama = `pendopo.log.${origin}`;
  const lama = localStorage.getItem(nama);
  if (lama === null) localStorage.setItem(nama, kunci);
  return lama;
}

async function periksaLog(papan: Papan, { mentah, isi }: { readonly mentah: Uint8Array; readonly isi: Manifest }): Promise<void> {
  const lama = ingatKunci(isi.log.origin, isi.log.kunci);
  if (lama !== null && lama !== isi.log.kunci) papan.tulis('log', 'beda', 'kunciGanti', { lama, kunci: isi.log.kunci });
  const kunci = await bacaKunci(sha, lama ?? isi.log.kunci);
  const kepala = await bacaCheckpoint(sah, utf8.decode(await ambil('log/checkpoint')), kunci);
  const ingat = papan.kalimat(lama === null ? 'kunciBaru' : 'kunciSama');
  if (lama === null || lama === isi.log.kunci) papan.tulis('log', 'cocok', 'logSah', { n: kepala.ukuran, kunci: `${kunci.nama}+${kunci.id}`, ingat });
  const { indeks, jalur, checkpoint } = bacaBukti(utf8.decode(await ambil(`${MANIFEST}.tlog-proof`)));
  const dulu = await bacaCheckpoint(sah, checkpoint, kunci);
  const nomor = Math.floor(indeks / LEBAR);
  const bundel = isiBundel(await ambil(alamatUbin('entries', nomor, Math.min(LEBAR, kepala.ukuran - nomor * LEBAR))));
  const catatan = bundel[indeks % LEBAR] ?? new Uint8Array();
  const [tercatat, sidik] = [(JSON.parse(utf8.decode(catatan)) as { sha256: string }).sha256, hex(await sha(mentah))];
  const sampai = sama(await akarJalur(sha, await daun(sha, catatan), indeks, dulu.ukuran, jalur), dulu.akar);
  if (sampai && tercatat === sidik) papan.tulis('catatan', 'cocok', 'catatanAda', { n: indeks });
  else papan.tulis('catatan', 'beda', 'catatanBeda', { tercatat: pendek(tercatat), sidik: pendek(sidik) });
}

/** The file of the province, as the list of the manifest has it. */
async function ambilTercatat(papan: Papan, isi: Manifest, path: string): Promise<Uint8Array> {
  const kelompok = isi.kelompok.find(({ nama }) => nama === 'data');
  const daftar = await ambil(kelompok?.berkas ?? '');
  const sidik = hex(await sha(daftar));
  if (sidik !== kelompok?.sha256) {
    papan.tulis('daftar', 'beda', 'sidikBeda', { berkas: kelompok?.berkas ?? '', sidik: pendek(sidik), seharusnya: pendek(kelompok?.sha256 ?? '') });
    throw new Berhenti();
  }
  const baris = (await buka(daftar)).trimEnd().split('\n');
  papan.tulis('daftar', 'cocok', 'daftarSama', { n: baris.length });
  const seharusnya = baris.find((satu) => satu.endsWith(` ${path}`))?.slice(0, 64);
  if (seharusnya === undefined) {
    papan.tulis('berkas', 'beda', 'tidakTercatat', { berkas: path });
    throw new Berhenti();
  }
  const berkas = await ambil(path);
  const dihitung = hex(await sha(berkas));
  if (dihitung === seharusnya) papan.tulis('berkas', 'cocok', 'berkasSama', { berkas: path, sidik: pendek(seharusnya) });
  else papan.tulis('berkas', 'beda', 'sidikBeda', { berkas: path, sidik: pendek(dihitung), seharusnya: pendek(seharusnya) });
  return berkas;
}

async function periksaTps(papan: Papan, berkas: Uint8Array, aturan: Aturan, kode: string): Promise<void> {
  let kepala = new Map<string, number>();
  for (const { sel, nomor } of barisCsv(await buka(berkas))) {
    if (nomor === 1) kepala = new Map(sel.map((nama, di) => [nama, di]));
    if (sel[0] !== kode) continue;
    const isi = (nama: string): string => sel[kepala.get(nama) ?? -1] ?? '';
    const nilai = selTerbuka(aturan).map((nama) => angka(isi(nama)));
    const suara = aturan.opsi.map(({ nomor: no, kolom }) => `${no} = ${isi(kolom) || '–'}`).join(', ');
    if (nilai.every((n) => n < 0)) papan.tulis('baris', 'cocok', 'barisKosong', { baris: nomor, status: isi('status') });
    else papan.tulis('baris', 'cocok', 'barisAda', { baris: nomor, isi: suara });
    hitung(papan, aturan, { kode, nilai, foto: isi('foto'), huruf: isi('huruf') }, isi('status'), isi('temuan'));
    return;
  }
  papan.tulis('baris', 'beda', 'barisTiada', { kode });
  papan.tulis('hitung', 'takdapat', 'perluLama');
}

function hitung(papan: Papan, aturan: Aturan, formulir: Parameters<typeof periksaFormulir>[2], status: string, temuan: string): void {
  const [cek, hasil]: [ReturnType<typeof susunCek>, Hasil] = [susunCek(aturan), { gagal: 0, lulus: 0, takDapat: 0 }];
  const tertulis = topeng(temuan.split(' ').filter((id) => id !== ''));
  const dinilai = status !== 'BELUM' && status !== 'DITARIK';
  if (dinilai) periksaFormulir(aturan, cek, formulir, hasil);
  // A check whose cells are closed is taken as published.
  const tertutup = cek.reduce((bit, satu) => (satu.tertutup ? bit | satu.bit : bit), 0);
  const gagal = hasil.gagal | (dinilai ? tertulis & tertutup : 0);
  const kata = (bit: number): string => namaCek(bit).join(', ') || papan.kalimat('tidakAda');
  if (gagal !== tertulis) return papan.tulis('hitung', 'beda', 'hitungBeda', { tertulis: kata(tertulis), dihitung: kata(gagal) });
  const daftar = cek.filter(({ bit }) => (gagal & bit) !== 0).map((satu) => ` ${rumus(papan, satu, formulir.nilai)}`).join('');
  papan.tulis('hitung', 'cocok', 'hitungCocok', { lulus: namaCek(hasil.lulus).length, gagal: namaCek(gagal).length, daftar, takdapat: namaCek(hasil.takDapat).length });
}

/** The sum behind a finding: "K17: 57 + 54 + 44 = 155, tertulis 163." Only where a sum is compared with a written figure. */
function rumus(papan: Papan, { id, jenis, kolom }: ReturnType<typeof susunCek>[number], nilai: readonly number[]): string {
  const isi = (di: number): number => nilai[di] ?? -1;
  const jumlahDari = (suku: readonly number[]): number => suku.reduce((jumlah, di) => jumlah + isi(di), 0);
  const salah = kolom.find(({ suku, tertulis }) => (jenis === 'paling' ? jumlahDari(suku) > isi(tertulis) : jumlahDari(suku) !== isi(tertulis)));
  if (salah === undefined || !['sama', 'paling'].includes(jenis)) return papan.kalimat('tanpaRumus', { id });
  return papan.kalimat('rumus', { id, suku: salah.suku.map(isi).join(' + '), jumlah: jumlahDari(salah.suku), tertulis: isi(salah.tertulis) });
}

async function periksa(papan: Papan, kode: string, kontes: string): Promise<void> {
  const alamat = `data/${kontes}`;
  const path = `${alamat}/C/${kode.slice(0, 2)}.csv.gz`;
  const sebab = (langkah: string) => (galat: unknown): undefined => {
    const hilang = galat instanceof TakTerambil || galat instanceof TypeError;
    const nilai = { sebab: galat instanceof Error ? galat.message : String(galat) };
    if (!(galat instanceof Berhenti)) papan.tulis(langkah, hilang ? 'takdapat' : 'beda', hilang ? 'gagalAmbil' : 'tidakSah', nilai);
    return undefined;
  };
  const manifest = await periksaManifest(papan).catch(sebab('manifest'));
  if (manifest !== undefined) await periksaLog(papan, manifest).catch(sebab('log'));
  const berkas = await (manifest === undefined ? ambil(path) : ambilTercatat(papan, manifest.isi, path)).catch(sebab('berkas'));
  const aturan = await ambil(`${alamat}/aturan.json`).then((isi) => JSON.parse(utf8.decode(isi)) as Aturan, sebab('hitung'));
  if (berkas !== undefined && aturan !== undefined) await periksaTps(papan, berkas, aturan, kode).catch(sebab('baris'));
}

const kotak = document.querySelector<HTMLElement>('[data-bukti]');
const minta = new URLSearchParams(location.search);
const kode = (minta.get('tps') ?? '').replaceAll(/[\s.]/g, '');
if (kotak !== null && /^[0-9]{13}$/.test(kode)) {
  const papan = new Papan(kotak);
  const langkah = [...kotak.querySelectorAll<HTMLElement>('[data-langkah]')].map((satu) => satu.dataset.langkah ?? '');
  const aman = 'subtle' in crypto;
  for (const satu of langkah) papan.tulis(satu, aman ? 'menunggu' : 'takdapat', aman ? 'jalan' : 'perluAman');
  const kontes = /^[a-z0-9-]+\/[a-z]+$/.exec(minta.get('kontes') ?? '')?.[0] ?? document.querySelector<HTMLInputElement>('input[name="kontes"]')?.value ?? '';
  if (aman) void periksa(papan, kode, kontes).finally(() => tutupSisa(papan, langkah));
}
