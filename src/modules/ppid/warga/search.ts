// Which pages of the information desk do these words mean? (also by what people call them)
import { searchKey } from '#kernel/search-key';
import { say } from '#kernel/text';
import type { SearchSource } from '#platform/module';
import { MINTA, PPID } from './address.ts';
import { tautanUmum } from './depan.tsx';
import { depanText as text } from './text-depan.ts';

/** Words under which the desk is known (layanan.md 4.1). */
const ALIAS = 'ppid e ppid kip keterbukaan informasi publik permohonan minta dokumen data salinan komisi informasi keberatan banding sengketa ditolak';

export const search: SearchSource = {
  id: 'ppid.halaman',
  find: (deps, lang, words, limit) => {
    const asked = searchKey(words).split(' ').filter((word) => word.length > 1);
    if (asked.length === 0) return Promise.resolve([]);
    const kind = say(lang, text.judul);
    const pages = [
      { href: PPID, title: say(lang, text.judul), detail: say(lang, text.mintaRinci), alias: ALIAS },
      { href: MINTA, title: say(lang, text.minta), detail: say(lang, text.mintaRinci), alias: ALIAS },
      ...tautanUmum(deps).map((one) => ({ href: one.href, title: say(lang, one.label), detail: say(lang, one.detail), alias: '' })),
    ];
    const hits = pages.flatMap(({ href, title, detail, alias }) => {
      const own = searchKey(`${title} ${detail} ${alias}`).split(' ');
      return asked.every((word) => own.some((one) => one.startsWith(word))) ? [{ href, title, kind, detail, weight: 0.7 }] : [];
    });
    return Promise.resolve(hits.slice(0, limit));
  },
};
