// Which alarms concern this officer? (read from the trail; no second log)
import { type Burst, type Heard, listBursts, listHeard } from '#platform/audit';
import { type SignedIn, grantOf } from '#platform/identity';
import type { Deps } from '#platform/module';
import { ALARM, permissionOf } from './permissions.ts';

export interface Alarm {
  readonly kind: string;
  /** ISO, UTC. */
  readonly at: string;
  /** Code of the office whose trail holds it. */
  readonly office: string;
  /** The account that caused it, where an account did. */
  readonly account: string | null;
  /** Entry of the trail, or how often within ten minutes. */
  readonly entry: { readonly alur: string; readonly no: number } | null;
  readonly times: number | null;
  /** What the event names: a stream, a number. */
  readonly object: string;
}

const DAY_MS = 86_400_000;
export const ALARM_DAYS = 30;
export const ALARMS_MOST = 200;
/** So many failures are free (keamanan.md 1.3); from the next on the account waits. */
const FAILURES = 5;
/** Nobody is refused so often by mistake. */
const DENIALS = 20;

const EVENTS = ['identity.alarm', 'bukti.kunci', 'bukti.kunci-selesai', 'bukti.rantai-putus', 'identity.siaga-buka', 'identity.siaga-tutup', 'sidalih.cek-alarm'];
const KINDS: Readonly<Record<string, string>> = {
  'bukti.kunci': 'kunci-catatan',
  'bukti.kunci-selesai': 'kunci-catatan-selesai',
  'bukti.rantai-putus': 'rantai-putus',
  'identity.siaga-buka': 'siaga-buka',
  'identity.siaga-tutup': 'siaga-tutup',
  'sidalih.cek-alarm': 'cek-ditelusuri',
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Nodes whose alarms the officer hears, "0" for all. */
export function alarmNodes({ clock }: Pick<Deps, 'clock'>, who: SignedIn): string[] {
  const now = clock.now();
  const permission = permissionOf(ALARM);
  const own = who.active ? who.mandates.filter(({ from, until }) => from <= now && (until === null || now < until)) : [];
  const nodes = own.flatMap((mandate) => {
    const reach = grantOf(mandate, permission);
    return reach === undefined ? [] : [reach === 'semua' ? '0' : mandate.node];
  });
  return [...new Set(nodes)];
}

/** Newest first, at most `ALARMS_MOST` of the last `days`. */
export async function listAlarms({ database, clock }: Pick<Deps, 'database' | 'clock'>, nodes: readonly string[], days = ALARM_DAYS): Promise<Alarm[]> {
  if (nodes.length === 0) return [];
  const common = { nodes, since: new Date(clock.now() - days * DAY_MS).toISOString(), limit: ALARMS_MOST };
  const { db } = database;
  const [heard, held, denied] = await Promise.all([
    listHeard(db, { ...common, events: EVENTS }),
    listBursts(db, { ...common, event: 'identity.masuk-gagal', least: FAILURES }),
    listBursts(db, { ...common, event: 'identity.tolak', least: DENIALS }),
  ]);
  const all = [...heard.map(ofEntry), ...held.map((one) => ofBurst('tertahan', one)), ...denied.map((one) => ofBurst('tolakan', one))];
  return all.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, ALARMS_MOST);
}

function ofEntry({ aksi, objek, waktu, kantor, pelaku, alur, no }: Heard): Alarm {
  return { kind: KINDS[aksi] ?? objek, at: waktu, office: kantor, account: UUID.test(pelaku) ? pelaku : null, entry: { alur, no }, times: null, object: objek };
}

function ofBurst(kind: string, { pelaku, kantor, banyak, waktu }: Burst): Alarm {
  return { kind, at: waktu, office: kantor, account: UUID.test(pelaku) ? pelaku : null, entry: null, times: banyak, object: '' };
}
