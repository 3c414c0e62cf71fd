// What happens when an officer sets up a phone, or releases one? (keamanan.md 1.6; the identity room keeps the keys)
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { formatInstant } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { type BindDeviceRefusal, type BoundDevice, type Permission, type Resource, type SignedIn, bindDevice, listDevices, revokeDevice } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { isoOf } from '../instants.ts';
import { LEPASKAN, SIAPKAN } from './address.ts';
import { kppsMandate, stationsOf } from './own-stations.ts';
import { PreparePage } from './pages/prepare.tsx';
import { text } from './text.ts';

/** A fresh proof before the page, so that it is not asked for in the middle of making a key. */
export const SIAP: Permission = { id: 'hasil.luring.siapkan', title: text.izin, grants: { kpps: 'sendiri' }, stepUp: true };

export const bindBody = z.object({ nama: z.string().max(200), kunci: z.record(z.string().max(20), z.unknown()) });
export const releaseBody = z.object({ perangkat: z.uuid() });

export function ownPhone({ clock }: Deps, _params: unknown, who: SignedIn | undefined): Resource {
  const mandate = who === undefined ? undefined : kppsMandate(who, clock.now());
  return { kind: 'meja', id: 'luring', node: mandate?.node ?? NATION };
}

type Asked<B> = DeskRequest<unknown, unknown, B>;

export async function showPrepare({ deps, lang, who, ticket }: Asked<unknown>): Promise<Outcome> {
  const mandate = kppsMandate(who, deps.clock.now());
  const tps = mandate === undefined ? [] : await stationsOf(deps, lang, who, mandate);
  const bound = (await listDevices(deps.database.db, who.account)).find((one) => one.revoked === null && one.mandate === mandate?.id);
  const terikat = bound === undefined ? null : { id: bound.id, label: bound.label, waktu: timeOf(lang, bound), hidden: ticket(LEPASKAN) };
  const [first] = ticket(SIAPKAN);
  const body = <PreparePage lang={lang} ticket={first?.value ?? ''} tps={tps} terikat={terikat} />;
  return { kind: 'page', title: say(lang, text.siapkanJudul), tone: 'desk', body, scripts: ['luring'] };
}

function timeOf(lang: Lang, { created, node }: BoundDevice): string {
  return formatInstant(lang, isoOf(Math.floor(created / 1000)), zoneOf(node) ?? 'WIB');
}

const REFUSED: Readonly<Partial<Record<BindDeviceRefusal, Sentence>>> = {
  BUKTI_ULANG: text.buktiUlang,
  KUNCI_SALAH: text.kunciSalah,
  PERANGKAT_SUDAH_ADA: text.sudahAda,
};

/** The key's public half comes in; the device's name and its stations go back. */
export async function bindPhone({ deps, lang, who, body }: Asked<z.infer<typeof bindBody>>): Promise<Outcome> {
  const mandate = kppsMandate(who, deps.clock.now());
  if (mandate === undefined) return { kind: 'json', body: { pesan: say(lang, text.mandat) } };
  const bound = await bindDevice(deps.database, deps.clock, who, { mandate: mandate.id, key: { jwk: body.kunci }, label: body.nama });
  if (!bound.ok) return { kind: 'json', body: { pesan: say(lang, REFUSED[bound.refusal.code] ?? text.mandat) } };
  return { kind: 'json', body: { perangkat: bound.value, tps: await stationsOf(deps, lang, who, mandate) } };
}

/** A phone that is not there any more is released already. */
export async function releasePhone({ deps, who, body }: Asked<z.infer<typeof releaseBody>>): Promise<Outcome> {
  await revokeDevice(deps.database, deps.clock, who, body.perangkat);
  return { kind: 'redirect', to: SIAPKAN };
}
