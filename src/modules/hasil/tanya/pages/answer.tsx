// What does an officer read and fill in to answer a question? (the same sentence as the public reads, one form below)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { DeskHead, Queue } from '#design/desk';
import { Button, type HiddenField, PostForm, Select, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { lihatPath } from '../../desk/address.ts';
import { contestWords } from '../../desk/scene.ts';
import type { Scene } from '../../pages/scene.ts';
import { jawabPath, mejaTanyaPath, tanyaPath } from '../address.ts';
import { type TanyaTps, menungguOf } from '../cacah.ts';
import { ALASAN, TERPANJANG, alasanWords, rujukanOf, rujukanWords } from '../jawaban.ts';
import type { TpsTanya } from '../load.ts';
import { ATURAN_TANYA } from '../rules.ts';
import { jawab } from '../text-jawab.ts';
import { text } from '../text.ts';
import { tanyaDalam, tanyaku } from '../timbang.ts';
import { type Names, kalimat, tpsName, wayUp } from '../words.ts';
import { stateWords } from './list.tsx';
import { Answers, TanyaPhotos } from './parts.tsx';

export interface AnswerView {
  readonly scene: Scene;
  readonly kode: AreaCode;
  /** Undefined where nothing is in. */
  readonly tps: TpsTanya | undefined;
  readonly names: Names;
  readonly typed?: { readonly tanya?: string | undefined; readonly alasan?: string | undefined; readonly isi?: string | undefined; readonly rujukan?: string | undefined };
  /** What to correct, and at which field. */
  readonly error?: string;
  readonly field?: 'tanya' | 'alasan' | 'isi' | 'rujukan' | undefined;
}

interface AnswerProps {
  readonly view: AnswerView;
  readonly title: string;
  readonly hidden: readonly HiddenField[];
}

export function AnswerPage({ view, title, hidden }: AnswerProps): VNode {
  const { scene, kode, tps, names } = view;
  const { lang, kontes } = scene;
  const cerita = tps?.cerita ?? [];
  const t = tanyaku(kontes);
  return (
    <>
      <DeskHead title={title} eyebrow={contestWords(lang, kontes)} />
      <Lead>{say(lang, cerita.length === 0 ? jawab.kosongTps : jawab.maksud)}</Lead>
      {tps !== undefined &&
        cerita.map((one) => (
          <Section key={one.id} id={one.id.toLowerCase()} title={say(lang, text.judulAturan, { id: one.id, judul: ruleName(scene, one.id) })}>
            <Inset>{kalimat(scene, t, one, kode, names)}</Inset>
            <Note>{stateWords(scene, kode, one)}</Note>
            <Answers scene={scene} all={tps.jawaban.filter(({ tanya }) => tanya === one.id)} names={names} />
          </Section>
        ))}
      {tps !== undefined && cerita.length > 0 && (
        <>
          <TanyaPhotos scene={scene} paths={tps.foto} />
          <AnswerForm view={view} hidden={hidden} />
        </>
      )}
    </>
  );
}

function ruleName({ lang }: Scene, id: string): string {
  const rule = ATURAN_TANYA.find((one) => one.id === id);
  return rule === undefined ? id : say(lang, rule.judul);
}

function AnswerForm({ view, hidden }: Omit<AnswerProps, 'title'>): VNode {
  const { scene, kode, tps, typed = {}, error, field } = view;
  const { lang, at, kontes } = scene;
  const waiting = tps?.cerita.find(({ keadaan }) => keadaan === 'MENUNGGU') ?? tps?.cerita[0];
  const faultAt = (name: AnswerView['field']): string | undefined => (field === name ? error : undefined);
  return (
    <Section id="jawab" title={say(lang, jawab.lihat)}>
      <PostForm action={jawabPath(at, kode)} fields={[...hidden]}>
        <Select
          id="jawab-tanya"
          name="tanya"
          label={say(lang, jawab.pilihTanya)}
          options={(tps?.cerita ?? []).map(({ id }) => ({ value: id, label: say(lang, text.judulAturan, { id, judul: ruleName(scene, id) }) }))}
          value={typed.tanya ?? waiting?.id}
          error={faultAt('tanya')}
        />
        <Select
          id="jawab-alasan"
          name="alasan"
          label={say(lang, jawab.alasan)}
          empty={say(lang, jawab.tolakALASAN)}
          options={ALASAN.map((one) => ({ value: one, label: alasanWords(lang, one) }))}
          value={typed.alasan}
          error={faultAt('alasan')}
        />
        <Textarea id="jawab-isi" name="isi" label={say(lang, jawab.isi)} hint={say(lang, jawab.isiKet)} value={typed.isi} error={faultAt('isi')} rows={5} maxLength={TERPANJANG} required />
        <Select
          id="jawab-rujukan"
          name="rujukan"
          label={say(lang, jawab.rujukan)}
          empty={say(lang, jawab.tanpaRujukan)}
          options={rujukanOf(kontes.pack).map((one) => ({ value: one, label: rujukanWords(lang, one) }))}
          value={typed.rujukan}
          error={faultAt('rujukan')}
        />
        <div class="pd-actions">
          <Button>{say(lang, jawab.kirim)}</Button>
          <Button kind="second" href={tanyaPath(at, kode)}>
            {say(lang, text.judulTps, { tps: tpsName(scene, view.names, kode, true) })}
          </Button>
          <Button kind="second" href={lihatPath(at, kode)}>
            {say(lang, jawab.kembali)}
          </Button>
        </div>
      </PostForm>
    </Section>
  );
}

interface WaitingProps {
  readonly scene: Scene;
  readonly title: string;
  readonly kode: AreaCode;
  readonly lines: readonly TanyaTps[];
  readonly names: Names;
  readonly lanjut: AreaCode | null;
}

/** The stations of an area that wait for an explanation, page by page. */
export function WaitingPage({ scene, title, kode, lines, names, lanjut }: WaitingProps): VNode {
  const { lang, at, kontes } = scene;
  const { href } = useReader();
  const rows = lines.map((one) => ({
    id: one.kode,
    title: tpsName(scene, names, one.kode),
    href: jawabPath(at, one.kode),
    note: wayUp(names, one.kode),
    state: tanyaDalam(menungguOf(one)).join(', '),
    act: { label: say(lang, jawab.lihat), href: jawabPath(at, one.kode) },
  }));
  return (
    <>
      <DeskHead title={title} eyebrow={contestWords(lang, kontes)} />
      <Lead>{say(lang, jawab.maksud)}</Lead>
      <Queue caption={title} groups={[{ id: 'menunggu', title: say(lang, text.kolomMenunggu), rows }]} heads={{ title: say(lang, text.kolomTps), state: say(lang, text.kolomTanya) }} empty={say(lang, jawab.kosongWilayah)} />
      {lanjut !== null && (
        <p class="govuk-body">
          <a href={href(`${mejaTanyaPath(at, kode)}?after=${lanjut}`)} rel="next">
            {say(lang, text.daftarLanjut)} ({formatInt(lang, lines.length)})
          </a>
        </p>
      )}
    </>
  );
}
