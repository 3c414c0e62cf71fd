// What does the receipt of a handing-over say on paper? (who, when, which hashes, room for two hands)
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { DocumentSpec } from '#platform/documents';
import { receiverWords, timeIn } from './pages/parts.tsx';
import type { SerahTercatat } from './store/serah.ts';
import type { Terbit } from './terbit.ts';
import { text } from './text.ts';

export function tandaTerima(lang: Lang, { terbit, serah, kab, tempat }: { readonly terbit: Terbit; readonly serah: SerahTercatat; readonly kab: string; readonly tempat: string }): DocumentSpec {
  const title = say(lang, text.salTandaTerimaJudul);
  const { paket, versi, salinan } = terbit;
  return {
    lang,
    title,
    author: say(lang, text.salKantor, { kab }),
    created: serah.pada,
    paper: 'F4',
    landscape: false,
    running: title,
    mark: serah.id,
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      {
        kind: 'facts',
        rows: [
          [say(lang, text.salTandaTerimaNomor), serah.id],
          [say(lang, text.salDaftar), `${say(lang, paket.nama)}, ${say(lang, text.salVersi, { no: String(versi.no) })}`],
          [say(lang, text.salWilayah), `${tempat} (${serah.kode})`],
          [say(lang, text.salSerahBerkas), formatInt(lang, serah.berkas)],
          [say(lang, text.salSerahSiapa), receiverWords(lang, serah)],
          [say(lang, text.salSerahWaktu), timeIn(lang, serah.pada, serah.kode.slice(0, 4))],
          [say(lang, text.salSerahKeadaan), say(lang, serah.selesai === null ? text.salSerahPutus : text.salSerahLengkap)],
          [say(lang, text.salSidikManifes), salinan?.sidik ?? ''],
        ],
      },
      { kind: 'paragraph', text: say(lang, text.salLarangan) },
      { kind: 'signatures', place: kab, people: [{ role: say(lang, text.salTandaTerimaMenyerahkan) }, { role: say(lang, text.salTandaTerimaMenerima) }] },
    ],
  };
}
