// What stands above a page that a room reads, or a phone every twenty seconds? (the name alone: it stays small)
import type { VNode } from 'preact';
import { Mark } from '#design/page';

export function StationaryHeader(): VNode {
  return (
    <header class="pd-container">
      <Mark />
    </header>
  );
}
