// Is what a device signed a batch of ours, written in the one way that there is? (RFC 8785; parsed once, at the edge)
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { type BerkasResepsi, type KirimanResepsi, SEKALI_KIRIM } from './pesan.ts';

const huruf = z.string().regex(/^[A-Z]$/);
const nomor = z.int().min(1).max(999);
const words = z.string().max(100).regex(/^(?![=+@\t\r])[^\p{C}]*$/u);

const isi = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('T'), huruf, nomor, kunjungan: z.union([z.literal(''), z.uuid()]), layanan: z.string().max(40), prioritas: z.boolean(), nama: words }),
  z.strictObject({ t: z.literal('P'), huruf, nomor, loket: z.int().min(1).max(99) }),
  z.strictObject({ t: z.literal('S'), huruf, nomor, hasil: z.enum(['terlayani', 'dirujuk', 'tidak_dapat']) }),
  z.strictObject({ t: z.literal('X'), huruf, nomor }),
]);
const seconds = z.int().min(0).max(32_503_680_000);
const berkas = z.strictObject({
  v: z.literal(1),
  jenis: z.literal('resepsi'),
  perangkat: z.uuid(),
  kantor: z.string().max(4),
  jam: seconds,
  entri: z.array(z.strictObject({ cacah: z.int().min(1).max(1_000_000), pada: seconds, isi })).max(SEKALI_KIRIM),
  sisa: z.record(huruf, z.int().min(0).max(200)),
});

export const kirimBody = z.object({ perangkat: z.uuid(), berkas: z.string().max(60_000), tanda: z.string().max(200) });

export function readBerkas(sent: KirimanResepsi): BerkasResepsi | undefined {
  let value: unknown;
  try {
    value = JSON.parse(sent.berkas);
  } catch {
    return undefined;
  }
  const parsed = berkas.safeParse(value);
  return parsed.success && canonicalize(value) === sent.berkas && parsed.data.perangkat === sent.perangkat ? parsed.data : undefined;
}
