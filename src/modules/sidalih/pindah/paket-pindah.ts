// In which elections can a vote be moved, newest polling day first? (packs of the program and those that lists stand under)
import type { Db } from '#platform/db';
import { PAKET, findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { listDaftar } from '../daftar/store/daftar.ts';

export async function paketPindah(db: Db): Promise<PaketAturan[]> {
  const ids = new Set([...PAKET.map(({ id }) => id), ...(await listDaftar(db)).map(({ paket }) => paket)]);
  const found = await Promise.all([...ids].map((id) => findPaket(db, id)));
  return found.filter((paket) => paket !== undefined).filter(({ dptb, hariH }) => dptb !== null && hariH !== null).sort((a, b) => ((a.hariH ?? '') < (b.hariH ?? '') ? 1 : -1));
}
