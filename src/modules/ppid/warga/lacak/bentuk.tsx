// What can the holder of a receipt do with the request now, and until when? (each act a form of its own; works without a script)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Details, Inset, Panel } from '#design/answers';
import { Button, Checkboxes, FileInput, type HiddenField, PostForm, Textarea } from '#design/forms';
import { Note } from '#design/page';
import { PANJANG } from '../../permohonan/isian.ts';
import { CABUT, IZIN, JAWAB, LENGKAPI, UBAH, ULANG } from '../address.ts';
import { Baris } from '../baris.tsx';
import { kurangWords } from '../kurang.ts';
import { lacakText as text } from '../text-lacak.ts';
import { mintaText } from '../text-minta.ts';
import { batasDi, saatDi } from '../waktu.ts';
import type { Berkas } from './muat.ts';

const FOTO = 'image/jpeg,image/png,image/webp,application/pdf';

/** What was sent and could not stand: the words stay. */
export interface Salah {
  readonly field: 'bukti' | 'kuasa' | 'tujuan' | 'jawab' | 'rincian' | 'izin';
  readonly words: string;
  readonly typed?: string;
}

export interface BentukProps {
  readonly lang: Lang;
  readonly berkas: Berkas;
  /** Hidden fields of a form to this path: ticket, sealed case, which request. */
  readonly fields: (path: string) => readonly HiddenField[];
  readonly salah?: Salah | undefined;
}

const at = ({ salah }: BentukProps, field: Salah['field']): string | undefined => (salah?.field === field ? salah.words : undefined);

/** The next thing first; what needs nothing of her says so. `lain`: other parts of the house offer something below. */
export function Dapat(props: BentukProps & { readonly lain: boolean }): VNode {
  const { lang, berkas, lain } = props;
  const { boleh, tanya, p } = berkas;
  const none = p.keadaan !== 'DITERIMA' && tanya === undefined && boleh.ubahSampai === undefined && !boleh.ulang && !lain;
  return (
    <>
      {p.keadaan === 'DITERIMA' && (boleh.lengkapi ? <Lengkapi {...props} /> : <Inset>{say(lang, text.lengkapiTutup)}</Inset>)}
      {tanya !== undefined && <Jawab {...props} tanya={tanya} />}
      {none && <p class="govuk-body">{say(lang, text.tidakAda)}</p>}
      {boleh.ubahSampai !== undefined && <Ubah {...props} sampai={boleh.ubahSampai} />}
      {boleh.ulang && <Ulang {...props} />}
    </>
  );
}

/** Below everything else: hardly anybody looks for it, and it cannot be undone. */
export function Cabut({ lang, berkas, fields }: BentukProps): VNode {
  if (!berkas.boleh.cabut) return <></>;
  return (
    <PostForm action={CABUT} fields={fields(CABUT)}>
      <Button kind="second" small>
        {say(lang, text.cabutTombol)}
      </Button>
    </PostForm>
  );
}

function Lengkapi(props: BentukProps): VNode {
  const { lang, berkas, fields, salah } = props;
  const { kurang, jam } = berkas;
  return (
    <Panel>
      <p class="pd-strong">{say(lang, text.lengkapiJudul, { kurang: kurangWords(lang, kurang) })}</p>
      {jam.lengkapi !== undefined && <p class="pd-small">{say(lang, text.lengkapiIsi, { batas: batasDi(lang, jam.lengkapi) })}</p>}
      <PostForm action={LENGKAPI} fields={fields(LENGKAPI)} enctype="multipart/form-data">
        {kurang.includes('identitas') && <FileInput id="bukti" name="bukti" label={say(lang, mintaText.buktiBerkas)} hint={say(lang, mintaText.cara_unggahIsi)} error={at(props, 'bukti')} accept={FOTO} />}
        {kurang.includes('kuasa') && <FileInput id="kuasa" name="kuasa" label={say(lang, mintaText.kuasaBerkas)} hint={say(lang, mintaText.kuasaPetunjuk)} error={at(props, 'kuasa')} accept={FOTO} />}
        {kurang.includes('tujuan') && <Textarea id="tujuan" name="tujuan" label={say(lang, mintaText.tujuanLabel)} hint={say(lang, mintaText.tujuanPetunjuk)} value={salah?.field === 'tujuan' ? salah.typed : undefined} error={at(props, 'tujuan')} maxLength={PANJANG.tujuan[1]} />}
        {kurang.includes('identitas') && <Note>{say(lang, mintaText.kirimBuktiSebab)}</Note>}
        <Button>{say(lang, text.lengkapiTombol)}</Button>
      </PostForm>
    </Panel>
  );
}

function Jawab(props: BentukProps & { readonly tanya: { readonly teks: string; readonly pada: string } }): VNode {
  const { lang, berkas, fields, salah, tanya } = props;
  return (
    <Panel>
      <p class="pd-small">{say(lang, text.tanyaJudul)}</p>
      <p class="pd-strong">
        <Baris>{tanya.teks}</Baris>
      </p>
      <p class="pd-small">{say(lang, text.tanyaIsi, { saat: saatDi(lang, tanya.pada, berkas.p.kantor) })}</p>
      <PostForm action={JAWAB} fields={fields(JAWAB)}>
        <Textarea id="jawab" name="jawab" label={say(lang, text.jawabLabel)} value={salah?.field === 'jawab' ? salah.typed : undefined} error={at(props, 'jawab')} maxLength={2_000} required />
        <Button>{say(lang, text.jawabTombol)}</Button>
      </PostForm>
    </Panel>
  );
}

function Ubah(props: BentukProps & { readonly sampai: string }): VNode {
  const { lang, berkas, fields, salah, sampai } = props;
  return (
    <Details summary={say(lang, text.ubahJudul)} id="ubah">
      <PostForm action={UBAH} fields={fields(UBAH)}>
        <Textarea id="rincian" name="rincian" label={say(lang, mintaText.rincianLabel)} hint={say(lang, text.ubahIsi, { saat: saatDi(lang, sampai, berkas.p.kantor) })} value={salah?.field === 'rincian' ? salah.typed : berkas.p.rincian} error={at(props, 'rincian')} rows={6} maxLength={PANJANG.rincian[1]} required />
        <Button kind="second">{say(lang, text.ubahTombol)}</Button>
      </PostForm>
    </Details>
  );
}

function Ulang({ lang, fields }: BentukProps): VNode {
  return (
    <Panel>
      <p class="govuk-body">{say(lang, text.ulangIsi)}</p>
      <PostForm action={ULANG} fields={fields(ULANG)}>
        <Button>{say(lang, text.ulangTombol)}</Button>
      </PostForm>
    </Panel>
  );
}

/** Consents are hers for as long as something is kept. */
export function Pilihan(props: BentukProps): VNode {
  const { lang, berkas, fields } = props;
  const { p, kabarSurel, pemohon } = berkas;
  const box = (name: 'arsip' | 'kabar', label: string, on: boolean): VNode => <Checkboxes id={name} name={name} label={label} options={[{ value: 'ya', label: say(lang, mintaText.izinYa) }]} values={on ? ['ya'] : []} />;
  return (
    <PostForm action={IZIN} fields={fields(IZIN)}>
      {pemohon !== undefined && pemohon.surel !== '' ? box('kabar', say(lang, mintaText.izinKabar), kabarSurel) : <Note>{say(lang, text.izinTanpaSurel)}</Note>}
      {box('arsip', say(lang, mintaText.izinArsip), p.izinArsip)}
      <Button kind="second">{say(lang, text.izinTombol)}</Button>
    </PostForm>
  );
}
