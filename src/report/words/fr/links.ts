import type { LINKS } from '../en/links.ts'

/** What is said in French of links that cannot be read. */
export const LINKS_FR: typeof LINKS = {
  faults: {
    long: (most) => `il dépasse les ${most} caractères qui sont lus`,
    unfolds: (most) => `il se déplie en plus de ${most} octets`,
    cut: () => 'il a été coupé ou modifié en chemin',
    characters: () => "sa partie comprimée contient d'autres caractères que les siens",
    escape: (part) => `« ${part} » est mal écrit`,
    parameter: (part) => `« ${part} » n'est pas un nom de paramètre`,
    setting: (part) => `son réglage de « ${part} » n'est ni un nombre ni un texte`,
    list: (part) => `« ${part} » n'y est pas une liste de noms`,
    equation: () => "une de ses équations n'est pas un texte",
    seed: () => "sa graine n'est pas un nombre entier",
    costs: () => "son choix de coûts n'en est pas un",
    scenario: () => 'il ne nomme pas de scénario',
  },
}
