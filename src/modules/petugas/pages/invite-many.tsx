// How are the officers of a whole sub-district called at once? (a pasted list; all or nobody; keamanan.md 1.6)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, DateInput, ErrorSummary, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Lead } from '#design/page';
import { useReader } from '#design/reader';
import { type PersonOrder, type Role, type SignedIn, inviteOfficers, ruleOf } from '#platform/identity';
import { type DeskRequest, type Outcome, type PageOutcome, defineDesk } from '#platform/module';
import { readDay, readRole } from '../order-form.ts';
import { type Typed, emptyForm, rolesToGive } from '../order-view.tsx';
import { type ListFault, MOST_PEOPLE, readPeople } from '../people-list.ts';
import { UNDANG, officersScope, ownOfficers } from '../permissions.ts';
import { text } from '../text-invite.ts';
import { type Refused, refusedText } from '../text-refused.ts';
import { isInvited, slipsPage } from './invite.tsx';
import { OFFICERS, roleChoices } from './officers.tsx';

const PATH = `${OFFICERS}/undang-banyak`;
const part = z.string().max(10);
const shape = z.object({
  peran: z.string().max(100),
  sk: z.string().max(300),
  mulai_tanggal: part,
  mulai_bulan: part,
  mulai_tahun: part,
  sampai_tanggal: part,
  sampai_bulan: part,
  sampai_tahun: part,
  daftar: z.string().max(60_000),
});
type Form = z.infer<typeof shape>;
type Many = Typed & { readonly daftar?: string };
type Request = DeskRequest<unknown, unknown, unknown>;

interface Fault {
  readonly at: string;
  readonly words: string;
}

interface ViewProps {
  readonly lang: Lang;
  readonly typed: Many;
  readonly faults: readonly Fault[];
  readonly roles: readonly Role[];
  readonly fields: readonly HiddenField[];
}

export function InviteManyView({ lang, typed, faults, roles, fields }: ViewProps): VNode {
  const { href } = useReader();
  const at = (field: string): string | undefined => faults.find((fault) => fault.at === `#${field}`)?.words;
  const date = (name: 'mulai' | 'sampai') => ({
    tanggal: typed[`${name}_tanggal`] ?? '',
    bulan: typed[`${name}_bulan`] ?? '',
    tahun: typed[`${name}_tahun`] ?? '',
  });
  return (
    <>
      {faults.length > 0 && <ErrorSummary items={faults.map((fault) => ({ href: fault.at, text: fault.words }))} />}
      <DeskHead title={say(lang, text.banyakJudul)} />
      <Lead>{say(lang, text.banyakPengantar)}</Lead>
      <PostForm action={PATH} fields={fields}>
        <Select
          id="peran"
          name="peran"
          label={say(lang, text.peran)}
          options={roleChoices(lang, roles)}
          value={typed.peran}
          empty={say(lang, text.pilihPeran)}
          error={at('peran')}
          required
        />
        <TextInput id="sk" name="sk" label={say(lang, text.sk)} value={typed.sk} error={at('sk')} maxLength={120} required />
        <DateInput id="mulai" name="mulai" label={say(lang, text.mulai)} value={date('mulai')} error={at('mulai')} required />
        <DateInput
          id="sampai"
          name="sampai"
          label={say(lang, text.sampai)}
          hint={say(lang, text.sampaiPetunjuk)}
          value={date('sampai')}
          error={at('sampai')}
        />
        <Textarea
          id="daftar"
          name="daftar"
          label={say(lang, text.banyakBaris)}
          hint={say(lang, text.banyakBarisPetunjuk, { paling: String(MOST_PEOPLE) })}
          value={typed.daftar}
          rows={12}
          error={at('daftar')}
          required
        />
        <div class="pd-actions">
          <Button>{say(lang, text.banyakKirim)}</Button>
          <a href={href(OFFICERS)}>{say(lang, text.batal)}</a>
        </div>
      </PostForm>
    </>
  );
}

function page(request: Request, typed: Many, faults: readonly Fault[] = []): PageOutcome {
  const { lang, who } = request;
  const roles = rolesToGive(who.mandates).filter((role) => !ruleOf(role).privileged && !role.startsWith('peserta_'));
  const body = <InviteManyView lang={lang} typed={typed} faults={faults} roles={roles} fields={request.ticket(PATH)} />;
  return { kind: 'page', title: say(lang, text.banyakJudul), body, ...(faults.length === 0 ? {} : { state: 'invalid' as const }) };
}

function lineFault(lang: Lang, { line, refused }: ListFault): Fault {
  const sebab =
    refused === 'KOLOM'
      ? say(lang, text.banyakKolom)
      : refusedText(lang, refused === 'BANYAK' ? { code: 'TERLALU_BANYAK', values: { paling: MOST_PEOPLE } } : refused);
  return { at: '#daftar', words: say(lang, text.barisSalah, { baris: String(line), sebab }) };
}

/** The orders, or everything that is wrong with them. */
async function readMany(
  request: Request,
  form: Form,
): Promise<{ readonly orders: readonly PersonOrder[]; readonly lines: readonly number[] } | readonly Fault[]> {
  const { lang, deps } = request;
  const say1 = (code: Refused['code'], at: string): readonly Fault[] => [{ at, words: refusedText(lang, { code }) }];
  const role = readRole(form.peran);
  if (role === undefined) return say1('PILIH_PERAN', '#peran');
  const from = readDay(form.mulai_tanggal, form.mulai_bulan, form.mulai_tahun);
  if (from === undefined || from === null) return say1('TANGGAL', '#mulai');
  const until = readDay(form.sampai_tanggal, form.sampai_bulan, form.sampai_tahun);
  if (until === undefined) return say1('TANGGAL', '#sampai');
  const { people, faults } = await readPeople(deps.database.db, form.daftar);
  if (faults.length > 0) return faults.map((fault) => lineFault(lang, fault));
  if (people.length === 0) return [{ at: '#daftar', words: say(lang, text.banyakKosong) }];
  const orders = people.map((person): PersonOrder => ({
    role,
    node: person.node,
    party: null,
    decree: form.sk,
    from,
    until: person.until ?? until,
    replaces: null,
    name: person.name,
    email: null,
    phone: null,
  }));
  const lines = people.map(({ line }) => line);
  const twice: Fault[] = [];
  for (const [at, order] of orders.entries()) {
    const again = orders.findIndex((other) => other.name === order.name && other.node === order.node) < at;
    if (again || (await isInvited(request, order)))
      twice.push(lineFault(lang, { line: lines[at] ?? 0, refused: { code: 'SUDAH_DIUNDANG' } }));
  }
  return twice.length > 0 ? twice : { orders, lines };
}

const resource = (deps: Request['deps'], _params: unknown, who: SignedIn | undefined) => ownOfficers(deps, who);

const show = defineDesk({
  id: 'petugas.undang-banyak',
  path: PATH,
  permission: UNDANG,
  resource,
  handle: (request) => page(request, emptyForm(request.deps.clock.now(), officersScope(request.who, request.deps.clock.now()))),
});

const send = defineDesk({
  id: 'petugas.undang-banyak-kirim',
  path: PATH,
  permission: UNDANG,
  resource,
  body: shape,
  handle: async (request): Promise<Outcome> => {
    const { deps, lang, who, body } = request;
    const read = await readMany(request, body);
    if (!('orders' in read)) return page(request, body, read);
    const invited = await inviteOfficers(deps.database, deps.clock, deps.keys, who, read.orders);
    if (invited.ok) return slipsPage(request, invited.value, read.orders);
    const { code, values } = invited.refusal;
    if (code === 'DUA_ORANG') return page(request, body, [{ at: '#peran', words: say(lang, text.banyakDua) }]);
    const line = read.lines[Number(values?.['baris'] ?? 0) - 1];
    const fault =
      line === undefined
        ? { at: '#peran', words: refusedText(lang, invited.refusal) }
        : lineFault(lang, { line, refused: invited.refusal });
    return page(request, body, [fault]);
  },
});

export const inviteManyRoutes = [show, send];
