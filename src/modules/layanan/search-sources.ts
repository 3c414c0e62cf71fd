// Where does the one search look? (areas, offices, services, pages; other modules bring their own sources)
import { day } from '#kernel/day';
import { formatDate } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { listPemilu } from '#modules/pemilu';
import type { Deps, SearchHit, SearchSource } from '#platform/module';
import { searchOffices, findOffice, officeCodeOf, type Office } from '#platform/offices';
import { matchWords, typedWords } from './match.ts';
import { readQuery } from './query.ts';
import { findAreasFor } from './search-areas.ts';
import { findComing } from './services.ts';
import { text } from './text.ts';

/** Offices are meant less often than areas of the same name, unless somebody writes so. */
const OFFICE_WORDS = /\b(?:kpu|kip|kantor|office)\b/i;
const OFFICE_WEIGHT = { meant: 0.95, else: 0.35 };

const areas: SearchSource = {
  id: 'layanan.wilayah',
  find: async (deps, lang, words, limit) => {
    const found = await findAreasFor(deps, lang, readQuery(words), limit);
    return found.map((area): SearchHit => ({
      href: area.results ?? area.office,
      title: area.title,
      kind: say(lang, area.kind),
      detail: area.detail,
      weight: area.weight,
    }));
  },
};

const offices: SearchSource = {
  id: 'layanan.kantor',
  find: async (deps, lang, words, limit) => {
    const query = readQuery(words);
    if (query.kind === 'kode') {
      const office = await findOffice(deps.database.db, officeCodeOf(query.kode));
      return office === undefined ? [] : [officeHit(lang, office, OFFICE_WEIGHT.else)];
    }
    if (query.kind !== 'kata') return [];
    const found = await searchOffices(deps.database.db, withoutKind(query.words), limit);
    const weight = OFFICE_WORDS.test(query.words) ? OFFICE_WEIGHT.meant : OFFICE_WEIGHT.else;
    return found.map((office) => officeHit(lang, office, weight));
  },
};

/** "kantor kpu depok" means the office whose name has "KPU" and "Depok". */
function withoutKind(words: string): string {
  return words.replace(/\b(?:kantor|office|of)\b/gi, ' ');
}

function officeHit(lang: Lang, office: Office, weight: number): SearchHit {
  const detail = office.alamat ?? say(lang, text.alamatBelum);
  return { href: `/kantor/${office.kode}`, title: office.nama, kind: say(lang, text.jenisKantor), detail, weight };
}

const services: SearchSource = {
  id: 'layanan.tugas',
  find: (deps, lang, words, limit) => {
    const typed = typedWords(words);
    const hits = deps.registry.services.map((task): SearchHit => {
      const coming = findComing(task);
      const own = `${task.label.id} ${task.label.en} ${coming?.system ?? ''}`;
      const weight = matchWords(typed, own, `${task.detail.id} ${task.detail.en} ${coming?.alias ?? ''}`);
      const detail = task.state === 'segera' ? `${say(lang, text.statusSegera)}. ${say(lang, task.detail)}` : say(lang, task.detail);
      return { href: task.href, title: say(lang, task.label), kind: say(lang, text.jenisLayanan), detail, weight };
    });
    return Promise.resolve(best(hits, limit));
  },
};

const elections: SearchSource = {
  id: 'layanan.pemilu',
  find: (_deps, lang, words, limit) => {
    const typed = typedWords(words);
    const hits = listPemilu().map((pemilu): SearchHit => {
      const contests = pemilu.kontes.map((kontes) => say(lang, kontes.nama)).join(', ');
      const weight = matchWords(typed, `${pemilu.nama.id} ${pemilu.nama.en}`, pemilu.kontes.map((kontes) => `${kontes.nama.id} ${kontes.nama.en}`).join(' '));
      const detail = [formatDate(lang, day(pemilu.hari)), contests].filter((part) => part !== '').join(', ');
      const href = pemilu.kontes.length > 0 ? `/hasil/${pemilu.slug}` : `/tahapan/${pemilu.slug}`;
      return { href, title: say(lang, pemilu.nama), kind: say(lang, text.jenisPemilu), detail, weight };
    });
    return Promise.resolve(best(hits, limit));
  },
};

const pages: SearchSource = {
  id: 'layanan.halaman',
  find: (deps, lang, words, limit) => {
    const typed = typedWords(words);
    const hits = knownPages(deps).map(({ href, label }): SearchHit => {
      const weight = matchWords(typed, `${label.id} ${label.en}`) * 0.9;
      return { href, title: say(lang, label), kind: say(lang, text.jenisHalaman), weight };
    });
    return Promise.resolve(best(hits, limit));
  },
};

/** Pages that modules name themselves: the main menu and the foot of every page. */
function knownPages(deps: Deps): { readonly href: string; readonly label: Sentence }[] {
  const named = deps.registry.modules.flatMap((module) => [...(module.nav ?? []), ...(module.footer ?? [])]);
  return [...new Map(named.map(({ href, label }) => [href, { href, label }])).values()];
}

function best(hits: readonly SearchHit[], limit: number): SearchHit[] {
  return hits
    .filter((hit) => hit.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.title < b.title ? -1 : 1))
    .slice(0, limit);
}

export const SOURCES: readonly SearchSource[] = [areas, services, offices, elections, pages];
