// What happens on a case's own page, and when it is sent to the field, set aside, decided or appealed?
import type { VNode } from 'preact';
import { type Day } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { ActPanel } from '#design/desk';
import { Button, type HiddenField, PostForm, Textarea } from '#design/forms';
import type { Deps, DeskRequest, Outcome, PageOutcome } from '#platform/module';
import { type Bukti, listEvidence } from '../../bukti/bukti.ts';
import { hariDi } from '../../daftar/today.ts';
import { type LangkahRefusal, PERIHAL_GANDA, jalankanLangkah } from '../actions/langkah.ts';
import { hakimPath, kasusPath, putusPath, sisiPath } from '../address.ts';
import { type KasusParams, type KasusView, type SisiParams, boleh, hakimResource, loadKasus, putusResource, sisiResource, tugasResource } from '../load.ts';
import { BANDING_GANDA, LAPOR_GANDA, TUGAS_GANDA, USUL_GANDA } from '../permissions.ts';
import type { Peristiwa } from '../perkara.ts';
import { form } from '../text-langkah.ts';
import { text } from '../text.ts';
import { type Galat, galatOf } from './form-words.ts';
import { HakimPage } from './hakim.tsx';
import { KasusBody, KasusHead } from './kasus.tsx';
import { PutusPage } from './putus.tsx';
import { TEKS_DARI, TEKS_SAMPAI, type Typed, readTeks } from './typed.ts';
import { sisiWords, tolakWords } from './words.ts';

export type KasusRequest = DeskRequest<KasusParams, unknown, Typed & { readonly urut?: string | undefined }>;
export type AtSisiRequest = DeskRequest<SisiParams, unknown, Typed & { readonly urut?: string | undefined }>;

export interface Wrong {
  readonly galat?: readonly Galat[];
  readonly error?: string;
  readonly conflict?: boolean;
}

export const gone = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, form.gandaTolakTIADA) });

export function pageOf(lang: Lang, view: KasusView, body: VNode, wrong: Wrong = {}): PageOutcome {
  const state = wrong.conflict === true ? ({ state: 'conflict' } as const) : wrong.galat !== undefined || wrong.error !== undefined ? ({ state: 'invalid' } as const) : {};
  return { kind: 'page', title: say(lang, text.gandaNomor, { no: formatInt(lang, view.kasus.no) }), body, nav: 'sidalih.ganda', scripts: ['desk', 'table'], ...state };
}

export async function buktiOf({ database, keys }: Deps, id: string): Promise<ReadonlyMap<string, Bukti>> {
  return new Map((await listEvidence(database.db, keys, PERIHAL_GANDA, id)).map((one) => [one.id, one]));
}

export const today = (deps: Deps, view: KasusView): Day => hariDi(deps.clock, view.kasus.pemutus);

/** Number of the step that the page showed, so that a faster officer is noticed. */
export const urutField = ({ kasus }: KasusView): HiddenField => ({ name: 'urut', value: String(kasus.urut) });
export const urutOf = ({ urut }: { readonly urut?: string | undefined }): number => (/^[0-9]{1,6}$/.test(urut ?? '') ? Number(urut) : -1);

export function wrongOf(lang: Lang, refusal: LangkahRefusal): Wrong {
  return { error: tolakWords(lang, refusal), conflict: refusal.code === 'GANDA_BERUBAH' || refusal.code === 'SIDALIH_REKAM_BERUBAH' };
}

export async function showKasus(request: DeskRequest<KasusParams, unknown, unknown>, wrong: Wrong = {}): Promise<Outcome> {
  const { deps, lang, params } = request;
  const view = await loadKasus(deps, params.uuid);
  if (view === undefined) return gone(lang);
  const body = (
    <>
      <KasusHead lang={lang} view={view} />
      <Berikut lang={lang} view={view} ways={await waysOf(request, view)} fields={[...request.ticket(`${kasusPath(view.kasus.id)}/tugas`), urutField(view)]} error={wrong.error} />
      <KasusBody lang={lang} view={view} today={today(deps, view)} bukti={await buktiOf(deps, view.kasus.id)} />
    </>
  );
  return pageOf(lang, view, body, wrong);
}

interface Ways {
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly tugas: boolean;
}

/** What this officer can do here now. */
async function waysOf({ deps, lang, who }: Pick<KasusRequest, 'deps' | 'lang' | 'who'>, view: KasusView): Promise<Ways> {
  const { id, keadaan, isi } = view.kasus;
  const links: { href: string; label: string }[] = [];
  for (const { ke } of view.kasus.sisi) {
    const side = isi.sisi[ke];
    const asked = ['DITUGASKAN', 'VERIFIKASI_LAPANGAN', 'PUTUSAN', 'TUNDA'].includes(keadaan) ? form.gandaIsiLaporan : side?.nasib === 'AKAN_DICORET' ? form.gandaSurat : side?.nasib === 'DICORET' ? form.gandaKeberatan : undefined;
    if (asked !== undefined && boleh(deps, who, LAPOR_GANDA, await sisiResource(deps, { uuid: id, sisi: ke }))) links.push({ href: sisiPath(id, ke), label: `${say(lang, asked)} (${sisiWords(lang, ke)})` });
    if (side?.banding?.putusan === null && boleh(deps, who, BANDING_GANDA, await hakimResource(deps, { uuid: id, sisi: ke }))) links.push({ href: hakimPath(id, ke), label: say(lang, form.gandaPeriksaKeberatan) });
  }
  const decides = boleh(deps, who, USUL_GANDA, await putusResource(deps, { uuid: id }));
  if (decides && (keadaan === 'PUTUSAN' || keadaan === 'TUNDA')) links.push({ href: putusPath(id), label: say(lang, form.gandaPutuskan) });
  if (decides && isi.hasil === 'SATU_ORANG') links.push({ href: putusPath(id), label: say(lang, form.gandaPulihkan) });
  return { links, tugas: keadaan === 'TERDETEKSI' && boleh(deps, who, TUGAS_GANDA, await tugasResource(deps, { uuid: id })) };
}

function Berikut({ lang, view, ways, fields, error }: { readonly lang: Lang; readonly view: KasusView; readonly ways: Ways; readonly fields: readonly HiddenField[]; readonly error: string | undefined }): VNode | null {
  if (!ways.tugas && ways.links.length === 0) return null;
  return (
    <PostForm action={`${kasusPath(view.kasus.id)}/tugas`} fields={fields}>
      <ActPanel id="langkah" title={say(lang, text.gandaLangkah)}>
        {ways.links.map(({ href, label }, nth) => (
          <Button key={label} href={href} kind={nth === 0 ? 'main' : 'second'}>
            {label}
          </Button>
        ))}
        {ways.tugas && (
          <>
            <Textarea id="alasan" name="alasan" label={say(lang, form.gandaCatatan)} hint={say(lang, form.gandaCatatanKet)} error={error} maxLength={TEKS_SAMPAI} rows={3} />
            <Button name="langkah" value="tugaskan">
              {say(lang, form.gandaTugaskan)}
            </Button>
            <Button kind="second" name="langkah" value="kesampingkan">
              {say(lang, form.gandaKesampingkan)}
            </Button>
          </>
        )}
      </ActPanel>
    </PostForm>
  );
}

export async function takeTugas(request: KasusRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const jenis = (['tugaskan', 'kesampingkan'] as const).find((one) => one === body['langkah']);
  const read = readTeks(body, 'alasan', jenis === 'kesampingkan' ? TEKS_DARI : 0);
  if (jenis === undefined || !read.ok) return showKasus(request, { error: read.ok ? say(lang, form.gandaSalahPilih) : galatOf(lang, read.refusal).words });
  const told = await jalankanLangkah(deps, { kasus: params.uuid, urut: urutOf(body), peristiwa: { jenis }, isi: read.value === '' ? {} : { teks: read.value }, actor });
  return told.ok ? { kind: 'redirect', to: kasusPath(params.uuid) } : showKasus(request, wrongOf(lang, told.refusal));
}

export async function showPutus(request: KasusRequest, wrong: Wrong = {}, typed: Typed = {}): Promise<Outcome> {
  const { deps, lang, params, who } = request;
  const view = await loadKasus(deps, params.uuid);
  if (view === undefined) return gone(lang);
  const path = putusPath(view.kasus.id);
  const fields = { putus: [...request.ticket(path), urutField(view)], setujui: [...request.ticket(`${path}/setujui`), urutField(view)] };
  const props = { lang, view, today: today(deps, view), bukti: await buktiOf(deps, view.kasus.id), fields, account: who.account, typed, galat: wrong.galat ?? [], error: wrong.error };
  return pageOf(lang, view, <PutusPage {...props} />, wrong);
}

const PUTUS = ['usul', 'batal-usul', 'beda-orang', 'tunda', 'pulih'] as const;

export async function takePutus(request: KasusRequest, approve: boolean): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const jenis = approve ? 'setuju' : PUTUS.find((one) => one === body['langkah']);
  const silent = jenis === 'setuju' || jenis === 'batal-usul';
  const read = readTeks(silent ? {} : body, 'alasan', silent ? 0 : TEKS_DARI);
  if (jenis === undefined) return showPutus(request, { error: say(lang, form.gandaSalahPilih) }, body);
  if (!read.ok) return showPutus(request, { galat: [galatOf(lang, read.refusal)] }, body);
  const tetap = body['tetap'] ?? '';
  if (jenis === 'usul' && !/^[0-9]$/.test(tetap)) return showPutus(request, { galat: [galatOf(lang, { code: 'PILIH', field: 'tetap' })] }, body);
  const peristiwa: Peristiwa = jenis === 'usul' ? { jenis, tetap: Number(tetap) } : { jenis };
  const told = await jalankanLangkah(deps, { kasus: params.uuid, urut: urutOf(body), peristiwa, isi: silent ? {} : { teks: read.value }, actor });
  return told.ok ? { kind: 'redirect', to: kasusPath(params.uuid) } : showPutus(request, wrongOf(lang, told.refusal), body);
}

export async function showHakim(request: AtSisiRequest, wrong: Wrong = {}, typed: Typed = {}): Promise<Outcome> {
  const { deps, lang, params, who } = request;
  const view = await loadKasus(deps, params.uuid);
  if (view === undefined) return gone(lang);
  const path = hakimPath(view.kasus.id, params.sisi);
  const fields = { putus: [...request.ticket(path), urutField(view)], setujui: [...request.ticket(`${path}/setujui`), urutField(view)] };
  const props = { lang, view, today: today(deps, view), bukti: await buktiOf(deps, view.kasus.id), fields, account: who.account, typed, galat: wrong.galat ?? [], error: wrong.error, ke: params.sisi };
  return pageOf(lang, view, <HakimPage {...props} />, wrong);
}

const HAKIM = ['kabul-banding', 'usul-tolak', 'batal-tolak'] as const;

export async function takeHakim(request: AtSisiRequest, approve: boolean): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const jenis = approve ? 'tolak-banding' : HAKIM.find((one) => one === body['langkah']);
  if (jenis === undefined) return showHakim(request, { error: say(lang, form.gandaSalahPilih) }, body);
  const silent = jenis === 'tolak-banding' || jenis === 'batal-tolak';
  const read = readTeks(silent ? {} : body, 'alasan', silent ? 0 : TEKS_DARI);
  if (!read.ok) return showHakim(request, { galat: [galatOf(lang, read.refusal)] }, body);
  const told = await jalankanLangkah(deps, { kasus: params.uuid, urut: urutOf(body), peristiwa: { jenis, sisi: params.sisi }, isi: silent ? {} : { teks: read.value }, actor });
  return told.ok ? { kind: 'redirect', to: kasusPath(params.uuid) } : showHakim(request, wrongOf(lang, told.refusal), body);
}
