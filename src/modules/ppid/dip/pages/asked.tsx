// What happens while a question is typed, when similar answers are asked for, and when one of them answers?
import { z } from 'zod';
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import { pathIn } from '#design/reader';
import type { FormRequest, Outcome, PageRequest } from '#platform/module';
import { countAnswered } from '../hemat.ts';
import { isLongEnough, similarAnswers } from '../jawaban.ts';
import { jawabanText as text } from '../text-jawaban.ts';
import { JAWABAN } from './address.ts';
import { INI, SimilarPage } from './similar.tsx';

interface Asked {
  readonly q?: string | undefined;
  readonly kantor?: string | undefined;
}

export const suggestAnswer = z.object({ saran: z.array(z.object({ href: z.string(), judul: z.string(), jenis: z.string(), rincian: z.string() })) });

/** As the search box of every page asks; nothing before the third word. */
export async function giveSuggestions({ deps, lang, query }: PageRequest<unknown, Asked>): Promise<Outcome> {
  const found = await similarAnswers(deps, lang, query.q ?? '', officeOf(query.kantor), true);
  const saran = found.map(({ href, judul, jenis, kantor, hari }) => ({ href: pathIn(lang, href), judul, jenis, rincian: [kantor ?? '', hari === null ? '' : formatDay(lang, hari)].filter((part) => part !== '').join(', ') }));
  return { kind: 'json', body: { saran } };
}

export async function showSimilar({ deps, lang, query, ticket }: FormRequest<unknown, Asked, unknown>): Promise<Outcome> {
  const q = query.q ?? '';
  const office = officeOf(query.kantor);
  const answers = await similarAnswers(deps, lang, q, office);
  const body = <SimilarPage lang={lang} q={q} kantor={office ?? NATION} answers={answers} fields={ticket(INI)} enough={isLongEnough(q)} />;
  return { kind: 'page', title: say(lang, text.judul), body, scripts: ['search'] };
}

export async function takeAnswered(ask: FormRequest<unknown, unknown, { readonly sasaran?: string | undefined; readonly ke?: string | undefined; readonly kantor?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, body } = ask;
  await countAnswered(deps, { visitor: ask.visitor, kantor: officeOf(body.kantor) ?? NATION, sasaran: body.sasaran ?? '' });
  return { kind: 'redirect', to: pathIn(lang, isOwn(body.ke) ? body.ke : JAWABAN) };
}

function officeOf(code: string | undefined): AreaCode | undefined {
  const read = parseAreaCode(code ?? '');
  return read.ok && [1, 2, 4].includes(read.value.length) ? read.value : undefined;
}

/** A page of this house; an answer must not lead elsewhere. */
function isOwn(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])[\w./?=&%#-]*$/.test(path);
}
