// How is a plenary written down, checked by a second officer, and approved?
import type { VNode } from 'preact';
import { z } from 'zod';
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { parseDay } from '#kernel/day';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts, StateTag, TwoPersons } from '#design/desk';
import { Button, DateInput, ErrorSummary, type HiddenField, PostForm, TextInput, Textarea } from '#design/forms';
import { Grid, Section, Span } from '#design/page';
import { Files } from '#design/tables';
import { recordedRole } from '#platform/identity';
import { renderPdf } from '#platform/documents';
import type { DeskRequest, Outcome } from '#platform/module';
import { acaraPleno, barisPleno } from '../acara.ts';
import { approvePlenary, proposePleno, withdrawPlenary } from '../actions/decide-pleno.ts';
import { mejaPath, plenoBaruPath, plenoPath } from '../address.ts';
import { type Meja, type PlenoRefusal, openMeja } from '../pleno.ts';
import { type RekapTempat, REKAP_KOSONG, addRekap } from '../rekap.ts';
import { type DaftarParams, findPlace } from '../resource.ts';
import { type Pleno, findPleno } from '../store/pleno.ts';
import type { BeritaAcara } from '../store/versi.ts';
import { text } from '../text-meja.ts';
import { areaNames, tahapName, timeIn } from '../words.ts';
import { RecapTable } from './recap.tsx';

const typed = z.string().max(2_000).default('');
export const plenoBody = z.object({ nomor: typed, tanggal_tanggal: typed, tanggal_bulan: typed, tanggal_tahun: typed, tempat: typed, pimpinan: typed, hadir: typed, catatan: typed, putusan: typed });
type Body = z.infer<typeof plenoBody>;
type BaruParams = DaftarParams & { readonly tahap: string };
type PlenoParams = DaftarParams & { readonly id: string };

const clean = (line: string): string => line.replace(/\p{Cc}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 200);

/** The minutes as typed, or what is wrong with them. */
export function readBeritaAcara(body: Body): { readonly acara: BeritaAcara } | { readonly salah: 'plenoIsian' | 'plenoHadirSalah'; readonly field: string } {
  const tanggal = parseDay(`${body.tanggal_tahun.trim()}-${body.tanggal_bulan.trim().padStart(2, '0')}-${body.tanggal_tanggal.trim().padStart(2, '0')}`);
  const [nomor, tempat, pimpinan, putusan] = [clean(body.nomor), clean(body.tempat), clean(body.pimpinan), clean(body.putusan)];
  if (nomor === '' || tempat === '' || pimpinan === '') return { salah: 'plenoIsian', field: nomor === '' ? 'nomor' : tempat === '' ? 'tempat' : 'pimpinan' };
  if (!tanggal.ok) return { salah: 'plenoIsian', field: 'tanggal' };
  const lines = body.hadir.split('\n').map(clean).filter((line) => line !== '');
  const hadir = lines.slice(0, 60).flatMap((line) => {
    const [, unsur, banyak] = /^(.*\S)\s+([0-9]{1,4})$/.exec(line) ?? [];
    return unsur === undefined || banyak === undefined ? [] : [{ unsur, banyak: Number(banyak) }];
  });
  if (hadir.length === 0 || hadir.length < Math.min(lines.length, 60)) return { salah: 'plenoHadirSalah', field: 'hadir' };
  return { acara: { nomor, tanggal: tanggal.value, tempat, pimpinan, hadir, catatan: body.catatan.replace(/[^\P{Cc}\n]/gu, ' ').trim().slice(0, 2_000), putusan } };
}

async function sceneOf({ deps, params }: DeskRequest<DaftarParams, unknown, unknown>): Promise<{ readonly meja: Meja; readonly node: string; readonly nameOf: (kode: string) => string }> {
  const { db } = deps.database;
  const place = await findPlace(db, params);
  assert(place !== undefined, 'the guard has found this list');
  const meja = await openMeja(db, place.list);
  const nameOf = await areaNames(db, [place.node, ...meja.rekap.filter(({ kode }) => kode.startsWith(place.node)).map(({ kode }) => kode)]);
  return { meja, node: place.node, nameOf };
}

export async function showNew(request: DeskRequest<BaruParams, unknown, unknown>, body: Partial<Body> = {}, error?: { readonly text: string; readonly field: string }): Promise<Outcome> {
  const { lang, params } = request;
  const { meja, node, nameOf } = await sceneOf(request);
  const tahap = params.tahap.toUpperCase();
  if (!meja.berikut.some((one) => one.kode === tahap)) return { kind: 'missing', reason: say(lang, text.plenoSIDALIH_PLENO_TAHAP) };
  const title = say(lang, text.plenoJudul, { tahap: tahapName(lang, meja.paket, tahap) });
  const fields = request.ticket(plenoBaruPath(meja.list.id, node, tahap));
  const view = <NewPage lang={lang} meja={meja} node={node} nameOf={nameOf} title={title} tahap={tahap} fields={fields} body={body} error={error} />;
  return { kind: 'page', title, nav: 'sidalih.daftar', scripts: ['desk'], ...(error === undefined ? {} : { state: 'invalid' as const }), body: view };
}

interface NewProps {
  readonly lang: Lang;
  readonly meja: Meja;
  readonly node: string;
  readonly nameOf: (kode: string) => string;
  readonly title: string;
  readonly tahap: string;
  readonly fields: readonly HiddenField[];
  readonly body: Partial<Body>;
  readonly error: { readonly text: string; readonly field: string } | undefined;
}

function NewPage({ lang, meja, node, nameOf, title, tahap, fields, body, error }: NewProps): VNode {
  const own = meja.rekap.filter(({ kode }) => kode.startsWith(node));
  const wrong = (field: string): string | undefined => (error?.field === field ? error.text : undefined);
  const line = (name: 'nomor' | 'tempat' | 'pimpinan', label: string): VNode => <TextInput id={name} name={name} label={label} value={body[name]} maxLength={200} required error={wrong(name)} />;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: `#${error.field}`, text: error.text }]} />}
      <DeskHead title={title} eyebrow={nameOf(node)} />
      <Grid>
        <Span cols={7}>
          <PostForm action={plenoBaruPath(meja.list.id, node, tahap)} fields={fields}>
            {line('nomor', say(lang, text.plenoNomor))}
            <DateInput id="tanggal" name="tanggal" label={say(lang, text.plenoTanggal)} value={{ tanggal: body.tanggal_tanggal ?? '', bulan: body.tanggal_bulan ?? '', tahun: body.tanggal_tahun ?? '' }} required error={wrong('tanggal')} />
            {line('tempat', say(lang, text.plenoTempat))}
            {line('pimpinan', say(lang, text.plenoPimpinan))}
            <Textarea id="hadir" name="hadir" label={say(lang, text.plenoHadir)} hint={say(lang, text.plenoHadirPetunjuk)} value={body.hadir} required error={wrong('hadir')} />
            <Textarea id="catatan" name="catatan" label={say(lang, text.plenoCatatan)} value={body.catatan} />
            {meja.paket.perbaikan?.ke === tahap && <TextInput id="putusan" name="putusan" label={say(lang, text.plenoPutusan)} hint={say(lang, text.plenoPutusanPetunjuk)} value={body.putusan} maxLength={200} error={wrong('putusan')} />}
            <Button>{say(lang, text.plenoKirim)}</Button>
          </PostForm>
        </Span>
      </Grid>
      <Section id="angka" title={say(lang, text.plenoAngka)}>
        <RecapTable lang={lang} id="tabel-rekap" caption={say(lang, text.mejaRekap)} rows={own} total={{ ...own.reduce(addRekap, REKAP_KOSONG), kode: node }} nameOf={(kode) => (kode === node ? '' : nameOf(kode))} />
      </Section>
    </>
  );
}

const wordsOf = (lang: Lang, nameOf: (kode: string) => string, { code, values = {} }: { readonly code: PlenoRefusal; readonly values?: Readonly<Record<string, unknown>> }): string => {
  const filled = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, key === 'di' ? nameOf(String(value)) : String(value)]));
  return say(lang, text[`pleno${code}`], filled);
};

export async function takeNew(request: DeskRequest<BaruParams, unknown, Body>): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const { meja, node, nameOf } = await sceneOf(request);
  const read = readBeritaAcara(body);
  if ('salah' in read) return showNew(request, body, { text: say(lang, text[read.salah]), field: read.field });
  const told = await proposePleno(deps, { daftar: meja.list.id, tahap: params.tahap.toUpperCase(), node: node as Pleno['node'], beritaAcara: read.acara }, actor);
  if (told.ok) return { kind: 'redirect', to: plenoPath(meja.list.id, node, told.value.id) };
  return showNew(request, body, { text: wordsOf(lang, nameOf, told.refusal), field: told.refusal.code === 'SIDALIH_PLENO_PUTUSAN' ? 'putusan' : 'nomor' });
}

export async function showPleno(request: DeskRequest<PlenoParams, unknown, unknown>, error?: string): Promise<Outcome> {
  const { deps, lang, params, who } = request;
  const { meja, node, nameOf } = await sceneOf(request);
  const pleno = await findPleno(deps.database.db, params.id);
  assert(pleno !== undefined, 'the guard has found this plenary');
  const path = plenoPath(meja.list.id, node, pleno.id);
  const fields = { setujui: request.ticket(`${path}/setujui`), tarik: request.ticket(`${path}/tarik`) };
  const title = say(lang, text.plenoJudul, { tahap: tahapName(lang, meja.paket, pleno.tahap) });
  const lines = await barisPleno(deps.database.db, meja.rekap, pleno);
  const view = <PlenoPage lang={lang} meja={meja} pleno={pleno} lines={lines} nameOf={nameOf} title={title} own={pleno.pengusul === who.account} path={path} fields={fields} error={error} />;
  return { kind: 'page', title, nav: 'sidalih.daftar', scripts: ['desk'], ...(error === undefined ? {} : { state: 'conflict' as const }), body: view };
}

interface PlenoProps extends Pick<NewProps, 'lang' | 'meja' | 'nameOf' | 'title'> {
  readonly pleno: Pleno;
  readonly lines: readonly RekapTempat[];
  readonly own: boolean;
  readonly path: string;
  readonly fields: { readonly setujui: readonly HiddenField[]; readonly tarik: readonly HiddenField[] };
  readonly error: string | undefined;
}

function PlenoPage({ lang, meja, pleno, lines, nameOf, title, own, path, fields, error }: PlenoProps): VNode {
  const { beritaAcara: acara, node } = pleno;
  const open = pleno.disetujui === null && pleno.batal === null;
  const decided = pleno.disetujui === null ? undefined : { by: say(lang, recordedRole(node.length === 4 ? 'pimpinan' : node.length === 6 ? 'ppk' : 'pps')), when: timeIn(lang, pleno.disetujui, node), outcome: 'disetujui' as const };
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#putusan', text: error }]} />}
      <DeskHead title={title} eyebrow={nameOf(node)}>
        <StateTag state={pleno.batal !== null ? 'perbaikan' : open ? 'menunggu' : 'ditutup'}>{say(lang, open ? text.mejaPlenoTunggu : text.mejaPlenoSetuju)}</StateTag>
      </DeskHead>
      <Facts
        items={[
          { term: say(lang, text.plenoNomor), value: acara.nomor },
          { term: say(lang, text.plenoTanggal), value: formatDay(lang, day(acara.tanggal)) },
          { term: say(lang, text.plenoTempat), value: acara.tempat },
          { term: say(lang, text.plenoPimpinan), value: acara.pimpinan },
          { term: say(lang, text.plenoHadir), value: acara.hadir.map(({ unsur, banyak }) => `${unsur} ${formatInt(lang, banyak)}`).join('; ') },
          ...(acara.catatan === '' ? [] : [{ term: say(lang, text.plenoCatatan), value: acara.catatan }]),
          ...(acara.putusan === '' ? [] : [{ term: say(lang, text.plenoPutusan), value: acara.putusan }]),
          { term: say(lang, text.plenoAngka), value: `${say(lang, text.mejaLaki)} ${formatInt(lang, pleno.laki)}, ${say(lang, text.mejaPerempuan)} ${formatInt(lang, pleno.perempuan)}` },
        ]}
      />
      <Files items={[{ href: `${path}.pdf`, title: say(lang, text.acaraUnduh) }]} />
      <TwoPersons
        id="putusan"
        title={title}
        proposed={{ by: own ? say(lang, text.mejaPleno) : say(lang, recordedRole(node.length === 4 ? 'operator_bidang' : node.length === 6 ? 'ppk' : 'pps')), when: timeIn(lang, pleno.diusulkan, node) }}
        waitsFor={say(lang, text.plenoMenunggu)}
        changes={[{ what: say(lang, text.plenoSebelum), before: tahapName(lang, meja.paket, meja.list.keadaan), after: tahapName(lang, meja.paket, pleno.tahap) }]}
        own={own}
        {...(decided === undefined ? {} : { decided })}
      >
        {open && !own && (
          <PostForm action={`${path}/setujui`} fields={fields.setujui}>
            <Button>{say(lang, text.plenoSetujui)}</Button>
          </PostForm>
        )}
      </TwoPersons>
      {open && (
        <PostForm action={`${path}/tarik`} fields={fields.tarik}>
          <Button kind="second">{say(lang, text.plenoTarik)}</Button>
        </PostForm>
      )}
      <Section id="angka" title={say(lang, text.mejaRekap)}>
        <RecapTable lang={lang} id="tabel-rekap" caption={say(lang, text.mejaRekap)} rows={lines} total={{ ...lines.reduce(addRekap, REKAP_KOSONG), kode: node }} nameOf={(kode) => (kode === node ? '' : nameOf(kode))} />
      </Section>
    </>
  );
}

/** The minutes on paper; what was signed is bound by the hash of its recap. */
export async function giveMinutes(request: DeskRequest<PlenoParams, unknown, unknown>): Promise<Outcome> {
  const { meja, node, nameOf } = await sceneOf(request);
  const pleno = await findPleno(request.deps.database.db, request.params.id);
  assert(pleno !== undefined, 'the guard has found this plenary');
  const rekap = await barisPleno(request.deps.database.db, meja.rekap, pleno);
  const body = await renderPdf(acaraPleno(request.lang, { paket: meja.paket, pleno, rekap, nameOf }));
  return { kind: 'bytes', type: 'application/pdf', body, fileName: `berita-acara-${pleno.tahap.toLowerCase()}-${node}.pdf` };
}

/** The approval and the withdrawal; a refusal stands on the page with what to do. */
export async function takeDecision(request: DeskRequest<PlenoParams, unknown, unknown>, approve: boolean): Promise<Outcome> {
  const { deps, lang, params, actor } = request;
  const { meja, node, nameOf } = await sceneOf(request);
  const pleno = await findPleno(deps.database.db, params.id);
  assert(pleno !== undefined, 'the guard has found this plenary');
  const told = approve ? await approvePlenary(deps, pleno, actor) : await withdrawPlenary(deps, pleno, actor);
  return told.ok ? { kind: 'redirect', to: mejaPath(meja.list.id, node) } : showPleno(request, wordsOf(lang, nameOf, told.refusal));
}
