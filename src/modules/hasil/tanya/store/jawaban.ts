// What did offices answer, to which question of which station? (append only; a role and an office, never a person)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import { codeOf, literal, provOf } from '../../store/columns.ts';
import { TANYA, type TanyaId } from '../timbang.ts';

/** What an officer writes. */
export interface JawabanBaru {
  readonly id: string;
  readonly kode: AreaCode;
  readonly tanya: TanyaId;
  readonly seq: number;
  readonly alasan: string;
  readonly isi: string;
  readonly rujukan: string | null;
  /** Seconds since 1970. */
  readonly pada: number;
  readonly akun: string;
  readonly peran: string;
  readonly simpul: AreaCode;
}

/** As the public reads it. `urut` counts the answers to one question from 1. */
export type Jawaban = Omit<JawabanBaru, 'akun'> & { readonly urut: number };

interface Raw {
  readonly id: string;
  readonly kode: number;
  readonly tanya: number;
  readonly urut: number;
  readonly seq: number;
  readonly alasan: string;
  readonly isi: string;
  readonly rujukan: string | null;
  readonly pada: number;
  readonly peran: string;
  readonly simpul: string;
}

/** The answers of these stations: by station, question and time. */
export async function readJawaban(db: Db, no: number, kodes: readonly AreaCode[]): Promise<Jawaban[]> {
  const found = await rows(
    db,
    sql<Raw>`select j.id::text as id, j.kode, j.tanya, j.urut, j.seq, j.alasan, j.isi, j.rujukan, j.pada, j.peran, j.simpul
      from unnest(${literal(kodes)}::bigint[]) u (kode)
      join hasil_tanya_jawaban j on j.kontes = ${no} and j.prov = (u.kode / 100000000000)::smallint and j.kode = u.kode
      order by j.kode, j.tanya, j.urut`,
  );
  return found.map((raw) => ({ ...raw, kode: codeOf(raw.kode), tanya: TANYA[raw.tanya - 1] ?? 'AN01', simpul: raw.simpul as AreaCode }));
}

/** Bits of the questions that are answered, by station. */
export async function readDijawab(db: Db, no: number, kodes: readonly AreaCode[]): Promise<Map<AreaCode, number>> {
  const found = await rows(
    db,
    sql<{ kode: number; dijawab: number }>`select j.kode, bit_or(1 << (j.tanya - 1))::integer as dijawab
      from unnest(${literal(kodes)}::bigint[]) u (kode)
      join hasil_tanya_jawaban j on j.kontes = ${no} and j.prov = (u.kode / 100000000000)::smallint and j.kode = u.kode group by j.kode`,
  );
  return new Map(found.map(({ kode, dijawab }) => [codeOf(kode), dijawab]));
}

/** Adds an answer behind those there are. The caller holds the turn (`takeSampai`). */
export async function addJawaban(db: Db, no: number, one: JawabanBaru): Promise<number> {
  const tanya = TANYA.indexOf(one.tanya) + 1;
  const [made] = await rows(
    db,
    sql<{ urut: number }>`insert into hasil_tanya_jawaban (id, kontes, prov, kode, tanya, urut, seq, alasan, isi, rujukan, pada, akun, peran, simpul)
      select ${one.id}::uuid, ${no}::smallint, ${provOf(one.kode)}::smallint, ${Number(one.kode)}::bigint, ${tanya}::smallint,
        (select coalesce(max(urut), 0) + 1 from hasil_tanya_jawaban where kontes = ${no} and prov = ${provOf(one.kode)}::smallint and kode = ${Number(one.kode)} and tanya = ${tanya}::smallint),
        ${one.seq}, ${one.alasan}, ${one.isi}, ${one.rujukan}, ${one.pada}, ${one.akun}, ${one.peran}, ${one.simpul} returning urut`,
  );
  return made?.urut ?? 1;
}

/** Has any question of the contest been answered? */
export async function adaJawaban(db: Db, no: number): Promise<boolean> {
  const [found] = await rows(db, sql<{ ada: boolean }>`select exists (select 1 from hasil_tanya_jawaban where kontes = ${no}) as ada`);
  return found?.ada ?? false;
}
