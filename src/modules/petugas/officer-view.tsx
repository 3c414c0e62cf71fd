// What is known of one officer, and what can be done now? (by state: only acts that its table allows)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Details, Inset } from '#design/answers';
import { ActPanel, DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Select, TextInput } from '#design/forms';
import { Grid, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import type { Mandate, Officer } from '#platform/identity';
import { withOnward } from './onward.ts';
import type { Places } from './place.ts';
import { postText, termText } from './post-text.ts';
import { text as enrol } from './text-enrol.ts';
import { END_REASONS, type MESSAGES, REASONS, text } from './text-officers.ts';
import { type Refused, refusedText } from './text-refused.ts';
import { instantText } from './time.ts';
import { OFFICERS, StateOf } from './pages/officers.tsx';

export interface OfficerViewProps {
  readonly lang: Lang;
  readonly officer: Officer;
  readonly places: Places;
  readonly now: number;
  readonly message: (typeof MESSAGES)[number] | undefined;
  readonly refused: (Refused & { readonly at: string }) | undefined;
  /** The reader's own account: others look after it. */
  readonly own: boolean;
  readonly fresh: boolean;
  readonly ticket: (path: string) => readonly HiddenField[];
}

export function OfficerView(props: OfficerViewProps): VNode {
  const { lang, officer, message, refused, own, fresh } = props;
  return (
    <>
      {refused && <ErrorSummary title={say(lang, text.adaMasalah)} items={[{ href: refused.at, text: refusedText(lang, refused) }]} />}
      <DeskHead title={officer.name} eyebrow={officer.signInName}>
        <StateOf lang={lang} state={officer.state} />
      </DeskHead>
      {message && <Inset>{say(lang, text[`pesan.${message}`])}</Inset>}
      <Grid>
        <Span cols={8}>
          <About {...props} />
          <Mandates {...props} />
        </Span>
        <Span cols={4}>{own ? <Inset>{say(lang, text.akunSendiri)}</Inset> : fresh ? <Acts {...props} /> : <ProveFirst {...props} />}</Span>
      </Grid>
    </>
  );
}

function About({ lang, officer, now }: OfficerViewProps): VNode {
  const { contact, factors, invitation } = officer;
  const node = officer.mandates.at(-1)?.node;
  const ways = [contact.email, contact.phone].filter((way) => way !== null).join(', ');
  const sandi = say(lang, factors.password ? text.ada : text.tidakAda);
  const has = say(lang, text.faktorIsi, { kunci: String(factors.passkeys), terikat: String(factors.deviceBound), sandi });
  const link = invitation && (invitation.used ? text.undanganTerpakai : now < invitation.until ? text.undanganBerlaku : text.undanganLewat);
  return (
    <Facts
      items={[
        { term: say(lang, text.kontak), value: ways === '' ? say(lang, text.kontakKosong) : ways },
        { term: say(lang, text.faktor), value: has },
        ...(invitation && link
          ? [{ term: say(lang, text.undangan), value: say(lang, link, { waktu: instantText(lang, invitation.until, node) }) }]
          : []),
      ]}
    />
  );
}

function ProveFirst({ lang, officer }: OfficerViewProps): VNode {
  return (
    <ActPanel id="tindakan" title={say(lang, text.tindakan)} due={say(lang, text.buktikanIsi)}>
      <Button kind="second" icon="lock" href={withOnward('/masuk/ulang', `${OFFICERS}/${officer.account}`)}>
        {say(lang, text.buktikan)}
      </Button>
    </ActPanel>
  );
}

function Mandates(props: OfficerViewProps): VNode {
  const { lang, officer, places, now, own, fresh } = props;
  const { href } = useReader();
  const columns: readonly Column<Mandate>[] = [
    { kind: 'link', key: 'tugas', title: say(lang, text.tugas), get: ({ role, node }) => ({ text: postText(lang, role, node, places) }) },
    { kind: 'text', key: 'masa', title: say(lang, text.masa), phone: 'wide', get: (mandate) => termText(lang, mandate) },
    { kind: 'text', key: 'sk', title: say(lang, text.sk), phone: 'wide', get: ({ decree }) => decree },
    {
      kind: 'text',
      key: 'tindakan',
      title: say(lang, text.tindakan),
      phone: 'wide',
      get: (mandate) =>
        fresh && !own && (mandate.until === null || now < mandate.until) ? <EndMandate {...props} mandate={mandate} /> : '',
    },
  ];
  return (
    <Section id="mandat" title={say(lang, text.mandat)}>
      <DataTable
        id="tabel-mandat"
        caption={say(lang, text.mandat)}
        quietCaption
        columns={columns}
        rows={officer.mandates}
        rowKey={({ id }) => id}
      />
      {!own && officer.state !== 'DICABUT' && (
        <p class="govuk-body">
          <a href={href(`${OFFICERS}/${officer.account}/mandat`)}>{say(lang, text.mandatBaru)}</a>
        </p>
      )}
    </Section>
  );
}

function EndMandate({ lang, officer, ticket, mandate }: OfficerViewProps & { readonly mandate: Mandate }): VNode {
  const action = `${OFFICERS}/${officer.account}/akhiri`;
  const options = END_REASONS.map((reason) => ({ value: reason, label: say(lang, text[`sebab.${reason}`]) }));
  return (
    <Details summary={say(lang, text.akhiriMandat)}>
      <PostForm action={action} fields={[...ticket(action), { name: 'mandat', value: mandate.id }]}>
        <Select id={`sebab-${mandate.id}`} name="sebab" label={say(lang, text.sebab)} options={options} />
        <Button kind="second" small>
          {say(lang, text.akhiriMandat)}
        </Button>
      </PostForm>
    </Details>
  );
}

/** What can be done, by the account's state: the next act in a panel, the others closed until asked for. */
type Verb = 'bekukan' | 'cairkan' | 'cabut' | 'batalkan' | 'setelUlang' | 'tautanBaru' | 'akhiriSesi';
const PATHS: Readonly<Record<Verb, string>> = {
  bekukan: 'bekukan',
  cairkan: 'cairkan',
  cabut: 'cabut',
  batalkan: 'cabut',
  setelUlang: 'setel-ulang',
  tautanBaru: 'tautan',
  akhiriSesi: 'sesi',
};
const POSSIBLE: Readonly<Record<Officer['state'], readonly Verb[]>> = {
  DIUNDANG: ['tautanBaru', 'batalkan'],
  TERDAFTAR: ['setelUlang', 'cabut'],
  AKTIF: ['akhiriSesi', 'bekukan', 'setelUlang', 'cabut'],
  BERAKHIR: ['bekukan', 'setelUlang', 'cabut'],
  DIBEKUKAN: ['cairkan', 'cabut'],
  DICABUT: [],
};
/** These name why. */
const REASONED: readonly Verb[] = ['bekukan', 'cairkan', 'cabut', 'batalkan'];

function Acts(props: OfficerViewProps): VNode {
  const { lang, officer } = props;
  return (
    <>
      {officer.state === 'TERDAFTAR' && <Confirm {...props} />}
      <Section id="tindakan" title={say(lang, text.tindakan)} level={3} tight>
        {POSSIBLE[officer.state].map((verb) => (
          <Details key={verb} id={`tindakan-${PATHS[verb]}`} summary={say(lang, text[verb])}>
            <ActForm {...props} verb={verb} />
          </Details>
        ))}
      </Section>
    </>
  );
}

function ActForm({ lang, officer, ticket, verb }: OfficerViewProps & { readonly verb: Verb }): VNode {
  const action = `${OFFICERS}/${officer.account}/${PATHS[verb]}`;
  const options = REASONS.map((reason) => ({ value: reason, label: say(lang, text[`alasan.${reason}`]) }));
  return (
    <PostForm action={action} fields={ticket(action)}>
      <p class="govuk-body">{say(lang, text[`${verb}Isi`])}</p>
      {REASONED.includes(verb) && <Select id={`alasan-${PATHS[verb]}`} name="alasan" label={say(lang, text.alasan)} options={options} />}
      <Button kind="second">{say(lang, text[verb])}</Button>
    </PostForm>
  );
}

function Confirm({ lang, officer, ticket, refused }: OfficerViewProps): VNode {
  const action = `${OFFICERS}/${officer.account}/konfirmasi`;
  const lacks = officer.lacks.map((lack) => say(lang, enrol[`kurang_${lack}`])).join(', ');
  return (
    <ActPanel
      id="tindakan-konfirmasi"
      title={say(lang, text.konfirmasi)}
      guards={lacks === '' ? undefined : [{ text: say(lang, text.masihKurang, { apa: lacks }), ok: false }]}
    >
      <PostForm action={action} fields={ticket(action)}>
        <p class="govuk-body">{say(lang, text.konfirmasiIsi)}</p>
        <TextInput
          id="kata"
          name="kata"
          label={say(lang, text.konfirmasiKata)}
          hint={say(lang, text.konfirmasiKataPetunjuk)}
          error={refused?.at === '#kata' ? refusedText(lang, refused) : undefined}
          autoComplete="off"
          maxLength={80}
          required
        />
        <Button>{say(lang, text.konfirmasiTombol)}</Button>
      </PostForm>
    </ActPanel>
  );
}
