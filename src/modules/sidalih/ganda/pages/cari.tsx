// How does an officer order a search for duplicates, and how far is it? (the job does it; the page never waits)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, type HiddenField, PostForm } from '#design/forms';
import { Lead, Section } from '#design/page';
import { DataTable } from '#design/tables';
import type { DeskRequest, Outcome } from '#platform/module';
import { findPaket } from '../../aturan/packs.ts';
import { type Daftar, listDaftar } from '../../daftar/store/daftar.ts';
import { areaNames, timeIn } from '../../daftar/words.ts';
import { CARI_PATH } from '../address.ts';
import { mintaCari } from '../cari/cari.ts';
import { cariText } from '../cari/text.ts';
import { type Pencarian, listPencarian } from '../store/cari.ts';
import { cari as text } from '../text-umum.ts';

export type CariRequest = DeskRequest<unknown, unknown, { readonly daftar?: string | readonly string[] | undefined }>;
const TERAKHIR = 10;

export async function showCari(request: CariRequest, error?: string): Promise<Outcome> {
  const { deps, lang, resource } = request;
  const { db } = deps.database;
  const lists = await listDaftar(db, { node: resource.node });
  const nama = await areaNames(db, lists.map(({ kab }) => kab));
  const names = new Map<string, string>();
  for (const one of lists) names.set(one.id, await nameOf(request, one, nama));
  const own = (await listPencarian(db, TERAKHIR)).filter(({ daftar }) => daftar.every((one) => names.has(one)));
  const body = <CariPage lang={lang} names={names} searches={own} fields={request.ticket(CARI_PATH)} error={error} />;
  return { kind: 'page', title: say(lang, text.gandaCariJudul), body, nav: 'sidalih.ganda', scripts: ['desk', 'table'], ...(error === undefined ? {} : { state: 'invalid' }) };
}

async function nameOf({ deps, lang }: Pick<CariRequest, 'deps' | 'lang'>, { paket, kab }: Daftar, nama: (kode: string) => string): Promise<string> {
  const pack = await findPaket(deps.database.db, paket);
  return `${nama(kab)}, ${pack === undefined ? paket : say(lang, pack.nama)}`;
}

export async function takeCari(request: CariRequest): Promise<Outcome> {
  const { deps, lang, body, actor, resource } = request;
  const reach = new Set((await listDaftar(deps.database.db, { node: resource.node })).map(({ id }) => id));
  const chosen = [body.daftar ?? []].flat().filter((one) => reach.has(one));
  if (chosen.length === 0) return showCari(request, say(lang, text.gandaCariSalah));
  const told = await mintaCari(deps, chosen, actor);
  if (told.ok) return { kind: 'redirect', to: CARI_PATH };
  const { code, values = {} } = told.refusal;
  return showCari(request, say(lang, code === 'GANDA_DAFTAR' ? cariText.gandaDaftarTiada : cariText.gandaTerlaluBanyak, { daftar: String(values['daftar'] ?? ''), maks: String(values['maks'] ?? '') }));
}

interface CariProps {
  readonly lang: Lang;
  readonly names: ReadonlyMap<string, string>;
  readonly searches: readonly Pencarian[];
  readonly fields: readonly HiddenField[];
  readonly error: string | undefined;
}

function CariPage({ lang, names, searches, fields, error }: CariProps): VNode {
  return (
    <>
      <DeskHead title={say(lang, text.gandaCariJudul)} />
      <Lead>{say(lang, text.gandaCariMaksud)}</Lead>
      <PostForm action={CARI_PATH} fields={fields}>
        <Checkboxes id="daftar" name="daftar" label={say(lang, text.gandaCariPilih)} hint={say(lang, text.gandaCariPilihKet)} options={[...names].map(([value, label]) => ({ value, label }))} error={error} />
        <Button>{say(lang, text.gandaCariMulai)}</Button>
      </PostForm>
      <Section id="terakhir" title={say(lang, text.gandaCariRiwayat)}>
        {searches.length === 0 && <p class="govuk-body">{say(lang, text.gandaCariKosong)}</p>}
        {searches.length > 0 && (
          <DataTable
            id="pencarian"
            caption={say(lang, text.gandaCariRiwayat)}
            quietCaption
            columns={[
              { key: 'diminta', kind: 'link', title: say(lang, text.gandaCariDiminta), sortable: false, get: (row: Pencarian) => ({ text: timeIn(lang, row.diminta, row.node) }) },
              { key: 'daftar', kind: 'text', title: say(lang, text.gandaCariDaftar), phone: 'wide', sortable: false, get: (row: Pencarian) => row.daftar.map((one) => names.get(one) ?? one).join('; ') },
              { key: 'maju', kind: 'progress', title: say(lang, text.gandaCariMaju), phone: 'half', sortable: false, get: (row: Pencarian) => ({ n: row.selesai, of: row.semua }) },
              { key: 'dugaan', kind: 'text', title: say(lang, text.gandaCariDugaan), phone: 'half', sortable: false, figure: true, get: (row: Pencarian) => formatInt(lang, row.dugaan) },
            ]}
            rows={searches}
            rowKey={(row) => row.id}
          />
        )}
      </Section>
    </>
  );
}
