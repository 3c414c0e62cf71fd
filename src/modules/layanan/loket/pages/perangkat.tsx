// Where are reception devices and counters kept, and paper numbers typed in? (layanan.md 9)
import type { VNode } from 'preact';
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, type HiddenField, PostForm, Radios, TextInput } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { mejaPath } from '../../kunjungan/alamat.ts';
import { saat } from '../../kunjungan/jam.ts';
import { waktuWords } from '../../kunjungan/kabar.ts';
import { hariKantor, layananLoket, zonaKantor } from '../../kunjungan/kantor-hari.ts';
import { formText } from '../../kunjungan/text-isian.ts';
import { nameOf } from '../../kunjungan/tabel-statistik.ts';
import { RESEPSI } from '../alamat-resepsi.ts';
import { aturLoket } from '../actions/atur-loket.ts';
import { cabutPerangkat, catatKertas, ikatPerangkat } from '../actions/perangkat.ts';
import { bekalPerangkat } from '../resepsi/bekal.ts';
import { findPerangkat, hitungSewa, listPerangkat, type Perangkat } from '../store/luring.ts';
import { type Loket, listLoket } from '../store/loket.ts';
import { loketText } from '../text.ts';
import { tamuText } from '../text-tamu.ts';
import { resepsiText as t } from '../text-resepsi.ts';
import type { KantorParams, MejaAsk } from './meja.tsx';

export const ikatBody = z.object({ nama: z.string().max(200), kunci: z.record(z.string().max(20), z.unknown()) });
type Sent<B> = DeskRequest<KantorParams, unknown, B>;
const atOf = (kantor: string, rest: string): string => mejaPath(kantor, rest);

interface View {
  readonly lang: Lang;
  readonly kantor: AreaCode;
  readonly perangkat: readonly Perangkat[];
  readonly loket: readonly Loket[];
  readonly layanan: readonly string[];
  readonly sewa: Awaited<ReturnType<typeof hitungSewa>>;
  readonly fields: (path: string) => readonly HiddenField[];
}

export async function showPerangkat({ deps, lang, params, ticket }: MejaAsk): Promise<Outcome> {
  const { db } = deps.database;
  const kantor = params.kantor as AreaCode;
  const today = hariKantor(deps.clock, kantor);
  const view: View = { lang, kantor, perangkat: await listPerangkat(db, kantor), loket: await listLoket(db, kantor), layanan: layananLoket(today, false).map(({ kode }) => kode), sewa: await hitungSewa(db, kantor, today), fields: ticket };
  return { kind: 'page', title: say(lang, t.siapJudul), body: <PerangkatPage {...view} />, nav: 'layanan.loket', scripts: ['resepsi'] };
}

function PerangkatPage(view: View): VNode {
  const { lang, kantor, perangkat, sewa, fields } = view;
  const siap = atOf(kantor, '/perangkat');
  const cabut = atOf(kantor, '/perangkat/cabut');
  return (
    <>
      <DeskHead title={say(lang, t.siapJudul)} actions={<Button href={mejaPath(kantor)} kind="second" small>{say(lang, loketText.meja)}</Button>} />
      <div data-resepsi="siapkan" data-alamat={siap} data-tiket={fields(siap)[0]?.value ?? ''} data-gagal={say(lang, t.gagal)} data-tunggu={say(lang, t.tunggu)}>
        <Lead>{say(lang, t.siapIsi)}</Lead>
        <noscript>
          <Note>{say(lang, t.tanpaSkrip)}</Note>
        </noscript>
        <PostForm action={RESEPSI} fields={[]}>
          <TextInput id="nama-alat" name="nama" label={say(lang, t.namaAlat)} value={say(lang, t.namaContoh)} maxLength={60} />
          <p class="govuk-body" role="status" data-pesan />
          <Button>{say(lang, t.ambil)}</Button>
        </PostForm>
      </div>
      {perangkat.length > 0 && (
        <Section id="daftar" title={say(lang, t.daftar)}>
          {perangkat.map((one) => (
            <PostForm key={one.id} action={cabut} fields={[...fields(cabut), { name: 'id', value: one.id }]}>
              <Note>
                {one.nama}, {one.dicabut === null ? say(lang, t.sejak, { waktu: waktuWords(lang, { kantor }, one.dibuat) }) : say(lang, t.dicabutPada, { waktu: waktuWords(lang, { kantor }, one.dicabut) })}
              </Note>
              {one.dicabut === null && (
                <Button kind="second" small>
                  {say(lang, t.cabut)}
                </Button>
              )}
            </PostForm>
          ))}
        </Section>
      )}
      {sewa.length > 0 && (
        <Section id="sewa" title={say(lang, t.sewa)}>
          {sewa.map((one) => (
            <Note key={one.huruf}>{say(lang, t.sewaBaris, { huruf: one.huruf, disewa: String(one.disewa), terbit: String(one.terbit), hangus: String(one.hangus) })}</Note>
          ))}
        </Section>
      )}
      <LoketForms {...view} />
    </>
  );
}

function LoketForms({ lang, kantor, loket, layanan, fields }: View): VNode {
  const action = atOf(kantor, '/perangkat/loket');
  const next: Loket = { nomor: Math.max(0, ...loket.map(({ nomor }) => nomor)) + 1, nama: '', keadaan: 'TUTUP', layanan };
  return (
    <Section id="loket" title={say(lang, t.loketJudul)}>
      {[...loket, next].map((one) => (
        <PostForm key={one.nomor} action={action} fields={[...fields(action), { name: 'nomor', value: String(one.nomor) }]}>
          <TextInput id={`nama-${String(one.nomor)}`} name="nama" label={say(lang, tamuText.loketJudul, { n: String(one.nomor) })} value={one.nama} hint={say(lang, t.loketNama)} maxLength={60} />
          <Checkboxes id={`layanan-${String(one.nomor)}`} name="layanan" label={say(lang, t.loketLayanan)} values={one.layanan} options={layanan.map((kode) => ({ value: kode, label: nameOf(lang, kode) }))} />
          <Button kind="second" small>
            {say(lang, t.simpan)}
          </Button>
        </PostForm>
      ))}
    </Section>
  );
}

/** The key's public half comes in; the device's name and what it takes along go back. */
export async function takeIkat({ deps, params, body, actor }: Sent<z.infer<typeof ikatBody>>): Promise<Outcome> {
  const bound = await ikatPerangkat(deps, { kantor: params.kantor as AreaCode, nama: body.nama, jwk: body.kunci, actor });
  if (!bound.ok) return { kind: 'json', body: {} };
  const device = await findPerangkat(deps.database.db, bound.value);
  return { kind: 'json', body: device === undefined ? {} : { perangkat: device.id, bekal: await bekalPerangkat(deps, device, {}) } };
}

export async function takeCabut({ deps, params, body, actor }: Sent<{ readonly id?: string | undefined }>): Promise<Outcome> {
  if (/^[0-9a-f-]{36}$/.test(body.id ?? '')) await cabutPerangkat(deps, { kantor: params.kantor as AreaCode, id: body.id ?? '', actor });
  return { kind: 'redirect', to: atOf(params.kantor, '/perangkat') };
}

export async function takeAtur({ deps, params, body, actor }: Sent<{ readonly nomor?: string | undefined; readonly nama?: string | undefined; readonly layanan?: string | readonly string[] | undefined }>): Promise<Outcome> {
  const kantor = params.kantor as AreaCode;
  const asked = new Set(typeof body.layanan === 'string' ? [body.layanan] : (body.layanan ?? []));
  const layanan = layananLoket(hariKantor(deps.clock, kantor), false).map(({ kode }) => kode).filter((kode) => asked.has(kode));
  const nama = (body.nama ?? '').replace(/\p{C}/gu, ' ').trim();
  if (nama !== '') await aturLoket(deps, { kantor, nomor: Number(body.nomor), actor, nama, layanan });
  return { kind: 'redirect', to: atOf(params.kantor, '/perangkat') };
}

export interface KertasBody {
  readonly nomor?: string | undefined;
  readonly layanan?: string | undefined;
  readonly tiba?: string | undefined;
  readonly selesai?: string | undefined;
  readonly hasil?: string | undefined;
  readonly prioritas?: string | readonly string[] | undefined;
}
const HASIL_KERTAS = ['terlayani', 'dirujuk', 'tidak_dapat'] as const;

export function showKertas({ deps, lang, params, ticket }: MejaAsk, body: KertasBody = {}, told?: { readonly galat?: string; readonly kabar?: string }): Outcome {
  const action = atOf(params.kantor, '/kertas');
  const services = layananLoket(hariKantor(deps.clock, params.kantor as AreaCode), false);
  const title = say(lang, t.kertasJudul);
  const hint = say(lang, t.kertasPetunjuk);
  const page = (
    <>
      {told?.galat !== undefined && <ErrorSummary items={[{ href: '#nomor', text: told.galat }]} />}
      <DeskHead title={title} actions={<Button href={mejaPath(params.kantor)} kind="second" small>{say(lang, loketText.meja)}</Button>} />
      <Lead>{say(lang, t.kertasIsi)}</Lead>
      {told?.kabar !== undefined && <Inset>{told.kabar}</Inset>}
      <PostForm action={action} fields={ticket(action)}>
        <TextInput id="nomor" name="nomor" label={say(lang, t.kertasNomor)} value={body.nomor} error={told?.galat} inputMode="numeric" maxLength={4} required />
        <TextInput id="tiba" name="tiba" label={say(lang, t.kertasTiba)} value={body.tiba} inputMode="decimal" maxLength={5} required />
        <TextInput id="selesai" name="selesai" label={say(lang, t.kertasSelesai)} hint={hint} value={body.selesai} inputMode="decimal" maxLength={5} />
        <Radios id="layanan" name="layanan" label={say(lang, t.layanan)} value={body.layanan ?? services[0]?.kode} options={services.map((one) => ({ value: one.kode, label: say(lang, one.nama) }))} />
        <Radios id="hasil" name="hasil" label={say(lang, tamuText.hasil)} value={body.hasil ?? 'terlayani'} options={HASIL_KERTAS.map((kode) => ({ value: kode, label: say(lang, tamuText[`hasil_${kode}`]) }))} />
        <Checkboxes id="prioritas" name="prioritas" label={say(lang, t.prioritas)} options={[{ value: 'ya', label: say(lang, formText.ya) }]} />
        <Button>{say(lang, t.kertasSimpan)}</Button>
      </PostForm>
    </>
  );
  return { kind: 'page', title, body: page, nav: 'layanan.loket', ...(told?.galat === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeKertas(request: Sent<KertasBody>): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const kantor = params.kantor as AreaCode;
  const today = hariKantor(deps.clock, kantor);
  const at = (typed: string | undefined): number | undefined => {
    const [, h, m] = /^([01]?[0-9]|2[0-3])[.:]([0-5][0-9])$/.exec((typed ?? '').trim()) ?? [];
    return h === undefined || m === undefined ? undefined : saat(today, Number(h) * 60 + Number(m), zonaKantor(kantor));
  };
  const layanan = layananLoket(today, false).find(({ kode }) => kode === body.layanan);
  const [nomor] = /[0-9]{1,2}$/.exec((body.nomor ?? '').trim()) ?? ['0'];
  const [tiba, selesai] = [at(body.tiba), (body.selesai ?? '').trim() === '' ? null : at(body.selesai)];
  const wrong = (words: string): Outcome => showKertas(request, body, { galat: words });
  if (layanan === undefined || tiba === undefined || selesai === undefined) return wrong(say(lang, t.kertasSalah));
  const done = await catatKertas(deps, { kantor, nomor: Number(nomor), layanan, tiba, selesai, hasil: HASIL_KERTAS.find((one) => one === body.hasil) ?? 'terlayani', prioritas: body.prioritas !== undefined, actor });
  if (!done.ok) return wrong(say(lang, done.refusal.code === 'KERTAS_GANDA' ? t.kertasGanda : t.kertasSalah));
  return showKertas(request, {}, { kabar: say(lang, t.kertasSudah, { nomor: done.value }) });
}
