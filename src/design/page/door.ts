// What surrounds and divides a page?
export { Page, renderPage, type PageAssets, type PageProps, type Theme, type Tone } from './page.tsx';
export { Footer, Header, Mark, Notice, StillHeader, type FooterColumn } from './header.tsx';
export { Breadcrumbs, Neighbours, PageHead, StatusLine, SubNav, type NavItem } from './frame.tsx';
export { Band, Container, Grid, Lead, Note, Section, Span } from './layout.tsx';
export { Embed, EmbedCode } from './embed.tsx';
export { Problem } from './problem.tsx';
export { EXAMPLES as PAGE_EXAMPLES } from './examples.tsx';
