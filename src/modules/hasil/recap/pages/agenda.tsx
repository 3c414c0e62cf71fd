// How far is this plenary, what differs, what is still to be read out? (one page to run it by)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { ActPanel, Desk, DeskHead, Facts, Queue, type QueueGroup, type QueueRow, StateTag } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, PostForm, TextInput } from '#design/forms';
import { Section } from '#design/page';
import type { HiddenField } from '#platform/module';
import { eyebrowOf } from '../../pages/scene.ts';
import { type Anak } from '../below.ts';
import { type Sel, selOf } from '../d-checks.ts';
import type { Kedudukan } from '../standing.ts';
import { desk } from '../text-desk.ts';
import { barisPath, catatanPath, formPath, kakiPath, rapatPath, tutupPath } from './address.ts';
import type { Sidang } from './load.ts';
import { STATE_WORDS } from './words.ts';

interface AgendaProps {
  readonly sidang: Sidang;
  readonly fields: readonly HiddenField[];
  readonly uuid: string;
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
      {sidang.standing === undefined ? <Opening {...props} /> : <Running {...props} standing={sidang.standing} />}
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
    </DeskHead>
  );
}

function Opening({ sidang: { scene, node }, fields, uuid, runs }: AgendaProps): VNode | null {
  const { lang, at } = scene;
  if (!runs) return null;
  return (
    <PostForm action={rapatPath(at, node)} fields={[...fields, { name: 'langkah', value: 'buka' }, { name: 'uuid', value: uuid }]}>
      <TextInput id="tempat" name="tempat" label={say(lang, desk.tempat)} hint={say(lang, desk.tempatPetunjuk)} maxLength={200} required />
      <Button>{say(lang, desk.bukaRapat)}</Button>
    </PostForm>
  );
}

function Running(props: AgendaProps & { readonly standing: Kedudukan }): VNode {
  const { sidang, standing, runs } = props;
  const { scene } = sidang;
  const open = standing.rapat.ditutup === null;
  return (
    <Desk side={<Steps {...props} />}>
      <Queue
        caption={say(scene.lang, desk.kolomBaris)}
        heads={{ title: say(scene.lang, desk.kolomBaris) }}
        groups={groupsOf(sidang, standing, runs && open)}
      />
      {runs && open && <AcceptEqual {...props} />}
    </Desk>
  );
}

function Steps({ sidang: { scene, node, nama }, standing }: AgendaProps & { readonly standing: Kedudukan }): VNode {
  const { lang, at } = scene;
  const { kaki, baris, anak, temuan, peristiwa, rapat } = standing;
  const guards = [
    { text: say(lang, desk.syaratBaris), ok: baris.size === anak.length },
    { text: say(lang, desk.syaratKaki), ok: kaki !== null && !temuan.some((one) => one.cek === 'D02') },
    { text: say(lang, desk.syaratHadir), ok: peristiwa.some((one) => one.jenis === 'HADIR') },
    { text: say(lang, desk.syaratTemuan), ok: !temuan.some((one) => one.tuntutan !== 'catat') },
  ];
  return (
    <ActPanel id="langkah" title={say(lang, desk.langkahJudul)} guards={rapat.ditutup === null ? guards : []}>
      <Button kind="second" href={kakiPath(at, node)}>
        {say(lang, desk.langkahKaki)}
      </Button>
      <Button kind="second" href={catatanPath(at, node)}>
        {say(lang, desk.langkahCatatan)}
      </Button>
      <Button href={tutupPath(at, node)}>{say(lang, desk.langkahTutup)}</Button>
      {rapat.ditutup !== null && (
        <Button kind="second" href={formPath(at, node)}>
          {say(lang, desk.langkahPublik)}
        </Button>
      )}
      <Facts items={[{ term: say(lang, desk.versiKe, { n: formatInt(lang, rapat.versi) }), value: nama }]} />
    </ActPanel>
  );
}

/** Same cells as the form below. */
function agrees(row: Sel, below: Sel): boolean {
  const other = selOf(below);
  return selOf(row).every((cell, at) => cell === (other[at] ?? null));
}

function groupsOf({ scene, node }: Sidang, standing: Kedudukan, edits: boolean): QueueGroup[] {
  const { lang, at } = scene;
  const line = (child: Anak, done: boolean): QueueRow => {
    const accepted = standing.baris.get(child.kode);
    const shown = accepted ?? child.bawah;
    return {
      id: child.kode,
      title: child.desa === null ? child.nama : `${child.nama} ${child.desa}`,
      href: barisPath(at, node, child.kode),
      note:
        shown === null
          ? say(lang, desk.kosong)
          : say(lang, desk.jumlahSuara, { suara: shown.suara.map((cell) => (cell === null ? '-' : formatInt(lang, cell))).join(' · ') }),
      ...(edits ? { act: { label: say(lang, done ? desk.ubah : desk.bacakan), href: barisPath(at, node, child.kode) } } : {}),
    };
  };
  const sorted = standing.anak.map((child) => ({ child, row: standing.baris.get(child.kode) }));
  const apart = sorted.filter(({ child, row }) => row !== undefined && child.bawah !== null && !agrees(row, child.bawah));
  const done = sorted.filter(({ child, row }) => row !== undefined && (child.bawah === null || agrees(row, child.bawah)));
  const left = sorted.filter(({ child, row }) => row === undefined && child.bawah !== null);
  const nothing = sorted.filter(({ child, row }) => row === undefined && child.bawah === null);
  const rows = (some: typeof sorted, is: boolean): QueueRow[] => some.map(({ child }) => line(child, is));
  const villages = [...new Set(left.map(({ child }) => child.desa))];
  return [
    { id: 'beda', title: say(lang, desk.antreBeda), icon: 'flag', tone: 'late', rows: rows(apart, true) },
    ...villages.map((desa, n): QueueGroup => ({
      id: `belum-${String(n)}`,
      title: desa === null ? say(lang, desk.antreBelum) : say(lang, desk.antreBelumDesa, { desa }),
      rows: rows(
        left.filter(({ child }) => child.desa === desa),
        false,
      ),
    })),
    { id: 'tiada', title: say(lang, desk.antreTiada), rows: rows(nothing, false) },
    { id: 'selesai', title: say(lang, desk.antreSelesai), icon: 'check', rows: rows(done, true) },
  ];
}

/** Rows that were read out and equal the form below: accepted together, as at the plenary, village by village. */
function AcceptEqual({ sidang: { scene, node }, standing, fields, uuid }: AgendaProps & { readonly standing: Kedudukan }): VNode | null {
  const { lang, at } = scene;
  const ready = standing.anak.filter((child) => child.bawah !== null && !standing.baris.has(child.kode));
  if (ready.length === 0) return null;
  const options = ready.map((child) => ({
    value: child.kode,
    label: child.desa === null ? child.nama : `${child.nama} ${child.desa}`,
  }));
  return (
    <Section id="terima" title={say(lang, desk.terimaJudul)}>
      <PostForm action={rapatPath(at, node)} fields={[...fields, { name: 'langkah', value: 'terima' }, { name: 'uuid', value: uuid }]}>
        <Checkboxes
          id="kode"
          name="kode"
          label={say(lang, desk.terimaPilihan)}
          hint={say(lang, desk.terimaMaksud)}
          options={options}
          values={options.map((one) => one.value)}
        />
        <Button>{say(lang, desk.terimaTombol)}</Button>
      </PostForm>
    </Section>
  );
}
