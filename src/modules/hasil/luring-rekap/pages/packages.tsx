// What came from laptops for this plenary, what waits, and where do laptop and centre say different things?
import type { VNode } from 'preact';
import { type AreaCode, stationNumber } from '#kernel/area-code';
import { formatInt, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { DeskHead, Queue, type QueueRow } from '#design/desk';
import { Note } from '#design/page';
import type { Db } from '#platform/db';
import type { Outcome } from '#platform/module';
import { findAreas } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import { loadTercatat, suaraTercatat } from '../../desk/standing.ts';
import { isFotoForm } from '../../desk/store/photo.ts';
import type { Angka } from '../../figures.ts';
import { isoOf } from '../../instants.ts';
import { eyebrowOf, noticeOf } from '../../pages/scene.ts';
import { rapatPath } from '../../recap/pages/address.ts';
import type { JenisRapat } from '../../recap/events.ts';
import type { RapatRequest } from '../../recap/pages/do.ts';
import { type Sidang, loadSidang } from '../../recap/pages/load.ts';
import { figure } from '../../recap/pages/words.ts';
import { findNomor } from '../../store/columns.ts';
import type { Butir } from '../package-shape.ts';
import { type BarisButir, type RingkasPaket, listOpen, listPaket } from '../store/package.ts';
import { desk } from '../text-desk.ts';
import { sebabOf } from '../words.ts';

export async function showPackages(request: RapatRequest): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const { lang } = request;
  const { db } = request.deps.database;
  const no = await findNomor(db, sidang.kontes);
  const packages = no === undefined ? [] : await listPaket(db, no, sidang.node);
  const open = no === undefined ? [] : await awaited(db, await listOpen(db, no, sidang.node));
  const seen = { names: await namesOf(db, sidang, open), figures: await figuresOf(db, sidang, open) };
  const row = (one: BarisButir): QueueRow => lineOf(lang, sidang, seen, one);
  const of = (keadaan: BarisButir['keadaan']): QueueRow[] => open.filter((one) => one.keadaan === keadaan).map(row);
  const title = say(lang, desk.judul);
  const body: VNode = (
    <>
      <DeskHead title={sidang.nama} eyebrow={eyebrowOf(sidang.scene)}>
        {title}
      </DeskHead>
      {packages.length === 0 && <Note>{say(lang, desk.kosong)}</Note>}
      {packages.length > 0 && (
        <Queue
          caption={title}
          heads={{ title: say(lang, desk.kolom) }}
          groups={[
            { id: 'bentrok', title: say(lang, desk.kelompokBentrok), icon: 'flag', tone: 'late', rows: of('BENTROK') },
            { id: 'menunggu', title: say(lang, desk.kelompokMenunggu), rows: of('MENUNGGU') },
            { id: 'foto', title: say(lang, desk.kelompokFoto), rows: of('FOTO') },
            { id: 'paket', title: say(lang, desk.kelompokPaket), rows: packages.map((one) => packageLine(lang, sidang, one)) },
          ]}
        />
      )}
    </>
  );
  return { kind: 'page', title, body, nav: 'hasil.rapat', ...noticeOf(sidang.scene), scripts: ['desk'] };
}

/** Photographs that were attached meanwhile are awaited no more. */
async function awaited(db: Db, all: readonly BarisButir[]): Promise<BarisButir[]> {
  const out: BarisButir[] = [];
  for (const one of all) if (one.keadaan !== 'FOTO' || !(await isAttached(db, one))) out.push(one);
  return out;
}

async function isAttached(db: Db, { isi }: BarisButir): Promise<boolean> {
  const item = JSON.parse(isi) as Butir;
  const there = item.jenis === 'C' ? await Promise.all(item.foto.map(({ sha256 }) => isFotoForm(db, sha256))) : [];
  return there.every((one) => one);
}

async function namesOf(db: Db, { kontes }: Sidang, all: readonly BarisButir[]): Promise<Map<string, string>> {
  const desa = [...new Set(all.filter(({ jenis }) => jenis === 'C').map(({ kode }) => kode.slice(0, 10) as AreaCode))];
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  return new Map((await findAreas(db, pohon, desa)).map((area) => [area.kode, area.nama]));
}

/** What is on record of stations in conflict. */
async function figuresOf(db: Db, { kontes }: Sidang, all: readonly BarisButir[]): Promise<Map<string, readonly Angka[]>> {
  const figures = new Map<string, readonly Angka[]>();
  for (const { kode, jenis, keadaan } of all) {
    if (jenis !== 'C' || keadaan !== 'BENTROK' || figures.has(kode)) continue;
    const there = await loadTercatat(db, kontes, kode);
    if (there !== undefined) figures.set(kode, suaraTercatat(there, kontes.pack.opsi.length));
  }
  return figures;
}

/** Votes of the laptop's form and of the centre's, in the order of the ballot. */
function bothSides(lang: Lang, laptop: readonly Angka[], pusat: readonly Angka[]): string {
  const line = (cells: readonly Angka[]): string => cells.map((cell) => figure(lang, cell)).join(' · ');
  return say(lang, desk.dua, { laptop: line(laptop), pusat: line(pusat) });
}

interface Seen {
  readonly names: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, readonly Angka[]>;
}

function packageLine(lang: Lang, { scene, node }: Sidang, { sha256, nama, dari, sampai, dibuat, diterima, jumlah }: RingkasPaket): QueueRow {
  const zone = zoneOf(node) ?? 'WIB';
  const when = (seconds: number): string => formatInstant(lang, isoOf(seconds), zone);
  const counted = [
    [desk.diterapkan, jumlah.diterapkan],
    [desk.menunggu, jumlah.menunggu],
    [desk.bentrok, jumlah.bentrok],
  ] as const;
  return {
    id: sha256.slice(0, 16),
    title: say(lang, desk.paket, { nama, dari: formatInt(lang, dari), sampai: formatInt(lang, sampai) }),
    href: rapatPath(scene.at, node),
    note: say(lang, desk.diterima, { waktu: when(diterima), dibuat: when(dibuat) }),
    state: counted
      .filter(([, n]) => n > 0)
      .map(([words, n]) => `${formatInt(lang, n)} ${say(lang, words)}`)
      .join(', '),
  };
}

function lineOf(lang: Lang, { scene: { at }, node }: Sidang, { names, figures }: Seen, one: BarisButir): QueueRow {
  const { cacah, kode, sebab, keadaan } = one;
  const station = `/kerja/hasil/${at.pemilu}/${at.kontes}/tps/${kode}`;
  const item = JSON.parse(one.isi) as Butir;
  const form = item.jenis === 'C';
  const tempat = form
    ? say(lang, desk.tps, { no: String(stationNumber(kode) ?? '').padStart(3, '0'), nama: names.get(kode.slice(0, 10)) ?? '' })
    : say(lang, desk[item.langkah as JenisRapat]);
  const href = form ? `${station}/${keadaan === 'FOTO' ? 'foto' : 'lihat'}` : rapatPath(at, node);
  const act = form ? (keadaan === 'FOTO' ? desk.unggah : desk.lihatTps) : desk.lihatPleno;
  return {
    id: `${String(cacah)}-${one.uuid}`,
    title: say(lang, desk.butir, { no: formatInt(lang, cacah), tempat }),
    href,
    ...(keadaan === 'BENTROK' ? { note: form && sebab === 'BENTROK' ? `${sebabOf(lang, sebab)}. ${bothSides(lang, item.suara, figures.get(kode) ?? [])}` : sebabOf(lang, sebab) } : {}),
    act: { label: say(lang, act), href },
  };
}
