// How does what was sent from a plenary's page become a happening, and where does the officer go then?
import { type Result, refuse } from '#kernel/result';
import type { DeskRequest, Outcome } from '#platform/module';
import type { Diterapkan, RapatRefusal } from '../apply-event.ts';
import { recordEvent } from '../actions/record-event.ts';
import { ISI, type IsiRapat, type JenisRapat, type PeristiwaMasuk } from '../events.ts';
import { type RapatParams, type Sidang, secondsNow } from './load.ts';

export type Body = Readonly<Record<string, unknown>>;
export type RapatRequest = DeskRequest<RapatParams, Record<string, never>, Body>;

/** What was typed cannot be read as this kind of happening; the mandate names no participant of this contest. */
export type TypedRefusal = { readonly code: 'TAK_LENGKAP' } | { readonly code: 'BUKAN_PESERTA' };
export type Told = Result<Diterapkan, RapatRefusal | TypedRefusal>;

/** Records it under the uuid that the form was given, so that a second sending is the same act. */
export async function tell<J extends JenisRapat>(
  request: RapatRequest,
  sidang: Pick<Sidang, 'kontes' | 'node'>,
  jenis: J,
  isi: unknown,
): Promise<Told> {
  const read = ISI[jenis].safeParse(isi);
  const uuid = request.body['uuid'];
  if (!read.success || typeof uuid !== 'string') return refuse('TAK_LENGKAP');
  const one = {
    uuid,
    node: sidang.node,
    jenis,
    pada: secondsNow(request.deps),
    actor: request.actor,
    isi: read.data as IsiRapat<J>,
  } as unknown as PeristiwaMasuk;
  return recordEvent(request.deps, sidang.kontes, one);
}

export function text(body: Body, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
}

export function texts(body: Body, name: string): string[] {
  const value = body[name];
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value !== '' ? [value] : [];
}

export function orNull(value: string): string | null {
  return value === '' ? null : value;
}

export function redirect(to: string): Outcome {
  return { kind: 'redirect', to };
}
