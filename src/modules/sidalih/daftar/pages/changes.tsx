// Which changes came after the last decided version? (A-Daftar Perubahan; sidalih.md 5.1, no identifiers leave)
import { stringify } from 'csv-stringify/sync';
import type { VNode } from 'preact';
import { z } from 'zod';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button } from '#design/forms';
import { Note } from '#design/page';
import { DataTable, Files } from '#design/tables';
import { recordedRole } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { perubahanPath, rekamPath } from '../address.ts';
import { type DaftarParams, findPlace } from '../resource.ts';
import { type PerubahanTersimpan, listPerubahan } from '../store/perubahan.ts';
import { readVersi } from '../store/versi.ts';
import { text } from '../text-meja.ts';
import { areaNames, timeIn } from '../words.ts';

const ROWS = 100;
/** A file is read page by page too; so many rows at most, the page says from where to go on. */
const MOST = 50_000;
export const perubahanQuery = z.object({ sesudah: z.string().max(16).optional() });
type Request = DeskRequest<DaftarParams, z.infer<typeof perubahanQuery>, unknown>;

interface Found {
  readonly daftar: string;
  readonly node: string;
  readonly rows: readonly PerubahanTersimpan[];
  /** Number to go on after; undefined = that was all. */
  readonly next: number | undefined;
}

async function find({ deps, params, query }: Request, banyak: number): Promise<Found> {
  const { db } = deps.database;
  const place = await findPlace(db, params);
  assert(place !== undefined, 'the guard has found this list');
  const { list, node } = place;
  const since = (await readVersi(db, list.id, list.versi))?.sampai ?? 0;
  const asked = Number(query.sesudah ?? '');
  const rows: PerubahanTersimpan[] = [];
  let after = Number.isSafeInteger(asked) && asked > since ? asked : since;
  for (let page = [{ urut: after }] as readonly { readonly urut: number }[]; page.length > 0 && rows.length <= banyak; ) {
    const found = await listPerubahan(db, list.id, { sesudah: after, banyak: ROWS * 10 });
    rows.push(...found.filter(({ desa, desaKe }) => desa?.startsWith(node) === true || desaKe?.startsWith(node) === true));
    after = found.at(-1)?.urut ?? after;
    page = found;
  }
  const shown = rows.slice(0, banyak);
  return { daftar: list.id, node, rows: shown, next: rows.length > banyak ? shown.at(-1)?.urut : undefined };
}

const whatOf = (lang: Lang, one: PerubahanTersimpan): string =>
  say(lang, text[`jenis${one.jenis}`], { kolom: one.kolom.join(', '), kode: String(one.kode ?? ''), dari: one.tps ?? '', ke: one.tpsKe ?? '' });
const byOf = (lang: Lang, { peran }: PerubahanTersimpan): string => (peran === 'operator' ? say(lang, text.rekamPusat) : say(lang, recordedRole(peran)));

export async function showChanges(request: Request): Promise<Outcome> {
  const { deps, lang } = request;
  const found = await find(request, ROWS);
  const nameOf = await areaNames(deps.database.db, [found.node, ...found.rows.map(({ desa }) => desa ?? found.node)]);
  return { kind: 'page', title: say(lang, text.perubahanJudul), nav: 'sidalih.daftar', scripts: ['desk'], body: <ChangesPage lang={lang} found={found} nameOf={nameOf} /> };
}

function ChangesPage({ lang, found, nameOf }: { readonly lang: Lang; readonly found: Found; readonly nameOf: (kode: string) => string }): VNode {
  const { daftar, node, rows, next } = found;
  const path = perubahanPath(daftar, node);
  return (
    <>
      <DeskHead title={say(lang, text.perubahanJudul)} eyebrow={nameOf(node)} />
      <Note>{say(lang, text.perubahanArti)}</Note>
      {rows.length === 0 ? (
        <Note>{say(lang, text.perubahanNihil)}</Note>
      ) : (
        <DataTable
          id="perubahan"
          caption={say(lang, text.perubahanJudul)}
          quietCaption
          rows={rows}
          rowKey={({ urut }) => String(urut)}
          columns={[
            { kind: 'link', key: 'no', title: say(lang, text.perubahanNomor), sortable: false, get: (one) => ({ text: String(one.urut), href: one.pemilih === null ? undefined : rekamPath(daftar, node, one.pemilih) }) },
            { kind: 'text', key: 'perubahan', title: say(lang, text.rekamPerubahan), get: (one) => `${whatOf(lang, one)}${one.banyak > 1 ? ` (${String(one.banyak)})` : ''}`, phone: 'wide' },
            { kind: 'text', key: 'tempat', title: say(lang, text.mejaTps), get: (one) => (one.desa === null ? '' : `${nameOf(one.desa)}, ${one.tps ?? ''}`), phone: 'half' },
            { kind: 'text', key: 'dasar', title: say(lang, text.rekamDasar), get: (one) => `${one.sumber} ${one.dasar}`.trim(), phone: 'half' },
            { kind: 'text', key: 'oleh', title: say(lang, text.rekamPeran), get: (one) => byOf(lang, one), phone: 'half' },
            { kind: 'text', key: 'waktu', title: say(lang, text.rekamKapan), get: (one) => timeIn(lang, one.pada, node), phone: 'half' },
          ]}
        />
      )}
      {next !== undefined && <Button kind="second" href={`${path}?sesudah=${String(next)}`}>{say(lang, text.rekamLanjut)}</Button>}
      <Files items={[{ href: `${path}.csv`, title: 'CSV' }]} />
    </>
  );
}

/** Codes and places alone: no name, no number of a person. */
export async function giveChanges(request: Request): Promise<Outcome> {
  const { daftar, node, rows, next } = await find(request, MOST);
  const lines = rows.map((one) => [one.urut, one.pada, one.jenis, one.kode ?? '', one.jk ?? '', one.desa ?? '', one.tps ?? '', one.desaKe ?? '', one.tpsKe ?? '', one.kolom.join(' '), one.sumber, one.dasar, one.banyak, one.peran]);
  const head = ['urut', 'pada', 'jenis', 'kode_tms', 'jenis_kelamin', 'desa', 'tps', 'desa_ke', 'tps_ke', 'kolom', 'sumber', 'dasar', 'banyak', 'peran'];
  const body = stringify([head, ...lines, ...(next === undefined ? [] : [['lanjut', String(next)]])], { escape_formulas: true });
  return { kind: 'text', type: 'text/csv; charset=utf-8', body, fileName: `perubahan-${daftar}-${node}.csv` };
}
