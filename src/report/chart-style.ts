/** Style of the drawings: every colour is a custom property, so that a chart follows the page. */
export const CHART_STYLE = `
.plot{container:plot/inline-size;margin-top:12px}.plot svg{display:none;width:100%;height:auto;overflow:visible}
svg text{font-family:var(--sans);font-size:11.5px;fill:var(--ink3)}svg .l{font-size:12.5px}svg .v{font-size:12px}
svg .t-ink{fill:var(--ink)}svg .t-ink2{fill:var(--ink2)}svg .b{font-weight:700}svg .t-burst{fill:var(--burst)}svg .t-med{fill:var(--median)}
.halo{paint-order:stroke;stroke:var(--surface);stroke-width:4px;stroke-linejoin:round}
.g{stroke:var(--grid);stroke-width:1}.ax{stroke:var(--axis);stroke-width:1}
.b95{fill:var(--b95)}.b80{fill:var(--b80)}.b50{fill:var(--b50)}.burstbar{fill:var(--burstg)}.noise{fill:var(--sunk)}
.edge{fill:none;stroke:var(--edge);stroke-width:.75}.hollow{fill:var(--surface);stroke:var(--edge);stroke-width:1}
.med{fill:none;stroke:var(--median);stroke-width:2;stroke-linejoin:round}
.w{fill:none;stroke:var(--ink2);stroke-width:.7;stroke-opacity:.32;stroke-linejoin:round}
.fact{fill:none;stroke:var(--ink);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:butt}.facthalo{stroke:var(--surface);stroke-width:4}
.factdot{fill:var(--ink);stroke:var(--surface);stroke-width:1.5}.whisker{stroke:var(--ink);stroke-width:1.1;fill:none}
.today{stroke:var(--ink3);stroke-width:1;stroke-dasharray:2 3}
.dot{fill:var(--median);stroke:var(--surface);stroke-width:2}.hollowdot{fill:var(--surface);stroke:var(--median);stroke-width:1.5}.link{stroke:var(--edge);stroke-width:1.5}
.ghost{fill:none;stroke:var(--ink3);stroke-width:1.5;stroke-dasharray:2 2.5}.ghostdot{fill:none;stroke:var(--ink3);stroke-width:1.5;stroke-dasharray:2 2}
.failing{fill:var(--burstg)}.tick{stroke:var(--median);stroke-width:2.5}.thin{fill:var(--surface);stroke:var(--edge);stroke-width:1}.thintick{stroke:var(--median);stroke-width:1.5}
.calm{fill:none;stroke:var(--median);stroke-width:1.5;stroke-dasharray:5 3}.medline{stroke:var(--median);stroke-width:1.5}.calmline{stroke:var(--median);stroke-width:1.5;stroke-dasharray:5 3}.burstline{stroke:var(--burst);stroke-width:1;stroke-dasharray:1.5 2.5}
.sum{stroke:var(--ink);stroke-width:3}.mark-date{fill:var(--surface);stroke:var(--median);stroke-width:1.75;stroke-linejoin:round}.mark-date.full{fill:var(--median)}
.world{fill:none;stroke:var(--axis);stroke-width:2.5;stroke-linejoin:round}.world.slip{stroke:var(--burstg)}.bracket{fill:none;stroke:var(--burstg);stroke-width:1.5}
.axisbar{fill:var(--axis)}.fx{fill:none;stroke:var(--burst);stroke-width:2.25;stroke-linejoin:round}.fxband{fill:var(--burstg);fill-opacity:.17}.fxdot{fill:var(--burst);stroke:var(--surface);stroke-width:1.5}.fxmark{fill:var(--ink)}
.fx1,.fx2,.fx3{fill:none;stroke:var(--ink2);stroke-width:1.5}.fx1{stroke-dasharray:6 3}.fx2{stroke-dasharray:1.5 2.5}.fx3{stroke-dasharray:9 3 2 3}
@media (prefers-contrast:more){.b95,.b80,.b50{stroke:var(--edge);stroke-width:1}}
`
