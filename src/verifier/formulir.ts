// Which checks does one form fail, by the published rules alone? (aturan.json beside the files; runs in a browser too)
/** The parts of `aturan.json` that are needed here. */
export interface Aturan {
  readonly opsi: readonly { readonly nomor: number; readonly kunci: string; readonly kolom: string }[];
  readonly utama: number; // how many of `opsi`, from the first, are choices
  readonly sel: readonly { readonly nama: string; readonly per_tps: boolean }[];
  readonly ambang: { readonly cadangan_permil: number; readonly sel_maks: number };
  readonly pemeriksaan: readonly { readonly id: string; readonly jenis: string; readonly kolom: readonly Kolom<string>[] }[];
  readonly berhitung: readonly string[];
  readonly pengecualian: readonly { readonly cek: readonly string[]; readonly awalan?: readonly string[]; readonly nomor_mulai?: number }[];
}
type Kolom<T> = { readonly suku: readonly T[]; readonly tertulis: T };
/** A check with names turned into places. `tertutup`: some of its cells are not published for a station, the finding is taken as it stands. */
export type Cek = { readonly id: string; readonly bit: number; readonly jenis: string; readonly tertutup: boolean; readonly kolom: readonly Kolom<number>[] } & { readonly kecuali: Aturan['pengecualian'] };
/** A form: its open cells (-1 = nothing read), photographs, and whether words and digits agree. */
export type Formulir = { readonly kode: string; readonly nilai: readonly number[]; readonly foto: string; readonly huruf: string };
/** Bits of checks, bit n-1 for Kn. */
export type Hasil = { gagal: number; lulus: number; takDapat: number };
type Jawab = 'lulus' | 'gagal' | 'takDapat';
const KOSONG = -1;
export const bitCek = (id: string): number => 1 << (Number(id.slice(1)) - 1);
export const topeng = (ids: readonly string[]): number => ids.reduce((bit, id) => bit | bitCek(id), 0);
export const namaCek = (bit: number): string[] => Array.from({ length: 31 }, (_, n) => n).flatMap((n) => ((bit >> n) & 1 ? [`K${String(n + 1).padStart(2, '0')}`] : []));
/** Names of the open cells of a station, in the order of `Formulir.nilai`. */
export const selTerbuka = ({ opsi, sel }: Aturan): string[] => [...opsi.map(({ kolom }) => kolom), ...sel.flatMap((satu) => (satu.per_tps ? [satu.nama] : []))];
/** The checks with names turned into places. */
export function susunCek(aturan: Aturan): Cek[] {
  const tempat = new Map(selTerbuka(aturan).map((nama, di) => [nama, di]));
  const tutup = aturan.sel.some((satu) => !satu.per_tps);
  return aturan.pemeriksaan.map(({ id, jenis, kolom }) => {
    const nama = kolom.flatMap((satu) => [...satu.suku, satu.tertulis]);
    const di = (satu: string): number => tempat.get(satu) ?? KOSONG;
    // Photographs may have no address to publish, and a box may be overrun in a closed cell: the finding then says more than we see.
    const tertutup = nama.some((satu) => !tempat.has(satu)) || jenis === 'foto' || (jenis === 'kotak' && tutup);
    const kecuali = aturan.pengecualian.filter((satu) => satu.cek.includes(id));
    return { id, bit: bitCek(id), jenis, tertutup, kecuali, kolom: kolom.map(({ suku, tertulis }) => ({ suku: suku.map(di), tertulis: di(tertulis) })) };
  });
}

/** All checks of one form. Closed ones fail only where an open cell shows it. */
export function periksaFormulir(aturan: Aturan, cek: readonly Cek[], formulir: Formulir, hasil: Hasil): void {
  hasil.gagal = hasil.lulus = hasil.takDapat = 0;
  const [kode, nomor] = [formulir.kode, formulir.kode.startsWith('99') ? 0 : Number(formulir.kode.slice(10))];
  for (const satu of cek) {
    if (satu.kecuali.some(({ awalan = [], nomor_mulai = Infinity }) => nomor >= nomor_mulai || awalan.some((depan) => kode.startsWith(depan)))) continue;
    const jawab = periksa(aturan, satu, formulir);
    if (jawab === 'gagal') hasil.gagal |= satu.bit;
    else if (jawab === 'lulus') hasil.lulus |= satu.bit;
    else hasil.takDapat |= satu.bit;
  }
}

/** Sum and written figure; the third says the figures of the sum, the fourth the reserve per thousand. */
const COCOK: Readonly<Record<string, (jumlah: number, tertulis: number, suku: readonly number[], permil: number) => boolean>> = {
  sama: (jumlah, tertulis) => jumlah === tertulis,
  paling: (jumlah, tertulis) => jumlah <= tertulis,
  cadangan: (jumlah, tertulis, _suku, permil) => tertulis === jumlah + Math.ceil((jumlah * permil) / 1000),
  // More voters than the list is lawful where DPTb and DPK explain it (X_DPTB).
  penjelasan: (_jumlah, a, [b4 = 0, b1 = 0, b2 = 0, b3 = 0]) => b4 <= a || (b1 <= a && b1 + b2 + b3 === b4),
};

function periksa({ ambang }: Aturan, { jenis, kolom }: Cek, { nilai, kode, foto, huruf }: Formulir): Jawab {
  if (jenis === 'foto') return periksaFoto(kode, foto);
  if (jenis === 'huruf') return huruf === 'cocok' ? 'lulus' : huruf === 'beda' ? 'gagal' : 'takDapat';
  if (jenis === 'kotak' && nilai.some((n) => n > ambang.sel_maks)) return 'gagal';
  if (jenis === 'kotak') return nilai.some((n) => n !== KOSONG) ? 'lulus' : 'takDapat';
  // tiap: a line each party; one that cannot be read hides no other's mistake.
  const cocok = COCOK[jenis === 'tiap' ? 'sama' : jenis];
  let [benar, kurang] = [true, false];
  for (const { suku, tertulis } of kolom) {
    const [kiri, kanan] = [suku.map((di) => nilai[di] ?? KOSONG), nilai[tertulis] ?? KOSONG];
    const ada = kanan !== KOSONG && !kiri.includes(KOSONG) && cocok !== undefined;
    if (!ada && jenis !== 'tiap') return 'takDapat';
    if (!ada) kurang = true;
    else if (!cocok(kiri.reduce((n, satu) => n + satu, 0), kanan, kiri, ambang.cadangan_permil)) benar = false;
  }
  if (kolom.length === 0) return 'takDapat';
  return benar ? (kurang ? 'takDapat' : 'lulus') : 'gagal';
}

/** The name of a photograph holds the station's code; abroad other numbers were in use and prove nothing. */
function periksaFoto(kode: string, foto: string): Jawab {
  const alamat = foto.split(' ').filter((satu) => satu !== '');
  if (alamat.length === 0) return 'takDapat';
  if (alamat.every((satu) => satu.includes(kode))) return 'lulus';
  const disebut = [...foto.matchAll(/(?<![0-9])([0-9]{13})-[0-9]{8}-[0-9]{6}/g)].map((temu) => temu[1]);
  if (!kode.startsWith('99') && disebut.some((satu) => satu !== kode)) return 'gagal';
  return disebut.includes(kode) ? 'lulus' : 'takDapat';
}
