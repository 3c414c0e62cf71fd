// What surrounds a paper form while it is copied, at midnight, on a phone, perhaps without a signal?
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { type HiddenField, PostForm } from '#design/forms';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface EntryHeaderProps {
  /** The list that this form belongs to; nothing is lost by going there. */
  readonly back: { readonly href: string; readonly label: string };
  /** "TPS 001 Batu Ampar": the h1 of the page. */
  readonly title: string;
  /** Contest and part of the reader: "Presiden, pembaca pertama". */
  readonly small?: string | undefined;
  /** `Night`, or a short link. */
  readonly side?: ComponentChildren;
}

/** A narrow bar that stays: where I am, back, day or night. */
export function EntryHeader({ back, title, small, side }: EntryHeaderProps): VNode {
  const { href } = useReader();
  return (
    <header class="pd-entry-bar">
      <div class="pd-container pd-entry-bar__row">
        <a class="pd-entry-bar__back" href={href(back.href)}>
          <Icon name="left" />
          <span class="pd-vh">{back.label}</span>
        </a>
        <h1 class="pd-entry-bar__title">
          {title}
          {small && <small>{small}</small>}
        </h1>
        {side && <div class="pd-entry-bar__side">{side}</div>}
      </div>
    </header>
  );
}

interface NightProps {
  /** The same page with `?malam=1`, answered with `theme: 'dark'`. */
  readonly dark: string;
  /** The same page with `?malam=0`, answered with `theme: 'light'`. */
  readonly light: string;
}

/** Day or night. Two plain links, of which one shows; the script turns in place and remembers it on this phone. */
export function Night({ dark, light }: NightProps): VNode {
  const { lang, href } = useReader();
  return (
    <span class="pd-night">
      <a class="pd-night__dark" href={href(dark)} rel="nofollow" data-pd-theme="dark">
        <Icon name="moon" /> {say(lang, text.malam)}
      </a>
      <a class="pd-night__light" href={href(light)} rel="nofollow" data-pd-theme="light">
        <Icon name="sun" /> {say(lang, text.terang)}
      </a>
    </span>
  );
}

const LINES = {
  luring: { icon: 'offline', title: text.tanpaSinyal },
  menunggu: { icon: 'hourglass', title: text.antreKirim },
  terkirim: { icon: 'check', title: text.semuaTerkirim },
  bentrok: { icon: 'alert', title: text.adaBentrok },
} as const;

interface OfflineBarProps {
  readonly state: keyof typeof LINES;
  /** Stations that wait on this device. */
  readonly waiting?: number | undefined;
  /** When something last arrived, already written for the reader. */
  readonly last?: string | undefined;
  /** Drawn but not shown: the script shows it when the network goes. Only for `luring`. */
  readonly whenOffline?: boolean | undefined;
  /** A way out, e.g. to the list of conflicts. */
  readonly children?: ComponentChildren;
}

/** Where the entries are: on this phone, on their way, arrived, or in conflict. */
export function OfflineBar({ state, waiting = 0, last, whenOffline, children }: OfflineBarProps): VNode {
  const { lang } = useReader();
  const line = LINES[state];
  const rest = [
    waiting > 0 && say(lang, text.tpsMenunggu, { n: formatInt(lang, waiting) }),
    last && say(lang, text.terakhirTerkirim, { waktu: last }),
  ].filter(Boolean);
  return (
    <div class={`pd-offline pd-offline--${state}`} role="status" hidden={whenOffline} data-pd-when-offline={whenOffline}>
      <div class="pd-container">
        <Icon name={line.icon} />
        <p>
          <b>{say(lang, line.title)}</b> {rest.join(' ')} {children}
        </p>
      </div>
    </div>
  );
}

/** One of each state, hidden: the phone's script shows the one that holds and writes how many wait. */
export function OfflineBars(): VNode {
  return (
    <>
      {(['luring', 'menunggu', 'terkirim', 'bentrok'] as const).map((state) => (
        <div key={state} hidden data-bar={state}>
          <OfflineBar state={state}>
            <span data-jumlah />
          </OfflineBar>
        </div>
      ))}
    </>
  );
}

export interface FormPart {
  /** As on the paper: "I", "II", ... */
  readonly no: string;
  readonly title: string;
  readonly href: string;
  readonly state: 'selesai' | 'kini' | 'bertanda' | 'belum';
}

const PART_ICON: Partial<Record<FormPart['state'], IconName>> = { selesai: 'check', bertanda: 'flag' };

/** The parts of the paper with their state; every part can be opened at any time. */
export function PartsNav({ items }: { readonly items: readonly FormPart[] }): VNode {
  const { lang, href } = useReader();
  return (
    <nav aria-label={say(lang, text.bagianFormulir)}>
      <ol class="pd-parts">
        {items.map((item) => {
          const icon = PART_ICON[item.state];
          return (
            <li key={item.no}>
              <a class={`pd-parts__${item.state}`} href={href(item.href)} aria-current={item.state === 'kini' ? 'step' : undefined}>
                <span class="pd-vh">{say(lang, text.bagian)} </span>
                {item.no}
                {icon && <Icon name={icon} />}
                <span class="pd-vh">
                  , {item.title}, {say(lang, text[item.state])}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface EntryFormProps {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly enctype?: 'multipart/form-data' | undefined;
  /** Under which name the phone keeps what is not sent yet: contest, station, reader. Nothing personal. */
  readonly draft: string;
  /** What the server holds now; a draft made on another state is thrown away, so a sent form never comes back. */
  readonly version: string;
  /** The number of the draft that the server holds (0 = none): then the page saves to it by itself, by POST to `action`. */
  readonly saved?: number | undefined;
  /** `PartsNav`, `ErrorSummary`. */
  readonly top?: ComponentChildren;
  /** `EntryPhoto`: beside the fields from 1024 px. */
  readonly photo?: VNode | undefined;
  /** `EntryFoot`. */
  readonly foot: VNode;
  /** `Section`s with fields, sums and questions in the order of the paper. */
  readonly children: ComponentChildren;
}

/** The form itself. With the `entry` script sums, words and drafts are live; without it the same answers come from the server. */
export function EntryForm({ action, fields, enctype, draft, version, saved, top, photo, foot, children }: EntryFormProps): VNode {
  const { lang } = useReader();
  return (
    <PostForm action={action} fields={fields} enctype={enctype} marks={{ 'data-pd-entry': draft, 'data-version': version, ...(saved === undefined ? {} : { 'data-pd-keep': String(saved) }) }}>
      <div class="pd-container">
        {top}
        <div class="pd-restored" hidden data-pd-restored>
          <Icon name="repair" />
          <p>
            <span role="status" data-words={say(lang, text.dipulihkan)} />
            <button type="button">{say(lang, text.buang)}</button>
          </p>
        </div>
        <div class={photo ? 'pd-entry pd-entry--photo' : 'pd-entry'}>
          {photo}
          <div>{children}</div>
        </div>
      </div>
      {foot}
    </PostForm>
  );
}

interface EntryFootProps {
  /** "Tersimpan 23.52. Boleh berhenti kapan saja." */
  readonly note: string;
  /** Questions that are still open. */
  readonly unmatched: number;
  /** Verb and object: "Simpan dan lanjut". */
  readonly button: string;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

/** Stays at the foot of the screen: what is kept, what is still open, the one red button. */
export function EntryFoot({ note, unmatched, button, name, value }: EntryFootProps): VNode {
  const { lang } = useReader();
  const some = say(lang, text.belumCocok);
  return (
    <div class="pd-entry-foot">
      <div class="pd-container pd-entry-foot__row">
        <p class="pd-entry-foot__note">
          <span data-pd-saved={say(lang, text.tersimpanDiHp)}>{note}</span>
          <span role="status" data-pd-kept={say(lang, text.tersimpanDiServer)} data-lost={say(lang, text.tersimpanLain)} />
          <b role="status" data-pd-unmatched={some}>
            {unmatched > 0 ? some.replace('{n}', formatInt(lang, unmatched)) : ''}
          </b>
        </p>
        <button class="govuk-button" name={name} value={value}>
          {button}
        </button>
      </div>
    </div>
  );
}

/** On the page after a form arrived: the phone forgets its draft. */
export function DraftDone({ draft }: { readonly draft: string }): VNode {
  return <span hidden data-pd-draft-done={draft} />;
}
