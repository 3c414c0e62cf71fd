// What does the superior's letter say? (UU 14/2008 Pasal 36 ayat (3); ppid.md section 13.3)
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import type { Block } from '#platform/documents';
import { explainClock, explanationLines } from '#platform/clocks';
import { panjangJam } from '../aturan/panjang.ts';
import { type At, clocksAt } from '../permohonan/jam.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { jamKeberatan } from './actions/tangani.ts';
import type { HurufAlasan } from './alasan.ts';
import { komisiUntuk } from './komisi.ts';
import { perkaraSurat } from './perkara.ts';
import type { KeadaanKbr, Putusan } from './states.ts';
import type { Keberatan } from './store/keberatan.ts';
import { ALASAN_WORDS, kbrText } from './text.ts';
import { kbrMejaText as text } from './text-meja.ts';

export interface BahanTanggapan {
  readonly k: Keberatan;
  /** Undefined for ground b. */
  readonly p: Permohonan | undefined;
  readonly putusan: readonly Putusan[];
  readonly keadaan: KeadaanKbr;
  readonly perintah: string;
  readonly batas: Day | null;
}

export async function isiTanggapan(at: At, { k, p, putusan, keadaan, perintah, batas }: BahanTanggapan): Promise<{ readonly ringkas: string; readonly blocks: readonly Block[] }> {
  const { bahasa: lang, nomor } = perkaraSurat(at, k, p);
  const { db } = at.database;
  const jam = await jamKeberatan(db, k.id, 'ppid.keberatan.tanggap.');
  const lines = jam === undefined ? [] : explanationLines(lang, await explainClock(db, clocksAt(at), jam));
  const line = (words: string): Block => ({ kind: 'paragraph', text: words });
  return {
    ringkas: say(lang, p === undefined ? text.ringkasB : text.ringkas, { nomor, keadaan: say(lang, kbrText[keadaan]) }),
    blocks: [
      { kind: 'facts', rows: [[say(lang, kbrText.nomor), k.nomor]] },
      ...putusan.flatMap((one): Block[] => [
        { kind: 'heading', level: 2, text: say(lang, text.putusan, { huruf: one.huruf, alasan: say(lang, ALASAN_WORDS[one.huruf as HurufAlasan]) }) },
        { kind: 'paragraph', strong: true, text: say(lang, one.kabul ? text.kabul : text.tolak) },
        line(one.alasan),
      ]),
      ...(perintah.trim() === '' || batas === null ? [] : [line(say(lang, kbrText.perintah, { batas: formatDay(lang, batas) })), line(perintah)]),
      ...lines.map(line),
      line(say(lang, text.suratHak, { ...panjangJam(lang, at.registry.deadlines, 'ppid.sengketa.ajukan', k.tanggal), komisi: (await komisiUntuk(db, k.kantor)).nama })),
    ],
  };
}
