// What does everybody read of a closed plenary? (its form as data, print and page; versions stay side by side)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Verify } from '#design/answers';
import { Facts, StateTag } from '#design/desk';
import { Grid, Lead, Note, PageHead, Section, Span } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { recordedRole } from '#platform/identity';
import { isoOf } from '../../instants.ts';
import { reasonWords } from '../../layers/reasons.ts';
import { areaPath } from '../../pages/address.ts';
import { Meanings } from '../../pages/meanings.tsx';
import { type Scene, eyebrowOf, timeAt } from '../../pages/scene.ts';
import type { IsiFormulir } from '../form.ts';
import type { FormulirD, Rapat } from '../store/plenary.ts';
import { publicText as text } from '../text-public.ts';
import { formPath } from './address.ts';
import { columnName, figure } from './words.ts';

export interface FormView {
  readonly scene: Scene;
  readonly node: AreaCode;
  readonly rapat: Rapat;
  readonly isi: IsiFormulir;
  readonly form: FormulirD;
  /** All versions, the newest first. */
  readonly versions: readonly Rapat[];
}

type Row = IsiFormulir['baris'][number];

export function FormPage({ view }: { readonly view: FormView }): VNode {
  const { scene, node, isi, versions } = view;
  const { lang } = scene;
  const [proposed, approved] = isi.penutup;
  const repair = versions[0]?.ditutup === null;
  return (
    <>
      <PageHead
        title={say(lang, text.judul, { nama: isi.nama })}
        eyebrow={eyebrowOf(scene)}
        tags={repair ? <StateTag state="perbaikan" /> : undefined}
      />
      <Lead>
        {say(lang, text.maksud, {
          versi: formatInt(lang, isi.versi),
          waktu: timeAt(lang, isoOf(isi.ditutup), node),
          satu: say(lang, recordedRole(proposed.peran)),
          dua: say(lang, recordedRole(approved.peran)),
        })}
      </Lead>
      {repair && <Note>{say(lang, text.perbaikan)}</Note>}
      <Corrections view={view} />
      <Rows view={view} />
      <Grid section>
        <Span cols={7}>
          <Notes view={view} />
          <Versions view={view} />
        </Span>
        <Span cols={5}>
          <Proof view={view} />
          <Section id="unduh" title={say(lang, text.unduh)} level={3}>
            <Files
              items={[
                { href: `${formPath(scene.at, node)}.pdf`, title: say(lang, text.pdf) },
                { href: `${formPath(scene.at, node)}.json`, title: say(lang, text.json) },
                { href: `${formPath(scene.at, node)}.csv`, title: say(lang, text.csv) },
              ]}
            />
          </Section>
        </Span>
      </Grid>
      <Meanings lang={lang} />
    </>
  );
}

/** What the plenary wrote otherwise than the form below, before the rows (hasil.md 9.4: differences first). */
function Corrections({ view: { scene, isi } }: { readonly view: FormView }): VNode | null {
  const { lang, kontes } = scene;
  const corrected = isi.baris.filter((row) => row.sebab !== null);
  if (corrected.length === 0) return null;
  const moved = (row: Row): string =>
    [...row.suara, ...row.sel]
      .flatMap((cell, place) => {
        const before = [...(row.bawah?.suara ?? []), ...(row.bawah?.sel ?? [])][place] ?? null;
        return cell === before
          ? []
          : [say(lang, text.menjadi, { kolom: columnName(lang, kontes, place), dari: figure(lang, before), ke: figure(lang, cell) })];
      })
      .join('; ');
  return (
    <Section id="pembetulan" title={say(lang, text.beda)}>
      <Facts
        items={corrected.map((row) => ({
          term: row.nama,
          value: [moved(row), row.sebab === null ? '' : reasonWords(lang, row.sebab), row.catatan ?? '']
            .filter((part) => part !== '')
            .join('. '),
        }))}
      />
    </Section>
  );
}

/** Votes and the sums of part V; all cells are in the files. */
function Rows({ view: { scene, isi } }: { readonly view: FormView }): VNode {
  const { lang, kontes, at } = scene;
  const n = kontes.pack.opsi.length;
  const sums = kontes.pack.form.sel.flatMap((cell, place) => (cell.bagian === 'V' ? [place] : []));
  const columns: Column<Row>[] = [
    {
      kind: 'link',
      key: 'nama',
      title: say(lang, text.nama),
      sortable: false,
      get: (row) => ({ text: row.nama, ...(row.kode === '' ? {} : { href: areaPath(at, row.kode as AreaCode) }) }),
    },
    ...kontes.pack.opsi.map((opsi, place): Column<Row> => ({
      kind: 'number',
      key: opsi.id,
      title: columnName(lang, kontes, place),
      sortable: false,
      get: (row) => row.suara[place] ?? null,
    })),
    ...sums.map((place): Column<Row> => ({
      kind: 'number',
      key: `v${String(place)}`,
      title: columnName(lang, kontes, n + place),
      sortable: false,
      get: (row) => row.sel[place] ?? null,
    })),
  ];
  const total: Row = { kode: '', nama: say(lang, text.jumlah), ...isi.kaki, bawah: null, sebab: null, catatan: null };
  return (
    <Section id="baris" title={say(lang, text.baris)}>
      <DataTable
        id="tabel-baris"
        caption={say(lang, text.baris)}
        quietCaption
        columns={columns}
        rows={isi.baris}
        rowKey={(row) => row.kode}
        total={total}
      />
    </Section>
  );
}

function Notes({ view: { scene, isi } }: { readonly view: FormView }): VNode {
  const { lang } = scene;
  const nihil = say(lang, text.nihil);
  const objections = isi.keberatan.map(
    (one) => `${one.nomor === null ? '' : say(lang, text.peserta, { n: String(one.nomor) })}${one.uraian} ${one.tindakLanjut ?? ''}`,
  );
  return (
    <Section id="catatan" title={say(lang, text.catatanJudul)} level={3} tight>
      <Facts
        items={[
          { term: say(lang, text.saksi), value: isi.saksi.length === 0 ? nihil : isi.saksi.join(', ') },
          { term: say(lang, text.pengawas), value: say(lang, isi.pengawas ? text.hadir : text.takHadir) },
          { term: say(lang, text.keberatan), value: objections.join(' ') || nihil },
          { term: say(lang, text.kejadian), value: isi.kejadian.map((one) => one.uraian).join(' ') || nihil },
        ]}
      />
    </Section>
  );
}

function Versions({ view: { scene, node, versions } }: { readonly view: FormView }): VNode {
  const { lang } = scene;
  return (
    <Section id="versi" title={say(lang, text.versi)} level={3}>
      <Facts
        items={versions.map((rapat) => ({
          term: say(lang, text.versiBaris, { n: formatInt(lang, rapat.versi) }),
          value:
            rapat.ditutup === null
              ? say(lang, text.dibuka, { waktu: timeAt(lang, isoOf(rapat.dibuka), node) })
              : say(lang, text.ditutup, { waktu: timeAt(lang, isoOf(rapat.ditutup), node) }),
        }))}
      />
    </Section>
  );
}

function Proof({ view: { scene, form } }: { readonly view: FormView }): VNode {
  const { lang } = scene;
  return (
    <Verify
      title={say(lang, text.bukti)}
      intro={say(lang, text.buktiMaksud)}
      facts={[
        { term: say(lang, text.sidikData), value: form.sha256, code: true },
        { term: say(lang, text.sidikPdf), value: form.pdfSha256, code: true },
      ]}
      steps={[say(lang, text.langkahUnduh), say(lang, text.langkahCocok), say(lang, text.langkahCatatan)]}
    />
  );
}
