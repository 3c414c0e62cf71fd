// How far is this plenary, what differs, what is still to be read out? (one page to run it by)
import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { ActPanel, Desk, DeskHead, Queue, type QueueGroup, type QueueRow, StateTag } from '#design/desk';
import { Details } from '#design/answers';
import { Button, ErrorSummary, PostForm, TextInput } from '#design/forms';
import { Note } from '#design/page';
import type { HiddenField } from '#platform/module';
import { eyebrowOf } from '../../pages/scene.ts';
import { Meanings } from '../../pages/meanings.tsx';
import { type Anak } from '../below.ts';
import { type Sel, selOf } from '../d-checks.ts';
import { layerOf } from '../layers.ts';
import type { Kedudukan } from '../standing.ts';
import { desk } from '../text-desk.ts';
import { barisPath, catatanPath, formPath, kakiPath, paketPath, rapatPath, tutupPath } from './address.ts';
import type { Sidang } from './load.ts';
import { type Offer, offersOf } from './offer.ts';
import { STATE_WORDS } from './words.ts';

interface AgendaProps {
  readonly sidang: Sidang;
  readonly fields: readonly HiddenField[];
  /** May this officer run the plenary? */
  readonly runs: boolean;
  readonly error?: string | undefined;
}

export function AgendaPage(props: AgendaProps): VNode {
  const { sidang, error } = props;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#isi', text: error }]} />}
      <Head {...props} />
      {!sidang.terbuka && <Note>{say(sidang.scene.lang, desk.tahapTutup)}</Note>}
      {sidang.standing === undefined ? <Opening {...props} /> : <Running {...props} standing={sidang.standing} />}
      {sidang.standing === undefined && <Packages {...sidang} />}
      <Meanings lang={sidang.scene.lang} />
    </>
  );
}

function Head({ sidang: { scene, nama, standing } }: AgendaProps): VNode {
  const { lang } = scene;
  const state = standing === undefined ? undefined : STATE_WORDS[standing.rapat.keadaan];
  return (
    <DeskHead title={nama} eyebrow={eyebrowOf(scene)}>
      {state === undefined ? say(lang, desk.belumDibuka) : <StateTag state={state.kind}>{say(lang, state.words)}</StateTag>}{' '}
      {standing !== undefined &&
        say(lang, desk.barisSelesai, { n: formatInt(lang, standing.baris.size), semua: formatInt(lang, standing.anak.length) })}
      {standing !== undefined && standing.rapat.versi > 1 && ` · ${say(lang, desk.versiKe, { n: formatInt(lang, standing.rapat.versi) })}`}
    </DeskHead>
  );
}

function Opening({ sidang: { scene, node }, fields, runs }: AgendaProps): VNode | null {
  const { lang, at } = scene;
  if (!runs) return null;
  return (
    <PostForm action={rapatPath(at, node)} fields={[...fields, { name: 'langkah', value: 'buka' }, { name: 'uuid', value: randomUUID() }]}>
      <TextInput id="tempat" name="tempat" label={say(lang, desk.tempat)} hint={say(lang, desk.tempatPetunjuk)} maxLength={200} required />
      <Button>{say(lang, desk.bukaRapat)}</Button>
    </PostForm>
  );
}

function Running(props: AgendaProps & { readonly standing: Kedudukan }): VNode {
  const { sidang, standing, runs } = props;
  const edits = runs && standing.rapat.ditutup === null;
  const lines = linesOf(sidang, standing, edits);
  const { lang } = sidang.scene;
  return (
    <Desk side={<Steps {...props} />}>
      {lines.first.some((group) => group.rows.length > 0) && (
        <Queue caption={say(lang, desk.kolomBaris)} heads={headsOf(sidang)} groups={lines.first} />
      )}
      {offersOf(standing).map((offer, n, all) => (
        <Offered key={offer.desa} {...props} edits={edits} offer={offer} n={n} alone={all.length === 1 || n === 0} />
      ))}
      {lines.done.rows.length > 0 && (
        <Details id="diterima" summary={`${lines.done.title} (${formatInt(lang, lines.done.rows.length)})`}>
          <Queue caption={lines.done.title} heads={headsOf(sidang)} groups={[lines.done]} />
        </Details>
      )}
    </Desk>
  );
}

function headsOf({ scene: { lang } }: Sidang) {
  return { title: say(lang, desk.kolomBaris) };
}

function Steps({ sidang: { scene, node }, standing }: AgendaProps & { readonly standing: Kedudukan }): VNode {
  const { lang, at } = scene;
  const { kaki, baris, anak, temuan, peristiwa, rapat } = standing;
  const guards = [
    { text: say(lang, desk.syaratBaris), ok: baris.size === anak.length },
    { text: say(lang, desk.syaratKaki), ok: kaki !== null && !temuan.some((one) => one.cek === 'D02') },
    { text: say(lang, desk.syaratHadir), ok: peristiwa.some((one) => one.jenis === 'HADIR') },
    { text: say(lang, desk.syaratTemuan), ok: !temuan.some((one) => one.tuntutan !== 'catat') },
  ];
  const closed = rapat.ditutup !== null;
  return (
    <ActPanel id="langkah" title={say(lang, desk.langkahJudul)} guards={closed ? [] : guards}>
      {closed && <Button href={formPath(at, node)}>{say(lang, desk.langkahPublik)}</Button>}
      <Button kind="second" href={kakiPath(at, node)}>
        {say(lang, closed ? desk.langkahLihatKaki : desk.langkahKaki)}
      </Button>
      <Button kind="second" href={catatanPath(at, node)}>
        {say(lang, desk.langkahCatatan)}
      </Button>
      <Button kind={!closed && guards.every((guard) => guard.ok) ? 'main' : 'second'} href={tutupPath(at, node)}>
        {say(lang, closed ? desk.usulBukaLagi : desk.langkahTutup)}
      </Button>
      <Packages scene={scene} node={node} />
    </ActPanel>
  );
}

/** A kecamatan may be recapitulated on a laptop: what came from there. */
function Packages({ scene: { lang, at }, node }: Pick<Sidang, 'scene' | 'node'>): VNode | null {
  if (layerOf(node) !== 'D_KEC') return null;
  return (
    <Button kind="second" href={paketPath(at, node)}>
      {say(lang, desk.langkahPaket)}
    </Button>
  );
}

/** Same cells as the form below. */
function agrees(row: Sel, below: Sel): boolean {
  const other = selOf(below);
  return selOf(row).every((cell, at) => cell === (other[at] ?? null));
}

/** Rows that differ, rows without anything from below; rows that are accepted. */
function linesOf(
  sidang: Sidang,
  { anak, baris }: Kedudukan,
  edits: boolean,
): { readonly first: readonly QueueGroup[]; readonly done: QueueGroup } {
  const { lang } = sidang.scene;
  const all = anak.map((child) => ({ child, row: baris.get(child.kode) }));
  const isApart = ({ child, row }: (typeof all)[number]): boolean => row !== undefined && child.bawah !== null && !agrees(row, child.bawah);
  const rows = (some: typeof all): QueueRow[] => some.map(({ child, row }) => lineOf(sidang, child, row, edits));
  const nothing = all.filter(({ child, row }) => row === undefined && child.bawah === null);
  return {
    first: [
      { id: 'beda', title: say(lang, desk.antreBeda), icon: 'flag', tone: 'late', rows: rows(all.filter(isApart)) },
      { id: 'tiada', title: say(lang, desk.antreTiada), rows: rows(nothing) },
    ],
    done: {
      id: 'selesai',
      title: say(lang, desk.antreSelesai),
      icon: 'check',
      rows: rows(all.filter((one) => one.row !== undefined && !isApart(one))),
    },
  };
}

function lineOf({ scene: { lang, at }, node }: Sidang, child: Anak, row: Sel | undefined, edits: boolean): QueueRow {
  const shown = row ?? child.bawah;
  const href = barisPath(at, node, child.kode);
  return {
    id: child.kode,
    title: child.desa === null ? child.nama : `${child.nama} ${child.desa}`,
    href,
    note:
      shown === null
        ? say(lang, desk.kosong)
        : say(lang, desk.jumlahSuara, { suara: shown.suara.map((cell) => (cell === null ? '-' : formatInt(lang, cell))).join(' · ') }),
    ...(edits ? { act: { label: say(lang, row === undefined ? desk.bacakan : desk.ubah), href } } : {}),
  };
}

interface OfferedProps extends AgendaProps {
  readonly offer: Offer;
  readonly n: number;
  readonly edits: boolean;
  readonly alone: boolean;
}

/** One village: its stations one by one, and one button for all that were read out and stand as on the form below. */
function Offered(props: OfferedProps): VNode {
  const { sidang, offer, n, edits, alone } = props;
  const { lang } = sidang.scene;
  const title = offer.desa === null ? say(lang, desk.antreBelum) : say(lang, desk.antreBelumDesa, { desa: offer.desa });
  const id = `belum-${String(n)}`;
  const rows = offer.rows.map((child) => lineOf(sidang, child, undefined, edits));
  const body = (
    <>
      <Queue caption={title} heads={headsOf(sidang)} groups={[{ id: `${id}-baris`, title, rows }]} />
      {edits && <Accept {...props} />}
    </>
  );
  return alone ? (
    body
  ) : (
    <Details id={id} summary={`${title} (${formatInt(lang, rows.length)})`}>
      {body}
    </Details>
  );
}

function Accept({ sidang: { scene, node }, fields, offer: { desa, rows, sidik } }: OfferedProps): VNode {
  const { lang, at } = scene;
  const hidden = { langkah: 'terima', uuid: randomUUID(), desa: desa ?? '', sidik };
  return (
    <PostForm action={rapatPath(at, node)} fields={[...fields, ...Object.entries(hidden).map(([name, value]) => ({ name, value }))]}>
      <Note>{say(lang, desk.terimaMaksud)}</Note>
      <Button kind="second">
        {desa === null
          ? say(lang, desk.terimaSemua, { n: formatInt(lang, rows.length) })
          : say(lang, desk.terimaDesa, { n: formatInt(lang, rows.length), desa })}
      </Button>
    </PostForm>
  );
}
