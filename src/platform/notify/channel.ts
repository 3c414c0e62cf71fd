// How does a notice reach its recipient? (the shape of every way: letters, the inbox, later others)
import type { Text } from './message.ts';
import type { ChannelId } from './store.ts';

/** What a channel is handed: opened, and claimed by this server alone. */
export interface Parcel {
  readonly id: string;
  /** Id of the first notice of this case to this recipient. */
  readonly thread: string;
  /** Undefined for recipients inside the house. */
  readonly address: string | undefined;
  readonly text: Text;
  readonly href: string | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * `ditolak`: this recipient will never take it. `nanti`: not this one, not now. `mati`: the way itself is closed, nothing
 * was handed over and no notice is to blame. Causes are codes, never a server's words.
 */
export type Delivery = { readonly kind: 'sampai' } | { readonly kind: 'ditolak' | 'nanti' | 'mati'; readonly cause: string };

export interface Channel {
  readonly id: ChannelId;
  /** Rings: it keeps the quiet hours. */
  readonly loud: boolean;
  send(parcel: Parcel): Promise<Delivery>;
  close(): void;
}

/** An inbox is where its notices stand already; being put there is being delivered. */
export const inboxChannel: Channel = { id: 'kotak', loud: false, send: () => Promise.resolve({ kind: 'sampai' }), close: () => undefined };
