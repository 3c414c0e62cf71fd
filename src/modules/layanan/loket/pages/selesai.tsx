// What does a counter see when a visit is finished? (the survey code, to be handed over now)
import { type Lang, say } from '#kernel/text';
import { QueueNumber } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import type { Outcome } from '#platform/module';
import { showShort } from '../../kunjungan/token.ts';
import type { Tuntas } from '../actions/layani.ts';
import { tamuText as t } from '../text-tamu.ts';
import { tulisNomor } from '../urutan.ts';

/** The only page that ever shows the token. */
export function selesaiOutcome(lang: Lang, { kunjungan, token }: Tuntas, here: string): Outcome {
  const title = say(lang, t.selesaiJudul);
  const body = (
    <>
      <DeskHead title={title} eyebrow={kunjungan.huruf === null || kunjungan.nomor === null ? undefined : tulisNomor(kunjungan.huruf, kunjungan.nomor)} />
      {token === undefined ? (
        <Note>{say(lang, t.tanpaToken)}</Note>
      ) : (
        <Section id="token" title={say(lang, t.tokenJudul)}>
          <QueueNumber number={showShort(token.pendek)} label={say(lang, t.tokenKode)} />
          <Lead>{say(lang, t.tokenIsi)}</Lead>
        </Section>
      )}
      <div class="pd-actions">
        <Button href={`${here}?urung=${kunjungan.id}`}>{say(lang, t.keLoketLagi)}</Button>
      </div>
    </>
  );
  return { kind: 'page', title, body, nav: 'layanan.loket' };
}
