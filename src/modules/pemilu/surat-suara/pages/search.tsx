// Where does somebody with this name stand? (/pemilu/{pemilu}/calon?q=)
import type { VNode } from 'preact';
import { SearchBox } from '#design/forms';
import { Breadcrumbs, Note, PageHead, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { PemiluPack } from '../../pack.ts';
import type { Orang } from '../people.ts';
import { text as names } from '../text.ts';
import { pageText as text } from '../text-pages.ts';
import { ROOT, electionPath, searchPath } from './address.ts';

/** Most names of one page. */
export const MOST = 50;

interface SearchProps {
  readonly lang: Lang;
  readonly pack: PemiluPack;
  readonly words: string | undefined;
  readonly found: readonly Orang[];
}

export function CandidateSearch({ lang, pack, words, found }: SearchProps): VNode {
  const title = say(lang, text.cariJudul);
  return (
    <>
      <Breadcrumbs
        items={[{ label: say(lang, text.beranda), href: '/' }, { label: say(lang, text.menu), href: ROOT }, { label: say(lang, pack.nama), href: electionPath(pack.slug) }, { label: title }]}
      />
      <PageHead title={`${title}, ${say(lang, pack.nama)}`} />
      <SearchBox id="calon" action={searchPath(pack.slug)} label={say(lang, text.cariCalon)} placeholder={say(lang, text.cariPetunjuk)} value={words} />
      {words !== undefined && <Found lang={lang} words={words} found={found} />}
    </>
  );
}

function Found({ lang, words, found }: { readonly lang: Lang; readonly words: string; readonly found: readonly Orang[] }): VNode {
  const title = say(lang, text.cariHasil, { kata: words });
  if (found.length === 0) return <Section id="hasil" title={title}><Note>{say(lang, words.trim().length < 3 ? text.cariPendek : text.cariKosong)}</Note></Section>;
  return (
    <Section id="hasil" title={title}>
      <DataTable
        id="orang"
        caption={title}
        quietCaption
        rows={found}
        rowKey={(one: Orang) => `${one.jenis} ${one.kode} ${one.partai ?? ''} ${one.nomor}`}
        columns={[
          { key: 'nama', kind: 'link', title: say(lang, text.kolomNama), get: (one) => ({ text: one.nama, href: one.href, note: one.partai ?? undefined }) },
          { key: 'kontes', kind: 'text', title: say(lang, text.kolomPemilihan), phone: 'half', get: (one) => say(lang, names[one.jenis]) },
          { key: 'tempat', kind: 'text', title: say(lang, text.kolomTempat), phone: 'half', get: (one) => one.tempat },
          { key: 'nomor', kind: 'text', title: say(lang, text.kolomNoCalon), phone: 'third', get: (one) => one.nomor },
        ]}
      />
      {found.length >= MOST && <Note>{say(lang, text.cariLebih, { n: formatInt(lang, MOST) })}</Note>}
    </Section>
  );
}
