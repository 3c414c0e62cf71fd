// How does a component of a standard read, line by line, and what changed between two versions?
import type { Day } from '#kernel/day';
import { formatDate, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type IsiStandar, NOMOR, type Nomor, SARANA, type Sarana } from './komponen.ts';
import { lamaWords } from './satuan.ts';
import { komponenText as t } from './text-komponen.ts';

/** What a channel of component 6 is called; undefined = it is hidden now. */
export type KanalName = (id: string) => string | undefined;

const SARANA_NAMA = { pintu: t.pintu, toilet: t.toilet, duduk: t.duduk, loop: t.loop, penanda: t.penanda, laktasi: t.laktasi } as const satisfies Record<Sarana, unknown>;

type Ada = IsiStandar;
type Writer<N extends Nomor> = (lang: Lang, isi: NonNullable<Ada[N]>, kanal: KanalName) => string[];

const parts = (...words: readonly (string | undefined)[]): string => words.filter((word) => word !== undefined && word !== '').join('; ');
const some = (text: string, words: (text: string) => string): string | undefined => (text === '' ? undefined : words(text));

const WRITERS: { readonly [N in Nomor]: Writer<N> } = {
  1: (lang, { syarat }) =>
    syarat.map(({ teks, wajib, dokumen, dasar, alternatif }) =>
      parts(`${teks} (${say(lang, wajib ? t.wajib : t.tidakWajib)})`, some(dokumen, (d) => say(lang, t.dokumen, { dokumen: d })), some(alternatif, (a) => say(lang, t.atau, { alternatif: a })), some(dasar, (d) => say(lang, t.dasar, { dasar: d }))),
    ),
  2: (lang, { langkah }) => langkah.map(({ no, pelaku, uraian, kanal, menit }) => say(lang, t.langkah, { no: String(no), pelaku, uraian, kanal, menit: formatInt(lang, menit) })),
  3: (lang, { nilai, satuan, dari, perpanjangan }) => [
    say(lang, t.waktu, { lama: lamaWords(lang, { nilai, satuan }), dari: dari.replace(/^(sejak|from)\s+/i, '') }),
    ...(perpanjangan === null ? [] : [say(lang, t.perpanjang, { lama: lamaWords(lang, { nilai: perpanjangan, satuan }) })]),
  ],
  4: (lang, { rupiah, dasar }) => [rupiah === 0 ? say(lang, t.gratis) : parts(say(lang, t.rupiah, { n: formatInt(lang, rupiah) }), some(dasar, (d) => say(lang, t.dasar, { dasar: d })))],
  5: (lang, { produk }) =>
    produk.map(({ nama, bentuk, tandaTangan, contoh }) =>
      parts(bentuk === '' ? nama : say(lang, t.produk, { nama, bentuk }), some(tandaTangan, (jabatan) => say(lang, t.ditandatangani, { jabatan })), some(contoh, (one) => say(lang, t.contoh, { contoh: one }))),
    ),
  6: (lang, { kanal, jabatan, jawab }, nameOf) => [
    ...kanal.flatMap((id) => {
      const name = nameOf(id);
      return name === undefined ? [] : [say(lang, t.lewat, { kanal: name })];
    }),
    say(lang, t.ditangani, { jabatan, lama: lamaWords(lang, jawab) }),
  ],
  7: (lang, { peraturan }) => peraturan.map(({ jenis, nomor, tahun, pasal }) => parts(say(lang, t.peraturan, { jenis, nomor, tahun: String(tahun) }), some(pasal, (one) => say(lang, t.pasal, { pasal: one })))),
  8: (lang, { sarana }) =>
    SARANA.flatMap((kode) => {
      const one = sarana.find((row) => row.kode === kode);
      if (one === undefined) return [];
      const ada = one.ada === 'rencana' ? say(lang, t.rencana, { tanggal: one.tanggal === null ? '–' : formatDate(lang, one.tanggal as Day) }) : say(lang, t[one.ada]);
      return [say(lang, t.saranaBaris, { nama: say(lang, SARANA_NAMA[kode]), ada })];
    }),
  9: (lang, { kompetensi }) => kompetensi.map((one) => say(lang, t.kompetensi, one)),
  10: (lang, { pengawasan }) => pengawasan.map((one) => say(lang, t.pengawasan, one)),
  11: (lang, { orang }) => [say(lang, t.orang, { n: formatInt(lang, orang) })],
  12: (lang, { janji, ganti }) => [say(lang, t.janji, { lama: lamaWords(lang, janji) }), ...ganti.map((one) => say(lang, t.ganti, one))],
  13: (lang, { teks, darurat, pemberitahuan }) => [
    teks,
    ...(darurat === '' ? [] : [say(lang, t.darurat, { darurat })]),
    ...(pemberitahuan === '' ? [] : [say(lang, t.pemberitahuan, { versi: pemberitahuan })]),
  ],
  14: (lang, { cara, setahun, hasil, tanggal }) => [
    say(lang, t.evaluasi, { cara, n: formatInt(lang, setahun) }),
    ...(hasil === '' || tanggal === null ? [] : [say(lang, t.evaluasiAkhir, { hasil, tanggal: formatDate(lang, tanggal as Day) })]),
  ],
};

/** The lines of one component; undefined where it was never filled in. */
export function uraian(lang: Lang, no: Nomor, isi: IsiStandar, kanal: KanalName): readonly string[] | undefined {
  const value = isi[no];
  if (value === undefined) return undefined;
  // The table ties each writer to its own component; the compiler cannot follow the number through it.
  return (WRITERS[no] as Writer<Nomor>)(lang, value, kanal);
}

export interface Beda {
  readonly komponen: Nomor;
  readonly hilang: readonly string[];
  readonly baru: readonly string[];
}

/** Lines that went and lines that came, by component; those that stayed are not said. */
export function bedaStandar(lang: Lang, dari: IsiStandar, ke: IsiStandar, hanya: readonly Nomor[], kanal: KanalName): Beda[] {
  return NOMOR.filter((no) => hanya.includes(no)).flatMap((komponen): Beda[] => {
    const [before, after] = [uraian(lang, komponen, dari, kanal) ?? [], uraian(lang, komponen, ke, kanal) ?? []];
    const hilang = before.filter((line) => !after.includes(line));
    const baru = after.filter((line) => !before.includes(line));
    return hilang.length === 0 && baru.length === 0 ? [] : [{ komponen, hilang, baru }];
  });
}
