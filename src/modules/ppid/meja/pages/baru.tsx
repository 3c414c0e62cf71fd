// How does an officer write down what was asked at the counter, by telephone, mail or letter? (ppid.md section 4: as good as written)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { daysBetween, parseDay } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { atZone, ZONES, zoneOf } from '#kernel/zone';
import { Details, Inset, ReceiptCode, Roofed } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Lead, Note, PageHead } from '#design/page';
import { isoInstant } from '#platform/clock';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { showCode } from '#platform/receipts';
import { paketPada } from '../../aturan/paket.ts';
import { hariKantor } from '../../jawaban/tahan.ts';
import { type Ajuan, ajukan } from '../../permohonan/actions/ajukan.ts';
import { BENTUK, type Galat, JENIS_PEMOHON, KANAL, PANJANG, PENYAMPAIAN, type Typed, bacaPermintaan, bersih } from '../../permohonan/isian.ts';
import { bentukText, jenisText, kanalText, penyampaianText } from '../../permohonan/text-keadaan.ts';
import { BARU, berkasPath } from '../address.ts';
import { baruText as text } from '../text-baru.ts';
import { mejaText } from '../text.ts';
import { bacaHari } from './buka.tsx';
import { CARA_BUKTI } from './langkah.tsx';
import { kantorOf } from './pagi.tsx';
import { Batas, tercatatOf } from '../../warga/tanda/halaman.tsx';
import { tandaText } from '../../warga/text-tanda.ts';
import { saatDi } from '../../warga/waktu.ts';
import { samaSehari } from '../../permohonan/sama.ts';
import { readPermohonan } from '../../permohonan/store/permohonan.ts';

type Kiriman = Readonly<Record<string, string | undefined>>;

interface View {
  readonly lang: Lang;
  readonly kantor: string;
  readonly typed: Typed;
  readonly galat: readonly { readonly isian: string; readonly words: string }[];
  readonly fields: readonly HiddenField[];
}

const GALAT_WORDS = { wajib: text.wajib, pendek: text.pendek, panjang: text.panjang, bentuk: text.bentukSalah, hubungi: text.hubungi, pilihan: text.pilihan } as const satisfies Record<Galat['galat'], unknown>;

async function form(request: DeskRequest<unknown, unknown, unknown>, typed: Typed = {}, galat: View['galat'] = []): Promise<Outcome> {
  const { deps, lang, who, ticket } = request;
  const office = await findOffice(deps.database.db, kantorOf(who));
  const title = say(lang, text.judul);
  return { kind: 'page', title, tone: 'desk', body: <BaruPage lang={lang} kantor={office?.nama ?? ''} typed={typed} galat={galat} fields={ticket(BARU)} />, ...(galat.length === 0 ? {} : { state: 'invalid' }) };
}

export const showBaru = (request: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> => form(request);

function BaruPage({ lang, kantor, typed, galat, fields }: View): VNode {
  const error = (name: string): string | undefined => galat.find(({ isian }) => isian === name)?.words;
  const field = (name: string, label: string, hint?: string) => ({ id: name, name, label, hint, error: error(name), value: typed[name] });
  const choices = <T extends string>(list: readonly T[], words: Readonly<Record<T, Parameters<typeof say>[1]>>) => list.map((value) => ({ value, label: say(lang, words[value]) }));
  const yes = (name: string) => (typed[name] === 'ya' ? ['ya'] : []);
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map(({ isian, words }) => ({ href: `#${isian}`, text: words }))} />}
      <DeskHead title={say(lang, text.judul)} eyebrow={kantor} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <PostForm action={BARU} fields={fields}>
        <Radios {...field('kanal', say(lang, text.kanal))} value={typed['kanal'] ?? 'loket'} options={choices(KANAL.filter((one) => one !== 'web'), kanalText)} />
        <Details id="waktu" summary={say(lang, text.waktu)} open={(typed['hari_tanggal'] ?? '') !== '' || error('hari') !== undefined || error('bukti_waktu') !== undefined}>
          <Note>{say(lang, text.waktuMaksud)}</Note>
          <DateInput id="hari" name="hari" label={say(lang, text.hari)} error={error('hari')} value={{ tanggal: typed['hari_tanggal'] ?? '', bulan: typed['hari_bulan'] ?? '', tahun: typed['hari_tahun'] ?? '' }} />
          <TextInput {...field('jam', say(lang, text.jam))} maxLength={5} />
          <TextInput {...field('bukti_waktu', say(lang, text.bukti))} maxLength={300} />
        </Details>
        <Textarea {...field('rincian', say(lang, text.rincian), say(lang, text.rincianMaksud))} maxLength={PANJANG.rincian[1]} rows={8} />
        <Textarea {...field('tujuan', say(lang, mejaText.tujuan))} maxLength={PANJANG.tujuan[1]} rows={2} />
        <Select {...field('jenis', say(lang, mejaText.jenis))} options={choices(JENIS_PEMOHON, jenisText)} />
        <TextInput {...field('nama', say(lang, mejaText.nama))} maxLength={PANJANG.nama[1]} />
        <TextInput {...field('alamat', say(lang, mejaText.alamat), say(lang, text.alamatMaksud))} maxLength={PANJANG.alamat[1]} />
        <TextInput {...field('telepon', say(lang, mejaText.telepon))} maxLength={PANJANG.telepon[1]} inputMode="tel" />
        <TextInput {...field('surel', say(lang, mejaText.surel))} maxLength={PANJANG.surel[1]} />
        <TextInput {...field('pekerjaan', say(lang, text.pekerjaan))} maxLength={PANJANG.pekerjaan[1]} />
        <Select {...field('bentuk', say(lang, mejaText.bentuk))} options={choices(BENTUK, bentukText)} />
        <Select {...field('penyampaian', say(lang, mejaText.penyampaian))} options={choices(PENYAMPAIAN, penyampaianText)} />
        <Select {...field('cara', say(lang, mejaText.lengkapIdentitas))} empty={say(lang, mejaText.tidak)} options={Object.entries(CARA_BUKTI).map(([value, words]) => ({ value, label: say(lang, words) }))} />
        <Checkboxes id="kabar" name="kabar" label={say(lang, text.kabar)} values={yes('kabar')} options={[{ value: 'ya', label: say(lang, text.kabarYa) }]} />
        <Checkboxes id="izin_arsip" name="izin_arsip" label={say(lang, mejaText.izinArsip)} values={yes('izin_arsip')} options={[{ value: 'ya', label: say(lang, text.arsipYa) }]} />
        <Checkboxes {...field('dibacakan', say(lang, text.dibacakan))} values={yes('dibacakan')} options={[{ value: 'ya', label: say(lang, text.dibacakanYa) }]} />
        <Button>{say(lang, text.tombol)}</Button>
      </PostForm>
    </>
  );
}

/** When it came, where that was before now: with evidence, and not longer ago than a letter takes. */
function waktu(kiriman: Kiriman, kantor: AreaCode, now: string): { readonly pada: string; readonly bukti: string } | 'hari' | 'bukti_waktu' | undefined {
  if ((kiriman['hari_tanggal'] ?? '').trim() === '') return undefined;
  const zona = zoneOf(kantor) ?? 'WIB';
  const hari = bacaHari(kiriman, 'hari');
  const clock = /^([01][0-9]|2[0-3])[:.]([0-5][0-9])$/.exec((kiriman['jam'] ?? '').trim());
  const today = atZone(now, zona).day;
  if (hari === undefined || !parseDay(hari).ok || daysBetween(hari, today) < 0 || daysBetween(hari, today) > paketPada(today).mundurHari) return 'hari';
  const [hours, minutes] = clock === null ? [12, 0] : [Number(clock[1]), Number(clock[2])];
  const pada = new Date(Date.parse(`${hari}T00:00:00Z`) + ((hours - ZONES[zona].hours) * 60 + minutes) * 60_000).toISOString();
  const bukti = bersih(kiriman['bukti_waktu']).slice(0, 300);
  if (bukti.length < 5) return 'bukti_waktu';
  return pada > now ? 'hari' : { pada, bukti };
}

export async function takeBaru(request: DeskRequest<unknown, unknown, Kiriman>): Promise<Outcome> {
  const { deps, lang, body, actor, who, idem, bodyHash } = request;
  const kantor = kantorOf(who);
  const say1 = (isian: string, sentence: Parameters<typeof say>[1]) => ({ isian, words: say(lang, sentence) });
  const read = bacaPermintaan(body, kantor, lang);
  const kanal = KANAL.find((one) => one !== 'web' && one === body['kanal']);
  const when = waktu(body, kantor, isoInstant(deps.clock));
  const galat = [
    ...(read.ok ? [] : read.galat.map(({ isian, galat: one }) => say1(isian, GALAT_WORDS[one]))),
    ...(kanal === undefined ? [say1('kanal', text.pilihan)] : []),
    ...(when === 'hari' ? [{ isian: 'hari', words: say(lang, text.hariSalah, { n: formatInt(lang, paketPada(hariKantor(deps, kantor)).mundurHari) }) }] : when === 'bukti_waktu' ? [say1('bukti_waktu', text.buktiSalah)] : []),
    // Spoken requests are as good as written ones once she has heard what was written (UU 14/2008 Pasal 22 ayat (3)).
    ...(body['dibacakan'] === 'ya' || kanal === 'surel' || kanal === 'surat' ? [] : [say1('dibacakan', text.dibacakanSalah)]),
  ];
  if (!read.ok || kanal === undefined || galat.length > 0 || when === 'hari' || when === 'bukti_waktu') return form(request, body, galat);
  const cara = body['cara'] !== undefined && body['cara'] in CARA_BUKTI ? say('id', CARA_BUKTI[body['cara'] as keyof typeof CARA_BUKTI]) : null;
  const ajuan: Ajuan = { permintaan: read.value, kanal, actor, identitas: cara === null ? 'belum' : 'diterima', identitasCara: cara, berkas: [], dibantu: kanal !== 'surel' && kanal !== 'surat', ...(when === undefined ? {} : { diterima: when }) };
  const sama = await samaSehari(deps, read.value.pemohon, read.value.rincian);
  const done = await ajukan(deps, { key: idem, form: BARU, body: bodyHash }, ajuan, [], null);
  if (!done.ok) return form(request, body, [say1('rincian', done.refusal.code === 'SIBUK' ? text.sibuk : text.sudah)]);
  const [made] = done.value.permohonan;
  const p = made === undefined ? undefined : await readPermohonan(deps.database.db, made.id);
  assert(p !== undefined, 'what was registered just now');
  const batas = await tercatatOf(deps, p);
  const title = say(lang, text.selesai);
  const page = (
    <>
      <PageHead title={title} />
      <Lead>{say(lang, text.selesaiMaksud)}</Lead>
      <Roofed>
        <ReceiptCode
          label={say(lang, tandaText.nomor)} numbers={[p.nomor]} note={saatDi(lang, p.diterimaPada, kantor)}
          codeLabel={say(lang, tandaText.kodePin)} code={showCode(done.value.code)} pin={say(lang, tandaText.pin, { pin: `${done.value.pin.slice(0, 3)} ${done.value.pin.slice(3)}` })} codeNote={say(lang, tandaText.sekali)}
        />
        {batas !== undefined && <Batas lang={lang} one={batas} />}
      </Roofed>
      {sama !== undefined && sama.kantor === kantor && sama.nomor !== p.nomor && <Inset>{say(lang, text.samaSehari, { nomor: sama.nomor })}</Inset>}
      <Button href={berkasPath(p.id)}>{say(lang, mejaText.kembali)}</Button>
    </>
  );
  return { kind: 'page', title, tone: 'desk', body: page };
}
