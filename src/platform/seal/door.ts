// How does a personal value lie in a table or a file without being readable there?
export { type KeyOf, type Place, type Unopened, kidOf, openBytes, openField, ringOf, sealBytes, sealField, sealStream } from './field.ts';
export { blindIndex, indexedEmail } from './blind-index.ts';
export { type ShortSealer, shortIndex, shortSealer } from './short.ts';
