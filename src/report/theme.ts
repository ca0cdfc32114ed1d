const LIGHT =
  'color-scheme:light;--page:#F4F6F7;--surface:#FFFFFF;--sunk:#EBEFF2;--ink:#12202C;--ink2:#3F4E5C;--ink3:#586673;--rule:#D3DAE0;--grid:#E4E9ED;--axis:#7D8A95;--accent:#0A5A8C;--soft:#E4EFF6;--b95:#DCE9F2;--b80:#B2CFE3;--b50:#79ADD1;--median:#08436E;--edge:#6C93B0;--burst:#AF3D08;--burstg:#D9601F;--burstsoft:#FBE8DD;--warn:#7F5900;--warnsoft:#F8EED6;--shadow:0 1px 2px rgba(18,32,44,.05)'

const DARK =
  'color-scheme:dark;--page:#0D141A;--surface:#141D25;--sunk:#1B2731;--ink:#E8EEF3;--ink2:#B9C5CF;--ink3:#94A3B0;--rule:#2B3945;--grid:#202C36;--axis:#6F7F8C;--accent:#74BAE8;--soft:#1A3346;--b95:#1A3346;--b80:#235272;--b50:#3481B0;--median:#D3EAFA;--edge:#55819F;--burst:#FF9C68;--burstg:#F0803F;--burstsoft:#37231A;--warn:#E0B550;--warnsoft:#322A16;--shadow:none'

const CONTRAST = '--rule:var(--axis);--grid:var(--axis);--ink3:var(--ink2)'

/** Colours as custom properties: light, dark by the reader's setting, more contrast on request, light in print. */
export const THEME: string = [
  `:root{${LIGHT};--sans:"Inter","Helvetica Neue",Helvetica,"Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}`,
  `@media screen and (prefers-color-scheme:dark){:root{${DARK}}}`,
  `@media (prefers-contrast:more){:root{${CONTRAST}}}`,
].join('\n')
