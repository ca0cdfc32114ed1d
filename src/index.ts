/** The library's whole public surface. */
export { loadModel } from './language/load-model.ts'
export type { LoadedModel } from './language/load-model.ts'
export type { SourceFile } from './language/blocks.ts'
export type { Surroundings } from './language/build-model.ts'
export type { Issue } from './language/issue.ts'
export { formatIssue, IssueList } from './language/issue.ts'
export type { Model } from './language/model.ts'
export { readScenario } from './language/read-scenario.ts'
export { applyScenario } from './language/apply-scenario.ts'
export type { ScenarioSettings } from './language/scenario-settings.ts'
export type { ScenarioSpec, SetValue, ShockPin } from './language/scenario-spec.ts'
export { jsonSchema } from './language/schema.ts'
export {
  DataError,
  DomainError,
  FaultlineError,
  InputError,
  ModelError,
  RunError,
} from './language/error.ts'
export { compileModel } from './compile/compile-model.ts'
export type { CompileOptions } from './compile/compile-model.ts'
export type { Program } from './compile/ir.ts'
export { InlineRunner } from './run/inline-runner.ts'
export { ThreadRunner } from './run/threads.ts'
export type { Runner } from './run/runner.ts'
export type { RunIdentity } from './run/collect.ts'
export type { Job, RunHooks, RunWorlds } from './run/job.ts'
export type { GivenDraws } from './run/given-draws.ts'
export type { Manifest, RunResult, ShockEvent, WorldFault } from './run/result.ts'
export { sensitivities } from './run/sensitivities.ts'
export type { Sensitivities } from './run/sensitivities.ts'
export { rankSensitivities } from './study/sensitivity-table.ts'
export type { SensitivityTable } from './study/sensitivity-table.ts'
export { runBoom } from './study/boom.ts'
export type { BoomOptions } from './study/boom-options.ts'
export type { BoomReport } from './study/boom-report.ts'
export { renderHtml } from './report/html.ts'
export { renderScreen } from './report/screen.ts'
