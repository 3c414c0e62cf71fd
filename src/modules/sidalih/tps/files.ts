// What do the printed and the machine-read map of a desa hold? (counts by station and RT; no name, no family)
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { DocumentSpec } from '#platform/documents';
import { suratCadangan } from '../aturan/layak.ts';
import { lembarCsv } from '../analisis/lembar.ts';
import type { PetaTerbuka } from './buka.ts';
import { findingWords, tpsWord } from './pages/words.ts';
import { text } from './text.ts';

/** One row a station and RT, as the map stands now. */
export function petaCsv({ list, bahan, peta }: PetaTerbuka): string {
  const rows = peta.tps.flatMap(({ nomor, n, bagian }) => bagian.map(({ rt, n: own }) => [list.paket, bahan.desa, String(nomor).padStart(3, '0'), ...splitRt(rt), own, n]));
  return lembarCsv(['paket', 'desa', 'tps', 'rw', 'rt', 'pemilih', 'pemilih_tps'], rows);
}

function splitRt(rt: string): readonly [string, string] {
  const [rw = '', own = ''] = rt.split('/');
  return [rw, own];
}

export function petaPdf(lang: Lang, { nama, buka, created }: { readonly nama: string; readonly buka: PetaTerbuka; readonly created: string }): DocumentSpec {
  const { paket, peta, aturan, pemilih } = buka;
  const title = say(lang, text.tpsCetakJudul, { tempat: nama.toUpperCase() });
  const n = (value: number): string => formatInt(lang, value);
  return {
    lang,
    title,
    author: 'KPU',
    created,
    paper: 'F4',
    landscape: false,
    running: title,
    mark: say(lang, text.tpsCetakTanda, { sidik: peta.sidik.slice(0, 16) }),
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      {
        kind: 'facts',
        rows: [
          [say(lang, text.tpsPilihDaftar), say(lang, paket.nama)],
          [say(lang, text.tpsPemilih), n(pemilih.length)],
          [say(lang, text.tpsMaks), say(lang, text.tpsMaksIsi, { n: n(aturan.maks ?? 0), paket: paket.kode })],
          [say(lang, text.tpsBatas), say(lang, text.tpsBatasIsi, { batas: n(peta.batasBawah), sedikit: n(peta.sedikitnya) })],
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: say(lang, text.tpsKolom), align: 'left', share: 2 },
          { title: say(lang, text.tpsPemilih), align: 'right', share: 1 },
          { title: say(lang, text.tpsCadangan), align: 'right', share: 1 },
          { title: say(lang, text.tpsIsi), align: 'left', share: 6 },
        ],
        rows: peta.tps.map((one) => ({ kind: 'row', cells: [tpsWord(lang, one.nomor), n(one.n), n(suratCadangan(paket, one.n)), one.bagian.map((part) => `${part.rt} (${n(part.n)})`).join(', ')] })),
      },
      { kind: 'heading', text: say(lang, text.tpsTemuan), level: 2 },
      ...(peta.temuan.length === 0 ? [say(lang, text.tpsTemuanNihil)] : peta.temuan.map((one) => findingWords(lang, one, aturan.kecil))).map((line) => ({ kind: 'paragraph', text: line }) as const),
      { kind: 'heading', text: say(lang, text.tpsCetakBeda), level: 2 },
      { kind: 'paragraph', text: say(lang, text.tpsBedaRingkas, { n: n(peta.beda.n), tetap: n(peta.beda.tetap) }) },
      ...(peta.beda.pindah.length === 0 ? [] : [movesTable(lang, buka)]),
    ],
  };
}

function movesTable(lang: Lang, { peta }: PetaTerbuka): DocumentSpec['blocks'][number] {
  return {
    kind: 'table',
    columns: [
      { title: say(lang, text.tpsRt), align: 'left', share: 2 },
      { title: say(lang, text.tpsDari), align: 'left', share: 2 },
      { title: say(lang, text.tpsKe), align: 'left', share: 2 },
      { title: say(lang, text.tpsPemilih), align: 'right', share: 1 },
    ],
    rows: peta.beda.pindah.map(({ rt, dari, ke, n }) => ({ kind: 'row', cells: [rt, tpsWord(lang, dari), tpsWord(lang, ke), formatInt(lang, n)] })),
  };
}
