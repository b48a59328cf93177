import { createTransport } from 'nodemailer';

export interface MailMessage {
  to: string;
  subject: string;
  /** Plain words; every line of its own paragraph. */
  text: string;
  /** The same as a page, which says in which language and direction it is read. */
  html?: string;
  /** Names the occasion: a server that gets the same one twice can drop the second. */
  messageId: string;
  /** An iCalendar invitation or cancellation. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

export interface Mailer {
  /** Who every mail comes from. */
  readonly sender: { name: string; address: string };
  send(message: MailMessage): Promise<void>;
}

/** Milliseconds until a mail server that says nothing is given up; the queue tries again later. Far from nodemailer's own ten minutes. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Mail by SMTP. `url` as nodemailer takes it (its own parameters, also timeouts, can follow a `?`), `from` as `Name <address>`. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...patience }, { from });
  return {
    sender: senderOf(from),
    send: async (message) => {
      await transport.sendMail({
        to: message.to,
        subject: message.subject,
        text: message.text,
        ...(message.html ? { html: message.html } : {}),
        messageId: message.messageId,
        headers: { 'auto-submitted': 'auto-generated' },
        ...(message.calendar ? { icalEvent: { method: message.calendar.method, content: message.calendar.content, filename: 'meeting.ics' } } : {}),
      });
    },
  };
}

function senderOf(from: string): { name: string; address: string } {
  const [, name = '', address = from.trim()] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: name || address, address };
}
