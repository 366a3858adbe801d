/** A story and its parts: seventy letters a line, room around. */
export const reading = `
.facts { display: flex; flex-wrap: wrap; gap: 0 .625rem; font-size: var(--s13); color: var(--soft); margin-top: .375rem; line-height: 1.5 }
.facts > :not(:last-child)::after { content: "·"; margin-left: .625rem }
.facts strong { color: var(--accent); font-weight: 600 }
.sample { font-style: italic }
.note { font-size: var(--s15); color: var(--soft); border-left: 3px solid var(--rule); padding-left: .75rem; margin-top: .75rem }
.column { max-width: 48rem; margin-inline: auto }
.story h1 { font-size: var(--s35); letter-spacing: -.01em }
.story > header .lead { font-size: var(--s21); line-height: 1.5; color: var(--ink); margin-top: .75rem }
.story > header .facts { margin-top: 1rem; font-size: var(--s15) }
.story-lead { margin-block: 1.75rem }
.body { margin-top: 1.75rem; line-height: 1.7 }
.body > * + * { margin-top: 1.125rem }
.body h2 { font-size: var(--s21); margin-top: 2.25rem }
.body h3 { font-size: var(--s17); margin-top: 1.75rem }
.body ul { list-style: disc; padding-left: 1.5rem }
.body ol { padding-left: 1.75rem }
.body li + li { margin-top: .375rem }
.body blockquote, .said blockquote { border-left: 3px solid var(--accent); padding: .25rem 0 .25rem 1.25rem; font-size: var(--s17) }
.body hr { border: 0; border-top: 1px solid var(--rule); margin-block: 2rem }
.table { overflow-x: auto; position: relative }
.table table { min-width: 24rem }
table { border-collapse: collapse; width: 100%; font-size: var(--s15); line-height: 1.5 }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--rule) }
th { font-weight: 600 }
thead th { border-bottom: 2px solid var(--ink) }
td.figure, th.figure { text-align: right; white-space: nowrap }
td p + p { margin-top: .5rem }
caption { text-align: left; color: var(--soft); font-size: var(--s13); padding-bottom: .375rem }
figure + *, figure { margin-top: 1.5rem }
figcaption { font-size: var(--s13); color: var(--soft); margin-top: .5rem; line-height: 1.5 }
figure img, figure video { width: 100%; background: var(--rule) }
audio { width: 100%; display: block }
.transcript { margin-top: .75rem; border-block: 1px solid var(--rule) }
.transcript summary { padding: .625rem 0; font-weight: 600; font-size: var(--s15); cursor: pointer; min-height: 2.75rem }
.transcript p { font-size: var(--s15); margin-bottom: .75rem }
.corrections { margin-top: 1.25rem; border: 1px solid var(--risk); border-left-width: 6px; padding: .75rem 1rem; font-size: var(--s15) }
.corrections h2 { font-size: var(--s15); color: var(--risk) }
.story-foot { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: var(--s15) }
.story-foot p + p { margin-top: .5rem }
.byline { font-weight: 600; text-align: right }
.topics a { margin-right: .875rem }
.related { margin-top: 3rem; border-top: 3px solid var(--ink); padding-top: 1rem }
.related h2 { font-size: var(--s17) }
.related li { padding: .625rem 0; border-bottom: 1px solid var(--rule) }
.printed { max-width: 45rem; margin: 2rem auto; padding-inline: 1rem }
.printed h1 { font-size: var(--s27); margin-top: 1rem }
.printed .lead { color: var(--ink); font-weight: 600; margin-top: 1rem }
@media (max-width: 900px) {
  .story h1 { font-size: var(--s27) }
  .story > header .lead { font-size: var(--s17) }
}
@media print {
  .column, .printed { max-width: none; margin: 0; padding: 0 }
  .story h1, .printed h1 { font-size: 18pt }
  audio, video { display: none }
  .transcript:not([open])::details-content { content-visibility: visible }
  figure, tr { break-inside: avoid }
}
`;
