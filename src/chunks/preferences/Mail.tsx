import type { JSX } from 'preact';
import { h } from '../ui/shared.js';

interface MailProps {
  readonly email: string;
  /** What the letter is about; '' leaves that to the visitor. */
  readonly subject?: string;
  readonly body?: string;
}

/** A mail address that can be pressed. */
export const Mail = ({ email, subject = '', body = '' }: MailProps): JSX.Element => {
  // Not URLSearchParams: mail programs would show its plus signs.
  const fields = Object.entries({ subject, body })
    .filter(([, text]) => text)
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return (
    <a href={[`mailto:${email}`, fields.join('&')].filter(Boolean).join('?')}>
      <bdi>{email}</bdi>
    </a>
  );
};
