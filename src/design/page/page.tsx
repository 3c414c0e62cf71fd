// What surrounds the content of every page? (works under "default-src 'none'": no inline style, no inline script)
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { say, LANGS } from '#kernel/text';
import { pathIn, useReader } from '#design/reader';
import type { NavItem } from './frame.tsx';
import { Footer, Header, Notice, type FooterColumn } from './header.tsx';
import { text } from './text.ts';

export type Tone = 'desk' | 'entry' | 'embed';
export type Theme = 'light' | 'dark';

const BODY: Readonly<Record<Tone, string>> = { desk: ' pd-body--desk', entry: ' pd-body--entry', embed: ' pd-body--embed' };

/** Addresses of the built files. `css` and `scripts` from the build's manifest. */
export interface PageAssets {
  readonly css: string;
  /** Module scripts; each only adds to what works without. */
  readonly scripts: readonly string[];
  /** Latin part of the face, fetched early. */
  readonly font?: string | undefined;
}

export interface PageProps {
  /** For the title bar, without the name of the site. */
  readonly title: string;
  /** Language-free path, e.g. `/hasil/pemilu-2024/ppwp/17`. */
  readonly path: string;
  /** The query with its question mark, kept by the language switch. */
  readonly search?: string | undefined;
  /** Scheme and host for canonical addresses, no slash at the end. */
  readonly origin?: string | undefined;
  readonly assets: PageAssets;
  readonly nav: readonly NavItem[];
  /** One line above the header, e.g. that the data are simulated. */
  readonly notice?: ComponentChildren;
  readonly office?: { readonly name: string; readonly href: string } | undefined;
  readonly footer?: readonly FooterColumn[] | undefined;
  /** Last line of the footer, after the name of the software. */
  readonly footerEnd?: ComponentChildren;
  /** The same content as data: `<link rel="alternate" type="application/json">`. */
  readonly twins?: readonly { readonly type: string; readonly href: string }[] | undefined;
  /** The front door sets its own widths. */
  readonly home?: boolean | undefined;
  /** Takes the place of the public header, and the public footer goes with it. */
  readonly header?: VNode | undefined;
  /** Officers' pages: `desk` is wide and dense; `entry` is a paper form on a phone and sets its own widths. `embed`: the content alone, in a frame of another site. */
  readonly tone?: Tone | undefined;
  /** Overrules the reader's system, e.g. for work at night. */
  readonly theme?: Theme | undefined;
  /** Picture for links to this page: path of a PNG of 1200 x 630, and what it shows. */
  readonly preview?: { readonly path: string; readonly alt: string } | undefined;
  readonly children?: ComponentChildren;
}

/** Where `styles/font.css` expects the face; the build copies it there. */
const FONT = '/assets/plus-jakarta-sans-latin.woff2';

/** How the page looks where it is linked from. */
function Preview({ title, path, origin = '', preview }: PageProps): VNode | null {
  const { lang } = useReader();
  if (preview === undefined) return null;
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:url" content={origin + pathIn(lang, path)} />
      <meta property="og:image" content={origin + preview.path} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={preview.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** What search engines are told: an embed stands for the page that it links to, and its links leave the frame. */
function Addresses({ path, origin = '', tone, twins = [] }: PageProps): VNode {
  const { lang } = useReader();
  if (tone === 'embed') {
    return (
      <>
        <meta name="robots" content="noindex" />
        <base target="_blank" />
      </>
    );
  }
  return (
    <>
      <link rel="canonical" href={origin + pathIn(lang, path)} />
      {LANGS.map((other) => (
        <link key={other} rel="alternate" hreflang={other} href={origin + pathIn(other, path)} />
      ))}
      {twins.map((twin) => (
        <link key={twin.href} rel="alternate" type={twin.type} href={twin.href} />
      ))}
    </>
  );
}

function Head(props: PageProps): VNode {
  const { title, assets } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{`${title} - Pendopo`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#211b17" />
      <link rel="preload" href={assets.font ?? FONT} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      <Addresses {...props} />
      <Preview {...props} />
      {assets.scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

/** The content in its width; the front door and a paper form set their own. */
function Main({ home, tone, children }: Pick<PageProps, 'home' | 'tone' | 'children'>): VNode {
  if (tone === 'entry') return <main id="isi">{children}</main>;
  if (home) {
    return (
      <main class="pd-main pd-main--home" id="isi">
        {children}
      </main>
    );
  }
  return (
    <main class="pd-main" id="isi">
      <div class="pd-container">{children}</div>
    </main>
  );
}

/** The whole document. Wrap it in `ReaderContext.Provider`; hand it to `renderPage`. */
export function Page(props: PageProps): VNode {
  const { lang } = useReader();
  const { path, search = '', nav, notice, office, footer, footerEnd, home, header, tone, theme, children } = props;
  return (
    <html lang={lang} class="govuk-template" data-theme={theme}>
      <Head {...props} />
      <body class={`govuk-template__body pd-body${tone ? BODY[tone] : ''}`}>
        {tone !== 'embed' && (
          <a class="govuk-skip-link" href="#isi">
            {say(lang, text.langsungKeIsi)}
          </a>
        )}
        {notice && <Notice>{notice}</Notice>}
        {tone !== 'embed' && (header ?? <Header nav={nav} path={path + search} office={office} />)}
        <Main home={home} tone={tone}>
          {children}
        </Main>
        {header === undefined && tone === undefined && <Footer columns={footer}>{footerEnd}</Footer>}
      </body>
    </html>
  );
}

/** A document as text, doctype first. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
