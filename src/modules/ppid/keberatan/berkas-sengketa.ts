// What does somebody bring to the Information Commission? (ppid.md section 14: one file, with every sum of days and every letter)
import { formatDay, formatInstant } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { clocksOf, explainClock, explanationLines, getRule } from '#platform/clocks';
import type { Block, DocumentSpec } from '#platform/documents';
import { findOffice } from '#platform/offices';
import { type At, MODULE, clocksAt } from '../permohonan/jam.ts';
import { openPemohon } from '../permohonan/rahasia.ts';
import { listLangkah, readPemohon } from '../permohonan/store/berkas.ts';
import { langkahText } from '../permohonan/text-keadaan.ts';
import { listSurat, listSuratPerkara } from '../surat/store/surat.ts';
import { bacaAlasan } from './alasan.ts';
import { type Bukti, type Perkara, daftarBukti, isiSemuaSurat } from './bukti.ts';
import { komisiUntuk } from './komisi.ts';
import { perkaraSurat } from './perkara.ts';
import { openKeberatan } from './rahasia.ts';
import { type Keberatan, listLangkahKbr, listSengketaOf } from './store/keberatan.ts';
import { berkasText as text } from './text-berkas.ts';
import { ALASAN_WORDS, kbrText } from './text.ts';

/** Names and answers of a request or, for ground b, of the objection itself. */
async function pihak(at: At, { p, keberatan }: Perkara): Promise<{ readonly nama: string; readonly alamat: string }> {
  const row = p === undefined ? undefined : await readPemohon(at.database.db, p.id);
  const who = p === undefined || row === undefined ? undefined : openPemohon(at.keys, p.id, row.rahasia);
  const [k] = keberatan;
  const own = k === undefined ? undefined : openKeberatan(at.keys, k.id, k.rahasia);
  return { nama: who?.nama ?? own?.nama ?? '', alamat: who?.alamat ?? own?.alamat ?? '' };
}

/** Of the last thing that happened: the same case gives the same file, whenever it is made. */
async function saatTerakhir(at: At, { p, keberatan }: Perkara): Promise<string> {
  const { db } = at.database;
  const steps = [...(p === undefined ? [] : await listLangkah(db, p.id)), ...(await Promise.all(keberatan.map(({ id }) => listLangkahKbr(db, id)))).flat()].map(({ pada }) => pada);
  const letters = (p === undefined ? (await Promise.all(keberatan.map(({ id }) => listSuratPerkara(db, id)))).flat() : await listSurat(db, p.id)).map(({ dibuat }) => dibuat);
  return [...steps, ...letters].reduce((last, one) => (one > last ? one : last), '');
}

/** The case from the request to the silence or the answer of the superior; the office holds no copy of her identity. */
export async function berkasSengketa(at: At, perkara: Perkara, origin: string): Promise<DocumentSpec> {
  const { p, keberatan } = perkara;
  const [k] = keberatan;
  assert(k !== undefined, 'a dispute follows an objection');
  const { bahasa: lang, nomor, kantor } = perkaraSurat(at, k, p);
  const { db } = at.database;
  const office = await findOffice(db, kantor);
  const komisi = await komisiUntuk(db, kantor);
  const who = await pihak(at, perkara);
  const head = (sentence: Sentence, level: 1 | 2 = 2): Block => ({ kind: 'heading', level, text: say(lang, sentence) });
  const line = (sentence: Sentence): Block => ({ kind: 'paragraph', text: say(lang, sentence) });
  const title = say(lang, text.judul);
  return {
    lang,
    title: `${title} ${nomor}`,
    author: office?.nama ?? kantor,
    created: await saatTerakhir(at, perkara),
    paper: 'A4',
    landscape: false,
    running: `${title} ${nomor}`,
    mark: `${nomor} ${origin}`,
    blocks: [
      head(text.judul, 1),
      { kind: 'facts', rows: [[say(lang, text.kepada), komisi.situs === null ? komisi.nama : `${komisi.nama}, ${komisi.situs}`], [say(lang, text.pemohon), who.nama], [say(lang, text.alamat), who.alamat], [say(lang, text.termohon), office?.nama ?? kantor], [say(lang, p === undefined ? text.keberatan : text.permohonan), nomor]] },
      line(text.komisiPeriksa),
      ...(p === undefined ? [] : [head(text.diminta), { kind: 'paragraph' as const, text: p.rincian }]),
      head(text.kronologi),
      await kronologi(at, lang, perkara),
      head(text.hitungan),
      ...(await hitungan(at, lang, perkara)),
      ...keberatan.flatMap((one) => satuKeberatan(at, lang, one)),
      head(text.tuntutan),
      line(text.tuntutanIsi),
      head(text.daftarBukti),
      tabelBukti(lang, await daftarBukti(at, lang, perkara)),
      line(text.buktiTanda),
      line(text.buktiAmplop),
      { kind: 'signatures', place: say(lang, text.tempatTanggal), people: [{ role: say(lang, text.pemohon), ...(who.nama === '' ? {} : { name: who.nama }) }] },
      { kind: 'break' },
      head(text.identitasJudul),
      line(text.identitas),
      ...(await isiSemuaSurat(db, at, perkara)).flatMap((spec): Block[] => [{ kind: 'break' }, ...spec.blocks]),
    ],
  };
}

/** Every step of the request, its objections and disputes, in the office's zone. */
export async function kronologi(at: At, lang: Lang, { p, keberatan }: Perkara): Promise<Block> {
  const { db } = at.database;
  const zone = (keberatan[0] === undefined ? undefined : zoneOf(keberatan[0].kantor)) ?? 'WIB';
  const steps = (p === undefined ? [] : await listLangkah(db, p.id)).map(({ pada, langkah }) => ({ pada, words: say(lang, langkahText[langkah]) }));
  const disputes = (await Promise.all(keberatan.map(({ id }) => listSengketaOf(db, id)))).flat();
  const later = (await Promise.all([...keberatan, ...disputes].map(async (k) => (await listLangkahKbr(db, k.id)).map(({ pada, langkah }) => ({ pada, words: `${k.nomor}: ${langkahWords(lang, langkah)}` }))))).flat();
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
async function hitungan(at: At, lang: Lang, { p, keberatan }: Perkara): Promise<Block[]> {
  const { db } = at.database;
  const clocks = (await Promise.all([...(p === undefined ? [] : [p.id]), ...keberatan.map(({ id }) => id)].map((id) => clocksOf(db, MODULE, id)))).flat().filter(({ keadaan }) => keadaan !== 'BATAL');
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

/** With the numbers and names that the papers bear in the archive. */
export function tabelBukti(lang: Lang, bukti: readonly Bukti[]): Block {
  const why = ({ tanpa }: Bukti): string => (tanpa === undefined ? '' : ` (${say(lang, tanpa === 'besar' ? text.tanpaBesar : text.tanpaPindai)})`);
  return {
    kind: 'table',
    columns: [{ title: say(lang, text.nomorBukti), align: 'left', share: 2 }, { title: say(lang, text.bukti), align: 'left', share: 7 }, { title: say(lang, text.tanggal), align: 'left', share: 4 }, { title: 'SHA-256', align: 'left', share: 9 }],
    rows: bukti.map((one) => ({ kind: 'row', cells: [one.tanda, `${one.judul}${why(one)}`, one.tanggal === null ? '' : formatDay(lang, one.tanggal), one.sha256] })),
    size: 8,
  };
}
