// Why is a figure corrected, and on which basis? (hasil.md 2: a reason code and a sentence, both public)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Select, Textarea } from '#design/forms';
import { Section } from '#design/page';
import type { Perbaikan } from '../judge.ts';
import { LONGEST } from '../sentence.ts';
import { text } from '../text.ts';
import type { Terketik } from '../typed.ts';
import { faultWords, fieldId } from '../words.ts';
import { reasonLabel } from '../reason-label.ts';

interface Props {
  readonly lang: Lang;
  readonly sebab: readonly string[];
  readonly typed: Terketik;
  readonly galat: readonly Perbaikan[];
}

export function CorrectionReason({ lang, sebab, typed, galat }: Props): VNode {
  const fault = (field: string): string | undefined => {
    const found = galat.find((one) => one.field === field);
    return found === undefined ? undefined : faultWords(lang, found);
  };
  return (
    <Section id="sebab" title={say(lang, text.sebabJudul)}>
      <Select
        id={fieldId('sebab_kode')}
        name="sebab_kode"
        label={say(lang, text.sebabKode)}
        empty={say(lang, text.sebabKosong)}
        options={sebab.map((kode) => ({ value: kode, label: reasonLabel(lang, kode) }))}
        value={typed['sebab_kode']}
        error={fault('sebab_kode')}
        required
      />
      <Textarea
        id={fieldId('sebab_catatan')}
        name="sebab_catatan"
        label={say(lang, text.sebabCatatan)}
        hint={say(lang, text.sebabCatatanKet)}
        value={typed['sebab_catatan']}
        error={fault('sebab_catatan')}
        rows={2}
        maxLength={LONGEST}
        required
      />
    </Section>
  );
}
