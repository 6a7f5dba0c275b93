let changes = 0

/** To be called whenever this phone has changed a wish. */
export function wishChanged() {
  changes += 1
}

/** How often that was, so that a list can tell whether it is still the latest. */
export const wishChanges = () => changes
