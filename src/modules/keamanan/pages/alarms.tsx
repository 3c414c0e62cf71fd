// What happened that somebody must look at: when, where, what to do? (keamanan.md 1, 7.3, 9)
import type { VNode } from 'preact';
import { NATION, areaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts } from '#design/desk';
import { Lead, Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { type ChainCheck, readChecks } from '#platform/audit';
import { type SignedIn, grantOf } from '#platform/identity';
import { type Deps, type Outcome, defineDesk } from '#platform/module';
import { findOffice } from '#platform/offices';
import { ALARMS_MOST, type Alarm, alarmNodes, listAlarms } from '../alarms.ts';
import { ALARM } from '../permissions.ts';
import { kindText, text } from '../text-alarm.ts';
import { when } from '../when.ts';

export const ALARMS = '/kerja/keamanan';

export const alarmsRoute = defineDesk({
  id: 'keamanan.alarm',
  path: ALARMS,
  permission: ALARM,
  resource: (deps, _params, who) => ({ kind: 'alarm', id: 'daftar', node: areaCode((who && alarmNodes(deps, who)[0]) ?? NATION) }),
  handle: async ({ deps, lang, who }): Promise<Outcome> => {
    const alarms = await listAlarms(deps, alarmNodes(deps, who));
    const offices = new Map<string, string>();
    for (const code of new Set(alarms.map(({ office }) => office))) offices.set(code, (await findOffice(deps.database.db, areaCode(code)))?.nama ?? code);
    const body = <AlarmsView lang={lang} alarms={alarms} offices={offices} checks={await readChecks(deps.database.db)} seesOfficers={seesOfficers(deps, who)} />;
    return { kind: 'page', title: say(lang, text.judul), body };
  },
});

/** An auditor reads of an account; whoever looks after officers goes to it. */
function seesOfficers({ registry }: Pick<Deps, 'registry'>, who: SignedIn): boolean {
  const permission = registry.permissions.get('petugas.lihat');
  return permission !== undefined && who.mandates.some((mandate) => grantOf(mandate, permission) !== undefined);
}

interface ViewProps {
  readonly lang: Lang;
  readonly alarms: readonly Alarm[];
  readonly offices: ReadonlyMap<string, string>;
  readonly checks: readonly ChainCheck[];
  readonly seesOfficers: boolean;
}

export function AlarmsView(props: ViewProps): VNode {
  const { lang, alarms, checks } = props;
  return (
    <>
      <DeskHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      {alarms.length === 0 ? (
        <p class="govuk-body">{say(lang, text.kosong)}</p>
      ) : (
        <DataTable id="tabel-alarm" caption={say(lang, text.judul)} quietCaption columns={columnsOf(props)} rows={alarms} rowKey={(alarm) => `${alarm.kind} ${alarm.at} ${alarm.entry?.alur ?? alarm.account ?? ''}`} />
      )}
      {alarms.length === ALARMS_MOST && <Note>{say(lang, text.terpotong, { n: formatInt(lang, ALARMS_MOST) })}</Note>}
      <Section id="rantai" title={say(lang, text.rantaiJudul)}>
        <Facts items={[chainFact(lang, text.rantaiSeluruh, checks.find(({ kind }) => kind === 'seluruh')), chainFact(lang, text.rantaiUjung, checks.find(({ kind }) => kind === 'ujung'))]} />
      </Section>
    </>
  );
}

function columnsOf({ lang, offices, seesOfficers }: ViewProps): readonly Column<Alarm>[] {
  return [
    {
      kind: 'link',
      key: 'jenis',
      title: say(lang, text.jenis),
      get: (alarm) => {
        const note = noteOf(lang, alarm);
        const href = seesOfficers && alarm.account !== null ? { href: `/kerja/petugas/${alarm.account}` } : {};
        return { text: say(lang, kindText(alarm.kind).name), ...href, ...(note === '' ? {} : { note }) };
      },
    },
    { kind: 'text', key: 'waktu', title: say(lang, text.waktu), get: (alarm) => when(lang, alarm.at) },
    { kind: 'text', key: 'tempat', title: say(lang, text.tempat), get: (alarm) => offices.get(alarm.office) ?? alarm.office },
    { kind: 'text', key: 'langkah', title: say(lang, text.langkah), get: (alarm) => say(lang, kindText(alarm.kind).act) },
  ];
}

/** How often, whose account, which entry of the trail. */
function noteOf(lang: Lang, { times, account, entry, kind, object }: Alarm): string {
  const parts = [
    times === null ? undefined : say(lang, text.banyak, { n: formatInt(lang, times) }),
    account === null ? undefined : say(lang, text.akun, { akun: account.slice(0, 8) }),
    kind === 'rantai-putus' ? object : undefined,
    entry === null ? undefined : say(lang, text.nomor, { alur: entry.alur, no: String(entry.no) }),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function chainFact(lang: Lang, term: Parameters<typeof say>[1], check: ChainCheck | undefined) {
  if (check === undefined) return { term: say(lang, term), value: say(lang, text.rantaiBelum) };
  const waktu = when(lang, check.at);
  const place = check.alur === null ? (check.jam ?? '?') : `${check.alur} ${check.no ?? ''}`;
  const value = check.code === 0 ? say(lang, text.rantaiUtuh, { waktu, n: formatInt(lang, check.entries) }) : say(lang, text.rantaiPutus, { waktu, tempat: place });
  return { term: say(lang, term), value };
}
