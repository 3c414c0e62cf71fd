// What is read once more before a form goes out to the public? (the second step; it works without script)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { type Fact, Facts } from '#design/desk';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import type { Putusan } from '../judge.ts';
import { reasonLabel } from '../reason-label.ts';
import type { MejaTps } from '../scene.ts';
import { akhir, text } from '../text.ts';
import { askWords } from '../words.ts';
import type { Angka } from '../../figures.ts';
import type { Terketik } from '../typed.ts';
import { checkName } from '../../pages/text-checks.ts';
import { Beside, Figures } from './figures.tsx';

interface ReviewProps {
  readonly tps: MejaTps;
  /** Where it is sent to. */
  readonly action: string;
  readonly typed: Terketik;
  readonly putusan: Putusan;
  /** On record, of a correction; null = a first form. */
  readonly lama: readonly Angka[] | null;
  /** Ticket, number of the sending, and all that was typed. */
  readonly hidden: readonly HiddenField[];
  readonly malam: string | undefined;
}

export function ReviewPage({ tps, action, typed, putusan, lama, hidden, malam }: ReviewProps): VNode {
  const { lang, kontes } = tps.scene;
  const { pack } = kontes;
  const { angka } = putusan.terbaca;
  return (
    <Container>
      <Section id="periksa" title={say(lang, akhir.periksaJudul)}>
        <Lead>{say(lang, akhir.periksaIsi)}</Lead>
        <Kept tps={tps} putusan={putusan} typed={typed} />
        {lama !== null && (
          <Section id="berubah" title={say(lang, akhir.berubah)} level={3}>
            <Facts items={reasonFacts(tps, putusan)} />
            <Beside lang={lang} pack={pack} lama={lama} baru={angka} reason={say(lang, akhir.belumTerkirim)} />
          </Section>
        )}
        {lama === null && <Figures lang={lang} pack={pack} angka={angka} />}
        <PostForm action={malam === undefined ? action : `${action}?malam=${malam}`} fields={hidden}>
          <div class="pd-actions">
            <Button name="langkah" value="kirim">
              {say(lang, lama === null ? akhir.kirim : akhir.kirimPerbaikan)}
            </Button>
            <Button kind="second" name="langkah" value="ubah">
              {say(lang, akhir.ubah)}
            </Button>
          </div>
        </PostForm>
      </Section>
    </Container>
  );
}

function reasonFacts({ scene: { lang } }: MejaTps, { sebab }: Putusan): Fact[] {
  if (sebab === null) return [];
  return [
    { term: say(lang, text.sebabKode), value: reasonLabel(lang, sebab.kode) },
    { term: say(lang, text.sebabCatatan), value: sebab.catatan },
  ];
}

/** What does not fit and is kept, each with its reason; or that everything fits. */
function Kept({ tps: { scene }, putusan, typed }: Pick<ReviewProps, 'tps' | 'putusan' | 'typed'>): VNode {
  const { lang, kontes } = scene;
  const { dipertahankan } = putusan.jawaban;
  const words = putusan.huruf === null && putusan.terbaca.huruf.includes('KOSONG');
  return (
    <>
      {dipertahankan.length === 0 && <Note>{say(lang, akhir.semuaCocok)}</Note>}
      {dipertahankan.length > 0 && (
        <Section id="kertas" title={say(lang, akhir.dipertahankan)} level={3}>
          <Facts
            items={dipertahankan.map(({ kunci, cek, alasan }) => {
              const asked = putusan.tanya.find((one) => one.kunci === kunci);
              const empty = asked === undefined || cek !== 'KOSONG' ? '' : askWords(lang, kontes.pack, asked, typed).judul;
              return { term: cek === 'KOSONG' ? empty : `${cek}. ${say(lang, checkName[`nama${cek}`])}`, value: alasan };
            })}
          />
        </Section>
      )}
      {words && <Note>{say(lang, akhir.hurufTakLengkap)}</Note>}
    </>
  );
}
