// Saves a draft while it is written: a form with data-autosave posts its fields when typing stops, when a field is left
// and when the page is hidden. Two kinds of answers:
// { saved: "21:14", was: "…", elsewhere: { "Answers.Phone": "…" } }: a page of the application form. Only what was changed in this
//   window counts; what another window changed comes back and is shown here too.
// { saved: "21:14", revision: 3 }, or 409 with { conflict: true } when somebody changed the draft in the meantime; then nothing
//   more is sent by itself, and the person decides.
// What could not be saved is kept in this browser until it could, or until somebody signs out here. What a button sends is kept until
// the next page is there, because the way to the portal may break under it.
const pause = 800
const longestWait = 60_000
const kept = 'unsaved:'
const underway = 'underway'
const offline = 'You are offline. What you write stays in this browser and is saved when you are back.'
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
  let reached = false

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
      const { saved: time, revision, was, elsewhere } = await answer.json()
      saved = now
      failures = 0
      forget()
      if (was !== undefined) {
        form.elements.Was.value = was
        if (take(form, body, elsewhere)) saved = fields(form)
      } else {
        form.querySelectorAll(revisions).forEach((input) => { input.value = revision })
        remember(form, body)
      }
      say(`Saved ${time}`)
      if (fields(form) !== saved) later(pause)
    } catch {
      failures++
      keep()
      say(navigator.onLine
        ? 'Not saved yet. We will try again.'
        : 'Not saved: you are offline. We will try again.')
      later(Math.min(longestWait, 2000 * 2 ** (failures - 1)))
    } finally {
      busy = false
    }
  }

  // Only while it is saved nowhere else.
  function keep () {
    try { localStorage.setItem(kept + location.pathname, JSON.stringify(entries(form).filter(([name]) => !/^__|^Was$/.test(name)))) } catch { /* full, or not allowed here */ }
  }

  function forget () {
    try { localStorage.removeItem(kept + location.pathname) } catch { /* not allowed here */ }
  }

  function signedOut () {
    keep()
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

  // At once while offline: the page may be gone before the next try.
  form.addEventListener('input', () => { if (!navigator.onLine) keep(); later(pause) })
  form.addEventListener('change', () => later(pause))
  form.addEventListener('focusout', () => save())
  form.addEventListener('submit', (event) => {
    keep()
    if (!navigator.onLine && !reached) {
      event.preventDefault()
      say(offline)
      // A portal on this very machine answers without any network.
      fetch('/health/live').then(() => { reached = true; form.requestSubmit(event.submitter) }, () => {})
      return
    }
    stopped = true
    clearTimeout(timer)
    try { sessionStorage.setItem(underway, location.pathname) } catch { /* not allowed here */ }
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return
    if (!stopped && fields(form) !== saved) keep()
    save(true)
  })
  window.addEventListener('online', () => save())
  window.addEventListener('offline', () => { if (fields(form) !== saved) { keep(); say(offline) } })
  offer(form, say, () => save(), forget)
  // Back from another page: a form that was sent and then returned to saves again.
  window.addEventListener('pageshow', (event) => { if (event.persisted) stopped = false })
}

// The portal has answered what a button sent, unless it says that something broke there.
export function settle () {
  try {
    const address = sessionStorage.getItem(underway)
    sessionStorage.removeItem(underway)
    if (address && !(performance.getEntriesByType('navigation')[0]?.responseStatus >= 500)) localStorage.removeItem(kept + address)
  } catch { /* not allowed here */ }
}

// What this browser kept because it could not be saved: the person decides, because the page may hold newer text.
function offer (form, say, save, forget) {
  let left
  try { left = JSON.parse(localStorage.getItem(kept + location.pathname)) } catch { return }
  if (!left) return
  const now = new Map(entries(form))
  if (left.every(([name, value]) => now.get(name) === value)) return forget()
  const box = document.createElement('div')
  box.className = 'govuk-inset-text'
  const words = document.createElement('p')
  words.className = 'govuk-body'
  words.textContent = 'Text that could not be saved before is still in this browser.'
  const button = (text, act) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'govuk-button govuk-button--secondary govuk-!-margin-right-2 govuk-!-margin-bottom-0'
    made.textContent = text
    made.addEventListener('click', () => { box.remove(); act() })
    return made
  }
  box.append(words, button('Put it back', () => { left.forEach(([name, value]) => put(form, name, value)); save() }), button('Throw it away', forget))
  form.before(box)
  say('Text that could not be saved before is still in this browser.')
}

// What another window changed, in fields that nobody has touched here since they were sent. Says whether anything came.
function take (form, sent, elsewhere) {
  const now = new Map(entries(form))
  const untouched = Object.entries(elsewhere ?? {}).filter(([name]) => (now.get(name) ?? '') === (sent.get(name) ?? ''))
  untouched.forEach(([name, value]) => put(form, name, value))
  return untouched.length > 0
}

function put (form, name, value) {
  form.querySelectorAll(`[name="${CSS.escape(name)}"]`).forEach((field) => {
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value.toLowerCase() === value.toLowerCase()
    else field.value = value
    // Counts of words, and what a choice reveals, follow.
    field.dispatchEvent(new Event('change', { bubbles: false }))
    field.dispatchEvent(new Event('keyup', { bubbles: false }))
  })
}

// Signing out leaves nothing behind for the next person at this computer.
export function forgetAll () {
  try { Object.keys(localStorage).filter((key) => key.startsWith(kept)).forEach((key) => localStorage.removeItem(key)) } catch { /* not allowed here */ }
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
