/**
 * Look of the widget. What an operator may set, on `:root` or any ancestor of `<soglasie-ui>`:
 *
 *   --sg-bg --sg-fg --sg-muted     background, text, quiet text
 *   --sg-line --sg-control         lines between things, borders of controls
 *   --sg-soft                      background of set-off text
 *   --sg-accent                    switches, and both answers when set
 *   --sg-button-bg --sg-button-fg  filled buttons (text: black or white by itself)
 *   --sg-focus                     focus ring
 *   --sg-radius --sg-button-radius --sg-button-height
 *   --sg-shadow --sg-scrim --sg-z --sg-font --sg-font-size
 *
 * Parts: `::part(banner)`, `::part(dialog)`, `::part(toast)`. Buttons have neither a part nor a
 * token of their own: nobody may style «Принять все» and «Отклонить все» apart.
 *
 * `!important` inside a shadow tree beats `!important` of the page, so no rule of the page, not even
 * one for `soglasie-ui`, changes or hides anything here. Transparent borders are for forced colours,
 * which draw them.
 *
 * The rules stand in style.ts, those of the preferences and of placeholders in their own folders.
 */

/** Marks CSS for the build, which takes the white space out. */
export const css = String.raw;

/** What a tree starts from: nothing of the page but its font and colour scheme, and our own names. */
export const tokensOf = (where: string): string => css`
${where} {
  all: initial !important;
  color-scheme: inherit !important;
  font-family: var(--sg-font, inherit) !important;
  font-size: var(--sg-font-size, medium) !important;
  line-height: 1.45 !important;
  --bg: var(--sg-bg, light-dark(#fff, #1a1f26));
  --fg: var(--sg-fg, light-dark(#161b22, #f0f3f6));
  --muted: var(--sg-muted, light-dark(#4c5663, #aab4c0));
  --control: var(--sg-control, light-dark(#7c8796, #8591a1));
  --button: var(--sg-button-bg, var(--sg-accent, light-dark(#1b232d, #eef2f6)));
  /* At lightness 49.44 black and white have the same contrast, 4.58: the better one always passes. */
  --on-button: var(--sg-button-fg, lch(from var(--button) calc((49.44 - l) * 100) 0 0));
  --focus: var(--sg-focus, light-dark(#1d5bd6, #9cc0ff));
  --shadow: var(--sg-shadow, 0 0 0 1px rgb(128 128 128 / .18), 0 12px 40px rgb(0 0 0 / .2));
}
/* Browsers of 2023 and before: the system's colours. */
@supports not (color: lch(from light-dark(red, red) l c h)) {
  ${where} {
    --bg: Canvas;
    --button: CanvasText;
    --on-button: Canvas;
    --focus: Highlight;
  }
}
@media (prefers-contrast: more) {
  ${where} {
    --muted: var(--fg);
  }
}
`;
