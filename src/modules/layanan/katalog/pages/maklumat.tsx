// What does an office promise in its maklumat, and how is each promise kept? (layanan.md 2.4; page and paper)
import type { VNode } from 'preact';
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset, Roofed } from '#design/answers';
import { Button } from '#design/forms';
import { Tag } from '#design/marks';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import type { DocumentSpec } from '#platform/documents';
import type { Deps } from '#platform/module';
import type { Office } from '#platform/offices';
import { hariKantor } from '../../kantor/hari.ts';
import { text as depan } from '../../text.ts';
import { officeText } from '../../text-offices.ts';
import { type Layanan, findService } from '../layanan.ts';
import { type KeadaanMaklumat, type Maklumat, keadaanMaklumat } from '../maklumat.ts';
import { PERNYATAAN } from '../pernyataan.ts';
import { listMaklumat } from '../store/maklumat.ts';
import { type Standar, readByIds } from '../store/standar.ts';
import { katalogText as text } from '../text.ts';
import { ukur } from '../ukuran.ts';
import { STANDAR, maklumatPath, satuPath } from './address.ts';
import { janji, ukurWords } from './kata.ts';

interface Janji {
  readonly layanan: Layanan;
  readonly standar: Standar;
  readonly nyata: string;
}

export interface MaklumatView {
  readonly kantor: Office;
  readonly today: Day;
  readonly maklumat: Maklumat | undefined;
  readonly keadaan: KeadaanMaklumat;
  readonly janji: readonly Janji[];
}

/** The newest maklumat of an office with what it names; `no` asks for an older one. */
export async function readMaklumatView(deps: Deps, lang: Lang, kantor: Office): Promise<MaklumatView> {
  const { db } = deps.database;
  const today = hariKantor(deps.clock, kantor.kode);
  const [maklumat] = await listMaklumat(db, kantor.kode);
  if (maklumat === undefined) return { kantor, today, maklumat, keadaan: 'BERLAKU', janji: [] };
  const named = await readByIds(db, maklumat.standar);
  const promises = await Promise.all(
    named.map(async (standar): Promise<Janji[]> => {
      const layanan = findService(standar.layanan);
      return layanan === undefined ? [] : [{ layanan, standar, nyata: ukurWords(lang, await ukur(deps, kantor.kode, standar.layanan)) }];
    }),
  );
  return { kantor, today, maklumat, keadaan: keadaanMaklumat(maklumat, maklumat.no, named, today), janji: promises.flat() };
}

export function MaklumatPage({ lang, view }: { readonly lang: Lang; readonly view: MaklumatView }): VNode {
  const { kantor, maklumat, keadaan } = view;
  const title = say(lang, text.maklumatDi, { kantor: kantor.nama });
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, depan.nama), href: '/' }, { label: say(lang, officeText.judul), href: '/kantor' }, { label: kantor.nama, href: `/kantor/${kantor.kode}` }, { label: say(lang, text.maklumat) }]} />
      <PageHead title={title} tags={maklumat && (keadaan === 'BERLAKU' ? <Tag kind="cocok">{say(lang, text.berlaku)}</Tag> : <Tag kind="terlambat">{say(lang, text.kedaluwarsaTag)}</Tag>)} />
      {maklumat === undefined ? (
        <>
          <Lead>{say(lang, text.maklumatBelum)}</Lead>
          <Button href={STANDAR} kind="second">
            {say(lang, text.judul)}
          </Button>
        </>
      ) : (
        <Isi lang={lang} view={view} maklumat={maklumat} />
      )}
    </>
  );
}

function Isi({ lang, view, maklumat }: { readonly lang: Lang; readonly view: MaklumatView; readonly maklumat: Maklumat }): VNode {
  const { href } = useReader();
  const path = maklumatPath(view.kantor.kode);
  const columns: readonly Column<Janji>[] = [
    { kind: 'link', key: 'layanan', title: say(lang, text.kolomLayanan), get: ({ layanan }) => ({ text: say(lang, layanan.nama), href: satuPath(layanan.kode, view.kantor.kode) }) },
    { kind: 'text', key: 'janji', title: say(lang, text.kolomJanji), phone: 'half', get: ({ layanan, standar }) => janji(lang, layanan, standar) },
    { kind: 'text', key: 'nyata', title: say(lang, text.kolomNyata), phone: 'wide', get: ({ nyata }) => nyata },
  ];
  return (
    <>
      {view.keadaan === 'KEDALUWARSA' && <Inset>{say(lang, text.kedaluwarsa)}</Inset>}
      <Roofed quiet={view.keadaan !== 'BERLAKU'}>
        <ol class="govuk-list govuk-list--number">
          {PERNYATAAN.map((one) => (
            <li key={one.key}>{say(lang, one)}</li>
          ))}
        </ol>
        <p class="govuk-body">{say(lang, text.maklumatNomor, { nomor: maklumat.nomor, hari: formatDay(lang, maklumat.tanggal) })}</p>
        <p class="govuk-body">{say(lang, text.tandaTangan, { jabatan: maklumat.jabatan, nama: maklumat.nama })}</p>
      </Roofed>
      <Section id="janji" title={say(lang, text.yangDijanjikan)}>
        <DataTable id="tabel-janji" caption={say(lang, text.yangDijanjikan)} quietCaption columns={columns} rows={view.janji} rowKey={({ standar }) => standar.id} />
      </Section>
      <p class="pd-actions">
        <a href={href(`${path}.pdf?kertas=A4`)}>{say(lang, text.cetakA4)}</a>
        <a href={href(`${path}.pdf?kertas=A3`)}>{say(lang, text.cetakA3)}</a>
        <a href={href(`${path}/${String(maklumat.no)}.json`)}>{say(lang, text.maklumatJson)}</a>
      </p>
      <Note>{say(lang, text.sidik, { sidik: maklumat.sha256 })}</Note>
    </>
  );
}

/** For the wall: the statements large, the promises below. Measured values change daily and stand on the page alone. */
export function maklumatPaper(lang: Lang, view: MaklumatView, maklumat: Maklumat, paper: 'A3' | 'A4'): DocumentSpec {
  const title = say(lang, text.maklumatDi, { kantor: view.kantor.nama });
  return {
    lang,
    title,
    author: view.kantor.nama,
    created: maklumat.pada,
    paper,
    landscape: false,
    running: title,
    mark: say(lang, text.sidik, { sidik: maklumat.sha256.slice(0, 16) }),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: say(lang, text.maklumatNomor, { nomor: maklumat.nomor, hari: formatDay(lang, maklumat.tanggal) }) },
      ...PERNYATAAN.map((one, at) => ({ kind: 'paragraph' as const, strong: true, text: `${String(at + 1)}. ${say(lang, one)}` })),
      { kind: 'heading', level: 2, text: say(lang, text.yangDijanjikan) },
      {
        kind: 'table',
        columns: [
          { title: say(lang, text.kolomLayanan), align: 'left', share: 6 },
          { title: say(lang, text.kolomJanji), align: 'left', share: 4 },
        ],
        rows: view.janji.map(({ layanan, standar }) => ({ kind: 'row', cells: [say(lang, layanan.nama), janji(lang, layanan, standar)] })),
        size: paper === 'A3' ? 14 : 10,
      },
      ...(view.keadaan === 'BERLAKU' ? [] : [{ kind: 'paragraph' as const, strong: true, text: say(lang, text.kedaluwarsa) }]),
      { kind: 'signatures', place: formatDay(lang, maklumat.tanggal), people: [{ role: maklumat.jabatan, name: maklumat.nama }] },
    ],
  };
}
