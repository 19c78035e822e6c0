// Rating by keyboard: inside a fieldset the keys 0 to 3 choose that rating and go on to the next criterion.
// Tab, arrows and space keep working as always, so nothing is lost for whoever does not know the keys.
export function startRating (form) {
  form.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-3]$/.test(event.key)) return
    // Where digits are text, they stay text.
    if (event.target.matches('textarea, select, input:not([type="radio"])')) return
    const fieldset = event.target.closest('fieldset')
    const radio = fieldset?.querySelector(`input[type="radio"][value="${event.key}"]`)
    if (!radio || radio.disabled) return

    event.preventDefault()
    radio.checked = true
    radio.dispatchEvent(new Event('input', { bubbles: true }))
    radio.dispatchEvent(new Event('change', { bubbles: true }))

    const rated = [...form.querySelectorAll('fieldset')].filter((f) => f.querySelector('input[type="radio"]'))
    const next = rated[rated.indexOf(fieldset) + 1]
    const target = next
      ? next.querySelector('input[type="radio"]:checked') ?? next.querySelector('input[type="radio"]')
      : form.querySelector('button[type="submit"], button:not([type])')
    target?.focus()
  })
}
