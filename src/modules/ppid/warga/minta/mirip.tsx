// What answers the question already, between the question and the rest? (ppid.md section 18: nothing is filed or refused by the search)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Lead } from '#design/page';
import type { Answer } from '../../dip/jawaban.ts';
import { Answers } from '../../dip/pages/similar.tsx';
import { ISI } from '../address.ts';
import { mintaText as text } from '../text-minta.ts';
import { Bingkai, type HalamanProps, Kembali } from './halaman.tsx';
import { ikut } from './langkah.ts';

interface MiripProps extends HalamanProps {
  readonly answers: readonly Answer[];
  /** Of the form that says "this answers it". */
  readonly ini: readonly HiddenField[];
}

/** "File it all the same" comes first: nobody looks for the way on. */
export function MiripView(props: MiripProps): VNode {
  const { lang, typed, ticket, answers, kantor, ini } = props;
  return (
    <Bingkai {...props} halaman="mirip">
      <Lead>{say(lang, text.miripPengantar)}</Lead>
      <PostForm action={ISI} fields={[...ticket, ...ikut(typed, 'mirip'), { name: 'langkah', value: 'mirip' }]} enctype="multipart/form-data">
        <div class="pd-actions">
          <Button>{say(lang, text.miripTetap)}</Button>
          <Kembali lang={lang} halaman="mirip" />
        </div>
      </PostForm>
      <Answers lang={lang} answers={answers} kantor={kantor[0]?.kode ?? '0'} fields={ini} />
    </Bingkai>
  );
}
