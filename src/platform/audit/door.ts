// What did everybody do, and can nobody rewrite it? (entries chained by hash, insert only)
export { type NewEntry, appendEntries } from './append.ts';
export { type Json, canonicalText, committed } from './canonical.ts';
export type { Entry, Named } from './entry.ts';
export { type ListedEntry, dropSalts, isCommitted, listEntries } from './list.ts';
export { type Burst, type Heard, countActs, countEvents, listBursts, listHeard } from './heard.ts';
export { type ChainRoot, chainRoot, listRoots, saveRoot, sealHour } from './root.ts';
export type { SavedRoot } from './store/roots.ts';
export { type ChainCheck, checkTail, checkWhole, keepCheck, readChecks } from './check.ts';
export { LOOKS_TABLE } from './store/check.ts';
export { type ChainReport, type Scope, verifyChain } from './verify.ts';
