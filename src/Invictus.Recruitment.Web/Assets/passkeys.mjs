// Passkeys: the browser makes or uses one, and what it says goes as JSON into a hidden field of the form that is then sent. Without
// this, or in a browser that cannot, the password does the same.
const can = () => typeof PublicKeyCredential !== 'undefined' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'

async function ask (form, address) {
  const body = new URLSearchParams({ __RequestVerificationToken: form.querySelector('[name="__RequestVerificationToken"]').value })
  // Behind a link in a letter the token says who it is.
  const token = form.querySelector('[name="Token"]')
  if (token) body.set('token', token.value)
  const answer = await fetch(address, { method: 'POST', body, credentials: 'same-origin', redirect: 'error' })
  if (!answer.ok) throw new Error(`Answer ${answer.status}`)
  return answer.json()
}

const failed = (error) => error.name === 'NotAllowedError'
  ? 'The passkey was not used: it was cancelled, or it took too long. Try again.'
  : 'The passkey could not be used here. Try again.'

// A form that adds one: it is sent once the browser has made it. What is missing in the other fields the server says.
export function startPasskeyCreation (form) {
  const status = form.querySelector('[data-passkey-status]')
  const field = form.querySelector('[name="Credential"]')
  if (!can()) {
    status.textContent = 'This browser cannot make passkeys.'
    return
  }
  form.addEventListener('submit', async (event) => {
    const filled = [...form.querySelectorAll('input[type="text"], input[type="password"]')].every((input) => input.value.trim())
    if (field.value || !filled) return
    event.preventDefault()
    try {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask(form, form.dataset.passkeyCreate))
      field.value = JSON.stringify((await navigator.credentials.create({ publicKey })).toJSON())
      form.submit()
    } catch (error) {
      status.textContent = failed(error)
    }
  })
}

// A button inside a form that confirms with one instead of the password.
export function startPasskeyUse (box) {
  if (!can()) return
  const form = box.closest('form')
  const status = box.querySelector('[data-passkey-status]')
  box.hidden = false
  box.querySelector('button').addEventListener('click', async () => {
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask(form, box.dataset.passkeyUse))
      box.querySelector('[name$="Passkey"]').value = JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON())
      form.submit()
    } catch (error) {
      status.textContent = failed(error)
    }
  })
}

// A way to register that needs a browser that can.
export function offerPasskey (place) {
  place.hidden = !can()
}
