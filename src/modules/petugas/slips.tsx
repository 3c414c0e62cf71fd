// How does a link come into a person's hand? (a slip for each, with a code for the camera; shown once)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Inset, Roofed } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button } from '#design/forms';
import { DefinitionList } from '#design/tables';
import { qrPng } from '#platform/documents';
import { Picture } from './picture.tsx';
import { text } from './text-invite.ts';

export interface Slip {
  readonly name: string;
  readonly signInName: string;
  /** Post and place in words. */
  readonly post: string;
  /** Until when the link is good, in words. */
  readonly until: string;
  readonly address: string;
}

interface DrawnSlip extends Slip {
  readonly picture: Uint8Array;
}

/** Draws the codes one after another, so that many of them do not hold up everybody else. */
export async function drawSlips(slips: readonly Slip[]): Promise<DrawnSlip[]> {
  const drawn: DrawnSlip[] = [];
  for (const slip of slips) drawn.push({ ...slip, picture: await qrPng(slip.address) });
  return drawn;
}

/** Address of a link on this server. */
export function linkAddress(origin: string, token: string): string {
  return `${origin}/undangan/${token}`;
}

export function SlipsView({
  lang,
  slips,
  back,
}: {
  readonly lang: Lang;
  readonly slips: readonly DrawnSlip[];
  readonly back: string;
}): VNode {
  const title = slips.length === 1 ? say(lang, text.slipJudul) : say(lang, text.slipSemua, { n: String(slips.length) });
  return (
    <>
      <DeskHead title={title} />
      <Inset>{say(lang, text.slipSekali)}</Inset>
      {slips.map((slip) => (
        <SlipCard key={slip.address} lang={lang} slip={slip} />
      ))}
      <div class="pd-actions">
        <Button kind="second" href={back}>
          {say(lang, text.slipKembali)}
        </Button>
      </div>
    </>
  );
}

function SlipCard({ lang, slip }: { readonly lang: Lang; readonly slip: DrawnSlip }): VNode {
  return (
    <Roofed>
      <DefinitionList
        items={[
          { term: say(lang, text.slipUntuk), value: <b>{slip.name}</b> },
          { term: say(lang, text.slipTugas), value: slip.post },
          { term: say(lang, text.slipNamaMasuk), value: <b>{slip.signInName}</b> },
          { term: say(lang, text.slipBerlaku), value: slip.until },
          { term: say(lang, text.slipTautan), value: <a href={slip.address}>{slip.address}</a> },
        ]}
      />
      <Picture png={slip.picture} alt={say(lang, text.slipGambar)} />
      <p class="pd-small">{say(lang, text.slipLangkah)}</p>
    </Roofed>
  );
}
