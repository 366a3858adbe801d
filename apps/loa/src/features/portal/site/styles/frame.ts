/** The frame of every page: head, navigation, foot, and how words and links look. */
export const frame = `
*, ::before, ::after { box-sizing: border-box }
html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body {
  margin: 0; background: var(--ground); color: var(--ink); font: 400 var(--s17)/1.55 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, Arial, sans-serif;
  overflow-wrap: break-word; font-variant-numeric: tabular-nums;
}
h1, h2, h3, p, ul, ol, figure, blockquote { margin: 0; padding: 0 }
h1, h2, h3 { line-height: 1.35; font-weight: 700; text-wrap: balance }
ul { list-style: none }
img, video { max-width: 100%; height: auto; display: block }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em }
a:hover { color: var(--accent-deep); text-decoration-thickness: 2px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
main:focus { outline: none }
.wide { max-width: 76rem; margin-inline: auto; padding-inline: 1.5rem }
.narrow { max-width: 51rem }
.soft { color: var(--soft) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: -100vw; top: 0; background: var(--accent); color: var(--on-accent); padding: .75rem 1rem; z-index: 2 }
.skip:focus { left: 0 }

.top { background: var(--raised); border-bottom: 1px solid var(--rule) }
.masthead { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 2rem; padding-block: 1rem }
.name { display: flex; align-items: center; gap: .875rem; color: inherit; text-decoration: none; margin-right: auto; min-width: 0 }
.name:hover { color: inherit }
.flag { flex: none; outline: 1px solid rgb(0 0 0 / 8%) }
.agency { display: block; font-size: var(--s13); font-weight: 600; letter-spacing: .04em; text-transform: uppercase; color: var(--soft); line-height: 1.4 }
.site { display: block; font-size: var(--s21); font-weight: 700; line-height: 1.35 }
.tools { display: flex; align-items: center; gap: 1.25rem; flex: 0 1 26rem; min-width: 0 }
.language { font-size: var(--s15); white-space: nowrap; padding-block: .625rem }
search { flex: 1; min-width: 0 }
.search { display: flex }
.search input {
  flex: 1; min-width: 0; height: 2.75rem; padding: 0 .75rem; font: inherit; font-size: var(--s15); color: var(--ink); background: var(--ground);
  border: 1px solid var(--idle); border-right: 0; border-radius: 3px 0 0 3px; appearance: none;
}
.search input::placeholder { color: var(--soft); opacity: 1 }
.search button {
  height: 2.75rem; padding: 0 1rem; font: inherit; font-size: var(--s15); font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 0; border-radius: 0 3px 3px 0; cursor: pointer;
}
.search button:hover { background: var(--accent-deep) }
.help-line { background: var(--wash); font-size: var(--s15) }
.help-line p { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; padding-block: .5rem }
.help-line span:first-child { font-weight: 600 }
.help-line a { padding-block: .25rem }
.call { font-weight: 700; text-decoration: none }
.help-line .when { color: var(--ink); margin-left: -1rem }
.main-nav { border-top: 1px solid var(--rule) }
.main-nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem }
.main-nav a { display: block; padding: .75rem 0 calc(.75rem - 3px); border-bottom: 3px solid transparent; color: var(--ink); font-size: var(--s15); font-weight: 600; text-decoration: none }
.main-nav a:hover { color: var(--accent); border-color: var(--rule) }
.main-nav a[aria-current] { color: var(--accent); border-color: var(--accent) }
.menu { display: none; border-top: 1px solid var(--rule) }
.menu summary { padding: .75rem 1rem; font-weight: 600; font-size: var(--s15); cursor: pointer; min-height: 2.75rem }
.menu li { border-top: 1px solid var(--rule) }
.menu a { display: block; padding: .75rem 1rem; color: var(--ink); text-decoration: none }
.menu a[aria-current] { color: var(--accent); font-weight: 600 }

main { display: block; padding-bottom: 4rem; min-height: 50vh }
.foot { border-top: 3px solid var(--accent); background: var(--raised); padding-block: 2.5rem 3rem; font-size: var(--s15) }
.foot ul { columns: 12rem; column-gap: 2rem }
.foot nav a { display: block; padding: .375rem 0; break-inside: avoid }
.foot .wide { display: grid; grid-template-columns: 3fr 2fr; gap: 2rem 4rem }
.imprint p + p { margin-top: .5rem }
.imprint dl { margin: .75rem 0; display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem }
.imprint dt { color: var(--soft) }
.imprint dd { margin: 0 }

.crumbs { padding-block: 1.25rem .5rem; font-size: var(--s13) }
.crumbs ol { display: flex; flex-wrap: wrap; list-style: none; gap: .125rem .5rem }
.crumbs li { min-width: 0; max-width: 100% }
.crumbs li + li::before { content: "›"; color: var(--soft); margin-right: .5rem }
.crumbs a { color: var(--soft); display: inline-block; padding-block: .25rem }
.crumbs a[aria-current] { text-decoration: none }
.place-head { padding-bottom: 1.5rem }
.place-head h1 { font-size: var(--s35) }
.place-head .search { margin-top: 1.25rem; max-width: 36rem }
.lead { font-size: var(--s17); color: var(--soft); margin-top: .5rem; max-width: 70ch }

@media (max-width: 900px) {
  .help-line p { gap: 0 1rem }
  .help-line .when { margin-left: 0 }
  .main-nav { display: none }
  .menu { display: block }
  .wide { padding-inline: 1rem }
  .masthead { gap: .75rem; padding-block: .75rem }
  .site { font-size: var(--s17) }
  .flag { width: 36px; height: 24px }
  .tools { flex: 1 1 100%; gap: 1rem }
  .foot .wide { grid-template-columns: 1fr }
  .imprint dl { grid-template-columns: 1fr; gap: 0 }
  .imprint dd { margin-bottom: .5rem }
  .place-head h1 { font-size: var(--s27) }
}
@media print {
  .top, .foot, .crumbs, .skip, .no-print, .related, .turn { display: none !important }
  body { background: #fff; color: #000; font-size: 11pt }
  a { color: #000 }
  .body a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 9pt }
}
`;
