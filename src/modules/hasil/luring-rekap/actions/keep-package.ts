// What happens when a checked package comes in, and when one of its acts is settled? (kept as signed; nothing is overwritten)
import type { AreaCode } from '#kernel/area-code';
import { type Result, ok, refuse } from '#kernel/result';
import { operator, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import type { PaketRefusal, PaketSah } from '../check-package.ts';
import { canonical, sha256Of } from '../envelope.ts';
import { type BarisButir, type KeadaanButir, findBekalOf, readButir, settleButir, writeButir, writePaket } from '../store/package.ts';
import type { Laptop } from '../store/laptop.ts';

export const PAKET_EVENTS = ['hasil.bekal-buat', 'hasil.bekal-muat', 'hasil.paket-kemas', 'hasil.paket-terima', 'hasil.paket-bentrok'] as const;

type Hands = Pick<Deps, 'database' | 'clock'>;

/** How the trail names the way by which an act came. */
export function wayOf({ nama }: Pick<Laptop, 'nama'>): string {
  return `stasiun ${nama}`;
}

/**
 * Keeps package and acts in one transaction. CACAH_LAIN: this laptop said something else under a count before (its folder
 * was put back from a copy). BEKAL_GANTI: it worked with another seed before.
 */
export async function keepPackage({ database, clock }: Hands, { amplop, paket, laptop, kontes, no }: PaketSah): Promise<Result<null, PaketRefusal>> {
  const now = Math.floor(clock.now() / 1000);
  const { kepala } = paket.bekal;
  const all = paket.isi.map((one) => ({
    cacah: one.cacah,
    uuid: one.uuid,
    jenis: one.jenis,
    kode: (one.jenis === 'C' ? one.kode : one.node) as AreaCode,
    isi: canonical(one),
  }));
  return performAll<Result<null, PaketRefusal>>(database, clock, async (db) => {
    const before = await findBekalOf(db, laptop.id);
    if (before !== undefined && before !== kepala.sha256) return { value: refuse('BEKAL_GANTI', { nama: laptop.nama }), acts: [] };
    const said = new Map((await readButir(db, laptop.id, paket.dari, paket.sampai)).map((row) => [row.cacah, row.isi]));
    const other = all.find(({ cacah, isi }) => (said.get(cacah) ?? isi) !== isi);
    if (other !== undefined) return { value: refuse('CACAH_LAIN', { no: other.cacah, nama: laptop.nama }), acts: [] };
    const sha256 = sha256Of(amplop.berkas);
    const { dari, sampai, dibuat } = paket;
    const { berkas, tanda } = amplop;
    const row = { sha256, laptop: laptop.id, kontes: no, node: laptop.node, bekal: kepala.sha256, dari, sampai, dibuat, diterima: now, berkas, tanda };
    if (!(await writePaket(db, row))) return { value: ok(null), acts: [] };
    await writeButir(db, laptop.id, no, now, all);
    const object = `${kontes.pemilu.slug}/${kontes.pack.kode}/${laptop.node}`;
    const facts = { sha256, laptop: laptop.id, lewat: wayOf(laptop), dari, sampai, dibuat };
    return { value: ok(null), acts: [{ event: 'hasil.paket-terima', actor: operator, object, kind: 'rapat', node: laptop.node, facts }] };
  });
}

/** What was applied has its ordinary entry in the trail already; a conflict gets one here. */
export async function settle(
  { database, clock }: Hands,
  { laptop, kontes }: Pick<PaketSah, 'laptop' | 'kontes'>,
  { cacah, uuid, kode }: Pick<BarisButir, 'cacah' | 'uuid' | 'kode'>,
  end: { readonly keadaan: KeadaanButir; readonly sebab: string | null; readonly versi: number | null },
): Promise<void> {
  await performAll(database, clock, async (db) => {
    const moved = await settleButir(db, laptop.id, cacah, end);
    if (!moved || end.keadaan !== 'BENTROK') return { value: undefined, acts: [] };
    const object = `${kontes.pemilu.slug}/${kontes.pack.kode}/${kode}`;
    const facts = { uuid, cacah, laptop: laptop.id, lewat: wayOf(laptop), sebab: end.sebab };
    return { value: undefined, acts: [{ event: 'hasil.paket-bentrok', actor: operator, object, kind: 'rapat', node: kode, facts }] };
  });
}
