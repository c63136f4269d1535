/** How the report looks: light or dark as the reader's system, on screens of any width and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f6f8; --card: #fff; --text: #1d2329; --faint: #5d6975; --line: #d9dfe5; --code: #f6f8fa; --link: #0a58a8;
  --error: #b3261e; --error-soft: #fde3e1; --warning: #8a5a00; --warning-soft: #fdf0cd; --info: #0b5cad; --info-soft: #dcebfa;
  --add: #116329; --add-soft: #dff5e3; --del: #a40e26; --del-soft: #fde5e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1216; --card: #161b21; --text: #e2e7ec; --faint: #93a0ad; --line: #2b333c; --code: #0f1419; --link: #79b8ff;
    --error: #ff8a80; --error-soft: #51201d; --warning: #e8b84a; --warning-soft: #453410; --info: #79b8ff; --info-soft: #16365a;
    --add: #7ee29a; --add-soft: #12301c; --del: #ff9aa5; --del-soft: #3c161b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
code, pre, .place, nav a, h2 { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.top { padding: 1.25rem 1.5rem .75rem; }
h1 { margin: 0 0 .25rem; font-size: 1.25rem; }
.notice { margin: .75rem 1.5rem 0; padding: .5rem .75rem; border-left: 4px solid var(--warning); background: var(--warning-soft); border-radius: 4px; }
.notice.bad { border-color: var(--error); background: var(--error-soft); }
.notice ul { margin: .25rem 0 0; padding-left: 1.25rem; }
.totals { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.totals li { padding: .1rem .7rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); }
.totals .error b { color: var(--error); } .totals .warning b { color: var(--warning); } .totals .info b { color: var(--info); }
.bar { display: none; position: sticky; top: 0; z-index: 1; padding: .6rem 1.5rem; gap: .5rem .75rem; flex-wrap: wrap; align-items: center; background: var(--page); border-bottom: 1px solid var(--line); }
.js .bar { display: flex; }
.bar input[type=search], .bar select, .bar button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem; }
.bar input[type=search] { flex: 1 1 14rem; max-width: 26rem; }
.bar select { max-width: 22rem; }
.bar button { cursor: pointer; }
.bar label.toggle { display: inline-flex; align-items: center; gap: .35rem; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); cursor: pointer; }
.toggle.error { color: var(--error); } .toggle.warning { color: var(--warning); } .toggle.info { color: var(--info); }
.toggle input { accent-color: currentColor; margin: 0; }
#shown { color: var(--faint); margin-left: auto; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { .js .bar { position: static; } nav ul { max-height: 12rem; overflow: auto; } }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; padding: 1rem 1.5rem 3rem; max-width: 100rem; }
nav { font-size: .85rem; }
nav h2 { font: 600 .85rem system-ui, sans-serif; color: var(--faint); margin: 0 0 .4rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li.empty { opacity: .45; }
nav a { display: flex; gap: .5rem; padding: .15rem .4rem; border-radius: 4px; color: inherit; }
nav a:hover { background: var(--card); text-decoration: none; }
nav .name { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; direction: rtl; text-align: left; }
nav .count { color: var(--faint); font-variant-numeric: tabular-nums; }
nav a.error .count { color: var(--error); font-weight: 600; } nav a.warning .count { color: var(--warning); }
@media (min-width: 70rem) {
  .columns:has(nav) { grid-template-columns: 17rem minmax(0, 1fr); }
  nav { position: sticky; top: 4.2rem; align-self: start; max-height: calc(100vh - 5rem); overflow: auto; }
}
section.file { margin-bottom: 1.75rem; }
section.file > h2 { margin: 0 0 .6rem; font-size: .95rem; overflow-wrap: anywhere; }
section.file > h2 small { font: .8rem system-ui, sans-serif; color: var(--faint); margin-left: .5rem; white-space: nowrap; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 6px; padding: .7rem .9rem; margin-bottom: .75rem; break-inside: avoid; }
.finding.error { --tone: var(--error); --soft: var(--error-soft); } .finding.warning { --tone: var(--warning); --soft: var(--warning-soft); } .finding.info { --tone: var(--info); --soft: var(--info-soft); }
.finding header { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; font-size: .85rem; }
.level { color: var(--tone); background: var(--soft); border-radius: 4px; padding: 0 .45rem; font-weight: 600; }
.place { color: var(--faint); overflow-wrap: anywhere; }
.rule { margin-left: auto; overflow-wrap: anywhere; }
.message { margin: .35rem 0 .55rem; overflow-wrap: anywhere; }
.message code, .related code, summary code, .rules code { background: var(--code); border: 1px solid var(--line); border-radius: 4px; padding: 0 .25em; font-size: .88em; }
.q { font-size: 0; }
.code { margin: .3rem 0; padding: .35rem 0; background: var(--code); border: 1px solid var(--line); border-radius: 6px; font-size: .84rem; line-height: 1.5; tab-size: 4; white-space: pre-wrap; overflow-wrap: anywhere; }
.line { display: block; position: relative; padding: 0 .8rem 0 4.2em; }
.line::before { content: attr(data-n); position: absolute; left: 0; width: 3.2em; text-align: right; color: var(--faint); opacity: .8; }
.line.hit { background: color-mix(in srgb, var(--soft) 45%, transparent); }
mark { background: var(--soft); color: inherit; border-bottom: 2px solid var(--tone); border-radius: 2px 2px 0 0; }
mark:empty { border-left: 2px solid var(--tone); border-bottom: 0; }
.diff .line.del { background: var(--del-soft); color: var(--del); } .diff .line.add { background: var(--add-soft); color: var(--add); }
.diff .line { padding-left: 5.4em; }
.diff .line::before { width: 4.4em; }
.diff .line.del::before { content: attr(data-n) " \\2212"; } .diff .line.add::before { content: attr(data-n) " +"; }
.related { margin: .4rem 0; padding-left: 1.1rem; font-size: .9rem; }
.from { margin: .3rem 0; color: var(--faint); font-size: .9rem; overflow-wrap: anywhere; }
details { font-size: .9rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.offer { margin-top: .4rem; }
.offer .kind { font-weight: 600; color: var(--add); }
figure { margin: .2rem 0 0; }
figcaption { font-size: .8rem; color: var(--faint); }
.more-parts { margin-top: 1.5rem; }
.more-parts > summary { font-weight: 600; }
.more-parts li { margin: .2rem 0; overflow-wrap: anywhere; }
.rules h3 { margin: 1.2rem 0 .2rem; font-size: .95rem; }
.rules h3 small { font-weight: 400; color: var(--faint); }
.rules p { margin: .3rem 0; max-width: 60rem; }
.rules :target { background: var(--info-soft); }
.fine { padding: 2rem; text-align: center; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.fine b { display: block; font-size: 1.3rem; color: var(--add); }
#none { color: var(--faint); }
footer { padding: 0 1.5rem 2rem; color: var(--faint); font-size: .85rem; }
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --faint: #444; --line: #bbb; --code: #fff; --link: #000; --error: #8a1c16; --warning: #6a4500; --info: #0b3d75; --error-soft: #fde3e1; --warning-soft: #fdf0cd; --info-soft: #dcebfa; --add: #0c4a1f; --add-soft: #e6f6ea; --del: #7d0b1d; --del-soft: #fdecee; }
  .bar, nav { display: none !important; }
  html { font-size: 11px; }
  .columns { display: block; }
  h2, summary, .message { break-after: avoid; }
  body { font-size: 1rem; }
}
`;
