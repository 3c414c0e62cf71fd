// What do clocks of objections tell? (ppid.md 13.4: silence opens her way to the commission; a moved date is told)
import type { ClockMove, ClockPoint, ClockRow, Told } from '#platform/clocks';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { ingatkan } from '../permohonan/ingatkan.ts';
import { hari, kabari } from '../permohonan/kabar.ts';
import { readPermohonan } from '../permohonan/store/permohonan.ts';
import { tandaiLewatKbr } from './actions/tangani.ts';
import { kasusPath } from './address.ts';
import { type Keberatan, readKeberatan } from './store/keberatan.ts';

const TANGGAP = 'ppid.keberatan.tanggap.';

async function keberatanOf(db: Db, { rule, objek }: ClockRow): Promise<Keberatan | undefined> {
  return rule.startsWith(TANGGAP) || rule === 'ppid.sengketa.ajukan' ? readKeberatan(db, objek) : undefined;
}

export async function saatJamKbr(deps: Deps, db: Db, { clock, titik }: ClockPoint): Promise<readonly string[]> {
  const k = await keberatanOf(db, clock);
  if (k === undefined) return [];
  if (titik === 100 && clock.rule.startsWith(TANGGAP)) await tandaiLewatKbr(db, deps, k.id);
  return clock.pemilik === 'kantor' ? ingatkan(db, deps, { titik, jam: clock, nomor: k.nomor, href: kasusPath(k.id), pemegang: null, perkara: k.id }) : [];
}

export async function tanggalPindahKbr(deps: Deps, db: Db, moves: readonly ClockMove[]): Promise<Told> {
  const told = new Map<string, readonly string[]>();
  for (const { clock, lama, baru } of moves) {
    const k = await keberatanOf(db, clock);
    const p = k === undefined || k.permohonan === null ? undefined : await readPermohonan(db, k.permohonan);
    if (p === undefined) continue;
    await kabari(db, deps, p, { kabar: 'pindahTanggal', nilai: { lama: hari(p.bahasa, lama), baru: hari(p.bahasa, baru) } });
    told.set(clock.id, ['pemohon']);
  }
  return told;
}
