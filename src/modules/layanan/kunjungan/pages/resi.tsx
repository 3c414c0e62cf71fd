// What does a guest take along after booking? (code, PIN once, place and time, what to bring, a QR with the code in its fragment)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Inset, QrCode, ReceiptCode, Roofed } from '#design/answers';
import { Facts } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, Note, PageHead, Section } from '#design/page';
import type { Dipesan } from '../actions/pesan.ts';
import { LACAK } from '../alamat.ts';
import { text } from '../text.ts';

export interface ResiView {
  readonly lang: Lang;
  readonly resi: Dipesan;
  /** As printed. */
  readonly kode: string;
  readonly qr: string;
  readonly kantor: { readonly kode: string; readonly nama: string; readonly alamat: string };
  /** When, in words of the office's zone. */
  readonly waktu: string;
  readonly layanan: string;
  /** What the standard asks for; undefined where none is set. */
  readonly syarat: readonly string[] | undefined;
  /** Why the photograph was not taken. */
  readonly foto: string | undefined;
}

export function ResiPage(view: ResiView): VNode {
  const { lang, resi, kode, qr, kantor, foto } = view;
  return (
    <>
      <PageHead title={say(lang, text.resiJudul)} />
      <Lead>{say(lang, resi.perluOrang ? text.resiTunggu : text.resiPasti)}</Lead>
      <Roofed>
        <ReceiptCode
          label={say(lang, text.resiNomor)}
          numbers={[view.waktu]}
          note={view.layanan}
          codeLabel={say(lang, text.resiKunci)}
          code={kode}
          pin={say(lang, text.resiPinBaris, { pin: resi.pin })}
          codeNote={say(lang, text.resiSimpan)}
        />
        <Facts items={[{ term: say(lang, text.kantor), value: kantor.nama }, { term: say(lang, text.resiAlamat), value: kantor.alamat === '' ? say(lang, text.resiAlamatTanya) : kantor.alamat }]} />
        <QrCode svg={qr} label={say(lang, text.resiQr)} />
      </Roofed>
      {foto !== undefined && <Inset>{foto}</Inset>}
      <Section id="bawa" title={say(lang, text.resiSyarat)}>
        {view.syarat === undefined ? (
          <p class="govuk-body">{say(lang, text.resiTanpaSyarat)}</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {view.syarat.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        <Note>{say(lang, text.resiBawa)}</Note>
      </Section>
      <div class="pd-actions">
        <Button href={LACAK} kind="second">
          {say(lang, text.resiLacak)}
        </Button>
        <Button href={`/kantor/${kantor.kode}`} kind="second">
          {say(lang, text.resiKantor)}
        </Button>
      </div>
    </>
  );
}
