// Which true-to-life request and answer show what an address does? (taken from the examples in its own schemas)
import { z } from 'zod';
import type { Route } from '#platform/module';
import { parametersOf } from './openapi.ts';

/** The path with the first example of each parameter; a parameter without an example keeps its name. */
export function examplePath(route: Route): string {
  const parameters = parametersOf(route);
  const valueOf = (name: string): string | undefined => {
    const examples = parameters.find((one) => one.name === name)?.schema['examples'];
    return Array.isArray(examples) && typeof examples[0] === 'string' ? examples[0] : undefined;
  };
  const path = route.path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_whole, name: string) => valueOf(name) ?? `{${name}}`);
  const query = parameters.flatMap((one) => {
    const value = one.in === 'query' ? valueOf(one.name) : undefined;
    return value === undefined ? [] : [`${one.name}=${encodeURIComponent(value)}`];
  });
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** The first example of the answer's schema; undefined where it has none. */
export function exampleAnswer(route: Route): unknown {
  if (route.answer === undefined) return undefined;
  const meta: unknown = z.globalRegistry.get(route.answer)?.examples;
  return Array.isArray(meta) ? (meta[0] as unknown) : undefined;
}
