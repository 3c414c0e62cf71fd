// Which addresses of ballots and candidates do the publication, the catalogue and the one search carry?
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type DataFile, type Deps, type SearchHit, type SearchSource, versionOfAll } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { findPemilu } from '../packs.ts';
import { listDaftarSuratSuara } from './ballots.ts';
import { ROOT, contestPath, electionPath, groupPath, placePath, searchPath } from './pages/address.ts';
import { EPOCH } from './pages/answer.ts';
import { LONG } from './pages/contest.tsx';
import { findOrang } from './people.ts';
import { groupTempat, hasPage, listTempat } from './places.ts';
import { text as names } from './text.ts';
import { pageText as text } from './text-pages.ts';

const TWINS = ['', '.json', '.csv'];

/** Every ballot, place and list with its twins; the search itself needs the server, its page says so by itself. */
export async function* ballotPaths({ versions, database }: Deps): AsyncGenerator<PublicPath> {
  const version = await versionOfAll(versions, EPOCH);
  yield { path: ROOT, version };
  for (const { pemilu, surat } of listDaftarSuratSuara()) {
    for (const ending of TWINS) yield { path: `${electionPath(pemilu)}${ending}`, version };
    yield { path: searchPath(pemilu), version };
    for (const ballot of surat) {
      const at = contestPath(pemilu, ballot.jenis);
      for (const ending of TWINS) yield { path: `${at}${ending}`, version };
      const places = await listTempat(database.db, pemilu, ballot);
      if (places.length === 0) continue;
      yield { path: `${at}/calon.csv`, version };
      if (places.length > LONG) for (const group of groupTempat(places)) yield { path: groupPath(pemilu, ballot.jenis, group.kode), version };
      for (const place of places.filter((one) => hasPage(ballot, one))) for (const ending of TWINS) yield { path: `${placePath(pemilu, ballot.jenis, place.kode)}${ending}`, version };
    }
  }
}

/** The tables of every contest. */
export function ballotFiles(): Promise<DataFile[]> {
  return Promise.resolve(
    listDaftarSuratSuara().flatMap(({ pemilu, surat }) => {
      const title = findPemilu(pemilu)?.nama.id ?? pemilu;
      const all = surat.flatMap((ballot) => {
        const at = contestPath(pemilu, ballot.jenis);
        return [
          { href: `${at}.csv`, title: `${title}, ${ballot.nama.id} (CSV)`, type: 'text/csv' },
          { href: `${at}/calon.csv`, title: `${title}, ${ballot.nama.id}, ${text.kolomCalon.id} (CSV)`, type: 'text/csv' },
        ];
      });
      return [{ href: `${electionPath(pemilu)}.json`, title: `${title} (JSON)`, type: 'application/json' }, ...all];
    }),
  );
}

/** A name is meant less often than a place of the same name. */
const WEIGHT = 0.4;

/** Candidates by name in every election here, for the one search of the house. */
export const candidateSearch: SearchSource = {
  id: 'pemilu.calon',
  find: async (deps, lang, words, limit) => {
    const hits: SearchHit[] = [];
    for (const { pemilu } of listDaftarSuratSuara()) {
      const found = hits.length < limit ? await findOrang(deps.database.db, lang, pemilu, words, limit - hits.length) : [];
      hits.push(...found.map((one) => ({ href: one.href, title: one.nama, kind: say(lang, text.grupCalon, { kontes: say(lang, names[one.jenis]) }), detail: detailOf(lang, pemilu, one), weight: WEIGHT })));
    }
    return hits;
  },
};

function detailOf(lang: Lang, pemilu: string, one: { readonly partai: string | null; readonly nomor: number; readonly tempat: string }): string {
  const pack = findPemilu(pemilu);
  const partai = one.partai ?? say(lang, text.pasanganJudul);
  return say(lang, text.calonRincian, { partai, nomor: formatInt(lang, one.nomor), tempat: one.tempat, pemilu: pack === undefined ? pemilu : say(lang, pack.nama) });
}
