// What stands in the archive beside the printed dispute file? (ppid.md section 14: every exhibit under its number, receipts, hashes that `sha256sum -c` takes)
import { say } from '#kernel/text';
import { assert } from '#kernel/result';
import { renderPdf } from '#platform/documents';
import type { At } from '../permohonan/jam.ts';
import { berkasSengketa } from './berkas-sengketa.ts';
import { type Bukti, type Perkara, daftarBukti, tandaPerkara } from './bukti.ts';
import { perkaraSurat } from './perkara.ts';
import { berkasText as text } from './text-berkas.ts';
import { type Lembaran, zipOf } from './zip.ts';

const teks = (words: string): (() => Promise<Uint8Array>) => () => Promise.resolve(Buffer.from(words, 'utf8'));

/** Exhibits that are there, each as a paper of the archive; what is not is said in words. */
export async function lembaranBukti(bukti: readonly Bukti[]): Promise<{ readonly ada: readonly Lembaran[]; readonly hapus: readonly Bukti[] }> {
  const ada: Lembaran[] = [];
  const hapus: Bukti[] = [];
  for (const one of bukti.filter(({ tanpa }) => tanpa === undefined)) {
    // Letters are small and lose their content after their time; a document is in the list only while it is there.
    if (one.macam === 'surat' && (await one.baca()) === undefined) hapus.push(one);
    else ada.push({ nama: one.nama, isi: async () => ((await one.baca()) ?? Buffer.alloc(0)) });
  }
  return { ada, hapus };
}

/** Streamed: one paper in memory at a time. The same case gives the same bytes. */
export async function arsipSengketa(at: At, perkara: Perkara, origin: string): Promise<AsyncIterable<Uint8Array>> {
  const [k] = perkara.keberatan;
  assert(k !== undefined, 'a dispute follows an objection');
  const { bahasa: lang } = perkaraSurat(at, k, perkara.p);
  const bukti = await daftarBukti(at, lang, perkara);
  const pdf = await renderPdf(await berkasSengketa(at, perkara, origin));
  const { ada, hapus } = await lembaranBukti(bukti);
  const left = [
    ...bukti.flatMap((one) => (one.tanpa === undefined ? [] : [`${one.tanda}: ${one.judul}, ${say(lang, one.tanpa === 'besar' ? text.tanpaBesar : text.tanpaPindai)}`])),
    ...hapus.map(({ tanda, sha256 }) => say(lang, text.bacaHapus, { tanda, sha256 })),
  ];
  const readme = [say(lang, text.bacaDahulu), '', say(lang, text.bacaIsi), ...(left.length === 0 ? [] : ['', say(lang, text.bacaTanpa), ...left]), ''].join('\n');
  return zipOf([
    { nama: 'BACA-SAYA.txt', isi: teks(readme) },
    { nama: 'berkas-sengketa.pdf', isi: () => Promise.resolve(pdf) },
    ...ada,
    ...(await tandaPerkara(at, perkara)).map(({ nomor, tanda }) => ({ nama: `tanda-terima/${nomor}.json`, isi: teks(`${JSON.stringify(tanda)}\n`) })),
  ]);
}
