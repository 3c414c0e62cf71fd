// What does an officer read before the map of a desa is taken over? (what moves, how many, that nothing stands against it)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm } from '#design/forms';
import { Note } from '#design/page';
import type { PetaTerbuka } from '../buka.ts';
import { text } from '../text.ts';
import { type LetakDesa, desaPath, terimaPath } from './address.ts';
import { Checks, Moves, Totals } from './desa.tsx';
import { guardsOf } from './forms.tsx';

interface TerimaProps {
  readonly lang: Lang;
  readonly at: LetakDesa;
  readonly nama: string;
  readonly buka: PetaTerbuka;
  readonly terbuka: boolean;
  readonly fields: readonly HiddenField[];
  readonly error: string | undefined;
}

export function TerimaPage(props: TerimaProps): VNode {
  const { lang, at, nama, buka, fields, error } = props;
  const guards = guardsOf(props);
  const missing = guards.find(({ ok }) => !ok);
  const seen = [{ name: 'versi', value: String(buka.usul.versi) }, { name: 'sidik', value: buka.peta.sidik }];
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#terima', text: error }]} />}
      <DeskHead title={say(lang, text.tpsTerima)} eyebrow={say(lang, text.tpsJudulDesa, { tempat: nama })} />
      <Totals lang={lang} buka={buka} />
      <Checks lang={lang} buka={buka} />
      <Moves lang={lang} buka={buka} />
      <PostForm action={terimaPath(at)} fields={[...fields, ...seen]}>
        <ActPanel id="terima" title={say(lang, text.tpsTerima)} guards={guards}>
          <Note>{say(lang, text.tpsTerimaMaksud)}</Note>
          <Button {...(missing === undefined ? {} : { locked: { id: 'terima-kunci', reason: missing.text } })}>{say(lang, text.tpsTerima)}</Button>
          <Button kind="second" href={desaPath(at)}>
            {say(lang, text.tpsKembali)}
          </Button>
        </ActPanel>
      </PostForm>
    </>
  );
}
