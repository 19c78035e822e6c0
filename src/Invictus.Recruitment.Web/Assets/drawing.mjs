// A signature drawn by hand: what signature_pad records is thinned out and written as whole numbers on a field of fixed size into a
// hidden input (Domain/SignOff/DrawnMark says how), so that what is sent is small and can be nothing but strokes.
export function startDrawing (box, SignaturePad) {
  const canvas = box.querySelector('canvas')
  const input = box.querySelector('input[type="hidden"]')
  const field = { width: Number(box.dataset.width), height: Number(box.dataset.height) }
  const most = Number(box.dataset.most)
  box.hidden = false
  const pad = new SignaturePad(canvas, { penColor: '#14284b', minWidth: 0.9, maxWidth: 2.2 })

  // Sharp on every screen, and drawn again from what is kept when the window changes.
  function fit () {
    const ratio = Math.max(window.devicePixelRatio || 1, 1)
    canvas.width = canvas.clientWidth * ratio
    canvas.height = canvas.clientHeight * ratio
    canvas.getContext('2d').scale(ratio, ratio)
    pad.clear()
    if (input.value) pad.fromData(read(input.value))
  }

  function read (text) {
    const [x, y] = [canvas.clientWidth / field.width, canvas.clientHeight / field.height]
    return text.split(';').map((stroke) => ({
      penColor: '#14284b',
      dotSize: 0,
      minWidth: 0.9,
      maxWidth: 2.2,
      points: stroke.split(' ').map((point, time) => {
        const [left, top] = point.split(',').map(Number)
        return { x: left * x, y: top * y, time: time * 20, pressure: 0.5 }
      })
    }))
  }

  function write () {
    const [x, y] = [field.width / canvas.clientWidth, field.height / canvas.clientHeight]
    const unit = (value, scale, end) => Math.min(Math.max(Math.round(value * scale), 0), end)
    const strokes = pad.toData().map((group) => group.points.map((p) => [unit(p.x, x, field.width), unit(p.y, y, field.height)]))
    // Points closer together than this add nothing to see; farther apart only if there are very many.
    for (let distance = 4; distance < 64; distance *= 2) {
      const text = strokes.map((stroke) => thin(stroke, distance).map((p) => p.join(',')).join(' ')).join(';')
      if (text.length <= most || distance === 32) {
        input.value = text.length <= most ? text : ''
        return
      }
    }
  }

  pad.addEventListener('endStroke', write)
  box.querySelector('[data-clear]').addEventListener('click', () => { pad.clear(); input.value = '' })
  window.addEventListener('resize', fit)
  fit()
}

function thin (stroke, distance) {
  const kept = [stroke[0]]
  for (const point of stroke.slice(1, -1)) {
    const last = kept[kept.length - 1]
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= distance) kept.push(point)
  }
  if (stroke.length > 1) kept.push(stroke[stroke.length - 1])
  return kept
}
