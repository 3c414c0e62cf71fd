// How is an answer written: outcome by outcome, with its files, its second person and its sending on one page?
import type { VNode } from 'preact';
import { parseDay } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Details, Inset } from '#design/answers';
import { DeskHead, Facts } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, FileInput, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Tag } from '#design/marks';
import { Grid, Note, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { JENIS18 } from '../../aturan/pasal18.ts';
import { pasalText } from '../../aturan/text-pasal.ts';
import { PENYAMPAIAN } from '../../permohonan/isian.ts';
import { HASIL } from '../../permohonan/states.ts';
import type { Butir } from '../../permohonan/store/berkas.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { keadaanText, penyampaianText } from '../../permohonan/text-keadaan.ts';
import { berkasPath, hitamPath, jawabPath, lampirPath, setujuPath } from '../address.ts';
import type { BerkasDraf, IsiDraf } from '../draf.ts';
import { hasilWords } from '../isi-surat.ts';
import { BARIS_BIAYA } from '../isian.ts';
import type { Halangan, Pemeriksaan } from '../periksa.ts';
import type { PilihanUji } from '../tahan.ts';
import { UJI_WORDS } from '../../uji/text-publik.ts';
import { jawabText as text } from '../text.ts';

export interface JawabView {
  readonly lang: Lang;
  readonly p: Permohonan;
  readonly isi: IsiDraf;
  readonly butir: readonly Butir[];
  readonly berkas: readonly (BerkasDraf & { readonly nama: string })[];
  /** Files that units brought, to lay beside an item. */
  readonly dariUnit: readonly { readonly id: string; readonly nama: string }[];
  readonly uji: readonly PilihanUji[];
  readonly periksa: Pemeriksaan & { readonly sidik: string };
  readonly setuju: { readonly diusulkan: boolean; readonly disetujui: string | undefined };
  readonly terusan: readonly { readonly nama: string; readonly nomor: string | undefined }[];
  /** What this officer may do. */
  readonly boleh: { readonly putus: boolean; readonly setuju: boolean };
  readonly fields: (path: string) => readonly HiddenField[];
  readonly error: string | undefined;
}

/** What a guard of the consequence tests says is said in its own words; the rest is ours. Whoever joins them ends the sentence. */
function codeWords(lang: Lang, { code, values = {} }: Halangan): string {
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, dayWords(lang, String(value))]));
  const own = (text as Readonly<Record<string, Sentence | undefined>>)[`e${code}`];
  return say(lang, own ?? UJI_WORDS[code as keyof typeof UJI_WORDS], named).replace(/\.$/, '');
}

function dayWords(lang: Lang, value: string): string {
  const read = parseDay(value);
  return read.ok ? formatDay(lang, read.value) : value;
}

export function JawabPage(view: JawabView): VNode {
  const { lang, p, error } = view;
  const { href } = useReader();
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#jawab', text: error }]} />}
      <DeskHead title={say(lang, text.judul)} eyebrow={p.nomor}>
        <Tag kind="diproses">{say(lang, keadaanText[p.keadaan])}</Tag> <a href={href(berkasPath(p.id))}>{p.judul === '' ? p.nomor : p.judul}</a>
      </DeskHead>
      <Hambatan {...view} />
      <Grid section>
        <Span cols={7}>{view.boleh.putus ? <Draf {...view} /> : <Dibaca {...view} />}</Span>
        <Span cols={5}>
          <Berkas {...view} />
          <DuaOrang {...view} />
          {view.boleh.putus && view.periksa.halangan.length === 0 && <Kirim {...view} />}
          {view.boleh.putus && <Terusan {...view} />}
        </Span>
      </Grid>
    </>
  );
}

function Hambatan({ lang, periksa }: JawabView): VNode {
  if (periksa.halangan.length === 0) return <Inset>{say(lang, text.siap)}</Inset>;
  return (
    <Section id="hambatan" title={say(lang, text.hambatan)} tight>
      <ul class="govuk-list govuk-list--bullet">
        {periksa.halangan.map((one) => (
          <li key={`${one.butir} ${one.code}`}>
            <a href={one.butir === 0 ? '#umum' : `#butir-${one.butir}`}>{one.butir === 0 ? say(lang, text.umum) : say(lang, text.perButir, { no: formatInt(lang, one.butir) })}</a>: {codeWords(lang, one)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Draf(view: JawabView): VNode {
  const { lang, p, isi, butir, fields } = view;
  return (
    <PostForm action={jawabPath(p.id)} fields={[...fields(jawabPath(p.id)), { name: 'langkah', value: 'simpan' }]}>
      <Section id="umum" title={say(lang, text.umum)} tight>
        <Textarea id="ringkas" name="ringkas" label={say(lang, text.ringkas)} hint={say(lang, text.ringkasIsi)} value={isi.ringkas} maxLength={1_000} rows={3} />
      </Section>
      {butir.map((item) => (
        <ButirIsian key={item.no} view={view} item={item} />
      ))}
      <Section id="cara" title={say(lang, text.cara)}>
        <Select id="cara-pilih" name="cara" label={say(lang, text.cara)} value={isi.cara} options={PENYAMPAIAN.map((value) => ({ value, label: say(lang, penyampaianText[value]) }))} />
        <TextInput id="cara_alasan" name="cara_alasan" label={say(lang, text.caraAlasan, { diminta: say(lang, penyampaianText[p.penyampaian]) })} value={isi.caraAlasan} maxLength={500} />
        <Checkboxes id="tentang_pemohon" name="tentang_pemohon" label={say(lang, text.tentang)} values={isi.tentangPemohon ? ['ya'] : []} options={[{ value: 'ya', label: say(lang, text.tentangYa) }]} />
      </Section>
      <Biaya {...view} />
      <Button>{say(lang, text.simpan)}</Button>
    </PostForm>
  );
}

/** The second person reads what will be sent, without fields. */
function Dibaca({ lang, isi, butir }: JawabView): VNode {
  return (
    <Section id="umum" title={say(lang, text.umum)} tight>
      <p class="govuk-body">{isi.ringkas}</p>
      <Facts items={butir.map((item) => ({ term: `${formatInt(lang, item.no)}. ${item.teks}`, value: [hasilWords(lang, item.hasil) || say(lang, text.belum), item.keterangan, item.uji ?? '', item.pemegang ?? '', item.tautan ?? ''].filter((part) => part !== '').join('. ') }))} />
    </Section>
  );
}

/** Zero is printed as zero, so most bills stay closed. */
function Biaya({ lang, isi, periksa }: JawabView): VNode {
  return (
    <Details id="biaya" summary={say(lang, text.biayaJudul)} open={isi.biaya.length > 0 || periksa.halangan.some(({ code }) => code === 'JAWAB_BIAYA')}>
      <Note>{say(lang, text.biayaIsi)}</Note>
      {Array.from({ length: BARIS_BIAYA }, (_, at) => {
        const [no, line] = [at + 1, isi.biaya[at]];
        return (
          <Grid key={no}>
            <Span cols={6}>
              <TextInput id={`biaya_${no}`} name={`biaya_${no}`} label={say(lang, text.biaya, { no: formatInt(lang, no) })} value={line?.uraian} maxLength={120} />
            </Span>
            <Span cols={3}>
              <TextInput id={`jumlah_${no}`} name={`jumlah_${no}`} label={say(lang, text.biayaJumlah)} value={line && String(line.jumlah)} inputMode="numeric" maxLength={6} />
            </Span>
            <Span cols={3}>
              <TextInput id={`satuan_${no}`} name={`satuan_${no}`} label={say(lang, text.biayaSatuan)} value={line && String(line.satuan)} inputMode="numeric" maxLength={8} />
            </Span>
          </Grid>
        );
      })}
      <TextInput id="biaya_dasar" name="biaya_dasar" label={say(lang, text.biayaDasar)} value={isi.biayaDasar} maxLength={200} />
    </Details>
  );
}

function ButirIsian({ view, item }: { readonly view: JawabView; readonly item: Butir }): VNode {
  const { lang, isi, uji, periksa } = view;
  const name = (field: string): { id: string; name: string } => ({ id: `${field}_${item.no}`, name: `${field}_${item.no}` });
  const wrong = periksa.halangan.filter(({ butir }) => butir === item.no).map((one) => codeWords(lang, one));
  const sheets = uji.map((one) => ({
    value: one.nilai,
    label: say(lang, text.ujiSatu, { nomor: one.nomor, bagian: one.bagian, judul: one.judul, huruf: one.huruf, sampai: formatDay(lang, one.sampai) }),
  }));
  // A sheet that has ended is still shown as what was chosen.
  const ended = item.uji !== null && !uji.some(({ nilai }) => nilai === item.uji) ? [{ value: item.uji, label: item.uji }] : [];
  return (
    <Section id={`butir-${item.no}`} title={say(lang, text.perButir, { no: formatInt(lang, item.no) })}>
      <p class="govuk-body">{item.teks}</p>
      {wrong.length > 0 && <Note>{wrong.join('; ')}.</Note>}
      <Select {...name('hasil')} label={say(lang, text.hasil)} value={item.hasil ?? ''} empty={say(lang, text.belum)} options={HASIL.map((value) => ({ value, label: hasilWords(lang, value) }))} />
      <Textarea {...name('keterangan')} label={say(lang, text.keterangan)} value={item.keterangan} maxLength={2_000} rows={3} />
      <TextInput {...name('tautan')} label={say(lang, text.tautan)} value={item.tautan ?? ''} maxLength={500} />
      <Details summary={say(lang, text.bilaDitahan)} open={item.hasil === 'tolak' || item.hasil === 'hitamkan' || item.uji !== null}>
        <Select {...name('uji')} label={say(lang, text.uji)} value={item.uji ?? ''} empty={say(lang, text.ujiTanpa)} options={[...sheets, ...ended]} />
        <Select {...name('pasal18')} label={say(lang, text.pasal18)} value={isi.pasal18[String(item.no)] ?? ''} empty={say(lang, text.pasal18Bukan)} options={JENIS18.map((value) => ({ value, label: say(lang, pasalText[value]) }))} />
      </Details>
      <Details summary={say(lang, text.bilaTidakDikuasai)} open={item.hasil === 'tidak_dikuasai'}>
        <TextInput {...name('pemegang')} label={say(lang, text.pemegang)} value={item.pemegang ?? ''} maxLength={200} />
      </Details>
    </Section>
  );
}

function Berkas(view: JawabView): VNode {
  const { lang, p, butir, berkas, dariUnit, fields, boleh } = view;
  const { href } = useReader();
  return (
    <>
      {butir.map(({ no }) => {
        const own = berkas.filter((one) => one.butir === no);
        return (
          <Section key={no} id={`berkas-${no}`} title={say(lang, text.berkas, { no: formatInt(lang, no) })} tight={no === 1}>
            {own.length === 0 && <Note>{say(lang, text.berkasKosong)}</Note>}
            {own.map((one) => (
              <PostForm key={one.id} action={lampirPath(p.id)} fields={[...fields(lampirPath(p.id)), { name: 'lepas', value: one.id }]} enctype="multipart/form-data">
                <p class="govuk-body">
                  {one.nama}: {one.kotak.length === 0 ? say(lang, text.berkasUtuh) : say(lang, text.berkasKotak, { n: formatInt(lang, one.kotak.length) })}. <a href={href(hitamPath(p.id, one.id))}>{say(lang, text.berkasHitam)}</a>
                </p>
                {boleh.putus && <Button kind="second">{say(lang, text.berkasLepas)}</Button>}
              </PostForm>
            ))}
            {boleh.putus && (
              <PostForm action={lampirPath(p.id)} fields={[...fields(lampirPath(p.id)), { name: 'butir', value: String(no) }]} enctype="multipart/form-data">
                {dariUnit.length > 0 && (
                  <Select id={`asal_${no}`} name="asal" label={say(lang, text.berkasDari)} empty={say(lang, text.berkasPilih)} options={dariUnit.map(({ id, nama }) => ({ value: id, label: nama }))} />
                )}
                <FileInput id={`unggah_${no}`} name="unggah" label={say(lang, text.berkasUnggah)} />
                <Button kind="second">{say(lang, text.berkasTambah)}</Button>
              </PostForm>
            )}
          </Section>
        );
      })}
    </>
  );
}

function DuaOrang({ lang, p, periksa, setuju, boleh, fields }: JawabView): VNode {
  if (!periksa.perluDua) return <></>;
  const act = (path: string, langkah: string, words: Sentence): VNode => (
    <PostForm action={path} fields={[...fields(path), { name: 'langkah', value: langkah }, { name: 'sidik', value: periksa.sidik }]}>
      <Button kind="second">{say(lang, words)}</Button>
    </PostForm>
  );
  return (
    <Section id="dua-orang" title={say(lang, text.usulJudul)}>
      <p class="govuk-body">{say(lang, text.usulIsi)}</p>
      {setuju.disetujui !== undefined && <Inset>{say(lang, text.setujuSudah, { waktu: setuju.disetujui })}</Inset>}
      {setuju.disetujui === undefined && setuju.diusulkan && <Note>{say(lang, text.usulSudah)}</Note>}
      {setuju.disetujui === undefined && boleh.putus && act(jawabPath(p.id), 'usul', text.usulTombol)}
      {setuju.disetujui === undefined && setuju.diusulkan && boleh.setuju && act(setujuPath(p.id), 'setuju', text.setujuTombol)}
    </Section>
  );
}

function Terusan({ lang, p, terusan, fields }: JawabView): VNode {
  return (
    <Section id="teruskan" title={say(lang, text.tawarJudul)}>
      <Note>{say(lang, text.tawarIsi)}</Note>
      {terusan.map(({ nama, nomor }) => (
        <p class="govuk-body" key={nama}>
          {nomor === undefined ? say(lang, text.tawarSudah, { kantor: nama }) : say(lang, text.tawarJadi, { kantor: nama, nomor })}
        </p>
      ))}
      <PostForm action={jawabPath(p.id)} fields={[...fields(jawabPath(p.id)), { name: 'langkah', value: 'tawar' }]}>
        <TextInput id="kode" name="kode" label={say(lang, text.tawarKode)} inputMode="numeric" maxLength={4} />
        <Button kind="second">{say(lang, text.tawarTombol)}</Button>
      </PostForm>
    </Section>
  );
}

function Kirim({ lang, p, fields }: JawabView): VNode {
  return (
    <Section id="kirim" title={say(lang, text.kirimJudul)}>
      <p class="govuk-body">{say(lang, text.kirimIsi)}</p>
      <PostForm action={jawabPath(p.id)} fields={[...fields(jawabPath(p.id)), { name: 'langkah', value: 'kirim' }, { name: 'versi', value: String(p.versi) }]}>
        <TextInput id="penanda" name="penanda" label={say(lang, text.penanda)} value={say(lang, text.penandaAwal)} maxLength={120} />
        <Button>{say(lang, text.kirimTombol)}</Button>
      </PostForm>
    </Section>
  );
}
