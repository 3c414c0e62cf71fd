// Is this copy genuine? (public: a code or a hash in, "of what and when" out, never to whom)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { DefinitionList } from '#design/tables';
import { AskForm, ErrorSummary, TextInput } from '#design/forms';
import { Lead, Note, PageHead, Section } from '#design/page';
import { PERIKSA } from '../address.ts';
import type { Dikenal } from '../store/serah.ts';
import { text } from '../text.ts';
import { timeIn } from './parts.tsx';

export interface CheckProps {
  readonly lang: Lang;
  /** As typed. */
  readonly kode: string;
  readonly hasil: { readonly jenis: 'KOSONG' | 'BENTUK' | 'BUKAN' } | { readonly jenis: 'ADA'; readonly dikenal: Dikenal; readonly tempat: string; readonly daftar: string };
}

export function CheckPage({ lang, kode, hasil }: CheckProps): VNode {
  const wrong = hasil.jenis === 'BENTUK' ? say(lang, text.salPeriksaBentuk) : undefined;
  return (
    <>
      {wrong !== undefined && <ErrorSummary items={[{ href: '#kode', text: wrong }]} />}
      <PageHead title={say(lang, text.salPeriksaJudul)} />
      <Lead>{say(lang, text.salPeriksaPembuka)}</Lead>
      <AskForm action={PERIKSA} button={say(lang, text.salPeriksaTombol)}>
        <TextInput id="kode" name="kode" label={say(lang, text.salPeriksaIsi)} hint={say(lang, text.salPeriksaPetunjuk)} value={kode} error={wrong} maxLength={90} />
      </AskForm>
      {hasil.jenis === 'BUKAN' && (
        <Section id="hasil" title={say(lang, text.salHasil)}>
          <p class="govuk-body">{say(lang, text.salBukan)}</p>
          <Note>{say(lang, text.salBukanLanjut)}</Note>
        </Section>
      )}
      {hasil.jenis === 'ADA' && (
        <Section id="hasil" title={say(lang, text.salHasil)}>
          <p class="govuk-body">{say(lang, text[`salAsli${hasil.dikenal.jenis}`])}</p>
          <DefinitionList
            items={[
              { term: say(lang, text.salDaftar), value: `${hasil.daftar}, ${say(lang, text.salVersi, { no: String(hasil.dikenal.no) })}` },
              { term: say(lang, text.salWilayah), value: hasil.tempat },
              { term: say(lang, text.salWaktu), value: timeIn(lang, hasil.dikenal.pada, hasil.dikenal.kode.slice(0, 4)) },
              { term: 'SHA-256', value: <code class="pd-hash">{hasil.dikenal.sha256}</code> },
            ]}
          />
        </Section>
      )}
    </>
  );
}
