/** The shape of the list while it is on its way. */
Component({ properties: { label: String } })
