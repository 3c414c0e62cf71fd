// Is every page a whole document that the strict content policy lets through, with a language switch that stays?
import { describe, expect, it } from 'vitest';
import { makeReader, ReaderContext } from '#design/reader';
import { Page, renderPage } from './page.tsx';
import { Problem } from './problem.tsx';

function page(lang: 'id' | 'en'): string {
  return renderPage(
    <ReaderContext.Provider value={makeReader(lang)}>
      <Page
        title={'Kaur <script>'}
        path="/hasil/pemilu-2024/ppwp/1704"
        search="?urut=nama"
        origin="https://pendopo.test"
        assets={{ css: '/assets/pendopo.css', scripts: ['/assets/table.js'] }}
        nav={[{ href: '/hasil', label: 'Hasil', current: true }]}
        notice="DATA SIMULASI"
        twins={[{ type: 'application/json', href: '/hasil/pemilu-2024/ppwp/1704.json' }]}
      >
        <Problem title="Tidak ada" text="Periksa kodenya." onward={[{ href: '/cari', label: 'Cari' }]} />
      </Page>
    </ReaderContext.Provider>,
  );
}

describe('document', () => {
  it.each(['id', 'en'] as const)('in %s: doctype, language, one main, one h1, no inline code', (lang) => {
    const html = page(lang);
    expect(html.startsWith('<!doctype html><html lang="' + lang + '"')).toBe(true);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('DATA SIMULASI');
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+="/);
    expect([...html.matchAll(/<script([^>]*)>(.*?)<\/script>/g)].map((found) => found[2])).toEqual(['']);
    expect(html).not.toContain('Kaur <script>');
    expect(html).toContain('href="#isi"');
    expect(html).toContain('id="isi"');
  });

  it('the switch leads to the same page with the same order, in both directions', () => {
    const inEnglish = /<a class="pd-lang" href="([^"]*)" lang="en" hreflang="en"/.exec(page('id'))?.[1];
    const inIndonesian = /<a class="pd-lang" href="([^"]*)" lang="id" hreflang="id"/.exec(page('en'))?.[1];
    expect(inEnglish).toBe('/en/hasil/pemilu-2024/ppwp/1704?urut=nama');
    expect(inIndonesian).toBe('/hasil/pemilu-2024/ppwp/1704?urut=nama');
  });

  it('search engines are told one address a language, without the order', () => {
    const html = page('en');
    expect(html).toContain('<link rel="canonical" href="https://pendopo.test/en/hasil/pemilu-2024/ppwp/1704"/>');
    expect(html).toContain('hreflang="id" href="https://pendopo.test/hasil/pemilu-2024/ppwp/1704"');
    expect(html).toContain('type="application/json" href="/hasil/pemilu-2024/ppwp/1704.json"');
  });
});

describe('officers’ pages', () => {
  const html = renderPage(
    <ReaderContext.Provider value={makeReader('id')}>
      <Page
        title="TPS 001"
        path="/kerja/isi"
        assets={{ css: '/assets/pendopo.css', scripts: [] }}
        nav={[{ href: '/hasil', label: 'Hasil' }]}
        header={<header>bilah</header>}
        tone="entry"
        theme="dark"
        notice="DATA SIMULASI"
      >
        <form>isi</form>
      </Page>
    </ReaderContext.Provider>,
  );

  it('bring their own bar instead of the public header, and no public footer', () => {
    expect(html).toContain('<header>bilah</header>');
    expect(html).not.toContain('pd-header');
    expect(html).not.toContain('pd-footer');
    expect(html).not.toContain('Hasil');
  });

  it('say which tone and which theme, and still that figures are simulated', () => {
    expect(html).toContain('class="govuk-template__body pd-body pd-body--entry"');
    expect(html).toContain('data-theme="dark"');
    expect(html).toContain('DATA SIMULASI');
    expect(html).toContain('<main id="isi"><form>');
  });
});
