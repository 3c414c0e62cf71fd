// Which notices wait, and which is sent next? (the outbox; all claims are rows, so that several servers share it)
import { type Db, rows, run, sql } from '#platform/db';

export type ChannelId = 'surel' | 'kotak';

export interface NewNotice {
  readonly id: string;
  readonly channel: ChannelId;
  readonly module: string;
  readonly object: string;
  readonly event: string;
  readonly office: string;
  readonly queue: string;
  readonly account: string | null;
  readonly role: string | null;
  readonly node: string | null;
  readonly address: string | null;
  readonly text: string;
  readonly href: string | null;
  readonly urgent: boolean;
  readonly zone: string;
  readonly made: number;
  readonly turn: number;
  /** Code of a refusal that is known before any try. */
  readonly refused: string | null;
}

/** In the order of the list: notices of one queue are threaded under the first of it, an earlier one of the list included. */
export async function insertNotices(db: Db, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await run(
    db,
    sql`insert into notify_pesan (id, saluran, modul, objek, peristiwa, kantor, antrean, utas, akun, peran, wilayah, alamat, isi,
          tautan, mendesak, zona, keadaan, dibuat, giliran, berikut, selesai, sebab)
        select id, channel, module, object, event, office, queue,
          coalesce((select p.utas from notify_pesan p where p.antrean = g.queue order by p.giliran, p.no limit 1), first_value(id) over (partition by queue order by place)),
          account, role, node, address, text, href, urgent, zone, case when refused is null then 'DIBUAT' else 'GAGAL' end, made,
          turn, turn, case when refused is not null then made end, refused
        from jsonb_to_recordset(${JSON.stringify(notices.map((one, place) => ({ ...one, place })))}::jsonb) as g (place integer, id uuid, channel text, module text, object text,
          event text, office text, queue text, account uuid, role text, node text, address text, text text, href text, urgent boolean, zone text, made bigint, turn bigint, refused text)
        order by place`,
  );
}

/** Whatever of this queue has its turn up to that moment hurries too: an urgent notice never overtakes. */
export async function hurryQueue(db: Db, queue: string, turn: number): Promise<void> {
  await run(db, sql`update notify_pesan set mendesak = true where antrean = ${queue} and giliran <= ${turn} and keadaan in ('DIBUAT', 'DIKIRIM')`);
}

export async function dropUnsent(db: Db, module: string, object: string): Promise<void> {
  await run(
    db,
    sql`delete from notify_pesan where modul = ${module} and objek = ${object} and saluran = 'surel' and keadaan <> 'TERKIRIM'`,
  );
  await run(db, sql`update notify_pesan set alamat = null, isi = null where modul = ${module} and objek = ${object} and saluran = 'surel'`);
}

/** A notice that this server has claimed. */
export interface Claimed {
  readonly id: string;
  readonly thread: string;
  readonly address: string | null;
  readonly text: string | null;
  readonly href: string | null;
  readonly tries: number;
  readonly first: number;
}

export interface Claim {
  readonly channel: ChannelId;
  /** Names this server's hold on it. */
  readonly sender: string;
  readonly now: number;
  /** After that the hold has gone: whoever held it was killed. */
  readonly until: number;
  /** Zones in which it is night: only urgent ones go out there. */
  readonly quiet: readonly string[];
}

/**
 * Takes the next notice that is due, none of whose queue waits before it, for one server alone: a row that another one
 * is taking is passed over, and one that it holds keeps the later ones of its queue waiting.
 */
export async function claimNext(db: Db, { channel, sender, now, until, quiet }: Claim): Promise<Claimed | undefined> {
  const [found] = await rows(
    db,
    sql<Claimed>`
      update notify_pesan set keadaan = 'DIKIRIM', pengirim = ${sender}, berikut = ${until}, percobaan = percobaan + 1, pertama = coalesce(pertama, ${now})
      where no = (
        select p.no from notify_pesan p
        where p.saluran = ${channel} and p.keadaan in ('DIBUAT', 'DIKIRIM') and p.berikut <= ${now}
          and (p.mendesak or p.zona <> all(${quiet as string[]}::text[]))
          and not exists (
            select 1 from notify_pesan e
            where e.antrean = p.antrean and e.keadaan in ('DIBUAT', 'DIKIRIM') and (e.giliran, e.no) < (p.giliran, p.no))
        order by p.berikut, p.no limit 1
        for update skip locked)
      returning id, utas as thread, alamat as address, isi as text, tautan as href, percobaan as tries, pertama as first`,
  );
  return found;
}

/** Only by the one who still holds it. */
export async function markSent(db: Db, id: string, sender: string, now: number): Promise<void> {
  await run(
    db,
    sql`update notify_pesan set keadaan = 'TERKIRIM', pengirim = null, selesai = ${now}, sebab = null where id = ${id} and pengirim = ${sender}`,
  );
}

export async function markFailed(db: Db, id: string, sender: string, now: number, cause: string): Promise<void> {
  await run(
    db,
    sql`update notify_pesan set keadaan = 'GAGAL', pengirim = null, selesai = ${now}, sebab = ${cause} where id = ${id} and pengirim = ${sender}`,
  );
}

/** Back into its queue until `next`. */
export async function markWaiting(db: Db, id: string, sender: string, next: number, cause: string): Promise<void> {
  await run(
    db,
    sql`update notify_pesan set keadaan = 'DIBUAT', pengirim = null, berikut = ${next}, sebab = ${cause} where id = ${id} and pengirim = ${sender}`,
  );
}

/** It was never handed to anybody: the try does not count. */
export async function giveBack(db: Db, id: string, sender: string, now: number): Promise<void> {
  await run(
    db,
    sql`update notify_pesan set keadaan = 'DIBUAT', pengirim = null, berikut = ${now}, percobaan = percobaan - 1,
          pertama = case when percobaan = 1 then null else pertama end
        where id = ${id} and pengirim = ${sender}`,
  );
}

/** Since when a channel as a whole fails, and when it is tried again. */
export interface Pause {
  readonly inARow: number;
  readonly since: number;
  readonly next: number;
  readonly cause: string;
}

export async function findPause(db: Db, channel: ChannelId): Promise<Pause | undefined> {
  const [found] = await rows(
    db,
    sql<Pause>`select beruntun as "inARow", sejak as since, berikut as next, sebab as cause from notify_saluran where saluran = ${channel}`,
  );
  return found;
}

export async function writePause(db: Db, channel: ChannelId, { inARow, since, next, cause }: Pause): Promise<void> {
  await run(
    db,
    sql`insert into notify_saluran (saluran, beruntun, sejak, berikut, sebab) values (${channel}, ${inARow}, ${since}, ${next}, ${cause})
        on conflict (saluran) do update set beruntun = excluded.beruntun, berikut = excluded.berikut, sebab = excluded.sebab`,
  );
}

export async function endPause(db: Db, channel: ChannelId): Promise<void> {
  await run(db, sql`delete from notify_saluran where saluran = ${channel}`);
}
