// What does the written notice say? (UU 14/2008 Pasal 22 ayat (7) a to g; ppid.md sections 9 and 19)
import { formatBytes, formatDay, formatInt } from '#kernel/format';
import type { Day } from '#kernel/day';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { Block } from '#platform/documents';
import { panjangJam } from '../aturan/panjang.ts';
import type { At } from '../permohonan/jam.ts';
import type { Pemohon } from '../permohonan/rahasia.ts';
import type { Answered, Hasil } from '../permohonan/states.ts';
import type { Butir } from '../permohonan/store/berkas.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { keadaanText, penyampaianText } from '../permohonan/text-keadaan.ts';
import { type IsiDraf, type Kotak, jumlahBiaya } from './draf.ts';
import { bacaLembar } from './tahan.ts';
import { suratJawabText as text } from './text-surat.ts';

export interface BerkasSurat {
  readonly butir: number;
  readonly nama: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly hitam: boolean;
}

export interface BahanSurat {
  readonly p: Permohonan;
  readonly isi: IsiDraf;
  readonly butir: readonly Butir[];
  readonly keadaan: Answered;
  readonly berkas: readonly BerkasSurat[];
  readonly kotak: readonly Kotak[];
  /** On a refusal alone. */
  readonly pemohon: Pemohon | undefined;
  /** The sum of the days used, line by line. */
  readonly hitungan: readonly string[];
  /** Last day for an objection; undefined where the window begins with the delivery. */
  readonly jendela: string | undefined;
}

const HASIL_WORDS = {
  beri: text.beri,
  sudah_publik: text.sudahPublik,
  hitamkan: text.hitamkan,
  tolak: text.tolak,
  tidak_dikuasai: text.tidakDikuasai,
  belum_dokumen: text.belumDokumen,
} as const satisfies Record<Hasil, Sentence>;

export const hasilWords = (lang: Lang, hasil: Hasil | null): string => (hasil === null ? '' : say(lang, HASIL_WORDS[hasil]));

export async function isiSurat(at: At, one: BahanSurat): Promise<{ readonly ringkas: string; readonly blocks: readonly Block[] }> {
  const { p, isi } = one;
  const lang = p.bahasa;
  const head = (sentence: Sentence): Block => ({ kind: 'heading', level: 2, text: say(lang, sentence) });
  const line = (words: string): Block => ({ kind: 'paragraph', text: words });
  return {
    ringkas: isi.ringkas,
    blocks: [
      line(say(lang, text.keputusan, { keadaan: say(lang, keadaanText[one.keadaan]) })),
      ...(one.pemohon === undefined ? [] : [identitas(lang, one.pemohon)]),
      head(text.diminta),
      line(p.rincian),
      head(text.perButir),
      tabelButir(lang, one.butir),
      ...(await alasan(at, one)),
      ...(one.berkas.length === 0 ? [] : [head(text.diberikan), tabelBerkas(lang, one.berkas)]),
      ...(one.kotak.length === 0 ? [] : [head(text.dihitamkan), tabelKotak(lang, one.kotak)]),
      head(text.caraJudul),
      line(say(lang, text.cara, { cara: say(lang, penyampaianText[isi.cara]) })),
      ...(isi.cara === p.penyampaian ? [] : [line(say(lang, text.caraLain, { alasan: isi.caraAlasan }))]),
      head(text.biayaJudul),
      ...biaya(lang, isi),
      head(text.waktuJudul),
      ...one.hitungan.map(line),
      head(text.hakJudul),
      line(one.jendela === undefined ? say(lang, text.hakNanti, panjangJam(lang, at.registry.deadlines, 'ppid.keberatan.ajukan', p.tanggalTerima)) : say(lang, text.hak, { batas: formatDay(lang, one.jendela as Day) })),
      line(say(lang, text.hakCara)),
    ],
  };
}

function identitas(lang: Lang, who: Pemohon): Block {
  const row = (sentence: Sentence, value: string): [string, string][] => (value === '' ? [] : [[say(lang, sentence), value]]);
  return { kind: 'facts', rows: [...row(text.nama, who.nama), ...row(text.alamat, who.alamat), ...row(text.pekerjaan, who.pekerjaan), ...row(text.kontak, [who.telepon, who.surel].filter((one) => one !== '').join(', '))] };
}

function tabelButir(lang: Lang, butir: readonly Butir[]): Block {
  const holder = (item: Butir): string => (item.hasil === 'tidak_dikuasai' ? say(lang, text.pemegang, { pemegang: item.pemegang ?? say(lang, text.tidakDiketahui) }) : '');
  return {
    kind: 'table',
    columns: [
      { title: say(lang, text.no), align: 'right', share: 1 },
      { title: say(lang, text.dimintaKolom), align: 'left', share: 8 },
      { title: say(lang, text.dikuasai), align: 'left', share: 3 },
      { title: say(lang, text.hasilKolom), align: 'left', share: 4 },
      { title: say(lang, text.keterangan), align: 'left', share: 8 },
    ],
    rows: butir.map((item) => ({
      kind: 'row',
      cells: [formatInt(lang, item.no), item.teks, say(lang, item.hasil === 'tidak_dikuasai' || item.hasil === 'belum_dokumen' ? text.tidak : text.ya), hasilWords(lang, item.hasil), [holder(item), item.keterangan, item.tautan ?? ''].filter((part) => part !== '').join(' ')],
    })),
  };
}

/** For each thing held back: the words of Pasal 17, the sheet with its date, what was weighed. */
async function alasan(at: At, { p, butir, kotak }: BahanSurat): Promise<Block[]> {
  const lang = p.bahasa;
  const held = [...butir.filter(({ hasil }) => hasil === 'tolak').map(({ huruf, uji }) => ({ huruf, uji })), ...kotak.map(({ huruf, uji }) => ({ huruf, uji }))];
  const sheets = [...new Set(held.flatMap(({ uji }) => (uji === null || uji === '' ? [] : [uji])))];
  const blocks: Block[] = [];
  for (const nomor of sheets) {
    const sheet = await bacaLembar(at.database.db, nomor, lang);
    if (sheet === undefined) continue;
    blocks.push({ kind: 'facts', rows: [[say(lang, text.pasal), sheet.pasal], [say(lang, text.lembar), `${nomor}, ${sheet.tanggal}`], [say(lang, text.timbang), sheet.timbang]] });
  }
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: say(lang, text.alasanJudul) }, ...blocks];
}

function tabelBerkas(lang: Lang, berkas: readonly BerkasSurat[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: say(lang, text.no), align: 'right', share: 1 },
      { title: say(lang, text.berkas), align: 'left', share: 6 },
      { title: say(lang, text.ukuran), align: 'right', share: 2 },
      { title: 'SHA-256', align: 'left', share: 9 },
    ],
    rows: berkas.map((one) => ({ kind: 'row', cells: [formatInt(lang, one.butir), one.nama, formatBytes(lang, one.bytes), one.sha256] })),
    size: 8,
  };
}

function tabelKotak(lang: Lang, kotak: readonly Kotak[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: say(lang, text.no), align: 'right', share: 1 },
      { title: say(lang, text.halaman), align: 'right', share: 2 },
      { title: say(lang, text.alasanKotak), align: 'left', share: 10 },
      { title: say(lang, text.lembar), align: 'left', share: 5 },
    ],
    rows: kotak.map((one, at) => ({ kind: 'row', cells: [formatInt(lang, at + 1), formatInt(lang, one.page + 1), one.alasan, `${one.huruf} ${one.uji}`] })),
  };
}

/** Zero is printed as zero. */
function biaya(lang: Lang, isi: IsiDraf): Block[] {
  if (isi.biaya.length === 0) return [{ kind: 'paragraph', text: say(lang, text.biayaNol) }];
  const rupiah = (n: number): string => `Rp${formatInt(lang, n)}`;
  return [
    {
      kind: 'table',
      columns: [{ title: say(lang, text.biayaUraian), align: 'left', share: 6 }, { title: say(lang, text.biayaBanyak), align: 'right', share: 2 }, { title: say(lang, text.biayaSatuan), align: 'right', share: 3 }, { title: say(lang, text.biayaJumlah), align: 'right', share: 3 }],
      rows: [
        ...isi.biaya.map((one) => ({ kind: 'row' as const, cells: [one.uraian, formatInt(lang, one.jumlah), rupiah(one.satuan), rupiah(one.jumlah * one.satuan)] })),
        { kind: 'sum', cells: [say(lang, text.biayaTotal), '', '', rupiah(jumlahBiaya(isi.biaya))] },
      ],
    },
    { kind: 'paragraph', text: say(lang, text.biayaDasar, { dasar: isi.biayaDasar }) },
  ];
}
