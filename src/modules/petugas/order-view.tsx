// How is an appointment asked for? (one form for a new officer and for one more mandate)
import type { VNode } from 'preact';
import { NATION, withDots } from '#kernel/area-code';
import { type Day, dayParts } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { atZone, zoneOf } from '#kernel/zone';
import { Details } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, DateInput, ErrorSummary, type HiddenField, PostForm, Select, TextInput } from '#design/forms';
import { Lead } from '#design/page';
import { useReader } from '#design/reader';
import { type Role, type Scope, ROLES, roleName, ruleOf } from '#platform/identity';
import type { PersonForm } from './order-form.ts';
import { fieldOf } from './order-form.ts';
import type { Places } from './place.ts';
import { type Refused, refusedText } from './text-refused.ts';
import { text } from './text-invite.ts';

export type Typed = Partial<PersonForm>;

interface OrderViewProps {
  readonly lang: Lang;
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  /** Roles that the reader may give somewhere. */
  readonly roles: readonly Role[];
  readonly scope: readonly Scope[];
  readonly places: Places;
  readonly typed: Typed;
  readonly refused: Refused | undefined;
  /** A new person has a name and ways to be reached. */
  readonly person: boolean;
  readonly back: string;
}

export function OrderView(props: OrderViewProps): VNode {
  const { lang, refused, person } = props;
  const { href } = useReader();
  const words = refused && refusedText(lang, refused);
  return (
    <>
      {refused && words !== undefined && <ErrorSummary items={[{ href: `#${fieldOf(refused.code)}`, text: words }]} />}
      <DeskHead title={props.title} />
      <Lead>{props.lead}</Lead>
      <PostForm action={props.action} fields={props.fields}>
        {person && (
          <TextInput
            id="nama"
            name="nama"
            label={say(lang, text.nama)}
            value={props.typed.nama}
            error={errorAt(props, 'nama')}
            maxLength={120}
            required
          />
        )}
        <PostFields {...props} />
        {person && <ContactFields {...props} />}
        <div class="pd-actions">
          <Button>{props.button}</Button>
          <a href={href(props.back)}>{say(lang, text.batal)}</a>
        </div>
      </PostForm>
    </>
  );
}

function errorAt({ lang, refused }: OrderViewProps, field: string): string | undefined {
  return refused !== undefined && fieldOf(refused.code) === field ? refusedText(lang, refused) : undefined;
}

function PostFields(props: OrderViewProps): VNode {
  const { lang, typed, roles, scope, places } = props;
  const choices = roles.map((role) => {
    const peran = say(lang, roleName(role));
    return { value: role, label: ruleOf(role).privileged ? say(lang, text.peranDua, { peran }) : peran };
  });
  const own = scope.map(({ node }) => say(lang, text.wilayahAnda, { kode: withDots(node), nama: places.area(node) })).join('; ');
  const participants = roles.some((role) => role.startsWith('peserta_'));
  return (
    <>
      <Select
        id="peran"
        name="peran"
        label={say(lang, text.peran)}
        options={choices}
        value={typed.peran}
        empty={say(lang, text.pilihPeran)}
        error={errorAt(props, 'peran')}
        required
      />
      <TextInput
        id="wilayah"
        name="wilayah"
        label={say(lang, text.wilayah)}
        hint={say(lang, text.wilayahPetunjuk, { wilayah: own })}
        value={typed.wilayah}
        error={errorAt(props, 'wilayah')}
        inputMode="decimal"
        maxLength={20}
        required
      />
      <TextInput id="sk" name="sk" label={say(lang, text.sk)} value={typed.sk} error={errorAt(props, 'sk')} maxLength={120} required />
      <DateInput id="mulai" name="mulai" label={say(lang, text.mulai)} value={dateOf(typed, 'mulai')} required />
      <DateInput
        id="sampai"
        name="sampai"
        label={say(lang, text.sampai)}
        hint={say(lang, text.sampaiPetunjuk)}
        value={dateOf(typed, 'sampai')}
        error={errorAt(props, 'sampai')}
      />
      {participants && (
        <TextInput
          id="partai"
          name="partai"
          label={say(lang, text.partai)}
          hint={say(lang, text.partaiPetunjuk)}
          value={typed.partai}
          error={errorAt(props, 'partai')}
          inputMode="numeric"
          maxLength={3}
        />
      )}
    </>
  );
}

function ContactFields(props: OrderViewProps): VNode {
  const { lang, typed } = props;
  return (
    <Details summary={say(lang, text.kontak)}>
      <TextInput
        id="surel"
        name="surel"
        label={say(lang, text.surel)}
        hint={say(lang, text.kontakPetunjuk)}
        value={typed.surel}
        error={errorAt(props, 'surel')}
        inputMode="email"
        maxLength={200}
      />
      <TextInput id="telepon" name="telepon" label={say(lang, text.telepon)} value={typed.telepon} inputMode="tel" maxLength={200} />
    </Details>
  );
}

function dateOf(typed: Typed, name: 'mulai' | 'sampai') {
  return { tanggal: typed[`${name}_tanggal`] ?? '', bulan: typed[`${name}_bulan`] ?? '', tahun: typed[`${name}_tahun`] ?? '' };
}

/** A new form begins today, by the clock of the reader's own place. */
export function emptyForm(now: number, scope: readonly Scope[]): Typed {
  const today: Day = atZone(new Date(now).toISOString(), zoneOf(scope[0]?.node ?? NATION) ?? 'WIB').day;
  const { date, month, year } = dayParts(today);
  return { mulai_tanggal: String(date), mulai_bulan: String(month), mulai_tahun: String(year) };
}

/** Roles that one of these mandates may give. */
export function rolesToGive(own: readonly { readonly role: Role }[]): Role[] {
  return ROLES.filter((role) => own.some((mandate) => ruleOf(role).invitedBy.includes(mandate.role)));
}
