// Which colours, sizes and distances hold everywhere? (look.md sections 3 to 8)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Icon, ICON_NAMES, OptionMark, TAG_KINDS, Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { DATA, ROLES, type Role } from '../colours.ts';
import { contrast } from '../contrast.ts';
import { text } from '../text.ts';

const PARTIES = Array.from({ length: 24 }, (_, at) => at + 1);
const STEPS = [4, 8, 12, 16, 24, 32, 48, 64, 96] as const;
/** Class, then pixels at 360, from 641, from 1024 (size/line), weight. */
const TYPE = [
  { name: 'display', css: 'pd-display', sizes: '34/39, 44/48, 52/57', weight: 750 },
  { name: 'xl', css: 'govuk-heading-xl', sizes: '28/34, 36/42', weight: 700 },
  { name: 'l', css: 'govuk-heading-l', sizes: '22/28, 26/32', weight: 700 },
  { name: 'm', css: 'govuk-heading-m', sizes: '19/25, 20/27', weight: 700 },
  { name: 's', css: 'govuk-heading-s', sizes: '17/24', weight: 700 },
  { name: 'body', css: 'govuk-body', sizes: '16/26, 17/27', weight: 400 },
  { name: 'small', css: 'pd-small', sizes: '14/21', weight: 400 },
] as const;

interface Props {
  readonly lang: Lang;
}

export function Foundations({ lang }: Props): VNode {
  return (
    <>
      <Section id="warna" title={say(lang, text.warna)}>
        <ColourTable id="tabel-warna" lang={lang} roles={ROLES} caption={say(lang, text.warna)} />
        <Note>{say(lang, text.warnaCatatan)}</Note>
      </Section>
      <Section id="warna-data" title={say(lang, text.warnaData)}>
        <div class="pd-row">
          {[1, 2, 3].map((no) => (
            <OptionMark key={no} no={no} />
          ))}
          {PARTIES.map((no) => (
            <OptionMark key={no} no={no} kind="partai" />
          ))}
        </div>
        <ColourTable id="tabel-data" lang={lang} roles={DATA} caption={say(lang, text.warnaData)} />
        <Note>{say(lang, text.warnaDataCatatan)}</Note>
      </Section>
      <TypeScale lang={lang} />
      <Spacing lang={lang} />
      <Pictures lang={lang} />
    </>
  );
}

/** Drawn in the colours of the reader's own theme: the fill names the token, not a value. */
function Swatch({ token }: { readonly token: string }): VNode {
  return (
    <svg width="40" height="24" viewBox="0 0 40 24" aria-hidden="true">
      <rect x=".5" y=".5" width="39" height="23" rx="4" fill={`var(--pd-${token})`} stroke="var(--pd-line-strong)" />
    </svg>
  );
}

interface ColourTableProps extends Props {
  readonly id: string;
  readonly caption: string;
  readonly roles: readonly Role[];
}

function ColourTable({ id, lang, caption, roles }: ColourTableProps): VNode {
  const cell = (role: Role, theme: 'light' | 'dark'): VNode => (
    <>
      <code>{role[theme]}</code>
      {role.against && <small>{` ${say(lang, text.kontras, { n: ratio(lang, role, theme), dasar: role.against.token })}`}</small>}
    </>
  );
  const columns: readonly Column<Role>[] = [
    { kind: 'link', key: 'token', title: say(lang, text.kolomToken), get: (role) => ({ text: role.token }) },
    { kind: 'text', key: 'contoh', title: say(lang, text.kolomContoh), get: (role) => <Swatch token={role.token} /> },
    { kind: 'text', key: 'pakai', title: say(lang, text.kolomPakai), phone: 'wide', get: (role) => say(lang, role.use) },
    { kind: 'text', key: 'terang', title: say(lang, text.kolomTerang), phone: 'half', get: (role) => cell(role, 'light') },
    { kind: 'text', key: 'gelap', title: say(lang, text.kolomGelap), phone: 'half', get: (role) => cell(role, 'dark') },
  ];
  return <DataTable id={id} caption={caption} quietCaption columns={columns} rows={roles} rowKey={(role) => role.token} />;
}

function ratio(lang: Lang, role: Role, theme: 'light' | 'dark'): string {
  const written = contrast(role[theme], role.against?.[theme] ?? role[theme]).toFixed(1);
  return lang === 'id' ? written.replace('.', ',') : written;
}

function TypeScale({ lang }: Props): VNode {
  const sample = say(lang, text.hurufContoh);
  return (
    <Section id="huruf" title={say(lang, text.huruf)}>
      {TYPE.map((size) => (
        <div key={size.name}>
          <p class="pd-small">
            <code>{size.css}</code> {size.sizes}, {size.weight}
          </p>
          <p class={size.css}>{sample}</p>
        </div>
      ))}
      <Note>{say(lang, text.hurufCatatan)}</Note>
    </Section>
  );
}

function Spacing({ lang }: Props): VNode {
  return (
    <Section id="jarak" title={say(lang, text.ruangJarak)}>
      <div class="pd-row">
        {STEPS.map((step, at) => (
          <span key={step} class="pd-small">
            <svg width={step} height="24" viewBox={`0 0 ${step} 24`} aria-hidden="true">
              <rect width={step} height="24" fill="var(--pd-link)" />
            </svg>{' '}
            <code>--pd-{at + 1}</code> {step}
          </span>
        ))}
      </div>
      <Note>{say(lang, text.ruangJarakCatatan)}</Note>
    </Section>
  );
}

function Pictures({ lang }: Props): VNode {
  return (
    <Section id="ikon" title={say(lang, text.gambar)}>
      <div class="pd-row">
        {TAG_KINDS.map((kind) => (
          <Tag key={kind} kind={kind} n={kind === 'terlambat' || kind === 'bertemuan' ? 2 : undefined} />
        ))}
      </div>
      <ul class="pd-swatches">
        {ICON_NAMES.map((name) => (
          <li key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
      <Note>{say(lang, text.gambarCatatan)}</Note>
    </Section>
  );
}
