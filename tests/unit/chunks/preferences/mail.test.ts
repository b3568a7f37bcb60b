import { describe, expect, it } from 'vitest';
import { Mail } from '../../../../src/chunks/preferences/Mail.js';

const addressOf = (props: Parameters<typeof Mail>[0]) => Mail(props).props.href;

describe('a mail address that can be pressed', () => {
  it.each([
    [{}, 'mailto:a@b.ru'],
    [{ subject: 'Отзыв & всё' }, `mailto:a@b.ru?subject=${encodeURIComponent('Отзыв & всё')}`],
    [{ subject: 'a', body: 'b c+d' }, 'mailto:a@b.ru?subject=a&body=b%20c%2Bd'],
    [{ body: 'b' }, 'mailto:a@b.ru?body=b'],
  ])('with %j is %s', (fields, address) => {
    expect(addressOf({ email: 'a@b.ru', ...fields })).toBe(address);
  });
});
