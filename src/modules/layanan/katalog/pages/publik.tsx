// Which services does an office give, under which standard, and how did each standard change? (public; layanan.md 2)
import type { VNode } from 'preact';
import { type AreaCode, NATION } from '#kernel/area-code';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Facts } from '#design/desk';
import { PickArea } from '#design/forms';
import { Tag } from '#design/marks';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, DefinitionList } from '#design/tables';
import { text as depan } from '../../text.ts';
import type { LayananKantor } from '../cari.ts';
import { NAMA, NOMOR, type Nomor, UMUM } from '../komponen.ts';
import type { Layanan, WaktuHukum } from '../layanan.ts';
import { lamaWords } from '../satuan.ts';
import { keadaanPada } from '../states.ts';
import type { Standar } from '../store/standar.ts';
import { katalogText as text } from '../text.ts';
import { bedaStandar, uraian } from '../uraian.ts';
import { STANDAR, satuPath, teksPath, versiPath } from './address.ts';
import { biaya, janji, keadaanWords, ukurWords } from './kata.ts';
import type { DaftarView, SatuView, VersiView } from './muat.ts';

const crumbs = (lang: Lang, ...rest: { label: string; href?: string }[]) => [{ label: say(lang, depan.nama), href: '/' }, { label: say(lang, text.judul), ...(rest.length === 0 ? {} : { href: STANDAR }) }, ...rest];

export function DaftarPage({ lang, view }: { readonly lang: Lang; readonly view: DaftarView }): VNode {
  const { kantor, rows } = view;
  const columns: readonly Column<LayananKantor>[] = [
    { kind: 'link', key: 'layanan', title: say(lang, text.kolomLayanan), get: ({ layanan }) => ({ text: say(lang, layanan.nama), href: satuPath(layanan.kode, kantor.kode) }) },
    { kind: 'text', key: 'waktu', title: say(lang, text.kolomWaktu), phone: 'half', get: ({ layanan, standar }) => janji(lang, layanan, standar) },
    { kind: 'text', key: 'biaya', title: say(lang, text.kolomBiaya), phone: 'half', get: ({ standar }) => biaya(lang, standar) },
    { kind: 'text', key: 'standar', title: say(lang, text.kolomStandar), phone: 'wide', get: ({ standar }) => asal(lang, standar, kantor.kode) },
  ];
  const caption = kantor.kode === NATION ? say(lang, text.nasional) : say(lang, text.standarDi, { kantor: kantor.nama });
  return (
    <>
      <Breadcrumbs items={crumbs(lang)} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <Section id="pilih" title={say(lang, text.pilihKantor)}>
        <KantorPicker lang={lang} action={STANDAR} view={view} />
      </Section>
      <Section id="daftar" title={caption}>
        <DataTable id="tabel-standar" caption={caption} quietCaption columns={columns} rows={rows} rowKey={({ layanan }) => layanan.kode} />
      </Section>
    </>
  );
}

function asal(lang: Lang, standar: Standar | undefined, kantor: AreaCode): string {
  if (standar === undefined) return say(lang, text.belumDitetapkan);
  return say(lang, standar.kantor === kantor ? text.sendiri : text.dariNasional);
}

/** Province, then regency, in two plain steps. */
function KantorPicker({ lang, action, view: { picker, kantor } }: { readonly lang: Lang; readonly action: string; readonly view: Pick<DaftarView, 'picker' | 'kantor'> }): VNode {
  const { provinces, chosen, regencies } = picker;
  const options = (list: readonly { readonly kode: string; readonly nama: string }[]) => list.map(({ kode, nama }) => ({ value: kode, label: nama }));
  const first = { id: 'prov', name: 'prov', label: say(lang, depan.provinsi), options: options(provinces), value: chosen?.kode, empty: say(lang, text.nasional) };
  const second = chosen && { id: 'kantor', name: 'kantor', label: say(lang, depan.kabKota), options: options([chosen, ...regencies]), value: kantor.kode };
  return <PickArea action={action} steps={second === undefined ? [first] : [first, second]} button={say(lang, depan.buka)} />;
}

export function SatuPage({ lang, view }: { readonly lang: Lang; readonly view: SatuView }): VNode {
  const { layanan, kantor, standar, buka } = view;
  const { href } = useReader();
  return (
    <>
      <Breadcrumbs items={crumbs(lang, { label: say(lang, layanan.nama) })} />
      <PageHead title={say(lang, layanan.nama)} eyebrow={kantor.kode === NATION ? say(lang, text.nasional) : kantor.nama} tags={standar && <Tag kind="cocok">{say(lang, text.berlaku)}</Tag>}>
        {say(lang, text.resmi, { nama: say(lang, layanan.resmi) })}
      </PageHead>
      <DefinitionList
        items={[
          { term: say(lang, text.untukSiapa), value: say(lang, layanan.siapa) },
          { term: say(lang, text.kolomWaktu), value: janji(lang, layanan, standar) },
          { term: say(lang, text.terukur), value: ukurWords(lang, view.terukur) },
        ]}
      />
      {buka !== undefined && (
        <p class="govuk-body">
          <a href={href(buka)}>{say(lang, text.bukaLayanan)}</a>
        </p>
      )}
      {standar === undefined ? <Inset>{say(lang, text.belumAdaStandar)}</Inset> : <Isi lang={lang} view={view} standar={standar} />}
      <Hukum lang={lang} layanan={layanan} />
      <Section id="kantor" title={say(lang, text.pilihKantor)}>
        <KantorPicker lang={lang} action={`${STANDAR}/${layanan.kode}`} view={view} />
      </Section>
      <p class="govuk-body">
        <a href={href(versiPath(layanan.kode, kantor.kode))}>{say(lang, text.semuaVersi)}</a>
      </p>
    </>
  );
}

function Isi({ lang, view, standar }: { readonly lang: Lang; readonly view: SatuView; readonly standar: Standar }): VNode {
  const { href } = useReader();
  const { penetapan, mendesak, berlakuDari, no } = standar;
  const set = { no: String(no), hari: berlakuDari === null ? '' : formatDay(lang, berlakuDari), nomor: penetapan?.nomor ?? '' };
  const inside = NOMOR.filter((one) => !UMUM.includes(one));
  return (
    <>
      <Section id="standar" title={say(lang, text.kolomStandar)}>
        <p class="govuk-body">
          {say(lang, text.berlakuSejak, set)} {asal(lang, standar, view.kantor.kode)}.
        </p>
        {mendesak !== null && <Inset>{say(lang, text.mendesak, { alasan: mendesak.alasan, hari: formatDay(lang, mendesak.forumSampai) })}</Inset>}
        {view.semuaMati && <Inset>{say(lang, text.kanalMati)}</Inset>}
        {UMUM.map((one) => (
          <Komponen key={one} lang={lang} view={view} standar={standar} no={one} />
        ))}
      </Section>
      <Section id="pengelolaan" title={say(lang, text.komponenDalam)}>
        {view.semua ? inside.map((one) => <Komponen key={one} lang={lang} view={view} standar={standar} no={one} />) : <Note>{say(lang, text.komponenTertutup)}</Note>}
      </Section>
      <Note>
        <a href={href(teksPath(standar.layanan, standar.kantor, standar.no))}>{say(lang, text.buktiJson)}</a>
      </Note>
    </>
  );
}

function Komponen({ lang, view, standar, no }: { readonly lang: Lang; readonly view: SatuView; readonly standar: Standar; readonly no: Nomor }): VNode {
  const lines = uraian(lang, no, standar.isi, view.kanal);
  return (
    <Section id={`komponen-${String(no)}`} title={`${String(no)}. ${say(lang, NAMA[no])}`} level={3} tight>
      <ul class="govuk-list govuk-list--bullet">
        {(lines ?? [say(lang, text.kosong)]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

/** What the law sets stands beside every standard, with its basis and how sure we are. */
function Hukum({ lang, layanan }: { readonly lang: Lang; readonly layanan: Layanan }): VNode {
  return (
    <Section id="hukum" title={say(lang, text.waktuHukum)}>
      {layanan.waktu.length === 0 ? <p class="govuk-body">{say(lang, text.takAdaHukum)}</p> : <Facts items={layanan.waktu.map((one) => ({ term: say(lang, one.untuk), value: hukumWords(lang, one) }))} />}
    </Section>
  );
}

function hukumWords(lang: Lang, { nilai, satuan, dari, perpanjangan, dasar, yakin }: WaktuHukum): string {
  const main = say(lang, text.waktuBaris, { lama: lamaWords(lang, { nilai, satuan }), dari: say(lang, dari) });
  const more = perpanjangan === undefined ? '' : say(lang, text.tambah, { lama: lamaWords(lang, { nilai: perpanjangan, satuan }) });
  return `${main}${more}. ${say(lang, text.dasar, { dasar })}${yakin === 'H' ? '' : ` ${say(lang, text.perluDicek)}`}`;
}

export function VersiPage({ lang, view }: { readonly lang: Lang; readonly view: VersiView }): VNode {
  const { layanan, kantor, versi, today } = view;
  const title = say(lang, text.versiJudul, { layanan: say(lang, layanan.nama) });
  return (
    <>
      <Breadcrumbs items={crumbs(lang, { label: say(lang, layanan.nama), href: satuPath(layanan.kode, kantor.kode) }, { label: title })} />
      <PageHead title={title} eyebrow={kantor.nama} />
      {versi.length === 0 && <Lead>{say(lang, text.versiKosong)}</Lead>}
      {versi.map((one, at) => (
        <Section key={one.id} id={`versi-${String(one.no)}`} title={say(lang, text.versiKe, { no: String(one.no) })}>
          <p class="govuk-body">
            <Tag kind={keadaanPada(one, today) === 'BERLAKU' ? 'cocok' : 'sementara'}>{keadaanWords(lang, one, today)}</Tag>
          </p>
          <Perubahan lang={lang} view={view} one={one} former={versi[at + 1]} />
          <TeksLink lang={lang} one={one} />
        </Section>
      ))}
    </>
  );
}

function TeksLink({ lang, one }: { readonly lang: Lang; readonly one: Standar }): VNode {
  const { href } = useReader();
  return (
    <Note>
      <a href={href(teksPath(one.layanan, one.kantor, one.no))}>{say(lang, text.buktiJson)}</a>. {say(lang, text.sidik, { sidik: one.sha256 ?? '' })}
    </Note>
  );
}

interface PerubahanProps {
  readonly lang: Lang;
  readonly view: VersiView;
  readonly one: Standar;
  readonly former: Standar | undefined;
}

/** What the version before it did not say, and what it said no more. */
function Perubahan({ lang, view, one, former }: PerubahanProps): VNode {
  if (former === undefined) return <p class="govuk-body">{say(lang, text.versiPertama)}</p>;
  const changes = bedaStandar(lang, former.isi, one.isi, view.semua ? NOMOR : UMUM, view.kanal);
  if (changes.length === 0) return <p class="govuk-body">{say(lang, text.versiSama)}</p>;
  return (
    <DefinitionList
      items={changes.map(({ komponen, hilang, baru }) => ({
        term: `${String(komponen)}. ${say(lang, NAMA[komponen])}`,
        value: (
          <ul class="govuk-list">
            {hilang.map((baris) => (
              <li key={`-${baris}`}>{say(lang, text.hilang, { baris })}</li>
            ))}
            {baru.map((baris) => (
              <li key={`+${baris}`}>{say(lang, text.baru, { baris })}</li>
            ))}
          </ul>
        ),
      }))}
    />
  );
}
