// What does a room bring to the house? (one declaration a module; the house law on registers)
import type { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Lang, Sentence } from '#kernel/text';
import type { Clock } from '#platform/clock';
import type { ClockMove, ClockPoint, DeadlineRule, Told } from '#platform/clocks';
import type { Settings } from '#platform/config';
import type { Database, Db } from '#platform/db';
import type { Permission, SignedIn } from '#platform/identity';
import type { Keys } from '#platform/keys';
import type { Log, Terminal } from '#platform/log';
import type { PublicFact, PublicPath, PublicWish } from '#platform/publish';
import type { DeskItem, DeskTask, Guard, Job, Posted } from './desk.ts';
import type { Outcome } from './outcome.ts';
import type { Registry } from './registry.ts';
import type { TrackedKind } from './tracked.ts';
import type { Versions } from './versions.ts';

/** What every page, command and job is handed; there is no ambient handle. */
export interface Deps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  readonly keys: Keys;
  readonly registry: Registry;
  readonly versions: Versions;
  /** What stands above every page of this server, whoever reads it; absent on an ordinary server. */
  readonly banner?: Banner;
}

/** `renew` is awaited before a request is answered, so that every page of the answer says the same. */
export interface Banner {
  renew(): Promise<void>;
  say(lang: Lang): string;
}

export interface PageRequest<P, Q> {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: P;
  readonly query: Q;
  /** Path without language prefix and extension, e.g. `/hasil/pemilu-2024/ppwp/31`. */
  readonly path: string;
  /** Scheme and host for absolute addresses (feeds, catalogues), no trailing slash. */
  readonly origin: string;
}

type Shape = z.ZodType<Record<string, unknown>>;

/** One address and method. A handler never sees unparsed input. */
export interface Route<P = Record<string, unknown>, Q = Record<string, unknown>> {
  /** `<module>.<name>`, unique. */
  readonly id: string;
  /** Hono pattern in Indonesian words, `/hasil/:pemilu/:kontes/:kode`; may end in `.json`, `.csv`, `.ics`, ... */
  readonly path: string;
  /** Description for the API document; given = listed there. */
  readonly summary?: Sentence;
  readonly params?: Shape;
  readonly query?: Shape;
  /** Shape of a JSON answer, for the API document. */
  readonly answer?: z.ZodType;
  /** Media type of the answer where it is neither a page nor JSON. */
  readonly type?: string;
  /** Names of the `versionSources` that the answer depends on; given = cached and with an ETag. */
  readonly epoch?: readonly string[];
  /**
   * The exact data version of this one address, by a cheap query. Asked only when the epoch moved, so that news
   * from one province does not throw away the pages of the others. Without it the epoch itself is the version.
   */
  readonly version?: (deps: Deps, params: P) => Promise<string>;
  /** Seconds that a shared cache may keep it (hasil.md section 11); 0 = ask each time. */
  readonly maxAge?: number;
  /** Other sites may read it (open data). */
  readonly open?: boolean;
  /** Other sites may show it in a frame of theirs; nothing runs in it and nothing can be sent from it. */
  readonly framed?: true;
  /** About the visitor's own account: a session is enough. Made by `defineOwn`. */
  readonly own?: true;
  /** Who may come in; absent = anybody. Made by `defineDesk`. */
  readonly guard?: Guard<P>;
  /** What may be sent; absent = the address is only read. Made by `defineDesk` and `definePost`. */
  readonly post?: Posted;
  /** A public page with a form in it: never cached, carries a form ticket. Made by `definePost`'s pages. */
  readonly formPage?: boolean;
  /** With `post.signed`: answers JSON from the bytes of a JSON message alone, before any router. For what must stay up under a flood. */
  readonly swift?: SwiftHandler;
  handle(request: PageRequest<P, Q>): Promise<Outcome> | Outcome;
}

/** `visitor` as in `FormPart`. The text is JSON. */
export type SwiftHandler = (deps: Deps) => (bytes: Buffer, visitor: string) => Promise<SwiftAnswer> | SwiftAnswer;

export interface SwiftAnswer {
  readonly body: string;
  readonly state?: 'invalid' | 'busy';
}

/** Ties the schemas of a route to the types of its handler. */
export function defineRoute<P extends z.ZodType<Record<string, unknown>>, Q extends z.ZodType<Record<string, unknown>>>(
  route: Omit<Route<z.infer<P>, z.infer<Q>>, 'params' | 'query'> & { readonly params?: P; readonly query?: Q },
): Route {
  return route as unknown as Route;
}

/** A service at the front door, in the words of the one who comes. */
export interface ServiceTask {
  readonly id: string;
  /** Which bay of the hall it stands in. */
  readonly bay: 'pemilih' | 'hasil' | 'informasi' | 'bantuan';
  readonly label: Sentence;
  readonly detail: Sentence;
  readonly state: 'buka' | 'segera';
  readonly href: string;
}

export interface SearchHit {
  readonly href: string;
  readonly title: string;
  /** Kind of thing, in words ("Kecamatan", "Kantor", "Layanan"). */
  readonly kind: string;
  readonly detail?: string;
  /** Higher stands first; 0 to 1. */
  readonly weight: number;
}

export interface SearchSource {
  readonly id: string;
  find(deps: Deps, lang: Lang, words: string, limit: number): Promise<readonly SearchHit[]>;
}

/** An entry of the catalogue at /data. */
export interface DataSet {
  readonly id: string;
  readonly title: Sentence;
  readonly description: Sentence;
  /** SPDX id, e.g. `CC-BY-4.0`. */
  readonly license: string;
  /** Day or instant of first publication, ISO. */
  readonly issued?: string;
  /** The files as of now. */
  files(deps: Deps): Promise<readonly DataFile[]>;
}

export interface DataFile {
  readonly href: string;
  readonly title: string;
  /** Media type of the content; a packed file (`.gz`) names its inside, e.g. `text/csv`. */
  readonly type: string;
  /** Bytes, where known without building the file. */
  readonly size?: number;
  readonly updated?: string;
  /** Hash of the bytes, where known without building the file. */
  readonly sha256?: string;
}

/** A command of `npm run pendopo -- <words> ...`. */
export interface Command {
  /** E.g. `import results`. */
  readonly words: string;
  readonly usage: string;
  readonly summary: string;
  /** Exit code. */
  run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number>;
  /** The same for a command that works on files alone: asked instead of `run`, before settings open a database or keys. */
  readonly alone?: (args: readonly string[], terminal: Terminal, clock: Clock) => Promise<number>;
  /** It works elsewhere than the settings say (a folder of its own); asked before anything is opened. */
  readonly ground?: (args: readonly string[], settings: Settings) => Settings;
  /** After exit code 0 the server opens, under this banner. */
  readonly opens?: (deps: Deps) => Banner;
}

/** How a promise of the service catalogue is kept, measured by the module that serves it. */
export interface ServiceMeasure {
  /** Code of the catalogue, e.g. `informasi`. */
  readonly service: string;
  /** Cases of an office that ended between two instants; undefined where it has none. */
  read(deps: Deps, office: AreaCode, since: string, until: string): Promise<MeasuredService | undefined>;
}

export interface MeasuredService {
  readonly cases: number;
  readonly onTime: number;
  /** Half of the cases took no longer, in the unit of the promise. */
  readonly median: number;
  readonly unit: 'menit_layanan' | 'jam' | 'hari_kerja' | 'hari' | 'bulan';
}

/** A number as it stands now, for monitoring; names as Prometheus wants them. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

export interface Module {
  readonly id: string;
  /** Modules whose door this one enters. */
  readonly needs: readonly string[];
  readonly name: Sentence;
  readonly routes?: readonly Route[];
  readonly nav?: readonly { readonly id: string; readonly label: Sentence; readonly href: string; readonly order: number }[];
  /** Links at the foot of every page, by column. */
  readonly footer?: readonly { readonly column: 'layanan' | 'keterbukaan' | 'tentang'; readonly label: Sentence; readonly href: string }[];
  readonly services?: readonly ServiceTask[];
  readonly search?: readonly SearchSource[];
  readonly openData?: readonly DataSet[];
  readonly commands?: readonly Command[];
  /** What may be permitted here, and to whom (printed in docs/policy.md). */
  readonly permissions?: readonly Permission[];
  /** Entries of the officers' menu, shown to whoever the permission could allow. */
  readonly desk?: readonly DeskItem[];
  /** What is due and what waits for this officer; the module asks only within the mandates. */
  readonly tasks?: (deps: Deps, lang: Lang, who: SignedIn) => Promise<readonly DeskTask[]>;
  /** What this officer's words find on the desk; the module asks only within the mandates. */
  readonly deskSearch?: (deps: Deps, lang: Lang, who: SignedIn, words: string, limit: number) => Promise<readonly SearchHit[]>;
  /** What runs by the clock while the server runs; each run may be cut off and may run in two processes at once. */
  readonly jobs?: readonly Job[];
  /** Names of acts that enter the audit trail. */
  readonly auditEvents?: readonly string[];
  /** What such an act is called where its doer looks back ("Mengisi C.Hasil"), by its name. */
  readonly eventNames?: Readonly<Record<string, Sentence>>;
  /** Data version by name: a cheap query, asked at most once a second. */
  readonly versionSources?: Readonly<Record<string, (deps: Deps) => Promise<string>>>;
  /** Simulated data of an election go because real ones come; in the caller's transaction, before the mark is taken off. */
  readonly dropSimulation?: (db: Db, slug: string) => Promise<void>;
  /** An election stands on another area tree now; in the caller's transaction. */
  readonly treeReplaced?: (db: Db, slug: string) => Promise<void>;
  /** Which of these stations (13 digits) of an election this module holds records of: their numbers cannot be taken away. */
  readonly stationsHeld?: (db: Db, slug: string, codes: readonly AreaCode[]) => Promise<readonly AreaCode[]>;
  /** Addresses of a few pages that readers open first, one of a kind: made once after the start, so that no reader waits for it. */
  readonly firstPages?: (deps: Deps) => Promise<readonly string[]>;
  /** Every public address of the module with its data version, for the publication as files; one province at a time in memory. */
  readonly publicPaths?: (deps: Deps, wish: PublicWish) => AsyncIterable<PublicPath>;
  /** The contests whose figures such a publication holds. */
  readonly publicFacts?: (deps: Deps) => Promise<readonly PublicFact[]>;
  /** Kinds of cases that a receipt opens at /lacak. */
  readonly tracked?: readonly TrackedKind[];
  /** How its promises are kept, by service of the catalogue. */
  readonly measures?: readonly ServiceMeasure[];
  /** Numbers that monitoring reads at `/metrics`. */
  readonly gauges?: (deps: Deps) => Promise<readonly Gauge[]>;
  /** One line above every officer's page while something concerns all of them. */
  readonly deskNotice?: (deps: Deps, lang: Lang) => Promise<string | undefined>;
  /** Deadlines that the module's acts start, as data: ids begin with the module's, several versions of one id allowed. */
  readonly clocks?: readonly DeadlineRule[];
  /** Takes cases for the rest of the transaction, before their clocks are taken, as acts do; answers those that somebody else has in hand. */
  readonly holdCases?: (db: Db, cases: readonly string[]) => Promise<readonly string[]>;
  /** Dates of the module's clocks moved; in those clocks' transaction. Answers whom it told, for the log. */
  readonly clocksMoved?: (deps: Deps, db: Db, moves: readonly ClockMove[]) => Promise<Told>;
  /** A reminder is due; in that clock's transaction. */
  readonly clockDue?: (deps: Deps, db: Db, point: ClockPoint) => Promise<unknown>;
  /** What the module keeps and for how long. */
  readonly retention: string;
  /** Fills an empty database for a first look. */
  readonly demo?: (deps: Deps, terminal: Terminal) => Promise<void>;
}
