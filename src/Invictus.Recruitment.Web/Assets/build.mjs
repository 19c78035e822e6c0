// Compiles the page assets into ../wwwroot/assets. The web project's build calls it (see PageAssets.targets);
// everything it writes can be deleted and made again.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, 'node_modules')
const out = join(here, '..', 'wwwroot', 'assets')

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'fonts'), { recursive: true })

// Fonts: Latin, and extended Latin because people's names need it.
const fonts = {
  'open-sans': ['latin-wght-normal', 'latin-ext-wght-normal', 'latin-wght-italic', 'latin-ext-wght-italic'],
  'source-serif-4': ['latin-wght-normal', 'latin-ext-wght-normal']
}
for (const [family, files] of Object.entries(fonts)) {
  const from = join(modules, '@fontsource-variable', family)
  for (const file of files) {
    const name = `${family}-${file}.woff2`
    cpSync(join(from, 'files', name), join(out, 'fonts', name))
  }
  cpSync(join(from, 'LICENSE'), join(out, 'fonts', `${family}-licence.txt`))
}

cpSync(join(here, 'images'), join(out, 'images'), { recursive: true })
// The one picture that a stylesheet asks for (documents in a timeline).
cpSync(join(modules, '@ministryofjustice/frontend/moj/assets/images/icon-document.svg'), join(out, 'images', 'icon-document.svg'))

// Scripts: ES modules as they are. An import carries the hash of what it imports, so that a browser that
// keeps files for a year still never mixes two editions (the page itself stamps portal.js in the same way).
const text = (path) => readFileSync(path, 'utf8')
const parts = new Map([
  ['govuk-frontend.js', text(join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'))],
  ['signature-pad.js', text(join(modules, 'signature_pad/dist/signature_pad.min.js'))]
])
for (const file of readdirSync(here).filter((name) => name.endsWith('.mjs') && name !== 'build.mjs'))
  parts.set(file.replace(/\.mjs$/, '.js'), text(join(here, file)))

const entry = 'portal.js'
const stamp = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12)
for (const [name, content] of parts) {
  const code = content
    .replace(/^\/\/# sourceMappingURL=.*$/gm, '')
    .replace(/(from\s+|import\s+|import\()'\.\/([\w-]+)\.m?js'/g, (whole, keyword, target) => {
      const imported = parts.get(`${target}.js`)
      if (imported === undefined) throw new Error(`${name} imports ./${target}, which does not exist`)
      if (name !== entry) throw new Error(`Only ${entry} may import: the stamp of ${name} would not cover ./${target}`)
      return `${keyword}'./${target}.js?v=${stamp(imported)}'`
    })
  writeFileSync(join(out, name), code)
}

// Styles last: portal.css is what the build looks at to see whether the assets are newer than their sources.
const { css } = sass.compile(join(here, 'portal.scss'), {
  style: 'compressed',
  sourceMap: false,
  quietDeps: true,
  importers: [new sass.NodePackageImporter(here)],
  loadPaths: [here]
})
writeFileSync(join(out, 'portal.css'), css)
console.log(`Page assets: ${parts.size} scripts, ${Math.round(css.length / 1024)} kB of styles`)
