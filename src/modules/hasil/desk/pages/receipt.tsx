// What was taken, under which number, and what comes next? (the officer's receipt; the same again when it is asked again)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { QrCode, Roofed } from '#design/answers';
import { Facts } from '#design/desk';
import { DraftDone } from '#design/entry';
import { Button } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import { qrSvg } from '#platform/documents';
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../../figures.ts';
import { areaPath } from '../../pages/address.ts';
import { stateOf, stateWord } from '../../pages/station-state.ts';
import { DESK, fotoPath, perbaikiPath } from '../address.ts';
import { draftName } from '../draft.ts';
import { paperOf } from '../paper.ts';
import { type MejaTps, clockWords } from '../scene.ts';
import { selTercatat, suaraTercatat } from '../standing.ts';
import type { BarisBacaan } from '../store/reading.ts';
import { akhir, text } from '../text.ts';
import { cetak } from '../text-print.ts';
import { PaperTable } from './paper-table.tsx';

interface ReceiptProps {
  readonly tps: MejaTps;
  readonly form: BarisBacaan;
  /** Of whoever looks: their phone forgets its draft. */
  readonly account: string;
  readonly mayCorrect: boolean;
  /** What the QR code says: an address at which the figures can be checked. */
  readonly alamat: string;
}

export function ReceiptPage({ tps, form, account, mayCorrect, alamat }: ReceiptProps): VNode {
  const { scene, kode, nama, tercatat } = tps;
  const { lang, at, kontes } = scene;
  const { pack } = kontes;
  const suara = suaraTercatat(tercatat, pack.opsi.length);
  const angka = [...suara, ...selTercatat(tercatat, pack.form.sel.length)];
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
        <QrCode svg={qrSvg(alamat)} label={say(lang, cetak.qr)} />
        <Note>{say(lang, cetak.qrKet)}</Note>
        <PaperTable lang={lang} pack={pack} id="angka" angka={(at) => figureWords(lang, angka[at])} huruf={(at) => wordsOf(pack, form, tercatat.dasar, at)} />
      </Section>
    </Container>
  );
}

/** Words as typed, while the figures beside them are those of this form. */
function wordsOf(pack: KontesPack, { versi, isi }: BarisBacaan, dasar: number, at: number): string {
  const { huruf } = paperOf(pack).kotak[at] ?? { huruf: null };
  return huruf === null || versi !== dasar ? '' : (isi.kata[huruf] ?? '');
}

function figureWords(lang: Lang, n: Angka | undefined): string {
  return n === null || n === undefined ? say(lang, akhir.kosongKata) : formatInt(lang, n);
}
