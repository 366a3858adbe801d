/** The first page and the lists. */
export const places = `
.home > section, .home > .two { margin-top: 2.75rem }
.titled { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; border-top: 3px solid var(--ink); padding-top: .625rem; margin-bottom: 1.25rem }
.titled h2 { font-size: var(--s17) }
.titled a { font-size: var(--s15); white-space: nowrap }
.home h3 a, .card h2 a, .card h3 a, .leading h3 a { color: var(--ink); text-decoration: none }
.home h3 a:hover, .card h2 a:hover, .card h3 a:hover { color: var(--accent); text-decoration: underline }
.news-grid { display: grid; grid-template-columns: 7fr 5fr; gap: 2rem 3rem }
.leading h3 { font-size: var(--s35); letter-spacing: -.01em; line-height: 1.3 }
.leading img { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; margin-bottom: 1.25rem; background: var(--rule) }
.leading .abstract { margin-top: .75rem; font-size: var(--s17); max-width: 60ch }
.lines li { padding: .75rem 0; border-top: 1px solid var(--rule) }
.news-grid .lines li:first-child { border-top: 0; padding-top: 0 }
.lines h3 { font-size: var(--s17); font-weight: 600 }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 2.75rem 3rem }
.card { padding: 1.25rem 0; border-top: 1px solid var(--rule) }
.cards .card:first-child { border-top: 0; padding-top: 0 }
.card h2, .card h3 { font-size: var(--s21); line-height: 1.4 }
.section-news .card { border-top: 0; padding: 0 0 1rem }
.abstract { margin-top: .375rem; color: var(--ink); font-size: var(--s15); line-height: 1.6 }
.card.pictured { display: grid; grid-template-columns: 12.5rem 1fr; gap: 1.25rem }
.card-picture img { width: 100%; aspect-ratio: 3 / 2; object-fit: cover; background: var(--rule) }
.section-news .card.pictured { grid-template-columns: 1fr }
.section-news .card-picture img { aspect-ratio: 16 / 9 }
.running { background: var(--wash); padding: 0 1.5rem 1rem }
.running .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 2.5rem }
.running .card, .running .cards .card:first-child { border-top: 0; padding: .25rem 0 .75rem }
.running .card h3 { font-size: var(--s17) }
.running .facts { color: var(--ink) }
.topic-links { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem }
.topic-links a { display: block; padding: .5rem 0; font-weight: 600; font-size: var(--s15) }
.topic-list { columns: 20rem; column-gap: 3rem }
.topic-list li { padding: .75rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid }
.topic-list a { font-weight: 600 }
.turn { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--rule) }
.turn a { padding-block: .625rem }
.small { font-size: var(--s15); color: var(--soft); font-weight: 600; margin-bottom: 1rem }
.empty { border-block: 1px solid var(--rule); padding: 1.5rem 0; color: var(--soft) }
.empty strong { color: var(--ink) }
.said { padding-block: 3rem }
.said h1 { font-size: var(--s35); margin-bottom: 1rem }
.said > * + * { margin-top: 1rem }
.said li { padding: .375rem 0 }
.map li { padding: .375rem 0 }
.map ul { padding-left: 1.5rem }
.uneven { grid-template-columns: 7fr 5fr }
.finding { font-size: var(--s27); font-weight: 700; line-height: 1.35 }
.promise svg { display: block; width: 100%; height: 2.75rem; margin-top: 1rem; background: var(--raised); outline: 1px solid var(--rule) }
rect.done { fill: var(--done) }
rect.late { fill: var(--late) }
.hatch { stroke: var(--idle); stroke-width: 1.5 }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: .75rem; font-size: var(--s15) }
.legend li::before { content: ""; display: inline-block; width: .75rem; height: .75rem; margin-right: .5rem; border: 1px solid var(--idle) }
.legend .done::before { background: var(--done); border-color: var(--done) }
.legend .late::before { background: var(--late); border-color: var(--late); clip-path: polygon(50% 0, 100% 100%, 0 100%) }
.help li { display: flex; gap: 1rem; align-items: baseline; padding: .625rem 0; border-bottom: 1px solid var(--rule) }
.help li > span { min-width: 0 }
.help .soft { display: block; font-size: var(--s13) }
.help .number { flex: 0 0 8.5rem }
.help > p { margin-top: .75rem }
.number { font-size: var(--s21); font-weight: 700; text-decoration: none; white-space: nowrap }
.hotlines { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 0 3rem }
.hotlines li { border-top: 3px solid var(--ink); padding: .75rem 0 2rem }
.hotlines h2 { font-size: var(--s17) }
.hotlines .number { font-size: var(--s35); line-height: 1.5 }
.warn { color: var(--risk); font-size: var(--s15); margin-top: .5rem; border-left: 3px solid var(--risk); padding-left: .75rem }
.feedback { background: var(--wash); padding: 1.5rem; margin-top: 1rem }
.feedback h2 { font-size: var(--s21) }
.feedback .turn { margin-top: .5rem; border: 0; padding: 0 }
.documents td:nth-child(2), .documents td:last-child { white-space: nowrap }
.documents tr:target { background: var(--wash) }
.replaced { color: var(--risk); font-size: var(--s13) }
.replaced a { color: inherit }
.bases { margin-block: .5rem 1.5rem; font-size: var(--s15) }
.bases li { padding: .375rem 0; border-bottom: 1px solid var(--rule) }
.index h3 { margin-top: 2rem; font-size: var(--s17) }
.tasks th[scope=row] { font-weight: 400 }
td.late { color: var(--late); font-weight: 600 }
.index { margin-top: 2.5rem; border-top: 3px solid var(--ink); padding-top: .75rem }
.index h2 { font-size: var(--s21) }
.index-parts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem 2.5rem; margin-top: 1rem; align-items: start }
.index-parts > * { min-width: 0 }
.chart { width: 100%; height: auto; max-width: 30rem; overflow: visible }
.chart text { fill: var(--ink); font: 600 12px "Be Vietnam Pro", system-ui, sans-serif }
.chart .quiet { fill: var(--soft); font-weight: 400 }
.chart .axis { stroke: var(--idle) }
.chart .line { stroke: var(--accent); stroke-width: 2.5; fill: none }
.chart .broken { stroke-dasharray: 2 4; stroke-width: 1.5 }
.chart circle { fill: var(--accent) }
@media (max-width: 900px) {
  .home > section, .home > .two { margin-top: 2rem }
  .news-grid, .two, .index-parts { grid-template-columns: 1fr }
  .finding { font-size: var(--s21) }
  .index-parts table { font-size: var(--s13) }
  .index-parts th, .index-parts td { padding-right: .5rem; overflow-wrap: anywhere }
  .index-parts .figure { overflow-wrap: normal }
  .documents, .documents tbody, .documents tr, .documents th, .documents td { display: block }
  .documents thead { display: none }
  .documents tr { padding: .875rem 0; border-bottom: 1px solid var(--rule) }
  .documents th, .documents td { border: 0; padding: .125rem 0; white-space: normal }
  .documents td[data-label]::before { content: attr(data-label) ": "; color: var(--soft) }
  .leading h3 { font-size: var(--s27) }
  .card.pictured { grid-template-columns: 7rem 1fr; gap: .875rem }
  .card h2, .card h3 { font-size: var(--s17) }
  .running { margin-inline: -1rem; padding-inline: 1rem }
}
`;
