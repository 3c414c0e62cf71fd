// How does an officer find a voter record, read it masked, and open it in full with a reason? (sidalih.md 4.3; keamanan.md 6.2)
import type { VNode } from 'preact';
import { z } from 'zod';
import { day } from '#kernel/day';
import { formatDay, formatInt, properName } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts, StateTag } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Select, TextInput } from '#design/forms';
import { Grid, Note, Section, Span } from '#design/page';
import { DataTable } from '#design/tables';
import { record } from '#platform/action';
import { can, recordedRole } from '#platform/identity';
import { isoInstant } from '#platform/clock';
import type { DeskRequest, Outcome } from '#platform/module';
import { ageOn, hariUkur } from '../../aturan/layak.ts';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { maskNik } from '../../nik/nik.ts';
import { cariPath, nikPath, rekamPath } from '../address.ts';
import { BUKA } from '../permissions.ts';
import type { Rekam } from '../rekam.ts';
import { type DaftarParams, findPlace } from '../resource.ts';
import type { Daftar } from '../store/daftar.ts';
import { type RekamTersegel, listRekam, openRekam, readByNik, readRekam } from '../store/pemilih.ts';
import { type PerubahanTersimpan, readRiwayat } from '../store/perubahan.ts';
import { text } from '../text-meja.ts';
import { hariDi } from '../today.ts';
import { areaNames, timeIn } from '../words.ts';

export const ALASAN = ['TANGGAPAN', 'GANDA', 'PENGAWASAN', 'PUTUSAN'] as const;
export const UNMASK_EVENT = 'sidalih.rekam-buka';
const ROWS = 50;

export const cariQuery = z.object({ nama: z.string().max(80).optional(), sesudah: z.string().max(40).optional() });
export const nikBody = z.object({ nik: z.string().max(40).default('') });
export const bukaBody = z.object({ alasan: z.string().max(20).default('') });
type Query = z.infer<typeof cariQuery>;
type RekamParams = DaftarParams & { readonly id: string };

function stateOf(lang: Lang, paket: PaketAturan, tms: number | null): string {
  if (tms === null) return say(lang, text.rekamAktif);
  const rule = paket.tms.find((one) => one.kode === tms);
  return say(lang, text.rekamTms, { kode: String(tms), nama: rule === undefined ? '' : say(lang, rule.nama) });
}

async function placeOf({ deps, params }: DeskRequest<DaftarParams, unknown, unknown>) {
  const place = await findPlace(deps.database.db, params);
  const paket = place === undefined ? undefined : await findPaket(deps.database.db, place.list.paket);
  assert(place !== undefined && paket !== undefined, 'the guard has found this list');
  return { ...place, paket };
}

interface Found {
  readonly rows: readonly RekamTersegel[];
  readonly next: string | undefined;
}

/** By part of the name, page by page; the last record of a page names the next one. */
export async function showSearch(request: DeskRequest<DaftarParams, Query, unknown>, byNik?: Found, error?: string): Promise<Outcome> {
  const { deps, lang, query } = request;
  const { db } = deps.database;
  const { list, node, paket } = await placeOf(request);
  const nama = query.nama?.trim().toUpperCase() ?? '';
  const [after] = z.uuid().safeParse(query.sesudah).success ? await readRekam(db, list.id, [query.sesudah ?? '']) : [];
  const rows = byNik?.rows ?? (await listRekam(db, list.id, { node, nama, banyak: ROWS + 1, ...(after === undefined ? {} : { sesudah: after }) }));
  const shown = rows.slice(0, ROWS);
  const found: Found = byNik ?? { rows: shown, next: rows.length > ROWS ? shown.at(-1)?.id : undefined };
  const nameOf = await areaNames(db, [node, ...found.rows.map((row) => row.desa)]);
  const view = <SearchPage lang={lang} list={list} node={node} paket={paket} nama={nama} found={found} nameOf={nameOf} fields={request.ticket(nikPath(list.id, node))} error={error} />;
  return { kind: 'page', title: say(lang, text.rekamJudul), nav: 'sidalih.daftar', scripts: ['desk'], ...(error === undefined ? {} : { state: 'invalid' as const }), body: view };
}

/** The number goes by POST, so that no address and no log holds it. */
export async function takeSearch(request: DeskRequest<DaftarParams, Query, z.infer<typeof nikBody>>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const { list, node } = await placeOf(request);
  const nik = body.nik.replace(/[\s.'-]/g, '');
  if (!/^[0-9]{16}$/.test(nik)) return showSearch(request, undefined, say(lang, text.rekamNikSalah));
  const brankas = brankasOf(deps.keys);
  const rows = (await readByNik(deps.database.db, list.paket, [brankas.nikKunci(nik)])).filter((row) => row.daftar === list.id && row.desa.startsWith(node));
  return showSearch(request, { rows, next: undefined });
}

interface SearchProps {
  readonly lang: Lang;
  readonly list: Daftar;
  readonly node: string;
  readonly paket: PaketAturan;
  readonly nama: string;
  readonly found: Found;
  readonly nameOf: (kode: string) => string;
  readonly fields: readonly HiddenField[];
  readonly error: string | undefined;
}

function SearchPage({ lang, list, node, paket, nama, found, nameOf, fields, error }: SearchProps): VNode {
  const path = cariPath(list.id, node);
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#nik', text: error }]} />}
      <DeskHead title={say(lang, text.rekamJudul)} eyebrow={nameOf(node)} />
      <Grid>
        <Span cols={6}>
          <form method="get" action={path} class="pd-post">
            <TextInput id="nama" name="nama" label={say(lang, text.rekamNamaCari)} value={nama} maxLength={80} />
            <Button kind="second">{say(lang, text.rekamCari)}</Button>
          </form>
        </Span>
        <Span cols={6}>
          <PostForm action={nikPath(list.id, node)} fields={fields}>
            <TextInput id="nik" name="nik" label={say(lang, text.rekamNikCari)} hint={say(lang, text.rekamNikPetunjuk)} inputMode="numeric" autoComplete="off" maxLength={24} error={error} />
            <Button kind="second">{say(lang, text.rekamCari)}</Button>
          </PostForm>
        </Span>
      </Grid>
      {found.rows.length === 0 ? (
        <Note>{say(lang, text.rekamNihil)}</Note>
      ) : (
        <DataTable
          id="hasil"
          caption={say(lang, text.rekamJudul)}
          quietCaption
          rows={found.rows}
          rowKey={({ id }) => id}
          columns={[
            { kind: 'link', key: 'nama', title: say(lang, text.rekamNama), sortable: false, get: (row) => ({ text: row.nama, href: rekamPath(list.id, node, row.id) }) },
            { kind: 'text', key: 'tps', title: say(lang, text.mejaTps), get: (row) => `${nameOf(row.desa)}, ${row.tps}`, phone: 'half' },
            { kind: 'text', key: 'alamat', title: say(lang, text.rekamAlamat), get: (row) => `${row.alamat} RT ${row.rt} RW ${row.rw}`, phone: 'half' },
            { kind: 'text', key: 'keadaan', title: say(lang, text.rekamStatus), get: (row) => stateOf(lang, paket, row.tms), phone: 'wide' },
          ]}
        />
      )}
      {found.next !== undefined && <Button kind="second" href={`${path}?nama=${encodeURIComponent(nama)}&sesudah=${found.next}`}>{say(lang, text.rekamLanjut)}</Button>}
    </>
  );
}

interface OneProps extends Pick<SearchProps, 'lang' | 'list' | 'node' | 'paket' | 'nameOf' | 'fields'> {
  readonly rekam: Rekam;
  readonly riwayat: readonly PerubahanTersimpan[];
  readonly age: number;
  /** Who sees it, for the watermark; absent = masked. */
  readonly seen: string | undefined;
  readonly mayOpen: boolean;
  readonly error?: string | undefined;
}

async function oneOf(request: DeskRequest<RekamParams, unknown, unknown>, seen: string | undefined, error?: string): Promise<Outcome> {
  const { deps, lang, params, who, resource } = request;
  const { db } = deps.database;
  const { list, node, paket } = await placeOf(request);
  const [sealed] = z.uuid().safeParse(params.id).success ? await readRekam(db, list.id, [params.id]) : [];
  if (sealed?.desa.startsWith(node) !== true) return { kind: 'missing', reason: say(lang, text.rekamNihil) };
  const rekam = openRekam(brankasOf(deps.keys), sealed);
  const permission = deps.registry.permissions.get(BUKA);
  const answer = permission === undefined ? undefined : can(who, permission, resource, deps.clock.now());
  const view: OneProps = {
    lang, list, node, paket, rekam, seen, error,
    nameOf: await areaNames(db, [rekam.desa]),
    riwayat: await readRiwayat(db, list.id, rekam.id),
    age: ageOn(rekam.tanggalLahir, hariUkur(paket, hariDi(deps.clock, list.kab)), paket.kabisat),
    fields: request.ticket(`${rekamPath(list.id, node, rekam.id)}/buka`),
    mayOpen: answer !== undefined && (answer.allow || answer.reason === 'BUKTI_ULANG'),
  };
  return { kind: 'page', title: say(lang, text.rekamJudul), nav: 'sidalih.daftar', scripts: ['desk'], ...(error === undefined ? {} : { state: 'invalid' as const }), body: <RecordPage {...view} /> };
}

export const showRecord = (request: DeskRequest<RekamParams, unknown, unknown>): Promise<Outcome> => oneOf(request, undefined);

/** The full record, after its view stands in the trail with the reason. */
export async function takeOpen(request: DeskRequest<RekamParams, unknown, z.infer<typeof bukaBody>>): Promise<Outcome> {
  const { deps, lang, params, body, actor, who } = request;
  const alasan = ALASAN.find((one) => one === body.alasan);
  if (alasan === undefined) return oneOf(request, undefined, say(lang, text.rekamAlasan));
  const { list, node } = await placeOf(request);
  const [sealed] = z.uuid().safeParse(params.id).success ? await readRekam(deps.database.db, list.id, [params.id]) : [];
  if (sealed?.desa.startsWith(node) !== true) return { kind: 'missing', reason: say(lang, text.rekamNihil) };
  await record(deps.database, deps.clock, { event: UNMASK_EVENT, actor, kind: 'pemilih', object: `${list.id}/${sealed.id}`, node: sealed.desa }, { alasan });
  return oneOf(request, say(lang, text.rekamTandaAir, { siapa: who.name, waktu: timeIn(lang, isoInstant(deps.clock), node) }));
}

function RecordPage(props: OneProps): VNode {
  const { lang, list, node, paket, rekam, nameOf, age, seen, mayOpen, fields, error } = props;
  const covered = say(lang, text.rekamTertutup);
  const clear = seen !== undefined;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#alasan', text: error }]} />}
      <DeskHead title={properName(rekam.nama)} eyebrow={say(lang, text.rekamSatu, { tps: `${rekam.tps}, ${nameOf(rekam.desa)}` })}>
        <StateTag state={rekam.tms === null ? 'terkirim' : 'ditutup'}>{stateOf(lang, paket, rekam.tms)}</StateTag>
      </DeskHead>
      {clear && <Note>{seen}</Note>}
      <Grid>
        <Span cols={8}>
          <Facts
            items={[
              { term: say(lang, text.rekamNik), value: <code>{clear ? rekam.nik : maskNik(rekam.nik)}</code> },
              { term: say(lang, text.rekamNkk), value: clear ? <code>{rekam.nkk}</code> : covered },
              { term: say(lang, text.rekamUsia), value: say(lang, text.rekamTahun, { n: formatInt(lang, age) }) },
              { term: say(lang, text.rekamLahir), value: clear ? `${properName(rekam.tempatLahir)}, ${formatDay(lang, day(rekam.tanggalLahir))}` : covered },
              { term: say(lang, text.rekamAlamat), value: `${rekam.alamat} RT ${rekam.rt} RW ${rekam.rw}` },
              { term: say(lang, text.rekamKtp), value: say(lang, rekam.ktpEl === 'S' ? text.rekamPunya : text.rekamBelum) },
              { term: say(lang, text.rekamSumber), value: rekam.sumber },
            ]}
          />
        </Span>
        <Span cols={4}>
          {mayOpen && !clear && (
            <Section id="buka" title={say(lang, text.rekamBuka)} level={3} tight>
              <Note>{say(lang, text.rekamBukaPetunjuk)}</Note>
              <PostForm action={`${rekamPath(list.id, node, rekam.id)}/buka`} fields={fields}>
                <Select id="alasan" name="alasan" label={say(lang, text.rekamAlasan)} empty="" required options={ALASAN.map((value) => ({ value, label: say(lang, text[`rekamAlasan${value}`]) }))} error={error} />
                <Button kind="second">{say(lang, text.rekamBuka)}</Button>
              </PostForm>
            </Section>
          )}
        </Span>
      </Grid>
      <History {...props} />
    </>
  );
}

function History({ lang, riwayat, node }: OneProps): VNode {
  const what = (one: PerubahanTersimpan): string => say(lang, text[`jenis${one.jenis}`], { kolom: one.kolom.join(', '), kode: String(one.kode ?? ''), dari: one.tps ?? '', ke: one.tpsKe ?? '' });
  return (
    <Section id="riwayat" title={say(lang, text.rekamRiwayat)}>
      {riwayat.length === 0 ? (
        <Note>{say(lang, text.rekamRiwayatNihil)}</Note>
      ) : (
        <DataTable
          id="tabel-riwayat"
          caption={say(lang, text.rekamRiwayat)}
          quietCaption
          rows={riwayat}
          rowKey={({ urut }) => String(urut)}
          columns={[
            { kind: 'text', key: 'waktu', title: say(lang, text.rekamKapan), get: (one) => timeIn(lang, one.pada, node), phone: 'wide' },
            { kind: 'text', key: 'perubahan', title: say(lang, text.rekamPerubahan), get: what, phone: 'half' },
            { kind: 'text', key: 'oleh', title: say(lang, text.rekamPeran), get: (one) => one.peran === 'operator' ? say(lang, text.rekamPusat) : say(lang, recordedRole(one.peran)), phone: 'half' },
            { kind: 'text', key: 'dasar', title: say(lang, text.rekamDasar), get: (one) => `${one.sumber} ${one.dasar}`.trim(), phone: 'wide' },
          ]}
        />
      )}
    </Section>
  );
}
