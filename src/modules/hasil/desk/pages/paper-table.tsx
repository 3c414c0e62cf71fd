// How do the figures of a form stand in the order of the paper, to be read once more or printed? (PKPU 25/2023; desk and phone alike)
import type { ComponentChildren, VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { KontesPack } from '#modules/pemilu';
import { station as words } from '../../pages/text-station.ts';
import { type BagianKertas, type BarisKertas, paperOf } from '../paper.ts';
import { akhir, text } from '../text.ts';
import { cetak } from '../text-print.ts';
import { optionName } from '../words.ts';

interface Props {
  readonly lang: Lang;
  readonly pack: KontesPack;
  /** Begins the ids of its parts. */
  readonly id: string;
  /** A figure, or the place where the phone writes it, by number of the box. */
  readonly angka: (at: number) => ComponentChildren;
  /** Its words, where the paper has words. */
  readonly huruf: (at: number) => ComponentChildren;
}

const KPPS = 7;
const SEX = [words.lakiLaki, words.perempuan, words.jumlahKolom] as const;

export function PaperTable({ lang, pack, id, ...write }: Props): VNode {
  return (
    <>
      {paperOf(pack).bagian.map((part) => {
        const title = say(lang, text.bagianJudul, { bagian: part.bagian, judul: say(lang, part.judul) });
        return (
          <Section key={part.bagian} id={`${id}-${part.bagian}`} title={title} level={3}>
            <DataTable
              id={`${id}-tabel-${part.bagian}`}
              caption={title}
              quietCaption
              scroll
              columns={columnsOf(lang, part, write)}
              rows={part.baris}
              rowKey={(row) => row.kotak.join()}
            />
          </Section>
        );
      })}
    </>
  );
}

/** Three figures a line in parts I and III, one in the others, with its words in IV and V. */
function columnsOf(lang: Lang, part: BagianKertas, { angka, huruf }: Pick<Props, 'angka' | 'huruf'>): Column<BarisKertas>[] {
  const name: Column<BarisKertas> = { key: 'isian', title: say(lang, akhir.kolomIsian), kind: 'text', sortable: false, get: (row) => nameOf(lang, row) };
  const three = (part.baris[0]?.kotak.length ?? 1) > 1;
  const figures = three ? SEX.map((one) => say(lang, one)) : [say(lang, akhir.kolomAngka)];
  const columns = figures.map((title, n): Column<BarisKertas> => ({ key: `angka-${n}`, title, kind: 'text', figure: true, sortable: false, get: ({ kotak }) => angka(kotak[n] ?? 0) }));
  const worded = part.bagian === 'IV' || part.bagian === 'V';
  const said: Column<BarisKertas> = { key: 'huruf', title: say(lang, akhir.kolomHuruf), kind: 'text', sortable: false, get: ({ kotak }) => huruf(kotak[0] ?? 0) };
  return [name, ...columns, ...(worded ? [said] : [])];
}

/** Empty lines for the pen: the seven of the KPPS and a witness of each option (PKPU 25/2023, end of the form). */
export function SignatureTable({ lang, pack }: Pick<Props, 'lang' | 'pack'>): VNode {
  const kpps = Array.from({ length: KPPS }, (_, n) => say(lang, n === 0 ? cetak.ketua : cetak.anggota, { n: String(n + 1) }));
  const rows = [...kpps, ...pack.opsi.map(({ nomor }) => say(lang, cetak.saksi, { nomor: String(nomor) }))];
  const column = (key: string, title: string, get: (row: string) => string): Column<string> => ({ key, title, kind: 'text', sortable: false, get });
  return (
    <DataTable
      id="ttd-tabel"
      caption={say(lang, cetak.tandaTangan)}
      quietCaption
      scroll
      columns={[
        column('jabatan', say(lang, cetak.jabatan), (row) => row),
        column('nama', say(lang, cetak.namaTerang), () => ''),
        column('ttd', say(lang, cetak.tandaTangan), () => ''),
      ]}
      rows={rows}
      rowKey={(row) => row}
    />
  );
}

function nameOf(lang: Lang, { opsi, label }: BarisKertas): string {
  if (opsi !== null) return `${opsi.nomor}. ${optionName(opsi)}`;
  return label === null ? '' : say(lang, label);
}
