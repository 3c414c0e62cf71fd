// How do answers stand that may make a question needless, with both ways on at the same size? (ppid.md section 18)
import type { VNode } from 'preact';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Button, type HiddenField, PostForm, SearchBox } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { Answer } from '../jawaban.ts';
import { arsipText } from '../text-arsip.ts';
import { jawabanText as text } from '../text-jawaban.ts';
import { AJUKAN, JAWABAN, withQuery } from './address.ts';

export const INI = `${JAWABAN}/ini`;

interface AnswersProps {
  readonly lang: Lang;
  readonly answers: readonly Answer[];
  /** Office that would be asked. */
  readonly kantor: string;
  /** Of a form that is sent to `INI`. */
  readonly fields: readonly HiddenField[];
}

/** At most five answers with date and office; each can be opened, and each can end the question. */
export function Answers({ lang, answers, kantor, fields }: AnswersProps): VNode {
  const { href } = useReader();
  return (
    <>
      {answers.map((one, at) => (
        <Section key={one.href} id={`jawaban-${at + 1}`} title={<a href={href(one.href)}>{one.judul}</a>} level={3}>
          <Note>{about(lang, one)}</Note>
          {one.ringkasan !== '' && <p class="govuk-body">{one.ringkasan.length > 240 ? `${one.ringkasan.slice(0, 240).trimEnd()}…` : one.ringkasan}</p>}
          <PostForm action={INI} fields={[...fields, { name: 'sasaran', value: one.nomor ?? '' }, { name: 'ke', value: one.href }, { name: 'kantor', value: kantor }]}>
            <Button kind="second">
              {say(lang, text.ini)}
              <span class="pd-vh">: {one.judul}</span>
            </Button>
          </PostForm>
        </Section>
      ))}
    </>
  );
}

function about(lang: Lang, { jenis, kantor, hari }: Answer): string {
  return kantor === null || hari === null ? jenis : say(lang, text.keterangan, { jenis, kantor, hari: formatDay(lang, hari) });
}

interface SimilarProps extends AnswersProps {
  readonly q: string;
  readonly enough: boolean;
}

export function SimilarPage(props: SimilarProps): VNode {
  const { lang, q, kantor, answers, enough } = props;
  const state = q === '' ? undefined : !enough ? text.kurang : answers.length === 0 ? text.kosong : undefined;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, arsipText.ppid), href: '/ppid' }, { label: say(lang, text.judul) }]} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <SearchBox id="tanya" action={JAWABAN} label={say(lang, text.cari)} placeholder={say(lang, text.cari)} hint={say(lang, text.cariPetunjuk)} value={q} suggest="/ppid/jawaban.json" />
      {state !== undefined && <p class="govuk-body">{say(lang, state)}</p>}
      <Answers {...props} />
      <Section id="tetap" title={say(lang, text.belum)}>
        <Button href={withQuery(AJUKAN, { kantor: kantor === '0' ? undefined : kantor })} kind="second">
          {say(lang, text.tetap)}
        </Button>
      </Section>
    </>
  );
}
