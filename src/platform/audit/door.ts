// What did everybody do, and can nobody rewrite it? (entries chained by hash, insert only)
export { type NewEntry, appendEntries } from './append.ts';
export { committed } from './canonical.ts';
