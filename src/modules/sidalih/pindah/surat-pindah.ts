// How does the letter that lets a voter vote elsewhere look on paper? (Model A-Surat Pindah Memilih; on paper everything is Indonesian)
import { createHash, randomBytes } from 'node:crypto';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import { formatDay } from '#kernel/format';
import { type DocumentSpec, renderPdf } from '#platform/documents';
import type { PaketAturan } from '../aturan/paket.ts';
import { maskNik } from '../nik/nik.ts';
import { hariDi } from '../daftar/today.ts';
import type { Clock } from '#platform/clock';
import { isoInstant } from '#platform/clock';
import type { Surat } from './actions/melangkah.ts';
import type { IdentitasPindah } from './rahasia.ts';
import type { Pindah } from './store/pindah.ts';
import type { SisaSurat } from './surat.ts';
import { suratText as text } from './text-surat.ts';

export interface IsiSurat {
  readonly paket: PaketAturan;
  readonly pindah: Pindah;
  readonly identitas: IdentitasPindah;
  readonly surat: readonly SisaSurat[];
  /** Places in words: station, desa, kecamatan, kab/kota. */
  readonly asal: string;
  readonly tujuan: string;
  readonly kantor: string;
  /** Scheme and host of the site. */
  readonly origin: string;
}

/** Letters and digits that no eye takes for another; 60 bits. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const kodeSurat = (): string => [...randomBytes(12)].map((byte) => SYMBOLS[byte % 32] ?? '').join('');
export const suratPath = (kode: string): string => `/pindah-memilih/surat/${kode}`;

export async function cetakSurat(clock: Clock, isi: IsiSurat): Promise<Surat> {
  const { pindah, paket } = isi;
  assert(pindah.tps !== null && pindah.asalTps !== null, 'a letter names both stations');
  const kode = kodeSurat();
  const nomor = `${kode.slice(0, 6)}/A-SPM/${pindah.tps.slice(0, 4)}/${(paket.hariH ?? '').slice(0, 4)}`;
  const pdf = await renderPdf(spec(clock, isi, nomor, kode));
  return { nomor, kode, pdf, sidik: createHash('sha256').update(pdf).digest('hex') };
}

function spec(clock: Clock, { paket, pindah, identitas, surat, asal, tujuan, kantor, origin }: IsiSurat, nomor: string, kode: string): DocumentSpec {
  const id = (sentence: Parameters<typeof say>[1], values: Record<string, string> = {}): string => say('id', sentence, values);
  const reason = paket.dptb?.alasan.find((one) => one.kode === pindah.alasan);
  const today = formatDay('id', hariDi(clock, pindah.tps ?? pindah.tujuan));
  return {
    lang: 'id',
    title: id(text.judul),
    author: kantor,
    created: isoInstant(clock),
    paper: 'A4',
    landscape: false,
    running: `${id(text.judul)} ${nomor}`,
    mark: `${paket.kode} ${nomor}`,
    blocks: [
      { kind: 'heading', level: 1, text: id(text.judul) },
      { kind: 'paragraph', text: id(text.pembuka, { pemilu: id(paket.nama) }) },
      {
        kind: 'facts',
        rows: [
          [id(text.nomor), nomor],
          [id(text.nama), identitas.nama],
          [id(text.nik), maskNik(identitas.nik)],
          [id(text.asal), asal],
          [id(text.tujuan), tujuan],
          [id(text.alasan), reason === undefined ? pindah.alasan : id(reason.nama)],
        ],
      },
      { kind: 'heading', level: 2, text: id(text.suratSuara) },
      { kind: 'table', columns: [{ title: id(text.jenis), align: 'left', share: 3 }, { title: id(text.terima), align: 'left', share: 1 }], rows: surat.map((one) => ({ kind: 'row', cells: [id(one.nama), id(one.dapat === true ? text.ya : text.tidak)] })) },
      { kind: 'paragraph', text: id(text.bawa) },
      { kind: 'qr', side: 34, text: `${origin}${suratPath(kode)}`, caption: id(text.qr, { kode }) },
      { kind: 'signatures', place: `${kantor}, ${today}`, people: [{ role: id(text.petugas) }, { role: id(text.pemilih), name: identitas.nama }] },
    ],
  };
}
