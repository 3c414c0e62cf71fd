// Is this receipt genuine? (anybody, with what stands in its QR code; nothing is kept)
import type { VNode } from 'preact';
import { z } from 'zod';
import { addDays, parseDay } from '#kernel/day';
import { formatDate, formatDateShort } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Roofed, Verify } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Textarea } from '#design/forms';
import { Tag } from '#design/marks';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { Files } from '#design/tables';
import type { FormRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { areaCode } from '#kernel/area-code';
import { PERIKSA_TANDA, PPID } from '../address.ts';
import { depanText } from '../text-depan.ts';
import { tandaText as text } from '../text-tanda.ts';
import { saatDi } from '../waktu.ts';
import { LURING } from '../../surat/luring.ts';
import { luringText } from '../../surat/text-luring.ts';
import { type IsiTanda, kunciTanda, periksaTanda } from './tanda-tangan.ts';

export const periksaBody = z.object({ tanda: z.string().max(8_000).optional() });
type Request = FormRequest<unknown, unknown, z.infer<typeof periksaBody>>;

interface PeriksaProps {
  readonly lang: Lang;
  readonly fields: readonly HiddenField[];
  readonly keys: ReturnType<typeof kunciTanda>;
  readonly typed: string;
  readonly wrong?: string;
  readonly found?: { readonly isi: IsiTanda; readonly kantor: string };
}

export function showPeriksaTanda({ deps, lang, ticket }: FormRequest<unknown, unknown, unknown>): Outcome {
  return { kind: 'page', title: say(lang, text.periksaJudul), scripts: ['permohonan'], body: <PeriksaView lang={lang} fields={ticket(PERIKSA_TANDA)} keys={kunciTanda(deps.keys)} typed="" /> };
}

export async function takePeriksaTanda({ deps, lang, ticket, body }: Request): Promise<Outcome> {
  const typed = body.tanda ?? '';
  const read = periksaTanda(deps.keys, typed);
  const common = { lang, fields: ticket(PERIKSA_TANDA), keys: kunciTanda(deps.keys), typed };
  const title = say(lang, text.periksaJudul);
  if (!read.ok) {
    const wrong = say(lang, read.refusal.code === 'TANDA_BENTUK' ? text.periksaBentuk : text.periksaPalsu);
    return { kind: 'page', title, state: 'invalid', scripts: ['permohonan'], body: <PeriksaView {...common} wrong={wrong} /> };
  }
  const kantor = (await findOffice(deps.database.db, areaCode(read.value.kantor)))?.nama ?? read.value.kantor;
  return { kind: 'page', title, body: <PeriksaView {...common} found={{ isi: read.value, kantor }} /> };
}

function PeriksaView({ lang, fields, keys, typed, wrong, found }: PeriksaProps): VNode {
  return (
    <>
      <Breadcrumbs items={[{ href: PPID, label: say(lang, depanText.judul) }, { label: say(lang, text.periksaJudul) }]} />
      {wrong !== undefined && <ErrorSummary items={[{ href: '#tanda', text: wrong }]} />}
      <PageHead title={say(lang, text.periksaJudul)} />
      {found !== undefined && <Asli lang={lang} isi={found.isi} kantor={found.kantor} />}
      <Lead>{say(lang, text.periksaMaksud)}</Lead>
      <PostForm action={PERIKSA_TANDA} fields={fields} marks={{ 'data-pd-tanda': '' }}>
        <Textarea id="tanda" name="tanda" label={say(lang, text.periksaLabel)} value={typed} error={wrong} rows={6} maxLength={8_000} required />
        <Button>{say(lang, text.periksaTombol)}</Button>
      </PostForm>
      <Section id="luring" title={say(lang, luringText.judul)}>
        <Files items={[{ href: LURING, title: say(lang, luringText.rute) }]} />
      </Section>
      <Section id="sendiri" title={say(lang, text.sendiriJudul)}>
        <Verify
          title={say(lang, text.sendiriKunci)}
          intro={say(lang, text.sendiriMaksud)}
          facts={keys.map((one) => ({ term: one.kunci, value: one.publik, code: true }))}
          steps={[text.sendiri1, text.sendiri2, text.sendiri3, text.sendiri4].map((one) => say(lang, one))}
        />
      </Section>
    </>
  );
}

function Asli({ lang, isi, kantor }: { readonly lang: Lang; readonly isi: IsiTanda; readonly kantor: string }): VNode {
  const day = (written: string | null): string => {
    const read = parseDay(written ?? '');
    return read.ok ? formatDate(lang, read.value) : '';
  };
  const start = parseDay(isi.hari0 ?? '');
  return (
    <Roofed>
      <p class="govuk-body">
        <Tag kind="cocok">{say(lang, text.periksaAsli)}</Tag>
      </p>
      <Facts
        items={[
          { term: say(lang, text.periksaNomor), value: isi.nomor },
          { term: say(lang, text.periksaKantor), value: kantor },
          { term: say(lang, text.periksaDiterima), value: saatDi(lang, isi.diterima, areaCode(isi.kantor)) },
          ...(start.ok ? [{ term: say(lang, text.periksaHari0), value: day(isi.hari0) }, { term: say(lang, text.periksaHari), value: isi.hari.map((n) => formatDateShort(lang, addDays(start.value, n))).join(', ') }] : []),
          { term: say(lang, isi.hari0 === null ? text.periksaBatasLengkapi : text.periksaBatas), value: day(isi.batas) },
          { term: say(lang, text.periksaJalur), value: say(lang, text[`jalur_${isi.jalur}`]) },
          { term: say(lang, text.periksaKalender), value: isi.kalender.join(', ') },
        ]}
      />
    </Roofed>
  );
}
