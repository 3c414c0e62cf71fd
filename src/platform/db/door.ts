// How does the program reach its database, embedded or server, with the same SQL?
export { type Database, type Db, type OpenFailure, openDatabase } from './open.ts';
export { type Migration, migrate, oneAtATime, readMigrations } from './migrate.ts';
export { type Row, isAnswering, rows, run, sql } from './query.ts';
export { memoryImage, openMemory } from './memory.ts';
export { together } from './together.ts';
export { countTables } from './rows-of-tables.ts';
