// How is a doubted figure marked, and how does it stand again, without ever being withdrawn? (hasil.md 9.1)
import type { AreaCode } from '#kernel/area-code';
import { type Result, assert, ok, refuse } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from './contest.ts';
import { type Giliran, type Keputusan, type Stasiun, type Tempat, catat, tegaskan } from './decide.ts';
import type { Sebab, Tanda } from './figures.ts';
import { secondsOf } from './instants.ts';
import { newSession } from './session.ts';
import { type Berlaku, berlakuPada, langkah, meragukan } from './station.ts';
import { findNomor } from './store/columns.ts';
import { readStations, takeTurn } from './store/log.ts';
import type { Sumber } from './store/source.ts';
import { writeEvents } from './write-events.ts';

/** Who marks a figure, when and why. */
export interface Penanda {
  /** Instant of the mark, ISO with offset; never placed before the station's newest event, which is what is doubted. */
  readonly per: string;
  /** Seconds since 1970: when it enters the log. */
  readonly now: number;
  /** The desk or file whose words these are. */
  readonly sumber: Sumber;
  readonly sebab: Sebab;
}

export type TolakTanda = 'ANGKA_TIDAK_ADA' | 'SUDAH_DALAM_PERBAIKAN' | 'TIDAK_DALAM_PERBAIKAN';

/**
 * A figure is doubted: it stays shown and counted, its status is DALAM_PERBAIKAN, the counter `perbaikan` of every area
 * above rises. Other figures (KOREKSI), a withdrawal or `confirmFigure` end it. Runs in the caller's transaction, which
 * also writes the audit entry. Refuses a station without figures that count, and one that is doubted already.
 */
export async function markRepair(db: Db, kontes: Kontes, kode: AreaCode, penanda: Penanda): Promise<Result<Tempat, { readonly code: TolakTanda }>> {
  return mark(db, kontes, kode, 'PERBAIKAN', penanda);
}

/** The doubted figure was checked again and stands; no older snapshot that comes later supersedes it. See `markRepair`. */
export async function confirmFigure(db: Db, kontes: Kontes, kode: AreaCode, penanda: Penanda): Promise<Result<Tempat, { readonly code: TolakTanda }>> {
  return mark(db, kontes, kode, 'DIPASTIKAN', penanda);
}

async function mark(db: Db, kontes: Kontes, kode: AreaCode, tanda: Tanda, { per, now, sumber, sebab }: Penanda): Promise<Result<Tempat, { readonly code: TolakTanda }>> {
  await takeTurn(db);
  const no = await findNomor(db, kontes);
  const refusal = refusalOf(tanda, berlakuPada(no === undefined ? [] : await readStations(db, no, kontes, [kode])));
  if (refusal !== undefined) return refuse(refusal, { kode });
  const { value } = await writeEvents(db, { kontes, sumber, sesi: newSession(), now }, [kode], (known, giliran) => {
    const st = known(kode);
    assert(st !== null, `${kode} has figures, so it lies in the tree`);
    return decideMark(kontes.pack, st, { tanda, per: secondsOf(per), sebab }, giliran);
  });
  const [tempat] = value.tempat;
  assert(tempat !== undefined && tempat !== null, 'a mark that is not refused is an event');
  return ok(tempat);
}

function refusalOf(tanda: Tanda, k: Berlaku): TolakTanda | undefined {
  if (tanda === 'DIPASTIKAN') return k.perbaikan ? undefined : 'TIDAK_DALAM_PERBAIKAN';
  if (!meragukan(k)) return 'ANGKA_TIDAK_ADA';
  return k.perbaikan ? 'SUDAH_DALAM_PERBAIKAN' : undefined;
}

/** The one event of a mark, as the decision of a batch. */
export function decideMark(
  pack: KontesPack,
  st: Stasiun,
  { tanda, per: at, sebab }: { readonly tanda: Tanda; readonly per: number; readonly sebab?: Sebab },
  giliran: Giliran,
): Keputusan {
  const baris: Keputusan['baris'] = [];
  const per = Math.max(at, st.ujung);
  const said = { per, suara: pack.opsi.map(() => null), sel: null, foto: null, tanda };
  const after = langkah(st.berlaku, said);
  catat({ pack, giliran, baris }, st, said, { jenis: tanda, after, sumber: giliran.sumber, sebab });
  if (tanda === 'DIPASTIKAN') tegaskan(st, per, giliran.sumber);
  const tempat = baris.map(({ seq, versi }) => ({ seq, versi }));
  const ditegaskan = st.ditegaskan ? [st] : [];
  return { nasib: [], tempat, baris, tersentuh: [st], ditegaskan, timbangan: { berangka: 0, jatuh: 0 }, diterima: 0 };
}
