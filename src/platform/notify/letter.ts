// What does a letter look like on its way? (RFC 5322, 3834: plain text, one id for good, threaded by case)
import MailComposer from 'nodemailer/lib/mail-composer';
import { say } from '#kernel/text';
import type { Parcel } from './channel.ts';
import { text } from './text.ts';

export interface Sender {
  /** PENDOPO_MAIL_FROM. */
  readonly from: string;
  /** PENDOPO_PUBLIC_URL without a slash at its end. */
  readonly site: string | undefined;
}

/** The bytes of a letter; its headers hold nothing that was not cleaned into one line before it was sealed. */
export async function letterBytes({ from, site }: Sender, { id, thread, address, text: { lang, subject, body }, href, now }: Parcel): Promise<Buffer> {
  const domain = domainOf(from);
  const link = href === undefined || site === undefined ? [] : [`${site}${lang === 'en' ? '/en' : ''}${href}`];
  const composer = new MailComposer({
    from: { name: say(lang, text.sender), address: from },
    to: { name: '', address: address ?? '' },
    // A letter without one is what senders of junk write.
    subject: subject === '' ? say(lang, text.sender) : subject,
    text: [...body, ...link, `-- \n${say(lang, text.footer)}`].join('\n\n'),
    messageId: `<${id}@${domain}>`,
    ...(thread === id ? {} : { inReplyTo: `<${thread}@${domain}>`, references: [`<${thread}@${domain}>`] }),
    date: new Date(now),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': lang },
    encoding: 'quoted-printable',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
