// How do the answers of the winner desk look as files? (always of the rule in force: a what if is shown, never handed out)
import { type Lang, say } from '#kernel/text';
import type { z } from 'zod';
import type { Langkah } from '../aturan/steps.ts';
import { type Cell, type Column, csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import { type Medan, bandsAt } from './contests.ts';
import type { Meja } from './desk.ts';
import { disputeOf } from './dispute.ts';
import type { Dinilai, Tinjauan } from './judge.ts';
import type { Perolehan, Peserta } from './record.ts';
import type { listAnswer, placeAnswer } from './shapes.ts';
import { text } from './text.ts';
import { outcomeWord, perolehanOf, placeName } from './view.ts';

type Outcome = NonNullable<z.infer<typeof placeAnswer>['utama']>;
type Step = z.infer<typeof placeAnswer>['langkah'][number];

/** Files speak one language; the words beside codes are the Indonesian ones. */
const LANG: Lang = 'id';
const reckoned = (one: Dinilai | undefined): Tinjauan | undefined => (one?.keadaan === 'ADA' ? one.tinjauan : undefined);
const isSimulated = ({ utama, samping }: Meja): boolean => [utama, samping].some((one) => one !== undefined && perolehanOf(one).simulasi);
const layerOf = ({ asal, lapis }: Perolehan): Outcome['lapisan'] => (asal === 'jumlah' ? 'JUMLAH' : (lapis?.lapisan ?? 'C'));
const nameOf = ({ nama, kosong }: Peserta): string | null => (kosong === true ? say(LANG, text.kolomKosong).toUpperCase() : nama);

function outcomeOf(meja: Meja, one: Dinilai | undefined): Outcome | null {
  if (one === undefined) return null;
  const { asal, peserta, suara, tps, per, sumber } = perolehanOf(one);
  const tinjauan = reckoned(one);
  const putusan = tinjauan?.putusan;
  const isIn = new Set(putusan?.peserta.map(({ id }) => id));
  const behind = new Set(putusan?.pengganti.map(({ id }) => id));
  const sisa = tinjauan?.sisa ?? null;
  const garis = tinjauan?.garis ?? null;
  const seri = putusan?.seri ?? null;
  return {
    asal,
    lapisan: layerOf(perolehanOf(one)),
    per,
    keadaan: one.keadaan,
    pack: tinjauan?.pack.id ?? null,
    hasil: putusan?.hasil ?? null,
    kata: tinjauan === undefined ? null : outcomeWord({ lang: LANG, meja, tinjauan }),
    jumlah: tinjauan?.jumlah ?? null,
    peserta: peserta.map((who, at) => ({
      id: who.id, nomor: who.nomor, nama: nameOf(who), kolom_kosong: who.kosong, suara: suara[at] ?? null,
      peringkat: putusan?.peringkat.find(({ id }) => id === who.id)?.peringkat ?? null, masuk: isIn.has(who.id), pengganti: behind.has(who.id),
    })),
    garis: garis === null ? null : { dalam: garis.dalam.id, luar: garis.luar.id, selisih: garis.selisih },
    seri: seri === null ? null : { peserta: [...seri.peserta], tempat: seri.kursi, tunggu: seri.tunggu },
    tps,
    sisa: sisa === null ? null : { tps: sisa.tps, luar_negeri: sisa.luarNegeri, per_tps: sisa.perTps, suara: sisa.suara },
    kepastian: tinjauan?.kepastian?.label ?? null,
    sumber: sumber.map(({ berkas, sha256 }) => ({ berkas, sha256 })),
  };
}

export function listJson(medan: Medan, all: readonly Meja[]): z.infer<typeof listAnswer> {
  return {
    pemilu: medan.pemilu.slug,
    jenis: medan.jenis,
    tempat_semua: medan.surat.jumlahLingkup,
    tempat: all.map((meja) => ({ kode: meja.kode, nama: placeName(LANG, meja), utama: outcomeOf(meja, meja.utama), pembanding: outcomeOf(meja, meja.samping) })),
    ...(all.some(isSimulated) ? { simulasi: true as const } : {}),
  };
}

const stepOf = ({ dasar, langkah, peserta, wilayah, kiri, tanda, kanan, terpenuhi }: Langkah): Step => ({ langkah, peserta, wilayah, kiri, tanda, kanan, terpenuhi, ketentuan: dasar.ketentuan });

export function placeJson(meja: Meja): z.infer<typeof placeAnswer> {
  const { medan, kode } = meja;
  const one = reckoned(meja.utama);
  const bands = one === undefined ? undefined : bandsAt(medan, 'sengketa', kode);
  const wilayah = meja.utama === undefined ? [] : perolehanOf(meja.utama).bawah;
  return {
    pemilu: medan.pemilu.slug,
    jenis: medan.jenis,
    kode,
    nama: placeName(LANG, meja),
    utama: outcomeOf(meja, meja.utama),
    pembanding: outcomeOf(meja, meja.samping),
    langkah: (one?.putusan.langkah ?? []).map(stepOf),
    syarat_tetap: (one?.kepastian?.syarat ?? []).map(stepOf),
    tali: (one?.putusan.tali ?? []).map(({ langkah, tingkat, nilai, menang, dasar }) => ({ langkah, tingkat, nilai: nilai.map((value) => ({ ...value })), menang: [...menang], ketentuan: dasar.ketentuan })),
    sengketa: one === undefined || bands === undefined ? [] : disputeOf(bands, medan.jenis, one.opsi).map(({ dari, sampai, permil, batas, terpenuhi }) => ({ penduduk_dari: dari, penduduk_sampai: sampai, permil, batas, dapat: terpenuhi })),
    wilayah: wilayah.map((area) => ({ kode: area.kode, nama: placeName(LANG, area), suara: [...area.suara], tps: area.tps })),
    ...(isSimulated(meja) ? { simulasi: true as const } : {}),
  };
}

const LIST_COLUMNS: readonly Column[] = [
  textColumn('kontes', 'Contest'),
  textColumn('kode', 'Code of the place; 0 = the nation'),
  textColumn('nama', 'Name of the place'),
  textColumn('asal', 'tps: polling stations; jumlah: sums of a source'),
  textColumn('lapisan', 'Layer of the votes; JUMLAH: sums of a source'),
  textColumn('pack', 'Rule pack'),
  textColumn('keadaan', 'ADA: reckoned; else why not'),
  textColumn('hasil', 'What the rule says of these figures; no decree'),
  textColumn('kata', 'The same in words'),
  numberColumn('unggul_nomor', 'Number of the first'),
  textColumn('unggul', 'Name of the first'),
  numberColumn('unggul_suara', 'Votes of the first'),
  numberColumn('jumlah', 'Votes of all on the ballot'),
  numberColumn('selisih', 'First less second; DPD: fourth less fifth'),
  numberColumn('tps_total', 'Polling stations'),
  numberColumn('tps_lengkap', 'Stations with all votes in'),
  numberColumn('sisa_suara', 'Most votes that stations at home can still bring'),
  textColumn('kepastian', 'TAK_TERKEJAR or MASIH_DAPAT_BERUBAH'),
];

/** One row a place, in the order that was given. */
export function listCsv({ pemilu, jenis }: Medan, all: readonly Meja[]): string {
  return csvTable(
    LIST_COLUMNS,
    all.map((meja): Cell[] => {
      const one = outcomeOf(meja, meja.utama);
      // Equal at the top: nobody is named first.
      const top = one === null ? [] : one.peserta.filter(({ peringkat }) => peringkat === 1);
      const first = top.length === 1 && one?.jumlah !== 0 ? top[0] : undefined;
      return [
        `${pemilu.slug}/${jenis}`, meja.kode, placeName(LANG, meja), one?.asal ?? '', one?.lapisan ?? '', one?.pack ?? '', one?.keadaan ?? 'BELUM', one?.hasil ?? '', one?.kata ?? '',
        first?.nomor ?? null, first?.nama ?? '', first?.suara ?? null, one?.jumlah ?? null, one?.garis?.selisih ?? null, one?.tps?.total ?? null, one?.tps?.lengkap ?? null, one?.sisa?.suara ?? null, one?.kepastian ?? '',
      ];
    }),
  );
}

const PLACE_COLUMNS: readonly Column[] = [
  textColumn('kontes', 'Contest'),
  textColumn('kode', 'Code of the area; the first rows are the place itself'),
  textColumn('nama', 'Name of the area'),
  textColumn('asal', 'tps: polling stations; jumlah: sums of a source'),
  textColumn('lapisan', 'Layer of the votes; JUMLAH: sums of a source'),
  numberColumn('nomor', 'Number on the ballot'),
  textColumn('peserta', 'Name'),
  numberColumn('suara', 'Votes; empty = not reported'),
  numberColumn('tps_total', 'Polling stations of the area'),
  numberColumn('tps_lengkap', 'Stations with all votes in'),
];

/** One row for each on the ballot, of the place and of every area below it. */
export function placeCsv(meja: Meja): string {
  if (meja.utama === undefined) return csvTable(PLACE_COLUMNS, []);
  const all = perolehanOf(meja.utama);
  const areas = [{ kode: meja.kode, nama: meja.nama, suara: all.suara, tps: all.tps }, ...all.bawah];
  const kontes = `${meja.medan.pemilu.slug}/${meja.medan.jenis}`;
  return csvTable(
    PLACE_COLUMNS,
    areas.flatMap((area) => all.peserta.map((who, at): Cell[] => [kontes, area.kode, placeName(LANG, area), all.asal, layerOf(all), who.nomor, nameOf(who) ?? '', area.suara[at] ?? null, area.tps?.total ?? null, area.tps?.lengkap ?? null])),
  );
}
