// What happens when a Pantarlih sets up a phone, takes the list, or releases a phone? (keamanan.md 1.6; the identity room keeps the keys)
import type { VNode } from 'preact';
import { z } from 'zod';
import { NATION, areaCode } from '#kernel/area-code';
import { formatInstant } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Inset } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { type BindDeviceRefusal, type BoundDevice, type Mandate, type Resource, type SignedIn, bindDevice, listDevices, revokeDevice } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { AMBIL, COKLIT, LEPASKAN, SIAPKAN, tpsPath } from './address.ts';
import { ambilDaftar } from './actions/ambil.ts';
import { findDaftarDi } from './muat.ts';
import { hp } from './text-hp.ts';
import { tpsName } from './tempat.ts';

export const bindBody = z.object({ nama: z.string().max(200), kunci: z.record(z.string().max(20), z.unknown()) });
export const perangkatBody = z.object({ perangkat: z.uuid() });

/** The mandate that a phone is bound to: the one in force that ends last. */
export function mandatPantarlih({ mandates }: SignedIn, now: number): Mandate | undefined {
  const own = mandates.filter(({ role, from, until }) => role === 'pantarlih' && from <= now && (until === null || now < until));
  return own.sort((a, b) => (b.until ?? Infinity) - (a.until ?? Infinity))[0];
}

export function ownPhone({ clock }: Deps, _params: unknown, who: SignedIn | undefined): Resource {
  const mandate = who === undefined ? undefined : mandatPantarlih(who, clock.now());
  return { kind: 'coklit', id: 'hp', node: mandate?.node ?? NATION };
}

type Asked<B> = DeskRequest<unknown, unknown, B>;

async function boundOf({ deps, who }: Asked<unknown>, mandate: Mandate | undefined): Promise<BoundDevice | undefined> {
  return (await listDevices(deps.database.db, who.account)).find((one) => one.revoked === null && one.mandate === mandate?.id);
}

export async function showSiap(request: Asked<unknown>): Promise<Outcome> {
  const { deps, lang, who, ticket } = request;
  const mandate = mandatPantarlih(who, deps.clock.now());
  const bound = await boundOf(request, mandate);
  const nama = mandate === undefined ? '' : await tpsName(deps.database.db, lang, mandate.node);
  const tiket = { siap: ticket(SIAPKAN)[0]?.value ?? '', ambil: ticket(AMBIL)[0]?.value ?? '' };
  const list = mandate === undefined ? undefined : await findDaftarDi(deps.database.db, mandate.node);
  const daring = list === undefined || mandate === undefined ? undefined : tpsPath(list.paket, mandate.node);
  const body = <SiapPage lang={lang} nama={nama} tiket={tiket} bound={bound} lepas={ticket(LEPASKAN)} daring={daring} />;
  return { kind: 'page', title: say(lang, hp.coklitHpSiapJudul), tone: 'desk', body, scripts: ['coklit'] };
}

interface SiapProps {
  readonly lang: Lang;
  readonly nama: string;
  readonly tiket: { readonly siap: string; readonly ambil: string };
  readonly bound: BoundDevice | undefined;
  readonly lepas: readonly HiddenField[];
  /** The page that works without this phone's script. */
  readonly daring: string | undefined;
}

function SiapPage({ lang, nama, tiket, bound, lepas, daring }: SiapProps): VNode {
  const words = { 'data-gagal': say(lang, hp.coklitHpGagal), 'data-tunggu': say(lang, hp.coklitHpTunggu), 'data-sisa': say(lang, hp.coklitHpAdaSisa), 'data-lain': say(lang, hp.coklitHpLain) };
  return (
    <>
      <DeskHead title={say(lang, hp.coklitHpSiapJudul)} eyebrow={nama} />
      <div data-coklit="siapkan" data-tiket={tiket.siap} data-tiket-ambil={tiket.ambil} data-terikat={bound?.id ?? ''} {...words}>
        <Lead>{say(lang, hp.coklitHpSiapIsi)}</Lead>
        <PostForm action={COKLIT} fields={[]}>
          {bound === undefined && <TextInput id="nama-hp" name="nama" label={say(lang, hp.coklitHpNama)} value={say(lang, hp.coklitHpNamaContoh)} />}
          <p class="govuk-body" role="status" data-pesan />
          <Button>{say(lang, hp.coklitHpAmbil)}</Button>
        </PostForm>
        {bound !== undefined && (
          <Section id="terikat" title={say(lang, hp.coklitHpTerikat)}>
            <Inset>{say(lang, hp.coklitHpTerikatIsi, { label: bound.label, waktu: formatInstant(lang, new Date(bound.created).toISOString(), zoneOf(bound.node) ?? 'WIB') })}</Inset>
            <PostForm action={LEPASKAN} fields={[...lepas, { name: 'perangkat', value: bound.id }]}>
              <Button kind="second">{say(lang, hp.coklitHpLepas)}</Button>
            </PostForm>
          </Section>
        )}
        <noscript>
          <Note>{say(lang, hp.coklitHpTanpaSkrip)}</Note>
        </noscript>
        {daring === undefined && <Inset>{say(lang, hp.coklitHpTahap)}</Inset>}
        {daring !== undefined && (
          <Section id="daring" title={say(lang, hp.coklitHpDaring)}>
            <Note>{say(lang, hp.coklitHpDaringIsi)}</Note>
            <Button href={daring} kind="second">
              {say(lang, hp.coklitHpDaringBuka)}
            </Button>
          </Section>
        )}
      </div>
    </>
  );
}

const REFUSED: Readonly<Partial<Record<BindDeviceRefusal, Sentence>>> = { BUKTI_ULANG: hp.coklitHpBuktiUlang, KUNCI_SALAH: hp.coklitHpKunci, PERANGKAT_SUDAH_ADA: hp.coklitHpLain };
const pesan = (lang: Lang, sentence: Sentence): Outcome => ({ kind: 'json', body: { pesan: say(lang, sentence) } });

/** The key's public half comes in, the device's name goes back. */
export async function takeIkat({ deps, lang, who, body }: Asked<z.infer<typeof bindBody>>): Promise<Outcome> {
  const mandate = mandatPantarlih(who, deps.clock.now());
  if (mandate === undefined) return pesan(lang, hp.coklitHpMandat);
  const bound = await bindDevice(deps.database, deps.clock, who, { mandate: mandate.id, key: { jwk: body.kunci }, label: body.nama });
  return bound.ok ? { kind: 'json', body: { perangkat: bound.value } } : pesan(lang, REFUSED[bound.refusal.code] ?? hp.coklitHpMandat);
}

/** Only to the phone that is bound to this mandate. */
export async function takeAmbil(request: Asked<z.infer<typeof perangkatBody>>): Promise<Outcome> {
  const { deps, lang, who, body, actor } = request;
  const mandate = mandatPantarlih(who, deps.clock.now());
  if (mandate === undefined) return pesan(lang, hp.coklitHpMandat);
  if ((await boundOf(request, mandate))?.id !== body.perangkat) return pesan(lang, hp.coklitHpLain);
  const taken = await ambilDaftar(deps, mandate.node, body.perangkat, actor);
  if (!taken.ok) return pesan(lang, taken.refusal.code === 'TAHAP' ? hp.coklitHpTahap : hp.coklitHpTpsSerah);
  return { kind: 'json', body: { daftar: { ...taken.value, nama: await tpsName(deps.database.db, 'id', areaCode(mandate.node)) } } };
}

/** A phone that is not there any more is released already. */
export async function takeLepas({ deps, who, body }: Asked<z.infer<typeof perangkatBody>>): Promise<Outcome> {
  await revokeDevice(deps.database, deps.clock, who, body.perangkat);
  return { kind: 'redirect', to: SIAPKAN };
}
