// Every page loads this one module. Pages work without it.
import { initAll } from './govuk-frontend.js'
import { forgetAll, settle, startAutosave } from './autosave.js'
import { startPaste } from './paste.js'
import { startRating } from './rating.js'
import { startSession } from './session.js'

// GOV.UK Frontend sets its page class in an inline script, which the content policy forbids: so it is set here.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

initAll()
settle()
document.querySelectorAll('form[data-autosave]').forEach(startAutosave)
document.querySelectorAll('form[action="/account/sign-out"]').forEach((form) => form.addEventListener('submit', forgetAll))
document.querySelectorAll('form[data-rating]').forEach(startRating)
document.querySelectorAll('[data-paste]').forEach(startPaste)
document.querySelectorAll('[data-session-minutes]').forEach(startSession)

// Only the page to sign draws: nobody else loads what draws.
const pads = document.querySelectorAll('[data-signature-pad]')
if (pads.length) {
  Promise.all([import('./drawing.js'), import('./signature-pad.js')])
    .then(([{ startDrawing }, { default: SignaturePad }]) => pads.forEach((pad) => startDrawing(pad, SignaturePad)))
}

const making = document.querySelectorAll('form[data-passkey-create]')
const using = document.querySelectorAll('[data-passkey-use]')
const offers = document.querySelectorAll('[data-passkey-offer]')
if (making.length || using.length || offers.length) {
  import('./passkeys.js').then(({ startPasskeyCreation, startPasskeyUse, offerPasskey }) => {
    offers.forEach(offerPasskey)
    making.forEach(startPasskeyCreation)
    using.forEach(startPasskeyUse)
  })
}
