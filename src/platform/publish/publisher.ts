// How does the whole public site become files, again and again, without ever standing half done? (keamanan.md 11)
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Group, type LogName, MANIFEST, type Manifest, type PublicFact, essence, manifestOf, stageLists } from './manifest.ts';
import { OWN, fileOf, isPage, stagedAt } from './places.ts';
import { asFolderFault, inFolder, putInPlace, secure, stageFile } from './stage.ts';
import { type Book, type Kept, openBook } from './store.ts';

/** One public address as a module declares it. */
export interface PublicPath {
  /** Without language, `/hasil/pemilu-2024/ppwp/31`; with an ending it is a file, else a page in both languages. */
  readonly path: string;
  /** Moves when the answer moves. */
  readonly version: string;
  /** List that its files stand in; `data` is the open data, `pemilu-2024-ppwp-31` the pages of a province. Default `situs`. */
  readonly group?: string;
}

/** Which addresses are asked for. */
export interface PublicWish {
  /** The open data, or the pages with what stands beside them. */
  readonly kind: 'data' | 'pages';
  /** Only what lies in this area. */
  readonly area?: string;
}

export interface Rendered {
  readonly made: number;
  readonly kept: number;
  /** How many listed addresses answered "not here", and the first of them. */
  readonly missing: number;
  readonly examples: readonly string[];
}

/** Renders at once; the embedded database takes one after the other, a server overlaps them. */
const AT_ONCE = 8;
/** Files between two commits of the book: what an interrupted run does again. */
const BATCH = 256;
const EXAMPLES = 20;

type Fetch = (request: Request) => Promise<Response>;
interface Wish {
  readonly address: string;
  readonly file: string;
  readonly group: string;
  readonly version: string;
}

/** A folder that is being published. Files wait inside it until `release`; until then readers see the last publication whole. */
export class Publisher {
  private readonly folder: string;
  private readonly book: Book;

  constructor(folder: string) {
    this.folder = folder;
    try {
      this.book = openBook(join(folder, OWN, 'buku.sqlite'));
    } catch (error) {
      throw asFolderFault(error, folder);
    }
  }

  /** Finishes what an interrupted `release` began; true where there was something to finish. */
  async resume(): Promise<boolean> {
    if (this.book.note('tahap') !== 'pasang') return false;
    await inFolder(this.folder, () => this.install());
    return true;
  }

  /** Makes the files of these addresses, except those whose version is known. `mark` names the program that makes them. */
  async render(paths: AsyncIterable<PublicPath>, fetch: Fetch, at: { readonly origin: string; readonly mark: string }, progress: (n: number) => void): Promise<Rendered> {
    const count = { made: 0, kept: 0, missing: 0, examples: [] as string[] };
    let wishes: Wish[] = [];
    const flush = async (): Promise<void> => {
      const missing = await this.makeBatch(wishes, fetch, at.origin);
      count.made += wishes.length - missing.length;
      count.missing += missing.length;
      count.examples.push(...missing.slice(0, EXAMPLES - count.examples.length));
      wishes = [];
      progress(count.made + count.kept);
    };
    for await (const wish of wishesOf(paths, at.mark)) {
      if (this.isKnown(wish.group, wish.file, wish.version)) {
        count.kept += 1;
        continue;
      }
      wishes.push(wish);
      if (wishes.length >= BATCH) await flush();
    }
    await flush();
    return count;
  }

  /** Files that no address of the site gives: scripts, fonts, proofs. */
  async add(group: string, files: Iterable<{ readonly path: string; readonly body: Uint8Array; readonly version: string }>): Promise<void> {
    const staged: Kept[] = [];
    for (const { path, body, version } of files) {
      if (this.isKnown(group, path, version)) continue;
      staged.push({ group, path, version, ...(await inFolder(this.folder, () => stageFile(this.folder, path, [body]))) });
    }
    await this.commit(staged);
  }

  /** Files of a group that are not in place yet. */
  waitingIn(group: string): Kept[] {
    return [...this.book.list(group)].filter((file) => file.waiting === 1);
  }

  /** Whatever should be remembered from one run to the next. */
  note(name: string): string | undefined {
    return this.book.note(`catatan.${name}`);
  }

  setNote(name: string, value: string): void {
    this.book.setNote(`catatan.${name}`, value);
  }

  /** The manifest of everything that is known now, staged; undefined where it would say what the last one said. */
  async prepare(waktu: string, facts: readonly PublicFact[], log: LogName): Promise<{ readonly manifest: Manifest; readonly bytes: Buffer } | undefined> {
    return inFolder(this.folder, async () => {
      const groups: Group[] = await stageLists(this.folder, this.book);
      const manifest = manifestOf(waktu, facts, groups, log);
      if (this.book.note('inti') === essence(manifest) && existsSync(join(this.folder, MANIFEST))) return undefined;
      const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
      await stageFile(this.folder, MANIFEST, [bytes]);
      return { manifest, bytes };
    });
  }

  /** Puts everything in place: files first, then lists and proof, the manifest last. From here on a run that was cut off is finished by `resume`. */
  async release(proof: string): Promise<void> {
    await inFolder(this.folder, async () => {
      await stageFile(this.folder, `${MANIFEST}.tlog-proof`, [Buffer.from(proof)]);
      const manifest = JSON.parse(await readFile(stagedAt(this.folder, MANIFEST), 'utf8')) as Manifest;
      await secure([MANIFEST, `${MANIFEST}.tlog-proof`, ...manifest.kelompok.map((group) => group.berkas)].map((path) => stagedAt(this.folder, path)));
      this.book.setNote('tahap', 'pasang');
      await this.install();
    });
  }

  close(): void {
    this.book.close();
  }

  private async install(): Promise<void> {
    for (let files = this.book.waiting(BATCH); files.length > 0; files = this.book.waiting(BATCH)) {
      for (const { path } of files) await this.move(path);
      this.book.settle(files);
    }
    const staged = stagedAt(this.folder, MANIFEST);
    const manifest = JSON.parse(await readFile(existsSync(staged) ? staged : join(this.folder, MANIFEST), 'utf8')) as Manifest;
    for (const group of manifest.kelompok) await this.move(group.berkas);
    await this.move(`${MANIFEST}.tlog-proof`);
    await this.move(MANIFEST);
    this.book.setNote('inti', essence(manifest));
    this.book.setNote('tahap', undefined);
  }

  /** Moved already by a run that was cut off: then the waiting room no longer has it. */
  private async move(path: string): Promise<void> {
    const from = stagedAt(this.folder, path);
    if (existsSync(from)) await putInPlace(from, join(this.folder, path));
  }

  /** Gives the addresses that did not answer. */
  private async makeBatch(wishes: readonly Wish[], fetch: Fetch, origin: string): Promise<string[]> {
    const staged: Kept[] = [];
    const missing: string[] = [];
    for (let from = 0; from < wishes.length; from += AT_ONCE) {
      const made = await Promise.all(wishes.slice(from, from + AT_ONCE).map((wish) => this.makeOne(wish, fetch, origin)));
      made.forEach((file, at) => {
        if (file !== undefined) staged.push(file);
        else missing.push(wishes[from + at]?.address ?? '');
      });
    }
    await this.commit(staged);
    return missing;
  }

  private async makeOne({ address, file, group, version }: Wish, fetch: Fetch, origin: string): Promise<Kept | undefined> {
    const response = await fetch(new Request(new URL(address, origin)));
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (response.status !== 200 || response.body === null) throw new Error(`${address}: jawaban ${response.status}, penerbitan dihentikan`);
    const body = response.body as unknown as AsyncIterable<Uint8Array>;
    return { group, path: file, version, ...(await inFolder(this.folder, () => stageFile(this.folder, file, body))) };
  }

  /** On the disk first, then in the book; bytes that are in place already are not moved again. */
  private async commit(staged: readonly Kept[]): Promise<void> {
    await inFolder(this.folder, async () => {
      const same = staged.filter((file) => this.isInPlace(file));
      for (const { path } of same) await rm(stagedAt(this.folder, path), { force: true });
      const fresh = staged.filter((file) => !same.includes(file));
      await secure(fresh.map(({ path }) => stagedAt(this.folder, path)));
      this.book.stage(fresh);
      this.book.renew(same);
    });
  }

  private isInPlace({ group, path, sha256 }: Kept): boolean {
    const known = this.book.find(group, path);
    return known?.waiting === 0 && known.sha256 === sha256 && existsSync(join(this.folder, path));
  }

  /** A file that was lost from the folder is made again. */
  private isKnown(group: string, path: string, version: string): boolean {
    const known = this.book.find(group, path);
    if (known?.version !== version) return false;
    return existsSync(known.waiting === 1 ? stagedAt(this.folder, path) : join(this.folder, path));
  }
}

async function* wishesOf(paths: AsyncIterable<PublicPath>, mark: string): AsyncGenerator<Wish> {
  for await (const { path, version, group = 'situs' } of paths) {
    const languages = isPage(path) ? [path, path === '/' ? '/en' : `/en${path}`] : [path];
    for (const address of languages) yield { address, file: fileOf(address), group, version: `${version} ${mark}` };
  }
}
