// What does the desk see of an answer on its way to the archive: the title, the covers, the decision, the reports?
import type { VNode } from 'preact';
import { formatDay, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Inset, Timeline } from '#design/answers';
import { ActPanel, DeskHead, Facts, StateTag } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, type HiddenField, PostForm, TextInput, Textarea } from '#design/forms';
import { Grid, Note, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { recordedRole } from '#platform/identity';
import type { AlasanLapor } from '../actions/lapor-arsip.ts';
import type { Arsip } from '../arsip.ts';
import { proposeMasks } from '../samaran.ts';
import { arsipSetelah } from '../states.ts';
import type { Laporan, LangkahTersimpan } from '../store/arsip.ts';
import { arsipText } from '../text-arsip.ts';
import { mejaArsip as text } from '../text-arsip-meja.ts';
import { arsipPath, dipPath, mejaArsipPath } from './address.ts';
import { ARSIP_TAG } from './desk-list.tsx';
import { kindWords } from './list.tsx';

export interface Typed {
  readonly judul: string;
  readonly ringkasan: string;
  readonly tutup: string;
}

export interface DeskAnswerView {
  readonly lang: Lang;
  readonly arsip: Arsip;
  readonly riwayat: readonly LangkahTersimpan[];
  readonly laporan: readonly Laporan[];
  readonly boleh: { readonly usul: boolean; readonly putus: boolean; readonly sendiri: boolean };
  readonly fields: (path: string) => readonly HiddenField[];
  readonly typed: Typed | undefined;
  readonly error: string | undefined;
}

export function DeskAnswerPage(view: DeskAnswerView): VNode {
  const { lang, arsip: a, riwayat, error } = view;
  const { href } = useReader();
  const facts = [
    { term: say(lang, text.keadaan), value: <StateTag state={ARSIP_TAG[a.keadaan]}>{say(lang, text[a.keadaan])}</StateTag> },
    { term: say(lang, arsipText.hasil), value: kindWords(lang, 'arsip', a.hasil) },
    { term: say(lang, arsipText.dijawab), value: formatDay(lang, a.dijawab) },
    { term: say(lang, arsipText.hari), value: say(lang, arsipText.hariKerja, { n: String(a.hariLayanan) }) },
    { term: say(lang, text.izin), value: say(lang, a.izin ? text.izinAda : text.izinTiada) },
    ...(a.embargo === null ? [] : [{ term: say(lang, text.embargo), value: formatDay(lang, a.embargo) }]),
    { term: say(lang, arsipText.dokumen), value: a.dokumen.length === 0 ? say(lang, arsipText.dokumenTiada) : a.dokumen.map(({ nama }) => nama).join('; ') },
  ];
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={a.judul === '' ? say(lang, text.tanpaJudul) : a.judul} eyebrow={a.nomor}>
        {a.keadaan === 'TERBIT' && <a href={href(arsipPath(a.nomor))}>{say(lang, text.tampil)}</a>}
      </DeskHead>
      {a.beku && <Inset>{say(lang, text.beku)}</Inset>}
      <Grid section>
        <Span cols={6}>
          <Facts items={facts} />
        </Span>
        <Span cols={6}>
          <div id="langkah">
            {a.keadaan === 'BAHAN' && view.boleh.usul && !a.beku && <ProposeForm {...view} />}
            {a.keadaan === 'DIUSULKAN' && <Proposed {...view} />}
            {a.keadaan === 'TERSEMBUNYI' && <Reports {...view} />}
            {view.boleh.putus && <Decide {...view} />}
            {a.keadaan === 'TERBIT' && view.boleh.putus && <ToEntry {...view} />}
          </div>
        </Span>
      </Grid>
      <Section id="riwayat" title={say(lang, text.riwayat)}>
        <Timeline
          items={[...riwayat].reverse().map(({ langkah, peran, catatan, pada }) => ({
            title: say(lang, text[`l${langkah}`]),
            ...(peran === 'warga' || peran === 'sistem' ? {} : { byline: say(lang, recordedRole(peran)) }),
            when: formatInstant(lang, pada, zoneOf(a.kantor) ?? 'WIB'),
            ...(catatan === '' ? {} : { children: catatan }),
          }))}
        />
      </Section>
    </>
  );
}

function ProposeForm({ lang, arsip: a, fields, typed }: DeskAnswerView): VNode {
  const action = `${mejaArsipPath(a.id)}/usul`;
  const masks = proposeMasks(a.rincian);
  return (
    <ActPanel id="usul" title={say(lang, text.usulJudul)}>
      <PostForm action={action} fields={[...fields(action), { name: 'versi', value: String(a.versi) }]}>
        <TextInput id="judul" name="judul" label={say(lang, text.isianJudul)} hint={say(lang, text.isianJudulPetunjuk)} value={typed?.judul ?? a.judul} maxLength={200} required />
        <Textarea id="ringkasan" name="ringkasan" label={say(lang, text.isianRingkasan)} hint={say(lang, text.isianRingkasanPetunjuk)} value={typed?.ringkasan ?? a.ringkasan} rows={3} maxLength={600} />
        {a.izin && a.rincian !== '' && (
          <>
            <Section id="rincian" title={say(lang, text.rincian)} level={3}>
              <Inset>{a.rincian}</Inset>
            </Section>
            <Checkboxes id="pakai" name="pakai" label={say(lang, text.izin)} options={[{ value: 'ya', label: say(lang, text.pakaiRincian) }]} />
            {masks.length === 0 ? (
              <Note>{say(lang, text.samaranTiada)}</Note>
            ) : (
              <Checkboxes
                id="samar"
                name="samar"
                label={say(lang, text.samaran)}
                hint={say(lang, text.samaranPetunjuk)}
                values={masks.map(({ dari, sampai }) => `${dari}-${sampai}`)}
                options={masks.map(({ dari, sampai, jenis }) => ({ value: `${dari}-${sampai}`, label: say(lang, text.samaranBaris, { isi: a.rincian.slice(dari, sampai), jenis: say(lang, arsipText[`samar_${jenis}`]) }) }))}
              />
            )}
            <Textarea id="tutup" name="tutup" label={say(lang, text.tutup)} hint={say(lang, text.tutupPetunjuk)} value={typed?.tutup} rows={2} maxLength={1_000} />
          </>
        )}
        <Button>{say(lang, text.usulkan)}</Button>
      </PostForm>
    </ActPanel>
  );
}

/** What the second person approves, exactly as it will be read. */
function Proposed({ lang, arsip: a, boleh, fields }: DeskAnswerView): VNode {
  const action = `${mejaArsipPath(a.id)}/setujui`;
  return (
    <ActPanel id="setuju" title={say(lang, text.setujuJudul)}>
      <Facts
        items={[
          { term: say(lang, text.akanTampil), value: a.judul },
          ...(a.ringkasan === '' ? [] : [{ term: say(lang, text.isianRingkasan), value: a.ringkasan }]),
          { term: say(lang, arsipText.ditanya), value: a.tampil === '' ? say(lang, text.tanpaRincian) : a.tampil },
        ]}
      />
      {boleh.sendiri && <Note>{say(lang, text.usulSendiri)}</Note>}
      {!boleh.putus && <Note>{say(lang, text.tungguPpid)}</Note>}
      {boleh.putus && !boleh.sendiri && (
        <PostForm action={action} fields={[...fields(action), { name: 'versi', value: String(a.versi) }]}>
          <Button>{say(lang, text.setujui)}</Button>
        </PostForm>
      )}
    </ActPanel>
  );
}

function Reports({ lang, laporan }: DeskAnswerView): VNode {
  return (
    <Section id="laporan" title={say(lang, text.laporan)}>
      <ul class="govuk-list govuk-list--bullet">
        {laporan.map(({ alasan, catatan, pada }) => (
          <li key={pada}>{[say(lang, arsipText[`lapor_${alasan as AlasanLapor}`]), catatan].filter((part) => part !== '').join(': ')}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Judging, and sending back: each with its reason. */
function Decide({ lang, arsip: a, fields }: DeskAnswerView): VNode {
  const action = `${mejaArsipPath(a.id)}/putus`;
  const open = (['TAMPIL', 'TARIK', 'KEMBALI'] as const).filter((langkah) => arsipSetelah(a.keadaan, langkah, false) !== undefined);
  if (open.length === 0) return <></>;
  const label = { TAMPIL: text.tampilkan, TARIK: text.tarik, KEMBALI: text.kembalikan } as const;
  const title = a.keadaan === 'TERSEMBUNYI' ? text.nilaiJudul : open.includes('KEMBALI') ? text.kembalikan : text.tarik;
  return (
    <ActPanel id="nilai" title={say(lang, title)}>
      <PostForm action={action} fields={[...fields(action), { name: 'versi', value: String(a.versi) }]}>
        <Textarea id="alasan" name="alasan" label={say(lang, text.alasan)} rows={2} maxLength={500} required />
        {open.map((langkah) => (
          <Button key={langkah} kind="second" name="langkah" value={langkah}>
            {say(lang, label[langkah])}
          </Button>
        ))}
      </PostForm>
    </ActPanel>
  );
}

function ToEntry({ lang, arsip: a, fields }: DeskAnswerView): VNode {
  const { href } = useReader();
  const action = `${mejaArsipPath(a.id)}/dip`;
  return (
    <ActPanel id="dip" title={say(lang, text.dipJudul)}>
      {a.dip === null ? (
        <PostForm action={action} fields={fields(action)}>
          <TextInput id="unit" name="unit" label={say(lang, text.dipUnit)} maxLength={120} required />
          <Button kind="second">{say(lang, text.dipBuat)}</Button>
        </PostForm>
      ) : (
        <Note>
          <a href={href(dipPath(a.dip))}>{say(lang, text.dipSudah, { nomor: a.dip })}</a>
        </Note>
      )}
    </ActPanel>
  );
}
