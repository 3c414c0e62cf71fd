// What does a new officer still have to do before the desk opens? (keamanan.md 1.1: a second person has met the holder)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Roofed } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, Section } from '#design/page';
import { type Progress, findProgress } from '#platform/identity';
import { type Outcome, defineOwn } from '#platform/module';
import { text } from '../text-enrol.ts';

export const waitingRoute = defineOwn({
  id: 'petugas.menunggu',
  path: '/undangan/menunggu',
  handle: async ({ deps, lang, who }): Promise<Outcome> => {
    const progress = await findProgress(deps.database.db, deps.clock, deps.keys, who.account);
    if (progress === undefined) return { kind: 'redirect', to: who.active ? '/kerja' : '/kerja/saya' };
    return { kind: 'page', title: say(lang, text.tungguJudul), body: <WaitingView lang={lang} progress={progress} /> };
  },
});

export function WaitingView({ lang, progress }: { readonly lang: Lang; readonly progress: Progress }): VNode {
  const { codeWord, lacks, first } = progress;
  return (
    <>
      <DeskHead title={say(lang, text.tungguJudul)} />
      <Lead>{say(lang, first ? text.tungguPertama : text.tungguIsi)}</Lead>
      {!first && (
        <Roofed>
          <p class="govuk-body">{say(lang, text.tungguKata)}</p>
          <p class="govuk-heading-l">{codeWord}</p>
        </Roofed>
      )}
      {lacks.length > 0 && (
        <Section id="kurang" title={say(lang, text.tungguMasih)}>
          <ul class="govuk-list">
            {lacks.map((lack) => (
              <li key={lack}>{say(lang, text[`kurang_${lack}`])}</li>
            ))}
          </ul>
        </Section>
      )}
      <div class="pd-actions">
        {lacks.length > 0 && (
          <Button href="/kerja/saya/kunci" icon="plus">
            {say(lang, text.kunciKedua)}
          </Button>
        )}
        <Button kind="second" href="/undangan/menunggu">
          {say(lang, text.periksa)}
        </Button>
      </div>
    </>
  );
}
