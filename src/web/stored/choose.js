// Shows the stored answer in the reader's language while the app is on its way, or nothing where the address asks for another.
{
  const hash = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`)
  const language = hash.get('lang') ?? (/^fr/i.test(navigator.language) ? 'fr' : 'en')
  const rest = [...hash].filter(
    ([name, value]) =>
      !['lang', 'm', 'at'].includes(name) && !(name === 'v' && value === 'overview'),
  )
  const stored = document.querySelector('.stored main')
  const other = document.querySelector(`template[lang="${CSS.escape(language)}"]`)
  if (other) {
    document.documentElement.lang = language
    stored.replaceChildren(other.content)
  }
  if (rest.length > 0) stored.replaceChildren()
}
