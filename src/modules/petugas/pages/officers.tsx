// Which officers are there at my place and below, and in which state? (one page by name: keamanan.md 2.2, 3.4)
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, Filter, Select, TextInput } from '#design/forms';
import { Tag, type TagKind } from '#design/marks';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import { type AccountState, type OfficerLine, type Role, ROLES, listOfficers, roleName } from '#platform/identity';
import { type Outcome, defineDesk } from '#platform/module';
import { LIHAT, officersScope, ownOfficers } from '../permissions.ts';
import { type Places, placesOf } from '../place.ts';
import { postText } from '../post-text.ts';
import { text } from '../text-officers.ts';
import { lastText } from '../time.ts';

export const OFFICERS = '/kerja/petugas';
const STATES = ['DIUNDANG', 'TERDAFTAR', 'AKTIF', 'DIBEKUKAN', 'BERAKHIR', 'DICABUT'] as const satisfies readonly AccountState[];
const DRESS: Readonly<Record<AccountState, TagKind>> = {
  DIUNDANG: 'baru',
  TERDAFTAR: 'diproses',
  AKTIF: 'cocok',
  DIBEKUKAN: 'ditunda',
  BERAKHIR: 'belum',
  DICABUT: 'dikecualikan',
};

/** A value that no list knows is no filter. */
const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  keadaan: z.enum(STATES).optional().catch(undefined),
  peran: z.enum(ROLES).optional().catch(undefined),
  nama: z.string().max(200).optional().catch(undefined),
  akun: z.uuid().optional().catch(undefined),
});
type Query = z.infer<typeof query>;

export const officersRoute = defineDesk({
  id: 'petugas.daftar',
  path: OFFICERS,
  query,
  permission: LIHAT,
  resource: (deps, _params, who) => ownOfficers(deps, who),
  handle: async ({ deps, lang, who, query: wanted }): Promise<Outcome> => {
    const { db } = deps.database;
    const { q, keadaan, peran, nama, akun } = wanted;
    const found = await listOfficers(db, deps.clock, officersScope(who, deps.clock.now()), {
      ...(q === undefined ? {} : { words: q.toWellFormed() }),
      ...(keadaan === undefined ? {} : { state: keadaan }),
      ...(peran === undefined ? {} : { role: peran }),
      ...(nama === undefined || akun === undefined ? {} : { after: { name: nama.toWellFormed(), account: akun } }),
    });
    const places = await placesOf(
      db,
      found.officers.flatMap(({ mandates }) => mandates.map(({ node }) => node)),
    );
    const body = <OfficersView lang={lang} query={wanted} places={places} {...found} />;
    return { kind: 'page', title: say(lang, text.judul), body, scripts: ['desk'] };
  },
});

export function StateOf({ lang, state }: { readonly lang: Lang; readonly state: AccountState }): VNode {
  return <Tag kind={DRESS[state]}>{say(lang, text[state])}</Tag>;
}

/** Roles by name, for a list of choices. */
export function roleChoices(lang: Lang, roles: readonly Role[]) {
  return roles.map((role) => ({ value: role, label: say(lang, roleName(role)) }));
}

interface ViewProps {
  readonly lang: Lang;
  readonly query: Query;
  readonly officers: readonly OfficerLine[];
  readonly more: boolean;
  readonly places: Places;
}

export function OfficersView(props: ViewProps): VNode {
  const { lang, officers } = props;
  return (
    <>
      <DeskHead
        title={say(lang, text.judul)}
        actions={
          <>
            <Button small icon="plus" href={`${OFFICERS}/undang`}>
              {say(lang, text.undang)}
            </Button>
            <Button kind="second" small href={`${OFFICERS}/undang-banyak`}>
              {say(lang, text.undangBanyak)}
            </Button>
            <Button kind="second" small href={`${OFFICERS}/usulan`}>
              {say(lang, text.usulan)}
            </Button>
          </>
        }
      >
        {say(lang, text.jumlah, { n: formatInt(lang, officers.length) })}
      </DeskHead>
      <Narrow {...props} />
      {officers.length === 0 ? <p class="govuk-body">{say(lang, text.kosong)}</p> : <List {...props} />}
      <Pages {...props} />
    </>
  );
}

function Narrow({ lang, query: { q, keadaan, peran } }: ViewProps): VNode {
  const without = (name: 'q' | 'keadaan' | 'peran'): string => addressOf({ q, keadaan, peran, [name]: undefined });
  const active = [
    ...(q === undefined ? [] : [{ label: q, href: without('q') }]),
    ...(keadaan === undefined ? [] : [{ label: say(lang, text[keadaan]), href: without('keadaan') }]),
    ...(peran === undefined ? [] : [{ label: say(lang, roleName(peran)), href: without('peran') }]),
  ];
  const states = STATES.map((state) => ({ value: state, label: say(lang, text[state]) }));
  return (
    <Filter action={OFFICERS} active={active}>
      <TextInput id="q" name="q" label={say(lang, text.cari)} value={q} maxLength={100} />
      <Select
        id="keadaan"
        name="keadaan"
        label={say(lang, text.keadaan)}
        options={states}
        value={keadaan}
        empty={say(lang, text.semuaKeadaan)}
      />
      <Select
        id="peran"
        name="peran"
        label={say(lang, text.peran)}
        options={roleChoices(lang, ROLES)}
        value={peran}
        empty={say(lang, text.semuaPeran)}
      />
    </Filter>
  );
}

function addressOf(query: Query): string {
  const set = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
  return set.length === 0 ? OFFICERS : `${OFFICERS}?${new URLSearchParams(set).toString()}`;
}

function List({ lang, officers, places }: ViewProps): VNode {
  const columns: readonly Column<OfficerLine>[] = [
    {
      kind: 'link',
      key: 'nama',
      title: say(lang, text.nama),
      get: (row) => ({ text: row.name, href: `${OFFICERS}/${row.account}`, note: row.signInName }),
    },
    { kind: 'text', key: 'keadaan', title: say(lang, text.keadaan), get: (row) => <StateOf lang={lang} state={row.state} /> },
    {
      kind: 'text',
      key: 'tugas',
      title: say(lang, text.tugas),
      phone: 'wide',
      get: (row) => row.mandates.map(({ role, node }) => postText(lang, role, node, places)).join('; '),
    },
    { kind: 'text', key: 'sampai', title: say(lang, text.sampai), phone: 'wide', get: (row) => untilText(lang, row) },
  ];
  return (
    <DataTable
      id="tabel-petugas"
      caption={say(lang, text.judul)}
      quietCaption
      columns={columns}
      rows={officers}
      rowKey={(row) => row.account}
    />
  );
}

function untilText(lang: Lang, { mandates }: OfficerLine): string {
  const last = mandates.at(-1);
  if (last === undefined) return '';
  return last.until === null ? say(lang, text.tanpaBatas) : lastText(lang, last.until, last.node);
}

function Pages({ lang, query: wanted, officers, more }: ViewProps): VNode {
  const { href } = useReader();
  const { nama, akun, ...filter } = wanted;
  const last = officers.at(-1);
  return (
    <p class="govuk-body">
      {nama !== undefined && akun !== undefined && <a href={href(addressOf(filter))}>{say(lang, text.halamanAwal)}</a>}{' '}
      {more && last && <a href={href(addressOf({ ...filter, nama: last.name, akun: last.account }))}>{say(lang, text.halamanBerikut)}</a>}
    </p>
  );
}
