// What happens when the operator of a laptop exports what was done there? (signed, on record, again as often as one likes)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { operator, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import { findContest } from '../../contests.ts';
import { canonical, keyName, sha256Of, signText } from '../envelope.ts';
import { collectActs } from '../make-package.ts';
import type { Paket } from '../package-shape.ts';
import { findBekal, markPacked } from '../store/seed.ts';

/** BUKAN_LAPTOP: no seed was ever loaded here. KOSONG: nothing was done after `sesudah`. */
export type KemasRefusal = Refusal<'BUKAN_LAPTOP' | 'KOSONG'>;

export interface Terkemas {
  /** The whole file. */
  readonly text: string;
  readonly sha256: string;
  readonly node: AreaCode;
  readonly dari: number;
  readonly sampai: number;
  /** Photographs that the centre will wait for. */
  readonly foto: number;
}

/** Acts after the count `sesudah` (0 = all); `keep` writes the file before it counts as exported. */
export async function packActs(deps: Pick<Deps, 'database' | 'clock' | 'keys'>, sesudah: number, keep: (text: string) => void): Promise<Result<Terkemas, KemasRefusal>> {
  const { database, clock, keys } = deps;
  return performAll<Result<Terkemas, KemasRefusal>>(database, clock, async (db) => {
    const bekal = await findBekal(db);
    if (bekal?.siap !== true) return { value: refuse('BUKAN_LAPTOP'), acts: [] };
    const { kepala, tanda } = bekal;
    const kontes = await findContest(db, kepala.pemilu, kepala.kontes);
    assert(kontes !== undefined, 'the contest of the loaded seed');
    const isi = (await collectActs(db, kontes, bekal)).slice(sesudah);
    const [dari, sampai] = [isi[0]?.cacah, isi.at(-1)?.cacah];
    if (dari === undefined || sampai === undefined) return { value: refuse('KOSONG'), acts: [] };
    const paket: Paket = { v: 1, jenis: 'paket-rekap', bekal: { kepala, tanda }, dibuat: Math.floor(clock.now() / 1000), dari, sampai, isi };
    const berkas = canonical(paket);
    const text = canonical({ berkas, kunci: keyName(keys.log.publicKey), tanda: signText(keys.log, 'paket-rekap', berkas) });
    keep(text);
    await markPacked(db, sampai);
    const foto = isi.reduce((n, one) => n + (one.jenis === 'C' ? one.foto.length : 0), 0);
    const node = kepala.kode as AreaCode;
    const sha256 = sha256Of(berkas);
    const act = { event: 'hasil.paket-kemas', actor: operator, object: `${kepala.pemilu}/${kepala.kontes}/${node}`, kind: 'rapat', node, facts: { sha256, dari, sampai } };
    return { value: ok({ text, sha256, node, dari, sampai, foto }), acts: [act] };
  });
}
