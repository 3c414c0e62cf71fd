// What happens when a list is published for the look-up? (written whole, bound into the public log, then it answers; the old one answers until then)
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { operator, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { kidOf } from '#platform/seal';
import { queueLeaf } from '#platform/tlog';
import { brankasOf } from '../../brankas/brankas.ts';
import { readForPublish } from '../../daftar/baca.ts';
import type { Daftar } from '../../daftar/store/daftar.ts';
import { bukaBerkas } from '../berkas/baca.ts';
import type { StatusTerbit } from '../berkas/bentuk.ts';
import { kunciNama } from '../berkas/kunci-nama.ts';
import type { Terbit } from '../berkas/pilah.ts';
import { type Tertulis, tulisBerkas } from '../berkas/tulis.ts';
import { type Terbitan, bacaAktif, rakFolder, tulisAktif } from '../rak.ts';

export const DPT_TERBIT = 'sidalih.dpt-terbit';

export interface Penerbitan {
  /** `<paket>.<kab>`, or `<paket>.0` for all lists of a pack in one file. */
  readonly daftar: string;
  readonly kantor: string;
  readonly lists: readonly Daftar[];
  readonly progress?: (voters: number) => void;
}

/** CEK_BELUM: the list stands before the provisional one. CEK_MENUNGGU: the new file does not answer; the old one stays. */
export type TerbitRefusal = Refusal<'CEK_BELUM' | 'CEK_KOSONG' | 'CEK_MENUNGGU'>;

/** What a voter of a list in this state is told; undefined = such a list is not shown yet. */
export function statusDari(keadaan: string): StatusTerbit | undefined {
  if (/^(DPT|DIKUNCI|DIUMUMKAN|TUTUP)/.test(keadaan)) return 'TERDAFTAR_DPT';
  return /^(DPS|DPSHP)/.test(keadaan) ? 'TERDAFTAR_DPS' : undefined;
}

type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'settings'>;

async function* voters({ database, keys }: At, lists: readonly Daftar[], first: (one: Terbit) => void): AsyncGenerator<Terbit> {
  const brankas = brankasOf(keys);
  let begun = false;
  for (const list of lists) {
    const status = statusDari(list.keadaan);
    if (status === undefined) continue;
    for await (const one of readForPublish(database.db, brankas, list.id)) {
      const voter = { ...one, status };
      if (!begun) first(voter);
      begun = true;
      yield voter;
    }
  }
}

export async function terbitkan(deps: At, wish: Penerbitan): Promise<Result<Tertulis, TerbitRefusal>> {
  if (wish.lists.every(({ keadaan }) => statusDari(keadaan) === undefined)) return refuse('CEK_BELUM');
  const folder = rakFolder(deps.settings);
  dropLeftovers(folder);
  const before = bacaAktif(folder);
  const old = before.find(({ daftar }) => daftar === wish.daftar);
  const versi = (old?.versi ?? 0) + 1;
  let sample: Terbit | undefined;
  const pepper = deps.keys.secret('cek');
  const progress = wish.progress === undefined ? {} : { progress: wish.progress };
  const made = await tulisBerkas({ daftar: wish.daftar, versi, pepper, folder, ...progress }, voters(deps, wish.lists, (one) => (sample = one)));
  if (sample === undefined) return refuse('CEK_KOSONG');
  if (!menjawab(folder, made, pepper, sample)) return refuse('CEK_MENUNGGU');
  const pada = isoInstant(deps.clock);
  const terbit: Terbitan = { daftar: wish.daftar, versi, berkas: made.berkas, sha256: made.sha256, pada };
  const leaf = { jenis: 'data', id: `cek-dpt/${wish.daftar}`, kantor: wish.kantor, versi, terbit: `${pada.slice(0, 19)}Z`, media: 'application/octet-stream' };
  const facts = { versi, pemilih: made.pemilih, kembar: made.kembar, ukuran: made.ukuran, sha256: made.sha256, kid: made.kepala.kid };
  await perform(deps.database, deps.clock, { event: DPT_TERBIT, actor: operator, kind: 'daftar', object: wish.daftar, node: wish.kantor }, async (db) => {
    await queueLeaf(db, { ...leaf, ukuran: made.ukuran, sha256: made.sha256, gantikan: old?.sha256 ?? null });
    return { value: undefined, facts };
  });
  tulisAktif(folder, [terbit, ...before.filter(({ daftar }) => daftar !== wish.daftar)]);
  return ok(made);
}

/** The new file is asked for a voter it was made of before anybody else asks it. */
function menjawab(folder: string, made: Tertulis, pepper: Buffer, { nik, nkk, nama }: Terbit): boolean {
  const file = bukaBerkas(join(folder, made.berkas), (kid) => (kid === kidOf(pepper) ? pepper : undefined));
  const found = file?.cari(nkk === '' ? { jalan: 'nama', nik, nama: kunciNama(nama) } : { jalan: 'nkk', nik, nkk6: nkk.slice(-6) });
  file?.close();
  return found !== undefined;
}

/** What a publication left that was killed, or that never answered. */
function dropLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  const named = new Set(bacaAktif(folder).map(({ berkas }) => berkas));
  for (const name of readdirSync(folder)) {
    const old = name.startsWith('.tulis-') || (name.endsWith('.dpt') && !named.has(name));
    if (old) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
