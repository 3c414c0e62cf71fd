// How does a participant's liaison write an objection? (PKPU 5/2024: objections of witnesses; under the number on the ballot)
import { type AreaCode } from '#kernel/area-code';
import { refuse } from '#kernel/result';
import { type SignedIn, isWithin } from '#platform/identity';
import type { Kontes } from '../../contest.ts';
import { type RapatRequest, type Told, orNull, tell, text } from './do.ts';
import type { Sidang } from './load.ts';

/** Ballot number of the liaison's mandate over this node; undefined where none of this contest is named. */
export function ownNumber({ pack }: Kontes, who: SignedIn, node: AreaCode, now: number): number | undefined {
  const mandate = who.mandates.find(
    (one) => one.role === 'peserta_lo' && one.from <= now && (one.until === null || now < one.until) && isWithin(one.node, node),
  );
  return pack.opsi.find((opsi) => String(opsi.nomor) === mandate?.party)?.nomor;
}

/**
 * Only while the plenary runs: a change takes a proposal to close back, and no participant shall be able to hold a
 * plenary open for ever. After the proposal the officers of the plenary write it down.
 */
export async function sendOwnObjection(request: RapatRequest, sidang: Sidang): Promise<Told> {
  const nomor = ownNumber(sidang.kontes, request.who, sidang.node, request.deps.clock.now());
  if (nomor === undefined) return refuse('BUKAN_PESERTA');
  if (sidang.standing !== undefined && sidang.standing.rapat.keadaan !== 'DIBUKA') return refuse('KEADAAN');
  const { body } = request;
  return tell(request, sidang, 'KEBERATAN', {
    nomor,
    uraian: text(body, 'uraian'),
    tindakLanjut: null,
    baris: orNull(text(body, 'baris')),
  });
}
