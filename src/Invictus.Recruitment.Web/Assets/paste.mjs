// Text pasted from Word or a web page keeps its paragraphs and lists, written as the field's hint says: a blank line between
// paragraphs, "- " before an entry. The server cleans what comes without this script, so nothing depends on it.
const blocks = 'address,article,aside,blockquote,dd,div,dl,dt,figure,footer,form,h1,h2,h3,h4,h5,h6,header,li,main,nav,ol,p,pre,section,table,tbody,td,tfoot,th,thead,tr,ul'
const isBlock = new Set(blocks.toUpperCase().split(','))
const longest = 2_000_000

export function startPaste (field) {
  field.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html')
    if (!html || html.length > longest) return
    const lines = readHtml(html)
    if (lines.length === 0) return
    event.preventDefault()
    insert(field, written(lines, field.dataset.paste))
  })
}

// Each line: its text, and whether it is an entry of a list.
function readHtml (html) {
  // A document of its own: nothing in it runs or loads. Styles are read as data, because the content policy reports any in use.
  const plain = html.replace(/<style\b[\s\S]*?<\/style>/gi, '').replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
  const page = new DOMParser().parseFromString(plain, 'text/html')
  page.querySelectorAll('script, style, head, template, noscript, [data-style*="display:none"], [data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]')
    .forEach((junk) => junk.remove())
  const lines = []
  let line = null
  const end = () => {
    if (line && line.text.trim()) lines.push({ text: line.text.replace(/\s+/g, ' ').trim(), isItem: line.isItem })
    line = null
  }
  const walk = (node, isItem) => {
    if (node.nodeType === Node.TEXT_NODE) {
      line ??= { text: '', isItem }
      line.text += node.data.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\u00A0/g, ' ')
      return
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return
    // A cell's parts stay in the line of its row; a break ends a line.
    if (node.tagName === 'BR') {
      end()
      return
    }
    if (node.tagName === 'TD' || node.tagName === 'TH') {
      // Cells of one row are one line, unless a cell holds paragraphs of its own.
      if (line && !node.querySelector('p, li, div')) line.text += ' '
      else end()
      node.childNodes.forEach((child) => walk(child, isItem))
      return
    }
    const block = isBlock.has(node.tagName)
    const item = node.tagName === 'LI' || /mso-list:\s*l\d/i.test(node.getAttribute('data-style') ?? '') || (isItem && node.tagName !== 'TABLE')
    if (block) end()
    node.childNodes.forEach((child) => walk(child, item))
    if (block) end()
  }
  walk(page.body, false)
  end()
  return lines
}

function written (lines, kind) {
  if (kind === 'line') return lines.map((l) => l.text).join(' ')
  if (kind === 'lines') return lines.map((l) => l.text).join('\n')
  return lines.map((l, at) => (at === 0 ? '' : l.isItem && lines[at - 1].isItem ? '\n' : '\n\n') + (l.isItem ? '- ' : '') + l.text).join('')
}

function insert (field, text) {
  field.focus()
  // The only way that the browser's own undo remembers; where it is gone, the field's text is changed directly.
  if (document.execCommand?.('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
