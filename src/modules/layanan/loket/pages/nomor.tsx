// What does a guest get who has just arrived? (a number, and a page that shows the place in the queue until midnight)
import type { VNode } from 'preact';
import { type Lang, type Sentence, say } from '#kernel/text';
import { QrCode, QueueNumber, Roofed } from '#design/answers';
import { Button } from '#design/forms';
import { Note, PageHead } from '#design/page';
import { qrSvg } from '#platform/documents';
import type { Outcome } from '#platform/module';
import { antrePath } from '../../kunjungan/alamat.ts';
import type { Tiba } from '../actions/tiba.ts';
import { loketText as t } from '../text.ts';

/** Back to reception, or to the beginning for the next guest of the lobby. */
interface Kembali {
  readonly href: string;
  readonly words: Sentence;
}

interface Props {
  readonly lang: Lang;
  readonly tiba: Tiba;
  readonly qr: string;
  readonly kembali: Kembali;
}

function NomorPage({ lang, tiba, qr, kembali }: Props): VNode {
  return (
    <>
      <PageHead title={say(lang, t.nomorBaru, { nomor: tiba.nomor })} />
      <Roofed>
        <QueueNumber number={tiba.nomor} label={say(lang, t.nomorAnda)} />
        <QrCode svg={qr} label={say(lang, t.qrPosisi)} />
      </Roofed>
      <Note>{say(lang, t.nomorSlip)}</Note>
      <div class="pd-actions">
        <Button href={kembali.href}>{say(lang, kembali.words)}</Button>
        <Button href={antrePath(tiba.antre)} kind="second">
          {say(lang, t.bukaPosisi)}
        </Button>
      </div>
    </>
  );
}

export function nomorOutcome(lang: Lang, origin: string, tiba: Tiba, kembali: Kembali): Outcome {
  const qr = qrSvg(`${origin}${antrePath(tiba.antre)}`);
  return { kind: 'page', title: say(lang, t.nomorBaru, { nomor: tiba.nomor }), body: <NomorPage lang={lang} tiba={tiba} qr={qr} kembali={kembali} /> };
}
