// How does an address ask who comes, and how does it take what is sent? (officers' pages and every form)
import type { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Sentence } from '#kernel/text';
import type { Actor } from '#platform/action';
import type { Resource, SignedIn } from '#platform/identity';
import type { Outcome } from './outcome.ts';
import type { Deps, PageRequest, Route } from './spec.ts';

type Shape = z.ZodType<Record<string, unknown>>;

/** Which permission an address needs, on what. */
export interface Guard<P = Record<string, unknown>> {
  /** Id of a declared permission. */
  readonly permission: string;
  /** What the address is about; undefined = nothing there, answered exactly like a missing page. */
  resource(deps: Deps, params: P, who: SignedIn | undefined): Promise<Resource | undefined> | Resource | undefined;
}

/** How an address takes what is sent. */
export interface Posted {
  readonly body: Shape;
  /** form: urlencoded, 64 KiB; json: 256 KiB; files: multipart with at most `files` files of 25 MiB each, 75 MiB together. */
  readonly media: 'form' | 'json' | 'files';
  readonly files?: number;
  /** Bytes of one file and of all together, where the address takes more or less than that. */
  readonly largest?: number;
  /** With `files`: what was written reaches the act even when the files with it are too large (`FormPart.tooLarge`), so that nobody writes it twice. */
  readonly keepsText?: boolean;
  /** The message carries its own signature (a bound device): no cookie is read, no ticket asked. */
  readonly signed?: boolean;
}

/** A file as it lies in a temporary folder after its way through the counters; gone when the request is answered. */
export interface Upload {
  readonly field: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly path: string;
}

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** What every request with a form can hand to its forms and acts. */
export interface FormPart<B> {
  readonly body: B;
  readonly uploads: readonly Upload[];
  /** The files were cut off at the limit and are gone. */
  readonly tooLarge?: true;
  /** The hidden fields of a form that posts to this path (without language prefix): ticket and a fresh `idem`. */
  readonly ticket: (path: string) => readonly HiddenField[];
  /** 128 random bits that came with the form, and a hash of what was sent: for `performOnce` (keamanan.md 4.5). */
  readonly idem: string;
  readonly bodyHash: string;
  /** The session cookie as it came; only the identity room can open it. */
  readonly sessionToken: string | undefined;
  /** The browser's own name as sent; the identity room keeps its family only. */
  readonly agent: string;
  /** What tells this browser from others until its next sign-in: the visitor cookie, or the hash of the session. Never shown. */
  readonly holder: string;
  /** The network block that the request comes from, under a key that lives in memory for a day; '' = unknown (keamanan.md 4.2). */
  readonly visitor: string;
}

export type FormRequest<P, Q, B> = PageRequest<P, Q> & FormPart<B>;
/** A request whose sender may do what the guard names. */
export type DeskRequest<P, Q, B> = FormRequest<P, Q, B> & {
  /** For `perform`: the account under the mandate that allowed it. */
  readonly actor: Actor;
  readonly who: SignedIn;
  readonly resource: Resource;
};

/** A request of somebody who is signed in, whatever the account may do otherwise. */
export type OwnRequest<P, Q, B> = FormRequest<P, Q, B> & { readonly who: SignedIn };

type Empty = Record<string, never>;
type Parsed<S> = S extends z.ZodType<infer T> ? T : Empty;

interface Shapes<P, Q> {
  readonly params?: P;
  readonly query?: Q;
}
type Base<P, Q> = Pick<Route, 'id' | 'path' | 'summary' | 'answer' | 'type'> & Shapes<P, Q>;

/** An officers' page or act. With `body` it is a POST; each pair of GET and POST may share one path. */
export function defineDesk<P extends Shape, Q extends Shape, B extends Shape>(
  route: Base<P, Q> & {
    readonly permission: string;
    readonly resource: (deps: Deps, params: Parsed<P>, who: SignedIn | undefined) => Promise<Resource | undefined> | Resource | undefined;
    readonly body?: B;
    readonly media?: Posted['media'];
    readonly files?: number;
    readonly largest?: number;
    handle(request: DeskRequest<Parsed<P>, Parsed<Q>, Parsed<B>>): Promise<Outcome> | Outcome;
  },
): Route {
  const { permission, resource, body, media = 'form', files, largest, ...rest } = route;
  const post = body === undefined ? {} : { post: { body, media, ...(files === undefined ? {} : { files }), ...(largest === undefined ? {} : { largest }) } };
  return { ...rest, ...post, guard: { permission, resource } };
}

/** A page or act about the visitor's own account: whoever is signed in, also before the account is confirmed or after its last mandate (keamanan.md 1.1). */
export function defineOwn<P extends Shape, Q extends Shape, B extends Shape>(
  route: Base<P, Q> & {
    readonly body?: B;
    readonly media?: Exclude<Posted['media'], 'files'>;
    handle(request: OwnRequest<Parsed<P>, Parsed<Q>, Parsed<B>>): Promise<Outcome> | Outcome;
  },
): Route {
  const { body, media = 'form', ...rest } = route;
  return { ...rest, own: true, ...(body === undefined ? {} : { post: { body, media } }) };
}

/** A public page with a form (`body` absent), or the address that its form is sent to. */
export function definePost<P extends Shape, Q extends Shape, B extends Shape>(
  route: Base<P, Q> & {
    readonly body?: B;
    readonly media?: Posted['media'];
    readonly files?: number;
    readonly largest?: number;
    readonly keepsText?: boolean;
    readonly signed?: boolean;
    handle(request: FormRequest<Parsed<P>, Parsed<Q>, Parsed<B>>): Promise<Outcome> | Outcome;
  },
): Route {
  const { body, media = 'form', files, largest, keepsText, signed, ...rest } = route;
  if (body === undefined) return { ...rest, formPage: true };
  const limits = { ...(files === undefined ? {} : { files }), ...(largest === undefined ? {} : { largest }), ...(keepsText === undefined ? {} : { keepsText }) };
  const post: Posted = { body, media, ...limits, ...(signed === undefined ? {} : { signed }) };
  return { ...rest, post };
}

/** An entry of the officers' menu. */
export interface DeskItem {
  readonly id: string;
  readonly label: Sentence;
  readonly href: string;
  readonly permission: string;
  readonly order: number;
  /** Id of another entry: whoever sees that one finds this one on its page (`itemsUnder`) and not in the menu. */
  readonly under?: string;
}

/** One thing that an officer has to do or wait for. */
export interface DeskTask {
  readonly id: string;
  /** lewat: overdue; hari-ini: due today; saya: waits for me; lain: waits for somebody else. */
  readonly group: 'lewat' | 'hari-ini' | 'saya' | 'lain';
  readonly title: string;
  readonly detail?: string;
  readonly node: AreaCode;
  /** Instant, ISO. */
  readonly due?: string;
  readonly href: string;
  /** What the link does, in words ("Isi C.Hasil"). */
  readonly act: string;
}

/** Something that runs by the clock. */
export interface Job {
  /** `<module>.<name>`. */
  readonly id: string;
  readonly everySeconds: number;
  run(deps: Deps): Promise<void>;
}
