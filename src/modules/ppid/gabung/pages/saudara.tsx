// Which other offices were asked the same by the same person, how far are they, and may their answer be copied? (ppid.md section 21, batch)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Note, Section } from '#design/page';
import type { Db } from '#platform/db';
import { findOffice } from '#platform/offices';
import { hasilWords } from '../../jawaban/isi-surat.ts';
import { OPEN } from '../../permohonan/states.ts';
import { type Butir, listButir } from '../../permohonan/store/berkas.ts';
import { type Permohonan, listBatch } from '../../permohonan/store/permohonan.ts';
import { keadaanText } from '../../permohonan/text-keadaan.ts';
import { salinPath } from '../address.ts';
import { bersamaText as text } from '../text-bersama.ts';

export interface Saudara {
  readonly p: Pick<Permohonan, 'id' | 'nomor' | 'keadaan'>;
  readonly kantor: string;
  /** Of an answer that was sent. */
  readonly butir: readonly Butir[];
}

/** A batch holds fifty offices at most; answers are read of those that gave one. */
export async function bacaSaudara(db: Db, p: Permohonan): Promise<readonly Saudara[]> {
  const all = p.batch === null ? [] : (await listBatch(db, p.batch)).filter(({ id }) => id !== p.id);
  return Promise.all(all.map(async (one) => ({ p: one, kantor: (await findOffice(db, one.kantor))?.nama ?? one.kantor, butir: one.dijawabPada === null ? [] : await listButir(db, one.id) })));
}

interface Props {
  readonly lang: Lang;
  readonly p: Permohonan;
  readonly boleh: { readonly putus: boolean };
  readonly saudara: readonly Saudara[];
  readonly fields: (path: string) => readonly HiddenField[];
}

export function SaudaraJawab({ lang, p, boleh, saudara, fields }: Props): VNode {
  if (saudara.length === 0) return <></>;
  const path = salinPath(p.id);
  const may = boleh.putus && OPEN.includes(p.keadaan);
  return (
    <Section id="saudara" title={say(lang, text.saudara)}>
      {saudara.some(({ butir }) => butir.length > 0) && <Note>{say(lang, text.saudaraIsi)}</Note>}
      <Facts items={saudara.map((one) => ({ term: one.kantor, value: `${one.p.nomor}, ${say(lang, keadaanText[one.p.keadaan])}` }))} />
      {saudara.filter(({ butir }) => butir.length > 0).map((one) => (
        <Details key={one.p.id} summary={`${say(lang, text.saudaraLihat)}: ${one.kantor}`}>
          <Facts items={one.butir.map((item) => ({ term: `${formatInt(lang, item.no)}. ${item.teks}`, value: [hasilWords(lang, item.hasil), item.keterangan, item.tautan ?? ''].filter((words) => words !== '').join('. ') }))} />
          {may && (
            <PostForm action={path} fields={[...fields(path), { name: 'dari', value: one.p.id }, { name: 'versi', value: String(p.versi) }]}>
              <Button kind="second">{say(lang, text.saudaraTombol, { nomor: one.p.nomor })}</Button>
            </PostForm>
          )}
        </Details>
      ))}
    </Section>
  );
}
