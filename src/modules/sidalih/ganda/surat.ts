// What does the letter say that the person concerned receives? (the only paper with her PIN; sidalih.md 5.4 PEMBERITAHUAN)
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Clock } from '#platform/clock';
import { isoInstant } from '#platform/clock';
import { type DocumentSpec, renderPdf } from '#platform/documents';
import { type DrawnReceipt, showCode } from '#platform/receipts';
import { hariDi } from '../daftar/today.ts';
import { type KasusView, hariBanding } from './load.ts';
import { surat } from './text-surat.ts';

/** The letter for one side. It names the other record by its village alone: whose it is, is the other's own. */
export function suratSpec(lang: Lang, clock: Clock, { kasus, paket, rekam, nama }: KasusView, ke: number, { code, pin }: Pick<DrawnReceipt, 'code' | 'pin'>): DocumentSpec {
  const one = rekam[ke];
  const others = kasus.sisi.filter((side) => side.ke !== ke).map(({ desa }) => `${nama(desa)}, ${nama(desa.slice(0, 4))}`);
  const [no, hari] = [formatInt(lang, kasus.no), formatInt(lang, hariBanding(paket))];
  const [kantor, kab] = [nama(kasus.pemutus), nama((one?.desa ?? kasus.pemutus).slice(0, 4))];
  return {
    lang,
    title: say(lang, surat.gandaSuratJudul, { no }),
    author: kantor,
    created: isoInstant(clock),
    paper: 'A4',
    landscape: false,
    running: say(lang, surat.gandaSuratJudul, { no }),
    mark: say(lang, surat.gandaSuratMark, { no }),
    blocks: [
      { kind: 'heading', level: 1, text: say(lang, surat.gandaSuratKepala) },
      { kind: 'facts', rows: [[say(lang, surat.gandaSuratKepada), one?.nama ?? ''], [say(lang, surat.gandaSuratTempat), nama(`${one?.desa ?? ''}${one?.tps ?? ''}`)], [say(lang, surat.gandaSuratDaftar), `${say(lang, paket.nama)}, ${kab}`]] },
      { kind: 'paragraph', text: say(lang, surat.gandaSuratIsi, { kantor, lain: [...new Set(others)].join('; ') }) },
      { kind: 'paragraph', strong: true, text: say(lang, surat.gandaSuratHak, { hari }) },
      { kind: 'paragraph', text: say(lang, surat.gandaSuratCara) },
      { kind: 'facts', rows: [[say(lang, surat.gandaSuratKode), showCode(code)], [say(lang, surat.gandaSuratPin), pin]] },
      { kind: 'paragraph', text: say(lang, surat.gandaSuratTanpa) },
      { kind: 'paragraph', text: say(lang, surat.gandaSuratTerlambat) },
      { kind: 'signatures', place: `${kantor}, ${formatDay(lang, hariDi(clock, kasus.pemutus))}`, people: [{ role: say(lang, surat.gandaSuratKantor, { kantor }) }, { role: say(lang, surat.gandaSuratPenerima) }] },
    ],
  };
}

export function suratPdf(lang: Lang, clock: Clock, view: KasusView, ke: number, resi: DrawnReceipt): Promise<Uint8Array> {
  return renderPdf(suratSpec(lang, clock, view, ke, resi));
}
