// What is the applicant told at each step, if she wants mail? (ppid.md section 19; no name, no question, no PIN in a message)
import { formatDay } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { makeBreath } from '#platform/clock';
import type { Db } from '#platform/db';
import { type Message, notifyMany } from '#platform/notify';
import type { At } from './jam.ts';
import { MODULE } from './jam.ts';
import { openPemohon } from './rahasia.ts';
import { readPemohonBanyak } from './store/berkas.ts';
import type { Permohonan } from './store/permohonan.ts';
import { kabarText as text } from './text-kabar.ts';

export const KABAR = {
  diterima: [text.diterima, text.diterimaIsi],
  lengkap: [text.lengkap, text.lengkapIsi],
  kurang: [text.kurang, text.kurangIsi],
  jalur: [text.jalur, text.jalurIsi],
  tanya: [text.tanya, text.tanyaIsi],
  perpanjang: [text.perpanjang, text.perpanjangIsi],
  dijawab: [text.dijawab, text.dijawabIsi],
  diserahkan: [text.diserahkan, text.diserahkanIsi],
  lewat: [text.lewat, text.lewatIsi],
  ditutup: [text.ditutup, text.ditutupIsi],
  dicabut: [text.dicabut, text.dicabutIsi],
  pindahTanggal: [text.pindahTanggal, text.pindahTanggalIsi],
  jendela: [text.jendela, text.jendelaIsi],
  keberatan: [text.keberatan, text.keberatanIsi],
  tanggapan: [text.tanggapan, text.tanggapanIsi],
} as const satisfies Readonly<Record<string, readonly [Sentence, Sentence]>>;
export type Kabar = keyof typeof KABAR;

export interface KabarIsi {
  readonly kabar: Kabar;
  readonly nilai?: Readonly<Record<string, string>>;
  /** More paragraphs, e.g. the sum of a due date; as a function where they cost something and nobody may want them. */
  readonly baris?: readonly string[] | (() => readonly string[]);
}

type Penerima = Pick<Permohonan, 'id' | 'nomor' | 'bahasa'>;

/** In the transaction of the act. Nothing is written where she asked for no mail. */
export async function kabari(db: Db, at: Pick<At, 'clock' | 'keys'>, p: Penerima, kabar: KabarIsi): Promise<void> {
  await kabariBanyak(db, at, [{ p, kabar }]);
}

/** The same for many, in the order of the list. */
export async function kabariBanyak(db: Db, at: Pick<At, 'clock' | 'keys'>, list: readonly { readonly p: Penerima; readonly kabar: KabarIsi }[]): Promise<void> {
  const rows = await readPemohonBanyak(db, list.map(({ p }) => p.id));
  const breath = makeBreath();
  const messages: Message[] = [];
  for (const { p, kabar } of list) {
    const row = rows.get(p.id);
    const surel = row?.kabarSurel === true ? (openPemohon(at.keys, p.id, row.rahasia)?.surel ?? '') : '';
    if (surel !== '') messages.push(messageOf(p, surel, kabar));
    await breath();
  }
  await notifyMany(db, at, messages);
}

function messageOf(p: Penerima, surel: string, { kabar, nilai = {}, baris = [] }: KabarIsi): Message {
  const [subject, body] = KABAR[kabar];
  const values = { nomor: p.nomor, ...nilai };
  const lang = p.bahasa;
  return {
    event: `${MODULE}.${kabar}`,
    module: MODULE,
    object: p.id,
    to: { kind: 'surel', address: surel },
    lang,
    subject: say(lang, subject, values),
    body: [say(lang, body, values), ...(typeof baris === 'function' ? baris() : baris), say(lang, text.lacak)],
  };
}

export const hari = (lang: Lang, day: string): string => formatDay(lang, day as Parameters<typeof formatDay>[1]);
