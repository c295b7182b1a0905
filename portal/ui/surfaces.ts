/** Class names that several controls share, so that every floating layer looks and moves the same. */

/** A layer above the page: opacity and 4 px within 180 ms, away in 80 % of that. */
export const floating =
  'rounded-lg bg-popover text-popover-foreground shadow-float outline-none duration-(--base) ease-(--ease) ' +
  'data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=closed]:animate-out ' +
  'data-[state=closed]:fade-out-0 data-[state=closed]:duration-[144ms] ' +
  'data-[side=bottom]:slide-in-from-top-1 data-[side=top]:slide-in-from-bottom-1 ' +
  'data-[side=left]:slide-in-from-right-1 data-[side=right]:slide-in-from-left-1'

/** What dims the page behind a dialog. */
export const scrim =
  'fixed inset-0 z-50 bg-scrim duration-(--base) ease-(--ease) data-[state=open]:animate-in ' +
  'data-[state=open]:fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0'

/** The visible focus of whatever can be pressed. */
export const focusRing =
  'outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-ring'

/** The outline of whatever can be written into. Phones: 44 px high, and 16 px text so that they do not zoom. */
export const field =
  'w-full min-w-0 rounded-md border border-input bg-card text-foreground outline-none ' +
  'transition-[border-color,box-shadow] duration-(--fast) ease-(--ease) placeholder:text-muted-foreground ' +
  'focus-visible:border-ring focus-visible:ring-2 focus-visible:ring-ring/35 ' +
  'aria-invalid:border-destructive aria-invalid:focus-visible:ring-destructive/30 ' +
  'disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground ' +
  '[&:is(input,textarea):read-only]:bg-muted max-md:min-h-11 max-md:text-[16px]'

/** One line of a menu, a select or a list of choices. */
export const menuItem =
  'relative flex min-h-7 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-base outline-none ' +
  'data-[disabled]:pointer-events-none data-[disabled]:text-muted-foreground max-md:min-h-11 ' +
  '[&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-3.5 ' +
  "[&_svg:not([class*='text-'])]:text-muted-foreground"
