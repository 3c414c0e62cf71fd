// What happens when the yearly report is given out? (UU 14/2008 Pasal 12: frozen with its hash, a leaf in the public log, its clock stopped)
import { createHash } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { atZone, zoneOf } from '#kernel/zone';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { ClockRefused, clocksOf, isOpen, startClock, stopClock } from '#platform/clocks';
import { renderPdf } from '#platform/documents';
import type { Deps } from '#platform/module';
import { findOffice } from '#platform/offices';
import { queueLeaf } from '#platform/tlog';
import { bersih } from '../../permohonan/isian.ts';
import { MODULE, clocksAt } from '../../permohonan/jam.ts';
import { laporanPath } from '../address.ts';
import { JAM_LAPORAN_EVENT, LAPORAN_EVENT } from '../events.ts';
import { KATA, type Kata, sidikIsi, susunIsi } from '../isi.ts';
import { naskahLaporan } from '../naskah.ts';
import { insertLaporan, readLaporan } from '../store/laporan.ts';
import { kantorBerangka } from '../store/statistik.ts';

type At = Pick<Deps, 'database' | 'clock' | 'registry'>;
const KATA_MOST = 4_000;
const RULE = 'ppid.laporan_tahunan';

/** A clock's object is an id: always the same one for an office and year. */
export function idLaporan(kantor: AreaCode, tahun: number): string {
  const hex = createHash('sha256').update(`ppid/laporan/${kantor}/${tahun}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface Terbitan {
  readonly kantor: AreaCode;
  readonly tahun: number;
  readonly kata: Kata;
  readonly actor: Actor;
  readonly origin: string;
}

type TerbitRefusal = Refusal<'LAPORAN_TAHUN' | 'LAPORAN_SAMA' | 'LAPORAN_BALAPAN'>;

export async function terbitkanLaporan(at: At, one: Terbitan): Promise<Result<{ readonly versi: number }, TerbitRefusal>> {
  const { kantor, tahun, actor } = one;
  const now = `${isoInstant(at.clock).slice(0, 19)}Z`;
  const hari = atZone(now, zoneOf(kantor) ?? 'WIB').day;
  if (Number(hari.slice(0, 4)) <= tahun) return refuse('LAPORAN_TAHUN');
  const { db } = at.database;
  const office = await findOffice(db, kantor);
  const last = await readLaporan(db, kantor, tahun);
  const kata = Object.fromEntries(KATA.map((name) => [name, bersih(one.kata[name], true).slice(0, KATA_MOST)])) as Kata;
  const isi = await susunIsi(db, kantor, tahun, kata);
  const { teks, sidik } = sidikIsi(isi);
  if (last?.sidik === sidik) return refuse('LAPORAN_SAMA');
  const versi = (last?.versi ?? 0) + 1;
  const pdf = await renderPdf(naskahLaporan(isi, { kantor: office?.nama ?? kantor, terbit: now, hari, versi, alamat: `${one.origin}${laporanPath(kantor, tahun)}` }));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const leaf = { jenis: 'dokumen', id: `ppid/laporan/${kantor}/${tahun}`, kantor, versi, terbit: now, media: 'application/pdf', ukuran: pdf.length, sha256, gantikan: last?.sha256 ?? null };
  return performAll<Result<{ readonly versi: number }, TerbitRefusal>>(at.database, at.clock, async (inner) => {
    // Printing took its time: somebody may have been faster.
    if ((await readLaporan(inner, kantor, tahun))?.versi !== last?.versi) return { value: refuse('LAPORAN_BALAPAN'), acts: [] };
    await insertLaporan(inner, { kantor, tahun, versi, sidik, ukuran: pdf.length, sha256, terbit: now, isi: teks, oleh: actor.id }, pdf);
    await queueLeaf(inner, leaf);
    for (const jam of await clocksOf(inner, MODULE, idLaporan(kantor, tahun))) if (isOpen(jam)) await stopClock(inner, clocksAt(at), jam.id, { at: now });
    return { value: ok({ versi }), acts: [{ event: LAPORAN_EVENT, actor, kind: 'laporan', object: `${kantor}/${tahun}`, node: kantor, basis: 'UU 14/2008 Pasal 12', facts: { versi, sidik, sha256 } }] };
  });
}

/** Three months from the last day of the year, for every office that had something in it; a year without a calendar waits for one. */
export async function mulaiJamLaporan(at: At, tahun: number): Promise<number> {
  let n = 0;
  for (const kantor of await kantorBerangka(at.database.db, tahun)) {
    const object = idLaporan(kantor, tahun);
    if ((await clocksOf(at.database.db, MODULE, object)).length > 0) continue;
    try {
      await performAll(at.database, at.clock, async (db) => {
        // Noon in the east is still the same day everywhere.
        const jam = await startClock(db, clocksAt(at), { rule: RULE, module: MODULE, object, office: kantor, from: `${tahun}-12-31T04:00:00Z` });
        return { value: undefined, acts: [{ event: JAM_LAPORAN_EVENT, actor: { id: 'ppid', role: 'sistem', node: kantor }, kind: 'laporan', object: `${kantor}/${tahun}`, node: kantor, facts: { batas: jam.jatuhTempo } }] };
      });
      n += 1;
    } catch (error) {
      if (!(error instanceof ClockRefused)) throw error;
    }
  }
  return n;
}
