// What does the page of break-glass show: what is open, what was, what must be looked over? (keamanan.md 1.7)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, type Fact, Facts } from '#design/desk';
import { Button, ErrorSummary, PostForm, Radios, TextInput, Textarea } from '#design/forms';
import { Lead, Section } from '#design/page';
import { SIAGA_REASON_MAX, type Siaga, reviewDue } from '#platform/identity';
import type { DeskRequest } from '#platform/module';
import { type Code, moduleText, refusedText, text } from '../text-siaga.ts';
import { when } from '../when.ts';

export const PATH = '/kerja/siaga';

export interface Typed {
  readonly modul: string;
  readonly wilayah: string;
  readonly alasan: string;
}

export interface ViewProps {
  readonly lang: Lang;
  readonly now: number;
  readonly openings: readonly (Siaga & { readonly place: string })[];
  readonly modules: readonly string[];
  readonly reader: { readonly account: string; readonly sealed: boolean; readonly reviews: boolean; readonly fresh: boolean };
  readonly ticket: DeskRequest<unknown, unknown, unknown>['ticket'];
  readonly typed: Typed;
  readonly refused?: { readonly code: Code; readonly field: string } | undefined;
}

export function SiagaView(props: ViewProps): VNode {
  const { lang, openings, reader, refused } = props;
  return (
    <>
      {refused && <ErrorSummary title={say(lang, text.adaMasalah)} items={[{ href: `#${refused.field}`, text: refusedText(lang, refused.code) }]} />}
      <DeskHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      {openings.length === 0 && <p class="govuk-body">{say(lang, text.kosong)}</p>}
      {openings.map((opening) => (
        <Opening key={opening.id} {...props} opening={opening} />
      ))}
      {reader.sealed && (
        <Section id="minta" title={say(lang, text.minta)}>
          {reader.fresh ? <AskForm {...props} /> : <Prove lang={lang} />}
        </Section>
      )}
    </>
  );
}

function Opening({ opening, ...props }: ViewProps & { readonly opening: ViewProps['openings'][number] }): VNode {
  const { lang, now } = props;
  return (
    <Section id={`siaga-${opening.number}`} title={say(lang, text.nomor, { no: String(opening.number) })} level={2}>
      <Facts items={factsOf(lang, now, opening)} />
      <Acts {...props} opening={opening} />
    </Section>
  );
}

function stateOf(lang: Lang, now: number, { opened, until, closed, reviewed }: Siaga): string {
  if (opened === null || until === null) return say(lang, text.menunggu);
  if (reviewed !== null) return say(lang, text.ditinjau);
  const end = closed ?? until;
  if (closed === null && now < until) return say(lang, text.terbuka, { waktu: when(lang, until) });
  return say(lang, reviewDue(end) <= now ? text.lewat : text.ditutup, { waktu: when(lang, end) });
}

function factsOf(lang: Lang, now: number, opening: ViewProps['openings'][number]): Fact[] {
  const { module, place, reason, askerName, asked, openerName, opened, until, closed, requests, conclusion } = opening;
  const fact = (term: Parameters<typeof say>[1], value: string | undefined): Fact[] => (value === undefined ? [] : [{ term: say(lang, term), value }]);
  const by = (nama: string | null, at: number | null) => (nama === null || at === null ? undefined : say(lang, text.olehPada, { nama, waktu: when(lang, at) }));
  return [
    ...fact(text.keadaan, stateOf(lang, now, opening)),
    ...fact(text.modul, `${moduleText(lang, module)}, ${place}`),
    ...fact(text.alasan, reason),
    ...fact(text.peminta, by(askerName, asked)),
    ...fact(text.pembuka, by(openerName, opened)),
    ...fact(text.permintaan, requests === null ? undefined : formatInt(lang, requests)),
    ...fact(text.tenggat, until === null || conclusion !== null ? undefined : when(lang, reviewDue(closed ?? until) - 1)),
    ...fact(text.simpulan, conclusion ?? undefined),
  ];
}

function Acts({ lang, now, opening, reader, ticket, refused }: ViewProps & { readonly opening: Siaga }): VNode | null {
  const { id, asker, opener, opened, until, closed, reviewed } = opening;
  const one = reader.account === asker || reader.account === opener;
  const open = `${PATH}/${id}/buka`;
  const shut = `${PATH}/${id}/tutup`;
  const review = `${PATH}/${id}/tinjau`;
  const isOpen = opened !== null && closed === null && until !== null && now < until;
  const waits = opened === null && reader.sealed && !one;
  const toReview = reader.reviews && !one && closed !== null && reviewed === null;
  if (!waits && !(isOpen && one) && !toReview) return null;
  if (!reader.fresh) return <Prove lang={lang} />;
  if (waits || isOpen) {
    const action = waits ? open : shut;
    return (
      <PostForm action={action} fields={ticket(action)}>
        <Button kind={waits ? 'main' : 'second'}>{say(lang, waits ? text.buka : text.tutup)}</Button>
      </PostForm>
    );
  }
  const field = `simpulan-${opening.number}`;
  const error = refused?.field === field ? refusedText(lang, refused.code) : undefined;
  return (
    <PostForm action={review} fields={ticket(review)}>
      <Textarea id={field} name="simpulan" label={say(lang, text.simpulan)} hint={say(lang, text.simpulanPetunjuk)} error={error} maxLength={SIAGA_REASON_MAX} required />
      <Button>{say(lang, text.tinjau)}</Button>
    </PostForm>
  );
}

function AskForm({ lang, modules, ticket, typed, refused }: ViewProps): VNode {
  const error = (field: string): string | undefined => (refused?.field === field ? refusedText(lang, refused.code) : undefined);
  return (
    <PostForm action={PATH} fields={ticket(PATH)}>
      <Radios
        id="modul"
        name="modul"
        label={say(lang, text.modul)}
        hint={say(lang, text.modulPetunjuk)}
        error={error('modul')}
        value={typed.modul}
        options={modules.map((module) => ({ value: module, label: moduleText(lang, module) }))}
      />
      <TextInput id="wilayah" name="wilayah" label={say(lang, text.wilayah)} hint={say(lang, text.wilayahPetunjuk)} error={error('wilayah')} value={typed.wilayah} inputMode="numeric" maxLength={17} required />
      <Textarea id="alasan" name="alasan" label={say(lang, text.alasan)} hint={say(lang, text.alasanPetunjuk)} error={error('alasan')} value={typed.alasan} maxLength={SIAGA_REASON_MAX} required />
      <Button>{say(lang, text.kirim)}</Button>
    </PostForm>
  );
}

function Prove({ lang }: { readonly lang: Lang }): VNode {
  return (
    <Button kind="second" icon="lock" href={`/masuk/ulang?lanjut=${encodeURIComponent(PATH)}`}>
      {say(lang, text.buktikan)}
    </Button>
  );
}
