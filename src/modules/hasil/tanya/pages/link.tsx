// Where does a page of figures lead to what is asked about them? (one line on the pages of areas and stations)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import type { Scene } from '../../pages/scene.ts';
import { tanyaPath } from '../address.ts';
import { text } from '../text.ts';

export function TanyaLink({ scene: { lang, at }, kode, tempat }: { readonly scene: Scene; readonly kode: AreaCode; readonly tempat: string }): VNode {
  const { href } = useReader();
  return (
    <p class="govuk-body">
      <a href={href(tanyaPath(at, kode))}>{say(lang, text.bacaTanya, { tempat })}</a>
    </p>
  );
}
