// How does a citizen or an officer hear of what happened to a case, once and in order?
export { type Message, type Recipient, isMailAddress } from './message.ts';
export { type NotifyAt, dropNotices, notify } from './notify.ts';
