// What does the desk see of one guest, and what may be done? (the contact only until the visit is over)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Timeline } from '#design/answers';
import { ActPanel, DeskHead, Facts, StateTag } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Textarea } from '#design/forms';
import { Grid, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { recordedRole } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { type AturRefusal, batalkan, konfirmasi } from '../../kunjungan/actions/atur.ts';
import { mejaPath } from '../../kunjungan/alamat.ts';
import { bukaFoto } from '../../kunjungan/foto.ts';
import { BAHASA, BAHASA_NAMA, BUTUH, BUTUH_NAMA, JENIS_NAMA, JENIS_TAMU } from '../../kunjungan/jenis.ts';
import { waktuWords } from '../../kunjungan/kabar.ts';
import { USAI } from '../../kunjungan/keadaan.ts';
import { type Pribadi, openPribadi } from '../../kunjungan/rahasia.ts';
import { type Kunjungan, type LangkahTersimpan, listLangkah, readKunjungan } from '../../kunjungan/store/kunjungan.ts';
import { readPribadi } from '../../kunjungan/store/pribadi.ts';
import { langkahWords } from '../../kunjungan/pages/lacak.tsx';
import { nameOf } from '../../kunjungan/tabel-statistik.ts';
import { lacakText } from '../../kunjungan/text-lacak.ts';
import { type LayaniRefusal, kembali, pulang, tolakUrung, urungkan } from '../actions/layani.ts';
import { type KoreksiRefusal, koreksikan } from '../actions/koreksi.ts';
import { LAYANI, SETUJU, TERIMA } from '../permissions.ts';
import { type Koreksi, listKoreksi } from '../store/koreksi.ts';
import { tulisNomor } from '../urutan.ts';
import { tamuText as t } from '../text-tamu.ts';
import { loketText } from '../text.ts';
import { boleh } from './kantor.ts';
import { KoreksiDaftar, KoreksiForm, koreksiWords } from './koreksi.tsx';

export interface TamuParams {
  readonly kantor: string;
  readonly id: string;
}
export type TamuAsk = DeskRequest<TamuParams, unknown, unknown>;
export type TamuBody = { readonly aksi?: string | undefined; readonly versi?: string | undefined; readonly alasan?: string | undefined; readonly hasil?: string | undefined; readonly kasus?: string | undefined; readonly mulai?: string | undefined; readonly selesai?: string | undefined };

interface TamuView {
  readonly lang: Lang;
  readonly k: Kunjungan;
  readonly p: Pribadi;
  readonly riwayat: readonly LangkahTersimpan[];
  readonly fields: (path: string) => readonly HiddenField[];
  readonly galat: string | undefined;
  readonly koreksi: readonly Koreksi[];
  readonly terima: boolean;
  readonly layani: boolean;
  readonly setuju: boolean;
  /** The last step was this officer's own, just now. */
  readonly urung: boolean;
}

async function viewOf({ deps, lang, params, ticket, who, actor }: TamuAsk, galat: string | undefined): Promise<TamuView | undefined> {
  const { db } = deps.database;
  const k = await readKunjungan(db, params.id);
  if (k?.kantor !== params.kantor) return undefined;
  const p = openPribadi(deps.keys, (await readPribadi(db, [k.id])).get(k.id));
  const riwayat = await listLangkah(db, k.id);
  return { lang, k, p, riwayat, urung: tolakUrung(riwayat.at(-1), actor, deps.clock.now()) === undefined, koreksi: await listKoreksi(db, k.id), fields: ticket, galat, terima: boleh(deps, who, TERIMA, k.kantor), layani: boleh(deps, who, LAYANI, k.kantor), setuju: boleh(deps, who, SETUJU, k.kantor) };
}

export async function showTamu(request: TamuAsk, galat?: string): Promise<Outcome> {
  const view = await viewOf(request, galat);
  if (view === undefined) return { kind: 'missing', reason: say(request.lang, loketText.tolakE_TIDAK_DITEMUKAN) };
  return { kind: 'page', title: say(request.lang, t.judul, { no: noOf(view.k) }), body: <TamuPage {...view} />, nav: 'layanan.loket', scripts: ['desk'], ...(galat === undefined ? {} : { state: 'conflict' as const }) };
}

const noOf = (k: Kunjungan): string => (k.huruf === null || k.nomor === null ? k.id.slice(0, 8) : tulisNomor(k.huruf, k.nomor));
const STATE = { DIPESAN: 'menunggu', TERKONFIRMASI: 'terkirim', BATAL: 'ditutup', CHECK_IN: 'menunggu', MENUNGGU: 'menunggu', DIPANGGIL: 'menunggu', DILAYANI: 'terkirim', TIDAK_HADIR: 'bentrok', PULANG: 'ditutup', SELESAI: 'ditutup' } as const;

/** What is known of a guest; a counter sees the same while it serves. */
export function faktaTamu(lang: Lang, k: Kunjungan, p: Pribadi): { readonly term: string; readonly value: string }[] {
  const needs = [...BUTUH.filter((kode) => p.butuh.includes(kode) && kode !== 'LAIN').map((kode) => say(lang, BUTUH_NAMA[kode])), p.butuhLain].filter((one) => one !== '');
  const jenis = JENIS_TAMU.find((kind) => kind === k.jenisTamu);
  const bahasa = BAHASA.find((kode) => kode === k.bahasa);
  return [
    { term: say(lang, t.nama), value: p.nama },
    ...(p.lembaga === '' ? [] : [{ term: say(lang, t.lembaga), value: p.lembaga }]),
    ...(jenis === undefined ? [] : [{ term: say(lang, t.jenis), value: say(lang, JENIS_NAMA[jenis]) }]),
    ...(k.jumlah === 1 ? [] : [{ term: say(lang, t.jumlah), value: String(k.jumlah) }]),
    { term: say(lang, t.layanan), value: nameOf(lang, k.layanan) },
    ...(p.uraian === '' ? [] : [{ term: say(lang, t.uraian), value: p.uraian }]),
    ...(k.pejabat === null ? [] : [{ term: say(lang, t.pejabat), value: k.pejabat }]),
    ...(needs.length === 0 ? [] : [{ term: say(lang, t.butuh), value: needs.join(', ') }]),
    ...(bahasa === undefined || bahasa === 'id' ? [] : [{ term: say(lang, t.bahasa), value: say(lang, BAHASA_NAMA[bahasa]) }]),
    ...(p.kontak === undefined || USAI.includes(k.keadaan) ? [] : [{ term: say(lang, t.kontak), value: p.kontak.nilai }]),
    ...(k.slot === null ? [] : [{ term: say(lang, t.waktu), value: waktuWords(lang, k, k.slot) }]),
    ...(k.tiba === null ? [] : [{ term: say(lang, t.tiba), value: waktuWords(lang, k, k.tiba) }]),
  ];
}

function TamuPage(view: TamuView): VNode {
  const { lang, k, p, riwayat, galat } = view;
  const { href } = useReader();
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#tindakan', text: galat }]} />}
      <DeskHead title={say(lang, t.judul, { no: noOf(k) })} eyebrow={nameOf(lang, k.layanan)}>
        <StateTag state={STATE[k.keadaan]}>{say(lang, lacakText[k.keadaan])}</StateTag>
        {k.prioritas === true && <StateTag state="dibuka">{say(lang, loketText.prioritas)}</StateTag>}
      </DeskHead>
      <Grid>
        <Span cols={8}>
          <Facts items={faktaTamu(lang, k, p)} />
          {p.foto !== null && (
            <Section id="foto" title={say(lang, t.foto)} level={3} tight>
              <a href={href(mejaPath(k.kantor, `/kunjungan/${k.id}/foto.jpg`))}>{say(lang, t.lihatFoto)}</a>
            </Section>
          )}
          <KoreksiDaftar {...view} />
          <Section id="riwayat" title={say(lang, t.riwayat)} tight>
            <Timeline items={[...riwayat].reverse().map(({ peristiwa, pada, peran, catatan }) => ({ title: langkahWords(lang, peristiwa), when: waktuWords(lang, k, pada), ...(peran === 'tamu' || peran === 'sistem' ? {} : { byline: say(lang, recordedRole(peran)) }), ...(catatan === '' ? {} : { children: catatan }) }))} />
          </Section>
        </Span>
        <Span cols={4}>
          <Acts {...view} />
        </Span>
      </Grid>
      <div class="pd-actions">
        <Button href={mejaPath(k.kantor)} kind="second">
          {say(lang, loketText.kembali)}
        </Button>
      </div>
    </>
  );
}

/** The next act first; nothing is drawn where nothing can be done. */
function Acts(view: TamuView): VNode | null {
  const { lang, k, fields, terima, layani, setuju } = view;
  const action = mejaPath(k.kantor, `/kunjungan/${k.id}/langkah`);
  const form = (aksi: string, words: (typeof t)[keyof typeof t], kind: 'main' | 'second', children?: VNode): VNode => (
    <PostForm key={aksi} action={action} fields={[...fields(action), { name: 'aksi', value: aksi }, { name: 'versi', value: String(k.versi) }]}>
      {children}
      <Button kind={kind}>{say(lang, words)}</Button>
    </PostForm>
  );
  const hearing = k.layanan === 'kunjungan';
  const booked = k.keadaan === 'DIPESAN' || k.keadaan === 'TERKONFIRMASI';
  const acts = [
    k.keadaan === 'DIPESAN' && (hearing ? setuju : terima) && form('KONFIRMASI', hearing ? t.doSetuju : t.doKonfirmasi, 'main'),
    booked && terima && form('BATAL', t.doBatal, 'second', <Textarea id="alasan" name="alasan" label={say(lang, t.alasan)} rows={2} maxLength={300} />),
    k.keadaan === 'TIDAK_HADIR' && k.tiba !== null && terima && form('KEMBALI', t.doKembali, 'main'),
    (k.keadaan === 'MENUNGGU' || k.keadaan === 'DIPANGGIL') && terima && form('PULANG', t.doPulang, 'second'),
    view.urung && form('URUNG', t.doUrung, 'second'),
    k.keadaan === 'SELESAI' && layani && <KoreksiForm key="KOREKSI" lang={lang} action={action} fields={fields(action)} />,
  ].filter((one) => one !== false);
  if (acts.length === 0) return null;
  return (
    <ActPanel id="tindakan" title={say(lang, t.tindakan)}>
      {acts}
    </ActPanel>
  );
}

export async function takeTamu(request: DeskRequest<TamuParams, unknown, TamuBody>): Promise<Outcome> {
  const { deps, lang, params, body, actor, who, origin } = request;
  const kantor = params.kantor as AreaCode;
  const k = await readKunjungan(deps.database.db, params.id);
  if (k?.kantor !== kantor) return { kind: 'missing', reason: say(lang, loketText.tolakE_TIDAK_DITEMUKAN) };
  const versi = /^[0-9]{1,6}$/.test(body.versi ?? '') ? Number(body.versi) : -1;
  const at = { id: k.id, kantor, actor };
  const booking = { id: k.id, versi, actor, origin };
  if (body.aksi === 'KONFIRMASI') {
    if (k.layanan === 'kunjungan' && !boleh(deps, who, SETUJU, kantor)) return showTamu(request, say(lang, loketText.tolakSETUJU));
    return answer(request, await konfirmasi(deps, booking));
  }
  if (body.aksi === 'BATAL') return answer(request, await batalkan(deps, { ...booking, tangan: 'resepsionis', alasan: body.alasan ?? '' }));
  if (body.aksi === 'PULANG') return answer(request, await pulang(deps, { ...at, tangan: 'resepsionis' }));
  if (body.aksi === 'KEMBALI') return answer(request, await kembali(deps, at));
  if (body.aksi === 'URUNG') return answer(request, await urungkan(deps, at));
  if (body.aksi === 'KOREKSI' && boleh(deps, who, LAYANI, kantor)) return answer(request, await koreksikan(deps, { ...at, hasil: body.hasil ?? '', kasus: body.kasus ?? '', mulai: body.mulai ?? '', selesai: body.selesai ?? '', alasan: body.alasan ?? '' }));
  return showTamu(request, say(lang, loketText.tolakE_LANGKAH));
}

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: AturRefusal | LayaniRefusal | KoreksiRefusal } };

function answer(request: DeskRequest<TamuParams, unknown, TamuBody>, done: Done): Outcome | Promise<Outcome> {
  const { lang, params } = request;
  return done.ok ? { kind: 'redirect', to: mejaPath(params.kantor, `/kunjungan/${params.id}`) } : showTamu(request, refusalWords(lang, done.refusal.code));
}

/** What is not said here cannot happen on a desk's page: the step is simply no longer open. */
export function refusalWords(lang: Lang, code: AturRefusal | LayaniRefusal | KoreksiRefusal): string {
  const own = koreksiWords(lang, code);
  if (own !== undefined) return own;
  const key = `tolak${code}` as keyof typeof loketText;
  return say(lang, key in loketText ? loketText[key] : loketText.tolakE_LANGKAH);
}

export async function giveFoto({ deps, lang, params }: TamuAsk): Promise<Outcome> {
  const k = await readKunjungan(deps.database.db, params.id);
  const sha = k?.kantor === params.kantor ? (await readPribadi(deps.database.db, [params.id])).get(params.id)?.foto : undefined;
  const bytes = sha == null ? undefined : await bukaFoto(deps, sha);
  return bytes === undefined ? { kind: 'missing', reason: say(lang, loketText.tolakE_TIDAK_DITEMUKAN) } : { kind: 'bytes', type: 'image/jpeg', body: bytes };
}
