// How does reception take in a guest, with a code or without a booking? (the same form, all groups on one page)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, type HiddenField, PostForm, Radios } from '#design/forms';
import { Note } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { mejaPath } from '../../kunjungan/alamat.ts';
import { type Typed, readIsian } from '../../kunjungan/isian.ts';
import { hariKantor, layananLoket } from '../../kunjungan/kantor-hari.ts';
import { Bantuan, type Galat, Keperluan, KontakFields, Siapa, galatOf, valueOf, valuesOf } from '../../kunjungan/pages/isian.tsx';
import { standarOf } from '../../kunjungan/standar.ts';
import { formText } from '../../kunjungan/text-isian.ts';
import type { Layanan } from '../../katalog/layanan.ts';
import { checkIn, datangLangsung } from '../actions/tiba.ts';
import { closeTindak } from '../store/antrean.ts';
import { loketText } from '../text.ts';
import { tamuText as t } from '../text-tamu.ts';
import { type KantorParams, type MejaAsk, ke, showMeja } from './meja.tsx';
import { nomorOutcome } from './nomor.tsx';

export const LANGSUNG_ROUTE = 'layanan.loket-langsung-kirim';
type Sent<B> = DeskRequest<KantorParams, unknown, B>;

/** A scan at the desk. */
export async function takeTiba(request: Sent<{ readonly kode?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, params, body, actor, origin } = request;
  const done = await checkIn(deps, { kantor: params.kantor as AreaCode, kode: body.kode ?? '', actor, tangan: 'resepsionis' });
  return done.ok ? nomorOutcome(lang, origin, done.value, { href: mejaPath(params.kantor), words: loketText.kembali }) : showMeja(request, done.refusal.code);
}

export async function takeTindak({ deps, params, body, actor }: Sent<{ readonly id?: string | undefined }>): Promise<Outcome> {
  const id = body.id ?? '';
  if (/^[0-9a-f-]{36}$/.test(id)) await closeTindak(deps.database.db, params.kantor, id, actor.id, deps.clock.now());
  return ke(params.kantor);
}

export function showLangsung(request: MejaAsk): Outcome {
  return langsung(request, {}, []);
}

function langsung({ deps, lang, params, ticket }: MejaAsk, typed: Typed, galat: readonly Galat[]): Outcome {
  const services = layananLoket(hariKantor(deps.clock, params.kantor as AreaCode), false);
  const title = say(lang, t.langsungJudul);
  const action = mejaPath(params.kantor, '/langsung');
  return { kind: 'page', title, body: <LangsungPage lang={lang} typed={typed} galat={galat} services={services} action={action} fields={ticket(action)} />, nav: 'layanan.loket', ...(galat.length === 0 ? {} : { state: 'invalid' as const }) };
}

interface Props {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly galat: readonly Galat[];
  readonly services: readonly Layanan[];
  readonly action: string;
  readonly fields: readonly HiddenField[];
}

function LangsungPage(props: Props): VNode {
  const { lang, typed, galat, services, action, fields } = props;
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <DeskHead title={say(lang, t.langsungJudul)} />
      <Note>{say(lang, t.langsungMaksud)}</Note>
      <PostForm action={action} fields={fields}>
        <Radios id="layanan" name="layanan" label={say(lang, t.layanan)} value={valueOf(typed, 'layanan') || services[0]?.kode} options={services.map((one) => ({ value: one.kode, label: say(lang, one.nama) }))} />
        <Siapa {...props} />
        <Keperluan {...props} berpejabat />
        <Bantuan {...props} />
        <KontakFields {...props} />
        <Checkboxes id="dibantu" name="dibantu" label={say(lang, t.dibantu)} values={valuesOf(typed, 'dibantu')} options={[{ value: 'ya', label: say(lang, formText.ya) }]} />
        <Button>{say(lang, t.ambil)}</Button>
      </PostForm>
    </>
  );
}

export async function takeLangsung(request: Sent<Typed>): Promise<Outcome> {
  const { deps, lang, params, body, actor, origin } = request;
  const kantor = params.kantor as AreaCode;
  const read = readIsian(body);
  if ('salah' in read) return langsung(request, body, galatOf(lang, read.salah));
  const layanan = layananLoket(hariKantor(deps.clock, kantor), false).find(({ kode }) => kode === valueOf(body, 'layanan'));
  if (layanan === undefined) return langsung(request, body, [{ field: 'layanan', words: say(lang, loketText.bukanKantor) }]);
  const once = { key: request.idem, form: LANGSUNG_ROUTE, body: request.bodyHash };
  const done = await datangLangsung(deps, once, { kantor, layanan, isi: read.isi, sumber: 'MEJA', dibantu: valueOf(body, 'dibantu') === 'ya', standar: await standarOf(deps, kantor, layanan.kode), actor, tangan: 'resepsionis' });
  return done.ok ? nomorOutcome(lang, origin, done.value, { href: mejaPath(kantor), words: loketText.kembali }) : langsung(request, body, [{ field: 'layanan', words: say(lang, loketText[`tolak${done.refusal.code}`]) }]);
}
