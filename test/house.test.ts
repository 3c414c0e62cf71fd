// Do the walls stand? (the ten laws of the house; zero exceptions)
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { makeRegistry } from '#platform/module';
import { settingsSchema } from '#platform/config';
import { modules } from '../src/main.ts';
import { circles, keysOf, migrationFiles, nodes } from './house-reading.ts';
import { type SourceFile, needsOf, readSources, relativeTarget, root, target } from '../tools/rooms.ts';

const all = readSources();
/** Production code; tests and their fixtures (`*-fixture.ts`) may reach further, and nothing reaches them. */
const TEST = /(\.test|-fixtures?)\.tsx?$/;
const sources = all.filter((file) => !TEST.test(file.path));
const client = (file: SourceFile): boolean => file.path.endsWith('.client.ts');

function offences(check: (file: SourceFile) => readonly string[], files = sources): string[] {
  return files.flatMap((file) => check(file).map((what) => `${file.path}: ${what}`));
}

const lineOf = (file: SourceFile, node: ts.Node): number => file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

describe('law 1: imports point down', () => {
  const allowed: Record<string, readonly string[]> = {
    kernel: ['kernel'],
    design: ['design', 'kernel'],
    platform: ['platform', 'design', 'kernel'],
    modules: ['modules', 'platform', 'design', 'kernel'],
    main: ['modules', 'platform', 'design', 'kernel', 'main'],
    verifier: [],
  };
  it('each floor enters only itself and the floors below', () => {
    expect(
      offences((file) =>
        file.imports.flatMap((specifier) => {
          const to = target(specifier);
          return to !== undefined && !allowed[file.floor]?.includes(to.floor) ? [`${file.floor} imports ${specifier}`] : [];
        }),
      ),
    ).toEqual([]);
  });
  it('the verifier stands alone: itself and Node, in at most 600 lines', () => {
    const own = sources.filter((file) => file.floor === 'verifier');
    expect(own.length).toBeGreaterThan(3);
    expect(offences((file) => file.imports.filter((s) => !s.startsWith('./') && !s.startsWith('node:')), own)).toEqual([]);
    expect(own.reduce((lines, file) => lines + file.text.trimEnd().split('\n').length, 0)).toBeLessThanOrEqual(600);
  });
  it('the kernel knows no I/O, no package with a clock, no environment', () => {
    const kernel = sources.filter((file) => file.floor === 'kernel');
    expect(kernel.length).toBeGreaterThan(5);
    expect(offences((file) => file.imports.filter((s) => !s.startsWith('./') && !s.startsWith('#kernel/')), kernel)).toEqual([]);
  });
});

describe('law 2: across a wall only a door', () => {
  it('a relative import stays in its room', () => {
    expect(
      offences((file) =>
        file.imports
          .filter((specifier) => specifier.startsWith('.'))
          .filter((specifier) => {
            const to = relativeTarget(file, specifier);
            // What runs in the reader's browser may use the verifier: it is the same check by the same code.
            if (client(file) && to.startsWith('src/verifier/')) return false;
            const homes: Partial<Record<SourceFile['floor'], string>> = { kernel: 'src/kernel/', main: 'src/', verifier: 'src/verifier/' };
            return !to.startsWith(homes[file.floor] ?? `src/${file.floor}/${file.room}/`);
          }),
      ),
    ).toEqual([]);
  });
  it('production never imports a test or a fixture', () => {
    expect(offences((file) => file.imports.filter((specifier) => TEST.test(specifier) || specifier.includes('/test/')))).toEqual([]);
  });
  it('a module enters another only where `needs` says so', () => {
    expect(
      offences((file) =>
        file.floor !== 'modules'
          ? []
          : file.imports.flatMap((specifier) => {
              const to = target(specifier);
              const foreign = to?.floor === 'modules' && to.room !== file.room;
              return foreign && !needsOf(file.room).includes(to.room) ? [`enters ${to.room} without need`] : [];
            }),
      ),
    ).toEqual([]);
  });
  it('no circle of rooms anywhere', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of sources) {
      const from = `${file.floor}/${file.room}`;
      for (const specifier of file.imports) {
        const to = target(specifier);
        if (to === undefined || `${to.floor}/${to.room}` === from) continue;
        edges.set(from, (edges.get(from) ?? new Set()).add(`${to.floor}/${to.room}`));
      }
    }
    expect(circles(edges)).toEqual([]);
  });
});

describe('law 3: SQL only in store and migrations', () => {
  const isStore = (path: string): boolean => /\/(store[^/]*\.ts|store\/[^/]+\.ts)$/.test(path) || path.startsWith('src/platform/db/');
  it('no statement stands elsewhere', () => {
    expect(
      offences((file) =>
        isStore(file.path)
          ? []
          : nodes(file).flatMap((node) => (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql' ? [`line ${lineOf(file, node)}`] : [])),
      ),
    ).toEqual([]);
  });
  it('a table bears the name of its room, and refers only to its own, platform or pemilu tables', () => {
    const wrong: string[] = [];
    let tables = 0;
    for (const { room, floor, file, sql } of migrationFiles()) {
      for (const [, name = ''] of sql.matchAll(/create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(\w+)/gi)) {
        tables += 1;
        if (!name.startsWith(`${room}_`)) wrong.push(`${floor}/${room}/${file}: table ${name}`);
      }
      for (const [, name = ''] of sql.matchAll(/references\s+(\w+)/gi)) {
        const owner = name.split('_')[0] ?? '';
        const platform = readdirSync(join(root, 'src/platform'));
        if (owner !== room && owner !== 'pemilu' && !platform.includes(owner)) wrong.push(`${floor}/${room}/${file}: refers to ${name}`);
      }
    }
    expect(tables).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });
  it('a store names only the tables of its room', () => {
    const owner = new Map(
      migrationFiles().flatMap(({ room, sql }) =>
        [...sql.matchAll(/create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(\w+)/gi)].map(([, name = '']) => [name, room] as const),
      ),
    );
    expect(
      offences((file) =>
        [...owner].flatMap(([table, room]) => (file.room !== room && new RegExp(`\\b${table}\\b`).test(file.text) ? [`names ${table} of ${room}`] : [])),
      ),
    ).toEqual([]);
  });
});

describe('law 4: no ambient handle', () => {
  const homes = ['src/platform/config/', 'src/platform/clock/', 'src/platform/log/'];
  const ambient = (node: ts.Node): string | undefined => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) return 'new Date()';
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    const text = node.getText();
    if (/^(process\.env|Date\.now|Math\.random|process\.stdout|process\.stderr)$/.test(text)) return text;
    return node.expression.getText() === 'console' ? 'console' : undefined;
  };
  it('environment, clock, chance and console stand only in their rooms', () => {
    expect(
      offences((file) =>
        homes.some((home) => file.path.startsWith(home)) || client(file) || file.floor === 'verifier'
          ? []
          : nodes(file).flatMap((node) => {
              const what = ambient(node);
              return what === undefined ? [] : [`${what} at line ${lineOf(file, node)}`];
            }),
      ),
    ).toEqual([]);
  });
});

describe('law 5: effect and trail together', () => {
  it('nobody writes an audit line by hand', () => {
    const writer = (path: string): boolean => path.startsWith('src/platform/action/') || path.startsWith('src/platform/audit/');
    expect(offences((file) => (writer(file.path) || !/action_jejak|audit_entri|appendEntries/.test(file.text) ? [] : ['touches the trail']))).toEqual([]);
  });
  it('every verb in actions/ goes through the action room', () => {
    const verbs = sources.filter((file) => /\/actions\/[^/]+\.ts$/.test(file.path));
    expect(verbs.length).toBeGreaterThan(0);
    expect(offences((file) => (file.imports.includes('#platform/action') ? [] : ['does not perform']), verbs)).toEqual([]);
  });
});

describe('law 6: every id is unique and bears its module', () => {
  it('routes, services, searches, data sets, events, versions, commands', () => {
    expect(() => makeRegistry(modules)).not.toThrow();
  });
  it('text keys', async () => {
    const owners = new Map<string, string>();
    const wrong: string[] = [];
    for (const file of sources.filter((f) => /\btext[^/]*\.ts$|\/text\/[^/]+\.ts$/.test(f.path) && f.text.includes('defineText('))) {
      const room = /defineText\(\s*'([^']+)'/.exec(file.text)?.[1] ?? '';
      if (room.split('.')[0] !== file.room && room.split('-')[0] !== file.room) wrong.push(`${file.path}: keys begin with ${room}`);
      for (const value of Object.values((await import(join(root, file.path))) as Record<string, unknown>)) {
        for (const key of keysOf(value)) {
          const other = owners.get(key);
          if (other !== undefined && other !== file.path) wrong.push(`${key} stands in ${other} and ${file.path}`);
          owners.set(key, file.path);
        }
      }
    }
    expect(owners.size).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
  it('settings', () => {
    expect(Object.keys(settingsSchema.shape).filter((name) => !name.startsWith('PENDOPO_') && name !== 'DATABASE_URL')).toEqual([]);
  });
});

describe('law 7: small and typed', () => {
  it('a file has at most 300 lines', () => {
    expect(offences((file) => (file.text.split('\n').length > 301 ? [`${file.text.split('\n').length} lines`] : []), all)).toEqual([]);
  });
  it('a function has at most 60 lines', () => {
    expect(
      offences((file) =>
        nodes(file).flatMap((node) => {
          if (!ts.isFunctionLike(node)) return [];
          const lines = lineOf(file, node) - 1;
          const end = file.tree.getLineAndCharacterOfPosition(node.getEnd()).line;
          return end - lines > 61 ? [`${end - lines} lines from ${lines + 1}`] : [];
        }),
      ),
    ).toEqual([]);
  });
  it('no any, no non-null, no lint comment without its reason', () => {
    expect(
      offences((file) => [
        ...nodes(file).flatMap((node) =>
          node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node) ? [`${node.getText()} at line ${lineOf(file, node)}`] : [],
        ),
        ...file.text.split('\n').filter((line) => /eslint-disable|@ts-/.test(line) && !/--\s*\S{10}|--\s.{12}/.test(line)),
      ]),
    ).toEqual([]);
  });
});

describe('law 8: nobody edits a common register', () => {
  it('main.ts names every module exactly once', () => {
    const main = readFileSync(join(root, 'src/main.ts'), 'utf8');
    const folders = readdirSync(join(root, 'src/modules')).sort();
    expect([...main.matchAll(/from '#modules\/(\w+)'/g)].map((m) => m[1] ?? '').sort()).toEqual(folders);
    expect(modules.map((module) => module.id).sort()).toEqual(folders);
  });
});

describe('law 9: refusals are values, status is the web room alone', () => {
  it('no answer is built outside platform/web', () => {
    expect(
      offences((file) =>
        file.path.startsWith('src/platform/web/') || client(file)
          ? []
          : nodes(file).flatMap((node) =>
              (ts.isNewExpression(node) && node.expression.getText() === 'Response') ||
              (ts.isPropertyAssignment(node) && node.name.getText() === 'status' && /^[1-5]\d\d$/.test(node.initializer.getText()))
                ? [`line ${lineOf(file, node)}`]
                : [],
            ),
      ),
    ).toEqual([]);
  });
});

describe('law 10: parse once, find or get', () => {
  it('a route with parameters has a schema for each of them', () => {
    const wrong = makeRegistry(modules).routes.flatMap((route) => {
      const names = [...route.path.matchAll(/:(\w+)/g)].map((m) => m[1] ?? '');
      const known = route.params !== undefined && 'shape' in route.params ? Object.keys(route.params.shape as object) : [];
      return names.filter((name) => !known.includes(name)).map((name) => `${route.id}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });
  it('`get*` never answers undefined, `find*` may', () => {
    expect(
      offences((file) =>
        nodes(file).flatMap((node) => {
          if (!ts.isFunctionDeclaration(node) || node.name === undefined || node.type === undefined) return [];
          const gives = node.type.getText();
          return /^get[A-Z]/.test(node.name.text) && /undefined|null/.test(gives) ? [`${node.name.text}: ${gives}`] : [];
        }),
      ),
    ).toEqual([]);
  });
});

describe('the house answers where a rule stands', () => {
  it('line 1 of every file is a question', () => {
    expect(offences((file) => (/^(#!.*\n)?\/\/ .*\?/.test(file.text) ? [] : ['no question on line 1']), all)).toEqual([]);
  });
});
