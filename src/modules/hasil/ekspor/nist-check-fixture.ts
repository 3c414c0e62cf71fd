// Is a report what the standard demands: its schema, and every id that is named exists once and is of the class it should be?
import { Ajv } from 'ajv';
import { nistSchema } from './nist-schema-fixture.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

/** The keyword `$schema` names an older draft; the schema uses nothing that differs in the newer one. */
function compile() {
  const schema = Object.fromEntries(Object.entries(nistSchema()).filter(([name]) => name !== '$schema'));
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { date: DAY, 'date-time': INSTANT, uri: /^https?:/, time: /./ } });
  return ajv.compile(schema);
}

const check = compile();

/** What is wrong with it; empty when all is well. */
export function reportFaults(report: unknown): string[] {
  const faults = check(report) ? [] : (check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
  return [...faults.slice(0, 10), ...referenceFaults(report)];
}

type Node = Readonly<Record<string, unknown>>;

/** Class by id; then every field that names one must find it. */
function referenceFaults(report: unknown): string[] {
  const ids = new Map<string, string>();
  const faults: string[] = [];
  walk(report, (node) => {
    const [id, type] = [node['@id'], node['@type']];
    if (typeof id !== 'string') return;
    if (ids.has(id)) faults.push(`${id} stands twice`);
    ids.set(id, String(type));
  });
  walk(report, (node) => {
    for (const [field, value] of Object.entries(node)) {
      const wanted = WANTED[field];
      if (wanted === undefined) continue;
      for (const id of [value].flat()) {
        const found = ids.get(String(id));
        if (found !== `ElectionResults.${wanted}`) faults.push(`${field} names ${String(id)}, which is ${found ?? 'nowhere'}`);
      }
    }
  });
  return faults.slice(0, 10);
}

const WANTED: Readonly<Record<string, string>> = {
  GpUnitId: 'ReportingUnit',
  ComposingGpUnitIds: 'ReportingUnit',
  ElectoralDistrictId: 'ReportingUnit',
  ElectionScopeId: 'ReportingUnit',
  CandidateIds: 'Candidate',
  PartyIds: 'Party',
  PartyId: 'Party',
};

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((one) => walk(one, visit));
  if (typeof value !== 'object' || value === null) return;
  visit(value as Node);
  Object.values(value).forEach((one) => walk(one, visit));
}
