// Says shortly before the session ends that it will, in whichever window is open. Each page that is opened prolongs it, in any window.
const key = 'recruitment-opened'
const notice = 10

export function startSession (box) {
  const minutes = Number(box.dataset.sessionMinutes)
  const when = box.querySelector('[data-session-when]')
  const form = box.querySelector('form')

  const opened = () => {
    try { localStorage.setItem(key, Date.now()) } catch { /* private windows may keep nothing */ }
    mine = Date.now()
  }
  let mine = Date.now()
  const last = () => {
    try { return Math.max(mine, Number(localStorage.getItem(key)) || 0) } catch { return mine }
  }
  const look = () => {
    const ends = last() + minutes * 60_000
    const left = Math.ceil((ends - Date.now()) / 60_000)
    if (left > notice) {
      box.hidden = true
    } else if (box.hidden && left > 0) {
      when.textContent = `in ${left} ${left === 1 ? 'minute' : 'minutes'}`
      box.hidden = false
    } else if (left <= 0) {
      when.textContent = 'now'
      box.hidden = false
    }
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin', redirect: 'manual' })
      if (!answer.ok) throw new Error(`Answer ${answer.status}`)
      opened()
      look()
    } catch {
      when.textContent = 'now; use the save button, and sign in on the page that comes'
    }
  })

  opened()
  setInterval(look, 30_000)
  document.addEventListener('visibilitychange', look)
}
