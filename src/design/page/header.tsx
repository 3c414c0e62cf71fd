// What stands at the head and the foot of every page? (the eave under the mark, the steps at the end)
import type { ComponentChildren, VNode } from 'preact';
import { say, type Lang } from '#kernel/text';
import { Icon } from '#design/marks';
import { pathIn, useReader } from '#design/reader';
import type { NavItem } from './frame.tsx';
import { text } from './text.ts';

const NAMES: Readonly<Record<Lang, { readonly short: string; readonly long: string }>> = {
  id: { short: 'ID', long: 'Bahasa Indonesia' },
  en: { short: 'EN', long: 'English' },
};

/** The hall as a mark: a wide roof on pillars. The eave stands under it in every header. */
export function Mark(): VNode {
  return (
    <svg class="pd-logo__mark" viewBox="0 0 38 34" aria-hidden="true">
      <path class="roof" d="M14.2 2h9.6l4.6 8.4H9.6zM8.7 12.2h20.6L37.4 19H.6z" />
      <path class="post" d="M5.4 20.8h3v8.4h-3zM14 20.8h2.6v8.4H14zM21.4 20.8H24v8.4h-2.6zM29.6 20.8h3v8.4h-3zM2.6 30.6h32.8V33H2.6z" />
    </svg>
  );
}

/** The same page in the other language; the switch never leads back to the front door. */
function LanguageSwitch({ path }: { readonly path: string }): VNode {
  const other: Lang = useReader().lang === 'id' ? 'en' : 'id';
  const name = NAMES[other];
  return (
    <a class="pd-lang" href={pathIn(other, path)} lang={other} hreflang={other} rel="alternate">
      <span class="pd-lang__short">{name.short} </span>
      <span class="pd-lang__long">{name.long}</span>
    </a>
  );
}

interface HeaderProps {
  readonly nav: readonly NavItem[];
  /** Language-free path with its query. */
  readonly path: string;
  /** The office whose counter this is. */
  readonly office?: { readonly name: string; readonly href: string } | undefined;
}

/** Above a page that a room reads, or a phone every twenty seconds: mark and name, nothing to press. */
export function StillHeader({ name }: { readonly name: string }): VNode {
  return (
    <header class="pd-still">
      <div class="pd-container">
        <Mark />
        <b>{name}</b>
      </div>
    </header>
  );
}

/** Mark, office, menu, language. Below 1024 px the menu is a `details`, so it opens without script. */
export function Header({ nav, path, office }: HeaderProps): VNode {
  const { lang, href } = useReader();
  const items = nav.map((item) => (
    <li key={item.href}>
      <a href={href(item.href)} aria-current={item.current ? 'page' : undefined}>
        {item.label}
      </a>
    </li>
  ));
  return (
    <header class="pd-header">
      <div class="pd-container pd-header__row">
        <a class="pd-logo" href={href('/')}>
          <Mark />
          <span>
            <span class="pd-logo__name">Pendopo</span>
            <span class="pd-logo__by">{say(lang, text.situs)}</span>
          </span>
          <span class="pd-header__eave" />
        </a>
        {office && (
          <div class="pd-header__office">
            <b>{office.name}</b>
            <a class="pd-quiet-link" href={href(office.href)}>
              {say(lang, text.gantiKantor)}
            </a>
          </div>
        )}
        <nav class="pd-nav" aria-label={say(lang, text.menuUtama)}>
          <ul>{items}</ul>
        </nav>
        <LanguageSwitch path={path} />
        <details class="pd-menu">
          <summary>
            <Icon name="menu" />
            {say(lang, text.menu)}
          </summary>
          <nav aria-label={say(lang, text.menuUtama)}>
            <ul class="pd-menu__list">{items}</ul>
          </nav>
        </details>
      </div>
    </header>
  );
}

/** One column of the footer. */
export interface FooterColumn {
  readonly title: string;
  readonly items: readonly NavItem[];
}

interface FooterProps {
  readonly columns?: readonly FooterColumn[] | undefined;
  /** Last line; the name of the software stands there by itself. */
  readonly children?: ComponentChildren;
}

export function Footer({ columns = [], children }: FooterProps): VNode {
  const { lang, href } = useReader();
  return (
    <footer class="pd-footer">
      <div class="pd-container">
        <span class="pd-steps" />
      </div>
      <div class="pd-footer__in">
        <div class="pd-container">
          {columns.length > 0 && (
            <div class="pd-footer__cols">
              {columns.map((column) => (
                <div key={column.title}>
                  <h2>{column.title}</h2>
                  <ul>
                    {column.items.map((item) => (
                      <li key={item.href}>
                        <a href={href(item.href)}>{item.label}</a>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          )}
          <p class="pd-footer__end">
            {say(lang, text.penutup)} {children}
          </p>
        </div>
      </div>
    </footer>
  );
}

interface NoticeProps {
  readonly children: ComponentChildren;
}

/** The strip above the header that says where the data come from; it stays on every demo page. */
export function Notice({ children }: NoticeProps): VNode {
  const { lang } = useReader();
  return (
    <aside class="pd-demo" aria-label={say(lang, text.keterangan)}>
      <div class="pd-container">{children}</div>
    </aside>
  );
}
