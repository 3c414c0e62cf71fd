// How does a form that was signed on the phone stand on paper? (the phone writes the figures and the code into it)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Button } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import { type MejaTps, contestWords } from '../../desk/scene.ts';
import { cetak } from '../../desk/text-print.ts';
import { PaperTable, SignatureTable } from '../../desk/pages/paper-table.tsx';
import { paketPath } from '../address.ts';
import { text } from '../text.ts';
import { figurePlace, wordsPlace } from './places.tsx';

export function PrintPage({ tps }: { readonly tps: MejaTps }): VNode {
  const { lang, kontes, at } = tps.scene;
  const { pack } = kontes;
  return (
    <div data-luring="cetak" data-pemilu={at.pemilu} data-kontes={at.kontes} data-kode={tps.kode} data-paket={paketPath(at)}>
      <Container>
        <Section id="cetak" title={`${pack.form.model}, ${contestWords(lang, kontes)}`}>
          <div data-kosong>
            <Lead>{say(lang, text.cetakKosong)}</Lead>
          </div>
          <div hidden data-terisi>
            <Note>
              <span data-isi="tanda" />
            </Note>
            <div class="pd-qr" data-qr role="img" aria-label={say(lang, cetak.qr)} />
            <Note>{say(lang, cetak.qrKet)}</Note>
            <PaperTable lang={lang} pack={pack} id="cetak" angka={figurePlace} huruf={wordsPlace} />
            <Section id="ttd" title={say(lang, text.tandaTangan)} level={3}>
              <SignatureTable lang={lang} pack={pack} />
            </Section>
            <div class="pd-actions">
              <Button name="cetak">{say(lang, text.cetakTombol)}</Button>
            </div>
          </div>
        </Section>
      </Container>
    </div>
  );
}
