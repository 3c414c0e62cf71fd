// Does the public log hold what its signature says? (RFC 6962; C2SP signed-note, tlog-tiles, tlog-proof; runs in a browser too)

export type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
/** Is this the signature of `text` under the key? (RFC 8032) */
export type Ed25519 = (key: Uint8Array, text: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
export type Kunci = { readonly nama: string; readonly id: string; readonly kunci: Uint8Array };
export type Kepala = { readonly ukuran: number; readonly akar: Uint8Array };

export const LEBAR = 256;
const utf8 = new TextEncoder();

export function sambung(...bagian: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const hasil = new Uint8Array(bagian.reduce((n, satu) => n + satu.length, 0));
  bagian.reduce((di, satu) => (hasil.set(satu, di), di + satu.length), 0);
  return hasil;
}
export const hex = (bytes: Uint8Array): string => Array.from(bytes, (n) => n.toString(16).padStart(2, '0')).join('');
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const sama = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((n, di) => n === b[di]);
function dariBase64(teks: string): Uint8Array {
  const bytes = Uint8Array.from(atob(teks), (huruf) => huruf.charCodeAt(0));
  if (base64(bytes) !== teks) throw new Error('base64 tidak baku');
  return bytes;
}

export const daun = (sha: Sha256, isi: Uint8Array) => sha(sambung(Uint8Array.of(0), isi));
export const simpul = (sha: Sha256, kiri: Uint8Array, kanan: Uint8Array) => sha(sambung(Uint8Array.of(1), kiri, kanan));

/** The largest power of two below n: where a tree of n leaves is split. */
function belahan(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Root of leaf hashes (RFC 6962 2.1). */
export async function akar(sha: Sha256, daunan: readonly Uint8Array[]): Promise<Uint8Array> {
  if (daunan.length < 2) return daunan[0] ?? sha(new Uint8Array());
  const k = belahan(daunan.length);
  return simpul(sha, await akar(sha, daunan.slice(0, k)), await akar(sha, daunan.slice(k)));
}

/** Root that leaf number `m` of `n` and its path lead to; the path goes from the leaf's sibling upward (RFC 6962 2.1.1). */
export async function akarJalur(sha: Sha256, hash: Uint8Array, m: number, n: number, jalur: readonly Uint8Array[]): Promise<Uint8Array> {
  const [k, atas] = [belahan(n), jalur.at(-1)];
  if (!(m >= 0 && m < n) || (n === 1) !== (atas === undefined)) throw new Error('panjang jalur bukti tidak cocok dengan besar log');
  if (atas === undefined) return hash;
  if (m < k) return simpul(sha, await akarJalur(sha, hash, m, k, jalur.slice(0, -1)), atas);
  return simpul(sha, atas, await akarJalur(sha, hash, m - k, n - k, jalur.slice(0, -1)));
}

/** `name+id+base64(0x01 || key)`; the base64 may hold plus signs. */
export async function bacaKunci(sha: Sha256, vkey: string): Promise<Kunci> {
  const [, nama = '', id = '', isi = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
  const bytes = dariBase64(isi);
  const kunci = bytes.slice(1);
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error('kunci pemeriksa bukan Ed25519');
  if (hex((await sha(sambung(utf8.encode(`${nama}\n`), bytes))).slice(0, 4)) !== id) throw new Error('nomor kunci tidak cocok dengan kuncinya');
  return { nama, id, kunci };
}

/** The head of the log, signed by `kunci`; signatures of other keys are passed over. Throws with the reason. */
export async function bacaCheckpoint(sah: Ed25519, catatan: string, kunci: Kunci): Promise<Kepala> {
  const batas = catatan.lastIndexOf('\n\n');
  const teks = catatan.slice(0, batas + 1);
  const [, origin = '', ukuran = '', akarnya = ''] = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([^\n]+)\n$/.exec(teks) ?? [];
  if (batas < 0 || origin === '') throw new Error('kepala log tidak terbaca');
  if (origin !== kunci.nama) throw new Error(`kepala log milik ${origin}, bukan ${kunci.nama}`);
  let ditandatangani = false;
  for (const baris of catatan.slice(batas + 2).trimEnd().split('\n')) {
    const [, nama, isi = ''] = /^\u2014 (\S+) (\S+)$/u.exec(baris) ?? [];
    const bytes = nama === kunci.nama ? dariBase64(isi) : new Uint8Array();
    if (hex(bytes.slice(0, 4)) !== kunci.id) continue;
    if (!(await sah(kunci.kunci, utf8.encode(teks), bytes.slice(4)))) throw new Error('tanda tangan kepala log tidak sah');
    ditandatangani = true;
  }
  if (!ditandatangani) throw new Error(`kepala log tidak ditandatangani dengan kunci ${kunci.nama}+${kunci.id}`);
  return { ukuran: Number(ukuran), akar: dariBase64(akarnya) };
}

/** A C2SP tlog-proof. */
export function bacaBukti(teks: string): { indeks: number; jalur: Uint8Array[]; checkpoint: string } {
  const batas = teks.indexOf('\n\n');
  const [kepala, ...baris] = teks.slice(0, batas).split('\n').filter((satu) => !satu.startsWith('extra '));
  const [, indeks] = /^index ([0-9]{1,15})$/.exec(baris[0] ?? '') ?? [];
  if (batas < 0 || kepala !== 'c2sp.org/tlog-proof@v1' || indeks === undefined) throw new Error('berkas bukti tidak terbaca');
  return { indeks: Number(indeks), jalur: baris.slice(1).map(dariBase64), checkpoint: teks.slice(batas + 2) };
}

/** Address of a tile below the log: level or `entries`, number, width. */
export function alamatUbin(tingkat: number | 'entries', nomor: number, lebar: number): string {
  const angka = String(nomor);
  const kelompok = angka.padStart(Math.ceil(angka.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return `log/tile/${tingkat}/${kelompok.map((tiga, di) => (di < kelompok.length - 1 ? `x${tiga}` : tiga)).join('/')}${lebar === LEBAR ? '' : `.p/${lebar}`}`;
}

/** Entries of a bundle, each behind its length in two bytes. */
export function isiBundel(bytes: Uint8Array): Uint8Array[] {
  const isi: Uint8Array[] = [];
  for (let di = 0; di < bytes.length; ) {
    const panjang = ((bytes[di] ?? 0) << 8) | (bytes[di + 1] ?? 0);
    if (di + 2 + panjang > bytes.length) throw new Error('bundel catatan terpotong');
    isi.push(bytes.slice(di + 2, di + 2 + panjang));
    di += 2 + panjang;
  }
  return isi;
}
