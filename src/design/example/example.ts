// What shape has a component's example? (one set is documentation, style guide and test at once)
import type { VNode } from 'preact';
import type { Sentence } from '#kernel/text';

/** One state of a component, with real figures. Sample content is Indonesian, as on the paper forms. */
export interface Example {
  /** Unique within its component, kebab-case. */
  readonly id: string;
  readonly name: Sentence;
  readonly node: VNode;
}

/** All states of one component. `component` is the name that the room's door exports. */
export interface Specimen {
  readonly component: string;
  readonly intro: Sentence;
  readonly examples: readonly Example[];
}
