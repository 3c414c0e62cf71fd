// At which addresses do ballots, dapil, candidates and their files answer?
import { say } from '#kernel/text';
import { type Deps, type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import { findKontes } from '../../packs.ts';
import { findDaftarSuratSuara } from '../ballots.ts';
import { findOrang } from '../people.ts';
import { filterTempat, listTempat } from '../places.ts';
import { readTercantum } from '../standing.ts';
import { readCalon } from '../store/candidate.ts';
import { readPaslon } from '../store/pair.ts';
import { readPartai } from '../store/party.ts';
import { pageText as text } from '../text-pages.ts';
import { EPOCH, HOUR, NAV, type Subject, jenisParam, kodeParam, placeMissing, slugParam, withBallot, withElection, wordsQuery } from './answer.ts';
import { Contest } from './contest.tsx';
import { Election, Elections } from './elections.tsx';
import {
  contestAnswer, contestCsv, contestJson, electionAnswer, electionJson, partiesCsv, peopleAnswer, peopleCsv, peopleJson, placeAnswer, standingJson,
} from './files.ts';
import { Place } from './place.tsx';
import { CandidateSearch, MOST } from './search.tsx';

const CSV = 'text/csv; charset=utf-8';
const none = z.object({});
const electionParams = z.object({ pemilu: slugParam });
const contestParams = z.object({ pemilu: slugParam, jenis: jenisParam });
const placeParams = z.object({ pemilu: slugParam, jenis: jenisParam, kode: kodeParam });
const cached = { epoch: EPOCH, maxAge: HOUR } as const;
const file = { ...cached, open: true } as const;

type Asked<P, Q = unknown> = PageRequest<P, Q>;
type ContestParams = z.infer<typeof contestParams>;
type PlaceParams = z.infer<typeof placeParams>;

async function electionData(deps: Deps, slug: string): Promise<{ surat: NonNullable<ReturnType<typeof findDaftarSuratSuara>>['surat']; parties: Awaited<ReturnType<typeof readPartai>> }> {
  return { surat: findDaftarSuratSuara(slug)?.surat ?? [], parties: await readPartai(deps.database.db, slug) };
}

const elections = defineRoute({
  id: 'pemilu.daftar-surat', path: '/pemilu', params: none, query: none, ...cached,
  handle: ({ lang }) => ({ kind: 'page', title: say(lang, text.daftarJudul), nav: NAV, body: <Elections lang={lang} /> }),
});

const election = defineRoute({
  id: 'pemilu.surat', path: '/pemilu/:pemilu', params: electionParams, query: none, ...cached,
  handle: ({ deps, lang, params }) =>
    withElection(lang, params.pemilu, async (pack) => ({
      kind: 'page', title: say(lang, text.pemiluJudul, { pemilu: say(lang, pack.nama) }), nav: NAV,
      body: <Election lang={lang} pack={pack} {...await electionData(deps, pack.slug)} />, scripts: ['search'],
    })),
});

const electionFiles: readonly Route[] = [
  defineRoute({
    id: 'pemilu.surat-json', path: '/pemilu/:pemilu.json', summary: text.apiPemilu, params: electionParams, query: none, answer: electionAnswer, ...file,
    handle: ({ deps, lang, params }) =>
      withElection(lang, params.pemilu, async (pack) => {
        const { surat, parties } = await electionData(deps, pack.slug);
        return { kind: 'json', body: electionJson(pack, surat, parties) };
      }),
  }),
  defineRoute({
    id: 'pemilu.partai-csv', path: '/pemilu/:pemilu.csv', summary: text.apiPartai, type: CSV, params: electionParams, query: none, ...file,
    handle: ({ deps, lang, params }) =>
      withElection(lang, params.pemilu, async (pack) => ({
        kind: 'text', type: CSV, fileName: `partai-${pack.slug}.csv`, body: partiesCsv(await readPartai(deps.database.db, pack.slug)),
      })),
  }),
];

const searchRoutes: readonly Route[] = [
  defineRoute({
    id: 'pemilu.cari-calon', path: '/pemilu/:pemilu/calon', params: electionParams, query: wordsQuery, ...cached,
    handle: ({ deps, lang, params, query }) =>
      withElection(lang, params.pemilu, async (pack) => ({
        kind: 'page', title: `${say(lang, text.cariJudul)}, ${say(lang, pack.nama)}`, nav: NAV,
        body: <CandidateSearch lang={lang} pack={pack} words={query.q} found={await findOrang(deps.database.db, lang, pack.slug, query.q ?? '', MOST)} />,
      })),
  }),
  defineRoute({
    id: 'pemilu.cari-calon-json', path: '/pemilu/:pemilu/calon/cari.json', summary: text.apiCari, params: electionParams, query: wordsQuery, answer: peopleAnswer, ...file,
    handle: ({ deps, lang, params, query }) =>
      withElection(lang, params.pemilu, async (pack) => ({ kind: 'json', body: peopleJson(await findOrang(deps.database.db, lang, pack.slug, query.q ?? '', MOST)) })),
  }),
];

async function contestPage({ deps, lang, params, query }: Asked<ContestParams & { readonly kode?: string }, { readonly q?: string | undefined }>): Promise<Outcome> {
  return withBallot(lang, params.pemilu, params.jenis, async (subject) => {
    const all = await listTempat(deps.database.db, subject.pack.slug, subject.ballot);
    const inside = params.kode === undefined ? all : all.filter((one) => one.kelompok === params.kode);
    const [first] = inside;
    if (params.kode !== undefined && first === undefined) return placeMissing(lang, subject);
    const words = query.q?.trim() === '' ? undefined : query.q;
    const group = params.kode === undefined || first === undefined ? undefined : { kode: params.kode, nama: first.kelompokNama };
    const opsi = subject.ballot.lingkup === 'nasional' ? (findKontes(subject.pack.slug, subject.ballot.jenis)?.opsi ?? []) : [];
    const body = <Contest {...subject} lang={lang} known={all.length} places={words === undefined ? inside : filterTempat(inside, words)} words={words} group={group} opsi={opsi} />;
    return { kind: 'page', title: [say(lang, subject.ballot.nama), group?.nama, say(lang, subject.pack.nama)].filter((part) => part !== undefined).join(', '), nav: NAV, body };
  });
}

const contestRoutes: readonly Route[] = [
  defineRoute({ id: 'pemilu.kontes', path: '/pemilu/:pemilu/:jenis', params: contestParams, query: wordsQuery, ...cached, handle: (asked) => contestPage(asked) }),
  defineRoute({
    id: 'pemilu.kontes-daerah', path: '/pemilu/:pemilu/:jenis/daerah/:kode', query: none, ...cached,
    params: placeParams.extend({ jenis: jenisParam.meta({ examples: ['pkwkk'] }), pemilu: slugParam.meta({ examples: ['pilkada-2024'] }), kode: kodeParam.meta({ examples: ['64'] }) }),
    handle: (asked) => contestPage({ ...asked, query: {} }),
  }),
  defineRoute({
    id: 'pemilu.kontes-json', path: '/pemilu/:pemilu/:jenis.json', summary: text.apiKontes, params: contestParams, query: none, answer: contestAnswer, ...file,
    handle: ({ deps, lang, params }) =>
      withBallot(lang, params.pemilu, params.jenis, async ({ pack, ballot }) => ({ kind: 'json', body: contestJson(pack, ballot, await listTempat(deps.database.db, pack.slug, ballot)) })),
  }),
  defineRoute({
    id: 'pemilu.kontes-csv', path: '/pemilu/:pemilu/:jenis.csv', summary: text.apiKontesCsv, type: CSV, params: contestParams, query: none, ...file,
    handle: ({ deps, lang, params }) =>
      withBallot(lang, params.pemilu, params.jenis, async ({ pack, ballot }) => ({
        kind: 'text', type: CSV, fileName: `${pack.slug}-${ballot.jenis}.csv`, body: contestCsv(pack, ballot, await listTempat(deps.database.db, pack.slug, ballot)),
      })),
  }),
  defineRoute({
    id: 'pemilu.kontes-calon-csv', path: '/pemilu/:pemilu/:jenis/calon.csv', summary: text.apiCalon, type: CSV, params: contestParams, query: none, ...file,
    handle: ({ deps, lang, params }) => withBallot(lang, params.pemilu, params.jenis, (subject) => allPeople(deps, subject)),
  }),
];

async function allPeople(deps: Deps, { pack, ballot }: Subject): Promise<Outcome> {
  const { db } = deps.database;
  const { jenis } = ballot;
  const calon = jenis === 'pdpr' || jenis === 'pdpd' || jenis === 'pdprdp' || jenis === 'pdprdk' ? await readCalon(db, pack.slug, jenis) : [];
  const pairs = jenis === 'pkwkp' || jenis === 'pkwkk' ? await readPaslon(db, pack.slug, jenis) : [];
  return { kind: 'text', type: CSV, fileName: `${pack.slug}-${jenis}-calon.csv`, body: peopleCsv(pack, ballot, calon, pairs) };
}

/** Both kinds of place answer alike; only the word in the address differs. */
function placeRoutes(word: 'dapil' | 'wilayah', examples: PlaceParams): readonly Route[] {
  const path = `/pemilu/:pemilu/:jenis/${word}/:kode`;
  const params = placeParams.extend({ pemilu: slugParam.meta({ examples: [examples.pemilu] }), jenis: jenisParam.meta({ examples: [examples.jenis] }), kode: kodeParam.meta({ examples: [examples.kode] }) });
  return [
    defineRoute({
      id: `pemilu.${word}`, path, params, query: none, ...cached,
      handle: (asked) =>
        withPlace(asked, word, (subject, standing) => ({
          kind: 'page', title: [standing.tempat.nama, say(asked.lang, subject.ballot.nama), say(asked.lang, subject.pack.nama)].join(', '), nav: NAV,
          body: <Place {...subject} lang={asked.lang} standing={standing} />,
        })),
    }),
    defineRoute({
      id: `pemilu.${word}-json`, path: `${path}.json`, summary: text.apiTempat, params, query: none, answer: placeAnswer, ...file,
      handle: (asked) => withPlace(asked, word, ({ pack, ballot }, standing) => ({ kind: 'json', body: standingJson(pack, ballot, standing) })),
    }),
    defineRoute({
      id: `pemilu.${word}-csv`, path: `${path}.csv`, summary: text.apiTempatCsv, type: CSV, params, query: none, ...file,
      handle: (asked) =>
        withPlace(asked, word, ({ pack, ballot }, standing) => ({
          kind: 'text', type: CSV, fileName: `${pack.slug}-${ballot.jenis}-${standing.tempat.kode}.csv`,
          body: peopleCsv(pack, ballot, standing.daftar.flatMap((list) => list.calon), standing.paslon),
        })),
    }),
  ];
}

async function withPlace({ deps, lang, params }: Asked<PlaceParams>, word: 'dapil' | 'wilayah', answer: (subject: Subject, standing: NonNullable<Awaited<ReturnType<typeof readTercantum>>>) => Outcome): Promise<Outcome> {
  return withBallot(lang, params.pemilu, params.jenis, async (subject) => {
    const pilkada = subject.ballot.jenis === 'pkwkp' || subject.ballot.jenis === 'pkwkk';
    const standing = pilkada === (word === 'wilayah') ? await readTercantum(deps.database.db, subject.pack.slug, subject.ballot, params.kode) : undefined;
    return standing === undefined ? placeMissing(lang, subject) : answer(subject, standing);
  });
}

/** The one word that stands where a kind of contest may stand comes first. */
export const ballotRoutes: readonly Route[] = [
  elections, ...searchRoutes, election, ...electionFiles, ...contestRoutes,
  ...placeRoutes('dapil', { pemilu: 'pemilu-2024', jenis: 'pdpr', kode: '3201' }),
  ...placeRoutes('wilayah', { pemilu: 'pilkada-2024', jenis: 'pkwkp', kode: '64' }),
];
