// How is an election report written in the common data format, as it comes? (NIST SP 1500-100 v2, JSON; memory holds the counts of one province)
import { setImmediate } from 'node:timers/promises';
import { isoOf } from '../instants.ts';
import { makeCounts } from './nist-counts.ts';
import { candidatesOf, contestsOf, districtOf, isPartyContest, partiesOf, words } from './nist-contests.ts';
import { type Unit, unitId, unitJson } from './nist-units.ts';
import type { Kontes } from '../contest.ts';

export type ReportStatus = 'certified' | 'correction' | 'pre-election' | 'recount' | 'unofficial-complete' | 'unofficial-partial';

/** What the report says of itself. */
export interface ReportHead {
  readonly kontes: Kontes;
  readonly format: 'precinct-level' | 'summary-contest';
  readonly status: ReportStatus;
  /** Which report of how many: one a province, or the only one. */
  readonly bagian: readonly [number, number];
  /** Last number of the log in it. */
  readonly seq: number;
  /** Seconds. */
  readonly dibuat: number;
  readonly simulated: boolean;
  readonly issuer: string;
  /** What the format cannot say, and where it stands. */
  readonly notes: string;
}

/** Units that are written at a stretch; between, other readers get their turn. */
const STRETCH = 500;

/**
 * The report as pieces of text. `units` from the top down; the nation must be among them, named only where the report is
 * of a part. Elements of a choice carry `@type`, because the schema tells them apart by it.
 */
export async function* reportTexts(head: ReportHead, units: AsyncIterable<Unit>): AsyncGenerator<string> {
  const { kontes } = head;
  const counts = makeCounts(kontes.pack.opsi.length);
  const district = districtOf(kontes);
  const within: string[] = [];
  yield `{${fields(headOf(head))},"GpUnit":[`;
  let [text, n] = ['', 0];
  for await (const unit of units) {
    counts.add(unit);
    if (unit.kode.length === 4) within.push(unit.kode);
    text += `${n === 0 ? '' : ','}${JSON.stringify(unitJson(unit))}`;
    n += 1;
    if (n % STRETCH > 0) continue;
    yield text;
    text = '';
    await setImmediate();
  }
  if (district !== undefined) text += `,${JSON.stringify(unitJson({ ...district, nama: kontes.pack.nama.id, anak: within, hitung: null }))}`;
  yield `${text}]`;
  if (isPartyContest(kontes)) yield `,"Party":${JSON.stringify(partiesOf(kontes))}`;
  yield `,"Election":[{${fields(electionOf(kontes))},"Candidate":${JSON.stringify(candidatesOf(kontes))},"Contest":[`;
  const plans = contestsOf(kontes, unitId(district?.kode ?? kontes.pack.lingkup));
  for (const [at, plan] of plans.entries()) {
    yield `${at === 0 ? '' : ','}{${fields(plan.head)},"BallotSelection":[`;
    for (const [place, { head: selection, cells }] of plan.selections.entries()) {
      yield `${place === 0 ? '' : ','}{${fields(selection)},"VoteCounts":[`;
      yield* joined(cells.map(({ cell, kind }) => counts.votes(cell, kind)));
      yield ']}';
    }
    yield ']';
    if (plan.withSummaries) {
      yield ',"SummaryCounts":[';
      yield* joined([counts.summaries()]);
      yield ']';
    }
    yield '}';
  }
  yield ']}]}\n';
}

/** Elements of an array, from several sources one after the other. */
async function* joined(sources: readonly Generator<string>[]): AsyncGenerator<string> {
  let [text, n] = ['', 0];
  for (const source of sources) {
    for (const element of source) {
      text += `${n === 0 ? '' : ','}${element}`;
      n += 1;
      if (n % STRETCH > 0) continue;
      yield text;
      text = '';
      await setImmediate();
    }
  }
  yield text;
}

/** The fields of an object without its braces, so that large arrays can follow as they come. */
function fields(object: Record<string, unknown>): string {
  return JSON.stringify(object).slice(1, -1);
}

function headOf({ kontes, format, status, bagian: [SequenceStart, SequenceEnd], seq, dibuat, simulated, issuer, notes }: ReportHead): Record<string, unknown> {
  const identifier = (OtherType: string, Value: string) => ({ '@type': 'ElectionResults.ExternalIdentifier', Type: 'other', OtherType, Value });
  return {
    '@type': 'ElectionResults.ElectionReport',
    Format: format,
    GeneratedDate: isoOf(dibuat),
    Issuer: issuer,
    IssuerAbbreviation: 'KPU',
    SequenceStart,
    SequenceEnd,
    Status: status,
    VendorApplicationId: 'Pendopo',
    Notes: notes,
    ExternalIdentifier: [identifier('kontes', kontes.pack.id), identifier('sampai_seq', String(seq))],
    ...(simulated ? { IsTest: true, TestType: 'simulasi' } : {}),
  };
}

function electionOf({ pemilu }: Kontes): Record<string, unknown> {
  return {
    '@type': 'ElectionResults.Election',
    Name: words(pemilu.nama.id, pemilu.nama.en),
    Type: 'general',
    StartDate: pemilu.hari,
    EndDate: pemilu.hari,
    ElectionScopeId: unitId('0'),
  };
}
