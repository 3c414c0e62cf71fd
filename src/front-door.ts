// What answers at the address, and what while the database is not there at the start? (one listener from the first reader to the last)
import { setTimeout } from 'node:timers/promises';
import { type Result, ok } from '#kernel/result';
import { systemClock } from '#platform/clock';
import { type Settings, projectRoot } from '#platform/config';
import { type Database, openDatabase } from '#platform/db';
import type { Terminal } from '#platform/log';
import type { Registry } from '#platform/module';
import { type Publication, openPublication } from '#platform/publish';
import { type App, type Server, listen, makeReadingApp, readAssets } from '#platform/web';

/** Between two tries to reach the database, in milliseconds. */
const TRY_MS = 2_000;

/** Where readers knock. `app` is replaced when the database comes. */
export interface FrontDoor {
  app: App;
  readonly server: Server;
  /** Somebody wants the program to stop. */
  readonly ended: Promise<void>;
}

/** Readers are served from the publication; without a database the program was stopped before one came. */
export interface Reading {
  readonly door: FrontDoor;
  readonly database: Database | undefined;
}

/** Listens, then prints the address; a wish to stop is heard from before the address is known. */
export async function openFrontDoor(app: App, settings: Settings, out: Terminal): Promise<Result<FrontDoor>> {
  const held = { app };
  const server = await listen({ fetch: (request, address) => held.app.fetch(request, address), swift: (path) => held.app.swift?.(path) }, settings.PENDOPO_HOST, settings.PENDOPO_PORT);
  if (!server.ok) return server;
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  out.line(`Pendopo: http://localhost:${server.value.port}`);
  return ok(Object.assign(held, { server: server.value, ended }));
}

/** The folder that `publish` writes, where the operator names one. */
export function publicationOf(settings: Settings): Publication | undefined {
  return settings.PENDOPO_PUBLICATION === undefined ? undefined : openPublication(settings.PENDOPO_PUBLICATION, systemClock);
}

/**
 * The database does not answer at the start: readers get the last publication until it does. Undefined where nothing was
 * published.
 */
export async function readUntilDatabase(registry: Registry, settings: Settings, out: Terminal): Promise<Result<Reading> | undefined> {
  const publication = publicationOf(settings);
  const waktu = await publication?.when();
  if (publication === undefined || waktu === undefined) return undefined;
  out.line(`Pendopo: basis data belum terhubung, halaman dibaca dari terbitan ${waktu}`);
  const door = await openFrontDoor(makeReadingApp(registry, readAssets(projectRoot()), publication), settings, out);
  if (!door.ok) return door;
  const stop = new AbortController();
  void door.value.ended.then(() => stop.abort());
  for (;;) {
    await setTimeout(TRY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    if (stop.signal.aborted) return ok({ door: door.value, database: undefined });
    const opened = await openDatabase(settings);
    if (opened.ok) return ok({ door: door.value, database: opened.value });
  }
}
