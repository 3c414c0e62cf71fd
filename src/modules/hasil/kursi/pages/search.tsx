// How does somebody find the dapil in which she votes? (by the name of her area; an address that can be kept)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { AskForm, TextInput } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Letak, contestSeatsPath, dapilPath, explainPath } from '../address.ts';
import type { Ketemu } from '../find-dapil.ts';
import { search } from '../text-dapil.ts';

/** What was typed and what it found. */
export interface Pencarian {
  readonly kata: string;
  readonly ketemu: readonly Ketemu[];
}

interface FindProps {
  readonly lang: Lang;
  readonly at: Letak;
  readonly pencarian: Pencarian | null;
}

export function FindDapil({ lang, at, pencarian }: FindProps): VNode {
  return (
    <Section id="cari-dapil" title={say(lang, search.judul)}>
      <AskForm action={contestSeatsPath(at)} button={say(lang, search.tombol)}>
        <TextInput id="cari" name="cari" label={say(lang, search.label)} value={pencarian?.kata} maxLength={100} autoComplete="off" />
      </AskForm>
      {pencarian !== null && <Found lang={lang} at={at} pencarian={pencarian} />}
    </Section>
  );
}

function Found({ lang, at, pencarian: { kata, ketemu } }: FindProps & { readonly pencarian: Pencarian }): VNode {
  const { href } = useReader();
  if (ketemu.length === 0) return <Note>{say(lang, search.kosong)}</Note>;
  return (
    <>
      <p class="pd-strong">{say(lang, search.hasil, { kata })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {ketemu.map(({ kode, nama, lewat }) => (
          <li key={kode}>
            <a href={href(dapilPath(at, kode))}>{nama}</a> {lewat.length > 0 && `(${lewat.slice(0, 3).join('; ')})`}, <a href={href(explainPath(at, kode))}>{say(lang, search.cara)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
