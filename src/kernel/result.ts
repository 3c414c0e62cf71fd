// How does a rule say "no" without throwing? (house law 9: refusals are values, bugs are exceptions)

/** An expected refusal: `code` is stable for machines, `text` names the sentence a person reads. */
export interface Refusal<C extends string = string> {
  readonly code: C;
  /** Values named in the sentence, e.g. `{ baris: 12 }`. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Result<T, R extends Refusal = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<C extends string>(code: C, values?: Refusal['values']): { readonly ok: false; readonly refusal: Refusal<C> } {
  return { ok: false, refusal: values ? { code, values } : { code } };
}

/** The impossible: a state that the types or the database rule out. Stops the act; never shown as a refusal. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`impossible: ${what}`);
}
