// How many voters moved where, and what is the special list? (public pages with their files)
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDate, formatInt, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Button } from '#design/forms';
import { Tag } from '#design/marks';
import { Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { BASE_TREE, findArea } from '#platform/offices';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { type BarisJumlah, type Jumlah, jumlahCsv, jumlahJson, jumlahOf } from '../jumlah.ts';
import { paketPindah } from '../paket-pindah.ts';
import { openPindah } from '../rahasia.ts';
import { listSisi } from '../store/pindah.ts';
import { jumlahText as text } from '../text-jumlah.ts';
import { jumlahPath } from './address.ts';

export interface JumlahParams {
  readonly paket: string;
  readonly kode?: string | undefined;
}
type Ask = PageRequest<JumlahParams, unknown>;

interface Found {
  readonly paket: PaketAturan;
  readonly jumlah: Jumlah;
  readonly nama: string;
}

async function find({ deps, lang, params }: Pick<Ask, 'deps' | 'lang' | 'params'>): Promise<Found | undefined> {
  const { db } = deps.database;
  const read = parseAreaCode(params.kode ?? NATION);
  const paket = await findPaket(db, params.paket);
  if (!read.ok || read.value.length === 13 || paket?.dptb === undefined || paket.dptb === null) return undefined;
  const area = await findArea(db, BASE_TREE, read.value);
  if (area === undefined && read.value !== NATION) return undefined;
  const nama = area === undefined || read.value === NATION ? say(lang, text.nasional) : properName(area.nama);
  return { paket, nama, jumlah: await jumlahOf(db, paket.id, read.value) };
}

const gone = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.tiada) });

export async function showJumlah(request: Ask): Promise<Outcome> {
  const { lang, deps } = request;
  const found = await find(request);
  if (found === undefined) return gone(lang);
  const { paket, nama, jumlah } = found;
  const title = say(lang, text.judul, { tempat: nama });
  const fault = jumlah.salah[0];
  const balanced = fault === undefined ? <Tag kind="cocok">{say(lang, text.seimbang)}</Tag> : <Tag kind="bertemuan">{say(lang, text.timpang, { tertulis: formatInt(lang, fault.tertulis), seharusnya: formatInt(lang, fault.seharusnya) })}</Tag>;
  const path = jumlahPath(paket.id, jumlah.kode);
  const names = jumlah.kode.length === 10 ? await papanOf(deps, paket.id, jumlah.kode) : [];
  const body = (
    <>
      <PageHead title={title} eyebrow={say(lang, paket.nama)} tags={balanced} />
      <Lead>{say(lang, text.maksud)}</Lead>
      {jumlah.baris.length === 0 ? <Inset>{say(lang, text.kosong)}</Inset> : <Table lang={lang} paket={paket.id} jumlah={jumlah} />}
      {names.length > 0 && (
        <Section id="papan" title={say(lang, text.papan)}>
          <Note>{say(lang, text.papanMaksud)}</Note>
          <DataTable
            id="tabel-papan"
            caption={say(lang, text.papan)}
            quietCaption
            columns={[
              { kind: 'text', key: 'nama', title: say(lang, text.nama), get: (row) => row.nama },
              { kind: 'text', key: 'tps', title: say(lang, text.tps), get: (row) => row.tps },
            ]}
            rows={names}
            rowKey={(row) => `${row.nama} ${row.tps} ${row.no}`}
          />
        </Section>
      )}
      <Section id="berkas" title={say(lang, text.berkas)}>
        <Files items={['csv', 'json'].map((kind) => ({ href: `${path}.${kind}`, title: `${title} (${kind.toUpperCase()})` }))} />
      </Section>
    </>
  );
  return { kind: 'page', title, body, scripts: ['table'] };
}

function Table({ lang, paket, jumlah }: { readonly lang: Lang; readonly paket: string; readonly jumlah: Jumlah }) {
  const figure = (key: keyof BarisJumlah, sex: 'l' | 'p', apa: string): Column<BarisJumlah> => ({ kind: 'number', key, title: say(lang, text[sex], { apa }), phone: 'half', get: (row) => Number(row[key]) });
  const columns: Column<BarisJumlah>[] = [
    { kind: 'link', key: 'nama', title: say(lang, text.wilayah), get: ({ nama, kode }) => (kode.length === 13 || nama === '' ? { text: nama === '' ? say(lang, text.jumlah) : nama } : { text: nama, href: jumlahPath(paket, kode) }) },
    figure('keluarL', 'l', say(lang, text.keluar)),
    figure('keluarP', 'p', say(lang, text.keluar)),
    figure('masukL', 'l', say(lang, text.masuk)),
    figure('masukP', 'p', say(lang, text.masuk)),
    figure('dpkL', 'l', say(lang, text.dpk)),
    figure('dpkP', 'p', say(lang, text.dpk)),
  ];
  return <DataTable id="tabel-jumlah" caption={say(lang, text.judul, { tempat: '' })} quietCaption columns={columns} rows={jumlah.baris} total={jumlah.total} rowKey={({ kode }) => kode} scroll />;
}

/** By name; names and stations alone (sidalih.md 4.3). */
async function papanOf({ database, keys }: Pick<Deps, 'database' | 'keys'>, paket: string, desa: AreaCode): Promise<{ readonly no: number; readonly nama: string; readonly tps: string }[]> {
  const moved = (await listSisi(database.db, paket, desa, 'masuk')).filter(({ keadaan, rahasia }) => keadaan === 'TERCATAT' && rahasia !== '');
  const names = moved.map((p, no) => ({ no, nama: openPindah(keys, p.id, p.rahasia).nama, tps: p.tps?.slice(10) ?? '' }));
  return names.sort((a, b) => a.nama.localeCompare(b.nama, 'id') || (a.tps < b.tps ? -1 : 1));
}

export async function giveJson(request: Ask): Promise<Outcome> {
  const found = await find(request);
  return found === undefined ? gone(request.lang) : { kind: 'json', body: jumlahJson(found.jumlah) };
}

export async function giveCsv(request: Ask): Promise<Outcome> {
  const found = await find(request);
  if (found === undefined) return gone(request.lang);
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: jumlahCsv(found.jumlah), fileName: `dptb-${found.paket.id}-${found.jumlah.kode}.csv` };
}

/** What the special list is, for citizens. */
export async function showKhusus({ deps, lang }: PageRequest<unknown, unknown>): Promise<Outcome> {
  const pakets = await paketPindah(deps.database.db);
  const title = say(lang, text.dpkJudul);
  const body = (
    <>
      <PageHead title={title} />
      <Lead>{say(lang, text.dpkMaksud)}</Lead>
      {pakets.map(({ id, nama, dpk, hariH }) =>
        dpk === null || hariH === null ? null : (
          <Section key={id} id={id} title={say(lang, nama)}>
            <ul class="govuk-list govuk-list--bullet">
              <li>{say(lang, text.dpkSatu)}</li>
              <li>{say(lang, text.dpkDua)}</li>
              <li>{say(lang, text.dpkTiga, { dari: dpk.dari.replace(':', '.'), sampai: dpk.sampai.replace(':', '.'), hari: formatDate(lang, day(hariH)) })}</li>
              <li>{say(lang, text.dpkEmpat)}</li>
            </ul>
            <Note>{say(lang, text.dpkDasar, { aturan: dpk.dasar.map(({ aturan }) => aturan).join('; ') })}</Note>
            <Files items={[{ href: jumlahPath(id, NATION), title: say(lang, text.dpkHitung) }]} />
          </Section>
        ),
      )}
      <Button href="/cek-dpt" kind="second">
        {say(lang, text.dpkCek)}
      </Button>
    </>
  );
  return { kind: 'page', title, body };
}
