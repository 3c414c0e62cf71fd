// Why are figures to be checked again, or why do they stand? (hasil.md 9.1: nothing is withdrawn)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Button, type HiddenField, PostForm, Select, Textarea } from '#design/forms';
import { Container, Lead, Section } from '#design/page';
import { checkName } from '../../pages/text-checks.ts';
import { lihatPath, tandaiPath } from '../address.ts';
import type { MejaTps } from '../scene.ts';
import { LONGEST } from '../sentence.ts';
import { tandai } from '../text.ts';

interface MarkProps {
  readonly tps: MejaTps;
  readonly hidden: readonly HiddenField[];
  readonly typed: { readonly cek?: string | undefined; readonly alasan?: string | undefined };
  /** What to correct in the sentence. */
  readonly error?: string | undefined;
  /** Why it cannot be done at all. */
  readonly refusal?: string | undefined;
}

/** Figures under repair are confirmed here, all others marked. */
export function MarkPage({ tps, hidden, typed, error, refusal }: MarkProps): VNode {
  const { scene, kode, tercatat } = tps;
  const { lang, at } = scene;
  const confirm = tercatat.status === 'DALAM_PERBAIKAN';
  return (
    <Container>
      <Section id="tandai" title={say(lang, confirm ? tandai.judulPastikan : tandai.judulTandai)}>
        <Lead>{refusal ?? say(lang, confirm ? tandai.isiPastikan : tandai.isiTandai)}</Lead>
        <PostForm action={tandaiPath(at, kode)} fields={[...hidden, { name: 'tanda', value: confirm ? 'DIPASTIKAN' : 'PERBAIKAN' }]}>
          {!confirm && (
            <Select
              id="tandai-cek"
              name="cek"
              label={say(lang, tandai.cek)}
              empty={say(lang, tandai.cekLain)}
              options={tercatat.gagal.map((cek) => ({ value: cek, label: `${cek}. ${say(lang, checkName[`nama${cek}`])}` }))}
              value={typed.cek}
            />
          )}
          <Textarea
            id="tandai-alasan"
            name="alasan"
            label={say(lang, tandai.alasan)}
            hint={say(lang, tandai.alasanKet)}
            value={typed.alasan}
            error={error}
            rows={3}
            maxLength={LONGEST}
            required
          />
          <div class="pd-actions">
            <Button>{say(lang, confirm ? tandai.pastikanTombol : tandai.tandaiTombol)}</Button>
            <Button kind="second" href={lihatPath(at, kode)}>
              {say(lang, tandai.batal)}
            </Button>
          </div>
        </PostForm>
      </Section>
    </Container>
  );
}
