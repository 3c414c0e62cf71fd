// What does reception see first: who comes, who waits, what must be said yes to, and the field for the scanner? (layanan.md 11)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { Renew } from '#design/answers';
import { Counters, DeskHead, Queue, type QueueRow, StateTag } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { layarPath, mejaPath } from '../../kunjungan/alamat.ts';
import { inisial } from '../../kunjungan/isian.ts';
import { BUTUH, BUTUH_NAMA } from '../../kunjungan/jenis.ts';
import { hariKantor, zonaKantor } from '../../kunjungan/kantor-hari.ts';
import { openPribadi } from '../../kunjungan/rahasia.ts';
import { type Kunjungan, listHari, listKonfirmasi } from '../../kunjungan/store/kunjungan.ts';
import { readPribadi } from '../../kunjungan/store/pribadi.ts';
import { nameOf } from '../../kunjungan/tabel-statistik.ts';
import { asPenunggu } from '../penunggu.ts';
import type { TibaRefusal } from '../actions/tiba.ts';
import { LAYANI, TERIMA } from '../permissions.ts';
import { type Tindak, listTindak, readHari } from '../store/antrean.ts';
import { type Loket, listLoket } from '../store/loket.ts';
import { tandaTunggu, tulisNomor, urutanSemua } from '../urutan.ts';
import { loketText as t } from '../text.ts';
import { boleh, nodesOf } from './kantor.ts';

export interface KantorParams {
  readonly kantor: string;
}
type Ask = DeskRequest<unknown, unknown, unknown>;
export type MejaAsk = DeskRequest<KantorParams, unknown, unknown>;

const DUA_JAM = 2 * 3_600_000;
const MENIT = 60_000;
const RENEW_SECONDS = 30;

/** The offices with counters that this officer reaches; one alone opens at once. */
export async function showPilih(request: Ask): Promise<Outcome> {
  const { deps, lang, who } = request;
  const nodes = nodesOf(deps, who, TERIMA, LAYANI).filter((node) => node.length <= 4);
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) return { kind: 'redirect', to: mejaPath(only) };
  const offices = await Promise.all(nodes.map((node) => findOffice(deps.database.db, node)));
  const title = say(lang, t.pilihKantor);
  const rows = offices.flatMap((office): QueueRow[] => (office === undefined ? [] : [{ id: office.kode, title: office.nama, href: mejaPath(office.kode) }]));
  const body = (
    <>
      <DeskHead title={title} />
      <Note>{say(lang, t.pilihMaksud)}</Note>
      <Queue caption={title} groups={[{ id: 'kantor', title, rows }]} />
    </>
  );
  return { kind: 'page', title, body, nav: 'layanan.loket' };
}

interface MejaView {
  readonly lang: Lang;
  readonly kantor: AreaCode;
  readonly nama: string;
  readonly fields: (path: string) => readonly HiddenField[];
  readonly galat: string | undefined;
  readonly loket: readonly Loket[];
  readonly konfirmasi: readonly QueueRow[];
  readonly akan: readonly QueueRow[];
  readonly menunggu: readonly QueueRow[];
  readonly diLoket: readonly QueueRow[];
  readonly tidakTampak: readonly QueueRow[];
  readonly tindak: readonly Tindak[];
  readonly kosong: string;
}

export async function showMeja(request: MejaAsk, galat?: TibaRefusal): Promise<Outcome> {
  const view = await readMeja(request, galat);
  const title = `${say(view.lang, t.meja)}: ${view.nama}`;
  return { kind: 'page', title, body: <MejaPage {...view} />, nav: 'layanan.loket', scripts: ['desk', 'queue'], ...(galat === undefined ? {} : { state: 'invalid' as const }) };
}

async function readMeja({ deps, lang, params, ticket, who }: MejaAsk, galat: TibaRefusal | undefined): Promise<MejaView> {
  const { db } = deps.database;
  const kantor = params.kantor as AreaCode;
  const today = hariKantor(deps.clock, kantor);
  const now = deps.clock.now();
  const visits = await listHari(db, kantor, today, ['TERKONFIRMASI', 'MENUNGGU', 'DIPANGGIL', 'DILAYANI', 'TIDAK_HADIR']);
  const asked = await listKonfirmasi(db, kantor);
  const people = await readPribadi(db, [...visits, ...asked].map(({ id }) => id));
  const clock = (ms: number): string => atZone(new Date(ms).toISOString(), zonaKantor(kantor)).time.slice(0, 5).replace(':', '.');
  const row = (k: Kunjungan, over: Partial<QueueRow> = {}): QueueRow => {
    const one = openPribadi(deps.keys, people.get(k.id));
    const needs = BUTUH.filter((kode) => one.butuh.includes(kode)).map((kode) => say(lang, BUTUH_NAMA[kode]));
    return {
      id: k.id,
      ...(k.huruf === null || k.nomor === null ? {} : { no: tulisNomor(k.huruf, k.nomor) }),
      title: `${inisial(one.nama) || '?'}, ${nameOf(lang, k.layanan)}`,
      href: mejaPath(kantor, `/kunjungan/${k.id}`),
      ...(needs.length > 0 ? { note: needs.join(', ') } : {}),
      state: k.prioritas === true ? <Tag kind="bertemuan">{say(lang, t.prioritas)}</Tag> : undefined,
      act: { label: say(lang, t.buka), href: mejaPath(kantor, `/kunjungan/${k.id}`) },
      ...over,
    };
  };
  const waiting = visits.filter(({ keadaan }) => keadaan === 'MENUNGGU');
  const order = urutanSemua(waiting.map(asPenunggu), await readHari(db, kantor, today));
  const ordered = order.flatMap(({ id }) => waiting.find((k) => k.id === id) ?? []);
  const coming = visits.filter(({ keadaan }) => keadaan === 'TERKONFIRMASI');
  const next = coming.map(({ slot }) => slot ?? 0).filter((slot) => slot > now)[0];
  return {
    lang,
    kantor,
    nama: (await findOffice(db, kantor))?.nama ?? kantor,
    fields: ticket,
    galat: galat === undefined ? undefined : say(lang, t[`tolak${galat}`]),
    loket: boleh(deps, who, LAYANI, kantor) ? await listLoket(db, kantor) : [],
    konfirmasi: asked.map((k) => row(k, { due: { text: say(lang, t.pukul, { jam: clock(k.slot ?? now) }) } })),
    akan: coming.filter(({ slot }) => slot !== null && slot < now + DUA_JAM).map((k) => row(k, { due: { text: say(lang, t.pukul, { jam: clock(k.slot ?? now) }), late: (k.slot ?? now) < now } })),
    menunggu: ordered.map((k) => row(k, { due: tunggu(lang, now - (k.tiba ?? now)) })),
    diLoket: visits.filter(({ keadaan }) => keadaan === 'DIPANGGIL' || keadaan === 'DILAYANI').map((k) => row(k, { state: <StateTag state={k.keadaan === 'DILAYANI' ? 'terkirim' : 'menunggu'}>{say(lang, k.keadaan === 'DILAYANI' ? t.dilayani : t.dipanggil)}</StateTag> })),
    tidakTampak: visits.filter(({ keadaan, tiba }) => keadaan === 'TIDAK_HADIR' && tiba !== null).map((k) => row(k)),
    tindak: await listTindak(db, kantor),
    kosong: say(lang, t.kosong, { apa: next === undefined ? say(lang, t.kosongTanpa) : say(lang, t.kosongBerikut, { jam: clock(next) }) }),
  };
}

function tunggu(lang: Lang, ms: number): QueueRow['due'] {
  const mark = tandaTunggu(ms);
  return { text: say(lang, t[`tunggu_${mark}`], { n: String(Math.max(0, Math.floor(ms / MENIT))) }), late: mark === 'lewat' };
}

function MejaPage(view: MejaView): VNode {
  const { lang, kantor, nama, fields, galat, loket, konfirmasi, akan, menunggu, diLoket, tidakTampak, tindak } = view;
  const tiba = mejaPath(kantor, '/tiba');
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#kode', text: galat }]} focus={false} />}
      <DeskHead title={say(lang, t.meja)} eyebrow={nama} actions={<Button href={mejaPath(kantor, '/langsung')} kind="second">{say(lang, t.tanpaJanji)}</Button>} />
      <Counters
        label={say(lang, t.hitung)}
        items={[
          { n: menunggu.length, label: say(lang, t.menunggu), href: '#menunggu' },
          { n: akan.length, label: say(lang, t.akanTiba), href: '#akan' },
          { n: konfirmasi.length, label: say(lang, t.konfirmasi), href: '#konfirmasi', tone: 'today' },
          { n: tindak.length, label: say(lang, t.tindak), href: '#tindak', tone: 'late' },
        ]}
      />
      <PostForm action={tiba} fields={fields(tiba)}>
        <TextInput id="kode" name="kode" label={say(lang, t.pindai)} hint={say(lang, t.pindaiPetunjuk)} error={galat} autoComplete="off" maxLength={300} focus />
        <Button>{say(lang, t.tiba)}</Button>
      </PostForm>
      <Queue
        caption={say(lang, t.meja)}
        empty={view.kosong}
        groups={[
          { id: 'konfirmasi', title: say(lang, t.konfirmasi), tone: 'today', rows: konfirmasi },
          { id: 'akan', title: say(lang, t.akanTiba), rows: akan },
          { id: 'menunggu', title: say(lang, t.menunggu), rows: menunggu },
          { id: 'di-loket', title: say(lang, t.dipanggil), rows: diLoket },
          { id: 'tidak-tampak', title: say(lang, t.tidakTampak), rows: tidakTampak },
        ]}
      />
      {tindak.length > 0 && <TindakList {...view} />}
      <div class="pd-actions">
        {loket.map(({ nomor, nama: label }) => (
          <Button key={nomor} href={mejaPath(kantor, `/loket/${String(nomor)}`)} kind="second" small>
            {label}
          </Button>
        ))}
        <Button href={layarPath(kantor)} kind="second" small>
          {say(lang, t.layar)}
        </Button>
        <Button href={mejaPath(kantor, '/kertas')} kind="second" small>
          {say(lang, t.kertas)}
        </Button>
        <Button href={mejaPath(kantor, '/perangkat')} kind="second" small>
          {say(lang, t.perangkat)}
        </Button>
      </div>
      <Renew seconds={RENEW_SECONDS} from={mejaPath(kantor)} />
    </>
  );
}

function TindakList({ lang, kantor, fields, tindak }: MejaView): VNode {
  const action = mejaPath(kantor, '/tindak');
  const words = ({ jenis, isi }: Tindak): string => {
    const codes = BUTUH.filter((kode) => isi.split(' ').includes(kode)).map((kode) => say(lang, BUTUH_NAMA[kode]));
    return say(lang, t[`tindak${jenis}`], { isi: jenis === 'BUTUH' ? codes.join(', ') : isi });
  };
  return (
    <Section id="tindak" title={say(lang, t.tindak)}>
      {tindak.map((one) => (
        <PostForm key={one.id} action={action} fields={[...fields(action), { name: 'id', value: one.id }]}>
          <Note>{words(one)}</Note>
          <Button kind="second" small>
            {say(lang, t.selesaiTindak)}
          </Button>
        </PostForm>
      ))}
    </Section>
  );
}

export const ke = (kantor: string): Outcome => ({ kind: 'redirect', to: mejaPath(kantor) });
