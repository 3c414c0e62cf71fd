// What does the bill for copies say before anybody pays? (ppid.md section 19: items, tariff decree, account, how to dispute it by ground f)
import { formatDay, formatInt } from '#kernel/format';
import type { Day } from '#kernel/day';
import { type Sentence, say } from '#kernel/text';
import type { Block } from '#platform/documents';
import { panjangJam } from '../aturan/panjang.ts';
import type { At } from '../permohonan/jam.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { readRekening } from './store/rekening.ts';
import { tagihanText as text } from './text-tagihan.ts';

export interface BahanTagihan {
  readonly p: Permohonan;
  /** Rupiah, whole. */
  readonly biaya: readonly { readonly uraian: string; readonly jumlah: number; readonly satuan: number }[];
  readonly dasar: string;
  /** Last day of ground f where the bill reaches her today; undefined where its window begins with the delivery. */
  readonly jendela: string | undefined;
}

/** Of the same sending as the written notice, so that the window of ground f opens with it. */
export async function isiTagihan(at: At, { p, biaya, dasar, jendela }: BahanTagihan): Promise<{ readonly ringkas: string; readonly blocks: readonly Block[] }> {
  const lang = p.bahasa;
  const rekening = await readRekening(at.database.db, p.kantor);
  const rupiah = (n: number): string => `Rp${formatInt(lang, n)}`;
  const total = biaya.reduce((sum, one) => sum + one.jumlah * one.satuan, 0);
  const head = (sentence: Sentence): Block => ({ kind: 'heading', level: 2, text: say(lang, sentence) });
  return {
    ringkas: say(lang, text.ringkas, { nomor: p.nomor, jumlah: rupiah(total) }),
    blocks: [
      head(text.rincian),
      {
        kind: 'table',
        columns: [{ title: say(lang, text.uraian), align: 'left', share: 6 }, { title: say(lang, text.banyak), align: 'right', share: 2 }, { title: say(lang, text.satuan), align: 'right', share: 3 }, { title: say(lang, text.jumlah), align: 'right', share: 3 }],
        rows: [...biaya.map((one) => ({ kind: 'row' as const, cells: [one.uraian, formatInt(lang, one.jumlah), rupiah(one.satuan), rupiah(one.jumlah * one.satuan)] })), { kind: 'sum', cells: [say(lang, text.total), '', '', rupiah(total)] }],
      },
      { kind: 'facts', rows: [[say(lang, text.tarif), dasar], [say(lang, text.bayar), rekening?.cara ?? say(lang, text.belum)], ...(rekening === undefined ? [] : [[say(lang, text.rekeningDasar), rekening.dasar] as const])] },
      head(text.keberatan),
      { kind: 'paragraph', text: [say(lang, text.keberatanIsi, panjangJam(lang, at.registry.deadlines, 'ppid.keberatan.ajukan', p.tanggalTerima)), ...(jendela === undefined ? [] : [say(lang, text.batas, { batas: formatDay(lang, jendela as Day) })])].join(' ') },
    ],
  };
}
