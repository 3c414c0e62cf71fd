// What does an officer see of one objection, and which acts are open? (what she wrote, the desk's file, the opinion, the answer)
import type { VNode } from 'preact';
import { formatInstant } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Details, Timeline } from '#design/answers';
import { DeskHead, Facts } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { hari } from '../../permohonan/kabar.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { berkasPath } from '../../meja/address.ts';
import { actPath } from '../address.ts';
import { bacaAlasan, bolehMusyawarah } from '../alasan.ts';
import { langkahWords } from '../berkas-sengketa.ts';
import { siapSengketa } from '../perkara.ts';
import { sengketaBerikut } from '../states.ts';
import type { Keberatan, LangkahKbr, Sengketa } from '../store/keberatan.ts';
import { ALASAN_WORDS, kbrText } from '../text.ts';
import { kbrMejaText as text } from '../text-meja.ts';

export interface KasusView {
  readonly lang: Lang;
  readonly k: Keberatan;
  readonly p: Permohonan | undefined;
  readonly sengketa: Sengketa | undefined;
  readonly kasus: string;
  /** Name of the competent commission, as the first proposal. */
  readonly komisi: string;
  readonly riwayat: readonly LangkahKbr[];
  readonly boleh: { readonly layani: boolean; readonly identitas: boolean; readonly putus: boolean; readonly pendapat: boolean; readonly tanggapi: boolean };
  readonly fields: (path: string) => readonly HiddenField[];
  readonly error: string | undefined;
  /** What was sent and could not stand: it is kept in its form. */
  readonly typed: Readonly<Record<string, string | undefined>>;
  /** The office's bundle: its own panel. */
  readonly sidang: VNode | undefined;
}

export function KasusPage(view: KasusView): VNode {
  const { lang, k, p, kasus, riwayat, error, sengketa } = view;
  const { href } = useReader();
  const none = say(lang, text.belum);
  const items = [
    ...(p === undefined ? [] : [{ term: say(lang, text.permohonan), value: <a href={href(berkasPath(p.id))}>{p.nomor}</a> }]),
    { term: say(lang, kbrText.alasan), value: bacaAlasan(k.alasan).map((huruf) => `${huruf}. ${say(lang, ALASAN_WORDS[huruf])}`).join('; ') },
    { term: say(lang, text.kasus), value: kasus },
    { term: say(lang, text.berkas), value: k.berkas ?? none },
    { term: say(lang, text.pendapat), value: k.pendapat ?? none },
    ...(k.perintah === null || k.perintahBatas === null ? [] : [{ term: say(lang, kbrText.perintah, { batas: hari(lang, k.perintahBatas) }), value: k.perintah }]),
    ...(sengketa === undefined ? [] : [{ term: say(lang, kbrText.SENGKETA_DIAJUKAN), value: `${sengketa.nomor}, ${sengketa.komisi}: ${say(lang, kbrText[sengketa.keadaan])}` }]),
  ];
  const zone = zoneOf(k.kantor) ?? 'WIB';
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={k.nomor} eyebrow={say(lang, text.judul)}>
        <Tag kind={k.lewat ? 'terlambat' : 'diproses'}>{say(lang, kbrText[k.keadaan])}</Tag>
      </DeskHead>
      <Facts items={items} />
      <div id="langkah">
        <Acts {...view} />
      </div>
      <Section id="riwayat" title={say(lang, text.riwayat)}>
        <Timeline items={riwayat.map((step) => ({ title: langkahWords(lang, step.langkah), when: formatInstant(lang, step.pada, zone) })).reverse()} />
      </Section>
    </>
  );
}

/** What was typed into the form of this act; nothing of another's. */
const isianOf = ({ typed }: KasusView, langkah: string) => (name: string): string | undefined => (typed['langkah'] === langkah ? typed[name] : undefined);
const hariOf = (view: KasusView, langkah: string, name: string) => {
  const of = isianOf(view, langkah);
  return { tanggal: of(`${name}_tanggal`) ?? '', bulan: of(`${name}_bulan`) ?? '', tahun: of(`${name}_tahun`) ?? '' };
};

interface ActProps {
  readonly view: KasusView;
  readonly act: Parameters<typeof actPath>[1];
  readonly langkah: string;
  readonly title: Sentence;
  readonly children: VNode | (VNode | false)[];
  readonly versi?: number;
}

function Act({ view, act, langkah, title, children, versi }: ActProps): VNode {
  const { lang, k, fields } = view;
  const path = actPath(k.id, act);
  return (
    <Details id={`act-${langkah}`} summary={say(lang, title)} open={view.typed['langkah'] === langkah}>
      <PostForm action={path} fields={[...fields(path), { name: 'langkah', value: langkah }, { name: 'versi', value: String(versi ?? k.versi) }]}>
        {children}
        <Button kind="second">{say(lang, langkah === 'tanggapi' ? text.kirim : text.simpan)}</Button>
      </PostForm>
    </Details>
  );
}

function Acts(view: KasusView): VNode {
  const { lang, k, boleh, sengketa, fields } = view;
  const open = k.keadaan === 'KEBERATAN_TERDAFTAR';
  const talks = open && bolehMusyawarah(bacaAlasan(k.alasan));
  const order = k.perintah !== null && k.perintahSelesai === null;
  const [path, zip] = [actPath(k.id, 'berkas'), actPath(k.id, 'berkas.zip')];
  const area = (id: string, label: Sentence): VNode => <Textarea id={id} name="isi" label={say(lang, label)} value={isianOf(view, id)('isi')} maxLength={5_000} rows={4} />;
  return (
    <>
      {open && boleh.putus && <Act view={view} act="putus" langkah="berkas" title={text.berkas}>{area('berkas', text.berkasIsi)}</Act>}
      {open && boleh.pendapat && <Act view={view} act="pendapat" langkah="pendapat" title={text.pendapat}>{area('pendapat', text.pendapat)}</Act>}
      {talks && boleh.putus && (
        <Act view={view} act="putus" langkah="tawar" title={text.tawar}>
          {area('tawar', text.tawarIsi)}
          <DateInput id="tawar-batas" name="batas" label={say(lang, text.batas)} value={hariOf(view, 'tawar', 'batas')} />
        </Act>
      )}
      {talks && k.musyawarah !== null && boleh.layani && <Act view={view} act="layani" langkah="sepakat" title={text.sepakat}><></></Act>}
      {open && boleh.tanggapi && <Tanggapi {...view} />}
      {order && boleh.putus && <Act view={view} act="putus" langkah="laksana" title={text.laksana}><></></Act>}
      {k.dijawabPada !== null && k.sampaiPada === null && boleh.layani && (
        <Act view={view} act="layani" langkah="sampai" title={text.sampai}>
          <DateInput id="sampai" name="hari" label={say(lang, text.sampaiHari)} value={hariOf(view, 'sampai', 'hari')} />
        </Act>
      )}
      {boleh.layani && (k.lewat || k.dijawabPada !== null) && (sengketa === undefined || sengketa.keadaan === 'SENGKETA_SELESAI') && <SengketaBaru {...view} />}
      {boleh.layani && sengketa !== undefined && sengketa.keadaan !== 'SENGKETA_SELESAI' && <Maju {...view} sengketa={sengketa} />}
      {boleh.identitas && siapSengketa(k) && (
        <>
          <div class="pd-actions">
            <PostForm action={path} fields={fields(path)}>
              <Button kind="second">{say(lang, text.berkasSengketa)}</Button>
            </PostForm>
            <PostForm action={zip} fields={fields(zip)}>
              <Button kind="second">{say(lang, text.berkasZip)}</Button>
            </PostForm>
          </div>
          <Note>{say(lang, text.berkasTercatat)}</Note>
        </>
      )}
      {view.sidang}
    </>
  );
}

function Tanggapi(view: KasusView): VNode {
  const { lang, k } = view;
  const of = isianOf(view, 'tanggapi');
  return (
    <Act view={view} act="tanggapi" langkah="tanggapi" title={text.tanggapi}>
      <>
        {bacaAlasan(k.alasan).map((huruf) => (
          <div key={huruf}>
            <Radios
              id={`putusan_${huruf}`}
              name={`putusan_${huruf}`}
              value={of(`putusan_${huruf}`)}
              label={say(lang, text.putusan, { huruf, alasan: say(lang, ALASAN_WORDS[huruf]) })}
              options={[{ value: 'kabul', label: say(lang, text.kabul) }, { value: 'tolak', label: say(lang, text.tolak) }]}
            />
            <Textarea id={`alasan_${huruf}`} name={`alasan_${huruf}`} label={say(lang, text.alasan)} value={of(`alasan_${huruf}`)} maxLength={3_000} rows={3} />
          </div>
        ))}
        <Textarea id="perintah" name="perintah" label={say(lang, text.perintahIsi)} value={of('perintah')} maxLength={2_000} rows={2} />
        <DateInput id="perintah-batas" name="batas" label={say(lang, text.batas)} value={hariOf(view, 'tanggapi', 'batas')} />
        <TextInput id="penanda" name="penanda" label={say(lang, text.penanda)} value={of('penanda') ?? say(lang, text.penandaAwal)} maxLength={120} />
      </>
    </Act>
  );
}

function SengketaBaru(view: KasusView): VNode {
  const { lang } = view;
  const of = isianOf(view, 'sengketa');
  return (
    <Act view={view} act="layani" langkah="sengketa" title={text.sengketa}>
      <TextInput id="komisi" name="komisi" label={say(lang, text.sengketaKomisi)} value={of('komisi') ?? view.komisi} maxLength={160} />
      <TextInput id="nomor-komisi" name="nomor" label={say(lang, text.sengketaNomor)} value={of('nomor')} maxLength={80} />
      <DateInput id="sengketa-hari" name="hari" label={say(lang, text.sengketaHari)} value={hariOf(view, 'sengketa', 'hari')} />
      <Checkboxes id="beku" name="beku" label={say(lang, text.sengketaBeku)} values={of('beku') === 'ya' ? ['ya'] : []} options={[{ value: 'ya', label: say(lang, text.ya) }]} />
    </Act>
  );
}

function Maju(view: KasusView & { readonly sengketa: Sengketa }): VNode {
  const { lang, k, sengketa } = view;
  const next = sengketaBerikut(sengketa.keadaan, bacaAlasan(k.alasan).includes('a'));
  return (
    <Act view={view} act="layani" langkah="maju" title={text.maju} versi={sengketa.versi}>
      <Select id="ke" name="ke" label={say(lang, text.maju)} options={next.map((value) => ({ value, label: say(lang, kbrText[value]) }))} />
      <DateInput id="maju-hari" name="hari" label={say(lang, text.majuHari)} value={hariOf(view, 'maju', 'hari')} />
      <Textarea id="maju-catatan" name="catatan" label={say(lang, text.catatan)} value={isianOf(view, 'maju')('catatan')} maxLength={2_000} rows={2} />
    </Act>
  );
}
