// How do many rows travel to the database in one statement? (one text literal a column, cast there)
import type { RawBuilder } from 'kysely';
import { sql } from '#platform/db';

export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
}

export function numberArray(values: readonly (number | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

export function bytesArray(values: readonly (Uint8Array | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}"`)).join(',')}}`;
}

type Kind = 'text' | 'uuid' | 'int' | 'smallint' | 'bigint' | 'bytea';
const CAST: Readonly<Record<Kind, RawBuilder<unknown>>> = {
  text: sql`::text[]`,
  uuid: sql`::uuid[]`,
  int: sql`::int[]`,
  smallint: sql`::smallint[]`,
  bigint: sql`::bigint[]`,
  bytea: sql`::bytea[]`,
};

/** A column of `unnest(...)`. */
export function column(kind: Kind, values: readonly (string | number | Uint8Array | null)[]): RawBuilder<unknown> {
  const literal =
    kind === 'bytea' ? bytesArray(values as readonly (Uint8Array | null)[]) : kind === 'text' || kind === 'uuid' ? textArray(values as readonly (string | null)[]) : numberArray(values as readonly (number | null)[]);
  return sql`${literal}${CAST[kind]}`;
}
