// How does a form that was signed on the phone stand on paper? (the phone writes the figures and the code into it)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Button } from '#design/forms';
import { Container, Lead, Note, PageHead, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { paperOf } from '../../desk/paper.ts';
import { type MejaTps, contestWords } from '../../desk/scene.ts';
import { boxName } from '../../desk/words.ts';
import { text as desk } from '../../desk/text.ts';
import type { KontesPack } from '#modules/pemilu';
import { paketPath } from '../address.ts';
import { text } from '../text.ts';

interface Baris {
  readonly at: number;
  readonly nama: string;
}

export function PrintPage({ tps }: { readonly tps: MejaTps }): VNode {
  const { lang, kontes, at } = tps.scene;
  const { pack } = kontes;
  return (
    <div data-luring="cetak" data-pemilu={at.pemilu} data-kontes={at.kontes} data-kode={tps.kode} data-paket={paketPath(at)}>
      <Container>
        <PageHead title={tps.nama} eyebrow={`${pack.form.model}, ${contestWords(lang, kontes)}`} />
        <div data-kosong>
          <Lead>{say(lang, text.cetakKosong)}</Lead>
        </div>
        <div hidden data-terisi>
          <Note>
            <span data-isi="tanda" data-kata={say(lang, text.cetakTanda)} />
          </Note>
          <div class="pd-qr" data-qr role="img" aria-label={say(lang, text.cetakQr)} />
          {paperOf(pack).bagian.map(({ bagian, judul, baris }) => (
            <Section key={bagian} id={`cetak-${bagian}`} title={say(lang, desk.bagianJudul, { bagian, judul: say(lang, judul) })} level={3}>
              <Table lang={lang} id={`tabel-${bagian}`} caption={say(lang, judul)} rows={baris.flatMap(({ kotak }) => kotak.map((box): Baris => ({ at: box, nama: labelOf(lang, pack, box) })))} />
            </Section>
          ))}
          <Section id="ttd" title={say(lang, text.tandaTangan)} level={3}>
            <Lead>{' '}</Lead>
          </Section>
          <Button name="cetak">{say(lang, text.cetakTombol)}</Button>
        </div>
      </Container>
    </div>
  );
}

function labelOf(lang: Lang, pack: KontesPack, at: number): string {
  const opsi = pack.opsi[at];
  return opsi === undefined ? boxName(lang, pack, at) : `${opsi.nomor}. ${opsi.nama}`;
}

function Table({ lang, id, caption, rows }: { readonly lang: Lang; readonly id: string; readonly caption: string; readonly rows: readonly Baris[] }): VNode {
  return (
    <DataTable
      id={id}
      caption={caption}
      quietCaption
      scroll
      columns={[
        { key: 'nama', title: say(lang, text.kolomIsian), kind: 'text', sortable: false, get: (row: Baris) => row.nama },
        { key: 'angka', title: say(lang, text.kolomAngka), kind: 'text', sortable: false, get: (row: Baris) => <span data-kotak={String(row.at)} /> },
      ]}
      rows={rows}
      rowKey={(row) => String(row.at)}
    />
  );
}
