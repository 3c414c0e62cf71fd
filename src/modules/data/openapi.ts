// Which addresses can a program ask, with which parameters, and what comes back? (OpenAPI 3.1 from the same schemas that serve)
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { type Module, type Registry, type Route, methodOf } from '#platform/module';
import { text } from './text.ts';

type Json = Record<string, unknown>;

/** A route that the API document lists. */
export type Listed = Route & { readonly summary: NonNullable<Route['summary']> };

/** Listed routes by the module they belong to, in the modules' order. */
export function listedRoutes(registry: Registry): { readonly module: Module; readonly routes: readonly Listed[] }[] {
  return registry.modules
    .map((module) => ({ module, routes: (module.routes ?? []).filter(isListed) }))
    .filter((group) => group.routes.length > 0);
}

function isListed(route: Route): route is Listed {
  return route.summary !== undefined;
}

/** Our pattern `/hasil/:pemilu/:kode.json` in the document's words: `/hasil/{pemilu}/{kode}.json`. */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}');
}

/** Names of the parameters in a path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
}

/** The media type of a good answer. */
export function mediaTypeOf(route: Route): string {
  return route.type ?? (route.answer !== undefined || route.path.endsWith('.json') ? 'application/json' : 'text/html');
}

/** The whole document. `origin` is scheme and host; `version` is that of the program. */
export function openApi(registry: Registry, lang: Lang, origin: string, version: string): Json {
  const groups = listedRoutes(registry);
  const routes = groups.flatMap((group) => group.routes);
  return {
    openapi: '3.1.0',
    info: { title: say(lang, text.apiTitle), version, description: say(lang, text.apiLead), license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: origin }],
    tags: groups.map((group) => ({ name: group.module.id, description: say(lang, group.module.name) })),
    paths: Object.fromEntries(groups.flatMap((group) => group.routes.map((route) => [templateOf(route.path), { [methodOf(route).toLowerCase()]: operation(route, group.module, lang) }]))),
    components: { schemas: Object.fromEntries(routes.filter((route) => route.answer !== undefined).map((route) => [schemaName(route), answerSchema(route)])) },
  };
}

function operation(route: Listed, module: Module, lang: Lang): Json {
  const parameters = parametersOf(route);
  return {
    operationId: route.id,
    tags: [module.id],
    summary: say(lang, route.summary),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.post === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.post.body, 'input') } } } }),
    responses: responsesOf(route, lang),
  };
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Json;
  readonly description?: string;
}

/** Parameters of the path in their order, then those of the query. */
export function parametersOf(route: Route): Parameter[] {
  const path = route.params === undefined ? {} : propertiesOf(route.params).properties;
  const fromPath = pathParameters(route.path).map((name) => parameter(name, 'path', true, path[name] ?? { type: 'string' }));
  if (route.query === undefined) return fromPath;
  const { properties, required } = propertiesOf(route.query);
  return [...fromPath, ...Object.entries(properties).map(([name, schema]) => parameter(name, 'query', required.includes(name), schema))];
}

function parameter(name: string, place: 'path' | 'query', required: boolean, whole: Json): Parameter {
  const { description, ...schema } = whole;
  return { name, in: place, required, schema, ...(typeof description === 'string' ? { description } : {}) };
}

function propertiesOf(schema: z.ZodType): { readonly properties: Record<string, Json>; readonly required: readonly string[] } {
  // What a client writes into the address is the input side: a number there is still text.
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { properties: (json.properties ?? {}) as Record<string, Json>, required: json.required ?? [] };
}

function responsesOf(route: Listed, lang: Lang): Json {
  const problem = (sentence: (typeof text)[keyof typeof text]): Json => ({
    description: say(lang, sentence),
    content: { 'text/html': { schema: { type: 'string' } } },
  });
  const plain = mediaTypeOf(route) === 'application/json' ? {} : { type: 'string' };
  const schema = route.answer === undefined ? plain : { $ref: `#/components/schemas/${schemaName(route)}` };
  return {
    200: { description: say(lang, text.apiOk), content: { [mediaTypeOf(route)]: { schema } } },
    ...(route.epoch === undefined ? {} : { 304: { description: say(lang, text.apiSame) } }),
    ...(route.query === undefined ? {} : { 400: problem(text.apiRefused) }),
    ...(route.params === undefined ? {} : { 404: problem(text.apiMissing) }),
    503: problem(text.apiAway),
  };
}

function answerSchema(route: Route): Json {
  return schemaOf(route.answer ?? z.unknown(), 'output');
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const whole = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  // The dialect is that of OpenAPI 3.1 itself; naming it in every schema only makes the document longer.
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== '$schema'));
}

/** `hasil.wilayah-json` becomes `HasilWilayahJson`. */
function schemaName(route: Route): string {
  return route.id.replace(/(^|[^A-Za-z0-9])([A-Za-z0-9])/g, (_whole, _gap: string, letter: string) => letter.toUpperCase());
}
