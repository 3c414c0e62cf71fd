// Which rooms and files does the house have, and who imports whom? (read by the house test and the map)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(import.meta.dirname, '..');
export const FLOORS = ['kernel', 'design', 'platform', 'modules', 'verifier', 'main'] as const;
export type Floor = (typeof FLOORS)[number];

export interface SourceFile {
  /** Path from the project folder, with forward slashes. */
  readonly path: string;
  readonly floor: Floor;
  /** `hasil`, `web`; for the kernel the file itself, for main `main`, for the verifier `verifier`. */
  readonly room: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly string[];
}

export function readSources(): SourceFile[] {
  return walk(join(root, 'src')).map((file) => {
    const path = relative(root, file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
    return { path, ...placeOf(path), text, tree, imports: importsOf(tree) };
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}

function placeOf(path: string): { floor: Floor; room: string } {
  const [, floor = '', room = ''] = path.split('/');
  if (floor === 'kernel') return { floor, room: room.replace(/(\.test)?\.tsx?$/, '') };
  if (floor === 'platform' || floor === 'design' || floor === 'modules') return { floor, room };
  if (floor === 'verifier') return { floor, room: 'verifier' };
  return { floor: 'main', room: 'main' };
}

function importsOf(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push(node.moduleSpecifier.text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first)) found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** `#platform/db` -> { floor: platform, room: db }; a package or a relative path has none. */
export function target(specifier: string): { readonly floor: Floor; readonly room: string } | undefined {
  const found = /^#(kernel|platform|design|modules)\/(.+)$/.exec(specifier);
  return found === null ? undefined : { floor: found[1] as Floor, room: found[2] ?? '' };
}

/** Where a relative import leads, from the project folder. */
export function relativeTarget(from: SourceFile, specifier: string): string {
  return relative(root, resolve(dirname(join(root, from.path)), specifier)).replaceAll('\\', '/');
}

/** What `needs` in module.ts says. */
export function needsOf(room: string): string[] {
  const file = join(root, 'src/modules', room, 'module.ts');
  const found = existsSync(file) ? /needs:\s*\[([^\]]*)\]/.exec(readFileSync(file, 'utf8')) : null;
  return [...(found?.[1] ?? '').matchAll(/'([^']+)'/g)].map((m) => m[1] ?? '');
}
