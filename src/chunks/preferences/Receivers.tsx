import type { JSX } from 'preact';
import type { VendorInfo } from '../../model/config-parts.js';
import { h, Link } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { countryName } from './country.js';

interface ReceiversProps {
  readonly words: Translator;
  readonly receivers: readonly VendorInfo[];
}

/** Who gets the data, in which country, where to read more and where to refuse. */
export const Receivers = ({ words, receivers }: ReceiversProps): JSX.Element => {
  const named = receivers.map(({ name, country }) =>
    country ? `${name} (${countryName(country, words.lang)})` : name,
  );
  return (
    <div class="who">
      <p>{words.t('prefs.receivers', { list: [...new Set(named)].join(', ') })}</p>
      <ul>
        {receivers.map(({ name, policyUrl, optOutUrl }) => [
          policyUrl && (
            <li>
              <Link
                words={words}
                url={policyUrl}
                label={words.t('prefs.vendorPolicy', { vendor: name })}
                apart
              />
            </li>
          ),
          optOutUrl && (
            <li>
              <Link
                words={words}
                url={optOutUrl}
                label={words.t('prefs.optOut', { vendor: name })}
                apart
              />
            </li>
          ),
        ])}
      </ul>
    </div>
  );
};
