// What does the common data format call a contest, its choices and those who stand? (hasil.md 8: one contest for pairs and persons, two for parties and their lists)
import { hueOf } from '#design/picture';
import type { KontesPack, Opsi } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';

const DISTRICTS = { pdpr: 'congressional', pdprdp: 'state-house' } as const;

/** A dapil as a unit of its own; undefined where the contest is of the nation, a province or a regency, which is a unit already. */
export function districtOf({ pack }: Kontes): { readonly kode: string; readonly type: 'congressional' | 'state-house' | 'county-council' | 'city-council' } | undefined {
  const kode = `dapil-${pack.lingkup}`;
  if (pack.jenis === 'pdpr' || pack.jenis === 'pdprdp') return { kode, type: DISTRICTS[pack.jenis] };
  if (pack.jenis === 'pdprdk') return { kode, type: Number(pack.lingkup.slice(2, 4)) >= 71 ? 'city-council' : 'county-council' };
  return undefined;
}

export function isPartyContest({ pack }: Kontes): boolean {
  return pack.opsi.some((one) => one.jenis === 'partai_total');
}

/** Names as the format wants them. */
export function words(id: string, en?: string): Record<string, unknown> {
  const text = (Language: string, Content: string) => ({ '@type': 'ElectionResults.LanguageString', Language, Content });
  return { '@type': 'ElectionResults.InternationalizedText', Text: [text('id', id), ...(en === undefined ? [] : [text('en', en)])] };
}

const candidateId = (option: Opsi, place: number): string => `calon-${option.id}-${place}`;
const partyId = (no: number): string => `partai-${no}`;

/** `Party`; colours are ours, never a party's own. */
export function partiesOf({ pack }: Kontes): Record<string, unknown>[] {
  return pack.opsi
    .filter((one) => one.jenis === 'partai_total')
    .map((one) => ({ '@type': 'ElectionResults.Party', '@id': partyId(one.nomor), Name: words(one.nama), Abbreviation: one.singkat, Color: hueOf('partai', one.nomor).fill.slice(1) }));
}

/** `Candidate`: both names of a pair, persons, KOLOM KOSONG as what is chosen there, everybody on the lists. */
export function candidatesOf({ pack }: Kontes): Record<string, unknown>[] {
  return pack.opsi
    .filter((one) => one.jenis !== 'partai_total' && one.jenis !== 'partai')
    .flatMap((one) =>
      namesOf(one).map((name, place, all) => ({
        '@type': 'ElectionResults.Candidate',
        '@id': candidateId(one, place + 1),
        BallotName: words(name),
        ...(all.length > 1 ? { IsTopTicket: place === 0 } : {}),
        ...(one.partai === null ? {} : { PartyId: partyId(one.partai) }),
      })),
    );
}

function namesOf({ jenis, nama, calon: [first, second] }: Opsi): string[] {
  if (jenis === 'caleg' || jenis === 'kolom_kosong') return [nama];
  return second === undefined ? [first] : [first, second];
}

/** One choice: its element of `BallotSelection` without the counts, and the cells that they come from. */
export interface Selection {
  readonly head: Record<string, unknown>;
  readonly cells: readonly { readonly cell: number; readonly kind?: { readonly Type: 'other'; readonly OtherType: string } }[];
}

/** One element of `Contest` without selections and counts. */
export interface ContestPlan {
  readonly head: Record<string, unknown>;
  readonly selections: readonly Selection[];
  /** Ballots are counted once, also where a paper is two contests. */
  readonly withSummaries: boolean;
}

const PLURALITY = { NumberElected: 1, VoteVariation: 'plurality' } as const;
const VARIATIONS: Readonly<Partial<Record<KontesPack['jenis'], { readonly NumberElected: number; readonly VoteVariation: string }>>> = {
  ppwp: { NumberElected: 1, VoteVariation: 'majority' },
  pdpd: { NumberElected: 4, VoteVariation: 'plurality' },
  pkwkp: PLURALITY,
  pkwkk: PLURALITY,
};

/** `district`: id of the unit that the contest is held in. */
export function contestsOf(kontes: Kontes, district: string): ContestPlan[] {
  const { pack } = kontes;
  const shared = { ElectoralDistrictId: district, BallotTitle: words(pack.nama.id, pack.nama.en), ExternalIdentifier: [{ '@type': 'ElectionResults.ExternalIdentifier', Type: 'other', OtherType: 'kontes', Value: pack.id }] };
  const persons = { '@type': 'ElectionResults.CandidateContest', VotesAllowed: 1, ...shared };
  const cellsOf = (...kinds: Opsi['jenis'][]): (readonly [Opsi, number])[] => pack.opsi.flatMap((one, cell) => (kinds.includes(one.jenis) ? [[one, cell] as const] : []));
  if (!isPartyContest(kontes)) {
    const selections = cellsOf('paslon', 'perseorangan', 'kolom_kosong').map(([one, cell]) => personSelection(one, cell));
    return [{ head: { ...persons, '@id': `kontes-${pack.kode}`, Name: pack.nama.id, ...VARIATIONS[pack.jenis] }, selections, withSummaries: true }];
  }
  const parties = cellsOf('partai_total').map(([one, cell]) => partySelection(one, cell, pack.opsi.findIndex((other) => other.jenis === 'partai' && other.partai === one.nomor)));
  const lists = cellsOf('caleg').map(([one, cell]) => personSelection(one, cell));
  const party = { '@type': 'ElectionResults.PartyContest', ...shared, '@id': `kontes-${pack.kode}`, Name: pack.nama.id, VoteVariation: 'proportional' };
  return [
    { head: party, selections: parties, withSummaries: true },
    ...(lists.length === 0 ? [] : [{ head: { ...persons, '@id': `kontes-${pack.kode}-calon`, Name: `${pack.nama.id}: calon` }, selections: lists, withSummaries: false }]),
  ];
}

function personSelection(option: Opsi, cell: number): Selection {
  const CandidateIds = namesOf(option).map((_, place) => candidateId(option, place + 1));
  return { head: { '@type': 'ElectionResults.CandidateSelection', '@id': `pilihan-${option.id}`, SequenceOrder: option.nomor, CandidateIds }, cells: [{ cell }] };
}

/** The party's total, and apart from it the crosses on the party alone. */
function partySelection(option: Opsi, cell: number, alone: number): Selection {
  const head = { '@type': 'ElectionResults.PartySelection', '@id': `pilihan-${option.id}`, SequenceOrder: option.nomor, PartyIds: [partyId(option.nomor)] };
  return { head, cells: [{ cell }, ...(alone < 0 ? [] : [{ cell: alone, kind: { Type: 'other', OtherType: 'suara-partai' } as const }])] };
}
