// How does a citizen or an officer hear of what happened to a case, once and in order?
export { type Message, type Recipient, isMailAddress } from './message.ts';
export { type NotifyAt, dropNotices, notify, notifyMany } from './notify.ts';
export { type DeliverAt, type Delivered, deliverDue } from './deliver.ts';
export { type InboxNotice, INBOX_PAGE, countUnread, inboxOf, markRead } from './inbox.ts';
export { type FailedNotice, type MailStanding, FAILED_PAGE, countFailed, listFailed, mailStanding, retryFailed, wipeOld } from './standing.ts';
export { failureWords } from './text.ts';
