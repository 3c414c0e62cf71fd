// What does somebody see who registers a passkey, or password and code? (by an invitation, or later on the own account)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Roofed } from '#design/answers';
import { Button, CodeInput, ErrorSummary, type HiddenField, PasswordInput, PostForm, TextInput } from '#design/forms';
import { Lead, Note, PageHead } from '#design/page';
import { useReader } from '#design/reader';
import { PASSWORD_MIN, type Seed } from '#platform/identity';
import { Picture } from './picture.tsx';
import { PasskeyForm, type passkeyTickets } from './passkey-form.tsx';
import { text } from './text-enrol.ts';

/** What cannot stand, in words, and at which field. */
export interface Fault {
  readonly words: string;
  readonly at: string;
}

function Faults({ lang, fault }: { readonly lang: Lang; readonly fault: Fault | undefined }): VNode | null {
  return fault ? <ErrorSummary title={say(lang, text.adaMasalah)} items={[{ href: fault.at, text: fault.words }]} /> : null;
}

/** The way back to the choice, or out of it. */
export interface Way {
  readonly href: string;
  readonly label: string;
}

interface KeyViewProps {
  readonly lang: Lang;
  readonly fault: Fault | undefined;
  readonly passkey: ReturnType<typeof passkeyTickets>;
  readonly label: string;
  readonly way: Way;
}

export function KeyView({ lang, fault, passkey, label, way }: KeyViewProps): VNode {
  const { href } = useReader();
  return (
    <>
      <Faults lang={lang} fault={fault} />
      <PageHead title={say(lang, text.kunciJudul)} />
      <Lead>{say(lang, text.kunciIsi)}</Lead>
      <PasskeyForm kind="daftar" {...passkey} button={say(lang, text.daftarkan)}>
        <TextInput
          id="label"
          name="label"
          label={say(lang, text.labelKunci)}
          hint={say(lang, text.labelKunciPetunjuk)}
          value={label}
          maxLength={60}
        />
      </PasskeyForm>
      <p class="govuk-body">
        <a href={href(way.href)}>{way.label}</a>
      </p>
    </>
  );
}

interface PasswordViewProps {
  readonly lang: Lang;
  readonly fault: Fault | undefined;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  /** Filled into a hidden-looking field, so that keepers of passwords store the pair. */
  readonly signInName: string;
  readonly way: Way;
}

export function PasswordView({ lang, fault, action, fields, signInName, way }: PasswordViewProps): VNode {
  const { href } = useReader();
  return (
    <>
      <Faults lang={lang} fault={fault} />
      <PageHead title={say(lang, text.sandiJudul)} eyebrow={say(lang, text.sandiLangkah)} />
      <PostForm action={action} fields={fields}>
        <p class="govuk-body">
          {say(lang, text.namaMasuk)}: <b>{signInName}</b>
        </p>
        <PasswordInput
          id="sandi"
          name="sandi"
          label={say(lang, text.sandiBaru)}
          hint={say(lang, text.sandiBaruPetunjuk, { paling: String(PASSWORD_MIN) })}
          error={fault?.at === '#sandi' ? fault.words : undefined}
          autoComplete="new-password"
          required
        />
        <PasswordInput
          id="ulang"
          name="ulang"
          label={say(lang, text.sandiUlang)}
          error={fault?.at === '#ulang' ? fault.words : undefined}
          autoComplete="new-password"
          required
        />
        <div class="pd-actions">
          <Button>{say(lang, text.lanjut)}</Button>
          <a href={href(way.href)}>{way.label}</a>
        </div>
      </PostForm>
    </>
  );
}

interface SeedViewProps {
  readonly lang: Lang;
  readonly fault: Fault | undefined;
  /** Undefined after a wrong code: the picture was shown once, the phone has it. */
  readonly seed: (Seed & { readonly picture: Uint8Array }) | undefined;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly button: string;
  readonly again: string;
}

export function SeedView({ lang, fault, seed, action, fields, button, again }: SeedViewProps): VNode {
  const { href } = useReader();
  return (
    <>
      <Faults lang={lang} fault={fault} />
      <PageHead title={say(lang, text.benihJudul)} eyebrow={say(lang, text.benihLangkah)} />
      {seed && (
        <Roofed>
          <p class="govuk-body">{say(lang, text.benihIsi)}</p>
          <Picture png={seed.picture} alt={say(lang, text.benihGambar)} />
          <p class="govuk-body">
            {say(lang, text.benihKunci)}: <b>{(seed.seed.match(/.{1,4}/g) ?? []).join(' ')}</b>
          </p>
          <p class="govuk-body">
            <a href={seed.uri}>{say(lang, text.benihBuka)}</a>
          </p>
          <Note>{say(lang, text.benihSekali)}</Note>
        </Roofed>
      )}
      <PostForm action={action} fields={fields}>
        <CodeInput
          id="kode"
          name="kode"
          label={say(lang, text.kode)}
          hint={say(lang, text.kodePetunjuk)}
          error={fault?.at === '#kode' ? fault.words : undefined}
          required
        />
        <div class="pd-actions">
          <Button>{button}</Button>
          <a href={href(again)}>{say(lang, text.mulaiLagi)}</a>
        </div>
      </PostForm>
    </>
  );
}

interface CodesViewProps {
  readonly lang: Lang;
  readonly name: string;
  readonly codes: readonly string[];
  /** Within the enrolment: the third of three steps. */
  readonly step: boolean;
  readonly onward: string;
}

/** Shown once; the browser's own print command puts them on paper. */
export function CodesView({ lang, name, codes, step, onward }: CodesViewProps): VNode {
  return (
    <>
      <PageHead title={say(lang, text.cadanganJudul)} eyebrow={step ? say(lang, text.cadanganLangkah) : undefined} />
      <Lead>{say(lang, text.cadanganIsi)}</Lead>
      <Roofed>
        <h2 class="govuk-heading-m">{say(lang, text.cadanganDaftar, { nama: name })}</h2>
        <ol class="govuk-list pd-num">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </Roofed>
      <div class="pd-actions">
        <Button href={onward}>{say(lang, text.sudahSimpan)}</Button>
      </div>
    </>
  );
}
