// What does the house test need to read of files, tables and texts?
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type SourceFile, root } from '../tools/rooms.ts';

/** Every circle among rooms, written as a path. */
export function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (room: string, path: readonly string[]): void => {
    if (path.includes(room)) {
      found.push([...path.slice(path.indexOf(room)), room].join(' -> '));
      return;
    }
    if (done.has(room)) return;
    for (const next of edges.get(room) ?? []) walk(next, [...path, room]);
    done.add(room);
  };
  for (const room of edges.keys()) walk(room, []);
  return found;
}

/** Every migration with the room that owns it. */
export function migrationFiles(): { floor: string; room: string; file: string; sql: string }[] {
  return ['platform', 'modules'].flatMap((floor) =>
    readdirSync(join(root, 'src', floor)).flatMap((room) => {
      const folder = join(root, 'src', floor, room, 'migrations');
      const files = existsSync(folder) ? readdirSync(folder) : [];
      return files.map((file) => ({ floor, room, file, sql: readFileSync(join(folder, file), 'utf8') }));
    }),
  );
}

/** Keys of all sentences within an exported value, nested records included. */
export function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('key' in value && 'id' in value && 'en' in value) return [String(value.key)];
  return Object.values(value).flatMap((inner) => (typeof inner === 'object' ? keysOf(inner) : []));
}

export function nodes(file: SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}
