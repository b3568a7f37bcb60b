/** Looks of the report: the reader's own light or dark, a phone, a sheet of paper. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: #8884; --soft: #8881;
  --serious: light-dark(#b3261e, #ff8a80); --moderate: light-dark(#8a5a00, #ffcc66); --minor: light-dark(#555, #bbb) }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25; text-wrap: balance }
h1 { margin: 0; font-size: 1.75rem }
h1 small { display: block; font-size: 1rem; font-weight: 400; opacity: .75 }
h2 { margin: 2.5rem 0 .25rem; font-size: 1.25rem }
h2 small { display: block; font-size: .8125rem; color: var(--tone) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .75rem 0; font-size: .875rem }
dt { opacity: .75 }
dd { margin: 0 }
article { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-inline-start: .25rem solid var(--tone); border-radius: .375rem }
article h3 { margin: 0; font-size: 1rem }
ul { margin: .25rem 0; padding: 0; list-style: none }
code, .seen { font: .875em/1.5 ui-monospace, monospace }
.sum { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0 }
.sum li { padding: .5rem 1rem; border: 1px solid var(--tone); border-radius: .375rem; color: var(--tone) }
.sum b { font-size: 1.5rem }
.kinds li { padding-inline-start: .625rem; border-inline-start: .25rem solid var(--tone) }
.kinds li + li { margin-top: .25rem }
.serious { --tone: var(--serious) } .moderate { --tone: var(--moderate) } .minor { --tone: var(--minor) }
figure { margin: .75rem 0 0 }
figcaption { font-size: .8125rem; opacity: .75 }
img { display: block; max-width: 100%; height: auto; max-height: 18rem; margin-top: .25rem; border: 1px solid var(--line) }
.wide { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: .875rem }
th, td { padding: .5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
th { white-space: nowrap }
td:not(:first-child) { overflow-wrap: normal }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .5rem } }
@media print { body { margin: 0; max-width: none } article, figure, tr { break-inside: avoid } h2 { break-after: avoid } }
`;
