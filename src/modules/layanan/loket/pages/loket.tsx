// What does an officer at a counter see first, and what do the keys do? (layanan.md 11: big number, Panggil, the guest, the script)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { Details, Panel, QueueNumber, Renew } from '#design/answers';
import { ActPanel, DeskHead, Facts, Queue } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Grid, Note, Section, Span } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { findStandard } from '../../katalog/cari.ts';
import { mejaPath } from '../../kunjungan/alamat.ts';
import { BUTUH, BUTUH_NAMA } from '../../kunjungan/jenis.ts';
import { hariKantor, zonaKantor } from '../../kunjungan/kantor-hari.ts';
import { HASIL, type Hasil } from '../../kunjungan/keadaan.ts';
import { openPribadi, type Pribadi } from '../../kunjungan/rahasia.ts';
import { type Kunjungan, listHari, listLangkah } from '../../kunjungan/store/kunjungan.ts';
import { readPribadi } from '../../kunjungan/store/pribadi.ts';
import { nameOf } from '../../kunjungan/tabel-statistik.ts';
import { aturLoket } from '../actions/atur-loket.ts';
import { type LayaniRefusal, alihkan, hadir, panggil, panggilLagi, selesaikan, tidakMuncul, tolakUrung, urungkan } from '../actions/layani.ts';
import { asPenunggu } from '../penunggu.ts';
import { lastPrioritas, readHari } from '../store/antrean.ts';
import { KEADAAN_LOKET, type Loket, findLoket, listLoket } from '../store/loket.ts';
import { berikutnya, tandaTunggu, tulisNomor } from '../urutan.ts';
import { loketText } from '../text.ts';
import { tamuText as t } from '../text-tamu.ts';
import { selesaiOutcome } from './selesai.tsx';
import { faktaTamu, refusalWords } from './tamu.tsx';

export interface LoketParams {
  readonly kantor: string;
  readonly no: string;
}
export type LoketAsk = DeskRequest<LoketParams, { readonly urung?: string | undefined }, unknown>;
export interface LoketBody {
  readonly aksi?: string | undefined;
  readonly id?: string | undefined;
  readonly hasil?: string | undefined;
  readonly kasus?: string | undefined;
  readonly catatan?: string | undefined;
  readonly ke?: string | undefined;
  readonly alasan?: string | undefined;
  readonly keadaan?: string | undefined;
}
type Sent = DeskRequest<LoketParams, { readonly urung?: string | undefined }, LoketBody>;

interface View {
  readonly lang: Lang;
  readonly kantor: AreaCode;
  readonly nama: string;
  readonly loket: Loket;
  readonly lain: readonly Loket[];
  readonly berikut: Kunjungan | undefined;
  readonly menunggu: readonly Kunjungan[];
  /** Of those shown: what helps them. */
  readonly butuh: ReadonlyMap<string, Pribadi>;
  readonly now: number;
  readonly kini: Kunjungan | undefined;
  readonly pribadi: Pribadi | undefined;
  /** What the standard of the guest's service asks for. */
  readonly syarat: readonly string[] | undefined;
  readonly fields: readonly HiddenField[];
  readonly action: string;
  readonly galat: string | undefined;
  /** Visit whose last step may be taken back. */
  readonly urung: string | undefined;
}

const TAMPAK = 3;

async function viewOf({ deps, lang, params, query, ticket, actor }: LoketAsk, galat: string | undefined): Promise<View | undefined> {
  const { db } = deps.database;
  const kantor = params.kantor as AreaCode;
  const loket = /^[0-9]{1,3}$/.test(params.no) ? await findLoket(db, kantor, Number(params.no)) : undefined;
  if (loket === undefined) return undefined;
  const today = hariKantor(deps.clock, kantor);
  const all = await listHari(db, kantor, today, ['MENUNGGU', 'DIPANGGIL', 'DILAYANI']);
  const kini = all.find((k) => k.keadaan !== 'MENUNGGU' && k.loket === loket.nomor);
  const own = all.filter((k) => k.keadaan === 'MENUNGGU' && (k.loketTujuan === null ? loket.layanan.includes(k.layanan) : k.loketTujuan === loket.nomor));
  const next = berikutnya(own.map(asPenunggu), await readHari(db, kantor, today), { ...loket, terakhirPrioritas: await lastPrioritas(db, kantor, today, loket.nomor) });
  const menunggu = [...own].sort((a, b) => (a.tiba ?? 0) - (b.tiba ?? 0));
  const people = await readPribadi(db, [...menunggu.slice(0, TAMPAK), ...(kini === undefined ? [] : [kini])].map(({ id }) => id));
  const opened = new Map([...people].map(([id, row]) => [id, openPribadi(deps.keys, row)]));
  const standar = kini === undefined ? undefined : await findStandard(db, kantor, kini.layanan, today);
  const action = mejaPath(kantor, `/loket/${String(loket.nomor)}`);
  const urung = query.urung ?? kini?.id;
  const now = deps.clock.now();
  return {
    lang,
    kantor,
    nama: (await findOffice(db, kantor))?.nama ?? kantor,
    loket,
    lain: (await listLoket(db, kantor)).filter(({ nomor }) => nomor !== loket.nomor),
    berikut: own.find(({ id }) => id === next?.id),
    menunggu,
    butuh: opened,
    now,
    kini,
    pribadi: kini === undefined ? undefined : opened.get(kini.id),
    syarat: standar?.isi[1]?.syarat.map(({ teks }) => teks),
    fields: ticket(action),
    action,
    galat,
    urung: urung !== undefined && tolakUrung((await listLangkah(db, urung)).at(-1), actor, now) === undefined ? urung : undefined,
  };
}

export async function showLoket(request: LoketAsk, galat?: LayaniRefusal): Promise<Outcome> {
  const { lang } = request;
  const view = await viewOf(request, galat === undefined ? undefined : refusalWords(lang, galat));
  if (view === undefined) return { kind: 'missing', reason: say(lang, loketText.bukanKantor) };
  return { kind: 'page', title: say(lang, t.loketJudul, { n: String(view.loket.nomor) }), body: <LoketPage {...view} />, nav: 'layanan.loket', scripts: ['queue'], ...(galat === undefined ? {} : { state: 'conflict' as const }) };
}

const noOf = (k: Kunjungan | undefined): string | undefined => (k?.huruf == null || k.nomor === null ? undefined : tulisNomor(k.huruf, k.nomor));

function LoketPage(view: View): VNode {
  const { lang, kantor, nama, loket, kini, berikut, galat, action } = view;
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#langkah', text: galat }]} />}
      <DeskHead title={loket.nama === '' ? say(lang, t.loketJudul, { n: String(loket.nomor) }) : loket.nama} eyebrow={nama} actions={<Button href={mejaPath(kantor)} kind="second" small>{say(lang, loketText.meja)}</Button>} />
      <Grid>
        <Span cols={7}>
          {kini === undefined ? (
            <QueueNumber number={noOf(berikut) ?? '–'} label={berikut === undefined ? say(lang, t.tiadaBerikut) : say(lang, t.berikut)} />
          ) : (
            <QueueNumber number={noOf(kini) ?? '–'} label={say(lang, kini.keadaan === 'DILAYANI' ? t.melayani : t.sedang)} />
          )}
          {kini?.keadaan === 'DILAYANI' && view.pribadi !== undefined ? <Melayani {...view} kini={kini} pribadi={view.pribadi} /> : <Acts {...view} />}
          <Note>{say(lang, t.tombol)}</Note>
        </Span>
        <Span cols={5}>
          <Waiting {...view} />
          <Keadaan {...view} />
        </Span>
      </Grid>
      {kini === undefined && <Renew seconds={20} from={action} />}
    </>
  );
}

function Aksi({ view, aksi, words, kunci, kind = 'main', children }: { readonly view: View; readonly aksi: string; readonly words: (typeof t)[keyof typeof t]; readonly kunci?: string; readonly kind?: 'main' | 'second'; readonly children?: VNode }): VNode {
  const id = view.kini?.id ?? view.urung;
  return (
    <div data-pd-key={kunci}>
      <PostForm action={view.action} fields={[...view.fields, { name: 'aksi', value: aksi }, ...(id === undefined ? [] : [{ name: 'id', value: id }])]}>
        {children}
        <Button kind={kind}>{say(view.lang, words)}</Button>
      </PostForm>
    </div>
  );
}

function Urung(view: View): VNode | null {
  return view.urung === undefined ? null : <Aksi view={view} aksi="URUNG" words={t.doUrung} kind="second" />;
}

function Acts(view: View): VNode {
  const { lang, kini } = view;
  return (
    <ActPanel id="langkah" title={say(lang, t.tindakan)} due={kini?.keadaan === 'DIPANGGIL' ? say(lang, t.panggilan, { n: String(kini.panggilan) }) : undefined}>
      {kini === undefined && <Aksi view={view} aksi="PANGGIL" words={t.doPanggil} kunci="F2" />}
      {kini?.keadaan === 'DIPANGGIL' && (
        <>
          <Aksi view={view} aksi="HADIR" words={t.doHadir} kunci="F4" />
          <Aksi view={view} aksi="LAGI" words={t.doLagi} kunci="F2" kind="second" />
          <Aksi view={view} aksi="TIDAK_MUNCUL" words={t.doTidakMuncul} kunci="F8" kind="second" />
        </>
      )}
      <Urung {...view} />
    </ActPanel>
  );
}

/** Since when, and for how long by now. */
function sejak({ lang, kantor, now }: View, mulai: number | null): string | undefined {
  if (mulai === null) return undefined;
  const jam = atZone(new Date(mulai).toISOString(), zonaKantor(kantor)).time.slice(0, 5).replace(':', '.');
  return say(lang, t.dilayaniSejak, { jam, n: String(Math.max(0, Math.floor((now - mulai) / 60_000))) });
}

/** The guest, the list of what the service asks for, and how it ends. */
function Melayani(view: View & { readonly kini: Kunjungan; readonly pribadi: Pribadi }): VNode {
  const { lang, kini, pribadi, syarat, lain } = view;
  return (
    <>
      <Facts items={faktaTamu(lang, kini, pribadi)} />
      <Section id="syarat" title={say(lang, t.syarat)} level={3} tight>
        {syarat === undefined || syarat.length === 0 ? (
          <Note>{say(lang, t.syaratTiada)}</Note>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {syarat.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Section>
      <ActPanel id="langkah" title={say(lang, t.tindakan)} due={sejak(view, kini.mulai)}>
        <Aksi view={view} aksi="SELESAI" words={t.doSelesai} kunci="F6">
          <>
            <Radios id="hasil" name="hasil" label={say(lang, t.hasil)} value="terlayani" options={HASIL.map((kode) => ({ value: kode, label: say(lang, t[`hasil_${kode}`]) }))} />
            <TextInput id="kasus" name="kasus" label={say(lang, t.kasus)} hint={say(lang, t.kasusPetunjuk)} maxLength={60} autoComplete="off" />
            <Textarea id="catatan" name="catatan" label={say(lang, t.catatan)} hint={say(lang, t.catatanPetunjuk)} rows={2} maxLength={300} />
          </>
        </Aksi>
        <Urung {...view} />
      </ActPanel>
      {lain.length > 0 && (
        <Details summary={say(lang, t.alihKe)}>
          <Aksi view={view} aksi="ALIH" words={t.doAlih} kind="second">
            <>
              <Select id="ke" name="ke" label={say(lang, t.keLoket)} options={lain.map(({ nomor, nama }) => ({ value: String(nomor), label: nama }))} />
              <TextInput id="alasan" name="alasan" label={say(lang, t.alasanAlih)} maxLength={300} autoComplete="off" />
            </>
          </Aksi>
        </Details>
      )}
    </>
  );
}

/** Who has waited longest, with what helps them: a seat is found, a page enlarged before the call. */
function Waiting({ lang, kantor, menunggu, butuh, now }: View): VNode {
  const rows = menunggu.slice(0, TAMPAK).map((k) => {
    const waited = now - (k.tiba ?? now);
    const mark = tandaTunggu(waited);
    const needs = [...(k.prioritas === true ? [say(lang, loketText.prioritas)] : []), ...BUTUH.filter((kode) => butuh.get(k.id)?.butuh.includes(kode)).map((kode) => say(lang, BUTUH_NAMA[kode]))];
    return {
      id: k.id,
      no: noOf(k),
      title: nameOf(lang, k.layanan),
      href: mejaPath(kantor, `/kunjungan/${k.id}`),
      due: { text: say(lang, loketText[`tunggu_${mark}`], { n: String(Math.floor(waited / 60_000)) }), late: mark === 'lewat' },
      ...(needs.length === 0 ? {} : { note: needs.join(', ') }),
    };
  });
  return <Queue caption={say(lang, loketText.menunggu)} heads={{ title: say(lang, t.layanan), due: say(lang, loketText.menunggu) }} groups={[{ id: 'menunggu', title: say(lang, loketText.menunggu), rows, of: menunggu.length }]} empty={say(lang, loketText.tolakE_KOSONG)} />;
}

function Keadaan(view: View): VNode {
  const { lang, loket } = view;
  return (
    <Panel>
      <Aksi view={view} aksi="KEADAAN" words={t.ubahKeadaan} kind="second">
        <Radios id="keadaan-loket" name="keadaan" label={say(lang, t.keadaanLoket)} value={loket.keadaan} inline options={KEADAAN_LOKET.map((one) => ({ value: one, label: say(lang, t[`loket_${one}`]) }))} />
      </Aksi>
    </Panel>
  );
}

export async function takeLoket(request: Sent): Promise<Outcome> {
  const { deps, params, body, actor, origin } = request;
  const kantor = params.kantor as AreaCode;
  const loket = /^[0-9]{1,3}$/.test(params.no) ? Number(params.no) : -1;
  const at = { kantor, loket, actor, id: /^[0-9a-f-]{36}$/.test(body.id ?? '') ? (body.id ?? '') : '00000000-0000-0000-0000-000000000000' };
  const here = mejaPath(kantor, `/loket/${params.no}`);
  const back = (done: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: LayaniRefusal } }, urung?: string): Outcome | Promise<Outcome> =>
    done.ok ? { kind: 'redirect', to: urung === undefined ? here : `${here}?urung=${urung}` } : showLoket(request, done.refusal.code);
  switch (body.aksi) {
    case 'PANGGIL':
      return back(await panggil(deps, at));
    case 'LAGI':
      return back(await panggilLagi(deps, at));
    case 'HADIR':
      return back(await hadir(deps, at));
    case 'TIDAK_MUNCUL':
      return back(await tidakMuncul(deps, at), at.id);
    case 'ALIH':
      return back(await alihkan(deps, { ...at, ke: Number(body.ke), alasan: body.alasan ?? '' }), at.id);
    case 'URUNG':
      return back(await urungkan(deps, at));
    case 'KEADAAN':
      return back(await aturLoket(deps, { kantor, actor, nomor: loket, keadaan: KEADAAN_LOKET.find((one) => one === body.keadaan) ?? 'TUTUP' }));
    case 'SELESAI': {
      const hasil: Hasil = HASIL.find((one) => one === body.hasil) ?? 'terlayani';
      const done = await selesaikan(deps, { ...at, hasil, kasus: body.kasus ?? '', catatan: body.catatan ?? '', origin });
      return done.ok ? selesaiOutcome(request.lang, done.value, here) : showLoket(request, done.refusal.code);
    }
    default:
      return showLoket(request, 'E_LANGKAH');
  }
}
