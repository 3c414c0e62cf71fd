// Where does the page of an area or station lead to who voted there?
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { useReader } from '#design/reader';
import { type Letak, usersPath } from '../address.ts';
import { text } from '../text.ts';

export function UsersLink({ lang, at, kode }: { readonly lang: Lang; readonly at: Letak; readonly kode: AreaCode }): VNode {
  const { href } = useReader();
  return (
    <p>
      <a href={href(usersPath(at, kode))}>{say(lang, text.lihat)}</a>
    </p>
  );
}
