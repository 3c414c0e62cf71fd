// What happens when the centre hands a kecamatan to a laptop? (collected, signed, on record)
import type { AreaCode } from '#kernel/area-code';
import { type Result, ok } from '#kernel/result';
import { operator, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import { canonical, keyName, sha256Of, signText } from '../envelope.ts';
import { type BuatBekalRefusal, collectSeed } from '../make-seed.ts';
import { type KepalaBekal, packHash } from '../seed-shape.ts';

export interface BekalJadi {
  /** The whole file. */
  readonly text: string;
  readonly kepala: KepalaBekal;
  readonly kunci: string;
  readonly petugas: number;
  readonly angka: number;
}

/** Signed with the key of the public log: the one key of a server that others know already (see docs/decisions). */
export async function issueSeed(deps: Pick<Deps, 'database' | 'clock' | 'keys'>, kontes: Kontes, node: AreaCode): Promise<Result<BekalJadi, BuatBekalRefusal>> {
  const { database, clock, keys } = deps;
  return performAll<Result<BekalJadi, BuatBekalRefusal>>(database, clock, async (db) => {
    const collected = await collectSeed(db, clock, kontes, node);
    if (!collected.ok) return { value: collected, acts: [] };
    const isi = canonical(collected.value);
    const { pemilu, pack } = kontes;
    const kepala: KepalaBekal = {
      v: 1,
      jenis: 'bekal-rekap',
      pemilu: pemilu.slug,
      kontes: pack.kode,
      paket: packHash(kontes),
      kode: node,
      dibuat: Math.floor(clock.now() / 1000),
      sha256: sha256Of(isi),
    };
    const kunci = keyName(keys.log.publicKey);
    const text = canonical({ kepala, kunci, tanda: signText(keys.log, 'bekal-rekap', canonical(kepala)), isi });
    const [petugas, angka] = [collected.value.petugas.length, collected.value.angka.length];
    const object = `${pemilu.slug}/${pack.kode}/${node}`;
    const facts = { sha256: kepala.sha256, petugas, angka };
    return { value: ok({ text, kepala, kunci, petugas, angka }), acts: [{ event: 'hasil.bekal-buat', actor: operator, object, kind: 'rapat', node, facts }] };
  });
}
