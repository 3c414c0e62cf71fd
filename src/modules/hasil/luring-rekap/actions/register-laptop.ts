// What happens when the operator lets a laptop send packages, or no longer? (keamanan.md 1.6: bound to one place, until a time)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { operator, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import { layerOf } from '../../recap/layers.ts';
import { isKeyName, laptopId } from '../envelope.ts';
import { type Laptop, findLaptop, revokeLaptop, writeLaptop } from '../store/laptop.ts';

export const LAPTOP_EVENTS = ['hasil.laptop-daftar', 'hasil.laptop-cabut'] as const;

/** KUNCI: no key as a laptop prints it. TEMPAT_LAIN: the key belongs to another kecamatan. LEWAT: the end is not in the future. */
export type DaftarRefusal = Refusal<'KUNCI' | 'BUKAN_KECAMATAN' | 'NAMA' | 'TEMPAT_LAIN' | 'LEWAT' | 'TIDAK_TERDAFTAR'>;

type Hands = Pick<Deps, 'database' | 'clock'>;
type Wish = Pick<Laptop, 'kunci' | 'node' | 'nama' | 'sampai'>;

export async function registerLaptop({ database, clock }: Hands, wish: Wish): Promise<Result<Laptop, DaftarRefusal>> {
  const now = Math.floor(clock.now() / 1000);
  const nama = wish.nama.trim();
  if (!isKeyName(wish.kunci)) return refuse('KUNCI');
  if (layerOf(wish.node) !== 'D_KEC') return refuse('BUKAN_KECAMATAN');
  if (nama.length < 3 || nama.length > 60 || /\p{Cc}/u.test(nama)) return refuse('NAMA');
  if (wish.sampai <= now) return refuse('LEWAT');
  const laptop = { ...wish, nama, id: laptopId(wish.kunci) };
  return performAll<Result<Laptop, DaftarRefusal>>(database, clock, async (db) => {
    const known = await findLaptop(db, wish.kunci);
    if (known !== undefined && known.node !== wish.node) return { value: refuse('TEMPAT_LAIN', { kode: known.node }), acts: [] };
    await writeLaptop(db, laptop, now);
    return { value: ok({ ...laptop, dicabut: null }), acts: [actOf('hasil.laptop-daftar', laptop.id, wish.node, { kunci: wish.kunci, nama, sampai: wish.sampai })] };
  });
}

/** What came before stays; nothing more is taken from it. */
export async function withdrawLaptop({ database, clock }: Hands, kunci: string): Promise<Result<Laptop, DaftarRefusal>> {
  return performAll<Result<Laptop, DaftarRefusal>>(database, clock, async (db) => {
    const known = await findLaptop(db, kunci);
    if (known === undefined) return { value: refuse('TIDAK_TERDAFTAR'), acts: [] };
    const now = Math.floor(clock.now() / 1000);
    const acts = (await revokeLaptop(db, kunci, now)) ? [actOf('hasil.laptop-cabut', known.id, known.node, { kunci })] : [];
    return { value: ok({ ...known, dicabut: now }), acts };
  });
}

function actOf(event: (typeof LAPTOP_EVENTS)[number], id: string, node: AreaCode, facts: Readonly<Record<string, unknown>>) {
  return { event, actor: operator, kind: 'laptop', object: id, node, facts };
}
