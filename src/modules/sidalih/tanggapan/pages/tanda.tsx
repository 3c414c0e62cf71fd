// What is somebody handed whose objection is on record? (number, code, PIN and the day, at once; sidalih.md 5.3, keamanan.md 4.4)
import type { VNode } from 'preact';
import { parseDay } from '#kernel/day';
import { formatDate, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset, Roofed } from '#design/answers';
import { Facts } from '#design/desk';
import { Button } from '#design/forms';
import { PageHead, Section } from '#design/page';
import { showCode } from '#platform/receipts';
import type { PaketAturan } from '../../aturan/paket.ts';
import type { Tanda } from '../actions/kirim.ts';
import { jamOf } from '../tenggat.ts';
import { isianText as text } from '../text-isian.ts';

const PIN_MS = 10 * 60_000;

/** The due day with the clock that it comes from. */
export function tenggatWords(lang: Lang, paket: PaketAturan, tenggat: string): string {
  const read = parseDay(tenggat);
  const jam = jamOf(paket, 'PERIKSA_TANGGAPAN');
  return say(lang, text.tandaBatasSebab, { tanggal: read.ok ? formatDate(lang, read.value) : tenggat, hari: formatInt(lang, jam.hari), dasar: say(lang, jam.nama) });
}

export function TandaPage({ lang, tanda, paket, now }: { readonly lang: Lang; readonly tanda: Tanda; readonly paket: PaketAturan; readonly now: number }): VNode {
  const fresh = now - tanda.pada <= PIN_MS;
  return (
    <>
      <PageHead title={say(lang, text.tandaJudul)} />
      <Roofed>
        <Facts
          items={[
            { term: say(lang, text.tandaKode), value: <b class="pd-num">{showCode(tanda.code)}</b> },
            { term: say(lang, text.tandaPin), value: fresh ? <b class="pd-num">{tanda.pin}</b> : say(lang, text.tandaPinHilang) },
            { term: say(lang, text.tandaNomor), value: tanda.nomor },
            { term: say(lang, text.tandaBatas), value: tenggatWords(lang, paket, tanda.tenggat) },
          ]}
        />
      </Roofed>
      <Inset>{say(lang, text.tandaSimpan)}</Inset>
      <Section id="lanjut" title={say(lang, text.tandaSelanjutnya)}>
        <p class="govuk-body">{say(lang, text.tandaLangkah)}</p>
        <Button kind="second" href="/lacak">
          {say(lang, text.tandaLacak)}
        </Button>
      </Section>
    </>
  );
}
