// What hangs on the public board of the voter list: which lists, which villages, which names?
import type { VNode } from 'preact';
import { type AreaCode, parseAreaCode, withDots } from '#kernel/area-code';
import { formatInt, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Button } from '#design/forms';
import { Lead, Neighbours, Note, PageHead, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { renderPdf } from '#platform/documents';
import { BASE_TREE, findArea, listAncestors } from '#platform/offices';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { isoInstant } from '#platform/clock';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { PAPAN, papanPath } from '../address.ts';
import { idDaftar } from '../buat.ts';
import { type Daftar, listDaftar, readDaftar } from '../store/daftar.ts';
import { type Versi, readRekapTps, readVersi } from '../store/versi.ts';
import { text } from '../text-papan.ts';
import { isPapanOpen, papan, papanSampai } from '../umum.ts';
import { areaNames, tahapName, timeIn } from '../words.ts';

const NAMES = 100;

interface Open {
  readonly list: Daftar;
  readonly paket: PaketAturan;
  readonly versi: Versi;
}

async function openOf({ database: { db }, clock }: Deps, list: Daftar): Promise<Open | undefined> {
  const [paket, versi] = [await findPaket(db, list.paket), await readVersi(db, list.id, list.versi)];
  return paket === undefined || versi === undefined || !isPapanOpen(paket, list, clock) ? undefined : { list, paket, versi };
}

const notice = (lang: Lang, list: Pick<Daftar, 'simulasi'>) => (list.simulasi ? { notice: say(lang, text.papanSimulasi) } : {});

/** All boards that hang now. */
export async function showBoards({ deps, lang }: PageRequest<unknown, unknown>): Promise<Outcome> {
  const open: Open[] = [];
  for (const list of await listDaftar(deps.database.db)) {
    const found = await openOf(deps, list);
    if (found !== undefined) open.push(found);
  }
  const nameOf = await areaNames(deps.database.db, open.map(({ list }) => list.kab));
  const title = say(lang, text.papanJudul);
  return {
    kind: 'page',
    title,
    body: (
      <>
        <PageHead title={title} />
        <Lead>{say(lang, text.papanArti)}</Lead>
        {open.length === 0 && <Note>{say(lang, text.papanKosong)}</Note>}
        {open.length > 0 && (
          <DataTable
            id="papan"
            caption={title}
            quietCaption
            rows={open}
            rowKey={({ list }) => list.id}
            columns={[
              { kind: 'link', key: 'wilayah', title: say(lang, text.papanPilih), get: ({ list, paket }) => ({ text: nameOf(list.kab), href: papanPath(list.paket, list.kab), note: say(lang, paket.nama) }) },
              { kind: 'number', key: 'pemilih', title: say(lang, text.papanPemilih), get: ({ versi }) => versi.pemilih },
              { kind: 'text', key: 'sampai', title: '', get: ({ list, paket }) => say(lang, text.papanSampai, { tanggal: timeIn(lang, papanSampai(paket, list) ?? '', list.kab) }), phone: 'wide' },
            ]}
          />
        )}
        <Button kind="second" href="/cek-dpt">
          {say(lang, text.papanCek)}
        </Button>
      </>
    ),
  };
}

interface BoardParams {
  readonly paket: string;
  readonly kode: string;
}

async function findBoard(deps: Deps, params: BoardParams): Promise<(Open & { readonly kode: AreaCode; readonly nama: string; readonly atas: string }) | undefined> {
  const read = parseAreaCode(params.kode);
  if (!read.ok || read.value.length < 4 || read.value.length > 10) return undefined;
  const { db } = deps.database;
  const list = await readDaftar(db, idDaftar(params.paket, read.value.slice(0, 4)));
  const open = list === undefined ? undefined : await openOf(deps, list);
  const area = open === undefined ? undefined : await findArea(db, BASE_TREE, read.value);
  if (open === undefined || area === undefined) return undefined;
  const atas = (await listAncestors(db, BASE_TREE, read.value)).slice(1).map((one) => properName(one.nama));
  return { ...open, kode: read.value, nama: properName(area.nama), atas: atas.reverse().join(', ') };
}

/** An area: its children with counts; a desa: its names. */
export async function showBoard({ deps, lang, params, query }: PageRequest<BoardParams, { readonly hal?: string | undefined }>): Promise<Outcome> {
  const board = await findBoard(deps, params);
  if (board === undefined) return { kind: 'missing', reason: say(lang, text.papanTutup), onward: [{ href: PAPAN, label: say(lang, text.papanJudul) }, { href: '/cek-dpt', label: say(lang, text.papanCek) }] };
  const { list, paket, versi, kode, nama } = board;
  const body = kode.length === 10 ? await namesOf(deps, lang, board, Number(query.hal ?? '1')) : await childrenOf(deps, lang, board);
  const words = { tahap: tahapName(lang, paket, versi.tahap), no: String(versi.no), nomor: versi.beritaAcara.nomor };
  return {
    kind: 'page',
    title: `${say(lang, text.papanJudul)}, ${nama}`,
    ...notice(lang, list),
    body: (
      <>
        <PageHead title={nama} eyebrow={`${board.atas}, ${withDots(kode)}`}>
          {say(lang, text.papanVersi, words)}. {say(lang, text.papanSampai, { tanggal: timeIn(lang, papanSampai(paket, list) ?? '', list.kab) })}
        </PageHead>
        <Lead>{say(lang, text.papanArti)}</Lead>
        {body}
      </>
    ),
  };
}

async function childrenOf({ database: { db } }: Deps, lang: Lang, { list, versi, kode }: Open & { readonly kode: AreaCode }): Promise<VNode> {
  const digits = kode.length === 4 ? 6 : 10;
  const sums = new Map<string, number>();
  for (const one of await readRekapTps(db, list.id, versi.no, kode)) {
    const child = one.desa.slice(0, digits);
    sums.set(child, (sums.get(child) ?? 0) + one.laki + one.perempuan);
  }
  const nameOf = await areaNames(db, [...sums.keys()]);
  const rows = [...sums].map(([child, n]) => ({ child, n }));
  return (
    <Section id="wilayah" title={say(lang, text.papanPilih)}>
      <DataTable
        id="tabel-wilayah"
        caption={say(lang, text.papanPilih)}
        quietCaption
        rows={rows}
        rowKey={({ child }) => child}
        columns={[
          { kind: 'link', key: 'wilayah', title: say(lang, text.papanPilih), get: ({ child }) => ({ text: nameOf(child), href: papanPath(list.paket, child) }) },
          { kind: 'number', key: 'pemilih', title: say(lang, text.papanPemilih), get: ({ n }) => n },
        ]}
      />
    </Section>
  );
}

async function namesOf(deps: Deps, lang: Lang, { list, versi, kode, nama }: Open & { readonly kode: AreaCode; readonly nama: string }, asked: number): Promise<VNode> {
  const all = await papan(deps.database.db, brankasOf(deps.keys), versi, kode);
  const pages = Math.max(1, Math.ceil(all.length / NAMES));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  const path = papanPath(list.paket, kode);
  const shown = all.slice((page - 1) * NAMES, page * NAMES);
  const at = (n: number, label: string) => ({ href: `${path}?hal=${String(n)}`, label });
  return (
    <Section id="nama" title={say(lang, text.papanJumlah, { n: formatInt(lang, all.length), tempat: nama })}>
      <DataTable
        id="tabel-nama"
        caption={say(lang, text.papanHal, { n: formatInt(lang, page), total: formatInt(lang, pages) })}
        rows={shown.map((one, n) => ({ ...one, n }))}
        rowKey={({ n }) => String(n)}
        scroll
        columns={[
          { kind: 'text', key: 'nama', title: say(lang, text.papanNama), get: (one) => one.nama },
          { kind: 'text', key: 'tps', title: say(lang, text.papanTps), get: (one) => one.tps, figure: true },
        ]}
      />
      <Neighbours label={say(lang, text.papanHal, { n: formatInt(lang, page), total: formatInt(lang, pages) })} prev={page > 1 ? at(page - 1, say(lang, text.papanSebelum)) : undefined} next={page < pages ? at(page + 1, say(lang, text.papanSesudah)) : undefined} />
      <Button href="/tanggapan/baru">{say(lang, text.papanTanggapi)}</Button> <Button kind="second" href={`${path}.pdf`}>{say(lang, text.papanCetak)}</Button>
    </Section>
  );
}

/** The same names for the board in front of the village office, station by station. */
export async function giveBoard({ deps, lang, params }: PageRequest<BoardParams, unknown>): Promise<Outcome> {
  const board = await findBoard(deps, params);
  if (board?.kode.length !== 10) return { kind: 'missing', reason: say(lang, text.papanTutup) };
  const { list, paket, versi, kode, nama, atas } = board;
  const all = await papan(deps.database.db, brankasOf(deps.keys), versi, kode);
  const stations = [...new Set(all.map(({ tps }) => tps))].sort();
  const title = `${say(lang, text.papanJudul)}, ${nama}`;
  const words = { tahap: tahapName(lang, paket, versi.tahap), no: String(versi.no), nomor: versi.beritaAcara.nomor };
  const body = await renderPdf({
    lang,
    title,
    author: `KPU ${atas}`,
    created: versi.pada,
    paper: 'F4',
    landscape: false,
    running: title,
    mark: versi.akar.slice(0, 16),
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      { kind: 'paragraph', text: say(lang, text.papanVersi, words) },
      { kind: 'paragraph', text: list.simulasi ? say(lang, text.papanSimulasi) : say(lang, text.papanArti), strong: list.simulasi },
      {
        kind: 'table',
        columns: [{ title: 'No.', align: 'right', share: 1 }, { title: say(lang, text.papanNama), align: 'left', share: 7 }],
        rows: stations.flatMap((tps) => [{ kind: 'section' as const, text: `TPS ${tps}` }, ...all.filter((one) => one.tps === tps).map((one, n) => ({ kind: 'row' as const, cells: [String(n + 1), one.nama] }))]),
      },
    ],
  });
  return { kind: 'bytes', type: 'application/pdf', body, fileName: `papan-${list.paket}-${kode}-${isoInstant(deps.clock).slice(0, 10)}.pdf` };
}
