import type { Note } from '../../../study/note.ts'
import { FRENCH_FORMAT } from './format.ts'
import { several } from './frequency-words.ts'

const { count } = FRENCH_FORMAT

/** Say a note in a plain French sentence. */
export function sayNoteInFrench(note: Note): string {
  switch (note.kind) {
    case 'stopped':
      return `Incomplet : l'étude a été arrêtée pendant le calcul « ${note.stage} », après ${count(note.worldsRun)} mondes sur ${count(note.worldsAsked)} ; ce que diraient les calculs suivants manque.`
    case 'unmatched':
      return "Aucun monde n'a été comparé aux observations ; tous comptent."
    case 'none-match':
      return `Aucun des ${count(note.worlds)} mondes n'est conforme aux observations : chaque chiffre porte ici sur tous les mondes.`
    case 'base-case':
      return `Le cas de base réunit les ${count(note.kept)} mondes sur ${count(note.worlds)} conformes à ${count(note.observations)} observations ; les lignes sans choc comptent tous leurs mondes, sauf mention contraire.`
    case 'chosen':
      return "Jusqu'à la dernière observation, les trajectoires suivent les faits parce que les mondes ont été choisis ainsi ; cela ne prouve rien."
    case 'side-worlds':
      return (
        `Les lectures aux lois a priori ou aux fréquences de chocs modifiées reposent sur ${count(note.sideWorlds)} mondes chacune au lieu de ${count(note.worlds)}` +
        (note.shockWorlds === null
          ? '.'
          : `, les chocs isolés sur ${count(note.shockWorlds)} mondes sans choc aléatoire.`)
      )
    case 'dating':
      return "L'investissement seul est compté le mois où il a baissé ; un éclatement daté compte dès la baisse des actions, jusqu'à dix-sept mois avant celle de l'investissement."
    case 'left-out':
      return `Scénario ${note.scenario} : ${worlds(note.worlds)} ${several(note.worlds, 'écarté', 'écartés')} parce que des prix ou des dépenses n'y sont pas finis.`
    case 'failed':
      return `Scénario ${note.scenario} : ${worlds(note.worlds)} ${several(note.worlds, 'gardé', 'gardés')} bien qu'une valeur, une condition ou le bilan y soit en défaut.`
    case 'unconverged':
      return `Scénario ${note.scenario} : ${worlds(note.worlds)} ${several(note.worlds, 'gardé', 'gardés')} bien que des équations n'y aient pas convergé un mois donné.`
  }
}

function worlds(number: number): string {
  return `${count(number)} ${several(number, 'monde', 'mondes')}`
}
