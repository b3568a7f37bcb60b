import { h, type JSX } from 'preact';

/** A mail address that can be pressed. */
export const Mail = ({ email }: { readonly email: string }): JSX.Element => (
  <a href={`mailto:${email}`}>
    <bdi>{email}</bdi>
  </a>
);
