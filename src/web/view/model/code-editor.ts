import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import type { Diagnostic } from '@codemirror/lint'
import { setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
} from '@codemirror/view'

/** A word that completes. */
export interface CodeWord {
  readonly word: string
  readonly kind: 'name' | 'function' | 'element'
  /** Short, beside the word, such as its unit. */
  readonly detail: string
  /** A sentence. */
  readonly about: string
}

/** A fault at characters of the equation, from 0. */
export interface CodeFault {
  readonly offset: number
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** What an editor is opened with. */
export interface CodeSetup {
  readonly parent: HTMLElement
  readonly text: string
  readonly label: string
  /** Id of the element that says how to use it. */
  readonly describedBy: string
  readonly words: readonly CodeWord[]
  /** Texts of the editor itself, by their English wording. */
  readonly phrases: Readonly<Record<string, string>>
  readonly onText: (text: string) => void
  readonly onLeave: () => void
}

/** An equation being edited. */
export interface CodeEditor {
  /** Show another text, unless it is the one shown. */
  readonly setText: (text: string) => void
  readonly setFaults: (faults: readonly CodeFault[]) => void
  readonly setWords: (words: readonly CodeWord[]) => void
  /** Put the cursor at a character. */
  readonly goTo: (offset: number) => void
  readonly focus: () => void
  readonly close: () => void
}

/** Longest completion list. */
const MOST_OPTIONS = 60

/** Open an editor of one equation. */
export function openEditor(setup: CodeSetup): CodeEditor {
  let { words } = setup
  const known = new Compartment()
  const view = new EditorView({
    parent: setup.parent,
    state: EditorState.create({
      doc: setup.text,
      extensions: [
        history(),
        drawSelection(),
        lineNumbers(),
        EditorView.lineWrapping,
        EditorState.phrases.of({ ...setup.phrases }),
        EditorView.contentAttributes.of({
          'aria-label': setup.label,
          'aria-describedby': setup.describedBy,
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
        }),
        autocompletion({
          override: [(context) => optionsAt(context, words)],
          icons: false,
          maxRenderedOptions: MOST_OPTIONS,
          tooltipClass: () => 'fl-complete',
        }),
        keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        known.of(paint(words)),
        EditorView.updateListener.of((update: ViewUpdate) => {
          if (update.docChanged) setup.onText(update.state.doc.toString())
          if (update.focusChanged && !update.view.hasFocus) setup.onLeave()
        }),
        THEME,
      ],
    }),
  })
  return {
    setText: (text) => {
      const shown = view.state.doc.toString()
      if (shown.trim() === text.trim()) return
      view.dispatch({ changes: { from: 0, to: shown.length, insert: text } })
    },
    setFaults: (faults) => {
      const { doc } = view.state
      const diagnostics = faults.map(({ offset, severity, message }): Diagnostic => {
        const from = Math.min(offset, Math.max(0, doc.length - 1))
        const word = /^\w+/.exec(doc.sliceString(from))?.[0] ?? ''
        return {
          from,
          to: Math.min(doc.length, from + Math.max(1, word.length)),
          severity,
          message,
        }
      })
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    setWords: (next) => {
      words = next
      view.dispatch({ effects: known.reconfigure(paint(words)) })
    },
    goTo: (offset) => {
      view.dispatch({
        selection: { anchor: Math.min(offset, view.state.doc.length) },
        scrollIntoView: true,
      })
      view.focus()
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  }
}

function optionsAt(
  context: CompletionContext,
  words: readonly CodeWord[],
): CompletionResult | null {
  const typed = context.matchBefore(/[A-Za-z_]\w*/)
  if (!typed && !context.explicit) return null
  const isInBrackets = /\[[^\]]*$/.test(context.state.sliceDoc(0, context.pos))
  return {
    from: typed?.from ?? context.pos,
    validFor: /^\w*$/,
    options: words
      .filter(({ kind }) => isInBrackets === (kind === 'element'))
      .map(({ word, kind, detail, about }): Completion => ({
        label: word,
        type: kind,
        detail,
        ...(about === '' ? {} : { info: about }),
        ...(kind === 'function' && word !== 'if' ? { apply: `${word}(` } : {}),
      })),
  }
}

/** Colour names, functions and numbers; a word that the model does not know is marked. */
function paint(words: readonly CodeWord[]) {
  const kinds = new Map(words.map(({ word, kind }) => [word, kind]))
  const styles = {
    function: Decoration.mark({ class: 'fl-fn' }),
    name: Decoration.mark({ class: 'fl-name' }),
    number: Decoration.mark({ class: 'fl-num' }),
  }
  const decorator = new MatchDecorator({
    regexp: /[A-Za-z_]\w*|\d[\d.]*(?:e[-+]?\d+)?/g,
    decoration: ([word = '']) => {
      if (/^\d/.test(word)) return styles.number
      if (KEYWORDS.has(word)) return styles.function
      const kind = kinds.get(word)
      return kind === 'function' || kind === 'name' ? styles[kind] : null
    },
  })
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      constructor(view: EditorView) {
        this.decorations = decorator.createDeco(view)
      }
      update(update: ViewUpdate): void {
        this.decorations = decorator.updateDeco(update, this.decorations)
      }
    },
    { decorations: (plugin) => plugin.decorations },
  )
}

const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'else', 'and', 'or', 'not'])

const THEME = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--axis)',
    borderRadius: '6px',
    fontSize: '13px',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)', minHeight: '3.2em' },
  '.cm-line': { padding: '0 10px' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunk)',
    color: 'var(--ink3)',
    borderRight: '1px solid var(--rule)',
    borderRadius: '6px 0 0 6px',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--soft) !important',
  },
  '.fl-fn': { fontWeight: '700' },
  '.fl-name': { color: 'var(--accent)' },
  '.fl-num': { color: 'var(--ok)' },
  '.cm-lintRange': { paddingBottom: '1px' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--burst)',
    textUnderlineOffset: '3px',
    backgroundColor: 'var(--burstsoft)',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--warn)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--axis)',
    borderRadius: '6px',
    maxWidth: 'min(34em, calc(100vw - 32px))',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px', lineHeight: '1.4' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--page)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.85' },
  '.cm-completionInfo': { padding: '6px 10px', fontSize: '12px', maxWidth: '22em' },
  '.cm-diagnostic': { padding: '6px 10px', borderLeft: '3px solid var(--warn)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--burst)' },
})
