// How does an officer write down an objection that was spoken or came on paper? (ppid.md 13.1: written down and read back; S6: by telephone alike)
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { ReceiptCode, Roofed } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, type HiddenField, PostForm, Radios, TextInput, Textarea } from '#design/forms';
import { Lead, Note } from '#design/page';
import { localDay } from '#platform/clock';
import type { DeskRequest, Outcome } from '#platform/module';
import { showCode } from '#platform/receipts';
import { paketPada } from '../../aturan/paket.ts';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { KANAL } from '../../permohonan/isian.ts';
import { hari } from '../../permohonan/kabar.ts';
import { readByNomor } from '../../permohonan/store/permohonan.ts';
import { kanalText } from '../../permohonan/text-keadaan.ts';
import { BARU_KBR, MEJA_KBR, kasusPath } from '../address.ts';
import { ajukanKeberatan } from '../actions/ajukan.ts';
import { HURUF } from '../alasan.ts';
import { terbitkanTerima } from '../surat-terima.ts';
import { baruKbrText as text } from '../text-baru.ts';
import { ALASAN_WORDS, kbrText } from '../text.ts';
import { GALAT } from './warga.tsx';

const line = z.string().max(20_000).optional();
const short = z.string().max(600).optional();
export const baruKbrQuery = z.object({ nomor: z.string().max(40).optional() });
export const baruKbrBody = z.object({ kanal: short, nomor: short, alasan: z.union([z.string().max(2), z.array(z.string().max(2)).max(7)]).optional(), kasus: line, tujuan: line, nama: short, alamat: short, kontak: short, dibacakan: short });
type Typed = Partial<z.infer<typeof baruKbrBody>>;
type Ask<B = unknown> = DeskRequest<unknown, z.infer<typeof baruKbrQuery>, B>;
type Galat = { readonly field: string; readonly words: string };

const SPOKEN: readonly string[] = ['loket', 'telepon', 'pesan'];
const lettersOf = (typed: Typed): readonly string[] => (typed.alasan === undefined ? [] : typeof typed.alasan === 'string' ? [typed.alasan] : typed.alasan);

function form({ deps, lang, who, ticket }: Ask, typed: Typed, galat: readonly Galat[] = []): Outcome {
  const title = say(lang, text.judul);
  const least = formatInt(lang, paketPada(localDay(deps.clock, kantorOf(who))).alasan);
  return { kind: 'page', title, tone: 'desk', body: <BaruPage lang={lang} typed={typed} galat={galat} fields={ticket(BARU_KBR)} sedikit={least} />, ...(galat.length === 0 ? {} : { state: 'invalid' }) };
}

interface View {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly galat: readonly Galat[];
  readonly fields: readonly HiddenField[];
  readonly sedikit: string;
}

function BaruPage({ lang, typed, galat, fields, sedikit }: View): VNode {
  const error = (name: string): string | undefined => galat.find(({ field }) => field === name)?.words;
  const field = (name: 'nomor' | 'kasus' | 'tujuan' | 'nama' | 'alamat' | 'kontak', label: Sentence, hint?: string) => ({ id: name, name, label: say(lang, label), hint, error: error(name), value: typed[name] });
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map((one) => ({ href: `#${one.field}`, text: one.words }))} />}
      <DeskHead title={say(lang, text.judul)} eyebrow={say(lang, kbrText.judul)} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <PostForm action={BARU_KBR} fields={fields}>
        <Radios id="kanal" name="kanal" label={say(lang, text.kanal)} error={error('kanal')} value={typed.kanal ?? 'loket'} options={KANAL.filter((one) => one !== 'web').map((value) => ({ value, label: say(lang, kanalText[value]) }))} />
        <TextInput {...field('nomor', text.nomor, say(lang, text.nomorPetunjuk))} maxLength={40} />
        <Checkboxes id="alasan" name="alasan" label={say(lang, kbrText.alasan)} error={error('alasan')} values={lettersOf(typed)} options={HURUF.map((value) => ({ value, label: `${value}. ${say(lang, ALASAN_WORDS[value])}` }))} />
        <Textarea {...field('kasus', kbrText.kasus, say(lang, kbrText.kasusIsi, { n: sedikit }))} maxLength={5_000} rows={6} />
        <TextInput {...field('tujuan', kbrText.tujuan)} maxLength={1_000} />
        <Note>{say(lang, text.namaMaksud)}</Note>
        <TextInput {...field('nama', kbrText.nama)} maxLength={150} />
        <TextInput {...field('alamat', kbrText.alamat)} maxLength={300} />
        <TextInput {...field('kontak', kbrText.kontak)} maxLength={200} />
        <Checkboxes id="dibacakan" name="dibacakan" label={say(lang, text.dibacakan)} error={error('dibacakan')} values={typed.dibacakan === 'ya' ? ['ya'] : []} options={[{ value: 'ya', label: say(lang, text.dibacakanYa) }]} />
        <Button>{say(lang, text.simpan)}</Button>
      </PostForm>
    </>
  );
}

export function showBaruKbr(ask: Ask): Outcome {
  const nomor = /^PPID-[0-9-]{1,30}$/.test(ask.query.nomor ?? '') ? ask.query.nomor : undefined;
  return form(ask, nomor === undefined ? {} : { nomor });
}

export async function takeBaruKbr(ask: Ask<z.infer<typeof baruKbrBody>>): Promise<Outcome> {
  const { deps, lang, who, actor, body, idem, bodyHash, origin } = ask;
  const kantor = kantorOf(who);
  const kanal = KANAL.find((one) => one !== 'web' && one === body.kanal);
  const nomor = (body.nomor ?? '').trim().toUpperCase();
  const p = nomor === '' ? undefined : await readByNomor(deps.database.db, nomor);
  const fault = (field: string, sentence: Sentence): Galat => ({ field, words: say(lang, sentence) });
  const galat = [
    ...(kanal === undefined ? [fault('kanal', text.galatKanal)] : []),
    // Another office's request answers like one that is not there.
    ...(nomor !== '' && p?.kantor !== kantor ? [fault('nomor', text.galatNomor)] : []),
    ...(kanal !== undefined && SPOKEN.includes(kanal) && body.dibacakan !== 'ya' ? [fault('dibacakan', text.galatDibacakan)] : []),
  ];
  if (kanal === undefined || galat.length > 0) return form(ask, body, galat);
  const alasan = HURUF.filter((huruf) => lettersOf(body).includes(huruf));
  const isi = { kasus: body.kasus ?? '', tujuan: body.tujuan ?? '', nama: p === undefined ? (body.nama ?? '') : '', alamat: p === undefined ? (body.alamat ?? '') : '', kontak: p === undefined ? (body.kontak ?? '') : '', bahasa: 'id' as const };
  const done = await ajukanKeberatan(deps, { key: idem, form: BARU_KBR, body: bodyHash }, { ...(p === undefined ? {} : { permohonan: p.id }), kantor, alasan, isi, kanal, actor });
  if (!done.ok) {
    const { field, words } = GALAT[done.refusal.code];
    const { tanggal, n } = done.refusal.values ?? {};
    return form(ask, body, [{ field, words: say(lang, words, { ...(tanggal === undefined ? {} : { batas: hari(lang, String(tanggal)) }), ...(n === undefined ? {} : { n: String(n) }) }) }]);
  }
  const { id, code, pin, batas } = done.value;
  await terbitkanTerima(deps, id, origin).catch((wrong: unknown) => deps.log.error({ wrong }, 'the receipt of an objection waits for its job'));
  const title = say(lang, kbrText.tanda);
  const page = (
    <>
      <DeskHead title={title} />
      <Lead>{say(lang, text.selesaiMaksud)}</Lead>
      <Roofed>
        <ReceiptCode
          label={say(lang, kbrText.nomor)} numbers={[done.value.nomor]} note={`${say(lang, kbrText.batas)} ${hari(lang, batas)}`}
          codeLabel={say(lang, kbrText.kode)} code={showCode(code)} pin={say(lang, kbrText.pin, { pin: `${pin.slice(0, 3)} ${pin.slice(3)}` })} codeNote={say(lang, kbrText.tandaMaksud)}
        />
      </Roofed>
      <div class="pd-actions">
        <Button href={kasusPath(id)}>{say(lang, text.bukaKasus)}</Button>
        <Button href={MEJA_KBR} kind="second">
          {say(lang, kbrText.judul)}
        </Button>
      </div>
    </>
  );
  return { kind: 'page', title, tone: 'desk', body: page };
}
