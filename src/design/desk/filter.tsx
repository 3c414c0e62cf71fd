// Which part of the queue is looked at? (by GET: an address that can be kept)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Button } from '#design/forms';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface FilterGroup {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** How many rows it would show. */
    readonly n?: number | undefined;
    readonly checked?: boolean | undefined;
  }[];
}

interface DeskFilterProps {
  /** Unique in its page. */
  readonly id: string;
  /** The page itself, language-free. */
  readonly action: string;
  /** A field for number or word, name `q`. */
  readonly search?: { readonly label: string; readonly value?: string | undefined } | undefined;
  readonly groups: readonly FilterGroup[];
  /** What narrows the queue now; each link takes one away. */
  readonly active?: readonly { readonly label: string; readonly href: string }[] | undefined;
}

/** Boxes with their counts. From 1200 px always open beside the queue; on a phone it opens without script. */
export function DeskFilter({ id, action, search, groups, active = [] }: DeskFilterProps): VNode {
  const { lang, href } = useReader();
  return (
    <div>
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
      <details class="pd-deskfilter">
        <summary>
          <Icon name="filter" /> {say(lang, text.saring)}
        </summary>
        <form action={href(action)}>
          {search && (
            <>
              <label class="pd-strong" for={id}>
                {search.label} <kbd aria-hidden="true">/</kbd>
              </label>
              <input class="govuk-input" id={id} name="q" type="search" value={search.value} maxLength={100} data-pd-search />
            </>
          )}
          {groups.map((group) => (
            <Boxes key={group.name} group={group} />
          ))}
          <Button kind="second" small>
            {say(lang, text.terapkan)}
          </Button>
        </form>
      </details>
    </div>
  );
}

function Boxes({ group }: { readonly group: FilterGroup }): VNode {
  const { lang } = useReader();
  return (
    <fieldset>
      <legend>{group.legend}</legend>
      {group.options.map((option) => (
        <label key={option.value}>
          <input type="checkbox" name={group.name} value={option.value} checked={option.checked ?? false} />
          <span>{option.label}</span>
          {option.n !== undefined && <span class="pd-num">{formatInt(lang, option.n)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
