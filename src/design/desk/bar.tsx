// Who works here, for which office, and what else waits? (the bar above every officers' page)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { HiddenField } from '#design/forms';
import { Icon } from '#design/marks';
import { Mark } from '#design/page';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface DeskNavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
  /** What waits there. */
  readonly count?: number | undefined;
}

interface DeskHeaderProps {
  readonly items: readonly DeskNavItem[];
  readonly who: { readonly name: string; readonly role: string; readonly office: string };
  /** Leaving is a POST: a link could be fetched by anybody's page. */
  readonly signOut: { readonly action: string; readonly fields: readonly HiddenField[] };
  /** One search for the whole desk, asked by GET with `?q=`; the page must also stand without `q`. */
  readonly search?: { readonly action: string; readonly label: string } | undefined;
  /** Front page of the desk. */
  readonly home?: string | undefined;
}

/** Mark, menu with counts, search, the officer with the post held now, and the way out. */
export function DeskHeader({ items, who, signOut, search, home = '/kerja' }: DeskHeaderProps): VNode {
  const { lang, href } = useReader();
  return (
    <header class="pd-deskbar">
      <div class="pd-container pd-deskbar__row">
        <a class="pd-logo" href={href(home)}>
          <Mark />
          <span>
            <span class="pd-logo__name">{say(lang, text.mejaKerja)}</span>
            <span class="pd-logo__by">Pendopo</span>
          </span>
          <span class="pd-header__eave" />
        </a>
        <nav class="pd-deskbar__nav" aria-label={say(lang, text.menuPetugas)}>
          <ul>
            {items.map((item) => (
              <li key={item.href}>
                <DeskLink item={item} />
              </li>
            ))}
          </ul>
        </nav>
        {search && <DeskSearch {...search} />}
        <p class="pd-deskbar__who">
          <b>{who.name}</b> {who.role}, {who.office}
        </p>
        {search && (
          <a class="pd-deskbar__go" href={href(search.action)}>
            <Icon name="search" />
            <span class="pd-vh">{search.label}</span>
          </a>
        )}
        <form class="pd-deskbar__out" method="post" action={href(signOut.action)}>
          {signOut.fields.map((field) => (
            <input key={field.name} type="hidden" name={field.name} value={field.value} />
          ))}
          <button>
            <Icon name="exit" />
            <span>{say(lang, text.keluar)}</span>
          </button>
        </form>
      </div>
    </header>
  );
}

/** The field on a desk; a phone has no room for it in the bar and gets the way to the page of the search. */
function DeskSearch({ action, label }: NonNullable<DeskHeaderProps['search']>): VNode {
  const { lang, href } = useReader();
  return (
    <form class="pd-deskbar__search" role="search" action={href(action)}>
      <label class="pd-vh" for="cari-kerja">
        {label}
      </label>
      <input class="govuk-input" id="cari-kerja" name="q" type="search" placeholder={label} maxLength={100} data-pd-search />
      <button class="pd-deskbar__find">
        <Icon name="search" />
        <span class="pd-vh">{say(lang, text.cari)}</span>
      </button>
    </form>
  );
}

function DeskLink({ item }: { readonly item: DeskNavItem }): VNode {
  const { lang, href } = useReader();
  return (
    <a href={href(item.href)} aria-current={item.current ? 'page' : undefined}>
      {item.label}
      {item.count !== undefined && item.count > 0 && <span class="pd-count">{formatInt(lang, item.count)}</span>}
    </a>
  );
}
