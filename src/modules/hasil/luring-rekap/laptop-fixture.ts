// How does a test get a centre and a laptop, each with its own database and keys, and hold a plenary on the laptop? (invented figures)
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { settingsSchema } from '#platform/config';
import { type LogKey, openKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, type Module, makeRegistry, makeVersions } from '#platform/module';
import { testDatabase } from '../../../../test/fixture.ts';
import { type Ground, layGround } from '../../../../test/small-count.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import type { Kontes } from '../contest.ts';
import { acceptForm } from '../desk/accept.ts';
import { loadTercatat } from '../desk/standing.ts';
import { recordEvent } from '../recap/actions/record-event.ts';
import { happening } from '../recap/plenary-fixture.ts';
import { findKedudukan } from '../recap/standing.ts';
import { loadSeed } from './actions/load-seed.ts';
import { packActs } from './actions/pack.ts';
import { registerLaptop } from './actions/register-laptop.ts';
import { issueSeed } from './actions/issue-seed.ts';
import { canonical, keyName, signText } from './envelope.ts';
import type { Paket } from './package-shape.ts';
import { readSeed } from './seed-shape.ts';

export const PALARAN = areaCode('647201');
export const DESA = '6472011001';
export const GROUND: Ground = {
  areas: [
    ['0', 'INDONESIA'],
    ['64', 'KALIMANTAN TIMUR'],
    ['6472', 'KOTA SAMARINDA'],
    ['647201', 'PALARAN'],
    [DESA, 'RAWA MAKMUR'],
    ['647202', 'SAMARINDA ILIR'],
    ['6472021001', 'SELILI'],
  ],
  stations: { [DESA]: [1, 2, 3], '6472021001': [1] },
};
export const tps = (no: number): AreaCode => areaCode(`${DESA}00${String(no)}`);

/** A clock that the test moves. */
export const clock = { ms: Date.parse('2024-02-20T03:00:00Z'), now: () => clock.ms };
export const seconds = (): number => Math.floor(clock.ms / 1000);

export interface Place {
  readonly deps: Deps;
  close(): Promise<void>;
}

export async function place(modules: readonly Module[] = []): Promise<Place> {
  const base = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-rekap-'));
  const keys = openKeys(join(folder, 'kunci'));
  assert(keys.ok, 'keys are made');
  const settings = settingsSchema.parse({ PENDOPO_DATA: folder, PENDOPO_LOG: 'silent' });
  const deps: Deps = {
    database: base.database,
    clock,
    log: makeLog('silent'),
    settings,
    keys: keys.value,
    registry: makeRegistry(modules),
    versions: makeVersions(modules, clock, () => deps),
  };
  return {
    deps,
    close: async () => {
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Both {
  readonly centre: Place;
  readonly laptop: Place;
  readonly kontes: Kontes;
  /** Accounts of two members of the PPK. */
  readonly ppk: readonly [string, string];
  readonly kunci: string;
  close(): Promise<void>;
}

/** Stations 1 and 2 are in at the centre, the third is not; the laptop is registered and has its seed. `before`: what the centre does first. */
export async function both(modules: readonly Module[] = [], before?: (centre: Place, kontes: Kontes, account: string) => Promise<void>): Promise<Both> {
  const [centre, laptop] = [await place(modules), await place(modules)];
  const kontes = await layGround(centre.deps.database, GROUND, true);
  const readings = [tps(1), tps(2)].map((kode, n) => ({ kode, per: '2024-02-15T07:00:00+07:00', suara: [83 + n, 107, 37], sel: null, foto: null }));
  await applyReadings(centre.deps, kontes, { berkas: 'uji', sha256: 'a'.repeat(64) }, readings);
  const post = [{ role: 'ppk', node: PALARAN, from: clock.ms - 86_400_000 }] as const;
  const [one, two] = [await makeOfficer(centre.deps.database, clock, post), await makeOfficer(centre.deps.database, clock, post)];
  const kunci = keyName(laptop.deps.keys.log.publicKey);
  expectOk(await registerLaptop(centre.deps, { kunci, node: PALARAN, nama: 'Laptop PPK Palaran', sampai: seconds() + 30 * 86_400 }));
  await before?.(centre, kontes, one.account);
  await seed({ centre, laptop, kontes });
  const close = async (): Promise<void> => {
    await centre.close();
    await laptop.close();
  };
  return { centre, laptop, kontes, ppk: [one.account, two.account], kunci, close };
}

export async function seed({ centre, laptop, kontes }: Pick<Both, 'centre' | 'laptop' | 'kontes'>): Promise<void> {
  const bekal = readSeed(expectOk(await issueSeed(centre.deps, kontes, PALARAN)).text);
  expectOk(await loadSeed(laptop.deps, expectOk(bekal)));
}

export function expectOk<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } }): T {
  assert(result.ok, `taken: ${result.ok ? '' : JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A form of one station, entered at the desk of either side over what stands there. */
export async function enter({ deps }: Place, kontes: Kontes, account: string, kode: AreaCode, suara: readonly number[]): Promise<void> {
  const there = await loadTercatat(deps.database.db, kontes, kode);
  const filled = there !== undefined && there.berlaku.suara !== null;
  const taken = await acceptForm(deps, {
    uuid: randomUUID(),
    kontes,
    kode,
    dasar: there?.dasar ?? 0,
    jenis: filled ? 'PERBAIKI' : 'ISI',
    actor: { id: account, role: 'ppk', node: PALARAN },
    peran: 'PPK',
    suara,
    sel: kontes.pack.form.sel.map((_, n) => (n < 2 ? 300 + n : null)),
    huruf: true,
    kata: {},
    dipertahankan: [],
    sebab: filled ? { kode: 'PLENO_KEC', catatan: 'Halaman 2 dibaca ulang' } : null,
    foto: [],
    perangkat: null,
    per: null,
  });
  expectOk(taken);
}

type Told = Parameters<typeof happening>;

export async function tell({ deps }: Place, kontes: Kontes, account: string, jenis: Told[1], isi: unknown): Promise<void> {
  const one = happening(PALARAN, jenis, { id: account, role: 'ppk', node: PALARAN }, isi as Told[3], seconds());
  expectOk(await recordEvent(deps, kontes, one));
}

export async function standing({ deps }: Place, kontes: Kontes) {
  const found = await findKedudukan(deps.database.db, kontes, PALARAN, seconds());
  assert(found !== undefined, 'the plenary is open');
  return found;
}

/** Opened, read out, the foot written. */
export async function readOut(at: Place, kontes: Kontes, account: string): Promise<void> {
  await tell(at, kontes, account, 'BUKA', { tempat: 'Aula kecamatan' });
  await readAgain(at, kontes, account);
}

/** All rows as the stations have them now, who is there, the foot. */
export async function readAgain(at: Place, kontes: Kontes, account: string): Promise<void> {
  const { anak } = await standing(at, kontes);
  const baris = anak.map(({ kode, bawah }) => ({ kode, suara: [...(bawah?.suara ?? [])], sel: [...(bawah?.sel ?? [])], sebab: null, catatan: null }));
  await tell(at, kontes, account, 'BARIS', { baris });
  const sum = (pick: 'suara' | 'sel') =>
    (baris[0]?.[pick] ?? []).map((_, n) => baris.reduce<number | null>((all, row) => (row[pick][n] == null ? all : (all ?? 0) + row[pick][n]), null));
  await tell(at, kontes, account, 'HADIR', { saksi: [1, 3], pengawas: true });
  await tell(at, kontes, account, 'KAKI', { suara: sum('suara'), sel: sum('sel') });
}

export async function close(at: Place, kontes: Kontes, [one, two]: Both['ppk']): Promise<void> {
  await tell(at, kontes, one, 'USUL_TUTUP', { urut: (await standing(at, kontes)).rapat.urut });
  clock.ms += 60_000;
  await tell(at, kontes, two, 'SETUJU_TUTUP', { urut: (await standing(at, kontes)).rapat.urut });
}

/** The missing form, a correction, and the whole plenary. */
export async function holdPlenary({ laptop, kontes, ppk }: Both): Promise<void> {
  await enter(laptop, kontes, ppk[0], tps(3), [97, 127, 43]);
  clock.ms += 60_000;
  await enter(laptop, kontes, ppk[1], tps(1), [89, 107, 37]);
  await readOut(laptop, kontes, ppk[0]);
  await close(laptop, kontes, ppk);
}

export async function pack({ deps }: Place, after = 0): Promise<string> {
  return expectOk(await packActs(deps, after, () => undefined)).text;
}

/** The package signed anew after a change: what a hostile holder of the key could send. */
export function forge(text: string, key: LogKey, change: (paket: Paket) => unknown): string {
  const { berkas } = JSON.parse(text) as { berkas: string };
  const paket = JSON.parse(berkas) as Paket;
  const made = canonical(change(paket) ?? paket);
  return canonical({ berkas: made, kunci: keyName(key.publicKey), tanda: signText(key, 'paket-rekap', made) });
}

/** Only acts of these counts. */
export function cut(text: string, key: LogKey, dari: number, sampai: number): string {
  return forge(text, key, (paket) => ({ ...paket, dari, sampai, isi: paket.isi.filter(({ cacah }) => cacah >= dari && cacah <= sampai) }));
}

