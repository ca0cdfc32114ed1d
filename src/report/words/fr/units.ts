/** Words of units by their English ones, longer ones first. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\blist USD\b/g, 'USD affichés'],
  [/\bdeflated USD\b/g, 'USD constants'],
  [/\bUSD constants M\b/g, 'M USD constants'],
  [/\bUSD M\b/g, 'M USD'],
  [/\bUSD bn\b/g, 'Md USD'],
  [/\bUSD per USD\b/g, 'USD par USD'],
  [/^list\b/g, 'USD affichés'],
  [/\bB param\b/g, 'Md param.'],
  [/\bparams?\b/g, 'param.'],
  [/param\.\./g, 'param.'],
  [/\bMtoken\b/g, 'M jetons'],
  [/\bBtoken\b/g, 'Md jetons'],
  [/\bTtoken\b/g, 'T jetons'],
  [/\btoken\b/g, 'jeton'],
  [/\bB(?=\/)/g, 'octets'],
  [/^GPU-h$/g, 'heures de GPU'],
  [/^H800 h$/g, 'heures de H800'],
  [/^GPU \* hour\b/g, 'heures de GPU'],
  [/\(GPU \* hour\)/g, 'heure de GPU'],
  [/\bbyte\b/g, 'octet'],
  [/\bGB\b/g, 'Go'],
  [/\bnode(s?)\b/g, 'nœud$1'],
  [/\bhome(s?)\b/g, 'logement$1'],
  [/\busers?\b/g, 'utilisateur'],
  [/\bfirm\b/g, 'entreprise'],
  [/\bhour\b/g, 'heure'],
  [/\bsecond\b/g, 's'],
  [/\bday(s?)\b/g, 'jour$1'],
  [/\bmonth\b/g, 'mois'],
  [/\b(?:year|yr)\b/g, 'an'],
  [/\(at least\)/g, '(au moins)'],
  [/\(above\)/g, '(au-dessus)'],
  [/\bwithin 3 quarters\b/g, 'en 3 trimestres'],
  [/\bpp vs baseline\b/g, "points d'écart à la référence"],
  [/^pp$/g, 'points'],
  [/^x gain$/g, 'fois de gain'],
  [/^share\b/g, 'part'],
  [/^number\b/g, 'nombre'],
  [/^index$/g, 'indice'],
]
/** What is counted before the first bar is more than one. */
const COUNTED = /^(octet|jeton|nœud|heure|jour|an|logement|utilisateur|entreprise)(?![\p{L}])/u

/** Write a unit of a static model, or a label of a source, in French. */
export function frenchUnit(unit: string): string {
  return UNITS.reduce((text, [from, to]) => text.replace(from, to), unit).replace(COUNTED, '$1s')
}
