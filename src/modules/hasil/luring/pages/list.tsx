// What is on this phone, and how far is each form? (a shell without data: the phone fills it from its own shelf)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { StateTag, type StateKind } from '#design/desk';
import { EntryHeader, OfflineBars } from '#design/entry';
import { Button } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { SIAPKAN } from '../address.ts';
import { text } from '../text.ts';

/** Ways of a card: what the phone puts in the place of each. */
export const WAYS = { isi: '#isi', cetak: '#cetak', meja: '#meja' } as const;

const CARDS: readonly (readonly [keadaan: string, tag: StateKind, buttons: readonly ('isi' | 'ulang' | 'cetak' | 'meja' | 'kirim')[]])[] = [
  ['belum', 'draf', ['isi']],
  ['menunggu', 'menunggu', ['kirim', 'cetak']],
  ['terkirim', 'terkirim', ['cetak']],
  ['bentrok', 'bentrok', ['meja', 'cetak']],
  ['ditolak', 'bentrok', ['ulang', 'kirim', 'cetak']],
];

export function ListHeader({ lang }: { readonly lang: Lang }): VNode {
  return <EntryHeader back={{ href: '/kerja', label: say(lang, text.kembali) }} title={say(lang, text.judul)} small={say(lang, text.tajuk)} />;
}

export function ListPage({ lang }: { readonly lang: Lang }): VNode {
  return (
    <div data-luring="daftar">
      <OfflineBars />
      <Container>
        <noscript>
          <Note>{say(lang, text.tanpaSkrip)}</Note>
        </noscript>
        <div hidden data-belum>
          <Section id="belum" title={say(lang, text.belumSiap)}>
            <Lead>{say(lang, text.belumSiapIsi)}</Lead>
            <Button href={SIAPKAN}>{say(lang, text.keSiapkan)}</Button>
          </Section>
        </div>
        <div hidden data-ada>
          <Section id="tps" title={say(lang, text.tpsSaya)}>
            <Lead>{say(lang, text.pengantar)}</Lead>
            <Note>
              <span data-isi="hitungan" />
            </Note>
            <div data-daftar aria-live="polite" />
          </Section>
        </div>
      </Container>
      {CARDS.map(([keadaan, tag, buttons]) => (
        <template key={keadaan} data-kartu={keadaan}>
          <Section id="kartu" title={<span data-isi="nama" />} eyebrow={<span data-isi="kontes" />} level={3}>
            <p class="govuk-body">
              <StateTag state={tag}>{keadaan === 'ditolak' ? say(lang, text.ditolak) : undefined}</StateTag>
            </p>
            <Lead>
              <span data-isi="kata" />
            </Lead>
            <Note>
              <span data-isi="foto" />
            </Note>
            {keadaan === 'bentrok' && <Differences lang={lang} />}
            {buttons.map((one) => (
              <p key={one} class="govuk-body">
                <CardButton lang={lang} one={one} />
              </p>
            ))}
          </Section>
        </template>
      ))}
    </div>
  );
}

function CardButton({ lang, one }: { readonly lang: Lang; readonly one: 'isi' | 'ulang' | 'cetak' | 'meja' | 'kirim' }): VNode {
  switch (one) {
    case 'kirim':
      return (
        <Button name="kirim" kind="second">
          {say(lang, text.kirimSekarang)}
        </Button>
      );
    case 'cetak':
      return (
        <Button href={WAYS.cetak} kind="second">
          {say(lang, text.cetak)}
        </Button>
      );
    case 'meja':
      return <Button href={WAYS.meja}>{say(lang, text.bukaMeja)}</Button>;
    default:
      return <Button href={WAYS.isi}>{say(lang, one === 'isi' ? text.isiFormulir : text.isiUlang)}</Button>;
  }
}

/** One empty row: the phone repeats it for each box that differs. */
function Differences({ lang }: { readonly lang: Lang }): VNode {
  return (
    <div data-beda>
      <DataTable
        id="beda"
        caption={say(lang, text.bentrokTabel)}
        scroll
        columns={[
          { key: 'isian', title: say(lang, text.kolomIsian), kind: 'text', sortable: false, get: () => '' },
          { key: 'hp', title: say(lang, text.kolomHp), kind: 'text', figure: true, sortable: false, get: () => '' },
          { key: 'pusat', title: say(lang, text.kolomPusat), kind: 'text', figure: true, sortable: false, get: () => '' },
        ]}
        rows={['satu']}
        rowKey={(row) => row}
      />
      <Note>{say(lang, text.bentrokLanjut)}</Note>
    </div>
  );
}
