// What does the office sign when it takes a request, and does a receipt that somebody shows hold? (ppid.md section 6; RFC 8785, Ed25519)
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { daysBetween } from '#kernel/day';
import { type Result, assert, ok, refuse } from '#kernel/result';
import type { Explanation } from '#platform/clocks';
import { type Keys, isSignedBy } from '#platform/keys';
import { verifierKey } from '#platform/tlog';
import { kekurangan } from '../../permohonan/isian.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';

/** Days are local days of the office. `hari`: which days after day 0 were counted. Nothing of a person. */
export const isiTandaShape = z.strictObject({
  v: z.literal(1),
  nomor: z.string().max(40),
  kantor: z.string().max(4),
  diterima: z.string().max(30),
  jalur: z.enum(['umum', 'pemilu', 'sementara']),
  hari0: z.string().max(10).nullable(),
  batas: z.string().max(10),
  hari: z.array(z.int()).max(400),
  kalender: z.array(z.string().max(40)).max(10),
  kurang: z.array(z.string().max(20)).max(5),
});
export type IsiTanda = z.infer<typeof isiTandaShape>;

export const tandaShape = z.strictObject({ isi: isiTandaShape, kunci: z.string().max(20), tandatangan: z.string().max(120) });
/** `tandatangan`: base64url over the line `ppid-tanda/v1` and the RFC 8785 form of `isi`. */
export type Tandatangan = z.infer<typeof tandaShape>;

const HEAD = 'ppid-tanda/v1\n';
/** Name under which the public log signs, too: the same key, told apart by the first line. */
const NAMA = 'ppid-tanda';

export function isiTanda(p: Permohonan, explained: Explanation, kuasaAda: boolean): IsiTanda {
  const { clock, rows, calendars } = explained;
  const answer = clock.rule.startsWith('ppid.jawab.');
  return {
    v: 1,
    nomor: p.nomor,
    kantor: p.kantor,
    diterima: p.diterimaPada,
    jalur: p.jalur ?? 'sementara',
    hari0: answer ? clock.tanggal0 : null,
    batas: clock.jatuhTempo,
    hari: rows.flatMap(({ tanggal, nomor }) => (nomor === null ? [] : [daysBetween(clock.tanggal0, tanggal)])),
    kalender: calendars.map(({ versi }) => versi),
    kurang: [...kekurangan({ identitas: p.identitas, tujuanAda: p.tujuanAda, jenis: p.jenisPemohon, kuasaAda })],
  };
}

function textOf(isi: IsiTanda): Buffer {
  const text = canonicalize(isi);
  assert(text !== undefined, 'a receipt that can be written');
  return Buffer.from(HEAD + text, 'utf8');
}

const kidOf = (publicKey: Buffer): string => verifierKey(NAMA, publicKey).id;

export function tandatangani(keys: Pick<Keys, 'log'>, isi: IsiTanda): Tandatangan {
  return { isi, kunci: kidOf(keys.log.publicKey), tandatangan: keys.log.sign(textOf(isi)).toString('base64url') };
}

/** Every key that ever signed, the newest first. */
export function kunciTanda({ logPublicKeys }: Pick<Keys, 'logPublicKeys'>): readonly { readonly kunci: string; readonly algoritma: 'Ed25519'; readonly publik: string }[] {
  return logPublicKeys.map((key) => ({ kunci: kidOf(key), algoritma: 'Ed25519' as const, publik: key.toString('base64url') }));
}

/** The code of the printed receipt: one line for an address or a camera. */
export function barisTanda(tanda: Tandatangan): string {
  return Buffer.from(JSON.stringify(tanda), 'utf8').toString('base64url');
}

/** TANDA_BENTUK: no receipt of ours. TANDA_PALSU: it was changed, or another key signed it. */
export function periksaTanda(keys: Pick<Keys, 'logPublicKeys'>, typed: string): Result<IsiTanda, { readonly code: 'TANDA_BENTUK' | 'TANDA_PALSU' }> {
  const tanda = bacaBaris(typed);
  if (tanda === undefined) return refuse('TANDA_BENTUK');
  const key = keys.logPublicKeys.find((one) => kidOf(one) === tanda.kunci);
  const signed = key !== undefined && isSignedBy(key, textOf(tanda.isi), Buffer.from(tanda.tandatangan, 'base64url'));
  return signed ? ok(tanda.isi) : refuse('TANDA_PALSU');
}

/** The line itself, an address that ends in it, or the file. */
function bacaBaris(typed: string): Tandatangan | undefined {
  const plain = typed.trim().slice(0, 8_000);
  const text = plain.startsWith('{') ? plain : Buffer.from((plain.split('#').at(-1) ?? '').replace(/\s+/g, ''), 'base64url').toString('utf8');
  try {
    const read = tandaShape.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
