// Which steps prove a page, and how did each of them come out in the reader's own browser?
import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '#design/marks';

/** `menunggu` is not done yet, `takdapat` lacks what it needs; all have words beside their picture. */
export type ProofState = 'menunggu' | 'cocok' | 'beda' | 'takdapat';

export interface ProofStep {
  readonly id: string;
  readonly title: string;
  /** How anybody does it by hand. */
  readonly how: ComponentChildren;
  readonly state?: ProofState | undefined;
  /** What came out. */
  readonly answer?: ComponentChildren;
}

interface ProofStepsProps {
  /** What is proven, for screen readers. */
  readonly label: string;
  readonly steps: readonly ProofStep[];
  /** What the script that does the steps may say, by key; numbers and names stand as `{n}`. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

const LOOK: Readonly<Record<ProofState, { readonly icon: IconName; readonly css: string }>> = {
  menunggu: { icon: 'empty', css: 'takdapat' },
  cocok: { icon: 'check', css: 'cocok' },
  beda: { icon: 'flag', css: 'belumcocok' },
  takdapat: { icon: 'half', css: 'takdapat' },
};

/** Numbered steps with their outcome. The pictures wait in templates, for the script that fills in what came out. */
export function ProofSteps({ label, steps, words }: ProofStepsProps): VNode {
  return (
    <div class="pd-proof" data-bukti={words === undefined ? undefined : JSON.stringify(words)}>
      {words !== undefined &&
        Object.entries(LOOK).map(([state, { icon, css }]) => (
          <template key={state} data-keadaan={state} data-rupa={`pd-check pd-check--${css}`}>
            <Icon name={icon} />
          </template>
        ))}
      <ol class="pd-checks" aria-label={label}>
        {steps.map((step, at) => (
          <Step key={step.id} step={step} no={at + 1} />
        ))}
      </ol>
    </div>
  );
}

function Step({ step, no }: { readonly step: ProofStep; readonly no: number }): VNode {
  const { icon, css } = LOOK[step.state ?? 'menunggu'];
  return (
    <li class={`pd-check pd-check--${css}`} data-langkah={step.id}>
      <Icon name={icon} />
      <div>
        <div>
          {no}. {step.title}
        </div>
        <div class="pd-proof__answer" data-jawab>
          {step.answer}
        </div>
        <div class="pd-proof__how">{step.how}</div>
      </div>
    </li>
  );
}
