// Before the first paint, so that a dark page never flashes light. A file of its own: the content security policy
// allows no inline script.
{
  const chosen = localStorage.getItem('theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
}
