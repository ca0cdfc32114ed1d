import type { DrawSource } from '../compile/draw-source.ts'
import type { ScenarioSettings } from '../language/scenario-settings.ts'

/** The central world: every parameter at its value, no noise, no random event; dated events happen. */
export function centralSource(settings: ScenarioSettings): DrawSource {
  return {
    parameter: (_name, _element, base) => base,
    noise: () => 0,
    uniform: null,
    firstRandomStep: 0,
    hazards: settings.hazards,
    dated: settings.events,
    given: () => [],
  }
}
