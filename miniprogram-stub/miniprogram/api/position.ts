import { authorised } from './policy'

/** Where somebody is, in the datum GCJ-02. */
export interface Position {
  latitude: number
  longitude: number
}

/** Where the phone is, to about 100 m and no more; null when the person does not tell it. */
export async function findPosition(): Promise<Position | null> {
  if (!(await authorised())) return null
  return new Promise((resolve) => {
    wx.getLocation({
      type: 'gcj02',
      success: ({ latitude, longitude }) => resolve({ latitude: rounded(latitude), longitude: rounded(longitude) }),
      fail: () => resolve(null),
    })
  })
}

/** Lets the person change her mind in WeChat's settings, which it opens straight from a tap only. */
export const allowPosition = (): Promise<void> => new Promise((resolve) => wx.openSetting({ complete: () => resolve() }))

const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000
