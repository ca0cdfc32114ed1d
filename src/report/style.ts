import { CHART_WIDTHS, SMALL_CHART_WIDTHS } from './figure.ts'
import { CHART_STYLE } from './chart-style.ts'
import { THEME } from './theme.ts'

const PAGE = `
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%;scroll-padding-top:24px}
body{margin:0;background:var(--page);color:var(--ink);font:400 15px/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums;-webkit-font-smoothing:antialiased;text-rendering:optimizeLegibility}
h1,h2,h3,p,ul,dl,dd,figure{margin:0;padding:0}ul{list-style:none}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:3px;overflow-wrap:anywhere}
code{font:12.5px/1.5 var(--mono);overflow-wrap:anywhere}cite{font-style:normal}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}.hero:focus{outline:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:16px;top:-80px;background:var(--surface);padding:10px 14px;border-radius:6px;z-index:2}.skip:focus{top:12px}
.sheet{max-width:992px;margin:28px auto;background:var(--surface);padding:44px 64px 40px;box-shadow:var(--shadow);border-radius:2px}
.head{display:flex;justify-content:space-between;align-items:baseline;gap:8px 24px;flex-wrap:wrap;border-bottom:2px solid var(--ink);padding-bottom:12px;font-size:13px;color:var(--ink3)}.head b{color:var(--ink)}
.mark{font-weight:700;font-size:21px;letter-spacing:-.035em;color:var(--ink);white-space:nowrap;line-height:1}
.mark i{font-style:normal;display:inline-block;transform:translateY(.145em);color:var(--burst)}
.contents{padding:10px 0 0;font-size:13px}.contents ul{display:flex;flex-wrap:wrap;gap:2px 20px}.contents a{display:inline-block;padding:3px 0;color:var(--ink2);text-decoration:none}.contents a:hover{text-decoration:underline}
.hero{padding:36px 0 8px}.eyebrow{font-size:12.5px;color:var(--ink3);max-width:none}
h1{font-size:42px;line-height:1.09;letter-spacing:-.033em;font-weight:700;margin:8px 0 16px;max-width:20em;text-wrap:balance}h1 em{font-style:normal;color:var(--burst)}h1 .range{color:var(--ink3)}
h2{font-size:26px;line-height:1.2;letter-spacing:-.022em;font-weight:700;text-wrap:balance}
h3{font-size:17px;line-height:1.3;letter-spacing:-.01em;font-weight:700;text-wrap:balance;max-width:40em}
p{max-width:46em}.lead{font-size:16px;line-height:1.5;color:var(--ink2)}h2+.lead{margin-top:6px}
main>section+section{border-top:1px solid var(--rule);margin-top:40px;padding-top:30px}
section>h2+p,section>h2+h3{margin-top:8px}section>h3+p,section>p+p{margin-top:8px}
.unit{font-size:13px;color:var(--ink3);line-height:1.4;margin-top:3px;max-width:56em}.note{font-size:12.5px;color:var(--ink2);line-height:1.45;margin-top:10px;max-width:60em}.foot{font-size:12px;color:var(--ink3);line-height:1.45}.under{display:flex;flex-wrap:wrap;gap:0 18px;align-items:baseline;margin-top:8px}
.banner{background:var(--warnsoft);color:var(--warn);border-left:3px solid var(--warn);padding:11px 16px;margin-bottom:22px;font-weight:700;font-size:14px}
.defs{display:grid;grid-template-columns:1fr 1fr;gap:28px;margin-top:26px;font-size:13.5px;line-height:1.5;color:var(--ink2)}.defs b{color:var(--ink)}
.fig,.block{margin-top:26px;min-width:0}.hero .fig{margin-top:28px}.hero h2{font-size:15px;line-height:1.3;letter-spacing:-.005em}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 40px}
.fans{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:8px 36px;margin-top:4px}.fans .fig{display:flex;flex-direction:column}.fans h3{font-size:15px;letter-spacing:-.005em}.fans .unit{font-size:12px}.fans figcaption{min-height:60px}.fans+.foot{margin-top:18px}
.block p:not(.unit){font-size:13.5px;color:var(--ink2);margin-top:12px}
.scroll{position:relative;overflow-x:auto;margin-top:10px}
table{border-collapse:collapse;width:100%;font-size:13px}td,th{padding:6px 10px;border-bottom:1px solid var(--grid);vertical-align:baseline;text-align:left}th{font-weight:400;color:var(--ink3);font-size:12px}th:first-child{padding-left:0}td:last-child,th:last-child{padding-right:0}
tbody th{color:var(--ink);font-size:13px;min-width:9em}td.r,th.r{text-align:right;white-space:nowrap}.n{white-space:nowrap}thead th.r{white-space:normal}thead th{vertical-align:bottom;border-color:var(--rule)}
.hl{background:var(--soft)}td.hl,thead th.hl{font-weight:700;color:var(--ink)}.strong td,.strong th{font-weight:700}
.group th{color:var(--ink3);font-size:12px;padding-top:14px;border-color:var(--rule)}
details{font-size:13px;max-width:100%}details[open]{flex:1 0 100%;min-width:0}summary{cursor:pointer;display:inline-block;padding:3px 0;color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}summary::-webkit-details-marker{display:none}summary::after{content:" ▾"}details[open]>summary::after{content:" ▴"}details .scroll{margin:4px 0 10px}
.limits{max-width:62em;margin-top:10px;counter-reset:point;columns:2;column-gap:40px;font-size:14px;color:var(--ink2)}.limits li{break-inside:avoid;padding:6px 0 6px 26px;position:relative;counter-increment:point}.limits li::before{content:counter(point);position:absolute;left:0;color:var(--ink3);font-size:12.5px;line-height:1.7}
.sources{columns:2;column-gap:40px;font-size:13px;line-height:1.45;color:var(--ink2);margin-top:10px}.sources li{break-inside:avoid;padding:6px 0}.sources b{color:var(--ink);font-weight:700}
.again{margin-top:12px}.again code{background:var(--sunk);padding:4px 8px;border-radius:4px;margin-left:6px}
.manifest{display:grid;grid-template-columns:1fr 1fr;gap:0 40px;margin:14px 0 20px;font-size:13px}.manifest div{display:flex;justify-content:space-between;gap:20px;padding:6px 0;border-bottom:1px solid var(--grid)}.manifest dt{color:var(--ink3);white-space:nowrap}.manifest dd{text-align:right;min-width:0}.manifest code{font-size:11.5px}.manifest .wide{grid-column:1/-1}
.end{display:flex;justify-content:space-between;gap:6px 24px;flex-wrap:wrap;font-size:12px;color:var(--ink3);padding-top:16px;margin-top:36px;border-top:1px solid var(--rule)}
@media (max-width:1040px){.sheet{margin:0 auto;padding:32px 36px}}
@media (max-width:860px){h1{font-size:38px}.pair,.manifest{grid-template-columns:minmax(0,1fr)}.fans{grid-template-columns:repeat(2,minmax(0,1fr))}.limits,.sources{columns:1}}
@media (max-width:620px){.fans{grid-template-columns:minmax(0,1fr)}.fans figcaption{min-height:0}.fans .plot{margin-top:8px}}
@media (max-width:520px){.sheet{padding:20px 16px 28px}.hero{padding-top:22px}h1{font-size:30px;letter-spacing:-.028em}h2{font-size:23px}h3{font-size:16px}.lead{font-size:15px}.defs{grid-template-columns:1fr;gap:12px}.contents ul{gap:0 16px}.contents a{padding:4px 0}.manifest div{flex-wrap:wrap;gap:0 16px}.again code{display:block;margin:6px 0 0}td,th{padding:6px 7px}tbody th,td.t{min-width:10em}summary{padding:10px 0}}
@media print{@page{size:A4;margin:13mm 13mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Helvetica,Arial,sans-serif;color:#586673}}body{background:#fff;font-size:10pt}.sheet{max-width:none;margin:0;padding:0;box-shadow:none}.contents,.skip{display:none}.hero{padding-top:18px}h1{font-size:25pt}h2{font-size:16pt;break-after:avoid}h3,.unit,.lead,.eyebrow{break-after:avoid}p,figure,tr,.defs{break-inside:avoid}#paths{break-before:page;border-top:0!important;padding-top:0!important}.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}main>section+section{margin-top:20px;padding-top:16px}thead{display:table-header-group}.scroll{overflow:visible}summary{color:var(--ink3);text-decoration:none}summary::after{content:""!important}details::details-content{content-visibility:visible;display:block;height:auto}table{font-size:8pt}td,th,tbody th{font-size:8pt;padding-top:2.5px;padding-bottom:2.5px}a{color:var(--ink)}}
`

/** The whole style sheet of the page. */
export const STYLE: string = `${THEME}${PAGE}${CHART_STYLE}${chartSizes('full', CHART_WIDTHS)}${chartSizes('small', SMALL_CHART_WIDTHS)}`

function chartSizes(size: string, widths: readonly number[]): string {
  const rules = widths.map((width, index) => {
    const from = index === 0 ? 0 : Math.ceil(width * 0.96)
    const next = widths[index + 1]
    const to =
      next === undefined ? '' : ` and (max-width:${(Math.ceil(next * 0.96) - 0.02).toFixed(2)}px)`
    return `@container plot (min-width:${from}px)${to}{.${size} .w${width}{display:block;max-width:${Math.round(width * 1.15)}px}}`
  })
  const first = widths[0] ?? 300
  return `${rules.join('\n')}\n@supports not (container-type:inline-size){.${size} .w${first}{display:block}}\n`
}
