import {
  type Colours,
  type Draft,
  EMPTY,
  isRaw,
  listOfTexts,
  PLATFORMS,
  type Raw,
  SCHEMES,
  TOKENS,
  textAt,
} from './draft.js';

const coloursIn = (kept: Raw): Colours => {
  const own = SCHEMES.map((scheme) => [
    scheme,
    Object.fromEntries(TOKENS.map((token) => [token, textAt(kept, ['colours', scheme, token])])),
  ]);
  return Object.fromEntries(own);
};

/** A draft as it was kept; whatever is not as it should be is as at the beginning. */
export const draftIn = (kept: unknown): Draft => {
  if (!isRaw(kept)) return EMPTY;
  const { config, numbers, strangers, radius, platform, folder } = kept;
  const ids = Object.keys(isRaw(numbers) ? numbers : {});
  return {
    config: isRaw(config) ? config : {},
    numbers: Object.fromEntries(ids.map((id) => [id, textAt(numbers, [id])])),
    strangers: listOfTexts(strangers),
    colours: coloursIn(kept),
    radius: typeof radius === 'string' ? radius : EMPTY.radius,
    platform: PLATFORMS.find((one) => one === platform) ?? EMPTY.platform,
    folder: typeof folder === 'string' ? folder : EMPTY.folder,
  };
};
