// Where does the page of an election lead to the sums of its contests?
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Button } from '#design/forms';
import { Section } from '#design/page';
import { bukuPath } from '../address.ts';
import type { Buku } from '../sheet.ts';
import { pages as text } from '../text-pages.ts';

/** Nothing where no contest has any. */
export function SumEntry({ lang, jumlah }: { readonly lang: Lang; readonly jumlah: readonly Buku[] }): VNode | null {
  if (jumlah.length === 0) return null;
  return (
    <Section id="jumlah" title={say(lang, text.bagianKontes)}>
      <p>{say(lang, text.bagianIsi)}</p>
      <div class="pd-actions">
        {jumlah.map(({ at, surat }) => (
          <Button key={at.jenis} kind="second" href={bukuPath(at)}>
            {say(lang, surat.nama)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
