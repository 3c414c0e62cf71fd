// What is known of this piece of work, what is missing before the act, and who decides with whom?
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface Fact {
  readonly term: string;
  readonly value: ComponentChildren;
  /** The way back to where it was asked; `what` completes "Ubah" for those who only hear the link. */
  readonly change?: { readonly href: string; readonly what: string } | undefined;
}

/** Terms with their values, each with its way to change it: to read before an act. */
export function Facts({ items }: { readonly items: readonly Fact[] }): VNode {
  const { lang, href } = useReader();
  return (
    <dl class="pd-summary">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.change && (
            <dd class="pd-summary__act">
              <a href={href(item.change.href)}>
                {say(lang, text.ubah)}
                <span class="pd-vh"> {item.change.what}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

interface ActPanelProps {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** Until when, counted from what. */
  readonly due?: ComponentChildren;
  /** What must be true before the act; what is missing stands in bold above the locked button. */
  readonly guards?: readonly { readonly text: string; readonly ok: boolean }[] | undefined;
  /** `Button`s, the next act first. */
  readonly children: ComponentChildren;
}

/** The acts of a page with their conditions. */
export function ActPanel({ id, title, due, guards = [], children }: ActPanelProps): VNode {
  const { lang } = useReader();
  return (
    <section class="pd-act" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {due && (
        <p class="pd-small">
          <Icon name="clock" /> {due}
        </p>
      )}
      {guards.length > 0 && (
        <ul class="pd-guards">
          {guards.map((guard) => (
            <li key={guard.text} class={guard.ok ? 'pd-guard--ok' : 'pd-guard--belum'}>
              <Icon name={guard.ok ? 'check' : 'empty'} />
              <span>
                <span class="pd-vh">{say(lang, guard.ok ? text.terpenuhi : text.belumTerpenuhi)} </span>
                {guard.text}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="pd-act__buttons">{children}</div>
    </section>
  );
}

interface Deed {
  /** Post, never a person's name on a page that others read. */
  readonly by: string;
  /** Already written for the reader. */
  readonly when: string;
}

interface TwoPersonsProps {
  /** Unique in its page. */
  readonly id: string;
  /** What is decided: "Tutup pleno Kecamatan Kampung Melayu". */
  readonly title: string;
  readonly proposed: Deed;
  readonly reason?: string | undefined;
  /** Who may be the second: "anggota PPK lain". */
  readonly waitsFor: string;
  /** What would be true afterwards. */
  readonly changes: readonly { readonly what: ComponentChildren; readonly before: ComponentChildren; readonly after: ComponentChildren }[];
  readonly decided?: (Deed & { readonly outcome: 'disetujui' | 'ditolak' }) | undefined;
  /** The reader is the one who proposed it: reads, but does not decide. */
  readonly own?: boolean | undefined;
  /** The form of the second person; not drawn for the first. */
  readonly children?: ComponentChildren;
}

/** One proposes, another decides (keamanan.md, acts of two persons). */
export function TwoPersons(props: TwoPersonsProps): VNode {
  const { id, title, proposed, reason, waitsFor, decided, own, children } = props;
  const { lang } = useReader();
  const second = decided ? say(lang, text[decided.outcome]) : say(lang, text.menungguOrangKedua);
  return (
    <section class={decided ? 'pd-two pd-two--selesai' : 'pd-two'} aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ol class="pd-two__steps">
        <li class="pd-two__done">
          <Icon name="person" />
          <span>
            <b>{say(lang, text.diusulkan)}</b> {proposed.by}, {proposed.when}
          </span>
        </li>
        <li class={decided ? 'pd-two__done' : 'pd-two__next'}>
          <Icon name={decided ? 'person' : 'empty'} />
          <span>
            <b>{second}</b> {decided ? `${decided.by}, ${decided.when}` : waitsFor}
          </span>
        </li>
      </ol>
      {reason && (
        <p class="govuk-body">
          {say(lang, text.sebab)} {reason}
        </p>
      )}
      <Changes changes={props.changes} />
      {!decided && (own ? <p class="pd-two__own">{say(lang, text.bukanAnda)}</p> : children)}
    </section>
  );
}

function Changes({ changes }: Pick<TwoPersonsProps, 'changes'>): VNode {
  const { lang } = useReader();
  return (
    <table class="pd-changes">
      <caption class="pd-vh">{say(lang, text.yangDiputuskan)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(lang, text.yangDiputuskan)}</th>
          <th scope="col">{say(lang, text.sekarang)}</th>
          <th scope="col">{say(lang, text.menjadi)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, at) => (
          <tr key={at}>
            <th scope="row">{change.what}</th>
            <td data-label={say(lang, text.sekarang)}>
              <del>{change.before}</del>
            </td>
            <td data-label={say(lang, text.menjadi)}>
              <ins>{change.after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
