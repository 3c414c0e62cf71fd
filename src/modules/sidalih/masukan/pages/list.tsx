// Which lists take files from this officer, what waits for a second signature, and how is a file brought?
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, ErrorSummary, FileInput, type HiddenField, PostForm, Select } from '#design/forms';
import { Grid, Lead, Note, Section, Span } from '#design/page';
import { DataTable } from '#design/tables';
import { type SignedIn, can, scopeOf } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { findPaket } from '../../aturan/packs.ts';
import { SUMBER } from '../../daftar/rekam.ts';
import { type Daftar, listDaftar, readDaftar } from '../../daftar/store/daftar.ts';
import { areaNames, timeIn } from '../../daftar/words.ts';
import { DESK_LIMITS } from '../file.ts';
import { MUATAN_LIHAT, MUATAN_SETUJU, masukanPath, masukanPermissions, muatanPath } from '../permissions.ts';
import { receiveFile } from '../receive.ts';
import { type Muatan, listMuatan, listProposed } from '../store/muatan.ts';
import { text } from '../text-meja.ts';
import { refusalWords } from '../words.ts';

const NAV = 'sidalih.masukan';
export type ListParams = { readonly daftar: string };
export const uploadBody = z.object({ sumber: z.string().max(20).default('') });

const permissionOf = (id: string) => {
  const found = masukanPermissions.find((one) => one.id === id);
  assert(found !== undefined, `permission ${id}`);
  return found;
};

/** Lists within the own mandates; the kab/kota sees its own, the province and the nation those below. */
async function listsOf(deps: Deps, who: SignedIn): Promise<Daftar[]> {
  const scopes = scopeOf(who, permissionOf(MUATAN_LIHAT), deps.clock.now());
  const found = await Promise.all(scopes.map(async ({ node }) => listDaftar(deps.database.db, { node })));
  return [...new Map(found.flat().map((list) => [list.id, list])).values()];
}

export async function showLists({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const lists = await listsOf(deps, who);
  const nameOf = await areaNames(deps.database.db, lists.map(({ kab }) => kab));
  const title = say(lang, text.muatMenu);
  const body = (
    <>
      <DeskHead title={title} />
      {lists.length === 0 ? (
        <Note>{say(lang, text.muatKosong)}</Note>
      ) : (
        <DataTable
          id="daftar"
          caption={title}
          quietCaption
          rows={lists}
          rowKey={({ id }) => id}
          columns={[
            { kind: 'link', key: 'wilayah', title: say(lang, text.muatDaftar), get: ({ id, kab, paket }) => ({ text: nameOf(kab), href: masukanPath(id), note: paket }) },
            { kind: 'text', key: 'sejak', title: say(lang, text.muatKolomWaktu), get: ({ sejak, kab }) => timeIn(lang, sejak, kab) },
          ]}
        />
      )}
    </>
  );
  return { kind: 'page', title, nav: NAV, scripts: ['desk'], body };
}

export async function showUpload(request: DeskRequest<ListParams, unknown, unknown>, error?: string): Promise<Outcome> {
  const { deps, lang, params } = request;
  const { db } = deps.database;
  const list = await readDaftar(db, params.daftar);
  assert(list !== undefined, 'the guard has found this list');
  const paket = await findPaket(db, list.paket);
  const taken = paket?.tahap.find(({ kode }) => kode === list.keadaan)?.ubah ?? [];
  const sources = SUMBER.filter((one) => taken.includes(one));
  const nameOf = await areaNames(db, [list.kab]);
  const title = say(lang, text.muatJudul, { wilayah: nameOf(list.kab) });
  const view = <UploadPage lang={lang} list={list} title={title} sources={sources} muatan={await listMuatan(db, [list.id], 50)} fields={request.ticket(masukanPath(list.id))} error={error} />;
  return { kind: 'page', title, nav: NAV, scripts: ['desk'], ...(error === undefined ? {} : { state: 'invalid' as const }), body: view };
}

interface UploadProps {
  readonly lang: Lang;
  readonly list: Daftar;
  readonly title: string;
  readonly sources: readonly string[];
  readonly muatan: readonly Muatan[];
  readonly fields: readonly HiddenField[];
  readonly error: string | undefined;
}

function UploadPage({ lang, list, title, sources, muatan, fields, error }: UploadProps): VNode {
  const most = formatInt(lang, DESK_LIMITS.bytes / (1024 * 1024));
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#berkas', text: error }]} />}
      <DeskHead title={title} eyebrow={list.id} />
      <Grid>
        <Span cols={7}>
          <Lead>{say(lang, text.muatMaksud)}</Lead>
          <PostForm action={masukanPath(list.id)} fields={fields} enctype="multipart/form-data">
            <FileInput id="berkas" name="berkas" label={say(lang, text.muatBerkas)} hint={say(lang, text.muatBerkasPetunjuk, { maks: most })} accept=".csv,.xlsx,text/csv" error={error} required />
            <Select id="sumber" name="sumber" label={say(lang, text.muatSumber)} options={sources.map((value) => ({ value, label: value }))} />
            <Button>{say(lang, text.muatPeriksa)}</Button>
          </PostForm>
        </Span>
      </Grid>
      <Section id="terdahulu" title={say(lang, text.muatTerdahulu)}>
        {muatan.length === 0 ? (
          <Note>{say(lang, text.muatBelumAda)}</Note>
        ) : (
          <DataTable
            id="muatan"
            caption={say(lang, text.muatTerdahulu)}
            quietCaption
            rows={muatan}
            rowKey={({ id }) => id}
            columns={[
              { kind: 'link', key: 'berkas', title: say(lang, text.muatKolomBerkas), get: (one) => ({ text: one.nama || say(lang, text.muatTanpaNama), href: muatanPath(list.id, one.id), note: one.sumber }) },
              { kind: 'number', key: 'baris', title: say(lang, text.muatKolomBaris), get: ({ baris }) => baris },
              { kind: 'number', key: 'tolak', title: say(lang, text.muatKolomTolak), get: ({ tolak }) => tolak },
              { kind: 'text', key: 'keadaan', title: say(lang, text.muatKolomKeadaan), get: ({ keadaan, gagal }) => say(lang, gagal === null ? text[`muat${keadaan}`] : text.muatTerhenti) },
              { kind: 'text', key: 'waktu', title: say(lang, text.muatKolomWaktu), get: ({ pada }) => timeIn(lang, pada, list.kab) },
            ]}
          />
        )}
      </Section>
    </>
  );
}

export async function takeUpload(request: DeskRequest<ListParams, unknown, z.infer<typeof uploadBody>>): Promise<Outcome> {
  const { deps, lang, params, uploads, body, actor } = request;
  const list = await readDaftar(deps.database.db, params.daftar);
  assert(list !== undefined, 'the guard has found this list');
  const upload = uploads.find(({ field }) => field === 'berkas');
  if (upload === undefined) return showUpload(request, say(lang, text.muatTanpaBerkas));
  if (!SUMBER.some((one) => one === body.sumber)) return showUpload(request, say(lang, text.muatSumberSalah));
  const told = await receiveFile(deps, list, upload, body.sumber, actor);
  return told.ok ? { kind: 'redirect', to: muatanPath(list.id, told.value.id) } : showUpload(request, refusalWords(lang, told.refusal));
}

/** Files that somebody else proposed and that this officer could approve. */
export async function loadTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const lists = new Map((await listsOf(deps, who)).map((list) => [list.id, list]));
  const waiting = lists.size === 0 ? [] : await listProposed(deps.database.db, [...lists.keys()]);
  return waiting.flatMap((one): DeskTask[] => {
    const list = lists.get(one.daftar);
    if (list === undefined) return [];
    const answer = can(who, permissionOf(MUATAN_SETUJU), { kind: 'muatan', id: one.id, node: list.kab, proposer: one.pengusul?.id ?? '' }, deps.clock.now());
    if (!answer.allow && answer.reason !== 'BUKTI_ULANG') return [];
    return [{ id: `sidalih.muatan/${one.id}`, group: 'saya', title: say(lang, text.muatTugas, { banyak: formatInt(lang, one.baris) }), detail: one.nama, node: list.kab, href: muatanPath(list.id, one.id), act: say(lang, text.muatTugasAct) }];
  });
}
