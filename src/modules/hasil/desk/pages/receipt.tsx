// What was taken, under which number, and what comes next? (the officer's receipt; the same again when it is asked again)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Roofed } from '#design/answers';
import { Facts } from '#design/desk';
import { DraftDone } from '#design/entry';
import { Button } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import { areaPath } from '../../pages/address.ts';
import { stateOf, stateWord } from '../../pages/station-state.ts';
import { DESK, fotoPath, perbaikiPath } from '../address.ts';
import { draftName } from '../draft.ts';
import { type MejaTps, clockWords } from '../scene.ts';
import { selTercatat, suaraTercatat } from '../standing.ts';
import type { BarisBacaan } from '../store/reading.ts';
import { akhir, text } from '../text.ts';
import { Figures } from './figures.tsx';

interface ReceiptProps {
  readonly tps: MejaTps;
  readonly form: BarisBacaan;
  /** Of whoever looks: their phone forgets its draft. */
  readonly account: string;
  readonly mayCorrect: boolean;
}

export function ReceiptPage({ tps, form, account, mayCorrect }: ReceiptProps): VNode {
  const { scene, kode, nama, tercatat } = tps;
  const { lang, at, kontes } = scene;
  const { pack } = kontes;
  const suara = suaraTercatat(tercatat, pack.opsi.length);
  const state = stateWord(lang, stateOf(tercatat.status, suara, tercatat.gagal.length));
  const facts = [
    { term: say(lang, akhir.terimaTps), value: nama },
    { term: say(lang, akhir.terimaKode), value: kode },
    { term: say(lang, akhir.terimaNomor), value: form.seq === null ? say(lang, akhir.terimaTanpaNomor) : formatInt(lang, form.seq) },
    { term: say(lang, akhir.terimaVersi), value: formatInt(lang, form.versi) },
    { term: say(lang, akhir.terimaWaktu), value: clockWords(lang, form.diterima, kode) },
    { term: say(lang, akhir.terimaKeadaan), value: state },
    { term: say(lang, akhir.terimaKirim), value: form.uuid },
  ];
  return (
    <Container>
      {form.akun === account && <DraftDone draft={draftName(scene, kode, account)} />}
      <Section id="terima" title={say(lang, form.jenis === 'ISI' ? akhir.terimaJudul : akhir.terimaPerbaikan)}>
        <Roofed>
          <Facts items={facts} />
        </Roofed>
        {form.seq === null && <Note>{say(lang, akhir.terimaSama)}</Note>}
        <Lead>{say(lang, akhir.lanjut)}</Lead>
        <div class="pd-actions">
          <Button href={fotoPath(at, kode)}>{say(lang, akhir.lanjutFoto)}</Button>
          <Button kind="second" href={DESK}>
            {say(lang, akhir.lanjutDaftar)}
          </Button>
          <Button kind="second" href={areaPath(at, kode)}>
            {say(lang, text.halamanUmum)}
          </Button>
          {mayCorrect && (
            <Button kind="second" href={perbaikiPath(at, kode)}>
              {say(lang, text.perbaiki)}
            </Button>
          )}
        </div>
      </Section>
      <Section id="angka" title={say(lang, akhir.angkaTercatat)}>
        <Figures lang={lang} pack={pack} angka={[...suara, ...selTercatat(tercatat, pack.form.sel.length)]} />
      </Section>
    </Container>
  );
}
