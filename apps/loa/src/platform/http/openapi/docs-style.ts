/** The page's style: paper and ink, one accent, the console's own letter. */
export const docsStyle = `
@font-face { font-family: "Be Vietnam Pro"; font-weight: 400; font-display: swap; src: url(/api/docs/fonts/vietnamese-400.woff2) format("woff2"); unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB; }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 400; font-display: swap; src: url(/api/docs/fonts/latin-400.woff2) format("woff2"); unicode-range: U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122, U+2191, U+2193; }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 600; font-display: swap; src: url(/api/docs/fonts/vietnamese-600.woff2) format("woff2"); unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB; }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 600; font-display: swap; src: url(/api/docs/fonts/latin-600.woff2) format("woff2"); unicode-range: U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122, U+2191, U+2193; }
:root { --ground: #fbfaf7; --ink: #1b1f23; --soft: #5b636b; --rule: #e3e0d8; --accent: #0f6b5c; --wash: #e4efec; --code: #f3f1ea; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --ink: #eceef0; --soft: #a3abb3; --rule: #2e343a; --accent: #4fc3ae; --wash: #17332f; --code: #22272c; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 0.9375rem/1.6 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 0.5rem; }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding: 0.75rem 1.5rem; border-bottom: 1px solid var(--rule); }
.top p { margin: 0; }
.name a { font-weight: 600; font-size: 1.0625rem; color: var(--ink); text-decoration: none; }
.aside { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.sheet { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3rem; max-width: 84rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1.75rem 0; font-size: 0.8125rem; }
nav ol { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: 0.15rem 0; text-decoration: none; color: var(--soft); }
nav a:hover { color: var(--accent); text-decoration: underline; }
.contents > li > a { margin-top: 0.9rem; font-weight: 600; color: var(--ink); }
main { padding: 1.25rem 0; max-width: 54rem; min-width: 0; }
h1 { margin: 0.5rem 0; font-size: 2.1875rem; line-height: 1.2; font-weight: 600; }
h1 small { font-size: 0.9375rem; font-weight: 400; color: var(--soft); }
h2 { margin: 3.5rem 0 1rem; padding-top: 0.75rem; border-top: 2px solid var(--ink); font-size: 1.6875rem; line-height: 1.25; font-weight: 600; }
h3 { margin: 0; font-size: 1.0625rem; font-weight: 600; }
.lead { max-width: 44rem; font-size: 1.0625rem; }
section > ul, section > ol { padding-left: 1.25rem; max-width: 46rem; }
section > ul > li, section > ol > li { margin: 0.35rem 0; }
article { padding: 1.5rem 0; border-top: 1px solid var(--rule); }
h2 + article { border-top: 0; padding-top: 0; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", monospace; font-size: 0.875em; }
pre { margin: 0; padding: 0.9rem 1rem; overflow-x: auto; background: var(--code); border-radius: 3px; }
.door { margin: 0.35rem 0; overflow-wrap: anywhere; }
.verb { display: inline-block; min-width: 4.2em; padding: 0 0.45em; border-radius: 3px; background: var(--wash); color: var(--accent); font-size: 0.75rem; font-weight: 600; text-align: center; letter-spacing: 0.03em; }
.verb.get { background: none; outline: 1px solid var(--rule); outline-offset: -1px; color: var(--soft); }
.who, .refuses, .gives { margin: 0.35rem 0; color: var(--soft); }
.gives b, .refuses b { font-weight: 600; color: var(--ink); }
table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; font-size: 0.8125rem; line-height: 1.5; }
caption, summary { padding: 0.35rem 0; text-align: left; font-weight: 600; font-size: 0.9375rem; }
summary { cursor: pointer; }
th, td { padding: 0.3rem 0.75rem 0.3rem 0; text-align: left; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
thead th { color: var(--soft); font-size: 0.75rem; }
tbody th { width: 42%; }
td:last-child { width: 22%; color: var(--soft); }
.codes tbody th { width: 30%; } .codes td:last-child { width: auto; color: inherit; } .codes td:nth-child(2) { width: 6rem; }
th i { font-style: normal; color: var(--accent); font-size: 0.75rem; }
pre code, table code { font-size: 1em; }
tr:target { background: var(--wash); }
article:target { border-top: 3px solid var(--accent); }
@media (max-width: 60rem) {
  .sheet { display: block; padding: 0 1rem 3rem; }
  nav { position: static; max-height: none; padding: 1rem 0 0; }
  .contents ol { display: none; }
  .contents { display: flex; flex-wrap: wrap; gap: 0 1rem; }
  .contents > li > a { margin: 0; padding: 0.65rem 0; }
  .top { padding: 0.6rem 1rem; }
  h1 { font-size: 1.6875rem; } h2 { font-size: 1.3125rem; }
  tbody th, td, td:last-child { width: auto; }
  table, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; left: -999px; }
  tr { padding: 0.4rem 0; border-bottom: 1px solid var(--rule); }
  th, td { padding: 0; border: 0; }
  td:empty { display: none; }
  caption { display: block; }
}
@media print { nav, .top { display: none; } .sheet { display: block; } article { break-inside: avoid; } }
`;
