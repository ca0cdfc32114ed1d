import { dataMonth } from '../answer-text.ts'
import { escapeText, linkAddresses } from '../escape.ts'
import { bullets, paragraph, type Section, section, type View } from './section.ts'

/** Write what this cannot say: the weak points of the model. */
export function limitsSection({ report, words }: View): Section {
  const points = report.weakPoints
  const body = points.length === 0 ? paragraph(words.limits.none) : bullets(points, 'limits')
  return section('limits', words.limits, body)
}

/** Write the sources with their addresses. */
export function sourcesSection({ report, words }: View): Section {
  const items = report.sources.map((source) => {
    const head = [source.by, source.year].filter((part) => part !== '').join(', ')
    const title = `<cite>${escapeText(source.title)}</cite>`
    const address = source.url === '' ? '' : `<br>${linkAddresses(source.url)}`
    return `<li><b>${escapeText(source.id)}</b> ${title}. ${escapeText(head)}.${address}</li>`
  })
  const body =
    items.length === 0
      ? paragraph(words.sources.none)
      : `<ul class="sources">${items.join('')}</ul>`
  return section('sources', words.sources, body)
}

/** Write the manifest, the notes and the command that runs it again. */
export function manifestSection(view: View, command: string): Section {
  const { report, words } = view
  const { manifest } = report
  const names = words.manifest
  const facts: readonly (readonly [string, string, boolean])[] = [
    [names.model, `${manifest.model} ${manifest.modelVersion}`, false],
    [names.scenario, manifest.scenario, false],
    [names.seed, String(manifest.seed), false],
    [names.engine, manifest.engine, false],
    [names.backend, manifest.backend, false],
    [names.dataDate, dataMonth(report, words), false],
    [
      names.worlds,
      names.worldsValue(
        words.format.count(manifest.worldsRun),
        words.format.count(manifest.worldsAsked),
      ),
      false,
    ],
    [names.complete, manifest.complete ? names.yes : names.no, false],
    [names.failed, words.format.count(manifest.failed), false],
    [names.unconverged, words.format.count(manifest.unconverged), false],
    [names.workers, words.format.count(manifest.workers), false],
    [names.modelHash, manifest.modelHash, true],
    [names.scenarioHash, manifest.scenarioHash, true],
  ]
  const rows = facts.map(([name, value, isCode]) => {
    const text = isCode ? `<code>${escapeText(value)}</code>` : escapeText(value)
    return `<div${isCode ? ' class="wide"' : ''}><dt>${escapeText(name)}</dt><dd>${text}</dd></div>`
  })
  const notes =
    report.notes.length === 0
      ? ''
      : `<h3>${escapeText(names.notes)}</h3>${bullets(report.notes, 'limits')}`
  return section(
    'manifest',
    names,
    `<p class="again"><b>${escapeText(names.again)}</b> <code>${escapeText(command)}</code></p>`,
    `<dl class="manifest">${rows.join('')}</dl>`,
    notes,
  )
}
