// What does a voter fill in to find her station? (look 5a; one thing everybody knows of herself, one that others do not)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { AsideList, Assurance, Details, Inset, OrLine } from '#design/answers';
import { Button, ErrorSummary, type HiddenField, PostForm, PuzzleField, TextInput } from '#design/forms';
import { Breadcrumbs, Grid, Lead, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { text } from '../text.ts';
import { CEK, TPS } from './address.ts';

export interface FormView {
  readonly fields: readonly HiddenField[];
  readonly puzzle: string;
  /** What stands in the way, and at which field; the values themselves are never shown again. */
  readonly fault?: { readonly field: 'nik' | 'nkk' | 'nama' | 'kode'; readonly words: string } | undefined;
  /** No list is published here. */
  readonly empty?: boolean;
}

export function FormPage({ view }: { readonly view: FormView }): VNode {
  const { lang } = useReader();
  const { fault } = view;
  return (
    <>
      {fault && <ErrorSummary items={[{ href: `#${fault.field}`, text: `${fault.words} ${say(lang, text.cekIsiLagi)}` }]} />}
      <Grid>
        <Span cols={7}>
          <Breadcrumbs items={[{ label: say(lang, text.cekSemua), href: '/layanan' }, { label: say(lang, text.cekJudul) }]} />
          <PageHead title={say(lang, text.cekJudul)} />
          <Lead>{say(lang, text.cekMaksud)}</Lead>
          {view.empty && <Inset>{say(lang, text.cekKosong)}</Inset>}
          <Asked view={view} />
        </Span>
        <Span cols={5}>
          <Section id="lain" title={say(lang, text.cekCaraLain)} level={3} tight>
            <AsideList items={otherWays(lang)} />
          </Section>
        </Span>
      </Grid>
    </>
  );
}

function Asked({ view: { fields, puzzle, fault } }: { readonly view: FormView }): VNode {
  const { lang } = useReader();
  const at = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);
  return (
    <PostForm action={CEK} fields={[...fields]}>
      <TextInput id="nik" name="nik" label={say(lang, text.cekNik)} hint={say(lang, text.cekNikKet)} error={at('nik')} inputMode="text" maxLength={24} autoComplete="off" digits />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">{say(lang, text.cekKedua)}</legend>
        <TextInput id="nkk" name="nkk" label={say(lang, text.cekNkk)} hint={say(lang, text.cekNkkKet)} error={at('nkk')} inputMode="numeric" maxLength={24} autoComplete="off" digits />
        <OrLine>{say(lang, text.cekAtau)}</OrLine>
        <TextInput id="nama" name="nama" label={say(lang, text.cekNama)} hint={say(lang, text.cekNamaKet)} error={at('nama')} maxLength={120} autoComplete="off" />
      </fieldset>
      <Details summary={say(lang, text.cekKodeBuka)}>
        <TextInput id="kode" name="kode" label={say(lang, text.cekKode)} hint={say(lang, text.cekKodeKet)} error={at('kode')} maxLength={20} autoComplete="off" />
      </Details>
      <Assurance title={say(lang, text.cekJamin)}>{say(lang, text.cekJaminKet)}</Assurance>
      <PuzzleField puzzle={puzzle} />
      <Button>{say(lang, text.cekTombol)}</Button>
    </PostForm>
  );
}

function otherWays(lang: Lang) {
  return [
    { title: say(lang, text.cekCaraTps), text: say(lang, text.cekCaraTpsKet), link: { href: TPS, label: say(lang, text.cekCaraTpsBuka) } },
    { title: say(lang, text.cekCaraPetugas), text: say(lang, text.cekCaraPetugasKet), link: { href: '/kantor', label: say(lang, text.cekCaraKantor) } },
  ];
}
