// Do the words mean a service of the catalogue? (its standard: what is asked, how long, what it costs)
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { SearchHit, SearchSource } from '#platform/module';
import { hariKantor } from '../kantor/hari.ts';
import { matchWords, typedWords } from '../match.ts';
import { serviceCatalogue } from './layanan.ts';
import { satuPath } from './pages/address.ts';
import { katalogText as text } from './text.ts';

/** The service itself stands first; its standard beside it. */
const BESIDE = 0.8;

export const standarSearch: SearchSource = {
  id: 'layanan.standar',
  find: ({ clock }, lang, words, limit) => {
    const typed = typedWords(words);
    const hits = serviceCatalogue(hariKantor(clock, NATION)).map((one): SearchHit => {
      const weight = matchWords(typed, `${one.nama.id} ${one.nama.en}`, `${one.resmi.id} ${one.kata}`) * BESIDE;
      return { href: satuPath(one.kode, NATION), title: say(lang, one.nama), kind: say(lang, text.judul), detail: say(lang, one.resmi), weight };
    });
    return Promise.resolve(hits.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).slice(0, limit));
  },
};
