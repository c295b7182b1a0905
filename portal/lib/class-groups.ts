/**
 * Which classes set the same property, for those that the portal uses: the table of tailwind-merge itself, of all that
 * there are, is as large as a page. cn.test.ts holds one against the other, for every class in the sources.
 */
type Matcher = string | ((value: string) => boolean) | { readonly [prefix: string]: readonly Matcher[] }
type Groups = Record<string, readonly Matcher[]>

const any = () => true
const isLength = (value: string) => /^\[[\d.]+(px|em|rem)\](\/.+)?$/.test(value)
const isSize = (value: string) => /^\d/.test(value) || isLength(value)
const isImage = (value: string) => /^\[(repeating-)?(linear|radial|conic)-gradient\(/.test(value)
const names = (list: string) => list.split(' ')

/** Those whose name says all: whatever follows it sets the one property. */
const plain = names(
  'w h size min-w min-h max-w max-h p px py ps pe pt pb m mx my ms me mt mb gap gap-x gap-y inset inset-x inset-y ' +
    'start end top bottom z basis order columns grid-cols grid-rows col-start row-start leading tracking opacity ' +
    'cursor delay duration ease rotate scale-x translate-x translate-y outline-offset overflow-x overflow-y ' +
    'overscroll object select line-clamp underline-offset align fill float clear list scroll-mt scroll-py ' +
    'break-inside pointer-events appearance table box justify-items justify-self self items whitespace',
)

/** The same, but the name alone is a class, too. */
const plainOrBare = names(
  'rounded rounded-s rounded-e rounded-t rounded-b rounded-ss rounded-se rounded-es rounded-ee grow shrink shadow transition resize',
)

const sides = names('s e t b x y')

export const classGroups: Groups = {
  ...Object.fromEntries(plain.map((name) => [name, [{ [name]: [any] }]])),
  ...Object.fromEntries(plainOrBare.map((name) => [name, [{ [name]: ['', any] }]])),
  position: names('static fixed absolute relative sticky'),
  display: names(
    'block inline-block inline flex inline-flex grid inline-grid table table-row table-cell contents hidden',
  ),
  // `animate-in` and `animate-out` are something else: they are made of several classes.
  animate: [{ animate: names('spin pulse none') }],
  visibility: names('visible invisible'),
  screenReader: names('sr-only not-sr-only'),
  overflow: [{ overflow: names('auto hidden clip visible scroll') }],
  touch: [{ touch: names('none auto manipulation') }],
  'touch-y': [{ 'touch-pan': names('y') }],
  columnSpan: [{ 'col-span': [any] }],
  rowSpan: [{ 'row-span': [any] }],
  flexDirection: [{ flex: names('row row-reverse col col-reverse') }],
  flexWrap: [{ flex: names('wrap nowrap') }],
  flex: [{ flex: [any] }],
  justify: [{ justify: names('start end center between') }],
  content: [{ content: names('start end center between') }],
  placeItems: [{ 'place-items': [any] }],
  placeContent: [{ 'place-content': [any] }],
  fontSize: [{ text: [...names('micro small base read title page figure display'), isLength] }],
  textAlign: [{ text: names('start center end left right') }],
  textWrap: [{ text: names('pretty balance wrap nowrap') }],
  textColor: [{ text: [any] }],
  textTransform: names('uppercase lowercase capitalize normal-case'),
  fontFamily: [{ font: names('sans mono') }],
  fontWeight: [{ font: [any] }],
  fontStyle: names('italic not-italic'),
  decoration: names('underline line-through no-underline'),
  breaking: [{ break: names('normal words all keep') }],
  backgroundImage: [{ bg: [isImage] }],
  backgroundColor: [{ bg: [any] }],
  border: [{ border: ['', isSize] }],
  ...Object.fromEntries(sides.map((side) => [`border-${side}`, [{ border: [{ [side]: ['', isSize] }] }]])),
  borderStyle: [{ border: names('solid dashed dotted none') }],
  borderCollapse: names('border-collapse border-separate'),
  borderColor: [{ border: [any] }],
  ...Object.fromEntries(sides.map((side) => [`borderColor-${side}`, [{ border: [{ [side]: [any] }] }]])),
  outlineStyle: [{ outline: names('none hidden') }],
  outline: [{ outline: ['', isSize] }],
  outlineColor: [{ outline: [any] }],
  ring: [{ ring: ['', isSize] }],
  ringInset: names('ring-inset'),
  ringColor: [{ ring: [any] }],
  strokeWidth: [{ stroke: [isSize] }],
  strokeColor: [{ stroke: [any] }],
}

/** Which groups a class takes the place of beside its own. */
export const conflictingGroups: Readonly<Record<string, readonly string[]>> = {
  size: names('w h'),
  p: names('px py ps pe pt pb'),
  px: names('ps pe'),
  py: names('pt pb'),
  m: names('mx my ms me mt mb'),
  mx: names('ms me'),
  my: names('mt mb'),
  gap: names('gap-x gap-y'),
  inset: names('inset-x inset-y start end top bottom'),
  'inset-x': names('start end'),
  'inset-y': names('top bottom'),
  overflow: names('overflow-x overflow-y'),
  touch: names('touch-y'),
  'touch-y': names('touch'),
  flex: names('basis grow shrink'),
  fontSize: names('leading'),
  'line-clamp': names('display overflow'),
  rounded: names('rounded-s rounded-e rounded-t rounded-b rounded-es rounded-ss rounded-ee rounded-se'),
  'rounded-s': names('rounded-ss rounded-es'),
  'rounded-e': names('rounded-se rounded-ee'),
  border: sides.map((side) => `border-${side}`),
  'border-y': names('border-t border-b'),
  'border-x': names('border-s border-e'),
  borderColor: sides.map((side) => `borderColor-${side}`),
}
