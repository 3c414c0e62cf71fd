// What does a service of this room answer? (a value, or a refusal with a stable code and what the sentence names)
import type { Refusal, Result } from '#kernel/result';

export type Answer<T, C extends string> = Result<T, Refusal<C>>;
