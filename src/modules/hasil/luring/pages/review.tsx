// What is about to be signed? (figures with their sums, what stands as on the paper, photographs; the phone writes it all in)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Button } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import { DataTable } from '#design/tables';
import type { KontesPack } from '#modules/pemilu';
import { PaperTable } from '../../desk/pages/paper-table.tsx';
import { akhir } from '../../desk/text.ts';
import { text } from '../text.ts';
import { wordsPlace, figurePlace } from './places.tsx';

interface Props {
  readonly lang: Lang;
  readonly pack: KontesPack;
}

/** Stands in the page of the form and is hidden until the form is ready. */
export function ReviewPanel({ lang, pack }: Props): VNode {
  return (
    <div hidden data-tinjau tabIndex={-1}>
      <Container>
        <Section id="tinjau" title={say(lang, text.tinjauJudul)}>
          <Lead>{say(lang, text.tinjauIsi)}</Lead>
          <Section id="tinjau-sebab" title={say(lang, akhir.dipertahankan)} level={3}>
            <Note>
              <span data-isi="cocok" data-kata={say(lang, akhir.semuaCocok)} />
            </Note>
            <div data-sebab>
              <Lines id="sebab" caption={say(lang, akhir.dipertahankan)} heads={[say(lang, text.kolomPertanyaan), say(lang, text.kolomSebab)]} />
            </div>
          </Section>
          <PaperTable lang={lang} pack={pack} id="tinjau" angka={figurePlace} huruf={wordsPlace} />
          <Section id="tinjau-hitung" title={say(lang, text.hitungJudul)} level={3}>
            <div data-hitung>
              <Lines id="hitung" caption={say(lang, text.hitungJudul)} heads={[say(lang, text.kolomPertanyaan), say(lang, text.kolomHitung)]} />
            </div>
          </Section>
          <Note>
            <span data-isi="foto-tinjau" />
          </Note>
          <div class="pd-actions">
            <Button name="tanda-tangan">{say(lang, text.tandaTangani)}</Button>
            <Button name="betulkan" kind="second">
              {say(lang, akhir.ubah)}
            </Button>
          </div>
          <p class="govuk-body" role="status" data-pesan />
        </Section>
      </Container>
    </div>
  );
}

/** One empty row: the phone repeats it. */
function Lines({ id, caption, heads: [first, second] }: { readonly id: string; readonly caption: string; readonly heads: readonly [string, string] }): VNode {
  return (
    <DataTable
      id={`tabel-${id}`}
      caption={caption}
      quietCaption
      scroll
      columns={[
        { key: 'satu', title: first, kind: 'text', sortable: false, get: () => '' },
        { key: 'dua', title: second, kind: 'text', sortable: false, get: () => '' },
      ]}
      rows={['satu']}
      rowKey={(row) => row}
    />
  );
}
