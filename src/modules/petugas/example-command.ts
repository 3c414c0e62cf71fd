// Who works in a simulated election, so that a visitor can try the desk? (`pendopo -- user example`; enrolment stays closed)
import { parseArgs } from 'node:util';
import { type AreaCode, NATION, parseAreaCode, stationCode } from '#kernel/area-code';
import { addDays } from '#kernel/day';
import { type Sentence, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { isoInstant } from '#platform/clock';
import { type PersonOrder, type Role, inviteByOperator } from '#platform/identity';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { findArea } from '#platform/offices';
import { listStates, stationNumbers, stationPlan } from '#modules/pemilu';
import { consoleAddress, tellRefused } from './console-address.ts';
import { placesOf } from './place.ts';
import { postText } from './post-text.ts';
import { linkAddress } from './slips.tsx';
import { text } from './text-command.ts';
import { instantText } from './time.ts';

const USAGE = 'user example --area KECAMATAN';
/** Their mandates end by themselves. */
const DAYS = 90;

export const exampleCommand: Command = { words: 'user example', usage: USAGE, summary: say('id', text.ringkasContoh), run };

async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const area = readArea(args);
  if (area === undefined) {
    terminal.problem(say('id', text.pakai, { usage: USAGE }));
    return 2;
  }
  const station = await freeStation(deps, area);
  if (typeof station === 'object') return tellRefused(terminal, station);
  const orders = peopleOf(deps, area, station);
  const invited = await inviteByOperator(deps.database, deps.clock, deps.keys, orders);
  if (!invited.ok) throw new Error(`an example that cannot stand: ${invited.refusal.code}`);
  const places = await placesOf(
    deps.database.db,
    orders.map(({ node }) => node),
  );
  for (const [at, { name, signInName, token }] of invited.value.entries()) {
    const order = orders[at];
    const tugas = order === undefined ? '' : postText('id', order.role, order.node, places);
    terminal.line(say('id', text.tugas, { nama: name, masuk: signInName, tugas }));
    terminal.line(say('id', text.tautan, { alamat: linkAddress(consoleAddress(deps.settings), token) }));
  }
  terminal.line(say('id', text.sampai, { waktu: instantText('id', invited.value[0]?.until ?? 0) }));
  terminal.line(say('id', text.contohLanjut));
  return 0;
}

function readArea(args: readonly string[]): AreaCode | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { area: { type: 'string' } } });
    const code = parseAreaCode(values.area ?? '');
    return code.ok ? code.value : undefined;
  } catch {
    return undefined;
  }
}

type Refused = { readonly code: 'tanpaSimulasi' | 'bukanKecamatan' | 'tanpaTps' };

/** A station of the sub-district in an election whose results are simulated: the first of which nothing is on record, else the first. */
async function freeStation({ database: { db }, registry }: Deps, area: AreaCode): Promise<AreaCode | Refused> {
  const simulated = (await listStates(db)).filter((state) => state.simulasi);
  if (simulated.length === 0) return { code: 'tanpaSimulasi' };
  for (const { slug, pohon } of simulated) {
    if (area.length !== 6 || (await findArea(db, pohon, area)) === undefined) continue;
    const stations = (await stationPlan(db, slug, area)).flatMap((plan) => stationNumbers(plan).map((number) => stationCode(plan.kode, number)));
    const held = new Set<AreaCode>();
    for (const module of registry.modules) for (const kode of (await module.stationsHeld?.(db, slug, stations)) ?? []) held.add(kode);
    return stations.find((kode) => !held.has(kode)) ?? stations[0] ?? { code: 'tanpaTps' };
  }
  return { code: 'bukanKecamatan' };
}

function peopleOf({ clock }: Deps, area: AreaCode, station: AreaCode): PersonOrder[] {
  const from = atZone(isoInstant(clock), 'WIB').day;
  const [province, regency] = [area.slice(0, 2) as AreaCode, area.slice(0, 4) as AreaCode];
  const person = (role: Role, node: AreaCode, name: Sentence, no = ''): PersonOrder => ({
    role,
    node,
    party: null,
    decree: `CONTOH/${area}`,
    from,
    until: addDays(from, DAYS),
    replaces: null,
    name: say('id', name, { no }),
    email: null,
    phone: null,
  });
  return [
    person('kpps', station, text.contohKpps),
    person('ppk', area, text.contohPpk, '1'),
    person('ppk', area, text.contohPpk, '2'),
    person('pimpinan', regency, text.contohKab, '1'),
    person('pimpinan', regency, text.contohKab, '2'),
    person('pimpinan', province, text.contohProv),
    person('pimpinan', NATION, text.contohNas),
    person('bawaslu', regency, text.contohBawaslu),
  ];
}
