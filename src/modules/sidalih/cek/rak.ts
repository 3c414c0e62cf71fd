// Which sealed files answer now? (one small list beside them, replaced whole; a running server sees a new one within a second)
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '#platform/clock';
import type { Settings } from '#platform/config';
import type { Keys } from '#platform/keys';
import { kidOf } from '#platform/seal';
import { type Berkas, type PepperOf, bukaBerkas } from './berkas/baca.ts';
import type { Isi, Kepala } from './berkas/bentuk.ts';
import type { Tahu } from './berkas/sandi.ts';

const LIST = 'aktif.json';
const entry = z.object({ daftar: z.string(), versi: z.int().min(1), berkas: z.string().regex(/^[\w.-]{1,120}\.dpt$/), sha256: z.string().regex(/^[0-9a-f]{64}$/), pada: z.string() });
const shape = z.object({ v: z.literal(1), terbit: z.array(entry) });
export type Terbitan = z.infer<typeof entry>;

export function rakFolder(settings: Pick<Settings, 'PENDOPO_DATA'>): string {
  return join(settings.PENDOPO_DATA, 'cek');
}

/** Newest first. A list that cannot be read counts as none. */
export function bacaAktif(folder: string): readonly Terbitan[] {
  if (!existsSync(join(folder, LIST))) return [];
  return shape.parse(JSON.parse(readFileSync(join(folder, LIST), 'utf8'))).terbit;
}

/** From here on exactly these answer. Files that none of them names leave the folder; whoever has one open keeps it until then. */
export function tulisAktif(folder: string, terbit: readonly Terbitan[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${LIST}`);
  const fd = openSync(draft, 'w', 0o600);
  writeSync(fd, JSON.stringify({ v: 1, terbit }, null, 1));
  fsyncSync(fd);
  closeSync(fd);
  renameSync(draft, join(folder, LIST));
  const named = new Set(terbit.map(({ berkas }) => berkas));
  for (const name of readdirSync(folder)) if (name.endsWith('.dpt') && !named.has(name)) rmSync(join(folder, name));
}

export interface Temuan {
  readonly isi: Isi;
  readonly kepala: Kepala;
}

export interface Rak {
  /** Looks into every file, found or not, so that the time does not tell which. */
  cari(tahu: Tahu): Temuan | undefined;
  readonly files: readonly Kepala[];
}

const LOOK_MS = 1_000;

export function makeRak(folder: string, keys: Keys, clock: Clock): Rak {
  const peppers = new Map([keys.secret('cek'), ...keys.before('cek')].map((pepper) => [kidOf(pepper), pepper]));
  const pepperOf: PepperOf = (kid) => peppers.get(kid);
  let open = new Map<string, Berkas>();
  let looked = -Infinity;
  let stamp = '';
  const renew = (): void => {
    if (clock.now() - looked < LOOK_MS) return;
    looked = clock.now();
    const at = join(folder, LIST);
    const seen = existsSync(at) ? String(statSync(at).mtimeMs) : '';
    if (seen === stamp) return;
    const next = new Map<string, Berkas>();
    for (const { berkas } of bacaAktif(folder)) {
      const file = open.get(berkas) ?? bukaBerkas(join(folder, berkas), pepperOf);
      if (file !== undefined) next.set(berkas, file);
    }
    for (const [name, file] of open) if (!next.has(name)) file.close();
    open = next;
    stamp = seen;
  };
  return {
    cari: (tahu) => {
      renew();
      let found: Temuan | undefined;
      for (const file of open.values()) {
        const isi = file.cari(tahu);
        if (isi !== undefined) found ??= { isi, kepala: file.kepala };
      }
      return found;
    },
    get files() {
      renew();
      return [...open.values()].map(({ kepala }) => kepala);
    },
  };
}
