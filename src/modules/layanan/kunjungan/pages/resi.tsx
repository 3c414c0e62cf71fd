// What does a guest take along after booking? (code, PIN once, a QR with the code in its fragment)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Inset, QrCode, Roofed } from '#design/answers';
import { Facts } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, Note, PageHead } from '#design/page';
import type { Dipesan } from '../actions/pesan.ts';
import { LACAK } from '../alamat.ts';
import { text } from '../text.ts';

export interface ResiView {
  readonly lang: Lang;
  readonly resi: Dipesan;
  /** As printed. */
  readonly kode: string;
  readonly qr: string;
  readonly ringkas: readonly { readonly term: string; readonly value: string }[];
  /** Why the photograph was not taken. */
  readonly foto: string | undefined;
}

export function ResiPage({ lang, resi, kode, qr, ringkas, foto }: ResiView): VNode {
  return (
    <>
      <PageHead title={say(lang, text.resiJudul)} />
      <Lead>{say(lang, resi.perluOrang ? text.resiTunggu : text.resiPasti)}</Lead>
      <Roofed>
        <Facts items={[{ term: say(lang, text.resiKode), value: kode }, { term: say(lang, text.resiPin), value: resi.pin }, ...ringkas]} />
        <QrCode svg={qr} label={say(lang, text.resiQr)} />
      </Roofed>
      {foto !== undefined && <Inset>{foto}</Inset>}
      <Note>{say(lang, text.resiSimpan)}</Note>
      <Note>{say(lang, text.resiBawa)}</Note>
      <Button href={LACAK} kind="second">
        {say(lang, text.resiLacak)}
      </Button>
    </>
  );
}
