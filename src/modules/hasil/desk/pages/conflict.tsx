// What does an officer see whose form came second? (both sides at once, nothing lost, a way on)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Container, Lead, Section } from '#design/page';
import type { Angka } from '../../figures.ts';
import { lihatPath, perbaikiPath } from '../address.ts';
import { type MejaTps, clockWords } from '../scene.ts';
import { selTercatat, suaraTercatat } from '../standing.ts';
import { akhir } from '../text.ts';
import { Beside } from './figures.tsx';

interface ConflictProps {
  readonly tps: MejaTps;
  /** What the officer typed, by number of the box. */
  readonly angka: readonly Angka[];
  /** The form was sent before with another content: nobody else was in between. */
  readonly own: boolean;
  readonly hidden: readonly HiddenField[];
}

export function ConflictPage({ tps, angka, own, hidden }: ConflictProps): VNode {
  const { scene, kode, tercatat } = tps;
  const { lang, at, kontes } = scene;
  const { pack } = kontes;
  const lama = [...suaraTercatat(tercatat, pack.opsi.length), ...selTercatat(tercatat, pack.form.sel.length)];
  return (
    <Container>
      <Section id="bentrok" title={say(lang, akhir.bentrokJudul)}>
        <Lead>{say(lang, own ? akhir.bentrokUuid : akhir.bentrokIsi)}</Lead>
        <Beside lang={lang} pack={pack} lama={lama} baru={angka} reason={say(lang, akhir.belumTerkirim)} note={noteOf(tps)} />
        <PostForm action={perbaikiPath(at, kode)} fields={hidden}>
          <div class="pd-actions">
            <Button name="langkah" value="ubah">
              {say(lang, akhir.lanjutPerbaikan)}
            </Button>
            <Button kind="second" href={lihatPath(at, kode)}>
              {say(lang, akhir.pakaiTercatat)}
            </Button>
          </div>
        </PostForm>
      </Section>
    </Container>
  );
}

/** "KPPS, 14 Februari 2024 22.30 WIB, versi 2": a role and a time, never a person. */
function noteOf({ scene: { lang }, kode, tercatat }: MejaTps): string {
  const form = tercatat.bacaan.find(({ jenis, seq }) => jenis !== 'FOTO' && seq !== null);
  const versi = say(lang, akhir.versiN, { n: formatInt(lang, tercatat.dasar) });
  return form === undefined ? versi : `${form.isi.peran}, ${clockWords(lang, form.diterima, kode)}, ${versi}`;
}

interface BusyProps {
  readonly tps: MejaTps;
  readonly action: string;
  readonly hidden: readonly HiddenField[];
}

/** Too many forms wait: this one is kept as a draft and can be sent again with the same number. */
export function BusyPage({ tps, action, hidden }: BusyProps): VNode {
  const { lang } = tps.scene;
  return (
    <Container>
      <Section id="sibuk" title={say(lang, akhir.penuhJudul)}>
        <Lead>{say(lang, akhir.penuhIsi)}</Lead>
        <PostForm action={action} fields={hidden}>
          <Button name="langkah" value="kirim">
            {say(lang, akhir.cobaKirim)}
          </Button>
        </PostForm>
      </Section>
    </Container>
  );
}
