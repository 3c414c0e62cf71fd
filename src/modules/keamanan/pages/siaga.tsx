// How is break-glass asked for, opened by a second person, closed and looked over? (keamanan.md 1.7)
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { type Resource, type SignedIn, askSiaga, can, closeSiaga, findSiaga, isFresh, listSiaga, openSiaga, reviewSiaga } from '#platform/identity';
import { type DeskRequest, type Deps, type Outcome, defineDesk } from '#platform/module';
import { BUKA, SIAGA, TINJAU, permissionOf } from '../permissions.ts';
import { findPlace, placeName, readableModules } from '../siaga-place.ts';
import { type Code, text } from '../text-siaga.ts';
import { PATH, SiagaView, type Typed } from './siaga-view.tsx';

type Request = DeskRequest<unknown, unknown, unknown>;
const params = z.object({ siaga: z.uuid() });
const EMPTY: Typed = { modul: '', wilayah: '', alasan: '' };
const whole: Resource = { kind: 'siaga', id: 'daftar', node: NATION };

async function oneSiaga({ database }: Deps, { siaga }: z.infer<typeof params>): Promise<Resource | undefined> {
  const found = await findSiaga(database.db, siaga);
  return found && { kind: 'siaga', id: found.id, node: NATION };
}

/** Whoever asked cannot be the second. */
async function askedSiaga(deps: Deps, at: z.infer<typeof params>): Promise<Resource | undefined> {
  const resource = await oneSiaga(deps, at);
  const found = resource === undefined ? undefined : await findSiaga(deps.database.db, at.siaga);
  return resource === undefined || found === undefined ? undefined : { ...resource, proposer: found.asker };
}

async function page(request: Request, typed: Typed, refused?: { readonly code: Code; readonly field: string }): Promise<Outcome> {
  const { deps, lang, who, ticket } = request;
  const { db } = deps.database;
  const found = await listSiaga(db, deps.clock);
  const openings = await Promise.all(found.map(async (one) => ({ ...one, place: await placeName(db, one.node) })));
  const body = (
    <SiagaView
      lang={lang}
      now={deps.clock.now()}
      openings={openings}
      modules={readableModules(deps.registry)}
      reader={readerOf(deps, who)}
      ticket={ticket}
      typed={typed}
      refused={refused}
    />
  );
  return { kind: 'page', title: say(lang, text.judul), body, ...(refused === undefined ? {} : { state: 'invalid' as const }) };
}

function readerOf({ clock }: Pick<Deps, 'clock'>, who: SignedIn) {
  const now = clock.now();
  const review = can(who, permissionOf(TINJAU), whole, now);
  return {
    account: who.account,
    sealed: who.mandates.some(({ role, module }) => role === 'siaga' && module === undefined),
    // A proof that is asked for on the way does not hide the way.
    reviews: review.allow || review.reason === 'BUKTI_ULANG',
    fresh: isFresh(who, now),
  };
}

function answered(request: Request, done: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: Code } }, field: string, typed = EMPTY): Promise<Outcome> | Outcome {
  return done.ok ? { kind: 'redirect', to: PATH } : page(request, typed, { code: done.refusal.code, field });
}

const FIELDS: Readonly<Partial<Record<Code, string>>> = { SIAGA_ALASAN: 'alasan', SIAGA_MODUL: 'modul', WILAYAH: 'wilayah' };

const show = defineDesk({ id: 'keamanan.siaga', path: PATH, permission: SIAGA, resource: () => whole, handle: (request) => page(request, EMPTY) });

const ask = defineDesk({
  id: 'keamanan.siaga-minta',
  path: PATH,
  permission: BUKA,
  resource: () => whole,
  body: z.object({ modul: z.string().max(40).optional(), wilayah: z.string().max(40), alasan: z.string().max(5_000) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body } = request;
    const typed = { ...body, modul: body.modul ?? '' };
    const node = await findPlace(deps.database.db, body.wilayah);
    if (node === undefined) return page(request, typed, { code: 'WILAYAH', field: 'wilayah' });
    const wish = { module: typed.modul, node, reason: body.alasan.toWellFormed(), modules: readableModules(deps.registry) };
    const done = await askSiaga(deps.database, deps.clock, who, wish);
    return answered(request, done, done.ok ? '' : (FIELDS[done.refusal.code] ?? 'minta'), typed);
  },
});

const open = defineDesk({
  id: 'keamanan.siaga-buka',
  path: `${PATH}/:siaga/buka`,
  params,
  permission: BUKA,
  resource: askedSiaga,
  body: z.object({}),
  handle: async (request) => answered(request, await openSiaga(request.deps.database, request.deps.clock, request.who, request.params.siaga), 'isi'),
});

const shut = defineDesk({
  id: 'keamanan.siaga-tutup',
  path: `${PATH}/:siaga/tutup`,
  params,
  permission: BUKA,
  resource: oneSiaga,
  body: z.object({}),
  handle: async (request) => answered(request, await closeSiaga(request.deps.database, request.deps.clock, request.who, request.params.siaga), 'isi'),
});

const review = defineDesk({
  id: 'keamanan.siaga-tinjau',
  path: `${PATH}/:siaga/tinjau`,
  params,
  permission: TINJAU,
  resource: oneSiaga,
  body: z.object({ simpulan: z.string().max(5_000) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, actor, body, params: at } = request;
    const found = await findSiaga(deps.database.db, at.siaga);
    const done = await reviewSiaga(deps.database, deps.clock, who, actor, { id: at.siaga, conclusion: body.simpulan.toWellFormed() });
    return answered(request, done, `simpulan-${found?.number ?? ''}`);
  },
});

export const siagaRoutes = [show, ask, open, shut, review];
