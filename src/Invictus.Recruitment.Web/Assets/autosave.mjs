// Saves a draft while it is written: a form with data-autosave posts its fields when typing stops, when a field is left
// and when the page is hidden. The answer is { saved: "21:14", revision: 3 }, or 409 with { conflict: true } when somebody
// (or another tab) changed the draft in the meantime; then nothing more is sent by itself, and the person decides.
const pause = 800
const longestWait = 60_000
const revisions = 'input[type="hidden"][name="Revision"], input[type="hidden"][name$=".Revision"]'

export function startAutosave (form) {
  const status = form.querySelector('[data-autosave-status]') ?? document.querySelector('[data-autosave-status]')
  const address = form.dataset.autosave || form.action
  // A page that came back with errors holds text that is stored nowhere yet.
  let saved = document.querySelector('.govuk-error-summary') ? null : fields(form)
  let timer
  let failures = 0
  let busy = false
  let stopped = false

  const say = (text) => {
    if (status && status.textContent !== text) status.textContent = text
  }
  const later = (milliseconds) => {
    clearTimeout(timer)
    timer = setTimeout(save, milliseconds)
  }

  async function save (leaving = false) {
    clearTimeout(timer)
    const now = fields(form)
    if (stopped || now === saved) return
    if (busy) return later(pause)
    busy = true
    say('Saving…')
    const body = new URLSearchParams(entries(form))
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body,
        headers: { 'X-Autosave': '1', Accept: 'application/json' },
        credentials: 'same-origin',
        redirect: 'manual',
        // The browser finishes a small request even when the page goes away.
        keepalive: leaving && now.length < 60_000
      })
      if (answer.status === 409) return conflict()
      if (answer.status === 410) return closed()
      // Sent to the sign-in page: the session ended. The text is still here and goes out after signing in elsewhere.
      if (answer.type === 'opaqueredirect' || answer.status === 401) return signedOut()
      if (answer.status === 400 || answer.status === 413 || answer.status === 422) return refused()
      if (!answer.ok) throw new Error(`Answer ${answer.status}`)
      const { saved: time, revision } = await answer.json()
      saved = now
      failures = 0
      form.querySelectorAll(revisions).forEach((input) => { input.value = revision })
      remember(form, body)
      say(`Saved ${clock(time)}`)
      if (fields(form) !== saved) later(pause)
    } catch {
      failures++
      say(navigator.onLine
        ? 'Not saved yet. We will try again.'
        : 'Not saved: you are offline. We will try again.')
      later(Math.min(longestWait, 2000 * 2 ** (failures - 1)))
    } finally {
      busy = false
    }
  }

  function signedOut () {
    say('Not saved: you are signed out. Sign in again in another tab, then carry on here.')
    later(longestWait)
  }

  function conflict () {
    stopped = true
    say('Not saved: this was changed somewhere else. Select the save button to see both versions.')
  }

  function closed () {
    stopped = true
    say('Not saved: applications can no longer be changed. Copy your text if you want to keep it.')
  }

  function refused () {
    // What is typed cannot be kept as it is; the save button says why. The next change is tried again.
    saved = fields(form)
    say('Not saved: something needs correcting. Select the save button to see what.')
  }

  form.addEventListener('input', () => later(pause))
  form.addEventListener('change', () => later(pause))
  form.addEventListener('focusout', () => save())
  form.addEventListener('submit', () => { stopped = true; clearTimeout(timer) })
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(true) })
  window.addEventListener('online', () => save())
  // Back from another page: a form that was sent and then returned to saves again.
  window.addEventListener('pageshow', (event) => { if (event.persisted) stopped = false })
}

// Everything the form would send but files and passwords, which a draft does not carry.
function entries (form) {
  const secret = new Set([...form.querySelectorAll('input[type="password"]')].map((input) => input.name))
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !secret.has(name))
}

// A form may tell the server what stood there before (data-was names the field): after saving, that is what was sent.
function remember (form, sent) {
  form.querySelectorAll('input[data-was]').forEach((input) => { input.value = sent.get(input.dataset.was) ?? '' })
}

// What the person wrote, to compare; token, revision and what stood there before are not theirs.
function fields (form) {
  return new URLSearchParams(entries(form).filter(([name]) => !/(^|\.)(Revision|Was|WasNote)$|^__RequestVerificationToken$/.test(name))).toString()
}

// "21:14" → "9:14pm"
function clock (time) {
  const [hour, minute] = time.split(':').map(Number)
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`
}
