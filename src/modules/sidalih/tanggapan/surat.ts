// What does the person read whom an objection is about, on paper? (her right to answer, code and PIN, and what happens without an answer; sidalih.md 5.3)
import { formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Zone } from '#kernel/zone';
import { type DocumentSpec } from '#platform/documents';
import { type Receipt, showCode } from '#platform/receipts';
import type { JenisTanggapan } from './jenis.ts';
import { JENIS_WORDS } from './text-jenis.ts';
import { suratText as text } from './text-surat.ts';

export interface Pemberitahuan {
  readonly nomor: string;
  readonly jenis: JenisTanggapan;
  /** Name and place of the person, for the envelope. */
  readonly nama: string;
  readonly tempat: string;
  readonly kantor: string;
  /** Days in which she may answer, from the day it is handed over. */
  readonly hari: number;
  readonly receipt: Receipt;
  /** ISO instant. */
  readonly created: string;
  readonly zone: Zone;
  /** Where /lacak stands. */
  readonly origin: string;
}

/** Who reported is not told: only what, and where it can be answered. */
export function suratPemberitahuan(lang: Lang, of: Pemberitahuan): DocumentSpec {
  const facts: (readonly [string, string])[] = [
    [say(lang, text.suratKepada), of.nama],
    [say(lang, text.suratTempat), of.tempat],
    [say(lang, text.suratNomor), of.nomor],
    [say(lang, text.suratIsi), say(lang, JENIS_WORDS[of.jenis].nama)],
    [say(lang, text.suratTanggal), formatInstant(lang, of.created, of.zone)],
  ];
  return {
    lang,
    title: say(lang, text.suratJudul),
    author: of.kantor,
    created: of.created,
    paper: 'A4',
    landscape: false,
    running: say(lang, text.suratJudul),
    mark: of.nomor,
    blocks: [
      { kind: 'heading', level: 1, text: say(lang, text.suratJudul) },
      { kind: 'facts', rows: facts },
      { kind: 'paragraph', text: say(lang, text.suratPengantar, { hari: String(of.hari) }) },
      { kind: 'heading', level: 2, text: say(lang, text.suratCara) },
      { kind: 'paragraph', text: say(lang, text.suratDaring, { alamat: `${of.origin}/lacak` }) },
      { kind: 'facts', rows: [[say(lang, text.suratKode), showCode(of.receipt.code)], [say(lang, text.suratPin), of.receipt.pin]] },
      { kind: 'paragraph', text: say(lang, text.suratPps) },
      { kind: 'qr', text: `${of.origin}/lacak`, side: 30, caption: say(lang, text.suratQr) },
      { kind: 'heading', level: 2, text: say(lang, text.suratTanpaJudul) },
      { kind: 'paragraph', text: say(lang, text.suratTanpa) },
      { kind: 'signatures', place: of.tempat, people: [{ role: of.kantor }, { role: say(lang, text.suratPenerima) }] },
    ],
  };
}
