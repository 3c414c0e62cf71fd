// How does an officer's phone become one that works without a network? (keamanan.md 1.6: one device, proven anew, released before another)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { LEPASKAN, LURING, SIAPKAN } from '../address.ts';
import type { TpsDiHp } from '../phone/shelf.ts';
import { text } from '../text.ts';

interface Props {
  readonly lang: Lang;
  readonly ticket: string;
  readonly tps: readonly TpsDiHp[];
  /** A phone that is bound already, in words. */
  readonly terikat: { readonly id: string; readonly label: string; readonly waktu: string; readonly hidden: readonly HiddenField[] } | null;
}

export function PreparePage({ lang, ticket, tps, terikat }: Props): VNode {
  return (
    <>
      <DeskHead title={say(lang, text.siapkanJudul)} />
      <div data-luring="siapkan" data-kirim={SIAPKAN} data-tiket={ticket} data-gagal={say(lang, text.gagalSiap)} data-tunggu={say(lang, text.sedangSiap)}>
        <Lead>{say(lang, text.siapkanIsi)}</Lead>
        {terikat !== null && <Bound lang={lang} terikat={terikat} />}
        {tps.length === 0 && <Inset>{say(lang, text.tanpaTps)}</Inset>}
        {tps.length > 0 && terikat === null && (
          <PostForm action={LURING} fields={[]}>
            {tps.map((one) => (
              <Note key={one.id}>
                {one.nama}: {one.kontesNama}
              </Note>
            ))}
            <TextInput id="nama-hp" name="nama" label={say(lang, text.namaHp)} value={say(lang, text.namaHpContoh)} />
            <p class="govuk-body" role="status" data-pesan />
            <Button>{say(lang, text.siapkanJudul)}</Button>
          </PostForm>
        )}
        <noscript>
          <Note>{say(lang, text.tanpaSkrip)}</Note>
        </noscript>
      </div>
    </>
  );
}

function Bound({ lang, terikat }: { readonly lang: Lang; readonly terikat: NonNullable<Props['terikat']> }): VNode {
  const { id, label, waktu, hidden } = terikat;
  return (
    <Section id="terikat" title={say(lang, text.sudahAda)}>
      <Inset>{say(lang, text.sudahAdaIsi, { label, waktu })}</Inset>
      <PostForm action={LEPASKAN} fields={[...hidden, { name: 'perangkat', value: id }]}>
        <Button kind="second">{say(lang, text.lepaskan)}</Button>{' '}
        <Button href={LURING}>{say(lang, text.judul)}</Button>
      </PostForm>
    </Section>
  );
}
