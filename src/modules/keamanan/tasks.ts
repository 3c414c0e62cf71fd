// What must an officer hear of on the desk: alarms, a broken chain, break-glass? (keamanan.md 1.7, 7.3)
import { NATION } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { readChecks } from '#platform/audit';
import { STEP_UP_MS, type Siaga, type SignedIn, can, listSiaga, listUnreviewedSiaga, reviewDue } from '#platform/identity';
import type { DeskTask, Deps } from '#platform/module';
import { alarmNodes, listAlarms } from './alarms.ts';
import { SIAGA, TINJAU, permissionOf } from './permissions.ts';
import { placeName } from './siaga-place.ts';
import { text } from './text.ts';
import { moduleText } from './text-siaga.ts';

const whole = { kind: 'siaga', id: 'daftar', node: NATION };

export async function tasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  return [...(await alarmTasks(deps, lang, who)), ...(await siagaTasks(deps, lang, who))];
}

async function alarmTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const nodes = alarmNodes(deps, who);
  if (nodes.length === 0) return [];
  const common = { node: NATION, href: '/kerja/keamanan', act: say(lang, text.tugasAlarmAksi) };
  const broken = (await readChecks(deps.database.db)).find(({ code }) => code !== 0);
  const tempat = broken?.alur == null ? (broken?.jam ?? '') : `${broken.alur} ${broken.no ?? ''}`;
  const chain: DeskTask[] =
    broken === undefined ? [] : [{ ...common, id: 'keamanan.rantai', group: 'lewat', title: say(lang, text.tugasRantai), detail: say(lang, text.tugasRantaiIsi, { tempat }) }];
  const { length } = await listAlarms(deps, nodes, 1);
  return length === 0 ? chain : [...chain, { ...common, id: 'keamanan.alarm', group: 'hari-ini', title: say(lang, text.tugasAlarm, { n: formatInt(lang, length) }) }];
}

/** All leadership and the auditors are told of each opening until it is looked over; a sealed account of what waits for its second. */
async function siagaTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const now = deps.clock.now();
  const { db } = deps.database;
  if (!can(who, permissionOf(SIAGA), whole, now).allow) return [];
  const review = can({ ...who, steppedUpAt: now }, permissionOf(TINJAU), whole, now).allow;
  const told = await Promise.all((await listUnreviewedSiaga(db)).map((one) => openingTask(deps, lang, one, review)));
  const sealed = who.mandates.some(({ role, module }) => role === 'siaga' && module === undefined);
  const wishes = sealed ? (await listSiaga(db, deps.clock)).filter(({ opened, asker }) => opened === null && asker !== who.account) : [];
  return [...told, ...wishes.map((one) => wishTask(lang, one))];
}

async function openingTask({ database, clock }: Deps, lang: Lang, one: Siaga, review: boolean): Promise<DeskTask> {
  const end = one.closed ?? one.until ?? 0;
  const open = one.closed === null && clock.now() < end;
  const due = open ? end : reviewDue(end);
  const words = { no: String(one.number), modul: moduleText(lang, one.module), tempat: await placeName(database.db, one.node) };
  const late = due <= clock.now();
  return {
    id: `keamanan.siaga/${one.id}`,
    group: open ? 'hari-ini' : late ? 'lewat' : review ? 'saya' : 'lain',
    title: say(lang, open ? text.tugasTerbuka : text.tugasTutup, words),
    detail: say(lang, text.tugasOleh, { satu: one.askerName, dua: one.openerName ?? '' }),
    node: NATION,
    due: new Date(due).toISOString(),
    href: '/kerja/siaga',
    act: say(lang, text.tugasSiagaAksi),
  };
}

function wishTask(lang: Lang, one: Siaga): DeskTask {
  return {
    id: `keamanan.siaga-minta/${one.id}`,
    group: 'hari-ini',
    title: say(lang, text.tugasMinta),
    detail: say(lang, text.tugasMintaOleh, { nama: one.askerName }),
    node: NATION,
    due: new Date(one.proof + STEP_UP_MS).toISOString(),
    href: '/kerja/siaga',
    act: say(lang, text.tugasSiagaAksi),
  };
}

/** Said to all staff while an opening waits for its review beyond three working days. */
export async function deskNotice({ database, clock }: Deps, lang: Lang): Promise<string | undefined> {
  const late = (await listUnreviewedSiaga(database.db)).find(({ closed, until }) => reviewDue(closed ?? until ?? 0) <= clock.now());
  return late === undefined ? undefined : say(lang, text.spanduk, { no: String(late.number) });
}
