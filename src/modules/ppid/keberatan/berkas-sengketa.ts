// What does somebody bring to the Information Commission? (ppid.md section 14: one file, with every sum of days and every letter)
import type { Day } from '#kernel/day';
import { formatDay, formatInstant } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { isoInstant } from '#platform/clock';
import { clocksOf, explainClock, explanationLines, getRule } from '#platform/clocks';
import type { Block, DocumentSpec } from '#platform/documents';
import { findOffice } from '#platform/offices';
import { type At, MODULE, clocksAt } from '../permohonan/jam.ts';
import { openPemohon } from '../permohonan/rahasia.ts';
import { listLangkah, readPemohon } from '../permohonan/store/berkas.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { langkahText } from '../permohonan/text-keadaan.ts';
import { listSurat, readSurat } from '../surat/store/surat.ts';
import { type JenisSurat, bukaIsi } from '../surat/surat.ts';
import { suratText } from '../surat/text.ts';
import { bacaAlasan } from './alasan.ts';
import { komisiUntuk } from './komisi.ts';
import { openKeberatan } from './rahasia.ts';
import { type Keberatan, listLangkahKbr } from './store/keberatan.ts';
import { berkasText as text } from './text-berkas.ts';
import { ALASAN_WORDS, kbrText } from './text.ts';

/** The case from the request to the silence or the answer of the superior; the office holds no copy of her identity. */
export async function berkasSengketa(at: At, p: Permohonan, keberatan: readonly Keberatan[], origin: string): Promise<DocumentSpec> {
  const lang = p.bahasa;
  const { db } = at.database;
  const office = await findOffice(db, p.kantor);
  const komisi = await komisiUntuk(db, p.kantor);
  const row = await readPemohon(db, p.id);
  const who = row === undefined ? undefined : openPemohon(at.keys, p.id, row.rahasia);
  const head = (sentence: Sentence, level: 1 | 2 = 2): Block => ({ kind: 'heading', level, text: say(lang, sentence) });
  const title = say(lang, text.judul);
  return {
    lang,
    title: `${title} ${p.nomor}`,
    author: office?.nama ?? p.kantor,
    created: isoInstant(at.clock),
    paper: 'A4',
    landscape: false,
    running: `${title} ${p.nomor}`,
    mark: `${p.nomor} ${origin}`,
    blocks: [
      head(text.judul, 1),
      { kind: 'facts', rows: [[say(lang, text.kepada), komisi.nama], [say(lang, text.pemohon), who?.nama ?? ''], [say(lang, text.alamat), who?.alamat ?? ''], [say(lang, text.termohon), office?.nama ?? p.kantor], [say(lang, text.permohonan), p.nomor]] },
      { kind: 'paragraph', text: say(lang, text.identitas) },
      head(text.diminta),
      { kind: 'paragraph', text: p.rincian },
      head(text.kronologi),
      await kronologi(at, p, keberatan),
      head(text.hitungan),
      ...(await hitungan(at, p, keberatan)),
      ...keberatan.flatMap((k) => satuKeberatan(at, lang, k)),
      head(text.tuntutan),
      { kind: 'paragraph', text: say(lang, text.tuntutanIsi) },
      head(text.daftarBukti),
      await daftarBukti(at, p),
      ...(await suratSurat(at, p)),
    ],
  };
}

async function kronologi(at: At, p: Permohonan, keberatan: readonly Keberatan[]): Promise<Block> {
  const lang = p.bahasa;
  const { db } = at.database;
  const zone = zoneOf(p.kantor) ?? 'WIB';
  const steps = (await listLangkah(db, p.id)).map(({ pada, langkah }) => ({ pada, words: say(lang, langkahText[langkah]) }));
  const later = (await Promise.all(keberatan.map(async (k) => (await listLangkahKbr(db, k.id)).map(({ pada, langkah }) => ({ pada, words: `${k.nomor}: ${langkahWords(lang, langkah)}` }))))).flat();
  return {
    kind: 'table',
    columns: [{ title: say(lang, text.waktu), align: 'left', share: 3 }, { title: say(lang, text.peristiwa), align: 'left', share: 7 }],
    rows: [...steps, ...later].sort((a, b) => (a.pada < b.pada ? -1 : 1)).map(({ pada, words }) => ({ kind: 'row', cells: [formatInstant(lang, pada, zone), words] })),
  };
}

export function langkahWords(lang: Lang, langkah: string): string {
  const sentence = (text as Readonly<Record<string, Sentence | undefined>>)[`l_${langkah}`] ?? (kbrText as Readonly<Record<string, Sentence | undefined>>)[langkah];
  return sentence === undefined ? langkah : say(lang, sentence);
}

/** Every clock of the case with its sum: who was in time and who was not. */
async function hitungan(at: At, p: Permohonan, keberatan: readonly Keberatan[]): Promise<Block[]> {
  const lang = p.bahasa;
  const { db } = at.database;
  const clocks = (await Promise.all([p.id, ...keberatan.map(({ id }) => id)].map((id) => clocksOf(db, MODULE, id)))).flat().filter(({ keadaan }) => keadaan !== 'BATAL');
  const blocks: Block[] = [];
  for (const clock of clocks) {
    const { nama } = getRule(at.registry.deadlines, clock.rule, clock.versi);
    blocks.push({ kind: 'paragraph', strong: true, text: `${say(lang, nama)}: ${formatDay(lang, clock.jatuhTempo)}` });
    for (const line of explanationLines(lang, await explainClock(db, clocksAt(at), clock))) blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}

function satuKeberatan(at: At, lang: Lang, k: Keberatan): Block[] {
  const isi = openKeberatan(at.keys, k.id, k.rahasia);
  return [
    { kind: 'heading', level: 2, text: say(lang, kbrText.judulSatu, { nomor: k.nomor }) },
    { kind: 'facts', rows: [[say(lang, kbrText.alasan), bacaAlasan(k.alasan).map((huruf) => `${huruf}. ${say(lang, ALASAN_WORDS[huruf])}`).join('; ')], [say(lang, kbrText.keadaan), say(lang, kbrText[k.keadaan])]] },
    { kind: 'paragraph', text: isi?.kasus ?? '' },
    ...(k.lewat && k.dijawabPada === null ? [{ kind: 'paragraph' as const, strong: true, text: say(lang, text.diam) }] : []),
  ];
}

async function daftarBukti(at: At, p: Permohonan): Promise<Block> {
  const lang = p.bahasa;
  const letters = await listSurat(at.database.db, p.id);
  return {
    kind: 'table',
    columns: [{ title: say(lang, text.bukti), align: 'left', share: 5 }, { title: say(lang, text.tanggal), align: 'left', share: 3 }, { title: 'SHA-256', align: 'left', share: 8 }],
    rows: letters.map((one) => ({ kind: 'row', cells: [`${say(lang, suratText[one.jenis as JenisSurat])} ${one.nomor}`, formatDay(lang, one.tanggal as Day), one.sha256] })),
    size: 8,
  };
}

/** The letters word for word, each on a page of its own. */
async function suratSurat(at: At, p: Permohonan): Promise<Block[]> {
  const { db } = at.database;
  const out: Block[] = [];
  for (const { id } of await listSurat(db, p.id)) {
    const letter = await readSurat(db, p.id, id);
    const spec = letter === undefined ? undefined : bukaIsi(at, id, letter.isi);
    if (spec !== undefined) out.push({ kind: 'break' }, ...spec.blocks);
  }
  return out;
}

