// How does the desk's form stand on a phone without a network? (the same paper, words, sums and questions; nothing of anybody in it)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Ask, type Boxes, EntryFoot, EntryForm, EntryHeader, Night, OfflineBar, PartsNav, PhotoSlots } from '#design/entry';
import { ErrorSummary } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { KEADAAN, keadaanOf } from '../../exceptions.ts';
import { judgeForm } from '../../desk/judge.ts';
import { PaperPart } from '../../desk/pages/part.tsx';
import { paperOf } from '../../desk/paper.ts';
import type { MejaTps } from '../../desk/scene.ts';
import { text as desk } from '../../desk/text.ts';
import { LURING, draftOf, isiPath, paketPath } from '../address.ts';
import { text } from '../text.ts';
import { ReviewPanel } from './review.tsx';

interface Props {
  readonly tps: MejaTps;
}

export function FormHeader({ tps: { scene, nama, kode } }: Props): VNode {
  const { lang, kontes, at } = scene;
  const path = isiPath({ ...at, kode });
  const back = { href: LURING, label: say(lang, text.kembaliDaftar) };
  return <EntryHeader back={back} title={nama} small={say(lang, kontes.pack.nama)} side={<Night dark={`${path}?malam=1`} light={`${path}?malam=0`} />} />;
}

export function FormPage({ tps }: Props): VNode {
  const { lang, kontes, at } = tps.scene;
  const { pack } = kontes;
  const id = { ...at, kode: tps.kode };
  const putusan = judgeForm(pack, tps.kode, {}, null);
  const wide = (keadaanOf(pack, tps.kode) & (KEADAAN.KSK_POS | KEADAAN.NOKEN)) !== 0;
  const boxes: Boxes = wide ? 6 : 3;
  const parts = paperOf(pack).bagian;
  return (
    <div data-luring="isi" data-pemilu={at.pemilu} data-kontes={at.kontes} data-kode={tps.kode} data-paket={paketPath(at)}>
      <EntryForm
        action={LURING}
        fields={[]}
        draft={draftOf(id)}
        version="0"
        top={
          <>
            <OfflineBar state="luring" whenOffline />
            <div hidden data-salah>
              <ErrorSummary title={say(lang, text.adaTanya)} items={[]} focus={false} />
            </div>
            <PartsNav items={parts.map(({ bagian, judul }) => ({ no: bagian, title: say(lang, judul), href: `#bagian-${bagian}`, state: 'belum' as const }))} />
          </>
        }
        foot={<EntryFoot note={say(lang, text.kaki)} unmatched={0} button={say(lang, text.tinjauTombol)} />}
      >
        <p class="govuk-body">{say(lang, desk.salin)}</p>
        {parts.map((part) => (
          <PaperPart key={part.bagian} tps={tps} part={part} typed={{}} putusan={putusan} ditegur={false} boxes={boxes} />
        ))}
        <div hidden data-tanya>
          <Section id="tanya" title={say(lang, text.tanyaLain)}>
            <div />
          </Section>
        </div>
        <Section id="foto" title={say(lang, text.fotoJudul)}>
          <Lead>{say(lang, text.fotoIsi)}</Lead>
          <PhotoSlots
            items={pack.form.halaman.map((_, n) => ({
              id: `foto-${n + 1}`,
              name: `foto_${n + 1}`,
              title: say(lang, text.fotoHalaman, { n: String(n + 1) }),
              state: 'kosong' as const,
            }))}
          />
        </Section>
        <Note>{say(lang, text.pengantar)}</Note>
      </EntryForm>
      <ReviewPanel lang={lang} pack={pack} />
      <template data-satu-tanya>
        <Ask id="tanya-baru" title="" open fix={{ href: '#tanya-baru', label: '' }} keep={{ name: 'kertas', value: 'ya', label: '' }} reason={{ name: 'sebab', value: '' }}>
          {' '}
        </Ask>
      </template>
    </div>
  );
}
