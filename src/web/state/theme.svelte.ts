const SYSTEM = matchMedia('(prefers-color-scheme: dark)')

/** Light or dark: the system's choice until the reader makes one. */
class Theme {
  isDark: boolean = $state(SYSTEM.matches)
  #isChosen = false

  constructor() {
    SYSTEM.addEventListener('change', ({ matches }) => {
      if (!this.#isChosen) this.#apply(matches)
    })
    this.#apply(SYSTEM.matches)
  }

  /** Turn to the other one. */
  turn(): void {
    this.#isChosen = true
    this.#apply(!this.isDark)
  }

  /** Choose one; null leaves the choice to the system. */
  choose(isDark: boolean | null): void {
    this.#isChosen = isDark !== null
    this.#apply(isDark ?? SYSTEM.matches)
  }

  #apply(isDark: boolean): void {
    this.isDark = isDark
    document.documentElement.classList.toggle('dark', isDark)
  }
}

/** The theme of the page. */
export const theme: Theme = new Theme()
