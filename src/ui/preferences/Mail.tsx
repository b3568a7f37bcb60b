import { h, type JSX } from 'preact';

interface MailProps {
  readonly email: string;
  /** What the letter is about; '' for whatever the visitor writes. */
  readonly subject?: string;
}

/** A mail address that can be pressed. */
export const Mail = ({ email, subject = '' }: MailProps): JSX.Element => (
  <a href={`mailto:${email}${subject && `?subject=${encodeURIComponent(subject)}`}`}>
    <bdi>{email}</bdi>
  </a>
);
