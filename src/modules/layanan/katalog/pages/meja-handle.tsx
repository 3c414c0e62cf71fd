// What happens on the officers' pages of standards when they are opened, and when something is sent from them?
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Day, parseDay } from '#kernel/day';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, ErrorSummary, PostForm } from '#design/forms';
import { can } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { hariKantor } from '../../kantor/hari.ts';
import { readKanalKini } from '../../kantor/muat.ts';
import { melangkah, type LangkahRefusal, type Putusan } from '../actions/melangkah.ts';
import { susunStandar } from '../actions/susun.ts';
import { type Salah, bacaKomponen, tulisKomponen } from '../baca.ts';
import { findStandard } from '../cari.ts';
import { NAMA, NOMOR, type Nomor } from '../komponen.ts';
import { readLatar } from '../latar.ts';
import { findService } from '../layanan.ts';
import { periksaStandar } from '../periksa.ts';
import { SETUJUI_STD, SUSUN_STD, USUL_STD } from '../permissions.ts';
import { setelah } from '../states.ts';
import { type Standar, listVersi, readStandar } from '../store/standar.ts';
import { meja as t } from '../text-meja.ts';
import { komponenPath, naskahPath } from './address.ts';
import { Isian, salahWords } from './isian.tsx';
import { kanalNames } from './kata.ts';
import { showMeja } from './meja.tsx';
import { NaskahPage, type NaskahView } from './naskah.tsx';

type Body = Readonly<Record<string, unknown>>;
type NaskahRequest = DeskRequest<{ readonly id: string }, Record<string, never>, Body>;
type KomponenRequest = DeskRequest<{ readonly id: string; readonly no: string }, Record<string, never>, Body>;
const NAV = 'layanan.standar';

const typedOf = (body: Body): Record<string, string> => Object.fromEntries(Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

async function getNaskah({ deps, params }: Pick<NaskahRequest, 'deps' | 'params'>): Promise<Standar> {
  const one = await readStandar(deps.database.db, params.id);
  assert(one !== undefined, 'the guard has found this draft');
  return one;
}

/** May this officer do it, once a fresh proof is given? */
function reaches({ deps, who }: Pick<NaskahRequest, 'deps' | 'who'>, id: string, { kantor, pengusul }: Standar): boolean {
  const permission = deps.registry.permissions.get(id);
  if (permission === undefined) return false;
  const answer = can(who, permission, { kind: 'standar', id: '', node: kantor, ...(pengusul === null ? {} : { proposer: pengusul }) }, deps.clock.now());
  return answer.allow || answer.reason === 'BUKTI_ULANG';
}

export async function showNaskah(request: NaskahRequest, error?: string): Promise<Outcome> {
  const { deps, lang, ticket, who, body } = request;
  const { db } = deps.database;
  const one = await getNaskah(request);
  const [kantor, layanan] = [await findOffice(db, one.kantor), findService(one.layanan)];
  assert(kantor !== undefined && layanan !== undefined, 'a standard names an office and a service');
  const path = naskahPath(one.id);
  const may = (id: string, ending: 'langkah' | 'usul' | 'setujui' | 'cabut') => (reaches(request, id, one) ? { [ending]: ticket(`${path}/${ending}`) } : {});
  const view: NaskahView = {
    lang,
    kantor,
    layanan,
    one,
    kini: await findStandard(db, one.kantor, one.layanan, hariKantor(deps.clock, one.kantor)),
    temuan: periksaStandar(one.isi, await readLatar(db, deps.clock, one.kantor, one.layanan)),
    kanal: kanalNames(lang, await readKanalKini(db, deps.clock, one.kantor)),
    today: hariKantor(deps.clock, one.kantor),
    fields: { ...may(SUSUN_STD, 'langkah'), ...may(USUL_STD, 'usul'), ...may(SETUJUI_STD, 'setujui'), ...may(USUL_STD, 'cabut') },
    account: who.account,
    typed: error === undefined ? {} : typedOf(body),
    error,
  };
  const title = say(lang, t.versiNomor, { layanan: say(lang, layanan.nama), no: String(one.no) });
  return { kind: 'page', title, nav: NAV, scripts: ['desk'], body: <NaskahPage {...view} />, ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

const clean = (text: string | undefined): string => (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 300);

function dayIn(typed: Readonly<Record<string, string>>, name: string): Day | undefined {
  const part = (key: string): string => (typed[`${name}_${key}`] ?? '').trim();
  const read = parseDay(`${part('tahun')}-${part('bulan').padStart(2, '0')}-${part('tanggal').padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}

/** The step with what it needs; undefined when a field is missing or cannot be read. */
function putusanOf(langkah: string, body: Body): Putusan | undefined {
  const typed = typedOf(body);
  const text = (name: string): string => clean(typed[name]);
  switch (langkah) {
    case 'bahas': {
      const [tanggal, peserta] = [dayIn(typed, 'forum'), Number(/^\d{1,5}$/.exec(text('peserta'))?.[0] ?? '0')];
      return tanggal === undefined || text('berita') === '' || peserta < 1 ? undefined : { langkah, forum: { tanggal, berita: text('berita'), peserta } };
    }
    case 'usul': {
      const [tanggal, berlakuDari] = [dayIn(typed, 'keputusan'), dayIn(typed, 'berlaku')];
      const [nomor, jabatan, mendesak] = [text('nomor'), text('jabatan'), text('mendesak')];
      if (tanggal === undefined || berlakuDari === undefined || nomor === '' || jabatan === '') return undefined;
      return { langkah, penetapan: { nomor, tanggal, jabatan }, berlakuDari, mendesak: mendesak === '' ? null : mendesak };
    }
    case 'cabut':
      return text('sebab').length < 3 ? undefined : { langkah, sebab: text('sebab') };
    case 'kembali':
    case 'tarik':
    case 'setuju':
      return { langkah };
    default:
      return undefined;
  }
}

/** `allowed`: the steps that this address's guard stands for. */
export async function takeLangkah(request: NaskahRequest, allowed: readonly string[]): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const langkah = typeof body['langkah'] === 'string' ? body['langkah'] : '';
  if (!allowed.includes(langkah)) return showNaskah(request, say(lang, t.STD_KEADAAN));
  const putusan = putusanOf(langkah, body);
  if (putusan === undefined) return showNaskah(request, say(lang, t.isianKurang));
  const told = await melangkah(deps, params.id, versiOf(body), putusan, actor);
  return told.ok ? { kind: 'redirect', to: naskahPath(params.id) } : showNaskah(request, refusalWords(request, told.refusal));
}

const versiOf = (body: Body): number => Number(/^\d{1,9}$/.exec(typeof body['versi'] === 'string' ? body['versi'] : '')?.[0] ?? '0');

function refusalWords({ lang }: NaskahRequest | KomponenRequest, { code }: LangkahRefusal): string {
  return say(lang, t[code]);
}

export async function showKomponen(request: KomponenRequest, salah: readonly Salah[] = [], error?: string): Promise<Outcome> {
  const { deps, lang, params, ticket, body } = request;
  const one = await getNaskah(request);
  const no = NOMOR.find((nomor) => String(nomor) === params.no);
  const layanan = findService(one.layanan);
  if (no === undefined || layanan === undefined || setelah(one.keadaan, 'ubah') === undefined) return { kind: 'missing', reason: say(lang, t.STD_KEADAAN), onward: [{ href: naskahPath(one.id), label: say(lang, t.kembali) }] };
  const path = komponenPath(one.id, no);
  const again = salah.length > 0 || error !== undefined;
  const typed = again ? typedOf(body) : tulisKomponen(no, one.isi);
  const fields = [...ticket(path), { name: 'versi', value: String(one.versi) }];
  const title = say(lang, t.ubahJudul, { no: String(no), nama: say(lang, NAMA[no]) });
  const items = [...salah.map((wrong) => ({ href: `#${wrong.field}`, text: salahWords(lang, wrong) })), ...(error === undefined ? [] : [{ href: '#isian', text: error }])];
  const view = (
    <>
      {items.length > 0 && <ErrorSummary items={items} />}
      <DeskHead title={title} eyebrow={say(lang, t.versiNomor, { layanan: say(lang, layanan.nama), no: String(one.no) })} />
      <div id="isian">
        <PostForm action={path} fields={fields}>
          <Isian lang={lang} no={no} typed={typed} salah={salah} kanal={await readKanalKini(deps.database.db, deps.clock, one.kantor)} />
          <Button>{say(lang, t.simpan)}</Button>
        </PostForm>
      </div>
      <p class="govuk-body">
        <Button kind="second" href={naskahPath(one.id)}>
          {say(lang, t.kembali)}
        </Button>
      </p>
    </>
  );
  return { kind: 'page', title, nav: NAV, scripts: ['desk'], body: view, ...(again ? { state: 'invalid' as const } : {}) };
}

export async function takeKomponen(request: KomponenRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const no = NOMOR.find((nomor): nomor is Nomor => String(nomor) === params.no);
  if (no === undefined) return { kind: 'missing', reason: say(lang, t.STD_TIADA) };
  const read = bacaKomponen(no, typedOf(body));
  if ('salah' in read) return showKomponen(request, read.salah);
  const one = await getNaskah(request);
  const told = await melangkah(deps, one.id, versiOf(body), { langkah: 'ubah', isi: { ...one.isi, ...read.isi } }, actor);
  return told.ok ? { kind: 'redirect', to: naskahPath(one.id) } : showKomponen(request, [], refusalWords(request, told.refusal));
}

type SusunRequest = DeskRequest<{ readonly kantor: string; readonly kode: string }, Record<string, never>, Body>;

/** Begins a version, or opens the one that is being worked on. */
export async function takeSusun(request: SusunRequest): Promise<Outcome> {
  const { deps, lang, params, actor } = request;
  const kantor = params.kantor as AreaCode;
  const told = await susunStandar(deps, kantor, params.kode, actor);
  if (told.ok) return { kind: 'redirect', to: naskahPath(told.value.id) };
  const open = (await listVersi(deps.database.db, kantor, params.kode)).find(({ keadaan }) => keadaan !== 'DITETAPKAN' && keadaan !== 'DITARIK');
  if (open !== undefined) return { kind: 'redirect', to: naskahPath(open.id) };
  return showMeja({ ...request, params: { kantor } }, say(lang, t[told.refusal.code]));
}

export const ownOffice = (who: { readonly mandates: readonly { readonly node: AreaCode }[] } | undefined): AreaCode => who?.mandates[0]?.node ?? NATION;
