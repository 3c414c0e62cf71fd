// Which files can be fetched, which facts belong together?
import type { ComponentChildren, VNode } from 'preact';
import { formatBytes } from '#kernel/format';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';

export interface FileLink {
  readonly href: string;
  readonly title: string;
  /** What is inside, in one line. */
  readonly note?: string | undefined;
  /** Size, where it is known. */
  readonly bytes?: number | null | undefined;
  readonly icon?: IconName | undefined;
}

/** Files with content and size. */
export function Files({ items }: { readonly items: readonly FileLink[] }): VNode {
  const { lang, href } = useReader();
  return (
    <ul class="pd-files">
      {items.map((item) => (
        <li key={item.href}>
          <Icon name={item.icon ?? 'download'} />
          <span>
            <a href={href(item.href)}>{item.title}</a>
            {item.note && <small>{item.note}</small>}
          </span>
          {item.bytes !== undefined && item.bytes !== null && <span class="pd-num">{formatBytes(lang, item.bytes)}</span>}
        </li>
      ))}
    </ul>
  );
}

interface DefinitionListProps {
  readonly items: readonly { readonly term: string; readonly value: ComponentChildren }[];
}

/** Terms with their values. */
export function DefinitionList({ items }: DefinitionListProps): VNode {
  return (
    <dl class="pd-facts">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
