// Does the API document hold for every route, and would a generator of clients accept it? (OpenAPI 3.1.0, JSON Schema 2020-12)
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Module } from '#platform/module';
import { defineRoute, makeRegistry } from '#platform/module';
import { openDataRoutes } from '../hasil/opendata/routes.ts';
import { exampleAnswer, examplePath } from './examples.ts';
import { module as data } from './module.ts';
import { openApi, parametersOf, pathParameters, templateOf } from './openapi.ts';
import { text } from './text.ts';

/** The open data of the results under this room's name would clash with nothing; the real module declares the same list. */
const results: Module = { id: 'hasil', needs: [], name: text.module, routes: openDataRoutes, retention: '' };
const registry = makeRegistry([data, results]);
const listed = registry.routes.filter((route) => route.summary !== undefined);

// The parts of the OpenAPI 3.1 schema that our documents use; anything else in them is refused.
const schemaObject = { type: 'object' };
const content = { type: 'object', minProperties: 1, additionalProperties: { type: 'object', required: ['schema'], properties: { schema: schemaObject }, additionalProperties: false } };
const documentSchema = {
  type: 'object',
  required: ['openapi', 'info', 'paths'],
  additionalProperties: false,
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      additionalProperties: false,
      properties: {
        title: { type: 'string', minLength: 1 },
        version: { type: 'string', minLength: 1 },
        description: { type: 'string' },
        license: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, identifier: { type: 'string' } }, additionalProperties: false },
      },
    },
    servers: { type: 'array', items: { type: 'object', required: ['url'], properties: { url: { type: 'string', format: 'uri' } }, additionalProperties: false } },
    tags: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, description: { type: 'string' } }, additionalProperties: false } },
    paths: {
      type: 'object',
      patternProperties: {
        '^/': {
          type: 'object',
          required: ['get'],
          additionalProperties: false,
          properties: {
            get: {
              type: 'object',
              required: ['operationId', 'responses'],
              additionalProperties: false,
              properties: {
                operationId: { type: 'string', minLength: 1 },
                tags: { type: 'array', items: { type: 'string' } },
                summary: { type: 'string', minLength: 1 },
                parameters: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['name', 'in', 'required', 'schema'],
                    additionalProperties: false,
                    properties: { name: { type: 'string' }, in: { enum: ['path', 'query'] }, required: { type: 'boolean' }, description: { type: 'string' }, schema: schemaObject },
                    if: { properties: { in: { const: 'path' } } },
                    then: { properties: { required: { const: true } } },
                  },
                },
                responses: {
                  type: 'object',
                  minProperties: 1,
                  patternProperties: { '^[1-5]\\d\\d$': { type: 'object', required: ['description'], properties: { description: { type: 'string', minLength: 1 }, content }, additionalProperties: false } },
                  additionalProperties: false,
                },
              },
            },
          },
        },
      },
      additionalProperties: false,
    },
    components: { type: 'object', properties: { schemas: { type: 'object', propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' }, additionalProperties: schemaObject } }, additionalProperties: false },
  },
};

const ajv = (): Ajv2020 => new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

interface Document {
  readonly paths: Readonly<Record<string, { readonly get: { readonly operationId: string; readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[] } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
const documentOf = (lang: 'id' | 'en') => JSON.parse(JSON.stringify(openApi(registry, lang, 'https://hasil.example', '0.1.0'))) as Document;

test.each(['id', 'en'] as const)('the document in %s has the structure of OpenAPI 3.1', (lang) => {
  const check = ajv().compile(documentSchema);
  check(documentOf(lang));
  expect(check.errors ?? []).toEqual([]);
});

test('every schema in it is JSON Schema 2020-12, every reference leads somewhere, every id is its own', () => {
  const document = documentOf('id');
  const schemas = document.components.schemas;
  for (const [name, schema] of Object.entries(schemas)) {
    const validator = ajv();
    expect([name, validator.validateSchema(schema), validator.errors ?? []]).toEqual([name, true, []]);
    expect(() => validator.compile(schema)).not.toThrow();
  }
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((found) => found[1] ?? '');
  expect(references.length).toBeGreaterThan(10);
  for (const name of references) expect(Object.keys(schemas)).toContain(name);
  const ids = Object.values(document.paths).map((path) => path.get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('it lists every route with a summary, and no path twice in other names', () => {
  const paths = Object.keys(documentOf('id').paths);
  expect([...paths].sort()).toEqual(listed.map((route) => templateOf(route.path)).sort());
  const bare = paths.map((path) => path.replace(/\{[^}]+\}/g, '{}'));
  expect(new Set(bare).size).toBe(bare.length);
  expect(paths).toContain('/hasil/{pemilu}/{kontes}/{kode}.json');
});

test('each name in a path is described, and nothing else is said to be in it', () => {
  for (const [path, { get }] of Object.entries(documentOf('id').paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    expect((get.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)).toEqual(named);
  }
});

test.each(listed.map((route) => [route.id, route] as const))('%s: its example can be asked, and its example answer fits', (_id, route) => {
  const path = examplePath(route);
  expect(path).not.toContain('{');
  for (const parameter of parametersOf(route)) {
    const examples = parameter.schema['examples'];
    const value: unknown = Array.isArray(examples) ? examples[0] : undefined;
    const validator = ajv();
    expect([parameter.name, validator.validate(parameter.schema, value), validator.errors ?? []]).toEqual([parameter.name, true, []]);
  }
  const answer = exampleAnswer(route);
  if (answer !== undefined) expect(route.answer?.safeParse(answer).error?.issues).toBeUndefined();
});

test('a parameter with a choice and a default tells both', () => {
  const route = defineRoute({
    id: 'uji.satu',
    path: '/uji/:kode{[0-9]+}',
    params: z.object({ kode: z.string() }),
    query: z.object({ arah: z.enum(['naik', 'turun']).default('naik'), n: z.coerce.number().int().max(9).optional() }),
    handle: () => ({ kind: 'json', body: {} }),
  });
  expect(pathParameters(route.path)).toEqual(['kode']);
  expect(templateOf(route.path)).toBe('/uji/{kode}');
  expect(parametersOf(route)).toMatchObject([
    { name: 'kode', in: 'path', required: true },
    { name: 'arah', in: 'query', required: false, schema: { enum: ['naik', 'turun'], default: 'naik' } },
    { name: 'n', in: 'query', required: false },
  ]);
});
