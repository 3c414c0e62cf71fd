// How does a reader find, narrow down or step down? (all by GET: an address that can be kept and sent on)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { Button } from './button.tsx';
import { Select, type Choice } from './field.tsx';
import { text } from './text.ts';

interface SearchBoxProps {
  readonly id?: string | undefined;
  /** Page that answers, with `?q=`. */
  readonly action?: string | undefined;
  /** What can be found; for screen readers. */
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly value?: string | undefined;
  readonly hint?: ComponentChildren;
  /** Source of suggestions for the `search` script, `{ saran: [{ href, judul, jenis, rincian }] }`. */
  readonly suggest?: string | undefined;
}

/** One box for all. The `search` script makes it a combobox; without it the button asks the server. */
export function SearchBox({
  id = 'cari',
  action = '/cari',
  label,
  placeholder,
  value,
  hint,
  suggest = '/cari.json',
}: SearchBoxProps): VNode {
  const { lang, href } = useReader();
  // A file has one address, but suggestions speak: they are asked for in the reader's language.
  const source = lang === 'id' ? suggest : `/${lang}${suggest}`;
  return (
    <form class="pd-search" role="search" action={href(action)}>
      <label class="pd-vh" for={id}>
        {label}
      </label>
      <div class="pd-search__row">
        <input
          class="govuk-input pd-search__input"
          id={id}
          name="q"
          type="search"
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          maxLength={100}
          aria-describedby={hint ? `${id}-petunjuk` : undefined}
          data-saran={source}
          data-ada={say(lang, text.saranAda)}
          data-kosong={say(lang, text.saranTidakAda)}
        />
        <button class="govuk-button pd-search__button">
          <Icon name="search" />
          <span>{say(lang, text.cari)}</span>
        </button>
      </div>
      {hint && (
        <p class="pd-small pd-search__hint" id={`${id}-petunjuk`}>
          {hint}
        </p>
      )}
    </form>
  );
}

interface FilterProps {
  /** The page itself, language-free. */
  readonly action: string;
  /** `Select`s and `TextInput`s. */
  readonly children: ComponentChildren;
  /** What narrows the list now; each link takes one away. */
  readonly active?: readonly { readonly label: string; readonly href: string }[] | undefined;
  /** Queries that stay as they are, e.g. the order. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
}

/** Narrows a list. Open where something is chosen already. */
export function Filter({ action, children, active = [], keep }: FilterProps): VNode {
  const { lang, href } = useReader();
  return (
    <div class="pd-filterbox">
      <details class="pd-filter" open={active.length > 0}>
        <summary>
          <Icon name="filter" /> {say(lang, text.saring)}
        </summary>
        <form class="pd-filter__in" action={href(action)}>
          <Kept values={keep} />
          {children}
          <Button kind="second">{say(lang, text.terapkan)}</Button>
        </form>
      </details>
      {active.length > 0 && (
        <ul class="pd-chips">
          {active.map((chip) => (
            <li key={chip.href}>
              <a href={href(chip.href)} aria-label={say(lang, text.hapusSaringan, { nama: chip.label })}>
                {chip.label} <Icon name="close" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Kept({ values = {} }: { readonly values: Readonly<Record<string, string>> | undefined }): VNode {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** One level to choose from. */
export interface AreaStep {
  /** Unique in its page. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value?: string | undefined;
  readonly empty?: string | undefined;
}

interface PickAreaProps {
  /** Answers with a redirect to the area that was chosen. */
  readonly action: string;
  readonly steps: readonly AreaStep[];
  readonly button?: string | undefined;
  readonly keep?: Readonly<Record<string, string>> | undefined;
}

/** Chooses an area and opens it; one or two levels side by side. */
export function PickArea({ action, steps, button, keep }: PickAreaProps): VNode {
  const { lang, href } = useReader();
  return (
    <form class={`pd-pick pd-pick--${steps.length > 1 ? 'dua' : 'satu'}`} action={href(action)}>
      <Kept values={keep} />
      {steps.map((step) => (
        <Select key={step.id} {...step} />
      ))}
      <Button kind="second">{button ?? say(lang, text.buka)}</Button>
    </form>
  );
}

interface AskFormProps {
  /** Page that answers, language-free. */
  readonly action: string;
  /** Fields. */
  readonly children: ComponentChildren;
  readonly button: string;
  /** Queries that stay as they are. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
  /** One field below the other, as in a `PostForm`: for long choices. */
  readonly stacked?: boolean | undefined;
  /** It is the next step of the page, not something beside it. */
  readonly main?: boolean | undefined;
}

/** Asks a page something by its address: the answer can be kept and sent on. */
export function AskForm({ action, children, button, keep, stacked, main }: AskFormProps): VNode {
  const { href } = useReader();
  return (
    <form class={stacked ? 'pd-post' : 'pd-pick pd-pick--satu'} action={href(action)}>
      <Kept values={keep} />
      {children}
      <Button kind={main ? 'main' : 'second'}>{button}</Button>
    </form>
  );
}
