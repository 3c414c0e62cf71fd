// What is my account, with what do I sign in, and where am I signed in? ("perangkat saya": keamanan.md 1.4)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import {
  type BoundDevice,
  type Mandate,
  type OwnFactors,
  type OwnPasskey,
  type OwnSession,
  type SignedIn,
  listDevices,
  listFactors,
  listSessions,
  ruleOf,
} from '#platform/identity';
import { type OwnRequest, type Outcome, defineOwn } from '#platform/module';
import { type Places, placesOf } from '../place.ts';
import { postText, termText } from '../post-text.ts';
import { MESSAGES, text } from '../text-own.ts';
import { instantText } from '../time.ts';
import { OWN, SESSIONS } from './own-acts.ts';

type Ticket = OwnRequest<unknown, unknown, unknown>['ticket'];

interface ViewProps {
  readonly lang: Lang;
  readonly who: SignedIn;
  readonly now: number;
  readonly message: (typeof MESSAGES)[number] | undefined;
  readonly factors: OwnFactors;
  readonly sessions: readonly OwnSession[];
  readonly devices: readonly BoundDevice[];
  readonly places: Places;
  readonly ticket: Ticket;
}

export const ownRoute = defineOwn({
  id: 'petugas.saya',
  path: OWN,
  query: z.object({ pesan: z.enum(MESSAGES).optional().catch(undefined) }),
  handle: async ({ deps, lang, who, query, ticket }): Promise<Outcome> => {
    const { db } = deps.database;
    const [factors, sessions, devices] = [
      await listFactors(db, who.account),
      await listSessions(db, deps.clock, who),
      await listDevices(db, who.account),
    ];
    const places = await placesOf(
      db,
      [...who.mandates, ...devices].map(({ node }) => node),
    );
    const common = { lang, who, now: deps.clock.now(), factors, sessions, devices, places, ticket };
    return { kind: 'page', title: say(lang, text.judul), body: <OwnView {...common} message={query.pesan} /> };
  },
});

export function OwnView(props: ViewProps): VNode {
  const { lang, who, now, message } = props;
  const { href } = useReader();
  const inForce = who.mandates.some((mandate) => mandate.from <= now);
  return (
    <>
      <DeskHead title={say(lang, text.judul)}>{say(lang, text.namaMasuk, { nama: who.name, masuk: props.factors.signInName })}</DeskHead>
      {message && <Inset>{say(lang, text[`pesan.${message}`])}</Inset>}
      {!who.active && (
        <Inset>
          {say(lang, text.belumAktif)} <a href={href('/undangan/menunggu')}>{say(lang, text.keMenunggu)}</a>
        </Inset>
      )}
      {who.active && !inForce && <Inset>{say(lang, text.tanpaMandat)}</Inset>}
      <Mandates {...props} />
      <Passkeys {...props} />
      <Password {...props} />
      <Sessions {...props} />
      <Devices {...props} />
    </>
  );
}

function Mandates({ lang, who, now, places }: ViewProps): VNode {
  const columns: readonly Column<Mandate>[] = [
    {
      kind: 'link',
      key: 'tugas',
      title: say(lang, text.tugas),
      get: ({ role, node, from }) => ({
        text: postText(lang, role, node, places),
        ...(from > now ? { note: say(lang, text.belumMulai) } : {}),
      }),
    },
    { kind: 'text', key: 'masa', title: say(lang, text.masa), phone: 'wide', get: (mandate) => termText(lang, mandate) },
    { kind: 'text', key: 'sk', title: say(lang, text.sk), phone: 'wide', get: ({ decree }) => decree },
  ];
  return (
    <Section id="mandat" title={say(lang, text.mandat)}>
      <DataTable
        id="tabel-mandat"
        caption={say(lang, text.mandat)}
        quietCaption
        columns={columns}
        rows={who.mandates}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

interface ActProps {
  readonly action: string;
  readonly ticket: Ticket;
  readonly fields?: readonly HiddenField[];
  readonly label: string;
  readonly small?: boolean;
}

/** One button that does one thing. */
function Act({ action, ticket, fields = [], label, small = true }: ActProps): VNode {
  return (
    <PostForm action={action} fields={[...ticket(action), ...fields]}>
      <Button kind="second" small={small}>
        {label}
      </Button>
    </PostForm>
  );
}

function Passkeys(props: ViewProps): VNode {
  const { lang, factors } = props;
  return (
    <Section id="kunci" title={say(lang, text.kunci)}>
      {factors.passkeys.length === 0 && <p class="govuk-body">{say(lang, text.kunciKosong)}</p>}
      {factors.passkeys.map((key) => (
        <Passkey key={key.id} {...props} passkey={key} />
      ))}
      <Button kind="second" icon="plus" href={`${OWN}/kunci`}>
        {say(lang, text.kunciTambah)}
      </Button>
    </Section>
  );
}

function Passkey({ lang, passkey, ticket, factors }: ViewProps & { readonly passkey: OwnPasskey }): VNode {
  const facts = [
    say(lang, passkey.frozen ? text.kunciBeku : passkey.type === 'singleDevice' ? text.kunciTerikat : text.kunciTersalin),
    say(lang, text.kunciDibuat, { waktu: instantText(lang, passkey.created) }),
    ...(passkey.lastUsed === null ? [] : [say(lang, text.kunciDipakai, { waktu: instantText(lang, passkey.lastUsed) })]),
  ];
  const rename = `${OWN}/kunci/nama`;
  const id = { name: 'id', value: passkey.id };
  const last = factors.passkeys.length === 1 && factors.passwordSince === null;
  return (
    <div>
      <p class="govuk-body">
        <b>{passkey.label}</b> <span class="pd-small">{facts.join(', ')}</span>
      </p>
      <PostForm action={rename} fields={[...ticket(rename), id]}>
        <TextInput
          id={`nama-${passkey.id}`}
          name="label"
          label={say(lang, text.kunciNama, { nama: passkey.label })}
          value={passkey.label}
          maxLength={60}
        />
        <Button kind="second" small>
          {say(lang, text.kunciGanti)}
        </Button>
      </PostForm>
      {!last && (
        <Act action={`${OWN}/kunci/hapus`} ticket={ticket} fields={[id]} label={say(lang, text.kunciHapus, { nama: passkey.label })} />
      )}
    </div>
  );
}

function Password({ lang, who, factors, ticket }: ViewProps): VNode {
  const { passwordSince, recoveryCodesLeft, passkeys } = factors;
  const words =
    passwordSince === null ? say(lang, text.sandiTiada) : say(lang, text.sandiSejak, { waktu: instantText(lang, passwordSince) });
  const allowed = who.mandates.every(({ role }) => ruleOf(role).fallback);
  return (
    <Section id="sandi" title={say(lang, text.sandi)}>
      <p class="govuk-body">{words}</p>
      {!allowed && <p class="govuk-body">{say(lang, text.sandiTakBoleh)}</p>}
      <div class="pd-actions">
        {allowed && (
          <Button kind="second" small href={`${OWN}/sandi`}>
            {say(lang, passwordSince === null ? text.sandiBuat : text.sandiGanti)}
          </Button>
        )}
        {passwordSince !== null && passkeys.length > 0 && (
          <Act action={`${OWN}/sandi/hapus`} ticket={ticket} label={say(lang, text.sandiHapus)} />
        )}
      </div>
      {passwordSince !== null && (
        <Section id="cadangan" title={say(lang, text.cadangan)} level={3}>
          <p class="govuk-body">
            {say(lang, text.cadanganSisa, { n: String(recoveryCodesLeft) })} {say(lang, text.cadanganBaruIsi)}
          </p>
          <Act action={`${OWN}/cadangan`} ticket={ticket} label={say(lang, text.cadanganBaru)} />
        </Section>
      )}
    </Section>
  );
}

function Sessions({ lang, sessions, ticket }: ViewProps): VNode {
  const columns: readonly Column<OwnSession>[] = [
    {
      kind: 'link',
      key: 'peramban',
      title: say(lang, text.sesiPeramban),
      get: ({ browser }) => ({ text: browser }),
    },
    { kind: 'text', key: 'masuk', title: say(lang, text.sesiMasuk), phone: 'wide', get: ({ opened }) => instantText(lang, opened) },
    { kind: 'text', key: 'terlihat', title: say(lang, text.sesiTerlihat), phone: 'wide', get: ({ seen }) => instantText(lang, seen) },
    {
      kind: 'text',
      key: 'tindakan',
      title: say(lang, text.sesiTindakan),
      phone: 'wide',
      get: ({ key, browser, current }) =>
        current ? (
          say(lang, text.sesiIni)
        ) : (
          <Act
            action={SESSIONS}
            ticket={ticket}
            fields={[{ name: 'kunci', value: key }]}
            label={say(lang, text.sesiAkhiri, { peramban: browser })}
          />
        ),
    },
  ];
  return (
    <Section id="sesi" title={say(lang, text.sesi)}>
      <DataTable id="tabel-sesi" caption={say(lang, text.sesi)} quietCaption columns={columns} rows={sessions} rowKey={({ key }) => key} />
      <Act action={`${SESSIONS}/semua`} ticket={ticket} label={say(lang, text.sesiSemua)} small={false} />
    </Section>
  );
}

function Devices({ lang, devices, places, ticket }: ViewProps): VNode {
  return (
    <Section id="luring" title={say(lang, text.luring)}>
      {devices.length === 0 && <p class="govuk-body">{say(lang, text.luringKosong)}</p>}
      {devices.map(({ id, label, node, created, revoked }) => {
        const since = say(lang, text.luringSejak, { waktu: instantText(lang, created, node) });
        const end = revoked === null ? '' : `, ${say(lang, text.luringDicabut, { waktu: instantText(lang, revoked, node) })}`;
        return (
          <div key={id}>
            <p class="govuk-body">
              <b>{label}</b> <span class="pd-small">{`${places.area(node)}, ${since}${end}`}</span>
            </p>
            {revoked === null && (
              <Act
                action={`${OWN}/perangkat`}
                ticket={ticket}
                fields={[{ name: 'id', value: id }]}
                label={say(lang, text.luringCabut, { nama: label })}
              />
            )}
          </div>
        );
      })}
    </Section>
  );
}
