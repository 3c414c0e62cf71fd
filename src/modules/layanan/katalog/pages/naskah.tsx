// How does one version of a standard stand, what is wrong with it, and what can be done with it? (the officers' page)
import type { VNode } from 'preact';
import { formatDay } from '#kernel/format';
import type { Day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead, Facts, StateTag, TwoPersons } from '#design/desk';
import { Button, DateInput, ErrorSummary, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Grid, Section, Span } from '#design/page';
import type { Office } from '#platform/offices';
import { type Layanan } from '../layanan.ts';
import { NAMA, NOMOR } from '../komponen.ts';
import { type Temuan, menghalangi } from '../periksa.ts';
import { type Keadaan, type Langkah, keadaanPada, setelah } from '../states.ts';
import type { Standar } from '../store/standar.ts';
import { meja as t } from '../text-meja.ts';
import { type KanalName, uraian } from '../uraian.ts';
import { komponenPath, naskahPath } from './address.ts';

export const KEADAAN_WORDS = {
  DRAF: t.keadaanDRAF,
  DIBAHAS: t.keadaanDIBAHAS,
  USUL: t.keadaanUSUL,
  DITETAPKAN: t.keadaanDITETAPKAN,
  DITARIK: t.keadaanDITARIK,
  BERLAKU: t.keadaanBERLAKU,
  DIGANTI: t.keadaanDIGANTI,
  DICABUT: t.keadaanDICABUT,
} as const satisfies Record<Keadaan, unknown>;

const TAG: Readonly<Record<Keadaan, 'draf' | 'menunggu' | 'terkirim' | 'ditutup'>> = { DRAF: 'draf', DIBAHAS: 'draf', USUL: 'menunggu', DITETAPKAN: 'terkirim', BERLAKU: 'terkirim', DIGANTI: 'ditutup', DICABUT: 'ditutup', DITARIK: 'ditutup' };

export function KeadaanTag({ lang, state }: { readonly lang: Lang; readonly state: Keadaan }): VNode {
  return <StateTag state={TAG[state]}>{say(lang, KEADAAN_WORDS[state])}</StateTag>;
}

export const temuanWords = (lang: Lang, { kode, values }: Temuan): string => say(lang, t[kode], values ?? {});

export interface NaskahView {
  readonly lang: Lang;
  readonly kantor: Office;
  readonly layanan: Layanan;
  readonly one: Standar;
  /** In force now: what this one would replace. */
  readonly kini: Standar | undefined;
  readonly temuan: readonly Temuan[];
  readonly kanal: KanalName;
  readonly today: Day;
  /** Hidden fields of the form that posts to this ending of the draft's path; none = the officer may not. */
  readonly fields: Readonly<Partial<Record<'langkah' | 'usul' | 'setujui' | 'cabut', readonly HiddenField[]>>>;
  readonly account: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly error: string | undefined;
}

export function NaskahPage(view: NaskahView): VNode {
  const { lang, kantor, layanan, one, error, today } = view;
  const stops = menghalangi(view.temuan);
  const warns = view.temuan.filter((temuan) => !stops.includes(temuan));
  const open = one.keadaan !== 'DITETAPKAN' && one.keadaan !== 'DITARIK';
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={say(lang, t.versiNomor, { layanan: say(lang, layanan.nama), no: String(one.no) })} eyebrow={kantor.nama}>
        <KeadaanTag lang={lang} state={keadaanPada(one, today)} />
      </DeskHead>
      {open && stops.length > 0 && <Findings lang={lang} id="temuan" title={say(lang, t.temuan)} items={stops} />}
      {warns.length > 0 && <Findings lang={lang} id="peringatan" title={say(lang, t.peringatan)} items={warns} />}
      <Grid section>
        <Span cols={7}>
          <Section id="komponen" title={say(lang, t.komponen)} tight>
            <Facts items={NOMOR.map((no) => factOf(view, no))} />
          </Section>
        </Span>
        <Span cols={5}>
          <div id="langkah">
            <Steps {...view} />
          </div>
        </Span>
      </Grid>
    </>
  );
}

function Findings({ lang, id, title, items }: { readonly lang: Lang; readonly id: string; readonly title: string; readonly items: readonly Temuan[] }): VNode {
  return (
    <Section id={id} title={title}>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((one) => (
          <li key={one.kode + JSON.stringify(one.values ?? {})}>
            {one.kode === 'E_STD_TIDAK_LENGKAP' ? temuanWords(lang, one) : `${String(one.komponen)}. ${temuanWords(lang, one)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Missing components are named, not hidden. */
function factOf({ lang, one, kanal, fields }: NaskahView, no: (typeof NOMOR)[number]) {
  const lines = uraian(lang, no, one.isi, kanal);
  const may = fields.langkah !== undefined && setelah(one.keadaan, 'ubah') !== undefined;
  return {
    term: `${String(no)}. ${say(lang, NAMA[no])}`,
    value: lines === undefined ? say(lang, t.belumDiisi) : lines.map((line) => <div key={line}>{line}</div>),
    ...(may ? { change: { href: komponenPath(one.id, no), what: say(lang, t.isiKomponen, { no: String(no) }) } } : {}),
  };
}

function Steps(view: NaskahView): VNode {
  const { one, fields } = view;
  const can = (langkah: Langkah): boolean => setelah(one.keadaan, langkah) !== undefined;
  return (
    <>
      {fields.langkah !== undefined && can('bahas') && <ForumForm {...view} />}
      {fields.usul !== undefined && can('usul') && <UsulForm {...view} />}
      {can('setuju') && <Kedua {...view} />}
      {fields.langkah !== undefined && (can('kembali') || can('tarik')) && <Lain {...view} />}
      {fields.cabut !== undefined && keadaanPada(one, view.today) === 'BERLAKU' && one.berlakuSampai === null && <CabutForm {...view} />}
    </>
  );
}

function hidden(one: Standar, fields: readonly HiddenField[], langkah: Langkah): readonly HiddenField[] {
  return [...fields, { name: 'langkah', value: langkah }, { name: 'versi', value: String(one.versi) }];
}

const text = ({ lang, typed }: NaskahView, name: string, label: keyof typeof t, hint?: keyof typeof t) => ({ id: name, name, label: say(lang, t[label]), value: typed[name] ?? '', maxLength: 300, ...(hint === undefined ? {} : { hint: say(lang, t[hint]) }) });
const day = ({ lang, typed }: NaskahView, name: string, label: keyof typeof t) => ({ id: name, name, label: say(lang, t[label]), value: { tanggal: typed[`${name}_tanggal`] ?? '', bulan: typed[`${name}_bulan`] ?? '', tahun: typed[`${name}_tahun`] ?? '' } });

function ForumForm(view: NaskahView): VNode {
  const { lang, one, fields } = view;
  return (
    <ActPanel id="panel-forum" title={say(lang, t.bahasJudul)}>
      <PostForm action={`${naskahPath(one.id)}/langkah`} fields={hidden(one, fields.langkah ?? [], 'bahas')}>
        <DateInput {...day(view, 'forum', 'bahasTanggal')} required />
        <TextInput {...text(view, 'berita', 'bahasBerita')} required />
        <TextInput {...text(view, 'peserta', 'bahasPeserta')} inputMode="numeric" required />
        <Button kind="second">{say(lang, t.bahas)}</Button>
      </PostForm>
    </ActPanel>
  );
}

function UsulForm(view: NaskahView): VNode {
  const { lang, one, fields, temuan } = view;
  const { forum } = one;
  const guards = [
    { text: say(lang, t.lengkap), ok: menghalangi(temuan).length === 0 },
    { text: forum === null ? say(lang, t.forumBelum) : say(lang, t.forumAda, { hari: formatDay(lang, forum.tanggal), berita: forum.berita, n: String(forum.peserta) }), ok: forum !== null },
  ];
  return (
    <ActPanel id="panel-usul" title={say(lang, t.usulJudul)} guards={guards}>
      <PostForm action={`${naskahPath(one.id)}/usul`} fields={hidden(one, fields.usul ?? [], 'usul')}>
        <TextInput {...text(view, 'nomor', 'usulNomor')} required />
        <DateInput {...day(view, 'keputusan', 'usulTanggal')} required />
        <TextInput {...text(view, 'jabatan', 'usulJabatan')} required />
        <DateInput {...day(view, 'berlaku', 'usulBerlaku')} required />
        {forum === null && <TextInput {...text(view, 'mendesak', 'usulMendesak', 'usulMendesakPetunjuk')} />}
        <Button>{say(lang, t.usul)}</Button>
      </PostForm>
    </ActPanel>
  );
}

/** What would be true, for whoever did not propose it. */
function Kedua(view: NaskahView): VNode {
  const { lang, one, kini, fields, account } = view;
  const version = (standar: Standar): string => say(lang, t.mulai, { no: String(standar.no), hari: standar.berlakuDari === null ? '' : formatDay(lang, standar.berlakuDari) });
  const before = kini === undefined || kini.kantor !== one.kantor ? say(lang, t.tidakAda) : version(kini);
  const changes = [{ what: say(lang, t.berubahBerlaku), before, after: version(one) }];
  const when = one.penetapan === null ? '' : one.penetapan.nomor;
  return (
    <TwoPersons id="panel-setuju" title={say(lang, t.setujuJudul)} proposed={{ by: say(lang, t.pengusul), when }} reason={one.mendesak?.alasan} waitsFor={say(lang, t.menunggu)} changes={changes} own={one.pengusul === account}>
      {fields.setujui !== undefined && (
        <PostForm action={`${naskahPath(one.id)}/setujui`} fields={hidden(one, fields.setujui, 'setuju')}>
          <Button>{say(lang, t.setuju)}</Button>
        </PostForm>
      )}
    </TwoPersons>
  );
}

function Lain({ lang, one, fields }: NaskahView): VNode {
  const acts = ([['kembali', t.kembalikan], ['tarik', t.tarik]] as const).filter(([langkah]) => setelah(one.keadaan, langkah) !== undefined);
  return (
    <ActPanel id="panel-lain" title={say(lang, t.lain)}>
      {acts.map(([langkah, label]) => (
        <PostForm key={langkah} action={`${naskahPath(one.id)}/langkah`} fields={hidden(one, fields.langkah ?? [], langkah)}>
          <Button kind="second">{say(lang, label)}</Button>
        </PostForm>
      ))}
    </ActPanel>
  );
}

function CabutForm(view: NaskahView): VNode {
  const { lang, one, fields } = view;
  return (
    <ActPanel id="panel-cabut" title={say(lang, t.cabutJudul)}>
      <PostForm action={`${naskahPath(one.id)}/cabut`} fields={hidden(one, fields.cabut ?? [], 'cabut')}>
        <TextInput {...text(view, 'sebab', 'cabutSebab')} required />
        <Button kind="second">{say(lang, t.cabut)}</Button>
      </PostForm>
    </ActPanel>
  );
}
