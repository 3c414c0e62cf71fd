// What stands on the screens of the room, on the guest's own phone, and in the lobby? (numbers alone; nobody's name)
import type { VNode } from 'preact';
import { type Lang, type Sentence, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { Inset, QueueNumber, Renew, WallBoard } from '#design/answers';
import { AskForm, Button, ErrorSummary, PostForm, Radios, TextInput } from '#design/forms';
import { Lead, Note, PageHead, Section, StillHeader } from '#design/page';
import type { FormRequest, Outcome, PageOutcome, PageRequest } from '#platform/module';
import { type Office, findOffice } from '#platform/offices';
import { ANSWER_FIELD, PUZZLE_FIELD, puzzlesOf, refusalWords } from '#platform/puzzle';
import { antrePath, kiosPath, kunjunganPath } from '../../kunjungan/alamat.ts';
import { type Typed, readIsian } from '../../kunjungan/isian.ts';
import { isBuka } from '../../kunjungan/jam.ts';
import { hariKantor, jamKantor, layananLoket, zonaKantor } from '../../kunjungan/kantor-hari.ts';
import { BABAK, type Babak, type Galat, ISI_BABAK, IsianPage, galatOf, valueOf } from '../../kunjungan/pages/isian.tsx';
import { orangDiDepan } from '../../kunjungan/pages/lacak.tsx';
import { babakLanjut, officeFrom, salahBabak } from '../../kunjungan/pages/pesan.tsx';
import { antreKunci } from '../../kunjungan/rahasia.ts';
import { standarOf } from '../../kunjungan/standar.ts';
import { type Kunjungan, findByAntre, lamaLayanan, listHari } from '../../kunjungan/store/kunjungan.ts';
import { text } from '../../kunjungan/text.ts';
import { pulang } from '../actions/layani.ts';
import { checkIn, datangLangsung } from '../actions/tiba.ts';
import { listLoket } from '../store/loket.ts';
import { perkiraan, tulisNomor } from '../urutan.ts';
import { loketText } from '../text.ts';
import { tamuText as t } from '../text-tamu.ts';
import { nomorOutcome } from './nomor.tsx';

const LAYAR_DETIK = 10;
const ANTRE_DETIK = 20;
const PANGGILAN_TAMPAK = 4;
const SAMPEL = 20;

interface Kantor {
  readonly kantor: string;
}
type Ask = Pick<PageRequest<Kantor, unknown>, 'deps' | 'lang' | 'params'>;
const tiada = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, loketText.bukanKantor) });

export async function showLayar({ deps, lang, params }: Ask): Promise<Outcome> {
  const office = await officeFrom({ deps }, params.kantor);
  if (office === undefined) return tiada(lang);
  const all = await listHari(deps.database.db, office.kode, hariKantor(deps.clock, office.kode), ['MENUNGGU', 'DIPANGGIL', 'DILAYANI']);
  const called = all.filter(({ keadaan, loket }) => keadaan === 'DIPANGGIL' && loket !== null).sort((a, b) => (b.panggilAkhir ?? 0) - (a.panggilAkhir ?? 0));
  const calls = called.slice(0, PANGGILAN_TAMPAK).flatMap((k) => (k.huruf === null || k.nomor === null || k.loket === null ? [] : [{ number: tulisNomor(k.huruf, k.nomor), counter: k.loket, call: k.panggilan }]));
  const title = say(lang, t.layarJudul);
  const zone = zonaKantor(office.kode);
  const now = deps.clock.now();
  const jam = atZone(new Date(now).toISOString(), zone).time.slice(0, 5).replace(':', '.');
  const open = isBuka(await jamKantor(deps.database.db, office.kode), zone, now);
  const foot = [say(lang, t.layarMenunggu, { n: String(all.filter(({ keadaan }) => keadaan === 'MENUNGGU').length) }), say(lang, t.layarPukul, { jam, zona: zone })];
  const body = (
    <>
      <PageHead title={title} />
      <WallBoard label={title} calls={calls} empty={say(lang, open ? t.layarKosong : t.kiosTutup)} foot={foot} />
      <Renew seconds={LAYAR_DETIK} />
    </>
  );
  return { kind: 'page', title: `${title}: ${office.nama}`, body, header: <StillHeader name={office.nama} />, tone: 'desk', scripts: ['queue'] };
}

type AntreAsk = FormRequest<{ readonly token: string }, unknown, unknown>;

/** What the page of a number says once the number is called no more, each with what the guest can do next. */
const USAI_WORDS: Readonly<Partial<Record<Kunjungan['keadaan'], Sentence>>> = { DILAYANI: t.posisiDilayani, TIDAK_HADIR: t.posisiLuput, SELESAI: t.posisiSelesai, PULANG: t.posisiPulangSudah };

export async function showAntre(request: AntreAsk): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const k = await findByAntre(deps.database.db, antreKunci(params.token));
  // The address dies at midnight of the office.
  const today = k !== undefined && k.tanggal === hariKantor(deps.clock, k.kantor);
  if (!today) return usai(request, undefined, t.posisiUsai);
  const alive = k.keadaan === 'MENUNGGU' || k.keadaan === 'DIPANGGIL';
  if (!alive || k.huruf === null || k.nomor === null) return usai(request, k, (k.keadaan === 'PULANG' && k.sebab === 'TUTUP_LAYANAN' ? t.posisiTutup : USAI_WORDS[k.keadaan]) ?? t.posisiUsai);
  const ahead = (await orangDiDepan(deps, k)) ?? 0;
  const open = (await listLoket(deps.database.db, k.kantor)).filter(({ keadaan, layanan }) => keadaan === 'BUKA' && layanan.includes(k.layanan)).length;
  const estimate = k.keadaan === 'MENUNGGU' ? perkiraan(ahead, await lamaLayanan(deps.database.db, k.kantor, SAMPEL), open) : undefined;
  const action = antrePath(params.token);
  const body = (
    <>
      <PageHead title={say(lang, t.posisiJudul)} />
      <QueueNumber number={tulisNomor(k.huruf, k.nomor)} label={say(lang, loketText.nomorAnda)} />
      {k.keadaan === 'DIPANGGIL' ? (
        <Inset>
          <b>{say(lang, t.posisiPanggil, { n: String(k.loket ?? '') })}</b>
        </Inset>
      ) : (
        <>
          <Lead>{ahead === 0 ? say(lang, t.posisiBerikut) : say(lang, t.posisiDepan, { n: String(ahead) })}</Lead>
          {ahead <= 2 && <Inset>{say(lang, t.posisiDekat)}</Inset>}
          <Note>{estimate === undefined ? say(lang, t.posisiTanpa) : say(lang, t.posisiKira, { dari: String(estimate.dari), sampai: String(estimate.sampai) })}</Note>
        </>
      )}
      <Note>{say(lang, t.posisiPerbarui)}</Note>
      <PostForm action={action} fields={ticket(action)}>
        <Button kind="second">{say(lang, t.posisiPulang)}</Button>
      </PostForm>
      <Renew seconds={ANTRE_DETIK} />
    </>
  );
  return antre(request, k, body);
}

async function antre({ deps, lang }: Pick<AntreAsk, 'deps' | 'lang'>, k: Kunjungan | undefined, body: VNode): Promise<PageOutcome> {
  const nama = k === undefined ? undefined : (await findOffice(deps.database.db, k.kantor))?.nama;
  return { kind: 'page', title: say(lang, t.posisiJudul), body, header: <StillHeader name={nama ?? 'KPU'} />, tone: 'desk', scripts: ['queue'] };
}

/** The way on leads to another visit: a number that is over opens nothing. */
async function usai(request: Pick<AntreAsk, 'deps' | 'lang'>, k: Kunjungan | undefined, words: Sentence): Promise<Outcome> {
  const { lang } = request;
  const body = (
    <>
      <PageHead title={say(lang, t.posisiJudul)} />
      {k?.huruf != null && k.nomor !== null && <QueueNumber number={tulisNomor(k.huruf, k.nomor)} label={say(lang, loketText.nomorAnda)} />}
      <Inset>{say(lang, words, { n: String(k?.loket ?? '') })}</Inset>
      {k?.keadaan === 'DILAYANI' ? (
        <Renew seconds={ANTRE_DETIK} />
      ) : (
        <Button href={kunjunganPath({ kantor: k?.kantor })} kind="second">
          {say(lang, t.posisiLagi)}
        </Button>
      )}
    </>
  );
  return antre(request, k, body);
}

export async function takePulang(request: AntreAsk): Promise<Outcome> {
  const { deps, params } = request;
  const k = await findByAntre(deps.database.db, antreKunci(params.token));
  const today = k !== undefined && k.tanggal === hariKantor(deps.clock, k.kantor);
  const done = today && (await pulang(deps, { id: k.id, kantor: k.kantor, actor: { id: 'tamu', role: 'tamu', node: k.kantor }, tangan: 'tamu' })).ok;
  return usai(request, today ? k : undefined, done ? t.posisiDipulangkan : t.posisiUsai);
}

type KiosAsk = FormRequest<Kantor, { readonly layanan?: string | undefined }, unknown>;
type KiosSent = FormRequest<Kantor, unknown, Typed>;
export const KIOS_ROUTE = 'layanan.kios-kirim';
const puzzleOf = ({ visitor }: Pick<KiosSent, 'visitor'>, office: string) => ({ form: KIOS_ROUTE, office, visitor });

export async function showKios(request: KiosAsk, galat?: string): Promise<Outcome> {
  const { deps, lang, params, query, ticket } = request;
  const office = await officeFrom({ deps }, params.kantor);
  if (office === undefined) return tiada(lang);
  const open = isBuka(await jamKantor(deps.database.db, office.kode), zonaKantor(office.kode), deps.clock.now());
  const services = layananLoket(hariKantor(deps.clock, office.kode), false);
  const chosen = services.find(({ kode }) => kode === query.layanan);
  if (chosen !== undefined && open) return isian(request, office, chosen.kode, 'siapa', {}, []);
  const tiba = kiosPath(office.kode, '/tiba');
  const title = say(lang, t.kiosJudul, { kantor: office.nama });
  const body = (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#kode', text: galat }]} />}
      <PageHead title={title} />
      {!open && <Inset>{say(lang, t.kiosTutup)}</Inset>}
      <Section id="punya" title={say(lang, t.kiosPunya)}>
        <PostForm action={tiba} fields={ticket(tiba)}>
          <TextInput id="kode" name="kode" label={say(lang, loketText.pindai)} hint={say(lang, loketText.pindaiPetunjuk)} error={galat} autoComplete="off" maxLength={300} />
          <Button>{say(lang, loketText.tiba)}</Button>
        </PostForm>
      </Section>
      {open && (
        <Section id="tanpa" title={say(lang, t.kiosTanpa)}>
          <AskForm action={kiosPath(office.kode)} button={say(lang, t.kiosMulai)} stacked>
            <Radios id="layanan" name="layanan" label={say(lang, t.kiosLayanan)} value={services[0]?.kode} options={services.map((one) => ({ value: one.kode, label: say(lang, one.nama) }))} />
          </AskForm>
        </Section>
      )}
    </>
  );
  return { kind: 'page', title, body, ...(galat === undefined ? {} : { state: 'invalid' as const }) };
}

/** A guest checks in with the code alone: whoever has it in hand stands in the lobby, and learns nothing but a number. */
export async function takeKiosTiba(request: FormRequest<Kantor, unknown, { readonly kode?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, params, body, origin } = request;
  const office = await officeFrom({ deps }, params.kantor);
  if (office === undefined) return tiada(lang);
  const again = (words: string): Promise<Outcome> => showKios({ ...request, query: {} }, words);
  const done = await checkIn(deps, { kantor: office.kode, kode: body.kode ?? '', actor: { id: 'tamu', role: 'tamu', node: office.kode }, tangan: 'tamu' });
  if (done.ok) return nomorOutcome(lang, origin, done.value, { href: kiosPath(office.kode), words: loketText.tamuBerikut });
  return again(say(lang, loketText[`tolak${done.refusal.code}`]));
}

function isian(request: Pick<KiosSent, 'deps' | 'lang' | 'ticket' | 'visitor'>, office: Office, layanan: string, babak: Babak, typed: Typed, galat: readonly Galat[], state: 'invalid' | 'busy' = 'invalid'): Outcome {
  const { deps, lang, ticket } = request;
  const service = layananLoket(hariKantor(deps.clock, office.kode), false).find(({ kode }) => kode === layanan);
  if (service === undefined) return tiada(lang);
  const view = {
    lang,
    babak,
    typed,
    galat,
    lanjut: kiosPath(office.kode, '/isi'),
    kirim: kiosPath(office.kode, '/kirim'),
    tetap: { layanan },
    ticket,
    berpejabat: layanan === 'kunjungan',
    puzzle: puzzlesOf(deps).issue(puzzleOf(request, office.kode)),
    ringkas: [{ term: say(lang, text.kantor), value: office.nama }, { term: say(lang, text.layanan), value: say(lang, service.nama) }],
    belumPasti: [],
    langsung: true,
  };
  return { kind: 'page', title: say(lang, text[babak]), body: <IsianPage {...view} />, ...(babak === 'periksa' ? { scripts: ['puzzle' as const] } : {}), ...(galat.length === 0 ? {} : { state }) };
}

export async function takeKiosIsi(request: KiosSent): Promise<Outcome> {
  const { deps, lang, params, body } = request;
  const office = await officeFrom({ deps }, params.kantor);
  const moved = babakLanjut(body);
  if (office === undefined || moved === undefined) return tiada(lang);
  const galat = BABAK.indexOf(moved.ke) > BABAK.indexOf(moved.dari) ? salahBabak(lang, body, moved.dari) : [];
  return isian(request, office, valueOf(body, 'layanan'), galat.length > 0 ? moved.dari : moved.ke, body, galat);
}

export async function takeKios(request: KiosSent): Promise<Outcome> {
  const { deps, lang, params, body, origin } = request;
  const office = await officeFrom({ deps }, params.kantor);
  const service = office === undefined ? undefined : layananLoket(hariKantor(deps.clock, office.kode), false).find(({ kode }) => kode === valueOf(body, 'layanan'));
  if (office === undefined || service === undefined) return tiada(lang);
  const again = (babak: Babak, galat: readonly Galat[], state?: 'busy'): Outcome => isian(request, office, service.kode, babak, body, galat, state);
  const read = readIsian(body);
  if ('salah' in read) {
    const babak = BABAK.find((one) => read.salah.some(({ field }) => ISI_BABAK[one].includes(field))) ?? 'siapa';
    return again(babak, galatOf(lang, read.salah));
  }
  const pass = puzzlesOf(deps).weigh(puzzleOf(request, office.kode), { soal: valueOf(body, PUZZLE_FIELD), jawab: valueOf(body, ANSWER_FIELD) });
  if (!pass.ok) return again('periksa', [{ field: 'isi', words: refusalWords(lang, pass.refusal.code) }], 'busy');
  const once = { key: request.idem, form: KIOS_ROUTE, body: request.bodyHash };
  const one = { kantor: office.kode, layanan: service, isi: read.isi, sumber: 'KIOS' as const, dibantu: false, standar: await standarOf(deps, office.kode, service.kode), actor: { id: 'tamu', role: 'tamu', node: office.kode }, tangan: 'tamu' as const, pass: pass.value };
  const done = await datangLangsung(deps, once, one);
  if (done.ok) return nomorOutcome(lang, origin, done.value, { href: kiosPath(office.kode), words: loketText.tamuBerikut });
  return again('periksa', [{ field: 'isi', words: done.refusal.code === 'SOAL_DIPAKAI' ? refusalWords(lang, 'SOAL_DIPAKAI') : say(lang, loketText[`tolak${done.refusal.code}`]) }], 'busy');
}
